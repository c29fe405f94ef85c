// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/exporting.h"

#include "base/digest.h"
#include "base/savefile.h"
#include "casework/tablefile.h"
#include "papers/format.h"
#include "papers/masking.h"

#include <QRegularExpression>
#include <QFileInfo>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

constexpr int wideTable = 150; // characters across, beyond which A4 is too narrow
constexpr int reasonsKept = 8;

QString headingOf(const papers::ColumnOut &column) { return column.group.isEmpty() ? column.header : column.group + u'/' + column.header; }

QString textOf(const papers::CellOut &cell)
{
    struct Text {
        QString operator()(std::monostate) const { return {}; }
        QString operator()(const QString &text) const { return text; }
        QString operator()(Money money) const { return papers::amount(money); }
        QString operator()(int count) const { return QString::number(count); }
    };
    return std::visit(Text{}, cell);
}

QString markOf(const Office &office, const ExportEntry &entry)
{
    return office.wording.text(u"casework.export_mark"_s, {{u"by"_s, entry.takenBy}, {u"day"_s, papers::dayWords(entry.day)}, {u"number"_s, QString::number(entry.number)},
                                                         {u"office"_s, office.name}});
}

Result<void> orNotWritten(bool written, const QSaveFile &file, const QString &path)
{
    return written ? Result<void>() : fail(u"casework.not_written"_s, {{u"file"_s, path}, {u"why"_s, file.errorString()}});
}

/// Under another name as yet.
Result<void> write(QSaveFile &file, const QByteArray &bytes, const QString &path)
{
    return orNotWritten(file.write(bytes) == bytes.size() && file.flush(), file, path);
}

/// Whole numbers leave only by a user who may give them out, and with taker and reason.
Result<void> whoAndWhy(const Office &office, const OutgoingFile &outgoing, const ExportWish &wish)
{
    if (!outgoing.columns.isEmpty() && !office.file->allows(Right::GiveOut))
        return fail(u"store.may_not_give_out"_s, {{u"user"_s, office.user}});
    const bool isSaid = !wish.takenBy.trimmed().isEmpty() && !wish.reason.trimmed().isEmpty();
    return isSaid || outgoing.columns.isEmpty() ? Result<void>() : fail(u"casework.export_needs_reason"_s, {{u"columns"_s, outgoing.columns.join(u'、')}});
}

Result<Exported> letOutUnregistered(Office &office, const OutgoingFile &outgoing, QSaveFile &file, const QString &path)
{
    const auto bytes = outgoing.make({});
    if (!bytes)
        return tl::unexpected(bytes.error());
    auto saved = write(file, *bytes, path);
    if (saved && outgoing.also)
        saved = office.file->change(outgoing.title, outgoing.also);
    if (saved)
        saved = orNotWritten(commitWhole(file), file, path);
    return saved ? Result<Exported>(Exported()) : tl::unexpected(saved.error());
}

int nextNumber(Writer &writer)
{
    int last = 0;
    for (const ExportEntry &earlier : writer.all<ExportEntry>())
        last = std::max(last, earlier.number);
    return last + 1;
}

/// Writes the line of the register; `take` gets the bytes before it is stored, and can refuse.
Result<ExportEntry> entered(Office &office, const OutgoingFile &outgoing, const ExportWish &wish, const QString &fileName,
                            const std::function<Result<void>(const QByteArray &)> &take)
{
    ExportEntry entry{ExportEntryId::create(), 0, office.today, office.user, outgoing.list, outgoing.columns.join(u'、'), outgoing.rows,
                      fileName, {}, wish.takenBy.trimmed(), wish.reason.trimmed()};
    const ChangeTitle title = outgoing.title.key.isEmpty() ? ChangeTitle{u"casework.change_export"_s, {{u"list"_s, entry.list}, {u"by"_s, entry.takenBy}}} : outgoing.title;
    const auto left = office.file->change(title, [&](Writer &writer) -> Result<void> {
        entry.number = nextNumber(writer);
        const auto bytes = outgoing.make(markOf(office, entry));
        if (!bytes)
            return tl::unexpected(bytes.error());
        entry.digest = xieli::digestOf(*bytes);
        writer.insert(entry);
        const auto noted = outgoing.also ? outgoing.also(writer) : Result<void>();
        return noted ? take(*bytes) : noted;
    });
    return left ? Result<ExportEntry>(std::move(entry)) : tl::unexpected(left.error());
}

/// A passbook's number may be shorter than what is known for a number anywhere: the column's heading tells.
bool isOfAccounts(const papers::ColumnOut &column)
{
    static const QRegularExpression heading(u"账号|账户|卡号|存折|account|card"_s, QRegularExpression::CaseInsensitiveOption);
    return heading.match(column.header).hasMatch();
}

bool hasAccount(const QString &text)
{
    constexpr int shortest = 8;
    return !text.contains(u'*') && std::count_if(text.begin(), text.end(), [](QChar c) { return c.isDigit(); }) >= shortest;
}

} // namespace

QStringList numberColumns(const papers::TableOut &table)
{
    QStringList columns;
    for (std::size_t at = 0; at < table.columns.size(); ++at)
        if (std::any_of(table.rows.begin(), table.rows.end(), [&](const auto &row) {
                const auto *text = at < row.size() ? std::get_if<QString>(&row[at]) : nullptr;
                return text && (papers::holdsWholeNumber(*text) || (isOfAccounts(table.columns[at]) && hasAccount(*text)));
            }))
            columns << headingOf(table.columns[at]);
    return columns;
}

papers::TableOut masked(papers::TableOut table)
{
    for (auto &row : table.rows)
        for (std::size_t at = 0; at < row.size(); ++at)
            if (auto *text = std::get_if<QString>(&row[at]))
                *text = at < table.columns.size() && isOfAccounts(table.columns[at]) && hasAccount(*text) ? papers::maskedNumber(*text) : papers::numbersMasked(*text);
    return table;
}

papers::Table paperTable(const papers::TableOut &table)
{
    papers::Table lines;
    constexpr int shortText = 20; // a name, a village, a kind takes what it needs; what is left over goes to sentences, or to all alike
    for (const papers::ColumnOut &column : table.columns) {
        const bool isText = column.kind == papers::CellKind::Text;
        lines.columns.push_back({column.header, column.group, isText && column.width > shortText ? column.width / 6 : 0,
                                 !isText ? papers::Align::Right : column.width > 20 ? papers::Align::Left : papers::Align::Centre});
    }
    for (const auto &row : table.rows) {
        QStringList cells;
        for (const papers::CellOut &cell : row)
            cells << textOf(cell);
        lines.rows.push_back(std::move(cells));
    }
    for (const papers::CellOut &cell : table.totals)
        lines.totals << textOf(cell);
    return lines;
}

papers::Paper listPaper(const papers::TableOut &table, const Office &office, const QString &mark)
{
    papers::Paper paper;
    paper.title = table.title;
    paper.subtitles = table.subtitles;
    if (!mark.isEmpty())
        paper.subtitles << mark;
    int width = 0;
    for (const papers::ColumnOut &column : table.columns)
        width += column.width;
    paper.orientation = papers::Orientation::Landscape;
    paper.sheet = width > wideTable ? papers::Sheet::A3 : papers::Sheet::A4;
    paper.blocks.push_back(paperTable(table));
    for (const QString &line : table.footers)
        paper.blocks.push_back(papers::Paragraph{line});
    for (const papers::Bars &chart : table.charts)
        paper.blocks.push_back(chart);
    paper.footerLeft = office.wording.text(u"papers.made_on"_s, {{u"day"_s, papers::dayWords(office.today)}});
    paper.pageFooter = office.wording.text(u"papers.page_of_pages"_s);
    return papers::marked(std::move(paper), mark);
}

Result<Exported> letOut(Office &office, const OutgoingFile &outgoing, const ExportWish &wish, const QString &path)
{
    if (const auto own = overOwnFile(office, path))
        return tl::unexpected(*own);
    if (const auto said = whoAndWhy(office, outgoing, wish); !said)
        return tl::unexpected(said.error());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(u"casework.not_written"_s, {{u"file"_s, path}, {u"why"_s, file.errorString()}});
    if (outgoing.columns.isEmpty())
        return letOutUnregistered(office, outgoing, file, path);
    // the line first: if the power fails between the two, a line without a file does no harm, a file without a line would
    auto left = entered(office, outgoing, wish, QFileInfo(path).fileName(), [&](const QByteArray &bytes) { return write(file, bytes, path); });
    if (!left)
        return tl::unexpected(left.error());
    if (commitWhole(file))
        return Exported{*left};
    const QString why = file.errorString();
    const bool noted = noteNotMade(office, *left, why).has_value();
    return fail(noted ? u"casework.export_not_made"_s : u"casework.export_not_made_not_noted"_s,
                {{u"number"_s, QString::number(left->number)}, {u"file"_s, path}, {u"why"_s, why}});
}

Result<Exported> letOutOnPaper(Office &office, const OutgoingFile &outgoing, const ExportWish &wish)
{
    if (const auto said = whoAndWhy(office, outgoing, wish); !said)
        return tl::unexpected(said.error());
    if (outgoing.columns.isEmpty())
        return Exported();
    auto left = entered(office, outgoing, wish, {}, [](const QByteArray &) { return Result<void>(); });
    return left ? Result<Exported>(Exported{*left}) : tl::unexpected(left.error());
}

Result<Exported> letOutInto(Office &office, const OutgoingFile &outgoing, const ExportWish &wish, const QString &where)
{
    if (const auto said = whoAndWhy(office, outgoing, wish); !said)
        return tl::unexpected(said.error());
    auto left = entered(office, outgoing, wish, where, [](const QByteArray &) { return Result<void>(); });
    return left ? Result<Exported>(Exported{*left}) : tl::unexpected(left.error());
}

Result<void> noteNotMade(Office &office, const ExportEntry &line, const QString &why)
{
    ExportEntry note{ExportEntryId::create(), 0, office.today, office.user, {}, {}, 0, line.file, {}, {}, why};
    note.list = office.wording.text(u"casework.export_note_not_made"_s, {{u"number"_s, QString::number(line.number)}, {u"list"_s, line.list}});
    return office.file->change({u"casework.change_export_not_made"_s, {{u"number"_s, QString::number(line.number)}}}, [&](Writer &writer) {
        note.number = nextNumber(writer);
        writer.insert(note);
    });
}

Result<Exported> exportTable(Office &office, const papers::TableOut &table, const QString &list, const ExportWish &wish, const QString &path, const PdfMaker &pdf)
{
    const papers::TableOut out = wish.whole ? table : masked(table);
    const OutgoingFile file{list, wish.whole ? numberColumns(out) : QStringList(), int(out.rows.size()), [&](const QString &mark) -> Result<QByteArray> {
        if (path.endsWith(u".pdf"_s, Qt::CaseInsensitive))
            return pdf(listPaper(out, office, mark));
        return tableBytes(office, out, list, path, mark);
    }};
    return letOut(office, file, wish, path);
}

Result<std::vector<ExportEntry>> exportRegister(Office &office)
{
    return office.file->read([](Reader &reader) {
        auto entries = reader.all<ExportEntry>();
        std::sort(entries.begin(), entries.end(), [](const ExportEntry &a, const ExportEntry &b) { return a.number > b.number; });
        return entries;
    });
}

QStringList exportReasons(Office &office)
{
    QStringList reasons;
    if (const auto entries = exportRegister(office))
        for (const ExportEntry &entry : *entries)
            if (reasons.size() < reasonsKept && !entry.takenBy.isEmpty() && !reasons.contains(entry.reason))
                reasons << entry.reason;
    for (const QString &key : {u"bank"_s, u"township"_s, u"audit"_s, u"archive"_s})
        reasons << office.wording.text(u"casework.export_reason_"_s + key);
    reasons.removeDuplicates();
    return reasons;
}

} // namespace xieli::casework

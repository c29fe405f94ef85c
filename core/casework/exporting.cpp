// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/exporting.h"

#include "casework/tablefile.h"
#include "papers/format.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QSaveFile>

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

papers::Table paperTable(const papers::TableOut &table)
{
    papers::Table lines;
    for (const papers::ColumnOut &column : table.columns) {
        const bool isText = column.kind == papers::CellKind::Text;
        lines.columns.push_back({column.header, column.group, isText ? std::max(1, column.width / 6) : 0,
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

QString markOf(const Office &office, const ExportEntry &entry)
{
    return office.wording.text(u"casework.export_mark"_s, {{u"by"_s, entry.takenBy}, {u"day"_s, isoText(entry.day)}, {u"number"_s, QString::number(entry.number)},
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

Result<void> save(QSaveFile &file, const QString &path) { return orNotWritten(file.commit(), file, path); }

} // namespace

QStringList numberColumns(const papers::TableOut &table)
{
    QStringList columns;
    for (std::size_t at = 0; at < table.columns.size(); ++at)
        if (std::any_of(table.rows.begin(), table.rows.end(), [at](const auto &row) {
                const auto *text = at < row.size() ? std::get_if<QString>(&row[at]) : nullptr;
                return text && papers::holdsWholeNumber(*text);
            }))
            columns << headingOf(table.columns[at]);
    return columns;
}

papers::TableOut masked(papers::TableOut table)
{
    for (auto &row : table.rows)
        for (papers::CellOut &cell : row)
            if (auto *text = std::get_if<QString>(&cell))
                *text = papers::numbersMasked(*text);
    return table;
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
    paper.footerLeft = office.wording.text(u"papers.made_on"_s, {{u"day"_s, papers::dayWords(office.today)}});
    paper.pageFooter = (mark.isEmpty() ? QString() : mark + u"  "_s) + office.wording.text(u"papers.page_of_pages"_s);
    return paper;
}

Result<Exported> letOut(Office &office, const OutgoingFile &outgoing, const ExportWish &wish, const QString &path)
{
    if (const auto own = overOwnFile(office, path))
        return tl::unexpected(*own);
    const bool counts = !outgoing.columns.isEmpty();
    if (counts && (wish.takenBy.trimmed().isEmpty() || wish.reason.trimmed().isEmpty()))
        return fail(u"casework.export_needs_reason"_s, {{u"columns"_s, outgoing.columns.join(u'、')}});
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return fail(u"casework.not_written"_s, {{u"file"_s, path}, {u"why"_s, file.errorString()}});
    if (!counts) {
        const auto bytes = outgoing.make({});
        if (!bytes)
            return tl::unexpected(bytes.error());
        auto saved = write(file, *bytes, path);
        if (saved)
            saved = save(file, path);
        return saved ? Result<Exported>(Exported()) : tl::unexpected(saved.error());
    }
    ExportEntry entry{ExportEntryId::create(), 0, office.today, office.user, outgoing.list, outgoing.columns.join(u'、'), outgoing.rows,
                      QFileInfo(path).fileName(), {}, wish.takenBy.trimmed(), wish.reason.trimmed()};
    // the line first: if the power fails between the two, a line without a file does no harm, a file without a line would
    const auto left = office.file->change({u"casework.change_export"_s, {{u"list"_s, entry.list}, {u"by"_s, entry.takenBy}}}, [&](Writer &writer) -> Result<void> {
        for (const ExportEntry &earlier : writer.all<ExportEntry>())
            entry.number = std::max(entry.number, earlier.number);
        ++entry.number;
        const auto bytes = outgoing.make(markOf(office, entry));
        if (!bytes)
            return tl::unexpected(bytes.error());
        entry.digest = QString::fromLatin1(QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex());
        writer.insert(entry);
        return write(file, *bytes, path);
    });
    if (!left)
        return tl::unexpected(left.error());
    if (const auto saved = save(file, path); !saved)
        return tl::unexpected(saved.error());
    return Exported{entry};
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
            if (reasons.size() < reasonsKept && !reasons.contains(entry.reason))
                reasons << entry.reason;
    for (const QString &key : {u"bank"_s, u"township"_s, u"audit"_s, u"archive"_s})
        reasons << office.wording.text(u"casework.export_reason_"_s + key);
    reasons.removeDuplicates();
    return reasons;
}

} // namespace xieli::casework

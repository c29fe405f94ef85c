// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/posting.h"

#include "base/text.h"
#include "papers/format.h"
#include "papers/lintwords.h"

#include <QCryptographicHash>

namespace xieli::papers {

using namespace Qt::StringLiterals;

namespace {

const QString postingBlank = QStringLiteral("____________________");

/// Blanks inside a name of Han characters only align it with longer ones ("赵　仁").
QString withoutAlignment(const QString &name)
{
    const QString plain = cleaned(name);
    const bool latin = std::any_of(plain.cbegin(), plain.cend(), [](QChar c) { return c.isLetter() && c.unicode() < 0x2E80; });
    return latin ? plain : withoutBlanks(plain);
}

bool names(const QString &text, const QString &person)
{
    const QString folded = foldedName(person);
    return folded.size() >= 2 && foldedName(text).contains(folded);
}

/// A minor's own name, or another minor's of the household, in a text that would be shown.
bool showsMinor(const PostingRow &row)
{
    QStringList minors = row.minors;
    if (row.minorHead)
        minors << row.head;
    QStringList shown{row.group, row.category, row.remark};
    if (row.minorHead)
        shown << row.guardian;
    return std::any_of(minors.cbegin(), minors.cend(), [&shown](const QString &minor) {
        return std::any_of(shown.cbegin(), shown.cend(), [&minor](const QString &text) { return names(text, minor); });
    });
}

class PostingTable {
public:
    PostingTable(const PostingInput &input, const Wording &wording) : m_input(input), m_wording(wording) {}

    /// Of the rows that are shown, with the serial number of each.
    template <class Body>
    void forEachShown(Body &&body)
    {
        m_serial = 0;
        for (const PostingRow &row : m_input.rows) {
            if (row.orphan)
                continue;
            ++m_serial;
            body(row);
        }
    }

    QStringList heads()
    {
        QStringList list;
        forEachShown([&](const PostingRow &row) { list << headOf(row); });
        return list;
    }

    /// Numbers as numbers.
    std::vector<std::vector<CellOut>> typedRows()
    {
        std::vector<std::vector<CellOut>> rows;
        forEachShown([&](const PostingRow &row) {
            std::vector<CellOut> cells;
            for (PostingColumn column : m_input.columns)
                cells.push_back(typedCell(row, column));
            rows.push_back(std::move(cells));
        });
        return rows;
    }

    Result<Table> table()
    {
        Table table;
        for (PostingColumn column : m_input.columns)
            table.columns.push_back(columnOf(column));
        for (const PostingRow &row : m_input.rows) {
            if (row.orphan)
                continue;
            ++m_serial;
            if (showsMinor(row))
                return fail(u"papers.posting_minor"_s, {{u"row"_s, QString::number(m_serial)}});
            table.rows.push_back(cells([&](PostingColumn column) { return cell(row, column); }));
            m_persons += row.persons;
            m_amount += row.monthlyAmount.value_or(Money());
        }
        table.totals = cells([this](PostingColumn column) { return total(column); });
        if (m_input.columns.front() != PostingColumn::Persons && m_input.columns.front() != PostingColumn::Amount)
            table.totals.first() = m_wording.text(u"papers.total"_s);
        return table;
    }

private:
    Column columnOf(PostingColumn column) const
    {
        switch (column) {
        case PostingColumn::Serial: return {m_wording.text(u"papers.column_serial"_s), {}, 0};
        case PostingColumn::Group: return {m_wording.text(u"papers.column_group"_s), {}, 1, Align::Centre, true};
        case PostingColumn::Head: return {m_wording.text(u"papers.column_head"_s), {}, 2, Align::Centre, true};
        case PostingColumn::Category: return {m_wording.text(u"papers.column_category"_s), {}, 1};
        case PostingColumn::Persons: return {m_wording.text(u"papers.column_persons"_s), {}, 1};
        case PostingColumn::Amount: return {m_wording.text(u"papers.column_monthly_amount"_s), {}, 1, Align::Right};
        case PostingColumn::StaffRelative: return {m_wording.text(u"papers.column_staff_relative"_s), {}, 1};
        case PostingColumn::Remark: break;
        }
        return {m_wording.text(u"papers.column_remark"_s), {}, 2, Align::Left};
    }

    template <class CellOf>
    QStringList cells(CellOf &&cellOf) const
    {
        QStringList result;
        for (PostingColumn column : m_input.columns)
            result << cellOf(column);
        return result;
    }

    QString cell(const PostingRow &row, PostingColumn column) const
    {
        switch (column) {
        case PostingColumn::Serial: return QString::number(m_serial);
        case PostingColumn::Group: return row.group;
        case PostingColumn::Head: return headOf(row);
        case PostingColumn::Category: return row.category;
        case PostingColumn::Persons: return QString::number(row.persons);
        case PostingColumn::Amount: return row.monthlyAmount ? amount(*row.monthlyAmount) : QString();
        case PostingColumn::StaffRelative: return row.staffRelative ? m_wording.text(u"papers.posting_yes"_s) : QString();
        case PostingColumn::Remark: break;
        }
        return remarkOf(row);
    }

    CellOut typedCell(const PostingRow &row, PostingColumn column) const
    {
        switch (column) {
        case PostingColumn::Serial: return m_serial;
        case PostingColumn::Persons: return row.persons;
        case PostingColumn::Amount: return row.monthlyAmount ? CellOut(*row.monthlyAmount) : CellOut();
        default: return cell(row, column);
        }
    }

    QString total(PostingColumn column) const
    {
        switch (column) {
        case PostingColumn::Head: return m_wording.text(u"papers.households"_s, {{u"count"_s, QString::number(m_serial)}});
        case PostingColumn::Persons: return QString::number(m_persons);
        case PostingColumn::Amount: return amount(m_amount);
        default: return {};
        }
    }

    QString shownName(const QString &name) const
    {
        const QString shown = withoutAlignment(name);
        return m_input.maskNames ? maskedName(shown) : shown;
    }

    QString headOf(const PostingRow &row) const
    {
        const QString &name = row.minorHead ? row.guardian : row.head;
        if (cleaned(name).isEmpty())
            return m_wording.text(u"papers.posting_number"_s, {{u"number"_s, QString::number(m_serial)}});
        return row.minorHead ? m_wording.text(u"papers.posting_guardian"_s, {{u"name"_s, shownName(name)}}) : shownName(name);
    }

    /// A masked name is not given away by the remark beside it.
    QString remarkOf(const PostingRow &row) const
    {
        QString remark = row.remark;
        for (const QString &name : {row.head, row.guardian})
            if (m_input.maskNames && name.size() >= 2)
                remark.replace(name, maskedName(name));
        return remark;
    }

    const PostingInput &m_input;
    const Wording &m_wording;
    int m_serial = 0;
    int m_persons = 0;
    Money m_amount;
};

/// The first posting, and a standing list without an end, say what they are; any other list says its days.
QString sentence(const Wording &wording, const QString &key, const PostingInput &input, const Arguments &arguments = {})
{
    const QString kind = input.kind == PostingKind::First ? u"_first"_s : input.days == 0 ? u"_standing"_s : QString();
    return wording.text(wording.knows(key + kind) ? key + kind : key, arguments);
}

Arguments paperArguments(const PostingInput &input)
{
    const auto [from, to] = postingPeriod(input.postedOn, input.days);
    return {{u"place"_s, input.place}, {u"programme"_s, input.programme},
            {u"month"_s, input.month ? monthWords(*input.month) : QString()}, {u"days"_s, QString::number(input.days)},
            {u"from"_s, dayWords(from)}, {u"to"_s, dayWords(to)}, {u"day"_s, dayWords(input.postedOn)}};
}

Paper laidOut(const PostingInput &input, Table table, const Wording &wording)
{
    const Arguments arguments = paperArguments(input);
    const auto orBlank = [](const QString &text) { return text.isEmpty() ? postingBlank : text; };
    Paper paper;
    paper.title = sentence(wording, u"papers.posting_title"_s, input, arguments);
    paper.placeLine = wording.text(u"papers.place"_s, arguments);
    if (input.month)
        paper.subtitles << wording.text(u"papers.posting_month"_s, arguments);
    if (!input.caution.isEmpty())
        paper.subtitles << input.caution;
    paper.blocks.push_back(Paragraph{sentence(wording, u"papers.posting_introduction"_s, input, arguments), Align::Left, false, 2});
    paper.blocks.push_back(std::move(table));
    paper.blocks.push_back(Grid{{{wording.text(u"papers.posting_period"_s), sentence(wording, u"papers.posting_from_to"_s, input, arguments)},
                                 {wording.text(u"papers.hotline_township"_s), orBlank(input.townshipHotline)},
                                 {wording.text(u"papers.hotline_county"_s), orBlank(input.countyHotline)}}, 1});
    paper.blocks.push_back(Seal{input.issuer, wording.text(u"papers.seal"_s), dayWords(input.postedOn)});
    paper.footerLeft = wording.text(u"papers.posted_on"_s, arguments);
    paper.pageFooter = wording.text(u"papers.page_of_pages"_s);
    return paper;
}

Error forbidden(const PostingInput &input, const Findings &findings, const Wording &wording)
{
    const Finding &first = findings.front();
    Arguments arguments{{u"why"_s, wording.say(first)}, {u"count"_s, QString::number(findings.size())}};
    if (first.subject.isEmpty())
        return {u"papers.posting_forbidden_outside"_s, arguments};
    int left = first.subject.toInt();
    QString head;
    for (const PostingRow &row : input.rows)
        if (!row.orphan && --left == 0)
            head = row.minorHead ? row.guardian : row.head;
    arguments.insert(u"row"_s, first.subject);
    arguments.insert(u"column"_s, first.field);
    arguments.insert(u"head"_s, maskedName(cleaned(head)));
    return {u"papers.posting_forbidden"_s, arguments};
}

} // namespace

std::pair<Day, Day> postingPeriod(Day postedOn, int days) { return {postedOn.addDays(1), postedOn.addDays(days)}; }

Findings lint(const Paper &paper, const QStringList &hotlines)
{
    static const LintWords words = LintWords::load();
    const Hotlines allowed(hotlines);
    Findings findings;
    if (!words.isLoaded())
        findings.push_back({FindingKind::Warning, u"papers.posting_list_missing"_s});
    for (const PaperText &text : textsOf(paper)) {
        const QString subject = text.row > 0 ? QString::number(text.row) : QString();
        if (const QString number = forbiddenNumber(text.text, allowed); !number.isEmpty())
            findings.push_back({FindingKind::Warning, number, {}, subject, text.place});
        if (const QString word = words.illness(text.text, text.isName); !word.isEmpty())
            findings.push_back({FindingKind::Warning, u"papers.posting_illness"_s, {{u"word"_s, word}}, subject, text.place});
    }
    return findings;
}

Result<Paper> postingList(const PostingInput &input, const Wording &wording)
{
    const bool withoutEnd = input.kind == PostingKind::Standing && input.days == 0;
    if (!input.postedOn.isValid() || (input.days < 1 && !withoutEnd))
        return fail(u"papers.posting_without_day"_s);
    if (input.columns.empty())
        return fail(u"papers.posting_without_columns"_s);
    if (std::all_of(input.rows.cbegin(), input.rows.cend(), [](const PostingRow &row) { return row.orphan; }))
        return fail(u"papers.posting_without_rows"_s);
    Result<Table> table = PostingTable(input, wording).table();
    if (!table)
        return tl::unexpected(table.error());
    Paper paper = laidOut(input, std::move(*table), wording);
    if (const Findings findings = lint(paper, {input.townshipHotline, input.countyHotline}); !findings.empty())
        return tl::unexpected(forbidden(input, findings, wording));
    return paper;
}

Result<TableOut> postingTable(const PostingInput &input, const Wording &wording)
{
    const auto paper = postingList(input, wording);
    if (!paper)
        return tl::unexpected(paper.error());
    TableOut out;
    out.title = paper->title;
    out.subtitles = paper->subtitles;
    const auto widthOf = [](const Column &column) { return std::max(column.weight == 2 ? 16 : 8, 2 * int(column.header.size()) + 2); };
    for (const Block &block : paper->blocks)
        if (const auto *table = std::get_if<Table>(&block))
            for (const Column &column : table->columns)
                out.columns.push_back({column.header, {}, CellKind::Text, widthOf(column)});
    for (std::size_t i = 0; i < input.columns.size(); ++i) {
        const PostingColumn column = input.columns[i];
        out.columns[i].kind = column == PostingColumn::Amount ? CellKind::Money
                            : column == PostingColumn::Serial || column == PostingColumn::Persons ? CellKind::Count : CellKind::Text;
    }
    out.rows = PostingTable(input, wording).typedRows();
    for (const Block &block : paper->blocks)
        if (const auto *grid = std::get_if<Grid>(&block))
            for (const auto &[label, value] : grid->pairs)
                out.footers << wording.text(u"papers.posting_footer"_s, {{u"label"_s, label}, {u"value"_s, value}});
    return out;
}

QStringList shownHeads(const PostingInput &input, const Wording &wording) { return PostingTable(input, wording).heads(); }

QString digestOf(const Paper &paper)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const PaperText &text : textsOf(paper)) {
        hash.addData(QByteArray::number(text.row) + ' ' + QByteArray::number(text.column) + ' ');
        hash.addData(text.text.toUtf8() + '\n');
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace xieli::papers

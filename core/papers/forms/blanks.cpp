// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/forms/formpen.h"

#include <numeric>

namespace xieli::papers {

using namespace Qt::StringLiterals;

namespace {

QString blankLine(int places) { return QString(places, u'_'); }

QString programmeBoxes(const FormPen &pen)
{
    return FormPen::box(false) + pen.wordOf(u"letters.programme_dibao"_s) + FormPen::box(false) + pen.wordOf(u"letters.programme_tekun"_s);
}

void figureRows(FormPen &pen)
{
    const auto name = [&pen](const QString &key) { return FormCell{pen.wordOf(u"casework.label_"_s + key), 6}; };
    pen.row({name(u"persons"_s), FormPen::value({}, 6), name(u"income"_s), FormPen::value({}, 6)});
    pen.row({{pen.word(u"blank_per_capita"_s), 6}, FormPen::value({}, 6), {pen.word(u"blank_line"_s), 6}, FormPen::value({}, 6)});
}

/// Heads of columns with their share of the width, and empty lines that are numbered where the first column counts them.
void emptyTable(FormPen &pen, const std::vector<std::pair<QString, int>> &columns, int lines, bool numbered)
{
    FormRow heads;
    for (const auto &[head, span] : columns)
        heads.push_back({head, span});
    pen.rows.units = std::accumulate(columns.begin(), columns.end(), 0, [](int sum, const auto &column) { return sum + column.second; });
    pen.row(std::move(heads));
    for (int line = 1; line <= lines; ++line) {
        FormRow cells;
        for (const auto &column : columns)
            cells.push_back({cells.empty() && numbered ? QString::number(line) : QString(), column.second});
        pen.row(std::move(cells));
    }
}

std::pair<QString, int> columnOf(const FormPen &pen, PostingColumn column)
{
    switch (column) {
    case PostingColumn::Serial: return {pen.wordOf(u"papers.column_serial"_s), 2};
    case PostingColumn::Group: return {pen.wordOf(u"papers.column_group"_s), 3};
    case PostingColumn::Head: return {pen.wordOf(u"papers.column_head"_s), 5};
    case PostingColumn::Category: return {pen.wordOf(u"papers.column_category"_s), 4};
    case PostingColumn::Persons: return {pen.wordOf(u"papers.column_persons"_s), 3};
    case PostingColumn::Amount: return {pen.wordOf(u"papers.column_monthly_amount"_s), 4};
    case PostingColumn::StaffRelative: return {pen.wordOf(u"papers.column_staff_relative"_s), 4};
    case PostingColumn::Remark: break;
    }
    return {pen.wordOf(u"papers.column_remark"_s), 6};
}

} // namespace

/// 告知书: the sentences that the law wants in it, with room for what only the case can say.
void writeBlankLetter(FormPen &pen, LetterKind kind)
{
    constexpr int reasonLines = 5, basisLines = 1; // on one sheet with the receipt
    const QString month = pen.word(u"blank_month"_s), sum = pen.word(u"blank_sum"_s);
    const auto said = [&](const QString &key) {
        return pen.wordOf(u"letters."_s + key, {{u"number"_s, blankLine(20)}, {u"head"_s, blankLine(12)}, {u"identity"_s, blankLine(20)}, {u"address"_s, blankLine(20)},
                                                {u"programme"_s, programmeBoxes(pen)}, {u"month"_s, month}, {u"from"_s, month}, {u"before"_s, sum},
                                                {u"after"_s, sum}, {u"less"_s, sum}, {u"last"_s, month}, {u"stop"_s, month}});
    };
    pen.paper.placeLine.clear();
    pen.paper.subtitles << said(u"number"_s);
    pen.paragraph(said(u"to"_s), 0);
    pen.paragraph(said(u"identity"_s));
    pen.paragraph(said(u"opening_"_s + toCode(kind)));
    pen.row({pen.label(u"blank_reasons"_s, 5), FormPen::room({}, 19, reasonLines)});
    figureRows(pen);
    pen.row({pen.label(u"blank_basis"_s, 5), FormPen::room({}, 19, basisLines)});
    if (kind != LetterKind::Refuse)
        pen.row({pen.label(u"blank_follows"_s, 5), FormPen::value(said(kind == LetterKind::Reduce ? u"change"_s : u"last_paid"_s), 19)});
    pen.closeRows();
    pen.paper.blocks.push_back(Paragraph{said(u"remedy"_s), Align::Left, false, 2, 0, true});
    pen.paper.blocks.push_back(Seal{blankLine(20), pen.wordOf(u"papers.seal"_s), pen.word(u"blank_day"_s)});
    addReceipt(pen.paper, {}, {}, pen.wording());
}

/// 公示: the place's own columns.
void writeBlankPosting(FormPen &pen)
{
    const auto said = [&](const QString &key) {
        return pen.wordOf(u"papers."_s + key, {{u"programme"_s, blankLine(16)}, {u"days"_s, blankLine(4)}, {u"from"_s, pen.word(u"blank_day"_s)}, {u"to"_s, pen.word(u"blank_day"_s)}});
    };
    pen.paragraph(said(u"posting_introduction"_s));
    std::vector<std::pair<QString, int>> columns;
    for (const PostingColumn column : pen.input.postingColumns)
        columns.push_back(columnOf(pen, column));
    const bool numbered = !pen.input.postingColumns.empty() && pen.input.postingColumns.front() == PostingColumn::Serial;
    emptyTable(pen, columns, pen.isLarge() ? 30 : 20, numbered);
    pen.closeRows();
    pen.row({{said(u"posting_period"_s), 6}, FormPen::value(said(u"posting_from_to"_s), 18)});
    pen.row({{said(u"hotline_township"_s), 6}, FormPen::value(pen.lineOrBlank(pen.input.hotlineTownship, 20), 18)});
    pen.row({{said(u"hotline_county"_s), 6}, FormPen::value(pen.lineOrBlank(pen.input.hotlineCounty, 20), 18)});
    pen.closeRows();
    pen.paper.blocks.push_back(Seal{pen.input.office, said(u"seal"_s), pen.word(u"blank_day"_s)});
}

/// 发放花名册.
void writeBlankRoster(FormPen &pen)
{
    const QString month = pen.word(u"blank_month"_s);
    const auto head = [&](const QString &key) { return pen.wordOf(u"papers.column_"_s + key); };
    pen.paper.orientation = Orientation::Landscape;
    pen.paper.subtitles << pen.wordOf(u"papers.roster_month"_s, {{u"month"_s, month}});
    emptyTable(pen, {{head(u"serial"_s), 2}, {head(u"group"_s), 3}, {head(u"head"_s), 4}, {head(u"identity"_s), 7}, {head(u"account"_s), 7}, {head(u"category"_s), 3},
                     {head(u"persons"_s), 3}, {head(u"regular"_s), 4}, {pen.word(u"paid_extra"_s), 3}, {head(u"back_pay_months"_s), 3}, {head(u"back_pay_sum"_s), 4}, {head(u"total"_s), 4},
                     {pen.word(u"paid_how"_s), 3}, {head(u"remark"_s), 3}}, pen.isLarge() ? 21 : 13, true);
    pen.row({{pen.wordOf(u"papers.roster_total"_s, {{u"count"_s, blankLine(4)}, {u"amount"_s, pen.word(u"blank_sum"_s)}, {u"capitals"_s, blankLine(24)}}), pen.rows.units, Align::Left}});
    pen.closeRows();
    pen.paper.blocks.push_back(Signatures{{pen.wordOf(u"papers.made_by"_s), pen.wordOf(u"papers.checked_by"_s), pen.wordOf(u"papers.approved_by"_s)}});
}

} // namespace xieli::papers

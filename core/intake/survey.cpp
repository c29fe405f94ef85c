// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/survey.h"

#include "base/text.h"
#include "intake/rowkinds.h"
#include "intake/sheetremarks.h"
#include "intake/surveyrows.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace xieli::intake {

namespace {

bool isLong(const Header &header)
{
    return header.has(Field::Item) && (header.has(Field::Amount) || header.has(Field::UnitPrice) || header.has(Field::TotalIncome));
}

bool isWide(const Header &header)
{
    return !header.has(Field::Item) && header.has(Field::IncomeOfKind);
}

bool isSurvey(const Header &header)
{
    const bool named = header.has(Field::HeadName) || header.has(Field::Name) || header.has(Field::HeadId) || header.has(Field::IdNumber);
    return named && (isLong(header) || isWide(header));
}

/// "2017年度", "2017年", "2017年3月至2018年2月" in a title or the sheet's name.
std::optional<std::pair<Month, Month>> periodIn(const QString &title)
{
    const QString text = withoutBlanks(title);
    static const QRegularExpression span(
        u"(20\\d{2})[年.-/](\\d{1,2})月?(?:\\d{1,2}日)?[-—–~至到]+(?:(20\\d{2})[年.-/])?(\\d{1,2})月?"_s);
    if (const auto match = span.match(text); match.hasMatch()) {
        const int year = match.captured(1).toInt();
        const int lastYear = match.captured(3).isEmpty() ? year : match.captured(3).toInt();
        const int first = match.captured(2).toInt();
        const int last = match.captured(4).toInt();
        if (first >= 1 && first <= 12 && last >= 1 && last <= 12 && Month(year, first) <= Month(lastYear, last))
            return std::pair(Month(year, first), Month(lastYear, last));
    }
    static const QRegularExpression yearOnly(u"(20\\d{2})年(?!\\d{1,2}月)"_s);
    if (const auto match = yearOnly.match(text); match.hasMatch()) {
        const int year = match.captured(1).toInt();
        return std::pair(Month(year, 1), Month(year, 12));
    }
    return std::nullopt;
}

/// The one year that the rows' own times name; nothing where they name several.
std::optional<int> yearOfRows(const Sheet &sheet, const Header &header)
{
    static const QRegularExpression year(u"(?<!\\d)(20\\d{2})(?:年|[./-]|$|\\d{2}(?:\\d{2})?$)"_s);
    const Column *column = header.column(Field::Day);
    std::optional<int> found;
    for (const Row &row : sheet.rows) {
        if (!column || row.number <= header.lastRow)
            continue;
        const auto match = year.match(withoutBlanks(sheet.at(row.number, column->index).text));
        if (!match.hasMatch())
            continue;
        if (found && *found != match.captured(1).toInt())
            return std::nullopt;
        found = match.captured(1).toInt();
    }
    return found;
}

void settlePeriod(const Workbook &workbook, const Sheet &sheet, const Header &header, const SurveyContext &context, SurveyResult &result)
{
    QStringList texts = header.titles;
    texts << sheet.name << workbook.fileName;
    for (const QString &text : texts)
        if (const auto period = periodIn(text)) {
            result.from = period->first;
            result.to = period->second;
            return;
        }
    if (const auto year = yearOfRows(sheet, header)) {
        result.from = Month(*year, 1);
        result.to = Month(*year, 12);
        result.listed.push_back({sheet.name, 0, {}, u"intake.survey_year_of_rows"_s, {{u"year"_s, QString::number(*year)}}, Fate::Taken});
        return;
    }
    const int year = (context.today.isValid() ? context.today.year() : QDate::currentDate().year()) - 1;
    result.from = Month(year, 1);
    result.to = Month(year, 12);
    result.listed.push_back({sheet.name, 0, {}, u"intake.survey_year_assumed"_s, {{u"year"_s, QString::number(year)}}, Fate::Taken});
}

} // namespace

int SurveyResult::items() const
{
    int count = 0;
    for (const HouseholdSurvey &survey : surveys)
        count += int(survey.items.size());
    return count;
}

Money SurveyResult::grossTotal() const
{
    Money sum;
    for (const HouseholdSurvey &survey : surveys)
        for (const IncomeItem &item : survey.items)
            sum += item.gross;
    return sum;
}

Result<SurveyResult> takeSurvey(const Workbook &workbook, const SurveyContext &context, const std::vector<KnownHousehold> &households)
{
    const KnownPeople known(households);
    SurveyResult result;
    for (const Sheet &sheet : workbook.sheets) {
        if (sheet.rows.empty())
            continue;
        const auto header = findHeader(sheet, TableKind::Survey, context.choices);
        const bool wanted = isWanted(sheet, context.sheets);
        if (!wanted || !header || !isSurvey(*header)) {
            result.listed.push_back({sheet.name, 0, {}, wanted ? u"intake.sheet_not_survey"_s : u"intake.sheet_not_chosen"_s,
                                     {{u"text"_s, sheet.name}}, Fate::Skipped});
            continue;
        }
        if (result.sheetsRead.isEmpty()) {
            result.title = header->titles.value(0);
            settlePeriod(workbook, sheet, *header, context, result);
        }
        result.sheetsRead << sheet.name;
        remarkOnSheet(sheet, *header, result.listed);
        SurveySheet(sheet, *header, context, known, result).take();
    }
    if (result.sheetsRead.isEmpty())
        return tl::unexpected(headerError(workbook, TableKind::Survey, u"户主姓名(或身份证号)、收入项目和全年金额(或各类收入的列)"_s));
    return result;
}

} // namespace xieli::intake

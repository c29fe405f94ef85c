// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/surveyrows.h"

#include "base/text.h"
#include "intake/disabilitywords.h"
#include "intake/incomewords.h"
#include "intake/numbers.h"
#include "intake/rowkinds.h"
#include "intake/words.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace xieli::intake {

SurveySheet::SurveySheet(const Sheet &sheet, const Header &header, const SurveyContext &context, const KnownPeople &known,
                         SurveyResult &result)
    : m_sheet(sheet), m_header(header), m_context(context), m_known(known), m_result(result), m_wide(!header.has(Field::Item))
{
    for (size_t i = 0; i < result.surveys.size(); ++i)
        m_places.insert(result.surveys[i].survey.household.text(), i);
}

SurveySheet::Found SurveySheet::at(int row, int column) const
{
    const Cell &cell = m_sheet.shown(row, column);
    return {cell.kind == CellKind::Error ? QString() : cleaned(cell.text), column, cell.isNumber()};
}

SurveySheet::Found SurveySheet::in(int row, Field field) const
{
    const Column *column = m_header.column(field);
    return column ? at(row, column->index) : Found{};
}

void SurveySheet::remark(int row, const Found &cell, const QString &key, Fate fate, Arguments arguments)
{
    if (!arguments.contains(u"text"_s))
        arguments.insert(u"text"_s, cell.text);
    m_result.listed.push_back({m_sheet.name, row + 1, cell.column >= 0 ? columnLetters(cell.column) : QString(), key, std::move(arguments), fate});
}

void SurveySheet::refuse(int row, const QString &key, Arguments arguments)
{
    ++m_result.counts.refused;
    arguments.insert(u"text"_s, rowExcerpt(m_sheet, row));
    remark(row, {}, key, Fate::Refused, std::move(arguments));
}

void SurveySheet::take()
{
    for (const Row &row : m_sheet.rows) {
        if (row.number <= m_header.lastRow || row.isBlank())
            continue;
        ++m_result.counts.rows;
        const RowKind kind = rowKindOf(m_sheet, m_header, row.number);
        if (kind == RowKind::Data) {
            takeRow(row.number);
            continue;
        }
        ++m_result.counts.skipped;
        if (kind == RowKind::GrandTotal || kind == RowKind::Subtotal)
            compareTotal(row.number, kind == RowKind::GrandTotal);
        remark(row.number, {}, skipReason(kind), Fate::Skipped, {{u"text"_s, rowExcerpt(m_sheet, row.number)}});
    }
}

void SurveySheet::takeRow(int row)
{
    const auto answer = whose(row);
    if (!answer)
        return;
    const bool taken = m_wide ? takeWideRow(row, *answer) : takeItem(row, *answer);
    if (taken)
        ++m_result.counts.taken;
}

/// The household of the row; nothing where the row had to be refused.
std::optional<KnownPeople::Answer> SurveySheet::whose(int row)
{
    const Field nameField = m_header.has(Field::HeadName) ? Field::HeadName : Field::Name;
    const Field idField = m_header.has(Field::HeadId) ? Field::HeadId : Field::IdNumber;
    const Found name = in(row, nameField);
    const Found id = in(row, idField);
    QString idText = meansNothing(id.text) ? QString() : readIdentity(id.text, id.number).text;
    if (const QString person = personOfCertificate(idText); !person.isEmpty())
        idText = person;
    QString nameText = withoutBlanks(name.text);
    if (nameText.isEmpty() && idText.isEmpty() && !m_wide) { // the household stands only on its first row
        nameText = m_lastName;
        idText = m_lastId;
    }
    m_lastName = nameText;
    m_lastId = idText;
    const Arguments who{{u"name"_s, nameText}, {u"number"_s, idText.isEmpty() ? u"未填"_s : idText}};
    const KnownPeople::Answer answer = m_known.find(nameText, idText);
    switch (answer.match) {
    case KnownPeople::Match::Sure:
        return answer;
    case KnownPeople::Match::NumberDiffers:
        if (m_remarked != nameText + idText)
            remark(row, id, u"intake.survey_number_differs"_s, Fate::Taken, who);
        m_remarked = nameText + idText;
        return answer;
    case KnownPeople::Match::NameDiffers:
        remark(row, name, u"intake.survey_name_differs"_s, Fate::Taken, {{u"name"_s, nameText}, {u"known"_s, answer.household->headName}});
        return answer;
    case KnownPeople::Match::Ambiguous:
        refuse(row, u"intake.survey_ambiguous"_s, who);
        return std::nullopt;
    case KnownPeople::Match::Stranger:
        refuse(row, u"intake.survey_stranger"_s, who);
        return std::nullopt;
    case KnownPeople::Match::None:
        refuse(row, u"intake.survey_unknown_household"_s, who);
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

HouseholdSurvey &SurveySheet::surveyOf(const KnownHousehold &household, int row)
{
    if (const auto place = m_places.constFind(household.id.text()); place != m_places.constEnd())
        return m_result.surveys[*place];
    m_places.insert(household.id.text(), m_result.surveys.size());
    HouseholdSurvey made;
    made.survey.id = SurveyId::create();
    made.survey.household = household.id;
    made.survey.from = m_result.from;
    made.survey.to = m_result.to;
    made.survey.acceptedOn = m_context.acceptedOn;
    made.survey.source = m_sheet.name;
    made.headName = household.headName;
    made.sheet = m_sheet.name;
    made.firstRow = row + 1;
    m_result.surveys.push_back(std::move(made));
    return m_result.surveys.back();
}

std::optional<Money> SurveySheet::money(int row, const Found &cell)
{
    if (meansNothing(cell.text))
        return std::nullopt;
    static const QRegularExpression product(u"^([\\d.,]+)元?[×xX*＊]([\\d.]+)(个?月|个季度|季度?|年|亩|只|头)?$"_s);
    if (const auto match = product.match(withoutBlanks(cell.text)); match.hasMatch()) {
        const auto one = readAmount(match.captured(1), m_header.powerAt(cell.column));
        const auto times = readQuantity(match.captured(2));
        if (one && times) {
            const Money amount = times->times(one->money);
            remark(row, cell, u"intake.amount_product"_s, Fate::Taken, {{u"amount"_s, amount.toString()}});
            return amount;
        }
    }
    const auto reading = readAmount(cell.text, m_header.powerAt(cell.column));
    if (!reading)
        remark(row, cell, u"intake.amount_unreadable"_s, Fate::Taken);
    else if (const QString doubt = doubtOf(*reading); !doubt.isEmpty())
        remark(row, cell, doubt, Fate::Taken, {{u"amount"_s, reading->money.toString()}});
    return reading ? std::optional(reading->money) : std::nullopt;
}

std::optional<int> SurveySheet::monthsIn(int row, const Found &cell)
{
    static const QRegularExpression unit(u"个?月$"_s);
    const auto months = readCount(withoutBlanks(cell.text).remove(unit));
    if (months && *months >= 1 && *months <= 12)
        return months;
    remark(row, cell, u"intake.months_unreadable"_s, Fate::Taken);
    return std::nullopt;
}

void SurveySheet::fillMeasures(IncomeItem &item, int row)
{
    const Found quantity = in(row, Field::Quantity);
    item.quantity = meansNothing(quantity.text) ? std::nullopt : readQuantity(quantity.text);
    if (!item.quantity && !meansNothing(quantity.text))
        remark(row, quantity, u"intake.quantity_unreadable"_s, Fate::Taken);
    item.unit = withoutBlanks(in(row, Field::Unit).text);
    if (item.unit.isEmpty() && item.quantity)
        for (const QChar c : quantity.text)
            if (!c.isDigit() && !QStringView(u"., 零一二三四五六七八九十百千两").contains(c))
                item.unit += c;
    item.unitPrice = money(row, in(row, Field::UnitPrice));
    item.cost = money(row, in(row, Field::Cost)).value_or(Money());
    if (const Found cell = in(row, Field::Months); !meansNothing(cell.text))
        item.months = monthsIn(row, cell);
    if (const Column *column = m_header.column(Field::Quantity); column && item.unit.isEmpty() && column->heading.contains(u"月数"))
        item.unit = u"月"_s;
    const bool counted = item.unit == u"月" || item.unit == u"个月";
    constexpr int thousand = 1000;
    if (!item.months && counted && item.quantity && item.quantity->thousandths() % thousand == 0)
        if (const auto count = item.quantity->thousandths() / thousand; count >= 1 && count <= 12)
            item.months = int(count);
}

std::optional<MemberId> SurveySheet::earnerOf(int row, const KnownPeople::Answer &answer) const
{
    if (answer.member)
        return answer.member->id;
    if (!m_header.has(Field::HeadName) || !m_header.has(Field::Name))
        return std::nullopt;
    const QString name = foldedName(in(row, Field::Name).text);
    std::optional<MemberId> found;
    for (const KnownMember &member : answer.household->members)
        if (!name.isEmpty() && foldedName(member.name) == name) {
            if (found)
                return std::nullopt; // two of that name in one household: nobody is guessed
            found = member.id;
        }
    return found;
}

void SurveySheet::addItem(HouseholdSurvey &survey, IncomeItem item, int row)
{
    item.id = IncomeItemId::create();
    item.household = survey.survey.household;
    item.survey = survey.survey.id;
    const bool twice = std::any_of(survey.items.begin(), survey.items.end(), [&](const IncomeItem &other) {
        return other.kind == item.kind && other.label == item.label && other.gross == item.gross && other.earner == item.earner;
    });
    if (twice)
        remark(row, in(row, Field::Item), u"intake.item_twice"_s, Fate::Taken, {{u"name"_s, survey.headName}, {u"text"_s, item.label}});
    survey.items.push_back(std::move(item));
}

bool SurveySheet::takeItem(int row, const KnownPeople::Answer &answer)
{
    const Found label = in(row, Field::Item);
    const Found amountCell = in(row, m_header.has(Field::Amount) ? Field::Amount : Field::TotalIncome);
    if (label.text.isEmpty()) {
        refuse(row, u"intake.item_missing"_s);
        return false;
    }
    if (isAsset(label.text)) {
        refuse(row, u"intake.item_is_asset"_s);
        return false;
    }
    IncomeItem item;
    item.label = withoutBlanks(label.text);
    const IncomeKind kind = incomeKindOf(item.label);
    item.kind = kind.code;
    fillMeasures(item, row);
    const auto amount = money(row, amountCell);
    const auto computed = item.quantity && item.unitPrice ? std::optional(item.quantity->times(*item.unitPrice)) : std::nullopt;
    if (!amount && !computed) {
        refuse(row, u"intake.item_without_amount"_s);
        return false;
    }
    item.gross = amount ? *amount : *computed;
    if (item.gross.isNegative() || item.cost.isNegative()) {
        refuse(row, u"intake.item_negative"_s);
        return false;
    }
    if (!kind.known)
        remark(row, label, u"intake.income_unknown"_s, Fate::Taken);
    if (!amount)
        remark(row, amountCell, u"intake.item_computed"_s, Fate::Taken, {{u"amount"_s, computed->toString()}});
    else if (computed && *computed != *amount)
        remark(row, amountCell, u"intake.item_differs"_s, Fate::Taken, {{u"amount"_s, amount->toString()}, {u"computed"_s, computed->toString()}});
    item.evidence = in(row, Field::Evidence).text;
    item.earner = earnerOf(row, answer);
    if (m_subtotalOf != answer.household->id.text())
        m_sinceSubtotal = Money();
    m_subtotalOf = answer.household->id.text();
    m_sinceSubtotal += item.gross;
    m_sums[amountCell.column] += item.gross;
    addItem(surveyOf(*answer.household, row), std::move(item), row);
    return true;
}

} // namespace xieli::intake

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/fieldwords.h"

#include "casework/changetables.h"
#include "casework/registerkinds.h"
#include "model/relation.h"
#include "papers/format.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longest = 40;

/// Read once for each language: the titles of its entries are what the screen calls a field.
const papers::HelpBook &bookOf(const QString &language)
{
    static QMap<QString, papers::HelpBook> books;
    auto book = books.find(language);
    if (book == books.end())
        book = books.insert(language, papers::HelpBook::load(language));
    return *book;
}

QString columnOf(RegisterField field)
{
    switch (field) {
    case RegisterField::Household: return u"household_id"_s;
    case RegisterField::Person: return u"member_id"_s;
    case RegisterField::Amount: return u"amount_fen"_s;
    default: return toCode(field);
    }
}

template <class T>
struct IsOptional : std::false_type {
};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {
};

} // namespace

FieldWords::FieldWords(Reader &reader, const Telling &telling)
    : m_reader(reader), m_wording(telling.wording), m_codes(telling.codes), m_book(bookOf(telling.wording.language()))
{
}

QString FieldWords::noun(const QString &table) const
{
    const QString key = u"changes.noun_"_s + table; // a line of a register is called by its register
    return m_wording.knows(key) ? m_wording.text(key) : QString();
}

QString FieldWords::mainColumn(const QString &table) const
{
    static const QMap<QString, QString> main{{u"income_item"_s, u"gross_fen"_s}, {u"expense_item"_s, u"amount_fen"_s}, {u"property_item"_s, u"value_fen"_s},
                                             {u"village_price"_s, u"price_fen"_s}, {u"visit"_s, u"day"_s}};
    return main.value(table);
}

QString FieldWords::record(const QString &table, const Cells &cells) const
{
    static const QMap<QString, QStringList> called{{u"member"_s, {u"name"_s}}, {u"obligor"_s, {u"name"_s}}, {u"income_item"_s, {u"kind"_s, u"label"_s}},
                                                   {u"expense_item"_s, {u"kind"_s, u"label"_s}}, {u"property_item"_s, {u"kind"_s, u"description"_s}},
                                                   {u"bank_account"_s, {u"number"_s}}, {u"aid_request"_s, {u"day"_s}}, {u"medical_bill"_s, {u"member_id"_s, u"day"_s}},
                                                   {u"family_event"_s, {u"kind"_s, u"day"_s}}, {u"register_entry"_s, {u"kind"_s, u"name"_s, u"member_id"_s, u"what"_s}},
                                                   {u"evidence"_s, {u"proves"_s, u"caption"_s}}, {u"village_price"_s, {u"year"_s, u"kind"_s, u"item"_s, u"tenure"_s}},
                                                   {u"posting"_s, {u"kind"_s, u"programme"_s, u"month"_s}}, {u"posting_objection"_s, {u"objector"_s}},
                                                   {u"issued_paper"_s, {u"title"_s, u"number"_s}}, {u"signed_scan"_s, {u"caption"_s}}};
    QStringList words;
    for (const QString &column : called.value(table))
        if (const QString part = value(table, column, cells); part != none() && !words.contains(part))
            words << part;
    return words.join(u' ');
}

QString FieldWords::field(const QString &table, const QString &column, const Cells &cells) const
{
    if (table == QLatin1String(RegisterEntry::table))
        if (const auto kind = fromCode<RegisterKind>(shownValue(cells.value(u"kind"_s))))
            for (const RegisterFieldInfo &info : kindInfo(*kind).fields)
                if (columnOf(info.field) == column)
                    return fieldText(*kind, info.field, m_wording);
    const QString place = table + u'.' + column;
    if (const QString own = u"changes.field_"_s + place; m_wording.knows(own))
        return m_wording.text(own);
    const papers::HelpEntry *entry = m_book.find(place);
    if (!entry)
        return place;
    const QString &title = entry->title; // "公示异议：谁提的": the book says of which page it speaks
    const qsizetype colon = std::max(title.lastIndexOf(u'：'), title.lastIndexOf(u": "_s));
    return title.mid(colon < 0 ? 0 : colon + 1).trimmed();
}

bool FieldWords::isQuiet(const QString &table, const QString &column) const
{
    static const QStringList quiet{u"id"_s, u"household_id"_s, u"position"_s, u"digest"_s, u"picture_digest"_s, u"photograph_digest"_s, u"paper"_s, u"content"_s, u"survey_id"_s,
                                   u"area_code"_s, u"came_from_member_id"_s, u"other_household_id"_s, u"visit_id"_s, u"event_id"_s, u"expense_item_id"_s, u"posting_id"_s,
                                   u"issued_paper_id"_s, u"columns"_s};
    return quiet.contains(column) && !(table == QLatin1String(RegisterEntry::table) && column == u"household_id") && !(table == u"family_event" && column == u"paper");
}

QString FieldWords::value(const QString &table, const QString &column, const Cells &cells) const
{
    QString said;
    const auto cell = cells.constFind(column);
    if (cell != cells.cend())
        withField(table, column, *cell, [&](const auto &field) { said = words(table, column, field); });
    said = said.simplified();
    if (said.size() > longest)
        said = said.left(longest - 1) + u'…';
    return said.isEmpty() ? none() : said;
}

QString FieldWords::text(const QString &table, const QString &column, const QString &value) const
{
    if (column == u"id_number_text" || (column == u"number" && table == QLatin1String(BankAccount::table)))
        return papers::maskedNumber(value);
    if (column == u"stages")
        return stagesText(parseStages(value).value_or(std::vector<AidStage>()));
    if (table == QLatin1String(RegisterEntry::table) && column == u"source")
        return choiceText(value, m_wording);
    const QString named = code(table, column, value);
    return papers::numbersMasked(named.isEmpty() ? value : named);
}

/// The screen's word, else the core's own.
QString FieldWords::code(const QString &table, const QString &column, const QString &code) const
{
    const QString said = m_codes ? m_codes(table, column, code) : QString();
    if (!said.isEmpty())
        return said;
    static const QMap<QString, QString> own{{u"posting.kind"_s, u"postings.kind_"_s}, {u"posting.programme"_s, u"forms.category_"_s},
                                            {u"family_event.kind"_s, u"casework.family_kind_"_s}, {u"evidence.proves"_s, u"casework.proof_"_s},
                                            {u"register_entry.kind"_s, u"registers.kind_"_s}, {u"household.residence"_s, u"forms.residence_"_s},
                                            {u"household.poverty_cause"_s, u"forms.cause_"_s}, {u"member.sex"_s, u"forms.sex_"_s}, {u"member.marital"_s, u"forms.marital_"_s},
                                            {u"member.health"_s, u"forms.health_"_s}, {u"member.disability_kind"_s, u"forms.disability_"_s},
                                            {u"member.labour_capacity"_s, u"forms.labour_"_s}, {u"member.work_reason"_s, u"forms.work_"_s},
                                            {u"member.school_stage"_s, u"forms.school_"_s}, {u"member.care_place"_s, u"forms.care_place_"_s},
                                            {u"issued_paper.kind"_s, u"issued.kind_"_s}, {u"income_item.kind"_s, u"kinds.income_"_s},
                                            {u"village_price.kind"_s, u"kinds.income_"_s}, {u"expense_item.kind"_s, u"kinds.expense_"_s},
                                            {u"property_item.kind"_s, u"kinds.property_"_s}, {u"property_item.exempt_reason"_s, u"kinds.exempt_"_s},
                                            {u"income_item.tenure"_s, u"kinds.tenure_"_s}, {u"village_price.tenure"_s, u"kinds.tenure_"_s},
                                            {u"household.heating"_s, u"kinds.heating_"_s}, {u"member.child_status"_s, u"kinds.child_"_s},
                                            {u"member.living"_s, u"kinds.living_"_s}, {u"obligor.ability"_s, u"kinds.ability_"_s},
                                            {u"obligor.duty"_s, u"kinds.duty_"_s}, {u"aid_request.kind"_s, u"kinds.aid_"_s},
                                            {u"aid_request.hardship"_s, u"kinds.hardship_"_s}};
    const QString key = own.value(table + u'.' + column) + code;
    return m_wording.knows(key) ? m_wording.text(key) : QString();
}

template <class Field>
QString FieldWords::words(const QString &table, const QString &column, const Field &field) const
{
    if constexpr (IsOptional<Field>::value) {
        return field ? words(table, column, *field) : QString();
    } else if constexpr (std::is_same_v<Field, QString>) {
        return text(table, column, field);
    } else if constexpr (std::is_same_v<Field, bool>) {
        return m_wording.text(field ? u"changes.yes"_s : u"changes.no"_s);
    } else if constexpr (std::is_same_v<Field, Money>) {
        return papers::amount(field);
    } else if constexpr (std::is_same_v<Field, Day>) {
        return papers::dayWords(field);
    } else if constexpr (std::is_same_v<Field, Month>) {
        return papers::monthWords(field);
    } else if constexpr (std::is_same_v<Field, Quantity>) {
        return field.toString();
    } else if constexpr (std::is_same_v<Field, MemberId>) {
        const auto member = m_reader.find<Member>(field);
        return member ? member->name : QString();
    } else if constexpr (std::is_same_v<Field, HouseholdId>) {
        Dossier people;
        people.members = m_reader.where<Member>("household_id", field);
        return people.head() ? people.head()->name : QString();
    } else if constexpr (std::is_enum_v<Field>) {
        const QString named = code(table, column, toCode(field));
        return named.isEmpty() ? toCode(field) : named;
    } else if constexpr (std::is_same_v<Field, int>) {
        const bool relation = column == u"relation" || column == u"holder_relation";
        return relation ? relationName(field) : QString::number(field);
    } else {
        return {};
    }
}

} // namespace xieli::casework

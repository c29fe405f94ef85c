// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/dossierledgers.h"

#include "forms/selfcare.h"
#include "model/relation.h"
#include "models/recordcolumns.h"

using namespace Qt::StringLiterals;

namespace xieli::ui {

namespace {

/// The six of self-care stand in one column, since nearly everybody can do all of them.
RecordColumn<Member> careColumn(const QString &title, const QString &hint)
{
    return {title, 10, CellKind::Text, [](const Member &m) { return careWords(m.selfCare); },
            [](Member &m, const QString &text) {
                const auto care = careOf(text);
                if (care)
                    m.selfCare = *care;
                return care.has_value();
            },
            nullptr, u"care"_s, hint};
}

RecordColumn<Member> identityColumn(const QString &title)
{
    return {title, 19, CellKind::IdNumber, [](const Member &m) { return m.idNumberText; },
            [](Member &m, const QString &text) {
                m.idNumberText = withoutBlanks(text); // as typed, right or wrong: a finding says what is amiss
                return true;
            },
            nullptr, u"id_number_text"_s, {}};
}

/// Takes the amount along where it was quantity × price before, or nothing.
void followPrice(IncomeItem &item, const std::optional<Quantity> &oldQuantity, const std::optional<Money> &oldPrice)
{
    const bool followed = item.gross.isZero() || (oldQuantity && oldPrice && item.gross == oldQuantity->times(*oldPrice));
    if (followed && item.quantity && item.unitPrice)
        item.gross = item.quantity->times(*item.unitPrice);
    item.byPriceList = item.byPriceList && !item.unitPrice;
}

/// A typed amount counts, whatever the price list says.
RecordColumn<IncomeItem> amountColumn(const QString &title)
{
    auto column = moneyColumn(title, 9, &IncomeItem::gross);
    column.write = [write = column.write](IncomeItem &item, const QString &text) {
        const bool taken = write(item, text);
        item.byPriceList = item.byPriceList && item.gross.isZero();
        return taken;
    };
    return column;
}

/// Only compensation is spread; elsewhere a number of months would mean nothing.
RecordColumn<IncomeItem> spreadColumn(const QString &title)
{
    auto column = countColumn(title, 4, &IncomeItem::spreadMonths, 1, 1200);
    column.write = [write = column.write](IncomeItem &item, const QString &text) { return (text.trimmed().isEmpty() || item.kind == u"T8") && write(item, text); };
    return column;
}

/// A reason of the list; what was typed before there was a list stays as it is.
RecordColumn<PropertyItem> reasonColumn(const QString &title, int characters)
{
    std::vector<CellChoice> choices;
    for (const KindWord &reason : exemptReasons())
        choices.push_back({reason.code, reason.words});
    return {title, characters, CellKind::Choice, [](const PropertyItem &item) { return item.exemptReason; },
            [](PropertyItem &item, const QString &code) { item.exemptReason = code; return true; }, [choices] { return choices; }};
}

/// The birthday that the identity number tells stands there by itself; one is typed only where there is no number.
RecordColumn<Member> bornColumn(const QString &title, const QString &hint)
{
    auto column = dayColumn(title, 11, &Member::typedBirthDate);
    const auto told = [](const Member &m) { return IdNumber::birthDateOf(m.idNumberText); };
    column.write = [told, write = column.write](Member &m, const QString &text) { return told(m) ? parseDay(cleaned(text)) == told(m) : write(m, text); };
    column.instead = [told](const Member &m) { return dayWords(told(m)); };
    return named(column, "birth_date", hint);
}

RecordColumn<Member> sexColumn(const QString &title)
{
    auto column = codeColumn(title, 6, &Member::typedSex);
    column.write = [write = column.write](Member &m, const QString &code) { return m.idNumber() ? fromCode<Sex>(code) == m.sex() : write(m, code); };
    column.instead = [](const Member &m) { return m.idNumber() && m.sex() ? word(*m.sex()) : QString(); };
    return named(column, "sex");
}

/// As it stood when the form was opened, for those who ask "and last time?".
template <class Record>
RecordColumn<Record> beforeColumn(const QString &title, int characters, const QString &hint, std::function<const Record *(const Record &)> before,
                                  std::function<Money(const Record &)> amount)
{
    RecordColumn<Record> column{title, characters, CellKind::Derived, [before, amount](const Record &record) {
                                    const Record *old = before(record);
                                    return old && !amount(*old).isZero() ? moneyWords(amount(*old)) : QString();
                                }, nullptr, nullptr, u"before"_s, hint};
    column.number = true;
    return column;
}

template <class Record>
RecordColumn<Record> countedColumn(const QString &title, int characters, const QString &hint, std::function<QString(const Record &)> counted)
{
    RecordColumn<Record> column{title, characters, CellKind::Derived, std::move(counted), nullptr, nullptr, u"counted"_s, hint};
    column.number = true;
    return column;
}

RecordColumn<IncomeItem> withPrice(RecordColumn<IncomeItem> column)
{
    column.write = [write = column.write](IncomeItem &item, const QString &text) {
        const IncomeItem before = item;
        if (!write(item, text))
            return false;
        followPrice(item, before.quantity, before.unitPrice);
        return true;
    };
    return column;
}

} // namespace

std::vector<CellChoice> DossierLedgers::memberChoices() const
{
    std::vector<CellChoice> choices{{{}, {}}};
    for (const Member &member : m_members->records())
        choices.push_back({member.id.text(), member.name});
    for (const Member &member : m_gone) // an income may still be theirs
        choices.push_back({member.id.text(), tr("%1 (gone)").arg(member.name)});
    return choices;
}

std::vector<RecordColumn<Member>> DossierLedgers::memberColumns() const
{
    std::vector<RecordColumn<Member>> columns;
    columns.push_back(named(textColumn(tr("Name"), 12, &Member::name), "name"));
    columns.push_back(identityColumn(tr("Identity number")));
    columns.push_back(named(relationColumn(tr("Relation"), 9, &Member::relation), "relation"));
    columns.push_back(bornColumn(tr("Born"), tr("The identity number tells it; type it only where there is no number")));
    columns.push_back(sexColumn(tr("Sex")));
    columns.push_back({tr("Age"), 8, CellKind::Derived, [this](const Member &m) {
                           const auto birth = m.birthDate();
                           return birth && m_day.isValid() ? tr("%n years", nullptr, ageOn(*birth, m_day)) : QString();
                       }, nullptr, nullptr, u"age"_s, {}});
    columns.push_back(named(codeColumn(tr("Labour"), 8, &Member::labourCapacity), "labour_capacity"));
    columns.push_back(named(codeColumn(tr("Health"), 7, &Member::health), "health"));
    columns.push_back(named(codeColumn(tr("Disability"), 6, &Member::disabilityKind), "disability_kind"));
    columns.push_back(named(countColumn(tr("Grade"), 5, &Member::disabilityGrade, 1, 4), "disability_grade", tr("Grade of disability, 1 to 4")));
    columns.push_back(named(checkColumn(tr("Student"), 5, &Member::student), "student", tr("In school; Space changes it")));
    columns.push_back(named(checkColumn(tr("Lives here"), 6, &Member::coLiving), "co_living", tr("Lives together with the household; Space changes it")));
    columns.push_back(careColumn(tr("Self-care"), tr("Type the numbers of what the person CANNOT do alone: 1 eat, 2 dress, 3 get in and out of bed, 4 use the "
                                                     "toilet, 5 walk, 6 wash; 0: can do all six; after a question mark: not asked; empty: nothing asked")));
    columns.push_back(named(codeColumn(tr("Work"), 9, &Member::workReason), "work_reason", tr("What the person does, or why there is no job")));
    columns.push_back(named(codeColumn(tr("Marriage"), 6, &Member::marital), "marital"));
    columns.push_back(named(dayColumn(tr("Joined on"), 11, &Member::joinedOn), "joined_on", tr("Born into, married into or moved to the household")));
    columns.push_back(named(dayColumn(tr("Left on"), 11, &Member::leftOn), "left_on"));
    columns.push_back(named(dayColumn(tr("Died on"), 11, &Member::diedOn), "died_on"));
    addProgrammeColumns(columns);
    columns.push_back(named(textColumn(tr("Note"), 0, &Member::note), "note"));
    columns.push_back(named(dayColumn(tr("Left school on"), 11, &Member::graduatedOn), "graduated_on"));
    return columns;
}

/// What the programmes beside the allowance ask of a person.
void DossierLedgers::addProgrammeColumns(std::vector<RecordColumn<Member>> &columns)
{
    columns.push_back(named(yesNoColumn(tr("Care need"), 8, &Member::careNeed, tr("needs care"), tr("no need")), "care_need",
                            tr("Needs long-term care; empty: not asked")));
    columns.push_back(named(codeColumn(tr("Care place"), 9, &Member::carePlace), "care_place", tr("Of a person in extreme poverty: where cared for")));
    columns.push_back(named(checkColumn(tr("Injury care"), 8, &Member::injuryCare), "injury_care", tr("Receives nursing pay of work injury insurance")));
    columns.push_back(named(codeColumn(tr("School"), 8, &Member::schoolStage), "school_stage", tr("Stage of schooling")));
    columns.push_back(named(codeColumn(tr("Child"), 11, &Member::childStatus), "child_status", tr("Of minors: who brings the child up")));
    columns.push_back(named(codeColumn(tr("Old age"), 9, &Member::living), "living", tr("Of the old: whom the person lives with")));
    columns.push_back(named(yesNoColumn(tr("Hukou"), 8, &Member::localHukou, tr("local"), tr("elsewhere")), "local_hukou", tr("Registered here or elsewhere; empty: not asked")));
    columns.push_back(named(dayColumn(tr("Here since"), 11, &Member::residingSince), "residing_since", tr("Of those registered elsewhere: living here since")));
    columns.push_back(named(dayColumn(tr("Permit since"), 11, &Member::permitSince), "permit_since", tr("Residence permit held since")));
}

std::vector<RecordColumn<IncomeItem>> DossierLedgers::incomeColumns()
{
    const auto members = [this] { return memberChoices(); };
    std::vector<RecordColumn<IncomeItem>> columns;
    const auto fromList = [this](RecordColumn<IncomeItem> column, std::function<Money(const IncomeItem &, const VillagePrice &)> amount) {
        column.instead = [this, amount = std::move(amount)](const IncomeItem &item) {
            const VillagePrice *price = listed(item);
            return price ? moneyWords(amount(item, *price)) : QString();
        };
        return column;
    };
    columns.push_back(named(following(kindColumn(tr("Kind"), 18, &IncomeItem::kind, incomeKinds())), "kind", tr("Type its code, such as B1, or its word")));
    columns.push_back(named(following(textColumn(tr("What"), 0, &IncomeItem::label)), "label", tr("Such as the crop; what the village's price list has needs no amount")));
    columns.push_back(named(memberColumn(tr("Earner"), 7, &IncomeItem::earner, members), "member_id", tr("Empty: shared by the household")));
    columns.push_back(named(following(withPrice(quantityColumn(tr("Quantity"), 6, &IncomeItem::quantity))), "quantity", tr("Mu, heads, kilograms, months")));
    columns.push_back(named(following(textColumn(tr("Unit"), 4, &IncomeItem::unit)), "unit"));
    columns.push_back(named(fromList(withPrice(moneyColumn(tr("Price"), 7, &IncomeItem::unitPrice)), [](const IncomeItem &, const VillagePrice &price) { return price.price; }),
                            "unit_price_fen", tr("Yuan for one unit; faint: of the village's list")));
    columns.push_back(named(fromList(amountColumn(tr("Amount a year")), [](const IncomeItem &item, const VillagePrice &price) { return item.quantity->times(price.price); }),
                            "gross_fen", tr("Yuan; follows quantity × price until it is typed")));
    columns.push_back(named(fromList(moneyColumn(tr("Cost"), 8, &IncomeItem::cost), [](const IncomeItem &item, const VillagePrice &price) {
                                return item.cost.isZero() ? item.quantity->times(price.cost) : item.cost;
                            }), "cost_fen", tr("What it cost to earn it, same months")));
    columns.push_back(countedColumn<IncomeItem>(tr("Counts"), 10, tr("What the law counts of it in a year; F2 tells why"), [this](const IncomeItem &item) { return countedText(item.id.text()); }));
    columns.push_back(beforeColumn<IncomeItem>(tr("Last amount"), 10, tr("The amount when this form was opened"),
                                               [this](const IncomeItem &item) { return m_income->begunRecord(item.id.text()); }, [this](const IncomeItem &item) {
                                                   const VillagePrice *price = listed(item); // "five mu of maize" has no amount of its own
                                                   return price && item.quantity ? item.quantity->times(price->price) : item.gross;
                                               }));
    columns.push_back(named(countColumn(tr("Months"), 5, &IncomeItem::months, 1, 12), "months", tr("Months of the year in which it was earned; empty: all")));
    columns.push_back(named(textColumn(tr("Evidence"), 7, &IncomeItem::evidence), "evidence"));
    columns.push_back(named(textColumn(tr("Said by"), 7, &IncomeItem::statedBy), "stated_by"));
    columns.push_back(named(codeColumn(tr("Land"), 5, &IncomeItem::tenure), "tenure", tr("Whose land, where the village's prices tell them apart")));
    columns.push_back(named(checkColumn(tr("By list"), 4, &IncomeItem::byPriceList), "by_price_list", tr("No amount: quantity × the village's price of the year")));
    columns.push_back(named(spreadColumn(tr("Spread")), "spread_months", tr("Compensation (T8) that stands for so many months")));
    return columns;
}

std::vector<RecordColumn<ExpenseItem>> DossierLedgers::expenseColumns()
{
    const auto members = [this] { return memberChoices(); };
    std::vector<RecordColumn<ExpenseItem>> columns;
    columns.push_back(named(kindColumn(tr("Kind"), 15, &ExpenseItem::kind, expenseKinds()), "kind"));
    columns.push_back(named(textColumn(tr("What"), 0, &ExpenseItem::label), "label"));
    columns.push_back(named(memberColumn(tr("For whom"), 9, &ExpenseItem::member, members), "member_id"));
    columns.push_back(named(moneyColumn(tr("Amount a year"), 10, &ExpenseItem::amount), "amount_fen"));
    columns.push_back(countedColumn<ExpenseItem>(tr("Deducted"), 9, tr("Job cost that the law deducts from this person's wages; F2 tells why"), [this](const ExpenseItem &item) {
        const auto cost = item.kind == u"D01" && item.member ? m_counted.jobCost.constFind(item.member->text()) : m_counted.jobCost.constEnd();
        return cost == m_counted.jobCost.constEnd() ? QString() : *cost ? moneyWords(*cost) : u"?"_s;
    }));
    columns.push_back(beforeColumn<ExpenseItem>(tr("Last amount"), 9, tr("The amount when this form was opened"),
                                                [this](const ExpenseItem &item) { return m_expenses->begunRecord(item.id.text()); }, [](const ExpenseItem &item) { return item.amount; }));
    columns.push_back(named(countColumn(tr("Months"), 5, &ExpenseItem::months, 1, 12), "months"));
    columns.push_back(named(checkColumn(tr("Rigid"), 5, &ExpenseItem::rigid), "rigid", tr("Cannot be avoided: illness, schooling, disability")));
    columns.push_back(named(textColumn(tr("Evidence"), 14, &ExpenseItem::evidence), "evidence"));
    return columns;
}

std::vector<RecordColumn<PropertyItem>> DossierLedgers::propertyColumns()
{
    const auto members = [this] { return memberChoices(); };
    std::vector<RecordColumn<PropertyItem>> columns;
    columns.push_back(named(kindColumn(tr("Kind"), 15, &PropertyItem::kind, propertyKinds()), "kind"));
    columns.push_back(named(textColumn(tr("What"), 0, &PropertyItem::description), "description"));
    columns.push_back(named(memberColumn(tr("Owner"), 9, &PropertyItem::owner, members), "member_id"));
    columns.push_back(named(moneyColumn(tr("Value"), 11, &PropertyItem::value), "value_fen"));
    columns.push_back(beforeColumn<PropertyItem>(tr("Last value"), 9, tr("The value when this form was opened"),
                                                 [this](const PropertyItem &item) { return m_property->begunRecord(item.id.text()); },
                                                 [](const PropertyItem &item) { return item.value.value_or(Money()); }));
    columns.push_back(named(quantityColumn(tr("Area, m²"), 8, &PropertyItem::area), "area"));
    columns.push_back(named(checkColumn(tr("Exempt"), 6, &PropertyItem::exempt), "exempt"));
    columns.push_back(named(reasonColumn(tr("Why exempt"), 14), "exempt_reason"));
    columns.push_back(named(dayColumn(tr("Until"), 11, &PropertyItem::exemptUntil), "exempt_until", tr("Last day of the exemption")));
    return columns;
}

std::vector<RecordColumn<Obligor>> DossierLedgers::obligorColumns()
{
    const auto members = [this] { return memberChoices(); };
    std::vector<RecordColumn<Obligor>> columns;
    columns.push_back(named(textColumn(tr("Name"), 11, &Obligor::name), "name"));
    columns.push_back(named(relationColumn(tr("Relation"), 10, &Obligor::relation), "relation", tr("Of the obligor to the person supported")));
    columns.push_back(named(codeColumn(tr("Duty"), 11, &Obligor::duty), "duty"));
    columns.push_back(named(memberColumn(tr("Supports"), 8, &Obligor::supports, members), "supports_member_id", tr("Empty: the household")));
    columns.push_back(named(codeColumn(tr("Ability"), 10, &Obligor::ability), "ability"));
    columns.push_back(named(countColumn(tr("Family"), 5, &Obligor::familyPersons, 1, 99), "family_persons", tr("Persons in the obligor's own family")));
    columns.push_back(named(moneyColumn(tr("Family income"), 10, &Obligor::familyYearlyIncome), "family_yearly_income_fen", tr("Yuan a year")));
    columns.push_back(named(moneyColumn(tr("Agreed a year"), 10, &Obligor::agreedYearly), "agreed_yearly_fen", tr("By judgment or agreement")));
    columns.push_back(named(moneyColumn(tr("Paid a year"), 10, &Obligor::paidYearly), "paid_yearly_fen", tr("What really comes in a year")));
    columns.push_back(countedColumn<Obligor>(tr("Counts"), 9, tr("Support that the law counts from this obligor in a year; F2 tells why"), [this](const Obligor &obligor) { return countedText(obligor.id.text()); }));
    columns.push_back(named(textColumn(tr("Why unable"), 0, &Obligor::inabilityReason), "inability_reason"));
    columns.push_back(named(moneyColumn(tr("Own income"), 9, &Obligor::ownYearlyIncome), "own_yearly_income_fen", tr("Of the obligor alone, yuan a year")));
    columns.push_back(named(countColumn(tr("Supports in all"), 5, &Obligor::supportedPersons, 1, 99), "supported_persons", tr("Persons whom the obligor supports in all")));
    return columns;
}

std::vector<RecordColumn<BankAccount>> DossierLedgers::accountColumns() const
{
    std::vector<RecordColumn<BankAccount>> columns;
    auto number = textColumn(tr("Account number"), 23, &BankAccount::number);
    number.write = [](BankAccount &account, const QString &text) { // as typed but for the gaps that one reads it with
        account.number = withoutBlanks(text);
        return true;
    };
    columns.push_back(named(number, "number", tr("Of the card or passbook; the last digit is checked")));
    columns.push_back(named(textColumn(tr("Holder"), 9, &BankAccount::holderName), "holder_name", tr("Empty: the head of the household")));
    auto relation = textColumn(tr("Relation to the head"), 12, &BankAccount::holderRelation);
    relation.write = [](BankAccount &account, const QString &text) { // its code, as everywhere else, or any words
        const QString name = relationName(text.trimmed().toInt());
        account.holderRelation = name.isEmpty() ? text.trimmed() : name;
        return true;
    };
    columns.push_back(named(relation, "holder_relation"));
    columns.push_back(named(textColumn(tr("Bank"), 16, &BankAccount::bank), "bank"));
    columns.push_back(named(dayColumn(tr("From"), 11, &BankAccount::validFrom), "valid_from"));
    columns.push_back(named(dayColumn(tr("Until"), 11, &BankAccount::validUntil), "valid_until"));
    columns.push_back(named(textColumn(tr("Why somebody else's card"), 0, &BankAccount::proxyReason), "proxy_reason", tr("Such as bedridden, a minor, no identity card")));
    return columns;
}

} // namespace xieli::ui

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/dossierledgers.h"

#include "policy/pricing.h"
#include "words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace xieli::ui {

namespace {

template <class Record>
std::function<Record()> fresh()
{
    return [] {
        Record record;
        record.id = std::remove_cvref_t<decltype(record.id)>::create();
        return record;
    };
}

AidRequest askedOn(Day day)
{
    AidRequest request;
    request.id = AidRequestId::create();
    request.day = day;
    return request;
}

} // namespace

/// For income that was written down without any survey: the twelve months before `day`.
static Survey surveyBefore(Day day)
{
    Survey survey;
    survey.id = SurveyId::create();
    survey.to = Month::of(day) - 1;
    survey.from = survey.to - 11;
    survey.acceptedOn = day;
    survey.source = u"correction"_s;
    return survey;
}

/// The key under which a visit begins with an item of the standing survey.
static IncomeItemId copyOf(const IncomeItemId &id, const QString &visit)
{
    const QUuid space(visit);
    return space.isNull() ? IncomeItemId::create() : IncomeItemId(QUuid::createUuidV5(space, id.text()).toString(QUuid::WithoutBraces));
}

const Survey *standingSurvey(const Dossier &dossier)
{
    const Survey *standing = nullptr;
    for (const Survey &survey : dossier.surveys)
        if (survey.acceptedOn && (!standing || std::pair(survey.to, *survey.acceptedOn) >= std::pair(standing->to, *standing->acceptedOn)))
            standing = &survey;
    return standing;
}

DossierLedgers::DossierLedgers(QObject *parent)
    : QObject(parent), m_members(new RecordModel<Member>(memberColumns(), fresh<Member>(), this)),
      m_income(new RecordModel<IncomeItem>(incomeColumns(), fresh<IncomeItem>(), this)),
      m_expenses(new RecordModel<ExpenseItem>(expenseColumns(), fresh<ExpenseItem>(), this)),
      m_property(new RecordModel<PropertyItem>(propertyColumns(), fresh<PropertyItem>(), this)),
      m_obligors(new RecordModel<Obligor>(obligorColumns(), fresh<Obligor>(), this)),
      m_accounts(new RecordModel<BankAccount>(accountColumns(), fresh<BankAccount>(), this)),
      m_aidRequests(new RecordModel<AidRequest>(aidColumns(), [this] { return askedOn(m_day); }, this)),
      m_medicalBills(new RecordModel<MedicalBill>(billColumns(), fresh<MedicalBill>(), this))
{
    // A member that is on record leaves or dies by a day; only one typed just now may be taken away again.
    m_members->setRemovable([this](const Member &member) {
        return std::none_of(m_dossier.members.begin(), m_dossier.members.end(), [&](const Member &known) { return known.id == member.id; });
    });
    const auto sentence = [this](const auto &record, const QString &field) {
        QStringList sentences;
        for (const auto &[where, what] : m_sentences.values(record.id.text()))
            if (where == field)
                sentences << what;
        return sentences.join(u'\n');
    };
    m_members->setFindings(sentence);
    m_income->setFindings(sentence);
    m_expenses->setFindings(sentence);
    m_property->setFindings(sentence);
    m_obligors->setFindings(sentence);
    m_accounts->setFindings(sentence);
    m_aidRequests->setFindings(sentence);
    m_medicalBills->setFindings(sentence);
    for (LedgerModel *ledger : all()) {
        connect(ledger, &LedgerModel::noted, this, [this, ledger](const QString &key, const QString &field, const QString &text) {
            emit noted({ledger->table(), key, field}, text);
        });
        connect(ledger, &LedgerModel::edited, this, &DossierLedgers::changed);
    }
}

QList<LedgerModel *> DossierLedgers::all() const
{
    return {m_members, m_income, m_expenses, m_property, m_obligors, m_accounts, m_aidRequests, m_medicalBills};
}

LedgerModel *DossierLedgers::ledger(const QString &table) const
{
    for (LedgerModel *ledger : all())
        if (ledger->table() == table)
            return ledger;
    return nullptr;
}

void DossierLedgers::setDossier(const Dossier &dossier, Day day, Purpose purpose, const QString &visit)
{
    m_purpose = purpose;
    m_dossier = dossier;
    m_day = day;
    m_sentences.clear();
    m_counted = {};
    const Survey *standing = standingSurvey(dossier);
    m_standing = standing ? std::optional(standing->id) : std::nullopt;
    std::vector<IncomeItem> items;
    for (const IncomeItem &item : dossier.income)
        if (m_standing && item.survey == *m_standing)
            items.push_back(item);
    if (purpose == Purpose::Visit)
        for (IncomeItem &item : items) {
            item.id = copyOf(item.id, visit); // the standing survey keeps its own
            item.survey = {};
        }
    m_gone.clear();
    std::vector<Member> there;
    for (const Member &member : dossier.members) { // at the stove one speaks of those who are there
        const auto end = member.diedOn && member.leftOn ? std::min(member.diedOn, member.leftOn) : member.diedOn ? member.diedOn : member.leftOn;
        (purpose == Purpose::Visit && end && *end <= day ? m_gone : there).push_back(member);
    }
    m_members->setRecords(there);
    m_income->setRecords(items);
    m_expenses->setRecords(dossier.expenses);
    m_property->setRecords(dossier.property);
    m_obligors->setRecords(dossier.obligors);
    m_accounts->setRecords(dossier.accounts);
    m_aidRequests->setRecords(dossier.aidRequests);
    m_medicalBills->setRecords(dossier.medicalBills);
}

Dossier DossierLedgers::edited() const
{
    Dossier dossier = m_dossier;
    dossier.members = m_members->records();
    dossier.members.insert(dossier.members.end(), m_gone.begin(), m_gone.end());
    dossier.expenses = m_expenses->records();
    dossier.property = m_property->records();
    dossier.obligors = m_obligors->records();
    dossier.accounts = m_accounts->records();
    dossier.aidRequests = m_aidRequests->records();
    dossier.medicalBills = m_medicalBills->records();
    std::vector<IncomeItem> items = m_income->records();
    if (m_purpose == Purpose::Correct && m_standing)
        std::erase_if(dossier.income, [this](const IncomeItem &item) { return item.survey == *m_standing; });
    else if (m_purpose == Purpose::Correct && !items.empty())
        dossier.surveys.push_back(surveyBefore(m_day));
    for (IncomeItem &item : items) {
        if (m_purpose == Purpose::Correct)
            item.survey = m_standing ? *m_standing : dossier.surveys.back().id;
        dossier.income.push_back(item);
    }
    return dossier;
}

void DossierLedgers::showFindings(const Findings &findings, const std::function<QString(const Finding &)> &say)
{
    QMultiMap<QString, QPair<QString, QString>> sentences;
    for (const Finding &finding : findings)
        if (!finding.subject.isEmpty())
            sentences.insert(finding.subject, {finding.field, say(finding)});
    if (sentences == m_sentences)
        return;
    m_sentences = sentences;
    m_members->tellOutsideChange();
    m_income->tellOutsideChange();
    m_expenses->tellOutsideChange();
    m_property->tellOutsideChange();
    m_obligors->tellOutsideChange();
    m_accounts->tellOutsideChange();
    m_aidRequests->tellOutsideChange();
    m_medicalBills->tellOutsideChange();
}

void DossierLedgers::showCounted(const casework::CountedIncome &counted)
{
    const bool same = counted.ofRecord == m_counted.ofRecord && counted.jobCost == m_counted.jobCost;
    m_counted = counted;
    if (same)
        return;
    m_income->tellOutsideChange();
    m_expenses->tellOutsideChange();
    m_obligors->tellOutsideChange();
}

/// "1,760.00", "?" where a figure is missing; empty where the law did not look.
QString DossierLedgers::countedText(const QString &record) const
{
    const auto found = m_counted.ofRecord.constFind(record);
    return found == m_counted.ofRecord.constEnd() ? QString() : *found ? moneyWords(*found) : u"?"_s;
}

const VillagePrice *DossierLedgers::listed(const IncomeItem &item) const
{
    return item.isPricedByList() ? policy::priceFor(item, m_dossier.prices, m_priceYear) : nullptr;
}

/// On a visit one says "maize, five mu": where the village's list has it, its unit and price follow, until an amount is typed.
void DossierLedgers::followList(IncomeItem &item) const
{
    if (m_purpose != Purpose::Visit || item.unitPrice || !item.gross.isZero())
        return;
    if (item.unit.isEmpty() && !item.label.isEmpty()) {
        QSet<QString> units;
        for (const VillagePrice &price : m_dossier.prices) {
            IncomeItem tried = item;
            tried.unit = price.unit;
            if (policy::priceFor(tried, m_dossier.prices, m_priceYear))
                units.insert(price.unit);
        }
        if (units.size() == 1)
            item.unit = *units.begin();
    }
    item.byPriceList = item.byPriceList || (item.quantity && policy::priceFor(item, m_dossier.prices, m_priceYear));
}

RecordColumn<IncomeItem> DossierLedgers::following(RecordColumn<IncomeItem> column) const
{
    column.write = [this, write = column.write](IncomeItem &item, const QString &text) {
        const bool taken = write(item, text);
        if (taken)
            followList(item);
        return taken;
    };
    return column;
}

QStringList DossierLedgers::refusedTexts() const
{
    return m_members->refusedTexts() + m_income->refusedTexts() + m_expenses->refusedTexts() + m_property->refusedTexts()
        + m_obligors->refusedTexts() + m_accounts->refusedTexts() + m_aidRequests->refusedTexts() + m_medicalBills->refusedTexts();
}

} // namespace xieli::ui

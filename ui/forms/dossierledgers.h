// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "casework/incomeparts.h"
#include "model/dossier.h"
#include "model/draft.h"
#include "models/recordmodel.h"

#include <QObject>

namespace xieli::ui {

/// The ledgers of one household, as the visit form and the household page show them: a dossier in, the dossier as edited out.
class DossierLedgers : public QObject {
    Q_OBJECT

public:
    explicit DossierLedgers(QObject *parent = nullptr);

    /// Correct: the standing survey's income is edited itself. Visit: it is what one begins with; what is edited belongs to no
    /// survey yet (casework makes the visit's own), and the standing one stays as it was.
    enum class Purpose { Correct, Visit };

    /// Takes the dossier; `day` is what ages are counted on. The income shown is the standing survey's.
    /// `visit`: what is shown of a visit keeps its keys for as long as the visit's id is the same, so that a draft finds its lines.
    void setDossier(const Dossier &dossier, Day day, Purpose purpose, const QString &visit = {});
    /// The ledgers in the order of the form, and one by its table; null: there is none.
    QList<LedgerModel *> all() const;
    LedgerModel *ledger(const QString &table) const;
    /// The village's prices, after they were edited.
    void setPrices(std::vector<VillagePrice> prices) { m_dossier.prices = std::move(prices); }
    /// The year of the list that prices the income at hand.
    void setPriceYear(int year) { m_priceYear = year; }
    /// What the law counts of each line, beside it.
    void showCounted(const casework::CountedIncome &counted);
    /// The dossier with everything as edited.
    Dossier edited() const;
    /// Sentences beside the cells that the findings name.
    void showFindings(const Findings &findings, const std::function<QString(const Finding &)> &say);
    QStringList refusedTexts() const;

    RecordModel<Member> *members() const { return m_members; }
    RecordModel<IncomeItem> *income() const { return m_income; }
    RecordModel<ExpenseItem> *expenses() const { return m_expenses; }
    RecordModel<PropertyItem> *property() const { return m_property; }
    RecordModel<Obligor> *obligors() const { return m_obligors; }
    RecordModel<BankAccount> *accounts() const { return m_accounts; }
    RecordModel<AidRequest> *aidRequests() const { return m_aidRequests; }
    RecordModel<MedicalBill> *medicalBills() const { return m_medicalBills; }

signals:
    /// A person changed something in one of the ledgers.
    void changed();
    /// What exactly.
    void noted(const xieli::FormPlace &place, const QString &text);

private:
    std::vector<CellChoice> memberChoices() const;
    const VillagePrice *listed(const IncomeItem &item) const;
    void followList(IncomeItem &item) const;
    RecordColumn<IncomeItem> following(RecordColumn<IncomeItem> column) const;
    QString countedText(const QString &record) const;
    std::vector<RecordColumn<Member>> memberColumns() const;
    static void addProgrammeColumns(std::vector<RecordColumn<Member>> &columns);
    std::vector<RecordColumn<IncomeItem>> incomeColumns();
    std::vector<RecordColumn<ExpenseItem>> expenseColumns();
    std::vector<RecordColumn<PropertyItem>> propertyColumns();
    std::vector<RecordColumn<Obligor>> obligorColumns();
    std::vector<RecordColumn<BankAccount>> accountColumns() const;
    std::vector<RecordColumn<AidRequest>> aidColumns() const;
    std::vector<RecordColumn<MedicalBill>> billColumns() const;

    std::vector<Member> m_gone; ///< died or left before the visit: kept, not shown
    Dossier m_dossier;
    Purpose m_purpose = Purpose::Correct;
    Day m_day;
    int m_priceYear = 0;
    casework::CountedIncome m_counted;
    std::optional<SurveyId> m_standing;
    QMultiMap<QString, QPair<QString, QString>> m_sentences; ///< record id → field, sentence
    RecordModel<Member> *m_members;
    RecordModel<IncomeItem> *m_income;
    RecordModel<ExpenseItem> *m_expenses;
    RecordModel<PropertyItem> *m_property;
    RecordModel<Obligor> *m_obligors;
    RecordModel<BankAccount> *m_accounts;
    RecordModel<AidRequest> *m_aidRequests;
    RecordModel<MedicalBill> *m_medicalBills;
};

/// The accepted survey that stands: the last one by its months, then by its day.
const Survey *standingSurvey(const Dossier &dossier);

} // namespace xieli::ui

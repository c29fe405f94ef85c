// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/drafts.h"
#include "casework/paying.h"
#include "desk.h"
#include "forms/dossierledgers.h"
#include "models/rowtable.h"

#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QPushButton;
class QTabWidget;
class QTableView;

namespace xieli::ui {

struct CheckLine;
class AsOfView;
class EvidencePane;
class IssuedPane;
class FamilyPane;
class HouseholdFields;
class FindingLabel;
class HistoryModel;
class HouseholdHeader;
class LedgerTable;
class Notice;
class PlanPane;
class VisitDrafting;

/// One household with its parts: edited in place, stored with Ctrl+S as a correction. Each field is kept as a draft as it is left
/// (VisitDrafting), so that a cut of power takes nothing that was typed.
class HouseholdView : public QWidget {
    Q_OBJECT

public:
    explicit HouseholdView(Desk &desk, QWidget *parent = nullptr);
    ~HouseholdView() override;

    /// Reads the household. False where it cannot be read; the window has been told.
    bool open(const HouseholdId &id);
    /// Reads anew; what is typed and not stored yet stays.
    void reload();
    /// Puts the keyboard onto one of the members.
    void showMember(const MemberId &member);
    bool mayLeave() const;
    /// What is typed is on the disk: after the program has ended, however, it is there again, unsaved.
    bool keep();
    /// At once, or after the question what becomes of what is typed and not saved.
    void leaveThen(const std::function<void()> &go);
    bool isChanged() const { return m_changed; }
    bool save();
    HouseholdId household() const { return m_dossier.household.id; }
    DossierLedgers *ledgers() const { return m_ledgers; }
    HouseholdFields *fields() const { return m_fields; }
    Notice *notice() const { return m_notice; }
    QTabWidget *parts() const { return m_parts; }
    FamilyPane *family() const { return m_family; }
    EvidencePane *evidence() const { return m_evidence; }
    PlanPane *plan() const { return m_plan; }
    AsOfView *asOf() const { return m_asOf; }
    /// Opens the dialog for what happened to the family, after what is typed was stored.
    void recordChange();
    /// Opens the forms on paper, after what is typed was stored.
    void showForms();
    /// Opens the household's whole file, after what is typed was stored.
    void showFile();
    /// Opens what the family may see of its own file, after what is typed was stored.
    void showFamilyView();
    void showAsOf(Day day);
    void leaveAsOf();

signals:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLabel *addLedger(const QString &title, LedgerModel *model, const QString &hint);
    QTableView *addRecord(const QString &title, QAbstractItemModel *model, const std::vector<QPushButton *> &acts = {});
    void voidDecision(const Decision &decision);
    void fill();
    void fillAround();
    void beginVisit();
    void check();
    void showAid(const Dossier &dossier);
    void touched();
    void updateActions();
    void leave();
    void throwAway();
    void takeUp(const casework::KeptDraft &kept);
    FormPlace place() const;
    void goTo(const FormPlace &wanted);
    void note(const FormPlace &where, const QString &text);

    Desk &m_desk;
    Dossier m_dossier;
    bool m_changed = false;
    bool m_retyping = false;
    DossierLedgers *m_ledgers;
    QTabWidget *m_parts; ///< before all that stands in it: so goes the Tab key
    HouseholdFields *m_fields;
    VisitDrafting *m_drafting;
    Notice *m_notice;
    RowTable<Visit> *m_visits;
    RowTable<CheckLine> *m_checks;
    RowTable<Decision> *m_decisions;
    RowTable<casework::HouseholdPayment> *m_payments;
    HistoryModel *m_history;
    QLabel *m_aid = nullptr;   ///< results below the ledger
    QLabel *m_bills = nullptr;
    FamilyPane *m_family;
    EvidencePane *m_evidence;
    PlanPane *m_plan;
    IssuedPane *m_issued;
    AsOfView *m_asOf;
    HouseholdHeader *m_header;
};

} // namespace xieli::ui

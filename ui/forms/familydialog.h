// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/familyevents.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QListWidget;

namespace xieli::ui {

class DayField;
class Desk;
class FindingLabel;
class FoldingForm;
class IdNumberField;
class PersonFinder;
class RelationBox;
class RelationTable;

/// 登记家庭变动: what happened, on which day, to whom; only the fields of the kind chosen are shown.
class FamilyDialog : public QDialog {
    Q_OBJECT

public:
    FamilyDialog(Desk &desk, const Dossier &dossier, QWidget *parent = nullptr);

    void choose(FamilyEventKind kind);
    /// Writes it down; what is impossible is said and nothing is written.
    void record();

signals:
    /// `founded`: the new household of a split, or the one that took the others in.
    void recorded(const QString &what, const xieli::HouseholdId &founded);

private:
    void layOut();
    void showFields();
    void listPeople();
    void listEvidence();
    void takeFound();
    void fillHeads();
    void fillRelations();
    FamilyEventKind kind() const;
    bool takesMembers() const;
    bool headGoes() const;
    bool allMoveOut() const;
    std::vector<MemberId> ticked() const;
    std::vector<Member> membersOf(const std::vector<MemberId> &ids, bool others) const;
    casework::HeadChoice headChoice() const;
    casework::EventNote note() const;
    Result<HouseholdId> write();
    Result<HouseholdId> writeJoining();
    QString nonsense() const;

    Desk &m_desk;
    Dossier m_dossier;
    std::vector<Member> m_present; ///< on the day
    FoldingForm *m_form;
    QComboBox *m_kind;
    DayField *m_day;
    QListWidget *m_people;
    PersonFinder *m_from;
    QLineEdit *m_name;
    IdNumberField *m_number;
    DayField *m_born;
    QComboBox *m_sex;
    RelationBox *m_relation;
    QComboBox *m_foundedHead;
    PersonFinder *m_into;
    QComboBox *m_head;
    RelationTable *m_relations;
    QLineEdit *m_destination;
    QLineEdit *m_address;
    QLineEdit *m_group;
    QLineEdit *m_reason;
    QLineEdit *m_paper;
    QComboBox *m_evidence;
    FindingLabel *m_finding;
};

} // namespace xieli::ui

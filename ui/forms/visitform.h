// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/drafts.h"
#include "casework/elsewhere.h"
#include "casework/register.h"
#include "desk.h"
#include "forms/dossierledgers.h"
#include "forms/resultpanel.h"
#include "forms/visitdrafting.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace xieli::ui {

class FieldLine;
class LedgerTable;
class Notice;
class VisitFields;
class VisitSections;

/// 入户走访: one visit in the order of a conversation. Warnings stand beside what they speak of; saving is never blocked by
/// them. What would be the result stands at the right while one types. Each field is stored as it is left (VisitDrafting), so
/// that a visit goes on where it broke off.
class VisitForm : public QWidget {
    Q_OBJECT

public:
    explicit VisitForm(Desk &desk, QWidget *parent = nullptr);
    ~VisitForm() override;

    /// `kept`: what was typed before; it is typed again, and the keyboard goes back to where it was.
    void begin(const Dossier &dossier, const std::optional<casework::KeptDraft> &kept = {});
    HouseholdId household() const { return m_dossier.household.id; }
    bool isChanged() const { return m_changed; }
    /// Stores the visit. False where the office refused; then nothing is lost on screen.
    bool save();
    /// Stores what is typed and not saved; false where it could not be.
    bool keep();
    /// The same, for another time: the list shows it, and the next start does not open it by itself.
    bool putAside();
    /// The household may have changed in another page, or the month: what is typed is typed again into it as it is now.
    void renew();
    /// The field in which the keyboard is.
    FormPlace place() const;
    const FieldLine *fieldLine() const { return m_line; }
    VisitFields *fields() const { return m_fields; }
    const QList<LedgerTable *> &tables() const;
    /// The visit and the dossier as typed.
    casework::VisitEntry entry() const;
    ResultPanel *result() const { return m_result; }
    DossierLedgers *ledgers() const { return m_ledgers; }

signals:
    /// Stored, or given up: go back to where one came from.
    void finished();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *headRow();
    void orderKeys();
    void addParts();
    Visit freshVisit() const;
    void takeUp(const casework::KeptDraft &kept);
    void arrive();
    void goTo(const FormPlace &wanted);
    void sayOf(const FormPlace &here);
    void note(const FormPlace &where, const QString &text);
    void discard();
    QString lastVisitWords() const;
    void touched();
    void compute();
    void openElsewhere();
    void seatResult();
    void editPrices();
    void giveUp();

    Desk &m_desk;
    Dossier m_dossier;
    bool m_changed = false;
    bool m_homeless = false; ///< something of a draft could not be put back; the notice says what
    bool m_retyping = false; ///< a form being filled notes nothing
    QTimer m_soon;
    QTimer m_arrival;
    casework::ElsewhereWatch m_elsewhere;
    DossierLedgers *m_ledgers;
    VisitDrafting *m_drafting;
    ResultPanel *m_result;
    QLabel *m_title;
    QLabel *m_last;
    QLabel *m_brief;      ///< the result in a line, while its panel is hidden
    QPushButton *m_prices;
    QPushButton *m_fold;
    std::optional<bool> m_folded; ///< as the person chose; else by the room there is
    QPushButton *m_back;
    QPushButton *m_save;
    VisitSections *m_sections;
    VisitFields *m_fields;
    Notice *m_notice;
    FieldLine *m_line;
};

} // namespace xieli::ui

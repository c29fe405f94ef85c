// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/visitform.h"

#include "casework/assessing.h"
#include "fields/ledgertable.h"
#include "forms/fieldline.h"
#include "forms/retyping.h"
#include "forms/visitfields.h"
#include "forms/visitsections.h"
#include "jobs/notice.h"

// Where the keyboard is in the form, and going on with a visit that was begun.

using namespace Qt::StringLiterals;

namespace xieli::ui {

void VisitForm::takeUp(const casework::KeptDraft &kept)
{
    const QStringList homeless = retype(kept.entries, *m_ledgers, *m_fields);
    const QString when = QDateTime::fromString(kept.draft.changedAt, Qt::ISODateWithMs).toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
    QString sentence = tr("This visit was not finished. What was typed until %1 is all here, and you are back where you were; go on typing.").arg(when);
    if (!homeless.isEmpty())
        sentence += u'\n' + tr("Changed by somebody else since, so that this could not be put back: %1").arg(homeless.join(u"; "_s));
    m_notice->note(sentence);
    m_homeless = !homeless.isEmpty();
}

void VisitForm::renew()
{
    const HouseholdId household = m_dossier.household.id;
    if (!m_drafting->flush()) // what is typed stands on the screen alone
        return;
    const auto dossier = casework::dossier(m_desk.office(), household);
    const auto kept = casework::draftFor(m_desk.office(), household);
    if (!dossier || !kept || (m_changed && !*kept))
        return;
    const FormPlace here = place();
    const bool told = m_notice->isVisible();
    begin(*dossier, m_changed ? *kept : std::nullopt);
    if (!told && !m_homeless)
        m_notice->clear();
    goTo(here);
}

/// The field in which the keyboard is, by name.
FormPlace VisitForm::place() const
{
    const QWidget *focus = focusWidget();
    for (const LedgerTable *table : tables())
        if (table == focus || table->isAncestorOf(focus)) {
            const QModelIndex cell = table->currentIndex();
            const LedgerModel *ledger = table->ledger();
            return {ledger->table(), cell.isValid() ? ledger->key(cell.row()) : QString(), cell.isValid() ? ledger->field(cell.column()) : QString()};
        }
    const QString field = m_fields->fieldOf(focus);
    return field.isEmpty() ? FormPlace() : FormPlace{QLatin1String(Visit::table), m_drafting->visit().text(), field};
}

/// The keyboard is in another field: what was left is stored, and what is to be said of this one is said.
void VisitForm::arrive()
{
    if (m_retyping)
        return;
    const FormPlace here = place();
    if (here.isEmpty())
        return;
    for (LedgerTable *table : tables())
        if (table->ledger()->table() != here.table)
            table->dropUntouched();
    m_drafting->moveTo(here);
    sayOf(here);
}

void VisitForm::goTo(const FormPlace &wanted)
{
    if (LedgerTable *table = m_sections->tableOf(wanted.table)) {
        m_sections->bringIntoView(table);
        table->setFocus(Qt::ShortcutFocusReason);
        if (const QModelIndex cell = table->ledger()->cell(wanted.key, wanted.field); cell.isValid())
            table->setCurrentIndex(cell);
    } else {
        QWidget *field = m_fields->widgetOf(wanted.field);
        (field ? field : m_fields->widgetOf(u"day"_s))->setFocus(Qt::ShortcutFocusReason);
    }
    arrive();
}

/// What the line below the form says.
void VisitForm::sayOf(const FormPlace &here)
{
    if (const LedgerTable *table = m_sections->tableOf(here.table))
        return m_line->say(wordsOf(*table, table->ledger()->cell(here.key, here.field)));
    FieldWords words;
    words.title = m_fields->titleOf(here.field);
    m_line->say(words);
}

void VisitForm::note(const FormPlace &where, const QString &text)
{
    if (!m_retyping)
        m_drafting->note(where, text);
}

} // namespace xieli::ui

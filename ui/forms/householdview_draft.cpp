// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/householdview.h"

#include "fields/ledgertable.h"
#include "forms/householdfields.h"
#include "forms/retyping.h"
#include "forms/visitdrafting.h"
#include "jobs/notice.h"

#include <QTabWidget>

// What is typed on a household's page and not saved yet: kept as it is left, and typed again when the household is opened.

using namespace Qt::StringLiterals;

namespace xieli::ui {

void HouseholdView::note(const FormPlace &where, const QString &text)
{
    if (!m_retyping)
        m_drafting->note(where, text);
}

void HouseholdView::takeUp(const casework::KeptDraft &kept)
{
    m_drafting->resume(kept);
    m_retyping = true;
    const QStringList homeless = retype(kept.entries, *m_ledgers, *m_fields);
    m_retyping = false;
    touched();
    const QString when = QDateTime::fromString(kept.draft.changedAt, Qt::ISODateWithMs).toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
    QString sentence = tr("This was not saved. What was typed until %1 is all here, and you are back where you were; save it with Ctrl+S.").arg(when);
    if (!homeless.isEmpty())
        sentence += u'\n' + tr("Changed by somebody else since, so that this could not be put back: %1").arg(homeless.join(u"; "_s));
    m_notice->note(sentence);
    goTo(kept.draft.place);
}

/// The field in which the keyboard is, by name.
FormPlace HouseholdView::place() const
{
    const QWidget *focus = focusWidget();
    for (const auto *table : findChildren<LedgerTable *>())
        if (table == focus || table->isAncestorOf(focus)) {
            const QModelIndex cell = table->currentIndex();
            const LedgerModel *ledger = table->ledger();
            return {ledger->table(), cell.isValid() ? ledger->key(cell.row()) : QString(), cell.isValid() ? ledger->field(cell.column()) : QString()};
        }
    const QString field = m_fields->fieldOf(focus);
    return field.isEmpty() ? FormPlace() : FormPlace{QLatin1String(Household::table), m_dossier.household.id.text(), field};
}

void HouseholdView::goTo(const FormPlace &wanted)
{
    for (auto *table : findChildren<LedgerTable *>())
        if (table->ledger()->table() == wanted.table) {
            for (int part = 0; part < m_parts->count(); ++part)
                if (m_parts->widget(part)->isAncestorOf(table))
                    m_parts->setCurrentIndex(part);
            table->setFocus(Qt::ShortcutFocusReason);
            if (const QModelIndex cell = table->ledger()->cell(wanted.key, wanted.field); cell.isValid())
                table->setCurrentIndex(cell);
            return;
        }
    if (QWidget *field = m_fields->widgetOf(wanted.field)) {
        m_parts->setCurrentWidget(m_fields);
        field->setFocus(Qt::ShortcutFocusReason);
    }
}

} // namespace xieli::ui

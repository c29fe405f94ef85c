// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/peermodel.h"

#include "look.h"
#include "words.h"

namespace xieli::ui {

using namespace Qt::StringLiterals;
using Peer = casework::PeerRow;
using Fate = casework::FateRow;

PeerModel::PeerModel(QObject *parent)
    : RowTable({{tr("Office"), [](const Peer &row) { return row.name; }},
                {tr("Kind"), [](const Peer &row) { return word(row.role); }},
                {tr("Code"), [](const Peer &row) { return row.code; }, nullptr, false,
                 tr("Read it aloud to the other office; both must see the same code")},
                {tr("Code compared"), [](const Peer &row) { return trustText(row); }, nullptr, false,
                 tr("Whether somebody has heard the other office read its code aloud")},
                {tr("Waiting to go"), [](const Peer &row) { return QString::number(row.changesToSend); },
                 [](const Peer &row) { return QVariant(row.changesToSend); }, true,
                 tr("Changes that the other office has not acknowledged yet")},
                {tr("Last packed"), [](const Peer &row) { return dayWords(row.lastSent); },
                 [](const Peer &row) { return sortedDay(row.lastSent); }},
                {tr("Last taken in"), [](const Peer &row) { return row.lastReceived ? dayWords(row.lastReceived) : tr("nothing yet"); },
                 [](const Peer &row) { return sortedDay(row.lastReceived); }},
                {tr("Keeps"), [](const Peer &row) { return row.households > 0 ? QString::number(row.households) : QString(); },
                 [](const Peer &row) { return QVariant(row.households); }, true, tr("Households that this village keeps")},
                {tr("Aside"), [](const Peer &row) { return row.aside + row.waiting > 0 ? QString::number(row.aside + row.waiting) : QString(); },
                 [](const Peer &row) { return QVariant(row.aside + row.waiting); }, true, tr("Records and parcels of it that cannot go in yet")}},
               parent)
{
}

QString PeerModel::trustText(const Peer &row)
{
    if (row.revokedOn)
        return tr("revoked %1: %2").arg(dayWords(row.revokedOn), row.revokedWhy);
    return row.comparedOn ? tr("%1, %2", "day, user").arg(dayWords(row.comparedOn), row.comparedBy) : tr("not yet");
}

void PeerModel::setLate(Day today, int days)
{
    m_today = today;
    m_lateDays = days;
}

bool PeerModel::isLate(const Peer &row) const { return m_lateDays > 0 && !row.revokedOn && row.silentDays(m_today) >= m_lateDays; }

QString PeerModel::code(const Peer &row) const
{
    return row.revokedOn ? u"revoked"_s : isLate(row) ? u"late"_s : row.comparedOn ? QString() : u"not_compared"_s;
}

QVariant PeerModel::data(const QModelIndex &index, int role) const
{
    if (index.isValid() && role == Qt::ForegroundRole) {
        const Peer &shown = row(index.row());
        if (shown.revokedOn)
            return index.column() == Trust ? colours().bad : colours().faint;
        if (index.column() == Trust && !shown.comparedOn)
            return colours().warn;
        if (index.column() == LastTaken && isLate(shown))
            return colours().bad;
    }
    return RowTable::data(index, role);
}

PeerFateModel::PeerFateModel(QObject *parent)
    : RowTable({{tr("Fate"), [](const Fate &row) { return fateText(row.fate); }},
                {tr("Record"), [](const Fate &row) { return tableText(row.table); }},
                {tr("Of"), [](const Fate &row) { return row.what; }},
                {tr("Reason"), [](const Fate &row) { return row.reason; }}},
               parent)
{
}

QString PeerFateModel::fateText(const QString &fate)
{
    if (fate == u"accepted"_s)
        return tr("Accepted");
    if (fate == u"merged"_s)
        return tr("Merged");
    if (fate == u"kept"_s)
        return tr("Ours kept");
    if (fate == u"refused"_s)
        return tr("Refused");
    if (fate == u"clash"_s)
        return tr("To be decided");
    if (fate == u"there_kept"_s)
        return tr("They kept theirs");
    if (fate == u"there_refused"_s)
        return tr("They refused it");
    if (fate == u"there_clash"_s)
        return tr("Differs there");
    return fate;
}

QString PeerFateModel::tableText(const QString &table)
{
    static const QMap<QString, const char *> names{
        {u"household"_s, QT_TR_NOOP("Household")},       {u"member"_s, QT_TR_NOOP("Family member")},
        {u"obligor"_s, QT_TR_NOOP("Obligor")},           {u"bank_account"_s, QT_TR_NOOP("Bank account")},
        {u"visit"_s, QT_TR_NOOP("Visit")},               {u"survey"_s, QT_TR_NOOP("Income survey")},
        {u"income_item"_s, QT_TR_NOOP("Income item")},   {u"property_item"_s, QT_TR_NOOP("Property")},
        {u"expense_item"_s, QT_TR_NOOP("Expense")},      {u"decision"_s, QT_TR_NOOP("Decision")},
        {u"aid_request"_s, QT_TR_NOOP("Request for temporary aid")}, {u"medical_bill"_s, QT_TR_NOOP("Medical bill")},
        {u"family_event"_s, QT_TR_NOOP("Change in the family")}, {u"family_event_person"_s, QT_TR_NOOP("Person of a change")},
        {u"picture"_s, QT_TR_NOOP("Picture")}, {u"evidence"_s, QT_TR_NOOP("Evidence")},
        {u"assessment"_s, QT_TR_NOOP("Assessment")},     {u"payment_batch"_s, QT_TR_NOOP("Month of payments")},
        {u"payment_line"_s, QT_TR_NOOP("Payment")},      {u"paper"_s, QT_TR_NOOP("Paper given out")},
        {u"posting"_s, QT_TR_NOOP("Posting")}, {u"posting_entry"_s, QT_TR_NOOP("Household of a posting")},
        {u"posting_objection"_s, QT_TR_NOOP("Objection to a posting")},
        {u"register_entry"_s, QT_TR_NOOP("Line of a register")},
        {u"issued_paper"_s, QT_TR_NOOP("Paper of the register")}, {u"signed_scan"_s, QT_TR_NOOP("Signed copy of a paper")},
        {u"proposal"_s, QT_TR_NOOP("Proposal")}, {u"recovery_decision"_s, QT_TR_NOOP("Recovery decision")},
        {u"village_price"_s, QT_TR_NOOP("Price of the village")}, {u"clash"_s, QT_TR_NOOP("Question to be decided")},
        {u"alias"_s, QT_TR_NOOP("Two records of one person")},
        {u"household_move"_s, QT_TR_NOOP("Move of a household")}, {u"arrival_file"_s, QT_TR_NOOP("File of a household that moves")},
        {u"arrival_answer"_s, QT_TR_NOOP("Answer about a move")}, {u"arrival_history"_s, QT_TR_NOOP("News of a household that moved")}};
    const auto name = names.value(table);
    return name ? tr(name) : table;
}

} // namespace xieli::ui

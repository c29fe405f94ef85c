// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/peermodel.h"

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
                {tr("Waiting to go"), [](const Peer &row) { return QString::number(row.changesToSend); },
                 [](const Peer &row) { return QVariant(row.changesToSend); }, true,
                 tr("Changes that the other office has not acknowledged yet")},
                {tr("Last packed"), [](const Peer &row) { return dayWords(row.lastSent); },
                 [](const Peer &row) { return sortedDay(row.lastSent); }},
                {tr("Last taken in"), [](const Peer &row) { return dayWords(row.lastReceived); },
                 [](const Peer &row) { return sortedDay(row.lastReceived); }}},
               parent)
{
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
        {u"proposal"_s, QT_TR_NOOP("Proposal")}};
    const auto name = names.value(table);
    return name ? tr(name) : table;
}

} // namespace xieli::ui

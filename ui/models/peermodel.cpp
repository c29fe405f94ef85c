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

void PeerModel::setReader(OfficeRole own, Day today)
{
    m_own = own;
    m_today = today;
}

bool PeerModel::isLate(const Peer &row) const { return casework::isLate(row, m_own, m_today); }

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
    const QVariant said = RowTable::data(index, role);
    const bool isLastTaken = index.isValid() && role == Qt::DisplayRole && index.column() == LastTaken;
    return isLastTaken && isLate(row(index.row())) ? QVariant(tr("%1, late").arg(said.toString())) : said;
}

PeerFateModel::PeerFateModel(QObject *parent)
    : RowTable({{tr("Fate"), [](const Fate &row) { return fateText(row.fate); }},
                {tr("Record"), [](const Fate &row) { return row.kind; }},
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
    if (fate == u"there_accepted"_s)
        return tr("They accepted it");
    if (fate == u"there_merged"_s)
        return tr("They merged it with theirs");
    if (fate == u"there_kept"_s)
        return tr("They kept theirs");
    if (fate == u"there_refused"_s)
        return tr("They refused it");
    if (fate == u"there_clash"_s)
        return tr("Differs there");
    return fate;
}

} // namespace xieli::ui

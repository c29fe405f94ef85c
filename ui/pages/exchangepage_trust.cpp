// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
// The exchange page's part about who is trusted.
#include "pages/exchangepage.h"

#include "casework/succession.h"
#include "forms/succession.h"
#include "jobs/ask.h"
#include "jobs/notice.h"
#include "words.h"

#include <QFileInfo>
#include <QMessageBox>

namespace xieli::ui {

using namespace Qt::StringLiterals;

void ExchangePage::askForIntroduction()
{
    // the name says nothing about whose it is: sticks get lost
    askToSave(this, tr("Write our introduction"), casework::suggestedIntroduction(office()),
              tr("Introductions (*.intro);;All files (*)"), [this](const QString &path) { introduceTo(path); });
}

void ExchangePage::introduceTo(const QString &path)
{
    const auto code = casework::introduce(office(), path);
    if (code)
        m_notice->good(tr("Our introduction is in %1. Our code is %2: read it aloud to the other office when they take it in.")
                           .arg(QFileInfo(path).fileName(), *code));
    else
        m_notice->bad(desk(), code.error());
}

void ExchangePage::askWhomToTrust()
{
    askToOpen(this, tr("Take in the introduction of another office"), tr("Introductions (*.intro);;All files (*)"),
              [this](const QString &path) { trust(path); });
}

void ExchangePage::trust(const QString &path)
{
    const auto peer = casework::trust(office(), path);
    if (!peer) {
        m_notice->bad(desk(), peer.error());
        return;
    }
    desk().tellChanged(tr("%1 is known now").arg(peer->name));
    refresh();
    m_notice->warn(tr("%1 (%2) is known now. Telephone them and let them read their code aloud; it must be %3. If it is, press “Code compared”; "
                      "if it is not, send them nothing.")
                       .arg(peer->name, word(peer->role), peer->code));
}

void ExchangePage::askWhetherCodeFits()
{
    if (const casework::PeerRow *peer = current())
        askFirst(this, tr("Did %1 read this code aloud?\n\n%2").arg(peer->name, peer->code),
                 tr("Only if you heard all twenty digits from somebody of that office whom you know, by telephone or face to face. It is noted with "
                    "the day and your name."),
                 tr("&Yes, all digits are the same"), [this, id = peer->id] { confirmCode(id); });
}

void ExchangePage::confirmCode(const OfficeId &id)
{
    const auto peer = casework::confirmCode(office(), id.text());
    if (!peer) {
        m_notice->bad(desk(), peer.error());
        return;
    }
    desk().tellChanged(tr("Code of %1 compared").arg(peer->name));
    refresh();
    m_trustNotice->clear();
    m_notice->good(desk().wording().text(u"parcels.compared"_s, {{u"office"_s, peer->name}, {u"code"_s, peer->code}}));
}

void ExchangePage::askWhyRevoked()
{
    if (const casework::PeerRow *peer = current())
        askForReason(this, tr("Revoke %1").arg(peer->name),
                     tr("From now on nothing of “%1” is taken in and nothing is packed for it,\nuntil its introduction is taken in again and the code compared.\n"
                        "What was taken in before stays. Why is it revoked?")
                         .arg(peer->name),
                     [this, id = peer->id](const QString &reason) { revoke(id, reason); });
}

void ExchangePage::revoke(const OfficeId &id, const QString &reason)
{
    const auto peer = casework::revoke(office(), id.text(), reason);
    if (!peer) {
        m_notice->bad(desk(), peer.error());
        return;
    }
    desk().tellChanged(tr("%1 is revoked").arg(peer->name));
    refresh();
    m_notice->warn(desk().wording().text(u"parcels.revoked"_s, {{u"office"_s, peer->name}}));
}

void ExchangePage::askForNewKeys()
{
    askFirst(this, tr("Give this office new keys?"),
             tr("Do this when the laptop was stolen or lost and you go on from a copy, or when somebody else may have had the file. This office stays the same office; "
                "nothing of its register changes.\n\nUntil the others know the new keys, no parcel opens at either end: each of them revokes this office, takes the new "
                "introduction in and compares the new code by telephone. Parcels that are under way were sealed to the old keys; let them be packed again."),
             tr("Make &new keys…"), [this] {
                 askToSave(this, tr("Write the new introduction"), casework::suggestedIntroduction(office()), tr("Introductions (*.intro);;All files (*)"),
                           [this](const QString &path) { renewKeys(path); });
             });
}

void ExchangePage::renewKeys(const QString &path)
{
    const auto code = casework::renewKeys(office(), path);
    if (!code) {
        m_notice->bad(desk(), code.error());
        return;
    }
    desk().tellChanged(tr("This office has new keys"));
    refresh();
    m_notice->good(tr("This office has new keys. The new introduction is in %1, the new code is %2: let every other office revoke the old one, take this one in and read the "
                      "code back to you.")
                       .arg(QFileInfo(path).fileName(), *code));
}

void ExchangePage::askWhosePlace()
{
    const casework::PeerRow *successor = current();
    if (!successor)
        return;
    auto *dialog = new SuccessionDialog(desk(), *successor, m_peers->rows(), this);
    connect(dialog, &SuccessionDialog::chosen, this, [this, id = successor->id](const OfficeId &old) { succeed(old, id); });
    dialog->open();
}

void ExchangePage::succeed(const OfficeId &old, const OfficeId &successor)
{
    const auto done = casework::succeed(office(), old.text(), successor.text());
    if (!done) {
        m_notice->bad(desk(), done.error());
        return;
    }
    desk().tellChanged(tr("%1 took the place of %2").arg(done->successor, done->old));
    refresh();
    m_notice->good(tr("%1 took the place of %2. Pack a parcel for them now: it carries everything.").arg(done->successor, done->old));
}

} // namespace xieli::ui

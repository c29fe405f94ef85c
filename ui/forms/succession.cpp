// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/succession.h"

#include "desk.h"
#include "fields/enterpresses.h"
#include "forms/dialogframe.h"
#include "help/explained.h"
#include "look.h"
#include "words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>

namespace xieli::ui {

using namespace Qt::StringLiterals;

SuccessionDialog::SuccessionDialog(Desk &desk, const casework::PeerRow &successor, const std::vector<casework::PeerRow> &known, QWidget *parent) : QDialog(parent)
{
    Q_UNUSED(desk)
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("%1 took the place of…").arg(successor.name));
    setMinimumWidth(520);
    auto *old = new QComboBox(this);
    old->setObjectName(u"old"_s);
    for (const casework::PeerRow &peer : known)
        if (peer.id != successor.id && peer.role == successor.role)
            old->addItem(tr("%1, known since %2, code %3…").arg(peer.name, dayWords(peer.knownSince), peer.code.left(4)), peer.id.text());
    explain(this, u"dialog.succession"_s);
    auto *what = new QLabel(tr("Its file or its keys were lost, and it began anew.\n\n"
                               "•  From now on nothing is taken in from the old one, and nothing is packed for it.\n"
                               "•  What the old one kept, the new one keeps.\n"
                               "•  The next parcel to the new one carries everything that both share, as it stands here."), this);
    what->setWordWrap(true);
    auto *code = new QLabel(successor.comparedOn ? tr("The code of the new one was compared on %1 by %2: %3").arg(dayWords(successor.comparedOn), successor.comparedBy, successor.code)
                                                 : tr("The code of the new one has not been compared: %1. Close this, telephone them and press “Code compared” first: everything "
                                                      "would go to a stranger.").arg(successor.code), this);
    code->setWordWrap(true);
    code->setObjectName(u"code"_s);
    code->setProperty("tone", successor.comparedOn ? u"good"_s : u"bad"_s);
    auto *form = roomyForm();
    form->addRow(tr("In the &place of"), old);
    auto *body = new QVBoxLayout;
    body->setSpacing(12);
    body->addLayout(form);
    body->addWidget(what);
    body->addWidget(code);
    auto *act = primaryButton(tr("&Take the place"), this);
    act->setObjectName(u"act"_s);
    act->setEnabled(successor.comparedOn && old->count() > 0);
    layOutDialog(this, body, nullptr, act);
    letEnterWalk(this);
    connect(act, &QPushButton::clicked, this, [this, old] {
        emit chosen(OfficeId(old->currentData().toString()));
        accept();
    });
}

} // namespace xieli::ui

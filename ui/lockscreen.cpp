// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lockscreen.h"

#include "casework/training.h"
#include "fields/findinglabel.h"
#include "help/explained.h"
#include "look.h"
#include "roomyscroll.h"

using namespace Qt::StringLiterals;

namespace xieli::ui {

LockScreen::LockScreen(Desk &desk, QWidget *window)
    : QWidget(window), m_desk(desk), m_passphrase(new QLineEdit(this)), m_finding(new FindingLabel(this))
{
    setAutoFillBackground(true);
    setAccessibleName(tr("Locked"));
    explain({{this, "lock.passphrase"}, {m_passphrase, "lock.passphrase"}});
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_passphrase->setAccessibleName(tr("Passphrase"));
    m_passphrase->setPlaceholderText(tr("Passphrase of %1").arg(desk.office().user));
    auto *inside = new QWidget(this);
    auto *card = new QFrame(inside);
    card->setProperty("role", u"card"_s);
    card->setFixedWidth(grown(420));
    auto *picture = new QLabel(card);
    picture->setPixmap(icon(u"lock"_s, colours().accent).pixmap(48));
    picture->setAlignment(Qt::AlignCenter);
    auto *title = titleLabel(desk.office().name, card);
    title->setAlignment(Qt::AlignCenter);
    auto *open = primaryButton(tr("&Unlock"), card);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(28, 24, 28, 24);
    column->setSpacing(12);
    column->addWidget(picture);
    column->addWidget(title);
    column->addWidget(faintLabel(tr("The desk is locked. What you typed is still there; nothing is lost."), card));
    if (const QString training = casework::trainingPassphrase(desk.office().path); !training.isEmpty())
        column->addWidget(faintLabel(tr("For practice: invented people. The passphrase is %1").arg(training), card));
    column->addWidget(m_passphrase);
    column->addWidget(m_finding);
    column->addWidget(open);
    auto *middle = new QVBoxLayout(inside);
    middle->addStretch();
    middle->addWidget(card, 0, Qt::AlignHCenter);
    middle->addStretch();
    auto *frame = new QVBoxLayout(this);
    frame->setContentsMargins(0, 0, 0, 0);
    frame->addWidget(new RoomyScroll(inside, this));
    connect(open, &QPushButton::clicked, this, &LockScreen::tryToOpen);
    connect(m_passphrase, &QLineEdit::returnPressed, this, &LockScreen::tryToOpen);
    window->installEventFilter(this);
    hide();
}

void LockScreen::cover()
{
    setGeometry(parentWidget()->rect());
    raise();
    show();
    m_passphrase->clear();
    m_finding->clear();
    m_passphrase->setFocus();
}

void LockScreen::tryToOpen()
{
    // Opening the file once more is the one true test of a passphrase; the second door is closed again at once.
    const auto again = casework::openOffice(m_desk.office().path, m_desk.office().user, m_passphrase->text(), m_desk.today());
    if (!again) {
        m_finding->say(FindingKind::NotDetermined, m_desk.say(again.error()));
        m_passphrase->selectAll();
        return;
    }
    m_passphrase->clear();
    hide();
    emit opened();
}

bool LockScreen::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

} // namespace xieli::ui

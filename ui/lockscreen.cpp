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
    : QWidget(window), m_desk(desk), m_name(new QLineEdit(this)), m_passphrase(new QLineEdit(this)), m_another(new QPushButton(this)), m_finding(new FindingLabel(this))
{
    setAutoFillBackground(true);
    setAccessibleName(tr("Locked"));
    explain({{this, "lock.passphrase"}, {m_name, "lock.name"}, {m_passphrase, "lock.passphrase"}});
    m_name->setObjectName(u"lockName"_s);
    m_name->setAccessibleName(tr("Name"));
    m_name->setPlaceholderText(tr("Name of who goes on"));
    m_finding->setObjectName(u"lockWhy"_s);
    m_another->setObjectName(u"lockAnother"_s);
    m_another->setProperty("role", u"plain"_s);
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_passphrase->setAccessibleName(tr("Passphrase"));
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
    column->addWidget(m_name);
    column->addWidget(m_passphrase);
    column->addWidget(m_finding);
    column->addWidget(open);
    column->addWidget(m_another);
    setTabOrder(m_name, m_passphrase);
    setTabOrder(m_passphrase, open);
    setTabOrder(open, m_another);
    auto *middle = new QVBoxLayout(inside);
    middle->addStretch();
    middle->addWidget(card, 0, Qt::AlignHCenter);
    middle->addStretch();
    auto *frame = new QVBoxLayout(this);
    frame->setContentsMargins(0, 0, 0, 0);
    frame->addWidget(new RoomyScroll(inside, this));
    connect(open, &QPushButton::clicked, this, &LockScreen::tryToOpen);
    connect(m_passphrase, &QLineEdit::returnPressed, this, &LockScreen::tryToOpen);
    connect(m_name, &QLineEdit::returnPressed, m_passphrase, [this] { m_passphrase->setFocus(); });
    connect(m_another, &QPushButton::clicked, this, [this] { letAnother(m_name->isHidden()); });
    letAnother(false);
    window->installEventFilter(this);
    hide();
}

void LockScreen::cover()
{
    setGeometry(parentWidget()->rect());
    raise();
    show();
    letAnother(false);
}

void LockScreen::letAnother(bool another)
{
    const QString user = m_desk.office().user;
    m_name->clear();
    m_name->setVisible(another);
    m_passphrase->clear();
    m_passphrase->setPlaceholderText(another ? tr("Passphrase") : tr("Passphrase of %1").arg(user));
    m_another->setText(another ? tr("It is %1 (&O)").arg(user) : tr("An&other user…"));
    m_finding->clear();
    (another ? m_name : m_passphrase)->setFocus();
}

void LockScreen::sayWhy(const QString &why) { m_finding->say(FindingKind::NotDetermined, why); }

void LockScreen::tryToOpen()
{
    // Opening the file once more is the one true test of a passphrase; the second door is closed again at once.
    const QString present = m_desk.office().user;
    const QString name = m_name->isHidden() ? present : m_name->text().trimmed();
    if (name.isEmpty())
        return m_name->setFocus();
    auto again = casework::openOffice(m_desk.office().path, name, m_passphrase->text(), m_desk.today());
    if (!again) {
        sayWhy(m_desk.say(again.error()));
        m_passphrase->selectAll();
        return;
    }
    if (again->user != present)
        return emit openedByAnother(std::make_shared<casework::Office>(std::move(*again)));
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

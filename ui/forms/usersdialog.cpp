// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/usersdialog.h"

#include "desk.h"
#include "forms/dialogframe.h"
#include "help/explained.h"
#include "jobs/ask.h"
#include "jobs/notice.h"
#include "look.h"
#include "pages/tablepane.h"
#include "words.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace xieli::ui {

using namespace Qt::StringLiterals;

namespace {

QString whatItMay(UserRole role)
{
    switch (role) {
    case UserRole::Keeper:
        return UsersDialog::tr("everything, and users, keys and the recovery sheet");
    case UserRole::Clerk:
        return UsersDialog::tr("all the work, as in files of before; give this user a part of it");
    case UserRole::Reader:
        return UsersDialog::tr("look only: an auditor, somebody who learns");
    case UserRole::Assistant:
        return UsersDialog::tr("record households, prepare papers, settle questions, exchange parcels");
    case UserRole::Entry:
        return UsersDialog::tr("record households and prepare papers");
    case UserRole::Reviewer:
        return UsersDialog::tr("the same, settle questions, exchange parcels, give out lists with whole numbers");
    case UserRole::Approver:
        return UsersDialog::tr("decide and approve payments; records no households");
    }
    return {};
}

QLineEdit *secretField(QWidget *parent, const QString &name)
{
    auto *field = new QLineEdit(parent);
    field->setEchoMode(QLineEdit::Password);
    field->setObjectName(name);
    return field;
}

QPushButton *named(QPushButton *button, const QString &name)
{
    button->setObjectName(name);
    button->setAutoDefault(false);
    return button;
}

} // namespace

UsersDialog::UsersDialog(Desk &desk, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_notice(new Notice(this))
    , m_users(new RowTable<OfficeUser>({{tr("Name"), [](const OfficeUser &user) { return user.name; }},
                                        {tr("Role"), [](const OfficeUser &user) { return word(user.role); }},
                                        {tr("May"), [](const OfficeUser &user) { return whatItMay(user.role); }},
                                        {tr("Since"), [](const OfficeUser &user) { return dayWords(user.addedOn); }, [](const OfficeUser &user) { return QVariant(user.addedOn); }}},
                                       this))
    , m_rows(new TablePane(m_users, tr("Users"), nullptr, this))
    , m_name(new QLineEdit(this))
    , m_role(new CodeBox<UserRole>(this))
    , m_may(faintLabel(QString(), this))
    , m_current(secretField(this, u"currentPassphrase"_s))
    , m_passphrase(secretField(this, u"newPassphrase"_s))
    , m_again(secretField(this, u"newPassphraseAgain"_s))
    , m_add(named(new QPushButton(tr("&Add user"), this), u"addUser"_s))
    , m_giveRole(named(new QPushButton(tr("&Give this role"), this), u"giveRole"_s))
    , m_remove(named(new QPushButton(tr("&Remove user…"), this), u"removeUser"_s))
    , m_change(named(new QPushButton(tr("Change my &passphrase"), this), u"changePassphrase"_s))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Users of this office file"));
    m_name->setObjectName(u"userName"_s);
    m_role->setObjectName(u"userRole"_s);
    m_role->setItemText(0, tr("choose"));
    explain({{this, "dialog.users"}, {m_name, "users.name"}, {m_role, "users.role"}, {m_current, "users.passphrase"}, {m_passphrase, "users.passphrase"}, {m_again, "users.passphrase"}});
    m_rows->setWidths({8, 8, 0, 11});
    m_may->setWordWrap(true);
    layOut();
    connect(m_rows, &TablePane::currentChanged, this, &UsersDialog::showUser);
    connect(m_role, &QComboBox::currentIndexChanged, this, &UsersDialog::updateActions);
    connect(m_name, &QLineEdit::textChanged, this, &UsersDialog::meetName);
    connect(m_passphrase, &QLineEdit::textChanged, this, &UsersDialog::updateActions);
    connect(m_add, &QPushButton::clicked, this, &UsersDialog::add);
    connect(m_giveRole, &QPushButton::clicked, this, &UsersDialog::giveRole);
    connect(m_change, &QPushButton::clicked, this, &UsersDialog::changePassphrase);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        askFirst(this, tr("Remove the user %1?").arg(m_name->text()), tr("The passphrase will not open this file any more. What this user has written stays, with the name."), tr("Remove"),
                 [this] { remove(); });
    });
    refresh();
}

void UsersDialog::layOut()
{
    auto *form = roomyForm();
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("R&ole"), m_role);
    form->addRow(QString(), m_may);
    form->addRow(tr("&Current passphrase"), m_current);
    form->addRow(tr("New pa&ssphrase"), m_passphrase);
    form->addRow(tr("Once &more"), m_again);
    auto *actions = new QHBoxLayout;
    actions->addWidget(m_add);
    actions->addWidget(m_giveRole);
    actions->addWidget(m_change);
    actions->addWidget(m_remove);
    actions->addStretch();
    actions->addWidget(closeButton(this));
    auto *body = new QVBoxLayout;
    m_rows->setFixedHeight(fontMetrics().lineSpacing() * 9); // an office has a handful; the fields below stay in sight
    body->addWidget(m_rows);
    body->addWidget(m_notice);
    body->addLayout(form);
    body->addStretch();
    layOutScrolled(this, body, actions);
    sizeWithin(this, {760, 470});
}

void UsersDialog::refresh()
{
    auto users = casework::users(m_desk.office());
    if (!users)
        return m_notice->bad(m_desk, users.error());
    m_users->setRows(std::move(*users));
    if (m_users->rowCount() > 0)
        m_rows->selectRow(0);
    updateActions();
}

void UsersDialog::showUser(int row)
{
    if (row < 0)
        return;
    const OfficeUser &user = m_users->row(row);
    m_name->setText(user.name);
    meetName();
    offerRoles(user.role);
    m_role->setValue(user.role);
    updateActions();
}

const OfficeUser *UsersDialog::known() const
{
    const QString name = m_name->text().trimmed();
    const auto found = std::find_if(m_users->rows().begin(), m_users->rows().end(), [&](const OfficeUser &user) { return user.name == name; });
    return found == m_users->rows().end() ? nullptr : &*found;
}

/// Somebody new has no role before it is chosen: the rights of the line that was chosen last are nobody else's.
void UsersDialog::meetName()
{
    const OfficeUser *user = known();
    if (!user && m_wasKnown)
        m_role->setValue(std::nullopt);
    m_wasKnown = user;
    offerRoles(user ? user->role : UserRole::Reader);
    updateActions();
}

/// All the work at once is a role of files made before there were parts; nobody gets it anew.
void UsersDialog::offerRoles(UserRole present)
{
    const QString whole = toCode(UserRole::Clerk);
    const int at = m_role->findData(whole);
    if (present == UserRole::Clerk && at < 0)
        m_role->addItem(word(UserRole::Clerk), whole);
    else if (present != UserRole::Clerk && at >= 0)
        m_role->removeItem(at);
}

void UsersDialog::updateActions()
{
    const QString name = m_name->text().trimmed();
    const OfficeUser *user = known();
    const bool mayKeep = m_desk.office().file->allows(Right::Users);
    const bool isSelf = name == m_desk.office().file->user().name;
    m_may->setText(m_role->value() ? tr("May: %1").arg(whatItMay(*m_role->value())) : QString());
    m_add->setEnabled(mayKeep && !user && !name.isEmpty());
    m_giveRole->setEnabled(mayKeep && user && m_role->value() && user->role != m_role->value());
    m_remove->setEnabled(mayKeep && user && !isSelf);
    m_change->setEnabled(isSelf && !m_passphrase->text().isEmpty());
    m_current->setEnabled(isSelf);
    for (QPushButton *button : {m_add, m_giveRole, m_remove})
        button->setToolTip(mayKeep ? QString() : tr("Only a keeper adds, removes and gives roles."));
}

bool UsersDialog::sameTwice()
{
    if (m_passphrase->text() == m_again->text())
        return true;
    m_notice->bad(tr("The two new passphrases differ. Nothing was changed. Please type both again."));
    m_passphrase->clear();
    m_again->clear();
    m_passphrase->setFocus();
    return false;
}

void UsersDialog::ends(const Result<void> &done, const QString &told)
{
    if (!done)
        return m_notice->bad(m_desk, done.error());
    for (QLineEdit *field : {m_current, m_passphrase, m_again})
        field->clear();
    refresh();
    m_notice->good(told);
}

void UsersDialog::add()
{
    const QString name = m_name->text().trimmed();
    if (!m_role->value()) {
        m_notice->bad(tr("Choose the role of %1 first: what the work needs and no more. Nothing was changed.").arg(name));
        return m_role->setFocus();
    }
    if (sameTwice())
        ends(casework::addUser(m_desk.office(), name, *m_role->value(), m_passphrase->text()), tr("%1 may open this file from now on.").arg(name));
}

void UsersDialog::giveRole()
{
    const QString name = m_name->text().trimmed();
    if (m_role->value())
        ends(casework::setRole(m_desk.office(), name, *m_role->value()), tr("%1 is %2 from now on.").arg(name, word(*m_role->value())));
}

void UsersDialog::remove()
{
    const QString name = m_name->text().trimmed();
    ends(casework::removeUser(m_desk.office(), name), tr("%1 cannot open this file any more.").arg(name));
}

void UsersDialog::changePassphrase()
{
    if (sameTwice())
        ends(casework::changePassphrase(m_desk.office(), m_name->text().trimmed(), m_current->text(), m_passphrase->text()), tr("Your passphrase is changed. From now on only the new one opens the file."));
}

} // namespace xieli::ui

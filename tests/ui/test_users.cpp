// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/codebox.h"
#include "forms/usersdialog.h"
#include "pages/tablepane.h"
#include "ui/trainingvillage.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QPointer>

using namespace xieli;
using namespace Qt::StringLiterals;

class UsersTest : public QObject {
    Q_OBJECT

    test::TrainingVillage m_village;

    struct Shown {
        std::unique_ptr<ui::Desk> desk;
        std::unique_ptr<ui::UsersDialog> dialog;
        template <class Field> Field *find(const char *name) const { return dialog->findChild<Field *>(QLatin1String(name)); }
        void type(const char *field, const QString &text) const { find<QLineEdit>(field)->setText(text); }
        QPushButton *button(const char *name) const { return find<QPushButton>(name); }
        void choose(UserRole role) const { dialog->findChild<ui::CodeBox<UserRole> *>()->setValue(role); }
        UserRole roleOf(const QString &name) const
        {
            const auto users = casework::users(desk->office()).value();
            for (const OfficeUser &user : users)
                if (user.name == name)
                    return user.role;
            return UserRole::Reader;
        }
        int count() const { return int(casework::users(desk->office()).value().size()); }
        QString notice() const { return dialog->findChild<ui::Notice *>()->text(); }
    };
    Shown shown()
    {
        Shown made;
        made.desk = m_village.emptyDesk();
        made.dialog = std::make_unique<ui::UsersDialog>(*made.desk);
        made.dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        made.dialog->show();
        return made;
    }
    static void add(const Shown &window, const QString &name, UserRole role, const QString &passphrase = u"eight-letters"_s)
    {
        window.type("userName", name);
        window.choose(role);
        window.type("newPassphrase", passphrase);
        window.type("newPassphraseAgain", passphrase);
        window.button("addUser")->click();
    }

private slots:
    void somebodyNewIsAddedGivenAnotherRoleAndRemoved()
    {
        const Shown window = shown();
        add(window, u"王干事"_s, UserRole::Entry);
        QCOMPARE(window.roleOf(u"王干事"_s), UserRole::Entry);
        QVERIFY(window.find<QLineEdit>("newPassphrase")->text().isEmpty());
        window.type("userName", u"王干事"_s);
        QVERIFY(!window.button("addUser")->isEnabled());
        window.choose(UserRole::Approver);
        window.button("giveRole")->click();
        QCOMPARE(window.roleOf(u"王干事"_s), UserRole::Approver);
        test::shot(*window.dialog, u"users"_s);
        window.type("userName", u"王干事"_s);
        window.button("removeUser")->click();
        QVERIFY(test::sayYes(*window.dialog));
        QCOMPARE(window.count(), 1);
    }

    void somebodyNewHasNoRoleBeforeOneIsChosenAndNobodyGetsAllTheWorkAnew()
    {
        const Shown window = shown();
        window.dialog->findChild<ui::TablePane *>()->selectRow(0); // the keeper's line
        auto *role = window.dialog->findChild<ui::CodeBox<UserRole> *>();
        QCOMPARE(role->value(), std::optional(UserRole::Keeper));
        window.type("userName", u"王干事"_s);
        QVERIFY(!role->value());
        QCOMPARE(role->findData(toCode(UserRole::Clerk)), -1);
        window.type("newPassphrase", u"eight-letters"_s);
        window.type("newPassphraseAgain", u"eight-letters"_s);
        window.button("addUser")->click();
        QCOMPARE(window.count(), 1);
        QVERIFY(!window.notice().isEmpty());
        window.choose(UserRole::Reviewer);
        window.type("userName", u"王干事甲"_s); // the name is mended; what was chosen stays
        QCOMPARE(role->value(), std::optional(UserRole::Reviewer));
        window.button("addUser")->click();
        QCOMPARE(window.roleOf(u"王干事甲"_s), UserRole::Reviewer);
    }

    void theListOfRolesDropsDownWhole()
    {
        test::inChinese(this);
        const Shown window = shown();
        auto *role = window.dialog->findChild<ui::CodeBox<UserRole> *>();
        role->showPopup();
        QTest::qWait(50);
        const auto *list = role->view();
        const QRect last = list->visualRect(list->model()->index(role->count() - 1, 0));
        QVERIFY2(last.bottom() <= list->viewport()->height(), qPrintable(u"%1 %2"_s.arg(last.bottom()).arg(list->viewport()->height())));
        test::shot(*role->view()->window(), u"users-roles"_s);
        role->hidePopup();
    }

    void twoDifferentPassphrasesOrAShortOneAddNobody()
    {
        const Shown window = shown();
        window.type("userName", u"王干事"_s);
        window.choose(UserRole::Entry);
        window.type("newPassphrase", u"eight-letters"_s);
        window.type("newPassphraseAgain", u"eight-letter"_s);
        window.button("addUser")->click();
        QCOMPARE(window.count(), 1);
        QVERIFY(!window.notice().isEmpty());
        add(window, u"王干事"_s, UserRole::Entry, u"short"_s);
        QCOMPARE(window.count(), 1);
        QVERIFY(window.notice().contains(u'8'));
    }

    void theLastKeeperStaysAndChangesTheOwnPassphrase()
    {
        const Shown window = shown();
        window.type("userName", u"甲"_s);
        QVERIFY(!window.button("removeUser")->isEnabled());
        window.choose(UserRole::Entry);
        window.button("giveRole")->click();
        QCOMPARE(window.roleOf(u"甲"_s), UserRole::Keeper);
        window.type("userName", u"甲"_s);
        window.type("currentPassphrase", u"long-enough-1"_s);
        window.type("newPassphrase", u"another-one-2"_s);
        window.type("newPassphraseAgain", u"another-one-2"_s);
        window.button("changePassphrase")->click();
        QVERIFY(casework::openOffice(window.desk->office().path, u"甲"_s, u"another-one-2"_s, QDate::currentDate()));
        QVERIFY(!casework::openOffice(window.desk->office().path, u"甲"_s, u"long-enough-1"_s, QDate::currentDate()));
    }

    void whoIsNoKeeperSeesTheListAndCanOnlyChangeTheOwnPassphrase()
    {
        const Shown window = shown();
        add(window, u"王干事"_s, UserRole::Reviewer);
        const auto desk = test::TrainingVillage::deskOf(casework::openOffice(window.desk->office().path, u"王干事"_s, u"eight-letters"_s, QDate::currentDate()));
        auto *dialog = new ui::UsersDialog(*desk);
        dialog->show();
        dialog->findChild<QLineEdit *>(u"userName"_s)->setText(u"新人"_s);
        for (const QString &name : {u"addUser"_s, u"giveRole"_s, u"removeUser"_s})
            QVERIFY2(!dialog->findChild<QPushButton *>(name)->isEnabled(), qPrintable(name));
        dialog->findChild<QLineEdit *>(u"userName"_s)->setText(u"王干事"_s);
        QVERIFY(dialog->findChild<QLineEdit *>(u"currentPassphrase"_s)->isEnabled());
        delete dialog;
    }
};

QTEST_MAIN(UsersTest)
#include "test_users.moc"

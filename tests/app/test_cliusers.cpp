// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clicase.h"

using namespace xieli;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// Several people in one office file, by script.
class CliUsersTest : public CliCase {
    Q_OBJECT

    QString secretFile(const QString &name, const QByteArray &secret) const
    {
        QFile file(at(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(secret) != secret.size())
            qFatal("no file");
        return file.fileName();
    }
    QString office() const { return at(u"office.xieli"_s); }

private slots:
    void initTestCase()
    {
        QCOMPARE(newOffice(u"office.xieli"_s, u"township"_s, u"青禾乡"_s).exit, 0);
        for (const QString &role : {u"entry"_s, u"clerk"_s})
            QCOMPARE(run({u"users"_s, office(), u"add"_s, role, u"--role"_s, role, u"--new-passphrase-file"_s, secretFile(role, role.toUtf8() + "-passphrase")}).exit, 0);
    }

    void eachUserIsListedWithARole()
    {
        const QJsonArray list = run({u"users"_s, office(), u"--json"_s}).json().value(u"users"_s).toArray();
        QStringList told;
        for (const QJsonValue &user : list)
            told << user[u"name"_s].toString() + u' ' + user[u"role"_s].toString();
        told.sort();
        QCOMPARE(told, (QStringList{u"clerk clerk"_s, u"entry entry"_s, u"协理员 keeper"_s}));
    }

    void whoEntersApprovesNothingAndSeesNoRecoverySheet()
    {
        const auto refused = run({u"approve"_s, office(), u"--month"_s, u"2018-06"_s, u"--by"_s, u"录入"_s, u"--user"_s, u"entry"_s}, "entry-passphrase");
        QCOMPARE(refused.exit, 1);
        const auto sheet = run({u"recovery"_s, office(), u"--user"_s, u"clerk"_s}, "clerk-passphrase");
        QCOMPARE(sheet.exit, 1);
        QVERIFY2(QString::fromUtf8(sheet.err).contains(u"恢复单"_s), sheet.err.constData());
        QVERIFY(sheet.out.isEmpty());
        QCOMPARE(run({u"new-keys"_s, office(), u"--user"_s, u"clerk"_s, u"-o"_s, at(u"new.intro"_s)}, "clerk-passphrase").exit, 1);
        QVERIFY(!QFile::exists(at(u"new.intro"_s)));
    }

    void everybodyChangesTheirOwnPassphraseAndTheKeeperRemovesWhoLeaves()
    {
        const QString next = secretFile(u"next"_s, "another-passphrase");
        QCOMPARE(run({u"users"_s, office(), u"passphrase"_s, u"entry"_s, u"--user"_s, u"entry"_s, u"--new-passphrase-file"_s, next}, "entry-passphrase").exit, 0);
        QCOMPARE(run({u"users"_s, office(), u"--user"_s, u"entry"_s}, "entry-passphrase").exit, 1);
        QCOMPARE(run({u"users"_s, office(), u"--user"_s, u"entry"_s}, "another-passphrase").exit, 0);
        QCOMPARE(run({u"users"_s, office(), u"remove"_s, u"entry"_s, u"--user"_s, u"clerk"_s}, "clerk-passphrase").exit, 1);
        QCOMPARE(run({u"users"_s, office(), u"role"_s, u"clerk"_s, u"--role"_s, u"reviewer"_s}).exit, 0);
        QCOMPARE(run({u"users"_s, office(), u"remove"_s, u"entry"_s}).exit, 0);
        QCOMPARE(run({u"users"_s, office(), u"--user"_s, u"entry"_s}, "another-passphrase").exit, 1);
        QCOMPARE(run({u"users"_s, office(), u"remove"_s, u"协理员"_s}).exit, 1); // the last keeper
        QVERIFY(QString::fromUtf8(run({u"history"_s, office()}).out).contains(u"用户 entry 换了口令"_s));
    }

    void aRoleIsNamedAndAPassphraseIsLongEnough()
    {
        QCOMPARE(run({u"users"_s, office(), u"add"_s, u"x"_s, u"--new-passphrase-file"_s, secretFile(u"x"_s, "long-enough-one")}).exit, 2);
        QCOMPARE(run({u"users"_s, office(), u"add"_s, u"x"_s, u"--role"_s, u"entry"_s, u"--new-passphrase-file"_s, secretFile(u"y"_s, "short")}).exit, 1);
        QCOMPARE(run({u"users"_s, office(), u"make"_s, u"x"_s}).exit, 2);
    }
};

QTEST_GUILESS_MAIN(CliUsersTest)
#include "test_cliusers.moc"

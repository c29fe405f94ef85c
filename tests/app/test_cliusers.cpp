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

    /// 日常管理类: listed when its years are over, printed, and destroyed by two persons.
    void theRoutineClassIsListedPrintedAndDestroyedByTwo()
    {
        const QString old = at(u"old.xieli"_s), second = secretFile(u"second"_s, "second-passphrase");
        QCOMPARE(newOffice(u"old.xieli"_s, u"village"_s, u"柳树湾村"_s).exit, 0);
        QCOMPARE(run({u"users"_s, old, u"add"_s, u"王二"_s, u"--role"_s, u"clerk"_s, u"--new-passphrase-file"_s, second}).exit, 0);
        QCOMPARE(run({u"registers"_s, old, u"add"_s, u"petition"_s, u"--source"_s, u"came"_s, u"--what"_s, u"来访的丙某某问低保"_s, u"--handler"_s, u"李主任"_s}).exit, 0);
        const QString later = u"%1-01-03"_s.arg(QDate::currentDate().year() + 6);
        const auto on = [&](const QStringList &words) { return run(QStringList{u"retention"_s, old} + words + QStringList{u"--today"_s, later, u"--confirm-day"_s, u"六年以后"_s, u"--json"_s}); };
        QVERIFY(run({u"retention"_s, old, u"routine"_s, u"--json"_s}).json().value(u"rows"_s).toArray().isEmpty());
        const QJsonArray due = on({u"routine"_s}).json().value(u"rows"_s).toArray();
        QCOMPARE(due.size(), 1);
        const QString piece = due[0][u"kind"_s].toString() + u':' + due[0][u"key"_s].toString();
        QCOMPARE(piece.section(u':', 0, 0), u"register"_s);
        QCOMPARE(on({u"prepare"_s, u"--routine"_s, u"nothing"_s, u"--document"_s, u"训档〔2032〕1号"_s}).exit, 2);
        QCOMPARE(on({u"prepare"_s, u"--routine"_s, piece}).exit, 1); // without the approval
        const QString list = on({u"prepare"_s, u"--routine"_s, piece, u"--document"_s, u"训档〔2032〕1号"_s}).json().value(u"list"_s).toString();
        QVERIFY(!list.isEmpty());
        QCOMPARE(on({u"list"_s, list, u"-o"_s, at(u"list.pdf"_s)}).exit, 0);
        QVERIFY(contents(at(u"list.pdf"_s)).startsWith("%PDF"));
        QCOMPARE(on({u"destroy"_s, list, u"--second"_s, u"协理员"_s, u"--second-passphrase-file"_s, second}).exit, 1);
        QCOMPARE(on({u"destroy"_s, list, u"--second"_s, u"王二"_s, u"--second-passphrase-file"_s, second}).json().value(u"files"_s).toInt(), 1);
        QVERIFY(on({u"routine"_s}).json().value(u"rows"_s).toArray().isEmpty());
        QCOMPARE(on({u"list"_s}).json().value(u"lists"_s).toArray().at(0)[u"scope"_s].toString(), u"routine"_s);
        QCOMPARE(run({u"check"_s, old, u"--today"_s, later}).exit, 0);
        QVERIFY(!QString::fromUtf8(run({u"registers"_s, old, u"show"_s, u"petition"_s, u"--today"_s, later}).out).contains(u"丙某某"_s));
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

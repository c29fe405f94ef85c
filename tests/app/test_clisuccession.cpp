// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clicase.h"

#include <QDir>

using namespace xieli;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// The drill: what people do when a township loses its file, when a village's laptop breaks, and when one is stolen. And a family that moves,
/// by the same commands.
class CliSuccessionTest : public CliCase {
    Q_OBJECT

    QString file(const QString &name) const { return at(name + u".xieli"_s); }
    QJsonObject done(const QStringList &arguments) const
    {
        const Answer answer = run(QStringList(arguments) << u"--json"_s);
        if (answer.exit != 0)
            qFatal("%s: %s", qPrintable(arguments.join(u' ')), answer.err.constData());
        return QJsonDocument::fromJson(answer.out.trimmed().split('\n').last()).object();
    }
    QString office(const QString &name, const QString &role, const QString &called)
    {
        if (newOffice(name + u".xieli"_s, role, called).exit != 0)
            qFatal("no office");
        return introduction(name);
    }
    QString introduction(const QString &name) const
    {
        const QString path = at(name + u".intro"_s);
        done({u"introduce"_s, file(name), u"-o"_s, path});
        return path;
    }
    /// Each takes the other's introduction and compares the code.
    void acquaint(const QString &one, const QString &other) const
    {
        for (const auto &[at, whom] : {std::pair(one, other), std::pair(other, one)}) {
            const QString id = done({u"trust"_s, file(at), introduction(whom)}).value(u"office"_s).toString();
            done({u"compare"_s, file(at), id});
        }
    }
    QString idOf(const QString &name) const { return m_ids.value(name); }
    void learnId(const QString &name, const QString &knownAt) { m_ids.insert(name, done({u"trust"_s, file(knownAt), introduction(name)}).value(u"office"_s).toString()); }
    QJsonObject carry(const QString &from, const QString &to)
    {
        const QString path = at(u"%1.xlp"_s.arg(++m_parcels));
        done({u"pack"_s, file(from), u"--to"_s, idOf(to), u"-o"_s, path});
        return done({u"take-in"_s, file(to), path});
    }
    static bool agree(const QJsonObject &taken) { return taken.value(u"totals_compared"_s).toBool() && taken.value(u"totals_agree"_s).toBool(); }
    QJsonArray moves(const QString &name) const { return done({u"move"_s, file(name), u"--all"_s}).value(u"moves"_s).toArray(); }

    QJsonObject draftOf(const QString &name, const QString &month) const { return done({u"draft"_s, file(name), u"--month"_s, month}); }

    QMap<QString, QString> m_ids;
    int m_parcels = 0;
    QJsonObject m_first, m_second; ///< what both villages' totals were

private slots:
    void initTestCase()
    {
        initXieliResources();
        office(u"township"_s, u"township"_s, u"青禾乡"_s);
        int seed = 3;
        for (const auto &[name, called] : {std::pair(u"first"_s, u"柳树湾村"_s), std::pair(u"second"_s, u"石桥村"_s)}) {
            office(name, u"village"_s, called);
            const QString folder = at(name);
            QDir().mkpath(folder);
            const auto sheets = must(intake::writeTrainingSheets(folder, ++seed, 12));
            done({u"take-roster"_s, file(name), sheets.rosterPath});
            done({u"take-survey"_s, file(name), sheets.surveyPath});
            acquaint(name, u"township"_s);
            learnId(name, u"township"_s);
            learnId(u"township"_s, name);
        }
        m_first = carry(u"first"_s, u"township"_s);
        m_second = carry(u"second"_s, u"township"_s);
        QVERIFY(agree(m_first) && agree(m_second));
        QCOMPARE(m_first.value(u"households"_s).toInt(), 12);
        done({u"confirm-paid"_s, file(u"township"_s), u"--from"_s, u"2018-01"_s, u"--to"_s, u"2018-05"_s});
        done({u"draft"_s, file(u"township"_s), u"--month"_s, u"2018-06"_s});
        done({u"backup"_s, file(u"township"_s), u"-o"_s, file(u"before"_s)});
        done({u"approve"_s, file(u"township"_s), u"--month"_s, u"2018-06"_s, u"--alone"_s, u"一个人"_s});
        carry(u"township"_s, u"first"_s);
        carry(u"township"_s, u"second"_s);
    }

    void aTownshipRestoredFromBeforeAnApprovalPaysNothingTwiceThoughItDraftsTheMonthAnew()
    {
        const qint64 july = draftOf(u"township"_s, u"2018-07"_s).value(u"back_pay_fen"_s).toInteger();
        const qint64 regular = draftOf(u"township"_s, u"2018-07"_s).value(u"regular_fen"_s).toInteger();
        const qint64 june = done({u"pay-steps"_s, file(u"township"_s), u"--month"_s, u"2018-06"_s}).value(u"orders_fen"_s).toInteger();
        QVERIFY(june > 0);
        done({u"restore"_s, file(u"before"_s), u"-o"_s, file(u"restored"_s)});
        m_ids.insert(u"restored"_s, idOf(u"township"_s));
        for (const QString &name : {u"first"_s, u"second"_s}) {
            const QString copy = name + u"copy"_s;
            for (const QString &end : {u".xieli"_s, u".keys"_s})
                QVERIFY(QFile::copy(at(name + end), at(copy + end)));
            m_ids.insert(copy, idOf(name));
        }
        done({u"draft"_s, file(u"restored"_s), u"--month"_s, u"2018-06"_s});
        for (int round = 0; round < 2; ++round)
            for (const QString &village : {u"firstcopy"_s, u"secondcopy"_s}) {
                carry(village, u"restored"_s);
                carry(u"restored"_s, village);
            }
        for (const QString &name : {u"restored"_s, u"firstcopy"_s, u"secondcopy"_s})
            QVERIFY2(run({u"check"_s, file(name)}).exit == 0, run({u"check"_s, file(name)}).out.constData());
        for (const QString &village : {u"firstcopy"_s, u"secondcopy"_s}) {
            const QJsonObject taken = carry(village, u"restored"_s);
            QVERIFY2(agree(taken), QJsonDocument(taken).toJson().constData());
        }
        QCOMPARE(done({u"pay-steps"_s, file(u"restored"_s), u"--month"_s, u"2018-06"_s}).value(u"orders_fen"_s).toInteger(), june);
        QCOMPARE(run({u"draft"_s, file(u"restored"_s), u"--month"_s, u"2018-06"_s}).exit, 1); // it is approved
        const QJsonObject again = draftOf(u"restored"_s, u"2018-07"_s);
        QCOMPARE(again.value(u"back_pay_fen"_s).toInteger(), july);
        QCOMPARE(again.value(u"regular_fen"_s).toInteger(), regular);
    }

    void aFamilyMovesByTheCommandLine()
    {
        const QJsonObject peers = done({u"export"_s, file(u"first"_s), u"-o"_s, at(u"d.json"_s), u"--taken-by"_s, u"王干事"_s, u"--reason"_s, u"核对"_s});
        Q_UNUSED(peers)
        const QJsonObject family = QJsonDocument::fromJson(contents(at(u"d.json"_s)).split('\n').first()).object().value(u"record"_s).toObject();
        const QString household = family.value(u"household"_s).toObject().value(u"id"_s).toString();
        QVERIFY(!household.isEmpty());
        const QStringList leave{u"move"_s, file(u"first"_s), u"away"_s, u"--household"_s, household, u"--day"_s, u"2018-06-03"_s};
        QCOMPARE(run(leave).exit, 2); // where to?
        QCOMPARE(run({u"move"_s, file(u"first"_s), u"dance"_s}).exit, 2);
        done(QStringList(leave) << u"--to"_s << u"石桥村"_s);
        QVERIFY(agree(carry(u"first"_s, u"township"_s)));
        const QString id = moves(u"township"_s).first().toObject().value(u"id"_s).toString();
        done({u"move"_s, file(u"township"_s), u"give"_s, id, u"--to"_s, u"石桥村"_s});
        carry(u"township"_s, u"second"_s);
        const QJsonObject arrived = moves(u"second"_s).first().toObject();
        QVERIFY(arrived.value(u"may_answer"_s).toBool());
        const QJsonObject shown = done({u"move"_s, file(u"second"_s), u"show"_s, arrived.value(u"id"_s).toString()});
        QVERIFY(!shown.value(u"events"_s).toArray().isEmpty());
        QCOMPARE(run({u"move"_s, file(u"second"_s), u"decline"_s, arrived.value(u"id"_s).toString()}).exit, 1); // why?
        done({u"move"_s, file(u"second"_s), u"accept"_s, arrived.value(u"id"_s).toString(), u"--day"_s, u"2018-06-05"_s});
        const QJsonObject second = carry(u"second"_s, u"township"_s);
        QVERIFY(agree(second));
        QCOMPARE(second.value(u"households"_s).toInt(), 13);
        carry(u"township"_s, u"first"_s);
        QCOMPARE(moves(u"first"_s).first().toObject().value(u"state"_s).toString(), u"arrived"_s);
        m_first = carry(u"first"_s, u"township"_s);
        m_second = second;
        QVERIFY(agree(m_first));
        QCOMPARE(m_first.value(u"households"_s).toInt(), 11);
    }

    void aTownshipThatLostItsFileGetsEverythingFromItsVillages()
    {
        const QJsonObject july = draftOf(u"township"_s, u"2018-07"_s);
        QVERIFY(july.value(u"regular_fen"_s).toInteger() > 0);
        QVERIFY(QFile::remove(file(u"township"_s))); // and nobody has a copy
        office(u"again"_s, u"township"_s, u"青禾乡"_s);
        const QString old = idOf(u"township"_s);
        for (const QString &name : {u"first"_s, u"second"_s}) {
            const QString intro = introduction(u"again"_s);
            const QString id = done({u"trust"_s, file(name), intro}).value(u"office"_s).toString();
            m_ids.insert(u"again"_s, id);
            QVERIFY(id != old);
            QCOMPARE(run({u"succeed"_s, file(name), old, id}).exit, 1); // whose code is it? it could be a thief's
            done({u"compare"_s, file(name), id});
            done({u"succeed"_s, file(name), old, id});
            done({u"trust"_s, file(u"again"_s), introduction(name)});
            done({u"compare"_s, file(u"again"_s), idOf(name)});
        }
        for (const auto &[name, before] : {std::pair(u"first"_s, m_first), std::pair(u"second"_s, m_second)}) {
            const QJsonObject taken = carry(name, u"again"_s);
            QVERIFY(agree(taken));
            QVERIFY(taken.value(u"total_fen"_s).toInteger() > 0); // what the lost one had paid
            for (const QString &total : {u"households"_s, u"persons"_s})
                QCOMPARE(taken.value(total).toInteger(), before.value(total).toInteger());
            const Answer checked = run({u"check"_s, file(u"again"_s)});
            QVERIFY2(checked.exit == 0, checked.err.constData()); // that a village has still to come is no fault of the file
            QCOMPARE(checked.out.contains("村里还没有带来全部"), name == u"first"_s);
            carry(u"again"_s, name);
            QVERIFY(agree(carry(name, u"again"_s)));
        }
        const QJsonObject stale = done({u"peers"_s, file(u"first"_s)});
        Q_UNUSED(stale)
        QCOMPARE(run({u"pack"_s, file(u"first"_s), u"--to"_s, old, u"-o"_s, at(u"old.xlp"_s)}).exit, 1); // nothing goes to the lost one
        for (const QString &name : {u"again"_s, u"first"_s, u"second"_s})
            QVERIFY2(run({u"check"_s, file(name)}).exit == 0, run({u"check"_s, file(name)}).out.constData());
        // June is paid, to the families of both villages, and so is what was owed before it
        QVERIFY(run({u"draft"_s, file(u"again"_s), u"--month"_s, u"2018-06"_s}).exit == 1);
        const QJsonObject again = draftOf(u"again"_s, u"2018-07"_s);
        for (const QString &sum : {u"regular_fen"_s, u"back_pay_fen"_s})
            QCOMPARE(again.value(sum).toInteger(), july.value(sum).toInteger());
    }

    void aVillageThatGoesOnFromACopyGetsNewKeysAndTheStolenOnesOpenNothing()
    {
        done({u"backup"_s, file(u"first"_s), u"-o"_s, file(u"copy"_s)});
        // the laptop is stolen: whoever has it may go on with it
        const QString thief = file(u"first"_s);
        const QString before = done({u"introduce"_s, thief, u"-o"_s, at(u"thief.intro"_s)}).value(u"code"_s).toString();
        m_ids.insert(u"copy"_s, idOf(u"first"_s));
        const QString intro = at(u"renewed.intro"_s);
        const QString code = done({u"new-keys"_s, file(u"copy"_s), u"-o"_s, intro}).value(u"code"_s).toString();
        QVERIFY(!code.isEmpty() && code != before);
        QCOMPARE(run({u"trust"_s, file(u"again"_s), intro}).exit, 1); // the old keys are still trusted: nobody replaces them unasked
        done({u"revoke"_s, file(u"again"_s), idOf(u"first"_s), u"--reason"_s, u"电脑被偷"_s});
        const QString stolen = at(u"stolen.xlp"_s);
        done({u"pack"_s, thief, u"--to"_s, idOf(u"again"_s), u"-o"_s, stolen});
        QCOMPARE(run({u"take-in"_s, file(u"again"_s), stolen}).exit, 1);
        QCOMPARE(done({u"trust"_s, file(u"again"_s), intro}).value(u"code"_s).toString(), code);
        done({u"compare"_s, file(u"again"_s), idOf(u"first"_s)});
        QCOMPARE(run({u"take-in"_s, file(u"again"_s), stolen}).exit, 1); // signed with the old key
        const QJsonObject taken = carry(u"copy"_s, u"again"_s);
        QVERIFY(agree(taken));
        QCOMPARE(taken.value(u"households"_s).toInt(), m_first.value(u"households"_s).toInt());
        const QString back = at(u"back.xlp"_s);
        done({u"pack"_s, file(u"again"_s), u"--to"_s, idOf(u"copy"_s), u"-o"_s, back});
        QCOMPARE(run({u"take-in"_s, thief, back}).exit, 1); // sealed to the new key: the thief cannot open it
        done({u"take-in"_s, file(u"copy"_s), back});
        QVERIFY(agree(carry(u"copy"_s, u"again"_s)));
        QCOMPARE(run({u"check"_s, file(u"copy"_s)}).exit, 0);
    }
};

QTEST_GUILESS_MAIN(CliSuccessionTest)
#include "test_clisuccession.moc"

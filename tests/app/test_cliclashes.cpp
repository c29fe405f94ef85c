// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clicase.h"
#include "casework/evidence.h"
#include "casework/exchanging.h"
#include "casework/paying.h"
#include "casework/register.h"
#include "model/evidence.h"
#include "support/families.h"

#include <QFile>
#include <QRandomGenerator>

using namespace xieli;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// xieli-cli for what people decide: questions between offices, and people who stand in two households.
class CliClashesTest : public CliCase {
    Q_OBJECT

    QString m_path;

    Answer call(const QStringList &words) const { return run(words + QStringList{u"--json"_s, u"--today"_s, u"2018-06-20"_s}, passphrase.toUtf8()); }

    QString greenPicture() const
    {
        const QString picture = m_folder.filePath(u"alive.png"_s);
        const QByteArray green = QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAADwAAAAoCAIAAAAt2Q6oAAAAO0lEQVR42u3OQQkAAAgEsItiFKMa1RQ+hMECLDX9TqSlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpS8tNTBgiI6wc6MAAAAASUVORK5CYII=");
        QFile file(picture);
        if (!file.open(QIODevice::WriteOnly) || file.write(green) != green.size())
            qFatal("no picture");
        return picture;
    }

private slots:
    void init()
    {
        casework::Office office = xieli::test::newOffice(m_folder.path(), u"twice%1"_s.arg(QRandomGenerator::global()->generate()), OfficeRole::Village);
        for (const QString &head : {u"尤德"_s, u"卜重"_s}) {
            Dossier dossier = rosterHousehold(head, 2, 1, Money::fromYuan(292));
            dossier.members[1].name = u"孙礼"_s;
            dossier.members[1].idNumberText = u"11010519491231002X"_s;
            must(casework::registerHousehold(office, dossier));
        }
        m_path = office.path;
    }

    void aPairIsFoundMergedLookedUpAndTheMergeUndone()
    {
        QCOMPARE(call({u"persons"_s, m_path}).json().value(u"open"_s).toInt(), 1);
        const QJsonArray open = call({u"clashes"_s, m_path}).json().value(u"clashes"_s).toArray();
        QCOMPARE(open.size(), 1);
        QCOMPARE(open[0][u"kind"_s].toString(), u"same_person"_s);
        QVERIFY(!open[0][u"first"_s].toString().contains(u"19491231"_s));
        const QString id = open[0][u"id"_s].toString();
        QCOMPARE(call({u"persons"_s, m_path, u"merge"_s, id}).exit, 2); // which one stays?
        QCOMPARE(call({u"persons"_s, m_path, u"merge"_s, id, u"--keep"_s, u"second"_s, u"--why"_s, u"号码相同"_s}).exit, 0);
        const QJsonArray settled = call({u"clashes"_s, m_path, u"--decided"_s}).json().value(u"clashes"_s).toArray();
        QCOMPARE(settled.size(), 1);
        QVERIFY(settled[0][u"outcome"_s].toString().contains(u"号码相同"_s));
        const Answer again = call({u"persons"_s, m_path, u"merge"_s, id, u"--keep"_s, u"first"_s, u"--why"_s, u"x"_s});
        QCOMPARE(again.exit, 1);
        QVERIFY(!again.err.isEmpty());
        QCOMPARE(call({u"undo"_s, m_path}).exit, 0);
        QCOMPARE(call({u"clashes"_s, m_path}).json().value(u"clashes"_s).toArray().size(), 1);
        QCOMPARE(call({u"persons"_s, m_path, u"two"_s, id, u"--why"_s, u"看过两份证件"_s}).exit, 0);
        QCOMPARE(call({u"persons"_s, m_path}).json().value(u"open"_s).toInt(), 0);
    }

    void aDeathThatWasNoneIsTakenBackWithAPictureAndWithNothingLess()
    {
        QCOMPARE(call({u"family"_s, m_path, u"death"_s, u"--head"_s, u"尤德"_s, u"--person"_s, u"孙礼"_s, u"--on"_s, u"2018-06-10"_s}).exit, 0);
        const QStringList alive{u"family"_s, m_path, u"not_dead"_s, u"--head"_s, u"尤德"_s, u"--on"_s, u"2018-06-15"_s, u"--reason"_s, u"本人在家"_s};
        QCOMPARE(call(alive + QStringList{u"--person"_s, u"孙礼"_s}).exit, 1); // by nobody's word alone
        const QString picture = greenPicture();
        QCOMPARE(call(alive + QStringList{u"--person"_s, u"尤德"_s, u"--photograph"_s, picture}).exit, 1); // who did not die
        const Answer done = call(alive + QStringList{u"--person"_s, u"孙礼"_s, u"--photograph"_s, picture});
        QVERIFY2(done.exit == 0, done.err);
        casework::Office office = must(casework::openOffice(m_path, u"clerk"_s, passphrase, Day(2018, 6, 20)));
        const auto households = must(office.file->read([](Reader &reader) { return reader.dossiers(); }));
        for (const Dossier &dossier : households)
            for (const Member &member : dossier.members)
                QVERIFY(!member.diedOn);
        QCOMPARE(must(office.file->read([](Reader &reader) { return reader.count<Evidence>(); })), 1);
    }

    void aFalseDeathThatClosedItsHouseholdIsTakenBackByTheHeadsNameAndByAPictureThatIsThereAlready()
    {
        HouseholdId lone;
        {
            casework::Office office = must(casework::openOffice(m_path, u"clerk"_s, passphrase, Day(2018, 6, 20)));
            lone = must(casework::registerHousehold(office, rosterHousehold(u"钱独"_s, 1, 1, Money::fromYuan(290))));
        }
        QCOMPARE(call({u"family"_s, m_path, u"death"_s, u"--head"_s, u"钱独"_s, u"--person"_s, u"钱独"_s, u"--on"_s, u"2018-06-12"_s}).exit, 0);
        const QString picture = greenPicture();
        const QStringList alive{u"family"_s, m_path, u"not_dead"_s, u"--head"_s, u"钱独"_s, u"--person"_s, u"钱独"_s, u"--on"_s, u"2018-06-15"_s};
        const QStringList withPicture = alive + QStringList{u"--photograph"_s, picture};
        const Answer missing = call(alive + QStringList{u"--photograph"_s, at(u"none.png"_s)});
        QVERIFY2(missing.exit == 1 && !missing.err.contains("Unknown") && missing.err.contains("none.png"), missing.err);
        const Answer done = call(withPicture);
        QVERIFY2(done.exit == 0, done.err);
        QCOMPARE(call({u"undo"_s, m_path}).exit, 0); // the picture stays, and proves nothing now
        const Answer without = call(alive);
        QCOMPARE(without.exit, 1);
        QVERIFY2(without.err.contains("--evidence "), without.err);
        const Answer again = call(withPicture);
        QVERIFY2(again.exit == 0, again.err);
        casework::Office office = must(casework::openOffice(m_path, u"clerk"_s, passphrase, Day(2018, 6, 20)));
        QVERIFY(!must(casework::dossier(office, lone)).household.closedOn);
        QCOMPARE(must(casework::evidenceOf(office, lone)).size(), std::size_t(1));
    }

    void aTownshipHearsWhoIsLateWhoseAHouseholdIsAndWhatIsToBeConfirmed()
    {
        casework::Office township = xieli::test::newOffice(m_folder.path(), u"township"_s, OfficeRole::Township);
        {
            casework::Office village = must(casework::openOffice(m_path, u"clerk"_s, passphrase, Day(2018, 6, 20)));
            must(casework::confirmPaid(village, Month(2018, 5), Month(2018, 5)));
            acquaint(village, township, m_folder.path());
            must(casework::packParcel(village, township.id.text(), m_folder.filePath(u"p.xlp"_s)));
        }
        const QString path = township.path, name = must(casework::peers(township)).front().name;
        township.file.reset();
        const auto say = [&](const QStringList &words, const QString &day = u"2018-06-20"_s) {
            return QString::fromUtf8(run(words + QStringList{u"--today"_s, day}, passphrase.toUtf8()).out);
        };
        const QString taken = say({u"take-in"_s, path, m_folder.filePath(u"p.xlp"_s)});
        QVERIFY2(taken.contains(u"乡镇还没有人核对"_s) && taken.contains(u"尤德（决定）"_s), qPrintable(taken));
        QVERIFY(!say({u"peers"_s, path}).contains(u"迟了"_s));
        QVERIFY(say({u"peers"_s, path}, u"2018-06-27"_s).contains(u"已经 7 天没有收到它的包，迟了"_s));
        const QString kept = say({u"households"_s, path, u"--of"_s, name});
        QVERIFY2(kept.contains(u"尤德"_s) && kept.contains(u"卜重"_s) && kept.contains(name), qPrintable(kept));
        QVERIFY(say({u"confirm-decision"_s, path}).contains(u"卜重"_s));
        QVERIFY(say({u"confirm-decision"_s, path, u"--of"_s, name}).contains(u"2 项"_s));
        QVERIFY(!say({u"confirm-decision"_s, path}).contains(u"卜重"_s));
    }

    void aDecisionWithoutAChoiceOrOnNothingIsRefusedInWords()
    {
        QCOMPARE(call({u"clash"_s, m_path, u"decide"_s, u"x"_s}).exit, 2);
        QCOMPARE(call({u"clash"_s, m_path, u"decide"_s, u"x"_s, u"--village"_s, u"--value"_s, u"1"_s}).exit, 2);
        const Answer unknown = call({u"clash"_s, m_path, u"decide"_s, u"x"_s, u"--village"_s, u"--why"_s, u"y"_s});
        QCOMPARE(unknown.exit, 1);
        QVERIFY(!QString::fromUtf8(unknown.err).contains(u"casework."_s));
    }
};

QTEST_GUILESS_MAIN(CliClashesTest)
#include "test_cliclashes.moc"

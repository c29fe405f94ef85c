// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/retaining.h"

#include "support/disk.h"

#include <QFile>

#include <future>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// What was destroyed stays so, whatever the other office sends and wherever the program was killed.
class RetainingHoldsTest : public FamilyRetentionCase {
    Q_OBJECT

private slots:
    void theOtherOfficeIsNotSentItAndDoesNotBringItBack()
    {
        Office village = made(fresh(), OfficeRole::Village);
        Office township = made(fresh(), OfficeRole::Township, nullptr, u"甲乡"_s);
        acquaint(village, township, fresh());
        const HouseholdId id = familyIn(village);
        carry(village, township);
        carry(township, village);
        close(village, id, Day(2018, 6, 30));
        QVERIFY(listed(village, Day(2022, 1, 3)).empty()); // the township does not know yet that it is closed
        carry(village, township);
        carry(township, village);
        later(village, Day(2022, 1, 3));
        later(township, Day(2022, 1, 3));
        must(destroyAll(village, {id}));
        const auto address = [&](Office &office) { return must(office.file->read([&](Reader &reader) { return reader.find<Household>(id)->address; })); };
        const ParcelReport up = carry(village, township); // blanks are nobody's edits
        QCOMPARE(address(township), m_values[2]);
        QVERIFY(up.theirs == up.ours);
        must(township.file->change({u"casework.change_correct"_s}, [&](Writer &writer) { // it goes on writing, and adds somebody
            Household household = *writer.find<Household>(id);
            household.address = u"后来写的地址"_s;
            writer.update(household);
            Member late;
            late.id = MemberId::create();
            late.household = id;
            late.name = u"后来加的人"_s;
            writer.insert(late);
        }));
        const ParcelReport down = carry(township, village);
        QCOMPARE(address(village), QString());
        QVERIFY(must(village.file->read([](Reader &reader) { return reader.count<Member>({{"name", u"后来加的人"_s}}); })) == 0);
        QVERIFY(down.theirs == down.ours);
        QVERIFY(must(village.file->integrity()).good());
        carry(village, township);
        QCOMPARE(address(township), u"后来写的地址"_s); // the refusal takes nothing away there
    }

    void healingBringsNothingBack()
    {
        Office village = made(fresh(), OfficeRole::Village);
        Office township = made(fresh(), OfficeRole::Township, nullptr, u"甲乡"_s);
        acquaint(village, township, fresh());
        const HouseholdId id = familyIn(village);
        close(village, id, Day(2018, 6, 30));
        carry(village, township);
        carry(township, village);
        // the township comes from another life: its parcel is another history, and the whole content goes back and forth
        const QString copy = fresh() + u"/copy.xieli"_s;
        must(township.file->backupTo(copy));
        carry(village, township);
        carry(township, village);
        later(village, Day(2022, 1, 3));
        must(destroyAll(village, {id}));
        Office restored = must(openOffice(copy, u"clerk"_s, passphrase, Day(2022, 1, 3)));
        must(registerHousehold(restored, rosterHousehold(u"新来的"_s, 1, 1, Money())));
        int healed = 0;
        for (int round = 0; round < 3; ++round) {
            healed += carry(restored, village).healed ? 1 : 0;
            healed += carry(village, restored).healed ? 1 : 0;
        }
        QVERIFY(healed > 0);
        const auto members = must(village.file->read([&](Reader &reader) { return reader.where<Member>("household_id", id); }));
        QVERIFY(!members.empty());
        for (const Member &member : members)
            QCOMPARE(member.name, QString());
        QCOMPARE(must(restored.file->read([&](Reader &reader) { return reader.find<Household>(id)->address; })), m_values[2]); // it destroys by its own list
        const ParcelReport last = carry(village, restored);
        QVERIFY(last.theirs == last.ours);
        QVERIFY(must(village.file->integrity()).good());
    }

    void ofTwoProgramsAtOnceOneCarriesTheListOut()
    {
        for (int turn = 0; turn < 3; ++turn) {
            const QString folder = fresh();
            Office office = made(folder, OfficeRole::Village);
            const HouseholdId family = familyIn(office);
            close(office, family, Day(2018, 6, 30));
            later(office, Day(2022, 1, 3));
            const DestructionId list = must(prepareDestruction(office, {family}, u"训档〔2022〕1号"_s));
            std::vector<Office> programs;
            for (int at = 0; at < 2; ++at)
                programs.push_back(must(openOffice(office.path, u"clerk"_s, passphrase, Day(2022, 1, 3))));
            std::vector<std::future<QString>> done;
            for (Office &program : programs)
                done.push_back(std::async(std::launch::async, [&] { return refusal(destroyPrepared(program, list, {u"王二"_s, passphrase})); }));
            QStringList ends{done[0].get(), done[1].get()};
            ends.sort();
            QCOMPARE(ends, (QStringList{QString(), u"retention.not_open"_s}));
        }
    }

    void killedInTheMiddleItIsBeforeOrAfter()
    {
        const QString base = fresh();
        DestructionId list;
        HouseholdId family;
        {
            Office office = made(base, OfficeRole::Village);
            family = familyIn(office);
            close(office, family, Day(2018, 6, 30));
            later(office, Day(2022, 1, 3));
            list = must(prepareDestruction(office, {family}, u"训档〔2022〕1号"_s));
        }
        const auto copied = [&] {
            const QString to = fresh();
            for (const QString &name : QDir(base).entryList(QDir::Files))
                QFile::copy(base + u'/' + name, to + u'/' + name);
            return to;
        };
        const auto opened = [](const QString &folder) { return openOffice(folder + u"/甲村.xieli"_s, u"clerk"_s, passphrase, Day(2022, 1, 3)); };
        const auto work = [&](const QString &folder) {
            Office office = must(opened(folder));
            const auto done = destroyPrepared(office, list, {u"王二"_s, passphrase});
            return done ? QByteArray("done") : done.error().key.toUtf8();
        };
        const QString plain = copied();
        const auto steps = Disk::inChild(plain.toUtf8(), Disk::Fault::None, 0, [&] { return work(plain); });
        QVERIFY(steps.finished && steps.said == "done" && steps.steps.size() > 20);
        const bool every = qEnvironmentVariableIsSet("XIELI_EVERY_STEP");
        int before = 0, after = 0;
        for (const Disk::Fault fault : {Disk::Fault::Killed, Disk::Fault::Full})
            for (qsizetype step = 0; step < steps.steps.size(); step += every ? 1 : std::max<qsizetype>(1, steps.steps.size() / 8)) {
                const QString folder = copied();
                const auto end = Disk::inChild(folder.toUtf8(), fault, int(step), [&] { return work(folder); });
                QVERIFY(fault == Disk::Fault::Killed ? end.killed : end.finished);
                Office office = must(opened(folder));
                QVERIFY2(must(office.file->integrity()).good(), steps.steps[step].constData());
                const auto [address, executed] = must(office.file->read([&](Reader &reader) {
                    return std::pair(reader.find<Household>(family)->address, reader.find<Destruction>(list)->executedOn.has_value());
                }));
                QCOMPARE(address.isEmpty(), executed);
                (executed ? after : before) += 1;
                if (executed)
                    must(sweepDestroyed(office)); // what was not written anew is written anew now
                else
                    must(destroyPrepared(office, list, {u"王二"_s, passphrase}));
                QVERIFY(!must(sweepDestroyed(office)));
                QVERIFY(must(office.file->integrity()).good());
            }
        QVERIFY2(before > 0 && after > 0, qPrintable(u"%1 before, %2 after"_s.arg(before).arg(after)));
    }
};

QTEST_GUILESS_MAIN(RetainingHoldsTest)
#include "test_retainingholds.moc"

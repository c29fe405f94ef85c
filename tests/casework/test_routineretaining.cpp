// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/retaining.h"

#include "casework/evidence.h"
#include "casework/exporting.h"
#include "casework/issued.h"
#include "casework/postings.h"
#include "casework/registers.h"
#include "casework/sheets.h"
#include "model/aidgiven.h"
#include "model/issuedpaper.h"
#include "model/listmatch.h"
#include "store/backuprows.h"

#include <QFile>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

// clause: the national notice on archives, 日常管理类
/// The routine class: what is kept of no one household goes five years after it ended, whatever becomes of the families in it.
class RoutineRetainingTest : public RetentionCase {
    Q_OBJECT

    /// In no household's file: who objected, who is on another office's list, who came, who took a file along, what hung on the board.
    const QStringList m_values{u"提异议的戊某"_s, u"外村的乙某某"_s, u"629901195105050459"_s, u"来访的丙某某"_s, u"取件的丁会计"_s, u"board-of-the-village-in-jpeg"_s, u"%PDF-of-the-list"_s, u"取数的己科长"_s, u"庚某某家.csv"_s, u"辛某某家.csv"_s};

    struct Desk {
        Office office;
        QString recovery;
        HouseholdId family;
        PostingId posting;
    };

    /// A village with a family that stays, and one piece of each kind, all ended in 2018.
    Desk desk()
    {
        Desk desk{made(fresh(), OfficeRole::Village, &m_recovery), m_recovery, {}, {}};
        Office &office = desk.office;
        desk.family = applicant(office, u"赵留下"_s);
        must(assessMonth(office, Month(2018, 6)));
        hang(desk);
        list(office);
        takenAndRemembered(office);
        RegisterEntry petition;
        petition.kind = RegisterKind::Petition;
        petition.name = m_values[3];
        petition.day = Day(2018, 6, 21);
        petition.source = u"came"_s;
        petition.what = u"问低保"_s;
        petition.handler = u"李主任"_s;
        petition.answer = u"已告知"_s;
        petition.answeredOn = Day(2018, 6, 22);
        must(addEntry(office, petition));
        papers::TableOut table;
        table.title = u"低保花名册"_s;
        table.columns = {{u"证号"_s, {}, papers::CellKind::Text, 20}};
        table.rows.push_back({m_values[2]});
        const Exported exported = must(exportTable(office, table, table.title, {true, m_values[4], u"交银行"_s}, fresh() + u"/out.csv"_s, {}));
        if (!exported.entry)
            qFatal("not registered");
        return desk;
    }

    void hang(Desk &desk)
    {
        Office &office = desk.office;
        PostingWish wish;
        wish.kind = PostingKind::First;
        wish.month = Month(2018, 6);
        wish.postedOn = Day(2018, 6, 20);
        wish.days = 7;
        desk.posting = must(beginPosting(office, must(draftPosting(office, wish)), m_values[6].toUtf8()));
        later(office, Day(2018, 6, 30));
        must(settleObjection(office, must(objectToPosting(office, {desk.posting, desk.family, Day(2018, 6, 21), m_values[0], u"城里有房"_s})), u"查无此房"_s, Day(2018, 6, 22)));
        must(closePosting(office, {desk.posting, Day(2018, 6, 30), must(pictureFrom("\xff\xd8\xff\xda\x00\x02" + m_values[5].toUtf8() + "\xff\xd9", 40, 30)), u"board.jpg"_s}));
    }

    /// A run into a county's database, and two sheets whose headings were remembered, one of them forgotten since.
    void takenAndRemembered(Office &office)
    {
        const auto learned = [](const QString &file) { return SheetMapping{SheetMappingId::create(), u"poverty"_s, file.left(1), u"{}"_s, file, Day(2018, 6, 20)}; };
        const SheetMapping forgotten = learned(m_values[9]);
        must(office.file->change({u"casework.change_learn_mapping"_s, {{u"file"_s, m_values[8]}}}, [&](Writer &writer) {
            writer.insert(Publication{PublicationId::create(), u"county"_s, Day(2018, 6, 20), u"clerk"_s, 0, 5, 7, m_values[7], u"汇总"_s, u"equal"_s});
            writer.insert(learned(m_values[8]));
            writer.insert(forgotten);
        }));
        must(forgetMapping(office, forgotten.id));
    }

    void list(Office &office)
    {
        const QString path = fresh() + u"/list.csv"_s;
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write((u"姓名,身份证号码,村\n"_s + m_values[1] + u','+ m_values[2] + u",外村\n"_s).toUtf8()) < 0)
            qFatal("no file");
        file.close();
        must(takeSheet(office, SheetKind::Poverty, path, {}));
        if (must(office.file->read([](Reader &reader) { return reader.count<ListMatch>(); })) == 0)
            qFatal("no match was kept");
    }

    static QStringList kinds(const RoutineList &list, bool ready = true)
    {
        QStringList kinds;
        for (const RoutineRow &row : list.rows)
            if (row.keptBack.isEmpty() == ready)
                kinds << toCode(row.kind);
        kinds.sort();
        return kinds;
    }
    static std::vector<RoutineChoice> ready(Office &office)
    {
        std::vector<RoutineChoice> chosen;
        for (const RoutineRow &row : must(routineList(office, office.today)).rows)
            if (row.keptBack.isEmpty())
                chosen.push_back({row.kind, row.key});
        return chosen;
    }
    Result<DestructionReport> destroyAll(Office &office)
    {
        return signedBySecond(office, prepareRoutine(office, ready(office), u"训档〔2024〕1号"_s));
    }
    QStringList foundIn(const Desk &desk) const { return test::foundIn(pagesOf(desk.office.path, desk.recovery), m_values); }

    QString m_recovery;

private slots:
    void fiveYearsAfterItsEndAndNotADayEarlier()
    {
        Desk desk = this->desk();
        QVERIFY(must(routineList(desk.office, Day(2023, 12, 31))).rows.empty());
        const RoutineList due = must(routineList(desk.office, Day(2024, 1, 1)));
        QCOMPARE(due.years, std::optional(5));
        QVERIFY(due.source.contains(u"日常管理类"_s));
        QCOMPARE(kinds(due), (QStringList{u"export"_s, u"list"_s, u"mapping"_s, u"mapping"_s, u"paper"_s, u"posting"_s, u"publication"_s, u"register"_s}));
        for (const RoutineRow &row : due.rows) {
            QCOMPARE(row.dueOn, Day(2024, 1, 1));
            for (const QString &value : m_values)
                QVERIFY2(!row.what.contains(value), qPrintable(row.what));
            QVERIFY2(!row.what.contains(u'{') && !row.what.contains(row.key), qPrintable(row.what));
        }
    }

    void whatIsDestroyedLeavesNothingInAnyPageTheFamiliesStayAndTheChainHolds()
    {
        Desk desk = this->desk();
        Office &office = desk.office;
        later(office, Day(2024, 1, 3));
        QCOMPARE(foundIn(desk), m_values);
        const SoundnessReport before = must(check(office));
        const DestructionReport report = must(destroyAll(office));
        QCOMPARE(report.scope, DestructionScope::Routine);
        QCOMPARE(report.files, 8);
        QVERIFY(report.records > 8); // with the lines, the objection, the photograph, the bytes
        QCOMPARE(foundIn(desk), QStringList());
        QVERIFY(must(office.file->integrity()).good());
        const SoundnessReport after = must(check(office));
        QVERIFY(after.faults.empty() && after.chainHolds);
        QCOMPARE(after.households, before.households);
        QCOMPARE(after.persons, before.persons);
        QCOMPARE(must(office.file->read([&](Reader &reader) { return reader.where<Member>("household_id", desk.family).front().name; })), u"赵留下"_s);
        const Posting posting = must(office.file->read([&](Reader &reader) { return *reader.find<Posting>(desk.posting); }));
        QCOMPARE(posting.postedOn, Day(2018, 6, 20)); // its course stays
        QCOMPARE(posting.digest.size(), 64);
        for (const PostingEntry &entry : must(office.file->read([&](Reader &reader) { return reader.where<PostingEntry>("posting_id", desk.posting); })))
            QCOMPARE(entry.shownAs, QString());
        const ExportEntry left = must(office.file->read([](Reader &reader) { return reader.all<ExportEntry>().front(); }));
        QCOMPARE(left.number, 1);
        QCOMPARE(left.rows, 1);
        QCOMPARE(left.takenBy, QString());
        const SheetMapping headings = must(mappings(office)).front();
        QCOMPARE(headings.file, QString());
        QCOMPARE(headings.choices, u"{}"_s); // what was learned of the headings serves on
        const Publication run = must(office.file->read([](Reader &reader) { return reader.all<Publication>().front(); }));
        QCOMPARE(run.takenBy + run.reason, QString());
        QCOMPARE(int(run.rows), 7);
        QVERIFY(must(routineList(office, Day(2030, 1, 1))).rows.empty()); // once
        QVERIFY(!undo(office, QString::number(office.file->lastSequence())));
        QVERIFY(!must(sweepDestroyed(office)));
        must(postings(office)); // what is left is still shown
        must(issuedPapers(office));
        must(assessMonth(office, Month(2024, 1)));
    }

    void theListIsKeptForEverWithWhatWasBlankedOfEachPiece()
    {
        Desk desk = this->desk();
        Office &office = desk.office;
        later(office, Day(2024, 1, 3));
        must(destroyAll(office));
        const Destruction list = must(destructions(office)).front();
        QCOMPARE(list.scope, DestructionScope::Routine);
        QCOMPARE(list.secondBy, u"王二"_s);
        const papers::TableOut table = must(destructionTable(office, list.id));
        QCOMPARE(table.rows.size(), 8u);
        int records = 0;
        for (const auto &row : table.rows) {
            QVERIFY(!std::get<QString>(row[2]).isEmpty());
            records += std::get<int>(row[5]);
        }
        QVERIFY(records > 5 && records <= list.records);
        must(destructionPaper(office, list.id));
    }

    void itTakesTwoPersonsADocumentAndAKeeperAndNothingBeforeItsTime()
    {
        Desk desk = this->desk();
        Office &office = desk.office;
        QCOMPARE(refusal(prepareRoutine(office, {{RoutineKind::Posting, desk.posting.text()}}, u"训档"_s)), u"retention.piece_not_due"_s);
        later(office, Day(2024, 1, 3));
        const auto all = ready(office);
        QCOMPARE(refusal(prepareRoutine(office, {}, u"训档"_s)), u"retention.no_piece_chosen"_s);
        QCOMPARE(refusal(prepareRoutine(office, all, u" "_s)), u"retention.document_needed"_s);
        const DestructionId list = must(prepareRoutine(office, all, u"训档〔2024〕1号"_s));
        QCOMPARE(refusal(prepareRoutine(office, all, u"训档〔2024〕2号"_s)), u"retention.open_list"_s);
        QCOMPARE(refusal(destroyPrepared(office, list, {u"clerk"_s, passphrase})), u"store.second_is_first"_s);
        Office second = must(openOffice(office.path, u"王二"_s, passphrase, Day(2024, 1, 3)));
        QCOMPARE(refusal(destroyPrepared(second, list, {u"clerk"_s, passphrase})), u"store.may_not_destroy"_s);
        must(withdrawDestruction(office, list));
        QCOMPARE(foundIn(desk), m_values);
        QCOMPARE(int(ready(office).size()), 8); // can be listed again
    }

    void whatIsOpenOrHeldWaitsAlsoBetweenTheListAndTheAct()
    {
        Desk desk = this->desk();
        Office &office = desk.office;
        must(office.file->change({u"casework.change_correct"_s}, [](Writer &writer) {
            RegisterEntry entry = writer.all<RegisterEntry>().front();
            entry.dueOn = Day(2018, 7, 1);
            entry.answeredOn.reset();
            writer.update(entry);
        }));
        later(office, Day(2024, 1, 3));
        QCOMPARE(kinds(must(routineList(office, office.today)), false), QStringList{u"register"_s});
        const DestructionId list = must(prepareRoutine(office, ready(office), u"训档〔2024〕1号"_s));
        const RetentionHoldId hold = must(holdBack(office, desk.family, u"法院调卷"_s, {}));
        QCOMPARE(refusal(destroyPrepared(office, list, {u"王二"_s, passphrase})), u"retention.piece_not_due"_s);
        QCOMPARE(foundIn(desk), m_values);
        QCOMPARE(kinds(must(routineList(office, office.today)), false).contains(u"posting"_s), true); // the family stood on it
        must(releaseHold(office, hold, u"已还卷"_s));
        must(destroyPrepared(office, list, {u"王二"_s, passphrase}));
        QCOMPARE(foundIn(desk), QStringList{m_values[3]}); // what is open is whole
    }

    void theOtherOfficeIsNotSentItAndDoesNotBringItBack()
    {
        Desk desk = this->desk();
        Office &village = desk.office;
        Office township = made(fresh(), OfficeRole::Township, nullptr, u"甲乡"_s);
        acquaint(village, township, fresh());
        QVERIFY(!kinds(must(routineList(village, Day(2024, 1, 3)))).contains(u"posting"_s)); // the township has not heard of it
        carry(village, township);
        carry(township, village);
        later(village, Day(2024, 1, 3));
        later(township, Day(2024, 1, 3));
        must(destroyAll(village));
        QCOMPARE(foundIn(desk), QStringList());
        const auto said = [&](Office &office) { return must(office.file->read([&](Reader &reader) { return reader.all<PostingObjection>().front().objector; })); };
        const ParcelReport up = carry(village, township);
        QVERIFY(up.theirs == up.ours);
        QCOMPARE(said(township), m_values[0]); // each office destroys by its own list
        must(township.file->change({u"casework.change_correct"_s}, [&](Writer &writer) {
            PostingObjection objection = writer.all<PostingObjection>().front();
            objection.objector = m_values[0] + u"一"_s;
            writer.update(objection);
        }));
        carry(township, village);
        QCOMPARE(said(village), QString());
        QVERIFY(must(village.file->integrity()).good());
    }

    void somebodyWithoutAHouseholdIsAFileOfThreeYears()
    {
        Office office = made(fresh(), OfficeRole::Township, &m_recovery, u"甲乡"_s);
        TransientPerson person;
        person.id = TransientId::create();
        person.name = m_values[1];
        person.identity = m_values[2];
        person.foundOn = Day(2018, 6, 20);
        person.handedTo = m_values[3];
        must(office.file->change({u"casework.change_correct"_s, {{u"head"_s, person.name}}}, [&](Writer &writer) { writer.insert(person); }));
        QVERIFY(must(routineList(office, Day(2021, 12, 31))).rows.empty());
        QCOMPARE(kinds(must(routineList(office, Day(2022, 1, 1)))), QStringList{u"transient"_s});
        later(office, Day(2022, 1, 3));
        must(destroyAll(office));
        QCOMPARE(foundIn({std::move(office), m_recovery, {}, {}}), QStringList());
    }
};

QTEST_GUILESS_MAIN(RoutineRetainingTest)
#include "test_routineretaining.moc"

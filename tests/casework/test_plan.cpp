// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/plan.h"

#include "casework/assessing.h"
#include "casework/deciding.h"
#include "casework/due.h"
#include "casework/evidence.h"
#include "casework/exchanging.h"
#include "casework/householdfile.h"
#include "casework/issuing.h"
#include "casework/keeping.h"
#include "casework/register.h"
#include "casework/registers.h"
#include "papers/paper.h"
#include "support/offices.h"
#include "support/support.h"

#include <QTemporaryDir>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

// rows: 000-21 R, 001-14 R, 001-14 P, 001-17 code list
/// 一户一档一策: the plan of a household by person, referrals, discoveries, and the household's whole file.
class PlanTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_files = 0;
    static inline const Month june = Month(2018, 6);

    Office fresh(OfficeRole role = OfficeRole::Village) { return newOffice(m_folder.path(), u"plan%1"_s.arg(++m_files), role); }

    static HouseholdId family(Office &office, const QString &head)
    {
        Dossier dossier = rosterHousehold(head, 3, 1, Money::fromYuan(620));
        for (Member &member : dossier.members)
            member.id = MemberId::create();
        addSurvey(dossier, Day(2018, 6, 1), u"W2"_s, Money::fromYuan(1000));
        return must(registerHousehold(office, std::move(dossier)));
    }
    static MemberId member(Office &office, const HouseholdId &household, std::size_t at) { return must(dossier(office, household)).members[at].id; }
    static RegisterEntry line(RegisterKind kind, const std::optional<HouseholdId> &household, const QString &what, const std::optional<MemberId> &who = {})
    {
        RegisterEntry entry = newEntry(kind, Day(2018, 6, 1));
        entry.household = household;
        entry.member = who;
        entry.source = kindInfo(kind).find(RegisterField::Source)->choices.front();
        entry.what = what;
        entry.handler = u"李主任"_s;
        return entry;
    }
    template <class T>
    static QString refusal(const Result<T> &result) { return result ? QString() : result.error().key; }
    static QStringList dueLines(Office &office)
    {
        QStringList list;
        for (const DueItem &item : must(due(office)))
            if (item.kind == DueKind::Register)
                list << item.name + u' ' + item.day.toString(Qt::ISODate) + u' ' + office.wording.text(item.reason, item.arguments);
        return list;
    }
    static QStringList planOf(Office &office, const HouseholdId &household)
    {
        QStringList list;
        for (const PlanLine &one : must(householdPlan(office, household)))
            list << one.person + u' ' + one.entry.what;
        return list;
    }
    /// The skeleton of a JPEG file.
    static QByteArray jpeg()
    {
        const auto segment = [](int marker, const QByteArray &content) {
            const auto size = content.size() + 2;
            return QByteArray("\xff") + char(marker) + char(size / 256) + char(size % 256) + content;
        };
        return QByteArray("\xff\xd8") + segment(0xe0, QByteArray("JFIF\0\1\1\0\0\1\0\1\0\0", 14)) + segment(0xdb, QByteArray(65, 'q'))
            + segment(0xda, QByteArray(10, 's')) + QByteArray(40, 'x') + "\xff\xd9";
    }
    static QString allTexts(const papers::Booklet &booklet)
    {
        QStringList texts;
        for (const papers::Paper &paper : booklet.papers)
            for (const papers::PaperText &text : papers::textsOf(paper))
                texts << text.text;
        return texts.join(u'\n');
    }
    static QStringList contentsOf(const papers::Booklet &booklet)
    {
        QStringList titles;
        for (const papers::Block &block : booklet.papers.front().blocks)
            if (const auto *table = std::get_if<papers::Table>(&block))
                for (const QStringList &row : table->rows)
                    titles << row[1];
        return titles;
    }

private slots:
    void needsAreOfTheFiveKindsOfThePlan()
    {
        const papers::Wording wording = papers::Wording::load();
        QStringList kinds;
        for (const QString &code : kindInfo(RegisterKind::Measure).find(RegisterField::Source)->choices)
            kinds << choiceText(code, wording);
        QCOMPARE(kinds, (QStringList{u"生活环境"_s, u"家庭关系"_s, u"个人心理"_s, u"就业"_s, u"个人发展"_s, u"其他"_s}));
    }

    void thePlanStandsByPersonWithTheHouseholdFirst()
    {
        Office office = fresh();
        const HouseholdId home = family(office, u"苏一"_s);
        const HouseholdId other = family(office, u"苏二"_s);
        must(addEntry(office, line(RegisterKind::Referral, home, u"办证"_s)));
        must(addEntry(office, line(RegisterKind::Measure, home, u"功课"_s, member(office, home, 2))));
        must(addEntry(office, line(RegisterKind::Measure, home, u"技术"_s, member(office, home, 0))));
        must(addEntry(office, line(RegisterKind::Measure, home, u"房子"_s)));
        must(addEntry(office, line(RegisterKind::Measure, other, u"炉子"_s)));
        must(addEntry(office, line(RegisterKind::Petition, home, u"不公"_s)));
        const Dossier known = must(dossier(office, home));
        QCOMPARE(planOf(office, home), (QStringList{u" 房子"_s, known.members[0].name + u" 技术"_s, known.members[2].name + u" 功课"_s, u" 办证"_s}));
    }

    void aWordBackDoesNotEndAMeasureItsDayDoes()
    {
        Office office = fresh();
        const HouseholdId home = family(office, u"苏一"_s);
        RegisterEntry measure = line(RegisterKind::Measure, home, u"房子"_s);
        measure.answer = u"材料已交"_s;
        const RegisterEntryId id = must(addEntry(office, measure));
        QVERIFY(must(householdPlan(office, home)).front().isOpen());
        must(answerEntry(office, id, u"修好了"_s, Day(2018, 6, 18)));
        const PlanLine done = must(householdPlan(office, home)).front();
        QVERIFY(!done.isOpen() && done.entry.answer == u"修好了"_s);
        QCOMPARE(refusal(addEntry(office, line(RegisterKind::Measure, {}, u"房子"_s))), u"registers.field_needed"_s);
    }

    void measuresAndReferralsAreDueOnTheirOwnDayAlone()
    {
        Office office = fresh();
        const HouseholdId home = family(office, u"苏一"_s);
        must(addEntry(office, line(RegisterKind::Measure, home, u"没有期限的"_s)));
        must(addEntry(office, line(RegisterKind::Referral, home, u"没有期限的"_s)));
        QCOMPARE(dueLines(office), QStringList()); // the law gives no days
        RegisterEntry measure = line(RegisterKind::Measure, home, u"房子"_s, member(office, home, 1));
        measure.detail = u"修屋顶"_s;
        measure.dueOn = Day(2018, 6, 18);
        const RegisterEntryId id = must(addEntry(office, measure));
        RegisterEntry referral = line(RegisterKind::Referral, home, u"办证"_s);
        referral.dueOn = Day(2018, 6, 22);
        must(addEntry(office, referral));
        const QString name = must(dossier(office, home)).members[1].name;
        QCOMPARE(dueLines(office), (QStringList{name + u" 2018-06-18 帮扶措施到期限：修屋顶（李主任）"_s, u"苏一 2018-06-22 2018-06-01 转人社部门的事还没有结果：办证"_s}));
        must(answerEntry(office, id, u"好了"_s, office.today));
        QCOMPARE(dueLines(office).size(), 1);
    }

    void whoIsDiscoveredWithoutAFileIsTiedToTheHouseholdLater()
    {
        Office office = fresh();
        RegisterEntry found = line(RegisterKind::Discovery, {}, u"一家四口租住"_s);
        QCOMPARE(refusal(addEntry(office, found)), u"registers.who_needed"_s);
        found.place = u"3组村口砖房"_s;
        const RegisterEntryId id = must(addEntry(office, found));
        QCOMPARE(int(must(looseDiscoveries(office)).size()), 1);
        const HouseholdId home = family(office, u"苏一"_s);
        must(tieDiscovery(office, id, home));
        QVERIFY(must(looseDiscoveries(office)).empty());
        QCOMPARE(planOf(office, home), QStringList{u" 一家四口租住"_s});
        QCOMPARE(must(entryOf(office, id)).place, u"3组村口砖房"_s);
        QCOMPARE(refusal(tieDiscovery(office, id, home)), u"registers.tied_already"_s);
        must(undo(office, must(lastUndoable(office)).id));
        QCOMPARE(int(must(looseDiscoveries(office)).size()), 1);
        const RegisterEntryId petition = must(addEntry(office, line(RegisterKind::Petition, home, u"不公"_s)));
        QCOMPARE(refusal(tieDiscovery(office, petition, home)), u"registers.entry_unknown"_s);
    }

    void thePlanIsInTheHistoryOfTheHouseholdAndGoesWithTheParcel()
    {
        Office village = fresh();
        Office township = fresh(OfficeRole::Township);
        const QString to = m_folder.filePath(u"v%1.intro"_s.arg(m_files)), from = m_folder.filePath(u"t%1.intro"_s.arg(m_files));
        must(introduce(village, to));
        must(introduce(township, from));
        const PeerRow peer = must(trust(village, from));
        must(trust(township, to));
        const HouseholdId home = family(village, u"苏一"_s);
        const MemberId who = member(village, home, 1);
        must(addEntry(village, line(RegisterKind::Measure, home, u"技术"_s, who)));
        RegisterEntry found = line(RegisterKind::Discovery, {}, u"租住"_s);
        found.place = u"3组村口砖房"_s;
        must(addEntry(village, found));
        QCOMPARE(must(householdHistory(village, home)).front().title, u"台账登记：帮扶措施（一户一策）（苏一）"_s);
        const PackReport packed = must(packParcel(village, peer.name, m_folder.filePath(u"plan%1.xlp"_s.arg(m_files))));
        must(takeInParcel(township, packed.file));
        const auto plan = must(householdPlan(township, home));
        QCOMPARE(int(plan.size()), 1);
        QVERIFY(plan.front().entry.member == who);
        QCOMPARE(must(looseDiscoveries(township)).front().place, u"3组村口砖房"_s);
    }

    void theFileIsOneBookletWhoseContentsNameEachPaper()
    {
        Office office = fresh(OfficeRole::Township);
        const HouseholdId home = family(office, u"苏一"_s);
        must(assessMonth(office, june));
        must(decide(office, must(proposals(office, june)), {Day(2018, 6, 20), u"主任"_s, u"训民救〔2018〕9号"_s, {}, {}, {}, {u"单人办公"_s}}));
        must(addEntry(office, line(RegisterKind::Measure, home, u"屋顶漏雨"_s)));
        Evidence photograph;
        photograph.household = home;
        photograph.caption = u"漏雨的屋顶"_s;
        must(attachEvidence(office, photograph, jpeg(), 40, 30));
        const papers::Booklet booklet = must(householdFile(office, home, june));
        QCOMPARE(booklet.title, u"苏一户家庭档案"_s);
        const QStringList contents = contentsOf(booklet);
        QCOMPARE(contents.size(), qsizetype(booklet.papers.size()) - 1);
        QCOMPARE(contents.first(), u"户情和家庭成员"_s);
        for (const QString &paper : {u"一户一策：需求、措施、转介和主动发现"_s, u"社会救助家庭入户调查表"_s, u"佐证材料"_s, u"历次核算结果"_s, u"家庭经济状况核算说明（2018年6月）"_s, u"认定决定和发放台账"_s, u"家庭变动"_s})
            QVERIFY2(contents.contains(paper), qPrintable(contents.join(u'\n')));
        const QString texts = allTexts(booklet);
        for (const QString &part : {u"屋顶漏雨"_s, u"漏雨的屋顶"_s, u"训民救〔2018〕9号"_s})
            QVERIFY2(texts.contains(part), qPrintable(part));
        QVERIFY(!texts.contains(u"forms."_s) && !texts.contains(u"casework."_s)); // every word is in the catalogue
        for (const Member &one : must(dossier(office, home)).members)
            QVERIFY(one.idNumberText.isEmpty() || texts.contains(one.idNumberText));
    }

    /// 责任人 and 日期 of each paper (policy-facts §8.5).
    void theContentsSayWhoAnswersForEachPaperAndOfWhichDayItIs()
    {
        Office office = fresh(OfficeRole::Township);
        const HouseholdId home = family(office, u"苏一"_s);
        must(assessMonth(office, june));
        must(decide(office, must(proposals(office, june)), {Day(2018, 6, 20), u"主任"_s, u"训民救〔2018〕9号"_s, {}, {}, {}, {u"单人办公"_s}}));
        Dossier known = must(dossier(office, home));
        Visit visit;
        visit.id = VisitId::create();
        visit.household = home;
        visit.day = Day(2018, 6, 2);
        visit.firstVisitor = u"李走"_s;
        visit.secondVisitor = u"王访"_s;
        known.visits.push_back(visit);
        must(correctDossier(office, known));
        const papers::Booklet booklet = must(householdFile(office, home, Month(2018, 7)));
        const papers::Paper &cover = booklet.papers.front();
        QMap<QString, QStringList> rows;
        for (const papers::Block &block : cover.blocks)
            if (const auto *table = std::get_if<papers::Table>(&block)) {
                QCOMPARE(table->columns[2].header, u"责任人"_s);
                QCOMPARE(table->columns[3].header, u"日期"_s);
                for (const QStringList &row : table->rows)
                    rows.insert(row[1], row);
            }
        QCOMPARE(rows.value(u"社会救助家庭入户调查表"_s).mid(2, 2), (QStringList{u"李走、王访"_s, u"2018年6月2日"_s}));
        QCOMPARE(rows.value(u"社会救助申请及核对授权书"_s).mid(2, 2), (QStringList{u"苏一"_s, QString()})); // the day stands on the paper alone
        QCOMPARE(rows.value(u"社会救助审核确认表"_s).mid(2, 2), (QStringList{u"主任"_s, u"2018年6月20日"_s}));
        QVERIFY(rows.value(u"户情和家庭成员"_s).value(2) == office.name);
    }

    void theFileHoldsWhatIsChosenAndNothingThatIsEmpty()
    {
        Office office = fresh();
        const HouseholdId home = family(office, u"苏一"_s);
        const QStringList all = contentsOf(must(householdFile(office, home, june)));
        QVERIFY(!all.contains(u"佐证材料"_s) && !all.contains(u"历次核算结果"_s) && !all.contains(u"一户一策：需求、措施、转介和主动发现"_s));
        QCOMPARE(contentsOf(must(householdFile(office, home, june, {FilePart::Payments, FilePart::Record}))), (QStringList{u"户情和家庭成员"_s, u"认定决定和发放台账"_s}));
        QCOMPARE(must(householdFile(office, home, june, {})).papers.size(), std::size_t(1));
        QCOMPARE(refusal(householdFile(office, HouseholdId(u"nobody"_s), june)), u"casework.household_unknown"_s);
    }

    void theLetterThatTheMonthCallsForIsBoundIn()
    {
        Office office = fresh(OfficeRole::Township);
        const HouseholdId home = must(registerHousehold(office, [] {
            Dossier dossier = rosterHousehold(u"苏三"_s, 2, 1, Money());
            dossier.household.claimedClass.reset();
            dossier.household.claimedPersons.reset();
            dossier.household.claimedMonthlyAmount.reset();
            addSurvey(dossier, Day(2018, 6, 1), u"W2"_s, Money::fromYuan(60000));
            return dossier;
        }()));
        must(assessMonth(office, june));
        const QStringList contents = contentsOf(must(householdFile(office, home, june)));
        QVERIFY2(contents.last().contains(u"告知书"_s), qPrintable(contents.join(u'\n')));
        QVERIFY(!contents.contains(u"社会救助家庭明白卡"_s)); // the family receives nothing
    }
};

QTEST_GUILESS_MAIN(PlanTest)
#include "test_plan.moc"

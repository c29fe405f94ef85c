// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/clashes.h"
#include "casework/due.h"
#include "casework/evidence.h"
#include "casework/exchanging.h"
#include "casework/keeping.h"
#include "casework/notdead.h"
#include "casework/paying.h"
#include "casework/persons.h"
#include "casework/register.h"
#include "casework/typedvalue.h"
#include "exchange/valuetext.h"
#include "support/families.h"
#include "support/pictures.h"

#include <QTemporaryDir>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// The desk of clashes: what is seen, what is decided, what becomes of it at the other office, and the pay that waits.
class ClashesTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_files = 0;
    std::unique_ptr<Office> m_village;
    std::unique_ptr<Office> m_township;
    HouseholdId m_home;

    Office &village() { return *m_village; }
    Office &township() { return *m_township; }
    QString freshPath() { return m_folder.filePath(u"%1.xlp"_s.arg(++m_files)); }
    void carry(Office &from, Office &to)
    {
        const QString path = freshPath();
        must(packParcel(from, to.name, path));
        must(takeInParcel(to, path));
    }
    void settle()
    {
        for (int round = 0; round < 2; ++round) {
            carry(village(), township());
            carry(township(), village());
        }
    }
    static Telling telling(Office &office) { return {office.wording}; }
    static std::vector<ClashRow> open(Office &office) { return must(clashes(office, telling(office))); }
    static std::vector<ClashRow> settled(Office &office) { return must(clashes(office, telling(office), ClashPart::Settled)); }
    static ClashRow only(Office &office)
    {
        const auto rows = open(office);
        if (rows.size() != 1)
            qFatal("%d clashes", int(rows.size()));
        return must(clash(office, telling(office), rows.front().clash.id));
    }
    static Result<void> decideOn(Office &office, const ClashRow &row, ClashChoice choice, const QString &why = u"问过本人"_s, const QString &typed = {})
    {
        return decideClash(office, telling(office), {row.clash.id, choice, typed, row.seen, why});
    }
    void edit(Office &office, const std::function<void(Dossier &)> &change)
    {
        Dossier dossier = must(casework::dossier(office, m_home));
        change(dossier);
        must(correctDossier(office, dossier));
    }
    void phones(const QString &there, const QString &here)
    {
        edit(village(), [&](Dossier &dossier) { dossier.household.phone = there; });
        edit(township(), [&](Dossier &dossier) { dossier.household.phone = here; });
        settle();
    }
    QString phone(Office &office) { return must(casework::dossier(office, m_home)).household.phone; }
    Member head(Office &office) { return *must(casework::dossier(office, m_home)).head(); }
    void visited(Office &office, Day day)
    {
        VisitEntry entry;
        entry.dossier = must(casework::dossier(office, m_home));
        entry.visit.day = day;
        entry.visit.firstVisitor = u"李干事"_s;
        entry.visit.secondVisitor = u"马干事"_s;
        entry.visit.visitorsSigned = entry.visit.familySigned = true;
        entry.acceptSurvey = false;
        must(recordVisit(office, entry));
    }
    void deadAtTownshipVisitedByVillage()
    {
        must(recordLeaving(township(), {FamilyEventKind::Death, m_home, {head(township()).id}, {}, {Day(2018, 6, 5), u"名单"_s, {}}}));
        visited(village(), Day(2018, 6, 12));
        settle();
    }
    EvidenceId picture(Office &office, const std::optional<MemberId> &of = {})
    {
        const QByteArray jpeg = smallJpeg(++m_files);
        Evidence evidence;
        evidence.household = m_home;
        evidence.caption = u"本人与当天日历"_s;
        evidence.member = of;
        evidence.takenOn = office.today;
        return must(attachEvidence(office, evidence, jpeg, 40, 30));
    }

private slots:
    void init()
    {
        m_village = std::make_unique<Office>(newOffice(m_folder.path(), u"village%1"_s.arg(++m_files), OfficeRole::Village));
        m_township = std::make_unique<Office>(newOffice(m_folder.path(), u"township%1"_s.arg(m_files), OfficeRole::Township));
        acquaint(village(), township(), m_folder.path());
        Dossier dossier = rosterHousehold(u"尤德"_s, 1, 1, Money::fromYuan(292));
        dossier.members.front().idNumberText = u"11010519491231002X"_s;
        m_home = must(registerHousehold(village(), dossier));
        settle();
    }

    void aClashIsToldInWordsWithBothValuesAndItsHousehold()
    {
        phones(u"13900006291"_s, u"13900006292"_s);
        const ClashRow row = only(township());
        QCOMPARE(row.head, u"尤德"_s);
        QVERIFY2(row.field.contains(u"电话"_s), qPrintable(row.field));
        QCOMPARE(row.first, u"13900006291"_s);
        QCOMPARE(row.second, u"13900006292"_s);
        QCOMPARE(row.stands, u"13900006291"_s);
        QCOMPARE(row.office, village().name);
        QVERIFY(row.mayDecide && !row.suggestion.isEmpty());
        QVERIFY(!row.lines.empty() && row.lines.front().differs);
        QVERIFY(row.context.join(u' ').contains(u"13900006292"_s)); // what happened to the field
        for (const QString &word : {row.field, row.firstTitle, row.secondTitle, row.suggestion, row.context.join(u' ')})
            QVERIFY2(!word.contains(u"clash."_s) && !word.contains(u"household."_s), qPrintable(word));
    }

    void thePicturesOfThePersonComeBeforeThoseOfTheHousehold()
    {
        const EvidenceId person = picture(village(), head(village()).id);
        const EvidenceId yard = picture(village());
        edit(village(), [](Dossier &dossier) { dossier.members.front().health = Health::Weak; });
        edit(township(), [](Dossier &dossier) { dossier.members.front().health = Health::Disabled; });
        settle();
        const ClashRow row = must(clash(township(), telling(township()), only(township()).clash.id));
        QCOMPARE(int(row.evidence.size()), 2);
        QCOMPARE(row.evidence.front().id, person);
        QCOMPARE(row.evidence.back().id, yard);
    }

    void numbersDaysAndMoneyAreShownAsElsewhere()
    {
        edit(village(), [](Dossier &dossier) { dossier.members.front().idNumberText = u"11010519491231003X"_s; dossier.household.claimedMonthlyAmount = Money::fromYuan(1234); });
        edit(township(), [](Dossier &dossier) { dossier.members.front().idNumberText = u"11010519491231004X"_s; dossier.household.claimedMonthlyAmount = Money::fromYuan(4321); });
        settle();
        QStringList said;
        for (const ClashRow &row : open(township()))
            said << row.first << row.second;
        QCOMPARE(said.size(), 4);
        QVERIFY2(said.contains(u"1,234.00"_s) && said.contains(u"4,321.00"_s), qPrintable(said.join(u' ')));
        QVERIFY(!said.join(u' ').contains(u"19491231"_s));
    }

    void aDecisionIsAnEditWithItsReasonAndReachesTheVillage()
    {
        phones(u"13900006291"_s, u"13900006292"_s);
        must(decideOn(township(), only(township()), ClashChoice::Second, u"打电话问过"_s));
        QCOMPARE(phone(township()), u"13900006292"_s);
        QVERIFY(open(township()).empty());
        settle();
        QCOMPARE(phone(village()), u"13900006292"_s);
        const auto there = settled(village());
        QCOMPARE(int(there.size()), 1);
        QVERIFY2(there.front().outcome.contains(u"打电话问过"_s) && there.front().outcome.contains(u"13900006292"_s), qPrintable(there.front().outcome));
        QVERIFY(must(history(township(), 3)).size() > 0);
    }

    void anotherValueIsTypedAndReadAsTheFieldWantsIt()
    {
        phones(u"13900006291"_s, u"13900006292"_s);
        must(decideOn(township(), only(township()), ClashChoice::Other, u"两个都错"_s, u"13900006293"_s));
        settle();
        QCOMPARE(phone(village()), u"13900006293"_s);
        QCOMPARE(must(typedValue(u"household"_s, u"claimed_monthly_fen"_s, u"12.50"_s)), Value(std::int64_t(1250)));
        QCOMPARE(must(typedValue(u"member"_s, u"died_on"_s, u"2018年5月9日"_s)), Value(u"2018-05-09"_s));
        QVERIFY(isNull(must(typedValue(u"member"_s, u"died_on"_s, {}))));
        QCOMPARE(refusal(typedValue(u"member"_s, u"died_on"_s, u"五月"_s)), u"casework.value_unreadable"_s);
        QCOMPARE(refusal(typedValue(u"member"_s, u"health"_s, u"nonsense"_s)), u"casework.value_unreadable"_s);
        QCOMPARE(kindOfColumn(u"income_item"_s, u"member_id"_s).typed, TypedAs::Nothing);
    }

    void aDecisionOnWhatWasNotSeenIsRefusedAndChangesNothing()
    {
        phones(u"13900006291"_s, u"13900006292"_s);
        const ClashRow seen = only(township());
        edit(village(), [](Dossier &dossier) { dossier.household.phone = u"13900006299"_s; });
        settle();
        QCOMPARE(refusal(decideOn(township(), seen, ClashChoice::Second)), u"casework.clash_moved"_s);
        QCOMPARE(phone(township()), u"13900006299"_s);
        const ClashRow anew = only(township());
        QCOMPARE(anew.first, u"13900006299"_s);
        edit(township(), [](Dossier &dossier) { dossier.household.phone = u"13900006288"_s; }); // past the desk
        QCOMPARE(refusal(decideOn(township(), anew, ClashChoice::First)), u"casework.clash_moved"_s);
        must(decideOn(township(), only(township()), ClashChoice::First));
        QCOMPARE(phone(township()), u"13900006299"_s);
    }

    void withoutAReasonOnlyTheSuggestionMayBeFollowed()
    {
        edit(village(), [](Dossier &dossier) { dossier.members.front().diedOn = Day(2018, 6, 2); });
        edit(township(), [](Dossier &dossier) { dossier.members.front().diedOn = Day(2018, 6, 8); });
        settle();
        const ClashRow row = only(township());
        QCOMPARE(row.suggested, std::optional(ClashChoice::First)); // the earlier day
        QCOMPARE(refusal(decideOn(township(), row, ClashChoice::Second, {})), u"casework.clash_no_reason"_s);
        must(decideOn(township(), row, ClashChoice::First, {}));
        QCOMPARE(settled(township()).front().clash.decidedWhy, row.suggestion);
    }

    void aNewerEditThatDidNotSeeTheDecisionOpensItAgain()
    {
        phones(u"13900006291"_s, u"13900006292"_s);
        must(decideOn(township(), only(township()), ClashChoice::First));
        QCOMPARE(refusal(decideOn(township(), settled(township()).front(), ClashChoice::First)), u"casework.clash_settled"_s);
        edit(village(), [](Dossier &dossier) { dossier.household.phone = u"13900006300"_s; });
        settle();
        QCOMPARE(only(township()).first, u"13900006300"_s);
    }

    void aVillageSeesItsClashesAndDecidesNone()
    {
        phones(u"13900006291"_s, u"13900006292"_s);
        const ClashRow row = only(village());
        QVERIFY(!row.mayDecide);
        QCOMPARE(refusal(decideOn(village(), row, ClashChoice::First)), u"casework.clash_not_here"_s);
    }

    void whatOneRemovedAndTheOtherChangedIsKeptOrRemovedByAPerson()
    {
        edit(village(), [](Dossier &dossier) {
            Obligor obligor;
            obligor.id = ObligorId::create();
            obligor.household = dossier.household.id;
            obligor.name = u"尤子"_s;
            dossier.obligors.push_back(obligor);
        });
        settle();
        edit(village(), [](Dossier &dossier) { dossier.obligors.clear(); });
        edit(township(), [](Dossier &dossier) { dossier.obligors.front().name = u"尤子改"_s; });
        settle();
        const ClashRow row = only(township());
        QCOMPARE(row.clash.kind, ClashKind::Removed);
        QCOMPARE(row.suggested, std::optional(ClashChoice::Second)); // the township changed it
        QVERIFY(row.first != row.second);
        must(decideOn(township(), row, ClashChoice::First));
        settle();
        QVERIFY(must(casework::dossier(village(), m_home)).obligors.empty());
        QVERIFY(must(casework::dossier(township(), m_home)).obligors.empty());
    }

    void aHouseholdWithAnOpenQuestionOfLifeOrDeathIsNotPaidUntilAPersonDecides()
    {
        must(confirmPaid(township(), Month(2018, 1), Month(2018, 5)));
        QCOMPARE(must(draftPayments(township(), Month(2018, 6))).households, 1);
        deadAtTownshipVisitedByVillage();
        const ClashRow row = only(township());
        QVERIFY(row.clash.holdsPay);
        QCOMPARE(refusal(approvePayments(township(), Month(2018, 6), u"主任"_s, {u"单人办公"_s})), u"casework.clash_holds_batch"_s);
        QCOMPARE(approvePayments(township(), Month(2018, 6), u"主任"_s, {u"单人办公"_s}).error().arguments.value(u"heads"_s), u"尤德"_s);
        const DraftReport held = must(draftPayments(township(), Month(2018, 6)));
        QCOMPARE(held.households, 0);
        QVERIFY(std::any_of(held.findings.begin(), held.findings.end(), [](const auto &finding) { return finding.second.key == u"casework.clash_holds_pay"; }));
        must(approvePayments(township(), Month(2018, 6), u"主任"_s, {u"单人办公"_s}));
        QCOMPARE(refusal(decideOn(township(), row, ClashChoice::First)), u"casework.clash_needs_not_dead"_s);

        must(recordNotDead(village(), {m_home, head(village()).id, picture(village()), {Day(2018, 6, 18), u"人在"_s, {}}}));
        settle();
        QVERIFY(!head(township()).diedOn && !must(casework::dossier(township(), m_home)).household.closedOn);
        QVERIFY(open(township()).empty());
        const DraftReport july = must(draftPayments(township(), Month(2018, 7)));
        QCOMPARE(july.households, 1);
        QVERIFY2(july.backPay >= Money::fromYuan(292), qPrintable(july.backPay.toString())); // June comes now
    }

    void aDeathThatIsUpheldReleasesTheHoldAndPaysNothing()
    {
        must(confirmPaid(township(), Month(2018, 1), Month(2018, 5)));
        deadAtTownshipVisitedByVillage();
        must(decideOn(township(), only(township()), ClashChoice::Second, u"有火化证"_s));
        QVERIFY(must(draftPayments(township(), Month(2018, 7))).regular.isZero());
        settle();
        QVERIFY(open(township()).empty()); // the same visit does not ask again
        QVERIFY(settled(village()).front().outcome.contains(u"有火化证"_s));
    }

    void aDeathFoundAtTheTownshipAfterASignedVisitIsAskedAboutAtOnce()
    {
        visited(village(), Day(2018, 6, 12));
        settle();
        must(recordLeaving(township(), {FamilyEventKind::Death, m_home, {head(township()).id}, {}, {Day(2018, 6, 5), u"名单"_s, {}}}));
        QVERIFY(only(township()).clash.holdsPay);
        const auto entries = must(history(township(), 2));
        must(undo(township(), entries.back().id)); // the death itself can still be taken back
        QVERIFY(open(township()).empty());
        QVERIFY(!must(draftPayments(township(), Month(2018, 7))).findings.size());
    }

    void aDeathThatWasToldIsNotUndone()
    {
        must(recordLeaving(village(), {FamilyEventKind::Death, m_home, {head(village()).id}, {}, {Day(2018, 6, 5), u"名单"_s, {}}}));
        const auto death = must(history(village(), 1)).front();
        must(undo(village(), death.id)); // as long as nobody else knows
        QVERIFY(!head(village()).diedOn);
        must(recordLeaving(village(), {FamilyEventKind::Death, m_home, {head(village()).id}, {}, {Day(2018, 6, 5), u"名单"_s, {}}}));
        const auto told = must(history(village(), 1)).front();
        settle();
        QCOMPARE(refusal(undo(village(), told.id)), u"casework.undo_death_told"_s);
        QVERIFY(head(village()).diedOn && head(township()).diedOn);
    }

    void notDeadIsRefusedWithoutADeathAndWithoutAPicture()
    {
        const MemberId who = head(village()).id;
        QCOMPARE(refusal(recordNotDead(village(), {m_home, who, picture(village()), {Day(2018, 6, 18), {}, {}}})), u"casework.not_dead_lives"_s);
        edit(village(), [](Dossier &dossier) { dossier.members.front().diedOn = Day(2018, 6, 2); });
        QCOMPARE(refusal(recordNotDead(village(), {m_home, who, {}, {Day(2018, 6, 18), {}, {}}})), u"casework.not_dead_evidence"_s);
        QCOMPARE(refusal(recordNotDead(village(), {m_home, who, picture(village()), {Day(2018, 6, 1), {}, {}}})), u"casework.not_dead_before"_s);
        QVERIFY(head(village()).diedOn);
        const EvidenceId shown = picture(village());
        must(recordNotDead(village(), {m_home, who, shown, {Day(2018, 6, 18), {}, {}}}));
        QVERIFY(!head(village()).diedOn);
        QVERIFY(must(evidenceOf(village(), m_home)).back().event.has_value());
    }

    void theSamePersonInTwoHouseholdsIsFoundMergedAndTheMergeUndone()
    {
        Dossier twin = rosterHousehold(u"卜重"_s, 2, 1, Money::fromYuan(292));
        twin.members[1].name = u"尤德"_s;
        twin.members[1].idNumberText = u"11010519491231002X"_s;
        const HouseholdId second = must(registerHousehold(village(), twin));
        QCOMPARE(must(findSamePersons(village())), 1);
        ClashRow row = only(village());
        QVERIFY(row.mayDecide); // its own pair
        QCOMPARE(row.clash.kind, ClashKind::SamePerson);
        QVERIFY(row.suggested.has_value());
        QVERIFY(!row.lines.empty());
        for (const ClashLine &line : row.lines)
            QVERIFY2(!line.first.contains(u"19491231"_s), qPrintable(line.first));
        const bool firstIsHead = row.clash.recordKey == head(village()).id.text();
        must(decideOn(village(), row, firstIsHead ? ClashChoice::First : ClashChoice::Second, u"号码相同"_s));
        const Member old = must(casework::dossier(village(), second)).members[1];
        QVERIFY(old.leftOn.has_value() && old.leftReason.contains(u"尤德"_s));
        QVERIFY(open(village()).empty());
        settle();
        QVERIFY(must(casework::dossier(township(), second)).members[1].leftOn.has_value());
        QVERIFY(open(township()).empty());
        const auto entries = must(history(village(), 20));
        const auto merged = std::find_if(entries.begin(), entries.end(), [](const HistoryRow &entry) { return entry.undoable; });
        must(undo(village(), merged->id));
        QVERIFY(!must(casework::dossier(village(), second)).members[1].leftOn);
        row = only(village()); // it is a question again
        must(decideOn(village(), row, ClashChoice::Other, u"两个人，号码登错"_s));
        QCOMPARE(must(findSamePersons(village())), 0);
        settle();
        QVERIFY(open(township()).empty());
    }

    void ofThreeRecordsOfOnePersonNobodyIsAskedAboutAPairThatIsGivenUp()
    {
        for (const QString &name : {u"卜重"_s, u"卜轻"_s}) {
            Dossier other = rosterHousehold(name, 2, 1, Money::fromYuan(292));
            other.members[1].name = u"尤德"_s;
            other.members[1].idNumberText = u"11010519491231002X"_s;
            must(registerHousehold(village(), other));
        }
        const QString stays = head(village()).id.text();
        QCOMPARE(must(findSamePersons(village())), 3);
        for (int asked = 2; asked > 0; --asked) {
            const auto rows = open(village());
            const auto row = std::find_if(rows.begin(), rows.end(), [&](const ClashRow &one) { return one.clash.recordKey == stays || one.clash.otherKey == stays; });
            QVERIFY(row != rows.end());
            must(decideOn(village(), *row, row->clash.recordKey == stays ? ClashChoice::First : ClashChoice::Second, u"号码相同"_s));
        }
        QVERIFY(open(village()).empty());
        settle();
        QVERIFY(open(township()).empty());
    }

    void nothingIsSuggestedWhereTheNumberIsTheSameAndTheNamesAreNot()
    {
        Dossier twin = rosterHousehold(u"卜重"_s, 1, 1, Money::fromYuan(292));
        twin.members[0].idNumberText = u"11010519491231002X"_s;
        must(registerHousehold(village(), twin));
        QCOMPARE(must(findSamePersons(village())), 1);
        QVERIFY(!only(village()).suggested && !only(village()).suggestion.isEmpty());
    }

    void aHeadWithAFamilyIsNotMergedAway()
    {
        Dossier twin = rosterHousehold(u"尤德"_s, 3, 1, Money::fromYuan(292));
        twin.members[0].idNumberText = u"11010519491231002X"_s;
        const HouseholdId second = must(registerHousehold(village(), twin));
        must(findSamePersons(village()));
        const MemberId other = must(casework::dossier(village(), second)).members[0].id;
        QCOMPARE(refusal(mergePersons(village(), other, head(village()).id, u"x"_s)), u"casework.persons_head"_s);
        must(mergePersons(village(), head(village()).id, other, u"x"_s)); // who lives alone: the household is closed
        QVERIFY(must(casework::dossier(village(), m_home)).household.closedOn.has_value());
    }

    void aDecisionIsTakenBackAndTheQuestionStandsAgainAtBothOffices()
    {
        phones(u"13900006291"_s, u"13900006292"_s);
        const QString id = only(township()).clash.id;
        must(decideOn(township(), only(township()), ClashChoice::Second));
        settle();
        QVERIFY(open(village()).empty());
        QVERIFY(!settled(village()).front().mayAskAgain); // the township's to take back
        QCOMPARE(refusal(askAgain(village(), telling(village()), id, u"错了"_s)), u"casework.clash_nothing_to_ask"_s);
        QCOMPARE(refusal(askAgain(township(), telling(township()), id, u" "_s)), u"casework.clash_again_why"_s);
        QVERIFY(settled(township()).front().mayAskAgain);
        must(askAgain(township(), telling(township()), id, u"看错了行"_s));
        QCOMPARE(only(township()).clash.id, id);
        QCOMPARE(phone(township()), u"13900006292"_s); // until it is decided anew
        settle();
        QCOMPARE(only(village()).clash.id, id);
        must(decideOn(township(), only(township()), ClashChoice::First));
        settle();
        QVERIFY(open(village()).empty() && open(township()).empty());
        QCOMPARE(phone(village()), u"13900006291"_s);
        QCOMPARE(phone(township()), u"13900006291"_s);
    }

    void ofAPairBothAnswersAreTakenBack()
    {
        Dossier twin = rosterHousehold(u"卜重"_s, 2, 1, Money::fromYuan(292));
        twin.members[1].name = u"尤德"_s;
        twin.members[1].idNumberText = u"11010519491231002X"_s;
        const HouseholdId second = must(registerHousehold(village(), twin));
        QCOMPARE(must(findSamePersons(village())), 1);
        const ClashRow row = only(village());
        must(decideOn(village(), row, ClashChoice::Other, u"两个人"_s));
        QVERIFY(open(village()).empty());
        must(askAgain(village(), telling(village()), row.clash.id, u"看了身份证，是一个人"_s));
        const bool firstIsHead = row.clash.recordKey == head(village()).id.text();
        must(decideOn(village(), only(village()), firstIsHead ? ClashChoice::First : ClashChoice::Second, u"号码相同"_s));
        QVERIFY(must(casework::dossier(village(), second)).members[1].leftOn.has_value());
        settle();
        must(askAgain(village(), telling(village()), row.clash.id, u"号码登错"_s));
        QVERIFY(!must(casework::dossier(village(), second)).members[1].leftOn); // parted again
        QVERIFY(only(village()).mayDecide);
        settle();
        QVERIFY(!must(casework::dossier(township(), second)).members[1].leftOn);
    }

    void notDeadIsUndoneAlsoWhereItAnsweredAQuestionWhichStandsAgain()
    {
        deadAtTownshipVisitedByVillage();
        QVERIFY(only(township()).clash.holdsPay);
        must(recordNotDead(township(), {m_home, head(township()).id, picture(township()), {Day(2018, 6, 18), u"人在"_s, {}}}));
        QVERIFY(open(township()).empty() && !head(township()).diedOn);
        const HistoryRow last = must(lastUndoable(township()));
        QVERIFY2(last.title.contains(u"误报死亡"_s), qPrintable(last.title));
        must(undo(township(), last.id));
        QVERIFY(head(township()).diedOn.has_value());
        QVERIFY(only(township()).clash.holdsPay);
        QVERIFY(must(draftPayments(township(), Month(2018, 7))).regular.isZero()); // and the pay waits again
    }

    void aVisitToTheWidowAsksNothingUnlessItSpeaksOfTheDeadAndThenSaysSo()
    {
        m_home = must(registerHousehold(village(), rosterHousehold(u"霍老"_s, 3, 1, Money::fromYuan(292))));
        settle();
        const Member husband = must(casework::dossier(village(), m_home)).members[1];
        must(recordLeaving(township(), {FamilyEventKind::Death, m_home, {husband.id}, {}, {Day(2018, 6, 5), u"名单"_s, {}}}));
        visited(village(), Day(2018, 6, 12)); // the widow signs
        settle();
        QVERIFY(open(township()).empty());
        m_home = must(registerHousehold(village(), rosterHousehold(u"谈老"_s, 3, 2, Money::fromYuan(292))));
        settle();
        const Member other = must(casework::dossier(village(), m_home)).members[1];
        must(recordLeaving(township(), {FamilyEventKind::Death, m_home, {other.id}, {}, {Day(2018, 6, 5), u"名单"_s, {}}}));
        VisitEntry entry;
        entry.dossier = must(casework::dossier(village(), m_home));
        entry.dossier.members[1].health = Health::Weak; // of whom the township knows that he died
        entry.visit.day = Day(2018, 6, 12);
        entry.visit.firstVisitor = u"李干事"_s;
        entry.visit.secondVisitor = u"马干事"_s;
        entry.visit.visitorsSigned = entry.visit.familySigned = true;
        must(recordVisit(village(), entry));
        settle();
        const ClashRow row = only(township());
        QVERIFY(row.clash.holdsPay);
        QVERIFY2(row.first.contains(u"写了"_s + other.name), qPrintable(row.first));
        QVERIFY2(!row.first.contains(u"没有别人"_s), qPrintable(row.first));
    }

    void twoMachinesOfOneVillageAreNamedAsSuchAndNotAsTheTownship()
    {
        const QString copy = m_folder.filePath(u"copy%1.xieli"_s.arg(++m_files));
        for (const auto &[from, to] : {std::pair(village().path, copy), std::pair(OfficeFile::keysPath(village().path), OfficeFile::keysPath(copy))})
            QVERIFY(QFile::copy(from, to));
        Office other = must(openOffice(copy, {}, passphrase, village().today));
        edit(village(), [](Dossier &dossier) { dossier.household.phone = u"13900006291"_s; });
        edit(other, [](Dossier &dossier) { dossier.household.phone = u"13900006299"_s; });
        carry(village(), township());
        carry(other, township()); // the same numbers with another history
        for (int round = 0; round < 3; ++round) {
            carry(township(), other);
            carry(other, township());
        }
        const ClashRow row = only(township());
        QVERIFY2(row.firstTitle.contains(village().name) && row.secondTitle.contains(village().name), qPrintable(row.firstTitle + row.secondTitle));
        QVERIFY2(!row.secondTitle.contains(u"乡镇"_s) && !row.secondOf.contains(u"乡镇"_s) && !row.suggestion.contains(u"乡镇"_s), qPrintable(row.suggestion));
        QVERIFY(row.firstTitle != row.secondTitle);
        carry(township(), other);
        QCOMPARE(only(other).secondTitle, row.secondTitle); // the village reads the same
    }

    void todayTellsOfQuestions()
    {
        deadAtTownshipVisitedByVillage();
        const auto told = [](Office &office) {
            QStringList reasons;
            for (const DueItem &item : must(due(office)))
                if (item.kind == DueKind::Clash)
                    reasons << item.reason;
            return reasons;
        };
        QCOMPARE(told(township()), QStringList{u"due.clash_holds"_s});
        QCOMPARE(told(village()), QStringList{u"due.clash_holds_village"_s});
    }
};

QTEST_GUILESS_MAIN(ClashesTest)
#include "test_clashes.moc"

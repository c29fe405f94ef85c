// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/aidasking.h"
#include "casework/aiding.h"
#include "casework/casepapers.h"
#include "casework/evidence.h"
#include "casework/keeping.h"
#include "casework/registers.h"
#include "casework/reserve.h"
#include "casework/workdays.h"
#include "support/families.h"

#include <QTemporaryDir>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// 临时救助: a request is decided once, paid on its dates and no more than decided; the reserve fund shows all of it.
class AidingTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_offices = 0;

    Office township(const QString &packs = u"gannan-2018,training-629901"_s)
    {
        Office office = newOffice(m_folder.path(), u"aid%1"_s.arg(++m_offices), OfficeRole::Township, Day(2018, 6, 20), packs);
        ReserveEntry fund;
        fund.kind = ReserveKind::Allocation;
        fund.amount = Money::fromYuan(10000);
        fund.day = Day(2018, 1, 5);
        must(addReserveEntry(office, fund));
        return office;
    }
    static AidRequestId request(Office &office, AidKind kind = AidKind::Accident, Money proposed = Money::fromYuan(500))
    {
        Dossier dossier = rosterHousehold(u"甲"_s, 2, 1, Money::fromYuan(620));
        AidRequest asked;
        asked.id = AidRequestId::create();
        asked.kind = kind;
        asked.proposed = proposed;
        asked.day = Day(2018, 6, 10);
        dossier.aidRequests.push_back(asked);
        must(registerHousehold(office, dossier));
        return asked.id;
    }
    static AidNote decided(const AidRequestId &request, Money amount = Money::fromYuan(500))
    {
        AidNote note;
        note.request = request;
        note.amount = amount;
        note.decidedOn = Day(2018, 6, 12);
        note.decidedBy = u"主任"_s;
        note.alone.reason = u"本所只有一人"_s;
        return note;
    }
    static std::vector<AidStageRow> stagesOf(Office &office, const AidDecisionId &id)
    {
        for (const AidRow &row : must(aidRows(office)))
            if (row.decision && row.decision->id == id)
                return row.stages;
        return {};
    }
    static AidPaid pay(const AidStageRow &stage, Day day, std::optional<Money> amount = {}) { return {stage.stage.id, amount, day, u"reserve"_s, u"甲"_s, {}}; }
    static CaseConference minutes(const AidRequestId &request, Money amount)
    {
        CaseConference conference;
        conference.request = request.text();
        conference.day = Day(2018, 6, 11);
        conference.chair = u"乡长"_s;
        conference.present = u"乡长\n民政办主任\n村支书"_s;
        conference.recused = u"李四 申请人的弟弟"_s;
        conference.matter = u"甲户重病"_s;
        conference.votesFor = 3;
        conference.result = u"agreed"_s;
        conference.amount = amount;
        return conference;
    }

private slots:
    void aRequestIsDecidedOnceAndSpentOnce()
    {
        Office office = township();
        const AidRequestId id = request(office);
        const AidDecisionId decision = must(decideAid(office, decided(id)));
        QCOMPARE(refusal(decideAid(office, decided(id))), u"aid.decided_already"_s);
        const auto stages = stagesOf(office, decision);
        QCOMPARE(int(stages.size()), 1);
        must(payAidStage(office, pay(stages[0], Day(2018, 6, 13), Money::fromYuan(300))));
        const auto tooMuch = payAidStage(office, pay(stages[0], Day(2018, 6, 13), Money::fromYuan(201)));
        QCOMPARE(refusal(tooMuch), u"aid.stage_paid"_s);
        QCOMPARE(tooMuch.error().arguments.value(u"left"_s), u"200.00"_s);
        must(payAidStage(office, pay(stages[0], Day(2018, 6, 14))));
        QCOMPARE(refusal(payAidStage(office, pay(stages[0], Day(2018, 6, 15)))), u"aid.stage_paid"_s);
        QCOMPARE(must(reserveBalance(office, 2018)), Money::fromYuan(9500));
        QCOMPARE(refusal(voidAidDecision(office, decision, u"重了"_s)), u"aid.paid_already"_s);
    }

    void eachStageOnItsDateAndTogetherWhatWasDecided()
    {
        Office office = township();
        AidNote note = decided(request(office));
        note.stages = {{Day(2018, 6, 12), Money::fromYuan(200)}, {Day(2018, 8, 1), Money::fromYuan(301)}};
        QCOMPARE(refusal(decideAid(office, note)), u"aid.stages_sum"_s);
        note.stages[1].amount = Money::fromYuan(300);
        note.stages[1].day = Day(2018, 6, 1);
        QCOMPARE(refusal(decideAid(office, note)), u"aid.stages_order"_s);
        note.stages[1].day = Day(2018, 8, 1);
        const auto stages = stagesOf(office, must(decideAid(office, note)));
        must(payAidStage(office, pay(stages[0], Day(2018, 6, 12))));
        QCOMPARE(refusal(payAidStage(office, pay(stages[1], Day(2018, 8, 1)))), u"casework.day_future"_s); // today is in June
        office.today = Day(2018, 8, 1);
        QCOMPARE(refusal(payAidStage(office, pay(stages[1], Day(2018, 7, 31)))), u"aid.stage_early"_s);
        must(payAidStage(office, pay(stages[1], Day(2018, 8, 1))));
    }

    void theLaterStagesEndAndWhatWasPaidStays()
    {
        Office office = township();
        AidNote note = decided(request(office));
        note.stages = {{Day(2018, 6, 12), Money::fromYuan(200)}, {Day(2018, 8, 1), Money::fromYuan(300)}};
        const AidDecisionId decision = must(decideAid(office, note));
        const auto stages = stagesOf(office, decision);
        must(payAidStage(office, pay(stages[0], Day(2018, 6, 12))));
        QCOMPARE(must(aidRows(office)).front().left(), Money::fromYuan(300));
        QCOMPARE(refusal(endAidStages(office, decision, u" "_s)), u"casework.reason_needed"_s);
        must(endAidStages(office, decision, u"困难已经解除"_s));
        QVERIFY(must(aidRows(office)).front().left().isZero());
        QCOMPARE(must(aidRows(office)).front().paid, Money::fromYuan(200));
        office.today = Day(2018, 8, 1);
        QCOMPARE(refusal(payAidStage(office, pay(stages[1], Day(2018, 8, 1)))), u"aid.stage_ended"_s);
        QCOMPARE(refusal(endAidStages(office, decision, u"困难已经解除"_s)), u"aid.nothing_to_end"_s);
    }

    void aVoidedPaymentComesBackToTheReserveVisibly()
    {
        Office office = township();
        const AidDecisionId decision = must(decideAid(office, decided(request(office))));
        const AidPaymentId payment = must(payAidStage(office, pay(stagesOf(office, decision)[0], Day(2018, 6, 13))));
        QCOMPARE(refusal(voidAidPayment(office, payment, u" "_s)), u"casework.reason_needed"_s);
        must(voidAidPayment(office, payment, u"发错人"_s));
        QCOMPARE(refusal(voidAidPayment(office, payment, u"发错人"_s)), u"aid.voided_already"_s);
        const auto ledger = must(reserveLedger(office, 2018));
        QCOMPARE(int(ledger.size()), 3); // nothing was erased
        QCOMPARE(ledger[2].entry.reverses, ledger[1].entry.id.text());
        QVERIFY(ledger[2].entry.note.contains(u"发错人"_s));
        QCOMPARE(ledger[2].balance, Money::fromYuan(10000));
        QStringList said;
        for (const papers::PaperText &text : papers::textsOf(must(aidReceiptList(office, Month(2018, 6)))))
            said << text.text;
        QVERIFY(said.contains(u"已冲回"_s) && said.contains(u"0.00"_s)); // marked, and not in the sum
        must(payAidStage(office, pay(stagesOf(office, decision)[0], Day(2018, 6, 20)))); // to the right one
        QCOMPARE(must(reserveBalance(office, 2018)), Money::fromYuan(9500));
    }

    void reserveLinesAreNeverOverwrittenNorUndone()
    {
        Office office = township();
        const ReserveEntry line = must(reserveLedger(office, 2018)).front().entry;
        ReserveEntry again = line;
        again.amount = Money::fromYuan(99999);
        QCOMPARE(refusal(addReserveEntry(office, again)), u"relief.reserve_line_is_there"_s);
        const auto overwritten = office.file->change({u"casework.change_decide"_s}, [&](Writer &writer) { writer.put(again); });
        QVERIFY(!overwritten);
        const auto removed = office.file->change({u"casework.change_decide"_s}, [&](Writer &writer) { writer.remove<ReserveEntry>(line.id); });
        QVERIFY(!removed);
        const auto journal = must(office.file->read([](Reader &reader) { return reader.journal(1); }));
        QVERIFY(!undo(office, journal.front().id));
        QCOMPARE(must(reserveBalance(office, 2018)), Money::fromYuan(10000));
    }

    void theYearsBalanceIsHandedBackAndNothingIsSpentOfItAfter()
    {
        Office office = township();
        const AidDecisionId decision = must(decideAid(office, decided(request(office))));
        const AidPaymentId payment = must(payAidStage(office, pay(stagesOf(office, decision)[0], Day(2018, 6, 13))));
        office.today = Day(2018, 12, 31);
        must(handBackReserve(office, 2018, Day(2018, 12, 31)));
        QCOMPARE(must(reserveBalance(office, 2018)), Money());
        QCOMPARE(refusal(handBackReserve(office, 2018, Day(2018, 12, 31))), u"relief.reserve_nothing_left"_s);
        office.today = Day(2019, 1, 10);
        must(voidAidPayment(office, payment, u"退回"_s)); // of the new year's fund
        QCOMPARE(must(reserveBalance(office, 2018)), Money());
        QCOMPARE(must(reserveBalance(office, 2019)), Money::fromYuan(500));
    }

    void moreThanTheRequestProposedIsNotDecided()
    {
        Office office = township();
        QCOMPARE(refusal(decideAid(office, decided(request(office), Money::fromYuan(501)))), u"aid.above_asked"_s);
    }

    void aboveTheTownshipsLevelTheCountyDecidesAndItsPaperIsNamed()
    {
        const QString county = m_folder.filePath(u"level.json"_s);
        QFile file(county);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"name":"level","title":"县级补充","documents":{"d":{"title":"县办法"}},"figures":{"temporary_aid.township.most":[{"value":40000,"cites":[{"document":"d","article":"一"}]}]}})");
        file.close();
        Office office = township(u"gannan-2018,training-629901,"_s + county);
        const AidRequestId id = request(office);
        const auto tooMuch = decideAid(office, decided(id));
        QCOMPARE(refusal(tooMuch), u"aid.above_township"_s);
        AidNote note = decided(id);
        note.level = u"county"_s;
        QCOMPARE(refusal(decideAid(office, note)), u"aid.county_document"_s);
        note.document = u"县民救〔2018〕3号"_s;
        must(decideAid(office, note));
    }

    void whoEnteredTheRequestDoesNotDecideItWhereSomebodyElseCould()
    {
        Office office = township();
        const AidRequestId id = request(office);
        AidNote note = decided(id);
        note.alone.reason.clear();
        QCOMPARE(refusal(decideAid(office, note)), u"duties.alone_needs_reason"_s);
        must(office.file->addUser(u"审批人"_s, UserRole::Approver, u"另一个口令"_s));
        QCOMPARE(refusal(decideAid(office, decided(id))), u"duties.same_person"_s);
        office.user = u"审批人"_s;
        must(decideAid(office, note));
    }

    void heavyHardshipNeedsMinutesWithRecusals()
    {
        Office office = township();
        const AidRequestId id = request(office, AidKind::Case, Money::fromYuan(3000));
        AidNote note = decided(id, Money::fromYuan(3000));
        QCOMPARE(refusal(decideAid(office, note)), u"aid.minutes_needed"_s);
        CaseConference conference = minutes(id, Money::fromYuan(2000));
        conference.recused = u"村支书 申请人的哥哥"_s;
        QCOMPARE(refusal(recordConference(office, conference)), u"aid.recused_voted"_s);
        conference.chair = u"张三"_s; // who chairs need not stand among those present
        conference.recused = u"张三 申请人的弟弟"_s;
        QCOMPARE(refusal(recordConference(office, conference)), u"aid.recused_voted"_s);
        conference.chair = u"乡长"_s;
        conference.recused = u"李四 申请人的弟弟"_s;
        conference.votesAgainst = 1;
        QCOMPARE(refusal(recordConference(office, conference)), u"aid.conference_votes"_s);
        conference.votesFor = 1;
        conference.votesAgainst = 2;
        QCOMPARE(refusal(recordConference(office, conference)), u"aid.conference_not_carried"_s);
        conference = minutes(id, Money::fromYuan(2000));
        note.conference = must(recordConference(office, conference));
        QCOMPARE(refusal(decideAid(office, note)), u"aid.minutes_amount"_s);
        note.amount = Money::fromYuan(2000);
        must(decideAid(office, note));
        QStringList said;
        for (const papers::PaperText &text : papers::textsOf(must(minutesPaper(office, *note.conference))))
            said << text.text;
        for (const QString &words : {u"村支书"_s, u"李四 申请人的弟弟"_s, u"甲户重病"_s, u"贰仟元整"_s, u"同意"_s})
            QVERIFY2(said.join(u' ').contains(words), qPrintable(words));
        note.request = request(office, AidKind::Case);
        note.amount = Money::fromYuan(400);
        QCOMPARE(refusal(decideAid(office, note)), u"aid.minutes_other"_s);
    }

    void aConferenceThatDoesNotAgreeLeadsToTheWrittenRefusalAndToNothingElse()
    {
        Office office = township();
        const AidRequestId id = request(office, AidKind::Case, Money::fromYuan(3000));
        CaseConference against = minutes(id, Money::fromYuan(2000));
        against.votesFor = 1;
        against.votesAgainst = 2;
        against.result = u"not_agreed"_s;
        AidNote note = decided(id, Money::fromYuan(2000));
        note.conference = must(recordConference(office, against));
        QCOMPARE(refusal(decideAid(office, note)), u"aid.minutes_against"_s); // nothing is given against the vote
        CasePaperWish wish{.kind = CasePaperKind::AidRefusal, .id = u"?"_s};
        QCOMPARE(refusal(casePaper(office, wish)), u"casepapers.not_refused"_s);
        note.refused = true;
        note.reason.clear();
        QCOMPARE(refusal(decideAid(office, note)), u"aid.reason_needed"_s);
        note.reason = u"家庭存款足以应付"_s;
        note.document = u"训民救〔2018〕40号"_s;
        wish.id = must(decideAid(office, note)).text();
        const CasePaperDrawn drawn = must(casePaper(office, wish));
        QStringList said;
        for (const papers::PaperText &text : papers::textsOf(drawn.paper))
            said << text.text;
        for (const QString &words : {u"不予救助"_s, u"家庭存款足以应付"_s, u"会议没有同意"_s, u"行政复议"_s, u"训民救〔2018〕40号"_s, u"送 达 回 证"_s})
            QVERIFY2(said.join(u' ').contains(words), qPrintable(words));
        must(issuePaper(office, drawn.issue, drawn.paper, "pdf"));
        const IssuedPaper line = must(issuedPapers(office)).front();
        QCOMPARE(line.kind, u"aid_refusal"_s);
        QVERIFY(line.household && line.isOpen()); // the family signs for it
        QCOMPARE(issuedKindText(line.kind, office.wording), u"临时救助不予救助告知书"_s);
        const auto row = must(aidRows(office)).front();
        QVERIFY(row.stages.empty() && row.paid.isZero());
        QCOMPARE(must(newestConference(office, row)), note.conference->text());
        must(casePaper(office, {.kind = CasePaperKind::Minutes, .id = note.conference->text()}));
    }

    void papersThatFollowStayOpenUntilTheyCameAndHoldTheNextStage()
    {
        Office office = township();
        AidNote note = decided(request(office, AidKind::Advance));
        note.stages = {{Day(2018, 6, 12), Money::fromYuan(200)}, {Day(2018, 6, 25), Money::fromYuan(300)}};
        const AidDecisionId decision = must(decideAid(office, note));
        const auto row = must(aidRows(office)).front();
        QVERIFY(!row.decision->papersMissing.isEmpty());
        QCOMPARE(row.decision->papersDueOn, std::optional(Day(2018, 6, 19))); // five working days of the training county after Tuesday the 12th
        const auto stages = stagesOf(office, decision);
        must(payAidStage(office, pay(stages[0], Day(2018, 6, 12))));
        office.today = Day(2018, 6, 25);
        QCOMPARE(refusal(payAidStage(office, pay(stages[1], Day(2018, 6, 25)))), u"aid.papers_overdue"_s);
        must(notePapersCame(office, decision, Day(2018, 6, 22)));
        QCOMPARE(refusal(notePapersCame(office, decision, Day(2018, 6, 22))), u"aid.no_papers_open"_s);
        must(payAidStage(office, pay(stages[1], Day(2018, 6, 25))));
    }

    void somebodyWithoutNameIsHelpedWithReasonAndPhotographAndIsNoHouseholdOfAnyList()
    {
        Office office = township();
        TransientPerson person;
        person.foundOn = Day(2018, 6, 18);
        person.foundPlace = u"客运站"_s;
        person.cause = u"昏倒，身上没有证件"_s;
        QCOMPARE(refusal(registerTransient(office, person, {})), u"aid.unknown_needs_reason"_s);
        person.unknownReason = u"昏迷，问不到姓名"_s;
        QCOMPARE(refusal(registerTransient(office, person, {})), u"aid.unknown_needs_photograph"_s);
        Picture photograph;
        photograph.digest = u"ab12"_s;
        photograph.jpeg = "jpeg";
        const TransientId id = must(registerTransient(office, person, photograph));
        AidNote note;
        note.transient = id;
        note.amount = Money::fromYuan(300);
        note.decidedOn = Day(2018, 6, 18);
        note.decidedBy = u"主任"_s;
        note.alone.reason = u"夜间值班一人"_s;
        const AidDecisionId decision = must(decideAid(office, note));
        must(payAidStage(office, {stagesOf(office, decision)[0].stage.id, {}, Day(2018, 6, 18), u"goods"_s, u"护士王某代"_s, u"棉被一床、车票"_s}));
        must(handOver(office, id, u"县救助站"_s, Day(2018, 6, 19)));
        QCOMPARE(must(reserveBalance(office, 2018)), Money::fromYuan(10000)); // goods of other money
        QCOMPARE(must(office.file->read([](Reader &reader) { return reader.count<Household>(); })), 0);
        QCOMPARE(must(office.file->read([](Reader &reader) { return reader.count<Member>(); })), 0);
        QVERIFY(must(office.file->read([](Reader &reader) { return reader.dossiers().empty(); })));
    }

    void nothingIsPaidBeforeItWasDecided()
    {
        Office office = township();
        const AidRequestId asked = request(office);
        AidNote note = decided(asked);
        note.stages = {{Day(2018, 6, 11), Money::fromYuan(500)}};
        QCOMPARE(refusal(decideAid(office, note)), u"aid.stage_before_decision"_s);
        note.stages = {{Day(2018, 6, 12), Money::fromYuan(700)}, {Day(2018, 6, 13), Money::fromYuan(-200)}};
        QCOMPARE(refusal(decideAid(office, note)), u"aid.amount"_s);
        note = decided(asked);
        note.decidedOn = office.today.addDays(1);
        QCOMPARE(refusal(decideAid(office, note)), u"casework.day_future"_s);
        const AidDecisionId decision = must(decideAid(office, decided(asked)));
        QCOMPARE(refusal(payAidStage(office, pay(stagesOf(office, decision)[0], Day(2018, 6, 11)))), u"aid.before_decision"_s);
        must(payAidStage(office, pay(stagesOf(office, decision)[0], Day(2018, 6, 12))));
    }

    void whatWasPlannedForDaysThatPassedIsPaidInOneOnTheDayOfTheDecision()
    {
        Office office = township();
        office.today = Day(2026, 3, 10); // 一次审批、分阶段救助
        Dossier dossier = rosterHousehold(u"丁"_s, 2, 1, Money::fromYuan(620));
        AidRequest asked;
        asked.id = AidRequestId::create();
        asked.kind = AidKind::Accident;
        asked.proposed = Money::fromYuan(500);
        asked.day = Day(2026, 2, 1);
        asked.stages = u"2026-02-05 100.00; 2026-02-20 150.00; 2026-04-01 250.00"_s;
        dossier.aidRequests.push_back(asked);
        must(registerHousehold(office, dossier));
        AidNote note = decided(asked.id);
        note.decidedOn = office.today;
        const auto stages = stagesOf(office, must(decideAid(office, note)));
        QCOMPARE(stages.size(), 2u);
        QCOMPARE(stages[0].stage.dueOn, Day(2026, 3, 10));
        QCOMPARE(stages[0].stage.amount, Money::fromYuan(250));
        QCOMPARE(stages[1].stage.dueOn, Day(2026, 4, 1));
        QCOMPARE(stages[1].stage.amount, Money::fromYuan(250));
    }

    void theYearIsClosedEarlyOrWhileAidIsOwedOnlyWithAReason()
    {
        Office office = township();
        QCOMPARE(refusal(handBackReserve(office, 2018, Day(2018, 6, 20))), u"relief.reserve_year_runs"_s);
        ReserveEntry back; // the same by the line alone
        back.year = 2018;
        back.kind = ReserveKind::HandBack;
        back.amount = Money::fromYuan(100);
        back.day = Day(2018, 6, 20);
        QCOMPARE(refusal(addReserveEntry(office, back)), u"relief.reserve_year_runs"_s);
        must(decideAid(office, decided(request(office))));
        office.today = Day(2018, 12, 31);
        const auto owed = handBackReserve(office, 2018, office.today);
        QCOMPARE(refusal(owed), u"relief.reserve_owed"_s);
        QVERIFY(office.wording.say(owed.error()).contains(u"甲 500.00"_s));
        must(handBackReserve(office, 2018, office.today, u"县局通知统一清零"_s));
        QVERIFY(must(reserveLedger(office, 2018)).back().entry.note.contains(u"县局通知统一清零"_s));
    }

    void theSameLineOfTheReserveTwiceNeedsAReason()
    {
        Office office = township();
        ReserveEntry more;
        more.kind = ReserveKind::TopUp;
        more.amount = Money::fromYuan(1000);
        more.day = Day(2018, 6, 1);
        more.year = 2018;
        must(addReserveEntry(office, more));
        QCOMPARE(refusal(addReserveEntry(office, more)), u"relief.reserve_twice"_s);
        must(addReserveEntry(office, more, u"县里分两次拨"_s));
        more.note = u"第三次"_s;
        must(addReserveEntry(office, more));
        more.day = office.today.addDays(1);
        QCOMPARE(refusal(addReserveEntry(office, more)), u"casework.day_future"_s);
        QCOMPARE(must(reserveLedger(office, 2018)).size(), std::size_t(4));
    }

    void aRequestOfNothingOrOfTomorrowIsRefusedAndAnAmountAboveTheCeilingIsTold()
    {
        Office office = township(u"chongqing-2017"_s); // 50,000 at most
        const HouseholdId id = must(registerHousehold(office, rosterHousehold(u"乙"_s, 2, 1, Money::fromYuan(620))));
        AidRequest asked;
        asked.kind = AidKind::Accident;
        asked.day = Day(2018, 6, 18);
        asked.proposed = Money::fromYuan(-100);
        QCOMPARE(refusal(requestAid(office, must(dossier(office, id)), asked)), u"aid.amount"_s);
        asked.proposed = Money();
        QCOMPARE(refusal(requestAid(office, must(dossier(office, id)), asked)), u"aid.amount"_s);
        asked.proposed = Money::fromYuan(100);
        asked.day = Day(2018, 6, 21);
        QCOMPARE(refusal(requestAid(office, must(dossier(office, id)), asked)), u"casework.day_future"_s);
        QVERIFY(must(dossier(office, id)).aidRequests.empty());
        asked.day = Day(2018, 6, 18);
        asked.proposed = Money::fromYuan(60000);
        const AidAsked told = must(requestAid(office, must(dossier(office, id)), asked));
        QVERIFY2(!told.refused.isEmpty() || told.most, "nothing was told");
        QVERIFY(!told.refused.contains(u"above_most"_s));
        QCOMPARE(int(must(dossier(office, id)).aidRequests.size()), 1);
    }
};

QTEST_GUILESS_MAIN(AidingTest)
#include "test_aiding.moc"

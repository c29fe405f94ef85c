// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/familyevents.h"
#include "casework/letters.h"
#include "casework/rechecks.h"
#include "casework/issued.h"
#include "casework/roundletters.h"
#include "casework/samples.h"
#include "support/families.h"

#include <QTemporaryDir>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// 动态调整: each cause is one line of the month's list, what is accepted becomes a decision, and nothing comes twice.
class RoundsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_offices = 0;
    static inline const Month june = Month(2018, 6), july = Month(2018, 7);
    static inline const Alone alone{u"本单位只有我一人"_s};

    Office township(const QString &packs = u"gannan-2018,training-629901"_s) { return newOffice(m_folder.path(), u"rounds%1"_s.arg(++m_offices), OfficeRole::Township, Day(2018, 6, 20), packs); }
    static DecisionNote note(Day day = Day(2018, 7, 20)) { return {day, u"主任"_s, u"训民救〔2018〕19号"_s, {}, {}, {}, {u"单人办公"_s}}; }

    /// In July with families that were decided in June.
    static HouseholdId decided(Office &office, const QString &head, const std::function<void(Dossier &)> &how = {})
    {
        const HouseholdId id = applicant(office, head, how);
        decideAll(office, june);
        office.today = Day(2018, 7, 20);
        return id;
    }
    static MemberId second(Office &office, const HouseholdId &id) { return must(dossier(office, id)).members.at(1).id; }
    static void dies(Office &office, const HouseholdId &id, const MemberId &who, Day day = Day(2018, 7, 3))
    {
        Leaving death;
        death.household = id;
        death.persons = {who};
        death.note.day = day;
        must(recordLeaving(office, death));
    }
    static std::vector<RoundRow> rowsOf(const RoundView &view, const HouseholdId &id)
    {
        std::vector<RoundRow> rows = view.rows;
        std::erase_if(rows, [&](const RoundRow &row) { return row.item.household != id; });
        return rows;
    }
    static std::vector<RoundItemId> ids(const std::vector<RoundRow> &rows)
    {
        std::vector<RoundItemId> found;
        for (const RoundRow &row : rows)
            found.push_back(row.item.id);
        return found;
    }
    static Decision newest(Office &office, const HouseholdId &id)
    {
        auto all = must(office.file->read([&](Reader &reader) { return reader.where<Decision>("household_id", id); }));
        return all.back();
    }

private slots:
    void aDeathIsOneLineWithWhatItChangesAndItsLetter()
    {
        Office office = township();
        const HouseholdId id = decided(office, u"赵仁"_s);
        dies(office, id, second(office, id));
        const RoundView view = must(openRound(office, july));
        const auto rows = rowsOf(view, id);
        QCOMPARE(int(rows.size()), 1);
        const RoundItem &item = rows[0].item;
        QCOMPARE(item.cause, u"death"_s);
        QCOMPARE(item.action, u"reduce"_s);
        QCOMPARE(item.letter, u"reduce"_s);
        QVERIFY(item.reason.contains(u"赵仁1"_s) && item.reason.contains(u"2018-07-03"_s));
        QVERIFY(item.before && item.after);
        QCOMPARE(item.before->fen(), 2 * item.after->fen());
        QCOMPARE(view.less, *item.before - *item.after);
        QVERIFY(view.more.isZero());
        const papers::TableOut table = roundTable(view, office);
        QCOMPARE(int(table.rows.size()), 1);
    }

    void openingARoundTwiceDoublesNothing()
    {
        Office office = township();
        const HouseholdId id = decided(office, u"赵仁"_s);
        dies(office, id, second(office, id));
        const auto once = ids(must(openRound(office, july)).rows);
        const auto twice = ids(must(openRound(office, july)).rows);
        QCOMPARE(once, twice);
        const HouseholdId other = applicant(office, u"钱二"_s, [](Dossier &family) { family.members[1].typedBirthDate = Day(1958, 7, 9); });
        office.today = Day(2018, 6, 20);
        must(assessMonth(office, june));
        auto list = must(proposals(office, june));
        std::erase_if(list, [&](const Proposal &one) { return one.household != other; });
        must(decide(office, list, note(Day(2018, 6, 20))));
        office.today = Day(2018, 7, 20);
        const RoundView third = must(openRound(office, july));
        QCOMPARE(third.rows.size(), once.size() + 1); // what is new is added
        QCOMPARE(rowsOf(third, other).at(0).item.cause, u"age"_s);
        QCOMPARE(rowsOf(third, other).at(0).item.action, u"look"_s);
    }

    void acceptedLinesBecomeADecisionWithTheSameReasonAndAmount()
    {
        Office office = township();
        const HouseholdId id = decided(office, u"赵仁"_s);
        dies(office, id, second(office, id));
        const auto rows = rowsOf(must(openRound(office, july)), id);
        QCOMPARE(refusal(acceptItems(office, {ids(rows), note(), {}, {}})), u"duties.alone_needs_reason"_s);
        const DecideReport made = must(acceptItems(office, {ids(rows), note(), {}, alone}));
        QCOMPARE(made.decided, 1);
        const Decision decision = newest(office, id);
        QCOMPARE(decision.action, u"change"_s);
        QCOMPARE(decision.monthlyAmount, rows[0].item.after);
        QCOMPARE(decision.persons, 1);
        QVERIFY(decision.reason.startsWith(rows[0].item.reason));
        const RoundRow settled = rowsOf(must(roundOf(office, july)), id).at(0);
        QCOMPARE(settled.item.state, u"accepted"_s);
        QCOMPARE(settled.item.decision, decision.id.text());
        QCOMPARE(settled.item.user, office.user);
        QCOMPARE(refusal(acceptItems(office, {ids(rows), note(), {}, alone})), u"rounds.settled_already"_s);
        QCOMPARE(int(must(openRound(office, july)).rows.size()), 1); // looked at again: nothing new, nothing gone
        office.today = Day(2018, 8, 20);
        QVERIFY(rowsOf(must(openRound(office, Month(2018, 8))), id).empty()); // nor in the next month
    }

    void acceptedLinesAreToldInLettersThatStandInTheRegisterOnce()
    {
        Office office = township();
        const HouseholdId less = applicant(office, u"赵仁"_s), more = applicant(office, u"钱二"_s), other = applicant(office, u"孙三"_s);
        decideAll(office, june);
        office.today = Day(2018, 7, 20);
        dies(office, less, second(office, less));
        dies(office, other, second(office, other));
        Joining birth;
        birth.household = more;
        birth.member.name = u"钱新"_s;
        birth.member.relation = 20;
        birth.member.typedBirthDate = Day(2018, 7, 5);
        birth.note.day = Day(2018, 7, 5);
        must(recordJoining(office, birth));
        const auto all = ids(must(openRound(office, july)).rows);
        const PdfMaker pdf = [](const papers::Paper &paper) -> Result<QByteArray> { return paper.title.toUtf8(); };
        QCOMPARE(must(issueRoundLetters(office, all, pdf)).issued(), 0); // nothing is accepted yet
        must(acceptItems(office, {all, note(), {}, alone}));
        const RoundLetters letters = must(issueRoundLetters(office, all, pdf));
        QVERIFY2(letters.left.empty(), qPrintable(roundLettersWords(letters, office.wording).join(u'\n')));
        QCOMPARE(letters.issued(), 3);
        QMap<QString, int> kinds;
        QStringList numbers;
        const std::vector<IssuedPaper> issued = must(issuedPapers(office));
        for (const IssuedPaper &paper : issued) {
            ++kinds[paper.kind];
            QCOMPARE(paper.month, must(roundOf(office, july)).effective);
            numbers << paper.number;
        }
        QCOMPARE(kinds.value(u"letter_reduce"_s), 2);
        QCOMPARE(kinds.value(u"letter_increase"_s), 1);
        QCOMPARE(numbers.count(u"训民救〔2018〕19号"_s), 1); // a decision's number is no two papers' number
        for (const papers::Paper &paper : letters.letters.papers) {
            QVERIFY(!paper.isDraft);
            QString text;
            for (const papers::PaperText &each : papers::textsOf(paper))
                text += each.text + u'\n';
            const bool grows = paper.title.startsWith(u"增发"_s);
            QVERIFY2(text.contains(grows ? u"保障人数由2人变为3人"_s : u"保障人数由2人变为1人"_s), qPrintable(text));
            QCOMPARE(text.contains(u"每月增加"_s), grows);
            QCOMPARE(text.contains(u"每月减少"_s), !grows);
        }
        for (const RoundRow &row : must(roundOf(office, july)).rows)
            QVERIFY(row.isLetterIssued);
        const RoundLetters again = must(issueRoundLetters(office, all, pdf));
        QCOMPARE(again.issued(), 0);
        QCOMPARE(again.standing, 3);
        QCOMPARE(must(issuedPapers(office)).size(), issued.size());
    }

    void aStopIsToldInItsLetterAlsoOnceWhatItEndsIsOver()
    {
        Office office = township();
        const HouseholdId id = decided(office, u"赵仁"_s);
        Dossier richer = must(dossier(office, id));
        addSurvey(richer, Day(2018, 7, 10), u"W2"_s, Money::fromYuan(90000));
        must(correctDossier(office, richer));
        const auto rows = rowsOf(must(openRound(office, july)), id);
        QVERIFY(!rows.empty());
        QCOMPARE(rows[0].item.letter, u"stop"_s);
        must(acceptItems(office, {ids(rows), note(), {}, alone}));
        const RoundLetters letters = must(issueRoundLetters(office, ids(rows), [](const papers::Paper &) -> Result<QByteArray> { return QByteArray("pdf"); }));
        QVERIFY2(letters.left.empty(), qPrintable(roundLettersWords(letters, office.wording).join(u'\n')));
        QCOMPARE(letters.issued(), 1);
        QString text;
        for (const papers::PaperText &each : papers::textsOf(letters.letters.papers.front()))
            text += each.text + u'\n';
        QVERIFY2(text.contains(u"从2018年8月起停发"_s) && text.contains(u"高于标准"_s), qPrintable(text));
    }

    void aVillageIssuesNoLetterAndSaysWhy()
    {
        Office office = township();
        const HouseholdId id = decided(office, u"赵仁"_s);
        dies(office, id, second(office, id));
        const auto all = ids(must(openRound(office, july)).rows);
        must(acceptItems(office, {all, note(), {}, alone}));
        office.role = OfficeRole::Village; // that office looks at the same lines
        const RoundLetters letters = must(issueRoundLetters(office, all, [](const papers::Paper &) -> Result<QByteArray> { return QByteArray("pdf"); }));
        QCOMPARE(letters.issued(), 0);
        QCOMPARE(int(letters.left.size()), 1);
        QCOMPARE(letters.left[0].why.key, u"issued.is_draft"_s);
        QVERIFY(must(issuedPapers(office)).empty());
    }

    void aCauseThatWasUndoneLeavesAsGone()
    {
        Office office = township();
        const HouseholdId id = decided(office, u"赵仁"_s);
        dies(office, id, second(office, id));
        QCOMPARE(int(must(openRound(office, july)).rows.size()), 1);
        must(undo(office, must(office.file->read([](Reader &reader) {
            for (const JournalEntry &entry : reader.journal(20))
                if (entry.title.key == u"casework.change_family_death")
                    return entry.id;
            return QString();
        }))));
        const RoundRow gone = must(openRound(office, july)).rows.at(0);
        QCOMPARE(gone.item.state, u"gone"_s);
        must(closeRound(office, july));
    }

    void declinedAndPostponedKeepTheirReasonAndOnlyThePostponedComesAgain()
    {
        Office office = township();
        const HouseholdId first = applicant(office, u"赵仁"_s), other = applicant(office, u"钱二"_s);
        decideAll(office, june);
        office.today = Day(2018, 7, 20);
        dies(office, first, second(office, first));
        dies(office, other, second(office, other));
        const RoundView view = must(openRound(office, july));
        QCOMPARE(refusal(declineItems(office, ids(rowsOf(view, first)), u" "_s)), u"casework.reason_needed"_s);
        must(declineItems(office, ids(rowsOf(view, first)), u"县局已另行处理"_s));
        must(postponeItems(office, ids(rowsOf(view, other)), u"死亡证明还没有来"_s));
        QCOMPARE(refusal(finishItems(office, ids(rowsOf(view, other)), u"看过"_s)), u"rounds.must_decide"_s);
        const RoundView settled = must(openRound(office, july));
        QCOMPARE(rowsOf(settled, first).at(0).item.state, u"declined"_s);
        QCOMPARE(rowsOf(settled, first).at(0).item.why, u"县局已另行处理"_s);
        QCOMPARE(rowsOf(settled, other).at(0).item.why, u"死亡证明还没有来"_s);
        office.today = Day(2018, 8, 20);
        const RoundView next = must(openRound(office, Month(2018, 8)));
        QVERIFY(rowsOf(next, first).empty());
        QCOMPARE(rowsOf(next, other).at(0).item.state, u"open"_s);
        QCOMPARE(rowsOf(next, other).at(0).item.cause, u"death"_s);
    }

    void movesAgesCertificatesAndExpiriesEachMakeOneLine()
    {
        Office office = township();
        const HouseholdId id = decided(office, u"赵仁"_s, [](Dossier &family) {
            family.members[0].typedBirthDate = Day(1958, 7, 9);
            family.members[0].disabilityKind = DisabilityKind::Limb;
            family.members[0].disabilityGrade = 2;
            family.members[0].disabilityValidUntil = Day(2018, 7, 15);
        });
        Joining birth;
        birth.household = id;
        birth.member.name = u"赵新"_s;
        birth.member.relation = 20;
        birth.member.typedBirthDate = Day(2018, 7, 5);
        birth.note.day = Day(2018, 7, 5);
        must(recordJoining(office, birth));
        QMap<QString, QString> actions;
        for (const RoundRow &row : rowsOf(must(openRound(office, july)), id)) {
            QVERIFY2(!actions.contains(row.item.cause), qPrintable(row.item.cause));
            actions.insert(row.item.cause, row.item.action);
        }
        QVERIFY(actions.contains(u"joined"_s) && actions.contains(u"age"_s) && actions.contains(u"certificate"_s));
        QCOMPARE(actions.value(u"joined"_s), u"increase"_s); // what happened is the cause of the change; the others are looked at
        QCOMPARE(actions.value(u"age"_s), u"look"_s);
    }

    void aRoundClosesWithNothingLeftOpenOrSaysWhy()
    {
        Office office = township();
        const HouseholdId id = decided(office, u"赵仁"_s);
        dies(office, id, second(office, id));
        QCOMPARE(refusal(roundOf(office, july)), u"rounds.not_opened"_s);
        const auto rows = must(openRound(office, july)).rows;
        const auto refused = closeRound(office, july);
        QCOMPARE(refusal(refused), u"rounds.left_open"_s);
        QVERIFY(refused.error().arguments.value(u"heads"_s).contains(u"赵仁"_s));
        must(closeRound(office, july, u"等死亡证明"_s));
        QCOMPARE(refusal(openRound(office, july)), u"rounds.closed"_s);
        QCOMPARE(refusal(declineItems(office, ids(rows), u"晚了"_s)), u"rounds.closed"_s);
        QCOMPARE(must(rounds(office)).at(0).closeReason, u"等死亡证明"_s);
    }

    void aLineThatShowsAnOldAmountIsNotAccepted()
    {
        Office office = township();
        const HouseholdId id = applicant(office, u"赵仁"_s, [](Dossier &family) {
            Member third = family.members[1];
            third.id = MemberId::create();
            third.name = u"赵三"_s;
            third.typedBirthDate = Day(1973, 3, 1);
            family.members.push_back(third);
        });
        decideAll(office, june);
        office.today = Day(2018, 7, 20);
        dies(office, id, second(office, id));
        const auto rows = must(openRound(office, july)).rows;
        dies(office, id, must(dossier(office, id)).members.at(2).id, Day(2018, 7, 4));
        must(assessMonth(office, Month(2018, 8)));
        QCOMPARE(refusal(acceptItems(office, {ids(rows), note(), {}, alone})), u"rounds.changed_since"_s);
        const auto again = must(openRound(office, july)).rows;
        QCOMPARE(int(again.size()), 2); // two deaths, one proposal
        must(acceptItems(office, {{again[0].item.id}, note(), {}, alone}));
        for (const RoundRow &row : must(roundOf(office, july)).rows)
            QCOMPARE(row.item.decision, newest(office, id).id.text()); // both are settled by the one decision
        QVERIFY(newest(office, id).reason.contains(u"赵三"_s) && newest(office, id).reason.contains(u"赵仁1"_s));
    }

    void aHouseholdThatEndedIsStopped()
    {
        Office office = township();
        const HouseholdId id = decided(office, u"赵仁"_s);
        must(closeHousehold(office, id, {Day(2018, 7, 2), u"整户迁出"_s, {}}));
        office.today = Day(2018, 8, 20);
        const auto rows = rowsOf(must(openRound(office, Month(2018, 8))), id);
        QVERIFY(!rows.empty());
        for (const RoundRow &row : rows)
            QCOMPARE(row.item.action, u"stop"_s);
        QCOMPARE(must(acceptItems(office, {ids(rows), note(Day(2018, 8, 20)), {}, alone})).stopped, 1);
        QCOMPARE(newest(office, id).action, u"stop"_s);
    }

    void rechecksOfAClassAreAssignedAndCounted()
    {
        Office office = township();
        const HouseholdId first = applicant(office, u"赵仁"_s);
        applicant(office, u"钱二"_s);
        decideAll(office, june);
        office.today = Day(2018, 7, 20);
        QCOMPARE(refusal(beginRechecks(office, {u"dibao"_s, 4, {}, {}, {}})), u"rechecks.nobody"_s);
        const RecheckBatchId id = must(beginRechecks(office, {u"dibao"_s, newest(office, first).grade, {}, {}, Day(2018, 8, 31)}));
        QCOMPARE(refusal(beginRechecks(office, {})), u"rechecks.nobody"_s); // both wait in the open one
        RecheckView view = must(rechecks(office)).at(0);
        QCOMPARE(int(view.rows.size()), 2);
        must(assignRechecks(office, {view.rows[0].item.id, view.rows[1].item.id}, u"王干事"_s));
        const auto of = [&](const HouseholdId &household) {
            const auto rows = must(rechecks(office)).at(0).rows;
            return *std::find_if(rows.begin(), rows.end(), [&](const RecheckRow &row) { return row.item.household == household; });
        };
        QCOMPARE(of(first).item.assignedTo, u"王干事"_s);
        QCOMPARE(refusal(noteRecheck(office, of(first).item.id, u"same"_s, {})), u"rechecks.visit_needed"_s);
        VisitEntry visit;
        visit.dossier = must(dossier(office, first));
        visit.visit.day = Day(2018, 7, 20);
        visit.visit.firstVisitor = u"王干事"_s;
        visit.acceptSurvey = false;
        must(recordVisit(office, visit));
        must(noteRecheck(office, of(first).item.id, u"same"_s, {}));
        QCOMPARE(must(rechecks(office)).at(0).done, 1);
        QCOMPARE(refusal(closeRechecks(office, id)), u"rechecks.left_open"_s);
        must(closeRechecks(office, id, u"钱二外出"_s));
    }

    void everyNearRelativeIsVisitedByTheCountyOrListed()
    {
        Office office = township();
        const HouseholdId first = applicant(office, u"赵仁"_s, [](Dossier &family) { family.household.staffRelative = true; });
        const HouseholdId other = applicant(office, u"钱二"_s, [](Dossier &family) { family.household.staffRelative = true; });
        const HouseholdId none = applicant(office, u"孙三"_s);
        CountyVisit visit;
        visit.household = none;
        visit.day = Day(2018, 6, 18);
        visit.visitors = u"县局李工、张工"_s;
        visit.result = u"fits"_s;
        QCOMPARE(refusal(noteCountyVisit(office, visit)), u"countyvisits.not_relative"_s);
        visit.household = first;
        must(noteCountyVisit(office, visit));
        visit.household = other;
        visit.result = u"not_met"_s;
        QCOMPARE(refusal(noteCountyVisit(office, visit)), u"countyvisits.note_needed"_s);
        visit.note = u"家里没有人"_s;
        must(noteCountyVisit(office, visit));
        const auto rows = must(countyVisits(office));
        QCOMPARE(int(rows.size()), 2);
        QCOMPARE(rows[0].household, other); // who was not met was not visited
        QVERIFY(!rows[0].isVisited() && rows[1].isVisited());
    }

    void theSizeIsTheFormulaOfThePack()
    {
        QCOMPARE(sampleSize(64, Ratio(1, 10), 5, {}), 7);
        QCOMPARE(sampleSize(70, Ratio(1, 10), 5, {}), 7);
        QCOMPARE(sampleSize(30, Ratio(1, 10), 5, {}), 5);
        QCOMPARE(sampleSize(3, Ratio(1, 10), 5, {}), 3);
        QCOMPARE(sampleSize(5000, Ratio(1, 10), 5, 60), 60);
        Office empty = township(u"gannan-2018"_s);
        const auto refused = drawSample(empty, {july});
        QCOMPARE(refusal(refused), u"samples.figure_empty"_s);
        QCOMPARE(refused.error().arguments.value(u"key"_s), u"sample.share"_s);
    }

    /// The picks were computed beside the program: sorted(ids, key=lambda i: sha256(f"{seed}|{i}".encode()).digest())[:3]
    void theSameSeedDrawsTheSameHouseholds()
    {
        std::vector<HouseholdId> population;
        for (int i = 1; i <= 20; ++i)
            population.emplace_back(u"household-%1"_s.arg(i));
        const std::vector<HouseholdId> expected{HouseholdId(u"household-11"_s), HouseholdId(u"household-20"_s), HouseholdId(u"household-2"_s)};
        QCOMPARE(drawn(population, u"20180720"_s, 3), expected);
        std::reverse(population.begin(), population.end());
        QCOMPARE(drawn(population, u"20180720"_s, 3), expected);
        QVERIFY(drawn(population, u"20180721"_s, 3) != expected);
    }

    void aSampleIsDrawnAgainTheSameUnlessTheRegisterChanged()
    {
        Office office = township();
        for (const QString &head : {u"赵仁"_s, u"钱二"_s, u"孙三"_s, u"李四"_s, u"周五"_s, u"吴六"_s, u"郑七"_s})
            applicant(office, head);
        decideAll(office, june);
        office.today = Day(2018, 7, 20);
        const HouseholdId ended = applicant(office, u"周老大"_s, [](Dossier &family) { family.members.resize(1); });
        decideAll(office, july);
        must(office.file->change({u"test.death"_s}, [&](Writer &writer) { // nobody of them is in receipt any more
            Member last = writer.where<Member>("household_id", ended).front();
            last.diedOn = Day(2018, 6, 20);
            writer.update(last);
        }));
        const SampleId id = must(drawSample(office, {july, u"in_force"_s, u"县级抽查"_s, u"20180720"_s}));
        const SampleView view = must(sampleOf(office, id));
        QCOMPARE(view.sample.population, 7);
        QCOMPARE(view.sample.size, 5);
        QCOMPARE(int(view.rows.size()), 5);
        QCOMPARE(must(redraw(office, id)).outcome, Redrawn::Same);
        QVERIFY(sampleTable(view, office).subtitles.join(u' ').contains(u"20180720"_s));
        QCOMPARE(refusal(noteSampled(office, view.rows[0].pick.id, u"differs"_s, {}, {}, {})), u"samples.found_needed"_s);
        must(noteSampled(office, view.rows[0].pick.id, u"differs"_s, u"户主长期在外"_s, u"县局李工"_s, {}));
        QCOMPARE(must(sampleOf(office, id)).done, 1);
        must(voidDecision(office, newest(office, view.rows[0].pick.household).id, u"测试"_s));
        const RedrawReport changed = must(redraw(office, id));
        QCOMPARE(changed.outcome, Redrawn::PopulationChanged);
        QCOMPARE(changed.now, 6);
        QCOMPARE(int(must(sampleOf(office, id)).rows.size()), 5); // what was drawn stays
    }
};

QTEST_GUILESS_MAIN(RoundsTest)
#include "test_rounds.moc"

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/movecase.h"
#include "casework/succession.h"
#include "store/lawrows.h"

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// A decision of the township comes to the village with the assessment that it rests upon.
class GroundsTest : public MoveCase {
    Q_OBJECT

    struct Offices {
        Office township, village, other;
        HouseholdId household;
    };
    Offices offices()
    {
        Offices made{office(u"青禾乡"_s, OfficeRole::Township), {}, {}, {}};
        made.village = villageOf(made.township, u"甲村"_s);
        made.other = villageOf(made.township, u"乙村"_s);
        made.household = family(made.village, u"赵一"_s);
        family(made.other, u"孙三"_s, 21);
        return made;
    }
    void gather(Offices &all)
    {
        carry(all.village, all.township);
        carry(all.other, all.township);
    }
    static std::vector<StoredAssessment> kept(Office &office) { return must(office.file->read([](Reader &reader) { return reader.all<StoredAssessment>(); })); }
    static int laws(Office &office)
    {
        return must(office.file->read([](Reader &reader) { return reader.count<LawEdition>() + reader.count<PolicyEdition>(); }));
    }
    /// The assessments that the decisions of the household name.
    static std::vector<StoredAssessment> grounds(Office &office, const HouseholdId &household)
    {
        return must(office.file->read([&](Reader &reader) {
            std::vector<StoredAssessment> found;
            for (const Decision &decision : reader.where<Decision>("household_id", household))
                if (auto assessment = decision.assessment ? reader.find<StoredAssessment>(*decision.assessment) : std::nullopt)
                    found.push_back(std::move(*assessment));
            return found;
        }));
    }

private slots:
    void theAssessmentComesWithTheDecisionAndItsLawWithIt()
    {
        Offices all = offices();
        gather(all);
        decideAll(all.township);
        carry(all.township, all.village);
        const auto here = grounds(all.village, all.household);
        const auto there = grounds(all.township, all.household);
        QVERIFY(!here.empty());
        QCOMPARE(here.size(), there.size());
        QCOMPARE(here.front().result.text(), there.front().result.text());
        QCOMPARE(here.front().situation.text(), there.front().situation.text());
        QVERIFY(must(recomputesToTheSame(all.village, here.front().id))); // to the same bytes, by the law that came along
        QCOMPARE(kept(all.village).size(), std::size_t(1)); // of the other village's family nothing
        QVERIFY(kept(all.other).empty());
        carry(all.village, all.township);
        QCOMPARE(carry(all.township, all.village).records, 0); // once
        QVERIFY(isSound(all.village));
    }

    void anAssessmentUponWhichNothingRestsStaysWhereItIs()
    {
        Offices all = offices();
        gather(all);
        must(assessMonth(all.township, Month(2018, 6)));
        carry(all.township, all.village);
        QVERIFY(kept(all.village).empty());
        QCOMPARE(laws(all.village), 0);
    }

    void whatTheVillageHadSentItIsNotSentAgainAndNothingIsRewritten()
    {
        Offices all = offices();
        must(assessMonth(all.village, Month(2018, 6)));
        gather(all);
        decideAll(all.township);
        const AssessmentId own = kept(all.village).front().id;
        QCOMPARE(grounds(all.township, all.household).front().id, own); // the same result is kept once
        const auto count = kept(all.village).size();
        carry(all.township, all.village);
        QCOMPARE(kept(all.village).size(), count);
        QCOMPARE(grounds(all.village, all.household).front().id, own);
    }

    void aTownshipThatLostItsFileHasThemAgain()
    {
        Offices all = offices();
        gather(all);
        decideAll(all.township);
        carry(all.township, all.village);
        const QByteArray before = grounds(all.township, all.household).front().result.text();
        Office again = office(u"青禾乡"_s, OfficeRole::Township);
        acquaint(again, all.village, folder());
        must(confirmCode(all.village, again.id.text()));
        must(succeed(all.village, all.township.id.text(), again.id.text()));
        carry(all.village, again);
        const auto back = grounds(again, all.household);
        QVERIFY(!back.empty());
        QCOMPARE(back.front().result.text(), before);
        QVERIFY(must(recomputesToTheSame(again, back.front().id)));
    }
};

QTEST_GUILESS_MAIN(GroundsTest)
#include "test_grounds.moc"

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/assessing.h"
#include "casework/deciding.h"
#include "casework/dossiers.h"
#include "casework/exchanging.h"
#include "casework/issuing.h"
#include "casework/keeping.h"
#include "casework/paying.h"
#include "casework/register.h"
#include "casework/sheets.h"
#include "intake/training.h"
#include "support/families.h"
#include "support/support.h"

#include <QTemporaryDir>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// The whole path on the invented village, as the window and the command line walk it.
class PathTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    intake::TrainingSheets m_sheets;
    int m_offices = 0;

    Office village() { return newOffice(m_folder.path(), u"village%1"_s.arg(++m_offices), OfficeRole::Village); }
    Office surveyed()
    {
        Office office = village();
        must(takeRoster(office, m_sheets.rosterPath, {}));
        must(takeSurvey(office, m_sheets.surveyPath, {}));
        must(confirmPaid(office, Month(2018, 1), Month(2018, 5)));
        return office;
    }

private slots:
    void initTestCase()
    {
        initXieliResources();
        m_sheets = must(intake::writeTrainingSheets(m_folder.path(), 7, 40));
    }

    void everyPersonOfTheMessyRosterIsTakenIn()
    {
        Office office = village();
        const SheetReport report = must(takeRoster(office, m_sheets.rosterPath, {}));
        QCOMPARE(report.rows, report.taken + report.refused + report.skipped);
        QCOMPARE(report.households, m_sheets.households);
        QCOMPARE(report.persons, m_sheets.persons);
        QCOMPARE(report.total.fen(), m_sheets.monthlyFen);
        const SoundnessReport check = must(casework::check(office));
        QCOMPARE(check.households, m_sheets.households);
        QCOMPARE(check.persons, m_sheets.persons);
    }

    void aDryRunSaysTheSameAndWritesNothing()
    {
        Office office = village();
        const SheetReport dry = must(takeRoster(office, m_sheets.rosterPath, {Run::Dry, {}, u"zh_CN"_s}));
        QCOMPARE(must(casework::check(office)).households, 0);
        const SheetReport real = must(takeRoster(office, m_sheets.rosterPath, {}));
        QCOMPARE(dry.taken, real.taken);
        QCOMPARE(dry.listed.size(), real.listed.size());
        QVERIFY(dry.change.isEmpty());
    }

    void takingTheRosterInTwiceDoublesNobody()
    {
        Office office = village();
        must(takeRoster(office, m_sheets.rosterPath, {}));
        must(takeRoster(office, m_sheets.rosterPath, {}));
        const SoundnessReport check = must(casework::check(office));
        QCOMPARE(check.households, m_sheets.households);
        QCOMPARE(check.persons, m_sheets.persons);
    }

    void takingTheSurveyInTwiceDoublesNoIncome()
    {
        Office office = village();
        must(takeRoster(office, m_sheets.rosterPath, {}));
        const SheetReport first = must(takeSurvey(office, m_sheets.surveyPath, {}));
        must(takeSurvey(office, m_sheets.surveyPath, {}));
        int items = 0;
        for (const HouseholdRow &row : must(households(office)))
            items += int(must(dossier(office, row.id)).income.size());
        QCOMPARE(items, first.persons);
    }

    void takingASheetInIsUndoneAsOneAct()
    {
        Office office = village();
        const SheetReport report = must(takeRoster(office, m_sheets.rosterPath, {}));
        must(undo(office, report.change));
        const SoundnessReport check = must(casework::check(office));
        QCOMPARE(check.households, 0);
        QCOMPARE(check.persons, 0);
        QVERIFY(check.chainHolds);
    }

    void assessingAMonthAgainGivesTheSameBytes()
    {
        Office office = surveyed();
        const AssessReport first = must(assessMonth(office, Month(2018, 6)));
        QCOMPARE(first.households, m_sheets.households);
        const AssessReport second = must(assessMonth(office, Month(2018, 6)));
        QCOMPARE(second.recomputedSame, second.households);
        for (const AssessmentRow &row : must(assessments(office, Month(2018, 6))))
            QVERIFY(must(recomputesToTheSame(office, row.assessment)));
    }

    void everyAssessmentOpensToItsReasons()
    {
        Office office = surveyed();
        must(assessMonth(office, Month(2018, 6)));
        for (const AssessmentRow &row : must(assessments(office, Month(2018, 6)))) {
            const papers::ExplanationInput reasons = must(explanation(office, row.assessment));
            QVERIFY(!reasons.steps.empty());
            QVERIFY(!reasons.household.isEmpty());
            for (const auto &node : reasons.steps)
                QVERIFY2(!node.rule.startsWith(u"casework."_s), qPrintable(node.rule));
        }
    }

    void aVillageDecidesOnlyForTraining()
    {
        Office office = surveyed();
        must(assessMonth(office, Month(2018, 6)));
        const auto proposed = must(proposals(office, Month(2018, 6)));
        QVERIFY(!proposed.empty());
        QCOMPARE(decide(office, proposed, {Day(2018, 6, 8), u"村主任"_s, u"1号"_s}).error().key, u"casework.decide_township_only"_s);
        const DecideReport report = must(decide(office, proposed, {Day(2018, 6, 8), u"训练乡镇"_s, trainingDocument()}));
        QVERIFY(report.continued > 0);
        QVERIFY(report.stopped > 0);
        const auto rows = must(history(office, 1));
        QVERIFY(rows.front().title.contains(u"训练"_s));
        QCOMPARE(undo(office, rows.front().id).has_value(), false);
    }

    void historySaysWhatCanBeUndoneAndWhatStandsInTheWay()
    {
        Office office = surveyed();
        const auto find = [&](const QString &words) {
            for (const HistoryRow &row : must(history(office)))
                if (row.title.contains(words))
                    return row;
            return HistoryRow();
        };
        must(assessMonth(office, Month(2018, 6)));
        must(decide(office, must(proposals(office, Month(2018, 6))), {Day(2018, 6, 8), u"训练乡镇"_s, trainingDocument()}));
        QCOMPARE(find(u"导入收入调查"_s).undoable, true);
        QCOMPARE(find(u"训练"_s).undoable, false);
        QCOMPARE(find(u"新建"_s).undoable, false);
        Dossier first = must(dossier(office, must(households(office)).front().id));
        first.household.phone = u"0900-1"_s;
        must(office.file->change({u"casework.change_confirm"_s, {{u"from"_s, u"2018-01"_s}, {u"to"_s, u"2018-05"_s}}},
                                 [&](Writer &writer) { writer.update(first.household); }));
        const auto refused = undo(office, find(u"导入花名册"_s).id);
        QVERIFY(!refused);
        QCOMPARE(refused.error().key, u"store.undo_blocked"_s);
        QCOMPARE(refused.error().arguments.value(u"title"_s), u"确认已发放：2018-01 至 2018-05"_s);
    }

    void aStoppedHouseholdIsPaidForTheMonthOfTheDecisionAndNoLonger()
    {
        Office office = surveyed();
        must(assessMonth(office, Month(2018, 6)));
        const DecideReport decided = must(decide(office, must(proposals(office, Month(2018, 6))), {Day(2018, 6, 8), u"训练乡镇"_s, trainingDocument()}));
        const DraftReport june = must(draftPayments(office, Month(2018, 6)));
        const DraftReport july = must(draftPayments(office, Month(2018, 7)));
        QVERIFY(july.households >= june.households - decided.stopped);
        int paidInJuly = 0;
        for (const PaymentRow &row : july.rows)
            paidInJuly += row.regular.isZero() ? 0 : 1;
        int paidInJune = 0;
        for (const PaymentRow &row : june.rows)
            paidInJune += row.regular.isZero() ? 0 : 1;
        QCOMPARE(paidInJuly, paidInJune - decided.stopped);
    }

    void postingListShowsNoNumberOfAPerson()
    {
        Office office = surveyed();
        const papers::Paper paper = must(postingList(office, Month(2018, 6), {Day(2018, 6, 11), true, false, u"0900-6290101"_s, u"0900-6290001"_s}));
        const auto dossiers = must(households(office));
        for (const papers::PaperText &text : papers::textsOf(paper))
            for (const HouseholdRow &row : dossiers) {
                const Dossier family = must(dossier(office, row.id));
                for (const Member &member : family.members)
                    QVERIFY(member.idNumberText.size() < 8 || !text.text.contains(member.idNumberText));
                break;
            }
    }

    void exportedDossiersGoInElsewhereUnchanged()
    {
        Office office = surveyed();
        const ExportedDossiers exported = must(exportDossiers(office, {}, Month(2018, 6)));
        QCOMPARE(exported.households, m_sheets.households);
        Office other = village();
        QCOMPARE(must(importDossiers(other, exported.json, Run::Real)).households, m_sheets.households);
        QCOMPARE(must(importDossiers(other, exported.json, Run::Real)).unchanged, m_sheets.households);
        QCOMPARE(must(casework::check(other)).persons, m_sheets.persons);
    }

    void exportedDossiersAssessOutsideAsInTheOffice()
    {
        Office office = surveyed();
        const AssessReport report = must(assessMonth(office, Month(2018, 6)));
        QHash<QString, QByteArray> kept;
        for (const AssessmentRow &row : report.rows)
            kept.insert(row.household.text(), must(keptAssessment(office, row.assessment)).result.text());
        for (const QJsonObject &dossier : must(dossierObjects(must(exportDossiers(office, {}, Month(2018, 6))).json))) {
            const auto situation = must(policy::situationFromJson(dossier));
            QCOMPARE(policy::toJson(policy::assess(situation, *office.law)), kept.value(situation.household.id.text()));
        }
    }

    void anOldDossierTakesNoDeathNoLeavingAndNoClosingAway()
    {
        Office office = village();
        const HouseholdId id = must(registerHousehold(office, rosterHousehold(u"赵一"_s, 3, 2, Money::fromYuan(290))));
        const QByteArray old = must(exportDossiers(office, id, Month(2018, 6))).json;
        Dossier now = must(dossier(office, id));
        now.members[1].diedOn = Day(2018, 6, 2);
        now.members[2].leftOn = Day(2018, 6, 3);
        now.members[2].leftReason = u"出嫁"_s;
        now.household.closedOn = Day(2018, 6, 4);
        now.household.phone = u"13900006291"_s;
        must(correctDossier(office, now));
        const ImportReport report = must(importDossiers(office, old, Run::Real));
        QCOMPARE(report.households, 1);
        QCOMPARE(report.endings, (QStringList{u"赵一"_s, now.members[1].name, now.members[2].name}));
        const Dossier after = must(dossier(office, id));
        QVERIFY(after.household.phone.isEmpty()); // the rest is as the dossier says
        QCOMPARE(after.members[1].diedOn, std::optional(Day(2018, 6, 2)));
        QCOMPARE(after.members[2].leftReason, u"出嫁"_s);
        QCOMPARE(after.household.closedOn, std::optional(Day(2018, 6, 4)));
    }

    void aDossierWithAShorterListTakesNothingAwayAndSaysSo()
    {
        Office office = village();
        QJsonObject dossier = QJsonDocument::fromJson(contents(sourcePath(u"resources/schema/examples/dossier-gannan-2018.json"_s))).object();
        const int items = int(dossier.value(u"income"_s).toArray().size());
        QVERIFY(items > 0);
        must(importDossiers(office, QJsonDocument(dossier).toJson(), Run::Real));
        dossier.insert(u"income"_s, QJsonArray());
        const ImportReport report = must(importDossiers(office, QJsonDocument(dossier).toJson(), Run::Real));
        QCOMPARE(report.households, 0);
        QCOMPARE(report.unchanged, 1);
        QCOMPARE(report.kept.size(), 1u);
        QCOMPARE(report.kept.front().second, items);
        QCOMPARE(int(must(casework::dossier(office, must(households(office)).front().id)).income.size()), items);
    }

    void aDossierWrittenByHandBecomesAHousehold()
    {
        Office office = village();
        const QByteArray json = contents(sourcePath(u"resources/schema/examples/dossier-gannan-2018.json"_s));
        QCOMPARE(must(importDossiers(office, json, Run::Real)).households, 1);
        QCOMPARE(must(importDossiers(office, json, Run::Real)).unchanged, 1);
        const auto rows = must(households(office));
        QCOMPARE(rows.size(), std::size_t(1));
        const auto outside = policy::assess(must(policy::situationFromJson(must(dossierObjects(json)).front(), Month(2018, 6))), *office.law);
        const auto inside = must(provisional(office, must(dossier(office, rows.front().id)), Month(2018, 6)));
        QCOMPARE(inside.category, outside.category);
        QCOMPARE(inside.annualIncome, outside.annualIncome);
        QCOMPARE(inside.monthlyAmount, outside.monthlyAmount);
    }

    void aKeyWrittenTwiceInADossierIsNamedAndNothingIsRead()
    {
        const auto refusedKey = [](const QByteArray &json) {
            const auto objects = dossierObjects(json);
            return objects ? QString() : objects.error().key + u' ' + objects.error().arguments.value(u"key"_s);
        };
        QCOMPARE(refusedKey(R"({"members":[{"student":true,"student":false}]})"), u"casework.dossier_key_twice members[0].student"_s);
        QCOMPARE(refusedKey("{\"month\":\"2018-06\"}\n{\"month\":\"2018-06\",\"month\":\"2018-07\"}"), u"casework.dossier_key_twice month"_s);
        QCOMPARE(refusedKey(R"([{"month":"2018-06"},{"month":"2018-06"}])"), QString());
    }

    void theListShowsTheHeadThoseLivingThereAndTheDecisionInForce()
    {
        Office office = newOffice(m_folder.path(), u"list"_s, OfficeRole::Township);
        Dossier family = rosterHousehold(u"赵仁"_s, 3, 2, Money::fromYuan(870));
        family.members[1].diedOn = Day(2018, 2, 1);
        family.members[2].coLiving = false;
        const HouseholdId id = must(registerHousehold(office, family));
        must(confirmPaid(office, Month(2018, 1), Month(2018, 5)));
        const HouseholdRow row = must(households(office)).front();
        QCOMPARE(row.headName, u"赵仁"_s);
        QCOMPARE(row.persons, 1);
        QVERIFY(row.category == Category::Dibao);
        QCOMPARE(row.grade, std::optional(2));
        const Dossier known = must(dossier(office, id));
        must(voidDecision(office, known.decisions.front().id, u"录错"_s));
        QVERIFY(!must(households(office)).front().category);
    }

    void aDamagedDossierRefusesTheWholeFile()
    {
        Office office = surveyed();
        QByteArray json = must(exportDossiers(office, {}, Month(2018, 6))).json;
        Office other = village();
        json += "{\"record\":{\"xieli_dossier\":1,\"household\":{\"id\":\"x\",\"residence\":\"moon\"}}}\n";
        QCOMPARE(importDossiers(other, json, Run::Real).error().key, u"casework.record_bad_value"_s);
        QCOMPARE(must(casework::check(other)).households, 0);
    }

    void aParcelBringsTheVillageToTheTownshipAndItsAcknowledgementComesBack()
    {
        Office office = surveyed();
        must(assessMonth(office, Month(2018, 6)));
        must(draftPayments(office, Month(2018, 6)));
        Office township = newOffice(m_folder.path(), u"township"_s, OfficeRole::Township);
        acquaint(office, township, m_folder.path());
        const PackReport packed = must(packParcel(office, u"township"_s, m_folder.filePath(u"a.xlp"_s)));
        const ParcelReport taken = must(takeInParcel(township, packed.file));
        QCOMPARE(taken.outcome, u"taken"_s);
        QCOMPARE(taken.households, packed.households);
        QCOMPARE(taken.persons, packed.persons);
        QCOMPARE(taken.total, packed.total);
        QCOMPARE(must(casework::check(township)).persons, m_sheets.persons);
        QCOMPARE(must(takeInParcel(township, packed.file)).outcome, u"already"_s);
        const PackReport answer = must(packParcel(township, office.name, m_folder.filePath(u"b.xlp"_s)));
        QCOMPARE(must(takeInParcel(office, answer.file)).acknowledged, taken.records);
    }

    void aPassphraseThatIsForgottenLosesNothing()
    {
        const QString path = m_folder.filePath(u"lost.xieli"_s);
        auto created = must(createOffice({path, u"村"_s, OfficeRole::Village, u"629901"_s, u"gannan-2018,training-629901"_s, u"clerk"_s,
                                          passphrase, Day(2018, 6, 20)}));
        must(takeRoster(created.office, m_sheets.rosterPath, {}));
        created.office.file.reset();
        QVERIFY(!openOffice(path, {}, u"not the passphrase"_s, Day(2018, 6, 20)));
        Office again = must(openByRecovery(path, created.recoveryText, u"clerk"_s, u"a new passphrase"_s, Day(2018, 6, 20)));
        QCOMPARE(must(casework::check(again)).persons, m_sheets.persons);
        again.file.reset();
        QVERIFY(openOffice(path, {}, u"a new passphrase"_s, Day(2018, 6, 20)));
    }

    void aStrangeDayIsAskedAbout()
    {
        Office office = village();
        office.file.reset();
        Office earlier = must(openOffice(office.path, {}, passphrase, Day(2018, 6, 1)));
        QCOMPARE(clockQuestion(earlier)->key, u"casework.clock_earlier"_s);
        earlier.file.reset();
        Office later = must(openOffice(office.path, {}, passphrase, Day(2018, 9, 30)));
        QCOMPARE(clockQuestion(later)->key, u"casework.clock_later"_s);
        must(confirmClock(later, u"换了电脑"_s));
        QVERIFY(!clockQuestion(later));
    }
};

QTEST_GUILESS_MAIN(PathTest)
#include "test_path.moc"

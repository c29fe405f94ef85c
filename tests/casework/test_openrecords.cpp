// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/opendatacase.h"

#include "casework/openschema.h"
#include "casework/reportissue.h"
#include "model/assistancecase.h"
#include "model/checkreport.h"
#include "model/issuedpaper.h"
#include "model/listmatch.h"
#include "model/monthlyround.h"
#include "store/reader.h"
#include "store/rows.h"
#include "support/families.h"
#include "support/postedrows.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// What leaves of the work: each row with what it points to, nobody in the figures, and enough for another program to reckon the ledger again.
class OpenRecordsTest : public OpenDataCase {
    Q_OBJECT

private slots:
    void theReserveFundsLedgerBearsNoPerson()
    {
        Office office = fresh();
        must(office.file->change({u"test.reserve"_s}, [](Writer &writer) {
            ReserveEntry line;
            line.id = ReserveEntryId::create();
            line.year = 2018;
            line.day = Day(2018, 6, 20);
            line.amount = Money::fromYuan(100);
            line.note = u"给某某某家救急"_s;
            line.user = u"经手的人甲"_s;
            writer.insert(line);
        }));
        const QString figures = place(), records = place();
        must(writeOpenData(office, OpenScope::Figures, figures, {}));
        for (const QString &file : QDir(figures).entryList(QDir::Files))
            for (const QString &name : {u"某某某"_s, u"经手的人甲"_s})
                QVERIFY2(!QString::fromUtf8(contents(figures + u'/' + file)).contains(name), qPrintable(file));
        QVERIFY(QString::fromUtf8(contents(figures + u"/reserve_entry.csv"_s)).contains(u"10000"_s));
        must(writeOpenData(office, OpenScope::Records, records, m_wish));
        QCOMPARE(faults(must(checkOpenData(records))), QString());
        QVERIFY(QString::fromUtf8(contents(records + u"/reserve_detail.csv"_s)).contains(u"经手的人甲"_s));
    }

    void casesAidListsChecksAndRoundsLeaveWithWhatTheyPointTo()
    {
        Office office = fresh();
        const HouseholdId household = family(office, u"甲"_s, 2, u"6217000000000000001"_s);
        must(office.file->change({u"test.work"_s}, [&](Writer &writer) {
            AssistanceCase matter;
            matter.id = CaseId::create();
            matter.household = household;
            matter.programme = u"dibao"_s;
            matter.acceptedOn = Day(2018, 6, 4);
            writer.insert(matter);
            CaseStep step;
            step.id = CaseStepId::create();
            step.ofCase = matter.id;
            step.household = household;
            step.position = 1;
            step.step = u"visit"_s;
            step.owner = u"township"_s;
            step.days = 10;
            step.unit = u"working"_s;
            writer.insert(step);
            giveAid(writer, household, Money::fromYuan(500), Day(2018, 6, 12));
            const IntakeBatch batch{IntakeBatchId::create(), u"check"_s, u"核对.xlsx"_s, u"00"_s, Day(2018, 6, 12), 1, 1, 0, 0};
            writer.insert(batch);
            ListMatch match;
            match.id = ListMatchId::create();
            match.batch = batch.id;
            match.listedName = u"甲"_s;
            writer.insert(match);
            CheckReport report;
            report.id = CheckReportId::create();
            report.household = household;
            report.batch = batch.id;
            report.asOf = report.takenOn = Day(2018, 6, 12);
            writer.insert(report);
            CheckItem hit;
            hit.id = CheckItemId::create();
            hit.report = report.id;
            hit.household = household;
            hit.kind = u"W1"_s;
            hit.amount = Money::fromYuan(12000);
            writer.insert(hit);
            MonthlyRound round{u"2018-06"_s, Day(2018, 6, 1), u"clerk"_s, Day(2018, 6, 1), {}, {}, {}};
            writer.insert(round);
            RoundItem line;
            line.id = RoundItemId::create();
            line.round = round.id;
            line.household = household;
            line.action = u"reduce"_s;
            line.before = Money::fromYuan(620);
            line.after = Money::fromYuan(310);
            writer.insert(line);
        }));
        const QString folder = place();
        const OpenDataWritten written = must(writeOpenData(office, OpenScope::Records, folder, m_wish));
        QCOMPARE(faults(must(checkOpenData(folder))), QString());
        for (const char *dataset : {"assistance_case", "case_step", "aid_decision", "aid_stage", "aid_payment", "intake_batch", "list_match", "check_report", "check_item", "monthly_round", "round_item"})
            QCOMPARE(int(of(written, QString::fromLatin1(dataset)).rows), 1);
        QCOMPARE(of(written, u"round_item"_s).sums[u"after_fen"_s], std::int64_t(31000));
        QVERIFY(contents(folder + u"/case_step.csv"_s).contains(",visit,township,10,working,false,"));
        replace(folder + u"/case_step.csv"_s, "township", "somebody");
        QVERIFY(!must(checkOpenData(folder)).faults.empty());
    }

    void whatWasVisitedRecordedAndComputedLeavesWithTheLawOfTheComputing()
    {
        Office office = fresh();
        const HouseholdId household = applicant(office, u"甲"_s);
        Dossier dossier = must(casework::dossier(office, household));
        VisitEntry entry{dossier, {}, {}};
        entry.visit.day = Day(2018, 6, 10);
        entry.visit.firstVisitor = u"张三"_s;
        entry.visit.secondVisitor = u"李四"_s;
        PropertyItem horse;
        horse.kind = u"L1"_s;
        horse.value = Money::fromYuan(8000);
        entry.dossier.property.push_back(horse);
        must(recordVisit(office, entry));
        const AssessReport computed = must(assessMonth(office, m_june));
        QVERIFY(computed.monthlyTotal.fen() > 0);
        const QString folder = place();
        const OpenDataWritten written = must(writeOpenData(office, OpenScope::Records, folder, m_wish));
        QCOMPARE(faults(must(checkOpenData(folder))), QString());
        QCOMPARE(of(written, u"assessment"_s).rows, std::int64_t(1));
        QCOMPARE(of(written, u"assessment"_s).sums[u"monthly_amount_fen"_s], computed.monthlyTotal.fen());
        const QString line = QString::fromUtf8(contents(folder + u"/assessment.csv"_s)).split(u'\n').at(1);
        QVERIFY2(line.contains(u",dibao,new,"_s) && line.contains(u"\"gannan-2018,training-629901\""_s), qPrintable(line));
        QVERIFY(!line.contains(u'{')); // the computation itself stays in the file
        QCOMPARE(of(written, u"visit"_s).rows, std::int64_t(1));
        QCOMPARE(of(written, u"property_item"_s).sums[u"value_fen"_s], std::int64_t(800000));
        QCOMPARE(of(written, u"income_item"_s).sums[u"gross_fen"_s], std::int64_t(100000));
        QCOMPARE(of(written, u"survey"_s).rows, std::int64_t(1));
        // another amount in the copy is found: by its sum, not only by the digest
        replace(folder + u"/property_item.csv"_s, "800000", "900000");
        QVERIFY(!must(checkOpenData(folder)).faults.empty());
    }

    void postingsPapersRechecksVisitsOfTheCountyAndSamplesLeaveWithTheirResults()
    {
        Office office = fresh();
        const HouseholdId household = applicant(office, u"甲"_s);
        must(office.file->change({u"test.work"_s}, [&](Writer &writer) {
            PostingObjection objection;
            objection.id = PostingObjectionId::create();
            objection.posting = hang(writer, household, Day(2018, 6, 18), u"甲"_s);
            objection.household = household;
            objection.day = Day(2018, 6, 19);
            objection.what = u"城里有房"_s;
            writer.insert(objection);
            IssuedPaper paper;
            paper.id = IssuedPaperId::create();
            paper.kind = u"letter_stop"_s;
            paper.household = household;
            paper.issuedOn = Day(2018, 6, 20);
            writer.insert(paper);
            RecheckBatch batch;
            batch.id = RecheckBatchId::create();
            batch.openedOn = Day(2018, 6, 1);
            batch.grade = 3;
            writer.insert(batch);
            RecheckItem item;
            item.id = RecheckItemId::create();
            item.batch = batch.id;
            item.household = household;
            item.result = u"changed"_s;
            writer.insert(item);
            CountyVisit visit;
            visit.id = CountyVisitId::create();
            visit.household = household;
            visit.day = Day(2018, 6, 12);
            visit.result = u"fits"_s;
            writer.insert(visit);
            VerificationSample sample;
            sample.id = SampleId::create();
            sample.month = m_june;
            sample.scope = u"in_force"_s;
            sample.share = u"1/10"_s;
            sample.size = 1;
            sample.seed = u"20180620"_s;
            writer.insert(sample);
            SamplePick pick;
            pick.id = SamplePickId::create();
            pick.sample = sample.id;
            pick.household = household;
            pick.result = u"differs"_s;
            writer.insert(pick);
            CaseConference conference;
            conference.id = ConferenceId::create();
            conference.household = household;
            conference.result = u"agreed"_s;
            writer.insert(conference);
        }));
        const QString folder = place();
        const OpenDataWritten written = must(writeOpenData(office, OpenScope::Records, folder, m_wish));
        QCOMPARE(faults(must(checkOpenData(folder))), QString());
        for (const char *dataset : {"posting", "posting_entry", "posting_objection", "issued_paper", "recheck_batch", "recheck_item", "county_visit", "verification_sample", "sample_pick",
                                    "case_conference"})
            QCOMPARE(int(of(written, QString::fromLatin1(dataset)).rows), 1);
        QVERIFY(contents(folder + u"/verification_sample.csv"_s).contains(",1/10,"));
        replace(folder + u"/sample_pick.jsonl"_s, "differs", "confirmed");
        QVERIFY(!must(checkOpenData(folder)).faults.empty());
    }

    /// What is free holds no person and no words of people: each text of it is a code, a place, or of the law itself.
    void whatIsFreeHasNoColumnForPersonsOrFreeWords()
    {
        const QStringList known{u"law_figure.key"_s, u"law_figure.name"_s, u"law_figure.unit"_s, u"law_figure.value"_s, u"law_figure.pack"_s, u"law_figure.citation"_s,
                                u"report.period"_s, u"report.issue_id"_s, u"report.village"_s, u"reserve_entry.id"_s, u"reserve_entry.aid_request_id"_s, u"reserve_entry.aid_payment_id"_s,
                                u"reserve_entry.reverses"_s};
        for (const QString &dataset : openDatasets(OpenScope::Figures))
            for (const OpenField &field : openSchema(dataset).fields)
                if (field.type == OpenType::Text && field.codes.isEmpty())
                    QVERIFY2(known.contains(dataset + u'.' + field.name), qPrintable(dataset + u'.' + field.name));
    }

    void anotherProgramComputesTheSameLedgerToTheFen()
    {
        Office office = fresh();
        lived(office);
        const QString folder = place();
        must(writeOpenData(office, OpenScope::Records, folder, m_wish));
        QProcess python;
        python.start(u"python3"_s, {sourcePath(u"tests/recompute/ledger.py"_s), folder});
        if (!python.waitForStarted())
            QSKIP("there is no python3");
        QVERIFY(python.waitForFinished());
        const QJsonObject ledger = QJsonDocument::fromJson(python.readAllStandardOutput()).object();
        QVERIFY2(!ledger.isEmpty(), python.readAllStandardError().constData());
        sameMonths(office, ledger[u"months"].toObject());
        sameHouseholds(office, ledger);
    }

private:
    void sameMonths(Office &office, const QJsonObject &months)
    {
        for (const Month month : {m_june, m_june + 1}) {
            const StepTotals steps = must(stepTotals(office, month));
            const QJsonObject told = months[month.toString()].toObject();
            QCOMPARE(told[u"regular"].toInteger(), steps.regular.fen());
            QCOMPARE(told[u"back_pay"].toInteger(), steps.backPay.fen());
            QCOMPARE(told[u"order_paid"].toInteger(), steps.paid.fen());
            QCOMPARE(told[u"order_bounced"].toInteger(), steps.bounced.fen());
            QCOMPARE(told[u"order_sent"].toInteger(), steps.open.fen());
            QCOMPARE(told[u"reissued"].toInteger(), steps.reissued.fen());
            const Report report = must(casework::report(office, ReportPeriod::of(ReportKind::Month, month)));
            const auto figure = [&](ReportColumn column) { return report.at({{}, Programme::Total, column}); };
            QCOMPARE(told[u"regular"].toInteger() + told[u"back_pay"].toInteger(), figure(ReportColumn::Out));
            QCOMPARE(told[u"receivable"].toInteger(), figure(ReportColumn::Receivable));
            QCOMPARE(told[u"received"].toInteger(), figure(ReportColumn::Recovered));
            QCOMPARE(told[u"order_bounced"].toInteger(), figure(ReportColumn::Bounced));
        }
        QVERIFY(months[u"2018-06"][u"order_bounced"].toInteger() > 0 && months[u"2018-06"][u"reissued"].toInteger() > 0 && months[u"2018-06"][u"received"].toInteger() > 0);
    }

    void sameHouseholds(Office &office, const QJsonObject &ledger)
    {
        std::map<QString, std::int64_t> paid;
        for (const auto &row : must(households(office)))
            for (const HouseholdPayment &each : must(householdPayments(office, row)))
                if (each.state == BatchState::Approved && each.line.kind != PaymentKind::Receivable && each.line.kind != PaymentKind::Recovery)
                    paid[monthOf(office, each.line) + u' ' + row.text() + u' ' + each.line.benefit] += each.line.amount.fen();
        const QJsonObject told = ledger[u"paid"].toObject();
        QCOMPARE(told.size(), qsizetype(paid.size()));
        for (const auto &[key, fen] : paid)
            QCOMPARE(told[key].toInteger(), fen);
        for (const ReceivableRow &row : must(receivables(office))) {
            QCOMPARE(ledger[u"receivable"][row.household.text()].toInteger(), row.noted.fen());
            QCOMPARE(ledger[u"received"][row.household.text()].toInteger(), row.recovered.fen());
        }
    }
    static Result<std::vector<HouseholdId>> households(Office &office)
    {
        return office.file->read([](Reader &reader) {
            std::vector<HouseholdId> ids;
            reader.forEach<Household>([&](const Household &household) { ids.push_back(household.id); });
            return ids;
        });
    }
    static QString monthOf(Office &office, const PaymentLine &line)
    {
        return must(office.file->read([&](Reader &reader) -> Result<QString> {
            const auto batch = reader.find<PaymentBatch>(line.batch);
            return (batch->title == openingTitle() ? line.forMonth : batch->month).toString();
        }));
    }
};

QTEST_GUILESS_MAIN(OpenRecordsTest)
#include "test_openrecords.moc"

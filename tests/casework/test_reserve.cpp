// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
// rows: 000-22 R S
#include "casework/aiding.h"
#include "casework/assessing.h"
#include "casework/dossiers.h"
#include "casework/exporting.h"
#include "casework/register.h"
#include "casework/reserve.h"
#include "support/offices.h"

#include <QFile>
#include <QTemporaryDir>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// 备用金: a yuan for each registered resident at the year's start; spent on requests, never below zero.
class ReserveTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_offices = 0;

    Office fresh(OfficeRole role = OfficeRole::Township) { return newOffice(m_folder.path(), u"office%1"_s.arg(++m_offices), role, Day(2018, 12, 31)); }

    static ReserveEntry entry(ReserveKind kind, Money amount, Day day, std::optional<AidRequestId> request = {})
    {
        ReserveEntry line;
        line.kind = kind;
        line.amount = amount;
        line.day = day;
        line.year = day.year();
        line.request = std::move(request);
        return line;
    }
    static ReserveEntry allocation(int residents, Day day)
    {
        ReserveEntry line = entry(ReserveKind::Allocation, {}, day);
        line.residents = residents;
        return line;
    }
    static AidRequest accident(Money proposed, Day day)
    {
        AidRequest request;
        request.id = AidRequestId::create();
        request.kind = AidKind::Accident;
        request.proposed = proposed;
        request.day = day;
        return request;
    }
    static AidRequestId requestIn(Office &office, Money proposed = Money::fromYuan(800))
    {
        Dossier dossier = rosterHousehold(u"甲"_s, 2, 1, Money::fromYuan(620));
        dossier.aidRequests.push_back(accident(proposed, Day(2018, 6, 10)));
        const AidRequestId id = dossier.aidRequests.front().id;
        must(registerHousehold(office, dossier));
        return id;
    }

    /// Decides all that the request proposes, once, and pays a part of it.
    static Result<AidPaymentId> spent(Office &office, const AidRequestId &request, Money amount, Day day)
    {
        const auto rows = must(aidRows(office));
        auto row = std::find_if(rows.begin(), rows.end(), [&](const AidRow &each) { return each.request && each.request->id == request; });
        AidStageId stage;
        if (row->decision) {
            stage = row->stages.front().stage.id;
        } else {
            AidNote note;
            note.request = request;
            note.amount = *row->request->proposed;
            note.decidedOn = Day(2018, 1, 1);
            note.decidedBy = u"主任"_s;
            note.alone.reason = u"单人办公"_s;
            const AidDecisionId decision = must(decideAid(office, note));
            stage = must(office.file->read([&](Reader &reader) { return reader.where<AidStagePlan>("aid_decision_id", decision); })).front().id;
        }
        return payAidStage(office, {stage, amount, day, u"reserve"_s, u"甲"_s, {}});
    }

private slots:
    void aYuanForEachResident()
    {
        Office office = fresh();
        must(addReserveEntry(office, allocation(12345, Day(2018, 1, 5))));
        QCOMPARE(must(reserveBalance(office, 2018)), Money::fromYuan(12345));
        QCOMPARE(must(reserveBalance(office, 2019)), Money());
    }

    void spendingNamesItsRequestAndTheBalanceRuns()
    {
        Office office = fresh();
        const AidRequestId request = requestIn(office);
        must(addReserveEntry(office, allocation(1000, Day(2018, 1, 5))));
        must(spent(office, request, Money::fromYuan(800), Day(2018, 6, 12)));
        must(addReserveEntry(office, entry(ReserveKind::TopUp, Money::fromYuan(500), Day(2018, 6, 13))));
        must(addReserveEntry(office, entry(ReserveKind::Refund, Money::fromYuan(50), Day(2018, 6, 14))));
        must(addReserveEntry(office, entry(ReserveKind::HandBack, Money::fromYuan(750), Day(2018, 12, 31))));
        const auto rows = must(reserveLedger(office, 2018));
        QList<Money> balances;
        for (const ReserveRow &row : rows)
            balances << row.balance;
        QCOMPARE(balances, (QList<Money>{Money::fromYuan(1000), Money::fromYuan(200), Money::fromYuan(700), Money::fromYuan(750), Money()}));
        QCOMPARE(rows[1].headName, u"甲"_s);
        const auto table = must(reserveTable(office, 2018));
        QCOMPARE(std::get<Money>(table.totals.at(2)), Money::fromYuan(1550));
        QCOMPARE(std::get<Money>(table.totals.at(3)), Money::fromYuan(1550));
        const auto drawn = [](const papers::Paper &) -> Result<QByteArray> { return "%PDF-drawn"; };
        for (const QString &name : {u"reserve.xlsx"_s, u"reserve.pdf"_s}) {
            must(exportTable(office, table, table.title, {}, m_folder.filePath(name), drawn));
            QFile file(m_folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(file.readAll().startsWith(name.endsWith(u"pdf"_s) ? "%PDF" : "PK"));
        }
    }

    void theLastFenMayBeSpentAndNoMore()
    {
        Office office = fresh();
        const AidRequestId request = requestIn(office);
        must(addReserveEntry(office, allocation(100, Day(2018, 1, 5))));
        const auto tooMuch = spent(office, request, Money::fromFen(10001), Day(2018, 6, 12));
        QVERIFY(!tooMuch);
        QCOMPARE(tooMuch.error().key, u"relief.reserve_overdraft"_s);
        QCOMPARE(must(reserveLedger(office, 2018)).size(), std::size_t(1));
        must(spent(office, request, Money::fromFen(10000), Day(2018, 6, 12)));
    }

    void anEarlierDayMayNotEmptyWhatWasSpentLater()
    {
        Office office = fresh();
        const AidRequestId request = requestIn(office);
        must(addReserveEntry(office, allocation(100, Day(2018, 1, 5))));
        must(spent(office, request, Money::fromYuan(80), Day(2018, 6, 12)));
        QCOMPARE(spent(office, request, Money::fromYuan(30), Day(2018, 2, 1)).error().key, u"relief.reserve_overdraft"_s);
        QCOMPARE(spent(office, request, Money::fromYuan(1), Day(2018, 1, 4)).error().key, u"relief.reserve_overdraft"_s);
    }

    void whatCannotBeIsRefused()
    {
        Office village = fresh(OfficeRole::Village);
        QCOMPARE(addReserveEntry(village, allocation(100, Day(2018, 1, 5))).error().key, u"relief.reserve_township_only"_s);
        Office office = fresh();
        must(addReserveEntry(office, allocation(100, Day(2018, 1, 5))));
        QCOMPARE(addReserveEntry(office, entry(ReserveKind::Spending, Money::fromYuan(1), Day(2018, 2, 1))).error().key, u"relief.reserve_pay_the_decision"_s);
        QCOMPARE(addReserveEntry(office, entry(ReserveKind::Refund, Money::fromYuan(1), Day(2018, 2, 1), AidRequestId(u"x"_s))).error().key,
                 u"relief.reserve_request_unknown"_s);
        QCOMPARE(addReserveEntry(office, entry(ReserveKind::TopUp, Money(), Day(2018, 2, 1))).error().key, u"relief.reserve_amount"_s);
    }

    void requestsAndBillsAreAssessedFromTheOfficeFileAndTravelInDossiers()
    {
        Office office = fresh(OfficeRole::Village);
        Dossier dossier = rosterHousehold(u"乙"_s, 1, 1, Money::fromYuan(310));
        dossier.household.registeredPoor = true;
        dossier.aidRequests = {accident(Money::fromYuan(20000), Day(2018, 6, 10)), accident(Money::fromYuan(100), Day(2017, 6, 10))};
        MedicalBill bill;
        bill.id = MedicalBillId::create();
        bill.day = Day(2018, 5, 20);
        bill.compliant = Money::fromYuan(8200);
        dossier.medicalBills.push_back(bill);
        const HouseholdId id = must(registerHousehold(office, dossier));
        const Dossier kept = must(casework::dossier(office, id));
        QCOMPARE(kept.aidRequests.size(), std::size_t(2));
        const policy::Assessment result = must(provisional(office, kept, Month(2018, 6)));
        QCOMPARE(result.aid.size(), std::size_t(1)); // the other one is of another year
        QCOMPARE(result.aid.front().amount, std::optional(Money::fromYuan(20000)));
        QCOMPARE(result.medical.front().above, std::optional(Money::fromYuan(5200)));
        Office other = fresh(OfficeRole::Village);
        must(importDossiers(other, must(exportDossiers(office, {}, Month(2018, 6))).json, Run::Real));
        const Dossier taken = must(casework::dossier(other, id));
        QCOMPARE(taken.aidRequests.size(), std::size_t(2));
        QCOMPARE(taken.medicalBills.front().compliant, Money::fromYuan(8200));
    }
};

QTEST_GUILESS_MAIN(ReserveTest)
#include "test_reserve.moc"

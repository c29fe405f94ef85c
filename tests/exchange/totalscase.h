// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/threeoffices.h"

namespace xieli::test {

/// Two families of one village, known to the township; what is drafted and paid to them, and what the reports of both ends say of it.
class TotalsCase : public QObject {
protected:
    std::unique_ptr<Offices> m_offices;
    std::unique_ptr<Pair> m_pair;
    const Family m_family{u"赵仁"_s}, m_second{u"钱义"_s};

    void makeOffices() { m_offices = std::make_unique<Offices>(); }
    void beginAnew()
    {
        m_pair = std::make_unique<Pair>(*m_offices);
        m_family.store(village());
        m_second.store(village());
        m_pair->settle();
    }
    OfficeFile &village() { return m_pair->village; }
    OfficeFile &township() { return m_pair->township; }

    static constexpr std::int64_t lineFen = 31000;

    static void approve(OfficeFile &file, const PaymentBatchId &id)
    {
        must(file.change({u"test.approve"_s}, [&](Writer &writer) {
            PaymentBatch batch = *writer.find<PaymentBatch>(id);
            batch.state = BatchState::Approved;
            batch.approvedOn = theDay;
            batch.office = writer.office().id.text();
            writer.update(batch);
        }));
    }
    static Draft pay(OfficeFile &file, const std::vector<Family> &families)
    {
        const Draft draft(families);
        draft.store(file);
        approve(file, draft.batch.id);
        return draft;
    }
    static void removeLine(OfficeFile &file, const PaymentLineId &line, const QString &origin = {})
    {
        must(file.change({u"test.remove"_s, {}, origin}, [&](Writer &writer) { writer.remove<PaymentLine>(line); }));
    }
    static void close(OfficeFile &file, const Family &family)
    {
        Household household = *rowOf<Household>(file, family.household.id);
        household.closedOn = theDay;
        save(file, household);
    }
    /// Compared, found equal, and so much at both.
    static void bothSay(const TakeInReport &report, std::int64_t fen)
    {
        QVERIFY(report.compared && report.isMoneyCompared && report.agree());
        QCOMPARE(report.theirs.paymentFen, fen);
        QCOMPARE(report.ours.paymentFen, fen);
    }
    static void isAlarmed(const TakeInReport &report) { QVERIFY(report.compared && !report.agree()); }
    static void isCalm(const TakeInReport &report)
    {
        QCOMPARE(report.outcome, Outcome::Taken);
        QVERIFY(!report.compared || report.agree());
    }
    void bothSayInTheEnd(std::int64_t fen)
    {
        for (int round = 0; round < 4; ++round) {
            for (const bool isUp : {true, false}) {
                const TakeInReport report = isUp ? m_pair->up() : m_pair->down();
                QVERIFY(!report.compared || report.agree()); // some are laid aside
            }
        }
        bothSay(m_pair->up(), fen);
        bothSay(m_pair->down(), fen);
    }
};

} // namespace xieli::test

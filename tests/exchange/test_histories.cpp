// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/offices.h"

#include <QRandomGenerator>

using namespace xieli;
using namespace xieli::exchange;
using namespace xieli::test;

namespace {

/// A village and its township working and exchanging at random; each writes what it owns, so nothing may clash.
class History {
public:
    History(const Offices &offices, quint32 seed)
        : m_folder(offices.copies()), m_random(seed), village(offices.open(*m_folder, u"village"_s)),
          township(offices.open(*m_folder, u"township"_s)), m_villageId(idOf(village)), m_townshipId(idOf(township))
    {
    }

    void step()
    {
        switch (m_random.bounded(10)) {
        case 0:
        case 1: newFamily(); break;
        case 2:
        case 3: editFamily(); break;
        case 4: removeIncome(); break;
        case 5: decide(); break;
        case 6: m_toTownship.push_back(must(packParcel(village, m_townshipId)).bytes); break;
        case 7: m_toVillage.push_back(must(packParcel(township, m_villageId)).bytes); break;
        case 8: deliver(township, m_toTownship); break;
        case 9: deliver(village, m_toVillage); break;
        }
    }
    /// Fresh parcels both ways, whatever became of the earlier ones.
    void settle()
    {
        for (int round = 0; round < 2; ++round) {
            count(must(takeIn(township, must(packParcel(village, m_townshipId)).bytes)));
            count(must(takeIn(village, must(packParcel(township, m_villageId)).bytes)));
        }
    }
    int troubles = 0; ///< records that were not simply accepted

private:
    void newFamily()
    {
        m_families.emplace_back(u"户%1"_s.arg(m_families.size()));
        m_families.back().store(village);
        m_hasIncome.push_back(true);
    }
    std::size_t any() { return m_families.empty() ? 0 : std::size_t(m_random.bounded(int(m_families.size()))); }
    void editFamily()
    {
        if (m_families.empty())
            return newFamily();
        Family &family = m_families[any()];
        family.household.phone = QString::number(m_random.bounded(3));
        family.head.note = QString::number(m_random.bounded(3));
        if (m_random.bounded(8) == 0)
            family.head.diedOn = theDay.addDays(-m_random.bounded(30));
        must(village.change({u"test.edit"_s}, [&](Writer &writer) {
            writer.update(family.household);
            writer.update(family.head);
        }));
    }
    void removeIncome()
    {
        if (m_families.empty())
            return;
        const std::size_t at = any();
        if (m_hasIncome[at])
            must(village.change({u"test.remove"_s}, [&](Writer &writer) { writer.remove<IncomeItem>(m_families[at].income.id); }));
        else
            save(village, m_families[at].income); // under the same key again
        m_hasIncome[at] = !m_hasIncome[at];
    }
    void decide()
    {
        must(township.change({u"test.decide"_s}, [&](Writer &writer) {
            const auto households = writer.all<Household>();
            if (households.empty())
                return;
            Decision decision;
            decision.id = DecisionId::create();
            decision.household = households[std::size_t(m_random.bounded(int(households.size())))].id;
            decision.startMonth = Month(2018, 7);
            decision.monthlyAmount = Money::fromFen(m_random.bounded(100000));
            writer.insert(decision);
        }));
    }
    /// Some parcel made at any time, perhaps for the second time, perhaps never to come again.
    void deliver(OfficeFile &file, const std::vector<QByteArray> &parcels)
    {
        if (!parcels.empty())
            count(must(takeIn(file, parcels[std::size_t(m_random.bounded(int(parcels.size())))])));
    }
    void count(const TakeInReport &report)
    {
        if (report.outcome == Outcome::Taken)
            troubles += int(report.fates.size()) - report.count(Fate::Accepted);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QRandomGenerator m_random;

public:
    OfficeFile village;
    OfficeFile township;

private:
    OfficeId m_villageId, m_townshipId;
    std::vector<Family> m_families;
    std::vector<bool> m_hasIncome;
    std::vector<QByteArray> m_toTownship;
    std::vector<QByteArray> m_toVillage;
};

} // namespace

/// Few by default, since every step is a commit to disk; XIELI_HISTORIES=1000 runs as many.
class HistoriesTest : public QObject {
    Q_OBJECT

private slots:
    void howeverParcelsTravelBothEndsAgreeInTheEnd()
    {
        const Offices offices;
        bool given = false;
        const int wanted = qEnvironmentVariableIntValue("XIELI_HISTORIES", &given);
        for (quint32 seed = 1; seed <= quint32(given ? wanted : 6); ++seed) {
            History history(offices, seed);
            for (int step = 0; step < 60; ++step)
                history.step();
            history.settle();
            const QString label = u"seed %1"_s.arg(seed);
            QVERIFY2(contentOf(history.township) == contentOf(history.village), qPrintable(label));
            QVERIFY2(history.troubles == 0, qPrintable(label));
            QVERIFY2(must(history.township.integrity()).good() && must(history.village.integrity()).good(), qPrintable(label));
        }
    }
};

QTEST_GUILESS_MAIN(HistoriesTest)
#include "test_histories.moc"

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/listing.h"
#include "pages/householdspage.h"
#include "pages/tablepane.h"
#include "ui/trainingvillage.h"

#include <QComboBox>
#include <QLineEdit>

using namespace xieli;
using namespace Qt::StringLiterals;

/// The households of one village among those of all.
class VillageFilterTest : public QObject {
    Q_OBJECT

    test::TrainingVillage m_village;

private slots:
    void initTestCase() { test::prepareWindowTest(this); }

    void aTownshipSeesTheHouseholdsOfOneVillage()
    {
        auto desk = m_village.desk(u"township"_s);
        const auto villages = casework::keepingVillages(desk->office());
        QVERIFY(villages && villages->size() == 1);
        const HouseholdId freed = casework::households(desk->office())->front().id;
        QVERIFY(desk->office().file->change({u"test.free"_s}, [&](Writer &writer) { writer.remove<HouseholdSeat>(freed.text()); }));
        ui::HouseholdsPage page(*desk);
        page.resize(1180, 700);
        page.show();
        page.refresh();
        auto *choice = page.findChild<QComboBox *>(u"villageFilter"_s);
        QVERIFY(choice->isVisible());
        QCOMPARE(choice->count(), 3); // all, the village, those of none
        const auto rows = [&page] { return page.list()->filter()->rowCount(); };
        const int all = rows();
        QVERIFY(all > 2);
        choice->setCurrentIndex(1);
        QCOMPARE(rows(), all - 1);
        test::shot(page, u"households-village"_s);
        choice->setCurrentIndex(2);
        QCOMPARE(rows(), 1);
        page.refresh();
        QCOMPARE(choice->currentIndex(), 2); // what was chosen stays
        // a search stays within the village
        const QString name = casework::households(desk->office())->back().headName;
        page.search(name);
        QTRY_COMPARE(rows(), 0);
        choice->setCurrentIndex(1);
        QTRY_VERIFY(rows() >= 1);
    }

    void aVillageHasNothingToChoose()
    {
        auto desk = m_village.desk(u"village"_s);
        ui::HouseholdsPage page(*desk);
        page.show();
        page.refresh();
        QVERIFY(!page.findChild<QComboBox *>(u"villageFilter"_s)->isVisible());
        QVERIFY(page.list()->filter()->rowCount() > 2);
    }
};

QTEST_MAIN(VillageFilterTest)
#include "test_villagefilter.moc"

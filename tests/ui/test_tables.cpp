// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/register.h"
#include "fields/frozencolumn.h"
#include "fields/ledgertable.h"
#include "forms/householdview.h"
#include "forms/pricesdialog.h"
#include "pages/tablepane.h"
#include "ui/trainingvillage.h"

#include <QHeaderView>
#include <QMessageBox>
#include <QScrollBar>
#include <QSpinBox>
#include <QTabWidget>

using namespace xieli;
using namespace Qt::StringLiterals;

/// Tables as one reads them: whose line it is, what to do where there is none, no text cut off while there is room.
class TablesTest : public QObject {
    Q_OBJECT

    test::TrainingVillage m_village;

    static ui::LedgerTable *memberTable(ui::HouseholdView &view)
    {
        for (auto *table : view.findChildren<ui::LedgerTable *>())
            if (table->frozen() && table->ledger()->table() == u"member")
                return table;
        return nullptr;
    }

private slots:
    void initTestCase() { test::inChinese(this); }

    void theNameOfTheMemberStaysInViewWhenTheTableIsScrolled()
    {
        auto desk = m_village.desk(u"village"_s);
        const auto rows = casework::households(desk->office());
        QVERIFY(rows && !rows->empty());
        ui::HouseholdView view(*desk);
        view.resize(1000, 600);
        view.show();
        view.open(rows->front().id);
        view.parts()->setCurrentIndex(1);
        ui::LedgerTable *table = memberTable(view);
        QVERIFY(table && table->isVisible());
        QVERIFY(table->frozen()->isHidden());
        const int last = table->model()->columnCount() - 1;
        table->setCurrentIndex(table->model()->index(0, last));
        QTRY_VERIFY(table->horizontalScrollBar()->value() > 0);
        QVERIFY(table->frozen()->isVisible());
        QCOMPARE(table->frozen()->columnWidth(0), table->columnWidth(0));
        QVERIFY(table->frozen()->isColumnHidden(1) && !table->frozen()->isColumnHidden(0));
        QCOMPARE(table->frozen()->rowViewportPosition(0), table->rowViewportPosition(0));
        test::shot(view, u"members-scrolled"_s);
        for (int column = last; column > 0; --column) { // back, cell by cell: none is under the frozen one
            table->setCurrentIndex(table->model()->index(0, column));
            QVERIFY(table->visualRect(table->currentIndex()).left() >= table->frozen()->covered());
        }
        table->setCurrentIndex(table->model()->index(0, 0));
        QVERIFY(table->frozen()->isHidden());
    }
    void aYearWithoutPricesSaysHowToBeginAndIsTurnedByButtons()
    {
        auto desk = m_village.desk(u"village"_s);
        ui::PricesDialog dialog(*desk, 2031);
        dialog.show();
        test::shot(dialog, u"prices-empty"_s);
        QCOMPARE(dialog.table()->model()->rowCount(), 0);
        auto *year = dialog.findChild<QSpinBox *>();
        for (auto *button : dialog.findChildren<QPushButton *>())
            if (button->accessibleName() == u"前一年"_s)
                button->click();
        QCOMPARE(year->value(), 2030);
    }
    void aTypedPriceIsNotLostByEscAndLookingAtAnotherYearAsksNothing()
    {
        auto desk = m_village.desk(u"village"_s);
        ui::PricesDialog dialog(*desk, 2031);
        dialog.show();
        QTest::qWait(20);
        dialog.findChild<QSpinBox *>()->stepBy(-1);
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());

        ui::PricesDialog typed(*desk, 2031);
        typed.show();
        QTest::qWait(20);
        ui::LedgerModel *lines = typed.table()->ledger();
        lines->append();
        QVERIFY(lines->setData(lines->cell(lines->key(0), u"price_fen"_s), u"900"_s));
        typed.findChild<QSpinBox *>()->stepBy(-1); // out of sight, and still typed
        QTest::keyClick(&typed, Qt::Key_Escape);
        QVERIFY(typed.isVisible());
        QVERIFY(typed.findChild<QMessageBox *>(u"keepTyped"_s));
    }
    void aColumnIsAsWideAsItsTextWhereThereIsRoom()
    {
        ui::RowTable<QString> model({{u"甲"_s, [](const QString &row) { return row; }}, {u"乙"_s, [](const QString &) { return u"短"_s; }}}, this);
        ui::TablePane pane(&model, u"表"_s);
        pane.setWidths({4, 0});
        pane.resize(800, 200);
        pane.show();
        const QString words = u"Subsistence allowance, class 3"_s;
        model.setRows({words});
        QCoreApplication::sendPostedEvents();
        QVERIFY(pane.table()->columnWidth(0) >= pane.table()->fontMetrics().horizontalAdvance(words));
        pane.resize(300, 200); // where there is none the last column keeps its least
        QVERIFY(pane.table()->columnWidth(1) >= 16 * pane.table()->fontMetrics().horizontalAdvance(u'0'));
    }
};

QTEST_MAIN(TablesTest)
#include "test_tables.moc"

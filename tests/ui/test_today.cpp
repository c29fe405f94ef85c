// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/paying.h"
#include "casework/toconfirm.h"
#include "charts/pairchart.h"
#include "models/duemodel.h"
#include "pages/tablepane.h"
#include "pages/todaypage.h"
#include "support/families.h"
#include "ui/trainingvillage.h"

#include <QAbstractItemModelTester>
#include <QAbstractButton>
#include <QLabel>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTableView>

using namespace xieli;
using namespace Qt::StringLiterals;

class TodayTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        initXieliResources();
        auto *translator = new QTranslator(this);
        QVERIFY(translator->load(u"xieli_zh_CN"_s, u":/xieli/translations"_s));
        QCoreApplication::installTranslator(translator);
    }
    void theDesksListSaysWhatIsDueAndTheChartsSpeakOfEveryHousehold()
    {
        auto desk = m_village.desk(u"village"_s);
        desk->setMonth(Month(2018, 6));
        ui::TodayPage page(*desk);
        page.show();
        page.refresh();
        QVERIFY(test::jobEnds(page));
        auto *model = page.findChild<ui::DueModel *>();
        QVERIFY(model->rowCount() > 0);
        int households = 0;
        for (auto *chart : page.findChildren<ui::PairChart *>()) {
            QVERIFY(!chart->accessibleName().isEmpty() && !chart->accessibleDescription().isEmpty());
            if (chart->accessibleName().contains(u"64"_s))
                ++households;
        }
        QCOMPARE(households, 1); // the question names the number of households
    }

    void enterGoesFromEachRowToWhereItIsDone()
    {
        auto desk = m_village.desk(u"village"_s);
        ui::TodayPage page(*desk);
        page.show();
        QSignalSpy visit(desk.get(), &ui::Desk::visitWanted);
        QSignalSpy household(desk.get(), &ui::Desk::householdWanted);
        QSignalSpy other(desk.get(), &ui::Desk::pageWanted);
        QSignalSpy record(desk.get(), &ui::Desk::recordWanted);
        page.refresh();
        QVERIFY(test::jobEnds(page));
        auto *model = page.findChild<ui::DueModel *>();
        for (int row = 0; row < model->rowCount(); ++row)
            emit page.list()->activated(row);
        QCOMPARE(visit.count() + household.count() + other.count() + record.count(), model->rowCount());
        QVERIFY(visit.count() > 0);
        casework::DueItem parcel;
        parcel.kind = casework::DueKind::Parcel;
        parcel.reason = u"due.parcel"_s;
        model->setRows({parcel});
        const int before = other.count();
        emit page.list()->activated(0);
        QCOMPARE(other.count(), before + 1);
        QCOMPARE(other.last().front().toString(), u"exchange"_s);
    }

    void whatAVillageDecidedIsConfirmedFromItsLineByName()
    {
        QTemporaryDir folder;
        casework::Office township = test::newOffice(folder.path(), u"乡"_s, OfficeRole::Township);
        casework::Office village = test::newOffice(folder.path(), u"甲村"_s, OfficeRole::Village);
        test::acquaint(village, township, folder.path());
        for (const QString &head : {u"赵一"_s, u"钱二"_s})
            test::must(casework::registerHousehold(village, test::rosterHousehold(head, 2, 2, Money::fromYuan(290))));
        test::must(casework::confirmPaid(village, Month(2018, 5), Month(2018, 5)));
        test::must(casework::packParcel(village, township.id.text(), folder.filePath(u"p.xlp"_s)));
        test::must(casework::takeInParcel(township, folder.filePath(u"p.xlp"_s)));
        ui::Desk desk(std::move(township));
        ui::TodayPage page(desk);
        page.resize(1000, 700);
        page.show();
        auto *model = page.findChild<ui::DueModel *>();
        const auto line = [&] {
            page.refresh();
            if (!test::jobEnds(page))
                return -2;
            for (int row = 0; row < model->rowCount(); ++row)
                if (model->row(row).kind == casework::DueKind::Decision)
                    return row;
            return -1;
        };
        const int row = line();
        QVERIFY(row >= 0);
        emit page.list()->activated(row);
        auto *box = page.findChild<QMessageBox *>();
        QVERIFY(box && box->text().contains(u"甲村"_s));
        for (const QString &part : {u"赵一"_s, u"钱二"_s, u"290"_s})
            QVERIFY2(box->informativeText().contains(part), qPrintable(box->informativeText()));
        test::shot(*box, u"today-confirm"_s);
        for (QAbstractButton *button : box->buttons())
            if (box->buttonRole(button) == QMessageBox::AcceptRole)
                button->click();
        QCOMPARE(line(), -1);
        QVERIFY(test::must(casework::statedDecisions(desk.office())).empty());
    }

    void timeLeftIsSaidInDays()
    {
        QCOMPARE(ui::DueModel::leftWords(0), u"今天"_s);
        QCOMPARE(ui::DueModel::leftWords(-3), u"逾期 3 天"_s);
        QCOMPARE(ui::DueModel::leftWords(5), u"还有 5 天"_s);
    }

    void itIsASoundModel()
    {
        const auto wording = papers::Wording::load(u"zh_CN"_s);
        ui::DueModel model(wording, Day(2018, 6, 20));
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        casework::DueItem item;
        item.day = Day(2018, 6, 18);
        item.reason = u"due.never_visited"_s;
        model.setRows({item});
        QCOMPARE(model.index(0, ui::DueModel::Left).data().toString(), u"逾期 2 天"_s);
    }

private:
    test::TrainingVillage m_village;
};

QTEST_MAIN(TodayTest)
#include "test_today.moc"

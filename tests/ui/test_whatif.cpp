// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/whatifpage.h"

#include "casework/register.h"
#include "charts/pairchart.h"
#include "fields/fields.h"
#include "forms/lawchangeeditor.h"
#include "look.h"
#include "pages/whatifresult.h"
#include "ui/trainingvillage.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTabWidget>
#include <QTranslator>

using namespace xieli;
using namespace Qt::StringLiterals;
using policy::Figure;

/// The page 试算, as a person uses it.
class WhatIfPageTest : public QObject {
    Q_OBJECT

    test::TrainingVillage m_village;

    static void choose(ui::WhatIfPage &page, Figure figure, const QString &value)
    {
        auto *figures = page.findChild<QComboBox *>(u"figure"_s);
        figures->setCurrentIndex(figures->findData(int(figure)));
        page.findChild<QLineEdit *>(u"value"_s)->setText(value);
        page.findChild<QPushButton *>(u"add"_s)->click();
    }

private slots:
    void aNewStandardIsTriedAndSaved()
    {
        auto desk = m_village.desk(u"village"_s);
        desk->setMonth(Month(2018, 7));
        ui::WhatIfPage page(*desk);
        page.show();
        page.refresh();
        auto *attempt = page.findChild<QPushButton *>(u"try"_s);
        QVERIFY(!attempt->isEnabled());
        choose(page, Figure::DibaoClass1, u"340"_s);
        QVERIFY2(page.editor()->law().has_value(), qPrintable(test::told(page)));
        QCOMPARE(page.editor()->law()->figures.size(), std::size_t(1));
        QVERIFY(attempt->isEnabled());
        attempt->click();
        QVERIFY(test::jobEnds(page));
        const auto &report = page.result()->report();
        QVERIFY2(report.has_value(), qPrintable(test::told(page)));
        QCOMPARE(report->months.size(), std::size_t(12));
        QVERIFY(report->count(policy::Effect::Amount) > 0);
        QCOMPARE(page.findChild<QLabel *>(u"amount"_s)->text().toInt(), report->count(policy::Effect::Amount));
        const QString path = m_village.freshFolder() + u"/w.xlsx"_s;
        page.save(path);
        QVERIFY2(QFileInfo(path).size() > 3000, qPrintable(test::told(page)));
        page.save(desk->office().path);
        QVERIFY(QFileInfo(desk->office().path).size() > 100000);
    }

    void aTrialIsReadableOnASmallScreen_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("1366") << QSize(1366, 768);
        QTest::newRow("1280") << QSize(1280, 680);
    }
    /// XIELI_KEEP_SHOTS names a folder to look at the page afterwards.
    void aTrialIsReadableOnASmallScreen()
    {
        QFETCH(QSize, size);
        if (qEnvironmentVariableIsSet("XIELI_KEEP_SHOTS"))
            {
            ui::applyLook(*qApp, ui::Theme::Light);
            static QTranslator chinese;
            if (chinese.load(u"xieli_zh_CN"_s, u":/xieli/translations"_s))
                QCoreApplication::installTranslator(&chinese);
        }
        auto desk = m_village.desk(u"village"_s);
        desk->setMonth(Month(2018, 7));
        ui::WhatIfPage page(*desk);
        page.resize(size.width() - 180, size.height() - 60); // beside the list of pages, below the bar
        page.show();
        page.refresh();
        choose(page, Figure::DibaoClass1, u"340"_s);
        choose(page, Figure::DibaoLineRuralYear, u"4300"_s);
        const auto keep = [&](const QString &name) {
            if (const QString folder = qEnvironmentVariable("XIELI_KEEP_SHOTS"); !folder.isEmpty())
                page.grab().save(u"%1/whatif-%2-%3.png"_s.arg(folder, name).arg(size.width()));
        };
        keep(u"change"_s);
        page.tryOut();
        QVERIFY(test::jobEnds(page));
        keep(u"list"_s);
        QVERIFY(!page.findChild<QLabel *>(u"reason"_s)->text().isEmpty()); // of the chosen row, in full
        QVERIFY2(page.minimumSizeHint().width() <= size.width() - 180, qPrintable(QString::number(page.minimumSizeHint().width())));
        page.result()->tabs()->setCurrentIndex(1);
        keep(u"charts"_s);
    }

    void aChangeWithoutEffectIsSaidLoudly()
    {
        auto desk = m_village.desk(u"village"_s);
        desk->setMonth(Month(2018, 7));
        ui::WhatIfPage page(*desk);
        page.show();
        page.refresh();
        choose(page, Figure::DibaoLineRuralYear, u"3720"_s);
        QVERIFY(!page.editor()->law()->isChange());
        QVERIFY(!test::told(page).isEmpty());
        page.tryOut();
        QVERIFY(test::jobEnds(page));
        QVERIFY(test::told(page).contains(desk->say(Finding{FindingKind::Warning, u"whatif.same_values"_s})));
    }

    void nonsenseIsRefusedInWordsAndNothingIsTaken()
    {
        auto desk = m_village.desk(u"village"_s);
        ui::WhatIfPage page(*desk);
        page.show();
        page.refresh();
        choose(page, Figure::DibaoClass1, u"three hundred"_s);
        QVERIFY(!page.editor()->law());
        QVERIFY(test::told(page).size() > 10);
        QVERIFY(!test::told(page).startsWith(u"whatif."_s));
        choose(page, Figure::DibaoClass1, u"300"_s);
        QVERIFY(page.editor()->law());
        page.editor()->clear();
        QVERIFY(!page.editor()->law());
    }

    void theHouseholdsAreASoundModel()
    {
        auto desk = m_village.desk(u"village"_s);
        ui::WhatIfModel model(desk->wording());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        casework::WhatIfReport report;
        report.listed.push_back({HouseholdId::create(), u"甲"_s, u"村"_s, u"1组"_s});
        casework::WhatIfRow row;
        row.effect = policy::Effect::Enters;
        row.before.monthly = Money::fromYuan(900);
        row.after.monthly = Money::fromYuan(1000);
        report.rows = {row};
        model.setReport(report);
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(model.index(0, 9).data().toString().startsWith(u'+'));
    }

    void aChartTellsItsFiguresToThoseWhoCannotSeeIt()
    {
        ui::PairChart chart;
        chart.resize(600, 300);
        chart.setFigures(u"?"_s, {{u"2018-06"_s, 0, 7}, {u"2018-07"_s, 1200, 1300}}, [](qint64 value) { return QString::number(value); },
                         [](qint64 value) { return QString::number(value); });
        QVERIFY(chart.accessibleDescription().contains(u"1300"_s));
        QVERIFY(!chart.grab().isNull());
    }
};

QTEST_MAIN(WhatIfPageTest)
#include "test_whatif.moc"

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/pairchart.h"
#include "ui/trainingvillage.h"

using namespace xieli;
using namespace Qt::StringLiterals;

class ChartsTest : public QObject {
    Q_OBJECT

    static void fill(ui::PairChart &chart, const QStringList &names)
    {
        std::vector<ui::PairChart::Pair> pairs;
        for (qsizetype i = 0; i < names.size(); ++i)
            pairs.push_back({names[i], 10 + i, 12 + i});
        const auto number = [](qint64 value) { return QString::number(value); };
        chart.setFigures(u"每月多少?"_s, std::move(pairs), number, number);
        chart.show();
    }
    /// Whether something dark is drawn in each slot below the bars: the name of each bar.
    static bool everyBarHasAName(ui::PairChart &chart, int bars)
    {
        const QImage image = chart.grab().toImage();
        const int left = 40;
        const double slot = double(image.width() - left - 8) / bars;
        for (int bar = 0; bar < bars; ++bar) {
            bool drawn = false;
            for (int x = int(left + slot * bar); x < int(left + slot * (bar + 1)) && x < image.width(); ++x)
                for (int y = image.height() - 14; y < image.height() - 3; ++y)
                    drawn = drawn || image.pixelColor(x, y).lightness() < 160;
            if (!drawn)
                return false;
        }
        return true;
    }

private slots:
    void initTestCase() { test::inChinese(this); }
    void namesThatDoNotFitAreBrokenIntoLinesOrStandUprightAndNoneIsLeftOut()
    {
        ui::PairChart categories;
        categories.resize(360, 260);
        const QStringList names{u"特困"_s, u"低保"_s, u"低保边缘"_s, u"刚性支出困难"_s, u"都不是"_s, u"不能认定"_s};
        fill(categories, names);
        QCOMPARE(categories.names(), ui::PairChart::Names::Wrapped);
        test::shot(categories, u"chart-categories"_s);
        categories.resize(900, 260);
        QCOMPARE(categories.names(), ui::PairChart::Names::Flat);

        ui::PairChart months;
        months.resize(360, 260);
        QStringList twelve;
        for (int month = 1; month <= 12; ++month)
            twelve << Month(2018, month).toString();
        fill(months, twelve);
        QCOMPARE(months.names(), ui::PairChart::Names::Upright);
        test::shot(months, u"chart-months"_s);
        QVERIFY(everyBarHasAName(months, 12));
    }
};

QTEST_MAIN(ChartsTest)
#include "test_charts.moc"

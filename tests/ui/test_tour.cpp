// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tour.h"
#include "ui/trainingvillage.h"

#include <QStandardPaths>

using namespace xieli;
using namespace Qt::StringLiterals;

/// The tour through every page, form and state, in the looks that people choose.
class TourTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        test::inChinese(this);
    }
    void everyPageFormAndDialogIsPictured_data()
    {
        QTest::addColumn<int>("theme");
        QTest::addColumn<int>("percent");
        QTest::newRow("light") << int(ui::Theme::Light) << 100;
        QTest::newRow("dark") << int(ui::Theme::Dark) << 100;
        QTest::newRow("large") << int(ui::Theme::Light) << 130;
    }
    void everyPageFormAndDialogIsPictured()
    {
        QFETCH(int, theme);
        QFETCH(int, percent);
        ui::applyLook(*qApp, ui::Theme(theme), percent);
        const QString kept = qEnvironmentVariable("XIELI_SHOTS"); // a person wants to look at them
        const QString folder = kept.isEmpty() ? m_village.freshFolder() : kept + u'/' + QLatin1String(QTest::currentDataTag());
        const QStringList files = ui::tourOf(m_village.office(u"village"_s), u"zh_CN"_s, QSize(1366, 768), folder);
        QVERIFY2(files.size() >= 35, qPrintable(QString::number(files.size())));
        for (const QString &must : {u"today"_s, u"households"_s, u"household-3"_s, u"visit-form"_s, u"help-cost_fen"_s, u"help-in-dialog"_s, u"why"_s, u"law-2"_s, u"reports-5"_s, u"reports-14-dialog"_s, u"reports-behind"_s, u"whatif"_s, u"posting"_s, u"moves"_s, u"moves-dialog"_s, u"dialog"_s, u"locked"_s})
            QVERIFY2(std::any_of(files.begin(), files.end(), [&must](const QString &file) { return file.contains(must); }), qPrintable(must));
        for (const QString &file : files)
            QVERIFY2(coloursIn(QImage(file)) > 4, qPrintable(file)); // nothing is an empty sheet
        ui::applyLook(*qApp, ui::Theme::Light);
    }

private:
    static qsizetype coloursIn(const QImage &image)
    {
        QSet<QRgb> found;
        for (int y = 0; y < image.height(); y += 3)
            for (int x = 0; x < image.width(); x += 3)
                found.insert(image.pixel(x, y));
        return found.size();
    }

    test::TrainingVillage m_village;
};

QTEST_MAIN(TourTest)
#include "test_tour.moc"

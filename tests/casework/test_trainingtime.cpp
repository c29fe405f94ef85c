// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/training.h"
#include "resources.h"

#include <QTemporaryDir>
#include <QtTest/QtTest>

using namespace Qt::StringLiterals;
using namespace xieli;
using namespace xieli::casework;

/// Who practises gets in again, and in the time of the invented village.
class TrainingTimeTest : public QObject {
    Q_OBJECT

private slots:
    void theTrainingVillageLivesInItsOwnTimeAndTellsItsPassphrase()
    {
        initXieliResources();
        const QTemporaryDir folder;
        const QString village = folder.filePath(u"village"_s);
        const auto run = trainingRun(village, [](const papers::Paper &) -> Result<QByteArray> { return QByteArray("%PDF"); }, [](const QString &) {});
        QVERIFY2(run.has_value(), run ? "" : qPrintable(run.error().key));
        const QString path = village + u"/village.xieli"_s;
        const QString passphrase = trainingPassphrase(path);
        QCOMPARE(passphrase, u"lianxi-cun-2018"_s);
        QCOMPARE(trainingPassphrase(folder.filePath(u"other.xieli"_s)), QString());

        auto office = openOffice(path, {}, passphrase, QDate::currentDate());
        QVERIFY(office.has_value());
        keepTrainingTime(*office);
        QCOMPARE(office->today, Day(2018, 6, 20));
        QVERIFY(!clockQuestion(*office)); // nobody is asked whether eight years have passed

        auto later = openOffice(path, {}, passphrase, Day(2018, 7, 2)); // a day asked for
        QVERIFY(later.has_value());
        keepTrainingTime(*later);
        QCOMPARE(later->today, Day(2018, 7, 2));
    }
};

QTEST_GUILESS_MAIN(TrainingTimeTest)
#include "test_trainingtime.moc"

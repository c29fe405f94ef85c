// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/savefile.h"

#include "support/disk.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest/QtTest>

using namespace xieli;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// A file on a full stick: what stood there stays.
class SaveFileTest : public QObject {
    Q_OBJECT

    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("nothing");
    }

private slots:
    void cleanup()
    {
        Disk::fault = Disk::Fault::None;
        Disk::below.clear();
    }

    void whatDoesNotFitReplacesNothing_data()
    {
        QTest::addColumn<int>("bytes");
        QTest::newRow("a few, kept back until the file is closed") << 300;
        QTest::newRow("many") << 300'000;
    }
    void whatDoesNotFitReplacesNothing()
    {
        QFETCH(int, bytes);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"parcel.xlp"_s);
        for (const bool isFull : {false, true}) {
            Disk::below = folder.path().toUtf8();
            Disk::count = 0;
            Disk::fault = isFull ? Disk::Fault::Full : Disk::Fault::None;
            Disk::at = 1; // it can be opened, and nothing written
            QSaveFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            const bool isWritten = file.write(QByteArray(bytes, isFull ? 'b' : 'a')) == bytes;
            QCOMPARE(isWritten && commitWhole(file), !isFull);
        }
        cleanup();
        QCOMPARE(contentOf(path), QByteArray(bytes, 'a'));
    }
};

QTEST_GUILESS_MAIN(SaveFileTest)
#include "test_savefile.moc"

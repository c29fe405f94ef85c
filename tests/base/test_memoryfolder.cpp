// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/memoryfolder.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>
#include <QTemporaryFile>
#include <QtTest/QtTest>

using namespace xieli;

class MemoryFolderTest : public QObject {
    Q_OBJECT

private slots:
    void temporaryFilesOfTheProcessStandInMemoryAndAreNobodyElses()
    {
        const QString folder = memoryFolder();
        if (folder.isEmpty())
            QSKIP("this machine has no memory that looks like a folder");
        QCOMPARE(QStorageInfo(folder).fileSystemType(), QByteArray("tmpfs"));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        QVERIFY(!(QFileInfo(folder).permissions() & others));
        keepTemporaryFilesInMemory();
        QTemporaryFile file;
        QVERIFY(file.open());
        QCOMPARE(QFileInfo(file.fileName()).path(), folder);
        QCOMPARE(qEnvironmentVariable("TMPDIR"), folder); // where the printing system puts what it prints
    }
};

QTEST_GUILESS_MAIN(MemoryFolderTest)
#include "test_memoryfolder.moc"

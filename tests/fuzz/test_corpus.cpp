// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/target.h"

#include "support/support.h"

#include <QDir>
#include <QElapsedTimer>
#include <QtTest/QtTest>

using namespace Qt::StringLiterals;

/// Every input that a fuzz target found interesting, or fell over once, goes through it again.
class CorpusTest : public QObject {
    Q_OBJECT

private slots:
    void everyKeptInputIsReadOrRefused_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(xieli::test::sourcePath(u"tests/fuzz/corpus/"_s + QStringLiteral(XIELI_FUZZ_TARGET)));
        for (const QFileInfo &file : folder.entryInfoList(QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(file.fileName())) << file.filePath();
        QVERIFY2(!folder.entryList(QDir::Files).isEmpty(), "no corpus");
    }
    void everyKeptInputIsReadOrRefused()
    {
        QFETCH(QString, path);
        const QByteArray bytes = xieli::test::contents(path);
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(bytes.constData()), std::size_t(bytes.size())), 0);
        QVERIFY2(clock.elapsed() < 20'000, "it hangs");
    }
};

QTEST_GUILESS_MAIN(CorpusTest)
#include "test_corpus.moc"

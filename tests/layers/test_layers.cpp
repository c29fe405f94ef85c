// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/support.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QtTest/QtTest>

using namespace Qt::StringLiterals;

/// The house's walls, read off the includes: linking only Qt6::Core does not stop a widget header from compiling.
class LayersTest : public QObject {
    Q_OBJECT

    /// Includes of all files below `folder` that match `forbidden`, as "file: include".
    static QStringList breaches(const QString &folder, const QString &forbidden, const QString &except = {})
    {
        static const QRegularExpression include(u"^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"_s, QRegularExpression::MultilineOption);
        const QRegularExpression bad(forbidden);
        const QRegularExpression spared(except.isEmpty() ? u"(?!)"_s : except);
        QStringList found;
        QDirIterator files(xieli::test::sourcePath(folder), {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        int count = 0;
        while (files.hasNext()) {
            const QString path = files.next();
            ++count;
            if (spared.match(path).hasMatch())
                continue;
            auto matches = include.globalMatch(QString::fromUtf8(xieli::test::contents(path)));
            while (matches.hasNext()) {
                const QString header = matches.next().captured(1);
                if (bad.match(header).hasMatch())
                    found << path + u": "_s + header;
            }
        }
        if (count == 0)
            found << folder + u": no files"_s;
        return found;
    }

private slots:
    void aRoomIncludesOnlyWhatTheHouseAllows_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<QString>("forbidden");
        QTest::addColumn<QString>("except");
        const QString gui = u"^(QtGui|QtWidgets|QtPrintSupport|QtCharts|QWidget|QObject$|QPainter|QFont|QImage|QPdf|QPixmap|ui/|print/|pages/|fields/)"_s;
        QTest::newRow("core sees no widget and no QObject") << u"core"_s << gui << QString();
        QTest::newRow("base sees no other room") << u"core/base"_s << u"^(model|policy|store|intake|exchange|papers|publish|casework)/"_s << QString();
        QTest::newRow("model sees base only") << u"core/model"_s << u"^(policy|store|intake|exchange|papers|casework)/|sqlite"_s << QString();
        QTest::newRow("policy is pure") << u"core/policy"_s << u"^(store|intake|exchange|papers|casework)/|sqlite|^QFile$|^QDir|QDateTime|QSql"_s << QString();
        QTest::newRow("papers do not see the store") << u"core/papers"_s << u"^(policy|store|intake|exchange|casework)/|sqlite"_s << QString();
        QTest::newRow("intake does not see the store") << u"core/intake"_s << u"^(policy|store|exchange|papers|casework)/|sqlite"_s << QString();
        QTest::newRow("store does not see the law") << u"core/store"_s << u"^(policy|intake|exchange|papers|casework)/"_s << QString();
        QTest::newRow("exchange sees the store's doors only") << u"core/exchange"_s << u"^(policy|intake|papers|casework)/|sqlite"_s << QString();
        QTest::newRow("publish sees model and base only") << u"core/publish"_s << u"^(policy|store|intake|exchange|papers|casework)/|sqlite"_s << QString();
        QTest::newRow("only publish/pq includes libpq") << u"core"_s << u"libpq|postgres_ext"_s << u"core/publish/pq/"_s;
        QTest::newRow("nobody but casework publishes") << u"core"_s << u"^publish/"_s << u"core/(publish|casework)/"_s;
        QTest::newRow("ui and app leave publishing to casework") << u"ui"_s << u"^publish/|libpq"_s << QString();
        QTest::newRow("casework speaks no SQL") << u"core/casework"_s << u"sqlite"_s << QString();
        QTest::newRow("only store/sqlite includes sqlite3.h") << u"core"_s << u"sqlite3\\.h"_s << u"core/store/sqlite/"_s;
        QTest::newRow("ui speaks to casework") << u"ui"_s << u"sqlite|^exchange/|^store/sqlite"_s << QString();
        QTest::newRow("print needs no widgets") << u"ui/print"_s << u"QtWidgets|QWidget|^store/|^casework/|^policy/"_s << QString();
    }
    void aRoomIncludesOnlyWhatTheHouseAllows()
    {
        QFETCH(QString, folder);
        QFETCH(QString, forbidden);
        QFETCH(QString, except);
        QCOMPARE(breaches(folder, forbidden, except), QStringList());
    }

    void noPosixHeaderStandsOutsidePackaging()
    {
        const QString posix = u"^(unistd|sys/|pthread|fcntl|signal|termios|pwd|dirent|dlfcn|netinet|arpa)"_s;
        for (const QString &folder : {u"core"_s, u"ui"_s, u"app"_s})
            QCOMPARE(breaches(folder, posix), QStringList());
    }

private:
    /// Lines of code below `folder` that match, comments apart.
    static QStringList linesThatSay(const QString &folder, const QRegularExpression &words)
    {
        QDirIterator files(xieli::test::sourcePath(folder), {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        QStringList found;
        while (files.hasNext()) {
            const QString path = files.next();
            const QStringList lines = QString::fromUtf8(xieli::test::contents(path)).split(u'\n');
            for (const QString &line : lines) {
                const QString code = line.section(u"//"_s, 0, 0);
                if (words.match(code).hasMatch())
                    found << path + u": "_s + line.trimmed();
            }
        }
        return found;
    }

private slots:
    void noFloatingNumberStandsInCore()
    {
        QCOMPARE(linesThatSay(u"core"_s, QRegularExpression(u"\\b(double|float|qreal)\\b|toDouble|toFloat"_s)), QStringList());
    }

    /// FoldingForm tells why.
    void noFormHidesItsLinesInTheWayThatSpoilsMemory()
    {
        QCOMPARE(linesThatSay(u"ui"_s, QRegularExpression(u"setRowVisible"_s)), QStringList());
    }
};

QTEST_GUILESS_MAIN(LayersTest)
#include "test_layers.moc"

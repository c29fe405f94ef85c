// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/chinese.h"
#include "support/support.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTranslator>
#include <QXmlStreamReader>
#include <QtTest/QtTest>

using namespace Qt::StringLiterals;

/// Chinese is complete: nothing unfinished, nothing asked for that the catalogue does not know, nothing known that is not asked for.
class TranslationTest : public QObject {
    Q_OBJECT

    QSet<QString> m_known;
    QStringList m_unfinished;
    QStringList m_narrow;

    /// What Qt reads itself stays as it wants it: keys in brackets, and kinds of files.
    static QString withoutSyntax(QString text)
    {
        static const QRegularExpression syntax(u"\\(&.\\)|\\(\\*[^)]*\\)|;;"_s);
        return text.remove(syntax);
    }

private slots:
    void initTestCase()
    {
        QXmlStreamReader xml(xieli::test::contents(xieli::test::sourcePath(u"translations/xieli_zh_CN.ts"_s)));
        QString source;
        while (!xml.atEnd()) {
            xml.readNext();
            if (!xml.isStartElement())
                continue;
            if (xml.name() == u"source"_s)
                m_known << (source = xml.readElementText());
            else if (xml.name() == u"translation"_s) {
                const bool unfinished = xml.attributes().hasAttribute(u"type"_s);
                const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
                if (unfinished || text.isEmpty())
                    m_unfinished << source;
                if (const QString words = withoutSyntax(text); xieli::papers::chinesePunctuation(words) != words)
                    m_narrow << text;
            }
        }
        QVERIFY(!xml.hasError());
    }
    void nothingIsUnfinished()
    {
        QVERIFY(m_known.size() > 400);
        QCOMPARE(m_unfinished, QStringList());
    }
    void noHalfWidthSignStandsBesideChinese()
    {
        QCOMPARE(m_narrow, QStringList());
        for (const QString &name : {u"household"_s, u"money"_s, u"pages"_s, u"papers"_s, u"people"_s, u"programme"_s}) {
            const QString text = QString::fromUtf8(xieli::test::contents(xieli::test::sourcePath(u"resources/help/zh_CN/%1.json"_s.arg(name))));
            for (const QString &line : text.split(u'\n')) {
                const QString words = line.section(u": \""_s, 1).section(u'"', 0, 0);
                QVERIFY2(xieli::papers::chinesePunctuation(words) == words, qPrintable(words));
            }
        }
    }
    /// lupdate itself is asked, for it alone knows under which class it looks a string up: one that stands under another
    /// class's name would stay English on the screen.
    void everyStringStandsUnderTheClassThatAsksForIt()
    {
        QTemporaryDir folder;
        const QString copy = folder.filePath(u"xieli_zh_CN.ts"_s);
        QVERIFY(QFile::copy(xieli::test::sourcePath(u"translations/xieli_zh_CN.ts"_s), copy));
        QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
        QProcess lupdate;
        lupdate.setWorkingDirectory(xieli::test::sourcePath({}));
        lupdate.start(QStringLiteral(XIELI_LUPDATE), {u"-silent"_s, u"-locations"_s, u"none"_s, u"ui"_s, u"app/xieli.cpp"_s, u"-ts"_s, copy});
        QVERIFY2(lupdate.waitForFinished(60000) && lupdate.exitCode() == 0, lupdate.readAllStandardError());
        QStringList missing;
        QStringList unused;
        QXmlStreamReader xml(xieli::test::contents(copy));
        QString context;
        QString source;
        while (!xml.atEnd()) {
            xml.readNext();
            if (!xml.isStartElement())
                continue;
            if (xml.name() == u"name"_s)
                context = xml.readElementText();
            else if (xml.name() == u"source"_s)
                source = xml.readElementText();
            else if (xml.name() == u"translation"_s) {
                const QString type = xml.attributes().value(u"type"_s).toString();
                if (!type.isEmpty())
                    (type == u"unfinished" ? missing : unused) << context + u": "_s + source;
            }
        }
        QVERIFY(!xml.hasError());
        QCOMPARE(missing, QStringList());
        QCOMPARE(unused, QStringList());
    }
    void theCompiledCatalogueLoads()
    {
        QTranslator translator;
        QVERIFY(translator.load(u"xieli_zh_CN"_s, u":/xieli/translations"_s));
        QCOMPARE(translator.translate("xieli::ui::VisitForm", "Members"), u"家庭成员"_s);
    }
};

QTEST_GUILESS_MAIN(TranslationTest)
#include "test_translation.moc"

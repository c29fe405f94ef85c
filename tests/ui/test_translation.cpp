// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/support.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTranslator>
#include <QXmlStreamReader>
#include <QtTest/QtTest>

using namespace Qt::StringLiterals;

/// Chinese is complete: nothing unfinished, nothing in the sources that the catalogue does not know.
class TranslationTest : public QObject {
    Q_OBJECT

    QSet<QString> m_known;
    QStringList m_unfinished;

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
            }
        }
        QVERIFY(!xml.hasError());
    }
    void nothingIsUnfinished()
    {
        QVERIFY(m_known.size() > 400);
        QCOMPARE(m_unfinished, QStringList());
    }
    void everyStringOfTheSourcesIsInTheCatalogue()
    {
        static const QRegularExpression call(u"(?:\\btr\\(|QT_TRANSLATE_NOOP\\(\"words\",)\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+)"_s);
        static const QRegularExpression piece(u"\"((?:[^\"\\\\]|\\\\.)*)\""_s);
        QStringList missing;
        QDirIterator files(xieli::test::sourcePath(u"ui"_s), {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString text = QString::fromUtf8(xieli::test::contents(files.next()));
            for (auto calls = call.globalMatch(text); calls.hasNext();) {
                QString source;
                for (auto pieces = piece.globalMatch(calls.next().captured(1)); pieces.hasNext();)
                    source += pieces.next().captured(1);
                source.replace(u"\\n"_s, u"\n"_s).replace(u"\\\""_s, u"\""_s);
                if (!m_known.contains(source))
                    missing << source;
            }
        }
        QCOMPARE(missing, QStringList());
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

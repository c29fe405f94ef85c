// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/assessing.h"
#include "casework/keptjson.h"
#include "papers/explanation.h"
#include "policy/rules.h"
#include "resources.h"
#include "support/support.h"

#include <QDir>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QtTest/QtTest>

using namespace xieli;
using namespace xieli::casework;
using namespace Qt::StringLiterals;

/// 核算说明: a family reads it and an archive keeps it.
class ExplainingTest : public QObject {
    Q_OBJECT

    const papers::Wording m_chinese = papers::Wording::load(u"zh_CN"_s, test::sourcePath(u"resources/wording"_s));
    const papers::Wording m_english = papers::Wording::load(u"en"_s, test::sourcePath(u"resources/wording"_s));

    /// What was computed for the families of the release tests: every place, every kind of step they have.
    static QMap<QString, QByteArray> results()
    {
        const QDir kept(test::sourcePath(u"tests/policy/kept/0.2"_s));
        QMap<QString, QByteArray> found;
        for (const QString &file : kept.entryList({u"*.result"_s}, QDir::Files))
            found.insert(file, test::contents(kept.filePath(file)));
        return found;
    }
    papers::Paper paperOf(const QByteArray &result, const QHash<QString, QString> &names = {}) const
    {
        return papers::explanationPaper(explanationOf(result, m_chinese, names), m_chinese);
    }
    static QString textOf(const papers::Paper &paper)
    {
        QStringList texts;
        for (const papers::PaperText &text : papers::textsOf(paper))
            texts << text.text;
        return texts.join(u'\n');
    }
    QString textOf(const QJsonObject &step, const QHash<QString, QString> &names = {}) const
    {
        const QJsonObject result{{u"pack"_s, u"gannan-2018,overlay-shili-2018"_s}, {u"steps"_s, QJsonArray{step}}};
        return textOf(paperOf(QJsonDocument(result).toJson(), names));
    }

private slots:
    void initTestCase() { initXieliResources(); }

    void everyRuleHasWordsInBothLanguages()
    {
        for (std::size_t at = 0; at < policy::ruleCount; ++at) {
            const QString rule = policy::ruleKey(static_cast<policy::Rule>(at));
            for (const papers::Wording *wording : {&m_chinese, &m_english})
                QVERIFY2(!ruleText(rule, *wording).startsWith(u"casework."_s), qPrintable(wording->language() + u' ' + rule));
        }
    }

    void noCodeNoIsoMonthNoScreenAndNoHalfWidthSignStandsOnThePaper()
    {
        static const QRegularExpression code(u"[a-z]+[._][a-z_]+|overlay-|\\b[A-Z]\\d\\d\\b|[\\x{4e00}-\\x{9fff}][(（][A-Z]\\d"_s);
        static const QRegularExpression month(u"\\d{4}-\\d\\d"_s);
        static const QRegularExpression narrow(u"[\\x{4e00}-\\x{9fff}][,;:?!(]|[,;:?!)][\\x{4e00}-\\x{9fff}]"_s);
        static const QRegularExpression screen(u"“政策”页|代码|Ctrl|打开|协理读法"_s);
        static const QRegularExpression unknown(u"[?？]"_s);
        static const QRegularExpression ungrouped(u"(?<![\\d,.])\\d{4,}\\.\\d\\d"_s);
        const auto all = results();
        QVERIFY(all.size() > 30);
        for (auto it = all.begin(); it != all.end(); ++it) {
            papers::Paper paper = paperOf(*it);
            const QString text = textOf(paper);
            for (const QRegularExpression *unwanted : {&code, &month, &narrow, &screen, &unknown, &ungrouped}) {
                const auto match = unwanted->match(text);
                QVERIFY2(!match.hasMatch(), qPrintable(it.key() + u": "_s + text.mid(std::max<qsizetype>(0, match.capturedStart() - 30), 80)));
            }
        }
    }

    void anUnknownNumberOfObligorsIsSaidInWords()
    {
        const QString text = textOf({{u"rule"_s, u"tekun.obligors"_s}, {u"value"_s, u"not_determined"_s},
                                     {u"because"_s, u"法定义务人(配偶、父母、子女,不论住在何处):有能力0人,无能力0人,不清楚?人"_s}});
        QVERIFY2(text.contains(u"无能力0人，其余还没有查清"_s), qPrintable(text));
    }

    void aStepNamesTheMemberAndTheBenefitItIsAbout()
    {
        const QString text = textOf({{u"rule"_s, u"benefit.fixed"_s}, {u"value"_s, 18000}, {u"unit"_s, u"fen"_s}, {u"subject"_s, u"m1"_s},
                                     {u"because"_s, u"城乡居民医保全额资助:规定180.00元,计180.00元"_s}}, {{u"m1"_s, u"朱长命"_s}});
        QVERIFY2(text.contains(u"定额补助：城乡居民医保全额资助，朱长命"_s), qPrintable(text));
        QVERIFY(textOf({{u"rule"_s, u"income.item"_s}, {u"subject"_s, u"i1"_s}, {u"because"_s, u"打工:12000.00元"_s}}, {{u"i1"_s, u"打工（朱长命）"_s}})
                    .contains(u"收入项目：打工（朱长命）"_s));
    }

    void theProgramsOwnReadingIsNoClauseOnPaperButIsShownOnTheScreen()
    {
        const QJsonObject reading{{u"document"_s, u"协理读法说明(规则留白处的读法)"_s}, {u"number"_s, QString()}, {u"article"_s, u"§3"_s}};
        const QJsonObject step{{u"rule"_s, u"distance"_s}, {u"because"_s, u"距最近的一条线"_s}, {u"cites"_s, QJsonArray{reading}}};
        const QString text = textOf(step);
        QVERIFY2(!text.contains(u"协理"_s) && text.contains(u"没有注明依据的步骤"_s), qPrintable(text));
        const QJsonObject result{{u"steps"_s, QJsonArray{step}}};
        const auto input = explanationOf(QJsonDocument(result).toJson(), m_chinese);
        QCOMPARE(input.steps.front().readings.size(), 1);
        QVERIFY(papers::explanationLines(input, m_chinese).join(u'\n').contains(u"协理读法说明"_s));
    }

    void aTitleThatNoSourceBearsIsNotPutInTitleMarks()
    {
        const QJsonObject cite{{u"document"_s, u"2018年社会救助兜底保障工作方案"_s}, {u"number"_s, QString()}, {u"article"_s, u"二、1(1)"_s}};
        const QString text = citationText(cite);
        QVERIFY2(!text.contains(u'《') && text.contains(u"（标题、文号未载）二、1(1)"_s), qPrintable(text));
        QCOMPARE(citationText(QJsonObject{{u"document"_s, u"社会救助暂行办法"_s}, {u"number"_s, u"国务院令第649号"_s}, {u"article"_s, u"第九条"_s}}),
                 u"《社会救助暂行办法》(国务院令第649号)第九条"_s);
    }
};

QTEST_GUILESS_MAIN(ExplainingTest)
#include "test_explaining.moc"

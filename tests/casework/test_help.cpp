// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/helpfigures.h"
#include "casework/ruletests.h"
#include "policy/packs.h"
#include "resources.h"

#include <QRegularExpression>

using namespace xieli;
using namespace Qt::StringLiterals;
using papers::HelpBook;
using papers::HelpEntry;

/// What the help book says is complete in both languages, and its sums are the engine's.
class HelpTest : public QObject {
    Q_OBJECT

    HelpBook m_chinese;
    HelpBook m_english;

    static QJsonObject lawPart() { return QJsonDocument::fromJson(xieli::test::contents(xieli::test::sourcePath(u"resources/help/law.json"_s))).object(); }

    /// Sums in an example are written with two decimals, what one begins with is written as whole yuan.
    static QSet<qint64> sumsIn(const QString &text)
    {
        static const QRegularExpression sum(u"([0-9][0-9,]*)\\.([0-9]{2})(?![0-9])"_s);
        QSet<qint64> fen;
        for (auto matches = sum.globalMatch(text); matches.hasNext();) {
            const auto match = matches.next();
            fen << match.captured(1).remove(u',').toLongLong() * 100 + match.captured(2).toLongLong();
        }
        return fen;
    }

    /// Every number that a rule test expects; the runner proved them.
    static QSet<qint64> expectedBy(const QByteArray &ruleTest)
    {
        static const QRegularExpression number(u"[0-9]+"_s);
        const QString expected = QString::fromUtf8(QJsonDocument(QJsonDocument::fromJson(ruleTest).object()[u"expect"_s].toObject()).toJson());
        QSet<qint64> numbers;
        for (auto matches = number.globalMatch(expected); matches.hasNext();)
            numbers << matches.next().captured().toLongLong();
        return numbers;
    }

    static QByteArray ruleTest(const QString &name) { return xieli::test::contents(xieli::test::sourcePath(u"tests/policy/cases/%1.json"_s.arg(name))); }

private slots:
    void initTestCase()
    {
        initXieliResources();
        m_chinese = HelpBook::load(u"zh_CN"_s);
        m_english = HelpBook::load(u"en"_s);
    }

    void bothLanguagesSayTheSameThings()
    {
        QVERIFY(m_chinese.keys().size() > 200);
        QCOMPARE(m_chinese.keys(), m_english.keys());
        QStringList halves;
        for (const QString &key : m_chinese.keys()) {
            const HelpEntry &chinese = *m_chinese.find(key);
            const HelpEntry &english = *m_english.find(key);
            if (chinese.title.isEmpty() || chinese.what.isEmpty() || english.title.isEmpty() || english.what.isEmpty())
                halves << key;
            if (chinese.rule.isEmpty() != english.rule.isEmpty() || chinese.source.isEmpty() != english.source.isEmpty())
                halves << key;
        }
        QVERIFY2(halves.isEmpty(), qPrintable(halves.join(u'\n')));
    }

    void theLawsPartNamesOnlyWhatThereIs()
    {
        QStringList unknown;
        const QJsonObject law = lawPart();
        for (auto part = law.begin(); part != law.end(); ++part) {
            if (!m_chinese.find(part.key()))
                unknown << part.key();
            for (const QJsonValue &figure : part.value()[u"figures"_s].toArray())
                if (!policy::figureOf(figure.toString()))
                    unknown << part.key() + u": "_s + figure.toString();
        }
        QVERIFY2(unknown.isEmpty(), qPrintable(unknown.join(u'\n')));
    }

    void aFigureOfTheHelpIsThatOfTheMonth()
    {
        const auto wording = papers::Wording::load(u"zh_CN"_s);
        const auto law = policy::test::law(u"gannan-2018"_s);
        const HelpEntry &entry = *m_chinese.find(u"household.residence"_s);
        const auto valueIn = [&](Month month) {
            for (const auto &figure : casework::helpFigures(entry, law, month, wording))
                if (figure.name == wording.text(u"figures.dibao_line_rural_yearly"_s))
                    return figure;
            return casework::HelpFigure{};
        };
        QVERIFY2(valueIn(Month(2018, 6)).value.contains(u"3,720.00"_s), qPrintable(valueIn(Month(2018, 6)).value));
        QVERIFY(valueIn(Month(2017, 6)).value.contains(u"3,500.00"_s));
        QVERIFY(!valueIn(Month(2018, 6)).source.isEmpty());
        HelpEntry other = entry;
        other.figures = {u"no.such.figure"_s};
        for (const policy::FigureInfo &info : policy::figureTable())
            if (law.value(info.figure, Month(2018, 6)).status == policy::FigureStatus::Absent)
                other.figures << info.key;
        QVERIFY(other.figures.size() > 1);
        QVERIFY(casework::helpFigures(other, law, Month(2018, 6), wording).empty());
    }

    void everySumOfAnExampleIsComputedByTheLaw_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("proof");
        int sums = 0;
        for (const QString &key : m_chinese.keys())
            if (const HelpEntry &entry = *m_chinese.find(key); !entry.proof.isEmpty()) {
                QTest::newRow(qPrintable(key)) << key << entry.proof;
                sums += static_cast<int>(sumsIn(entry.example).size());
            }
        QVERIFY2(sums >= 20, qPrintable(QString::number(sums)));
    }
    void everySumOfAnExampleIsComputedByTheLaw()
    {
        QFETCH(QString, key);
        QFETCH(QString, proof);
        const QByteArray json = ruleTest(proof);
        QVERIFY2(!json.isEmpty(), qPrintable(proof));
        const auto report = casework::runTests(std::vector<casework::RuleTestFile>{{proof, json}}, policy::test::catalogue());
        QCOMPARE(report.passed, 1);
        QVERIFY(report.isGreen());
        const QSet<qint64> proved = expectedBy(json);
        for (const HelpBook *book : {&m_chinese, &m_english})
            for (const qint64 fen : sumsIn(book->find(key)->example))
                QVERIFY2(proved.contains(fen), qPrintable(u"%1: %2"_s.arg(key).arg(fen)));
        QCOMPARE(sumsIn(m_chinese.find(key)->example), sumsIn(m_english.find(key)->example));
    }

    /// A sum with decimals that nothing proves could be wrong, and nobody would notice.
    void noExampleStatesASumThatNothingProves()
    {
        QStringList bare;
        for (const HelpBook *book : {&m_chinese, &m_english})
            for (const QString &key : book->keys())
                if (const HelpEntry &entry = *book->find(key); entry.proof.isEmpty() && !sumsIn(entry.example).isEmpty())
                    bare << key;
        QVERIFY2(bare.isEmpty(), qPrintable(bare.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(HelpTest)
#include "test_help.moc"

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/explanation.h"
#include "papers/payroster.h"
#include "papers/recoverysheet.h"
#include "resources.h"

#include <QtTest/QtTest>

using namespace xieli;
using namespace xieli::papers;
using namespace Qt::StringLiterals;

class PayRosterTest : public QObject {
    Q_OBJECT

    Wording m_wording;

    static PayRosterInput june()
    {
        PayRosterInput input;
        input.place = u"上湾乡上湾村"_s;
        input.programme = u"农牧村最低生活保障金"_s;
        input.month = Month(2018, 6);
        input.draftedOn = Day(2018, 6, 20);
        PayRow first{u"一组"_s, u"赵仁"_s, u"629901197303305149"_s, u"6230520012345678901"_s, u"一类"_s, 3, Money::fromYuan(930)};
        first.backPay = {{Month(2018, 1), Money::fromYuan(54)}, {Month(2018, 2), Money::fromYuan(54)}};
        PayRow second{u"二组"_s, u"钱有福"_s, u"看不清"_s, u""_s, u"二类"_s, 2, Money::fromYuan(580)};
        second.backPay = {{Month(2018, 2), Money::fromFen(3005)}};
        first.extras = Money::fromYuan(120);
        first.paidBy = u"打卡"_s;
        input.rows = {first, second};
        return input;
    }

    static QStringList headers(const TableOut &table)
    {
        QStringList all;
        for (const ColumnOut &column : table.columns)
            all << (column.group.isEmpty() ? column.header : column.group + u'/' + column.header);
        return all;
    }

private slots:
    void initTestCase()
    {
        initXieliResources();
        m_wording = Wording::load();
    }

    void eachBackPayMonthHasItsColumnAndTheTotalsAddUp()
    {
        const auto table = payRosterTable(june(), m_wording);
        QVERIFY(table);
        QVERIFY(headers(*table).contains(u"补发（元）/2018年1月"_s));
        const std::size_t width = table->columns.size();
        for (const auto &row : table->rows)
            QCOMPARE(row.size(), width);
        QCOMPARE(table->totals.size(), width);
        for (std::size_t column = 0; column < width; ++column) {
            if (table->columns[column].kind != CellKind::Money)
                continue;
            Money sum;
            for (const auto &row : table->rows)
                if (const Money *money = std::get_if<Money>(&row[column]))
                    sum += *money;
            QCOMPARE(std::get<Money>(table->totals[column]).fen(), sum.fen());
        }
        QCOMPARE(totalOf(june()).fen(), 93000 + 5400 + 5400 + 58000 + 3005);
        QVERIFY(table->footers.join(u'\n').contains(u"壹仟陆佰肆拾捌元零伍分"_s));
        QVERIFY(std::get<QString>(table->rows[1][width - 3]) == u"陆佰壹拾元零伍分"_s);
        QVERIFY(std::holds_alternative<std::monostate>(table->rows[1][9]));
    }

    void itNamesTheExtrasWithinTheMonthAndHowItIsPaidAndLeavesTheUnknownBlank()
    {
        const auto table = payRosterTable(june(), m_wording);
        const QStringList all = headers(*table);
        for (const QString &column : {u"保障人数"_s, u"本月金额（元）"_s, u"其中分类施保金"_s, u"合计（元）"_s, u"发放方式"_s})
            QVERIFY2(all.contains(column), qPrintable(column + u": "_s + all.join(u' ')));
        const auto extras = all.indexOf(u"其中分类施保金"_s);
        QCOMPARE(std::get<Money>(table->rows[0][extras]).fen(), 12000);
        QVERIFY(std::holds_alternative<std::monostate>(table->rows[1][extras]));
        QCOMPARE(std::get<QString>(table->rows[0][all.indexOf(u"发放方式"_s)]), u"打卡"_s);
        QCOMPARE(totalOf(june().rows[0]).fen(), 93000 + 5400 + 5400); // within the month's own amount, not beside it
    }

    void aCopyMasksNumbers()
    {
        PayRosterInput input = june();
        input.purpose = RosterPurpose::Copy;
        const auto paper = payRoster(input, m_wording);
        QVERIFY(paper);
        for (const PaperText &text : textsOf(*paper))
            QVERIFY(!text.text.contains(u"629901197303305149"_s) && !text.text.contains(u"6230520012345678901"_s));
        const auto whole = textsOf(*payRoster(june(), m_wording));
        QVERIFY(std::any_of(whole.begin(), whole.end(), [](const PaperText &text) { return text.text == u"629901197303305149"; }));
    }

    void manyMonthsStandInTwoColumnsOnPaperButWholeInTheSheet()
    {
        PayRosterInput input = june();
        for (int month = 1; month <= 9; ++month)
            input.rows[0].backPay[Month(2017, month)] = Money::fromYuan(1);
        const auto paper = payRoster(input, m_wording);
        QVERIFY(paper);
        QCOMPARE(std::get<Table>(paper->blocks.front()).columns.size(), std::size_t(14));
        QCOMPARE(std::get<Table>(paper->blocks.front()).rows[0][9], u"2017-01 … 2018-02 (11)"_s);
        QCOMPARE(payRosterTable(input, m_wording)->columns.size(), std::size_t(9 + 11 + 4));
    }

    void aDraftSaysSoAndAnEmptyMonthIsRefused()
    {
        PayRosterInput input = june();
        input.draft = true;
        QVERIFY(payRoster(input, m_wording)->title.endsWith(u"（草稿）"_s));
        input.rows.clear();
        QCOMPARE(payRoster(input, m_wording).error().key, u"papers.roster_without_rows"_s);
        QVERIFY(!payRosterTable(input, m_wording));
    }

    void theRecoveryKeyStandsInGroups()
    {
        const auto groups = [this](const QString &key) {
            const papers::Paper paper = recoverySheet({u"村"_s, u"a.xieli"_s, key, Day(2018, 6, 1)}, m_wording);
            for (const Block &block : paper.blocks)
                if (const KeyGroups *found = std::get_if<KeyGroups>(&block))
                    return found->groups;
            return QStringList();
        };
        QCOMPARE(groups(u"ABCDEFGHIJ"_s), (QStringList{u"ABCD"_s, u"EFGH"_s, u"IJ"_s}));
        QCOMPARE(groups(u"ABCDE-FGHIJ KLM"_s), (QStringList{u"ABCDE"_s, u"FGHIJ"_s, u"KLM"_s}));
    }

    void anExplanationIsNumberedToTheChosenDepth()
    {
        ExplanationInput input;
        input.steps = {{u"甲"_s, {}, {}, {}, {{u"乙"_s}, {u"丙"_s, {}, {}, {}, {{u"丁"_s}}}}}};
        const auto lines = [this](const ExplanationInput &from) {
            QStringList all;
            for (const Block &block : explanationPaper(from, m_wording).blocks)
                if (const Tree *tree = std::get_if<Tree>(&block))
                    for (const TreeLine &line : tree->lines)
                        all << line.text;
            return all;
        };
        QCOMPARE(lines(input), (QStringList{u"1  甲"_s, u"1.1  乙"_s, u"1.2  丙"_s, u"1.2.1  丁"_s}));
        input.depth = 1;
        QCOMPARE(lines(input), QStringList{u"1  甲"_s});
    }
};

QTEST_GUILESS_MAIN(PayRosterTest)
#include "test_payroster.moc"

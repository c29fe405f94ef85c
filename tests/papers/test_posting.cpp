// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/posting.h"
#include "resources.h"

#include <QtTest/QtTest>

using namespace xieli;
using namespace xieli::papers;
using namespace Qt::StringLiterals;

class PostingTest : public QObject {
    Q_OBJECT

    Wording m_wording;

    static PostingInput village()
    {
        PostingInput input;
        input.place = u"上湾乡上湾村"_s;
        input.programme = u"农牧村最低生活保障"_s;
        input.month = Month(2018, 6);
        input.postedOn = Day(2018, 6, 29);
        input.townshipHotline = u"0900-1234567"_s;
        input.countyHotline = u"12345"_s;
        input.issuer = u"上湾村村民委员会"_s;
        input.rows = {{u"赵　仁"_s, u"一组"_s, u"一类"_s, 3, Money::fromYuan(930)}, {u"霍去病"_s, u"二组"_s, u"二类"_s, 2, Money::fromYuan(580)}};
        return input;
    }

    static const Table &tableOf(const papers::Paper &paper)
    {
        for (const Block &block : paper.blocks)
            if (const Table *table = std::get_if<Table>(&block))
                return *table;
        qFatal("no table");
    }

    Error refused(const PostingInput &input) const
    {
        const auto paper = postingList(input, m_wording);
        return paper ? Error{u"posted"_s} : paper.error();
    }

private slots:
    void initTestCase()
    {
        initXieliResources();
        m_wording = Wording::load();
    }

    void onlyChosenColumnsStandOnTheList()
    {
        PostingInput input = village();
        auto paper = postingList(input, m_wording);
        QVERIFY(paper);
        QCOMPARE(tableOf(*paper).rows.front(), (QStringList{u"1"_s, u"一组"_s, u"赵仁"_s, u"一类"_s, u"3"_s, QString()}));
        for (const PaperText &text : textsOf(*paper))
            QVERIFY(!text.text.contains(u"930"_s));
        input.columns = {PostingColumn::Head, PostingColumn::Amount};
        paper = postingList(input, m_wording);
        QVERIFY(paper);
        QCOMPARE(tableOf(*paper).rows.back(), (QStringList{u"霍去病"_s, u"580.00"_s}));
        QCOMPARE(tableOf(*paper).totals.back(), u"1,510.00"_s);
    }

    void thePeriodCountsFromTheDayAfter()
    {
        QCOMPARE(postingPeriod(Day(2018, 6, 29), 7), (std::pair<Day, Day>{Day(2018, 6, 30), Day(2018, 7, 6)}));
        const auto paper = postingList(village(), m_wording);
        QVERIFY(paper);
        const auto texts = textsOf(*paper);
        QVERIFY(std::any_of(texts.begin(), texts.end(), [](const PaperText &text) { return text.text == u"2018年6月30日至2018年7月6日（共7天）"; }));
    }

    void namesAreMaskedWhereThePlaceMasks()
    {
        PostingInput input = village();
        input.maskNames = true;
        input.rows[0].remark = u"赵仁户本月新增"_s;
        input.rows[0].head = u"赵仁"_s;
        const auto paper = postingList(input, m_wording);
        QVERIFY(paper);
        QCOMPARE(tableOf(*paper).rows[0][2], u"赵*"_s);
        for (const PaperText &text : textsOf(*paper))
            QVERIFY2(!text.text.contains(u"赵仁"_s), qPrintable(text.text));
    }

    void aMinorIsNeverNamed()
    {
        PostingInput input = village();
        input.rows[0].minorHead = true;
        input.rows[0].guardian = u"钱有福"_s;
        auto paper = postingList(input, m_wording);
        QVERIFY(paper);
        QCOMPARE(tableOf(*paper).rows[0][2], u"钱有福（监护人）"_s);
        input.rows[0].guardian.clear();
        paper = postingList(input, m_wording);
        QVERIFY(paper);
        QCOMPARE(tableOf(*paper).rows[0][2], u"第1号"_s);
        input.rows[0].guardian = u"赵仁"_s;
        QCOMPARE(refused(input).key, u"papers.posting_minor"_s);
        input.rows[0].guardian = u"钱有福"_s;
        input.rows[0].remark = u"代领：赵 仁之父"_s;
        QCOMPARE(refused(input).key, u"papers.posting_minor"_s);
        input = village();
        input.rows[1].minors = {u"霍小光"_s, u"霍去"_s};
        QVERIFY2(postingList(input, m_wording), "a child's name within the adult head's is no leak");
        input.rows[1].remark = u"为霍小光办理"_s;
        QCOMPARE(refused(input).key, u"papers.posting_minor"_s);
        QCOMPARE(refused(input).arguments[u"row"_s], u"2"_s);
    }

    void orphansAreLeftOut()
    {
        PostingInput input = village();
        input.rows[0].orphan = true;
        const auto paper = postingList(input, m_wording);
        QVERIFY(paper);
        QCOMPARE(tableOf(*paper).rows.size(), std::size_t(1));
        QCOMPARE(tableOf(*paper).rows[0][0], u"1"_s);
        input.rows[1].orphan = true;
        QCOMPARE(refused(input).key, u"papers.posting_without_rows"_s);
    }

    void whatMustNotBePostedIsRefused_data()
    {
        QTest::addColumn<QString>("remark");
        QTest::addColumn<QString>("why");
        const QString identity = u"papers.posting_identity"_s;
        const QString account = u"papers.posting_account"_s;
        const QString phone = u"papers.posting_phone"_s;
        const QString illness = u"papers.posting_illness"_s;
        const auto row = [](const char *name, const QString &remark, const QString &why) { QTest::newRow(name) << remark << why; };
        row("identity", u"证号629901197303305149"_s, identity);
        row("identity with X", u"62990120160205332x"_s, identity);
        row("old identity", u"629901730330514"_s, identity);
        row("full width", u"６２９９０１１９７３０３３０５１４９"_s, identity);
        row("blanks between", u"629901 1973 0330 5149"_s, identity);
        row("dashes around the date", u"629901-1973-03-30-5149"_s, identity);
        row("points around the date", u"629901.19730330.5149"_s, identity);
        row("masked identity", u"629901********5149"_s, identity);
        row("masked tail", u"629901＊＊＊＊"_s, identity);
        row("chinese digits", u"六二九九〇一一九七三零三三零五一四九"_s, identity);
        row("zero width between", u"629901\u200B19730330\u200B5149"_s, identity);
        row("bank card", u"6230520012345678901"_s, account);
        row("bank card in groups", u"6230 5200 1234 5678"_s, account);
        row("disability certificate", u"62990119730330514943"_s, account);
        row("short account", u"101234567890"_s, account);
        row("mobile", u"电话13800000000"_s, phone);
        row("mobile in groups", u"138 0000-0000"_s, phone);
        row("mobile with points", u"138.0000.0000"_s, phone);
        row("masked mobile", u"138****0000"_s, identity);
        row("landline", u"0900-8765432"_s, phone);
        row("landline in brackets", u"（0900）8765432"_s, phone);
        row("landline without code", u"8765432"_s, phone);
        row("illness", u"因病"_s, illness);
        row("disability", u"二级残 疾"_s, illness);
        row("disease by name", u"尿毒症户"_s, illness);
        row("latin", u"hiv"_s, illness);
        row("a plain remark", u"2018年6月新增，第3批，民发〔2018〕57号"_s, QString());
        row("a day", u"2018-06-01起"_s, QString());
        row("days from to", u"2018-06-01 至 2018-06-30"_s, QString());
        row("days with points", u"2018.6.1—2018.6.30"_s, QString());
        row("compact day", u"20180601"_s, QString());
        row("amount", u"补发1,234,567.00元"_s, QString());
        row("plain amount", u"12345.67"_s, QString());
        row("hotlines side by side", u"0900-1234567 12345"_s, QString());
        row("a hotline inside a number", u"0900-1234567 8"_s, phone);
        row("the hotline", u"疑问请拨0900-1234567或12345"_s, QString());
    }
    void whatMustNotBePostedIsRefused()
    {
        QFETCH(QString, remark);
        QFETCH(QString, why);
        PostingInput input = village();
        input.rows[1].remark = remark;
        const Error error = refused(input);
        QCOMPARE(error.key, why.isEmpty() ? u"posted"_s : u"papers.posting_forbidden"_s);
        if (why.isEmpty())
            return;
        QCOMPARE(error.arguments[u"row"_s], u"2"_s);
        QCOMPARE(error.arguments[u"column"_s], u"备注"_s);
        QVERIFY(error.arguments[u"why"_s].startsWith(m_wording.text(why).section(u'“', 0, 0)));
        QVERIFY(!m_wording.say(error).contains(u'{'));
    }

    void namesTooAreChecked()
    {
        PostingInput input = village();
        input.rows[0].head = u"赵仁(残疾)"_s;
        QCOMPARE(refused(input).arguments.value(u"column"_s), u"户主姓名"_s);
        input.rows[0].head = u"赵仁629901197303305149"_s;
        QCOMPARE(refused(input).key, u"papers.posting_forbidden"_s);
        input.maskNames = true;
        input.rows[0].head = u"赵仁"_s;
        input.rows[0].group = u"13800000000"_s;
        QCOMPARE(refused(input).arguments.value(u"column"_s), u"组别"_s);
    }

    void textsOutsideTheTableAreChecked()
    {
        PostingInput input = village();
        input.issuer = u"村委会 13800000000"_s;
        QCOMPARE(refused(input).key, u"papers.posting_forbidden_outside"_s);
        input = village();
        input.townshipHotline = u"629901197303305149"_s;
        QCOMPARE(refused(input).key, u"papers.posting_forbidden_outside"_s);
        input = village();
        input.townshipHotline = u"13800000000"_s;
        QCOMPARE(refused(input).key, u"posted"_s);
    }

    void withoutADayOrColumnsNothingIsMade()
    {
        PostingInput input = village();
        input.postedOn = Day();
        QCOMPARE(refused(input).key, u"papers.posting_without_day"_s);
        input = village();
        input.days = 0;
        QCOMPARE(refused(input).key, u"papers.posting_without_day"_s);
        input = village();
        input.columns.clear();
        QCOMPARE(refused(input).key, u"papers.posting_without_columns"_s);
    }

    void aMissingHotlineIsABlankToFill()
    {
        PostingInput input = village();
        input.townshipHotline.clear();
        input.countyHotline.clear();
        const auto paper = postingList(input, m_wording);
        QVERIFY(paper);
        const auto texts = textsOf(*paper);
        QCOMPARE(std::count_if(texts.begin(), texts.end(), [](const PaperText &text) { return text.text.startsWith(u"____"); }), 2);
    }
};

QTEST_GUILESS_MAIN(PostingTest)
#include "test_posting.moc"

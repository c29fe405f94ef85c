// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/explanation.h"
#include "papers/format.h"
#include "papers/handover.h"
#include "papers/letter.h"
#include "papers/payroster.h"
#include "papers/posting.h"
#include "papers/recoverysheet.h"
#include "print/render.h"
#include "resources.h"
#include "support/support.h"

#include <QElapsedTimer>
#include <QPainter>
#include <QProcess>
#include <QtTest/QtTest>

using namespace xieli;
using namespace xieli::papers;
using namespace Qt::StringLiterals;

/// Papers drawn, and their text taken out of the PDF again by another program (poppler).
class RenderTest : public QObject {
    Q_OBJECT

    Wording m_wording;
    QTemporaryDir m_folder;

    /// Where the PDFs go: XIELI_KEEP_PAPERS names a folder to look at them afterwards.
    QString pathFor(const QString &name) const
    {
        const QString kept = qEnvironmentVariable("XIELI_KEEP_PAPERS");
        return (kept.isEmpty() ? m_folder.path() : kept) + u'/' + name + u".pdf"_s;
    }

    QString textOf(const papers::Paper &paper, const QString &name) const
    {
        const QString path = pathFor(name);
        if (!print::writePdf(paper, path))
            return {};
        return ran(u"pdftotext"_s, {u"-layout"_s, u"-enc"_s, u"UTF-8"_s, path, u"-"_s});
    }

    static QString ran(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        if (!process.waitForFinished())
            qFatal("%s (poppler-utils) did not run", qPrintable(program));
        return QString::fromUtf8(process.readAllStandardOutput());
    }

    static PostingInput posting(int rows)
    {
        static const QStringList names{u"赵仁"_s, u"钱有福"_s, u"完么·吉"_s, u"才让卓玛"_s, u"户国庆"_s, u"尉迟小龙"_s};
        PostingInput input;
        input.place = u"上湾乡上湾村村民委员会"_s;
        input.programme = u"农牧村最低生活保障"_s;
        input.month = Month(2018, 6);
        input.postedOn = Day(2018, 6, 1);
        input.columns.insert(input.columns.end() - 1, PostingColumn::Amount);
        input.townshipHotline = u"0900-1234567"_s;
        input.countyHotline = u"0900-7654321"_s;
        input.issuer = u"上湾村村民委员会"_s;
        for (int at = 0; at < rows; ++at) {
            PostingRow row{names[at % names.size()], u"第%1组"_s.arg(at % 7 + 1), at % 3 ? u"二类"_s : u"一类"_s, at % 5 + 1};
            row.monthlyAmount = Money::fromYuan(290 * row.persons);
            input.rows.push_back(row);
        }
        return input;
    }

    static PayRosterInput roster(int rows)
    {
        PayRosterInput input;
        input.place = u"上湾乡上湾村"_s;
        input.programme = u"农牧村最低生活保障金"_s;
        input.month = Month(2018, 6);
        input.draftedOn = Day(2018, 6, 20);
        input.draft = true;
        input.issuer = u"上湾乡人民政府"_s;
        input.funding = u"资金来源：城乡居民最低生活保障补助资金"_s;
        for (int at = 0; at < rows; ++at) {
            PayRow row{u"第%1组"_s.arg(at % 4 + 1), u"赵仁"_s, u"629901197303305149"_s, u"6230520012345678%1"_s.arg(100 + at % 900), u"一类"_s, 3, Money::fromYuan(930)};
            for (int month = 1; month <= 5; ++month)
                row.backPay[Month(2018, month)] = Money::fromYuan(54);
            input.rows.push_back(row);
        }
        return input;
    }

private slots:
    void initTestCase()
    {
        initXieliResources();
        m_wording = Wording::load();
        QVERIFY(m_wording.knows(u"papers.posting_title"_s));
    }

    void thePostingComesBackOutOfThePdfExactly()
    {
        const auto paper = postingList(posting(40), m_wording);
        QVERIFY2(paper, qPrintable(paper ? QString() : m_wording.say(paper.error())));
        const QString text = textOf(*paper, u"posting"_s);
        for (const QString &wanted : {u"农牧村最低生活保障对象公示"_s, u"上湾乡上湾村村民委员会"_s, u"户主姓名"_s, u"赵仁"_s, u"完么·吉"_s,
                                      u"户国庆"_s, u"2018年6月2日至2018年6月8日（共7天）"_s, u"0900-1234567"_s, u"1,450.00"_s,
                                      u"（盖章）"_s, u"第1页 共2页"_s, u"第2页 共2页"_s})
            QVERIFY2(text.contains(wanted), qPrintable(wanted + u"\n"_s + text));
    }

    /// Whatever the length of what comes before: who signs stands on the page of what is signed, and the receipt is one piece.
    void aSealStandsOnThePageOfItsLastParagraph()
    {
        for (int rows = 0; rows < 40; ++rows) {
            LetterInput input;
            input.head = u"王某"_s;
            input.programme = u"最低生活保障"_s;
            input.issuer = u"青禾乡人民政府"_s;
            input.issuedOn = Day(2018, 6, 20);
            for (int at = 0; at < rows; ++at)
                input.cautions << u"下面还有一条要注意的。"_s;
            input.clauses = {{u"低保认定"_s, u"不符合"_s, u"高于限度"_s, {u"第九条"_s}}};
            const QStringList pages = textOf(letter(input, m_wording), u"letter"_s).split(u'\f');
            const auto pageOf = [&pages](const QString &text) {
                return std::find_if(pages.begin(), pages.end(), [&text](const QString &page) { return page.contains(text); }) - pages.begin();
            };
            QVERIFY(pageOf(u"如对本告知不服"_s) < pages.size());
            QCOMPARE(pageOf(u"如对本告知不服"_s), pageOf(u"2018年6月20日"_s));
            QCOMPARE(pageOf(u"送达文书"_s), pageOf(u"见证人签名"_s));
        }
    }

    /// What is signed with a form stands below its last row; what comes after the next heading does not pull the row away to another page.
    void aFormEndsOnThePageOfItsSignatures()
    {
        for (const int count : {5, 12, 20, 30}) {
            Paper paper;
            paper.title = u"表"_s;
            FormRows form;
            for (int at = 1; at <= count; ++at)
                form.rows.push_back({{u"行%1。"_s.arg(at), 4}, {{}, 20}});
            paper.blocks.push_back(form);
            paper.blocks.push_back(Signatures{{u"签名处："_s}});
            paper.blocks.push_back(Paragraph{u"第二部分"_s, Align::Centre, true, 0, 0, true});
            for (int at = 0; at < 14; ++at)
                paper.blocks.push_back(Paragraph{QString(u"后面的话。"_s).repeated(6)});
            const QStringList pages = textOf(paper, u"parts"_s).split(u'\f');
            QVERIFY2(pages.front().contains(u"行%1。"_s.arg(std::min(count, 20))), qPrintable(pages.front()));
            for (const QString &page : pages)
                QCOMPARE(page.contains(u"行%1。"_s.arg(count)), page.contains(u"签名处"_s));
        }
    }

    void everyRowOfALongListIsThereOnce()
    {
        PostingInput input = posting(500);
        input.columns = {PostingColumn::Serial, PostingColumn::Head, PostingColumn::Persons};
        const auto paper = postingList(input, m_wording);
        QVERIFY(paper);
        static const QRegularExpression line(u"^ *(\\d+) +(\\S+) +(\\d+)$"_s);
        QStringList found;
        for (const QString &text : textOf(*paper, u"long"_s).split(u'\n'))
            if (const auto match = line.match(text); match.hasMatch())
                found << match.captured(1) + match.captured(2) + match.captured(3);
        QStringList wanted;
        for (int at = 0; at < 500; ++at) {
            const auto &row = input.rows[static_cast<std::size_t>(at)];
            wanted << QString::number(at + 1) + row.head + QString::number(row.persons);
        }
        QCOMPARE(found, wanted);
    }

    void theHeaderStandsOnEveryPage()
    {
        const auto paper = postingList(posting(200), m_wording);
        QVERIFY(paper);
        const QStringList pages = textOf(*paper, u"pages"_s).split(u'\f', Qt::SkipEmptyParts);
        QCOMPARE(pages.size(), print::pageCount(*paper));
        QVERIFY(pages.size() > 3);
        for (qsizetype page = 0; page + 1 < pages.size(); ++page)
            QCOMPARE(pages[page].count(u"户主姓名"_s), 1);
    }

    void longTextIsWrappedAndNeverCut()
    {
        PostingInput input = posting(3);
        input.rows[1].remark = QString(u"经村民代表会议评议同意"_s).repeated(30) + u"末尾"_s;
        input.rows[2].head = u"阿不都热合曼·买买提依明江·吐尔逊"_s;
        const auto paper = postingList(input, m_wording);
        QVERIFY(paper);
        QString text = textOf(*paper, u"wrapped"_s);
        QVERIFY(text.contains(u"末尾"_s));
        QCOMPARE(text.count(u"评"_s), 30);
        for (QChar c : u"阿不都热合曼买买提依明江吐尔逊"_s)
            QVERIFY(text.contains(c));
    }

    void aRowTallerThanAPageGoesOnOverTheNext()
    {
        papers::Paper paper{u"长行"_s};
        paper.blocks.push_back(Table{{{u"说明"_s}, {u"数"_s}}, {{QString(u"一二三四五六七八九十"_s).repeated(600), u"1"_s}}});
        QVERIFY(print::pageCount(paper) > 1);
        const QString text = textOf(paper, u"tall"_s);
        QCOMPARE(text.count(u'七'), 600);
    }

    /// Characters beyond the first plane come from another font and are drawn, but not taken out again (a limit of the PDF
    /// engine); what stands beside them is.
    void aRareCharacterSpoilsNothingBesideIt()
    {
        PostingInput input = posting(3);
        input.rows[1].head = u"钱𬭎福"_s;
        const auto paper = postingList(input, m_wording);
        QVERIFY(paper);
        const QString text = textOf(*paper, u"rare"_s);
        QVERIFY(text.contains(u"完么·吉"_s));
        static const QRegularExpression row(u"2 +第2组 +钱.*福 +二类"_s);
        QVERIFY2(text.contains(row), qPrintable(text));
    }

    void charactersWithoutAFontAreNamedBeforehand()
    {
        papers::Paper paper{u"名单 list"_s};
        QCOMPARE(print::charactersWithoutFont(paper), QStringList());
        const char32_t nowhere = 0x10FFF0;
        const QString unknown = QString::fromUcs4(&nowhere, 1);
        paper.blocks.push_back(Paragraph{u"赵"_s + unknown + u"仁\n"_s + unknown});
        QCOMPARE(print::charactersWithoutFont(paper), QStringList{unknown});
    }

    void everyLetterOfALatinOrUyghurNameIsDrawn()
    {
        papers::Paper paper{u"名单"_s};
        paper.blocks.push_back(Table{{{u"姓名"_s}}, {{u"Aygul Memet"_s}, {u"ئايگۈل مەمەت"_s}, {u"བཀྲ་ཤིས"_s}}});
        const QString text = textOf(paper, u"scripts"_s);
        QVERIFY(text.contains(u"Aygul Memet"_s));
    }

    void theRosterKeepsNumbersWhole()
    {
        const auto paper = payRoster(roster(30), m_wording);
        QVERIFY(paper);
        const QString text = textOf(*paper, u"roster"_s);
        QVERIFY(text.contains(u"629901197303305149"_s));
        QVERIFY(text.contains(u"6230520012345678129"_s));
        QVERIFY(text.contains(u"2018年6月农牧村最低生活保障金发放花名册（草稿）"_s));
        QVERIFY2(text.contains(capitals(Money::fromYuan(30 * 1200))), qPrintable(text));
    }

    void theMetadataTellsTheTitleOnly()
    {
        const auto paper = postingList(posting(2), m_wording);
        const QString path = pathFor(u"metadata"_s);
        QVERIFY(print::writePdf(*paper, path));
        const QString facts = ran(u"pdfinfo"_s, {path});
        QVERIFY2(facts.contains(QRegularExpression(u"Creator: +Xieli"_s)), qPrintable(facts));
        QVERIFY(facts.contains(paper->title));
        QVERIFY(!facts.contains(u"Author"_s));
        QVERIFY(facts.contains(u"A4"_s));
    }

    void previewAndPdfBreakAtTheSamePlaces()
    {
        const auto paper = postingList(posting(60), m_wording);
        const print::PagedPaper pages(*paper);
        QImage image(600, 849, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        pages.paint(painter, 1, image.size());
        painter.end();
        int dark = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                dark += qGray(image.pixel(x, y)) < 128;
        QVERIFY(dark > 500);
        QVERIFY(dark < 600 * 849 / 4);
        QCOMPARE(ran(u"pdfinfo"_s, {[&] { [[maybe_unused]] auto done = print::writePdf(*paper, pathFor(u"same"_s)); return pathFor(u"same"_s); }()})
                     .contains(QRegularExpression(u"Pages: +%1\\n"_s.arg(pages.pageCount()))), true);
    }

    void aBookletIsNumberedThroughAndItsContentsNameThePages()
    {
        papers::Paper cover;
        cover.title = u"卷内目录"_s;
        cover.blocks = {Table{{{u"材料"_s}, {u"页次"_s}}, {{u"名单"_s, pageOf(1)}, {u"台账"_s, pageOf(2)}}}};
        papers::Paper across = *postingList(posting(3), m_wording);
        across.orientation = Orientation::Landscape;
        const papers::Booklet booklet{u"家庭档案"_s, {cover, *postingList(posting(60), m_wording), across}, m_wording.text(u"papers.page_of_pages"_s)};
        const int list = print::pageCount(booklet.papers[1]);
        QVERIFY(list > 1);
        const print::PagedPaper pages(booklet);
        QCOMPARE(pages.pageCount(), list + 2);
        QVERIFY(pages.pageSize(0).width() < pages.pageSize(0).height() && pages.pageSize(list + 1).width() > pages.pageSize(list + 1).height());
        const QString path = pathFor(u"booklet"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(print::pdfBytes(booklet)) > 0);
        file.close();
        const auto textOn = [&](int page) { return ran(u"pdftotext"_s, {u"-layout"_s, u"-enc"_s, u"UTF-8"_s, u"-f"_s, QString::number(page), u"-l"_s, QString::number(page), path, u"-"_s}); };
        QVERIFY2(textOn(1).contains(QRegularExpression(u"名单 +2\\s"_s)) && textOn(1).contains(QRegularExpression(u"台账 +%1\\s"_s.arg(list + 2))), qPrintable(textOn(1)));
        for (int page = 1; page <= list + 2; ++page)
            QVERIFY2(textOn(page).contains(u"第%1页 共%2页"_s.arg(page).arg(list + 2)), qPrintable(textOn(page)));
        const QString sizes = ran(u"pdfinfo"_s, {u"-f"_s, u"1"_s, u"-l"_s, QString::number(list + 2), path});
        QVERIFY2(sizes.contains(QRegularExpression(u"Page +1 size: +59\\d.*x 84"_s)) && sizes.contains(QRegularExpression(u"Page +%1 size: +84\\d.*x 59"_s.arg(list + 2))), qPrintable(sizes));
    }

    void aFileThatCannotBeWrittenIsToldAndNothingIsLeft()
    {
        const auto paper = postingList(posting(2), m_wording);
        const auto written = print::writePdf(*paper, m_folder.filePath(u"missing/list.pdf"_s));
        QVERIFY(!written);
        QCOMPARE(written.error().key, u"papers.pdf_not_written"_s);
        QVERIFY(m_wording.say(written.error()).contains(u"list.pdf"_s));
    }

    void otherPapersAreDrawnToo()
    {
        const papers::Paper recovery = recoverySheet({u"上湾村村民委员会"_s, u"上湾村.xieli"_s, u"ABCDE-FGH23-456JK-MNPQR-STUVW-XYZ23-ABCDE-FGH23-456JK-MNPQR-STUVW-XYZ23-45678-QRSTU"_s, Day(2018, 6, 1)}, m_wording);
        QVERIFY(textOf(recovery, u"recovery"_s).contains(u"QRSTU"_s));
        QCOMPARE(print::pageCount(recovery), 1);

        const papers::Paper slip = *handoverSlip({u"上湾村村民委员会"_s, u"上湾乡人民政府"_s, u"上湾村-上湾乡-0003.parcel"_s, 3, 412, 61, 158, Money::fromFen(4567890), QString(64, u'a'), Day(2018, 6, 21), u"王协理"_s}, m_wording);
        QVERIFY(textOf(slip, u"handover"_s).contains(u"45,678.90 元"_s));
        QCOMPARE(print::pageCount(slip), 1);

        ExplanationInput input{u"赵仁 户"_s, u"上湾乡上湾村"_s, Month(2018, 6), u"甘肃某州 2018（gannan-2018，2018-01 版）"_s,
                               {{u"类别"_s, u"低保"_s}, {u"月补助金额"_s, u"930.00 元"_s}}, {u"推定值，请县里确认：省定指导标准。"_s}, {}, 99, Day(2018, 6, 20)};
        ExplanationNode income{u"家庭年收入"_s, u"9,600.00 元"_s, u"各项收入减去成本以后相加"_s, {u"示例政策文件，第二条"_s}};
        for (int at = 1; at <= 30; ++at)
            income.children.push_back({u"种植收入，第 %1 项"_s.arg(at), u"320.00 元"_s, u"3.5 亩 × 480.00 元 − 成本 1,360.00 元"_s, {u"示例政策文件，第二条第 %1 款"_s.arg(at)}});
        input.steps = {{u"是否低于保障标准"_s, u"是"_s, u"3,200.00 元 < 3,720.00 元"_s, {u"示例政策文件，第一条"_s}, {income}}};
        const QString text = textOf(explanationPaper(input, m_wording), u"explanation"_s);
        QVERIFY(text.contains(u"第二条第 30 款"_s));
        QVERIFY(!textOf(explanationPaper([&] { auto flat = input; flat.depth = 2; return flat; }(), m_wording), u"flat"_s).contains(u"第 30 款"_s));
    }

    void fiveThousandRowsAreFast()
    {
        const auto paper = postingList(posting(5000), m_wording);
        QVERIFY(paper);
        QElapsedTimer timer;
        timer.start();
        const QByteArray bytes = print::pdfBytes(*paper);
        qInfo("5000 rows: %lld ms, %lld bytes", timer.elapsed(), static_cast<long long>(bytes.size()));
        QVERIFY(bytes.startsWith("%PDF"));
        QVERIFY(timer.elapsed() < 10000); // goal 1 s; a loaded or sanitised machine is slower
    }
};

QTEST_MAIN(RenderTest)
#include "test_render.moc"

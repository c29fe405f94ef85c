// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/aiding.h"
#include "casework/listing.h"
#include "casework/register.h"
#include "casework/workdays.h"
#include "fields/fields.h"
#include "forms/askdialog.h"
#include "forms/casepaperdialog.h"
#include "forms/dialogframe.h"
#include "pages/aidpane.h"
#include "pages/casespage.h"
#include "papers/casepapers.h"
#include "ui/trainingvillage.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>

using namespace xieli;
using namespace Qt::StringLiterals;

/// 办理: cases with their steps and clocks, and temporary aid with its reserve, by their dialogs.
class CasesPageTest : public QObject {
    Q_OBJECT

    test::TrainingVillage m_village;

    static std::unique_ptr<ui::CasesPage> pageOf(ui::Desk &desk)
    {
        auto page = std::make_unique<ui::CasesPage>(desk);
        QObject::connect(&desk, &ui::Desk::changed, page.get(), &ui::CasesPage::refresh);
        page->resize(1180, 640);
        page->show();
        page->refresh();
        return page;
    }
    static ui::AskDialog *dialogOf(QWidget &page)
    {
        for (auto *dialog : page.findChildren<ui::AskDialog *>())
            if (dialog->isVisible())
                return dialog;
        return nullptr;
    }
    static void type(ui::AskDialog *dialog, const QString &field, const QString &text)
    {
        if (auto *line = dialog->findChild<QLineEdit *>(field))
            line->setText(text);
        else
            dialog->findChild<QPlainTextEdit *>(field)->setPlainText(text);
    }
    static void choose(ui::AskDialog *dialog, const QString &field, const QString &code)
    {
        auto *box = dialog->findChild<QComboBox *>(field);
        box->setCurrentIndex(box->findData(code));
    }
    static void setDay(ui::AskDialog *dialog, const QString &field, Day day) { dialog->findChild<ui::DayField *>(field)->setDay(day); }
    /// A desk of the township, some weeks after the training month.
    std::unique_ptr<ui::Desk> township()
    {
        auto desk = m_village.desk(u"township"_s);
        desk->office().today = Day(2018, 7, 2);
        return desk;
    }
    static AidRequestId request(ui::Desk &desk)
    {
        const auto list = casework::households(desk.office()).value();
        Dossier dossier = casework::dossier(desk.office(), list.front().id).value();
        AidRequest asked;
        asked.id = AidRequestId::create();
        asked.household = dossier.household.id;
        asked.kind = AidKind::Accident;
        asked.proposed = Money::fromYuan(500);
        asked.day = Day(2018, 6, 29);
        dossier.aidRequests.push_back(asked);
        const auto stored = casework::correctDossier(desk.office(), dossier);
        if (!stored)
            qFatal("%s", qPrintable(stored.error().key));
        return asked.id;
    }

private slots:
    void aCaseIsAcceptedGoesOnAndBackAndTheLateOneIsSaid()
    {
        const auto desk = township();
        const auto page = pageOf(*desk);
        QCOMPARE(page->rowCount(), 0);
        for (int at = 0; at < 3; ++at) {
            page->acceptNew();
            auto *dialog = dialogOf(*page);
            QVERIFY(dialog);
            dialog->findChild<QComboBox *>(u"household"_s)->setCurrentIndex(at);
            type(dialog, u"applicant"_s, u"申请人"_s);
            setDay(dialog, u"day"_s, Day(2018, 6, 4).addDays(at * 12));
            if (at == 2)
                type(dialog, u"missing"_s, u"授权书"_s);
            if (at == 0)
                test::shot(*dialog, u"case-accept"_s);
            dialog->press();
            QVERIFY2(!dialog->isVisible(), qPrintable(dialog->findChildren<QLabel *>().last()->text()));
        }
        QCOMPARE(page->rowCount(), 3);
        QStringList clocks;
        const auto open = casework::cases(desk->office()).value();
        for (const casework::CaseRow &row : open)
            clocks << row.matter.acceptedOn.toString(Qt::ISODate) + u' ' + (row.step ? row.step->step : u"-"_s) + u' ' + casework::clockText(row, desk->wording());
        QVERIFY2(page->findChild<ui::Notice *>()->text().contains(u"2"_s), qPrintable(clocks.join(u"; "_s))); // the third waits for a paper
        page->showRecord(open.front().matter.id.text());
        page->endStep();
        setDay(dialogOf(*page), u"day"_s, Day(2018, 6, 12));
        auto *step = dialogOf(*page);
        step->press();
        QVERIFY(step->isVisible()); // a check without its report says why
        type(step, u"note"_s, u"纸质核对报告，没有出入"_s);
        test::shot(*step, u"case-step"_s);
        step->press();
        QVERIFY(!step->isVisible());
        page->sendBackStep();
        auto *back = dialogOf(*page);
        choose(back, u"to"_s, u"check"_s);
        back->press();
        QVERIFY(back->isVisible()); // without a reason it stays
        type(back, u"reason"_s, u"存款与核对不一致"_s);
        test::shot(*back, u"case-back"_s);
        back->press();
        QVERIFY(!back->isVisible());
        const auto rows = casework::cases(desk->office()).value();
        const auto sent = std::find_if(rows.begin(), rows.end(), [](const casework::CaseRow &row) { return row.steps.size() > 8; });
        QVERIFY(sent != rows.end());
        page->showRecord(sent->matter.id.text());
        QVERIFY(page->findChild<QLabel *>(u"ribbon"_s)->text().contains(u"存款与核对不一致"_s));
        test::shot(*page, u"cases"_s);
        page->showRecord(open.back().matter.id.text());
        page->endStep(); // of the one that waits for a paper
        dialogOf(*page)->press();
        QCOMPARE(casework::caseRow(desk->office(), open.back().matter.id).value().step->step, u"check"_s);
        page->showRecord(sent->matter.id.text());
        page->standStill();
        type(dialogOf(*page), u"reason"_s, u"住院"_s);
        dialogOf(*page)->press();
        QVERIFY(casework::caseRow(desk->office(), sent->matter.id).value().isPaused);
    }

    void theReceiptAndTheSlipAreIssuedFromTheCaseAndStandInTheRegister()
    {
        const auto desk = township();
        const auto page = pageOf(*desk);
        page->acceptNew();
        auto *dialog = dialogOf(*page);
        dialog->findChild<QComboBox *>(u"household"_s)->setCurrentIndex(0);
        type(dialog, u"handed"_s, u"户口簿复印件"_s);
        type(dialog, u"missing"_s, u"授权书"_s);
        setDay(dialog, u"day"_s, Day(2018, 7, 2));
        dialog->press();
        QVERIFY(!dialog->isVisible());
        page->showRecord(casework::cases(desk->office()).value().front().matter.id.text());
        for (const auto kind : {casework::CasePaperKind::Materials, casework::CasePaperKind::Supplement}) {
            page->showPaper(kind);
            auto *paper = page->findChild<ui::CasePaperDialog *>();
            QVERIFY(paper && paper->paper() && paper->isIssuing());
            test::shot(*paper, u"case-paper-"_s + casework::casePaperKind(kind));
            paper->savePdf(m_village.freshFolder() + u"/paper.pdf"_s);
            QCOMPARE(casework::issuedPapers(desk->office()).value().front().kind, casework::casePaperKind(kind));
            QVERIFY(paper->before() && !paper->isIssuing()); // shown again it is what was issued
            delete paper;
        }
        page->showPaper(casework::CasePaperKind::Grant);
        QVERIFY(!page->findChild<ui::CasePaperDialog *>()->paper()); // nothing is granted yet
    }

    void workingDaysAreStoredByTheirLines()
    {
        const auto desk = township();
        const auto page = pageOf(*desk);
        page->keepWorkDays();
        auto *dialog = dialogOf(*page);
        type(dialog, u"days"_s, u"2018-06-18 休 端午节\n2018-09-30 上"_s);
        dialog->press();
        QVERIFY(dialog->isVisible()); // the second line says neither
        type(dialog, u"days"_s, u"2018-06-18 休 端午节\n2018-09-30 班"_s);
        type(dialog, u"source"_s, u"国办通知"_s);
        test::shot(*dialog, u"working-days"_s);
        dialog->press();
        QVERIFY(!dialog->isVisible());
        QVERIFY(casework::cases(desk->office()));
    }

    void theWorkingDaysOfAnotherYearAreReadFromASheet()
    {
        const auto desk = township();
        const auto page = pageOf(*desk);
        const int year = desk->today().year();
        const QString path = m_village.freshFolder() + u"/days.csv"_s;
        QFile sheet(path);
        QVERIFY(sheet.open(QIODevice::WriteOnly) && sheet.write(u"日期,安排,名称\n2019-01-01,休,元旦\n2019-02-02,班,春节\n"_s.toUtf8()) > 0);
        sheet.close();
        page->keepWorkDays();
        auto *dialog = dialogOf(*page);
        QCOMPARE(dialog->text(u"year"_s), QString::number(year));
        dialog->findChild<QPushButton *>(u"act"_s)->click();
        auto *files = dialog->findChild<QFileDialog *>();
        QVERIFY(files);
        emit files->fileSelected(path);
        files->close();
        QCOMPARE(dialog->text(u"year"_s), u"2019"_s);
        QCOMPARE(dialog->text(u"days"_s), u"2019-01-01 休 元旦\n2019-02-02 班 春节"_s);
        type(dialog, u"source"_s, u"国办通知"_s);
        dialog->press();
        QVERIFY(!dialog->isVisible());
        QCOMPARE(casework::workDays(desk->office(), 2019).value().size(), std::size_t(2));
        page->keepWorkDays();
        dialog = dialogOf(*page);
        choose(dialog, u"year"_s, u"2019"_s);
        QCOMPARE(dialog->text(u"source"_s), u"国办通知"_s);
        QVERIFY(dialog->text(u"days"_s).endsWith(u"2019-02-02 班 春节"_s));
        test::shot(*dialog, u"working-days-of-another-year"_s);
    }

    void aidIsDecidedPaidAndTakenBackInTheWindow()
    {
        const auto desk = township();
        const AidRequestId id = request(*desk);
        const auto page = pageOf(*desk);
        page->showRecord(id.text());
        auto *aid = page->findChild<ui::AidPane *>();
        QVERIFY(aid->isVisible());
        const auto act = [&] { return dialogOf(*page); };
        aid->addToReserve();
        act()->findChild<ui::MoneyField *>(u"amount"_s)->setMoney(Money::fromYuan(10000));
        setDay(act(), u"day"_s, Day(2018, 1, 5));
        act()->press();
        aid->showRecord(id.text());
        aid->decideIt();
        auto *deciding = act();
        QVERIFY(deciding);
        type(deciding, u"by"_s, u"刘乡长"_s);
        type(deciding, u"stages"_s, u"2018-07-02 300; 2018-08-01 200"_s);
        type(deciding, u"alone"_s, u"本所只有一人"_s);
        test::shot(*deciding, u"aid-decide"_s);
        deciding->press();
        QVERIFY2(!deciding->isVisible(), qPrintable(deciding->findChildren<QLabel *>().last()->text()));
        aid->payIt();
        type(act(), u"receiver"_s, u"本人"_s);
        test::shot(*act(), u"aid-pay"_s);
        act()->press();
        QCOMPARE(casework::reserveBalance(desk->office(), 2018).value(), Money::fromYuan(9700));
        aid->voidPayment();
        act()->press();
        QVERIFY(act()); // a reason is asked for
        type(act(), u"reason"_s, u"发错人"_s);
        act()->press();
        QCOMPARE(casework::reserveBalance(desk->office(), 2018).value(), Money::fromYuan(10000));
        QVERIFY(page->findChild<QLabel *>(u"stages"_s)->text().contains(u"300"_s));
        test::shot(*page, u"aid"_s);
        aid->registerPerson();
        auto *person = act();
        type(person, u"place"_s, u"客运站"_s);
        type(person, u"cause"_s, u"昏倒"_s);
        type(person, u"reason"_s, u"昏迷"_s);
        test::shot(*person, u"aid-person"_s);
        person->press();
        QVERIFY(person->isVisible()); // a photograph is asked for
        person->close();
        aid->showRecord(id.text());
    }

    void theGrantNoticeFitsOnOnePageWithItsReceipt()
    {
        const papers::GrantInput input{u"训民救〔2018〕21号"_s, u"赵仁"_s, u"低保"_s, u"一类"_s, 3, Money::fromYuan(930), Month(2018, 7), {u"赵仁"_s, u"钱某"_s, u"赵小仁"_s}, {},
                                       u"青禾乡人民政府"_s, Day(2018, 6, 22)};
        const papers::Paper notice = papers::grantNotice(input, papers::Wording::load());
        QCOMPARE(print::pageCount(notice), 1);
        if (const QString folder = qEnvironmentVariable("XIELI_SHOTS"); !folder.isEmpty())
            QVERIFY(print::writePdf(notice, folder + u"/grant.pdf"_s));
    }
};

QTEST_MAIN(CasesPageTest)
#include "test_cases.moc"

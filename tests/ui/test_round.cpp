// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/familyevents.h"
#include "casework/issued.h"
#include "casework/listing.h"
#include "casework/register.h"
#include "fields/fields.h"
#include "forms/askdialog.h"
#include "forms/householdview.h"
#include "pages/checkpane.h"
#include "pages/lookpanes.h"
#include "pages/roundpage.h"
#include "ui/trainingvillage.h"

#include <QInputDialog>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTabWidget>

using namespace xieli;
using namespace Qt::StringLiterals;

/// 动态: the month's list and what stands beside it, by their dialogs.
class RoundPageTest : public QObject {
    Q_OBJECT

    test::TrainingVillage m_village;
    QTemporaryDir m_folder;

    static std::unique_ptr<ui::RoundPage> pageOf(ui::Desk &desk)
    {
        auto page = std::make_unique<ui::RoundPage>(desk);
        QObject::connect(&desk, &ui::Desk::changed, page.get(), &ui::RoundPage::refresh);
        page->resize(1180, 640);
        page->show();
        page->refresh();
        return page;
    }
    /// In the training month: it lives in its own time.
    std::unique_ptr<ui::Desk> township()
    {
        auto desk = m_village.desk(u"township"_s);
        desk->office().today = Day(2018, 6, 25);
        return desk;
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
    /// Presses, and says what the dialog says where it stays.
    static QString pressed(ui::AskDialog *dialog)
    {
        dialog->press();
        return dialog->isVisible() ? dialog->findChildren<QLabel *>().last()->text() : QString();
    }

private slots:
    void aDeathIsFoundAcceptedAndTheRestClosedWithWhy()
    {
        const auto desk = township();
        const auto page = pageOf(*desk);
        page->lookThrough();
        const int before = page->rowCount();
        const auto families = casework::households(desk->office()).value();
        for (const auto &family : families) {
            const Dossier dossier = casework::dossier(desk->office(), family.id).value();
            if (dossier.members.size() < 2 || dossier.decisions.empty())
                continue;
            casework::Leaving death;
            death.household = family.id;
            death.persons = {dossier.members.back().id};
            death.note.day = desk->today();
            if (!casework::recordLeaving(desk->office(), death))
                continue;
            break;
        }
        page->lookThrough();
        QVERIFY(page->rowCount() > before);
        QString id;
        const auto found = casework::roundOf(desk->office(), desk->month()).value();
        for (const casework::RoundRow &row : found.rows)
            if (row.item.cause == u"death")
                id = row.item.id.text();
        QVERIFY(!id.isEmpty());
        page->showRecord(id);
        test::shot(*page, u"round"_s);
        QVERIFY(page->findChild<QLabel *>(u"roundLine"_s)->text().contains(u"去世"_s));
        page->settleLines(u"postpone"_s);
        auto *postpone = dialogOf(*page);
        QVERIFY(postpone);
        QVERIFY(!pressed(postpone).isEmpty()); // without why it stays
        postpone->close();
        page->showRecord(id);
        page->acceptLines();
        auto *accept = dialogOf(*page);
        type(accept, u"by"_s, u"刘局长"_s);
        type(accept, u"document"_s, u"训民救〔2018〕30号"_s);
        type(accept, u"alone"_s, u"本所只有一人"_s);
        test::shot(*accept, u"round-accept"_s);
        QCOMPARE(pressed(accept), QString());
        QTRY_VERIFY_WITH_TIMEOUT(!test::told(*page).isEmpty(), 60000);
        QVERIFY2(page->findChild<QFileDialog *>(), qPrintable(test::told(*page))); // the letter is issued; where is the PDF to go?
        const QString pdf = m_folder.filePath(u"letters.pdf"_s);
        auto *files = page->findChild<QFileDialog *>();
        emit files->fileSelected(pdf);
        files->close();
        QVERIFY(QFileInfo(pdf).size() > 1000);
        const auto issued = casework::issuedPapers(desk->office()).value();
        QCOMPARE(issued.front().kind, u"letter_stop"_s);
        QCOMPARE(issued.front().number, u"训民救〔2018〕30号"_s);
        const auto settled = casework::roundOf(desk->office(), desk->month()).value();
        for (const casework::RoundRow &row : settled.rows)
            if (row.item.id.text() == id)
                QCOMPARE(row.item.state, u"accepted"_s);
        page->closeIt();
        auto *close = dialogOf(*page);
        type(close, u"why"_s, u"其余下月一并查看"_s);
        QCOMPARE(pressed(close), QString());
        QVERIFY(casework::roundOf(desk->office(), desk->month()).value().round.closedOn);
        test::shot(*page, u"round-closed"_s);
    }

    void aResultSheetIsTakenInAndAnswered()
    {
        const auto desk = township();
        const auto page = pageOf(*desk);
        QFile sheet(m_folder.filePath(u"核对结果.csv"_s));
        QVERIFY(sheet.open(QIODevice::WriteOnly));
        QByteArray text("青禾乡核对结果（截至2018年6月10日）\n姓名,身份证号码,机动车,银行存款(元)\n");
        int people = 0;
        const auto families = casework::households(desk->office()).value();
        for (const auto &family : families) {
            const Dossier dossier = casework::dossier(desk->office(), family.id).value();
            for (const Member &member : dossier.members)
                if (member.idNumber() && people < 3)
                    text += (member.name + u',' + member.idNumberText + (++people == 1 ? u",小型轿车1辆,无\n"_s : u",无,12000\n"_s)).toUtf8();
        }
        sheet.write(text);
        sheet.close();
        auto *checks = page->findChild<ui::CheckPane *>();
        page->findChild<QTabWidget *>()->setCurrentWidget(checks);
        checks->takeFile(sheet.fileName());
        auto *taking = dialogOf(*page);
        QVERIFY(taking);
        test::shot(*taking, u"check-take"_s);
        QCOMPARE(pressed(taking), QString());
        QVERIFY(checks->rowCount() >= 2);
        const int before = checks->rowCount();
        test::shot(*page, u"checks"_s);
        const auto hits = casework::openChecks(desk->office()).value();
        ui::HouseholdView view(*desk); // they stand in the family's own file
        QVERIFY(view.open(hits.front().item.household));
        int tab = 0;
        while (tab < view.parts()->count() && view.parts()->tabText(tab) != ui::HouseholdView::tr("Checks"))
            ++tab;
        QVERIFY(tab < view.parts()->count());
        view.parts()->setCurrentIndex(tab);
        view.resize(1100, 600);
        view.show();
        test::shot(view, u"household-checks"_s);
        auto *shown = view.parts()->currentWidget()->findChild<QTableView *>();
        QVERIFY(shown && shown->model()->rowCount() >= 1);
        QCOMPARE(shown->model()->index(0, 1).data().toString(), hits.front().name);
        const Dossier family = casework::dossier(desk->office(), hits.front().item.household).value();
        if (!family.decisions.empty()) { // and it is voided there, with a reason
            view.findChild<QPushButton *>(u"voidDecision"_s)->click();
            auto *why = view.findChild<QInputDialog *>();
            QVERIFY(why);
            why->setTextValue({});
            why->accept();
            QVERIFY(!casework::dossier(desk->office(), family.household.id)->decisions.front().voidedOn); // not without one
        }
        if (!family.decisions.empty()) { // beside it stands whom the decision covers
            view.findChild<QPushButton *>(u"nameCovered"_s)->click();
            auto *covers = dialogOf(view);
            QVERIFY(covers);
            test::shot(*covers, u"name-covered"_s);
            for (const Member &member : family.members)
                choose(covers, member.id.text(), u"no"_s);
            QVERIFY(!pressed(covers).isEmpty()); // as many as the decision says
            covers->close();
        }
        checks->answerIt();
        auto *answer = dialogOf(*page);
        choose(answer, u"answer"_s, u"not_mine"_s);
        QVERIFY(!pressed(answer).isEmpty()); // a picture is asked for
        choose(answer, u"answer"_s, u"explained"_s);
        type(answer, u"reason"_s, u"残疾人代步车"_s);
        test::shot(*answer, u"check-answer"_s);
        QCOMPARE(pressed(answer), QString());
        QCOMPARE(checks->rowCount(), before - 1);
    }

    void rechecksRelativesAndSamplesAreKeptBesideIt()
    {
        const auto desk = township();
        const auto page = pageOf(*desk);
        auto *tabs = page->findChild<QTabWidget *>();
        auto *rechecks = page->findChild<ui::RechecksPane *>();
        tabs->setCurrentWidget(rechecks);
        rechecks->begin();
        choose(dialogOf(*page), u"benefit"_s, u"dibao"_s);
        test::shot(*dialogOf(*page), u"recheck-begin"_s);
        QCOMPARE(pressed(dialogOf(*page)), QString());
        QVERIFY(rechecks->rowCount() > 0);
        rechecks->giveTo();
        choose(dialogOf(*page), u"which"_s, u"all"_s);
        type(dialogOf(*page), u"person"_s, u"王干事"_s);
        QCOMPARE(pressed(dialogOf(*page)), QString());
        test::shot(*page, u"rechecks"_s);
        auto *samples = page->findChild<ui::SamplesPane *>();
        tabs->setCurrentWidget(samples);
        samples->draw();
        type(dialogOf(*page), u"seed"_s, u"20180620"_s);
        test::shot(*dialogOf(*page), u"sample-draw"_s);
        QCOMPARE(pressed(dialogOf(*page)), QString());
        QVERIFY(samples->rowCount() >= 5);
        samples->drawAgain();
        QVERIFY(page->findChild<QLabel *>(u"formula"_s)->text().contains(u"20180620"_s));
        test::shot(*page, u"samples"_s);
        auto *relatives = page->findChild<ui::NearRelativesPane *>();
        const auto list = casework::households(desk->office()).value();
        Dossier dossier = casework::dossier(desk->office(), list.front().id).value();
        dossier.household.staffRelative = true;
        dossier.household.staffRelativeName = u"李主任"_s;
        QVERIFY(casework::correctDossier(desk->office(), dossier));
        page->refresh();
        tabs->setCurrentWidget(relatives);
        QVERIFY(relatives->rowCount() >= 1);
        relatives->noteVisit();
        auto *visit = dialogOf(*page);
        QVERIFY(!pressed(visit).isEmpty()); // who was there is asked for
        type(visit, u"visitors"_s, u"县局李工、张工"_s);
        QCOMPARE(pressed(visit), QString());
        test::shot(*page, u"near-relatives"_s);
    }
};

QTEST_MAIN(RoundPageTest)
#include "test_round.moc"

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/registerspage.h"

#include "casework/register.h"
#include "fields/fields.h"
#include "pages/registerform.h"
#include "pages/tablepane.h"
#include "ui/trainingvillage.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QTableView>

using namespace xieli;
using namespace Qt::StringLiterals;
using casework::RegisterField;

class RegistersPageTest : public QObject {
    Q_OBJECT

    test::TrainingVillage m_village;

    static std::unique_ptr<ui::RegistersPage> pageOf(ui::Desk &desk)
    {
        auto page = std::make_unique<ui::RegistersPage>(desk);
        QObject::connect(&desk, &ui::Desk::changed, page.get(), &ui::RegistersPage::refresh);
        page->resize(1180, 640);
        page->show();
        page->refresh();
        return page;
    }
    static ui::RegisterForm *formOf(ui::RegistersPage &page)
    {
        for (auto *form : page.findChildren<ui::RegisterForm *>())
            if (form->isVisible())
                return form;
        return nullptr;
    }
    static void writePetition(ui::RegistersPage &page, const QString &what)
    {
        page.choose(u"petition"_s);
        page.newLine();
        auto *form = formOf(page);
        QVERIFY(form);
        auto *source = qobject_cast<QComboBox *>(form->field(RegisterField::Source));
        source->setCurrentIndex(source->findData(u"came"_s));
        qobject_cast<QPlainTextEdit *>(form->field(RegisterField::What))->setPlainText(what);
        qobject_cast<QLineEdit *>(form->field(RegisterField::Handler))->setText(u"李主任"_s);
        form->store();
        QVERIFY(!form->isVisible());
    }

    /// As an input method hands words over.
    static void typeWords(QWidget *into, const QString &words)
    {
        QInputMethodEvent event;
        event.setCommitString(words);
        QCoreApplication::sendEvent(into, &event);
    }

private slots:
    void initTestCase() { test::prepareWindowTest(this); }

    void everyRegisterIsShownWithItsColumns()
    {
        auto desk = m_village.desk(u"village"_s);
        auto page = pageOf(*desk);
        for (const casework::RegisterInfo &info : casework::registersOf(desk->wording())) {
            page->choose(info.code);
            const auto table = casework::registerTable(desk->office(), info.code, desk->month());
            QVERIFY(table.has_value());
            QCOMPARE(page->rowCount(), static_cast<int>(table->lines.size()));
            test::shot(*page, u"register-"_s + info.code);
        }
        QVERIFY2(test::told(*page).isEmpty(), qPrintable(test::told(*page)));
    }

    void theKeyGroupsOfTheVillageAreTold()
    {
        auto desk = m_village.desk(u"village"_s);
        desk->setMonth(Month(2018, 7));
        auto page = pageOf(*desk);
        page->choose(u"key_groups"_s);
        QVERIFY(page->rowCount() > 5);
        QVERIFY(!page->findChild<QPushButton *>(u"newLine"_s)->isVisible()); // nothing is typed here
        QSignalSpy wanted(desk.get(), &ui::Desk::householdWanted);
        page->openLine();
        QCOMPARE(wanted.size(), 1);
    }

    void aLineIsWrittenCorrectedAndDeleted()
    {
        auto desk = m_village.desk(u"village"_s);
        auto page = pageOf(*desk);
        writePetition(*page, u"低保名单不公"_s);
        QCOMPARE(page->rowCount(), 1);
        page->openLine();
        auto *form = formOf(*page);
        QVERIFY(form);
        qobject_cast<QPlainTextEdit *>(form->field(RegisterField::Answer))->setPlainText(u"已当面说明"_s);
        test::shot(*form, u"register-form"_s);
        form->store();
        const auto table = casework::registerTable(desk->office(), u"petition"_s, desk->month());
        QVERIFY(table && !table->lines.front().isOpen); // written down today, so answered today
        page->removeLine();
        QCOMPARE(page->rowCount(), 0);
    }

    void whatIsMissingIsSaidAndTheFormStaysOpen()
    {
        auto desk = m_village.desk(u"village"_s);
        auto page = pageOf(*desk);
        page->choose(u"relief"_s);
        page->newLine();
        auto *form = formOf(*page);
        QVERIFY(form);
        form->store();
        QVERIFY(form->isVisible());
        auto *what = qobject_cast<QComboBox *>(form->field(RegisterField::What));
        what->setCurrentIndex(1);
        auto *household = qobject_cast<QComboBox *>(form->field(RegisterField::Household));
        household->setEditText(u"没有这一户"_s);
        form->store();
        QVERIFY(form->isVisible());
        QVERIFY(household->count() > 10);
        household->setEditText(household->itemText(2)); // typed, not clicked
        auto *amount = qobject_cast<ui::MoneyField *>(form->field(RegisterField::Amount));
        QTest::keyClicks(amount->edit(), u"many"_s);
        form->store();
        QVERIFY(form->isVisible());
        amount->setMoney(Money::fromYuan(300));
        test::shot(*form, u"register-relief"_s);
        form->store();
        QVERIFY(!form->isVisible());
        QCOMPARE(page->rowCount(), 1);
    }

    void anUnchangedLineIsNeitherStoredNorJournalled()
    {
        auto desk = m_village.desk(u"village"_s);
        auto page = pageOf(*desk);
        writePetition(*page, u"低保名单不公"_s);
        const auto before = desk->office().file->lastSequence();
        QSignalSpy told(desk.get(), &ui::Desk::told);
        page->openLine();
        formOf(*page)->store();
        QVERIFY(!formOf(*page));
        QCOMPARE(desk->office().file->lastSequence(), before);
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.front().front().toString(), u"Nothing was changed"_s);
    }

    void aUniqueNameAndTheOnlySuggestionAreTakenByEnter()
    {
        auto desk = m_village.desk(u"village"_s);
        auto page = pageOf(*desk);
        page->choose(u"relief"_s);
        page->newLine();
        auto *form = formOf(*page);
        QVERIFY(QTest::qWaitForWindowActive(form));
        auto *box = qobject_cast<QComboBox *>(form->field(RegisterField::Household));
        QString only;
        for (int at = 1; at < box->count() && only.isEmpty(); ++at) {
            const QString name = box->itemText(at).section(u' ', 0, 0);
            int hits = 0;
            for (int other = 0; other < box->count(); ++other)
                hits += box->itemText(other).contains(name.left(2));
            if (hits == 1 && name.size() > 2)
                only = box->itemText(at);
        }
        QVERIFY(!only.isEmpty());
        box->setFocus();
        for (const QString &typed : {only.section(u' ', 0, 0), only.left(2)}) {
            box->lineEdit()->selectAll();
            typeWords(box->lineEdit(), typed);
            QTest::keyClick(QApplication::activePopupWidget() ? QApplication::activePopupWidget() : box->lineEdit(), Qt::Key_Return);
            QCOMPARE(box->currentText(), only);
        }
        box->setEditText(u"没有这一户"_s);
        form->field(RegisterField::What)->setFocus();
        form->store();
        QVERIFY(form->isVisible());
        QVERIFY(box->hasFocus() || box->lineEdit()->hasFocus()); // where it is to be mended
    }

    void enterWalksThroughLongTextsAndShiftEnterBreaksTheLine()
    {
        auto desk = m_village.desk(u"village"_s);
        auto page = pageOf(*desk);
        page->choose(u"petition"_s);
        page->newLine();
        auto *form = formOf(*page);
        QVERIFY(QTest::qWaitForWindowActive(form));
        auto *what = qobject_cast<QPlainTextEdit *>(form->field(RegisterField::What));
        what->setFocus();
        QTest::keyClicks(what, u"ab"_s);
        QTest::keyClick(what, Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClicks(what, u"cd"_s);
        QTest::keyClick(what, Qt::Key_Return);
        QCOMPARE(what->toPlainText(), u"ab\ncd"_s);
        QVERIFY(!what->hasFocus());
        QVERIFY(form->isVisible());
        form->store(); // who it is is missing, or who deals with it: the keyboard goes there
        QVERIFY(form->isVisible());
        auto *handler = form->field(RegisterField::Handler);
        auto *source = form->field(RegisterField::Source);
        QVERIFY(handler->hasFocus() || source->hasFocus());
    }

    void whatWasTypedIsNotLostByEscape()
    {
        auto desk = m_village.desk(u"village"_s);
        auto page = pageOf(*desk);
        page->choose(u"petition"_s);
        page->newLine();
        QPointer<ui::RegisterForm> form = formOf(*page);
        QVERIFY(QTest::qWaitForWindowActive(form));
        QTest::qWait(10);
        QTest::keyClick(form, Qt::Key_Escape); // nothing typed
        QVERIFY(!formOf(*page));
        page->newLine();
        form = formOf(*page);
        QVERIFY(QTest::qWaitForWindowActive(form));
        QTest::qWait(10);
        auto *what = qobject_cast<QPlainTextEdit *>(form->field(RegisterField::What));
        QTest::keyClicks(what, u"ab"_s);
        const auto question = [&form] { return form->findChild<QMessageBox *>(u"keepTyped"_s); };
        QTest::keyClick(form, Qt::Key_Escape);
        QVERIFY(question() && form->isVisible());
        test::shot(*question(), u"keep-typed"_s);
        QTest::keyClick(question(), Qt::Key_Return); // going on is the default
        QTRY_VERIFY(!question());
        QVERIFY(form->isVisible());
        form->close();
        QVERIFY(form->isVisible() && question());
        QTest::keyClick(question(), Qt::Key_Escape); // the question's own Esc goes on too
        QTRY_VERIFY(!question());
        QVERIFY(form->isVisible());
        what->clear(); // as it was
        QTest::keyClick(form, Qt::Key_Escape);
        QVERIFY(!question());
        QVERIFY(!formOf(*page));
        page->newLine();
        form = formOf(*page);
        QVERIFY(QTest::qWaitForWindowActive(form));
        QTest::qWait(10);
        QTest::keyClicks(form->field(RegisterField::What), u"ab"_s);
        for (auto *button : form->findChildren<QPushButton *>())
            if (button->text() == u"Cancel")
                button->click();
        QVERIFY(form->isVisible() && question());
        for (QAbstractButton *button : question()->buttons())
            if (question()->buttonRole(button) == QMessageBox::DestructiveRole)
                button->click();
        QVERIFY(!formOf(*page));
        QCOMPARE(page->rowCount(), 0);
    }

    void aToldRegisterBeginsTheLineItLeansOn()
    {
        auto desk = m_village.desk(u"village"_s);
        desk->setMonth(Month(2018, 7));
        auto page = pageOf(*desk);
        page->choose(u"low_income_kinds"_s);
        QVERIFY(page->rowCount() > 5);
        page->newLine();
        auto *form = formOf(*page);
        QVERIFY(form);
        QVERIFY(!qobject_cast<QComboBox *>(form->field(RegisterField::Household))->currentText().isEmpty());
    }

    void theDesksRecordIsShown()
    {
        auto desk = m_village.desk(u"village"_s);
        auto page = pageOf(*desk);
        writePetition(*page, u"一"_s);
        writePetition(*page, u"二"_s);
        const auto table = casework::registerTable(desk->office(), u"petition"_s, desk->month());
        QVERIFY(table.has_value());
        page->choose(u"key_groups"_s);
        page->showRecord(table->lines.back().entry->text());
        auto *stack = page->findChild<QStackedWidget *>();
        QVERIFY(stack);
        QCOMPARE(page->rowCount(), 2);
        page->removeLine();
        const auto left = casework::registerTable(desk->office(), u"petition"_s, desk->month());
        QVERIFY(left && left->lines.size() == 1 && *left->lines.front().entry == *table->lines.front().entry);
        page->showRecord(u"declarations_due"_s);
        QCOMPARE(page->rowCount(), static_cast<int>(casework::registerTable(desk->office(), u"declarations_due"_s, desk->month())->lines.size()));
    }

    void aRegisterLeavesAsPaperAndTable()
    {
        auto desk = m_village.desk(u"village"_s);
        desk->setMonth(Month(2018, 7));
        auto page = pageOf(*desk);
        page->choose(u"key_groups"_s);
        const QString folder = qEnvironmentVariableIsSet("XIELI_SHOTS") ? qEnvironmentVariable("XIELI_SHOTS") : m_village.freshFolder();
        for (const QString &name : {u"/key_groups.pdf"_s, u"/key_groups.xlsx"_s}) {
            page->findChild<ui::ExportButton *>()->ask();
            auto *dialog = page->window()->findChild<ui::ExportDialog *>();
            QVERIFY(dialog);
            dialog->saveTo(folder + name);
            delete dialog;
        }
        QVERIFY2(QFileInfo(folder + u"/key_groups.pdf"_s).size() > 1000, qPrintable(test::told(*page)));
        QVERIFY2(QFileInfo(folder + u"/key_groups.xlsx"_s).size() > 1000, qPrintable(test::told(*page)));
    }
};

QTEST_MAIN(RegistersPageTest)
#include "test_registers.moc"

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/register.h"
#include "casework/registers.h"
#include "fields/fields.h"
#include "forms/foldingform.h"
#include "forms/householdview.h"
#include "forms/newhousehold.h"
#include "look.h"
#include "mainwindow.h"
#include "pages/householdspage.h"
#include "pages/registerform.h"
#include "pages/registerspage.h"
#include "pages/tablepane.h"
#include "pages/todaypage.h"
#include "resources.h"
#include "ui/trainingvillage.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QStandardPaths>
#include <QTableView>
#include <QTranslator>
#include <QtTest/QtTest>

using namespace Qt::StringLiterals;
using namespace xieli;
using namespace xieli::ui;

namespace {

template <class T> T got(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().key));
    return std::move(*result);
}

} // namespace

/// A day without a mouse: where the keyboard is, where Enter and Esc lead, and that nothing is out of its reach.
class KeyboardTest : public QObject {
    Q_OBJECT

    test::TrainingVillage m_village;
    std::unique_ptr<MainWindow> m_window;

    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get(), key, modifiers);
        QCoreApplication::processEvents();
    }
    TodayPage *today() const { return m_window->findChild<TodayPage *>(); }
    HouseholdId someHousehold() const { return got(casework::households(m_window->desk().office())).front().id; }
    bool isIn(const QWidget *outer) const { return outer && outer->isAncestorOf(QApplication::focusWidget()); }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        initXieliResources();
        auto *translator = new QTranslator(this);
        QVERIFY(translator->load(u"xieli_zh_CN"_s, u":/xieli/translations"_s));
        QCoreApplication::installTranslator(translator);
        applyLook(*qApp, Theme::Light);
        m_window = std::make_unique<MainWindow>(m_village.office(u"village"_s), u"zh_CN"_s);
        m_window->resize(1366, 768);
        m_window->QWidget::show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void init()
    {
        m_window->activateWindow(); // a dialog of the test before took it
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanupTestCase() { m_window.reset(); }

    void theDayBeginsInTheListOfWhatIsDue()
    {
        QTRY_VERIFY(today()->list()->table()->model()->rowCount() > 0);
        QTRY_VERIFY(today()->list()->table()->hasFocus());
    }

    void aRegistersLineIsOpenedByOneEnterAndLeftBackToTheDesk()
    {
        m_window->show(u"today"_s);
        RegisterEntry entry = casework::newEntry(RegisterKind::Bounced, m_window->desk().today());
        entry.household = someHousehold();
        entry.amount = Money::fromYuan(420);
        entry.what = u"account_wrong"_s;
        got(casework::addEntry(m_window->desk().office(), entry));
        m_window->desk().goToRecord(u"registers"_s, entry.id.text());
        QCOMPARE(m_window->current()->name(), u"registers"_s);
        auto *form = m_window->current()->findChild<RegisterForm *>();
        QVERIFY(form && form->isVisible());
        form->reject();
        QCOMPARE(m_window->current()->name(), u"today"_s);
    }

    void moneyThatCameBackStandsOnTheDesk()
    {
        m_window->desk().tellChanged();
        m_window->show(u"today"_s);
        const auto *list = today()->list()->table()->model();
        const auto tells = [list] {
            for (int row = 0; row < list->rowCount(); ++row)
                for (int column = 0; column < list->columnCount(); ++column)
                    if (list->index(row, column).data().toString().contains(u"发放退回"_s))
                        return true;
            return false;
        };
        QTRY_VERIFY(tells());
    }

    void escGoesBackTheWholeWayThatSomebodyWasSent()
    {
        m_window->show(u"today"_s);
        m_window->desk().goToHousehold(someHousehold());
        m_window->desk().goToPage(u"payments"_s);
        QCOMPARE(m_window->current()->name(), u"payments"_s);
        press(Qt::Key_Escape);
        QCOMPARE(m_window->current()->name(), u"households"_s);
        QVERIFY(isIn(m_window->households()->view()));
        press(Qt::Key_Escape);
        QCOMPARE(m_window->current()->name(), u"today"_s);
        m_window->show(u"payments"_s); // gone to by oneself: there is no way back to be taken
        QVERIFY(!m_window->goBack());
    }

    void everyPageHasItsKeyAndF6GoesRound()
    {
        const Qt::Key keys[] = {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_5, Qt::Key_6, Qt::Key_7, Qt::Key_8, Qt::Key_9, Qt::Key_0, Qt::Key_Minus, Qt::Key_Equal};
        QStringList reached;
        for (const Qt::Key key : keys) {
            press(key, Qt::ControlModifier);
            reached << m_window->current()->name();
        }
        for (const Qt::Key key : {Qt::Key_C, Qt::Key_B, Qt::Key_T, Qt::Key_D, Qt::Key_A}) { // the row of number keys is used up
            press(key, Qt::ControlModifier | Qt::ShiftModifier);
            reached << m_window->current()->name();
        }
        QStringList all;
        for (const Page *page : m_window->pages())
            all << page->name();
        QCOMPARE(reached, all);
        m_window->show(u"households"_s);
        QVERIFY(isIn(m_window->current()));
        press(Qt::Key_F6);
        QVERIFY(!isIn(m_window->current()));
        press(Qt::Key_F6);
        QVERIFY(!isIn(m_window->current()));
        press(Qt::Key_F6);
        QVERIFY(isIn(m_window->current()));
        press(Qt::Key_F6);
        press(Qt::Key_2, Qt::ControlModifier); // the page that is in view already
        QVERIFY(isIn(m_window->current()));
    }

    void listsAreWalkedAndSortedByKeys()
    {
        m_window->show(u"households"_s);
        m_window->households()->showList();
        auto *table = m_window->households()->list()->table();
        const int last = table->model()->rowCount() - 1;
        press(Qt::Key_End);
        QCOMPARE(table->currentIndex().row(), last);
        press(Qt::Key_Home);
        QCOMPARE(table->currentIndex().row(), 0);
        press(Qt::Key_F3);
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QVERIFY(menu->actions().size() > 5);
        menu->actions().at(4)->trigger(); // persons
        menu->close();
        QVERIFY(table->model()->index(0, 4).data().toInt() <= table->model()->index(last, 4).data().toInt());
    }

    void enterPressesTheButtonThatHasTheKeyboard()
    {
        m_window->show(u"households"_s);
        QPushButton button(m_window->current());
        button.show();
        int pressed = 0;
        connect(&button, &QPushButton::clicked, this, [&pressed] { ++pressed; });
        button.setFocus();
        press(Qt::Key_Return);
        QCOMPARE(pressed, 1);
        connect(&button, &QPushButton::clicked, &button, [&button] { button.setEnabled(false); });
        press(Qt::Key_Return);
        QVERIFY2(isIn(m_window->current()), "the keyboard stays in the page when the button is switched off");
    }

    void aLetterWithAltIsNoText()
    {
        m_window->show(u"households"_s);
        QLineEdit edit(m_window->current());
        edit.show();
        edit.setFocus();
        QTest::keyClick(&edit, Qt::Key_J, Qt::AltModifier);
        QCOMPARE(edit.text(), QString());
        QComboBox choice(m_window->current());
        choice.setEditable(true);
        choice.show();
        choice.setFocus();
        QTest::keyClick(&choice, Qt::Key_J, Qt::AltModifier);
        QCOMPARE(choice.currentText(), QString());
    }

    void enterGoesFromFieldToFieldOfANewHousehold()
    {
        m_window->show(u"households"_s);
        NewHousehold dialog(m_window->desk(), m_window.get());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        dialog.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QTRY_COMPARE(QApplication::focusWidget(), dialog.focusWidget());
        qobject_cast<QLineEdit *>(dialog.focusWidget())->setText(u"赵仁"_s);
        const QWidget *name = dialog.focusWidget();
        press(Qt::Key_Return);
        QVERIFY(dialog.isVisible());
        QVERIFY(dialog.focusWidget() != name);
        QVERIFY(dialog.findChild<IdNumberField *>()->isAncestorOf(dialog.focusWidget()));
        QCOMPARE(dialog.findChild<IdNumberField *>()->edit()->accessibleName(), u"身份证号"_s);
        dialog.close();
    }

    void whoWasFoundIsNamedAndOpened()
    {
        Dossier family;
        family.household.village = u"柳树湾村"_s;
        for (const auto &[name, relation] : {std::pair(u"甘霖"_s, 2), std::pair(u"甘露"_s, 30)}) {
            Member member;
            member.name = name;
            member.relation = relation;
            family.members.push_back(member);
        }
        got(casework::registerHousehold(m_window->desk().office(), family));
        const auto found = got(casework::findHouseholds(m_window->desk().office(), u"甘露"_s));
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found.front().headName, u"甘霖"_s);
        QCOMPARE(found.front().foundPerson, u"甘露"_s);
        m_window->desk().tellChanged();
        m_window->show(u"households"_s);
        m_window->households()->showList();
        m_window->households()->search(u"甘露"_s);
        m_window->households()->takeFound();
        QCOMPARE(m_window->households()->view()->household(), found.front().id);
        auto *table = qobject_cast<QTableView *>(QApplication::focusWidget());
        QVERIFY(table);
        QCOMPARE(table->currentIndex().siblingAtColumn(0).data().toString(), u"甘露"_s);
        m_window->households()->search({});
        m_window->households()->showList();
    }

    void onAScreenOfFewPointsEverythingIsReachedByScrolling()
    {
        const QSize before = m_window->size();
        m_window->resize(683, 384); // 1366x768 scaled to 200 per cent
        QCoreApplication::processEvents();
        QCOMPARE(m_window->size(), QSize(683, 384));
        for (Page *page : m_window->pages()) {
            m_window->show(page->name());
            QCoreApplication::processEvents();
            const auto *frame = qobject_cast<QScrollArea *>(page->parentWidget()->parentWidget());
            const auto isWhole = [page] {
                const int least = page->hasHeightForWidth() ? page->layout()->minimumHeightForWidth(page->width()) : page->minimumSizeHint().height();
                return page->width() >= page->minimumSizeHint().width() && page->height() >= least;
            };
            QVERIFY2(QTest::qWaitFor(isWhole, 1000), qPrintable(page->name())); // rows that wrap take their height when they know their width
            QVERIFY(frame->viewport()->width() > 300 && frame->viewport()->height() > 150);
        }
        m_window->resize(before);
        QCoreApplication::processEvents();
        for (Page *page : m_window->pages()) {
            m_window->show(page->name());
            QCoreApplication::processEvents();
            const auto *frame = qobject_cast<QScrollArea *>(page->parentWidget()->parentWidget());
            const auto isSeenWhole = [frame] { return frame->horizontalScrollBar()->maximum() == 0 && frame->verticalScrollBar()->maximum() == 0; };
            QVERIFY2(QTest::qWaitFor(isSeenWhole, 1000), qPrintable(page->name()));
        }
    }

    void aFoldedLineOfAFormTakesNoRoom()
    {
        QWidget form;
        auto *lines = new FoldingForm(&form);
        lines->setVerticalSpacing(10);
        for (int line = 0; line < 4; ++line)
            lines->addRow(QString::number(line), new QSpinBox(&form));
        const int whole = form.sizeHint().height();
        auto *second = form.findChildren<QSpinBox *>().at(1);
        const int each = second->sizeHint().height() + 10;
        lines->setRowShown(second, false);
        lines->activate();
        QCOMPARE(form.sizeHint().height(), whole - each);
        QVERIFY(!second->isVisibleTo(&form));
        lines->setRowShown(second, true);
        lines->activate();
        QCOMPARE(form.sizeHint().height(), whole);
    }
};

QTEST_MAIN(KeyboardTest)
#include "test_keyboard.moc"

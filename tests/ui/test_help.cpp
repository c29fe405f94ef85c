// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/register.h"
#include "fields/fields.h"
#include "fields/ledgertable.h"
#include "forms/amendmentform.h"
#include "forms/dossierledgers.h"
#include "forms/evidenceform.h"
#include "forms/familydialog.h"
#include "forms/formdialog.h"
#include "forms/newhousehold.h"
#include "forms/pricesdialog.h"
#include "forms/ruletestform.h"
#include "forms/secondperson.h"
#include "forms/visitform.h"
#include "help/explained.h"
#include "help/helpkeys.h"
#include "help/helpwindow.h"
#include "keysheet.h"
#include "mainwindow.h"
#include "page.h"
#include "pages/householdspage.h"
#include "pages/letterdialog.h"
#include "pages/postingdialogs.h"
#include "pages/issuedreportsdialog.h"
#include "pages/receivablesdialog.h"
#include "pages/registerform.h"
#include "pages/visitspage.h"
#include "ui/trainingvillage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace xieli;
using namespace xieli::test;
using namespace xieli::ui;

/// F1 tells the rule for the field, wherever the keyboard is.
class HelpTest : public QObject {
    Q_OBJECT

    TrainingVillage m_village;
    std::unique_ptr<MainWindow> m_window;
    papers::HelpBook m_book;

    HouseholdId firstHousehold() { return casework::households(m_window->desk().office())->front().id; }
    LedgerTable *incomeTable() const
    {
        for (LedgerTable *table : m_window->visits()->form()->tables())
            if (table->ledger()->table() == u"income_item")
                return table;
        return nullptr;
    }
    HelpWindow *help() const { return m_window->help()->open(); }
    static QDialog *keySheet()
    {
        for (QWidget *widget : QApplication::topLevelWidgets())
            if (auto *dialog = qobject_cast<QDialog *>(widget); dialog && dialog->isVisible() && isKeySheet(dialog))
                return dialog;
        return nullptr;
    }
    static void press(QWidget *widget, Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(widget, key, modifiers); }

    /// Fields of `root` for which the book has nothing nearer than what holds them.
    QStringList unexplained(const QWidget *root, const QString &where) const
    {
        QStringList missing;
        for (const auto *widget : root->findChildren<QWidget *>()) {
            const bool field = qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QPlainTextEdit *>(widget)
                || qobject_cast<const QSpinBox *>(widget) || qobject_cast<const QCheckBox *>(widget);
            if (!field || widget->objectName().startsWith(u"qt_"_s) || qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()) || qobject_cast<const LedgerTable *>(widget->parentWidget()))
                continue;
            const QString key = explanationsOf(widget).first();
            if (key.startsWith(u"page."_s) || key.startsWith(u"dialog."_s) || !m_book.find(key))
                missing << where + u": "_s + (widget->accessibleName().isEmpty() ? QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName() : widget->accessibleName())
                        + u" ("_s + key + u')';
        }
        return missing;
    }
    QStringList unexplained(QDialog *dialog) const
    {
        const QStringList missing = unexplained(dialog, QString::fromLatin1(dialog->metaObject()->className()));
        delete dialog;
        return missing;
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        inChinese(this);
        m_book = papers::HelpBook::load(u"zh_CN"_s);
        m_window = std::make_unique<MainWindow>(m_village.office(u"township"_s), u"zh_CN"_s);
        m_window->desk().setMonth(Month(2018, 6));
        m_window->resize(1366, 768);
        m_window->QWidget::show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup()
    {
        if (help())
            help()->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    void cleanupTestCase() { m_window.reset(); }

    void everyColumnOfEveryLedgerIsExplained()
    {
        DossierLedgers ledgers;
        PricesDialog prices(m_window->desk(), 2018);
        QList<LedgerModel *> all = ledgers.all();
        for (const auto *table : prices.findChildren<LedgerTable *>())
            all << table->ledger();
        QStringList missing;
        int columns = 0;
        for (const QString &language : {u"zh_CN"_s, u"en"_s}) {
            const auto book = papers::HelpBook::load(language);
            for (const LedgerModel *ledger : all)
                for (int column = 0; column < ledger->columnCount(); ++column, ++columns)
                    if (const QString field = ledger->field(column); !book.find(ledger->table() + u'.' + field) && !book.find(u"ledger."_s + field))
                        missing << language + u": "_s + ledger->table() + u'.' + field;
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
        QVERIFY(columns > 180);
    }

    void everyFieldOfEveryPageIsExplained()
    {
        m_window->desk().goToHousehold(firstHousehold());
        m_window->desk().goToVisit(firstHousehold());
        QStringList missing;
        for (const Page *page : m_window->pages()) {
            missing << unexplained(page, page->name());
            QVERIFY2(m_book.find(u"page."_s + page->name()), qPrintable(page->name()));
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
        missing = unexplained(m_window.get(), u"window"_s);
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
        QVERIFY(m_window->visits()->form()->putAside());
    }

    void everyFieldOfEveryDialogIsExplained()
    {
        Desk &desk = m_window->desk();
        const Dossier dossier = *casework::dossier(desk.office(), firstHousehold());
        QStringList missing;
        missing << unexplained(new NewHousehold(desk)) << unexplained(new FamilyDialog(desk, dossier)) << unexplained(new PricesDialog(desk, 2018))
                << unexplained(new EvidenceForm(desk, dossier, {}, QPixmap(8, 8))) << unexplained(new RuleTestForm(desk))
                << unexplained(new AmendmentForm(desk, policy::Figure::DibaoLineRuralYear)) << unexplained(new FormDialog(desk, dossier.household.id))
                << unexplained(new SecondPerson(u"-"_s)) << unexplained(new ObjectionDialog(desk, {})) << unexplained(new AnswerDialog(desk, {}))
                << unexplained(new ClosingDialog(desk, {})) << unexplained(new LetterDialog(desk, dossier.household.id, Month(2018, 6)))
                << unexplained(new ReceivablesDialog(desk)) << unexplained(new IssuedReportsDialog(desk, nullptr));
        for (const auto &kind : Codes<RegisterKind>::list) {
            RegisterEntry entry;
            entry.kind = kind.value;
            missing << unexplained(new RegisterForm(desk, entry, true));
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }

    void inACellF1TellsThatColumnAndTheKeysAreOneFurther()
    {
        m_window->desk().goToVisit(firstHousehold());
        VisitForm *form = m_window->visits()->form();
        QTRY_VERIFY(form->isVisible());
        LedgerTable *income = incomeTable();
        QVERIFY(income && income->ledger()->rowCount() > 0);
        income->setFocus();
        income->setCurrentIndex(income->ledger()->cell(income->ledger()->key(0), u"cost_fen"_s));
        press(income, Qt::Key_F1);
        QVERIFY(help());
        QVERIFY(help()->text().contains(m_book.find(u"income_item.cost_fen"_s)->rule));
        QVERIFY(!keySheet());
        const QRect cell = placeOf(income);
        QVERIFY2(!help()->geometry().intersects(cell), "it stands beside the cell");
        QVERIFY2(help()->height() < 400, "no higher than its words");
        press(help()->focusWidget(), Qt::Key_F1);
        QVERIFY(keySheet());
        QVERIFY(!help());
        press(keySheet(), Qt::Key_Escape);
        QVERIFY(!keySheet());
        QCOMPARE(m_window->focusWidget(), income);
        press(income, Qt::Key_F1, Qt::ControlModifier);
        QVERIFY(keySheet() && !help());
        keySheet()->close();
    }

    void escClosesItAndAnOpenCellStaysOpen()
    {
        VisitForm *form = m_window->visits()->form();
        LedgerTable *income = incomeTable();
        const QModelIndex cell = income->ledger()->cell(income->ledger()->key(0), u"gross_fen"_s);
        income->setFocus();
        income->setCurrentIndex(cell);
        income->edit(cell);
        auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(editor);
        editor->setText(u"12"_s);
        press(editor, Qt::Key_F1);
        QVERIFY(help() && help()->text().contains(m_book.find(income->ledger()->table() + u".gross_fen"_s)->what));
        press(help()->focusWidget(), Qt::Key_Escape);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!help());
        QCOMPARE(QApplication::focusWidget(), editor);
        QCOMPARE(editor->text(), u"12"_s);
        press(editor, Qt::Key_Escape);
        QVERIFY(form->putAside());
    }

    void whatIsAmissInTheFieldStandsInItsHelp()
    {
        m_window->show(u"households"_s);
        NewHousehold dialog(m_window->desk(), m_window.get());
        dialog.open();
        auto *number = dialog.findChild<IdNumberField *>();
        QVERIFY(number);
        number->edit()->setFocus();
        QTest::keyClicks(number->edit(), u"123"_s);
        press(number->edit(), Qt::Key_F1); // a shortcut of the window would not reach here
        QVERIFY(help());
        const QString amiss = number->finding()->text();
        QVERIFY(!amiss.isEmpty());
        QVERIFY(help()->text().contains(m_book.find(u"member.id_number_text"_s)->what));
        QVERIFY(help()->text().contains(amiss));
        press(help()->focusWidget(), Qt::Key_F1);
        QVERIFY(keySheet() && keySheet()->parentWidget() == &dialog);
        keySheet()->close();
        QVERIFY(dialog.isVisible());
    }

    void whereNoFieldHasTheKeyboardThePageSpeaks()
    {
        m_window->show(u"posting"_s);
        press(m_window->current(), Qt::Key_F1);
        QVERIFY(help() && help()->text().contains(m_book.find(u"page.posting"_s)->what));
    }

    void theFigureInForceIsThatOfTheMonthAtHand()
    {
        m_window->desk().setMonth(Month(2018, 6));
        m_window->show(u"assessment"_s);
        press(m_window->current(), Qt::Key_F1);
        QVERIFY(help() && help()->text().contains(u"3,720.00"_s));
        help()->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        m_window->desk().setMonth(Month(2017, 6));
        press(m_window->current(), Qt::Key_F1);
        QVERIFY(help() && help()->text().contains(u"3,500.00"_s) && !help()->text().contains(u"3,720.00"_s));
        m_window->desk().setMonth(Month(2018, 6));
    }

    void itStandsBesideTheFieldWhereThereIsRoom_data()
    {
        QTest::addColumn<QRect>("place");
        QTest::addColumn<QSize>("size");
        QTest::newRow("above in the middle") << QRect(300, 60, 90, 24) << QSize(480, 400);
        QTest::newRow("at the lower edge") << QRect(300, 700, 90, 24) << QSize(480, 400);
        QTest::newRow("in the middle, too high for above and below") << QRect(20, 360, 90, 24) << QSize(480, 600);
        QTest::newRow("as wide as the screen") << QRect(2, 360, 1360, 24) << QSize(480, 600);
        QTest::newRow("at the right edge") << QRect(1250, 360, 100, 24) << QSize(480, 600);
    }
    void itStandsBesideTheFieldWhereThereIsRoom()
    {
        QFETCH(QRect, place);
        QFETCH(QSize, size);
        const QRect room(0, 0, 1366, 768);
        const QRect where = beside(place, size, room, 200);
        QVERIFY(room.contains(where));
        QVERIFY(!where.intersects(place));
        QVERIFY(where.height() >= 200);
    }

    /// The locked window says what opens it and nothing of the office.
    void aLockedOfficeTellsNothingOfItself()
    {
        m_window->show(u"assessment"_s);
        m_window->lock();
        press(QApplication::focusWidget(), Qt::Key_F1);
        QVERIFY(help() && help()->text().contains(m_book.find(u"lock.passphrase"_s)->what));
        QVERIFY(!help()->text().contains(u"3,720"_s));
    }
};

QTEST_MAIN(HelpTest)
#include "test_help.moc"

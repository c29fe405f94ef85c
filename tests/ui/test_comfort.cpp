// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/keeping.h"
#include "casework/register.h"
#include "casework/registers.h"
#include "jobs/exportlist.h"
#include "jobs/lastplace.h"
#include "jobs/openmark.h"
#include "jobs/undolast.h"
#include "lookchoice.h"
#include "mainwindow.h"
#include "models/householdsmodel.h"
#include "page.h"
#include "pages/householdspage.h"
#include "pages/registerform.h"
#include "pages/registerspage.h"
#include "pages/tablepane.h"
#include "roomyscroll.h"
#include "settle.h"
#include "ui/trainingvillage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>

#include <sys/wait.h>
#include <unistd.h>

using namespace xieli;
using namespace xieli::ui;
using namespace Qt::StringLiterals;

/// Looks, places, undo in words, and what the window says after a power cut.
class ComfortTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setApplicationName(u"xieli-test-comfort"_s);
        QCoreApplication::setOrganizationName(u"xieli-test"_s);
        QSettings().clear();
        test::inChinese(this);
    }
    void cleanup() { QSettings().clear(); }

    void theLookThatIsChosenIsAskedForByKeyboardAndKept()
    {
        QCOMPARE(keptLook(), LookChoice());
        auto *dialog = new LookDialog(keptLook());
        QSignalSpy chosen(dialog, &LookDialog::chosen);
        dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        for (auto *button : dialog->findChildren<QRadioButton *>())
            if (button->text().startsWith(u"深色"_s) || button->text() == u"130 %")
                QTest::keyClick(button, Qt::Key_Space);
        QTest::keyClick(dialog, Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        const LookChoice wanted{Theme::Dark, 130, u"zh_CN"_s};
        QCOMPARE(chosen.front().front().value<LookChoice>(), wanted);
        keepLook(wanted);
        QCOMPARE(keptLook(), wanted);
    }

    void theTabKeyComesToWhatIsChosenInAGroup()
    {
        LookDialog dialog({Theme::Contrast, 100, u"en"_s});
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        for (auto *button : dialog.findChildren<QRadioButton *>())
            QCOMPARE(bool(button->focusPolicy() & Qt::TabFocus), button->isChecked());
    }

    void nonsenseInTheSettingsIsNoLook()
    {
        QSettings settings;
        settings.setValue(u"look/theme"_s, u"pink"_s);
        settings.setValue(u"look/percent"_s, 9000);
        settings.setValue(u"language"_s, u"xx"_s);
        QCOMPARE(keptLook(), LookChoice());
    }

    void lettersGrowWithThePercent()
    {
        applyLook(*qApp, Theme::Light, 150);
        QCOMPARE(qApp->font().pointSizeF(), 15.75);
        QVERIFY(qApp->styleSheet().contains(u"font-size: 24.00pt"_s)); // a title: 16 points
        applyLook(*qApp, Theme::Light);
        QCOMPARE(qApp->font().pointSizeF(), 10.5);
    }

    void everyTextStandsOutSevenfoldInHighContrastAndFourAndAHalfOtherwise_data()
    {
        QTest::addColumn<int>("theme");
        QTest::addColumn<double>("least");
        QTest::newRow("light") << int(Theme::Light) << 4.5;
        QTest::newRow("dark") << int(Theme::Dark) << 4.5;
        QTest::newRow("contrast") << int(Theme::Contrast) << 7.0;
    }
    void everyTextStandsOutSevenfoldInHighContrastAndFourAndAHalfOtherwise()
    {
        QFETCH(int, theme);
        QFETCH(double, least);
        applyLook(*qApp, Theme(theme));
        const Colours &c = colours();
        const std::pair<QColor, QColor> pairs[] = {{c.text, c.window}, {c.text, c.surface}, {c.text, c.raised}, {c.text, c.accentSoft}, {c.faint, c.window}, {c.faint, c.surface},
            {c.accent, c.surface}, {c.accent, c.accentSoft}, {c.onAccent, c.accent}, {c.good, c.goodSoft}, {c.warn, c.warnSoft}, {c.bad, c.badSoft}};
        int at = 0;
        for (const auto &[ink, ground] : pairs)
            QVERIFY2(contrastOf(ink, ground) >= least, qPrintable(u"pair %1: %2"_s.arg(at++).arg(contrastOf(ink, ground))));
        applyLook(*qApp, Theme::Light);
    }

    void aWindowMadeAnewHasTheSameOfficeOpen()
    {
        auto first = std::make_unique<MainWindow>(m_village.office(u"village"_s), u"zh_CN"_s);
        first->QWidget::show();
        const QString name = first->desk().office().name;
        casework::Office office = first->giveUpOffice();
        first.reset();
        MainWindow second(std::move(office), u"en"_s);
        second.QWidget::show();
        QCOMPARE(second.desk().office().name, name);
        QVERIFY(casework::households(second.desk().office())->size() > 60);
    }

    void controlZTakesBackTheLastChangeAfterAQuestionInWords()
    {
        MainWindow window(m_village.office(u"village"_s), u"zh_CN"_s);
        window.QWidget::show();
        auto &office = window.desk().office();
        Dossier dossier = casework::dossier(office, casework::households(office)->front().id).value();
        dossier.household.phone = u"13900000000"_s;
        QVERIFY(casework::correctDossier(office, dossier));
        const auto last = casework::lastUndoable(office);
        QVERIFY(last.has_value() && !last->title.isEmpty());
        askToUndoLast(window.desk(), &window);
        auto *box = window.findChild<QMessageBox *>();
        QVERIFY(box);
        QVERIFY2(box->text().startsWith(u"撤销："_s) && box->text().contains(u"家 · 电话 "_s) && box->text().contains(u" → 13900000000（"_s) && box->text().contains(last->author),
                 qPrintable(box->text()));
        QVERIFY(box->informativeText().contains(last->title));
        test::shot(*box, u"undo"_s);
        QVERIFY(test::sayYes(window));
        QVERIFY(casework::dossier(office, dossier.household.id)->household.phone != u"13900000000"_s);
    }

    void controlYDoesItAgainWithTheSameWords()
    {
        MainWindow window(m_village.office(u"village"_s), u"zh_CN"_s);
        window.QWidget::show();
        auto &office = window.desk().office();
        Dossier dossier = casework::dossier(office, casework::households(office)->front().id).value();
        dossier.household.phone = u"13900000000"_s;
        QVERIFY(casework::correctDossier(office, dossier));
        const auto phone = [&] { return casework::dossier(office, dossier.household.id)->household.phone; };
        const auto activate = [](QWidget &it) { // the platform of the tests gives it back to nobody
            it.activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&it));
        };
        for (const auto &[keys, modifiers] : {std::pair(Qt::Key_Y, Qt::KeyboardModifiers(Qt::ControlModifier)), std::pair(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier)}) {
            activate(window);
            QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
            QTRY_VERIFY(window.findChild<QMessageBox *>());
            QVERIFY(test::sayYes(window));
            QTRY_VERIFY(!window.findChild<QMessageBox *>());
            QVERIFY(phone() != u"13900000000"_s);
            activate(window);
            QTest::keyClick(&window, keys, modifiers);
            QTRY_VERIFY(window.findChild<QMessageBox *>());
            const QString asked = window.findChild<QMessageBox *>()->text();
            QVERIFY2(asked.startsWith(u"重做："_s) && asked.contains(u" → 13900000000（"_s), qPrintable(asked));
            QVERIFY(test::sayYes(window));
            QTRY_VERIFY(!window.findChild<QMessageBox *>());
            QCOMPARE(phone(), u"13900000000"_s);
        }
        activate(window);
        QTest::keyClick(&window, Qt::Key_Y, Qt::ControlModifier); // nothing is left: said in the line below
        QVERIFY(!window.findChild<QMessageBox *>());
    }

    void whereOneWasIsOfferedOnTheDaysDeskAtTheNextStart()
    {
        casework::Office office = m_village.office(u"village"_s);
        const auto row = casework::households(office)->front();
        {
            MainWindow window(std::move(office), u"zh_CN"_s);
            window.QWidget::show();
            window.desk().goToHousehold(row.id);
            QVERIFY(window.close());
            office = window.giveUpOffice();
        }
        MainWindow window(std::move(office), u"zh_CN"_s);
        window.QWidget::show();
        auto *back = window.findChild<QPushButton *>(u"last"_s);
        QVERIFY(QTest::qWaitFor([back] { return back->isVisible() && back->isEnabled(); }, 60000)); // the desk looks first what is due
        QVERIFY(back->text().contains(row.headName));
        back->click();
        QCOMPARE(window.current()->name(), u"households"_s);
        QVERIFY(!back->isVisible());
    }

    /// A child process takes the mark and dies as in a power cut.
    void aColumnThatWasDrawnWiderIsSoAtTheNextStartAndTheOthersFitAsEver()
    {
        int wide = 0;
        int other = 0;
        {
            MainWindow window(m_village.office(u"village"_s), u"zh_CN"_s);
            window.QWidget::show();
            QVERIFY(window.show(u"households"_s));
            auto *table = window.households()->list()->table();
            QVERIFY(table->isVisible());
            wide = table->columnWidth(HouseholdsModel::Group) + 60;
            other = table->columnWidth(HouseholdsModel::Amount);
            table->horizontalHeader()->resizeSection(HouseholdsModel::Group, wide);
            QCOMPARE(QSettings().allKeys().filter(u"columns/"_s).size(), 1);
        }
        MainWindow window(m_village.office(u"village"_s), u"zh_CN"_s);
        window.QWidget::show();
        QVERIFY(window.show(u"households"_s));
        const auto *table = window.households()->list()->table();
        QVERIFY2(std::abs(table->columnWidth(HouseholdsModel::Group) - wide) <= 1, qPrintable(QString::number(table->columnWidth(HouseholdsModel::Group))));
        QCOMPARE(table->columnWidth(HouseholdsModel::Amount), other);
    }

    void aDialogHasNoScrollBarWhileTheScreenHasRoom()
    {
        MainWindow window(m_village.office(u"village"_s), u"zh_CN"_s);
        window.resize(790, 700);
        window.QWidget::show();
        const auto isWhole = [](QDialog *dialog) {
            return QTest::qWaitFor([dialog] { return dialog->findChild<RoomyScroll *>()->verticalScrollBar()->maximum() == 0; }, 1000);
        };
        auto *form = new RegisterForm(window.desk(), casework::newEntry(RegisterKind::Petition, window.desk().today()), true, &window);
        form->open();
        QVERIFY(isWhole(form));
        form->store(); // nothing is filled in: a yellow line says so
        QVERIFY(form->isVisible());
        QTest::qWait(50);
        QVERIFY(isWhole(form));
        form->reject();
        QVERIFY(window.show(u"households"_s));
        settle(window);
        for (auto *button : window.households()->findChildren<ExportButton *>())
            if (button->isVisible())
                button->click();
        auto *leaving = window.findChild<ExportDialog *>();
        QVERIFY(leaving && isWhole(leaving));
        leaving->findChild<QCheckBox *>(u"exportWhole"_s)->setChecked(true);
        QTest::qWait(50);
        QVERIFY(isWhole(leaving));
        leaving->reject();
    }

    void aNewLineOfARegisterHasTheKeyboardOnceItIsWritten()
    {
        MainWindow window(m_village.office(u"village"_s), u"zh_CN"_s);
        window.QWidget::show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QVERIFY(window.show(u"registers"_s));
        auto *page = window.findChild<RegistersPage *>();
        for (const QString &what : {u"甲事"_s, u"乙事"_s}) {
            page->choose(u"petition"_s);
            page->newLine();
            auto *form = page->findChild<RegisterForm *>(QString(), Qt::FindDirectChildrenOnly);
            QVERIFY(form);
            auto *source = qobject_cast<QComboBox *>(form->field(casework::RegisterField::Source));
            source->setCurrentIndex(source->findData(u"came"_s));
            qobject_cast<QPlainTextEdit *>(form->field(casework::RegisterField::What))->setPlainText(what);
            qobject_cast<QLineEdit *>(form->field(casework::RegisterField::Handler))->setText(u"李主任"_s);
            form->store();
            QVERIFY(!form->isVisible());
            window.activateWindow(); // as a desktop does it
            const auto isOnTheLine = [&what] {
                const auto *table = qobject_cast<QTableView *>(QApplication::focusWidget());
                const QModelIndex line = table ? table->currentIndex() : QModelIndex();
                for (int column = 0; line.isValid() && column < line.model()->columnCount(); ++column)
                    if (line.siblingAtColumn(column).data().toString() == what)
                        return true;
                return false;
            };
            QTRY_VERIFY(isOnTheLine());
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
        auto *find = page->findChild<QLineEdit *>();
        find->setFocus();
        QTest::keyClick(find, Qt::Key_Tab);
        QVERIFY(qobject_cast<QTableView *>(QApplication::focusWidget())); // not by way of the rail
    }

    void aProgramThatWasCutOffIsSaidAtTheNextStart()
    {
        const QString path = m_village.freshFolder() + u"/cut.xieli"_s;
        {
            const OpenMark mark(path);
            QCOMPARE(mark.before(), OpenMark::Before::Clean);
            QVERIFY(sentenceOf(mark.before()).isEmpty());
        }
        const pid_t child = fork();
        if (child == 0) {
            auto *mark = new OpenMark(path);
            _exit(mark->before() == OpenMark::Before::Clean ? 0 : 1);
        }
        int status = 1;
        QCOMPARE(waitpid(child, &status, 0), child);
        QVERIFY(WIFEXITED(status) && WEXITSTATUS(status) == 0);
        {
            const OpenMark mark(path);
            QCOMPARE(mark.before(), OpenMark::Before::CutOff);
            QVERIFY(sentenceOf(mark.before()).contains(u"没有正常关闭"_s));
        }
        QCOMPARE(OpenMark(path).before(), OpenMark::Before::Clean);
    }

    void aSecondWindowOnTheSameFileIsSaid()
    {
        const QString path = m_village.freshFolder() + u"/twice.xieli"_s;
        const OpenMark first(path);
        const OpenMark second(path);
        QCOMPARE(second.before(), OpenMark::Before::StillOpen);
        QVERIFY(sentenceOf(second.before()).contains(u"另一个窗口"_s));
    }

    void whatIsSaidAtTheTopStaysUntilItIsUnderstood()
    {
        MainWindow window(m_village.office(u"village"_s), u"zh_CN"_s);
        window.QWidget::show();
        window.sayAtTop(sentenceOf(OpenMark::Before::CutOff));
        auto *banner = window.findChild<QFrame *>(u"atTop"_s);
        QVERIFY(banner && QTest::qWaitFor([banner] { return banner->isVisible(); }));
        banner->findChild<QPushButton *>()->click();
        QVERIFY(QTest::qWaitFor([&window] { return !window.findChild<QFrame *>(u"atTop"_s); }));
    }

private:
    /// WCAG 2.1, relative luminance.
    static double contrastOf(const QColor &one, const QColor &other)
    {
        const auto luminance = [](const QColor &colour) {
            const auto part = [](double value) { return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4); };
            return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF());
        };
        const double a = luminance(one);
        const double b = luminance(other);
        return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
    }

    test::TrainingVillage m_village;
};

QTEST_MAIN(ComfortTest)
#include "test_comfort.moc"

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/register.h"
#include "casework/users.h"
#include "fields/frozencolumn.h"
#include "forms/householdview.h"
#include "forms/newhousehold.h"
#include "forms/visitform.h"
#include "jobs/exportlist.h"
#include "lockscreen.h"
#include "look.h"
#include "mainwindow.h"
#include "page.h"
#include "pages/householdspage.h"
#include "pages/tablepane.h"
#include "pages/visitspage.h"
#include "resources.h"
#include "shots.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTranslator>
#include <QtTest/QtTest>

using namespace Qt::StringLiterals;
using namespace xieli;
using namespace xieli::ui;

/// The window over a real office file: a household typed in, a visit recorded, the lock, and nothing clipped.
class WindowTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_path;
    std::unique_ptr<MainWindow> m_window;
    const QString m_passphrase = u"long-enough-1"_s;

    casework::Office opened() const
    {
        auto office = casework::openOffice(m_path, {}, m_passphrase, QDate::currentDate());
        if (!office)
            qFatal("%s", qPrintable(office.error().key));
        return std::move(*office);
    }
    HouseholdId made()
    {
        Dossier dossier;
        dossier.household.village = u"空村"_s;
        dossier.household.group = u"1组"_s;
        Member head;
        head.name = u"赵仁"_s;
        head.relation = 2;
        head.idNumberText = u"11010519491231002X"_s;
        dossier.members = {head};
        const auto id = casework::registerHousehold(m_window->desk().office(), dossier);
        if (!id)
            qFatal("%s", qPrintable(id.error().key));
        m_window->desk().tellChanged();
        return *id;
    }
    static QStringList clipped(const QWidget &root)
    {
        QStringList found;
        for (const auto *button : root.findChildren<QAbstractButton *>()) {
            const bool small = button->width() < button->minimumSizeHint().width() || button->height() < button->minimumSizeHint().height()
                || (qobject_cast<const QPushButton *>(button) && button->width() + 1 < button->sizeHint().width());
            if (button->isVisible() && !button->text().isEmpty() && small)
                found << button->text();
        }
        return found;
    }

    /// "R: &Run, &Result": what answers to the same Alt key.
    static QStringList sharedKeys(const QWidget &root)
    {
        QMap<QString, QStringList> byKey;
        const auto take = [&byKey](const QString &text) {
            const QString key = QKeySequence::mnemonic(text).toString();
            if (!key.isEmpty())
                byKey[key] << text;
        };
        for (const auto *button : root.findChildren<QAbstractButton *>())
            if (button->isVisible())
                take(button->text());
        for (const auto *label : root.findChildren<QLabel *>())
            if (label->isVisible() && label->buddy())
                take(label->text());
        for (const auto *tabs : root.findChildren<QTabBar *>())
            for (int tab = 0; tabs->isVisible() && tab < tabs->count(); ++tab)
                take(tabs->tabText(tab));
        QStringList shared;
        for (auto it = byKey.cbegin(); it != byKey.cend(); ++it)
            if (it->size() > 1)
                shared << it.key() + u": "_s + it->join(u", "_s);
        return shared;
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        initXieliResources();
        auto *translator = new QTranslator(this);
        QVERIFY(translator->load(u"xieli_zh_CN"_s, u":/xieli/translations"_s));
        QCoreApplication::installTranslator(translator);
        applyLook(*qApp, Theme::Light);
        m_path = m_folder.filePath(u"window.xieli"_s);
        auto created = casework::createOffice({m_path, u"空村"_s, OfficeRole::Village, u"629901"_s, u"gannan-2018,training-629901"_s, u"甲"_s, m_passphrase,
                                               QDate::currentDate()});
        QVERIFY2(created.has_value(), created ? "" : qPrintable(created.error().key));
    }
    void init()
    {
        if (m_window) { // opening derives a key, which takes its time: once is enough
            m_window->show(u"households"_s);
            m_window->households()->showList();
            m_window->activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
            return;
        }
        m_window = std::make_unique<MainWindow>(opened(), u"zh_CN"_s);
        m_window->QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->desk().setMonth(Month(2018, 6));
    }
    void cleanupTestCase() { m_window.reset(); }

    /// Whatever stands in a table can leave; the lines of a form are typed, not read.
    void everyListLeavesByTheSameButton()
    {
        m_window->pages(); // all are made
        QSet<const QTableView *> leaving;
        for (const auto *button : m_window->findChildren<ExportButton *>())
            leaving.insert(button->table());
        int seen = 0;
        for (const auto *table : m_window->findChildren<QTableView *>()) {
            const bool isOfForm = m_window->visits()->form()->isAncestorOf(table);
            if (isOfForm || dynamic_cast<const FrozenColumn *>(table))
                continue;
            ++seen;
            QVERIFY2(leaving.contains(table), qPrintable(table->accessibleName()));
        }
        QVERIFY(seen > 20);
    }

    void eachPageIsReachedByItsNumber()
    {
        constexpr int digits = 10; // there may be more pages than digits; the tenth is 0
        for (int at = 0; at < std::min(digits, int(m_window->pages().size())); ++at) {
            QTest::keyClick(m_window.get(), Qt::Key(Qt::Key_0 + (at + 1) % digits), Qt::ControlModifier);
            QCOMPARE(m_window->current()->name(), m_window->pages().at(at)->name());
        }
        QVERIFY(m_window->pages().size() >= 10);
    }
    void nothingIsClippedOnTheSmallestScreens_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("1366x768") << QSize(1366, 768);
        QTest::newRow("1280x680") << QSize(1280, 680);
    }
    void nothingIsClippedOnTheSmallestScreens()
    {
        QFETCH(QSize, size);
        const HouseholdId id = made();
        m_window->resize(size);
        for (Page *page : m_window->pages()) {
            m_window->show(page->name());
            QCoreApplication::sendPostedEvents();
            QCOMPARE(m_window->size(), size); // a page that asks for more would push the window wider
            QCOMPARE(clipped(*m_window), QStringList());
        }
        m_window->desk().goToHousehold(id);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(clipped(*m_window), QStringList());
        m_window->desk().goToVisit(id);
        QCoreApplication::sendPostedEvents();
        QCOMPARE(clipped(*m_window), QStringList());
        QCOMPARE(m_window->size(), size);
    }
    void noTwoThingsInViewShareAnAltKey()
    {
        QStringList shared;
        for (Page *page : m_window->pages()) {
            m_window->show(page->name());
            QCoreApplication::sendPostedEvents();
            for (const QString &key : sharedKeys(*m_window))
                shared << page->name() + u' ' + key;
        }
        QVERIFY2(shared.isEmpty(), qPrintable(shared.join(u'\n')));
    }
    void aHouseholdIsFoundAsOneTypes()
    {
        made();
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(QApplication::focusWidget(), u"zr"_s);
        QTRY_VERIFY(m_window->households()->list()->table()->model()->rowCount() > 0);
        QTest::keyClicks(QApplication::focusWidget(), u"qqq"_s);
        QTRY_COMPARE(m_window->households()->list()->table()->model()->rowCount(), 0);
    }
    void aNewHouseholdIsBegunFromTheSearchBoxToo()
    {
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_N, Qt::ControlModifier);
        QDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = m_window->findChild<NewHousehold *>()) != nullptr);
        dialog->reject();
        QTRY_VERIFY(!m_window->findChild<NewHousehold *>());
    }
    void aVisitIsTypedAndTheResultFollowsAndReopeningShowsTheSame()
    {
        const HouseholdId id = made();
        m_window->desk().goToVisit(id);
        VisitForm *form = m_window->visits()->form();
        QTRY_VERIFY(!form->result()->amountShown().isEmpty());
        auto *income = form->ledgers()->income();
        income->append();
        income->setData(income->index(0, 0), u"B1"_s);
        income->setData(income->index(0, 3), u"2"_s);
        income->setData(income->index(0, 5), u"500"_s);
        QTRY_VERIFY2(form->result()->distanceShown().contains(u"2,720.00"_s), qPrintable(form->result()->distanceShown()));
        income->setData(income->index(0, 5), u"600"_s); // 1200 of 3720
        QTRY_VERIFY2(form->result()->distanceShown().contains(u"2,520.00"_s), qPrintable(form->result()->distanceShown()));
        QVERIFY(form->isChanged());
        QTest::keyClick(form, Qt::Key_S, Qt::ControlModifier);
        QVERIFY(!form->isChanged());

        m_window.reset();
        m_window = std::make_unique<MainWindow>(opened(), u"zh_CN"_s);
        m_window->QWidget::show();
        m_window->desk().setMonth(Month(2018, 6));
        m_window->desk().goToHousehold(id);
        auto *again = m_window->households()->view()->ledgers()->income();
        QCOMPARE(again->rowCount(), 1);
        QCOMPARE(again->record(0).gross, Money::fromYuan(1200));
        QCOMPARE(again->record(0).kind, u"B1"_s);
        const auto stored = casework::dossier(m_window->desk().office(), id);
        QVERIFY(stored.has_value());
        QCOMPARE(stored->visits.size(), std::size_t(1));
        QCOMPARE(stored->visits.front().firstVisitor, u"甲"_s);
    }
    void aCorrectionIsStoredAndUnsavedTextIsAskedAbout()
    {
        const HouseholdId id = made();
        m_window->desk().goToHousehold(id);
        HouseholdView *view = m_window->households()->view();
        auto *members = view->ledgers()->members();
        members->setData(members->cell(members->key(0), u"labour_capacity"_s), toCode(LabourCapacity::Lost));
        QVERIFY(view->isChanged());
        QVERIFY(!m_window->households()->mayLeave());
        QTest::keyClick(view, Qt::Key_Escape);
        auto *question = m_window->findChild<QDialog *>();
        QVERIFY(question && question->isVisible());
        question->reject();
        QVERIFY(view->isChanged());
        QTest::keyClick(view, Qt::Key_S, Qt::ControlModifier);
        QVERIFY(!view->isChanged());
        const auto stored = casework::dossier(m_window->desk().office(), id);
        QCOMPARE(*stored->members.front().labourCapacity, LabourCapacity::Lost);
    }
    void theLockCoversUntilThePassphraseIsRight()
    {
        QTest::keyClick(m_window.get(), Qt::Key_L, Qt::ControlModifier);
        QVERIFY(m_window->isLocked());
        const QString page = m_window->current()->name();
        QTest::keyClick(m_window->lockScreen()->passphrase(), Qt::Key_4, Qt::ControlModifier);
        QCOMPARE(m_window->current()->name(), page); // no shortcut reaches beneath
        QTest::keyClicks(m_window->lockScreen()->passphrase(), u"wrong-one"_s);
        QTest::keyClick(m_window->lockScreen()->passphrase(), Qt::Key_Return);
        QVERIFY(m_window->isLocked());
        m_window->lockScreen()->passphrase()->clear();
        QTest::keyClicks(m_window->lockScreen()->passphrase(), m_passphrase);
        QTest::keyClick(m_window->lockScreen()->passphrase(), Qt::Key_Return);
        QVERIFY(!m_window->isLocked());
    }
    void anotherUserComesInOnTheLockedWindowAndWhatIsUnsavedIsToldFirst()
    {
        QVERIFY(casework::addUser(m_window->desk().office(), u"李会计"_s, UserRole::Reviewer, u"eight-letters"_s));
        QSignalSpy changed(m_window.get(), &MainWindow::userChanged);
        const auto *screen = m_window->lockScreen();
        const auto comeIn = [&](const QString &name, const QString &passphrase) {
            if (screen->findChild<QLineEdit *>(u"lockName"_s)->isHidden())
                screen->findChild<QPushButton *>(u"lockAnother"_s)->click();
            screen->findChild<QLineEdit *>(u"lockName"_s)->setText(name);
            screen->passphrase()->setText(passphrase);
            QTest::keyClick(screen->passphrase(), Qt::Key_Return);
        };
        m_window->lock();
        comeIn(u"李会计"_s, m_passphrase); // another's passphrase
        QVERIFY(m_window->isLocked() && changed.isEmpty());
        comeIn(u"李会计"_s, u"eight-letters"_s);
        QCOMPARE(changed.count(), 1);
        const auto office = changed.front().front().value<std::shared_ptr<casework::Office>>();
        QCOMPARE(office->user, u"李会计"_s);
        QVERIFY(!office->file->allows(Right::Approve));
        QVERIFY(m_window->isLocked()); // the window of the one before never opens to the next
        comeIn(m_window->desk().office().user, m_passphrase); // and one comes back oneself
        QVERIFY(!m_window->isLocked());
        QDialog open(m_window.get());
        open.setWindowTitle(u"受理申请"_s);
        open.open();
        m_window->lock();
        comeIn(u"李会计"_s, u"eight-letters"_s);
        QCOMPARE(changed.count(), 1); // told first
        QVERIFY(screen->findChild<QLabel *>(u"lockWhy"_s)->text().contains(u"受理申请"_s));
        if (const QString folder = qEnvironmentVariable("XIELI_SHOTS"); !folder.isEmpty())
            m_window->grab().save(folder + u"/lock-another.png"_s);
        comeIn(u"李会计"_s, u"eight-letters"_s);
        QCOMPARE(changed.count(), 2);
        comeIn(m_window->desk().office().user, m_passphrase);
        QVERIFY(open.isVisible()); // for who comes back it stands as it was
    }
    void aWindowLeftAloneLocksItself()
    {
        auto *idle = m_window->findChild<QTimer *>(u"idle"_s);
        QVERIFY(idle && idle->isActive());
        QVERIFY(idle->interval() >= 60 * 1000);
        idle->start(50); // minutes would be long for a test
        QTRY_VERIFY(m_window->isLocked());
        QTest::keyClicks(m_window->lockScreen()->passphrase(), m_passphrase);
        QTest::keyClick(m_window->lockScreen()->passphrase(), Qt::Key_Return);
        QVERIFY(!m_window->isLocked());
        QVERIFY(idle->isActive() && idle->interval() >= 60 * 1000);
    }
    void picturesOfEveryPageAreTaken()
    {
        made();
        const QStringList files = takeShots(*m_window, m_folder.filePath(u"shots"_s));
        QVERIFY(files.size() >= 17);
        for (const QString &file : files)
            QVERIFY(!QImage(file).isNull());
    }
};

QTEST_MAIN(WindowTest)
#include "test_window.moc"

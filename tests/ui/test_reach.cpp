// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/register.h"
#include "fields/findinglabel.h"
#include "forms/householdview.h"
#include "forms/resultpanel.h"
#include "forms/visitform.h"
#include "help/helpkeys.h"
#include "help/helpwindow.h"
#include "mainwindow.h"
#include "pages/householdspage.h"
#include "pages/letterdialog.h"
#include "pages/rosterdialog.h"
#include "pages/receivablesdialog.h"
#include "forms/householdfiledialog.h"
#include "forms/pricesdialog.h"
#include "keysheet.h"
#include "lookchoice.h"
#include "pages/visitspage.h"
#include "start/newofficedialog.h"
#include "start/startwindow.h"
#include "tour.h"
#include "ui/trainingvillage.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QHeaderView>
#include <QLabel>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabWidget>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;
using namespace xieli;
using namespace xieli::ui;

namespace {

constexpr QSize smallScreen(683, 384); // 1366x768 scaled to 200 per cent

/// What a person without a mouse or with half the points cannot get at, as sentences.
class Reach {
public:
    explicit Reach(QString name) : m_where(std::move(name)) {}

    void look(QWidget &window)
    {
        if (window.inherits("QMessageBox") || window.inherits("QInputDialog"))
            return;
        if (window.width() > smallScreen.width() || window.height() > smallScreen.height())
            say(window, u"is larger than the screen: %1x%2"_s.arg(window.width()).arg(window.height()));
        const auto widgets = window.findChildren<QWidget *>();
        for (QWidget *widget : widgets)
            if (widget->window() == &window && widget->isVisible() && !isInner(widget))
                lookAt(*widget);
        lookAtNames(QAccessible::queryAccessibleInterface(&window));
    }
    QStringList amiss() const { return m_amiss; }

private:
    void say(const QWidget &widget, const QString &what)
    {
        QString text = widget.accessibleName();
        for (const char *property : {"text", "title", "objectName"})
            if (text.isEmpty())
                text = widget.property(property).toString();
        m_amiss << u"%1: %2 “%3” %4"_s.arg(m_where, QLatin1String(widget.metaObject()->className()), text, what);
    }

    /// Part of a widget of Qt's own, which sees to it.
    static bool isInner(const QWidget *widget)
    {
        return widget->objectName().startsWith(u"qt_"_s) || qobject_cast<const QScrollBar *>(widget) || qobject_cast<const QHeaderView *>(widget)
            || widget->inherits("QTableCornerButton") || (widget->parentWidget() && (widget->parentWidget()->inherits("QTabBar") || widget->parentWidget()->inherits("QLineEdit")));
    }

    void lookAt(QWidget &widget)
    {
        const auto *button = qobject_cast<QAbstractButton *>(&widget);
        const auto *label = qobject_cast<QLabel *>(&widget);
        const bool counts = button || label || (widget.focusPolicy() & Qt::TabFocus);
        if (!counts)
            return;
        if (button && (widget.width() < widget.minimumSizeHint().width() || widget.height() < widget.minimumSizeHint().height()) && widget.maximumWidth() >= widget.minimumSizeHint().width())
            say(widget, u"is squeezed: %1 of %2"_s.arg(widget.width()).arg(widget.minimumSizeHint().width()));
        if (label && label->wordWrap() && !label->text().isEmpty() && label->minimumWidth() != 1 && label->height() + 1 < label->heightForWidth(label->width()))
            say(widget, u"is cut: %1 of %2 high"_s.arg(label->height()).arg(label->heightForWidth(label->width())));
        if (!canBeBroughtIntoView(widget))
            say(widget, u"lies outside of what can be scrolled to"_s);
    }

    /// Within each widget around it, or within a scrolled one that is.
    static bool canBeBroughtIntoView(const QWidget &widget)
    {
        QRect place(QPoint(), widget.size());
        if (place.isEmpty())
            return false;
        for (const QWidget *inner = &widget; !inner->isWindow(); inner = inner->parentWidget()) {
            const QWidget *outer = inner->parentWidget();
            place.translate(inner->pos());
            const auto *area = qobject_cast<const QScrollArea *>(outer->parentWidget());
            if (area && area->viewport() == outer && area->widget() == inner) {
                const bool sideways = area->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff;
                if (!sideways && (place.left() < 0 || place.right() >= outer->width()))
                    return false;
                place = outer->rect(); // scrolled to; where it is larger than the view it is read part by part
                continue;
            }
            if (!outer->rect().adjusted(-1, -1, 1, 1).contains(place))
                return false;
        }
        return true;
    }

    /// What can have the keyboard says what it is.
    void lookAtNames(QAccessibleInterface *thing)
    {
        if (!thing || !thing->isValid() || thing->state().invisible)
            return;
        auto *widget = qobject_cast<QWidget *>(thing->object());
        if (widget && !widget->isVisible())
            return;
        const bool isTypedInto = thing->role() == QAccessible::EditableText;
        if (widget && widget->focusProxy()) // the keyboard goes on to a part of it
            widget = nullptr;
        if (widget && !thing->state().disabled && (isTypedInto || (widget->focusPolicy() & Qt::TabFocus) || thing->role() == QAccessible::PageTabList)
            && thing->text(QAccessible::Name).trimmed().isEmpty())
            say(*widget, u"has no name for a screen reader"_s);
        if (qobject_cast<QAbstractItemView *>(widget))
            return; // cells speak for themselves
        for (int at = 0; at < thing->childCount(); ++at)
            lookAtNames(thing->child(at));
    }

    QString m_where;
    QStringList m_amiss;
};

} // namespace

/// Scaled to 200 per cent a screen of 1366x768 has 683x384 points: nothing is out of sight for good, and nothing is without a name.
class ReachTest : public QObject {
    Q_OBJECT

    test::TrainingVillage m_village;

    static QStringList amissIn(QWidget &widget, const QString &name)
    {
        Reach reach(name);
        reach.look(widget);
        return reach.amiss();
    }
    template <class Dialog>
    static void check(Dialog *dialog, const QString &name)
    {
        dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        QTest::qWait(60);
        QCOMPARE(amissIn(*dialog, name).join(u'\n'), QString());
        delete dialog;
    }
    HouseholdId someHousehold(casework::Office &office) { return casework::households(office)->front().id; }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        test::inChinese(this);
        applyLook(*qApp, Theme::Light);
        QCOMPARE(qApp->primaryScreen()->size(), smallScreen);
    }

    void everyPagePartAndDialogFitsTheScreenAndSaysItsNames()
    {
        QStringList amiss;
        QSet<QString> seen;
        walkThrough(m_village.office(u"village"_s), u"zh_CN"_s, smallScreen, [&](QWidget &window, const QString &name) {
            seen << name;
            amiss << amissIn(window, name);
        });
        amiss.removeDuplicates();
        QVERIFY2(seen.size() >= 45, qPrintable(QString::number(seen.size())));
        for (const QString &sentence : std::as_const(amiss))
            qWarning("%s", qPrintable(sentence));
        QVERIFY2(amiss.isEmpty(), qPrintable(u"%1 of them"_s.arg(amiss.size())));
    }

    void dialogsThatTheWayRoundDoesNotOpenFit()
    {
        const auto desk = m_village.desk(u"village"_s);
        const HouseholdId household = someHousehold(desk->office());
        check(new LetterDialog(*desk, household, desk->month(), nullptr), u"letter"_s);
        check(new RosterDialog(*desk, desk->month(), nullptr), u"roster"_s);
        check(new HouseholdFileDialog(*desk, household, nullptr), u"file"_s);
        check(new PricesDialog(*desk, 2017, nullptr), u"prices"_s);
        check(new LookDialog(LookChoice(), nullptr), u"look"_s);
        const auto township = m_village.desk(u"township"_s);
        check(new ReceivablesDialog(*township, nullptr), u"receivables"_s);
    }

    void theWayInFits()
    {
        const auto wording = papers::Wording::load(u"zh_CN"_s);
        const OfficeTaken nobody = [](casework::Office) {};
        rememberFile(m_village.file(u"office"_s, u"village"_s));
        check(new StartWindow(QDate::currentDate(), u"zh_CN"_s, nobody), u"start"_s);
        check(new NewOfficeDialog(QDate::currentDate(), wording, nobody), u"new office"_s);
        check(new UnlockDialog(u"village.xieli"_s, QDate::currentDate(), wording, nobody), u"unlock"_s);
        casework::Office office = m_village.office(u"village"_s);
        check(new RecoveryDialog(office, u"ABCD-EFGH-JKLM-NPQR-STUV-WXYZ-2345-6789"_s, wording), u"recovery"_s);
        Error question{u"office.clock_back"_s, {{u"last"_s, u"2018-06-30"_s}, {u"today"_s, u"2018-06-01"_s}}};
        check(new ClockDialog(std::move(office), question, wording, nobody), u"clock"_s);
    }

    void savingTheVisitAndItsResultAreAlwaysInSight_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("percent");
        QTest::newRow("200 per cent") << smallScreen << 100;
        QTest::newRow("150 per cent") << QSize(910, 512) << 100;
        QTest::newRow("large letters") << QSize(1366, 768) << 150;
    }
    void savingTheVisitAndItsResultAreAlwaysInSight()
    {
        QFETCH(QSize, size);
        QFETCH(int, percent);
        applyLook(*qApp, Theme::Light, percent);
        MainWindow window(m_village.office(u"village"_s), u"zh_CN"_s);
        window.QWidget::show();
        window.resize(size);
        window.desk().goToVisit(someHousehold(window.desk().office()));
        QTest::qWait(200);
        VisitForm *form = window.visits()->form();
        const auto isWhole = [&window](const QWidget *widget) {
            return widget->isVisible() && QRect(widget->mapTo(&window, QPoint()), widget->size()) == (widget->visibleRegion().boundingRect().translated(widget->mapTo(&window, QPoint())));
        };
        for (auto *button : form->findChildren<QPushButton *>())
            if (button->property("role").toString() == u"primary"_s && button->isVisible())
                QVERIFY2(isWhole(button), qPrintable(button->text()));
        const auto *brief = form->findChild<QLabel *>(u"brief"_s);
        QVERIFY(form->result()->isVisible() ? isWhole(form->result()) : isWhole(brief));
        form->result()->setVisible(true); // by F4
        QTest::qWait(100);
        for (const auto *finding : form->result()->findChildren<FindingLabel *>())
            if (finding->isVisible())
                QVERIFY2(finding->height() >= finding->heightForWidth(finding->width()), qPrintable(u"%1x%2, wants %3; inside %4x%5 wants %6 min %7"_s.arg(finding->width()).arg(finding->height()).arg(finding->heightForWidth(finding->width())).arg(finding->parentWidget()->width()).arg(finding->parentWidget()->height()).arg(finding->parentWidget()->heightForWidth(finding->parentWidget()->width())).arg(finding->minimumSizeHint().height())));
        applyLook(*qApp, Theme::Light);
    }

    void theHelpIsAWindowThatAScreenReaderFinds()
    {
        MainWindow window(m_village.office(u"village"_s), u"zh_CN"_s);
        window.QWidget::show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.show(u"households"_s);
        QTest::keyClick(window.current(), Qt::Key_F1);
        HelpWindow *help = window.help()->open();
        QVERIFY(help && QTest::qWaitForWindowActive(help));
        QVERIFY(help->windowType() != Qt::Popup);
        auto *program = QAccessible::queryAccessibleInterface(qApp);
        bool found = false;
        for (int at = 0; at < program->childCount(); ++at)
            found |= program->child(at) && program->child(at)->object() == help;
        QVERIFY(found);
        const auto *said = QAccessible::queryAccessibleInterface(help);
        QVERIFY(!said->text(QAccessible::Name).isEmpty() && !said->text(QAccessible::Description).isEmpty());
        window.activateWindow(); // one turns to something else
        QTRY_VERIFY(!window.help()->open());
    }

    void tabGoesFromTheNameOfAPartIntoItAndThenToTheButtonsOfTheHead()
    {
        MainWindow window(m_village.office(u"village"_s), u"zh_CN"_s);
        window.QWidget::show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        window.desk().goToHousehold(someHousehold(window.desk().office()));
        QTabWidget *parts = window.households()->view()->parts();
        for (int part = 0; part < 2; ++part) {
            parts->setCurrentIndex(part);
            QTest::qWait(20);
            parts->tabBar()->setFocus();
            QTest::keyClick(parts->tabBar(), Qt::Key_Tab);
            QVERIFY2(parts->currentWidget()->isAncestorOf(QApplication::focusWidget()), QApplication::focusWidget()->metaObject()->className());
            for (int steps = 0; steps < 40 && parts->currentWidget()->isAncestorOf(QApplication::focusWidget()); ++steps)
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QVERIFY2(QApplication::focusWidget()->parentWidget()->inherits("xieli::ui::HouseholdHeader"), qPrintable(u"%1: %2 %3"_s.arg(part).arg(QLatin1String(QApplication::focusWidget()->metaObject()->className()), QApplication::focusWidget()->accessibleName())));
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
            for (int steps = 0; steps < 40 && parts->currentWidget()->isAncestorOf(QApplication::focusWidget()); ++steps)
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
            QCOMPARE(QApplication::focusWidget(), parts->tabBar()); // and the same way back
        }
    }
};

/// The screen must be small before the program has one.
int main(int argc, char **argv)
{
    QTemporaryFile screens;
    if (!screens.open())
        return 1;
    screens.write("{\"synchronousWindowSystemEvents\":false,\"windowFrameMargins\":false,\"screens\":[{\"name\":\"small\",\"x\":0,\"y\":0,\"width\":683,\"height\":384,"
                  "\"logicalDpi\":96,\"logicalBaseDpi\":96,\"dpr\":1}]}");
    screens.flush();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + QFile::encodeName(screens.fileName()));
    QApplication app(argc, argv);
    ReachTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_reach.moc"

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/keystroke.h"

#include "benchmarks/said.h"
#include "benchmarks/stopwatch.h"
#include "casework/register.h"
#include "fields/ledgertable.h"
#include "forms/visitform.h"
#include "mainwindow.h"
#include "pages/visitspage.h"

#include <QApplication>
#include <QKeyEvent>
#include <QKeySequence>
#include <QLineEdit>
#include <QThread>

namespace xieli::benchmark {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 frame = 16'000'000;
constexpr int restMilliseconds = 120; ///< between two keys: the result has been computed

/// One key as the system would bring it, until nothing is left to do but to wait: painted. The result, which follows a moment
/// later, is timed by itself, since it holds up the key after.
struct Typist {
    std::vector<qint64> keys;
    std::vector<qint64> computing;
    std::vector<qint64> processor; ///< of the longer of the two: what it takes where others leave the machine alone
    QStringList pressed;

    static void workOff()
    {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
    void press(int key, const QString &text = {}, Qt::KeyboardModifiers modifiers = {})
    {
        pressed << (modifiers ? u"Ctrl+"_s : QString()) + (text.isEmpty() ? QKeySequence(key).toString() : text);
        qint64 busy = 0;
        keys.push_back(timed([&] { busy += processorTimed([&] {
            QKeyEvent down(QEvent::KeyPress, key, modifiers, text);
            QCoreApplication::sendEvent(QApplication::focusWidget(), &down);
            if (QWidget *focus = QApplication::focusWidget()) {
                QKeyEvent up(QEvent::KeyRelease, key, modifiers, text);
                QCoreApplication::sendEvent(focus, &up);
            }
            workOff();
        }); }));
        QElapsedTimer rest;
        rest.start();
        qint64 longest = 0;
        qint64 busiest = 0;
        while (rest.elapsed() < restMilliseconds) {
            longest = std::max(longest, timed([&] { busiest = std::max(busiest, processorTimed(workOff)); })); // timers that fire: the result, the draft
            QThread::msleep(1);
        }
        computing.push_back(longest);
        processor.push_back(std::max(busy, busiest));
    }
    void type(const QString &text)
    {
        for (const QChar letter : text)
            press(letter.toUpper().unicode(), letter);
    }
};

qint64 worst(const std::vector<qint64> &times) { return *std::max_element(times.begin(), times.end()); }

void tell(const QString &what, const std::vector<qint64> &times, const QStringList &keys, qint64 bare)
{
    const auto slowest = std::max_element(times.begin(), times.end()) - times.begin();
    say(u"%1: median %2, worst %3 of %4 (key %5: %6); ratio to a frame %7 (worst %8, goal 1.00), to a bare line edit %9"_s.arg(what, milliseconds(median(times)), milliseconds(worst(times)))
            .arg(times.size()).arg(slowest + 1).arg(keys.at(slowest))
            .arg(double(median(times)) / frame, 0, 'f', 2).arg(double(worst(times)) / frame, 0, 'f', 2).arg(double(median(times)) / double(bare), 0, 'f', 1));
}

/// A line of income, an obligor and a card, as one says them at the stove.
void typeVisit(Typist &typist, ui::VisitForm *form)
{
    for (ui::LedgerTable *table : form->tables()) {
        table->setFocus();
        Typist::workOff();
        const QString name = table->ledger()->table();
        if (name == u"member"_s) {
            typist.press(Qt::Key_Return);
            typist.type(u"x"_s);
            typist.press(Qt::Key_Return);
            typist.type(u"11010519491231002x"_s);
            typist.press(Qt::Key_Escape);
        } else if (name == u"income_item"_s) {
            for (int line = 0; line < 3; ++line) {
                typist.press(Qt::Key_N, {}, Qt::ControlModifier);
                typist.type(u"B"_s);
                typist.press(Qt::Key_Return);
                typist.type(u"barley"_s);
                typist.press(Qt::Key_Return);
                typist.press(Qt::Key_Return);
                typist.type(u"5.5"_s);
                typist.press(Qt::Key_Return);
                typist.type(u"mu"_s);
                typist.press(Qt::Key_Return);
                typist.type(u"480"_s);
                typist.press(Qt::Key_Return);
            }
            typist.press(Qt::Key_Escape);
        } else if (name == u"obligor"_s || name == u"bank_account"_s) {
            typist.press(Qt::Key_N, {}, Qt::ControlModifier);
            typist.type(u"6212345678"_s);
            typist.press(Qt::Key_Return);
            typist.type(u"zhuoma"_s);
            typist.press(Qt::Key_Return);
            typist.press(Qt::Key_Escape);
        }
    }
}

qint64 bareKeystroke()
{
    QWidget window;
    auto *edit = new QLineEdit(&window);
    edit->setGeometry(20, 20, 300, 32);
    window.resize(1366, 768);
    window.show();
    edit->setFocus();
    Typist::workOff();
    Typist typist;
    typist.type(u"11010519491231002x"_s);
    return median(typist.keys);
}

} // namespace

void measureKeystrokes(casework::Office office)
{
    const int households = int(must(casework::households(office)).size());
    const HouseholdId household = must(casework::households(office)).front().id;
    ui::MainWindow window(std::move(office), u"zh_CN"_s);
    window.desk().setMonth(Month(2018, 6));
    window.resize(1366, 768);
    window.QWidget::show();
    window.activateWindow();
    QElapsedTimer waiting;
    waiting.start();
    while (waiting.elapsed() < 3000) // the first page has been read
        Typist::workOff();
    const qint64 bare = bareKeystroke();
    window.activateWindow();
    Typist::workOff();
    const qint64 opening = timed([&] {
        window.desk().goToVisit(household);
        Typist::workOff();
    });
    Typist typist;
    typeVisit(typist, window.visits()->form());
    say(u"visit form in an office of %1 households: opened in %2; a key in a bare line edit: %3"_s.arg(households).arg(milliseconds(opening), milliseconds(bare)));
    tell(u"  a key, painted"_s, typist.keys, typist.pressed, bare);
    tell(u"  the computing and storing that follows a key"_s, typist.computing, typist.pressed, bare);
    tell(u"  processor time of the longer of the two"_s, typist.processor, typist.pressed, bare);
}

} // namespace xieli::benchmark

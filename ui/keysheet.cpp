// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keysheet.h"

#include "forms/dialogframe.h"

#include <QCoreApplication>
#include <QDialog>
#include <QFormLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace xieli::ui {

namespace {

struct KeySheet {
    Q_DECLARE_TR_FUNCTIONS(KeySheet)

public:
    static QString title() { return tr("Keys"); }
    static QList<std::pair<QString, QString>> keys()
    {
        return {
            {u"F1"_s, tr("Help for the field in which the keyboard is: what it means, the rule, an example")},
            {u"Ctrl+F1"_s, tr("This sheet; also F1 in the help")},
            {u"Ctrl+1 … Ctrl+9, 0, -, ="_s, tr("The pages, from top to bottom")},
            {u"Ctrl+Shift+C"_s, tr("Questions; there 1, 2, 3 choose, N notes why, Enter decides")},
            {u"Ctrl+Shift+A"_s, tr("Audit: all that happened to a household, a payment or a rule; files due")},
            {u"Ctrl+Shift+D"_s, tr("Round of the month; there Enter opens the household of a line")},
            {u"Ctrl+Shift+T"_s, tr("Statistics; there Enter opens a figure, Esc leads back to it")},
            {u"F6"_s, tr("From the search to the page, to the names of the pages, and round again")},
            {u"Ctrl+K"_s, tr("Find a household: name, pinyin initials, last digits of the identity number")},
            {u"Ctrl+N"_s, tr("New household in the list; new line in a table")},
            {u"Enter"_s, tr("Open the line; in a table: on to the next cell")},
            {u"Ctrl+D"_s, tr("Delete the line of a table")},
            {u"Ctrl+R"_s, tr("Record a visit to the household that is open or chosen in the list")},
            {u"Ctrl+P"_s, tr("Forms on paper of the household that is open")},
            {u"Ctrl+Shift+P"_s, tr("The whole file of the household that is open")},
            {u"Ctrl+PgUp / PgDn"_s, tr("From part to part of the visit or of the household")},
            {u"Ctrl+O"_s, tr("In a visit: open the other household in which the person or card stands")},
            {u"Ctrl+U"_s, tr("In the list of visits: go on with the one that is not finished")},
            {u"F2"_s, tr("Why: the provisional result down to its clauses")},
            {u"F3"_s, tr("Sort the list")},
            {u"F4"_s, tr("Show or hide the provisional result")},
            {u"Ctrl+E"_s, tr("In a household: write down a birth, death, marriage, move, split, merge or change of head")},
            {u"Ctrl+S"_s, tr("Save")},
            {u"F9"_s, tr("What the page is for: assess, draft, print, pack")},
            {u"Ctrl+Z"_s, tr("Take back the last change, after a question in words")},
            {u"Ctrl+Y"_s, tr("Do again what was undone last, after a question in words; also Ctrl+Shift+Z")},
            {u"F8"_s, tr("Colours, size of the letters, language")},
            {u"Esc"_s, tr("Back; also to the page that led here")},
            {u"Ctrl+L"_s, tr("Lock")},
            {u"Ctrl+Q"_s, tr("Close the program")},
            {u"↑ / ↓"_s, tr("In a day or a month: one on or back")}};
    }
};

const QString keySheetName = u"keySheet"_s;

} // namespace

bool isKeySheet(const QWidget *window) { return window && window->objectName() == keySheetName; }

void showKeySheet(QWidget *parent)
{
    auto *sheet = new QDialog(parent);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->setObjectName(keySheetName);
    sheet->setWindowTitle(KeySheet::title());
    auto *scroll = new QScrollArea(sheet); // large letters on a low screen
    auto *body = new QWidget(scroll);
    auto *form = new QFormLayout(body);
    form->setContentsMargins(24, 20, 24, 20);
    form->setHorizontalSpacing(24);
    for (const auto &[key, meaning] : KeySheet::keys()) {
        auto *words = new QLabel(key, body);
        words->setProperty("role", u"section"_s);
        form->addRow(words, new QLabel(meaning, body));
    }
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setAccessibleName(KeySheet::title());
    auto *column = new QVBoxLayout(sheet);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(scroll);
    body->ensurePolished();
    sizeWithin(sheet, body->sizeHint() + QSize(scroll->verticalScrollBar()->sizeHint().width(), 4));
    sheet->open();
}

} // namespace xieli::ui

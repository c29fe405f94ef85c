// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/workdays.h"

#include "casework/workdays.h"
#include "desk.h"
#include "forms/askdialog.h"
#include "jobs/ask.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QPlainTextEdit>

namespace xieli::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int listHeight = 260;

QString linesOf(const std::vector<WorkDay> &days, const papers::Wording &wording)
{
    QStringList lines;
    for (const WorkDay &each : days)
        lines << (each.id + u' ' + wording.text(u"workdays.kind_"_s + each.kind) + u' ' + each.name).trimmed();
    return lines.join(u'\n');
}

/// A word that is none of them gives no kind, which storing refuses with its day.
std::vector<WorkDay> daysOf(const QString &lines, const QString &source)
{
    std::vector<WorkDay> days;
    for (const QString &line : lines.split(u'\n', Qt::SkipEmptyParts)) {
        const QString words = line.simplified();
        const QString kind = words.section(u' ', 1, 1);
        const bool isWork = kind == u"班" || kind == u"work";
        const bool isRest = kind == u"休" || kind == u"rest";
        days.push_back({words.section(u' ', 0, 0), 0, isWork ? u"work"_s : isRest ? u"rest"_s : QString(), words.section(u' ', 2), source, {}});
    }
    return days;
}

/// The notice for the next year comes in autumn; a case of last year may still run.
AskDialog::Choices yearsAround(int year)
{
    AskDialog::Choices years;
    for (int each = year - 1; each <= year + 1; ++each)
        years.append({QString::number(each), QString::number(each)});
    return years;
}

void showYear(Desk &desk, AskDialog &dialog, int year)
{
    const auto days = casework::workDays(desk.office(), year);
    if (!days)
        return dialog.sayWhy(days.error());
    dialog.setText(u"days"_s, linesOf(*days, desk.wording()));
    dialog.setText(u"source"_s, days->empty() ? QString() : days->front().source);
}

void fillFrom(Desk &desk, AskDialog &dialog, QComboBox &year, const QString &path)
{
    const auto read = casework::readWorkDays(path, desk.wording());
    if (!read)
        return dialog.sayWhy(read.error());
    const QString name = QString::number(read->year);
    if (year.findData(name) < 0)
        year.addItem(name, name);
    year.setCurrentIndex(year.findData(name));
    dialog.setText(u"days"_s, linesOf(read->days, desk.wording()));
}

QString calendarWords(const char *text) { return QCoreApplication::translate("workdays", text); }

} // namespace

void askForWorkDays(Desk &desk, QWidget *parent)
{
    const int now = desk.today().year();
    auto *dialog = new AskDialog(desk, calendarWords(QT_TRANSLATE_NOOP("workdays", "Working days")), calendarWords(QT_TRANSLATE_NOOP("workdays", "&Store")), parent);
    dialog->addChoice(u"year"_s, calendarWords(QT_TRANSLATE_NOOP("workdays", "&Year")), "workday.year", yearsAround(now));
    dialog->addText(u"days"_s, calendarWords(QT_TRANSLATE_NOOP("workdays", "&Days")), "workday.days");
    dialog->findChild<QPlainTextEdit *>(u"days"_s)->setFixedHeight(listHeight);
    auto *year = dialog->findChild<QComboBox *>(u"year"_s);
    dialog->addAct(calendarWords(QT_TRANSLATE_NOOP("workdays", "&From a sheet…")), [&desk, dialog, year] {
        askToOpen(dialog, dialog->windowTitle(), calendarWords(QT_TRANSLATE_NOOP("workdays", "Sheets (*.xlsx *.csv)")),
                  [&desk, dialog, year](const QString &path) { fillFrom(desk, *dialog, *year, path); });
    });
    dialog->addLine(u"source"_s, calendarWords(QT_TRANSLATE_NOOP("workdays", "&Notice")), "workday.source");
    QObject::connect(year, &QComboBox::currentIndexChanged, dialog, [&desk, dialog, year] { showYear(desk, *dialog, year->currentData().toInt()); });
    year->setCurrentIndex(year->findData(QString::number(now)));
    showYear(desk, *dialog, now);
    dialog->ask(
        [&desk](AskDialog &asked) {
            return casework::keepWorkDays(desk.office(), asked.text(u"year"_s).toInt(), daysOf(asked.text(u"days"_s), asked.text(u"source"_s)));
        },
        calendarWords(QT_TRANSLATE_NOOP("workdays", "Working days stored")),
        calendarWords(QT_TRANSLATE_NOOP("workdays", "One day a line: 2018-02-15 休 春节, or 2018-02-11 班. Saturdays and Sundays rest anyway.")));
}

} // namespace xieli::ui

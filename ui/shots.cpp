// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shots.h"

#include "settle.h"

#include "casework/register.h"
#include "forms/familydialog.h"
#include "forms/householdview.h"
#include "forms/visitform.h"
#include "lockscreen.h"
#include "mainwindow.h"
#include "pages/householdspage.h"
#include "pages/visitspage.h"
#include "page.h"
#include "start/newofficedialog.h"
#include "start/startwindow.h"

#include <QDialog>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace xieli::ui {

QStringList takeShots(MainWindow &window, const QString &folder)
{
    if (!QDir().mkpath(folder))
        return {};
    QStringList files;
    const auto shoot = [&](const QString &name) {
        settle(window);
        const QString path = QDir(folder).filePath(u"%1-%2.png"_s.arg(files.size() + 1, 2, 10, QLatin1Char('0')).arg(name));
        if (window.grab().save(path))
            files << path;
    };
    window.QWidget::show();
    for (Page *page : window.pages()) {
        window.show(page->name());
        shoot(page->name());
    }
    const auto rows = casework::households(window.desk().office());
    if (rows && !rows->empty()) {
        window.desk().goToHousehold(rows->front().id);
        QTabWidget *parts = window.households()->view()->parts();
        for (int part = 0; part < parts->count(); ++part) {
            parts->setCurrentIndex(part);
            shoot(u"household-%1"_s.arg(part + 1));
        }
        HouseholdView *view = window.households()->view();
        view->showAsOf(window.desk().today().addMonths(-1));
        shoot(u"household-as-of"_s);
        view->leaveAsOf();
        view->recordChange();
        if (auto *change = view->findChild<FamilyDialog *>()) {
            for (const FamilyEventKind kind : {FamilyEventKind::Death, FamilyEventKind::MarriageIn, FamilyEventKind::Split}) {
                change->choose(kind);
                settle(window);
                const QString path = QDir(folder).filePath(u"%1-family-%2.png"_s.arg(files.size() + 1, 2, 10, QLatin1Char('0')).arg(toCode(kind)));
                if (change->grab().save(path))
                    files << path;
            }
            change->close();
        }
        window.desk().goToVisit(rows->front().id);
        shoot(u"visit-form"_s);
        window.visits()->form()->result()->showWhy();
        if (auto *why = window.visits()->form()->result()->findChild<QDialog *>()) {
            settle(window);
            const QString path = QDir(folder).filePath(u"%1-why.png"_s.arg(files.size() + 1, 2, 10, QLatin1Char('0')));
            if (why->grab().save(path))
                files << path;
            why->close();
        }
    }
    window.lock();
    shoot(u"locked"_s);
    return files;
}

QStringList takeStartShots(const QString &language, const QString &folder)
{
    if (!QDir().mkpath(folder))
        return {};
    QStringList files;
    const auto shoot = [&](QWidget &widget, const QString &name) {
        widget.show();
        settle(widget);
        const QString path = QDir(folder).filePath(name + u".png"_s);
        if (widget.grab().save(path))
            files << path;
        widget.hide();
    };
    const auto wording = papers::Wording::load(language);
    const OfficeTaken nobody = [](casework::Office) {};
    StartWindow start(QDate::currentDate(), language, nobody);
    shoot(start, u"start"_s);
    auto *fresh = new NewOfficeDialog(QDate::currentDate(), wording, nobody);
    shoot(*fresh, u"start-new"_s);
    auto *unlock = new UnlockDialog(u"village.xieli"_s, QDate::currentDate(), wording, nobody);
    shoot(*unlock, u"start-unlock"_s);
    delete fresh;
    delete unlock;
    return files;
}

} // namespace xieli::ui

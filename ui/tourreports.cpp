// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow.h"
#include "pages/reportspage.h"
#include "pages/tablepane.h"
#include "tourstops.h"

#include <QTableView>

namespace xieli::ui {

using namespace Qt::StringLiterals;

/// Every part of the statistics, what is written down beside it, and a figure opened.
void TourStops::takeReports()
{
    window().show(ReportsPage::face().name);
    auto *page = qobject_cast<ReportsPage *>(window().current());
    if (!page)
        return;
    for (int part = 1; part < page->partCount(); ++part) { // the first was taken with the page
        page->choose(part);
        m_camera.settleWindow();
        m_camera.shoot(window(), u"reports-%1"_s.arg(part));
        m_camera.shootDialogs(page, u"reports-%1"_s.arg(part));
    }
    page->choose(0);
    if (auto *figures = page->findChild<QTableView *>(u"figures"_s))
        figures->setCurrentIndex(figures->model()->index(0, figures->model()->columnCount() - 1));
    page->openFigure();
    m_camera.settleWindow();
    m_camera.shoot(window(), u"reports-behind"_s);
    m_camera.pressEscape(page->behind());
    m_camera.settleWindow();
}

} // namespace xieli::ui

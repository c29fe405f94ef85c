// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QSet>
#include <QStringList>

#include <functional>

namespace xieli::ui {

class MainWindow;
class Page;

/// Takes pictures of a window and of the dialogs that it opens, or shows them to somebody as they stand.
class TourCamera {
public:
    using Look = std::function<void(QWidget &, const QString &)>;

    /// Pictures go into `folder`.
    TourCamera(MainWindow &window, const QString &folder) : m_window(window), m_folder(folder) {}
    TourCamera(MainWindow &window, Look look) : m_window(window), m_look(std::move(look)) {}

    MainWindow &window() const { return m_window; }
    void settleWindow();
    void pressEscape(QWidget *widget);
    void shoot(QWidget &widget, const QString &name);
    /// Each tab of the page with what its buttons open; a page without tabs as it is.
    void shootTabs(Page *page, const QString &name);
    /// By the house's rule a button whose name ends in "…" asks before it does anything.
    void shootDialogs(QWidget *page, const QString &name);
    /// Every dialog that stands open, and closes it; the system's own for files are no picture of ours.
    void shootOpen(const QString &name);
    /// The help of a field over the windows behind it, as on the screen.
    void shootHelp(QWidget *field, const QString &name);

    QStringList files() const { return m_files; }

private:
    void keep(const QPixmap &picture, const QString &name);

    MainWindow &m_window;
    QString m_folder;
    Look m_look; ///< in place of pictures
    QStringList m_files;
    QSet<const QObject *> m_pressed;
};

} // namespace xieli::ui

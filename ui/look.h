// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

class QApplication;
class QLabel;
class QPushButton;
class QTableView;
class QWidget;

namespace xieli::ui {

enum class Theme { Light, Dark, Contrast };

/// The colours of the house, so that nobody writes a hex value in a page.
struct Colours {
    QColor window, surface, raised, line, text, faint, accent, onAccent, accentSoft;
    QColor good, goodSoft, warn, warnSoft, bad, badSoft;
};

/// Fusion, palette, font and style sheet. Widgets take these dynamic properties (set before they are shown):
///   role = "title" | "section" | "figure" | "faint"   (QLabel)
///   role = "primary" | "danger" | "plain"             (QPushButton)
///   role = "card"                                     (QFrame)
///   tone = "good" | "warn" | "bad" | "note"           (QLabel, QFrame: a banner or finding)
/// `percent`: the size of all letters, 100 being 10.5 points.
void applyLook(QApplication &application, Theme theme, int percent = 100);
Theme currentTheme();
const Colours &colours();
/// A width for letters of 100 per cent, as wide as those of now need it.
int grown(int pixels);

/// An icon of resources/icons, drawn in the theme's text colour (or `colour`).
QIcon icon(const QString &name, const QColor &colour = {});

/// Shorthands that set the properties above.
QLabel *titleLabel(const QString &text, QWidget *parent = nullptr);
QLabel *sectionLabel(const QString &text, QWidget *parent = nullptr);
QLabel *faintLabel(const QString &text, QWidget *parent = nullptr);
QPushButton *primaryButton(const QString &text, QWidget *parent = nullptr);
/// A second key for the button. Its own setShortcut() would take the place of the underlined letter.
void alsoOn(QPushButton *button, const QKeySequence &keys);
QPushButton *dangerButton(const QString &text, QWidget *parent = nullptr);
/// Changes a tone or role of a widget that is shown already.
void setTone(QWidget *widget, const char *tone);

/// Whole rows, no grid but hairlines, sorted by header clicks, Enter activates, columns as wide as told.
void prepareTable(QTableView *table);

} // namespace xieli::ui

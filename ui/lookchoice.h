// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "look.h"

#include <QDialog>

class QButtonGroup;
class QVBoxLayout;

namespace xieli::ui {

/// How the program looks to the one who sits here. Kept with his settings on this computer, never in the office file.
struct LookChoice {
    Theme theme = Theme::Light;
    int percent = 100;                                 ///< size of the letters: one of lookSizes()
    QString language = QStringLiteral("zh_CN");        ///< or "en"

    friend bool operator==(const LookChoice &, const LookChoice &) = default;
};

/// 100, 115, 130, 150.
const QList<int> &lookSizes();
LookChoice keptLook();
void keepLook(const LookChoice &choice);

/// Asks for colours, size of letters and language, each by arrow keys; the window is made anew with what was chosen.
class LookDialog : public QDialog {
    Q_OBJECT

public:
    explicit LookDialog(const LookChoice &now, QWidget *parent = nullptr);
    LookChoice choice() const;

signals:
    void chosen(const xieli::ui::LookChoice &choice);

private:
    QButtonGroup *addGroup(QVBoxLayout *column, const QString &title, const QStringList &names, int checked);

    QButtonGroup *m_themes;
    QButtonGroup *m_sizes;
    QButtonGroup *m_languages;
};

} // namespace xieli::ui

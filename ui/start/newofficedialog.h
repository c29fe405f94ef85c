// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fields/codebox.h"
#include "start/gate.h"

class QCheckBox;

namespace xieli::ui {

/// A new office file: whose it is, under which law, who has the first passphrase. Nothing is made until all of it is good.
class NewOfficeDialog : public QDialog {
    Q_OBJECT

public:
    NewOfficeDialog(Day today, const papers::Wording &wording, OfficeTaken taken, QWidget *parent = nullptr);

private:
    QWidget *pathRow();
    QWidget *overlayRow();
    QWidget *secondRow();
    void fillPacks();
    void suggestPath();
    QString complaint() const;
    void nameSecond(casework::Office &office) const;
    void make();

    Day m_today;
    const papers::Wording m_wording;
    OfficeTaken m_taken;
    bool m_pathTyped = false;
    CodeBox<OfficeRole> *m_role;
    QLineEdit *m_name;
    QLineEdit *m_place;
    QComboBox *m_pack;
    QLineEdit *m_overlay;
    QLineEdit *m_user;
    QLineEdit *m_passphrase;
    QLineEdit *m_again;
    QLineEdit *m_path;
    QLineEdit *m_second;
    QCheckBox *m_isStick;
    FindingLabel *m_finding;
};

} // namespace xieli::ui

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/whatif.h"
#include "page.h"

class QLabel;
class QPushButton;
class QTabWidget;

namespace xieli::ui {

class JobBar;
class LawChangeEditor;
class MonthField;
class Notice;
class WhatIfResult;

/// 试算: new standards on the real register. Nothing is written.
class WhatIfPage : public Page {
    Q_OBJECT

public:
    explicit WhatIfPage(Desk &desk, QWidget *parent = nullptr);

    static PageFace face() { return {QStringLiteral("whatif"), tr("What if")}; }
    void refresh() override;

    LawChangeEditor *editor() const { return m_editor; }
    WhatIfResult *result() const { return m_result; }
    /// Runs the register through the changed law, month by month.
    void tryOut();
    void save(const QString &path);

private:
    void layOut();
    void askForFile();
    void finish(Result<casework::WhatIfReport> report);
    void updateActions();
    void goStale();

    MonthField *m_from;
    MonthField *m_to;
    QPushButton *m_save;
    QPushButton *m_try;
    Notice *m_notice;
    JobBar *m_job;
    QTabWidget *m_tabs;
    LawChangeEditor *m_editor;
    WhatIfResult *m_result;
    bool m_monthsTouched = false;
};

} // namespace xieli::ui

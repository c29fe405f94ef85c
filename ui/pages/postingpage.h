// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page.h"

class QLabel;
class QTabWidget;

namespace xieli::ui {

class JobBar;
class Notice;
class PostingComposer;
class PostingRegister;

/// 公示: the next list as it will hang on the board, and the register of those that hang or hung.
class PostingPage : public Page {
    Q_OBJECT

public:
    explicit PostingPage(Desk &desk, QWidget *parent = nullptr);

    static PageFace face() { return {QStringLiteral("posting"), tr("Posting")}; }
    void refresh() override;
    /// A posting of the register, by its id.
    void showRecord(const QString &id) override;

    void savePdf(const QString &path);
    PostingComposer *composer() const { return m_composer; }
    PostingRegister *postings() const { return m_register; }
    QTabWidget *tabs() const { return m_tabs; }

private:
    QLabel *m_title;
    Notice *m_notice;
    JobBar *m_job;
    QTabWidget *m_tabs;
    PostingComposer *m_composer;
    PostingRegister *m_register;
};

} // namespace xieli::ui

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "page.h"

class QTabWidget;

namespace xieli::ui {

class DestructionsPane;
class DueFilesPane;
class DuePiecesPane;
class HoldsPane;
class TrailPane;

/// 审计: everything that ever happened to a household, a payment or a rule; beside it files whose time is over, holds, and destruction lists.
class AuditPage : public Page {
    Q_OBJECT

public:
    explicit AuditPage(Desk &desk, QWidget *parent = nullptr);

    static PageFace face() { return {QStringLiteral("audit"), tr("Audit"), QStringLiteral("audit")}; }
    void refresh() override;
    /// "household:ID", "payment:KEY" or "rule:KEY": looked up at once.
    void showRecord(const QString &id) override;
    /// While nothing was looked up: what is to be looked up.
    QWidget *firstField() override;
    QTabWidget *parts() const { return m_parts; }

private:
    void refreshPart();

    QTabWidget *m_parts;
    TrailPane *m_trail;
    DueFilesPane *m_due;
    DuePiecesPane *m_pieces;
    HoldsPane *m_holds;
    DestructionsPane *m_lists;
};

} // namespace xieli::ui

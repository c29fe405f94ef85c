// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/paperdialog.h"

namespace xieli::ui {

/// 发放花名册 of a month on paper, A4 or A3, to be issued.
class RosterDialog : public PaperDialog {
    Q_OBJECT

public:
    /// `village`: its families alone; empty: all.
    RosterDialog(Desk &desk, Month month, QWidget *parent = nullptr, const QString &village = {});

protected:
    Result<Subject> subject() override;
    Result<papers::Paper> makePaper(const Chosen &chosen) override;
    QString nothingWords() const override { return tr("No roster was made. Above stands why, and what to do."); }

private:
    Month m_month;
    QString m_village;
};

} // namespace xieli::ui

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/casepapers.h"
#include "forms/paperdialog.h"

namespace xieli::ui {

/// A paper of a case or of temporary aid, to be looked at, printed and issued; what was issued stands in 文书台账.
class CasePaperDialog : public PaperDialog {
    Q_OBJECT

public:
    CasePaperDialog(Desk &desk, casework::CasePaperWish wish, QWidget *parent);

protected:
    Result<Subject> subject() override;
    Result<papers::Paper> makePaper(const Chosen &chosen) override;
    QString nothingWords() const override { return tr("There is nothing to give out yet."); }

private:
    casework::CasePaperWish m_wish;
};

} // namespace xieli::ui

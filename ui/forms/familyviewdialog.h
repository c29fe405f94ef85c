// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/paperdialog.h"

namespace xieli::ui {

/// 本人查阅: what a family may see of its own file, as it will be printed; given to the family it is entered in 文书台账.
class FamilyViewDialog : public PaperDialog {
    Q_OBJECT

public:
    FamilyViewDialog(Desk &desk, HouseholdId household, QWidget *parent = nullptr);

protected:
    Result<Subject> subject() override;
    Result<papers::Paper> makePaper(const Chosen &chosen) override;
    QString nothingWords() const override { return tr("Nothing was made. Above stands why."); }

private:
    HouseholdId m_household;
};

} // namespace xieli::ui

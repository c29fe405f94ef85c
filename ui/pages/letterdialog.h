// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/letters.h"
#include "forms/paperdialog.h"

namespace xieli::ui {

/// 告知书: the letter that a household's assessment calls for, with its number and day, to be issued.
class LetterDialog : public PaperDialog {
    Q_OBJECT

public:
    LetterDialog(Desk &desk, HouseholdId household, Month month, QWidget *parent = nullptr);
    /// Of a line of the round: its own letter, also about what has ended by now.
    LetterDialog(Desk &desk, HouseholdId household, Month month, papers::LetterKind kind, QWidget *parent);

protected:
    Result<Subject> subject() override;
    Result<papers::Paper> makePaper(const Chosen &chosen) override;
    QString nothingWords() const override { return tr("No letter was made. Above stands why, and what to do."); }

private:
    HouseholdId m_household;
    Month m_month;
    std::optional<papers::LetterKind> m_wanted;
    papers::LetterKind m_kind = papers::LetterKind::Refuse;
};

} // namespace xieli::ui

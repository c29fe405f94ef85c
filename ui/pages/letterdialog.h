// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/letters.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace xieli::ui {

class DayField;
class Desk;
class Notice;
class PostingPreview;

/// 告知书: the letter that a household's assessment calls for, as it will be printed, with its number and day; saved as PDF
/// or printed, and kept among the issued papers.
class LetterDialog : public QDialog {
    Q_OBJECT

public:
    LetterDialog(Desk &desk, HouseholdId household, Month month, QWidget *parent = nullptr);
    ~LetterDialog() override;

    /// What stands in the preview; empty where no letter is called for.
    const std::optional<papers::Paper> &paper() const { return m_paper; }
    void savePdf(const QString &path);

private:
    void layOut();
    void takeOrigin();
    void refresh();
    void askForPdf();
    void print();

    Desk &m_desk;
    HouseholdId m_household;
    Month m_month;
    papers::LetterKind m_kind = papers::LetterKind::Refuse;
    std::optional<papers::Paper> m_paper;
    Notice *m_notice;
    QLineEdit *m_number;
    DayField *m_day;
    PostingPreview *m_preview;
    QPushButton *m_pdf;
    QPushButton *m_print;
};

} // namespace xieli::ui

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/forms.h"

#include <QDialog>

class QCheckBox;
class QListWidget;
class QPushButton;

namespace xieli::ui {

class Desk;
class Notice;
class PostingPreview;

/// 表格: the forms on paper of one household, chosen by the keyboard, shown as they will be printed; saved as PDF or printed.
/// A filled one that is saved is kept among the issued papers; a blank one tells nothing of anybody and is not.
class FormDialog : public QDialog {
    Q_OBJECT

public:
    FormDialog(Desk &desk, HouseholdId household, QWidget *parent = nullptr);

    const std::optional<papers::Paper> &paper() const { return m_paper; }
    casework::FormKind kind() const;
    void savePdf(const QString &path);

private:
    void layOut();
    void refresh();
    void askForPdf();
    void print();
    bool isBlank() const;

    Desk &m_desk;
    HouseholdId m_household;
    std::optional<papers::Paper> m_paper;
    Notice *m_notice;
    QListWidget *m_kinds;
    QCheckBox *m_blank;
    PostingPreview *m_preview;
    QPushButton *m_pdf;
    QPushButton *m_print;
};

} // namespace xieli::ui

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/issuing.h"
#include "page.h"

#include <QTimer>

class QCheckBox;
class QFrame;
class QLabel;
class QLineEdit;
class QPushButton;

namespace xieli::ui {

class DayField;
class JobBar;
class Notice;
class PostingPreview;

/// 公示: the list as it will hang on the board, seen before it is printed. What must never be posted is refused with row and
/// reason, and then there is nothing to print.
class PostingPage : public Page {
    Q_OBJECT

public:
    explicit PostingPage(Desk &desk, QWidget *parent = nullptr);

    QString name() const override { return QStringLiteral("posting"); }
    QString title() const override { return tr("Posting"); }
    void refresh() override;

    void savePdf(const QString &path);

private:
    QFrame *makeOptions();
    QWidget *makePreview();
    void askForPdf();
    void print();
    void showPage();
    std::optional<casework::PostingOptions> options() const;

    QLabel *m_title;
    Notice *m_notice;
    JobBar *m_job;
    DayField *m_day;
    QCheckBox *m_amount;
    QCheckBox *m_mask;
    QLineEdit *m_township;
    QLineEdit *m_county;
    QLabel *m_period;
    PostingPreview *m_preview;
    QLabel *m_pages;
    QPushButton *m_pdf;
    QPushButton *m_print;
    QTimer m_typing;
    std::optional<papers::Paper> m_paper;
};

} // namespace xieli::ui

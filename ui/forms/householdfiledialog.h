// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/householdfile.h"

#include <QDialog>

#include <optional>

class QListWidget;
class QPushButton;

namespace xieli::ui {

class Desk;
class Notice;
class PostingPreview;

/// 一户一档: the whole file of a household as one booklet. Space takes a part in or leaves it out; shown as it will be printed.
class HouseholdFileDialog : public QDialog {
    Q_OBJECT

public:
    HouseholdFileDialog(Desk &desk, HouseholdId household, QWidget *parent = nullptr);

    const std::optional<papers::Booklet> &booklet() const { return m_booklet; }
    std::vector<casework::FilePart> parts() const;
    void savePdf(const QString &path);

private:
    void layOut();
    void refresh();

    Desk &m_desk;
    HouseholdId m_household;
    std::optional<papers::Booklet> m_booklet;
    Notice *m_notice;
    QListWidget *m_parts;
    PostingPreview *m_preview;
    QPushButton *m_pdf;
    QPushButton *m_print;
};

} // namespace xieli::ui

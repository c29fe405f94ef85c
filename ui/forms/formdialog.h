// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/forms.h"
#include "forms/paperdialog.h"

class QListWidget;

namespace xieli::ui {

/// 表格: the forms on paper of one household, chosen by the keyboard, shown as they will be printed; filled, or blank for the pen.
class FormDialog : public PaperDialog {
    Q_OBJECT

public:
    FormDialog(Desk &desk, HouseholdId household, QWidget *parent = nullptr);
    casework::FormKind kind() const;

protected:
    Result<Subject> subject() override;
    Result<papers::Paper> makePaper(const Chosen &chosen) override;
    QString nothingWords() const override { return tr("No form was made. Above stands why, and what to do."); }
    void ruleChanged() override { fillKinds(); }

private:
    void fillKinds();
    QWidget *makeList();
    bool isBlank() const;
    bool isOfVillage() const { return kind() == casework::FormKind::NearRelatives; }

    HouseholdId m_household;
    QString m_head;
    std::vector<casework::FormKind> m_known;
    QListWidget *m_kinds;
    QCheckBox *m_blank;
};

} // namespace xieli::ui

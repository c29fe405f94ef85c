// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/amending.h"
#include "desk.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;

namespace xieli::ui {

class DayField;
class FindingLabel;
class MonthField;

/// A new value of one figure: in the field that fits its unit, with months, document and article. Storing it is a proposal;
/// another person confirms it.
class AmendmentForm : public QDialog {
    Q_OBJECT

public:
    AmendmentForm(Desk &desk, const policy::NamedFigure &figure, QWidget *parent = nullptr);

    casework::AmendmentWish wish() const;
    void store();

signals:
    void proposed(const xieli::AmendmentId &id);

private:
    void layOut();
    void fillValue();
    void showPresent();
    void followStatus();

    Desk &m_desk;
    policy::NamedFigure m_figure;
    QLabel *m_present;    ///< what counts now, with its document
    QComboBox *m_status;
    QComboBox *m_choice;  ///< for yes or no and for a word of a list; hidden for the others
    QLineEdit *m_text;    ///< money, counts, ratios, codes
    QLabel *m_unit;
    MonthField *m_from;
    MonthField *m_to;
    QLineEdit *m_document;
    QLineEdit *m_number;
    QLineEdit *m_issuer;
    DayField *m_date;
    QLineEdit *m_article;
    QLineEdit *m_note;
    FindingLabel *m_finding;
};

} // namespace xieli::ui

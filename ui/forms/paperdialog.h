// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/issued.h"
#include "forms/previewdialog.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace xieli::ui {

class DayField;

/// A paper and giving it out: what letters, forms and rosters have in common. One that is issued bears its numbers whole, gets its own
/// and stands in the register of issued papers, which tells to whom it was given; printed again it is a reprint. A sheet that is merely
/// looked at, or filled in by hand, leaves as any other.
class PaperDialog : public PreviewDialog {
    Q_OBJECT

public:
    ~PaperDialog() override;

    /// What stands in the preview; null where none could be made.
    const papers::Paper *paper() const { return shown() ? std::get_if<papers::Paper>(shown()) : nullptr; }
    const std::optional<IssuedPaper> &before() const { return m_before; }
    bool isIssuing() const;
    void setIssuing(bool issuing);
    void savePdf(const QString &path) override;

protected:
    /// What could be given out, and what is suggested for it.
    struct Subject {
        QString kind;
        HouseholdId household = {};
        Month month = Month(2000, 1);
        QString givenTo = {};
        QString number = {};
        Day day = {};                   ///< invalid: today
        bool isIssuable = true;         ///< a blank sheet is not
        bool issuesByItself = false;    ///< ticked from the beginning
        bool hasLargeSheet = false;
    };
    /// As chosen in the fields.
    struct Chosen {
        QString number;
        Day day;
        papers::Sheet sheet = papers::Sheet::A4;
    };

    PaperDialog(Desk &desk, const QString &title, const QSize &size, QWidget *parent);
    /// `beside` stands at the left of the preview; may be null.
    void layOut(QWidget *beside = nullptr);
    /// Another subject: its number, day and whether it was issued before; then the paper anew.
    void begin();

    virtual Result<Subject> subject() = 0;
    virtual Result<papers::Paper> makePaper(const Chosen &chosen) = 0;
    virtual QString nothingWords() const = 0;
    /// The office settled its numbers and forms anew.
    virtual void ruleChanged() {}

    void print() override;
    QString fileName() const override;
    void updateWays() override;

private:
    QWidget *choiceRow();
    void refresh();
    void fillFields();
    QString stateWords() const;
    bool isReprint() const { return m_before && !isIssuing(); }
    Chosen chosen() const;
    casework::Issue issue() const;
    const papers::Paper *whole() const { return made() ? std::get_if<papers::Paper>(made()) : nullptr; }
    std::optional<papers::Paper> readyToPrint();
    void issued(const QString &told);
    void settleRule();

    Subject m_subject;
    std::optional<IssuedPaper> m_before;    ///< the same paper as it was issued
    bool m_saysTheSame = false;
    QLabel *m_state;
    QLineEdit *m_number;
    QPushButton *m_rule;
    DayField *m_day;
    QLineEdit *m_givenTo;
    QComboBox *m_sheet;
    QCheckBox *m_issue;
};

} // namespace xieli::ui

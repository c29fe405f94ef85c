// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/clashes.h"
#include "page.h"

class QButtonGroup;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QSplitter;

namespace xieli::ui {

class ClashModel;
class EvidenceStrip;
class JobBar;
class Notice;
class TablePane;
class ValueField;

/// 疑问: what village and township say differently. The queue at the left, both sides of one at the right; 1 and 2 choose a side, 3
/// another value, N the reason, Enter decides and goes on. Nothing is chosen beforehand.
class ClashPage : public Page {
    Q_OBJECT

public:
    explicit ClashPage(Desk &desk, QWidget *parent = nullptr);

    static PageFace face() { return {QStringLiteral("clashes"), tr("Questions"), QStringLiteral("warning")}; }
    void refresh() override;
    /// A question by its id.
    void showRecord(const QString &id) override;
    bool mayLeave() override { return true; }

    void choose(casework::ClashChoice choice);
    /// What is chosen is decided, and the next question stands there.
    void decide();
    /// The decision of the question that is shown is taken back.
    void askAgain(const QString &why);
    void lookForPersons();
    bool takeBackLast() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeQueue();
    QWidget *makeSides();
    QWidget *makeAnswer();
    void showCurrent();
    void fillLines(const casework::ClashRow &row);
    void fillAnswer(const casework::ClashRow &row);
    void updateActions();
    void askWhyAgain();
    void showSettled(const QString &id);
    bool mayTakeBack(const QString &id) const;
    std::optional<casework::ClashChoice> chosen() const;
    bool takeKey(int key);

    ClashModel *m_model;
    TablePane *m_queue;
    QComboBox *m_part;
    QPushButton *m_look;
    Notice *m_notice;
    JobBar *m_job;
    QSplitter *m_halves;
    QScrollArea *m_scroll;
    QWidget *m_sides;
    QLabel *m_title;
    QWidget *m_lines = nullptr;
    QWidget *m_linesHome;
    QLabel *m_context;
    EvidenceStrip *m_evidence;
    QLabel *m_suggestion;
    QWidget *m_answer;
    QButtonGroup *m_choices;
    ValueField *m_other;
    QLineEdit *m_why;
    QPushButton *m_decide;
    QPushButton *m_again;
    QPushButton *m_open;
    std::optional<casework::ClashRow> m_row; ///< as it is shown: what a decision names
    QString m_decided;                       ///< id of the question that was decided here last
};

} // namespace xieli::ui

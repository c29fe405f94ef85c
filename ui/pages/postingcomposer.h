// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/postings.h"
#include "models/rowtable.h"

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace xieli::ui {

class Desk;
class JobBar;
class Notice;
class PostingOptions;
class PostingPreview;
class TablePane;

/// The next list: what is chosen at the left, the list as it will hang in the middle, and at the right who is on it and who is
/// left out, with the reason. What must never be posted is refused with row and reason, and then there is nothing to print.
class PostingComposer : public QWidget {
    Q_OBJECT

public:
    PostingComposer(Desk &desk, JobBar *job, QWidget *parent = nullptr);

    void refresh();
    void savePdf(const QString &path);
    void saveFile(const QString &path);
    /// The list goes up on the board; acts at once.
    void registerList();
    void askWhyShorter(const QByteArray &pdf);
    void leaveOut(const HouseholdId &household, const QString &reason);
    void putOn(const HouseholdId &household);
    const std::vector<casework::PostingCandidate> &candidates() const { return m_candidates.rows(); }

signals:
    void registered();

private:
    class People : public RowTable<casework::PostingCandidate> {
    public:
        using RowTable::RowTable;
        QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    };

    QWidget *makePreview();
    QWidget *makePeople();
    void makeButtons(QLayout *row);
    void makeDraft();
    void readRule();
    void showDraft();
    void showPage();
    void askToLeaveOut();
    void updateActions();
    void print();

    Desk &m_desk;
    Notice *m_notice;
    JobBar *m_job;
    PostingOptions *m_options;
    PostingPreview *m_preview;
    QLabel *m_pages;
    People m_candidates;
    TablePane *m_people;
    QLabel *m_count;
    QPushButton *m_leaveOut;
    QPushButton *m_pdf;
    QPushButton *m_file;
    QPushButton *m_print;
    QPushButton *m_register;
    std::optional<casework::PostingDraft> m_draft;
    QMap<QString, QString> m_leftOut;
    std::optional<Category> m_leftOutOf; ///< the programme whose last list m_leftOut was begun from
    bool m_ruleRead = false;
};

} // namespace xieli::ui

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/trail.h"
#include "jobs/exportlist.h"
#include "models/rowtable.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;

namespace xieli::ui {

class Desk;
class JobBar;
class Notice;
class TablePane;

/// One thing that happened, as the list shows it: a change, or something that left the office.
struct TrailShown {
    QString kind;               ///< "change", "export", "paper", "parcel", "altered"
    std::int64_t sequence = 0;  ///< of a change
    QString at;
    QString who;
    QString title;
    QStringList words;
    QString digest;
    QString proof;
    bool isBad = false;
};

/// 全部经过: everything that ever happened to a household, a payment or a rule, with the check of the chain; searched, and let out.
class TrailPane : public QWidget {
    Q_OBJECT

public:
    explicit TrailPane(Desk &desk, QWidget *parent = nullptr);
    /// Reads what can be looked up anew; what is shown stays until it is looked up again.
    void refresh();
    /// `told`: the audit file of another office, compared with our journal.
    void lookUp(const casework::TrailSubject &subject, const QByteArray &told = {});
    void compareWith(const QString &path);
    int rowCount() const { return m_model->rowCount(); }
    QWidget *choice() const;
    TablePane *table() const { return m_table; }
    const std::optional<casework::Trail> &shown() const { return m_trail; }
    /// As it is let out: the lines that are in view, and above them which these are.
    OutgoingList outgoing();

private:
    void layOut();
    void fillChoices();
    void lookUpChosen();
    void tell(casework::Trail trail);
    void showLine(int row);
    void askForCompared();
    std::optional<casework::TrailSubject> chosen() const;
    papers::TableOut tableInView() const;

    Desk &m_desk;
    QComboBox *m_kind;
    QComboBox *m_what;
    QPushButton *m_look;
    QLineEdit *m_find;
    QComboBox *m_only;
    QPushButton *m_compare;
    ExportButton *m_export;
    Notice *m_notice;
    JobBar *m_job;
    QLabel *m_title;
    QLabel *m_chain;
    QListWidget *m_anchors;
    RowTable<TrailShown> *m_model;
    TablePane *m_table;
    QPlainTextEdit *m_words;
    std::optional<casework::Trail> m_trail;
};

} // namespace xieli::ui

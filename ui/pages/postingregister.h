// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/postings.h"
#include "models/rowtable.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace xieli::ui {

class Desk;
class TablePane;

/// The register of postings: what hangs, what is to be taken down, what is over; of one of them the objections, which stop its
/// days until they are answered.
class PostingRegister : public QWidget {
    Q_OBJECT

public:
    explicit PostingRegister(Desk &desk, QWidget *parent = nullptr);

    void refresh();
    /// Puts the keyboard onto this posting.
    void showPosting(const PostingId &id);
    int rowCount() const { return m_model.rowCount(); }
    void object();
    void answer();
    void close();
    void withdraw(const QString &reason);
    void showPhotograph();

signals:
    void withdrawn();

private:
    class Model : public RowTable<casework::PostingRow> {
    public:
        using RowTable::RowTable;
        QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    protected:
        QString code(const casework::PostingRow &row) const override { return toCode(row.state); }
    };

    static std::vector<RowColumn<casework::PostingRow>> columns(const Desk &desk);
    QWidget *makeObjections();
    void layOut();
    void choose(int row);
    void updateActions();
    const casework::PostingRow *current() const;
    const PostingObjection *openObjection() const;

    Desk &m_desk;
    Model m_model;
    RowTable<PostingObjection> m_objectionsModel;
    QComboBox *m_states;
    TablePane *m_rows;
    TablePane *m_objections;
    QLabel *m_detail;
    QPushButton *m_object;
    QPushButton *m_answer;
    QPushButton *m_close;
    QPushButton *m_withdraw;
    QPushButton *m_photograph;
};

} // namespace xieli::ui

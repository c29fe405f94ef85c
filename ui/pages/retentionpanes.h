// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/retaining.h"
#include "forms/previewdialog.h"
#include "jobs/whomay.h"
#include "look.h"
#include "models/rowtable.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace xieli::ui {

class Desk;
class JobBar;
class Notice;
class TablePane;

/// What must wait stands back.
template <class Row>
class KeptBackModel : public RowTable<Row> {
public:
    using RowTable<Row>::RowTable;
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == Qt::ForegroundRole && this->checkIndex(index, QAbstractItemModel::CheckIndexOption::IndexIsValid) && !this->row(index.row()).keptBack.isEmpty())
            return colours().faint;
        return RowTable<Row>::data(index, role);
    }
};

/// 到期档案: files whose time of keeping is over, what keeps some of them back, and the list for destruction made of the others.
class DueFilesPane : public QWidget {
    Q_OBJECT

public:
    explicit DueFilesPane(Desk &desk, QWidget *parent = nullptr);
    void refresh();
    int rowCount() const { return m_model->rowCount(); }
    void holdIt();
    void prepareList();

signals:
    void prepared();

private:
    void updateActions();
    const casework::RetentionRow *current() const;
    std::vector<HouseholdId> ready() const;

    Desk &m_desk;
    Notice *m_notice;
    QLabel *m_terms;
    RowTable<casework::RetentionRow> *m_model;
    TablePane *m_table;
    QPushButton *m_trail, *m_hold, *m_prepare;
};

/// 到期的日常管理类: postings, sheets, papers and registers of no one household, and the list for destruction made of them.
class DuePiecesPane : public QWidget {
    Q_OBJECT

public:
    explicit DuePiecesPane(Desk &desk, QWidget *parent = nullptr);
    void refresh();
    int rowCount() const { return m_model->rowCount(); }
    void prepareList();

signals:
    void prepared();

private:
    void updateActions();
    const casework::RoutineRow *current() const;
    std::vector<casework::RoutineChoice> ready() const;

    Desk &m_desk;
    Notice *m_notice;
    QLabel *m_terms;
    RowTable<casework::RoutineRow> *m_model;
    TablePane *m_table;
    QPushButton *m_prepare;
};

/// A hold with the family's name, as far as one is known.
struct HoldShown {
    RetentionHold hold;
    QString head;
    bool isOver = false;    ///< lifted, or its day has passed
};

/// 暂缓销毁: files that are kept beyond their time, and why.
class HoldsPane : public QWidget {
    Q_OBJECT

public:
    explicit HoldsPane(Desk &desk, QWidget *parent = nullptr);
    void refresh();
    int rowCount() const { return m_model->rowCount(); }
    void holdFamily();
    void liftIt();

private:
    void updateActions();

    Desk &m_desk;
    Notice *m_notice;
    RowTable<HoldShown> *m_model;
    TablePane *m_table;
    QPushButton *m_hold, *m_lift;
};

/// 销毁清册: the lists, printed for approval, carried out by two persons, and kept for ever.
class DestructionsPane : public QWidget {
    Q_OBJECT

public:
    explicit DestructionsPane(Desk &desk, QWidget *parent = nullptr);
    void refresh();
    int rowCount() const { return m_model->rowCount(); }
    void showPaper();
    void withdrawIt();
    /// Asks for the second person.
    void destroyIt();
    void destroyWith(const QString &name, const QString &passphrase);
    void sweepAgain();

private:
    void updateActions();
    const Destruction *current() const;

    Desk &m_desk;
    Notice *m_notice;
    JobBar *m_job;
    RowTable<Destruction> *m_model;
    TablePane *m_table;
    QLabel *m_line;
    QPushButton *m_paper, *m_withdraw, *m_sweep, *m_destroy;
};

/// A destruction list as it will be printed; its names are masked.
class DestructionPaper : public PreviewDialog {
    Q_OBJECT

public:
    DestructionPaper(Desk &desk, const DestructionId &id, QWidget *parent = nullptr);
};

/// The dialog that holds a file back; `household` empty: it is chosen there. `whose`: its name, for the title.
void askToHold(Desk &desk, const HouseholdId &household, const QString &whose, QWidget *parent);

} // namespace xieli::ui

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/rechecks.h"
#include "casework/samples.h"
#include "models/rowtable.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace xieli::ui {

class Desk;
class Notice;
class TablePane;

/// 复核: a batch of families of a class or village, who looks at them, what came of it.
class RechecksPane : public QWidget {
    Q_OBJECT

public:
    explicit RechecksPane(Desk &desk, QWidget *parent = nullptr);
    void refresh();
    int rowCount() const { return m_model->rowCount(); }
    void begin();
    void giveTo();
    void noteResult();
    void closeBatch();

private:
    void showBatch();
    const casework::RecheckView *batch() const;
    const casework::RecheckRow *current() const;

    Desk &m_desk;
    std::vector<casework::RecheckView> m_views;
    QComboBox *m_batches;
    QLabel *m_progress;
    RowTable<casework::RecheckRow> *m_model;
    TablePane *m_table;
    QPushButton *m_begin, *m_give, *m_note, *m_close;
};

/// 近亲属: every family of a near relative, and whether the county was there.
class NearRelativesPane : public QWidget {
    Q_OBJECT

public:
    explicit NearRelativesPane(Desk &desk, QWidget *parent = nullptr);
    void refresh();
    int rowCount() const { return m_model->rowCount(); }
    void noteVisit();

private:
    Desk &m_desk;
    QLabel *m_summary;
    RowTable<casework::CountyVisitRow> *m_model;
    TablePane *m_table;
    QPushButton *m_note;
};

/// 抽查: samples drawn by a seed, with the formula of their size; drawn again to compare.
class SamplesPane : public QWidget {
    Q_OBJECT

public:
    explicit SamplesPane(Desk &desk, QWidget *parent = nullptr);
    void refresh();
    int rowCount() const { return m_model->rowCount(); }
    void draw();
    void drawAgain();
    void noteResult();

private:
    void showSample();
    const casework::SampleView *sample() const;

    Desk &m_desk;
    std::vector<casework::SampleView> m_views;
    QComboBox *m_samples;
    QLabel *m_formula;
    Notice *m_notice;
    RowTable<casework::SampleRow> *m_model;
    TablePane *m_table;
    QPushButton *m_draw, *m_again, *m_sheet, *m_note;
};

} // namespace xieli::ui

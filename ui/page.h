// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk.h"

#include <QWidget>

namespace xieli::ui {

/// How a page stands in the rail: known before the page is made.
struct PageFace {
    QString name;      ///< stable, for settings, tests and screenshots: "assessment"
    QString title;     ///< the word in the rail, translated: "认定"
    QString icon = {}; ///< below :/xieli/icons, without ".svg"; empty: the name
};

/// One seat of the main window, with a `static PageFace face()`. A page reads with queries, writes with casework verbs, and after a
/// write calls Desk::tellChanged(). Pages do not know one another; MainWindow only seats them, and makes each when it is first wanted.
class Page : public QWidget {
    Q_OBJECT

public:
    Page(Desk &desk, PageFace face, QWidget *parent) : QWidget(parent), m_desk(desk), m_face(std::move(face)) {}

    const QString &name() const { return m_face.name; }
    const QString &title() const { return m_face.title; }

    /// Reads anew. The window calls it when the page comes into view and something changed since, and for the page in view at
    /// once after Desk::changed() or Desk::monthChanged(). A page need not connect to those itself.
    virtual void refresh() = 0;
    /// False while something typed is neither stored nor kept as a draft.
    virtual bool mayLeave() { return true; }
    /// False while ending the program would lose something typed: what is kept as a draft is there again at the next start.
    virtual bool mayEnd() { return mayLeave(); }
    /// Shows the explanation of a kept assessment; only the assessment page does.
    virtual void showAssessment(const AssessmentId &) {}
    /// Where the keyboard begins, if not in the page's list.
    virtual QWidget *firstField() { return nullptr; }
    /// Asks whether what was done here last is to be taken back, where that is no matter of the journal's undo; false: nothing such.
    virtual bool takeBackLast() { return false; }
    /// Puts the keyboard onto one record of the page, by its id: what the day's desk leads to.
    virtual void showRecord(const QString &) {}

    Desk &desk() const { return m_desk; }
    casework::Office &office() const { return m_desk.office(); }

signals:
    /// What somebody came here for is done or given up: who was sent here by another page goes back to it.
    void done();

private:
    Desk &m_desk;
    PageFace m_face;
};

} // namespace xieli::ui

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/household.h"

#include <QMap>
#include <QScrollArea>

class QGridLayout;
class QLabel;

namespace xieli::ui {

class RelationBox;

/// For people who are no heads: the choice begins with "not known" and has no head in it.
void offerNoHead(RelationBox *box);

/// How each of some people stands to a head: name, birthday, a choice of relation. Suggested, and corrected where it is wrong.
/// Its lines are kept and filled anew, never destroyed while it stands: a screen reader holds on to what it has read.
class RelationTable : public QScrollArea {
    Q_OBJECT

public:
    explicit RelationTable(QWidget *parent = nullptr);
    void setPeople(const std::vector<Member> &people, const QMap<MemberId, int> &relations);
    QMap<MemberId, int> relations() const;
    int rowCount() const { return static_cast<int>(m_people.size()); }

private:
    struct Line {
        QLabel *name;
        QLabel *born;
        RelationBox *relation;
    };
    Line makeLine();
    void fitHeight();

    QWidget *m_body;
    QGridLayout *m_grid;
    std::vector<Line> m_lines; ///< as many as were ever needed; those beyond the people are hidden
    std::vector<MemberId> m_people;
};

} // namespace xieli::ui

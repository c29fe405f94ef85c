// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/household.h"

#include <QMap>
#include <QTableWidget>

namespace xieli::ui {

class RelationBox;

/// For people who are no heads: the choice begins with "not known" and has no head in it.
void offerNoHead(RelationBox *box);

/// How each of some people stands to a head: name, birthday, a choice of relation. Suggested, and corrected where it is wrong.
class RelationTable : public QTableWidget {
    Q_OBJECT

public:
    explicit RelationTable(QWidget *parent = nullptr);
    void setPeople(const std::vector<Member> &people, const QMap<MemberId, int> &relations);
    QMap<MemberId, int> relations() const;

private:
    std::vector<MemberId> m_people;
};

} // namespace xieli::ui

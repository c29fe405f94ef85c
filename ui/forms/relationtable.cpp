// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/relationtable.h"

#include "fields/codebox.h"

using namespace Qt::StringLiterals;

namespace xieli::ui {

namespace {
constexpr int mostRows = 5;
} // namespace

void offerNoHead(RelationBox *box)
{
    constexpr int head = 2;
    box->removeItem(box->findData(head));
    box->insertItem(0, u"—"_s, 0);
    box->setCurrentIndex(0);
}

RelationTable::RelationTable(QWidget *parent) : QTableWidget(0, 3, parent)
{
    setHorizontalHeaderLabels({tr("Name"), tr("Born"), tr("Relation to the head")});
    setAccessibleName(tr("Relations to the head"));
    verticalHeader()->hide();
    horizontalHeader()->setStretchLastSection(true);
    setSelectionMode(NoSelection);
    setFocusPolicy(Qt::NoFocus); // the choices in it have it
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
}

void RelationTable::setPeople(const std::vector<Member> &people, const QMap<MemberId, int> &relations)
{
    m_people.clear();
    setRowCount(0);
    setRowCount(static_cast<int>(people.size()));
    for (int row = 0; row < rowCount(); ++row) {
        const Member &member = people[static_cast<std::size_t>(row)];
        m_people.push_back(member.id);
        setItem(row, 0, new QTableWidgetItem(member.name));
        setItem(row, 1, new QTableWidgetItem(dayWords(member.birthDate())));
        auto *box = new RelationBox(this);
        offerNoHead(box);
        box->setAccessibleName(tr("Relation of %1 to the head").arg(member.name));
        box->setRelation(relations.value(member.id));
        setCellWidget(row, 2, box);
        setRowHeight(row, box->sizeHint().height() + 4);
    }
    // as high as its lines, up to five
    int height = horizontalHeader()->sizeHint().height() + 2 * frameWidth() + 2;
    for (int row = 0; row < qMin(rowCount(), mostRows); ++row)
        height += rowHeight(row);
    setFixedHeight(height);
    setColumnWidth(0, 130);
    setColumnWidth(1, 110);
}

QMap<MemberId, int> RelationTable::relations() const
{
    QMap<MemberId, int> chosen;
    for (int row = 0; row < rowCount(); ++row)
        chosen.insert(m_people[static_cast<std::size_t>(row)], static_cast<RelationBox *>(cellWidget(row, 2))->relation());
    return chosen;
}

} // namespace xieli::ui

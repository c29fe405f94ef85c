// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/relationtable.h"

#include "fields/codebox.h"

#include <QGridLayout>
#include <QLabel>

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

RelationTable::RelationTable(QWidget *parent) : QScrollArea(parent), m_body(new QWidget(this)), m_grid(new QGridLayout(m_body))
{
    setAccessibleName(tr("Relations to the head"));
    setWidget(m_body);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus); // the choices in it have it
    m_grid->setContentsMargins(8, 4, 8, 4);
    m_grid->setHorizontalSpacing(14);
    m_grid->setVerticalSpacing(4);
    int column = 0;
    for (const QString &words : {tr("Name"), tr("Born"), tr("Relation to the head")}) {
        auto *head = new QLabel(words, m_body);
        head->setProperty("role", u"faint"_s);
        m_grid->addWidget(head, 0, column++);
    }
    m_grid->setColumnStretch(2, 1);
}

RelationTable::Line RelationTable::makeLine()
{
    const Line line{new QLabel(m_body), new QLabel(m_body), new RelationBox(m_body)};
    offerNoHead(line.relation);
    const int row = static_cast<int>(m_lines.size()) + 1;
    m_grid->addWidget(line.name, row, 0);
    m_grid->addWidget(line.born, row, 1);
    m_grid->addWidget(line.relation, row, 2);
    return line;
}

void RelationTable::setPeople(const std::vector<Member> &people, const QMap<MemberId, int> &relations)
{
    m_people.clear();
    while (m_lines.size() < people.size())
        m_lines.push_back(makeLine());
    for (std::size_t row = 0; row < m_lines.size(); ++row) {
        const Line &line = m_lines[row];
        const bool used = row < people.size();
        for (QWidget *part : std::initializer_list<QWidget *>{line.name, line.born, line.relation})
            part->setVisible(used);
        if (!used)
            continue;
        const Member &member = people[row];
        m_people.push_back(member.id);
        line.name->setText(member.name);
        line.born->setText(dayWords(member.birthDate()));
        line.relation->setAccessibleName(tr("Relation of %1 to the head").arg(member.name));
        line.relation->setRelation(relations.value(member.id));
    }
    fitHeight();
}

/// As high as its lines, up to five.
void RelationTable::fitHeight()
{
    const int heads = m_grid->itemAtPosition(0, 0)->sizeHint().height();
    const int each = m_lines.empty() ? 0 : m_lines.front().relation->sizeHint().height() + m_grid->verticalSpacing();
    const QMargins margins = m_grid->contentsMargins();
    setFixedHeight(heads + each * qMin(rowCount(), mostRows) + margins.top() + margins.bottom() + 2 * frameWidth() + 2);
}

QMap<MemberId, int> RelationTable::relations() const
{
    QMap<MemberId, int> chosen;
    for (std::size_t row = 0; row < m_people.size(); ++row)
        chosen.insert(m_people[row], m_lines[row].relation->relation());
    return chosen;
}

} // namespace xieli::ui

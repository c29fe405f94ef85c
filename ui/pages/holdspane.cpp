// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/retentionpanes.h"

#include "casework/register.h"
#include "desk.h"
#include "forms/askdialog.h"
#include "jobs/exportlist.h"
#include "jobs/notice.h"
#include "look.h"
#include "pages/tablepane.h"
#include "words.h"
#include "wraprow.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace xieli::ui {

using namespace Qt::StringLiterals;

namespace {

/// What no longer holds stands back.
class HoldsModel : public RowTable<HoldShown> {
public:
    using RowTable::RowTable;
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == Qt::ForegroundRole && checkIndex(index, CheckIndexOption::IndexIsValid) && row(index.row()).isOver)
            return colours().faint;
        return RowTable::data(index, role);
    }
};

std::vector<RowColumn<HoldShown>> holdColumns()
{
    using Row = HoldShown;
    const auto lifted = [](const Row &row) {
        if (row.hold.releasedOn)
            return HoldsPane::tr("lifted on %1 by %2: %3").arg(dayWords(row.hold.releasedOn), row.hold.releasedBy, row.hold.releasedWhy);
        return row.isOver ? HoldsPane::tr("its day has passed") : HoldsPane::tr("holds");
    };
    return {
        {HoldsPane::tr("Family"), [](const Row &row) { return row.head.isEmpty() ? row.hold.household.text() : row.head; }},
        {HoldsPane::tr("Since"), [](const Row &row) { return dayWords(row.hold.since); }, [](const Row &row) { return sortedDay(row.hold.since); }},
        {HoldsPane::tr("By"), [](const Row &row) { return row.hold.byUser; }},
        {HoldsPane::tr("Why"), [](const Row &row) { return row.hold.reason; }},
        {HoldsPane::tr("Until"), [](const Row &row) { return dayWords(row.hold.until); }, [](const Row &row) { return sortedDay(row.hold.until); }},
        {HoldsPane::tr("State"), lifted},
    };
}

} // namespace

HoldsPane::HoldsPane(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_notice(new Notice(this)), m_model(new HoldsModel(holdColumns(), this)), m_table(new TablePane(m_model, tr("Files held back"), nullptr, this)),
      m_hold(new QPushButton(tr("&Hold a file back…"), this)), m_lift(new QPushButton(tr("Li&ft…"), this))
{
    m_table->setEmptyText(tr("No file is held back. A complaint, an audit or a lawsuit keeps a file beyond its time: hold it back here with the reason."));
    m_table->setWidths({10, 11, 10, 20, 11, 0});
    auto *acts = new WrapRow;
    acts->addWidget(m_hold);
    acts->addWidget(m_lift);
    acts->addStretch();
    acts->addWidget(ExportButton::of(m_desk, m_table, this));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 10, 0, 0);
    layout->addLayout(acts);
    layout->addWidget(m_notice);
    layout->addWidget(m_table, 1);
    connect(m_table, &TablePane::currentChanged, this, &HoldsPane::updateActions);
    connect(m_table, &TablePane::activated, this, [this](int row) {
        if (row >= 0)
            m_desk.goToHousehold(m_model->row(row).hold.household);
    });
    connect(m_hold, &QPushButton::clicked, this, &HoldsPane::holdFamily);
    connect(m_lift, &QPushButton::clicked, this, &HoldsPane::liftIt);
    updateActions();
}

void HoldsPane::refresh()
{
    m_notice->clear();
    const auto all = casework::holds(m_desk.office());
    if (!all)
        return m_notice->bad(m_desk, all.error());
    std::vector<HoldShown> rows;
    for (const RetentionHold &hold : *all) {
        const auto dossier = casework::dossier(m_desk.office(), hold.household);
        const Member *head = dossier ? dossier->head() : nullptr;
        rows.push_back({hold, head ? head->name : QString(), hold.releasedOn.has_value() || (hold.until && *hold.until < m_desk.today())});
    }
    std::stable_sort(rows.begin(), rows.end(), [](const HoldShown &a, const HoldShown &b) { return a.isOver < b.isOver; });
    m_model->setRows(std::move(rows));
    if (m_model->rowCount() > 0)
        m_table->selectRow(0);
    updateActions();
}

void HoldsPane::updateActions()
{
    const int row = m_table->currentRow();
    letWhoMay(m_desk, m_hold, Right::Prepare, true);
    letWhoMay(m_desk, m_lift, Right::Prepare, row >= 0 && row < m_model->rowCount() && !m_model->row(row).hold.releasedOn);
}

void HoldsPane::holdFamily() { askToHold(m_desk, {}, {}, this); }

void HoldsPane::liftIt()
{
    const int row = m_table->currentRow();
    if (row < 0)
        return;
    const RetentionHoldId id = m_model->row(row).hold.id;
    auto *dialog = new AskDialog(m_desk, tr("Lift the hold: %1").arg(m_model->row(row).head), tr("&Lift"), this);
    dialog->addText(u"reason"_s, tr("W&hy"), "retention.release_reason");
    dialog->ask([this, id](AskDialog &asked) { return casework::releaseHold(m_desk.office(), id, asked.text(u"reason"_s)); }, tr("Lifted"),
                tr("The hold stays in the list with who lifted it and why; the file can be listed for destruction once its time is over."));
}

} // namespace xieli::ui

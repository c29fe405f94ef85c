// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/parcelspane.h"

#include "desk.h"
#include "help/explained.h"
#include "jobs/exportlist.h"
#include "look.h"
#include "models/parcelmodels.h"
#include "pages/tablepane.h"
#include "pages/wholeline.h"
#include "wraprow.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

namespace xieli::ui {

using namespace Qt::StringLiterals;

namespace {

bool hasSlip(const casework::ParcelRow &row) { return row.isOurs && row.state != casework::ParcelState::Unwritten; }

void filterByOffice(TablePane *list, const QComboBox *office) { list->filter()->setCode(office->currentData().toString()); }

/// What stands above the list, the list, and below it what a line says whole.
void layOutList(QWidget *pane, WrapRow *head, TablePane *list, const QComboBox *office, const QList<int> &sentences)
{
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(10, 10, 10, 10);
    column->addLayout(head);
    column->addWidget(list, 1);
    column->addWidget(new WholeLine(list, sentences, pane));
    QObject::connect(office, &QComboBox::currentIndexChanged, pane, [list, office] { filterByOffice(list, office); });
}

/// The offices that occur, of which the chosen one stays chosen, and the rows of it.
template <class Model, class Row>
void showAnew(TablePane *list, Model *model, QComboBox *office, const std::vector<casework::PeerRow> &peers, std::vector<Row> rows)
{
    const QVariant kept = office->currentData();
    {
        const QSignalBlocker quiet(office);
        const QString all = office->itemText(0);
        office->clear();
        office->addItem(all, QString());
        for (const casework::PeerRow &peer : peers)
            office->addItem(peer.name, peer.id.text());
        office->setCurrentIndex(std::max(0, office->findData(kept)));
    }
    filterByOffice(list, office);
    model->setRows(std::move(rows));
    if (model->rowCount() > 0)
        list->selectRow(0);
}

} // namespace

ParcelsPane::ParcelsPane(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(new ParcelModel(desk.wording(), this))
    , m_rows(new TablePane(m_model, tr("Parcels"), nullptr, this))
    , m_office(new QComboBox(this))
    , m_slip(new QPushButton(tr("Hand-over s&lip…"), this))
{
    m_rows->setWidths({12, 16, 8, 5, 7, 6, 13, 0, 18});
    m_rows->setEmptyText(tr("No parcel was packed or taken in yet."));
    m_office->setAccessibleName(tr("Show by office"));
    m_office->setObjectName(u"parcelsOffice"_s);
    m_slip->setObjectName(u"parcelsSlip"_s);
    explain({{m_office, "list.filter"}, {m_rows, "desk.parcels"}});
    auto *head = new WrapRow;
    head->addWidget(m_office);
    head->addStretch();
    head->addWidget(ExportButton::of(desk, m_rows, this));
    head->addWidget(m_slip);
    m_office->addItem(tr("All offices"), QString());
    layOutList(this, head, m_rows, m_office, {1, 7, 8});
    connect(m_rows, &TablePane::currentChanged, this, &ParcelsPane::updateActions);
    connect(m_rows, &TablePane::activated, this, &ParcelsPane::askForSlip);
    connect(m_slip, &QPushButton::clicked, this, &ParcelsPane::askForSlip);
    updateActions();
}

void ParcelsPane::refresh(const std::vector<casework::PeerRow> &peers)
{
    auto rows = casework::parcels(m_desk.office());
    if (!rows)
        return void(emit failed(rows.error()));
    showAnew(m_rows, m_model, m_office, peers, std::move(*rows));
    updateActions();
}

int ParcelsPane::rowCount() const { return m_rows->filter()->rowCount(); }

void ParcelsPane::updateActions()
{
    const int row = m_rows->currentRow();
    m_slip->setEnabled(row >= 0 && hasSlip(m_model->row(row)));
}

void ParcelsPane::askForSlip()
{
    const int row = m_rows->currentRow();
    if (row >= 0 && hasSlip(m_model->row(row)))
        emit slipWanted(m_model->row(row).office, m_model->row(row).sequence);
}

AsidePane::AsidePane(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_model(new AsideModel(this)), m_rows(new TablePane(m_model, tr("Records that wait"), nullptr, this)), m_office(new QComboBox(this))
{
    m_rows->setWidths({12, 16, 9, 16, 14, 0});
    m_rows->setEmptyText(tr("No record waits. What cannot go in at once is kept here with the reason, and tried again with each parcel of its sender."));
    m_office->setAccessibleName(tr("Show by office"));
    m_office->setObjectName(u"asideOffice"_s);
    explain({{m_office, "list.filter"}, {m_rows, "desk.asides"}});
    auto *head = new WrapRow;
    head->addWidget(m_office);
    head->addGrowing(faintLabel(tr("They wait and are lost to nobody; each is tried again with every parcel of its sender."), this));
    head->addWidget(ExportButton::of(desk, m_rows, this));
    m_office->addItem(tr("All offices"), QString());
    layOutList(this, head, m_rows, m_office, {1, 4, 5});
}

void AsidePane::refresh(const std::vector<casework::PeerRow> &peers)
{
    auto rows = casework::recordsAside(m_desk.office(), &m_desk.wording());
    if (!rows)
        return void(emit failed(rows.error()));
    showAnew(m_rows, m_model, m_office, peers, std::move(*rows));
}

int AsidePane::rowCount() const { return m_model->rowCount(); }

} // namespace xieli::ui

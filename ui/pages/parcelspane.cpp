// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/parcelspane.h"

#include "desk.h"
#include "help/explained.h"
#include "jobs/exportlist.h"
#include "look.h"
#include "models/parcelmodels.h"
#include "pages/tablepane.h"
#include "wraprow.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

namespace xieli::ui {

using namespace Qt::StringLiterals;

void fillOffices(QComboBox *choice, const std::vector<casework::PeerRow> &peers, const QString &all)
{
    const QVariant kept = choice->currentData();
    {
        const QSignalBlocker quiet(choice);
        choice->clear();
        choice->addItem(all, QString());
        for (const casework::PeerRow &peer : peers)
            choice->addItem(peer.name, peer.id.text());
        choice->setCurrentIndex(std::max(0, choice->findData(kept)));
    }
}

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
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 10, 10, 10);
    column->addLayout(head);
    column->addWidget(m_rows, 1);
    connect(m_office, &QComboBox::currentIndexChanged, this, [this] { m_rows->filter()->setCode(m_office->currentData().toString()); });
    connect(m_rows, &TablePane::currentChanged, this, &ParcelsPane::updateActions);
    connect(m_rows, &TablePane::activated, this, &ParcelsPane::askForSlip);
    connect(m_slip, &QPushButton::clicked, this, &ParcelsPane::askForSlip);
    updateActions();
}

void ParcelsPane::refresh(const std::vector<casework::PeerRow> &peers)
{
    fillOffices(m_office, peers, tr("All offices"));
    m_rows->filter()->setCode(m_office->currentData().toString());
    auto rows = casework::parcels(m_desk.office());
    if (!rows) {
        emit failed(rows.error());
        return;
    }
    m_model->setRows(std::move(*rows));
    if (m_model->rowCount() > 0)
        m_rows->selectRow(0);
    updateActions();
}

int ParcelsPane::rowCount() const { return m_rows->filter()->rowCount(); }

void ParcelsPane::updateActions()
{
    const int row = m_rows->currentRow();
    m_slip->setEnabled(row >= 0 && m_model->row(row).isOurs);
}

void ParcelsPane::askForSlip()
{
    const int row = m_rows->currentRow();
    if (row >= 0 && m_model->row(row).isOurs)
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
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 10, 10, 10);
    column->addLayout(head);
    column->addWidget(m_rows, 1);
    connect(m_office, &QComboBox::currentIndexChanged, this, [this] { m_rows->filter()->setCode(m_office->currentData().toString()); });
}

void AsidePane::refresh(const std::vector<casework::PeerRow> &peers)
{
    fillOffices(m_office, peers, tr("All offices"));
    m_rows->filter()->setCode(m_office->currentData().toString());
    auto rows = casework::recordsAside(m_desk.office());
    if (!rows) {
        emit failed(rows.error());
        return;
    }
    m_model->setRows(std::move(*rows));
    if (m_model->rowCount() > 0)
        m_rows->selectRow(0);
}

int AsidePane::rowCount() const { return m_model->rowCount(); }

} // namespace xieli::ui

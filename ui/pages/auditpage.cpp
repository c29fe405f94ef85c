// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/auditpage.h"

#include "look.h"
#include "pages/retentionpanes.h"
#include "pages/trailpane.h"

#include <QTabWidget>
#include <QVBoxLayout>

namespace xieli::ui {

using namespace Qt::StringLiterals;

AuditPage::AuditPage(Desk &desk, QWidget *parent)
    : Page(desk, face(), parent), m_parts(new QTabWidget(this)), m_trail(new TrailPane(desk, this)), m_due(new DueFilesPane(desk, this)), m_pieces(new DuePiecesPane(desk, this)), m_holds(new HoldsPane(desk, this)),
      m_lists(new DestructionsPane(desk, this))
{
    m_parts->addTab(m_trail, tr("All that happened"));
    m_parts->addTab(m_due, tr("Files due"));
    m_parts->addTab(m_pieces, tr("Routine class due"));
    m_parts->addTab(m_holds, tr("Held back"));
    m_parts->addTab(m_lists, tr("Destruction lists"));
    m_parts->setDocumentMode(true);
    auto *page = new QVBoxLayout(this);
    page->addWidget(m_parts, 1);
    connect(m_parts, &QTabWidget::currentChanged, this, &AuditPage::refreshPart);
    connect(m_pieces, &DuePiecesPane::prepared, this, [this] { m_parts->setCurrentWidget(m_lists); });
    connect(m_due, &DueFilesPane::prepared, this, [this] { m_parts->setCurrentWidget(m_lists); });
}

void AuditPage::refresh() { refreshPart(); }

/// Only what is in view: the list of files due reads every closed household.
void AuditPage::refreshPart()
{
    QWidget *part = m_parts->currentWidget();
    if (part == m_trail)
        m_trail->refresh();
    else if (part == m_due)
        m_due->refresh();
    else if (part == m_pieces)
        m_pieces->refresh();
    else if (part == m_holds)
        m_holds->refresh();
    else
        m_lists->refresh();
}

QWidget *AuditPage::firstField() { return m_parts->currentWidget() == m_trail && !m_trail->shown() ? m_trail->choice() : nullptr; }

void AuditPage::showRecord(const QString &id)
{
    using Kind = casework::TrailSubject::Kind;
    const QString kind = id.section(u':', 0, 0);
    m_parts->setCurrentWidget(m_trail);
    m_trail->lookUp({kind == u"rule" ? Kind::Rule : kind == u"payment" ? Kind::Payment : Kind::Household, id.section(u':', 1)});
}

} // namespace xieli::ui

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/visitspage.h"

#include "casework/listing.h"
#include "forms/visitform.h"
#include "jobs/exportlist.h"
#include "look.h"
#include "models/findingcounter.h"
#include "models/householdsmodel.h"
#include "pages/tablepane.h"
#include "wraprow.h"

using namespace Qt::StringLiterals;

namespace xieli::ui {

VisitsPage::VisitsPage(Desk &desk, QWidget *parent)
    : Page(desk, face(), parent), m_model(new HouseholdsModel(this)), m_list(new TablePane(m_model, tr("Households by last visit"), nullptr, this)),
      m_form(new VisitForm(desk, this)), m_stack(new QStackedWidget(this)), m_count(new QLabel(this)),
      m_unfinished(new QPushButton(this)), m_counter(new FindingCounter(desk, this))
{
    m_list->setWidths({12, 20, 0, 9, 6, 15, 12, 12, 8});
    m_list->setEmptyText(tr("No household is on record yet."));
    m_list->table()->sortByColumn(HouseholdsModel::LastVisit, Qt::AscendingOrder);
    m_count->setProperty("role", u"faint"_s);
    auto *begin = primaryButton(tr("&Record a visit (Enter)"), this);
    auto *row = new WrapRow;
    row->setSpacing(12);
    row->addWidget(titleLabel(tr("Visits"), this));
    row->addGrowing(m_count);
    row->addWidget(m_unfinished);
    row->addWidget(ExportButton::of(desk, m_list, this));
    row->addWidget(begin);
    m_unfinished->hide();
    auto *goOn = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_U), this); // a button forgets its keys when its text changes
    goOn->setContext(Qt::WidgetWithChildrenShortcut);
    connect(goOn, &QShortcut::activated, this, [this] {
        if (!isOpen())
            m_unfinished->click();
    });
    connect(m_unfinished, &QPushButton::clicked, this, [this] {
        if (!m_drafts.empty())
            this->begin(m_drafts.front().draft.household);
    });
    auto *side = new QWidget(m_stack);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(10);
    column->addLayout(row);
    column->addWidget(m_list, 1);
    m_stack->addWidget(side);
    m_stack->addWidget(m_form);
    auto *frame = new QVBoxLayout(this);
    frame->setContentsMargins(0, 0, 0, 0);
    frame->addWidget(m_stack);

    const auto start = [this](int at) {
        if (at >= 0)
            this->begin(m_model->row(at).row.id);
    };
    connect(m_counter, &FindingCounter::counted, m_model, &HouseholdsModel::setFindings);
    connect(m_list, &TablePane::activated, this, start);
    connect(begin, &QPushButton::clicked, this, [this, start] { start(m_list->currentRow()); });
    connect(m_form, &VisitForm::finished, this, [this] {
        showList();
        emit done();
    });
}

void VisitsPage::refresh()
{
    m_stale = true;
    if (isOpen())
        m_form->renew(); // the list is read when it is shown again
    else
        readList();
}

void VisitsPage::readList()
{
    m_stale = false;
    const auto rows = casework::households(office());
    if (!rows) {
        desk().tellError(rows.error());
        return;
    }
    const auto never = std::count_if(rows->begin(), rows->end(), [](const auto &row) { return !row.lastVisit; });
    m_model->setHouseholds(*rows, desk().locale());
    m_counter->start();
    showUnfinished();
    m_count->setText(tr("Longest without a visit first; %n household(s) never visited", nullptr, static_cast<int>(never)));
    if (m_model->rowCount() > 0)
        m_list->table()->setCurrentIndex(m_list->table()->model()->index(0, 0));
}

/// The visit that was broken off last, first; the others come up as each is done.
void VisitsPage::showUnfinished()
{
    auto drafts = casework::visitDrafts(office());
    m_drafts = drafts ? std::move(*drafts) : std::vector<casework::KeptDraft>();
    m_unfinished->setVisible(!m_drafts.empty());
    if (m_drafts.empty())
        return;
    const QString &name = m_drafts.front().headName;
    m_unfinished->setText(m_drafts.size() == 1 ? tr("&Unfinished: %1 (Ctrl+U)").arg(name)
                                               : tr("&Unfinished: %1 and %n more (Ctrl+U)", nullptr, static_cast<int>(m_drafts.size()) - 1).arg(name));
}

bool VisitsPage::isOpen() const { return m_stack->currentWidget() == m_form; }

bool VisitsPage::mayLeave() { return !isOpen() || !m_form->isChanged() || m_form->keep(); }

HouseholdId VisitsPage::brokenOff()
{
    const auto drafts = casework::visitDrafts(office());
    for (const auto &kept : drafts ? *drafts : std::vector<casework::KeptDraft>())
        if (!kept.draft.putAside)
            return kept.draft.household;
    return {};
}

void VisitsPage::begin(const HouseholdId &id)
{
    const bool typing = isOpen() && m_form->isChanged();
    if (typing && m_form->household() == id)
        return;
    if (typing && !m_form->putAside()) {
        desk().tell(tr("Another visit is open and cannot be put aside; save it first."));
        return;
    }
    if (typing)
        desk().tell(tr("The visit that was open is put aside: Ctrl+U in the list goes on with it."));
    const auto kept = casework::draftFor(office(), id);
    if (!kept) {
        desk().tellError(kept.error());
        return;
    }
    if (*kept && (*kept)->draft.putAside)
        (void)casework::putAside(office(), (*kept)->draft.id, false); // where it fails, only the next start does not open it by itself
    const auto dossier = casework::dossier(office(), id);
    if (!dossier) {
        desk().tellError(dossier.error());
        return;
    }
    m_stack->setCurrentWidget(m_form);
    m_form->begin(*dossier, *kept);
}

void VisitsPage::showList()
{
    m_stack->setCurrentIndex(0);
    if (m_stale)
        readList();
    else
        showUnfinished();
    m_list->table()->setFocus();
}

} // namespace xieli::ui

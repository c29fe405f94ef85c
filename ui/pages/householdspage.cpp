// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/householdspage.h"

#include "forms/householdview.h"
#include "forms/newhousehold.h"
#include "help/explained.h"
#include "jobs/exportlist.h"
#include "jobs/whomay.h"
#include "look.h"
#include "models/findingcounter.h"
#include "models/householdsmodel.h"
#include "pages/closedhouseholds.h"
#include "pages/tablepane.h"
#include "wraprow.h"

#include <QComboBox>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace xieli::ui {

namespace {
constexpr int mostHits = 200;
constexpr int mostHitsOfAll = 4000; ///< looked through for those of one village
const QString everyVillage = u"*"_s;
constexpr int leastFind = 180;
} // namespace

HouseholdsPage::HouseholdsPage(Desk &desk, QWidget *parent)
    : Page(desk, face(), parent), m_model(new HouseholdsModel(this)), m_list(new TablePane(m_model, tr("Households"), nullptr, this)),
      m_stack(new QStackedWidget(this)), m_find(new QLineEdit(this)), m_village(new QComboBox(this)), m_count(new QLabel(this)),
      m_new(primaryButton(tr("&New household (Ctrl+N)"), this)), m_closed(new QPushButton(tr("C&losed…"), this)), m_counter(new FindingCounter(desk, this))
{
    m_stack->addWidget(listSide());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);

    m_soon.setSingleShot(true);
    m_soon.setInterval(30);
    connect(&m_soon, &QTimer::timeout, this, &HouseholdsPage::fill);
    connect(m_counter, &FindingCounter::counted, m_model, &HouseholdsModel::setFindings);
    connect(m_find, &QLineEdit::textChanged, this, [this] { m_soon.start(); });
    connect(m_find, &QLineEdit::returnPressed, this, [this] {
        if (m_soon.isActive()) {
            m_soon.stop();
            fill();
        }
        if (const int row = std::max(0, m_list->currentRow()); row < m_model->rowCount())
            openRow(row);
    });
    connect(m_list, &TablePane::activated, this, &HouseholdsPage::openRow);
    letWhoMay(desk, m_new, Right::Enter, true);
    connect(m_new, &QPushButton::clicked, this, &HouseholdsPage::newHousehold);
    m_closed->setToolTip(tr("Households that moved away, died out or were merged; their files stay readable"));
    connect(m_closed, &QPushButton::clicked, this, &HouseholdsPage::showClosed);
    auto *fresh = new QShortcut(QKeySequence::New, m_stack->widget(0));
    fresh->setContext(Qt::WidgetWithChildrenShortcut);
    connect(fresh, &QShortcut::activated, this, &HouseholdsPage::newHousehold);
    auto *visit = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_R), m_stack->widget(0));
    visit->setContext(Qt::WidgetWithChildrenShortcut);
    connect(visit, &QShortcut::activated, this, [this] {
        if (const int row = m_list->currentRow(); row >= 0)
            this->desk().goToVisit(m_model->row(row).row.id);
    });
}

QWidget *HouseholdsPage::listSide()
{
    auto *side = new QWidget(m_stack);
    m_find->setPlaceholderText(tr("Name, pinyin, initials, last digits of the identity number, group, phone"));
    m_find->setAccessibleName(tr("Find a household"));
    explain(m_find, u"list.find"_s);
    m_find->setClearButtonEnabled(true);
    m_find->addAction(icon(u"search"_s, colours().faint), QLineEdit::LeadingPosition);
    m_count->setProperty("role", u"faint"_s);
    m_village->setAccessibleName(tr("Households of which village"));
    m_village->setObjectName(u"villageFilter"_s);
    m_village->hide();
    explain(m_village, u"list.village"_s);
    connect(m_village, &QComboBox::currentIndexChanged, this, &HouseholdsPage::fill);
    m_list->setWidths({12, 20, 0, 9, 6, 15, 12, 12, 8});
    m_list->setEmptyText(tr("No household is found. Take in a roster under “Sheets”, or press Ctrl+N to write one down."));
    auto *row = new WrapRow;
    row->addWidget(titleLabel(tr("Households"), side));
    m_find->setMinimumWidth(leastFind);
    row->addWidget(m_find);
    row->addWidget(m_village);
    row->addWidget(m_count);
    row->addWidget(m_closed);
    row->addWidget(ExportButton::of(desk(), m_list, side));
    row->addWidget(m_new);
    row->setSpacing(12);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(10);
    column->addLayout(row);
    column->addWidget(m_list, 1);
    return side;
}

void HouseholdsPage::refresh()
{
    m_all.reset();
    offerVillages();
    m_counter->start();
    if (m_stack->currentIndex() > 0)
        m_view->reload(); // the list is read again when one comes back to it
    else
        fill();
}

void HouseholdsPage::fill()
{
    const QString text = m_find->text().trimmed();
    if (text.isEmpty() && m_all)
        return put(*m_all);
    const bool all = !m_village->isVisibleTo(this) || m_village->currentData() == everyVillage;
    auto rows = text.isEmpty() ? casework::households(office()) : casework::findHouseholds(office(), text, all ? mostHits : mostHitsOfAll);
    if (!rows) {
        desk().tellError(rows.error());
        return;
    }
    put(*rows);
    if (text.isEmpty())
        m_all = std::move(*rows);
}

/// Only a township has several; what was chosen stays chosen.
void HouseholdsPage::offerVillages()
{
    const auto villages = casework::keepingVillages(office());
    if (!villages) {
        desk().tellError(villages.error());
        return;
    }
    const QSignalBlocker quiet(m_village);
    const QVariant kept = m_village->currentData();
    m_village->clear();
    m_village->addItem(tr("All villages"), everyVillage);
    for (const casework::KeepingVillage &village : *villages)
        m_village->addItem(tr("%1 (%2)", "village, households").arg(village.id.isEmpty() ? tr("No village's") : village.name).arg(village.households),
                           village.id.text());
    m_village->setCurrentIndex(std::max(0, m_village->findData(kept)));
    m_village->setVisible(!villages->empty());
}

std::vector<casework::HouseholdRow> HouseholdsPage::ofVillage(const std::vector<casework::HouseholdRow> &rows) const
{
    const QString village = m_village->currentData().toString();
    if (m_village->count() == 0 || village == everyVillage)
        return rows;
    std::vector<casework::HouseholdRow> its;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(its), [&](const auto &row) { return row.keeper.text() == village; });
    return its;
}

void HouseholdsPage::put(const std::vector<casework::HouseholdRow> &rows)
{
    const int row = m_list->currentRow();
    const HouseholdId kept = row >= 0 && row < m_model->rowCount() ? m_model->row(row).row.id : HouseholdId();
    m_model->setHouseholds(ofVillage(rows), desk().locale());
    if (m_counter->findings())
        m_model->setFindings(*m_counter->findings());
    int select = 0;
    for (int at = 0; at < m_model->rowCount(); ++at)
        if (m_model->row(at).row.id == kept)
            select = at;
    if (m_model->rowCount() > 0)
        m_list->selectRow(select);
    sayCount();
}

void HouseholdsPage::sayCount()
{
    if (!m_find->text().trimmed().isEmpty() && m_model->rowCount() >= mostHits)
        return m_count->setText(tr("the first %1; type more to narrow it down").arg(mostHits));
    int persons = 0;
    for (const auto &household : m_model->rows())
        persons += household.row.persons;
    m_count->setText(tr("%1 households, %2 persons").arg(m_model->rowCount()).arg(persons));
}

bool HouseholdsPage::mayLeave() { return m_stack->currentIndex() == 0 || m_view->mayLeave(); }

bool HouseholdsPage::mayEnd() { return m_stack->currentIndex() == 0 || m_view->keep(); }

void HouseholdsPage::leaveThen(const std::function<void()> &go)
{
    if (mayLeave())
        go();
    else
        m_view->leaveThen(go);
}

HouseholdView *HouseholdsPage::view()
{
    if (m_view)
        return m_view;
    m_view = new HouseholdView(desk(), this);
    m_stack->addWidget(m_view);
    connect(m_view, &HouseholdView::closed, this, [this] {
        showList();
        emit done();
    });
    return m_view;
}

void HouseholdsPage::search(const QString &text)
{
    if (!mayLeave())
        return;
    m_stack->setCurrentIndex(0);
    m_find->setText(text);
    m_find->setFocus();
}

void HouseholdsPage::takeFound()
{
    m_soon.stop();
    fill();
    if (m_model->rowCount() == 1)
        openRow(0);
    else if (m_model->rowCount() > 0)
        m_list->table()->setFocus();
}

void HouseholdsPage::open(const HouseholdId &id, const MemberId &member)
{
    const auto go = [this, id, member] {
        const bool typing = !m_view->mayLeave(); // in this very household: it stays as it is
        if (!typing && !m_view->open(id))
            return;
        m_stack->setCurrentWidget(m_view);
        if (!member.isEmpty())
            m_view->showMember(member);
    };
    if (view()->household() == id || m_stack->currentIndex() == 0)
        return go();
    m_view->leaveThen(go);
}

/// Who was looked for is who is meant.
void HouseholdsPage::openRow(int row)
{
    const casework::HouseholdRow &found = m_model->row(row).row;
    open(found.id, found.foundMember);
}

void HouseholdsPage::showList()
{
    m_stack->setCurrentIndex(0);
    fill();
    m_list->table()->setFocus();
}

void HouseholdsPage::newHousehold()
{
    if (!m_new->isEnabled())
        return desk().tell(m_new->toolTip());
    if (!mayLeave())
        return m_view->leaveThen([this] {
            showList();
            newHousehold();
        });
    auto *dialog = new NewHousehold(desk(), this);
    connect(dialog, &NewHousehold::registered, this, [this](const HouseholdId &id) {
        desk().tellChanged(tr("Household written down"));
        open(id);
    });
    dialog->open();
}

void HouseholdsPage::showClosed()
{
    if (!mayLeave())
        return m_view->leaveThen([this] {
            showList();
            showClosed();
        });
    auto *dialog = new ClosedHouseholds(desk(), this);
    connect(dialog, &ClosedHouseholds::wanted, this, [this](const HouseholdId &id) { open(id); });
    dialog->open();
}

} // namespace xieli::ui

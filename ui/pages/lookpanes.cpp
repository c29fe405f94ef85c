// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/lookpanes.h"

#include "desk.h"
#include "forms/askdialog.h"
#include "help/explained.h"
#include "jobs/exportlist.h"
#include "look.h"
#include "pages/tablepane.h"
#include "words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace xieli::ui {

using namespace Qt::StringLiterals;

namespace {

std::vector<RowColumn<casework::RecheckRow>> recheckColumns(const Desk &desk)
{
    using Row = casework::RecheckRow;
    const papers::Wording &wording = desk.wording();
    return {
        {RechecksPane::tr("Family"), [](const Row &row) { return row.head; }},
        {RechecksPane::tr("Village"), [](const Row &row) { return row.village; }},
        {RechecksPane::tr("Group"), [](const Row &row) { return row.group; }},
        {RechecksPane::tr("Given to"), [](const Row &row) { return row.item.assignedTo; }},
        {RechecksPane::tr("Visited"), [](const Row &row) { return dayWords(row.visited); }},
        {RechecksPane::tr("Result"), [&wording](const Row &row) { return row.item.result.isEmpty() ? QString() : wording.text(u"rechecks.result_"_s + row.item.result); }},
        {RechecksPane::tr("Note"), [](const Row &row) { return row.item.note; }},
    };
}

std::vector<RowColumn<casework::CountyVisitRow>> relativeColumns(const Desk &desk)
{
    using Row = casework::CountyVisitRow;
    const papers::Wording &wording = desk.wording();
    const auto last = [](const Row &row) { return row.visits.empty() ? CountyVisit() : row.visits.back(); };
    return {
        {NearRelativesPane::tr("Family"), [](const Row &row) { return row.head; }},
        {NearRelativesPane::tr("Group"), [](const Row &row) { return row.group; }},
        {NearRelativesPane::tr("Relative"), [](const Row &row) { return row.relative; }},
        {NearRelativesPane::tr("Post"), [](const Row &row) { return row.post; }},
        {NearRelativesPane::tr("Receives"), [](const Row &row) { return row.receives; }},
        {NearRelativesPane::tr("County was there"), [last](const Row &row) { return row.visits.empty() ? QString() : dayWords(last(row).day); }},
        {NearRelativesPane::tr("Visitors"), [last](const Row &row) { return last(row).visitors; }},
        {NearRelativesPane::tr("Result"), [&wording, last](const Row &row) { return wording.text(u"countyvisits.result_"_s + (row.visits.empty() ? u"none"_s : last(row).result)); }},
        {NearRelativesPane::tr("Note"), [last](const Row &row) { return last(row).note; }},
    };
}

} // namespace

RechecksPane::RechecksPane(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_batches(new QComboBox(this)), m_progress(new QLabel(this)), m_model(new RowTable<casework::RecheckRow>(recheckColumns(desk), this)),
      m_table(new TablePane(m_model, tr("Families of the batch"), nullptr, this)), m_begin(new QPushButton(tr("&Begin a batch…"), this)), m_give(new QPushButton(tr("Gi&ve to…"), this)),
      m_note(primaryButton(tr("&Result…"), this)), m_close(new QPushButton(tr("C&lose the batch…"), this))
{
    m_table->setEmptyText(tr("No batch of re-checks was begun. A batch holds all families in force of a class or village; each is given to somebody and ends with a result."));
    m_table->setWidths({9, 10, 7, 9, 11, 9, 0});
    m_batches->setAccessibleName(tr("Batch"));
    explain(m_batches, u"recheck.batch"_s);
    auto *top = new QHBoxLayout;
    top->addWidget(m_batches);
    top->addWidget(m_progress, 1);
    top->addWidget(ExportButton::of(m_desk, m_table, this));
    top->addWidget(m_close);
    auto *acts = new QHBoxLayout;
    acts->addWidget(m_begin);
    acts->addStretch(1);
    acts->addWidget(m_give);
    acts->addWidget(m_note);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    layout->addLayout(acts);
    connect(m_batches, &QComboBox::currentIndexChanged, this, &RechecksPane::showBatch);
    connect(m_begin, &QPushButton::clicked, this, &RechecksPane::begin);
    connect(m_give, &QPushButton::clicked, this, &RechecksPane::giveTo);
    connect(m_note, &QPushButton::clicked, this, &RechecksPane::noteResult);
    connect(m_close, &QPushButton::clicked, this, &RechecksPane::closeBatch);
    connect(m_table, &TablePane::activated, this, &RechecksPane::noteResult);
}

void RechecksPane::refresh()
{
    const QString chosen = m_batches->currentData().toString();
    auto views = casework::rechecks(m_desk.office());
    m_views = views ? std::move(*views) : std::vector<casework::RecheckView>();
    const QSignalBlocker quiet(m_batches);
    m_batches->clear();
    for (const casework::RecheckView &view : m_views)
        m_batches->addItem(view.batch.name + u"  "_s + dayWords(view.batch.openedOn), view.batch.id.text());
    m_batches->setCurrentIndex(std::max(0, m_batches->findData(chosen)));
    showBatch();
}

const casework::RecheckView *RechecksPane::batch() const
{
    const int at = m_batches->currentIndex();
    return at < 0 || at >= int(m_views.size()) ? nullptr : &m_views[std::size_t(at)];
}

const casework::RecheckRow *RechecksPane::current() const
{
    const int at = m_table->currentRow();
    return at < 0 || at >= m_model->rowCount() ? nullptr : &m_model->row(at);
}

void RechecksPane::showBatch()
{
    const casework::RecheckView *view = batch();
    m_model->setRows(view ? view->rows : std::vector<casework::RecheckRow>());
    if (m_model->rowCount() > 0)
        m_table->selectRow(0);
    m_progress->setText(view ? tr("%1 of %2 done").arg(view->done).arg(view->rows.size()) + (view->batch.dueOn ? u' ' + tr("until %1").arg(dayWords(view->batch.dueOn)) : QString())
                                   + (view->batch.closedOn ? u' ' + tr("closed on %1").arg(dayWords(view->batch.closedOn)) : QString())
                             : QString());
    const bool isOpen = view && !view->batch.closedOn;
    for (auto *button : {m_give, m_note, m_close})
        button->setEnabled(isOpen);
    m_batches->setVisible(view);
}

void RechecksPane::begin()
{
    auto *dialog = new AskDialog(m_desk, tr("Begin a batch of re-checks"), tr("&Begin"), this);
    dialog->addChoice(u"benefit"_s, tr("&Matter"), "recheck.benefit", {{QString(), tr("all")}, {u"dibao"_s, m_desk.wording().text(u"cases.programme_dibao"_s)}, {u"tekun"_s, m_desk.wording().text(u"cases.programme_tekun"_s)}});
    dialog->addChoice(u"class"_s, tr("&Class"), "recheck.class", {{QString(), tr("all")}, {u"1"_s, u"1"_s}, {u"2"_s, u"2"_s}, {u"3"_s, u"3"_s}, {u"4"_s, u"4"_s}});
    dialog->addLine(u"village"_s, tr("&Village"), "recheck.village", {}, tr("empty: all"));
    dialog->addLine(u"name"_s, tr("&Name"), "recheck.name");
    dialog->addDay(u"due"_s, tr("Done &until"), "recheck.due_on", m_desk.month().lastDay());
    dialog->ask(
        [this](AskDialog &asked) -> Result<void> {
            casework::RecheckWish wish{asked.text(u"benefit"_s), {}, asked.text(u"village"_s), asked.text(u"name"_s), asked.day(u"due"_s)};
            if (const int grade = asked.text(u"class"_s).toInt(); grade > 0)
                wish.grade = grade;
            const auto begun = casework::beginRechecks(m_desk.office(), wish);
            return begun ? Result<void>() : tl::unexpected(begun.error());
        },
        tr("Batch begun"), tr("Who waits in another open batch is not taken twice."));
}

void RechecksPane::giveTo()
{
    const casework::RecheckRow *row = current();
    if (!row)
        return;
    const RecheckItemId one = row->item.id;
    auto *dialog = new AskDialog(m_desk, tr("Give to somebody: %1").arg(row->head), tr("&Store"), this);
    dialog->addChoice(u"which"_s, tr("&Which"), "recheck.which", {{u"one"_s, tr("this family")}, {u"group"_s, tr("all left of its village and group")}, {u"all"_s, tr("all that are left")}});
    dialog->addLine(u"person"_s, tr("&Person"), "recheck.assigned_to");
    const QString village = row->village, group = row->group;
    dialog->ask(
        [this, one, village, group](AskDialog &asked) {
            const QString which = asked.text(u"which"_s);
            std::vector<RecheckItemId> ids;
            for (const casework::RecheckRow &each : m_model->rows())
                if (which == u"one" ? each.item.id == one : each.item.result.isEmpty() && (which == u"all" || (each.village == village && each.group == group)))
                    ids.push_back(each.item.id);
            return casework::assignRechecks(m_desk.office(), ids, asked.text(u"person"_s));
        },
        tr("Stored"));
}

void RechecksPane::noteResult()
{
    const casework::RecheckRow *row = current();
    if (!row)
        return;
    const RecheckItemId id = row->item.id;
    auto *dialog = new AskDialog(m_desk, tr("Result of the re-check: %1").arg(row->head), tr("&Store"), this);
    dialog->addChoice(u"result"_s, tr("&Result"), "recheck.result", codeChoices({u"same"_s, u"changed"_s, u"stop"_s, u"not_met"_s}, u"rechecks.result_"_s, m_desk.wording()));
    dialog->addText(u"note"_s, tr("&Note"), "recheck.note");
    dialog->ask([this, id](AskDialog &asked) { return casework::noteRecheck(m_desk.office(), id, asked.text(u"result"_s), asked.text(u"note"_s)); }, tr("Stored"),
                tr("A result rests on a visit since the batch began. What changes for the money comes with the round of the month."));
}

void RechecksPane::closeBatch()
{
    const casework::RecheckView *view = batch();
    if (!view)
        return;
    const RecheckBatchId id = view->batch.id;
    auto *dialog = new AskDialog(m_desk, tr("Close %1").arg(view->batch.name), tr("&Close"), this);
    dialog->addText(u"why"_s, tr("W&hy families are left"), "recheck.close_reason");
    dialog->ask([this, id](AskDialog &asked) { return casework::closeRechecks(m_desk.office(), id, asked.text(u"why"_s)); }, tr("Closed"));
}

NearRelativesPane::NearRelativesPane(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_summary(new QLabel(this)), m_model(new RowTable<casework::CountyVisitRow>(relativeColumns(desk), this)),
      m_table(new TablePane(m_model, tr("Families of near relatives"), nullptr, this)), m_note(primaryButton(tr("The county was &there…"), this))
{
    m_table->setEmptyText(tr("No family is entered as that of a near relative of staff or village cadres. That is written in the family's file."));
    m_table->setWidths({9, 7, 9, 14, 9, 11, 12, 9, 0});
    m_summary->setWordWrap(true);
    auto *acts = new QHBoxLayout;
    acts->addWidget(m_summary, 1);
    acts->addWidget(ExportButton::of(m_desk, m_table, this));
    acts->addWidget(m_note);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_table, 1);
    layout->addLayout(acts);
    connect(m_note, &QPushButton::clicked, this, &NearRelativesPane::noteVisit);
    connect(m_table, &TablePane::activated, this, &NearRelativesPane::noteVisit);
}

void NearRelativesPane::refresh()
{
    const int at = m_table->currentRow();
    auto rows = casework::countyVisits(m_desk.office());
    m_summary->setText(rows ? casework::countyVisitTable(*rows, m_desk.office()).subtitles.value(0) : QString());
    m_model->setRows(rows ? std::move(*rows) : std::vector<casework::CountyVisitRow>());
    if (m_model->rowCount() > 0)
        m_table->selectRow(std::clamp(at, 0, m_model->rowCount() - 1));
    m_note->setEnabled(m_model->rowCount() > 0);
}

void NearRelativesPane::noteVisit()
{
    const int at = m_table->currentRow();
    if (at < 0)
        return;
    const casework::CountyVisitRow &row = m_model->row(at);
    const HouseholdId id = row.household;
    auto *dialog = new AskDialog(m_desk, tr("Visit of the county: %1").arg(row.head), tr("&Store"), this);
    dialog->addDay(u"day"_s, tr("D&ay"), "county_visit.day", m_desk.today());
    dialog->addLine(u"visitors"_s, tr("&Visitors"), "county_visit.visitors");
    dialog->addChoice(u"result"_s, tr("&Result"), "county_visit.result", codeChoices({u"fits"_s, u"does_not_fit"_s, u"not_met"_s}, u"countyvisits.result_"_s, m_desk.wording()));
    dialog->addText(u"note"_s, tr("&Note"), "county_visit.note");
    dialog->ask(
        [this, id](AskDialog &asked) -> Result<void> {
            CountyVisit visit;
            visit.household = id;
            visit.day = asked.day(u"day"_s);
            visit.visitors = asked.text(u"visitors"_s);
            visit.result = asked.text(u"result"_s);
            visit.note = asked.text(u"note"_s);
            const auto noted = casework::noteCountyVisit(m_desk.office(), visit);
            return noted ? Result<void>() : tl::unexpected(noted.error());
        },
        tr("Stored"));
}

} // namespace xieli::ui

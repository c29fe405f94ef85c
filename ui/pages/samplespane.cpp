// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "forms/askdialog.h"
#include "help/explained.h"
#include "jobs/exportlist.h"
#include "jobs/notice.h"
#include "look.h"
#include "pages/lookpanes.h"
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

std::vector<RowColumn<casework::SampleRow>> sampleColumns(const Desk &desk)
{
    using Row = casework::SampleRow;
    const papers::Wording &wording = desk.wording();
    return {
        {SamplesPane::tr("No."), [](const Row &row) { return QString::number(row.pick.position); }, [](const Row &row) { return QVariant(row.pick.position); }, true},
        {SamplesPane::tr("Family"), [](const Row &row) { return row.head; }},
        {SamplesPane::tr("Village"), [](const Row &row) { return row.village; }},
        {SamplesPane::tr("Group"), [](const Row &row) { return row.group; }},
        {SamplesPane::tr("Receives"), [](const Row &row) { return row.receives; }},
        {SamplesPane::tr("Result"), [&wording](const Row &row) { return row.pick.result.isEmpty() ? QString() : wording.text(u"samples.result_"_s + row.pick.result); }},
        {SamplesPane::tr("Found"), [](const Row &row) { return row.pick.found; }},
        {SamplesPane::tr("By"), [](const Row &row) { return row.pick.user; }},
    };
}

} // namespace

SamplesPane::SamplesPane(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_samples(new QComboBox(this)), m_formula(new QLabel(this)), m_notice(new Notice(this)), m_model(new RowTable<casework::SampleRow>(sampleColumns(desk), this)),
      m_table(new TablePane(m_model, tr("Families drawn"), nullptr, this)), m_draw(new QPushButton(tr("&Draw a sample…"), this)), m_again(new QPushButton(tr("Draw again and &compare"), this)),
      m_sheet(new QPushButton(tr("Sample s&heet…"), this)), m_note(primaryButton(tr("&Result…"), this))
{
    m_table->setEmptyText(tr("No sample was drawn. Its size is the place's formula; by its seed anybody draws the same families again."));
    m_table->setWidths({4, 9, 10, 7, 10, 9, 0, 9});
    m_samples->setAccessibleName(tr("Sample"));
    explain(m_samples, u"sample.drawn"_s);
    m_formula->setWordWrap(true);
    m_formula->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_formula->setObjectName(u"formula"_s);
    auto *top = new QHBoxLayout;
    top->addWidget(m_samples);
    top->addStretch(1);
    top->addWidget(ExportButton::of(m_desk, m_table, this));
    top->addWidget(m_sheet);
    top->addWidget(m_again);
    auto *acts = new QHBoxLayout;
    acts->addWidget(m_draw);
    acts->addStretch(1);
    acts->addWidget(m_note);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_notice);
    layout->addLayout(top);
    layout->addWidget(m_formula);
    layout->addWidget(m_table, 1);
    layout->addLayout(acts);
    connect(m_samples, &QComboBox::currentIndexChanged, this, &SamplesPane::showSample);
    connect(m_draw, &QPushButton::clicked, this, &SamplesPane::draw);
    connect(m_again, &QPushButton::clicked, this, &SamplesPane::drawAgain);
    connect(m_note, &QPushButton::clicked, this, &SamplesPane::noteResult);
    connect(m_table, &TablePane::activated, this, &SamplesPane::noteResult);
    connect(m_sheet, &QPushButton::clicked, this, [this] {
        if (const casework::SampleView *view = sample()) {
            const SampleId id = view->sample.id;
            const OutgoingList list{tr("Verification sample"), [this, id]() -> Result<papers::TableOut> {
                                        const auto now = casework::sampleOf(m_desk.office(), id);
                                        return now ? Result<papers::TableOut>(casework::sampleTable(*now, m_desk.office())) : tl::unexpected(now.error());
                                    }};
            if (auto table = list.read())
                (new ExportDialog(m_desk, list, std::move(*table), this))->open();
        }
    });
}

void SamplesPane::refresh()
{
    const QString chosen = m_samples->currentData().toString();
    auto views = casework::samples(m_desk.office());
    m_views = views ? std::move(*views) : std::vector<casework::SampleView>();
    const QSignalBlocker quiet(m_samples);
    m_samples->clear();
    for (const casework::SampleView &view : m_views)
        m_samples->addItem(view.sample.month.toString() + u"  "_s + m_desk.wording().text(u"samples.scope_"_s + view.sample.scope) + u"  "_s + dayWords(view.sample.drawnOn), view.sample.id.text());
    m_samples->setCurrentIndex(std::max(0, m_samples->findData(chosen)));
    showSample();
}

const casework::SampleView *SamplesPane::sample() const
{
    const int at = m_samples->currentIndex();
    return at < 0 || at >= int(m_views.size()) ? nullptr : &m_views[std::size_t(at)];
}

void SamplesPane::showSample()
{
    const casework::SampleView *view = sample();
    m_notice->clear();
    m_model->setRows(view ? view->rows : std::vector<casework::SampleRow>());
    if (m_model->rowCount() > 0)
        m_table->selectRow(0);
    m_formula->setText(view ? casework::sampleTable(*view, m_desk.office()).subtitles.join(u'\n') : QString());
    m_formula->setVisible(view);
    m_samples->setVisible(view);
    for (auto *button : {m_again, m_sheet, m_note})
        button->setEnabled(view);
}

void SamplesPane::draw()
{
    auto *dialog = new AskDialog(m_desk, tr("Draw a sample"), tr("&Draw"), this);
    dialog->addChoice(u"scope"_s, tr("A&mong"), "sample.scope", {{u"in_force"_s, m_desk.wording().text(u"samples.scope_in_force"_s)}, {u"new"_s, m_desk.wording().text(u"samples.scope_new"_s)}});
    dialog->addLine(u"purpose"_s, tr("&Purpose"), "sample.purpose");
    dialog->addLine(u"seed"_s, tr("&Seed"), "sample.seed", {}, tr("empty: by chance"));
    dialog->ask(
        [this](AskDialog &asked) -> Result<void> {
            const auto drawn = casework::drawSample(m_desk.office(), {m_desk.month(), asked.text(u"scope"_s), asked.text(u"purpose"_s), asked.text(u"seed"_s)});
            return drawn ? Result<void>() : tl::unexpected(drawn.error());
        },
        tr("Drawn"), tr("Of %1. The size is the place's formula; seed and formula stand on the sheet.").arg(monthWords(m_desk.month())));
}

void SamplesPane::drawAgain()
{
    const casework::SampleView *view = sample();
    if (!view)
        return;
    const auto report = casework::redraw(m_desk.office(), view->sample.id);
    if (!report)
        return m_notice->bad(m_desk, report.error());
    const Arguments said{{u"seed"_s, view->sample.seed}, {u"size"_s, QString::number(view->sample.size)}, {u"then"_s, QString::number(report->then)}, {u"now"_s, QString::number(report->now)}};
    switch (report->outcome) {
    case casework::Redrawn::Same: return m_notice->good(m_desk.wording().text(u"samples.same"_s, said));
    case casework::Redrawn::PopulationChanged: return m_notice->warn(m_desk.wording().text(u"samples.population_changed"_s, said));
    case casework::Redrawn::Differs: return m_notice->bad(m_desk.wording().text(u"samples.differs"_s, said));
    }
}

void SamplesPane::noteResult()
{
    const int at = m_table->currentRow();
    if (at < 0)
        return;
    const SamplePickId id = m_model->row(at).pick.id;
    auto *dialog = new AskDialog(m_desk, tr("What was found: %1").arg(m_model->row(at).head), tr("&Store"), this);
    AskDialog::Choices results;
    for (const QString &code : {u"confirmed"_s, u"differs"_s, u"not_met"_s})
        results.append({code, m_desk.wording().text(u"samples.result_"_s + code)});
    dialog->addChoice(u"result"_s, tr("&Result"), "sample.result", results);
    dialog->addText(u"found"_s, tr("&Found"), "sample.found");
    dialog->addLine(u"by"_s, tr("B&y whom"), "sample.by", m_desk.office().user);
    dialog->addDay(u"day"_s, tr("D&ay"), "sample.day", m_desk.today());
    dialog->ask([this, id](AskDialog &asked) { return casework::noteSampled(m_desk.office(), id, asked.text(u"result"_s), asked.text(u"found"_s), asked.text(u"by"_s), asked.day(u"day"_s)); }, tr("Stored"));
}

} // namespace xieli::ui

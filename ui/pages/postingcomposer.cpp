// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/postingcomposer.h"

#include "casework/givingout.h"
#include "desk.h"
#include "forms/askdialog.h"
#include "jobs/ask.h"
#include "jobs/exportlist.h"
#include "jobs/jobbar.h"
#include "jobs/notice.h"
#include "jobs/printing.h"
#include "look.h"
#include "pages/postingoptions.h"
#include "pages/postingpreview.h"
#include "pages/tablepane.h"
#include "print/render.h"
#include "roomyscroll.h"
#include "wraprow.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

namespace xieli::ui {

using namespace Qt::StringLiterals;
using casework::PostingCandidate;

namespace {

constexpr int peopleWidth = 290;

} // namespace

QVariant PostingComposer::People::data(const QModelIndex &index, int role) const
{
    if (index.isValid() && role == Qt::ForegroundRole && row(index.row()).gap)
        return colours().warn;
    return RowTable::data(index, role);
}

PostingComposer::PostingComposer(Desk &desk, JobBar *job, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_notice(new Notice(this))
    , m_job(job)
    , m_options(new PostingOptions(desk, this))
    , m_preview(new PostingPreview(this))
    , m_pages(new QLabel(this))
    , m_candidates({{tr("Household"), [](const PostingCandidate &row) { return row.name; }},
                    {tr("Group"), [](const PostingCandidate &row) { return row.group; }},
                    {tr("On the list as"),
                     [this](const PostingCandidate &row) {
                         return !row.gap ? row.shownAs : row.gapReason.isEmpty() ? casework::gapText(*row.gap, m_desk.wording()) : row.gapReason;
                     }}},
                   this)
    , m_people(new TablePane(&m_candidates, tr("Who is on the list and who is left out"), nullptr, this))
    , m_count(new QLabel(this))
    , m_leaveOut(new QPushButton(tr("&Leave out…"), this))
    , m_pdf(new QPushButton(tr("Save as PD&F…"), this))
    , m_file(new QPushButton(tr("File for the &website…"), this))
    , m_print(new QPushButton(tr("&Print…"), this))
    , m_register(primaryButton(tr("It &hangs: register"), this))
{
    alsoOn(m_print, Qt::Key_F9);
    m_print->setToolTip(tr("F9"));
    m_pdf->setObjectName(u"pdf"_s);
    m_file->setObjectName(u"website"_s);
    m_print->setObjectName(u"print"_s);
    m_register->setObjectName(u"register"_s);
    m_register->setToolTip(tr("When the list hangs on the board: from then on its days are counted, objections are kept, and the day's desk tells when to take it down"));
    auto *buttons = new WrapRow(true);
    makeButtons(buttons);
    auto *inside = new QWidget(this);
    auto *body = new QHBoxLayout(inside);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(10);
    body->addWidget(m_options);
    body->addWidget(makePreview(), 1);
    body->addWidget(makePeople());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addLayout(buttons);
    column->addWidget(m_notice);
    column->addWidget(new RoomyScroll(inside, this), 1);
    connect(m_options, &PostingOptions::changed, this, &PostingComposer::refresh);
    connect(m_preview, &PostingPreview::looked, this, &PostingComposer::showPage);
    connect(m_people, &TablePane::currentChanged, this, &PostingComposer::updateActions);
    connect(m_people, &TablePane::activated, this, &PostingComposer::askToLeaveOut);
    connect(m_leaveOut, &QPushButton::clicked, this, &PostingComposer::askToLeaveOut);
}

void PostingComposer::makeButtons(QLayout *row)
{
    for (auto *button : {m_file, m_pdf, m_print, m_register})
        row->addWidget(button);
    connect(m_pdf, &QPushButton::clicked, this, [this] {
        askToSave(this, tr("Save the posting list"), tr("Posting-%1.pdf").arg(m_desk.month().toString()), tr("PDF (*.pdf)"),
                  [this](const QString &path) { savePdf(path); });
    });
    connect(m_file, &QPushButton::clicked, this, [this] {
        askToSave(this, tr("Save the list for the website"), tr("Posting-%1.csv").arg(m_desk.month().toString()), tr("Tables (*.csv *.xlsx)"),
                  [this](const QString &path) { saveFile(path); });
    });
    connect(m_print, &QPushButton::clicked, this, &PostingComposer::print);
    connect(m_register, &QPushButton::clicked, this, [this] {
        askFirst(this, tr("Does this list hang on the board now?"),
                 tr("It is registered with the day of posting, and its days are counted from the day after. A list registered in error is withdrawn with a reason."), tr("Register"),
                 [this] { registerList(); });
    });
}

QWidget *PostingComposer::makePreview()
{
    auto *whole = new QWidget(this);
    auto *out = new QPushButton(u"−"_s, whole);
    auto *in = new QPushButton(u"+"_s, whole);
    auto *fit = new QPushButton(tr("Fit the wi&dth"), whole);
    out->setAccessibleName(tr("Smaller"));
    in->setAccessibleName(tr("Larger"));
    for (auto *button : {out, in})
        button->setFixedWidth(44);
    connect(out, &QPushButton::clicked, m_preview, &PostingPreview::zoomOut);
    connect(in, &QPushButton::clicked, m_preview, &PostingPreview::zoomIn);
    connect(fit, &QPushButton::clicked, m_preview, &PostingPreview::fitWidth);
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_pages);
    bar->addStretch();
    for (auto *button : {out, in, fit})
        bar->addWidget(button);
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(bar);
    column->addWidget(m_preview, 1);
    return whole;
}

QWidget *PostingComposer::makePeople()
{
    auto *part = new QWidget(this);
    part->setFixedWidth(grown(peopleWidth));
    m_people->setEmptyText(tr("Nobody has this programme in this month."));
    m_people->setWidths({7, 6, 0});
    m_leaveOut->setObjectName(u"leaveOut"_s);
    auto *head = new WrapRow;
    m_count->setWordWrap(true);
    head->addStretch();
    head->addWidget(ExportButton::beside(m_desk, m_people->table(), part));
    head->addWidget(m_leaveOut);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head);
    column->addWidget(m_count);
    column->addWidget(m_people, 1);
    return part;
}

void PostingComposer::readRule()
{
    if (m_ruleRead)
        return;
    m_ruleRead = true;
    if (const auto rule = casework::postingRule(m_desk.office()))
        m_options->setRule(*rule);
    else
        m_notice->bad(m_desk, rule.error());
}

void PostingComposer::refresh()
{
    readRule();
    m_notice->clear();
    m_draft.reset();
    if (auto wish = m_options->wish()) {
        if (m_leftOutOf != wish->programme)
            if (auto before = casework::leftOutBefore(m_desk.office(), wish->programme)) {
                m_leftOut = *before;
                m_leftOutOf = wish->programme;
            }
        wish->leftOut = m_leftOut;
        if (auto draft = casework::draftPosting(m_desk.office(), *wish))
            m_draft = std::move(*draft);
        else
            m_notice->bad(m_desk, draft.error());
    } else {
        m_notice->warn(tr("Say on which day the list is posted; the days are counted from the day after."));
    }
    m_options->remember();
    showDraft();
}

void PostingComposer::showDraft()
{
    std::vector<PostingCandidate> rows = m_draft ? m_draft->candidates : std::vector<PostingCandidate>();
    const auto firstShown = std::stable_partition(rows.begin(), rows.end(), [](const PostingCandidate &row) { return row.gap.has_value(); });
    const auto leftOut = firstShown - rows.begin();
    m_count->setText(rows.empty() ? QString() : tr("%1 on the list, %2 left out").arg(rows.end() - firstShown).arg(leftOut));
    m_candidates.setRows(std::move(rows));
    if (m_candidates.rowCount() > 0)
        m_people->selectRow(0);
    const bool there = m_draft && m_draft->paper;
    if (there) {
        m_preview->setPaper(*m_draft->paper);
        if (const QStringList missing = print::charactersWithoutFont(*m_draft->paper); !missing.isEmpty())
            m_notice->warn(tr("No font of this computer can draw: %1. On paper they become empty boxes. Install a font with rare "
                              "characters, or write them in by hand and sign beside them.").arg(missing.join(u' ')));
    } else {
        if (m_draft)
            m_notice->bad(m_desk, m_draft->paper.error());
        m_preview->setNothing(m_draft && m_draft->wish.kind == PostingKind::First
                                  ? tr("There is no list to show. A first posting is made from the proposals of the month: assess first.")
                                  : tr("There is no list to show. It is made from the decisions in force in the month; above stands what is missing."));
    }
    for (auto *button : {m_pdf, m_file, m_print, m_register})
        button->setEnabled(there);
    updateActions();
}

void PostingComposer::updateActions()
{
    const int row = m_people->currentRow();
    const bool chosen = row >= 0 && row < m_candidates.rowCount();
    const bool byHand = chosen && m_candidates.row(row).gap == PostingGap::ByHand;
    m_leaveOut->setText(byHand ? tr("P&ut on again") : tr("&Leave out…"));
    m_leaveOut->setEnabled(chosen && (byHand || !m_candidates.row(row).gap));
}

void PostingComposer::askToLeaveOut()
{
    const int row = m_people->currentRow();
    if (row < 0)
        return;
    const PostingCandidate &candidate = m_candidates.row(row);
    const HouseholdId household = candidate.household;
    if (candidate.gap == PostingGap::ByHand)
        putOn(household);
    else if (!candidate.gap)
        askForReason(this, tr("Leave out"), tr("Why does %1 not stand on the board? The reason stays in the office file and is kept for the next list.").arg(candidate.name),
                     [this, household](const QString &reason) { leaveOut(household, reason); });
}

void PostingComposer::leaveOut(const HouseholdId &household, const QString &reason)
{
    m_leftOut.insert(household.text(), reason.trimmed());
    refresh();
}

void PostingComposer::putOn(const HouseholdId &household)
{
    m_leftOut.remove(household.text());
    refresh();
}

void PostingComposer::showPage()
{
    m_pages->setText(m_preview->pageCount() == 0 ? QString()
                                                 : tr("Page %1 of %2").arg(m_preview->currentPage() + 1).arg(m_preview->pageCount()));
}

void PostingComposer::savePdf(const QString &path)
{
    if (!m_draft || !m_draft->paper)
        return;
    m_job->run<void>(
        m_desk.office(), tr("Writing the PDF…"),
        [paper = *m_draft->paper, path](casework::Office &own, Progress &) { return casework::giveOut(own, paper, u"posting"_s, print::pdfBytes(paper), path); },
        [this, path](Result<void> written) {
            if (!written)
                return m_notice->bad(m_desk, written.error());
            m_desk.tellChanged(tr("Posting list saved"));
            m_notice->good(tr("Saved: %1. Its bytes are kept in the office file.").arg(path));
        });
}

void PostingComposer::saveFile(const QString &path)
{
    if (!m_draft)
        return;
    if (const auto written = casework::writePostingFile(m_desk.office(), *m_draft, path); !written)
        return m_notice->bad(m_desk, written.error());
    m_notice->good(tr("Saved: %1. It has the columns of the list and nothing else.").arg(path));
}

void PostingComposer::registerList()
{
    if (!m_draft)
        return;
    const QByteArray pdf = m_draft->paper ? print::pdfBytes(*m_draft->paper) : QByteArray();
    const auto begun = casework::beginPosting(m_desk.office(), *m_draft, pdf);
    if (!begun && begun.error().key == "postings.days_short"_L1)
        return askWhyShorter(pdf);
    if (!begun)
        return m_notice->bad(m_desk, begun.error());
    m_desk.tellChanged(tr("Posting registered"));
    emit registered();
}

/// Fewer days than the place's: after a re-survey of families whose first list hung before Xieli, and the like.
void PostingComposer::askWhyShorter(const QByteArray &pdf)
{
    auto *dialog = new AskDialog(m_desk, tr("Fewer days than the place posts"), tr("Register"), this);
    dialog->addText(u"reason"_s, tr("&Why"), "posting.shorter");
    dialog->ask(
        [this, pdf](AskDialog &asked) -> Result<void> {
            casework::PostingDraft draft = *m_draft;
            draft.wish.shorter = asked.text(u"reason"_s);
            if (const auto begun = casework::beginPosting(m_desk.office(), draft, pdf); !begun)
                return tl::unexpected(begun.error());
            emit registered();
            return {};
        },
        tr("Posting registered"), tr("The days are fewer than those of the place's procedure. The reason is journalled with the list."));
}

void PostingComposer::print()
{
    if (m_draft && m_draft->paper)
        askToPrint(this, m_notice, *m_draft->paper);
}

} // namespace xieli::ui

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/assessmentdeciding.h"

#include "fields/fields.h"
#include "forms/askdialog.h"
#include "help/explained.h"
#include "jobs/ask.h"
#include "jobs/exportlist.h"
#include "jobs/jobbar.h"
#include "jobs/notice.h"
#include "look.h"
#include "pages/tablepane.h"
#include "words.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStyledItemDelegate>
#include <QTableView>

namespace xieli::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int namedAtMost = 5;

/// Types the class 1–4 into a row that asks for one.
class GradeDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        auto *box = new QSpinBox(parent);
        box->setRange(1, 4);
        return box;
    }
};

struct Decided {
    casework::DecideReport report;
    std::vector<std::pair<casework::Proposal, Error>> hanging; ///< not decided, and why
};

/// One family's objection holds that family alone. Where all of them hang, the refusal is the answer, and a reason is asked for.
Result<Decided> decideWithoutHanging(casework::Office &office, std::vector<casework::Proposal> accepted, const casework::DecisionNote &note)
{
    auto hanging = casework::takeHanging(office, accepted, note);
    if (!hanging)
        return tl::unexpected(hanging.error());
    if (accepted.empty() && !hanging->empty())
        return tl::unexpected(hanging->front().second);
    auto report = casework::decide(office, accepted, note);
    if (!report)
        return tl::unexpected(report.error());
    return Decided{std::move(*report), std::move(*hanging)};
}

} // namespace

AssessmentDeciding::AssessmentDeciding(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(new AssessmentProposals(this))
    , m_rows(new TablePane(m_model, tr("Proposals"), nullptr, this))
    , m_notice(new Notice(this))
    , m_job(new JobBar(this))
    , m_training(new QLabel(this))
    , m_document(new QLineEdit(this))
    , m_decider(new QLineEdit(this))
    , m_day(new DayField(this))
    , m_count(new QLabel(this))
    , m_all(new QPushButton(tr("Tick a&ll"), this))
    , m_none(new QPushButton(tr("Tick n&one"), this))
    , m_exit(new QPushButton(tr("&Gradual exit…"), this))
    , m_decide(primaryButton(tr("De&cide the ticked ones…"), this))
{
    m_rows->setEmptyText(tr("There is nothing to decide: first assess all households of this month. The machine then proposes, "
                            "and people decide."));
    m_rows->setWidths({15, 9, 13, 8, 5, 10, 14, 12, 0});
    m_rows->table()->setEditTriggers(QAbstractItemView::SelectedClicked | QAbstractItemView::EditKeyPressed
                                     | QAbstractItemView::AnyKeyPressed | QAbstractItemView::DoubleClicked);
    m_rows->table()->setItemDelegateForColumn(AssessmentProposals::GradeColumn, new GradeDelegate(this));
    m_training->setWordWrap(true);
    m_training->setText(tr("This is a village's office: it may decide for training only. A real decision is the township's; "
                           "it comes back with the township's parcel."));
    m_training->setVisible(!desk.isTownship());
    setTone(m_training, "warn");
    m_decider->setText(desk.office().user);
    m_decider->setAccessibleName(tr("Decided by (person and post)"));
    m_document->setAccessibleName(tr("Number of the decision paper"));
    m_document->setPlaceholderText(tr("e.g. 629901-2018-06"));
    explain({{this, "dialog.deciding"}, {m_document, "decision.document"}, {m_decider, "decision.decided_by"}, {m_day, "decision.decided_on"},
             {m_rows, "decision.class"}});
    m_day->setDay(desk.today());
    m_day->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_decide->setObjectName(u"decide"_s);
    m_document->setObjectName(u"document"_s);
    layOut();
    connect(m_all, &QPushButton::clicked, this, [this] { m_model->setAllTicked(true); });
    connect(m_none, &QPushButton::clicked, this, [this] { m_model->setAllTicked(false); });
    connect(m_exit, &QPushButton::clicked, this, &AssessmentDeciding::askForExit);
    connect(m_rows, &TablePane::currentChanged, this, &AssessmentDeciding::updateActions);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &AssessmentDeciding::updateActions);
    connect(m_document, &QLineEdit::textChanged, this, &AssessmentDeciding::updateActions);
    connect(m_decider, &QLineEdit::textChanged, this, &AssessmentDeciding::updateActions);
    connect(m_day, &DayField::changed, this, &AssessmentDeciding::updateActions);
    connect(m_decide, &QPushButton::clicked, this, &AssessmentDeciding::askToDecide);
    if (!desk.isTownship()) {
        m_document->setText(casework::trainingDocument());
        m_document->setReadOnly(true);
    }
}

void AssessmentDeciding::layOut()
{
    auto *documentLabel = new QLabel(tr("Decision &paper no."), this);
    documentLabel->setBuddy(m_document);
    auto *deciderLabel = new QLabel(tr("Decided &by"), this);
    deciderLabel->setBuddy(m_decider);
    auto *dayLabel = new QLabel(tr("On (da&y)"), this);
    dayLabel->setBuddy(m_day->edit());

    auto *form = new QHBoxLayout;
    form->addWidget(documentLabel);
    form->addWidget(m_document, 1);
    form->addSpacing(8);
    form->addWidget(deciderLabel);
    form->addWidget(m_decider, 1);
    form->addSpacing(8);
    form->addWidget(dayLabel);
    form->addWidget(m_day);

    auto *actions = new QHBoxLayout;
    actions->addWidget(m_all);
    actions->addWidget(m_none);
    actions->addWidget(m_exit);
    actions->addSpacing(8);
    actions->addWidget(m_count, 1);
    actions->addWidget(ExportButton::of(m_desk, m_rows, this));
    actions->addWidget(m_decide);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_training);
    column->addWidget(m_notice);
    column->addWidget(m_job);
    column->addWidget(m_rows, 1);
    column->addLayout(form);
    column->addLayout(actions);
}

void AssessmentDeciding::refresh()
{
    auto proposals = casework::proposals(m_desk.office(), m_desk.month());
    if (!proposals) {
        m_notice->bad(m_desk, proposals.error());
        return;
    }
    if (auto postings = casework::firstPostings(m_desk.office(), m_desk.month()))
        m_model->setPostings(std::move(*postings));
    m_model->setProposals(std::move(*proposals));
    updateActions();
}

void AssessmentDeciding::updateActions()
{
    const auto ticked = m_model->accepted();
    Money total;
    for (const auto &proposal : ticked)
        if (proposal.action != u"stop"_s)
            total += proposal.monthlyAmount.value_or(Money());
    QString text = tr("%1 of %2 ticked, %3 yuan a month.").arg(ticked.size()).arg(m_model->rowCount()).arg(moneyWords(total));
    if (const int asking = m_model->asking())
        text += u' ' + tr("%n household(s) wait for a class: type it in the column “Class”.", nullptr, asking);
    if (const int early = m_model->notPosted())
        text += u' ' + tr("%n of the ticked: the first posting is not over.", nullptr, early);
    m_count->setText(m_model->rowCount() == 0 ? QString() : text);
    m_decide->setEnabled(!ticked.empty() && !m_document->text().trimmed().isEmpty() && !m_decider->text().trimmed().isEmpty() && m_day->day());
    m_all->setEnabled(m_model->rowCount() > 0);
    m_none->setEnabled(m_model->rowCount() > 0);
    const int row = m_rows->currentRow();
    m_exit->setVisible(std::ranges::any_of(m_model->rows(), [](const casework::Proposal &proposal) { return proposal.exit.has_value(); }));
    m_exit->setEnabled(row >= 0 && m_model->row(row).exit);
}

void AssessmentDeciding::askForExit()
{
    const int row = m_rows->currentRow();
    if (row < 0 || !m_model->row(row).exit)
        return;
    const casework::Proposal stop = m_model->row(row);
    auto *dialog = new AskDialog(m_desk, tr("Gradual exit of %1").arg(stop.headName), tr("&Choose"), this);
    dialog->addLine(u"months"_s, tr("&Months"), "decision.exit_months", {}, tr("at most %1").arg(stop.exit->mostMonths));
    dialog->ask([this, row, stop](AskDialog &asked) -> Result<void> {
        auto exit = casework::asGradualExit(stop, asked.text(u"months"_s).trimmed().toInt());
        if (!exit)
            return tl::unexpected(exit.error());
        m_model->replace(row, std::move(*exit));
        return {};
    }, {}, tr("Instead of the stop the household keeps its last amount for these months. It counts once it is decided."));
}

void AssessmentDeciding::askToDecide()
{
    const int early = m_model->notPosted();
    const QString warning = early > 0 ? tr("Of %n of them the first posting is missing, not over, or objected to.", nullptr, early) + u' ' : QString();
    askFirst(this, tr("Decide %n proposal(s)?", nullptr, static_cast<int>(m_model->accepted().size())),
             warning + (m_desk.isTownship() ? tr("A decision is never deleted; it can only be voided later, with a reason. Payments are drafted from it.")
                                 : tr("For training: the journal says that this is no decision of a township.")),
             tr("Decide"), [this] { decide(); });
}

void AssessmentDeciding::decide(const QString &beforePosting, const QString &alone)
{
    const casework::DecisionNote note{m_day->day().value_or(m_desk.today()), m_decider->text().trimmed(), m_document->text().trimmed(), {}, beforePosting, {}, {alone}};
    m_notice->clear();
    m_job->run<Decided>(
        m_desk.office(), tr("Writing down the decisions…"),
        [accepted = m_model->accepted(), note](casework::Office &own, Progress &) { return decideWithoutHanging(own, accepted, note); },
        [this, beforePosting, alone](Result<Decided> decided) {
            if (decided)
                return showDecided(decided->report, decided->hanging);
            m_notice->bad(m_desk, decided.error());
            askForMissing(decided.error().key, beforePosting, alone);
        });
}

/// What a reason lets be decided nevertheless is asked for.
void AssessmentDeciding::askForMissing(const QString &refusal, const QString &beforePosting, const QString &alone)
{
    if (refusal == "casework.posting_hangs"_L1 || refusal == "casework.posting_objected"_L1)
        askForReason(this, tr("Decide before the posting ends"), tr("Why is it decided while the list still hangs? The reason is journalled."),
                     [this, alone](const QString &reason) { decide(reason, alone); });
    else if (refusal == "duties.alone_needs_reason"_L1)
        askWhyAlone(this, tr("Decide alone"), [this, beforePosting](const QString &reason) { decide(beforePosting, reason); });
}

void AssessmentDeciding::showDecided(const casework::DecideReport &report, const std::vector<std::pair<casework::Proposal, Error>> &hanging)
{
    QString told = tr("Decided: %1 new or changed, %2 continued, %3 stopped, %4 left open; %5 yuan a month.")
                             .arg(report.decided).arg(report.continued).arg(report.stopped).arg(report.leftOpen)
                             .arg(moneyWords(report.monthlyTotal));
    m_desk.tellChanged(told);
    refresh();
    QStringList left;
    for (const auto &[proposal, why] : hanging)
        left << m_desk.say(why);
    left.removeDuplicates();
    if (!left.isEmpty())
        told += u' ' + tr("%n not decided:", nullptr, int(hanging.size())) + u' ' + left.mid(0, namedAtMost).join(u' ') + (left.size() > namedAtMost ? u" …"_s : QString());
    if (report.unposted.isEmpty())
        return left.isEmpty() ? m_notice->good(told) : m_notice->warn(told);
    m_notice->warn(told + u' ' + tr("No posting of %n family(ies) newly taken in stands here (%1): where none hung on paper, hang it before the notice goes out.", nullptr, int(report.unposted.size()))
                                     .arg(report.unposted.mid(0, namedAtMost).join(m_desk.wording().text(u"parcels.name_comma"_s))));
}

} // namespace xieli::ui

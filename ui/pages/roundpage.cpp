// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/roundpage.h"

#include "forms/askdialog.h"
#include "jobs/ask.h"
#include "jobs/exportlist.h"
#include "jobs/jobbar.h"
#include "jobs/notice.h"
#include "look.h"
#include "pages/checkpane.h"
#include "pages/letterdialog.h"
#include "pages/lookpanes.h"
#include "pages/tablepane.h"
#include "print/render.h"
#include "words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace xieli::ui {

using namespace Qt::StringLiterals;

namespace {

/// What is settled stands back.
class RoundModel : public RowTable<casework::RoundRow> {
public:
    using RowTable::RowTable;
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == Qt::ForegroundRole && checkIndex(index, CheckIndexOption::IndexIsValid) && !row(index.row()).isOpen())
            return colours().faint;
        return RowTable::data(index, role);
    }
};

std::vector<RowColumn<casework::RoundRow>> roundColumns(const Desk &desk)
{
    using Row = casework::RoundRow;
    const papers::Wording &wording = desk.wording();
    const auto word = [&wording](const char *what, const QString &code) { return casework::roundWord(what, code, wording); };
    return {
        {RoundPage::tr("Family"), [](const Row &row) { return row.head; }},
        {RoundPage::tr("Group"), [](const Row &row) { return row.group; }},
        {RoundPage::tr("Cause"), [word](const Row &row) { return word("short", row.item.cause); }},
        {RoundPage::tr("What is"), [](const Row &row) { return row.item.reason; }},
        {RoundPage::tr("Proposal"), [word](const Row &row) { return word("action", row.item.action); }},
        {RoundPage::tr("Now"), [](const Row &row) { return moneyWords(row.item.before); }, [](const Row &row) { return sortedMoney(row.item.before); }, true},
        {RoundPage::tr("Proposed"), [](const Row &row) { return moneyWords(row.item.after); }, [](const Row &row) { return sortedMoney(row.item.after); }, true},
        {RoundPage::tr("State"), [word](const Row &row) { return word("state", row.item.state) + (row.item.assignedTo.isEmpty() ? QString() : u" · "_s + row.item.assignedTo); }},
    };
}

} // namespace

RoundPage::RoundPage(Desk &desk, QWidget *parent)
    : Page(desk, face(), parent), m_model(new RoundModel(roundColumns(desk), this)), m_table(new TablePane(m_model, tr("Work list of the month"), nullptr, this)), m_tabs(new QTabWidget(this)),
      m_summary(new QLabel(this)), m_line(new QLabel(this)), m_notice(new Notice(this)), m_look(primaryButton(tr("&Go through the month"), this)), m_close(new QPushButton(tr("C&lose the round…"), this)),
      m_accept(primaryButton(tr("&Accept…"), this)), m_decline(new QPushButton(tr("&Decline…"), this)), m_postpone(new QPushButton(tr("&Postpone…"), this)),
      m_done(new QPushButton(tr("D&ealt with…"), this)), m_assign(new QPushButton(tr("Gi&ve to…"), this)), m_letter(new QPushButton(tr("Le&tter…"), this)),
      m_letters(new QPushButton(tr("&Issue the letters…"), this)), m_job(new JobBar(this)), m_checks(new CheckPane(desk, this)),
      m_rechecks(new RechecksPane(desk, this)), m_relatives(new NearRelativesPane(desk, this)), m_samples(new SamplesPane(desk, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_notice);
    layout->addWidget(m_job);
    layout->addWidget(m_tabs, 1);
    m_tabs->addTab(makeRound(), tr("Work list of the month"));
    m_tabs->addTab(m_checks, tr("Checks of the county"));
    m_tabs->addTab(m_rechecks, tr("Re-checks"));
    m_tabs->addTab(m_relatives, tr("Near relatives"));
    m_tabs->addTab(m_samples, tr("Samples"));
    connect(m_table, &TablePane::currentChanged, this, &RoundPage::showCurrent);
    connect(m_table, &TablePane::activated, this, [this] {
        if (const auto *row = current())
            this->desk().goToHousehold(row->item.household);
    });
    connect(m_look, &QPushButton::clicked, this, &RoundPage::lookThrough);
    connect(m_close, &QPushButton::clicked, this, &RoundPage::closeIt);
    connect(m_accept, &QPushButton::clicked, this, &RoundPage::acceptLines);
    m_letters->setToolTip(tr("All that accepted lines call for and that were not issued yet, as one PDF"));
    connect(m_letters, &QPushButton::clicked, this, &RoundPage::issueLetters);
    connect(m_letter, &QPushButton::clicked, this, [this] {
        const auto *row = current();
        if (const auto kind = row ? fromCode<papers::LetterKind>(row->item.letter) : std::nullopt)
            (new LetterDialog(this->desk(), row->item.household, m_effective, *kind, this))->open();
    });
    for (const auto &[button, how] : {std::pair(m_decline, u"decline"_s), {m_postpone, u"postpone"_s}, {m_done, u"done"_s}, {m_assign, u"assign"_s}})
        connect(button, &QPushButton::clicked, this, [this, how = how] { settleLines(how); });
}

QWidget *RoundPage::makeRound()
{
    auto *pane = new QWidget(this);
    m_table->setEmptyText(tr("The register was not gone through for this month yet. “Go through the month” looks for deaths, moves, ages, certificates, lists, terms and gradual exits, and writes down what they change."));
    m_table->setWidths({8, 6, 8, 0, 7, 9, 9, 9});
    m_summary->setWordWrap(true);
    m_line->setWordWrap(true);
    m_line->setTextFormat(Qt::PlainText);
    m_line->setObjectName(u"roundLine"_s);
    m_line->setMargin(6);
    auto *top = new QHBoxLayout;
    top->addWidget(m_summary, 1);
    top->addWidget(ExportButton::of(desk(), m_table, pane));
    top->addWidget(m_close);
    top->addWidget(m_look);
    auto *acts = new QHBoxLayout;
    for (auto *button : {m_decline, m_postpone, m_done, m_assign, m_letter, m_letters})
        acts->addWidget(button);
    acts->addStretch(1);
    acts->addWidget(m_accept);
    auto *layout = new QVBoxLayout(pane);
    layout->addLayout(top);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_line);
    layout->addLayout(acts);
    return pane;
}

void RoundPage::refresh()
{
    const auto *before = current();
    const QString id = before ? before->item.id.text() : QString();
    m_notice->clear();
    auto view = casework::roundOf(office(), desk().month());
    m_isOpen = view && !view->round.closedOn;
    m_look->setEnabled(!view || m_isOpen);
    m_close->setEnabled(m_isOpen);
    m_summary->clear();
    if (view) {
        m_effective = view->effective;
        m_summary->setText(tr("%1: %2 lines, %3 open. The open ones a month: %4 more, %5 less.").arg(view->round.id).arg(view->rows.size()).arg(view->states.value(u"open"_s)).arg(moneyWords(view->more), moneyWords(view->less))
                           + (m_isOpen ? QString() : u' ' + tr("Closed on %1. %2").arg(dayWords(view->round.closedOn), view->round.closeReason)));
        m_model->setRows(std::move(view->rows));
    } else {
        m_model->setRows({});
    }
    if (!id.isEmpty())
        showRecord(id);
    for (int at = 0; at < m_model->rowCount() && !current(); ++at)
        m_table->selectRow(at);
    m_checks->refresh();
    m_rechecks->refresh();
    m_relatives->refresh();
    m_samples->refresh();
    showCurrent();
}

void RoundPage::showRecord(const QString &id)
{
    for (int at = 0; at < m_model->rowCount(); ++at)
        if (m_model->row(at).item.id.text() == id)
            return m_table->selectRow(at);
    static const QString ofHousehold = u"check:"_s;
    if (id.startsWith(ofHousehold) ? m_checks->showHousehold(HouseholdId(id.mid(ofHousehold.size()))) : m_checks->showRecord(id))
        m_tabs->setCurrentWidget(m_checks);
}

const casework::RoundRow *RoundPage::current() const
{
    const int at = m_table->currentRow();
    return at < 0 || at >= m_model->rowCount() ? nullptr : &m_model->row(at);
}

void RoundPage::showCurrent()
{
    const casework::RoundRow *row = current();
    const bool settles = row && m_isOpen && (row->isOpen() || row->item.state == u"postponed");
    m_accept->setEnabled(settles && row->item.action != u"look");
    m_done->setEnabled(settles && row->item.action == u"look");
    for (auto *button : {m_decline, m_postpone, m_assign})
        button->setEnabled(settles);
    m_letter->setEnabled(row && !row->item.letter.isEmpty());
    m_letters->setEnabled(desk().isTownship() && !withoutLetter().empty());
    QString words;
    if (row) {
        words = row->item.reason;
        if (!row->item.letter.isEmpty())
            words += u"　"_s + (row->isLetterIssued ? tr("%1: issued %2").arg(casework::roundWord("letter", row->item.letter, desk().wording()), row->letterNumber)
                                                    : tr("%1: not issued yet").arg(casework::roundWord("letter", row->item.letter, desk().wording())));
        if (!row->item.why.isEmpty())
            words += u"　"_s + tr("Why: %1").arg(row->item.why);
    }
    m_line->setText(words);
    m_line->setVisible(row);
}

void RoundPage::lookThrough()
{
    const auto view = casework::openRound(office(), desk().month());
    if (!view)
        return m_notice->bad(desk(), view.error());
    desk().tellChanged(tr("Gone through"));
}

std::vector<RoundItemId> RoundPage::likeCurrent(const QString &which) const
{
    const casework::RoundRow *chosen = current();
    std::vector<RoundItemId> ids;
    for (const casework::RoundRow &row : m_model->rows())
        if (chosen && (which == u"one" ? row.item.id == chosen->item.id : row.isOpen() && row.item.action == chosen->item.action && row.item.cause == chosen->item.cause))
            ids.push_back(row.item.id);
    return ids;
}

void RoundPage::acceptLines()
{
    const casework::RoundRow *row = current();
    if (!row)
        return;
    const int like = int(likeCurrent(u"all"_s).size());
    auto *dialog = new AskDialog(desk(), tr("Accept: %1").arg(row->head), tr("&Decide"), this);
    dialog->addChoice(u"which"_s, tr("&Which"), "round.which", {{u"one"_s, tr("this family")}, {u"all"_s, tr("all open lines with this cause and proposal (%1)").arg(like)}});
    dialog->addDay(u"day"_s, tr("D&ay"), "case.decided_on", desk().today());
    dialog->addLine(u"by"_s, tr("Decided &by"), "case.decided_by");
    dialog->addLine(u"document"_s, tr("Nu&mber of the paper"), "case.document", desk().isTownship() ? QString() : casework::trainingDocument());
    if (row->item.action == u"class")
        dialog->addChoice(u"class"_s, tr("&Class"), "case.class", {{u"1"_s, u"1"_s}, {u"2"_s, u"2"_s}, {u"3"_s, u"3"_s}, {u"4"_s, u"4"_s}});
    dialog->addLine(u"alone"_s, tr("&One person alone"), "case.alone", {}, tr("only where nobody else could decide: why"));
    if (desk().isTownship()) // a village draws letters up and issues none
        dialog->addChoice(u"letters"_s, tr("Le&tters"), "round.letters", {{u"now"_s, tr("issue them at once, as one PDF")}, {u"later"_s, tr("later")}});
    const bool hasClass = row->item.action == u"class";
    dialog->ask(
        [this, hasClass](AskDialog &asked) -> Result<void> {
            casework::RoundAcceptance wanted;
            wanted.items = likeCurrent(asked.text(u"which"_s));
            wanted.note = {asked.day(u"day"_s), asked.text(u"by"_s), asked.text(u"document"_s)};
            if (hasClass)
                wanted.grade = asked.text(u"class"_s).toInt();
            wanted.alone.reason = asked.text(u"alone"_s);
            const auto made = casework::acceptItems(office(), wanted);
            if (made && asked.text(u"letters"_s) == u"now")
                QMetaObject::invokeMethod(this, [this, items = wanted.items] { issueLettersOf(items); }, Qt::QueuedConnection); // once the dialog is closed
            return made ? Result<void>() : tl::unexpected(made.error());
        },
        tr("Decided"), tr("The sentence of the line is the reason of the decision, and its amount the decided one."));
}

std::vector<RoundItemId> RoundPage::withoutLetter() const
{
    std::vector<RoundItemId> ids;
    for (const casework::RoundRow &row : m_model->rows())
        if (row.item.state == u"accepted" && !row.item.letter.isEmpty() && !row.isLetterIssued)
            ids.push_back(row.item.id);
    return ids;
}

void RoundPage::issueLetters() { issueLettersOf(withoutLetter()); }

void RoundPage::issueLettersOf(const std::vector<RoundItemId> &items)
{
    m_job->run<casework::RoundLetters>(
        office(), tr("Issuing the letters…"),
        [items](casework::Office &own, Progress &progress) {
            return casework::issueRoundLetters(own, items, [](const papers::Paper &paper) -> Result<QByteArray> { return print::pdfBytes(paper); }, &progress);
        },
        [this](Result<casework::RoundLetters> done) {
            desk().tellChanged(tr("Letters issued")); // those before a cancel too
            done ? lettersIssued(*done) : m_notice->bad(desk(), done.error());
        });
}

void RoundPage::lettersIssued(const casework::RoundLetters &done)
{
    const QString told = casework::roundLettersWords(done, desk().wording()).join(u'\n');
    done.left.empty() ? m_notice->good(told) : m_notice->warn(told);
    if (done.issued() == 0)
        return;
    askToSave(this, tr("The letters as one PDF"), done.letters.title + u".pdf"_s, tr("PDF (*.pdf)"), [this, letters = done.letters, told](const QString &path) {
        if (const auto own = casework::overOwnFile(office(), path))
            return m_notice->bad(desk(), *own);
        const auto written = print::writePdf(letters, path);
        written ? m_notice->good(told + u'\n' + tr("Saved: %1").arg(path)) : m_notice->bad(desk(), written.error());
    });
}

void RoundPage::settleLines(const QString &how)
{
    const casework::RoundRow *row = current();
    if (!row)
        return;
    const QString title = how == u"decline" ? tr("Decline: %1") : how == u"postpone" ? tr("Postpone to the next round: %1") : how == u"done" ? tr("Dealt with: %1") : tr("Give to somebody: %1");
    auto *dialog = new AskDialog(desk(), title.arg(row->head), tr("&Store"), this);
    dialog->addChoice(u"which"_s, tr("&Which"), "round.which", {{u"one"_s, tr("this line")}, {u"all"_s, tr("all open lines with this cause and proposal (%1)").arg(likeCurrent(u"all"_s).size())}});
    how == u"assign" ? dialog->addLine(u"why"_s, tr("&Person"), "round.assigned_to") : dialog->addText(u"why"_s, tr("W&hy"), "round.why");
    dialog->ask(
        [this, how](AskDialog &asked) {
            const auto ids = likeCurrent(asked.text(u"which"_s));
            const QString why = asked.text(u"why"_s);
            return how == u"decline" ? casework::declineItems(office(), ids, why) : how == u"postpone" ? casework::postponeItems(office(), ids, why)
                : how == u"done" ? casework::finishItems(office(), ids, why) : casework::assignItems(office(), ids, why);
        },
        tr("Stored"));
}

void RoundPage::closeIt()
{
    auto *dialog = new AskDialog(desk(), tr("Close the round of %1").arg(desk().month().toString()), tr("&Close"), this);
    dialog->addText(u"why"_s, tr("W&hy lines stay open"), "round.close_reason");
    dialog->ask([this](AskDialog &asked) { return casework::closeRound(office(), desk().month(), asked.text(u"why"_s)); }, tr("Closed"), tr("Only needed where something is still open. What was postponed comes again next month."));
}

} // namespace xieli::ui

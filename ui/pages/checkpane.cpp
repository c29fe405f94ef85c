// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/checkpane.h"

#include "casework/evidence.h"
#include "desk.h"
#include "forms/askdialog.h"
#include "jobs/ask.h"
#include "jobs/exportlist.h"
#include "jobs/notice.h"
#include "look.h"
#include "pages/tablepane.h"
#include "papers/format.h"
#include "print/picture.h"
#include "words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace xieli::ui {

using namespace Qt::StringLiterals;

namespace {

std::vector<RowColumn<casework::CheckRow>> checkColumns(const Desk &desk)
{
    using Row = casework::CheckRow;
    const papers::Wording &wording = desk.wording();
    return {
        {CheckPane::tr("Family"), [](const Row &row) { return row.head; }},
        {CheckPane::tr("Person"), [](const Row &row) { return row.name; }},
        {CheckPane::tr("Kind"), [&wording](const Row &row) { return casework::checkKindText(row.item.kind, wording); }},
        {CheckPane::tr("The county found"), [](const Row &row) { return papers::numbersMasked(row.item.words); }},
        {CheckPane::tr("Amount"), [](const Row &row) { return moneyWords(row.item.amount); }, [](const Row &row) { return sortedMoney(row.item.amount); }, true},
        {CheckPane::tr("The record says"), [&wording](const Row &row) { return row.item.ours.isEmpty() ? wording.text(u"checks.ours_nothing"_s) : row.item.ours; }},
        {CheckPane::tr("Source"), [](const Row &row) { return row.item.source; }},
        {CheckPane::tr("Answer"), [&wording](const Row &row) { return wording.text(u"checks.answer_"_s + row.item.answer); }},
    };
}

} // namespace

CheckPane::CheckPane(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_model(new RowTable<casework::CheckRow>(checkColumns(desk), this)), m_table(new TablePane(m_model, tr("Hits to be answered"), nullptr, this)), m_line(new QLabel(this)),
      m_notice(new Notice(this)), m_take(new QPushButton(tr("&Take in a result sheet…"), this)), m_answer(primaryButton(tr("A&nswer…"), this))
{
    m_table->setEmptyText(tr("No hit of a check waits for an answer. The county's result sheet is taken in here; what it says otherwise than the record stands here until it is answered, and holds a new decision."));
    m_table->setWidths({8, 8, 9, 0, 10, 16, 9, 8});
    m_line->setWordWrap(true);
    m_line->setTextFormat(Qt::PlainText);
    m_line->setMargin(6);
    auto *acts = new QHBoxLayout;
    acts->addWidget(m_take);
    acts->addStretch(1);
    acts->addWidget(ExportButton::of(m_desk, m_table, this));
    acts->addWidget(m_answer);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_notice);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_line);
    layout->addLayout(acts);
    connect(m_table, &TablePane::currentChanged, this, &CheckPane::showCurrent);
    connect(m_table, &TablePane::activated, this, &CheckPane::answerIt);
    connect(m_take, &QPushButton::clicked, this, &CheckPane::askFile);
    connect(m_answer, &QPushButton::clicked, this, &CheckPane::answerIt);
}

void CheckPane::refresh()
{
    const auto *before = current();
    const QString id = before ? before->item.id.text() : QString();
    auto rows = casework::openChecks(m_desk.office());
    if (!rows)
        return m_notice->bad(m_desk, rows.error());
    m_notice->clear();
    m_model->setRows(std::move(*rows));
    if (id.isEmpty() || !showRecord(id))
        if (m_model->rowCount() > 0)
            m_table->selectRow(0);
    showCurrent();
}

bool CheckPane::showRecord(const QString &id)
{
    for (int at = 0; at < m_model->rowCount(); ++at)
        if (m_model->row(at).item.id.text() == id) {
            m_table->selectRow(at);
            return true;
        }
    return false;
}

bool CheckPane::showHousehold(const HouseholdId &household)
{
    for (int at = 0; at < m_model->rowCount(); ++at)
        if (m_model->row(at).item.household == household) {
            m_table->selectRow(at);
            break;
        }
    return true;
}

const casework::CheckRow *CheckPane::current() const
{
    const int at = m_table->currentRow();
    return at < 0 || at >= m_model->rowCount() ? nullptr : &m_model->row(at);
}

void CheckPane::showCurrent()
{
    const casework::CheckRow *row = current();
    m_answer->setEnabled(row);
    m_line->setVisible(row);
    if (!row)
        return;
    QString words = tr("Row %1 of the sheet: %2. The record: %3.").arg(row->item.row).arg(papers::numbersMasked(row->item.words), row->item.ours.isEmpty() ? m_desk.wording().text(u"checks.ours_nothing"_s) : row->item.ours);
    if (!row->item.doubt.isEmpty())
        words += u' ' + m_desk.wording().text(u"casework.list_doubt_"_s + row->item.doubt, {{u"name"_s, row->name}, {u"listed"_s, row->item.listedName}});
    m_line->setText(words);
}

void CheckPane::askFile()
{
    askToOpen(this, tr("Result sheet of the county"), tr("Spreadsheets (*.xlsx *.csv *.txt)"), [this](const QString &path) { takeFile(path); });
}

void CheckPane::takeFile(const QString &path)
{
    casework::CheckOptions dry;
    dry.run = casework::Run::Dry;
    dry.asOf = m_desk.today(); // asked for in the dialog, where the sheet does not say it
    const auto found = casework::takeCheckReport(m_desk.office(), path, dry);
    if (!found)
        return m_notice->bad(m_desk, found.error());
    const auto differences = std::count_if(found->hits.begin(), found->hits.end(), [](const casework::CheckRow &row) { return row.isOpen(); });
    auto *dialog = new AskDialog(m_desk, tr("Take in %1").arg(found->file), tr("&Take in"), this);
    dialog->addWords(tr("%1 rows, %2 of them about people of the register, in %3 families; of %4 nothing was found. %5 hits are otherwise than the record.")
                         .arg(found->rows).arg(found->taken).arg(found->households).arg(found->clean).arg(differences));
    QStringList refused;
    for (const casework::ListedRow &row : found->listed)
        if (row.fate == u"refused" && refused.size() < 4)
            refused << tr("Row %1: %2").arg(row.row).arg(row.reason);
    if (!refused.isEmpty())
        dialog->addWords(refused.join(u'\n'));
    dialog->addDay(u"day"_s, tr("As &of, where the sheet does not say"), "check.as_of", m_desk.today());
    dialog->ask(
        [this, path](AskDialog &asked) -> Result<void> {
            casework::CheckOptions options;
            options.asOf = asked.day(u"day"_s);
            const auto taken = casework::takeCheckReport(m_desk.office(), path, options);
            return taken ? Result<void>() : tl::unexpected(taken.error());
        },
        tr("Taken in"), tr("Nothing of the record is changed by it."));
}

void CheckPane::answerIt()
{
    const casework::CheckRow *row = current();
    if (!row)
        return;
    const CheckItem item = row->item;
    AskDialog::Choices answers;
    for (const QString &code : casework::checkAnswers())
        if (item.kind == u"died" ? !item.ours.isEmpty() || (code != u"agrees" && code != u"explained") : code != u"not_dead")
            answers.append({code, m_desk.wording().text(u"checks.answer_"_s + code)});
    auto *dialog = new AskDialog(m_desk, tr("Answer: %1").arg(row->name), tr("&Store"), this);
    dialog->addWords(papers::numbersMasked(item.words));
    dialog->addChoice(u"answer"_s, tr("&Answer"), "check.answer", answers, AskDialog::Begins::Unchosen);
    dialog->addText(u"reason"_s, tr("&Reason"), "check.reason");
    dialog->addPicture(u"picture"_s, tr("Proof"), "check.evidence");
    dialog->ask(
        [this, item](AskDialog &asked) -> Result<void> {
            casework::CheckAnswer answer{asked.text(u"answer"_s), asked.text(u"reason"_s), {}};
            if (const QString path = asked.picturePath(u"picture"_s); !path.isEmpty()) {
                Evidence evidence;
                evidence.household = item.household;
                evidence.member = item.member;
                evidence.caption = casework::checkKindText(item.kind, m_desk.wording());
                const auto file = print::readPictureFile(path);
                const auto shrunk = file ? print::shrinkPicture(*file, path) : tl::unexpected(file.error());
                const auto kept = shrunk ? casework::attachEvidence(m_desk.office(), evidence, shrunk->jpeg, shrunk->width, shrunk->height) : tl::unexpected(shrunk.error());
                if (!kept)
                    return tl::unexpected(kept.error());
                answer.evidence = *kept;
            }
            return casework::answerCheck(m_desk.office(), item.id, answer);
        },
        tr("Answered"), tr("“Not mine” and “not dead” need a picture as proof; “record changed” is taken once the record is changed."));
}

} // namespace xieli::ui

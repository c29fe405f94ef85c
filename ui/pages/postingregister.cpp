// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/postingregister.h"

#include "desk.h"
#include "forms/dialogframe.h"
#include "help/explained.h"
#include "jobs/ask.h"
#include "jobs/exportlist.h"
#include "look.h"
#include "pages/postingdialogs.h"
#include "pages/tablepane.h"
#include "words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

namespace xieli::ui {

using namespace Qt::StringLiterals;
using casework::PostingState;
using casework::PostingRow;

namespace {

constexpr QSize photographSize(900, 560);

} // namespace

QVariant PostingRegister::Model::data(const QModelIndex &index, int role) const
{
    if (index.isValid() && role == Qt::ForegroundRole && index.column() == 0) {
        const PostingState state = row(index.row()).state;
        return state == PostingState::Stopped ? QVariant(colours().bad) : state == PostingState::ToTakeDown ? QVariant(colours().warn) : QVariant();
    }
    return RowTable::data(index, role);
}

std::vector<RowColumn<PostingRow>> PostingRegister::columns(const Desk &desk)
{
    const auto count = [](int number) { return QVariant(number); };
    return {{tr("State"), [&desk](const PostingRow &row) { return casework::stateText(row.state, desk.wording()); }},
            {tr("Kind"), [&desk](const PostingRow &row) { return desk.wording().text(u"postings.kind_"_s + toCode(row.posting.kind)); }},
            {tr("Programme"), [](const PostingRow &row) { return word(row.posting.programme); }},
            {tr("Month"), [](const PostingRow &row) { return row.posting.month.toString(); }},
            {tr("Posted on"), [](const PostingRow &row) { return dayWords(row.posting.postedOn); }, [](const PostingRow &row) { return QVariant(row.posting.postedOn); }},
            {tr("Last day"),
             [](const PostingRow &row) { return row.lastDay ? dayWords(row.lastDay) : row.state == PostingState::Stopped ? tr("stands still") : row.posting.days == 0 ? tr("until renewed") : QString(); },
             [](const PostingRow &row) { return sortedDay(row.lastDay); }},
            {tr("On it"), [](const PostingRow &row) { return QString::number(row.shown); }, [count](const PostingRow &row) { return count(row.shown); }, true},
            {tr("Left out"), [](const PostingRow &row) { return QString::number(static_cast<int>(row.entries.size()) - row.shown); },
             [count](const PostingRow &row) { return count(static_cast<int>(row.entries.size()) - row.shown); }, true},
            {tr("Objections"),
             [](const PostingRow &row) {
                 return row.openObjections > 0 ? tr("%1, %2 open").arg(row.objections.size()).arg(row.openObjections)
                                               : row.objections.empty() ? QString() : QString::number(row.objections.size());
             }},
            {tr("How it ended"), [](const PostingRow &row) {
                 return row.posting.withdrawnOn ? dayWords(row.posting.withdrawnOn) + u' ' + row.posting.withdrawReason
                      : row.posting.closedOn    ? dayWords(row.posting.closedOn) + u' ' + row.posting.photographNote : QString();
             }}};
}

PostingRegister::PostingRegister(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(columns(desk), this)
    , m_objectionsModel({{tr("Day"), [](const PostingObjection &row) { return dayWords(row.day); }},
                         {tr("Who objects"), [](const PostingObjection &row) { return row.objector.isEmpty() ? tr("anonymous") : row.objector; }},
                         {tr("What it says"), [](const PostingObjection &row) { return row.what; }},
                         {tr("Answered on"), [](const PostingObjection &row) { return row.settledOn ? dayWords(row.settledOn) : tr("open"); }},
                         {tr("Answer"), [](const PostingObjection &row) { return row.answer; }}},
                        this)
    , m_states(new QComboBox(this))
    , m_rows(new TablePane(&m_model, tr("Postings"), nullptr, this))
    , m_objections(new TablePane(&m_objectionsModel, tr("Objections"), nullptr, this))
    , m_detail(faintLabel({}, this))
    , m_object(new QPushButton(tr("O&bjection…"), this))
    , m_answer(new QPushButton(tr("&Answer…"), this))
    , m_close(primaryButton(tr("Taken down: c&lose…"), this))
    , m_withdraw(new QPushButton(tr("With&draw…"), this))
    , m_photograph(new QPushButton(tr("P&hotograph…"), this))
{
    m_rows->setEmptyText(tr("No posting is registered yet. Make a list, hang it on the board, then press “It hangs: register”."));
    m_rows->setWidths({10, 8, 8, 8, 10, 10, 5, 5, 9, 0});
    m_objections->setEmptyText(tr("Nobody objects to this posting."));
    m_objections->setWidths({10, 10, 24, 10, 0});
    m_states->addItem(tr("All postings"), QString());
    for (const auto &code : Codes<PostingState>::list)
        m_states->addItem(casework::stateText(code.value, desk.wording()), QString(code.text));
    m_states->setAccessibleName(tr("Show by state"));
    explain(m_states, u"list.filter"_s);
    m_object->setObjectName(u"object"_s);
    m_answer->setObjectName(u"answer"_s);
    m_close->setObjectName(u"closePosting"_s);
    m_withdraw->setObjectName(u"withdraw"_s);
    layOut();
    connect(m_states, &QComboBox::activated, this, [this] { m_rows->filter()->setCode(m_states->currentData().toString()); });
    connect(m_rows, &TablePane::currentChanged, this, &PostingRegister::choose);
    connect(m_rows, &TablePane::activated, this, &PostingRegister::close);
    connect(m_objections, &TablePane::currentChanged, this, &PostingRegister::updateActions);
    connect(m_objections, &TablePane::activated, this, &PostingRegister::answer);
    connect(m_object, &QPushButton::clicked, this, &PostingRegister::object);
    connect(m_answer, &QPushButton::clicked, this, &PostingRegister::answer);
    connect(m_close, &QPushButton::clicked, this, &PostingRegister::close);
    connect(m_photograph, &QPushButton::clicked, this, &PostingRegister::showPhotograph);
    connect(m_withdraw, &QPushButton::clicked, this, [this] {
        askForReason(this, tr("Withdraw the posting"), tr("Why is it taken down before its days are over? It proves nothing then, and must be posted anew."),
                     [this](const QString &reason) { withdraw(reason); });
    });
}

void PostingRegister::layOut()
{
    auto *head = new QHBoxLayout;
    head->addWidget(m_states);
    head->addWidget(m_detail, 1);
    head->addWidget(ExportButton::of(m_desk, m_rows, this));
    for (auto *button : {m_photograph, m_withdraw, m_object, m_close})
        head->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addLayout(head);
    column->addWidget(m_rows, 3);
    column->addWidget(makeObjections(), 2);
}

QWidget *PostingRegister::makeObjections()
{
    auto *part = new QWidget(this);
    auto *head = new QHBoxLayout;
    head->addWidget(sectionLabel(tr("Objections"), part));
    head->addStretch();
    head->addWidget(ExportButton::beside(m_desk, m_objections->table(), part));
    head->addWidget(m_answer);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head);
    column->addWidget(m_objections, 1);
    return part;
}

void PostingRegister::refresh()
{
    const PostingRow *before = current();
    const PostingId kept = before ? before->posting.id : PostingId();
    auto rows = casework::postings(m_desk.office());
    if (rows)
        m_model.setRows(std::move(*rows));
    else
        m_desk.tellError(rows.error());
    showPosting(kept);
}

void PostingRegister::showPosting(const PostingId &id)
{
    int found = m_model.rowCount() > 0 ? 0 : -1;
    for (int row = 0; row < m_model.rowCount(); ++row)
        if (m_model.row(row).posting.id == id)
            found = row;
    if (found >= 0)
        m_rows->selectRow(found);
    choose(m_rows->currentRow());
}

const PostingRow *PostingRegister::current() const
{
    const int row = m_rows->currentRow();
    return row >= 0 && row < m_model.rowCount() ? &m_model.row(row) : nullptr;
}

/// The chosen one, or the first that is open.
const PostingObjection *PostingRegister::openObjection() const
{
    const int row = m_objections->currentRow();
    if (row >= 0 && row < m_objectionsModel.rowCount() && !m_objectionsModel.row(row).settledOn)
        return &m_objectionsModel.row(row);
    for (const PostingObjection &objection : m_objectionsModel.rows())
        if (!objection.settledOn)
            return &objection;
    return nullptr;
}

void PostingRegister::choose(int row)
{
    const bool chosen = row >= 0 && row < m_model.rowCount();
    m_objectionsModel.setRows(chosen ? m_model.row(row).objections : std::vector<PostingObjection>());
    if (m_objectionsModel.rowCount() > 0)
        m_objections->selectRow(0);
    m_detail->setText(chosen && m_model.row(row).state == PostingState::Stopped ? tr("The period stands still until the objection is answered.") : QString());
    updateActions();
}

void PostingRegister::updateActions()
{
    const PostingRow *row = current();
    const bool hangs = row && row->state != PostingState::Closed && row->state != PostingState::Withdrawn;
    m_object->setEnabled(hangs);
    m_withdraw->setEnabled(hangs);
    m_close->setEnabled(hangs && row->openObjections == 0);
    m_answer->setEnabled(openObjection() != nullptr);
    m_photograph->setVisible(row && !row->posting.photographDigest.isEmpty());
}

void PostingRegister::object()
{
    if (const PostingRow *row = current(); row && m_object->isEnabled())
        (new ObjectionDialog(m_desk, *row, this))->open();
}

void PostingRegister::answer()
{
    if (const PostingObjection *objection = openObjection())
        (new AnswerDialog(m_desk, *objection, this))->open();
}

void PostingRegister::close()
{
    if (const PostingRow *row = current(); row && m_close->isEnabled())
        (new ClosingDialog(m_desk, *row, this))->open();
}

void PostingRegister::showPhotograph()
{
    const PostingRow *row = current();
    const auto picture = row ? casework::boardPhotograph(m_desk.office(), row->posting) : Result<std::optional<Picture>>();
    if (!picture)
        return m_desk.tellError(picture.error());
    if (!*picture)
        return m_detail->setText(tr("The photograph has not come with the parcel."));
    auto *dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Photograph of the board, %1").arg(dayWords(row->posting.closedOn)));
    auto *shown = new QLabel(dialog);
    shown->setPixmap(QPixmap::fromImage(QImage::fromData((*picture)->jpeg)).scaled(photographSize, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    shown->setAccessibleName(dialog->windowTitle());
    auto *column = new QVBoxLayout;
    column->addWidget(shown);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(closeButton(dialog));
    layOutScrolled(dialog, column, buttons);
    dialog->open();
}

void PostingRegister::withdraw(const QString &reason)
{
    const PostingRow *row = current();
    if (!row)
        return;
    if (const auto done = casework::withdrawPosting(m_desk.office(), row->posting.id, m_desk.today(), reason); !done)
        return m_desk.tellError(done.error());
    emit withdrawn();
    m_desk.tellChanged(tr("Posting withdrawn"));
}

} // namespace xieli::ui

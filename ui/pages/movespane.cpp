// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/movespane.h"

#include "changenames.h"
#include "desk.h"
#include "fields/enterpresses.h"
#include "fields/fields.h"
#include "fields/findinglabel.h"
#include "forms/broughtdialog.h"
#include "forms/dialogframe.h"
#include "help/explained.h"
#include "jobs/ask.h"
#include "jobs/exportlist.h"
#include "look.h"
#include "models/movemodel.h"
#include "pages/tablepane.h"
#include "pages/wholeline.h"
#include "words.h"
#include "wraprow.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

namespace xieli::ui {

using namespace Qt::StringLiterals;
using casework::MoveRow;

namespace {

QDialog *smallDialog(QWidget *parent, const QString &title)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setMinimumWidth(460);
    return dialog;
}

/// What will happen, above the fields.
QVBoxLayout *bodyWith(QDialog *dialog, const QString &sentence, QFormLayout *form)
{
    auto *words = new QLabel(sentence, dialog);
    words->setWordWrap(true);
    auto *body = new QVBoxLayout;
    body->setSpacing(12);
    body->addWidget(words);
    body->addLayout(form);
    return body;
}

} // namespace

void MovesPane::askForDay(const QString &title, const QString &question, const QString &act, std::function<void(Day)> then)
{
    QDialog *dialog = smallDialog(this, title);
    auto *day = new DayField(dialog);
    day->setDay(m_desk.today());
    explain(day, u"move.day"_s);
    auto *finding = new FindingLabel(dialog);
    auto *form = roomyForm();
    form->addRow(tr("&Day"), day);
    auto *button = primaryButton(act, dialog);
    button->setObjectName(u"act"_s);
    layOutDialog(dialog, bodyWith(dialog, question, form), finding, button);
    letEnterWalk(dialog);
    connect(button, &QPushButton::clicked, dialog, [dialog, day, finding, then = std::move(then)] {
        if (!day->day())
            return finding->say(FindingKind::NotDetermined, tr("“%1” is no day. Nothing was written.").arg(day->typed()));
        then(*day->day());
        dialog->accept();
    });
    dialog->open();
}

MovesPane::MovesPane(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(new MoveModel(this))
    , m_rows(new TablePane(m_model, tr("Households that move"), nullptr, this))
    , m_all(new QCheckBox(tr("also those that are o&ver"), this))
    , m_give(primaryButton(tr("&Give the file to…"), this))
    , m_accept(primaryButton(tr("They have &arrived…"), this))
    , m_decline(new QPushButton(tr("&Not taken in…"), this))
    , m_sendBack(new QPushButton(tr("Send &back…"), this))
    , m_takeBack(new QPushButton(tr("Ta&ke it back…"), this))
    , m_reopen(primaryButton(tr("They are &here again…"), this))
    , m_file(new QPushButton(tr("What &came with them…"), this))
{
    m_rows->setWidths({11, 12, 5, 14, 14, 0, 6});
    m_rows->setEmptyText(m_desk.isTownship()
                             ? tr("No household moves. When a village writes down that a whole household moved out, and where to, it stands here: give its file to a village of "
                                  "yours or to another township.")
                             : tr("No household moves. Write down with Ctrl+E at a household that all of them moved out, and where to: its file goes after them. Who moves here "
                                  "from elsewhere stands here too."));
    for (const auto &[button, name] : {std::pair(m_give, u"moveGive"_s), std::pair(m_accept, u"moveAccept"_s), std::pair(m_decline, u"moveDecline"_s),
                                       std::pair(m_sendBack, u"moveSendBack"_s), std::pair(m_takeBack, u"moveTakeBack"_s), std::pair(m_reopen, u"moveReopen"_s), std::pair(m_file, u"moveFile"_s)})
        button->setObjectName(name);
    explain({{m_rows, "desk.moves"}, {m_all, "list.filter"}});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 10, 10, 10);
    column->addWidget(makeHead());
    column->addWidget(m_rows, 1);
    column->addWidget(new WholeLine(m_rows, {3, 4, 5}, this));
    for (QPushButton *act : {m_give, m_accept, m_decline, m_sendBack, m_takeBack, m_reopen, m_file})
        connect(act, &QPushButton::clicked, this, &MovesPane::asking);
    connect(m_rows, &TablePane::currentChanged, this, &MovesPane::updateActions);
    connect(m_rows, &TablePane::activated, this, [this] {
        if (const MoveRow *row = current())
            showFile(row->id);
    });
    connect(m_all, &QCheckBox::toggled, this, &MovesPane::refresh);
    connect(m_give, &QPushButton::clicked, this, &MovesPane::askWhoGetsIt);
    connect(m_accept, &QPushButton::clicked, this, &MovesPane::askWhetherArrived);
    connect(m_decline, &QPushButton::clicked, this, &MovesPane::askWhyNot);
    connect(m_sendBack, &QPushButton::clicked, this, &MovesPane::askWhyBack);
    connect(m_takeBack, &QPushButton::clicked, this, &MovesPane::askWhyTakenBack);
    connect(m_reopen, &QPushButton::clicked, this, &MovesPane::askWhetherBack);
    connect(m_file, &QPushButton::clicked, this, [this] {
        if (const MoveRow *row = current())
            showFile(row->id);
    });
    setFocusProxy(m_rows->table());
    updateActions();
}

QWidget *MovesPane::makeHead()
{
    auto *head = new QWidget(this);
    auto *row = new WrapRow;
    row->addWidget(m_all);
    row->addStretch();
    row->addWidget(ExportButton::of(m_desk, m_rows, head));
    for (QPushButton *button : {m_file, m_sendBack, m_takeBack, m_decline, m_give, m_accept, m_reopen})
        row->addWidget(button);
    head->setLayout(row);
    row->setContentsMargins(0, 0, 0, 0);
    return head;
}

void MovesPane::refresh()
{
    const MoveRow *before = current();
    const QString kept = before ? before->id : QString();
    auto rows = casework::moves(m_desk.office(), m_all->isChecked(), &m_desk.wording());
    if (!rows) {
        emit failed(rows.error());
        return;
    }
    m_waiting = int(std::count_if(rows->begin(), rows->end(), [](const MoveRow &row) { return row.mayGive || row.mayAnswer || row.news > 0 || (row.mayReopen && row.state == MoveState::Returned); }));
    m_model->setRows(std::move(*rows));
    if (m_model->rowCount() > 0)
        m_rows->selectRow(0);
    select(kept);
    updateActions();
}

void MovesPane::select(const QString &id)
{
    for (int at = 0; at < m_model->rowCount(); ++at)
        if (m_model->row(at).id == id)
            m_rows->selectRow(at);
}

const MoveRow *MovesPane::current() const
{
    const int row = m_rows->currentRow();
    return row >= 0 && row < m_model->rowCount() ? &m_model->row(row) : nullptr;
}

/// Only what can be done with the line stands there: a village never gives, a township never arrives.
void MovesPane::updateActions()
{
    const MoveRow *row = current();
    const bool township = m_desk.isTownship();
    m_file->setEnabled(row);
    m_give->setVisible(township);
    m_sendBack->setVisible(township);
    m_takeBack->setVisible(row && row->takingBack != casework::TakingBack::No);
    m_give->setEnabled(row && row->mayGive);
    m_sendBack->setEnabled(row && row->maySendBack);
    m_accept->setVisible(!township);
    m_accept->setEnabled(row && row->mayAnswer && !row->fromTownship);
    m_decline->setEnabled(row && row->mayAnswer);
    m_reopen->setVisible(row && row->mayReopen);
}

void MovesPane::tell(const Result<void> &done, const QString &what)
{
    if (done)
        emit acted(what);
    else
        emit failed(done.error());
}

void MovesPane::askWhoGetsIt()
{
    const MoveRow *row = current();
    if (!row)
        return;
    const auto names = casework::receiversOf(m_desk.office(), row->id);
    if (!names)
        return emit failed(names.error());
    QDialog *dialog = smallDialog(this, tr("Give the file of %1").arg(row->head));
    auto *choice = new QComboBox(dialog);
    choice->setObjectName(u"receiver"_s);
    choice->addItems(*names);
    explain(choice, u"move.receiver"_s);
    for (int at = 0; at < choice->count(); ++at)
        if (row->to.contains(choice->itemText(at)))
            choice->setCurrentIndex(at);
    auto *form = roomyForm();
    form->addRow(tr("&To"), choice);
    auto *act = primaryButton(tr("&Give"), dialog);
    act->setObjectName(u"act"_s);
    act->setEnabled(choice->count() > 0);
    const QString sentence = choice->count() > 0
        ? tr("The family said: %1. The whole file goes with the next parcel; there the household is a new one, and somebody there says whether it arrived.").arg(row->to)
        : tr("No other village or township is known here. Make it known first, under “Offices”.");
    layOutDialog(dialog, bodyWith(dialog, sentence, form), nullptr, act);
    letEnterWalk(dialog);
    connect(act, &QPushButton::clicked, dialog, [this, dialog, choice, id = row->id] {
        const QString office = choice->currentText();
        dialog->accept();
        give(id, office);
    });
    dialog->open();
}

void MovesPane::askWhetherArrived()
{
    if (const MoveRow *row = current())
        askForDay(tr("%1 has arrived").arg(row->head),
                  tr("The household is in the register already, with its file. From which day do they live here? The answer goes to the place that they left. What they "
                     "receive here has to be assessed and decided anew; what was paid there is not paid again."),
                  tr("They have &arrived"), [this, id = row->id](Day day) { accept(id, day); });
}

void MovesPane::askWhyNot()
{
    if (const MoveRow *row = current())
        askForReason(this, tr("%1 is not taken in").arg(row->head),
                     tr("The new household is closed again and stays to be read; the answer goes back.\nWhy are they not taken in?"),
                     [this, id = row->id](const QString &why) { decline(id, why); });
}

void MovesPane::askWhyBack()
{
    if (const MoveRow *row = current())
        askForReason(this, tr("Send %1 back").arg(row->head), tr("The village that they left is told, and writes down that they are there again.\nWhy?"),
                     [this, id = row->id](const QString &why) { sendBack(id, why); });
}

void MovesPane::askWhyTakenBack()
{
    const MoveRow *row = current();
    if (!row)
        return;
    const bool isAsking = row->takingBack == casework::TakingBack::ByAsking;
    askForReason(this, tr("Take the file of %1 back").arg(row->head),
                 isAsking ? tr("A parcel has carried the file to %1 already. The next one asks for it,\nand the file is here again when they have answered “not taken in”.\nWhy?").arg(row->to)
                          : tr("No parcel has carried the file yet: it is here again at once, as if it had not been given.\nWhy?"),
                 [this, id = row->id](const QString &why) { takeBack(id, why); });
}

void MovesPane::askWhetherBack()
{
    if (const MoveRow *row = current())
        askForDay(tr("%1 is here again").arg(row->head),
                  tr("The household is open again as it was, decisions and payments included. That they had left stays to be read among the changes in the family. On which day "
                     "was it found out?"),
                  tr("They are &here again"), [this, id = row->id](Day day) { reopen(id, {day, {}, {}}); });
}

void MovesPane::give(const QString &id, const QString &office)
{
    tell(casework::giveMove(m_desk.office(), id, office), tr("The file is given to %1. Pack a parcel for them now.").arg(office));
}

void MovesPane::accept(const QString &id, Day day)
{
    tell(casework::acceptMove(m_desk.office(), id, day), tr("They have arrived. The next parcel tells it to the place that they left."));
}

void MovesPane::decline(const QString &id, const QString &why)
{
    tell(casework::declineMove(m_desk.office(), id, why), tr("Not taken in. The next parcel tells it, with the reason."));
}

void MovesPane::sendBack(const QString &id, const QString &why)
{
    tell(casework::sendMoveBack(m_desk.office(), id, why), tr("Sent back. The next parcel tells the village."));
}

void MovesPane::takeBack(const QString &id, const QString &why)
{
    const auto done = casework::takeMoveBack(m_desk.office(), id, why);
    if (!done)
        return void(emit failed(done.error()));
    emit acted(*done == casework::TakingBack::AtOnce ? tr("The file is here again; nobody had received it.")
                                                     : tr("Asked back. Pack a parcel for them now; until they answer, the file stays with them."));
}

void MovesPane::reopen(const QString &id, const casework::EventNote &note)
{
    tell(casework::reopenMoved(m_desk.office(), id, note), tr("The household is open again."));
}

void MovesPane::showFile(const QString &id)
{
    const auto file = casework::broughtFile(m_desk.office(), id, tellingOf(m_desk));
    if (!file)
        return emit failed(file.error());
    auto *dialog = new BroughtDialog(m_desk, *file, this);
    connect(dialog, &BroughtDialog::read, this, [this, id] { tell(casework::readMoveNews(m_desk.office(), id), tr("Read.")); });
    dialog->open();
}

} // namespace xieli::ui

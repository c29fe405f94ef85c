// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/clashpage.h"

#include "casework/persons.h"
#include "changenames.h"
#include "fields/valuefield.h"
#include "forms/evidencestrip.h"
#include "help/explained.h"
#include "jobs/ask.h"
#include "jobs/exportlist.h"
#include "jobs/jobbar.h"
#include "jobs/notice.h"
#include "look.h"
#include "models/clashmodel.h"
#include "pages/tablepane.h"
#include "pages/wholeline.h"
#include "words.h"
#include "wraprow.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QGridLayout>
#include <QHideEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTableView>

namespace xieli::ui {

using namespace Qt::StringLiterals;
using casework::ClashChoice;
using casework::ClashPart;
using casework::ClashRow;

namespace {
constexpr int leastQueue = 220;
constexpr int leastSides = 240;
constexpr int leastForAll = 1000; ///< of the page: all columns of the queue
} // namespace

ClashPage::ClashPage(Desk &desk, QWidget *parent)
    : Page(desk, face(), parent), m_model(new ClashModel(desk.wording(), this)), m_queue(new TablePane(m_model, tr("Questions"), nullptr, this)),
      m_part(new QComboBox(this)), m_look(new QPushButton(tr("&Look for people entered twice"), this)), m_notice(new Notice(this)), m_job(new JobBar(this)),
      m_halves(new QSplitter(Qt::Horizontal, this)), m_scroll(new QScrollArea(this)), m_sides(new QWidget(this)), m_title(new QLabel(this)), m_linesHome(new QWidget(this)), m_context(faintLabel({}, this)), m_evidence(new EvidenceStrip(desk, this)), m_suggestion(new QLabel(this)),
      m_answer(new QWidget(this)), m_choices(new QButtonGroup(this)), m_other(new ValueField(this)), m_why(new QLineEdit(this)),
      m_decide(primaryButton(tr("&Decide, on to the next (Enter)"), this)), m_again(new QPushButton(tr("Take the decision &back…"), this)), m_open(new QPushButton(tr("Open the &household"), this))
{
    m_part->addItem(tr("To be decided"), int(ClashPart::Open));
    m_part->addItem(tr("Settled"), int(ClashPart::Settled));
    m_part->setAccessibleName(tr("Which questions"));
    explain({{m_part, "clash.part"}, {m_other, "clash.other"}, {m_why, "clash.why"}});
    m_queue->setWidths({7, 0, 12, 10, 6, 8});
    m_queue->table()->setColumnHidden(5, !desk.isTownship()); // a village has but its own
    m_queue->setEmptyText(desk.isTownship() ? tr("No question is open. When a parcel of a village says something else than this file, it stands here.")
                                            : tr("No question is open. What this village and the township say differently stands here; the township decides."));
    m_decide->setObjectName(u"decide"_s);
    m_open->setObjectName(u"open"_s);
    m_again->setObjectName(u"again"_s);
    m_look->setObjectName(u"look"_s);
    m_why->setObjectName(u"why"_s);
    m_halves->setChildrenCollapsible(false);
    m_halves->addWidget(makeQueue());
    m_halves->addWidget(makeSides());
    m_halves->setStretchFactor(0, 5);
    m_halves->setStretchFactor(1, 6);
    m_halves->setSizes({grown(560), grown(620)});
    auto *head = new WrapRow;
    head->addWidget(titleLabel(tr("Questions"), this));
    head->addStretch();
    head->addWidget(m_part);
    head->addWidget(m_look);
    head->addWidget(ExportButton::of(desk, m_queue, this));
    auto *page = new QVBoxLayout(this);
    page->addLayout(head);
    page->addWidget(m_notice);
    page->addWidget(m_job);
    page->addWidget(m_halves, 1);
    connect(m_queue, &TablePane::currentChanged, this, &ClashPage::showCurrent);
    connect(m_queue, &TablePane::activated, this, &ClashPage::decide);
    connect(m_part, &QComboBox::activated, this, [this] {
        m_notice->clear();
        refresh();
    });
    connect(m_again, &QPushButton::clicked, this, &ClashPage::askWhyAgain);
    connect(m_look, &QPushButton::clicked, this, &ClashPage::lookForPersons);
    connect(m_decide, &QPushButton::clicked, this, &ClashPage::decide);
    connect(m_why, &QLineEdit::returnPressed, this, &ClashPage::decide);
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (m_row)
            this->desk().goToHousehold(m_row->household);
    });
    m_queue->table()->installEventFilter(this);
    m_why->installEventFilter(this);
    for (QAbstractButton *button : m_choices->buttons())
        button->installEventFilter(this);
    showCurrent();
}

/// Where there is no room beside the queue the sides stand below it.
void ClashPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const bool isNarrow = event->size().width() < grown(leastQueue + 2 * leastSides);
    m_halves->setOrientation(isNarrow ? Qt::Vertical : Qt::Horizontal);
    // on few points what stands at the right anyway gives its place to the question itself
    const bool isTight = event->size().width() < grown(leastForAll);
    m_queue->table()->setColumnHidden(3, isTight);
    m_queue->table()->setColumnHidden(5, isTight || !desk().isTownship());
}

QWidget *ClashPage::makeQueue()
{
    auto *half = new QWidget(this);
    half->setMinimumWidth(grown(leastQueue));
    auto *column = new QVBoxLayout(half);
    column->setContentsMargins(0, 0, 6, 0);
    column->addWidget(m_queue, 1);
    column->addWidget(new WholeLine(m_queue, {1}, half));
    return half;
}

QWidget *ClashPage::makeSides()
{
    auto *scroll = m_scroll;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setMinimumWidth(grown(leastSides));
    scroll->setAccessibleName(tr("Both sides"));
    m_title->setProperty("role", u"section"_s);
    m_suggestion->setProperty("tone", u"note"_s);
    m_suggestion->setObjectName(u"suggestion"_s);
    m_context->setObjectName(u"context"_s);
    auto *home = new QVBoxLayout(m_linesHome);
    home->setContentsMargins(0, 0, 0, 0);
    for (QLabel *label : {m_title, m_context, m_suggestion}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto *column = new QVBoxLayout(m_sides);
    column->setContentsMargins(6, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(m_linesHome);
    column->addWidget(m_suggestion);
    column->addWidget(makeAnswer());
    column->addWidget(m_evidence);
    column->addWidget(m_context);
    column->addStretch();
    scroll->setWidget(m_sides);
    return scroll;
}

QWidget *ClashPage::makeAnswer()
{
    auto *column = new QVBoxLayout(m_answer);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto *row = new WrapRow;
    for (const ClashChoice choice : {ClashChoice::First, ClashChoice::Second, ClashChoice::Other}) {
        auto *button = new QRadioButton(m_answer);
        button->setObjectName(u"choice%1"_s.arg(int(choice) + 1));
        m_choices->addButton(button, int(choice));
        row->addWidget(button);
    }
    m_other->setAccessibleName(tr("Another value"));
    row->addGrowing(m_other);
    column->addWidget(new WrapBar(row, m_answer));
    auto *why = new WrapRow;
    auto *label = new QLabel(tr("&Note, why (N)"), m_answer);
    label->setBuddy(m_why);
    m_why->setPlaceholderText(tr("may stay empty where the suggestion is followed"));
    why->addWidget(label);
    why->addGrowing(m_why);
    column->addWidget(new WrapBar(why, m_answer));
    auto *acts = new WrapRow;
    acts->addWidget(m_decide);
    acts->addWidget(m_again);
    acts->addWidget(m_open);
    column->addWidget(new WrapBar(acts, m_answer));
    connect(m_choices, &QButtonGroup::idClicked, m_notice, &Notice::clear);
    connect(m_choices, &QButtonGroup::idClicked, this, &ClashPage::updateActions);
    connect(m_other, &ValueField::changed, this, [this] { choose(ClashChoice::Other); });
    return m_answer;
}

void ClashPage::refresh()
{
    const QString kept = m_row ? m_row->clash.id : QString();
    const int place = m_queue->currentRow();
    auto rows = casework::clashes(office(), tellingOf(desk()), ClashPart(m_part->currentData().toInt()));
    if (!rows)
        return m_notice->bad(desk(), rows.error());
    m_model->setRows(std::move(*rows));
    int row = std::min(place, m_model->rowCount() - 1);
    for (int at = 0; at < m_model->rowCount(); ++at)
        if (m_model->row(at).clash.id == kept)
            row = at;
    if (m_model->rowCount() > 0)
        m_queue->selectRow(std::max(0, row));
    showCurrent();
}

void ClashPage::showRecord(const QString &id)
{
    for (int at = 0; at < m_model->rowCount(); ++at)
        if (m_model->row(at).clash.id == id)
            m_queue->selectRow(at);
    m_queue->table()->setFocus();
}

void ClashPage::showCurrent()
{
    const int at = m_queue->currentRow();
    const QString before = m_row ? m_row->clash.id : QString();
    m_row.reset();
    if (at >= 0 && at < m_model->rowCount()) {
        auto row = casework::clash(office(), tellingOf(desk()), m_model->row(at).clash.id);
        if (row)
            m_row = std::move(*row);
        else
            m_notice->bad(desk(), row.error());
    }
    m_sides->setVisible(m_row.has_value());
    if (!m_row)
        return updateActions();
    m_title->setText(m_row->head + u"　"_s + m_row->field);
    m_suggestion->setText(m_row->isOpen ? m_row->suggestion : m_row->outcome);
    m_suggestion->setVisible(!m_suggestion->text().isEmpty());
    m_context->setText(m_row->context.join(u'\n'));
    m_evidence->setEvidence(m_row->evidence);
    fillLines(*m_row);
    if (m_row->clash.id != before)
        fillAnswer(*m_row);
    updateActions();
}

void ClashPage::fillLines(const ClashRow &row)
{
    delete m_lines;
    m_lines = new QWidget(m_linesHome);
    m_lines->setObjectName(u"lines"_s);
    auto *grid = new QGridLayout(m_lines);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    const auto put = [&](int line, int column, const QString &text, const char *role, bool differs) {
        auto *label = new QLabel(text, m_lines);
        label->setWordWrap(column > 0);
        label->setTextFormat(Qt::PlainText);
        if (*role)
            label->setProperty("role", QLatin1String(role));
        if (differs)
            label->setProperty("tone", u"warn"_s);
        grid->addWidget(label, line, column, Qt::AlignTop);
    };
    put(0, 1, row.firstTitle, "section", false);
    put(0, 2, row.secondTitle, "section", false);
    int at = 1;
    for (const casework::ClashLine &line : row.lines) {
        const bool isValue = line.differs && (at == 1 || row.clash.kind == ClashKind::SamePerson);
        put(at, 0, line.label, "faint", false);
        put(at, 1, line.first, "", isValue);
        put(at, 2, line.second, "", isValue);
        ++at;
    }
    if (!row.stands.isEmpty()) {
        put(at, 0, tr("On record now"), "faint", false);
        auto *label = new QLabel(row.stands, m_lines);
        label->setWordWrap(true);
        grid->addWidget(label, at, 1, 1, 2);
    }
    m_linesHome->layout()->addWidget(m_lines);
}

/// Nothing is chosen beforehand, whatever is suggested.
void ClashPage::fillAnswer(const ClashRow &row)
{
    m_choices->setExclusive(false);
    for (QAbstractButton *button : m_choices->buttons())
        button->setChecked(false);
    m_choices->setExclusive(true);
    m_why->clear();
    const auto name = [this](ClashChoice choice, const QString &text) { m_choices->button(int(choice))->setText(text); };
    const bool isPair = row.clash.kind == ClashKind::SamePerson;
    m_other->setColumn(row.clash.tableName, isPair || row.clash.kind == ClashKind::Removed || row.clash.kind == ClashKind::TwoAccounts ? QString() : row.clash.columnName, tellingOf(desk()).codes);
    switch (row.clash.kind) {
    case ClashKind::SamePerson:
        name(ClashChoice::First, tr("&1 same person, keep the first"));
        name(ClashChoice::Second, tr("&2 same person, keep the second"));
        name(ClashChoice::Other, tr("&3 two people"));
        break;
    case ClashKind::AliveAfterDeath:
        name(ClashChoice::First, tr("&1 alive"));
        name(ClashChoice::Second, tr("&2 dead, as recorded"));
        name(ClashChoice::Other, tr("&3 dead, on another day:"));
        break;
    default:
        name(ClashChoice::First, u"&1 "_s + row.firstOf);
        name(ClashChoice::Second, u"&2 "_s + row.secondOf);
        name(ClashChoice::Other, tr("&3 another:"));
    }
}

std::optional<ClashChoice> ClashPage::chosen() const
{
    const int id = m_choices->checkedId();
    return id < 0 ? std::nullopt : std::optional(ClashChoice(id));
}

void ClashPage::choose(ClashChoice choice)
{
    QAbstractButton *button = m_choices->button(int(choice));
    if (!m_row || !m_row->mayDecide || button->isHidden())
        return;
    m_notice->clear();
    button->setChecked(true);
    m_scroll->ensureWidgetVisible(button); // one sees what one chose
    if (choice == ClashChoice::Other && m_other->canType() && m_other->focusProxy() && !m_other->isAncestorOf(focusWidget()))
        m_other->focusProxy()->setFocus();
    updateActions();
}

void ClashPage::updateActions()
{
    const bool may = m_row && m_row->mayDecide;
    const bool mayBeOther = may && (m_row->clash.kind == ClashKind::SamePerson || m_other->canType());
    for (QAbstractButton *button : m_choices->buttons())
        button->setVisible(m_choices->id(button) == int(ClashChoice::Other) ? mayBeOther : may);
    m_other->setVisible(may && m_other->canType());
    m_why->parentWidget()->setVisible(may);
    m_decide->setVisible(may);
    m_decide->setEnabled(may && chosen());
    m_again->setVisible(m_row && m_row->mayAskAgain);
    m_open->setEnabled(m_row && !m_row->household.isEmpty());
}

void ClashPage::decide()
{
    if (!m_row || !m_row->mayDecide)
        return;
    if (!chosen())
        return m_notice->warn(tr("Choose first: 1, 2 or 3 in the list (Esc goes there), or Alt with the number."));
    const casework::ClashDecision decision{m_row->clash.id, *chosen(), m_other->canType() ? m_other->text() : QString(), m_row->seen, m_why->text()};
    const QString field = m_row->field, id = m_row->clash.id;
    const auto decided = casework::decideClash(office(), tellingOf(desk()), decision);
    if (!decided) {
        const QString said = desk().say(decided.error());
        if (decided.error().key == u"casework.clash_moved")
            refresh(); // anew, and nothing is chosen that was chosen before it changed
        m_notice->warn(said);
        return;
    }
    desk().tellChanged(tr("Decided: %1").arg(field));
    refresh();
    m_queue->table()->setFocus();
    m_decided = id;
    m_notice->good(QStringList{tr("Decided: %1. It goes to the other office with the next parcel.").arg(field),
                               mayTakeBack(id) ? tr("A mistake? Ctrl+Z takes it back, later the button under “Settled”.") : tr("This decision itself is not taken back.")}
                       .join(u' '));
}

bool ClashPage::mayTakeBack(const QString &id) const
{
    const auto row = id.isEmpty() ? Result<ClashRow>(ClashRow()) : casework::clash(office(), tellingOf(desk()), id);
    return row && row->mayAskAgain;
}

bool ClashPage::takeBackLast()
{
    if (!mayTakeBack(m_decided))
        return false;
    showSettled(m_decided);
    askWhyAgain();
    return true;
}

void ClashPage::showSettled(const QString &id)
{
    m_part->setCurrentIndex(m_part->findData(int(ClashPart::Settled)));
    refresh();
    showRecord(id);
}

void ClashPage::askWhyAgain()
{
    if (!m_row || !m_row->mayAskAgain)
        return;
    const bool isMerged = m_row->clash.decided == u"same"_s;
    const bool isOfAccounts = m_row->clash.kind == ClashKind::TwoAccounts;
    askForReason(this, tr("Take the decision back"),
                 (isMerged       ? tr("%1\nThe two records are parted again, and the question stands among those to be decided.\nWhy?")
                  : isOfAccounts ? tr("%1\nBoth accounts are open again; until it is decided anew, nothing is paid to the household.\nWhy?")
                                 : tr("%1\nThe question stands among those to be decided again; what was written stays until then.\nWhy?"))
                     .arg(m_row->head + u' ' + m_row->field),
                 [this](const QString &why) { askAgain(why); });
}

void ClashPage::askAgain(const QString &why)
{
    if (!m_row)
        return;
    const QString id = m_row->clash.id;
    if (const auto asked = casework::askAgain(office(), tellingOf(desk()), id, why); !asked)
        return m_notice->bad(desk(), asked.error());
    m_decided.clear();
    m_part->setCurrentIndex(m_part->findData(int(ClashPart::Open)));
    desk().tellChanged(tr("The decision is taken back"));
    refresh();
    showRecord(id);
    m_notice->good(tr("The decision is taken back; the question is to be decided again."));
}

void ClashPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    if (event->spontaneous())
        return;
    m_notice->clear(); // who comes back later reads no news of then
    m_decided.clear();
}

void ClashPage::lookForPersons()
{
    m_notice->clear();
    m_job->run<int>(
        office(), tr("Looking through the register…"), [](casework::Office &own, Progress &) { return casework::findSamePersons(own); },
        [this](Result<int> found) {
            if (!found)
                return m_notice->bad(desk(), found.error());
            desk().tellChanged();
            refresh();
            m_notice->good(*found > 0 ? tr("%n pair(s) may be one person; they stand in the list.", nullptr, *found) : tr("Nobody is entered twice."));
        });
}

bool ClashPage::takeKey(int key)
{
    switch (key) {
    case Qt::Key_1: choose(ClashChoice::First); return true;
    case Qt::Key_2: choose(ClashChoice::Second); return true;
    case Qt::Key_3: choose(ClashChoice::Other); return true;
    case Qt::Key_N: m_why->setFocus(); return true;
    default: return false;
    }
}

bool ClashPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return Page::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isPlain = !(key->modifiers() & ~Qt::KeypadModifier);
    if (isPlain && watched != m_why && takeKey(key->key()))
        return true;
    if (isPlain && watched != m_queue->table() && key->key() == Qt::Key_Escape) { // out of the field that takes letters, with what stands in it
        m_queue->table()->setFocus();
        return true;
    }
    if (isPlain && watched != m_queue->table() && watched != m_why && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
        decide();
        return true;
    }
    return Page::eventFilter(watched, event);
}

} // namespace xieli::ui

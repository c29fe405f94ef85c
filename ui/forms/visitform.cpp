// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/visitform.h"

#include "casework/assessing.h"
#include "fields/fields.h"
#include "fields/ledgertable.h"
#include "forms/pricesdialog.h"
#include "jobs/ask.h"
#include "look.h"
#include "words.h"

using namespace Qt::StringLiterals;

namespace xieli::ui {

namespace {

constexpr int debounceMilliseconds = 50;

QLabel *hintLabel(const QString &text, QWidget *parent)
{
    QLabel *label = faintLabel(text, parent);
    label->setWordWrap(false);
    return label;
}

} // namespace

VisitForm::VisitForm(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_ledgers(new DossierLedgers(this)), m_result(new ResultPanel(desk, this)), m_title(titleLabel({}, this)),
      m_last(new QLabel(this)), m_brief(new QLabel(this)), m_prices(new QPushButton(tr("P&rices…"), this)), m_fold(new QPushButton(tr("Result (F4)"), this)), m_back(new QPushButton(tr("&Back"), this)), m_save(primaryButton(tr("&Save the visit (Ctrl+S)"), this)),
      m_day(new DayField(this)), m_first(new QLineEdit(this)), m_second(new QLineEdit(this)),
      m_visitorsSigned(new QCheckBox(tr("Both visitors have signed"), this)), m_familySigned(new QCheckBox(tr("The family has signed"), this)),
      m_notes(new QPlainTextEdit(this)), m_scroll(new QScrollArea(this)), m_column(nullptr), m_steps(new QHBoxLayout)
{
    auto *inside = new QWidget(m_scroll);
    m_column = new QVBoxLayout(inside);
    m_column->setContentsMargins(16, 6, 16, 16);
    m_column->setSpacing(14);
    m_scroll->setWidget(inside);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_steps->setContentsMargins(12, 0, 12, 4);
    m_steps->setSpacing(2);

    addSection(tr("Visit"), {}, visitRow());
    addLedger(tr("Members"), tr("Space changes a tick; a number chooses a relation"), m_ledgers->members());
    addLedger(tr("Income"), tr("Enter: next cell · Ctrl+N: new line · Ctrl+D: delete the line"), m_ledgers->income());
    addLedger(tr("Expenses"), tr("Of the last twelve months"), m_ledgers->expenses());
    addLedger(tr("Property"), {}, m_ledgers->property());
    addLedger(tr("Obligors"), tr("Children, parents, spouses who live elsewhere"), m_ledgers->obligors());
    addSection(tr("Close"), tr("What was seen and said"), closingRow());
    m_column->addStretch();
    m_steps->addStretch();
    m_steps->addWidget(m_brief);

    auto *left = new QVBoxLayout;
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(0);
    left->addWidget(headRow());
    left->addLayout(m_steps);
    left->addWidget(m_scroll, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addLayout(left, 1);
    row->addWidget(m_result);
    m_result->setFixedWidth(256);
    connect(m_fold, &QPushButton::clicked, this, [this] {
        m_folded = m_result->isVisible();
        seatResult();
    });

    m_soon.setSingleShot(true);
    m_soon.setInterval(debounceMilliseconds);
    connect(&m_soon, &QTimer::timeout, this, &VisitForm::compute);
    connect(m_ledgers, &DossierLedgers::changed, this, &VisitForm::touched);
    connect(m_day, &TypedField::changed, this, &VisitForm::touched);
    for (QLineEdit *edit : {m_first, m_second})
        connect(edit, &QLineEdit::textEdited, this, &VisitForm::touched);
    for (QCheckBox *box : {m_visitorsSigned, m_familySigned})
        connect(box, &QCheckBox::clicked, this, &VisitForm::touched);
    connect(m_notes, &QPlainTextEdit::textChanged, this, &VisitForm::touched);
    connect(m_save, &QPushButton::clicked, this, &VisitForm::save);
    connect(m_back, &QPushButton::clicked, this, &VisitForm::giveUp);
}

QWidget *VisitForm::headRow()
{
    auto *head = new QWidget(this);
    m_back->setIcon(icon(u"back"_s));
    m_back->setToolTip(tr("Back without saving (Esc)"));
    m_last->setProperty("role", u"faint"_s);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(16, 10, 16, 6);
    row->setSpacing(12);
    row->addWidget(m_back);
    row->addWidget(m_title);
    row->addWidget(m_last, 1);
    m_fold->setToolTip(tr("Shows or hides the provisional result"));
    m_fold->setFocusPolicy(Qt::NoFocus);
    m_prices->setToolTip(tr("The village's yearly prices of crops, animals and subsidies"));
    connect(m_prices, &QPushButton::clicked, this, &VisitForm::editPrices);
    row->addWidget(m_prices);
    row->addWidget(m_fold);
    row->addWidget(m_save);
    return head;
}

void VisitForm::addSection(const QString &title, const QString &hint, QWidget *body, LedgerTable *table)
{
    auto *section = new QWidget(m_scroll->widget());
    auto *head = new QHBoxLayout;
    const int number = static_cast<int>(m_sections.size()) + 1;
    head->addWidget(sectionLabel(u"%1  %2"_s.arg(number).arg(title), section));
    head->addWidget(hintLabel(hint, section), 1);
    if (table) {
        auto *add = new QPushButton(icon(u"add"_s, colours().accent), tr("New line"), section);
        add->setProperty("role", u"plain"_s);
        add->setFocusPolicy(Qt::NoFocus); // Ctrl+N from inside the ledger
        connect(add, &QPushButton::clicked, table, &LedgerTable::newLine);
        head->addWidget(add);
    }
    auto *column = new QVBoxLayout(section);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(body);
    m_column->addWidget(section);
    m_sections << section;
    m_entrances << (table ? static_cast<QWidget *>(table) : body->focusProxy() ? body->focusProxy() : body);

    auto *jump = new QPushButton(u"%1 %2"_s.arg(number).arg(title), this);
    jump->setProperty("role", u"step"_s);
    jump->setFocusPolicy(Qt::NoFocus);
    jump->setToolTip(tr("Ctrl+PgDown and Ctrl+PgUp go from part to part"));
    connect(jump, &QPushButton::clicked, this, [this, number] {
        m_scroll->ensureWidgetVisible(m_sections.last());
        m_scroll->ensureWidgetVisible(m_sections.at(number - 1));
        m_entrances.at(number - 1)->setFocus(Qt::ShortcutFocusReason);
    });
    m_steps->addWidget(jump);
}

LedgerTable *VisitForm::addLedger(const QString &title, const QString &hint, LedgerModel *model)
{
    auto *table = new LedgerTable(model, title, true, m_scroll->widget());
    connect(table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this, table](const QModelIndex &current) {
        const QRect cell = table->visualRect(current);
        const QPoint place = table->viewport()->mapTo(m_scroll->widget(), cell.center());
        m_scroll->ensureVisible(m_scroll->widget()->width() / 2, place.y(), 0, cell.height() * 2);
    });
    if (model == m_ledgers->members())
        table->freezeFirstColumn();
    addSection(title, hint, table, table);
    return table;
}

QWidget *VisitForm::visitRow()
{
    auto *body = new QWidget(m_scroll->widget());
    auto *row = new QHBoxLayout(body);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    const auto add = [&](const QString &label, QWidget *field) {
        auto *words = new QLabel(label, body);
        words->setBuddy(field);
        row->addWidget(words);
        row->addWidget(field);
    };
    add(tr("&Day"), m_day);
    row->addSpacing(10);
    add(tr("&First visitor"), m_first);
    row->addSpacing(10);
    add(tr("Se&cond visitor"), m_second);
    row->addStretch(1);
    m_day->setMaximumWidth(320);
    m_day->setAccessibleName(tr("Day of the visit"));
    m_first->setMaximumWidth(150);
    m_second->setMaximumWidth(150);
    m_second->setToolTip(tr("The rule asks for two visitors"));
    body->setFocusProxy(m_day->edit());
    return body;
}

QWidget *VisitForm::closingRow()
{
    auto *body = new QWidget(m_scroll->widget());
    m_notes->setAccessibleName(tr("Notes"));
    m_notes->setPlaceholderText(tr("What you saw: the house, the people, the work; what the family asks for"));
    m_notes->setTabChangesFocus(true);
    m_notes->setFixedHeight(m_notes->fontMetrics().height() * 4 + 14);
    auto *signs = new QHBoxLayout;
    signs->addWidget(m_visitorsSigned);
    signs->addSpacing(16);
    signs->addWidget(m_familySigned);
    signs->addStretch();
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_notes);
    column->addLayout(signs);
    body->setFocusProxy(m_notes);
    return body;
}

void VisitForm::begin(const Dossier &dossier)
{
    m_dossier = dossier;
    const Member *head = dossier.head();
    m_title->setText(tr("Visit to %1").arg(head ? head->name : tr("a household")));
    m_result->setHousehold(head ? head->name : QString());
    m_last->setText(lastVisitWords());
    m_day->setDay(m_desk.today());
    m_first->setText(m_desk.office().user);
    const auto latest = std::max_element(dossier.visits.begin(), dossier.visits.end(), [](const Visit &a, const Visit &b) { return a.day < b.day; });
    m_second->setText(latest == dossier.visits.end() ? QString() : latest->firstVisitor == m_first->text() ? latest->secondVisitor : latest->firstVisitor);
    m_visitorsSigned->setChecked(false);
    m_familySigned->setChecked(false);
    m_notes->clear();
    m_ledgers->setDossier(dossier, m_desk.today(), DossierLedgers::Purpose::Visit);
    m_changed = false;
    m_scroll->ensureVisible(0, 0);
    compute();
    m_day->setFocus();
}

QString VisitForm::lastVisitWords() const
{
    std::optional<Day> last;
    for (const Visit &visit : m_dossier.visits)
        if (!last || visit.day > *last)
            last = visit.day;
    return last ? tr("Last visit: %1").arg(dayWords(last)) : tr("No visit is recorded yet");
}

casework::VisitEntry VisitForm::entry() const
{
    casework::VisitEntry entry;
    entry.dossier = m_ledgers->edited();
    entry.visit.household = m_dossier.household.id;
    entry.visit.day = m_day->day().value_or(Day());
    entry.visit.firstVisitor = m_first->text().trimmed();
    entry.visit.secondVisitor = m_second->text().trimmed();
    entry.visit.visitorsSigned = m_visitorsSigned->isChecked();
    entry.visit.familySigned = m_familySigned->isChecked();
    entry.visit.notes = m_notes->toPlainText().trimmed();
    return entry;
}

void VisitForm::touched()
{
    m_changed = true;
    m_soon.start();
}

void VisitForm::compute()
{
    const Dossier dossier = m_ledgers->edited();
    const Findings findings = casework::checked(m_desk.office(), dossier);
    m_ledgers->showFindings(findings, [this](const Finding &finding) { return m_desk.say(finding); });
    m_result->show(casework::provisional(m_desk.office(), dossier, m_desk.month()), findings);
    m_brief->setText(m_result->inBrief());
}

void VisitForm::editPrices()
{
    auto *dialog = new PricesDialog(m_desk, (m_desk.month() - 1).year(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_ledgers->setPrices(dialog->prices());
        compute();
    });
    dialog->open();
}

/// On a narrow screen the ledgers need the width; the result then stands in a line above them.
void VisitForm::seatResult()
{
    constexpr int roomy = 900;
    m_result->setVisible(!m_folded.value_or(width() < roomy));
    m_brief->setVisible(m_result->isHidden());
}

void VisitForm::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    seatResult();
}

bool VisitForm::save()
{
    if (QWidget *typing = focusWidget())
        typing->clearFocus(); // an open cell stores what is in it
    const auto stored = casework::recordVisit(m_desk.office(), entry());
    if (!stored) {
        m_desk.tellError(stored.error());
        return false;
    }
    m_changed = false;
    const QStringList refused = m_ledgers->refusedTexts();
    const QString what = tr("Visit saved: %1").arg(m_title->text());
    m_desk.tellChanged(refused.isEmpty() ? what : what + tr(" (not stored, since no values: %1)").arg(refused.join(u"; "_s)));
    emit finished();
    return true;
}

void VisitForm::giveUp()
{
    if (!m_changed)
        return emit finished();
    askFirst(this, tr("Leave this visit without saving it?"), tr("What you typed since you opened the form is lost."), tr("Leave"), [this] {
        m_changed = false;
        emit finished();
    });
}

void VisitForm::goToSection(int step)
{
    int at = 0;
    for (int section = 0; section < m_sections.size(); ++section)
        if (m_sections.at(section)->isAncestorOf(focusWidget()))
            at = section;
    at = std::clamp(at + step, 0, static_cast<int>(m_sections.size()) - 1);
    m_scroll->ensureWidgetVisible(m_sections.at(at));
    m_entrances.at(at)->setFocus(Qt::ShortcutFocusReason);
    if (auto *table = qobject_cast<LedgerTable *>(m_entrances.at(at)); table && table->model()->rowCount() > 0)
        table->setCurrentIndex(table->currentIndex().isValid() ? table->currentIndex() : table->model()->index(0, 0)); // marked, so that one sees where one is
}

void VisitForm::keyPressEvent(QKeyEvent *event)
{
    const bool control = event->modifiers() == Qt::ControlModifier;
    if (control && event->key() == Qt::Key_S)
        save();
    else if (control && event->key() == Qt::Key_PageDown)
        goToSection(1);
    else if (control && event->key() == Qt::Key_PageUp)
        goToSection(-1);
    else if (event->key() == Qt::Key_F2)
        m_result->showWhy();
    else if (event->key() == Qt::Key_F4)
        m_fold->click();
    else if (event->key() == Qt::Key_Escape)
        giveUp();
    else
        QWidget::keyPressEvent(event);
}

} // namespace xieli::ui

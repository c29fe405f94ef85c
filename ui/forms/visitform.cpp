// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/visitform.h"

#include "casework/assessing.h"
#include "fields/ledgertable.h"
#include "forms/fieldline.h"
#include "forms/pricesdialog.h"
#include "forms/retyping.h"
#include "forms/visitfields.h"
#include "forms/visitsections.h"
#include "help/explained.h"
#include "jobs/notice.h"
#include "look.h"
#include "words.h"
#include "wraprow.h"

using namespace Qt::StringLiterals;

namespace xieli::ui {

namespace {

constexpr int debounceMilliseconds = 50;

} // namespace

VisitForm::VisitForm(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_ledgers(new DossierLedgers(this)), m_drafting(new VisitDrafting(desk, this)),
      m_result(new ResultPanel(desk, this)), m_title(titleLabel({}, this)), m_last(new QLabel(this)), m_brief(new QLabel(this)),
      m_prices(new QPushButton(tr("P&rices…"), this)), m_fold(new QPushButton(tr("Result (F4)"), this)), m_back(new QPushButton(tr("&Back"), this)),
      m_save(primaryButton(tr("&Save the visit (Ctrl+S)"), this)), m_sections(new VisitSections(this)), m_fields(new VisitFields(m_sections->inside())), m_notice(new Notice(this)), m_line(new FieldLine(this))
{
    explain(this, u"page.visit"_s);
    addParts();
    QWidget *head = headRow();
    orderKeys();
    auto *left = new QVBoxLayout;
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(0);
    left->addWidget(head);
    left->addWidget(m_brief);
    auto *noticeRow = new QHBoxLayout;
    noticeRow->setContentsMargins(16, 0, 16, 4);
    noticeRow->addWidget(m_notice);
    left->addLayout(noticeRow);
    left->addWidget(m_sections, 1);
    left->addWidget(m_line);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addLayout(left, 1);
    row->addWidget(m_result);
    m_result->setFixedWidth(grown(256));
    m_brief->setObjectName(u"brief"_s);
    m_brief->setWordWrap(true);
    m_brief->setContentsMargins(16, 0, 16, 2);
    m_brief->setAccessibleName(tr("Provisional result"));
    connect(m_fold, &QPushButton::clicked, this, [this] {
        m_folded = m_result->isVisible();
        seatResult();
    });

    m_soon.setSingleShot(true);
    m_soon.setInterval(debounceMilliseconds);
    connect(&m_soon, &QTimer::timeout, this, &VisitForm::compute);
    connect(m_ledgers, &DossierLedgers::changed, this, &VisitForm::touched);
    connect(m_ledgers, &DossierLedgers::noted, this, &VisitForm::note);
    connect(m_fields, &VisitFields::noted, this, [this](const QString &field, const QString &text) {
        note({QLatin1String(Visit::table), m_drafting->visit().text(), field}, text);
        touched();
    });
    connect(m_fields, &VisitFields::left, this, [this] { focusNextChild(); });
    connect(m_drafting, &VisitDrafting::failed, this, [this](const Error &error) {
        m_notice->bad(tr("What you type is not being stored: %1 Save the visit with Ctrl+S soon.").arg(m_desk.say(error)));
    });
    connect(m_sections, &VisitSections::cellEntered, this, [this] { m_arrival.start(); });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, const QWidget *now) {
        if (now && isAncestorOf(now))
            m_arrival.start();
    });
    m_arrival.setSingleShot(true); // a closing cell hands the keyboard through others; only where it stays counts
    m_arrival.setInterval(0);
    connect(&m_arrival, &QTimer::timeout, this, &VisitForm::arrive);
    connect(m_save, &QPushButton::clicked, this, &VisitForm::save);
    connect(m_back, &QPushButton::clicked, this, &VisitForm::giveUp);
}

/// In the order of a real conversation: who came, who lives here, what comes in, what goes out, what there is, who else could
/// help, where the money goes, what was seen.
void VisitForm::addParts()
{
    m_sections->addSection(tr("Visit"), {}, m_fields->opening());
    m_sections->addLedger(tr("Members"), tr("Space changes a tick; a number chooses a relation"), m_ledgers->members())->freezeFirstColumn();
    m_sections->addLedger(tr("Income"), tr("Enter: next cell · Ctrl+N: new line · Ctrl+D: delete the line"), m_ledgers->income())->freezeFirstColumn();
    m_sections->addLedger(tr("Expenses"), tr("Of the last twelve months"), m_ledgers->expenses());
    m_sections->addLedger(tr("Property"), {}, m_ledgers->property());
    m_sections->addLedger(tr("Obligors"), tr("Children, parents, spouses who live elsewhere"), m_ledgers->obligors());
    m_sections->addLedger(tr("Bank card"), tr("Where the money goes; somebody else's card: whose, why, from when until when"), m_ledgers->accounts());
    m_sections->addSection(tr("Close"), tr("What was seen and said"), m_fields->closing());
    m_sections->close();
}

/// Tab goes through the conversation, and at its end to saving.
void VisitForm::orderKeys()
{
    QList<QWidget *> order;
    for (const QString &field : {u"day"_s, u"first_visitor"_s, u"second_visitor"_s})
        order << m_fields->widgetOf(field);
    for (LedgerTable *table : tables())
        order << table;
    for (const QString &field : {u"notes"_s, u"visitors_signed"_s, u"family_signed"_s})
        order << m_fields->widgetOf(field);
    order << m_save << m_prices << m_back;
    for (qsizetype at = 1; at < order.size(); ++at)
        setTabOrder(order.at(at - 1), order.at(at));
}

/// While its parts go, the keyboard wanders through them once more.
VisitForm::~VisitForm()
{
    qApp->disconnect(this);
    m_sections->disconnect(this);
}

QWidget *VisitForm::headRow()
{
    m_back->setIcon(icon(u"back"_s));
    m_back->setToolTip(tr("Back without saving (Esc)"));
    m_last->setProperty("role", u"faint"_s);
    auto *row = new WrapRow(true);
    row->setContentsMargins(16, 8, 16, 4);
    row->setSpacing(10);
    row->addWidget(m_back);
    row->addWidget(m_title);
    row->addGrowing(m_last);
    m_fold->setToolTip(tr("Shows or hides the provisional result"));
    m_fold->setFocusPolicy(Qt::NoFocus);
    m_prices->setToolTip(tr("The village's yearly prices of crops, animals and subsidies"));
    connect(m_prices, &QPushButton::clicked, this, &VisitForm::editPrices);
    auto *ways = new WrapRow(true); // they go into the next line together
    ways->setSpacing(10);
    for (QPushButton *button : {m_prices, m_fold, m_save})
        ways->addWidget(button);
    row->addLayout(ways);
    return new WrapBar(row, this);
}

void VisitForm::begin(const Dossier &dossier, const std::optional<casework::KeptDraft> &kept)
{
    m_retyping = true;
    m_dossier = dossier;
    if (kept)
        m_drafting->resume(*kept);
    else
        m_drafting->begin(dossier.household.id);
    const Member *head = dossier.head();
    m_title->setText(tr("Visit to %1").arg(head ? head->name : tr("a household")));
    m_result->setHousehold(head ? head->name : QString());
    m_last->setText(lastVisitWords());
    m_fields->setVisit(freshVisit());
    m_ledgers->setPriceYear((m_desk.month() - 1).year());
    m_ledgers->setDossier(dossier, m_desk.today(), DossierLedgers::Purpose::Visit, m_drafting->visit().text());
    m_elsewhere = {};
    m_notice->clear();
    m_sections->toTop();
    if (kept)
        takeUp(*kept);
    m_retyping = false;
    m_changed = kept.has_value();
    compute();
    goTo(kept ? kept->draft.place : FormPlace());
}

Visit VisitForm::freshVisit() const
{
    Visit visit;
    visit.id = m_drafting->visit();
    visit.household = m_dossier.household.id;
    visit.day = m_desk.today();
    visit.firstVisitor = m_desk.office().user;
    const auto &before = m_dossier.visits;
    const auto latest = std::max_element(before.begin(), before.end(), [](const Visit &a, const Visit &b) { return a.day < b.day; });
    if (latest != before.end())
        visit.secondVisitor = latest->firstVisitor == visit.firstVisitor ? latest->secondVisitor : latest->firstVisitor;
    return visit;
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
    entry.visit = m_fields->visit(freshVisit());
    return entry;
}

void VisitForm::touched()
{
    if (m_retyping)
        return;
    m_changed = true;
    m_soon.start();
}

void VisitForm::compute()
{
    const Dossier dossier = m_ledgers->edited();
    Findings findings = casework::checked(m_desk.office(), dossier);
    const Findings elsewhere = m_elsewhere.look(m_desk.office(), dossier);
    findings.insert(findings.begin(), elsewhere.begin(), elsewhere.end());
    m_ledgers->showFindings(findings, [this](const Finding &finding) { return m_desk.say(finding); });
    const auto assessment = casework::provisional(m_desk.office(), dossier, m_desk.month());
    const auto counted = assessment ? casework::countedIncome(*assessment, dossier) : casework::CountedIncome();
    m_ledgers->showCounted(counted);
    m_result->show(assessment, findings);
    m_result->showParts(counted);
    m_brief->setText(m_result->inBrief());
    sayOf(place());
}

/// The visit stays open and stored in its page.
void VisitForm::openElsewhere()
{
    if (const HouseholdId household = m_elsewhere.householdFor(place().key); !household.isEmpty())
        m_desk.goToHousehold(household);
    else
        m_desk.tell(tr("Nobody of this household and none of its cards stands in another household."));
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
    constexpr int high = 380;
    m_result->setVisible(!m_folded.value_or(width() < grown(roomy)));
    m_brief->setVisible(m_result->isHidden());
    m_sections->showSteps(height() >= grown(high));
    m_line->setLines(height() >= grown(high) ? 2 : 1);
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
    for (LedgerTable *table : tables())
        table->dropUntouched();
    m_drafting->flush();
    const auto stored = casework::recordVisit(m_desk.office(), entry());
    if (!stored) {
        m_desk.tellError(stored.error());
        return false;
    }
    m_changed = false;
    m_drafting->end();
    const QStringList refused = m_ledgers->refusedTexts();
    const QString what = tr("Visit saved: %1").arg(m_title->text());
    emit finished(); // the list stands before it is told to read anew
    m_desk.tellChanged(refused.isEmpty() ? what : what + tr(" (not stored, since no values: %1)").arg(refused.join(u"; "_s)));
    return true;
}

const QList<LedgerTable *> &VisitForm::tables() const { return m_sections->tables(); }

bool VisitForm::keep() { return m_drafting->flush(); }

bool VisitForm::putAside()
{
    if (m_changed && !m_drafting->putAside())
        return false;
    m_drafting->end();
    m_changed = false;
    return true;
}

void VisitForm::discard()
{
    const auto gone = m_drafting->discard();
    if (!gone)
        return m_desk.tellError(gone.error());
    m_changed = false;
    emit finished();
}

void VisitForm::giveUp()
{
    if (!m_changed)
        return emit finished();
    auto *box = new QMessageBox(QMessageBox::Question, tr("Leave the visit"), tr("This visit is not saved yet."), QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(tr("What you typed is stored as you type it. You can go on another time, or throw it away."));
    QPushButton *later = box->addButton(tr("&Go on later"), QMessageBox::AcceptRole);
    QPushButton *away = box->addButton(tr("&Throw away"), QMessageBox::DestructiveRole);
    box->setDefaultButton(later);
    connect(later, &QPushButton::clicked, this, [this] {
        if (putAside())
            emit finished();
    });
    connect(away, &QPushButton::clicked, this, &VisitForm::discard);
    box->open();
}

void VisitForm::keyPressEvent(QKeyEvent *event)
{
    const bool control = event->modifiers() == Qt::ControlModifier;
    if (control && event->key() == Qt::Key_S)
        save();
    else if (control && event->key() == Qt::Key_PageDown)
        m_sections->goOn(1);
    else if (control && event->key() == Qt::Key_PageUp)
        m_sections->goOn(-1);
    else if (control && event->key() == Qt::Key_O)
        openElsewhere();
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

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/householdview.h"

#include "casework/assessing.h"
#include "casework/notdead.h"
#include "casework/rebasing.h"
#include "casework/register.h"
#include "changenames.h"
#include "fields/ledgertable.h"
#include "forms/aidwords.h"
#include "forms/asofview.h"
#include "forms/evidencepane.h"
#include "forms/familydialog.h"
#include "forms/familypane.h"
#include "forms/familyviewdialog.h"
#include "forms/formdialog.h"
#include "forms/householdfields.h"
#include "forms/householdfiledialog.h"
#include "forms/householdheader.h"
#include "forms/planpane.h"
#include "forms/issuedpane.h"
#include "forms/recordtables.h"
#include "forms/visitdrafting.h"
#include "help/explained.h"
#include "jobs/exportlist.h"
#include "jobs/notice.h"
#include "models/historymodel.h"
#include "look.h"
#include "pages/payacts.h"
#include "words.h"
#include "wraprow.h"

#include <QMessageBox>
#include <QPointer>
#include <QShortcut>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace xieli::ui {

HouseholdView::HouseholdView(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_ledgers(new DossierLedgers(this)), m_parts(new QTabWidget(this)), m_fields(new HouseholdFields(this)), m_drafting(new VisitDrafting(desk, this)), m_notice(new Notice(this)), m_visits(visitTable(this)),
      m_checks(checkTable(desk.wording(), this)), m_decisions(decisionTable(this)), m_payments(paymentTable(this)),
      m_history(new HistoryModel(this)), m_family(new FamilyPane(desk, this)),
      m_evidence(new EvidencePane(desk, this)), m_plan(new PlanPane(desk, this)), m_issued(new IssuedPane(desk, this)), m_asOf(new AsOfView(desk, this)), m_header(nullptr)
{
    explain(this, u"page.household"_s);
    qApp->installEventFilter(this);
    m_parts->setDocumentMode(false);
    m_parts->setUsesScrollButtons(true);
    m_parts->setAccessibleName(tr("Parts of the household's file"));
    m_parts->tabBar()->setProperty("many", true); // they stand close, so that none is out of sight at 1366 pixels
    addLedger(tr("Members"), m_ledgers->members(), tr("Members are never deleted: they leave or die on a day. Space changes a tick."));
    addLedger(tr("Income"), m_ledgers->income(), tr("The income that stands since the last survey. A new survey is made by a visit."));
    addLedger(tr("Property"), m_ledgers->property(), {});
    addLedger(tr("Expenses"), m_ledgers->expenses(), {});
    addLedger(tr("Obligors"), m_ledgers->obligors(), tr("Children, parents and spouses who live elsewhere"));
    addLedger(tr("Bank account"), m_ledgers->accounts(), tr("The card may be somebody else's: then say whose, and why."));
    m_aid = addLedger(tr("Temporary aid"), m_ledgers->aidRequests(), tr("Point at a head to read what belongs in its column."));
    m_bills = addLedger(tr("Medical bills"), m_ledgers->medicalBills(), tr("What a year adds up to counts by person, in the order of the days."));
    addRecord(tr("Visits"), m_visits);
    addRecord(tr("Checks"), m_checks);
    auto *covered = new QPushButton(tr("Whom it &covers…"), this);
    covered->setObjectName(u"nameCovered"_s);
    auto *voiding = new QPushButton(tr("V&oid…"), this);
    voiding->setObjectName(u"voidDecision"_s);
    QTableView *decisions = addRecord(tr("Decisions"), m_decisions, {covered, voiding});
    const auto chosen = [this, decisions]() -> std::optional<Decision> {
        const int row = decisions->currentIndex().isValid() ? decisions->currentIndex().row() : 0; // the newest
        return row < m_decisions->rowCount() ? std::optional(m_decisions->row(row)) : std::nullopt;
    };
    connect(covered, &QPushButton::clicked, this, [this, chosen] {
        if (const auto decision = chosen(); decision && decision->gives())
            askForCovered(m_desk, *decision, this, {});
    });
    connect(voiding, &QPushButton::clicked, this, [this, chosen] {
        if (const auto decision = chosen())
            voidDecision(*decision);
    });
    m_parts->addTab(m_issued, tr("Papers"));
    addRecord(tr("Payments"), m_payments);
    QTableView *history = addRecord(tr("Changes"), m_history);
    history->setColumnWidth(0, 60);
    history->setColumnWidth(4, 560);
    history->setColumnHidden(6, true); // what is taken back from there is on the page of the record
    m_parts->insertTab(0, m_fields, tr("Household"));
    m_parts->insertTab(2, m_family, tr("Events"));
    m_parts->insertTab(3, m_evidence, tr("Evidence"));
    m_parts->insertTab(4, m_plan, tr("Plan"));
    m_parts->setCurrentIndex(0);
    m_asOf->hide();
    m_header = new HouseholdHeader(this); // last: Tab goes from the part's name into the part, and then to what can be done with it

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(10);
    column->addWidget(m_header);
    column->addWidget(m_notice);
    column->addWidget(m_parts, 1);
    column->addWidget(m_asOf, 1);

    const auto turn = [this](Qt::Key key, int step) { // before the table in which the keyboard is
        auto *turning = new QShortcut(QKeySequence(QKeyCombination(Qt::ControlModifier, key)), this);
        turning->setContext(Qt::WidgetWithChildrenShortcut);
        connect(turning, &QShortcut::activated, this, [this, step] {
            m_parts->setCurrentIndex((m_parts->currentIndex() + m_parts->count() + step) % m_parts->count());
            m_parts->tabBar()->setFocus();
        });
    };
    turn(Qt::Key_PageDown, 1);
    turn(Qt::Key_PageUp, -1);
    connect(m_ledgers, &DossierLedgers::changed, this, &HouseholdView::touched);
    connect(m_fields, &HouseholdFields::changed, this, &HouseholdView::touched);
    connect(m_ledgers, &DossierLedgers::noted, this, &HouseholdView::note);
    connect(m_fields, &HouseholdFields::noted, this, [this](const QString &field, const QString &text) {
        note({QLatin1String(Household::table), m_dossier.household.id.text(), field}, text);
    });
    connect(m_drafting, &VisitDrafting::failed, this, [this](const Error &error) {
        m_notice->bad(tr("What you type is not being stored: %1 Save with Ctrl+S soon.").arg(m_desk.say(error)));
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, const QWidget *now) {
        if (now && m_changed && isAncestorOf(now))
            m_drafting->moveTo(place());
    });
    connect(m_header, &HouseholdHeader::backWanted, this, &HouseholdView::leave);
    connect(m_family, &FamilyPane::changeWanted, this, &HouseholdView::recordChange);
    connect(m_family, &FamilyPane::dayWanted, this, &HouseholdView::showAsOf);
    connect(m_asOf, &AsOfView::closed, this, &HouseholdView::leaveAsOf);
    connect(m_header, &HouseholdHeader::saveWanted, this, &HouseholdView::save);
    connect(m_header, &HouseholdHeader::formsWanted, this, &HouseholdView::showForms);
    connect(m_header, &HouseholdHeader::fileWanted, this, &HouseholdView::showFile);
    connect(m_header, &HouseholdHeader::familyViewWanted, this, &HouseholdView::showFamilyView);
    connect(m_header, &HouseholdHeader::trailWanted, this, [this] { m_desk.goToRecord(u"audit"_s, u"household:"_s + m_dossier.household.id.text()); });
    connect(m_header, &HouseholdHeader::visitWanted, this, &HouseholdView::beginVisit);
}

/// While its parts go, the keyboard wanders through them once more.
HouseholdView::~HouseholdView() { qApp->disconnect(this); }

void HouseholdView::beginVisit()
{
    if (!m_dossier.household.closedOn && (mayLeave() || save()))
        m_desk.goToVisit(m_dossier.household.id);
}

QLabel *HouseholdView::addLedger(const QString &title, LedgerModel *model, const QString &hint)
{
    auto *body = new QWidget(m_parts);
    auto *table = new LedgerTable(model, title, false, body);
    auto *add = new QPushButton(icon(u"add"_s, colours().accent), tr("New line (Ctrl+N)"), body);
    auto *remove = new QPushButton(icon(u"delete"_s, colours().accent), tr("Delete the line (Ctrl+D)"), body);
    for (QPushButton *button : {add, remove}) {
        button->setProperty("role", u"plain"_s);
        button->setFocusPolicy(Qt::NoFocus);
    }
    if (model == m_ledgers->members() || model == m_ledgers->income())
        table->freezeFirstColumn();
    for (int column = 0; column < model->columnCount(); ++column) // what a visit compares and computes while one types
        table->setColumnHidden(column, model->field(column) == u"counted" || model->field(column) == u"before");
    connect(add, &QPushButton::clicked, table, &LedgerTable::newLine);
    connect(remove, &QPushButton::clicked, table, &LedgerTable::deleteLine);
    auto *bar = new WrapRow;
    bar->addGrowing(faintLabel(hint, body));
    bar->addWidget(ExportButton::beside(m_desk, table, body));
    bar->addWidget(remove);
    bar->addWidget(add);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(8, 6, 8, 8);
    column->addLayout(bar);
    column->addWidget(table, 1);
    auto *results = new QLabel(body);
    results->setWordWrap(true);
    results->setTextInteractionFlags(Qt::TextSelectableByMouse);
    results->hide();
    column->addWidget(results);
    m_parts->addTab(body, title);
    return results;
}

void HouseholdView::voidDecision(const Decision &decision)
{
    askToVoidDecision(m_desk, decision, this, [this](const Result<QString> &told) {
        if (!told)
            return m_notice->bad(m_desk, told.error());
        reload();
        m_notice->good(*told);
    });
}

QTableView *HouseholdView::addRecord(const QString &title, QAbstractItemModel *model, const std::vector<QPushButton *> &acts)
{
    auto *body = new QWidget(m_parts);
    auto *table = new QTableView(body);
    table->setModel(model);
    table->setAccessibleName(title);
    prepareTable(table);
    table->setSortingEnabled(false);
    table->horizontalHeader()->setDefaultSectionSize(150);
    auto *bar = new QHBoxLayout;
    bar->addStretch();
    for (QPushButton *act : acts)
        bar->addWidget(act);
    bar->addWidget(ExportButton::beside(m_desk, table, body));
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(8, 6, 8, 8);
    column->addLayout(bar);
    column->addWidget(table);
    m_parts->addTab(body, title);
    return table;
}

bool HouseholdView::open(const HouseholdId &id)
{
    auto dossier = casework::dossier(m_desk.office(), id);
    if (!dossier) {
        m_desk.tellError(dossier.error());
        return false;
    }
    const auto kept = casework::draftFor(m_desk.office(), id, DraftPurpose::Correction);
    if (!kept) {
        m_desk.tellError(kept.error());
        return false;
    }
    const bool another = id != m_dossier.household.id;
    leaveAsOf();
    m_dossier = std::move(*dossier);
    m_notice->clear();
    fill();
    if (another)
        m_parts->setCurrentIndex(0);
    m_parts->tabBar()->setFocus();
    if (*kept && !m_dossier.household.closedOn)
        takeUp(**kept);
    else
        m_drafting->begin(id, DraftPurpose::Correction);
    return true;
}

void HouseholdView::showMember(const MemberId &member)
{
    constexpr int members = 1;
    m_parts->setCurrentIndex(members);
    auto *table = m_parts->widget(members)->findChild<LedgerTable *>();
    const QModelIndex cell = m_ledgers->members()->cell(member.text(), u"name"_s);
    if (table && cell.isValid()) {
        table->setCurrentIndex(cell);
        table->setFocus();
    }
}

/// What is typed and not stored stays; all around it is read anew.
void HouseholdView::reload()
{
    if (m_dossier.household.id.isEmpty())
        return;
    if (m_changed)
        return fillAround();
    const QPointer<QWidget> focus = focusWidget();
    const bool isHere = focus && focus->hasFocus();
    if (open(m_dossier.household.id) && isHere && focus)
        focus->setFocus();
}

void HouseholdView::fill()
{
    m_fields->setHousehold(m_dossier.household);
    m_ledgers->setDossier(m_dossier, m_desk.today(), DossierLedgers::Purpose::Correct);
    fillAround();
    m_changed = false;
    m_header->show(m_dossier, m_desk.month());
    check();
    updateActions();
}

/// What is not typed in this page.
void HouseholdView::fillAround()
{
    auto visits = m_dossier.visits;
    std::sort(visits.begin(), visits.end(), [](const Visit &a, const Visit &b) { return a.day > b.day; });
    m_visits->setRows(std::move(visits));
    auto decisions = m_dossier.decisions;
    decisions.insert(decisions.end(), m_dossier.endings.begin(), m_dossier.endings.end());
    std::sort(decisions.begin(), decisions.end(), [](const Decision &a, const Decision &b) { return a.startMonth > b.startMonth; });
    m_decisions->setRows(std::move(decisions));
    if (const auto checks = casework::checksOf(m_desk.office(), m_dossier.household.id))
        m_checks->setRows(checkLines(*checks));
    if (auto payments = casework::householdPayments(m_desk.office(), m_dossier.household.id))
        m_payments->setRows(std::move(*payments));
    if (auto changes = casework::householdHistory(m_desk.office(), m_dossier.household.id, tellingOf(m_desk)))
        m_history->setRows(std::move(*changes));
    m_family->setHousehold(m_dossier);
    m_evidence->setHousehold(m_dossier);
    m_plan->setHousehold(m_dossier);
    m_issued->setHousehold(m_dossier.household.id);
}

void HouseholdView::check()
{
    Dossier dossier = m_ledgers->edited();
    dossier.household = m_fields->edited(m_dossier.household);
    const Findings findings = casework::checked(m_desk.office(), dossier);
    const auto say = [this](const Finding &finding) { return m_desk.say(finding); };
    m_ledgers->showFindings(findings, say);
    m_fields->showFindings(m_dossier.household.id.text(), findings, say);
    QStringList sentences;
    for (const Finding &finding : findings)
        sentences << say(finding);
    m_header->showFindings(sentences);
    showAid(dossier);
}

/// What the law says of the requests and bills as they are typed, in the month at hand.
void HouseholdView::showAid(const Dossier &dossier)
{
    m_aid->hide();
    m_bills->hide();
    if (dossier.aidRequests.empty() && dossier.medicalBills.empty())
        return;
    const auto assessment = casework::provisional(m_desk.office(), dossier, m_desk.month());
    if (!assessment)
        return;
    const auto isAbout = [](const Finding &finding, const QString &programme) {
        return finding.kind == FindingKind::Empty && finding.arguments.value(u"key"_s).startsWith(programme);
    };
    const auto show = [&](QLabel *label, QStringList lines, const auto &results, auto idOf, const QString &programme) {
        QSet<QString> ids;
        for (const auto &result : results)
            ids.insert(idOf(result));
        for (const Finding &finding : assessment->findings)
            if (ids.contains(finding.subject) || isAbout(finding, programme))
                lines << u"• "_s + m_desk.say(finding);
        lines.prepend(tr("In %1:").arg(monthWords(m_desk.month())));
        label->setText(lines.join(u'\n'));
        label->setVisible(!results.empty());
    };
    show(m_aid, AidWords::requests(*assessment, dossier.aidRequests), assessment->aid, [](const policy::AidResult &result) { return result.request.text(); },
         u"temporary_aid."_s);
    show(m_bills, AidWords::bills(*assessment, dossier.medicalBills), assessment->medical, [](const policy::MedicalResult &result) { return result.bill.text(); },
         u"medical."_s);
}

void HouseholdView::touched()
{
    if (m_retyping)
        return;
    Dossier edited = m_ledgers->edited();
    edited.household = m_fields->edited(m_dossier.household);
    m_changed = m_fields->hasNonsense() || !m_ledgers->refusedTexts().isEmpty() || !casework::isSame(edited, m_dossier);
    if (!m_changed) // a line that was begun and taken away again
        throwAway();
    updateActions();
    check();
}

void HouseholdView::updateActions()
{
    m_header->allow(m_changed, !m_dossier.household.closedOn);
}

bool HouseholdView::save()
{
    if (QWidget *typing = focusWidget())
        typing->clearFocus();
    Dossier dossier = m_ledgers->edited();
    dossier.household = m_fields->edited(m_dossier.household);
    m_drafting->flush();
    const auto stored = casework::correctDossier(m_desk.office(), dossier, m_dossier, m_drafting->visit());
    if (!stored) {
        m_desk.tellError(stored.error());
        return false;
    }
    m_changed = false;
    m_notice->clear();
    m_drafting->begin(m_dossier.household.id, DraftPurpose::Correction);
    updateActions();
    m_desk.tellChanged(tr("Saved: %1").arg(m_header->headName()));
    return true;
}

void HouseholdView::recordChange()
{
    if ((m_dossier.household.closedOn && !casework::isClosedByDeath(m_dossier)) || (!mayLeave() && !save()))
        return;
    auto *dialog = new FamilyDialog(m_desk, m_dossier, this);
    connect(dialog, &FamilyDialog::recorded, this, [this](const QString &what, const HouseholdId &other) {
        m_desk.tellChanged(tr("Written down: %1. Ctrl+Z takes it back.").arg(what));
        m_parts->setCurrentWidget(m_family);
        if (!other.isEmpty())
            m_desk.goToHousehold(other);
    });
    dialog->open();
}

void HouseholdView::showForms()
{
    if (!mayLeave() && !save()) // paper says what is stored
        return;
    auto *dialog = new FormDialog(m_desk, m_dossier.household.id, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void HouseholdView::showFile()
{
    if (!mayLeave() && !save()) // paper says what is stored
        return;
    auto *dialog = new HouseholdFileDialog(m_desk, m_dossier.household.id, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void HouseholdView::showFamilyView()
{
    if (mayLeave() || save()) // paper says what is stored
        (new FamilyViewDialog(m_desk, m_dossier.household.id, this))->open();
}

void HouseholdView::showAsOf(Day day)
{
    if (!m_asOf->show(m_dossier.household.id, day))
        return;
    m_header->hide();
    m_parts->hide();
    m_asOf->QWidget::show();
    m_asOf->setFocus();
}

void HouseholdView::leaveAsOf()
{
    if (m_asOf->isHidden())
        return;
    m_asOf->hide();
    m_header->QWidget::show();
    m_parts->show();
    m_parts->tabBar()->setFocus();
}

bool HouseholdView::mayLeave() const { return !m_changed; }

void HouseholdView::leave()
{
    leaveThen([this] { emit closed(); });
}

void HouseholdView::leaveThen(const std::function<void()> &go)
{
    if (!m_changed)
        return go();
    auto *box = new QMessageBox(QMessageBox::Question, tr("Leave the household"), tr("What you changed about this household is not saved yet."), QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *keep = box->addButton(tr("&Save and leave"), QMessageBox::AcceptRole);
    QPushButton *lose = box->addButton(tr("&Leave without saving"), QMessageBox::DestructiveRole);
    box->setDefaultButton(keep);
    connect(keep, &QPushButton::clicked, this, [this, go] {
        if (save())
            go();
    });
    connect(lose, &QPushButton::clicked, this, [this, go] {
        throwAway();
        go();
    });
    box->open();
}

void HouseholdView::throwAway()
{
    m_changed = false;
    m_notice->clear();
    if (const auto gone = m_drafting->discard(); !gone)
        m_desk.tellError(gone.error());
    m_drafting->begin(m_dossier.household.id, DraftPurpose::Correction);
}

bool HouseholdView::keep() { return !m_changed || m_drafting->flush(); }

/// A line edit takes Ctrl+E for the end of its line on some desktops; here it is the family's changes, wherever the keyboard is.
bool HouseholdView::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    auto *edit = isKey ? qobject_cast<QLineEdit *>(watched) : nullptr;
    if (!edit || edit->window() != window() || !isAncestorOf(edit))
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->modifiers() != Qt::ControlModifier || key->key() != Qt::Key_E)
        return false;
    if (event->type() == QEvent::KeyPress)
        recordChange();
    else
        event->accept(); // so that it comes as a key
    return true;
}

void HouseholdView::keyPressEvent(QKeyEvent *event)
{
    const bool control = event->modifiers() == Qt::ControlModifier;
    if (control && event->key() == Qt::Key_S)
        save();
    else if (control && event->key() == Qt::Key_E)
        recordChange();
    else if (control && event->key() == Qt::Key_P)
        showForms();
    else if (event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier) && event->key() == Qt::Key_P)
        showFile();
    else if (control && event->key() == Qt::Key_R)
        beginVisit();
    else if (event->key() == Qt::Key_Escape)
        leave();
    else
        QWidget::keyPressEvent(event);
}

} // namespace xieli::ui

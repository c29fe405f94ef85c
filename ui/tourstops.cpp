// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tourstops.h"

#include "casework/familyevents.h"
#include "casework/issued.h"
#include "casework/moves.h"
#include "casework/peers.h"
#include "casework/register.h"
#include "fields/fields.h"
#include "fields/ledgertable.h"
#include "forms/formdialog.h"
#include "forms/householdfields.h"
#include "forms/householdview.h"
#include "forms/issueddialog.h"
#include "forms/newhousehold.h"
#include "forms/paperruledialog.h"
#include "forms/slipdialog.h"
#include "forms/visitform.h"
#include "jobs/undolast.h"
#include "mainwindow.h"
#include "page.h"
#include "pages/exchangepage.h"
#include "pages/householdspage.h"
#include "pages/listpeoplepane.h"
#include "pages/tablepane.h"
#include "pages/takeinpage.h"
#include "pages/visitspage.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QTabWidget>
#include <QTemporaryDir>

namespace xieli::ui {

using namespace Qt::StringLiterals;

void TourStops::takeLists()
{
    TakeInPage *page = nullptr;
    for (Page *each : window().pages())
        page = page ? page : qobject_cast<TakeInPage *>(each);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"死亡名单.csv"_s);
    if (!page || !writeDeaths(path))
        return;
    window().show(page->name());
    page->tryOut(path, TakeInPage::Kind::Deaths);
    m_camera.settleWindow();
    page->findChild<ListPeoplePane *>()->toggle(1);
    m_camera.settleWindow();
    m_camera.shootTabs(page, u"takein-deaths"_s);
}

void TourStops::takeMove()
{
    casework::Office &office = window().desk().office();
    const auto under = casework::moves(office);
    if (under && under->empty() && !letLeave()) // at a township the household of an earlier look is still on its way
        return;
    window().desk().tellChanged({});
    window().show(ExchangePage::face().name);
    auto *page = qobject_cast<ExchangePage *>(window().current());
    if (!page)
        return;
    page->showPart(ExchangePage::MovesPart);
    m_camera.settleWindow();
    m_camera.shoot(window(), u"moves"_s);
    m_camera.shootDialogs(page, u"moves"_s);
    for (const casework::MoveRow &row : casework::moves(office).value_or(std::vector<casework::MoveRow>()))
        if (row.mayReopen)
            (void)casework::reopenMoved(office, row.id, {office.today, {}, {}});
    window().desk().tellChanged({});
    m_camera.settleWindow();
}

/// The last household of the list, all of them.
bool TourStops::letLeave()
{
    casework::Office &office = window().desk().office();
    const auto rows = casework::households(office);
    const auto dossier = rows && !rows->empty() ? casework::dossier(office, rows->back().id) : Result<Dossier>(fail(u"casework.household_unknown"_s));
    if (!dossier)
        return false;
    casework::Leaving leaving{FamilyEventKind::MoveOut, dossier->household.id, {}, {}, {office.today, {}, {}}, u"石桥村"_s};
    for (const Member &member : dossier->members)
        if (!member.leftOn && !member.diedOn)
            leaving.persons.push_back(member.id);
    return casework::recordLeaving(office, leaving).has_value();
}

void TourStops::takeSlip()
{
    const auto peers = casework::peers(window().desk().office());
    if (!peers || peers->empty())
        return;
    (new SlipDialog(window().desk(), peers->front().id.text(), 0, &window()))->open();
    m_camera.settleWindow();
    m_camera.shootOpen(u"slip"_s);
}

bool TourStops::writeDeaths(const QString &path)
{
    const auto rows = casework::households(window().desk().office());
    QFile file(path);
    if (!rows || rows->size() < 3 || !file.open(QIODevice::WriteOnly))
        return false;
    QString text = u"序号,死者姓名,身份证号码,死亡时间,备注栏目\n"_s;
    for (std::size_t at = 0; at < 3; ++at)
        if (const auto dossier = casework::dossier(window().desk().office(), (*rows)[at].id)) {
            const Member &person = dossier->members.back();
            text += u"%1,%2,%3,%4,\n"_s.arg(at + 1).arg(at == 2 ? u"某某某"_s : person.name, person.idNumberText, at == 0 ? u"2018年5月"_s : u"2018.5.20"_s);
        }
    text += u"4,周某,,2018.4.2,\n合计,4人,,,\n"_s;
    return file.write(text.toUtf8()) > 0;
}

void TourStops::takeHousehold()
{
    const auto rows = casework::households(window().desk().office());
    if (!rows || rows->empty())
        return;
    takePapers(rows->front().id);
    window().desk().goToHousehold(rows->front().id);
    m_camera.settleWindow();
    m_camera.shootTabs(window().households(), u"household"_s);
    takeUndo();
    takeNewHousehold();
    takeKeys();
    window().desk().goToVisit(rows->front().id);
    m_camera.settleWindow();
    m_camera.shoot(window(), u"visit-form"_s);
    takeVisit(rows->front().id);
    m_camera.shootDialogs(window().visits(), u"visit"_s);
    window().visits()->form()->result()->showWhy();
    m_camera.settleWindow();
    m_camera.shootOpen(u"why"_s);
    throwVisitAway();
}

/// Typed and not saved; then saved, taken back and done again, in the words of the questions; it stays taken back.
void TourStops::takeUndo()
{
    Desk &desk = window().desk();
    HouseholdView *view = window().households()->view();
    view->parts()->setCurrentIndex(0);
    for (const auto &[field, text] : {std::pair(u"phone"_s, u"13900006290"_s), std::pair(u"claimed_monthly_fen"_s, u"1234.50"_s), std::pair(u"note"_s, u"note"_s)}) {
        view->fields()->enter(field, text);
        if (auto *edit = qobject_cast<QLineEdit *>(view->fields()->widgetOf(field)))
            emit edit->textEdited(edit->text());
    }
    m_camera.pressEscape(view);
    m_camera.shootOpen(u"household-leave"_s);
    if (!view->save())
        return;
    askToUndoLast(desk, &window());
    m_camera.settleWindow();
    m_camera.shootOpen(u"undo"_s);
    if (const auto last = casework::lastUndoable(desk.office()); !last || !casework::undo(desk.office(), last->id))
        return;
    desk.tellChanged({});
    askToRedoLast(desk, &window());
    m_camera.settleWindow();
    m_camera.shootOpen(u"redo"_s);
    window().show(u"history"_s);
    m_camera.settleWindow();
    m_camera.shoot(window(), u"history-undone"_s);
    window().show(u"households"_s);
    m_camera.settleWindow();
}

/// The help within a dialog: what is wrong with the number that stands in the field.
void TourStops::takeNewHousehold()
{
    window().households()->newHousehold();
    m_camera.settleWindow();
    if (auto *fresh = window().households()->findChild<NewHousehold *>()) {
        auto *number = fresh->findChild<IdNumberField *>();
        number->setText(u"62990119460303"_s);
        number->edit()->setFocus();
        m_camera.shootHelp(number->edit(), u"help-in-dialog"_s);
    }
    m_camera.shootOpen(u"new-household"_s);
}

/// A card given out, as it stands before and after, in the register, and with its signed copy; and the numbers of the office.
void TourStops::takePapers(const HouseholdId &household)
{
    Desk &desk = window().desk();
    auto *forms = new FormDialog(desk, household, &window());
    forms->show();
    auto *kinds = forms->findChild<QListWidget *>(u"formKinds"_s);
    for (int row = 0; row < kinds->count(); ++row) {
        kinds->setCurrentRow(row);
        m_camera.settleWindow();
        m_camera.shoot(*forms, u"form-%1"_s.arg(row + 1));
    }
    kinds->setCurrentRow(1);
    const QTemporaryDir folder;
    forms->savePdf(folder.filePath(u"card.pdf"_s));
    m_camera.settleWindow();
    m_camera.shoot(*forms, u"form-issued"_s);
    forms->setAttribute(Qt::WA_DeleteOnClose);
    forms->close();
    (new PaperRuleDialog(desk, &window()))->open();
    m_camera.settleWindow();
    m_camera.shootOpen(u"paper-numbers"_s);
    window().show(u"registers"_s);
    window().current()->showRecord(u"issued_papers"_s);
    m_camera.settleWindow();
    m_camera.shoot(window(), u"registers-papers"_s);
    if (const auto papers = casework::issuedOf(desk.office(), household); papers && !papers->empty()) {
        (new IssuedDialog(desk, papers->front().id, &window()))->open();
        m_camera.settleWindow();
        m_camera.shootOpen(u"issued"_s);
    }
}

void TourStops::takeKeys()
{
    QKeyEvent ask(QEvent::KeyPress, Qt::Key_F1, Qt::ControlModifier);
    QCoreApplication::sendEvent(window().current(), &ask);
    m_camera.settleWindow();
    m_camera.shootOpen(u"keys"_s);
}

/// Each part of the visit with the line that speaks of its field; then broken off, in the list, and gone on with.
void TourStops::takeVisit(const HouseholdId &household)
{
    VisitForm *form = window().visits()->form();
    for (LedgerTable *table : form->tables()) {
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 1));
        m_camera.settleWindow();
        m_camera.shoot(window(), u"visit-"_s + table->ledger()->table());
        for (const QString &field : {u"cost_fen"_s, u"family_yearly_income_fen"_s, u"labour_capacity"_s}) {
            const QModelIndex cell = table->model()->rowCount() > 0 ? table->ledger()->cell(table->ledger()->key(0), field) : QModelIndex();
            if (!cell.isValid())
                continue;
            table->setCurrentIndex(cell);
            m_camera.settleWindow();
            m_camera.shootHelp(table, u"help-"_s + field);
        }
    }
    LedgerModel *income = form->ledgers()->income();
    income->append();
    income->setData(income->cell(income->key(income->rowCount() - 1), u"kind"_s), u"B2"_s);
    income->setData(income->cell(income->key(income->rowCount() - 1), u"gross_fen"_s), u"1205.30"_s);
    m_camera.pressEscape(form);
    m_camera.shootOpen(u"visit-leave"_s);
    if (form->putAside())
        emit form->finished();
    m_camera.settleWindow();
    m_camera.shoot(window(), u"visits-unfinished"_s);
    window().desk().goToVisit(household);
    m_camera.settleWindow();
    m_camera.shoot(window(), u"visit-gone-on-with"_s);
}

/// The next look begins with a village in which nobody is typing.
void TourStops::throwVisitAway()
{
    m_camera.pressEscape(window().visits()->form());
    for (auto *box : window().visits()->findChildren<QMessageBox *>())
        for (auto *button : box->buttons())
            if (box->buttonRole(button) == QMessageBox::DestructiveRole)
                button->click();
    m_camera.settleWindow();
}

} // namespace xieli::ui

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tour.h"

#include "settle.h"

#include "casework/issued.h"
#include "casework/peers.h"
#include "casework/register.h"
#include "casework/training.h"
#include "fields/fields.h"
#include "fields/ledgertable.h"
#include "forms/formdialog.h"
#include "forms/householdfields.h"
#include "forms/householdview.h"
#include "forms/newhousehold.h"
#include "forms/issueddialog.h"
#include "forms/paperruledialog.h"
#include "forms/slipdialog.h"
#include "forms/visitform.h"
#include "help/helpkeys.h"
#include "help/helpwindow.h"
#include "jobs/undolast.h"
#include "mainwindow.h"
#include "page.h"
#include "pages/householdspage.h"
#include "pages/tablepane.h"
#include "pages/listpeoplepane.h"
#include "pages/takeinpage.h"
#include "pages/visitspage.h"
#include "print/render.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QFileDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPainter>
#include <QPushButton>
#include <QTabWidget>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace xieli::ui {

namespace {

class Tour {
public:
    using Look = std::function<void(QWidget &, const QString &)>;

    Tour(MainWindow &window, const QString &folder) : m_window(window), m_folder(folder) {}
    Tour(MainWindow &window, Look look) : m_window(window), m_look(std::move(look)) {}

    QStringList take()
    {
        m_window.QWidget::show();
        for (Page *page : m_window.pages()) {
            m_window.show(page->name());
            settle(m_window);
            shootTabs(page, page->name());
        }
        takeLists();
        takeSlip();
        takeHousehold();
        m_window.lock();
        shoot(m_window, u"locked"_s);
        return std::move(m_files);
    }

private:
    /// A list of deaths of another office beside the register, and what its columns are taken for; nothing is stored.
    void takeLists()
    {
        TakeInPage *page = nullptr;
        for (Page *each : m_window.pages())
            page = page ? page : qobject_cast<TakeInPage *>(each);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"死亡名单.csv"_s);
        if (!page || !writeDeaths(path))
            return;
        m_window.show(page->name());
        page->tryOut(path, TakeInPage::Kind::Deaths);
        settle(m_window);
        page->findChild<ListPeoplePane *>()->toggle(1);
        settle(m_window);
        shootTabs(page, u"takein-deaths"_s);
    }

    /// The slip of the parcel that was packed last.
    void takeSlip()
    {
        const auto peers = casework::peers(m_window.desk().office());
        if (!peers || peers->empty())
            return;
        (new SlipDialog(m_window.desk(), peers->front().id.text(), 0, &m_window))->open();
        settle(m_window);
        shootOpen(u"slip"_s);
    }

    bool writeDeaths(const QString &path)
    {
        const auto rows = casework::households(m_window.desk().office());
        QFile file(path);
        if (!rows || rows->size() < 3 || !file.open(QIODevice::WriteOnly))
            return false;
        QString text = u"序号,死者姓名,身份证号码,死亡时间,备注栏目\n"_s;
        for (std::size_t at = 0; at < 3; ++at)
            if (const auto dossier = casework::dossier(m_window.desk().office(), (*rows)[at].id)) {
                const Member &person = dossier->members.back();
                text += u"%1,%2,%3,%4,\n"_s.arg(at + 1).arg(at == 2 ? u"某某某"_s : person.name, person.idNumberText, at == 0 ? u"2018年5月"_s : u"2018.5.20"_s);
            }
        text += u"4,周某,,2018.4.2,\n合计,4人,,,\n"_s;
        return file.write(text.toUtf8()) > 0;
    }

    void takeHousehold()
    {
        const auto rows = casework::households(m_window.desk().office());
        if (!rows || rows->empty())
            return;
        takePapers(rows->front().id);
        m_window.desk().goToHousehold(rows->front().id);
        settle(m_window);
        shootTabs(m_window.households(), u"household"_s);
        takeUndo();
        takeNewHousehold();
        takeKeys();
        m_window.desk().goToVisit(rows->front().id);
        settle(m_window);
        shoot(m_window, u"visit-form"_s);
        takeVisit(rows->front().id);
        shootDialogs(m_window.visits(), u"visit"_s);
        m_window.visits()->form()->result()->showWhy();
        settle(m_window);
        shootOpen(u"why"_s);
        throwVisitAway();
    }

    /// Typed and not saved; then saved, taken back and done again, in the words of the questions; it stays taken back.
    void takeUndo()
    {
        Desk &desk = m_window.desk();
        HouseholdView *view = m_window.households()->view();
        view->parts()->setCurrentIndex(0);
        for (const auto &[field, text] : {std::pair(u"phone"_s, u"13900006290"_s), std::pair(u"claimed_monthly_fen"_s, u"1234.50"_s), std::pair(u"note"_s, u"note"_s)}) {
            view->fields()->enter(field, text);
            if (auto *edit = qobject_cast<QLineEdit *>(view->fields()->widgetOf(field)))
                emit edit->textEdited(edit->text());
        }
        pressEscape(view);
        shootOpen(u"household-leave"_s);
        if (!view->save())
            return;
        askToUndoLast(desk, &m_window);
        settle(m_window);
        shootOpen(u"undo"_s);
        if (const auto last = casework::lastUndoable(desk.office()); !last || !casework::undo(desk.office(), last->id))
            return;
        desk.tellChanged({});
        askToRedoLast(desk, &m_window);
        settle(m_window);
        shootOpen(u"redo"_s);
        m_window.show(u"history"_s);
        settle(m_window);
        shoot(m_window, u"history-undone"_s);
        m_window.show(u"households"_s);
        settle(m_window);
    }

    /// The help within a dialog: what is wrong with the number that stands in the field.
    void takeNewHousehold()
    {
        m_window.households()->newHousehold();
        settle(m_window);
        if (auto *fresh = m_window.households()->findChild<NewHousehold *>()) {
            auto *number = fresh->findChild<IdNumberField *>();
            number->setText(u"62990119460303"_s);
            number->edit()->setFocus();
            shootHelp(number->edit(), u"help-in-dialog"_s);
        }
        shootOpen(u"new-household"_s);
    }

    /// A card given out, as it stands before and after, in the register, and with its signed copy; and the numbers of the office.
    void takePapers(const HouseholdId &household)
    {
        Desk &desk = m_window.desk();
        auto *forms = new FormDialog(desk, household, &m_window);
        forms->show();
        auto *kinds = forms->findChild<QListWidget *>(u"formKinds"_s);
        for (int row = 0; row < kinds->count(); ++row) {
            kinds->setCurrentRow(row);
            settle(m_window);
            shoot(*forms, u"form-%1"_s.arg(row + 1));
        }
        kinds->setCurrentRow(1);
        const QTemporaryDir folder;
        forms->savePdf(folder.filePath(u"card.pdf"_s));
        settle(m_window);
        shoot(*forms, u"form-issued"_s);
        forms->setAttribute(Qt::WA_DeleteOnClose);
        forms->close();
        (new PaperRuleDialog(desk, &m_window))->open();
        settle(m_window);
        shootOpen(u"paper-numbers"_s);
        m_window.show(u"registers"_s);
        m_window.current()->showRecord(u"issued_papers"_s);
        settle(m_window);
        shoot(m_window, u"registers-papers"_s);
        if (const auto papers = casework::issuedOf(desk.office(), household); papers && !papers->empty()) {
            (new IssuedDialog(desk, papers->front().id, &m_window))->open();
            settle(m_window);
            shootOpen(u"issued"_s);
        }
    }

    void takeKeys()
    {
        QKeyEvent ask(QEvent::KeyPress, Qt::Key_F1, Qt::ControlModifier);
        QCoreApplication::sendEvent(m_window.current(), &ask);
        settle(m_window);
        shootOpen(u"keys"_s);
    }

    /// Each part of the visit with the line that speaks of its field; then broken off, in the list, and gone on with.
    void takeVisit(const HouseholdId &household)
    {
        VisitForm *form = m_window.visits()->form();
        for (LedgerTable *table : form->tables()) {
            table->setFocus();
            table->setCurrentIndex(table->model()->index(0, 1));
            settle(m_window);
            shoot(m_window, u"visit-"_s + table->ledger()->table());
            for (const QString &field : {u"cost_fen"_s, u"family_yearly_income_fen"_s, u"labour_capacity"_s}) {
                const QModelIndex cell = table->model()->rowCount() > 0 ? table->ledger()->cell(table->ledger()->key(0), field) : QModelIndex();
                if (!cell.isValid())
                    continue;
                table->setCurrentIndex(cell);
                settle(m_window);
                shootHelp(table, u"help-"_s + field);
            }
        }
        LedgerModel *income = form->ledgers()->income();
        income->append();
        income->setData(income->cell(income->key(income->rowCount() - 1), u"kind"_s), u"B2"_s);
        income->setData(income->cell(income->key(income->rowCount() - 1), u"gross_fen"_s), u"1205.30"_s);
        pressEscape(form);
        shootOpen(u"visit-leave"_s);
        if (form->putAside())
            emit form->finished();
        settle(m_window);
        shoot(m_window, u"visits-unfinished"_s);
        m_window.desk().goToVisit(household);
        settle(m_window);
        shoot(m_window, u"visit-gone-on-with"_s);
    }

    void pressEscape(QWidget *widget)
    {
        QKeyEvent leave(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
        QCoreApplication::sendEvent(widget, &leave);
        settle(m_window);
    }

    /// The next look begins with a village in which nobody is typing.
    void throwVisitAway()
    {
        pressEscape(m_window.visits()->form());
        for (auto *box : m_window.visits()->findChildren<QMessageBox *>())
            for (auto *button : box->buttons())
                if (box->buttonRole(button) == QMessageBox::DestructiveRole)
                    button->click();
        settle(m_window);
    }

    /// Each tab of the page with what its buttons open; a page without tabs as it is.
    void shootTabs(Page *page, const QString &name)
    {
        QTabWidget *tabs = nullptr;
        for (auto *each : page->findChildren<QTabWidget *>())
            if (each->isVisible())
                tabs = each;
        const int count = tabs ? tabs->count() : 1;
        for (int tab = 0; tab < count; ++tab) {
            if (tabs)
                tabs->setCurrentIndex(tab);
            settle(m_window);
            const QString own = tabs ? u"%1-%2"_s.arg(name).arg(tab + 1) : name;
            shoot(m_window, own);
            shootDialogs(page, own);
        }
    }

    /// By the house's rule a button whose name ends in "…" asks before it does anything.
    void shootDialogs(QWidget *page, const QString &name)
    {
        int number = 0;
        QList<QPointer<QPushButton>> buttons;
        for (auto *button : page->findChildren<QPushButton *>())
            if (button->isVisible() && button->isEnabled() && button->text().endsWith(u'…') && !m_pressed.contains(button))
                buttons << button;
        for (const auto &button : buttons) {
            if (!button || !button->isVisible())
                continue;
            m_pressed.insert(button);
            button->click();
            settle(m_window);
            shootOpen(u"%1-dialog-%2"_s.arg(name).arg(++number));
        }
    }

    /// Every dialog that stands open, and closes it; the system's own for files are no picture of ours.
    void shootOpen(const QString &name)
    {
        QList<QPointer<QDialog>> open;
        for (QWidget *widget : QApplication::topLevelWidgets())
            if (auto *dialog = qobject_cast<QDialog *>(widget))
                open << dialog;
        for (const auto &dialog : open) { // closing one may close another
            if (!dialog || !dialog->isVisible())
                continue;
            if (!qobject_cast<QFileDialog *>(dialog.data()) && !dialog->inherits("QAbstractPrintDialog"))
                shoot(*dialog, name);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->reject();
            settle(m_window);
        }
    }

    /// The help of a field over the windows behind it, as on the screen.
    void shootHelp(QWidget *field, const QString &name)
    {
        QKeyEvent ask(QEvent::KeyPress, Qt::Key_F1, Qt::NoModifier);
        QCoreApplication::sendEvent(field, &ask);
        settle(m_window);
        HelpWindow *help = m_window.help()->open();
        if (!help)
            return;
        if (m_look) {
            m_look(*help, name);
            help->close();
            return settle(m_window);
        }
        QPixmap picture = m_window.grab();
        QPainter painter(&picture);
        const QPoint origin = m_window.mapToGlobal(QPoint());
        if (QWidget *dialog = field->window(); dialog != &m_window)
            painter.drawPixmap(dialog->mapToGlobal(QPoint()) - origin, dialog->grab());
        painter.drawPixmap(help->mapToGlobal(QPoint()) - origin, help->grab());
        painter.end();
        keep(picture, name);
        help->close();
        settle(m_window);
    }

    void shoot(QWidget &widget, const QString &name)
    {
        if (m_look)
            m_look(widget, name);
        else
            keep(widget.grab(), name);
    }

    void keep(const QPixmap &picture, const QString &name)
    {
        const QString path = QDir(m_folder).filePath(u"%1-%2.png"_s.arg(m_files.size() + 1, 3, 10, QLatin1Char('0')).arg(name));
        if (picture.save(path))
            m_files << path;
    }

    MainWindow &m_window;
    QString m_folder;
    Look m_look; ///< in place of pictures
    QStringList m_files;
    QSet<const QObject *> m_pressed;
};

void writeIndex(const QString &folder, const QStringList &files)
{
    QString page = u"<!doctype html><meta charset=\"utf-8\"><title>Xieli</title><style>img{max-width:48%;margin:4px;border:1px solid #999}</style>\n"_s;
    QString section;
    for (const QString &file : files) {
        const QString path = QDir(folder).relativeFilePath(file);
        if (path.section(u'/', 0, 0) != section) {
            section = path.section(u'/', 0, 0);
            page += u"<h2>"_s + section + u"</h2>\n"_s;
        }
        page += u"<img src=\"%1\" alt=\"%1\">\n"_s.arg(path);
    }
    QFile index(QDir(folder).filePath(u"index.html"_s));
    if (index.open(QIODevice::WriteOnly))
        index.write(page.toUtf8());
}

struct Stop {
    QString name;
    LookChoice look;
};

const QList<Stop> &stops()
{
    static const QList<Stop> all{{u"light"_s, {Theme::Light, 100, u"zh_CN"_s}}, {u"dark"_s, {Theme::Dark, 100, u"zh_CN"_s}},
                                 {u"contrast"_s, {Theme::Contrast, 100, u"zh_CN"_s}}, {u"large"_s, {Theme::Light, 130, u"zh_CN"_s}},
                                 {u"english"_s, {Theme::Light, 100, u"en"_s}}};
    return all;
}

} // namespace

QStringList tourOf(casework::Office office, const QString &language, const QSize &size, const QString &folder)
{
    if (!QDir().mkpath(folder))
        return {};
    MainWindow window(std::move(office), language);
    window.resize(size);
    return Tour(window, folder).take();
}

void walkThrough(casework::Office office, const QString &language, const QSize &size, const std::function<void(QWidget &, const QString &)> &look)
{
    MainWindow window(std::move(office), language);
    window.resize(size);
    Tour(window, look).take();
}

QStringList takeTour(const QString &folder, const QSize &size, const std::function<void(const LookChoice &)> &wear)
{
    const QTemporaryDir village;
    if (!village.isValid() || !QDir().mkpath(folder))
        return {};
    const auto made = casework::trainingRun(village.path(), [](const papers::Paper &paper) -> Result<QByteArray> { return print::pdfBytes(paper); }, [](const QString &) {});
    if (!made)
        return {};
    QStringList files;
    for (const Stop &stop : stops()) {
        wear(stop.look);
        for (const casework::TrainingFile &file : made->files) {
            if (file.kind != u"office")
                continue;
            auto office = casework::openOffice(village.filePath(file.file), {}, file.passphrase, Day(2018, 6, 20));
            if (office)
                files << tourOf(std::move(*office), stop.look.language, size, QDir(folder).filePath(stop.name + u'-' + file.role));
        }
    }
    writeIndex(folder, files);
    return files;
}

} // namespace xieli::ui

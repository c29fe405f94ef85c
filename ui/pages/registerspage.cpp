// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/registerspage.h"

#include "help/explained.h"
#include "forms/issueddialog.h"
#include "jobs/ask.h"
#include "jobs/notice.h"
#include "look.h"
#include "pages/registerform.h"
#include "pages/tablepane.h"
#include "papers/format.h"
#include "wraprow.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>

namespace xieli::ui {

using namespace Qt::StringLiterals;
using casework::RegisterLine;

namespace {

constexpr int listWidth = 200;
constexpr int lineHeight = 30;
constexpr int headHeight = 34;

std::vector<RowColumn<RegisterLine>> registerColumns(const casework::RegisterTable &table)
{
    std::vector<RowColumn<RegisterLine>> columns;
    for (std::size_t at = 0; at < table.columns.size(); ++at)
        columns.push_back({table.columns[at].header, [at](const RegisterLine &line) { return papers::numbersMasked(line.cells.value(static_cast<int>(at))); }});
    return columns;
}

} // namespace

class RegistersPage::Model : public RowTable<RegisterLine> {
public:
    Model(const casework::RegisterTable &table, Day today, QObject *parent) : RowTable(registerColumns(table), parent), m_today(today) {}

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override
    {
        if (index.isValid() && role == Qt::ForegroundRole)
            if (const RegisterLine &line = row(index.row()); line.isOpen && line.dueOn && *line.dueOn < m_today)
                return colours().bad;
        return RowTable::data(index, role);
    }

protected:
    QString code(const RegisterLine &line) const override { return line.isOpen ? u"open"_s : QString(); }

private:
    Day m_today;
};

RegistersPage::RegistersPage(Desk &desk, QWidget *parent)
    : Page(desk, face(), parent)
    , m_list(new QListWidget(this))
    , m_title(sectionLabel({}, this))
    , m_note(faintLabel({}, this))
    , m_notice(new Notice(this))
    , m_find(new QLineEdit(this))
    , m_stack(new QStackedWidget(this))
    , m_new(primaryButton(tr("&New line…"), this))
    , m_open(new QPushButton(tr("&Open…"), this))
    , m_remove(new QPushButton(tr("&Delete…"), this))
    , m_export(new ExportButton(desk, [this] { return outgoing(); }, this))
{
    m_new->setObjectName(u"newLine"_s);
    m_new->setToolTip(tr("Ctrl+N"));
    m_open->setToolTip(tr("Enter"));
    m_remove->setToolTip(tr("Ctrl+D"));
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(makeList());
    row->addWidget(makeTable(), 1);
    auto *page = new QVBoxLayout(this);
    page->addWidget(titleLabel(tr("Registers"), this));
    page->addWidget(m_notice);
    page->addLayout(row, 1);
    const auto add = [this](const QKeySequence &keys, void (RegistersPage::*act)()) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    add(QKeySequence::New, &RegistersPage::newLine);
    add(QKeySequence(Qt::CTRL | Qt::Key_D), &RegistersPage::askToRemove);
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        m_notice->clear();
        showTable();
    });
    connect(m_new, &QPushButton::clicked, this, &RegistersPage::newLine);
    connect(m_open, &QPushButton::clicked, this, &RegistersPage::openLine);
    connect(m_remove, &QPushButton::clicked, this, &RegistersPage::askToRemove);
    connect(m_find, &QLineEdit::textChanged, this, [this](const QString &text) {
        for (const Pane &pane : std::as_const(m_panes))
            pane.table->filter()->setText(text);
    });
}

QWidget *RegistersPage::makeList()
{
    m_list->setFixedWidth(listWidth);
    m_list->setAccessibleName(tr("Registers"));
    bool byHand = false;
    const auto head = [this](const QString &words) {
        auto *item = new QListWidgetItem(words, m_list);
        item->setFlags(Qt::NoItemFlags);
        item->setForeground(colours().faint);
        item->setSizeHint({0, headHeight});
        item->setTextAlignment(Qt::AlignLeft | Qt::AlignBottom);
    };
    head(tr("From the families' files"));
    for (const casework::RegisterInfo &info : casework::registersOf(desk().wording())) {
        if (info.kind && !byHand) {
            byHand = true;
            head(tr("Kept by hand"));
        }
        auto *item = new QListWidgetItem(info.title, m_list);
        item->setSizeHint({0, lineHeight});
        item->setData(Qt::UserRole, info.code);
    }
    return m_list;
}

QWidget *RegistersPage::makeTable()
{
    auto *part = new QWidget(this);
    m_find->setPlaceholderText(tr("Find in the register"));
    m_find->setAccessibleName(tr("Find in the register"));
    explain(m_find, u"list.find"_s);
    m_find->setMaximumWidth(200);
    m_note->setWordWrap(true);
    auto *head = new WrapRow;
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_find);
    for (QPushButton *button : {static_cast<QPushButton *>(m_export), m_remove, m_open, m_new})
        head->addWidget(button);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head);
    column->addWidget(m_note);
    column->addWidget(m_stack, 1);
    return part;
}

RegistersPage::Pane &RegistersPage::paneOf(const casework::RegisterTable &table)
{
    const auto known = m_panes.find(table.info.code);
    if (known != m_panes.end())
        return *known;
    auto *model = new Model(table, desk().today(), this);
    auto *pane = new TablePane(model, table.info.title, nullptr, this);
    m_export->standFor(pane->table());
    QList<int> widths;
    std::size_t widest = 0;
    for (std::size_t at = 0; at < table.columns.size(); ++at) {
        widths << table.columns[at].width * 4 / 5;
        if (table.columns[at].width >= table.columns[widest].width)
            widest = at;
    }
    widths[static_cast<int>(widest)] = 0;
    pane->setWidths(widths);
    pane->setEmptyText(table.info.kind ? tr("Nothing is written in this register yet. Ctrl+N begins a line.") : tr("The families' files name nobody for this register in this month."));
    connect(pane, &TablePane::activated, this, &RegistersPage::openLine);
    connect(pane, &TablePane::currentChanged, this, &RegistersPage::updateActions);
    m_stack->addWidget(pane);
    for (int part = 0; part < pane->count(); ++part) // Tab goes from the search into the list, however late it was made
        setTabOrder(m_find, pane->widget(part));
    return *m_panes.insert(table.info.code, {model, pane});
}

void RegistersPage::refresh()
{
    if (!m_list->currentItem() || m_list->currentRow() == 0)
        m_list->setCurrentRow(1); // reads the table
    else
        showTable();
}

void RegistersPage::choose(const QString &code)
{
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->data(Qt::UserRole).toString() == code)
            m_list->setCurrentRow(row);
}

void RegistersPage::showRecord(const QString &id)
{
    choose(id);
    const auto entry = casework::entryOf(office(), RegisterEntryId(id));
    if (!entry)
        return;
    choose(toCode(entry->kind));
    if (!m_table)
        return;
    for (std::size_t at = 0; at < m_table->lines.size(); ++at)
        if (m_table->lines[at].entry == entry->id)
            paneOf(*m_table).table->selectRow(static_cast<int>(at));
    if (current() && current()->entry == entry->id)
        openLine();
}

void RegistersPage::openDialog(QDialog *dialog)
{
    connect(dialog, &QDialog::finished, this, &Page::done);
    dialog->open();
}

void RegistersPage::showTable()
{
    const QString code = m_list->currentItem() ? m_list->currentItem()->data(Qt::UserRole).toString() : QString();
    if (code.isEmpty())
        return;
    const RegisterEntryId kept = current() ? current()->entry.value_or(RegisterEntryId()) : RegisterEntryId();
    auto table = casework::registerTable(office(), code, desk().month(), desk().wording());
    if (!table)
        return m_notice->bad(desk(), table.error());
    m_table = std::move(*table);
    m_title->setText(m_table->info.title);
    m_note->setText(m_table->note);
    Pane &pane = paneOf(*m_table);
    pane.model->setRows(m_table->lines);
    m_stack->setCurrentWidget(pane.table);
    int row = m_table->lines.empty() ? -1 : 0;
    for (std::size_t at = 0; at < m_table->lines.size(); ++at)
        if (m_table->lines[at].entry && *m_table->lines[at].entry == kept)
            row = static_cast<int>(at);
    if (row >= 0)
        pane.table->selectRow(row);
    updateActions();
}

int RegistersPage::rowCount() const { return m_table ? static_cast<int>(m_table->lines.size()) : 0; }

const RegisterLine *RegistersPage::current() const
{
    if (!m_table || !m_panes.contains(m_table->info.code))
        return nullptr;
    const int row = m_panes[m_table->info.code].table->currentRow();
    return row >= 0 && row < rowCount() ? &m_table->lines[static_cast<std::size_t>(row)] : nullptr;
}

/// A told register leans on one kept by hand: what is missing in it is written there.
std::optional<RegisterKind> RegistersPage::kindToWrite() const
{
    static const QMap<QString, RegisterKind> leansOn{{u"left_behind"_s, RegisterKind::ElderCare}, {u"low_income_kinds"_s, RegisterKind::LowIncome},
                                                     {u"declarations_due"_s, RegisterKind::Declaration}};
    if (!m_table)
        return std::nullopt;
    if (m_table->info.kind)
        return m_table->info.kind;
    const auto found = leansOn.constFind(m_table->info.code);
    return found != leansOn.constEnd() ? std::optional(*found) : std::nullopt;
}

void RegistersPage::updateActions()
{
    const bool byHand = m_table && m_table->info.kind;
    m_new->setVisible(kindToWrite().has_value());
    m_new->setEnabled(byHand || current());
    m_new->setText(byHand || !kindToWrite() ? tr("&New line…") : tr("&New: %1…").arg(casework::kindText(*kindToWrite(), desk().wording())));
    m_open->setEnabled(current() && (byHand || current()->household || !current()->record.isEmpty()));
    m_remove->setVisible(byHand);
    m_remove->setEnabled(current());
    m_export->setEnabled(rowCount() > 0);
}

void RegistersPage::newLine()
{
    const auto kind = kindToWrite();
    if (!kind || !m_new->isEnabled())
        return;
    RegisterEntry entry = casework::newEntry(*kind, desk().today());
    if (!m_table->info.kind && current()) {
        entry.household = current()->household;
        if (*kind == RegisterKind::ElderCare)
            entry.name = current()->cells.value(0);
    }
    QSet<QString> before;
    for (const RegisterLine &line : m_table->lines)
        if (line.entry)
            before.insert(line.entry->text());
    auto *form = new RegisterForm(desk(), entry, true, this);
    connect(form, &QDialog::accepted, this, [this, before] { goToFresh(before); });
    form->open();
}

/// The keyboard is on the line that was just written, once the dialog has given it back.
void RegistersPage::goToFresh(const QSet<QString> &before)
{
    QTimer::singleShot(0, this, [this, before] {
        for (std::size_t at = 0; m_table && at < m_table->lines.size(); ++at)
            if (const auto &entry = m_table->lines[at].entry; entry && !before.contains(entry->text()))
                paneOf(*m_table).table->selectRow(static_cast<int>(at));
        m_stack->currentWidget()->setFocus();
    });
}

void RegistersPage::openLine()
{
    const RegisterLine *line = current();
    if (!line)
        return;
    if (!line->record.isEmpty())
        return openDialog(new IssuedDialog(desk(), IssuedPaperId(line->record), this));
    if (!line->entry) {
        if (line->household)
            desk().goToHousehold(*line->household);
        return;
    }
    if (const auto entry = casework::entryOf(office(), *line->entry))
        openDialog(new RegisterForm(desk(), *entry, false, this));
    else
        m_notice->bad(desk(), entry.error());
}

void RegistersPage::askToRemove()
{
    if (const RegisterLine *line = current(); line && line->entry)
        askFirst(this, tr("Delete this line of the register?"), papers::numbersMasked(line->cells.join(u"  "_s)) + u"\n\n"_s + tr("It can be brought back on the page “Record”."), tr("Delete"),
                 [this] { removeLine(); });
}

void RegistersPage::removeLine()
{
    const RegisterLine *line = current();
    if (!line || !line->entry)
        return;
    if (const auto removed = casework::removeEntry(office(), *line->entry); !removed)
        return m_notice->bad(desk(), removed.error());
    desk().tellChanged(tr("Register: line deleted"));
}

/// On paper in the office's language, whatever the window speaks.
OutgoingList RegistersPage::outgoing()
{
    const QString code = m_table ? m_table->info.code : QString();
    return {m_title->text(), [this, code]() -> Result<papers::TableOut> {
        const auto table = casework::registerTable(office(), code, desk().month());
        return table ? casework::tableOf(*table, office(), desk().month()) : Result<papers::TableOut>(tl::unexpected(table.error()));
    }};
}

} // namespace xieli::ui

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/takeinpage.h"

#include "casework/keeping.h"
#include "help/explained.h"
#include "jobs/ask.h"
#include "jobs/exportlist.h"
#include "jobs/jobbar.h"
#include "jobs/notice.h"
#include "look.h"
#include "pages/figures.h"
#include "pages/sheetcolumnspane.h"
#include "pages/tablepane.h"
#include "words.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QTabWidget>
#include <QTableView>

namespace xieli::ui {

using namespace Qt::StringLiterals;

namespace {

QString droppedFile(const QMimeData *data)
{
    const auto urls = data->urls();
    if (urls.size() != 1 || !urls.first().isLocalFile())
        return {};
    const QString suffix = QFileInfo(urls.first().toLocalFile()).suffix().toLower();
    return suffix == u"xlsx"_s || suffix == u"csv"_s || suffix == u"txt"_s ? urls.first().toLocalFile() : QString();
}

} // namespace

TakeInPage::TakeInPage(Desk &desk, QWidget *parent)
    : Page(desk, face(), parent)
    , m_kind(new QComboBox(this))
    , m_file(new QLineEdit(this))
    , m_choose(new QPushButton(tr("Choose a &file…"), this))
    , m_village(new QLineEdit(this))
    , m_notice(new Notice(this))
    , m_job(new JobBar(this))
    , m_counts(new QWidget(this))
    , m_parts(new QTabWidget(this))
    , m_model(new SheetModel(this))
    , m_rows(new TablePane(m_model, tr("Rows to look at"), nullptr, this))
    , m_fate(new QComboBox(this))
    , m_find(new QLineEdit(this))
    , m_lines(new ListLineModel(this))
    , m_people(new TablePane(m_lines, tr("People of the list"), nullptr, this))
    , m_outcome(new QComboBox(this))
    , m_tick(new QPushButton(tr("Ti&ck (space)"), this))
    , m_peoplePart(nullptr)
    , m_columns(new SheetColumnsPane(desk, this))
    , m_take(primaryButton(tr("&Take in"), this))
    , m_undo(new QPushButton(tr("&Undo this take-in"), this))
{
    setAcceptDrops(true);
    m_kind->addItem(tr("Roster of the allowance"), static_cast<int>(Kind::Roster));
    m_kind->addItem(tr("Income survey of households"), static_cast<int>(Kind::Survey));
    m_kind->addItem(tr("Poverty-relief list"), static_cast<int>(Kind::Poverty));
    m_kind->addItem(tr("List of deaths"), static_cast<int>(Kind::Deaths));
    m_kind->addItem(tr("List of disabled people"), static_cast<int>(Kind::Disability));
    m_kind->setAccessibleName(tr("What the spreadsheet is"));
    explain({{m_kind, "takein.kind"}, {m_file, "takein.file"}, {m_village, "takein.village"}});
    m_file->setReadOnly(true);
    m_file->setPlaceholderText(tr("Choose a spreadsheet (xlsx or csv), or drop it on this page"));
    m_file->setAccessibleName(tr("Spreadsheet"));
    m_village->setPlaceholderText(tr("as the title says"));
    m_fate->addItem(tr("All rows"), QString());
    for (const QString &fate : {u"refused"_s, u"skipped"_s, u"taken"_s})
        m_fate->addItem(SheetModel::fateText(fate), fate);
    m_fate->setAccessibleName(tr("Show by fate"));
    explain({{m_fate, "list.filter"}, {m_outcome, "list.filter"}, {m_find, "list.find"}});
    m_find->setPlaceholderText(tr("Find in the list"));
    m_find->setAccessibleName(tr("Find in the list"));
    m_find->setClearButtonEnabled(true);
    m_rows->setEmptyText(tr("Nothing is stored by looking: choose a spreadsheet, and this list names every row that would be "
                            "refused or skipped, or that needs a look, with the reason. Then take it in."));
    m_rows->setWidths({10, 16, 6, 20, 0});
    m_outcome->addItem(tr("All people"), QString());
    m_outcome->addItem(tr("What may be taken"), u"proposal"_s);
    for (const auto &code : Codes<ListOutcome>::list)
        m_outcome->addItem(ListLineModel::outcomeText(code.value), QString(code.text));
    m_outcome->setAccessibleName(tr("Show by result"));
    m_people->setEmptyText(tr("Choose a list of another office: each of its people stands here beside the register. Nothing is taken of it that nobody ticks."));
    m_people->setWidths({5, 10, 9, 19, 13, 8, 13, 13, 13, 0});
    m_tick->setToolTip(tr("Space"));
    m_tick->setObjectName(u"tick"_s);
    m_take->setToolTip(tr("F9"));
    m_take->setShortcut(Qt::Key_F9);
    layOut();
    m_take->setObjectName(u"take"_s);
    m_lines->setObjectName(u"lines"_s);
    m_undo->setObjectName(u"undo"_s);
    m_equation->setObjectName(u"equation"_s);

    connect(m_choose, &QPushButton::clicked, this, &TakeInPage::choose);
    connect(m_take, &QPushButton::clicked, this, &TakeInPage::takeIn);
    connect(m_undo, &QPushButton::clicked, this, &TakeInPage::undoLast);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &TakeInPage::tryAnew);
    connect(m_outcome, &QComboBox::currentIndexChanged, this, [this] { m_people->filter()->setCode(m_outcome->currentData().toString()); });
    connect(m_people, &TablePane::activated, this, &TakeInPage::toggle);
    connect(m_people, &TablePane::currentChanged, this, &TakeInPage::updateActions);
    connect(m_tick, &QPushButton::clicked, this, [this] { toggle(m_people->currentRow()); });
    auto *space = new QShortcut(Qt::Key_Space, m_people->table());
    space->setContext(Qt::WidgetShortcut);
    connect(space, &QShortcut::activated, this, [this] { toggle(m_people->currentRow()); });
    connect(m_columns, &SheetColumnsPane::chosen, this, &TakeInPage::say);
    connect(m_columns, &SheetColumnsPane::forgetWanted, this, &TakeInPage::forget);
    connect(m_village, &QLineEdit::editingFinished, this, [this] {
        if (m_village->isModified())
            tryAgain();
        m_village->setModified(false);
    });
    connect(m_fate, &QComboBox::currentIndexChanged, this, [this] { m_rows->filter()->setCode(m_fate->currentData().toString()); });
    connect(m_find, &QLineEdit::textChanged, m_rows->filter(), &RowFilter::setText);
    updateActions();
}

void TakeInPage::layOut()
{
    auto *what = new QHBoxLayout;
    what->addWidget(m_kind);
    what->addWidget(m_file, 1);
    what->addWidget(m_choose);

    auto *villageLabel = new QLabel(tr("&Village"), this);
    villageLabel->setBuddy(m_village);
    m_village->setMaximumWidth(220);
    auto *options = new QHBoxLayout;
    options->addWidget(villageLabel);
    options->addWidget(m_village);
    options->addStretch();
    options->addWidget(m_undo);
    options->addWidget(m_take);

    auto *counts = new QHBoxLayout(m_counts);
    counts->setContentsMargins(0, 0, 0, 0);
    m_equation = addFigure(counts, tr("Rows = taken + refused + skipped"));
    m_households = addFigure(counts, tr("Households"), &m_householdsLabel);
    m_persons = addFigure(counts, tr("Persons"), &m_personsLabel);
    m_total = addFigure(counts, tr("Total, yuan"), &m_totalLabel);
    counts->addStretch();
    m_peoplePart = makePeople();
    m_parts->addTab(makeRows(), tr("Rows to look at"));
    m_parts->addTab(m_columns, tr("Columns"));
    m_parts->addTab(m_peoplePart, tr("People"));

    auto *page = new QVBoxLayout(this);
    page->addWidget(titleLabel(tr("Take in spreadsheets"), this));
    page->addLayout(what);
    page->addLayout(options);
    page->addWidget(m_notice);
    page->addWidget(m_job);
    page->addWidget(m_counts);
    page->addWidget(m_parts, 1);
    m_counts->hide();
}

QWidget *TakeInPage::makeRows()
{
    auto *part = new QWidget(this);
    auto *choice = new QHBoxLayout;
    m_find->setFixedWidth(240);
    choice->addWidget(m_fate);
    choice->addWidget(m_find);
    choice->addStretch();
    choice->addWidget(ExportButton::of(desk(), m_rows, part));
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(8, 8, 8, 8);
    column->addLayout(choice);
    column->addWidget(m_rows, 1);
    return part;
}

QWidget *TakeInPage::makePeople()
{
    auto *part = new QWidget(this);
    auto *choice = new QHBoxLayout;
    choice->addWidget(m_outcome);
    choice->addWidget(m_tick);
    auto *says = faintLabel({}, part); // of the current line, which may be cut off in the table
    says->setObjectName(u"lineSays"_s);
    says->setWordWrap(true);
    choice->addWidget(says, 1);
    choice->addWidget(ExportButton::of(desk(), m_people, part));
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(8, 8, 8, 8);
    column->addLayout(choice);
    column->addWidget(m_people, 1);
    return part;
}

std::optional<TakeInPage::Kind> TakeInPage::guessedKind(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    static const std::pair<Kind, QStringList> lists[] = {{Kind::Deaths, {u"死亡"_s, u"死者"_s, u"注销"_s}}, {Kind::Disability, {u"残疾"_s, u"残联"_s}},
                                                         {Kind::Poverty, {u"脱贫"_s, u"监测"_s, u"建档"_s, u"贫困"_s}}};
    for (const auto &[kind, words] : lists)
        if (std::any_of(words.begin(), words.end(), [&name](const QString &word) { return name.contains(word); }))
            return kind;
    if (name.contains(u"收入"_s) || name.contains(u"调查"_s) || name.contains(u"survey"_s, Qt::CaseInsensitive))
        return Kind::Survey;
    if (name.contains(u"名册"_s) || name.contains(u"roster"_s, Qt::CaseInsensitive))
        return Kind::Roster;
    return std::nullopt;
}

TakeInPage::Kind TakeInPage::kind() const
{
    return static_cast<Kind>(m_kind->currentData().toInt());
}

void TakeInPage::choose()
{
    askToOpen(this, tr("Choose a spreadsheet"), tr("Spreadsheets (*.xlsx *.csv *.txt)"),
              [this](const QString &path) { tryOut(path, guessedKind(path).value_or(kind())); });
}

void TakeInPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedFile(event->mimeData()).isEmpty() && !m_job->isRunning())
        event->acceptProposedAction();
}

void TakeInPage::dropEvent(QDropEvent *event)
{
    const QString path = droppedFile(event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    tryOut(path, guessedKind(path).value_or(kind()));
}

void TakeInPage::tryOut(const QString &path, Kind kind)
{
    {
        const QSignalBlocker quiet(m_kind);
        m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(kind)));
    }
    m_path = path;
    m_choices.reset();
    m_known.clear();
    m_file->setText(QFileInfo(path).fileName());
    m_file->setToolTip(path);
    tryAgain();
}

void TakeInPage::tryAgain()
{
    if (!m_path.isEmpty() && !m_job->isRunning())
        run(casework::Run::Dry);
    updateActions();
}

/// Another kind of list has other fields.
void TakeInPage::tryAnew()
{
    m_choices.reset();
    m_known.clear();
    tryAgain();
}

void TakeInPage::takeIn()
{
    if (m_tried && !m_job->isRunning())
        run(casework::Run::Real);
}

void TakeInPage::run(casework::Run run)
{
    m_notice->clear();
    m_tried = false;
    m_job->run<casework::SheetReport>(
        office(), run == casework::Run::Dry ? tr("Reading the spreadsheet…") : tr("Taking in the spreadsheet…"),
        [path = m_path, kind = kind(), options = options(run)](casework::Office &own, Progress &progress) {
            return casework::takeSheet(own, kind, path, options, &progress);
        },
        [this, run](Result<casework::SheetReport> report) {
            if (report)
                showReport(*report, run);
            else
                showFailure(report.error());
            updateActions();
        });
}

casework::SheetOptions TakeInPage::options(casework::Run run) const
{
    casework::SheetOptions options;
    options.run = run;
    options.village = m_village->text().trimmed();
    options.language = desk().language();
    options.choices = m_choices;
    if (run == casework::Run::Real) {
        options.ticks = m_lines->ticks();
        options.digest = m_looked;
    }
    return options;
}

/// Where no heading is understood, its columns are shown: a person can say what they hold.
void TakeInPage::showFailure(const Error &error)
{
    m_model->setRows({});
    m_lines->setLines({});
    m_counts->hide();
    m_columns->clear();
    m_notice->bad(desk(), error);
    if (error.key != u"intake.no_header")
        return;
    const auto columns = casework::lookAtColumns(office(), kind(), m_path, options(casework::Run::Dry));
    if (!columns || columns->columns.empty())
        return;
    m_columns->showColumns(kind(), *columns);
    m_parts->setCurrentWidget(m_columns);
    m_notice->bad(desk().say(error) + u' ' + tr("Below, under “Columns”, you can say what each column holds."));
}

void TakeInPage::say(const QString &key, const QString &code)
{
    if (m_job->isRunning())
        return;
    m_known.insert(key, code);
    m_choices = m_known;
    tryAgain();
}

void TakeInPage::forget()
{
    if (!m_remembered)
        return;
    if (const auto forgotten = casework::forgetMapping(office(), m_remembered->id); !forgotten)
        return m_notice->bad(desk(), forgotten.error());
    m_choices.reset();
    m_known.clear();
    desk().tellChanged(tr("What these headings hold is forgotten"));
    tryAgain();
}

void TakeInPage::toggle(int row)
{
    if (row < 0 || !m_lines->row(row).mayTake || !m_tried)
        return;
    if (m_lines->isTicked(row))
        m_lines->untick(row);
    else if (m_lines->row(row).heads.empty())
        m_lines->tick(row);
    else
        return askForHead(row);
    updateActions();
}

void TakeInPage::askForHead(int row)
{
    const casework::ListLine &line = m_lines->row(row);
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("New head"));
    dialog->setLabelText(tr("%1 is the head of the household. Who is the head from then on?").arg(line.match.name));
    QStringList names;
    for (const auto &[id, name] : line.heads)
        names << name;
    dialog->setComboBoxItems(names);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, key = line.key](const QString &chosen) {
        for (int at = 0; at < m_lines->rowCount(); ++at)
            if (m_lines->row(at).key == key)
                for (const auto &[id, name] : m_lines->row(at).heads)
                    if (name == chosen)
                        m_lines->tick(at, id.text());
        updateActions();
    });
    dialog->open();
}

void TakeInPage::showReport(const casework::SheetReport &report, casework::Run run)
{
    m_model->setRows(report.listed);
    m_lines->setLines(report.lines);
    m_looked = report.digest;
    m_columns->showColumns(kind(), report);
    m_remembered = report.remembered;
    m_known.clear();
    for (const casework::SheetColumn &column : report.columns)
        if (column.chosen)
            m_known.insert(column.key, column.code);
    m_change = report.change;
    m_tried = run == casework::Run::Dry;
    showCounts(report);
    if (m_tried) {
        QString said = tr("Nothing has been stored yet. This is what taking in the spreadsheet would do.");
        if (report.remembered && !m_choices)
            said += u' ' + tr("Its headings are those of “%1” of %2: the columns are read as was said then.")
                               .arg(report.remembered->file, dayWords(report.remembered->learnedOn));
        m_notice->note(said);
        if (m_parts->currentWidget() == m_columns && m_choices) {
            // a person is saying what the columns hold
        } else if (isPeopleList()) {
            m_parts->setCurrentWidget(m_peoplePart);
            m_people->selectRow(0);
            m_people->table()->setFocus();
        } else {
            m_parts->setCurrentIndex(0);
            m_take->setFocus();
        }
        return;
    }
    if (report.change.isEmpty()) { // a change that leaves all as it was leaves no trace
        m_notice->note(tr("The office file held all of this already; nothing was changed."));
        return;
    }
    m_notice->good(tr("Taken in: %1. It is one act in the record and can be undone as one.").arg(QFileInfo(m_path).fileName()));
    desk().tellChanged(tr("%1 of %2 rows taken in").arg(report.taken).arg(report.rows));
}

void TakeInPage::showCounts(const casework::SheetReport &report)
{
    const bool roster = kind() == Kind::Roster;
    m_equation->setText(u"%1 = %2 + %3 + %4"_s.arg(report.rows).arg(report.taken).arg(report.refused).arg(report.skipped));
    m_equation->setAccessibleName(tr("%1 rows: %2 taken, %3 refused, %4 skipped")
                                      .arg(report.rows).arg(report.taken).arg(report.refused).arg(report.skipped));
    if (isPeopleList()) {
        const int onlyList = m_lines->count(ListOutcome::OnlyList);
        m_householdsLabel->setText(tr("In the register"));
        m_households->setText(QString::number(report.taken - onlyList));
        m_personsLabel->setText(tr("On the list only"));
        m_persons->setText(QString::number(onlyList));
        m_totalLabel->setText(m_tried ? tr("May be taken") : tr("Taken"));
        m_total->setText(QString::number(m_tried ? m_lines->proposals() : report.persons));
    } else {
        m_householdsLabel->setText(tr("Households"));
        m_households->setText(QString::number(report.households));
        m_persons->setText(QString::number(report.persons));
        m_personsLabel->setText(roster ? tr("Persons") : tr("Income items"));
        m_totalLabel->setText(tr("Total, yuan"));
        m_total->setText(moneyWords(report.total));
    }
    m_counts->show();
}

void TakeInPage::undoLast()
{
    askFirst(this, tr("Undo taking in “%1”?").arg(QFileInfo(m_path).fileName()), tr("All that it stored is taken back as one act; the record keeps both."), tr("Undo"), [this] {
        m_job->run<void>(
            office(), tr("Undoing the take-in…"), [change = m_change](casework::Office &own, Progress &) { return casework::undo(own, change); },
            [this](Result<void> undone) {
                if (undone)
                    showUndone();
                else
                    m_notice->bad(desk(), undone.error());
            });
    });
}

void TakeInPage::showUndone()
{
    m_change.clear();
    desk().tellChanged(tr("Take-in undone"));
    m_counts->hide();
    m_model->setRows({});
    m_lines->setLines({});
    m_notice->good(tr("Undone. The office file is as it was before the take-in."));
    updateActions();
}

void TakeInPage::updateActions()
{
    m_take->setEnabled(m_tried);
    const int ticked = static_cast<int>(m_lines->ticks().size());
    m_take->setText(!isPeopleList() ? tr("&Take in") : ticked == 0 ? tr("&Keep the comparison") : tr("&Take in %n line(s)", nullptr, ticked));
    m_take->setShortcut(Qt::Key_F9);
    const int row = m_people->currentRow();
    m_tick->setEnabled(m_tried && row >= 0 && m_lines->row(row).mayTake);
    const QString why = row >= 0 ? m_lines->row(row).why : QString();
    if (auto *says = m_peoplePart->findChild<QLabel *>(u"lineSays"_s))
        says->setText(why.isEmpty() ? tr("Space ticks a line; “Take in” (F9) takes what is ticked and keeps all in the register of matches.") : why);
    m_parts->setTabVisible(m_parts->indexOf(m_peoplePart), isPeopleList());
    m_village->setEnabled(kind() == Kind::Roster);
    m_undo->setEnabled(!m_change.isEmpty());
}

} // namespace xieli::ui

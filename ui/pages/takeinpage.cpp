// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/takeinpage.h"

#include "casework/keeping.h"
#include "help/explained.h"
#include "jobs/ask.h"
#include "jobs/jobbar.h"
#include "jobs/notice.h"
#include "look.h"
#include "pages/listpeoplepane.h"
#include "pages/sheetcolumnspane.h"
#include "pages/sheetfile.h"
#include "pages/sheetrowspane.h"
#include "pages/takeinfigures.h"
#include "words.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTabWidget>

namespace xieli::ui {

using namespace Qt::StringLiterals;

TakeInPage::TakeInPage(Desk &desk, QWidget *parent)
    : Page(desk, face(), parent)
    , m_kind(new QComboBox(this))
    , m_file(new QLineEdit(this))
    , m_choose(new QPushButton(tr("Choose a &file…"), this))
    , m_village(new QLineEdit(this))
    , m_notice(new Notice(this))
    , m_job(new JobBar(this))
    , m_figures(new TakeInFigures(this))
    , m_parts(new QTabWidget(this))
    , m_rows(new SheetRowsPane(desk, this))
    , m_people(new ListPeoplePane(desk, this))
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
    m_take->setToolTip(tr("F9"));
    m_take->setObjectName(u"take"_s);
    m_undo->setObjectName(u"undo"_s);
    layOut();

    connect(m_choose, &QPushButton::clicked, this, &TakeInPage::choose);
    connect(m_take, &QPushButton::clicked, this, &TakeInPage::takeIn);
    alsoOn(m_take, Qt::Key_F9);
    connect(m_undo, &QPushButton::clicked, this, &TakeInPage::undoLast);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &TakeInPage::tryAnew);
    connect(m_people, &ListPeoplePane::ticked, this, &TakeInPage::updateActions);
    connect(m_columns, &SheetColumnsPane::chosen, this, &TakeInPage::say);
    connect(m_columns, &SheetColumnsPane::forgetWanted, this, &TakeInPage::forget);
    connect(m_village, &QLineEdit::editingFinished, this, [this] {
        if (m_village->isModified())
            tryAgain();
        m_village->setModified(false);
    });
    updateActions();
}

void TakeInPage::layOut()
{
    auto *what = new QHBoxLayout;
    auto *kindLabel = new QLabel(tr("Kind of list (&Z)"), this);
    kindLabel->setBuddy(m_kind);
    what->addWidget(kindLabel);
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

    m_parts->addTab(m_rows, tr("Rows to look at"));
    m_parts->addTab(m_columns, tr("Columns"));
    m_parts->addTab(m_people, tr("People"));

    auto *page = new QVBoxLayout(this);
    page->addWidget(titleLabel(tr("Take in spreadsheets"), this));
    page->addLayout(what);
    page->addLayout(options);
    page->addWidget(m_notice);
    page->addWidget(m_job);
    page->addWidget(m_figures);
    page->addWidget(m_parts, 1);
}

TakeInPage::Kind TakeInPage::kind() const
{
    return static_cast<Kind>(m_kind->currentData().toInt());
}

void TakeInPage::choose()
{
    askToOpen(this, tr("Choose a spreadsheet"), tr("Spreadsheets (*.xlsx *.csv *.txt)"),
              [this](const QString &path) { tryOut(path, kindByName(path).value_or(kind())); });
}

void TakeInPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedSheet(event->mimeData()).isEmpty() && !m_job->isRunning())
        event->acceptProposedAction();
}

void TakeInPage::dropEvent(QDropEvent *event)
{
    const QString path = droppedSheet(event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    tryOut(path, kindByName(path).value_or(kind()));
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

QWidget *TakeInPage::firstField() { return m_path.isEmpty() ? m_kind : nullptr; }

/// Another kind of list has other fields.
void TakeInPage::tryAnew()
{
    if (m_kind->hasFocus())
        m_asking = m_kind; // one walks through the kinds
    m_choices.reset();
    m_known.clear();
    tryAgain();
}

void TakeInPage::takeIn()
{
    if (!m_tried || m_job->isRunning())
        return;
    if (m_better.isEmpty())
        return askAgain();
    askFirst(this, tr("Take it in even so?"), m_better + u' ' + tr("If it is the kind of sheet that is chosen after all, look at its columns once more before you go on."),
             tr("Take in even so"), [this] { askAgain(); });
}

void TakeInPage::askAgain()
{
    if (!m_earlier)
        return run(casework::Run::Real);
    askFirst(this, tr("Compare this list once more?"),
             tr("%1 It has not changed since. What it says is compared with the register of now and kept a second time in the register of matches.").arg(earlierWords()),
             tr("Compare again"), [this] { run(casework::Run::Real); });
}

QString TakeInPage::earlierWords() const
{
    return tr("This list was taken in on %1 by %2 (“%3”).").arg(dayWords(m_earlier->day), m_earlier->user, m_earlier->file);
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
        options.ticks = m_people->ticks();
        options.digest = m_looked;
        options.again = m_earlier.has_value(); // takeIn() asked
        options.evenSo = !m_better.isEmpty();  // likewise
    }
    return options;
}

/// Where no heading is understood, its columns are shown: a person can say what they hold.
void TakeInPage::showFailure(const Error &error)
{
    clearReport();
    m_columns->clear();
    m_notice->bad(desk(), error);
    if (error.key != u"intake.no_header")
        return;
    const auto columns = casework::lookAtColumns(office(), kind(), m_path, options(casework::Run::Dry));
    if (!columns || columns->columns.empty())
        return;
    m_columns->showColumns(kind(), *columns);
    m_parts->setCurrentWidget(m_columns);
    const QString better = betterWords(*columns);
    m_notice->bad(QStringList{better, desk().say(error), tr("Below, under “Columns”, you can say what each column holds.")}.join(u' ').trimmed());
    if (m_choices) // a person is saying what the columns hold
        m_columns->setFocus();
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

void TakeInPage::showReport(const casework::SheetReport &report, casework::Run run)
{
    m_tried = run == casework::Run::Dry;
    m_rows->setRows(report.listed);
    m_people->setLines(report.lines, m_tried);
    m_figures->showReport(kind(), report, m_tried);
    m_better = betterWords(report);
    m_earlier = report.earlier;
    m_looked = report.digest;
    m_columns->showColumns(kind(), report);
    m_remembered = report.remembered;
    m_known.clear();
    for (const casework::SheetColumn &column : report.columns)
        if (column.chosen)
            m_known.insert(column.key, column.code);
    m_change = report.change;
    if (m_tried)
        return showTrial(report);
    m_earlier.reset();
    if (report.change.isEmpty()) { // a change that leaves all as it was leaves no trace
        m_notice->note(tr("The office file held all of this already; nothing was changed."));
        return;
    }
    m_notice->good(tr("Taken in: %1. It is one act in the record and can be undone as one.").arg(QFileInfo(m_path).fileName()));
    desk().tellChanged(report.lines.empty() ? tr("%1 of %2 rows taken in").arg(report.taken).arg(report.rows)
                                            : tr("%1 rows compared; what was ticked is adopted").arg(report.rows));
}

QString TakeInPage::betterWords(const casework::SheetReport &report) const
{
    if (!report.betterKind)
        return {};
    const auto words = [this](Kind kind) { return m_kind->itemText(m_kind->findData(static_cast<int>(kind))); };
    return tr("The headings (%1) fit “%2” better than “%3”.").arg(report.tellingHeadings.join(desk().language() == u"en" ? u", "_s : u"、"_s), words(*report.betterKind), words(kind()));
}

void TakeInPage::showTrial(const casework::SheetReport &report)
{
    QString said = tr("Nothing has been stored yet. This is what taking in the spreadsheet would do.");
    if (m_earlier)
        said = earlierWords() + u' ' + tr("It has not changed since; nothing is stored now.");
    if (report.remembered && !m_choices)
        said += u' ' + tr("Its headings are those of “%1” of %2: the columns are read as was said then.")
                           .arg(report.remembered->file, dayWords(report.remembered->learnedOn));
    if (m_better.isEmpty())
        m_notice->note(said);
    else
        m_notice->warn(m_better + u' ' + tr("Choose that kind, or look at the columns first.") + u' ' + said);
    const QPointer<QWidget> asking = std::exchange(m_asking, nullptr);
    if (m_parts->currentWidget() == m_columns && m_choices) // a person is saying what the columns hold
        return m_columns->setFocus();
    m_parts->setCurrentWidget(isPeopleList() ? static_cast<QWidget *>(m_people) : m_rows);
    if (asking)
        asking->setFocus();
    else if (isPeopleList())
        m_people->beginAtTop();
    else
        m_take->setFocus();
}

void TakeInPage::clearReport()
{
    m_better.clear();
    m_figures->hide();
    m_rows->setRows({});
    m_people->setLines({}, false);
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
    clearReport();
    m_notice->good(tr("Undone. The office file is as it was before the take-in."));
    updateActions();
}

void TakeInPage::updateActions()
{
    m_take->setEnabled(m_tried);
    const int ticked = static_cast<int>(m_people->ticks().size());
    m_take->setText(!isPeopleList() ? tr("&Take in") : ticked == 0 ? tr("&Keep the comparison") : tr("&Take in %n line(s)", nullptr, ticked));
    m_parts->setTabVisible(m_parts->indexOf(m_people), isPeopleList());
    m_village->setEnabled(kind() == Kind::Roster);
    m_undo->setEnabled(!m_change.isEmpty());
}

} // namespace xieli::ui

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/takeinpage.h"

#include "casework/keeping.h"
#include "help/explained.h"
#include "jobs/ask.h"
#include "jobs/jobbar.h"
#include "jobs/notice.h"
#include "look.h"
#include "pages/figures.h"
#include "pages/tablepane.h"
#include "words.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalBlocker>
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
    : Page(desk, parent)
    , m_kind(new QComboBox(this))
    , m_file(new QLineEdit(this))
    , m_choose(new QPushButton(tr("Choose a &file…"), this))
    , m_village(new QLineEdit(this))
    , m_notice(new Notice(this))
    , m_job(new JobBar(this))
    , m_counts(new QWidget(this))
    , m_model(new SheetModel(this))
    , m_rows(new TablePane(m_model, tr("Rows to look at"), nullptr, this))
    , m_fate(new QComboBox(this))
    , m_find(new QLineEdit(this))
    , m_take(primaryButton(tr("&Take in"), this))
    , m_undo(new QPushButton(tr("&Undo this take-in"), this))
{
    setAcceptDrops(true);
    m_kind->addItem(tr("Roster of the allowance"), static_cast<int>(Kind::Roster));
    m_kind->addItem(tr("Income survey of households"), static_cast<int>(Kind::Survey));
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
    explain({{m_fate, "list.filter"}, {m_find, "list.find"}});
    m_find->setPlaceholderText(tr("Find in the list"));
    m_find->setAccessibleName(tr("Find in the list"));
    m_find->setClearButtonEnabled(true);
    m_rows->setEmptyText(tr("Nothing is stored by looking: choose a spreadsheet, and this list names every row that would be "
                            "refused or skipped, or that needs a look, with the reason. Then take it in."));
    m_rows->setWidths({10, 16, 6, 20, 0});
    m_take->setToolTip(tr("F9"));
    m_take->setShortcut(Qt::Key_F9);
    layOut();
    m_take->setObjectName(u"take"_s);
    m_undo->setObjectName(u"undo"_s);
    m_equation->setObjectName(u"equation"_s);

    connect(m_choose, &QPushButton::clicked, this, &TakeInPage::choose);
    connect(m_take, &QPushButton::clicked, this, &TakeInPage::takeIn);
    connect(m_undo, &QPushButton::clicked, this, &TakeInPage::undoLast);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &TakeInPage::tryAgain);
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
    m_households = addFigure(counts, tr("Households"));
    m_persons = addFigure(counts, tr("Persons"), &m_personsLabel);
    m_total = addFigure(counts, tr("Total, yuan"));
    counts->addStretch();

    auto *choice = new QHBoxLayout;
    choice->addWidget(sectionLabel(tr("Rows to look at"), this));
    choice->addStretch();
    m_find->setFixedWidth(240);
    choice->addWidget(m_fate);
    choice->addWidget(m_find);

    auto *page = new QVBoxLayout(this);
    page->addWidget(titleLabel(tr("Take in spreadsheets"), this));
    page->addLayout(what);
    page->addLayout(options);
    page->addWidget(m_notice);
    page->addWidget(m_job);
    page->addWidget(m_counts);
    page->addLayout(choice);
    page->addWidget(m_rows, 1);
    m_counts->hide();
}

std::optional<TakeInPage::Kind> TakeInPage::guessedKind(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
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

void TakeInPage::takeIn()
{
    if (m_tried && !m_job->isRunning())
        run(casework::Run::Real);
}

void TakeInPage::run(casework::Run run)
{
    casework::SheetOptions options;
    options.run = run;
    options.village = m_village->text().trimmed();
    options.language = desk().language();
    const auto verb = kind() == Kind::Roster ? &casework::takeRoster : &casework::takeSurvey;
    m_notice->clear();
    m_tried = false;
    m_job->run<casework::SheetReport>(
        office(), run == casework::Run::Dry ? tr("Reading the spreadsheet…") : tr("Taking in the spreadsheet…"),
        [path = m_path, options, verb](casework::Office &own, Progress &progress) { return verb(own, path, options, &progress); },
        [this, run](Result<casework::SheetReport> report) {
            if (report)
                showReport(*report, run);
            else
                showFailure(report.error());
            updateActions();
        });
}

void TakeInPage::showFailure(const Error &error)
{
    m_model->setRows({});
    m_counts->hide();
    m_notice->bad(desk(), error);
}

void TakeInPage::showReport(const casework::SheetReport &report, casework::Run run)
{
    showCounts(report);
    m_model->setRows(report.listed);
    m_change = report.change;
    m_tried = run == casework::Run::Dry;
    if (m_tried) {
        m_notice->note(tr("Nothing has been stored yet. This is what taking in the spreadsheet would do."));
        m_take->setFocus();
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
    m_households->setText(QString::number(report.households));
    m_persons->setText(QString::number(report.persons));
    m_personsLabel->setText(roster ? tr("Persons") : tr("Income items"));
    m_total->setText(moneyWords(report.total));
    m_counts->show();
}

void TakeInPage::undoLast()
{
    askFirst(this, tr("Undo this take-in?"), tr("All that it stored is taken back as one act; the record keeps both."), tr("Undo"), [this] {
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
    m_notice->good(tr("Undone. The office file is as it was before the take-in."));
    updateActions();
}

void TakeInPage::updateActions()
{
    m_take->setEnabled(m_tried);
    m_undo->setEnabled(!m_change.isEmpty());
}

} // namespace xieli::ui

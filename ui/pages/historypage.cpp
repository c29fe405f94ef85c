// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/historypage.h"

#include "changenames.h"
#include "forms/aboutdialog.h"
#include "forms/backupsdialog.h"
#include "forms/usersdialog.h"
#include "help/explained.h"
#include "jobs/ask.h"
#include "jobs/exportlist.h"
#include "jobs/jobbar.h"
#include "jobs/notice.h"
#include "jobs/undolast.h"
#include "look.h"
#include "pages/tablepane.h"
#include "words.h"
#include "wraprow.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

namespace xieli::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostTold = 500;

QString line(bool holds, const QString &yes, const QString &no)
{
    return (holds ? u"✓  "_s + yes : u"✗  "_s + no);
}

} // namespace

HistoryPage::HistoryPage(Desk &desk, QWidget *parent)
    : Page(desk, face(), parent)
    , m_notice(new Notice(this))
    , m_job(new JobBar(this))
    , m_model(new HistoryModel(this))
    , m_rows(new TablePane(m_model, tr("Journal"), nullptr, this))
    , m_find(new QLineEdit(this))
    , m_undo(new QPushButton(tr("&Undo this change…"), this))
    , m_check(new QPushButton(tr("&Check the file"), this))
    , m_backup(new QPushButton(tr("Make a &backup…"), this))
    , m_backups(new QPushButton(tr("Au&tomatic backups…"), this))
    , m_users(new QPushButton(tr("User&s…"), this))
    , m_about(new QPushButton(tr("&About…"), this))
    , m_words(new QLabel(this))
    , m_report(new QFrame(this))
    , m_reportText(new QLabel(m_report))
{
    m_find->setPlaceholderText(tr("Find by who, what or day"));
    m_find->setAccessibleName(tr("Find in the journal"));
    explain(m_find, u"list.find"_s);
    m_find->setClearButtonEnabled(true);
    m_rows->setEmptyText(tr("Nothing has been written yet. Every change will stand here with its day, its author and what it was."));
    m_rows->setWidths({6, 11, 17, 14, 0, 8, 10});
    m_check->setToolTip(tr("Is the file sound, is the chain of the journal whole, do the totals agree?"));
    layOut();
    m_undo->setObjectName(u"undo"_s);
    m_reportText->setObjectName(u"report"_s);

    connect(m_find, &QLineEdit::textChanged, m_rows->filter(), &RowFilter::setText);
    connect(m_rows, &TablePane::currentChanged, this, &HistoryPage::updateActions);
    connect(m_undo, &QPushButton::clicked, this, &HistoryPage::askToUndo);
    connect(m_check, &QPushButton::clicked, this, &HistoryPage::checkFile);
    connect(m_backup, &QPushButton::clicked, this, &HistoryPage::askForBackup);
    m_users->setObjectName(u"users"_s);
    m_users->setToolTip(tr("Who may open this office file, and as what"));
    connect(m_users, &QPushButton::clicked, this, [this] {
        auto *users = new UsersDialog(this->desk(), this);
        connect(users, &QDialog::finished, this, &HistoryPage::refresh);
        users->open();
    });
    m_backups->setObjectName(u"backups"_s);
    m_backups->setToolTip(tr("Copies that are made by themselves, their places, and the drill"));
    connect(m_backups, &QPushButton::clicked, this, &HistoryPage::showBackups);
    m_about->setObjectName(u"about"_s);
    m_about->setToolTip(tr("Version, release keys, and updates of the program"));
    connect(m_about, &QPushButton::clicked, this, &HistoryPage::showAbout);
    updateActions();
}

void HistoryPage::showAbout()
{
    auto *about = new AboutDialog(this->desk(), casework::Installed::thisProgram(), this);
    connect(about, &QDialog::finished, this, &HistoryPage::refresh);
    about->open();
}

void HistoryPage::showBackups()
{
    auto *backups = new BackupsDialog(this->desk(), this);
    connect(backups, &QDialog::finished, this, &HistoryPage::refresh);
    backups->open();
}

void HistoryPage::showRecord(const QString &) { showBackups(); }

void HistoryPage::layOut()
{
    m_report->hide();
    m_words->setObjectName(u"words"_s);
    m_words->setAccessibleName(tr("What the change touched"));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_words->setMaximumHeight(m_words->fontMetrics().lineSpacing() * 8);
    m_reportText->setTextFormat(Qt::PlainText);
    m_reportText->setWordWrap(true);
    m_reportText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *report = new QVBoxLayout(m_report);
    report->addWidget(m_reportText);

    auto *actions = new WrapRow;
    m_find->setMaximumWidth(320);
    actions->addGrowing(m_find);
    actions->addStretch();
    actions->addWidget(m_undo);
    actions->addWidget(ExportButton::of(desk(), m_rows, this));
    actions->addWidget(m_check);
    actions->addWidget(m_backup);
    actions->addWidget(m_backups);
    actions->addWidget(m_users);
    actions->addWidget(m_about);

    auto *page = new QVBoxLayout(this);
    page->addWidget(titleLabel(tr("Record of changes"), this));
    page->addLayout(actions);
    page->addWidget(m_notice);
    page->addWidget(m_job);
    page->addWidget(m_report);
    page->addWidget(m_rows, 1);
    page->addWidget(m_words);
}

void HistoryPage::refresh()
{
    auto rows = casework::history(office(), mostTold, tellingOf(desk()));
    if (!rows) {
        m_notice->bad(desk(), rows.error());
        return;
    }
    m_model->setRows(std::move(*rows));
    if (m_model->rowCount() > 0)
        m_rows->selectRow(0);
    updateActions();
}

void HistoryPage::askToUndo()
{
    const int row = m_rows->currentRow();
    if (row < 0)
        return;
    const auto change = casework::toTakeBack(office(), m_model->row(row).id, tellingOf(desk()));
    if (change)
        askToTakeBack(desk(), this, *change, [this, row] { undoRow(row); });
    else
        m_notice->bad(desk(), change.error());
}

void HistoryPage::undoRow(int row)
{
    const auto change = casework::toTakeBack(office(), m_model->row(row).id, tellingOf(desk())).value_or(m_model->row(row));
    m_notice->clear();
    m_job->run<void>(
        office(), tr("Undoing…"), [id = change.id](casework::Office &own, Progress &) { return casework::undo(own, id); },
        [this, change](Result<void> undone) {
            if (!undone) {
                m_notice->bad(desk(), undone.error());
                return;
            }
            desk().tellChanged(takenBackWords(change));
            refresh();
            m_notice->good(takenBackWords(change));
        });
}

void HistoryPage::checkFile()
{
    m_notice->clear();
    m_job->run<casework::SoundnessReport>(
        office(), tr("Checking the office file…"), [](casework::Office &own, Progress &) { return casework::check(own); },
        [this](Result<casework::SoundnessReport> report) {
            if (report)
                showCheck(*report);
            else
                m_notice->bad(desk(), report.error());
        });
}

void HistoryPage::showCheck(const casework::SoundnessReport &report)
{
    QStringList lines{
        line(report.fileSound, tr("The file is sound."), tr("The file is damaged.")),
        line(report.chainHolds, tr("The chain of the journal is whole: %n change(s).", nullptr, report.changes),
             tr("The chain of the journal is broken: somebody changed the file past the program.")),
        line(report.totalsAgree, tr("The totals of the payments agree with their lines: %1 yuan.").arg(moneyWords(report.paid)),
             tr("The totals of the payments do not agree with their lines.")),
        line(report.encrypted, tr("The file is encrypted."), tr("The file is NOT encrypted: keep the computer locked away."))};
    lines << tr("%1 households, %2 persons").arg(report.households).arg(report.persons);
    for (const auto &fault : report.faults)
        lines << u"✗  "_s + desk().say(fault);
    for (const auto &note : report.notes)
        lines << desk().say(note);
    m_reportText->setText(lines.join(u'\n'));
    const bool well = report.fileSound && report.chainHolds && report.totalsAgree && report.faults.empty();
    setTone(m_report, well ? "good" : "bad");
    m_report->show();
}

void HistoryPage::askForBackup()
{
    const QString suggested = QFileInfo(office().path).completeBaseName() + u'-' + desk().today().toString(u"yyyyMMdd"_s) + u'.'
        + QFileInfo(office().path).suffix();
    askToSave(this, tr("Make a backup"), suggested, tr("Office files (*.%1)").arg(QFileInfo(office().path).suffix()),
              [this](const QString &path) { backUpTo(path); });
}

void HistoryPage::backUpTo(const QString &path)
{
    m_notice->clear();
    m_job->run<QStringList>(
        office(), tr("Making a backup…"), [path](casework::Office &own, Progress &progress) { return casework::backUp(own, path, &progress); },
        [this](Result<QStringList> files) {
            if (files)
                m_notice->good(casework::backedUp(*files, desk().wording()));
            else
                m_notice->bad(desk(), files.error());
        });
}

void HistoryPage::updateActions()
{
    const int row = m_rows->currentRow();
    m_undo->setEnabled(row >= 0 && m_model->row(row).undoable);
    m_undo->setText(row >= 0 && m_model->row(row).isUndo ? tr("Red&o what was undone…") : tr("&Undo this change…"));
    m_words->setText(row >= 0 ? m_model->row(row).parts.join(u'\n') : QString());
    m_words->setVisible(!m_words->text().isEmpty());
}

} // namespace xieli::ui

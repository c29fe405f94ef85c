// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/backupsdialog.h"

#include "casework/restoring.h"
#include "desk.h"
#include "forms/dialogframe.h"
#include "help/explained.h"
#include "jobs/ask.h"
#include "jobs/jobbar.h"
#include "jobs/notice.h"
#include "look.h"
#include "pages/tablepane.h"
#include "words.h"
#include "wraprow.h"

namespace xieli::ui {

using namespace Qt::StringLiterals;

namespace {

QPushButton *button(const QString &text, const QString &name, QWidget *parent)
{
    auto *made = new QPushButton(text, parent);
    made->setObjectName(name);
    made->setAutoDefault(false);
    return made;
}

QString madeAt(const BackupRun &run) { return QDateTime::fromString(run.madeAt, Qt::ISODate).toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s); }

QString stateOf(const BackupRun &run, bool isThere)
{
    if (run.outcome == BackupOutcome::Failed)
        return BackupsDialog::tr("failed: %1").arg(run.reason);
    if (run.removedOn)
        return BackupsDialog::tr("made room for newer ones");
    const QString tried = run.drilledOn ? BackupsDialog::tr("checked, tried on %1").arg(dayWords(*run.drilledOn)) : BackupsDialog::tr("checked");
    return isThere ? tried : BackupsDialog::tr("%1; its place is not there now").arg(tried);
}

QString keptWords(const BackupPlace &place)
{
    return BackupsDialog::tr("%1 days, %2 weeks, %3 months").arg(place.keepDays).arg(place.keepWeeks).arg(place.keepMonths);
}

/// Groups of letters and digits with blanks or dashes between them are a recovery sheet's; no passphrase is that long.
bool isSheet(const QString &text)
{
    constexpr int groups = 13;
    return text.split(QRegularExpression(u"[\\s-]+"_s), Qt::SkipEmptyParts).size() >= groups;
}

} // namespace

BackupsDialog::BackupsDialog(Desk &desk, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_notice(new Notice(this))
    , m_job(new JobBar(this))
    , m_places(new RowTable<BackupPlace>({{tr("Place"), [&desk](const BackupPlace &place) { return casework::placeText(desk.office(), place); }},
                                          {tr("At most every"), [](const BackupPlace &place) { return tr("%1 hours").arg(place.everyHours); }},
                                          {tr("Kept, one each"), keptWords}},
                                         this))
    , m_runs(new RowTable<Line>({{tr("Made"), [](const Line &line) { return madeAt(line.run); }},
                                 {tr("Households"), [](const Line &line) { return QString::number(line.run.households); }, [](const Line &line) { return QVariant(line.run.households); }, true},
                                 {tr("People"), [](const Line &line) { return QString::number(line.run.persons); }, [](const Line &line) { return QVariant(line.run.persons); }, true},
                                 {tr("State"), [](const Line &line) { return stateOf(line.run, !line.path.isEmpty()); }},
                                 {tr("Place"), [](const Line &line) { return line.place; }}},
                                this))
    , m_placeRows(new TablePane(m_places, tr("Places"), nullptr, this))
    , m_runRows(new TablePane(m_runs, tr("Copies"), nullptr, this))
    , m_secret(new QLineEdit(this))
    , m_words(new QLabel(this))
    , m_addFolder(button(tr("Add a &folder…"), u"addFolder"_s, this))
    , m_addStick(button(tr("Add a &stick…"), u"addStick"_s, this))
    , m_endPlace(button(tr("&End this place…"), u"endPlace"_s, this))
    , m_backUp(button(tr("Back up &now where due"), u"backUpDue"_s, this))
    , m_drill(button(tr("&Try the chosen copy"), u"drill"_s, this))
    , m_drillFile(button(tr("Try another f&ile…"), u"drillFile"_s, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Backups"));
    m_secret->setObjectName(u"drillSecret"_s);
    m_secret->setEchoMode(QLineEdit::Password);
    m_words->setObjectName(u"drillWords"_s);
    m_words->setAccessibleName(tr("What the drill found"));
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_words->hide();
    explain({{this, "dialog.backups"}, {m_secret, "backups.drill"}});
    m_placeRows->setWidths({0, 9, 20});
    m_placeRows->setEmptyText(tr("The first copy goes into a folder beside the office file. Add a second place: a broken disk takes both."));
    m_runRows->setWidths({14, 7, 7, 0, 22});
    m_runRows->setEmptyText(tr("No copy has been made by itself yet. The first one is made a few minutes after the file was opened."));
    layOut();
    connect(m_placeRows, &TablePane::currentChanged, this, &BackupsDialog::updateActions);
    connect(m_runRows, &TablePane::currentChanged, this, &BackupsDialog::updateActions);
    connect(m_secret, &QLineEdit::textChanged, this, &BackupsDialog::updateActions);
    connect(m_addFolder, &QPushButton::clicked, this, [this] { askForPlace(BackupKind::Folder); });
    connect(m_addStick, &QPushButton::clicked, this, [this] { askForPlace(BackupKind::Stick); });
    connect(m_endPlace, &QPushButton::clicked, this, [this] {
        askFirst(this, tr("Make no more copies there?"), tr("The copies that are there stay as they are."), tr("End it"), [this] { endPlace(); });
    });
    connect(m_backUp, &QPushButton::clicked, this, &BackupsDialog::backUpAll);
    connect(m_drill, &QPushButton::clicked, this, &BackupsDialog::drillChosen);
    connect(m_drillFile, &QPushButton::clicked, this, [this] {
        askToOpen(this, tr("Try a backup"), tr("Office files (*.xieli)"), [this](const QString &path) { drill(path); });
    });
    refresh();
}

void BackupsDialog::layOut()
{
    auto *places = new WrapRow;
    places->addWidget(m_addFolder);
    places->addWidget(m_addStick);
    places->addWidget(m_endPlace);
    places->addWidget(m_backUp);
    places->addStretch();
    auto *tries = new WrapRow;
    tries->addWidget(m_drill);
    tries->addWidget(m_drillFile);
    tries->addStretch();
    auto *form = roomyForm();
    form->addRow(tr("&Passphrase or recovery sheet"), m_secret);
    auto *body = new QVBoxLayout;
    body->addWidget(sectionLabel(tr("Where copies go by themselves"), this));
    m_placeRows->setFixedHeight(fontMetrics().lineSpacing() * 7);
    body->addWidget(m_placeRows);
    body->addLayout(places);
    body->addWidget(sectionLabel(tr("Copies that were made"), this));
    m_runRows->setMinimumHeight(fontMetrics().lineSpacing() * 9);
    body->addWidget(m_runRows, 1);
    body->addWidget(sectionLabel(tr("Drill: open a copy as after a loss"), this));
    body->addWidget(faintLabel(tr("The copy is opened aside and removed again; the office file stays as it is."), this));
    body->addLayout(form);
    body->addLayout(tries);
    body->addWidget(m_notice);
    body->addWidget(m_job);
    body->addWidget(m_words);
    auto *end = new QHBoxLayout;
    end->addStretch();
    end->addWidget(closeButton(this));
    layOutScrolled(this, body, end);
    sizeWithin(this, {880, 640});
}

void BackupsDialog::refresh()
{
    casework::Office &office = m_desk.office();
    auto places = casework::backupPlaces(office);
    const auto runs = places ? casework::backupRuns(office) : Result<std::vector<BackupRun>>();
    if (!places || !runs)
        return m_notice->bad(m_desk, places ? runs.error() : places.error());
    const auto around = casework::Surroundings::ofThisMachine();
    std::vector<Line> lines;
    for (const BackupRun &run : *runs) {
        const auto place = std::find_if(places->begin(), places->end(), [&](const BackupPlace &one) { return one.id == run.place; });
        lines.push_back({run, place == places->end() ? tr("an earlier place") : casework::placeText(office, *place), casework::fileOf(office, run, around)});
    }
    m_places->setRows(std::move(*places));
    m_runs->setRows(std::move(lines));
    if (m_runs->rowCount() > 0)
        m_runRows->selectRow(0);
    updateActions();
}

void BackupsDialog::updateActions()
{
    const bool may = m_desk.office().file->allows(Right::Prepare);
    const int place = m_placeRows->currentRow(), run = m_runRows->currentRow();
    for (QPushButton *one : {m_addFolder, m_addStick, m_backUp})
        one->setEnabled(may);
    m_endPlace->setEnabled(may && place >= 0 && m_places->row(place).kind != BackupKind::Beside);
    m_drill->setEnabled(!m_secret->text().isEmpty() && run >= 0 && !m_runs->row(run).path.isEmpty());
    m_drillFile->setEnabled(!m_secret->text().isEmpty());
}

void BackupsDialog::askForPlace(BackupKind kind)
{
    askForFolder(this, kind == BackupKind::Stick ? tr("A folder on the backup stick") : tr("A folder on another disk or share"), [this, kind](const QString &folder) {
        casework::PlaceWish wish;
        wish.kind = kind;
        wish.folder = folder;
        addPlace(wish);
    });
}

void BackupsDialog::addPlace(casework::PlaceWish wish)
{
    const auto place = casework::addBackupPlace(m_desk.office(), wish);
    if (!place)
        return m_notice->bad(m_desk, place.error());
    m_desk.tellChanged();
    refresh();
    m_notice->good(tr("Copies go there too from now on: %1").arg(casework::placeText(m_desk.office(), *place)));
}

void BackupsDialog::endPlace()
{
    const int row = m_placeRows->currentRow();
    if (row < 0)
        return;
    const auto done = casework::endBackupPlace(m_desk.office(), m_places->row(row).id);
    if (!done)
        return m_notice->bad(m_desk, done.error());
    m_desk.tellChanged();
    refresh();
    m_notice->good(tr("No more copies go there."));
}

void BackupsDialog::backUpAll()
{
    m_notice->clear();
    m_job->run<casework::BackupRound>(
        m_desk.office(), tr("Making backups…"),
        [](casework::Office &own, Progress &progress) { return casework::backUpWhereDue(own, casework::Surroundings::ofThisMachine(), &progress); },
        [this](const Result<casework::BackupRound> &round) {
            if (!round)
                return m_notice->bad(m_desk, round.error());
            m_desk.tellChanged();
            refresh();
            if (!round->failed.empty())
                m_notice->bad(m_desk, round->failed.front().second);
            else if (!round->absent.empty())
                m_notice->warn(tr("A copy is due, but this place is not there: %1").arg(casework::placeText(m_desk.office(), round->absent.front())));
            else
                m_notice->good(tr("%n copies made and checked; the others are up to date.", nullptr, int(round->made.size())));
        });
}

void BackupsDialog::drillChosen()
{
    if (const int row = m_runRows->currentRow(); row >= 0)
        drill(m_runs->row(row).path);
}

void BackupsDialog::drill(const QString &path)
{
    m_notice->clear();
    m_words->clear();
    m_words->hide();
    const QString typed = m_secret->text();
    const Credentials with = isSheet(typed) ? Credentials{{}, {}, typed} : Credentials{{}, typed, {}};
    m_job->run<casework::DrillReport>(
        m_desk.office(), tr("Opening the copy…"), [path, with](casework::Office &own, Progress &progress) { return casework::drill(own, path, with, &progress); },
        [this](const Result<casework::DrillReport> &report) {
            m_secret->clear();
            if (!report)
                return m_notice->bad(m_desk, report.error());
            m_desk.tellChanged();
            refresh();
            m_words->setText(casework::drillWords(*report, m_desk.wording()).join(u'\n'));
            m_words->show();
            if (report->sound)
                m_notice->good(tr("The copy opens and holds; one could go on from it."));
            else
                m_notice->bad(tr("The copy does not hold. Make a new one, and keep this one for whoever looks into it."));
        });
}

} // namespace xieli::ui

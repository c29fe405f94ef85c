// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/parcelresult.h"

#include "desk.h"
#include "help/explained.h"
#include "jobs/exportlist.h"
#include "look.h"
#include "models/parcelmodels.h"
#include "models/peermodel.h"
#include "pages/parceltotals.h"
#include "pages/tablepane.h"
#include "pages/wholeline.h"
#include "roomyscroll.h"
#include "words.h"
#include "wraprow.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>

namespace xieli::ui {

using namespace Qt::StringLiterals;
using casework::StickOutcome;

namespace {

constexpr int leastList = 84;      ///< pixels: the head and some lines
constexpr int leastTotals = 380;

} // namespace

ParcelResult::ParcelResult(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_files(new StickModel(desk.wording(), this))
    , m_stick(new QWidget(this))
    , m_fileRows(new TablePane(m_files, tr("Files of the stick"), nullptr, this))
    , m_summary(new QFrame(this))
    , m_summaryText(new QLabel(m_summary))
    , m_slip(primaryButton(tr("Hand-over &slip…"), m_summary))
    , m_totals(new ParcelTotals(desk, this))
    , m_fates(new PeerFateModel(this))
    , m_fateRows(new TablePane(m_fates, tr("Fate of each record"), nullptr, this))
    , m_fate(new QComboBox(this))
{
    m_fileRows->setWidths({12, 14, 5, 10, 0, 20});
    m_fateRows->setEmptyText(tr("When a parcel is taken in, this list says of each record what became of it. Parcels, or a whole stick, can also "
                                "be dropped on this page."));
    m_fateRows->setWidths({12, 20, 20, 0});
    m_fate->addItem(tr("All records"), QString());
    for (const QString &fate : {u"refused"_s, u"clash"_s, u"kept"_s, u"merged"_s, u"accepted"_s})
        m_fate->addItem(PeerFateModel::fateText(fate), fate);
    m_fate->setAccessibleName(tr("Show by fate"));
    explain(m_fate, u"list.filter"_s);
    m_summaryText->setObjectName(u"summary"_s);
    m_slip->setObjectName(u"slip"_s);
    m_totals->setObjectName(u"totals"_s);
    for (QWidget *part : QList<QWidget *>{m_fileRows, m_stick, m_summary, m_slip, m_totals})
        part->hide();
    layOut();
    connect(m_fileRows, &TablePane::currentChanged, this, &ParcelResult::showFile);
    connect(m_fate, &QComboBox::currentIndexChanged, this, [this] { m_fateRows->filter()->setCode(m_fate->currentData().toString()); });
    connect(m_slip, &QPushButton::clicked, this, [this] { emit slipWanted(m_receiver, m_sequence); });
}

void ParcelResult::layOut()
{
    for (TablePane *rows : {m_fileRows, m_fateRows})
        rows->setMinimumHeight(grown(leastList));
    auto *parts = new QSplitter(Qt::Vertical, this);
    parts->setChildrenCollapsible(false);
    auto *stick = new QVBoxLayout(m_stick);
    stick->setContentsMargins(0, 0, 0, 0);
    stick->addWidget(ExportButton::of(m_desk, m_fileRows, m_stick), 0, Qt::AlignRight);
    stick->addWidget(m_fileRows, 1);
    stick->addWidget(new WholeLine(m_fileRows, {4, 5}, m_stick));
    parts->addWidget(m_stick);
    parts->addWidget(new RoomyScroll(makeSummary(), parts)); // on few points the totals are scrolled, never squeezed
    parts->addWidget(makeFates()); // beside it and not in it: a list scrolls by itself
    parts->setStretchFactor(0, 2);
    parts->setStretchFactor(2, 3);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(10, 10, 10, 10);
    column->addWidget(parts, 1);
}

QWidget *ParcelResult::makeSummary()
{
    auto *part = new QWidget(this);
    m_summaryText->setTextFormat(Qt::PlainText);
    m_summaryText->setWordWrap(true);
    m_summaryText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_summaryText->setAccessibleName(tr("The last parcel"));
    auto *summary = new QVBoxLayout(m_summary);
    summary->addWidget(m_summaryText);
    summary->addWidget(m_slip, 0, Qt::AlignLeft);
    m_totals->setMinimumWidth(grown(leastTotals));
    auto *both = new QHBoxLayout(part);
    both->setContentsMargins(0, 0, 0, 0);
    both->addWidget(m_summary, 1, Qt::AlignTop);
    both->addWidget(m_totals, 0, Qt::AlignTop);
    return part;
}

QWidget *ParcelResult::makeFates()
{
    auto *part = new QWidget(this);
    auto *head = new WrapRow;
    head->addWidget(sectionLabel(tr("What became of each record"), part));
    head->addStretch();
    head->addWidget(m_fate);
    head->addWidget(ExportButton::of(m_desk, m_fateRows, part));
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(head);
    column->addWidget(m_fateRows, 1);
    column->addWidget(new WholeLine(m_fateRows, {2, 3}, part));
    return part;
}

void ParcelResult::showPacked(const casework::PackReport &report)
{
    m_fileRows->hide();
    m_stick->hide();
    m_totals->hide();
    m_fates->setRows({});
    m_receiver = report.receiverId;
    m_sequence = report.sequence;
    m_summaryText->setText(tr("Parcel no. %1 for %2: %3\n%4 changes; the office stands at %5 households, %6 persons, %7 yuan.\nControl digest %8")
                               .arg(report.sequence).arg(report.receiver, QFileInfo(report.file).fileName()).arg(report.changes).arg(report.households)
                               .arg(report.persons).arg(moneyWords(report.total), report.digest.left(8))
                           + (report.pictures > 0 ? tr("\n%n picture(s) travel with it, %1 KB.", nullptr, report.pictures).arg((report.pictureBytes + 1023) / 1024) : QString())
                           + u'\n' + tr("Print the slip and hand it over with the stick: the other office compares its figures with its screen."));
    setTone(m_summary, "good");
    m_summary->show();
    m_slip->show();
    m_slip->setFocus();
}

QString ParcelResult::fateCounts(const casework::ParcelReport &report)
{
    QStringList fates;
    for (auto fate = report.byFate.begin(); fate != report.byFate.end(); ++fate)
        fates << tr("%1 %2").arg(PeerFateModel::fateText(fate.key())).arg(fate.value());
    return fates.isEmpty() ? QString() : tr(" (%1)").arg(fates.join(tr(", ")));
}

void ParcelResult::showTaken(const casework::ParcelReport &report)
{
    m_fileRows->hide();
    m_stick->hide();
    showParcel(report);
}

void ParcelResult::showParcel(const casework::ParcelReport &report)
{
    const auto &wording = m_desk.wording();
    QStringList lines{tr("Parcel no. %1 of %2: %3 records%4").arg(report.sequence).arg(report.sender).arg(report.records).arg(fateCounts(report)),
                      tr("It tells the fate of %1 records of ours.").arg(report.acknowledged)};
    if (report.forgotten > 0)
        lines << wording.text(u"exchange.forgotten"_s, {{u"office"_s, report.sender}, {u"sequence"_s, QString::number(report.forgotten)}});
    for (const auto &[key, count] : {std::pair(u"parcels.late_went_in"_s, report.late), std::pair(u"parcels.waits_aside"_s, report.aside),
                                     std::pair(u"parcels.to_check"_s, report.toCheck), std::pair(u"parcels.clashes_opened"_s, report.clashesOpened), std::pair(u"parcels.not_taken_there"_s, report.notTakenThere)})
        if (count > 0)
            lines << wording.text(key, {{u"count"_s, QString::number(count)}});
    const bool amiss = report.forgotten > 0 || report.byFate.value(u"refused"_s) > 0 || report.aside > 0 || report.clashesOpened > 0 || report.notTakenThere > 0 || report.toCheck > 0;
    m_summaryText->setText(lines.join(u'\n'));
    setTone(m_summary, amiss ? "warn" : "note"); // whether the totals agree is said beside it
    m_slip->hide();
    m_summary->show();
    m_totals->setParcel(report);
    m_totals->show();
    m_fates->setRows(report.fates);
}

void ParcelResult::showStick(const casework::StickReport &stick)
{
    m_files->setRows(stick.files);
    m_fileRows->show();
    m_stick->show();
    const auto isAmiss = [](const casework::StickFile &file) {
        return file.outcome == StickOutcome::Refused || (file.report && file.report->totalsCompared && !file.report->totalsAgree);
    };
    const auto isTaken = [](const casework::StickFile &file) { return file.outcome == StickOutcome::Taken; };
    auto first = std::find_if(stick.files.begin(), stick.files.end(), isAmiss);
    if (first == stick.files.end())
        first = std::find_if(stick.files.begin(), stick.files.end(), isTaken);
    const int row = first == stick.files.end() ? 0 : int(first - stick.files.begin());
    if (!stick.files.empty())
        m_fileRows->selectRow(row);
    showFile(stick.files.empty() ? -1 : row);
    m_fileRows->table()->setFocus();
}

void ParcelResult::showFile(int row)
{
    if (row < 0 || row >= m_files->rowCount() || m_fileRows->isHidden())
        return;
    const casework::StickFile &file = m_files->row(row);
    if (file.report)
        showParcel(*file.report);
    else
        showReasonAlone(file);
}

void ParcelResult::showReasonAlone(const casework::StickFile &file)
{
    m_totals->hide();
    m_slip->hide();
    m_fates->setRows({});
    m_summaryText->setText(tr("%1: %2").arg(file.name, file.reason.isEmpty() ? m_desk.wording().text(u"parcels.outcome_"_s + toCode(file.outcome)) : file.reason));
    setTone(m_summary, file.outcome == StickOutcome::Refused ? "bad" : "note");
    m_summary->show();
}

} // namespace xieli::ui

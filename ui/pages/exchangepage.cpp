// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/exchangepage.h"

#include "casework/due.h"
#include "forms/slipdialog.h"
#include "help/explained.h"
#include "jobs/ask.h"
#include "jobs/exportlist.h"
#include "jobs/jobbar.h"
#include "jobs/notice.h"
#include "look.h"
#include "pages/movespane.h"
#include "pages/parcelresult.h"
#include "pages/parcelspane.h"
#include "pages/tablepane.h"
#include "pages/wholeline.h"
#include "words.h"
#include "wraprow.h"

#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHideEvent>
#include <QMimeData>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>

namespace xieli::ui {

using namespace Qt::StringLiterals;
using casework::StickOutcome;

namespace {

/// The local files and folders of a drag.
QStringList localPaths(const QMimeData *mime)
{
    QStringList paths;
    for (const QUrl &url : mime->urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    return paths;
}

} // namespace

ExchangePage::ExchangePage(Desk &desk, QWidget *parent)
    : Page(desk, face(), parent)
    , m_notice(new Notice(this))
    , m_trustNotice(new Notice(this))
    , m_job(new JobBar(this))
    , m_introduce(new QPushButton(tr("Write our &introduction…"), this))
    , m_trust(new QPushButton(tr("Make another office &known…"), this))
    , m_compare(new QPushButton(tr("Code co&mpared…"), this))
    , m_revoke(new QPushButton(tr("Re&voke…"), this))
    , m_succeed(new QPushButton(tr("Took the place o&f…"), this))
    , m_newKeys(new QPushButton(tr("New ke&ys…"), this))
    , m_pack(primaryButton(tr("&Pack a parcel…"), this))
    , m_take(new QPushButton(tr("&Take in a parcel…"), this))
    , m_stick(new QPushButton(tr("Take in a &whole stick…"), this))
    , m_parts(new QTabWidget(this))
    , m_peers(new PeerModel(this))
    , m_peerRows(new TablePane(m_peers, tr("Known offices"), nullptr, this))
    , m_result(new ParcelResult(desk, this))
    , m_parcels(new ParcelsPane(desk, this))
    , m_aside(new AsidePane(desk, this))
    , m_moves(new MovesPane(desk, this))
{
    setAcceptDrops(true);
    alsoOn(m_pack, Qt::Key_F9);
    m_pack->setToolTip(tr("F9"));
    m_peerRows->setEmptyText(tr("No other office is known yet. Write our introduction onto the stick and give it to the other office; "
                                "take theirs and make it known here; read the two codes to each other by telephone."));
    m_peerRows->setWidths({0, 6, 24, 20, 8, 12, 12, 6, 6});
    m_pack->setObjectName(u"pack"_s);
    m_take->setObjectName(u"take"_s);
    m_stick->setObjectName(u"stick"_s);
    m_compare->setObjectName(u"compare"_s);
    m_revoke->setObjectName(u"revoke"_s);
    m_succeed->setObjectName(u"succeed"_s);
    m_newKeys->setObjectName(u"newKeys"_s);
    m_parts->setObjectName(u"exchangeParts"_s);
    m_trustNotice->setObjectName(u"trustNotice"_s);
    explain(m_peerRows, u"desk.offices"_s);
    layOut();
    connectAll();
    updateActions();
}

void ExchangePage::layOut()
{
    auto *head = new WrapRow;
    head->addWidget(titleLabel(tr("Exchange with other offices"), this));
    head->addStretch();
    head->addWidget(m_stick);
    head->addWidget(m_take);
    head->addWidget(m_pack);
    m_parts->addTab(makeOffices(), tr("Offices"));
    m_parts->addTab(m_result, tr("The last parcel"));
    m_parts->addTab(m_parcels, tr("Sent and received"));
    m_parts->addTab(m_aside, tr("Waiting aside"));
    m_parts->addTab(m_moves, tr("Moves"));
    m_parts->setAccessibleName(tr("Parts of the exchange"));
    auto *page = new QVBoxLayout(this);
    page->addLayout(head);
    page->addWidget(m_notice);
    page->addWidget(m_trustNotice);
    page->addWidget(m_job);
    page->addWidget(m_parts, 1);
}

QWidget *ExchangePage::makeOffices()
{
    auto *part = new QWidget(this);
    auto *head = new WrapRow;
    head->addWidget(m_introduce);
    head->addWidget(m_trust);
    head->addWidget(m_compare);
    head->addWidget(m_revoke);
    head->addWidget(m_succeed);
    head->addWidget(m_newKeys);
    head->addStretch();
    head->addWidget(ExportButton::beside(desk(), m_peerRows->table(), part));
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(10, 10, 10, 10);
    column->addLayout(head);
    column->addWidget(m_peerRows, 1);
    column->addWidget(new WholeLine(m_peerRows, {PeerModel::Office, PeerModel::Trust, PeerModel::LastTaken, PeerModel::Kept, PeerModel::Aside}, part));
    return part;
}

void ExchangePage::connectAll()
{
    for (QPushButton *act : {m_introduce, m_trust, m_compare, m_revoke, m_succeed, m_newKeys, m_pack, m_take, m_stick})
        connect(act, &QPushButton::clicked, this, &ExchangePage::begin);
    connect(m_moves, &MovesPane::asking, this, &ExchangePage::begin);
    connect(m_introduce, &QPushButton::clicked, this, &ExchangePage::askForIntroduction);
    connect(m_trust, &QPushButton::clicked, this, &ExchangePage::askWhomToTrust);
    connect(m_compare, &QPushButton::clicked, this, &ExchangePage::askWhetherCodeFits);
    connect(m_revoke, &QPushButton::clicked, this, &ExchangePage::askWhyRevoked);
    connect(m_succeed, &QPushButton::clicked, this, &ExchangePage::askWhosePlace);
    connect(m_newKeys, &QPushButton::clicked, this, &ExchangePage::askForNewKeys);
    connect(m_pack, &QPushButton::clicked, this, &ExchangePage::askToPack);
    connect(m_take, &QPushButton::clicked, this, &ExchangePage::askToTakeIn);
    connect(m_stick, &QPushButton::clicked, this, &ExchangePage::askForStick);
    connect(m_peerRows, &TablePane::currentChanged, this, &ExchangePage::updateActions);
    connect(m_peerRows, &TablePane::activated, this, &ExchangePage::askToPack);
    connect(m_result, &ParcelResult::slipWanted, this, &ExchangePage::showSlip);
    connect(m_parcels, &ParcelsPane::slipWanted, this, &ExchangePage::showSlip);
    const auto tell = [this](const Error &error) { m_notice->bad(desk(), error); };
    connect(m_parcels, &ParcelsPane::failed, this, tell);
    connect(m_aside, &AsidePane::failed, this, tell);
    connect(m_moves, &MovesPane::failed, this, tell);
    connect(m_moves, &MovesPane::acted, this, [this](const QString &what) {
        desk().tellChanged(what);
        refresh();
        m_notice->good(what);
    });
}

/// What was said of the act before is not what is done now.
void ExchangePage::begin()
{
    m_notice->clear();
    m_trustNotice->clear();
}

void ExchangePage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    if (!event->spontaneous())
        begin(); // who comes back later reads no news of then
}

void ExchangePage::showRecord(const QString &id)
{
    showPart(MovesPart);
    m_moves->select(id);
    m_moves->setFocus();
}

void ExchangePage::refresh()
{
    const int row = m_peerRows->currentRow();
    auto peers = casework::peers(office());
    if (!peers) {
        m_notice->bad(desk(), peers.error());
        return;
    }
    m_parcels->refresh(*peers);
    m_aside->refresh(*peers);
    m_parts->setTabText(AsidePart, m_aside->rowCount() > 0 ? tr("Waiting aside (%1)").arg(m_aside->rowCount()) : tr("Waiting aside"));
    m_moves->refresh();
    m_parts->setTabText(MovesPart, m_moves->waiting() > 0 ? tr("Moves (%1)").arg(m_moves->waiting()) : tr("Moves"));
    m_peers->setReader(office().role, desk().today());
    m_peers->setRows(std::move(*peers));
    if (m_peers->rowCount() > 0)
        m_peerRows->selectRow(qBound(0, row, m_peers->rowCount() - 1));
    updateActions();
}

void ExchangePage::showPart(Part part) { m_parts->setCurrentIndex(part); }

const casework::PeerRow *ExchangePage::current() const
{
    const int row = m_peerRows->currentRow();
    return row >= 0 && row < m_peers->rowCount() ? &m_peers->row(row) : nullptr;
}

void ExchangePage::updateActions()
{
    const casework::PeerRow *peer = current();
    const bool trusted = peer && !peer->revokedOn;
    m_pack->setEnabled(trusted);
    m_compare->setEnabled(trusted);
    m_revoke->setEnabled(trusted);
    m_succeed->setEnabled(trusted && m_peers->rowCount() > 1);
    m_pack->setText(trusted ? tr("&Pack a parcel for %1…").arg(peer->name) : tr("&Pack a parcel…"));
}

void ExchangePage::sayCode(bool compared, const QString &name, const QString &code)
{
    if (compared)
        m_trustNotice->clear();
    else
        m_trustNotice->warn(desk().wording().text(u"parcels.code_not_compared"_s, {{u"office"_s, name}, {u"code"_s, code}}));
}

void ExchangePage::askToPack()
{
    const casework::PeerRow *peer = current();
    if (!peer || peer->revokedOn)
        return;
    const auto suggested = casework::suggestedName(office(), peer->id.text());
    if (!suggested)
        return m_notice->bad(desk(), suggested.error());
    askToSave(this, tr("Pack a parcel for %1").arg(peer->name), *suggested, tr("Parcels (*.xlp);;All files (*)"),
              [this, receiver = peer->id.text()](const QString &path) { pack(receiver, path); });
}

void ExchangePage::pack(const QString &receiver, const QString &path)
{
    // the dialog for files has asked about the one that stands there
    const auto standing = QFileInfo::exists(path) ? casework::Standing::Replace : casework::Standing::Refuse;
    begin();
    m_job->run<casework::PackReport>(
        office(), tr("Packing the parcel…"),
        [receiver, path, standing](casework::Office &own, Progress &progress) { return casework::packParcel(own, receiver, path, &progress, standing); },
        [this](Result<casework::PackReport> report) {
            if (report)
                return showPacked(*report);
            refresh(); // its number is used
            m_notice->bad(desk(), report.error());
        });
}

void ExchangePage::showPacked(const casework::PackReport &report)
{
    desk().tellChanged(tr("Parcel %1 packed").arg(report.sequence));
    refresh();
    showPart(LastPart);
    m_result->showPacked(report);
    sayCode(report.codeCompared, report.receiver, report.code);
    m_notice->good((QStringList(casework::toCarry(report, desk().wording()))
                    << tr("The parcel is signed and sealed. Carry it to %1 and bring their parcel back: it says what became of each record.").arg(report.receiver))
                       .join(u' ')
                       .trimmed());
}

void ExchangePage::showSlip(const OfficeId &receiver, int sequence)
{
    (new SlipDialog(desk(), receiver.text(), sequence, this))->open();
}

void ExchangePage::askToTakeIn()
{
    askToOpenSeveral(this, tr("Take in a parcel"), tr("Parcels (*.xlp);;All files (*)"), [this](const QStringList &paths) {
        if (paths.size() == 1)
            takeIn(paths.first());
        else
            takeInStick(paths);
    });
}

void ExchangePage::askForStick()
{
    askForFolder(this, tr("Take in all parcels of a stick or folder"), [this](const QString &folder) { takeInStick({folder}); });
}

void ExchangePage::takeIn(const QString &path)
{
    begin();
    m_job->run<casework::ParcelReport>(
        office(), tr("Taking in the parcel…"),
        [path, wording = desk().wording()](casework::Office &own, Progress &progress) {
            own.wording = wording; // reasons are read here
            return casework::takeInParcel(own, path, &progress);
        },
        [this](Result<casework::ParcelReport> report) {
            if (report)
                showTaken(*report);
            else
                m_notice->bad(desk(), report.error());
        });
}

void ExchangePage::showTaken(const casework::ParcelReport &report)
{
    desk().tellChanged(tr("Parcel %1 of %2").arg(report.sequence).arg(report.sender));
    refresh();
    showPart(LastPart);
    m_result->showTaken(report);
    sayCode(report.codeCompared, report.sender, report.code);
    const auto &wording = desk().wording();
    if (!report.reason.isEmpty()) // kept aside, settled, or waiting for what will not come
        report.outcome == u"already" ? m_notice->note(report.reason) : m_notice->warn(report.reason);
    else if (report.outcome == u"already"_s)
        m_notice->note(tr("This parcel was taken in before. Nothing was changed; taking it in twice does no harm."));
    else if (report.outcome == u"waiting"_s)
        m_notice->warn(tr("This parcel came too early: an earlier one of %1 is missing. It waits and changed nothing; take in the earlier one first.")
                           .arg(report.sender));
    else if (report.healed)
        m_notice->good(wording.text(u"exchange.healed"_s, {{u"office"_s, report.sender}}) + (report.copyFirst.isEmpty() ? QString() : u'\n' + wording.text(u"parcels.copy_first"_s, {{u"file"_s, report.copyFirst}})));
    else if (report.totalsCompared && !report.totalsAgree)
        m_notice->bad(wording.text(u"parcels.totals_unequal"_s) + u' ' + casework::whyTotalsDiffer(report, wording).value(0));
    else
        m_notice->good(tr("Taken in. Pack a parcel for %1, so that they learn what became of each record.").arg(report.sender));
}

void ExchangePage::takeInStick(const QStringList &filesAndFolders)
{
    begin();
    m_job->run<casework::StickReport>(
        office(), tr("Taking in the stick; it can be stopped between two parcels…"),
        [filesAndFolders, wording = desk().wording()](casework::Office &own, Progress &progress) {
            own.wording = wording;
            return casework::takeInStick(own, filesAndFolders, &progress);
        },
        [this](Result<casework::StickReport> stick) {
            if (stick)
                showStick(*stick);
            else
                m_notice->bad(desk(), stick.error());
        });
}

void ExchangePage::showStick(const casework::StickReport &stick)
{
    desk().tellChanged(tr("Stick taken in: %n parcel(s)", nullptr, stick.count(StickOutcome::Taken)));
    refresh();
    showPart(LastPart);
    m_result->showStick(stick);
    m_trustNotice->clear();
    for (const casework::StickFile &file : stick.files)
        if (file.report && !file.report->codeCompared)
            sayCode(false, file.report->sender, file.report->code);
    const QString told = stick.told(desk().wording());
    if (!stick.unequal().isEmpty() || stick.count(StickOutcome::Refused) > 0)
        m_notice->bad(told);
    else if (stick.stopped || stick.count(StickOutcome::Waiting) > 0 || stick.count(StickOutcome::Taken) == 0)
        m_notice->warn(told);
    else
        m_notice->good(told);
}

void ExchangePage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!localPaths(event->mimeData()).isEmpty() && !m_job->isRunning())
        event->acceptProposedAction();
}

void ExchangePage::dropEvent(QDropEvent *event)
{
    const QStringList paths = localPaths(event->mimeData());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    if (paths.size() == 1 && !QFileInfo(paths.first()).isDir())
        takeIn(paths.first());
    else
        takeInStick(paths);
}

} // namespace xieli::ui

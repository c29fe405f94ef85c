// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/exchangepage.h"

#include "help/explained.h"
#include "jobs/ask.h"
#include "jobs/exportlist.h"
#include "jobs/jobbar.h"
#include "jobs/notice.h"
#include "look.h"
#include "pages/tablepane.h"
#include "words.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>

namespace xieli::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int leastList = 100; ///< pixels: the head and some lines, or the sentence of an empty one
} // namespace

ExchangePage::ExchangePage(Desk &desk, QWidget *parent)
    : Page(desk, face(), parent)
    , m_notice(new Notice(this))
    , m_job(new JobBar(this))
    , m_introduce(new QPushButton(tr("Write our &introduction…"), this))
    , m_trust(new QPushButton(tr("Make another office &known…"), this))
    , m_pack(primaryButton(tr("&Pack a parcel…"), this))
    , m_take(new QPushButton(tr("&Take in a parcel…"), this))
    , m_peers(new PeerModel(this))
    , m_peerRows(new TablePane(m_peers, tr("Known offices"), nullptr, this))
    , m_summary(new QFrame(this))
    , m_summaryText(new QLabel(m_summary))
    , m_fates(new PeerFateModel(this))
    , m_fateRows(new TablePane(m_fates, tr("Fate of each record"), nullptr, this))
    , m_fate(new QComboBox(this))
{
    setAcceptDrops(true);
    m_pack->setShortcut(Qt::Key_F9);
    m_pack->setToolTip(tr("F9"));
    m_peerRows->setEmptyText(tr("No other office is known yet. Write our introduction onto the stick and give it to the other office; "
                                "take theirs and make it known here; read the two codes to each other by telephone."));
    m_peerRows->setWidths({0, 12, 26, 14, 14, 14});
    m_fateRows->setEmptyText(tr("When a parcel is taken in, this list says of each record what became of it. A parcel can also be "
                                "dropped on this page."));
    m_fateRows->setWidths({12, 20, 20, 0});
    m_fate->addItem(tr("All records"), QString());
    for (const QString &fate : {u"refused"_s, u"kept"_s, u"merged"_s, u"accepted"_s})
        m_fate->addItem(PeerFateModel::fateText(fate), fate);
    m_fate->setAccessibleName(tr("Show by fate"));
    explain(m_fate, u"list.filter"_s);
    m_pack->setObjectName(u"pack"_s);
    m_take->setObjectName(u"take"_s);
    m_summaryText->setObjectName(u"summary"_s);
    layOut();
    connectAll();
    updateActions();
}

void ExchangePage::layOut()
{
    auto *head = new QHBoxLayout;
    head->addWidget(titleLabel(tr("Exchange with other offices"), this));
    head->addStretch();
    head->addWidget(m_take);
    head->addWidget(m_pack);
    auto *halves = new QSplitter(Qt::Vertical, this);
    halves->setChildrenCollapsible(false);
    for (TablePane *rows : {m_peerRows, m_fateRows})
        rows->setMinimumHeight(grown(leastList));
    halves->addWidget(makePeers());
    halves->addWidget(makeReport());
    halves->setStretchFactor(0, 2);
    halves->setStretchFactor(1, 3);
    auto *page = new QVBoxLayout(this);
    page->addLayout(head);
    page->addWidget(m_notice);
    page->addWidget(m_job);
    page->addWidget(halves, 1);
}

QWidget *ExchangePage::makePeers()
{
    auto *half = new QWidget(this);
    auto *head = new QHBoxLayout;
    head->addWidget(sectionLabel(tr("Known offices"), half));
    head->addStretch();
    head->addWidget(ExportButton::beside(desk(), m_peerRows->table(), half));
    head->addWidget(m_introduce);
    head->addWidget(m_trust);
    auto *column = new QVBoxLayout(half);
    column->setContentsMargins(0, 0, 0, 4);
    column->addLayout(head);
    column->addWidget(m_peerRows, 1);
    return half;
}

QWidget *ExchangePage::makeReport()
{
    auto *half = new QWidget(this);
    m_summary->hide();
    m_summaryText->setTextFormat(Qt::PlainText);
    m_summaryText->setWordWrap(true);
    m_summaryText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *summary = new QVBoxLayout(m_summary);
    summary->addWidget(m_summaryText);
    auto *head = new QHBoxLayout;
    head->addWidget(sectionLabel(tr("The last parcel"), half));
    head->addStretch();
    head->addWidget(m_fate);
    head->addWidget(ExportButton::of(desk(), m_fateRows, half));
    auto *column = new QVBoxLayout(half);
    column->setContentsMargins(0, 4, 0, 0);
    column->addLayout(head);
    column->addWidget(m_summary);
    column->addWidget(m_fateRows, 1);
    return half;
}

void ExchangePage::connectAll()
{
    connect(m_introduce, &QPushButton::clicked, this, &ExchangePage::askForIntroduction);
    connect(m_trust, &QPushButton::clicked, this, &ExchangePage::askWhomToTrust);
    connect(m_pack, &QPushButton::clicked, this, &ExchangePage::askToPack);
    connect(m_take, &QPushButton::clicked, this, &ExchangePage::askToTakeIn);
    connect(m_peerRows, &TablePane::currentChanged, this, &ExchangePage::updateActions);
    connect(m_peerRows, &TablePane::activated, this, &ExchangePage::askToPack);
    connect(m_fate, &QComboBox::currentIndexChanged, this, [this] { m_fateRows->filter()->setCode(m_fate->currentData().toString()); });
}

void ExchangePage::refresh()
{
    const int current = m_peerRows->currentRow();
    auto peers = casework::peers(office());
    if (!peers) {
        m_notice->bad(desk(), peers.error());
        return;
    }
    m_peers->setRows(std::move(*peers));
    if (m_peers->rowCount() > 0)
        m_peerRows->selectRow(qBound(0, current, m_peers->rowCount() - 1));
    updateActions();
}

void ExchangePage::updateActions()
{
    const int row = m_peerRows->currentRow();
    m_pack->setEnabled(row >= 0);
    m_pack->setText(row >= 0 ? tr("&Pack a parcel for %1…").arg(m_peers->row(row).name) : tr("&Pack a parcel…"));
    m_pack->setShortcut(Qt::Key_F9);
}

void ExchangePage::askForIntroduction()
{
    askToSave(this, tr("Write our introduction"), office().name + u".intro"_s, tr("Introductions (*.intro);;All files (*)"),
              [this](const QString &path) { introduceTo(path); });
}

void ExchangePage::introduceTo(const QString &path)
{
    const auto code = casework::introduce(office(), path);
    if (code)
        m_notice->good(tr("Our introduction is in %1. Our code is %2: read it aloud to the other office when they take it in.")
                           .arg(QFileInfo(path).fileName(), *code));
    else
        m_notice->bad(desk(), code.error());
}

void ExchangePage::askWhomToTrust()
{
    askToOpen(this, tr("Take in the introduction of another office"), tr("Introductions (*.intro);;All files (*)"),
              [this](const QString &path) { trust(path); });
}

void ExchangePage::trust(const QString &path)
{
    const auto peer = casework::trust(office(), path);
    if (!peer) {
        m_notice->bad(desk(), peer.error());
        return;
    }
    desk().tellChanged(tr("%1 is known now").arg(peer->name));
    refresh();
    m_notice->warn(tr("%1 (%2) is known now. Telephone them and let them read their code aloud; it must be %3. If it is not, send them nothing.")
                       .arg(peer->name, word(peer->role), peer->code));
}

void ExchangePage::askToPack()
{
    const int row = m_peerRows->currentRow();
    if (row < 0)
        return;
    const QString receiver = m_peers->row(row).name;
    // the name says nothing about who sends and who receives: sticks get lost
    const QString suggested = u"xieli-%1.xlp"_s.arg(desk().today().toString(u"yyyyMMdd"_s));
    askToSave(this, tr("Pack a parcel for %1").arg(receiver), suggested, tr("Parcels (*.xlp);;All files (*)"),
              [this, receiver](const QString &path) { pack(receiver, path); });
}

void ExchangePage::pack(const QString &receiver, const QString &path)
{
    m_notice->clear();
    m_job->run<casework::PackReport>(
        office(), tr("Packing the parcel…"),
        [receiver, path](casework::Office &own, Progress &) { return casework::packParcel(own, receiver, path); },
        [this](Result<casework::PackReport> report) {
            if (report)
                showPacked(*report);
            else
                m_notice->bad(desk(), report.error());
        });
}

void ExchangePage::showPacked(const casework::PackReport &report)
{
    desk().tellChanged(tr("Parcel %1 packed").arg(report.sequence));
    refresh();
    m_fates->setRows({});
    m_summaryText->setText(tr("Parcel no. %1 for %2: %3\n%4 changes; the office stands at %5 households, %6 persons, %7 yuan.\nControl digest %8")
                               .arg(report.sequence).arg(report.receiver, report.file).arg(report.changes).arg(report.households)
                               .arg(report.persons).arg(moneyWords(report.total), report.digest.left(16))
                           + (report.pictures > 0 ? tr("\n%n picture(s) travel with it, %1 KB.", nullptr, report.pictures).arg((report.pictureBytes + 1023) / 1024) : QString()));
    setTone(m_summary, "good");
    m_summary->show();
    m_notice->good(tr("The parcel is signed and sealed. Carry it to %1 and bring their parcel back: it says what became of each record.")
                       .arg(report.receiver));
}

void ExchangePage::askToTakeIn()
{
    askToOpen(this, tr("Take in a parcel"), tr("Parcels (*.xlp);;All files (*)"), [this](const QString &path) { takeIn(path); });
}

void ExchangePage::takeIn(const QString &path)
{
    m_notice->clear();
    m_job->run<casework::ParcelReport>(
        office(), tr("Taking in the parcel…"),
        [path](casework::Office &own, Progress &progress) { return casework::takeInParcel(own, path, &progress); },
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
    m_fates->setRows(report.fates);
    QStringList fates;
    for (auto fate = report.byFate.begin(); fate != report.byFate.end(); ++fate)
        fates << tr("%1 %2").arg(PeerFateModel::fateText(fate.key())).arg(fate.value());
    m_summaryText->setText(tr("Parcel no. %1 of %2: %3 records%4\nThe sender stands at %5 households, %6 persons, %7 yuan.\n"
                              "It tells the fate of %8 records of ours.")
                               .arg(report.sequence).arg(report.sender).arg(report.records).arg(fates.isEmpty() ? QString() : tr(" (%1)").arg(fates.join(tr(", ")))).arg(report.households)
                               .arg(report.persons).arg(moneyWords(report.total)).arg(report.acknowledged));
    m_summary->show();
    const bool lost = report.byFate.value(u"refused"_s) > 0;
    setTone(m_summary, lost ? "warn" : "good");
    if (report.outcome == u"already"_s)
        m_notice->note(tr("This parcel was taken in before. Nothing was changed; taking it in twice does no harm."));
    else if (report.outcome == u"waiting"_s)
        m_notice->warn(tr("This parcel came too early: an earlier one of %1 is missing. It waits and changed nothing; take in the earlier one first.")
                           .arg(report.sender));
    else
        m_notice->good(tr("Taken in. Pack a parcel for %1, so that they learn what became of each record.").arg(report.sender));
}

void ExchangePage::dragEnterEvent(QDragEnterEvent *event)
{
    const auto urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile() && !m_job->isRunning())
        event->acceptProposedAction();
}

void ExchangePage::dropEvent(QDropEvent *event)
{
    const auto urls = event->mimeData()->urls();
    if (urls.size() != 1)
        return;
    event->acceptProposedAction();
    takeIn(urls.first().toLocalFile());
}

} // namespace xieli::ui

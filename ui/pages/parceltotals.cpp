// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/parceltotals.h"

#include "casework/slips.h"
#include "desk.h"
#include "help/explained.h"
#include "look.h"
#include "papers/handover.h"
#include "words.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

namespace xieli::ui {

using namespace Qt::StringLiterals;
using casework::SlipMatch;

namespace {

constexpr int groupsShown = 4;  ///< of the digest: the rest stands in the tool tip

QLabel *figure(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

ParcelTotals::ParcelTotals(Desk &desk, QWidget *parent)
    : QFrame(parent), m_desk(desk), m_verdict(new QLabel(this)), m_why(new QLabel(this)), m_digest(new QLabel(this)), m_slip(new QLineEdit(this)), m_match(new QLabel(this))
{
    setProperty("role", u"card"_s);
    for (QLabel *&head : m_head)
        head = figure(this);
    for (auto &row : m_figures)
        for (QLabel *&cell : row)
            cell = figure(this);
    m_verdict->setObjectName(u"totalsVerdict"_s);
    m_why->setObjectName(u"totalsWhy"_s);
    m_match->setObjectName(u"slipMatch"_s);
    m_slip->setObjectName(u"slipTyped"_s);
    m_digest->setObjectName(u"parcelDigest"_s);
    for (QLabel *label : {m_verdict, m_why, m_match})
        label->setWordWrap(true);
    m_digest->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_digest->setAccessibleName(tr("Digest of the parcel"));
    m_slip->setPlaceholderText(tr("first 8 places, or scan the code"));
    m_slip->setAccessibleName(tr("Check the slip"));
    m_slip->setClearButtonEnabled(true);
    explain(m_slip, u"desk.slip"_s);
    layOut();
    connect(m_slip, &QLineEdit::textChanged, this, &ParcelTotals::compare);
}

void ParcelTotals::layOut()
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(12, 8, 12, 8);
    grid->setHorizontalSpacing(18);
    grid->setVerticalSpacing(3);
    for (int side = 0; side < 2; ++side)
        grid->addWidget(m_head[side], 0, side + 1);
    const QStringList names{tr("Households"), tr("Persons"), tr("Yuan")};
    for (int row = 0; row < 3; ++row) {
        grid->addWidget(faintLabel(names[row], this), row + 1, 0);
        for (int side = 0; side < 2; ++side)
            grid->addWidget(m_figures[row][side], row + 1, side + 1);
    }
    grid->addWidget(m_verdict, 4, 0, 1, 3);
    grid->addWidget(m_why, 5, 0, 1, 3);
    auto *name = new QLabel(tr("Check the s&lip"), this);
    name->setBuddy(m_slip);
    grid->addWidget(faintLabel(tr("Digest"), this), 6, 0);
    grid->addWidget(m_digest, 6, 1, 1, 2);
    grid->addWidget(name, 7, 0);
    grid->addWidget(m_slip, 7, 1, 1, 2);
    grid->addWidget(m_match, 8, 0, 1, 3);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
}

void ParcelTotals::setParcel(const casework::ParcelReport &parcel)
{
    m_parcel = parcel;
    m_slip->clear();
    fill();
    sayVerdict();
    compare();
}

void ParcelTotals::fill()
{
    const auto &wording = m_desk.wording();
    m_head[0]->setText(wording.text(u"parcels.totals_theirs"_s));
    m_head[1]->setText(wording.text(u"parcels.totals_ours"_s));
    const casework::SharedTotals *sides[] = {&m_parcel.theirs, &m_parcel.ours};
    const bool counted = m_parcel.outcome != u"waiting" && m_parcel.outcome != u"aside"; // it was not opened to the end, and nothing went in
    for (int side = 0; side < 2; ++side) {
        const casework::SharedTotals &totals = *sides[side];
        const QString texts[] = {QString::number(totals.households), QString::number(totals.persons), moneyWords(totals.money)};
        const bool differs[] = {m_parcel.theirs.households != m_parcel.ours.households, m_parcel.theirs.persons != m_parcel.ours.persons,
                                m_parcel.moneyCompared && m_parcel.theirs.money != m_parcel.ours.money};
        for (int row = 0; row < 3; ++row) {
            m_figures[row][side]->setText(counted || side == 0 ? texts[row] : QStringLiteral("—"));
            setTone(m_figures[row][side], m_parcel.totalsCompared && differs[row] ? "bad" : "");
        }
    }
    m_digest->setText(papers::inEights(m_parcel.digest, groupsShown));
    m_digest->setToolTip(papers::inEights(m_parcel.digest));
}

void ParcelTotals::sayVerdict()
{
    const auto &wording = m_desk.wording();
    const bool differ = m_parcel.totalsCompared && !m_parcel.totalsAgree;
    m_verdict->setText(casework::totalsVerdict(m_parcel, wording));
    setTone(m_verdict, differ ? "bad" : m_parcel.totalsCompared && m_parcel.moneyCompared ? "good" : "note");
    m_why->setText(casework::whyTotalsDiffer(m_parcel, wording).join(u'\n'));
    m_why->setVisible(differ);
}

void ParcelTotals::compare()
{
    const auto &wording = m_desk.wording();
    const SlipMatch match = casework::compareSlip(m_slip->text(), m_parcel);
    m_match->setText(wording.text(match == SlipMatch::Equal ? u"parcels.slip_equal"_s : match == SlipMatch::Unequal ? u"parcels.slip_unequal"_s : u"parcels.slip_short"_s));
    setTone(m_match, match == SlipMatch::Equal ? "good" : match == SlipMatch::Unequal ? "bad" : "note");
}

} // namespace xieli::ui

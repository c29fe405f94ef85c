// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "base/progress.h"
#include "casework/factsthen.h"
#include "casework/movewords.h"
#include "casework/office.h"
#include "casework/payguard.h"
#include "model/dossier.h"
#include "model/payment.h"
#include "policy/owed.h"
#include "policy/receivables.h"

#include <QHash>
#include <QSet>

namespace xieli::casework {

/// Everything a month's draft looks at, read once.
struct Ledger {
    Reader::Register dossiers;
    QHash<HouseholdId, std::vector<PaymentLine>> approved;  ///< lines that were paid, without formula and class; a Recovery among them is money that came back
    QHash<HouseholdId, std::vector<RecoveryDecision>> recoveries;
    std::vector<PaymentBatch> drafts;                       ///< of the month to be drafted: ours, or what villages sent
    bool isApproved = false;                                ///< the month is frozen already
    QHash<QString, PaymentOrder> bounced;                   ///< by ownMonth(): it counts as paid, and the family does not have it
    QSet<HouseholdId> held;                                 ///< an open question holds their pay
    std::vector<BroughtPay> brought;                        ///< what was paid to people before they moved here
    ApartPeople apart;
    FactsThen facts;

    /// Months whose approved batch looked at this household, so that no line means: nothing was paid. Of a month before its village
    /// joined, nothing is known.
    std::vector<Month> knownMonthsOf(const HouseholdId &household) const;
    /// Decisions with the persons whom they cover, where these were named.
    std::vector<Decision> withNames(std::vector<Decision> decisions) const;

    struct ApprovedMonth {
        Month month = Month(2000, 1);
        QSet<QString> villages;                             ///< whose households it looked at, "" its own; empty: all
    };
    std::vector<ApprovedMonth> approvedMonths;
    QHash<HouseholdId, QString> keepers;                    ///< office id; none: this office's own
    QHash<QString, std::vector<MemberId>> named;            ///< by decision
};

Ledger ledgerFor(Reader &reader, Month month);

/// Household, person, benefit and month that a line pays for: a month's own amount is paid once.
QString ownMonth(const PaymentLine &line);

QString ownMonth(const HouseholdId &household, const policy::PaidFor &what);

/// A month's batch that this office, or for a village its township, approved: what another office says of it closes no month.
bool isOwnApproval(Reader &reader, const PaymentBatch &batch);
/// A township's batch, of its predecessor or of its own lost life, of which villages brought back some lines or orders and not all yet: then the
/// digests of the whole say nothing. Never of a batch that a village approved.
bool isIncomplete(Reader &reader, const PaymentBatch &batch, const std::vector<PaymentLine> &lines, const std::vector<PaymentOrder> &orders);
/// Follow-up orders of a batch; no month's payment.
bool isReissue(const PaymentBatch &batch);

/// A new survey changes what is decided next, not the months before, nor does a changed fact: the situations of decisions that rest on another
/// survey than the standing one, and by what was recorded in the months before.
policy::RestingOn restingOn(const Dossier &dossier, Month month, const policy::Law &law, const FactsThen &facts);

/// Opening payments stand in a batch of their own, which is no month's payment.
bool isOpening(const PaymentBatch &batch);

/// What two offices both say was paid before was paid once, and the township's word stands.
class Openings {
public:
    explicit Openings(Reader &reader);
    /// A line of an approved batch of opening payments.
    void add(PaymentLine line);
    /// One for each household, person, benefit and month, in the order in which these were first met.
    std::vector<PaymentLine> take() { return std::move(m_lines); }

private:
    /// As ownMonth() has it.
    struct Key {
        HouseholdId household;
        QString member;
        QString benefit;
        int month;
        friend bool operator==(const Key &, const Key &) = default;
        friend size_t qHash(const Key &key, size_t seed = 0) { return qHashMulti(seed, key.household, key.member, key.benefit, key.month); }
    };
    QSet<PaymentBatchId> m_ofTownship;
    QHash<Key, std::size_t> m_places;
    std::vector<PaymentLine> m_lines;
};

/// The month's own batch, the approved one before drafts; opening payments and follow-ups are no month's batch.
std::optional<PaymentBatch> monthBatch(Reader &reader, Month month);

/// The ids of covered members as a payment line keeps them.
QString coveredText(const std::vector<MemberId> &members);

/// What a line pays, as one text: for comparing and digesting.
QString whatItPays(const PaymentLine &line);
/// Hex over what the lines of a batch pay, whatever their order.
QString digestOf(const std::vector<PaymentLine> &lines);

/// Freezes a batch with the digestOf() its lines, so that nothing in it can be exchanged unseen.
void freeze(Writer &writer, PaymentBatch batch, const QString &digest, const Office &office, const QString &approver);

/// Lines as they would be drafted, with what must be said: head's name and finding.
struct Drafted {
    std::vector<PaymentLine> lines;
    std::vector<std::pair<QString, Finding>> findings;
    Money decided;          ///< what the decisions in force give for the month itself, held back or not
    void add(Drafted &&more);
};
/// The whole month, household by household; nothing is written.
Result<Drafted> draftAll(const Ledger &ledger, const policy::Law &law, Month month, const PaymentBatchId &batch);

} // namespace xieli::casework

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/retaininside.h"

#include "casework/recovering.h"
#include "model/aidgiven.h"
#include "model/assistancecase.h"
#include "model/checkreport.h"
#include "model/clash.h"
#include "model/householdmove.h"
#include "model/issuedpaper.h"
#include "model/monthlyround.h"
#include "model/payment.h"
#include "model/posting.h"
#include "model/registerentry.h"
#include "policy/law.h"
#include "store/parcelrows.h"
#include "store/retention.h"
#include "store/tables.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

/// The last change that did not come from that peer itself.
std::int64_t lastOwn(Reader &reader, const std::vector<std::int64_t> &changes, const OfficeId &peer)
{
    for (auto at = changes.rbegin(); at != changes.rend(); ++at)
        if (const auto entry = reader.journalEntry(*at); entry && entry->origin != peer.text())
            return *at;
    return 0;
}

/// What money did with the household: it does not end before.
struct MoneyCourse {
    std::optional<Day> last;
    bool hasPapers = false;
    bool isOpen = false;
};

void later(std::optional<Day> &last, const std::optional<Day> &day)
{
    if (day && day->isValid() && (!last || *last < *day))
        last = day;
}

/// Looks at one closed household in one read.
class Looking {
public:
    Looking(Reader &reader, const Office &office, const papers::Wording &wording, const RetentionTerms &terms, const QSet<QString> &owing)
        : m_reader(reader), m_office(office), m_wording(wording), m_terms(terms), m_owing(owing)
    {
        for (const PaymentBatch &batch : reader.all<PaymentBatch>())
            m_approved.insert(batch.id.text(), batch.state == BatchState::Approved);
    }

    std::optional<RetentionRow> rowOf(const Household &household, Day today)
    {
        const MoneyCourse money = moneyOf(household.id);
        RetentionRow row;
        row.household = household.id;
        row.village = household.village;
        row.group = household.group;
        std::optional<Day> ended = household.closedOn;
        later(ended, money.last);
        for (const Decision &decision : m_reader.where<Decision>("household_id", household.id))
            if (!decision.voidedOn && decision.endMonth)
                later(ended, decision.endMonth->lastDay());
        row.endedOn = *ended;
        const bool isApprovalOver = m_terms.approvalYears && retentionDueOn(*ended, *m_terms.approvalYears) <= today && !isDestroyed(household.id);
        row.accounting = money.hasPapers && m_terms.accountingYears && retentionDueOn(*ended, *m_terms.accountingYears) <= today;
        if (!isApprovalOver && !row.accounting)
            return std::nullopt;
        row.dueOn = retentionDueOn(*ended, isApprovalOver ? *m_terms.approvalYears : *m_terms.accountingYears);
        Dossier people;
        people.members = m_reader.where<Member>("household_id", household.id);
        if (const Member *head = people.head())
            row.head = head->name;
        row.keptBack = keptBack(household.id, money, today);
        return row;
    }

private:
    bool isDestroyed(const HouseholdId &household) { return m_reader.find<DestroyedRecord>(u"household:"_s + household.text()).has_value(); }

    MoneyCourse moneyOf(const HouseholdId &household)
    {
        MoneyCourse money;
        for (const PaymentLine &line : m_reader.where<PaymentLine>("household_id", household)) {
            if (m_approved.value(line.batch.text()))
                later(money.last, line.forMonth.lastDay());
            else
                money.isOpen = true;
        }
        QSet<QString> reissued;
        const auto orders = m_reader.where<PaymentOrder>("household_id", household);
        for (const PaymentOrder &order : orders)
            reissued.insert(order.reissueOf);
        for (const PaymentOrder &order : orders) {
            money.hasPapers = money.hasPapers || !m_reader.find<DestroyedRecord>(u"payment_order:"_s + order.id.text());
            std::optional<OutcomeKind> last;
            for (const PaymentOutcome &outcome : m_reader.where<PaymentOutcome>("order_id", order.id)) {
                last = outcome.kind;
                later(money.last, outcome.day);
            }
            money.isOpen = money.isOpen || !last || *last == OutcomeKind::Sent || (*last == OutcomeKind::Bounced && !reissued.contains(order.id.text()));
        }
        for (const RecoveryReceipt &receipt : m_reader.where<RecoveryReceipt>("household_id", household))
            later(money.last, receipt.day);
        for (const AidPayment &payment : m_reader.where<AidPayment>("household_id", household)) { // its receipt names who took the money
            money.hasPapers = money.hasPapers || !m_reader.find<DestroyedRecord>(u"aid_payment:"_s + payment.id.text());
            later(money.last, payment.day);
        }
        return money;
    }

    QStringList keptBack(const HouseholdId &household, const MoneyCourse &money, Day today)
    {
        QStringList why;
        const auto say = [&](const char16_t *key, const Arguments &arguments = {}) { why << m_wording.text(QString::fromUtf16(key), arguments); };
        for (const RetentionHold &hold : m_reader.where<RetentionHold>("household_id", household))
            if (!hold.releasedOn && (!hold.until || today <= *hold.until))
                say(u"retention.back_hold", {{u"reason"_s, hold.reason}});
        if (money.isOpen)
            say(u"retention.back_payment");
        if (m_owing.contains(household.text()))
            say(u"retention.back_owing");
        if (any<Clash>(household, [](const Clash &clash) { return clash.state == ClashState::Open; }))
            say(u"retention.back_clash");
        if (any<PostingObjection>(household, [](const PostingObjection &objection) { return !objection.settledOn; }))
            say(u"retention.back_objection");
        if (any<RegisterEntry>(household, [](const RegisterEntry &entry) { return entry.dueOn && !entry.answeredOn; }))
            say(u"retention.back_register");
        if (any<AssistanceCase>(household, [](const AssistanceCase &each) { return !each.closedOn; }))
            say(u"retention.back_case");
        if (any<CheckItem>(household, [](const CheckItem &hit) { return hit.answer == u"open" || hit.answer == u"disputed"; }))
            say(u"retention.back_check");
        if (any<RoundItem>(household, [](const RoundItem &line) { return line.state == u"open" || line.state == u"postponed"; }))
            say(u"retention.back_round");
        if (any<HouseholdMove>(household, [](const HouseholdMove &move) { return move.state != MoveState::Arrived && move.state != MoveState::Back; }))
            say(u"retention.back_move");
        if (any<IssuedPaper>(household, [](const IssuedPaper &paper) { return paper.isOpen(); }))
            say(u"retention.back_paper");
        const auto seat = m_reader.find<HouseholdSeat>(household.text());
        why += underWay(m_reader, m_office, m_wording, m_reader.everythingOf(household.text()), seat ? QSet{seat->peer.text()} : QSet<QString>());
        return why;
    }

    template <class Row, class Condition>
    bool any(const HouseholdId &household, Condition condition)
    {
        const auto rows = m_reader.where<Row>("household_id", household);
        return std::any_of(rows.begin(), rows.end(), condition);
    }

    Reader &m_reader;
    const Office &m_office;
    const papers::Wording &m_wording;
    const RetentionTerms &m_terms;
    const QSet<QString> &m_owing;
    QHash<QString, bool> m_approved;
};

} // namespace

std::optional<int> yearsOf(const Office &office, const QString &key)
{
    if (!office.law)
        return std::nullopt;
    const policy::DatedValue &value = office.law->value(office.law->figure(key), Month::of(office.today));
    return value.isKnown() ? std::optional(int(value.number)) : std::nullopt;
}

QString sourceOf(const Office &office, const QString &key)
{
    QString source;
    if (office.law)
        for (const policy::Citation &cite : office.law->value(office.law->figure(key), Month::of(office.today)).citations)
            if (const policy::Document *document = office.law->document(cite.document))
                source = u"《%1》%2%3"_s.arg(document->title, document->number, cite.article);
    return source;
}

/// What is destroyed is not sent any more.
QStringList underWay(Reader &reader, const Office &office, const papers::Wording &wording, const std::vector<RecordName> &records, const QSet<QString> &keepers)
{
    QStringList why;
    const QSet<RecordName> names(records.begin(), records.end());
    for (const RecordAside &aside : reader.all<RecordAside>())
        if (names.contains({aside.tableName, aside.recordKey})) {
            why << wording.text(u"retention.back_aside"_s);
            break;
        }
    std::vector<RecordName> shared;
    std::copy_if(records.begin(), records.end(), std::back_inserter(shared), [](const RecordName &record) { return sharedTables().contains(record.first); });
    const auto changes = reader.changesOf(shared);
    for (const Peer &peer : reader.all<Peer>()) {
        const bool isGone = !peer.successor.isEmpty() || reader.setting(u"exchange.revoked."_s + peer.id.text()).has_value();
        const bool concerns = office.role == OfficeRole::Village || keepers.contains(peer.id.text());
        if (!isGone && concerns && !changes.empty() && peer.ackedChange < lastOwn(reader, changes, peer.id))
            why << wording.text(u"retention.back_unsent"_s, {{u"office"_s, peer.name}});
    }
    return why;
}

RetentionTerms retentionTerms(const Office &office)
{
    const QString approval = u"aid.records.approval.years"_s;
    return {yearsOf(office, approval), yearsOf(office, u"aid.records.accounting.years"_s), sourceOf(office, approval)};
}

Day retentionDueOn(Day ended, int years) { return Day(ended.year() + 1 + years, 1, 1); }

Result<RetentionList> retentionList(Office &office, Day today) { return retentionList(office, today, office.wording); }

Result<RetentionList> retentionList(Office &office, Day today, const papers::Wording &wording)
{
    RetentionList list{retentionTerms(office), {}};
    if (!list.terms.approvalYears)
        return fail(u"retention.no_term"_s, {{u"pack"_s, office.packs}});
    const auto owed = receivables(office);
    if (!owed)
        return tl::unexpected(owed.error());
    QSet<QString> owing;
    for (const ReceivableRow &row : *owed)
        if (!row.open.isZero())
            owing.insert(row.household.text());
    const auto looked = office.file->read([&](Reader &reader) {
        Looking looking(reader, office, wording, list.terms, owing);
        for (const Household &household : reader.all<Household>())
            if (household.closedOn)
                if (auto row = looking.rowOf(household, today))
                    list.rows.push_back(std::move(*row));
    });
    if (!looked)
        return tl::unexpected(looked.error());
    std::stable_sort(list.rows.begin(), list.rows.end(), [](const RetentionRow &a, const RetentionRow &b) { return a.dueOn < b.dueOn; });
    return list;
}

Result<RetentionHoldId> holdBack(Office &office, const HouseholdId &household, const QString &reason, const std::optional<Day> &until)
{
    if (reason.trimmed().isEmpty())
        return fail(u"casework.reason_needed"_s);
    const RetentionHold hold{RetentionHoldId::create(), household, office.today, office.user, reason.trimmed(), until, {}, {}, {}};
    const auto written = office.file->change({u"retention.change_hold"_s, {{u"reason"_s, hold.reason}}}, [&](Writer &writer) -> Result<void> {
        if (!writer.find<Household>(household))
            return fail(u"retention.unknown_household"_s, {{u"household"_s, household.text()}});
        writer.insert(hold);
        return {};
    });
    return written ? Result<RetentionHoldId>(hold.id) : tl::unexpected(written.error());
}

Result<void> releaseHold(Office &office, const RetentionHoldId &id, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return fail(u"casework.reason_needed"_s);
    return office.file->change({u"retention.change_release"_s, {{u"reason"_s, reason.trimmed()}}}, [&](Writer &writer) -> Result<void> {
        auto hold = writer.find<RetentionHold>(id);
        if (!hold || hold->releasedOn)
            return fail(u"retention.unknown_hold"_s, {{u"id"_s, id.text()}});
        hold->releasedOn = office.today;
        hold->releasedBy = office.user;
        hold->releasedWhy = reason.trimmed();
        writer.update(*hold);
        return {};
    });
}

Result<std::vector<RetentionHold>> holds(Office &office)
{
    return office.file->read([](Reader &reader) { return reader.all<RetentionHold>(); });
}

} // namespace xieli::casework

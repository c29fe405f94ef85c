// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/retaininside.h"

#include "model/aidgiven.h"
#include "model/casefile.h"
#include "model/exportentry.h"
#include "model/issuedpaper.h"
#include "model/listmatch.h"
#include "model/posting.h"
#include "model/registerentry.h"
#include "store/backuprows.h"
#include "store/parcelrows.h"
#include "store/rows.h"

#include <algorithm>

// 日常管理类档案: which pieces' time is over, and the list made of them.

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

class LookingAtPieces {
public:
    LookingAtPieces(Reader &reader, const Office &office, const papers::Wording &wording, Day today, int years)
        : m_reader(reader), m_office(office), m_wording(wording), m_today(today), m_years(years)
    {
        for (const RetentionHold &hold : reader.all<RetentionHold>())
            if (!hold.releasedOn && (!hold.until || today <= *hold.until))
                m_held.insert(hold.household.text(), hold.reason);
    }

    std::vector<RoutineRow> all()
    {
        postings();
        papers();
        lists();
        for (const ExportEntry &entry : m_reader.all<ExportEntry>())
            consider(RoutineKind::Export, entry.id.text(), entry.day, {});
        for (const Publication &run : m_reader.all<Publication>())
            consider(RoutineKind::Publication, run.id.text(), run.day, {});
        mappings();
        for (const RegisterEntry &entry : m_reader.all<RegisterEntry>())
            if (!entry.household)
                consider(RoutineKind::Register, entry.id.text(), entry.answeredOn.value_or(entry.day), entry.dueOn && !entry.answeredOn ? "retention.back_register" : nullptr);
        transients();
        std::stable_sort(m_rows.begin(), m_rows.end(), [](const RoutineRow &a, const RoutineRow &b) { return std::tie(a.dueOn, a.kind, a.endedOn) < std::tie(b.dueOn, b.kind, b.endedOn); });
        return std::move(m_rows);
    }

private:
    /// A standing list hangs until a newer one does.
    static std::optional<Day> endOf(const Posting &posting, const std::vector<Posting> &all)
    {
        std::optional<Day> end = posting.closedOn ? posting.closedOn : posting.withdrawnOn;
        if (!end && posting.kind == PostingKind::Standing)
            for (const Posting &newer : all)
                if (newer.kind == PostingKind::Standing && newer.programme == posting.programme && newer.postedOn > posting.postedOn && (!end || newer.postedOn < *end))
                    end = newer.postedOn;
        return end;
    }

    void postings()
    {
        const auto all = m_reader.all<Posting>();
        for (const Posting &posting : all) {
            const auto end = endOf(posting, all);
            if (!end || !isDue(*end, m_years))
                continue;
            const auto objections = m_reader.where<PostingObjection>("posting_id", posting.id);
            const bool isOpen = std::any_of(objections.begin(), objections.end(), [](const PostingObjection &objection) { return !objection.settledOn; });
            QSet<QString> families;
            for (const PostingEntry &entry : m_reader.where<PostingEntry>("posting_id", posting.id))
                families.insert(entry.household.text());
            consider(RoutineKind::Posting, posting.id.text(), *end, isOpen ? "retention.back_objection" : nullptr, families);
        }
    }

    void papers()
    {
        QSet<QString> named;
        for (const IssuedPaper &paper : m_reader.all<IssuedPaper>()) {
            named.insert(paper.paper);
            if (!paper.household)
                consider(RoutineKind::Paper, paper.id.text(), std::max(paper.issuedOn, paper.reprintedOn.value_or(paper.issuedOn)), paper.isOpen() ? "retention.back_paper" : nullptr);
        }
        m_reader.forEachOf<xieli::Paper>({"id", "issued_on"}, {}, [&](const xieli::Paper &paper) {
            if (!named.contains(paper.id.text()))
                m_copies.emplace_back(paper.id.text(), paper.issuedOn);
        });
        for (const auto &[key, day] : m_copies)
            consider(RoutineKind::Copy, key, day, {});
    }

    void lists()
    {
        for (const IntakeBatch &batch : m_reader.all<IntakeBatch>()) {
            if (!isDue(batch.takenOn, m_years))
                continue;
            QSet<QString> families;
            for (const ListMatch &match : m_reader.where<ListMatch>("batch_id", batch.id))
                families.insert(match.household);
            consider(RoutineKind::List, batch.id.text(), batch.takenOn, {}, families);
        }
    }

    /// Those that were forgotten too: the journal still tells what their sheets were called.
    void mappings()
    {
        QHash<QString, Day> learned;
        m_reader.forEach<SheetMapping>([&](const SheetMapping &mapping) { learned.insert(mapping.id.text(), mapping.learnedOn); });
        const QString table = QLatin1String(SheetMapping::table);
        for (const QString &key : m_reader.touchedSince(0, {table}).value(table)) {
            const auto history = m_reader.history(table, key);
            if (!history.empty())
                consider(RoutineKind::Mapping, key, learned.value(key, history.back().entry.day), {});
        }
    }

    /// Somebody without a household is a file of its own (审批类): from the last payment on, or from the day on which he was handed over or found.
    void transients()
    {
        const auto years = yearsOf(m_office, u"aid.records.approval.years"_s);
        for (const TransientPerson &person : m_reader.all<TransientPerson>()) {
            Day end = std::max(person.foundOn, person.handedOn.value_or(person.foundOn));
            bool isOpen = false;
            for (const AidDecision &decision : m_reader.where<AidDecision>("transient_id", person.id)) {
                end = std::max(end, decision.decidedOn);
                const auto payments = m_reader.where<AidPayment>("aid_decision_id", decision.id);
                for (const AidPayment &payment : payments)
                    end = std::max(end, payment.day);
                for (const AidStagePlan &stage : m_reader.where<AidStagePlan>("aid_decision_id", decision.id))
                    isOpen = isOpen || (!decision.voidedOn && std::none_of(payments.begin(), payments.end(), [&](const AidPayment &payment) { return payment.stage == stage.id && !payment.voidedOn; }));
            }
            if (years)
                consider(RoutineKind::Transient, person.id.text(), end, isOpen ? "retention.back_payment" : nullptr, {}, years);
        }
    }

    bool isDue(Day end, int years) const { return end.isValid() && retentionDueOn(end, years) <= m_today; }

    /// Lists the piece if its time is over and anything of it is left. `open`: key of the words that say why it is not finished.
    void consider(RoutineKind kind, const QString &key, Day end, const char *open, const QSet<QString> &families = {}, std::optional<int> years = {})
    {
        const int kept = years.value_or(m_years);
        if (!isDue(end, kept))
            return;
        const auto records = recordsOfPiece(m_reader, m_office, kind, key);
        if (records.empty())
            return;
        RoutineRow row{kind, key, pieceWords(m_reader, m_wording, kind, key), end, retentionDueOn(end, kept), {}};
        if (open)
            row.keptBack << m_wording.text(QLatin1String(open));
        QSet<QString> keepers;
        for (const QString &family : families) {
            if (m_held.contains(family))
                row.keptBack << m_wording.text(u"retention.back_hold"_s, {{u"reason"_s, m_held.value(family)}});
            if (const auto seat = m_reader.find<HouseholdSeat>(family))
                keepers.insert(seat->peer.text());
        }
        row.keptBack.removeDuplicates();
        row.keptBack += underWay(m_reader, m_office, m_wording, records, keepers);
        m_rows.push_back(std::move(row));
    }

    Reader &m_reader;
    const Office &m_office;
    const papers::Wording &m_wording;
    Day m_today;
    int m_years;
    QHash<QString, QString> m_held; // household → why
    std::vector<std::pair<QString, Day>> m_copies;
    std::vector<RoutineRow> m_rows;
};

} // namespace

Result<RoutineList> routineList(Office &office, Day today) { return routineList(office, today, office.wording); }

Result<RoutineList> routineList(Office &office, Day today, const papers::Wording &wording)
{
    const QString key = u"aid.records.routine.years"_s;
    RoutineList list{yearsOf(office, key), sourceOf(office, key), {}};
    if (!list.years)
        return fail(u"retention.no_routine_term"_s, {{u"pack"_s, office.packs}});
    auto rows = office.file->read([&](Reader &reader) { return LookingAtPieces(reader, office, wording, today, *list.years).all(); });
    if (!rows)
        return tl::unexpected(rows.error());
    list.rows = std::move(*rows);
    return list;
}

Result<std::vector<RoutineRow>> chosenPieces(Office &office, const std::vector<RoutineChoice> &chosen)
{
    const auto list = routineList(office, office.today);
    if (!list)
        return tl::unexpected(list.error());
    std::vector<RoutineRow> rows;
    for (const RoutineChoice &choice : chosen) {
        const auto row = std::find_if(list->rows.begin(), list->rows.end(), [&](const RoutineRow &each) { return each.kind == choice.kind && each.key == choice.key; });
        if (row == list->rows.end() || !row->keptBack.isEmpty()) {
            const QString why = row == list->rows.end() ? office.wording.text(u"retention.not_yet"_s) : row->keptBack.join(office.wording.text(u"changes.and"_s));
            return fail(u"retention.piece_not_due"_s, {{u"what"_s, row == list->rows.end() ? toCode(choice.kind) + u':' + choice.key : row->what}, {u"why"_s, why}});
        }
        rows.push_back(*row);
    }
    return rows;
}

Result<void> mayDestroy(const Office &office)
{
    return office.file->allows(Right::Destroy) ? Result<void>() : fail(u"store.may_not_destroy"_s, {{u"user"_s, office.user}});
}

Result<void> insertList(Writer &writer, Destruction &list)
{
    for (const Destruction &earlier : writer.all<Destruction>()) {
        if (!earlier.executedOn && !earlier.withdrawnOn)
            return fail(u"retention.open_list"_s, {{u"number"_s, QString::number(earlier.number)}});
        list.number = std::max(list.number, earlier.number + 1);
    }
    writer.insert(list);
    return {};
}

Result<DestructionId> prepareRoutine(Office &office, const std::vector<RoutineChoice> &chosen, const QString &document)
{
    if (const auto may = mayDestroy(office); !may)
        return tl::unexpected(may.error());
    if (chosen.empty())
        return fail(u"retention.no_piece_chosen"_s);
    if (document.trimmed().isEmpty())
        return fail(u"retention.document_needed"_s);
    const auto rows = chosenPieces(office, chosen);
    if (!rows)
        return tl::unexpected(rows.error());
    Destruction list{DestructionId::create(), 1, document.trimmed(), office.today, office.user, {}, {}, {}, int(rows->size()), 0, {}, {}, DestructionScope::Routine};
    const auto written = office.file->change({u"retention.change_prepared_routine"_s, {{u"document"_s, list.document}, {u"files"_s, QString::number(list.files)}}}, [&](Writer &writer) -> Result<void> {
        if (const auto opened = insertList(writer, list); !opened)
            return opened;
        int number = 0;
        for (const RoutineRow &row : *rows)
            writer.insert(DestructionItem{list.id.text() + u':' + QString::number(++number), list.id, number, row.kind, row.key, row.endedOn, row.dueOn, 0});
        return {};
    });
    return written ? Result<DestructionId>(list.id) : tl::unexpected(written.error());
}

} // namespace xieli::casework

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/postings.h"

#include "casework/issued.h"
#include "casework/issuing.h"
#include "casework/paperrule.h"
#include "casework/postingrule.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

const QString postingPaperKind = u"posting"_s;

bool isOver(const Posting &posting) { return posting.closedOn || posting.withdrawnOn; }

/// A newer standing list of the same programme hangs in this one's place.
bool isReplaced(const Posting &posting, const std::vector<Posting> &all)
{
    return posting.kind == PostingKind::Standing && std::any_of(all.begin(), all.end(), [&posting](const Posting &other) {
        return other.id != posting.id && other.kind == PostingKind::Standing && other.programme == posting.programme && !other.withdrawnOn
            && posting.postedOn < other.postedOn;
    });
}

PostingState stateOf(const PostingRow &row, const std::vector<Posting> &all, Day today)
{
    if (row.posting.withdrawnOn)
        return PostingState::Withdrawn;
    if (row.posting.closedOn)
        return PostingState::Closed;
    if (row.openObjections > 0 && row.posting.days > 0 && !row.lastDay)
        return PostingState::Stopped;
    return (row.lastDay && *row.lastDay < today) || isReplaced(row.posting, all) ? PostingState::ToTakeDown : PostingState::Running;
}

template <class Part>
QHash<PostingId, std::vector<Part>> byPosting(Reader &reader)
{
    QHash<PostingId, std::vector<Part>> parts;
    reader.forEach<Part>([&parts](const Part &part) { parts[part.posting].push_back(part); });
    return parts;
}

std::vector<PostingRow> rowsOf(Reader &reader, Day today, PostingParts parts = PostingParts::All)
{
    const std::vector<Posting> all = reader.all<Posting>();
    auto entries = parts == PostingParts::All ? byPosting<PostingEntry>(reader) : QHash<PostingId, std::vector<PostingEntry>>();
    auto objections = byPosting<PostingObjection>(reader);
    std::vector<PostingRow> rows;
    for (const Posting &posting : all) {
        PostingRow row{posting, entries.take(posting.id), objections.take(posting.id)};
        std::stable_sort(row.objections.begin(), row.objections.end(), [](const auto &a, const auto &b) { return a.day < b.day; });
        row.lastDay = lastDayOf(posting, row.objections);
        row.shown = static_cast<int>(std::count_if(row.entries.begin(), row.entries.end(), [](const PostingEntry &entry) { return !entry.gap; }));
        row.openObjections = static_cast<int>(
            std::count_if(row.objections.begin(), row.objections.end(), [](const PostingObjection &objection) { return !objection.settledOn; }));
        row.state = stateOf(row, all, today);
        rows.push_back(std::move(row));
    }
    std::stable_sort(rows.begin(), rows.end(), [](const PostingRow &a, const PostingRow &b) { return b.posting.postedOn < a.posting.postedOn; });
    return rows;
}

Posting postingOf(const PostingDraft &draft)
{
    Posting posting;
    posting.id = PostingId::create();
    posting.kind = draft.wish.kind;
    posting.programme = draft.wish.programme;
    posting.month = draft.wish.month;
    posting.postedOn = draft.wish.postedOn;
    posting.days = draft.wish.days;
    posting.columns = columnsText(draft.wish.rule.columns);
    posting.masked = draft.wish.rule.maskNames;
    posting.digest = papers::digestOf(*draft.paper);
    return posting;
}

PostingEntry entryOf(const PostingCandidate &candidate, const PostingId &posting)
{
    return {PostingEntryId::create(), posting, candidate.household, candidate.member, candidate.shownAs, candidate.gap, candidate.gapReason};
}

/// The same list twice on the board would be counted as two.
std::optional<Error> hangsAlready(Reader &reader, const Posting &posting)
{
    for (const Posting &other : reader.where<Posting>("digest", posting.digest))
        if (!isOver(other))
            return Error{u"postings.hangs_already"_s, {{u"day"_s, isoText(other.postedOn)}}};
    return std::nullopt;
}

/// Whether everybody on the list stood on a first one before: 重新调查后.
bool isAgain(Reader &reader, const PostingDraft &draft)
{
    return std::all_of(draft.candidates.begin(), draft.candidates.end(), [&](const PostingCandidate &candidate) {
        if (candidate.gap)
            return true;
        const auto before = reader.where<PostingEntry>("household_id", candidate.household);
        return std::any_of(before.begin(), before.end(), [&](const PostingEntry &entry) {
            const auto posting = entry.gap ? std::nullopt : reader.find<Posting>(entry.posting);
            return posting && posting->kind == PostingKind::First && posting->programme == draft.wish.programme;
        });
    });
}

std::optional<Error> daysAmiss(Reader &reader, const Office &office, const PostingDraft &draft)
{
    const PostingWish &wish = draft.wish;
    const PostingDays usual = postingDays(office, wish.programme, wish.postedOn);
    if (wish.kind != PostingKind::First || wish.days >= usual.first || !wish.shorter.trimmed().isEmpty() || (wish.days >= usual.again && isAgain(reader, draft)))
        return std::nullopt;
    return Error{u"postings.days_short"_s, {{u"days"_s, QString::number(wish.days)}, {u"usual"_s, QString::number(usual.first)}}};
}

/// The line of the list among the issued papers, without its number as yet; empty without its PDF. Its bytes are kept by the way.
Result<std::optional<IssuedPaper>> issuedWith(Office &office, const PostingDraft &draft, const Posting &posting, const QByteArray &pdf)
{
    if (pdf.isEmpty())
        return std::nullopt;
    const auto twice = office.file->read([&](Reader &reader) { return hangsAlready(reader, posting); });
    if (!twice || *twice)
        return tl::unexpected(twice ? **twice : twice.error());
    const auto kept = keepPaper(office, postingPaperKind, draft.paper->title, pdf);
    if (!kept)
        return tl::unexpected(kept.error());
    const Issue issue{postingPaperKind, {}, posting.month, {}, office.wording.text(u"issued.board"_s), posting.postedOn};
    return issuedLine(office, issue, *draft.paper, pdf, *kept);
}

Arguments named(const Posting &posting, const papers::Wording &wording)
{
    return {{u"programme"_s, programmeText(posting.programme, wording)}, {u"month"_s, posting.month.toString()},
            {u"kind"_s, wording.text(u"postings.kind_"_s + toCode(posting.kind))}};
}

/// Changes one posting that still hangs; `alter` may refuse.
template <class Alter>
Result<void> alterHanging(Office &office, const PostingId &id, const QString &title, Alter &&alter)
{
    const auto posting = office.file->read([&](Reader &reader) { return reader.find<Posting>(id); });
    if (!posting)
        return tl::unexpected(posting.error());
    if (!*posting)
        return fail(u"postings.unknown"_s);
    return office.file->change({title, named(**posting, office.wording)}, [&](Writer &writer) -> Result<void> {
        auto current = writer.find<Posting>(id);
        if (!current || isOver(*current))
            return fail(current ? u"postings.is_over"_s : u"postings.unknown"_s);
        if (const Result<void> altered = alter(writer, *current); !altered)
            return altered;
        writer.update(*current);
        return {};
    });
}

/// An objection is about its family, or about the whole list: the other families' days go on (暂行办法 11: who is not objected to is decided).
FirstPosting firstOf(const PostingRow &row, const HouseholdId &household, Day today)
{
    std::vector<PostingObjection> own;
    std::copy_if(row.objections.begin(), row.objections.end(), std::back_inserter(own),
                 [&](const PostingObjection &objection) { return !objection.household || *objection.household == household; });
    const auto last = lastDayOf(row.posting, own);
    if (std::any_of(own.begin(), own.end(), [](const PostingObjection &objection) { return !objection.settledOn; }))
        return {FirstPosting::State::Objected, last};
    const bool isOver = row.posting.closedOn || (last && *last < today);
    return {isOver ? FirstPosting::State::Over : FirstPosting::State::Running, last};
}

} // namespace

Result<std::vector<PostingRow>> postings(Office &office, PostingParts parts)
{
    return office.file->read([&](Reader &reader) { return rowsOf(reader, office.today, parts); });
}

Result<PostingId> beginPosting(Office &office, const PostingDraft &draft, const QByteArray &pdf)
{
    if (!draft.paper)
        return tl::unexpected(draft.paper.error());
    const Posting posting = postingOf(draft);
    Arguments arguments = named(posting, office.wording);
    arguments.insert(u"households"_s, QString::number(draft.input.rows.size()));
    arguments.insert(u"reason"_s, draft.wish.shorter.trimmed());
    const auto wrong = office.file->read([&](Reader &reader) { return daysAmiss(reader, office, draft); });
    if (!wrong || *wrong)
        return tl::unexpected(wrong ? **wrong : wrong.error());
    const auto issued = issuedWith(office, draft, posting, pdf);
    if (!issued)
        return tl::unexpected(issued.error());
    const QString title = draft.wish.shorter.trimmed().isEmpty() ? u"postings.change_begin"_s : u"postings.change_begin_short"_s;
    return office.file->change({title, arguments}, [&](Writer &writer) -> Result<PostingId> {
        if (const auto twice = hangsAlready(writer, posting))
            return tl::unexpected(*twice);
        writer.insert(posting);
        for (const PostingCandidate &candidate : draft.candidates)
            writer.insert(entryOf(candidate, posting.id));
        if (*issued) {
            const auto number = nextNumber(office, postingPaperKind, posting.postedOn.year()); // here nobody else takes it meanwhile
            if (!number)
                return tl::unexpected(number.error());
            IssuedPaper line = **issued;
            line.number = *number;
            writer.insert(line);
        }
        keepRule(writer, draft.wish.rule);
        return posting.id;
    });
}

Result<std::optional<Posting>> alsoHanging(Office &office, const PostingWish &wish)
{
    return office.file->read([&](Reader &reader) {
        std::optional<Posting> found;
        for (Posting &other : reader.all<Posting>())
            if (wish.kind == PostingKind::First && other.kind == wish.kind && other.programme == wish.programme && other.month == wish.month && !isOver(other)
                && (!found || found->postedOn <= other.postedOn))
                found = std::move(other);
        return found;
    });
}

Result<QMap<QString, QString>> leftOutBefore(Office &office, Category programme)
{
    return office.file->read([&](Reader &reader) {
        QMap<QString, QString> leftOut;
        for (const PostingRow &row : rowsOf(reader, office.today)) { // newest first
            if (row.posting.programme != programme || row.posting.withdrawnOn)
                continue;
            for (const PostingEntry &entry : row.entries)
                if (entry.gap == PostingGap::ByHand)
                    leftOut.insert(entry.household.text(), entry.gapReason);
            break;
        }
        return leftOut;
    });
}

Result<PostingObjectionId> objectToPosting(Office &office, const ObjectionNote &note)
{
    if (note.what.trimmed().isEmpty())
        return fail(u"postings.objection_without_words"_s);
    PostingObjection objection{PostingObjectionId::create(), note.posting, note.household, note.day, note.objector.trimmed(), note.what.trimmed(), {}, {}};
    return office.file->change({u"postings.change_object"_s, {{u"day"_s, isoText(note.day)}}}, [&](Writer &writer) -> Result<PostingObjectionId> {
        const auto posting = writer.find<Posting>(note.posting);
        if (!posting || isOver(*posting))
            return fail(posting ? u"postings.is_over"_s : u"postings.unknown"_s);
        if (!note.day.isValid() || note.day < posting->postedOn || note.day > office.today)
            return fail(u"postings.objection_day"_s, {{u"day"_s, isoText(posting->postedOn)}});
        writer.insert(objection);
        return objection.id;
    });
}

Result<void> settleObjection(Office &office, const PostingObjectionId &id, const QString &answer, Day settledOn)
{
    if (answer.trimmed().isEmpty())
        return fail(u"postings.answer_needed"_s);
    return office.file->change({u"postings.change_settle"_s, {{u"day"_s, isoText(settledOn)}}}, [&](Writer &writer) -> Result<void> {
        auto objection = writer.find<PostingObjection>(id);
        if (!objection || objection->settledOn)
            return fail(objection ? u"postings.objection_settled"_s : u"postings.objection_unknown"_s);
        if (!settledOn.isValid() || settledOn < objection->day)
            return fail(u"postings.settled_before"_s, {{u"day"_s, isoText(objection->day)}});
        if (auto future = futureDay(office, settledOn))
            return tl::unexpected(*future);
        objection->answer = answer.trimmed();
        objection->settledOn = settledOn;
        writer.update(*objection);
        return {};
    });
}

Result<void> closePosting(Office &office, const ClosingNote &note)
{
    if (!note.photograph && note.note.trimmed().isEmpty())
        return fail(u"postings.photograph_needed"_s);
    return alterHanging(office, note.posting, u"postings.change_close"_s, [&](Writer &writer, Posting &posting) -> Result<void> {
        const auto objections = writer.where<PostingObjection>("posting_id", posting.id);
        const auto open = std::count_if(objections.begin(), objections.end(), [](const auto &objection) { return !objection.settledOn; });
        if (open > 0)
            return fail(u"postings.objection_open"_s, {{u"count"_s, QString::number(open)}});
        const auto last = lastDayOf(posting, objections);
        if (!note.closedOn.isValid() || note.closedOn < posting.postedOn || (last && note.closedOn < *last))
            return fail(u"postings.not_over_yet"_s, {{u"day"_s, isoText(last.value_or(posting.postedOn))}});
        posting.closedOn = note.closedOn;
        posting.photographNote = note.note.trimmed();
        if (note.photograph) {
            posting.photographDigest = note.photograph->digest;
            if (!writer.find<Picture>(note.photograph->digest))
                writer.insert(*note.photograph);
        }
        return {};
    });
}

Result<void> withdrawPosting(Office &office, const PostingId &id, Day day, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return fail(u"casework.reason_needed"_s);
    return alterHanging(office, id, u"postings.change_withdraw"_s, [&](Writer &, Posting &posting) -> Result<void> {
        if (day.isValid() && (day < posting.postedOn || day > office.today))
            return fail(u"postings.withdraw_day"_s, {{u"day"_s, isoText(posting.postedOn)}});
        posting.withdrawnOn = day.isValid() ? day : office.today;
        posting.withdrawReason = reason.trimmed();
        return {};
    });
}

Result<std::optional<Picture>> boardPhotograph(Office &office, const Posting &posting)
{
    return office.file->read([&](Reader &reader) { return reader.find<Picture>(posting.photographDigest); });
}

FirstPosting FirstPostings::of(const HouseholdId &household, Category programme, const std::optional<MemberId> &member, Day since) const
{
    const auto isMeant = [&](const Hung &hung) {
        const bool isOnes = hung.member == member || (programme == Category::Tekun && !(hung.member && member));
        return isOnes && hung.programme == programme && !(since.isValid() && hung.posting.postedOn < since);
    };
    const std::vector<Hung> lists = m_hung.value(household);
    const auto found = std::ranges::find_if(lists, isMeant);
    return found == lists.end() ? FirstPosting() : found->posting;
}

Result<FirstPostings> firstPostings(Office &office, Month month)
{
    constexpr int monthsBack = 2; // assessed in one month, posted and decided in the next
    return office.file->read([&](Reader &reader) {
        FirstPostings found;
        for (const PostingRow &row : rowsOf(reader, office.today)) { // newest first: it counts
            const Posting &posting = row.posting;
            const bool isLater = posting.month > month && Month::of(posting.postedOn) > month; // a list of the next month may hang in this one
            if (posting.kind != PostingKind::First || posting.withdrawnOn || isLater || posting.month < month - monthsBack)
                continue;
            for (const PostingEntry &entry : row.entries) {
                const bool needsNone = entry.gap && *entry.gap != PostingGap::Undetermined;
                if (entry.gap == PostingGap::Undetermined)
                    continue;
                FirstPosting own = needsNone ? FirstPosting{FirstPosting::State::Over, row.lastDay} : firstOf(row, entry.household, office.today);
                own.postedOn = posting.postedOn;
                found.m_hung[entry.household].push_back({posting.programme, entry.member, own});
            }
        }
        return found;
    });
}

QString stateText(PostingState state, const papers::Wording &wording) { return wording.text(u"postings.state_"_s + toCode(state)); }

} // namespace xieli::casework

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/issued.h"

#include "base/digest.h"
#include "casework/issuing.h"
#include "papers/format.h"
#include "papers/masking.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

/// Over every text that the paper shows, but for the foot of its pages: that says when it was printed.
QString contentOf(papers::Paper paper)
{
    paper.footerLeft.clear();
    QByteArray texts;
    for (const papers::PaperText &text : papers::textsOf(paper))
        texts += text.text.toUtf8() + '\n';
    return xieli::digestOf(texts);
}

/// A family signs what it is told and what it told; a card stays with it, and a list on the board is closed by its photograph.
bool comesBackSigned(const QString &kind) { return kind != u"form_card" && kind != u"posting" && kind != u"register" && kind != u"family_view" && kind != u"case_receipt"; }

Arguments named(const IssuedPaper &issued) { return {{u"title"_s, issued.title}, {u"number"_s, issued.number}}; }

void sortNewestFirst(std::vector<IssuedPaper> &papers)
{
    std::reverse(papers.begin(), papers.end()); // of one day the one written last
    std::stable_sort(papers.begin(), papers.end(), [](const IssuedPaper &a, const IssuedPaper &b) { return b.issuedOn < a.issuedOn; });
}

/// Finds the line, lets `change` alter it, and stores it under a title.
template <class Change>
Result<void> alter(Office &office, const IssuedPaperId &id, const QString &title, Change change)
{
    const auto known = issuedPaper(office, id);
    if (!known)
        return tl::unexpected(known.error());
    return office.file->change({title, named(*known)}, [&](Writer &writer) -> Result<void> {
        auto issued = writer.find<IssuedPaper>(id); // as it stands now
        if (!issued)
            return fail(u"issued.unknown"_s);
        if (const Result<void> done = change(writer, *issued); !done)
            return done;
        writer.update(*issued);
        return {};
    });
}

Result<void> numberIsFree(Reader &reader, const QString &number)
{
    if (number.isEmpty())
        return {};
    for (const IssuedPaper &other : reader.where<IssuedPaper>("number", number))
        return fail(u"issued.number_taken"_s, {{u"number"_s, number}, {u"title"_s, other.title}, {u"day"_s, other.issuedOn.toString(Qt::ISODate)}});
    return {};
}

} // namespace

IssuedPaper issuedLine(const Office &office, const Issue &issue, const papers::Paper &paper, const QByteArray &bytes, const PaperId &kept)
{
    IssuedPaper line;
    line.id = IssuedPaperId::create();
    line.paper = kept.text();
    line.kind = issue.kind;
    line.title = paper.title;
    line.number = issue.number.trimmed();
    if (!issue.household.isEmpty())
        line.household = issue.household;
    line.month = issue.month;
    line.givenTo = issue.givenTo.trimmed();
    line.issuedOn = issue.issuedOn.isValid() ? issue.issuedOn : office.today;
    line.issuedBy = office.user;
    line.digest = xieli::digestOf(bytes);
    line.content = contentOf(paper);
    line.awaitsSigned = comesBackSigned(issue.kind);
    return line;
}

Result<IssuedPaperId> issuePaper(Office &office, const Issue &issue, const papers::Paper &paper, const QByteArray &bytes)
{
    if (paper.isDraft)
        return fail(u"issued.is_draft"_s, {{u"title"_s, paper.title}});
    if (issue.givenTo.trimmed().isEmpty() && papers::wholeNumbers(paper).count() > 0)
        return fail(u"issued.given_to_needed"_s, {{u"title"_s, paper.title}});
    if (const auto free = office.file->read([&](Reader &reader) { return numberIsFree(reader, issue.number.trimmed()); }); !free)
        return tl::unexpected(free.error());
    // a change of its own: what was given out is kept, whatever becomes of the line
    const auto kept = keepPaper(office, issue.kind, paper.title, bytes);
    if (!kept)
        return tl::unexpected(kept.error());
    const IssuedPaper line = issuedLine(office, issue, paper, bytes, *kept);
    return office.file->change({u"issued.change_issue"_s, named(line)}, [&](Writer &writer) -> Result<IssuedPaperId> {
        if (const auto free = numberIsFree(writer, line.number); !free) // another program may have given it meanwhile
            return tl::unexpected(free.error());
        writer.insert(line);
        return line.id;
    });
}

Result<std::vector<IssuedPaper>> issuedPapers(Office &office)
{
    return office.file->read([](Reader &reader) {
        std::vector<IssuedPaper> papers = reader.all<IssuedPaper>();
        sortNewestFirst(papers);
        return papers;
    });
}

Result<std::vector<IssuedPaper>> issuedOf(Office &office, const HouseholdId &household)
{
    return office.file->read([&](Reader &reader) {
        std::vector<IssuedPaper> papers = reader.where<IssuedPaper>("household_id", household);
        sortNewestFirst(papers);
        return papers;
    });
}

Result<std::optional<IssuedPaper>> issuedBefore(Office &office, const QString &kind, const HouseholdId &household, Month month)
{
    const auto papers = household.isEmpty() ? issuedPapers(office) : issuedOf(office, household);
    if (!papers)
        return tl::unexpected(papers.error());
    const auto found = std::find_if(papers->begin(), papers->end(), [&](const IssuedPaper &issued) {
        return issued.kind == kind && issued.month == month && !issued.voidedOn && issued.household.value_or(HouseholdId()) == household;
    });
    return found == papers->end() ? std::nullopt : std::optional(*found);
}

Result<IssuedPaper> issuedPaper(Office &office, const IssuedPaperId &id)
{
    return office.file->read([&](Reader &reader) -> Result<IssuedPaper> {
        auto issued = reader.find<IssuedPaper>(id);
        return issued ? Result<IssuedPaper>(std::move(*issued)) : fail(u"issued.unknown"_s);
    });
}

Result<QByteArray> issuedBytes(Office &office, const IssuedPaper &issued)
{
    return office.file->read([&](Reader &reader) -> Result<QByteArray> {
        auto paper = reader.find<Paper>(PaperId(issued.paper));
        return paper ? Result<QByteArray>(std::move(paper->bytes)) : fail(u"issued.bytes_elsewhere"_s, named(issued));
    });
}

bool saysTheSame(const papers::Paper &paper, const IssuedPaper &issued) { return contentOf(paper) == issued.content; }

void markReprint(papers::Paper &paper, const IssuedPaper &issued, Day today, const papers::Wording &wording)
{
    paper.footerLeft = wording.text(u"issued.reprint_mark"_s, {{u"issued"_s, papers::dayWords(issued.issuedOn)}, {u"today"_s, papers::dayWords(today)}});
}

Result<void> noteReprint(Office &office, const IssuedPaperId &id)
{
    return alter(office, id, u"issued.change_reprint"_s, [&office](Writer &, IssuedPaper &issued) -> Result<void> {
        ++issued.reprints;
        issued.reprintedOn = office.today;
        return {};
    });
}

Result<void> voidIssued(Office &office, const IssuedPaperId &id, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return fail(u"casework.reason_needed"_s);
    return alter(office, id, u"issued.change_void"_s, [&](Writer &, IssuedPaper &issued) -> Result<void> {
        if (issued.voidedOn)
            return fail(u"issued.voided"_s, named(issued));
        issued.voidedOn = office.today;
        issued.voidReason = reason.trimmed();
        return {};
    });
}

Result<SignedScanId> takeSigned(Office &office, const IssuedPaperId &id, const Picture &page, const QString &caption)
{
    SignedScan scan{SignedScanId::create(), id, page.digest, caption.trimmed(), office.today};
    const auto taken = alter(office, id, u"issued.change_signed"_s, [&](Writer &writer, IssuedPaper &issued) -> Result<void> {
        if (issued.voidedOn)
            return fail(u"issued.voided"_s, named(issued));
        for (const SignedScan &other : writer.where<SignedScan>("issued_paper_id", id))
            if (other.picture == scan.picture)
                return fail(u"issued.scan_twice"_s);
        if (!writer.find<Picture>(page.digest))
            writer.insert(page);
        writer.insert(scan);
        issued.signedOn = issued.signedOn.value_or(office.today);
        issued.signedNote.clear(); // it came after all
        return {};
    });
    return taken ? Result<SignedScanId>(scan.id) : tl::unexpected(taken.error());
}

Result<void> removeSigned(Office &office, const SignedScanId &id)
{
    const auto scan = office.file->read([&](Reader &reader) -> Result<SignedScan> {
        auto found = reader.find<SignedScan>(id);
        return found ? Result<SignedScan>(std::move(*found)) : fail(u"issued.unknown"_s);
    });
    if (!scan)
        return tl::unexpected(scan.error());
    return alter(office, scan->issued, u"issued.change_signed_removed"_s, [&](Writer &writer, IssuedPaper &issued) -> Result<void> {
        writer.remove<SignedScan>(id.text());
        if (writer.where<SignedScan>("issued_paper_id", scan->issued).empty())
            issued.signedOn.reset();
        return {};
    });
}

Result<void> closeUnsigned(Office &office, const IssuedPaperId &id, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return fail(u"casework.reason_needed"_s);
    return alter(office, id, u"issued.change_unsigned"_s, [&](Writer &, IssuedPaper &issued) -> Result<void> {
        issued.signedOn = office.today;
        issued.signedNote = reason.trimmed();
        return {};
    });
}

Result<std::vector<SignedScan>> signedScans(Office &office, const IssuedPaperId &id)
{
    return office.file->read([&](Reader &reader) { return reader.where<SignedScan>("issued_paper_id", id); });
}

Result<Picture> pictureOf(Office &office, const SignedScan &scan)
{
    return office.file->read([&](Reader &reader) -> Result<Picture> {
        auto picture = reader.find<Picture>(scan.picture);
        return picture ? Result<Picture>(std::move(*picture)) : fail(u"issued.unknown"_s);
    });
}

QString issuedKindText(const QString &kind, const papers::Wording &wording)
{
    return kind.startsWith(u"form_") ? wording.text(u"forms.title_"_s + kind.mid(5)) : wording.text(u"issued.kind_"_s + kind);
}

QString issuedStateText(const IssuedPaper &issued, const papers::Wording &wording)
{
    const QString state = issued.voidedOn          ? u"voided"_s
        : !issued.signedOn                         ? (issued.awaitsSigned ? u"open"_s : QString())
        : issued.signedNote.isEmpty()              ? u"signed"_s
                                                   : u"unsigned"_s;
    return state.isEmpty() ? QString() : wording.text(u"issued.state_"_s + state);
}

} // namespace xieli::casework

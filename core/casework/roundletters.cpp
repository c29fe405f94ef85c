// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/roundletters.h"

#include "casework/assessing.h"
#include "casework/headname.h"
#include "casework/issued.h"
#include "casework/letters.h"
#include "casework/paperrule.h"
#include "casework/roundcauses.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

/// A letter to be issued.
struct WantedLetter {
    HouseholdId household;
    QString head;
    papers::LetterKind kind = papers::LetterKind::Reduce;
    Month month = Month(2000, 1);           ///< from which on is paid what was decided
};

Result<std::vector<WantedLetter>> lettersWanted(Office &office, const std::vector<RoundItemId> &ids)
{
    return office.file->read([&](Reader &reader) -> Result<std::vector<WantedLetter>> {
        std::vector<WantedLetter> wanted;
        QSet<QString> seen; // several lines of one household are one letter
        for (const RoundItemId &id : ids) {
            const auto item = reader.find<RoundItem>(id);
            if (!item)
                return fail(u"rounds.item_unknown"_s, {{u"id"_s, id.text()}});
            const auto kind = fromCode<papers::LetterKind>(item->letter);
            const QString key = item->household.text() + item->letter;
            if (item->state != u"accepted" || !kind || seen.contains(key))
                continue;
            seen.insert(key);
            const Month month = Month::parse(item->round).value_or(Month::of(office.today));
            wanted.push_back({item->household, headNameOf(reader, item->household), *kind, effectiveMonth(office, month)});
        }
        return wanted;
    });
}

Result<papers::Paper> issueRoundLetter(Office &office, const WantedLetter &wanted, const PdfMaker &pdf)
{
    const auto origin = letterOrigin(office, wanted.household, wanted.month);
    if (!origin)
        return tl::unexpected(origin.error());
    const LetterOrigin from = origin->value_or(LetterOrigin{{}, office.today});
    const QString kind = letterPaperKind(wanted.kind);
    const auto number = numberToIssue(office, kind, from.decidedOn.year(), from.number);
    if (!number)
        return tl::unexpected(number.error());
    // drawn under no other number than its own
    auto paper = letterFor(office, wanted.household, wanted.month, {wanted.kind, from.decidedOn, *number, number->isEmpty(), true});
    if (!paper)
        return paper;
    const auto bytes = pdf(*paper);
    if (!bytes)
        return tl::unexpected(bytes.error());
    const auto issued = issuePaper(office, {kind, wanted.household, wanted.month, *number, wanted.head, from.decidedOn}, *paper, *bytes);
    return issued ? std::move(paper) : tl::unexpected(issued.error());
}

} // namespace

Result<RoundLetters> issueRoundLetters(Office &office, const std::vector<RoundItemId> &items, const PdfMaker &pdf, Progress *progress)
{
    const auto wanted = lettersWanted(office, items);
    if (!wanted)
        return tl::unexpected(wanted.error());
    RoundLetters done;
    done.letters.numbersThrough = false;
    int at = 0;
    for (const WantedLetter &one : *wanted) {
        if (progress && progress->cancelled())
            return fail(u"casework.cancelled"_s);
        if (progress)
            progress->report(at++, int(wanted->size()));
        const auto before = issuedBefore(office, letterPaperKind(one.kind), one.household, one.month);
        if (!before)
            return tl::unexpected(before.error());
        if (*before) {
            ++done.standing;
            continue;
        }
        done.letters.title = office.wording.text(u"rounds.letters_title"_s, {{u"month"_s, one.month.toString()}});
        auto issued = issueRoundLetter(office, one, pdf);
        if (issued)
            done.letters.papers.push_back(std::move(*issued));
        else
            done.left.push_back({one.head, issued.error()});
    }
    return done;
}

QStringList roundLettersWords(const RoundLetters &letters, const papers::Wording &wording)
{
    QStringList words;
    if (letters.issued() + letters.standing > 0)
        words << wording.text(u"rounds.letters_said"_s, {{u"count"_s, QString::number(letters.issued())}, {u"standing"_s, QString::number(letters.standing)}});
    for (const RoundLetters::Left &left : letters.left)
        words << wording.text(u"rounds.letter_left"_s, {{u"head"_s, left.head}, {u"why"_s, wording.say(left.why)}});
    return words.isEmpty() ? QStringList{wording.text(u"rounds.letters_none"_s)} : words;
}

} // namespace xieli::casework

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/issue.h"

#include "casework/letters.h"
#include "casework/register.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>

namespace xieli::cli {

using namespace Qt::StringLiterals;

namespace {

/// Written as PDF; with --issue under its number into the register, and once more to the byte where it stands there already.
Result<void> issueLetter(const Call &call, casework::Office &office, const HouseholdId &household, Month month, casework::LetterOptions options,
                         const QString &path)
{
    casework::Issue issue{casework::letterPaperKind(options.kind.value_or(papers::LetterKind::Stop)), household, month};
    const auto again = writtenAgain(call, office, issue, path);
    if (!again || *again)
        return again ? Result<void>() : tl::unexpected(again.error());
    const bool isDecided = options.kind != papers::LetterKind::Refuse; // a refusal is no decision
    const auto origin = isDecided ? casework::letterOrigin(office, household, month) : Result<std::optional<casework::LetterOrigin>>(std::nullopt);
    if (!origin)
        return tl::unexpected(origin.error());
    const auto number = numberFor(call, office, issue.kind, options.issuedOn, *origin ? (*origin)->number : QString());
    if (!number)
        return tl::unexpected(number.error());
    options.number = issue.number = *number;
    options.isForThePen = call.has(u"issue"_s) || call.has(u"number"_s); // what the register says is what stands on it
    issue.issuedOn = options.issuedOn.isValid() ? options.issuedOn : *origin ? (*origin)->decidedOn : Day();
    const auto paper = casework::letterFor(office, household, month, options);
    return paper ? writeOrIssue(call, office, issue, *paper, path) : tl::unexpected(paper.error());
}

/// All letters of a month into a folder, one file a household.
int allLetters(Call &call, casework::Office &office, Month month, casework::LetterOptions options)
{
    const QString folder = call.option(u"o"_s);
    const auto due = casework::lettersDue(office, month);
    if (!due)
        return call.refuse(due.error());
    QJsonArray written;
    int number = 0;
    for (const casework::DueLetter &letter : *due) {
        if (options.kind && *options.kind != letter.kind)
            continue;
        casework::LetterOptions own = options;
        own.kind = letter.kind;
        const QString path = QDir(folder).filePath(u"%1-%2-%3.pdf"_s.arg(++number, 3, 10, QLatin1Char('0')).arg(toCode(letter.kind), letter.headName));
        if (const auto done = issueLetter(call, office, letter.household, month, own, path); !done) {
            if (done.error().key != u"issued.is_draft")
                return call.refuse(done.error());
            call.warn(letter.headName + u": "_s + call.wording.say(done.error())); // the others are decided, and go out
            continue;
        }
        written.append(QJsonObject{{u"household"_s, letter.household.text()}, {u"head"_s, letter.headName},
                                   {u"kind"_s, toCode(letter.kind)}, {u"file"_s, path}});
    }
    call.say(written.isEmpty() ? call.wording.text(u"cli.letters_none"_s, {{u"month"_s, month.toString()}})
                               : call.wording.text(u"cli.letters_written"_s, {{u"month"_s, month.toString()}, {u"folder"_s, folder},
                                                                             {u"count"_s, QString::number(written.size())}}));
    call.answer({{u"month"_s, month.toString()}, {u"letters"_s, written}});
    return Done;
}

} // namespace

Result<HouseholdId> namedHousehold(const Call &call, casework::Office &office)
{
    if (call.has(u"household"_s))
        return HouseholdId(call.option(u"household"_s));
    const auto rows = casework::households(office);
    if (!rows)
        return tl::unexpected(rows.error());
    QStringList found;
    for (const casework::HouseholdRow &row : *rows)
        if (row.headName == call.option(u"head"_s))
            found << row.id.text();
    const QString head = call.option(u"head"_s);
    if (found.isEmpty())
        return fail(u"cli.letter_head_unknown"_s, {{u"head"_s, head}});
    if (found.size() > 1)
        return fail(u"cli.letter_head_ambiguous"_s, {{u"head"_s, head}, {u"count"_s, QString::number(found.size())},
                                                     {u"households"_s, found.join(u", "_s)}});
    return HouseholdId(found.front());
}

int letter(Call &call)
{
    const auto month = monthOption(call, u"month"_s);
    if (!month)
        return Misuse;
    if (!call.has(u"o"_s))
        return call.misuse(call.wording.text(u"cli.output_needed"_s, {}));
    const auto issuedOn = dayOption(call, u"on"_s, Day());
    if (!issuedOn)
        return Misuse;
    casework::LetterOptions options{fromCode<papers::LetterKind>(call.option(u"kind"_s)), *issuedOn, call.option(u"number"_s)};
    if (call.has(u"kind"_s) && !options.kind)
        return call.misuse(call.wording.text(u"cli.letter_kind_unknown"_s, {}));
    const bool one = call.has(u"household"_s) || call.has(u"head"_s);
    if (!one && !QFileInfo(call.option(u"o"_s)).isDir())
        return call.misuse(call.wording.text(u"cli.letter_household_needed"_s, {}));
    auto office = officeToWriteFrom(call);
    if (!office)
        return call.refuse(office.error());
    if (!one)
        return allLetters(call, *office, *month, options);
    const auto household = namedHousehold(call, *office);
    if (!household)
        return call.refuse(household.error());
    if (!options.kind) {
        const auto due = casework::letterDue(*office, *household, *month);
        if (!due)
            return call.refuse(due.error());
        options.kind = *due;
    }
    if (const auto done = issueLetter(call, *office, *household, *month, options, call.option(u"o"_s)); !done)
        return call.refuse(done.error());
    call.say(call.wording.text(u"cli.written"_s, {{u"file"_s, call.option(u"o"_s)}}));
    call.answer({{u"file"_s, call.option(u"o"_s)}, {u"kind"_s, toCode(*options.kind)}, {u"household"_s, household->text()}});
    return Done;
}

} // namespace xieli::cli

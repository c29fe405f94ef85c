// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/givingout.h"
#include "casework/paperrule.h"
#include "casework/register.h"
#include "cli/issue.h"
#include "print/render.h"

namespace xieli::cli {

using namespace Qt::StringLiterals;

namespace {

/// To whom a paper goes where nothing else is said; empty: it is of no household.
Result<QString> headOf(casework::Office &office, const HouseholdId &household)
{
    if (household.isEmpty())
        return QString();
    const auto dossier = casework::dossier(office, household);
    if (!dossier)
        return tl::unexpected(dossier.error());
    return dossier->head() ? dossier->head()->name : QString();
}

} // namespace

int giveOut(Call &call, casework::Office &office, const papers::Paper &paper, const QString &kind)
{
    const QString path = call.option(u"o"_s);
    if (const auto given = casework::giveOut(office, paper, kind, print::pdfBytes(paper), path); !given)
        return call.refuse(given.error());
    call.say(call.wording.text(u"cli.written"_s, {{u"file"_s, path}}));
    call.answer({{u"file"_s, path}, {u"pages"_s, print::pageCount(paper)}});
    return Done;
}

std::optional<papers::Sheet> sheetOption(const Call &call)
{
    const QString named = call.option(u"paper"_s).toLower();
    if (named.isEmpty() || named == u"a4")
        return papers::Sheet::A4;
    if (named == u"a3")
        return papers::Sheet::A3;
    call.misuse(call.wording.text(u"cli.sheet_unknown"_s));
    return std::nullopt;
}

Result<QString> numberFor(const Call &call, casework::Office &office, const QString &kind, Day day, const QString &otherwise)
{
    if (call.has(u"number"_s) || !call.has(u"issue"_s))
        return call.has(u"number"_s) ? call.option(u"number"_s) : otherwise;
    return casework::numberToIssue(office, kind, (day.isValid() ? day : office.today).year(), otherwise);
}

Result<bool> writtenAgain(const Call &call, casework::Office &office, const casework::Issue &issue, const QString &path)
{
    if (!call.has(u"issue"_s) || call.has(u"number"_s))
        return false;
    const auto before = casework::issuedBefore(office, issue.kind, issue.household, issue.month);
    if (!before || !*before)
        return before ? Result<bool>(false) : tl::unexpected(before.error());
    const auto copied = casework::copyIssued(office, **before, path);
    return copied ? Result<bool>(true) : tl::unexpected(copied.error());
}

Result<void> writeOrIssue(const Call &call, casework::Office &office, casework::Issue issue, const papers::Paper &paper, const QString &path,
                          const casework::ExportWish &wish)
{
    if (!call.has(u"issue"_s)) {
        const auto left = casework::exportPaper(office, paper, wish, path, pdfMaker());
        return left ? Result<void>() : tl::unexpected(left.error());
    }
    const auto givenTo = call.has(u"to"_s) ? Result<QString>(call.option(u"to"_s)) : !issue.givenTo.isEmpty() ? Result<QString>(issue.givenTo) : headOf(office, issue.household);
    if (!givenTo)
        return tl::unexpected(givenTo.error());
    issue.givenTo = *givenTo;
    const auto issued = casework::issueInto(office, issue, paper, print::pdfBytes(paper), path);
    return issued ? Result<void>() : tl::unexpected(issued.error());
}

} // namespace xieli::cli

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/aidasking.h"

#include "casework/aidinside.h"
#include "casework/assessing.h"
#include "casework/casesinside.h"
#include "casework/register.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

/// The finding that says in words what the result says in a code.
QString refusalWords(const policy::Assessment &assessed, const AidRequestId &request, const papers::Wording &wording)
{
    for (const Finding &finding : assessed.findings)
        if (finding.subject == request.text() && finding.key.startsWith(u"relief.refused_"_s))
            return wording.say(finding);
    return {};
}

} // namespace

Result<JudgedAid> judgedAid(Office &office, const AidRequest &request, Day asked)
{
    const auto dossier = office.file->read([&](Reader &reader) { return reader.dossier(request.household); });
    if (!dossier)
        return tl::unexpected(dossier.error());
    if (!*dossier)
        return JudgedAid();
    const auto assessed = provisional(office, **dossier, Month::of(asked));
    if (!assessed)
        return tl::unexpected(assessed.error());
    JudgedAid judged;
    for (const policy::AidResult &result : assessed->aid)
        if (result.request == request.id) {
            judged.result = result;
            if (!result.refused.isEmpty())
                judged.why = refusalWords(*assessed, request.id, office.wording);
        }
    return judged;
}

Result<AidAsked> requestAid(Office &office, const Dossier &family, AidRequest request)
{
    if (request.proposed && *request.proposed <= Money())
        return fail(u"aid.amount"_s);
    if (auto future = futureDay(office, request.day.value_or(Day())))
        return tl::unexpected(*future);
    request.id = AidRequestId::create();
    request.household = family.household.id;
    Dossier corrected = family;
    corrected.aidRequests.push_back(request);
    if (const auto kept = correctDossier(office, corrected, family); !kept)
        return tl::unexpected(kept.error());
    AidAsked asked{request.id, {}, {}};
    const auto judged = judgedAid(office, request, request.day.value_or(office.today));
    if (!judged)
        return asked; // an office without its law: the request stands, and is judged when it is decided
    asked.refused = judged->why;
    if (judged->result && judged->result->most && request.proposed && *judged->result->most < *request.proposed)
        asked.most = judged->result->most;
    return asked;
}

void moveCaseOn(Writer &writer, const Office &office, const AidRequestId &request, const QString &decision, const QString &outcome, Day day, const QString &by)
{
    for (AssistanceCase &matter : writer.where<AssistanceCase>("aid_request_id", request.text())) {
        auto step = matter.closedOn ? std::nullopt : currentOf(stepsOf(writer, matter.id));
        if (!step || step->step != u"decision" || lastingPause(writer, matter.id))
            continue;
        step->record = decision;
        step->doneBy = by;
        step->enteredBy = office.user;
        matter.outcome = outcome;
        writer.update(matter);
        endStep(writer, matter, *step, std::max(day, *step->begunOn));
    }
}

} // namespace xieli::casework

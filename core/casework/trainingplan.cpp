// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/trainingplan.h"

#include "casework/register.h"
#include "casework/registers.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

constexpr int theChild = 9;
constexpr int withChild = 3;

/// One invented line; its texts are "casework.demo_plan_NAME_what", "…_detail", "…_answer" where it has them.
struct Line {
    RegisterKind kind;
    const char *name;
    const char *source;
    Day day;
    int household;              ///< 1 or 2 in the order of the register; 3: the first with a child; 0: none
    int member = -1;            ///< place in the household's list; −1, or more than there are: the whole household; 9: the child
    std::optional<Day> dueOn = {};
    std::optional<Day> doneOn = {};
};

const std::vector<Line> &lines()
{
    using enum RegisterKind;
    static const std::vector<Line> list{
        {Measure, "house", "living", Day(2018, 6, 5), 1, -1, Day(2018, 9, 30)},
        {Measure, "relatives", "family", Day(2018, 6, 5), 1, -1, Day(2018, 7, 15)},
        {Measure, "training", "employment", Day(2018, 6, 5), 3, 0, Day(2018, 6, 25)},
        {Measure, "mood", "psychology", Day(2018, 5, 20), 1, 1, Day(2018, 6, 15), Day(2018, 6, 14)},
        {Measure, "school", "development", Day(2018, 6, 5), 3, theChild, Day(2018, 8, 31)},
        {Referral, "roof", "housing", Day(2018, 6, 6), 1, -1, Day(2018, 6, 22)},
        {Referral, "bill", "medical_insurance", Day(2018, 5, 21), 1, 1, Day(2018, 6, 10), Day(2018, 6, 8)},
        {Discovery, "neighbour", "neighbours", Day(2018, 5, 18), 1, -1, {}, Day(2018, 5, 20)},
        {Measure, "stove", "living", Day(2018, 5, 28), 2, -1, Day(2018, 6, 18)},
        {Referral, "certificate", "disabled_federation", Day(2018, 6, 12), 2, 0, Day(2018, 6, 26)},
        {Discovery, "newcomer", "random_check", Day(2018, 6, 19), 0, -1, Day(2018, 6, 21)},
    };
    return list;
}

} // namespace

Result<int> writeTrainingPlans(Office &village)
{
    const auto rows = households(village);
    if (!rows)
        return tl::unexpected(rows.error());
    const auto said = [&village](const Line &line, const QString &part) {
        const QString key = u"casework.demo_plan_"_s + QLatin1String(line.name) + u'_' + part;
        return village.wording.knows(key) ? village.wording.text(key) : QString();
    };
    const auto isChild = [](const Member &member) {
        const auto birth = member.birthDate();
        return birth && ageOn(*birth, lines().front().day) < ageOfMajority;
    };
    const auto family = [&](int number) -> Result<std::optional<Dossier>> {
        for (std::size_t at = number == withChild ? 2 : static_cast<std::size_t>(number - 1); at < rows->size(); ++at) {
            auto known = dossier(village, (*rows)[at].id);
            if (!known)
                return tl::unexpected(known.error());
            if (number != withChild || std::any_of(known->members.begin(), known->members.end(), isChild))
                return std::optional(std::move(*known));
        }
        return std::optional<Dossier>();
    };
    int written = 0;
    for (const Line &line : lines()) {
        RegisterEntry entry = newEntry(line.kind, line.day);
        entry.source = QLatin1String(line.source);
        entry.what = said(line, u"what"_s);
        entry.detail = said(line, u"detail"_s);
        entry.answer = said(line, u"answer"_s);
        entry.name = said(line, u"name"_s);
        entry.place = said(line, u"place"_s);
        entry.handler = village.user;
        entry.dueOn = line.dueOn;
        entry.answeredOn = line.doneOn;
        if (line.household > 0) {
            const auto known = family(line.household);
            if (!known)
                return tl::unexpected(known.error());
            if (!*known)
                continue;
            const std::vector<Member> &members = (*known)->members;
            const auto child = std::find_if(members.begin(), members.end(), isChild);
            entry.household = (*known)->household.id;
            if (line.member == theChild && child != members.end())
                entry.member = child->id;
            else if (line.member >= 0 && line.member < static_cast<int>(members.size()))
                entry.member = members[static_cast<std::size_t>(line.member)].id;
        }
        if (const auto added = addEntry(village, entry); !added)
            return tl::unexpected(added.error());
        ++written;
    }
    return written;
}

} // namespace xieli::casework

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/forms/formpen.h"

namespace xieli::papers {

using namespace Qt::StringLiterals;

/// 近亲属备案: every household that is a near relative of staff or cadres, each to be visited by the county (57号). What
/// was found there is for the pen.
void writeNearRelatives(FormPen &pen)
{
    const std::size_t atLeast = pen.isLarge() ? 15 : 10;
    pen.paper.orientation = Orientation::Landscape;
    pen.headers({{"serial", 1}, {"head", 3}, {"identity", 4}, {"address", 3}, {"card_what", 2}, {"protected", 1}, {"relative_name", 2}, {"relative_post", 3},
                 {"relative_relation", 2}, {"relative_checked", 3}});
    const auto &all = pen.input.nearRelatives;
    for (std::size_t at = 0; at < std::max(atLeast, all.size() + (all.empty() ? 0 : 2)); ++at) {
        const NearRelativeRow *row = at < all.size() ? &all[at] : nullptr;
        const NearRelativeRow none;
        const NearRelativeRow &line = row ? *row : none;
        pen.row({pen.centred(row ? QString::number(at + 1) : QString(), 1), pen.centred(line.head, 3), pen.centred(line.identity, 4), pen.value(line.place, 3),
                 pen.centred(line.category, 2), pen.centred(pen.countOf(line.persons), 1), pen.centred(line.relative, 2),
                 pen.value(line.relativePost, 3), pen.centred(line.relation, 2), pen.room({}, 3, pen.isLarge() ? 2 : 1)});
    }
    pen.closeRows();
    pen.signatures({"sign_filled_by", "sign_village", "sign_day"});
}

/// 民主评议记录, where a place keeps it.
void writeDeliberation(FormPen &pen)
{
    constexpr int signing = 8; // two a line: some places ask for 13 or 15 to take part (policy-facts §7)
    const FormInput &input = pen.input;
    pen.row({pen.label(u"meeting_day"_s, 4), pen.value({}, 8), pen.label(u"meeting_place"_s, 4), pen.value({}, 8)});
    pen.row({pen.label(u"meeting_chair"_s, 4), pen.value({}, 8), pen.label(u"meeting_clerk"_s, 4), pen.value({}, 8)});
    pen.row({pen.label(u"meeting_due"_s, 4), pen.value({}, 8), pen.label(u"meeting_present"_s, 4), pen.value({}, 8)});
    pen.row({pen.label(u"meeting_villagers"_s, 4), pen.value({}, 8), pen.label(u"meeting_manner"_s, 4), pen.value(pen.open(u"meeting_manner_boxes"_s), 8)});
    pen.row({pen.label(u"meeting_recused"_s, 4), pen.value(pen.open(u"meeting_recused_boxes"_s), 20)});
    pen.section(u"section_deliberated"_s);
    pen.row({pen.label(u"head"_s, 4), pen.value(pen.headName(), 8), pen.label(u"address"_s, 4), pen.value(pen.address(), 8)});
    pen.row({pen.label(u"family_size"_s, 4), pen.value(pen.countOf(pen.livingTogether()), 8), pen.label(u"applied_for"_s, 4),
             pen.value(pen.appliedFor(), 8)});
    pen.row({{pen.perCapitaLabel(), 4}, pen.value(input.surveyFrom ? pen.moneyOf(input.perCapita) : QString(), 8),
             pen.label(u"staff_relative"_s, 4),
             pen.value(pen.yesNo(input.dossier ? std::optional(input.dossier->household.staffRelative) : std::nullopt), 8)});
    pen.row({pen.label(u"meeting_told"_s, 4), pen.room({}, 20, 4)});
    pen.row({pen.label(u"meeting_said"_s, 4), pen.room({}, 20, 5)});
    pen.row({pen.label(u"meeting_for"_s, 4), pen.value({}, 4), pen.label(u"meeting_against"_s, 4), pen.value({}, 4), pen.label(u"meeting_abstained"_s, 4),
             pen.value({}, 4)});
    pen.row({pen.label(u"meeting_result"_s, 4), pen.room(pen.open(u"opinion_boxes"_s), 20, 2)});
    pen.section(u"section_present"_s);
    pen.headers({{"name", 4}, {"meeting_as", 4}, {"signature", 4}, {"name", 4}, {"meeting_as", 4}, {"signature", 4}});
    for (int at = 0; at < signing; ++at)
        pen.row({pen.value({}, 4), pen.value({}, 4), pen.value({}, 4), pen.value({}, 4), pen.value({}, 4), pen.value({}, 4)});
    pen.closeRows();
    pen.signatures({"sign_chair", "sign_clerk", "sign_township_staff"});
}

} // namespace xieli::papers

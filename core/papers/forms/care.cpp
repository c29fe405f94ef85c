// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/forms/formpen.h"

namespace xieli::papers {

using namespace Qt::StringLiterals;

namespace {

constexpr int lostFrom = 4; ///< things a person cannot do, from which self-care is wholly lost (43号)

using Ability6 = std::array<std::pair<const char *, std::optional<bool>>, 6>;

Ability6 abilities(const SelfCare &care)
{
    return {{{"care_eating", care.eating}, {"care_dressing", care.dressing}, {"care_bed", care.bed}, {"care_toilet", care.toilet},
             {"care_walking", care.walking}, {"care_bathing", care.bathing}}};
}

bool isAssessed(const Member &member)
{
    const auto all = abilities(member.selfCare);
    return std::any_of(all.begin(), all.end(), [](const auto &one) { return one.second.has_value(); });
}

/// Those whose self-care was asked; else the head, to be asked.
std::vector<Member> assessedOnes(const FormPen &pen)
{
    std::vector<Member> all = pen.members();
    std::erase_if(all, [](const Member &member) { return !isAssessed(member); });
    if (all.empty() && pen.head())
        all.push_back(*pen.head());
    return all;
}

/// 0: 全自理, 1: 部分丧失, 2: 完全丧失; empty while one of the six is not asked.
std::optional<int> levelOf(const SelfCare &care)
{
    int cannot = 0;
    for (const auto &[key, able] : abilities(care)) {
        if (!able)
            return std::nullopt;
        cannot += *able ? 0 : 1;
    }
    return cannot == 0 ? 0 : cannot < lostFrom ? 1 : 2;
}

void writePerson(FormPen &pen, const Member *member)
{
    pen.row({pen.label(u"name"_s, 3), pen.value(member ? member->name : QString(), 4), pen.label(u"sex"_s, 2),
             pen.centred(member ? pen.sexOf(*member) : QString(), 2),
             pen.label(u"age"_s, 2), pen.centred(member ? pen.ageOf(member->birthDate()) : QString(), 2), pen.label(u"identity"_s, 3),
             pen.value(member ? member->idNumberText : QString(), 6)});
    pen.row({pen.label(u"address"_s, 3), pen.value(pen.address(), 11), pen.label(u"disability"_s, 4), pen.value(member ? pen.disabilityOf(*member) : QString(), 6)});
}

const Member *firstOf(const std::vector<Member> &all) { return all.empty() ? nullptr : &all.front(); }

QString placeChoice(const FormPen &pen, const Member *member)
{
    return pen.choice(u"care_place"_s, member ? member->carePlace : std::nullopt);
}

QString levelBoxes(const FormPen &pen, std::optional<int> level)
{
    return pen.box(level == 0) + pen.word(u"care_level_0"_s) + u' ' + pen.box(level == 1) + pen.word(u"care_level_1"_s) + u' ' + pen.box(level == 2)
           + pen.word(u"care_level_2"_s);
}

} // namespace

FormRow careRow(const FormPen &pen)
{
    const std::vector<Member> all = pen.members();
    const auto assessed = std::find_if(all.begin(), all.end(), isAssessed);
    const Member *member = assessed == all.end() ? nullptr : &*assessed;
    return {pen.label(u"care_level"_s, 2), pen.value(levelBoxes(pen, member ? levelOf(member->selfCare) : std::nullopt), 8), pen.label(u"care_place"_s, 2),
            pen.value(placeChoice(pen, member), 5), pen.label(u"carer"_s, 2), pen.value({}, 5)};
}

/// 生活自理能力评估表: the six things, and what they come to.
void writeSelfCare(FormPen &pen)
{
    const std::vector<Member> all = assessedOnes(pen);
    for (std::size_t at = 0; at < std::max<std::size_t>(1, all.size()); ++at) {
        const Member *member = at < all.size() ? &all[at] : nullptr;
        writePerson(pen, member);
        pen.headers({{"care_thing", 6}, {"care_result", 8}, {"details", 10}});
        for (const auto &[key, able] : abilities(member ? member->selfCare : SelfCare())) {
            const QString boxes = pen.box(able == true) + pen.word(u"care_can"_s) + u' ' + pen.box(able == false) + pen.word(u"care_cannot"_s);
            pen.row({pen.label(QLatin1String(key), 6), pen.centred(boxes, 8), pen.value({}, 10)});
        }
        pen.row({pen.label(u"care_level"_s, 6), pen.value(levelBoxes(pen, member ? levelOf(member->selfCare) : std::nullopt), 18)});
        pen.row({pen.label(u"care_place"_s, 6), pen.value(placeChoice(pen, member), 18)});
        pen.closeRows();
    }
    // 民发〔2021〕43号 is none of the papers of the months before it
    pen.paragraph(pen.word(pen.input.month < Month(2021, 7) ? u"care_rule_before"_s : u"care_rule"_s));
    pen.signatures({"sign_assessor", "sign_assessor_second"});
    pen.signatures({"sign_family", "sign_day"});
}

/// 照料服务协议 between township, carer and the person.
void writeCareAgreement(FormPen &pen)
{
    const std::vector<Member> all = assessedOnes(pen);
    const Member *member = firstOf(all);
    pen.row({pen.label(u"agreement_township"_s, 6), pen.value(pen.isBlank() ? QString() : pen.input.township, 18)});
    pen.row({pen.label(u"agreement_carer"_s, 6), pen.value({}, 6), pen.label(u"identity"_s, 4), pen.value({}, 8)});
    pen.row({pen.label(u"agreement_carer_relation"_s, 6), pen.value({}, 6), pen.label(u"phone"_s, 4), pen.value({}, 8)});
    pen.row({pen.label(u"agreement_person"_s, 6), pen.value(member ? member->name : QString(), 6), pen.label(u"identity"_s, 4),
             pen.value(member ? member->idNumberText : QString(), 8)});
    pen.row({pen.label(u"address"_s, 6), pen.value(pen.address(), 6), pen.label(u"care_place"_s, 4), pen.value(placeChoice(pen, member), 8)});
    pen.row({pen.label(u"care_level"_s, 6), pen.value(levelBoxes(pen, member ? levelOf(member->selfCare) : std::nullopt), 18)});
    pen.closeRows();
    for (const auto &key : {u"agreement_1"_s, u"agreement_2"_s, u"agreement_3"_s, u"agreement_4"_s, u"agreement_5"_s, u"agreement_6"_s})
        pen.paragraph(pen.word(key));
    pen.signatures({"sign_township_seal", "sign_carer"});
    pen.signatures({"sign_cared", "sign_witness"});
    pen.signatures({"sign_village", "sign_day"});
}

/// 照料走访记录: one line a visit to the person, signed by who came.
void writeCareLog(FormPen &pen)
{
    const int lines = pen.isLarge() ? 16 : 9;
    const std::vector<Member> all = assessedOnes(pen);
    const Member *member = firstOf(all);
    pen.paper.orientation = Orientation::Landscape;
    writePerson(pen, member);
    pen.row({pen.label(u"agreement_carer"_s, 3), pen.value({}, 5), pen.label(u"phone"_s, 2), pen.value({}, 3), pen.label(u"care_level"_s, 2),
             pen.value(levelBoxes(pen, member ? levelOf(member->selfCare) : std::nullopt), 9)});
    pen.headers({{"day", 3}, {"log_body", 4}, {"log_home", 4}, {"log_service", 5}, {"log_wish", 4}, {"log_visitor", 2}, {"log_family", 2}});
    for (int at = 0; at < lines; ++at)
        pen.row({pen.room({}, 3, 2), pen.value({}, 4), pen.value({}, 4), pen.value({}, 5), pen.value({}, 4), pen.value({}, 2), pen.value({}, 2)});
}

} // namespace xieli::papers

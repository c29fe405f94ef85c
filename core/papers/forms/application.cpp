// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/forms/formpen.h"

#include "model/relation.h"

namespace xieli::papers {

using namespace Qt::StringLiterals;

namespace {

/// Who can agree to the check of the family's means.
std::vector<Member> adults(const FormPen &pen)
{
    std::vector<Member> all = pen.members();
    std::erase_if(all, [&pen](const Member &member) {
        const auto birth = member.birthDate();
        return !member.coLiving || (birth && pen.input.day.isValid() && ageOn(*birth, pen.input.day) < ageOfMajority);
    });
    return all;
}

/// A family of children alone does not ask for itself: a guardian, or who is entrusted, does.
bool isOfMinors(const FormPen &pen) { return !pen.isBlank() && adults(pen).empty(); }

void writeAgreeing(FormPen &pen)
{
    std::vector<Obligor> all = pen.input.dossier ? pen.input.dossier->obligors : std::vector<Obligor>();
    pen.section(u"section_obligors_agree"_s);
    for (std::size_t at = 0; at < std::max<std::size_t>(all.size(), 1); ++at) { // in the columns of those above
        const Obligor *obligor = at < all.size() ? &all[at] : nullptr;
        pen.row({pen.centred(obligor ? obligor->name : QString(), 4), pen.centred(obligor ? obligor->idNumberText : QString(), 8), pen.value({}, 7), pen.value({}, 5)});
    }
}

} // namespace

/// 申请书 and, on the same sheet, 核对授权书: asked in the family's name, signed by every adult.
void writeApplication(FormPen &pen)
{
    const Household *household = pen.input.dossier ? &pen.input.dossier->household : nullptr;
    pen.paragraph(pen.input.township.isEmpty() || pen.isBlank() ? pen.word(u"application_to"_s)
                                                               : pen.word(u"application_to_office"_s, {{u"office"_s, pen.input.township}}), 0);
    pen.paragraph(pen.word(isOfMinors(pen) ? u"application_asks_for_minors"_s : u"application_asks"_s, {{u"head"_s, pen.lineOrBlank(pen.headName(), 8)},
                                                   {u"persons"_s, pen.lineOrBlank(pen.countOf(pen.livingTogether()), 3)}}));
    pen.row({pen.label(u"head"_s, 4), pen.value(pen.headName(), 8), pen.label(u"identity"_s, 4), pen.value(pen.headIdentity(), 8)});
    pen.row({pen.label(u"address"_s, 4), pen.value(pen.address(), 8), pen.label(u"phone"_s, 4), pen.value(pen.phone(), 8)});
    pen.row({pen.label(u"applied_for"_s, 4), pen.value(pen.appliedFor(), 20)});
    pen.row({pen.label(u"cause"_s, 4), pen.value(pen.choice(u"cause"_s, household ? household->povertyCause : std::nullopt), 20)});
    pen.row({pen.label(u"application_reason"_s, 4), pen.room({}, 20, 2)});
    pen.row({pen.label(u"property_declared"_s, 4), pen.value(pen.open(u"property_declared_boxes"_s), 20)});
    pen.row({pen.label(u"enclosed"_s, 4), pen.value(pen.open(u"enclosed_boxes"_s), 20)});
    pen.headers({{"name", 4}, {"relation", 3}, {"sex", 2}, {"age", 2}, {"identity", 7}, {"health", 3}, {"labour", 3}});
    pen.memberRows(pen.members(), pen.isBlank() ? 4 : 3, {4, 3, 2, 2, 7, 3, 3}, [&pen](const Member &member) {
        return QStringList{member.name, relationName(member.relation), pen.sexOf(member), pen.ageOf(member.birthDate()), member.idNumberText,
                           pen.name(u"health"_s, member.health), pen.name(u"labour"_s, member.labourCapacity)};
    });
    pen.row({pen.label(u"staff_relative"_s, 4), pen.value(pen.yesNo(household ? std::optional(household->staffRelative) : std::nullopt), 4),
             pen.value(pen.word(u"staff_relative_who"_s, {{u"name"_s, pen.lineOrBlank(household ? household->staffRelativeName : QString(), 8)},
                                                          {u"post"_s, pen.lineOrBlank(household ? household->staffRelativePost : QString(), 12)},
                                                          {u"relation"_s, pen.lineOrBlank(household ? household->staffRelativeRelation : QString(), 6)}}), 16)});
    pen.closeRows();
    pen.signatures({isOfMinors(pen) ? "sign_guardian" : "sign_applicant", "sign_agent", "sign_worker", "sign_day"});
    pen.heading(u"authorisation"_s);
    for (const auto &key : {u"authorisation_truth"_s, u"authorisation_check"_s, u"authorisation_duty"_s, u"authorisation_until"_s})
        pen.paragraph(pen.word(key));
    pen.headers({{"name", 4}, {"identity", 8}, {"signature_or_print", 7}, {"day", 5}});
    pen.memberRows(adults(pen), pen.isBlank() ? 3 : 1, {4, 8, 7, 5}, [](const Member &member) { return QStringList{member.name, member.idNumberText}; });
    if (isOfMinors(pen))
        pen.row({pen.label(u"guardian"_s, 4), pen.value({}, 8), pen.label(u"guardian_identity"_s, 4), pen.value({}, 8)});
    writeAgreeing(pen);
    pen.closeRows();
}

} // namespace xieli::papers

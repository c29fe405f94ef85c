// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/idnumber.h"
#include "base/money.h"
#include "model/codelists.h"
#include "model/ids.h"

namespace xieli {

/// 户: a family that applies, is assessed and is paid together.
struct Household {
    HouseholdId id;
    QString areaCode;                          ///< GB/T 2260 code of county, township or village, 6–12 digits
    QString village;                           ///< name of the village, as on its lists
    QString group;                             ///< 村民小组, as written ("4组")
    Residence residence = Residence::Rural;
    bool registeredPoor = false;               ///< 建档立卡
    bool staffRelative = false;                ///< 近亲属备案: near relative of assistance staff or village cadres
    QString staffRelativeName;                 ///< who of the staff or cadres that is
    QString staffRelativePost;                 ///< office and post of that person
    QString staffRelativeRelation;             ///< what that person is to the head ("兄弟")
    std::optional<PovertyCause> povertyCause;
    Heating heating = Heating::Dispersed;      ///< 取暖方式
    QString phone;
    QString address;
    std::optional<Money> claimedMonthlyAmount; ///< yuan a month that the roster says the household receives, in fen
    std::optional<int> claimedClass;           ///< 1–4 as the roster says; empty if it does not say
    QString claimedClassText;                  ///< the roster's own word ("Ⅰ类", "待定")
    std::optional<int> claimedPersons;         ///< 保障人口 of the roster
    std::optional<Day> openedOn;
    std::optional<Day> closedOn;
    QString closedReason;
    QString note;
    bool noObligors = false;                   ///< asked: nobody outside the household is bound by law to support its people

    /// The roster says that what it pays is no 低保: 特困 (五保 of old), 低保边缘 or 刚性支出困难. How much of it is for what it does not say.
    bool claimsOtherThanDibao() const
    {
        const auto says = [this](QStringView word) { return claimedClassText.contains(word); };
        return !claimedClass && (says(u"特困") || says(u"五保") || says(u"边缘") || says(u"刚性"));
    }

    static constexpr auto table = "household";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("area_code", self.areaCode);
        field("village", self.village);
        field("group_name", self.group);
        field("residence", self.residence);
        field("registered_poor", self.registeredPoor);
        field("staff_relative", self.staffRelative);
        field("poverty_cause", self.povertyCause);
        field("phone", self.phone);
        field("address", self.address);
        field("claimed_monthly_fen", self.claimedMonthlyAmount);
        field("claimed_class", self.claimedClass);
        field("claimed_class_text", self.claimedClassText);
        field("claimed_persons", self.claimedPersons);
        field("opened_on", self.openedOn);
        field("closed_on", self.closedOn);
        field("closed_reason", self.closedReason);
        field("note", self.note);
        field("heating", self.heating);
        field("staff_relative_name", self.staffRelativeName);
        field("staff_relative_post", self.staffRelativePost);
        field("staff_relative_relation", self.staffRelativeRelation);
        field("no_obligors", self.noObligors);
    }
};

/// 生活自理能力: the six things; true = able. Empty = not assessed.
struct SelfCare {
    std::optional<bool> eating, dressing, bed, toilet, walking, bathing;
};

/// 家庭成员.
struct Member {
    MemberId id;
    HouseholdId household;
    int position = 0;                       ///< order in the household's list, 0 first
    QString name;
    QString idNumberText;                   ///< cleaned of blanks, but otherwise as typed; may be wrong or empty
    std::optional<Day> typedBirthDate;      ///< only where the identity number does not give it
    std::optional<Sex> typedSex;            ///< only where the identity number does not give it
    int relation = 0;                       ///< GB/T 4761 to the head: 2 head, 10 spouse, 20 son … 99; 0 unknown
    std::optional<LabourCapacity> labourCapacity;
    std::optional<WorkReason> workReason;
    std::optional<Health> health;
    std::optional<DisabilityKind> disabilityKind;
    std::optional<int> disabilityGrade;     ///< 1–4
    QString disabilityCertificate;
    std::optional<Day> disabilityValidUntil;
    bool student = false;                   ///< in school
    std::optional<Day> graduatedOn;         ///< left school by this day; imputed wages begin some months later
    SelfCare selfCare;
    std::optional<Marital> marital;
    bool coLiving = true;                   ///< 共同生活; an away member is an obligor, not a person (readings §2)
    bool registeredPoor = false;
    std::optional<Day> joinedOn;
    std::optional<Day> leftOn;
    QString leftReason;
    std::optional<Day> diedOn;
    QString note;
    std::optional<CarePlace> carePlace;     ///< 特困: where cared for; empty: dispersed
    std::optional<bool> careNeed;           ///< needs long-term care; empty: not asked
    bool injuryCare = false;                ///< receives 工伤保险生活护理费
    std::optional<SchoolStage> schoolStage;
    std::optional<ChildStatus> childStatus; ///< of minors; empty: not asked
    std::optional<LivingStatus> living;     ///< of the old; empty: not asked
    std::optional<bool> localHukou;         ///< 本地户籍; empty: not asked
    std::optional<Day> residingSince;       ///< lives here since, for those without local hukou
    std::optional<Day> permitSince;         ///< 居住证 since
    std::optional<MemberId> cameFrom;       ///< the same person's record in the household left for this one on `joinedOn`

    std::optional<IdNumber> idNumber() const { return IdNumber::parse(idNumberText); }
    std::optional<Day> birthDate() const
    {
        const auto born = IdNumber::birthDateOf(idNumberText);
        return born ? born : typedBirthDate;
    }
    std::optional<Sex> sex() const
    {
        const auto number = idNumber();
        return number ? std::optional(number->isFemale() ? Sex::Female : Sex::Male) : typedSex;
    }
    bool isHead() const { return relation == 2; }

    static constexpr auto table = "member";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("household_id", self.household);
        field("position", self.position);
        field("name", self.name);
        field("id_number_text", self.idNumberText);
        field("birth_date", self.typedBirthDate);
        field("sex", self.typedSex);
        field("relation", self.relation);
        field("labour_capacity", self.labourCapacity);
        field("work_reason", self.workReason);
        field("health", self.health);
        field("disability_kind", self.disabilityKind);
        field("disability_grade", self.disabilityGrade);
        field("disability_certificate", self.disabilityCertificate);
        field("disability_valid_until", self.disabilityValidUntil);
        field("student", self.student);
        field("care_eating", self.selfCare.eating);
        field("care_dressing", self.selfCare.dressing);
        field("care_bed", self.selfCare.bed);
        field("care_toilet", self.selfCare.toilet);
        field("care_walking", self.selfCare.walking);
        field("care_bathing", self.selfCare.bathing);
        field("marital", self.marital);
        field("co_living", self.coLiving);
        field("registered_poor", self.registeredPoor);
        field("joined_on", self.joinedOn);
        field("left_on", self.leftOn);
        field("left_reason", self.leftReason);
        field("died_on", self.diedOn);
        field("note", self.note);
        field("care_place", self.carePlace);
        field("care_need", self.careNeed);
        field("injury_care", self.injuryCare);
        field("school_stage", self.schoolStage);
        field("child_status", self.childStatus);
        field("living", self.living);
        field("local_hukou", self.localHukou);
        field("residing_since", self.residingSince);
        field("permit_since", self.permitSince);
        field("graduated_on", self.graduatedOn);
        field("came_from_member_id", self.cameFrom);
    }
};

/// 赡养/抚养/扶养义务人 outside the household.
struct Obligor {
    ObligorId id;
    HouseholdId household;
    std::optional<MemberId> supports;       ///< whom; empty: the household
    SupportDuty duty = SupportDuty::Parent;
    int relation = 0;                       ///< GB/T 4761 of the obligor to the supported person
    QString name;
    QString idNumberText;
    std::optional<int> familyPersons;
    std::optional<Money> familyYearlyIncome;
    std::optional<Money> ownYearlyIncome;   ///< of the obligor alone, for support that is a share of the payer's income
    std::optional<int> supportedPersons;    ///< how many people the obligor supports in all
    std::optional<Money> agreedYearly;      ///< judgment or agreement, a year
    std::optional<Money> paidYearly;        ///< what is actually paid, a year
    Ability ability = Ability::Unknown;
    QString inabilityReason;
    QString note;

    static constexpr auto table = "obligor";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("household_id", self.household);
        field("supports_member_id", self.supports);
        field("duty", self.duty);
        field("relation", self.relation);
        field("name", self.name);
        field("id_number_text", self.idNumberText);
        field("family_persons", self.familyPersons);
        field("family_yearly_income_fen", self.familyYearlyIncome);
        field("supported_persons", self.supportedPersons);
        field("agreed_yearly_fen", self.agreedYearly);
        field("paid_yearly_fen", self.paidYearly);
        field("ability", self.ability);
        field("inability_reason", self.inabilityReason);
        field("note", self.note);
        field("own_yearly_income_fen", self.ownYearlyIncome);
    }
};

/// 银行账号 (一卡通); the holder may be somebody else (代持卡).
struct BankAccount {
    BankAccountId id;
    HouseholdId household;
    QString number;                         ///< digits only
    QString holderName;
    QString holderRelation;
    QString bank;
    std::optional<Day> validFrom;
    std::optional<Day> validUntil;
    QString proxyReason;

    static constexpr auto table = "bank_account";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("household_id", self.household);
        field("number", self.number);
        field("holder_name", self.holderName);
        field("holder_relation", self.holderRelation);
        field("bank", self.bank);
        field("valid_from", self.validFrom);
        field("valid_until", self.validUntil);
        field("proxy_reason", self.proxyReason);
    }
};

} // namespace xieli

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/codes.h"
#include "base/month.h"
#include "model/ids.h"

namespace xieli {

// What a township writes down once a year or each time it looks: who works there, inspections (001-18), marks of the appraisal (001-28, 004-13).

/// Who is there, beside what the ratios ask for (000-29). Keyed by year, and by village where one is named.
struct StaffYear {
    QString id;                             ///< "2018" of the office, "2018 上湾村" of a village
    int year = 0;
    QString village;                        ///< empty: the office itself
    std::optional<int> residents;           ///< 户籍人口; of the office
    std::optional<int> workers;             ///< 服务人员 of the office, 协理员 of a village

    static constexpr auto table = "staff_year";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("year", self.year);
        field("village", self.village);
        field("residents", self.residents);
        field("workers", self.workers);
    }
};

/// 供养服务机构 in a year (000-11).
struct InstitutionYear {
    QString id;                             ///< "2018 幸福院"
    int year = 0;
    QString name;
    int residents = 0;                      ///< 供养对象
    int partial = 0;                        ///< of them 半失能
    int lost = 0;                           ///< of them 失能
    int staff = 0;                          ///< 工作人员 that are there
    int carers = 0;                         ///< 护理人员 that are there

    static constexpr auto table = "institution_year";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("year", self.year);
        field("name", self.name);
        field("residents", self.residents);
        field("partial", self.partial);
        field("lost", self.lost);
        field("staff", self.staff);
        field("carers", self.carers);
    }
};

using InspectionId = Id<struct InspectionTag>;

/// What an inspection looks at (001-18): 认定, 发放, 公示, 档案.
enum class InspectionScope { Recognition, Payment, Posting, Archives };
template <> struct Codes<InspectionScope> {
    static constexpr std::array<Code<InspectionScope>, 4> list{
        {{InspectionScope::Recognition, QLatin1String("recognition")}, {InspectionScope::Payment, QLatin1String("payment")},
         {InspectionScope::Posting, QLatin1String("posting")}, {InspectionScope::Archives, QLatin1String("archives")}}};
};

struct Inspection {
    InspectionId id;
    Day day;
    InspectionScope scope = InspectionScope::Recognition;
    QString village;
    QString inspectors;
    QString sample;                         ///< what was looked at: "抽查 12 户"
    QString found;                          ///< empty: nothing amiss
    QString handler;
    std::optional<Day> dueOn;               ///< by when it is to be mended
    std::optional<Day> mendedOn;
    QString mended;

    static constexpr auto table = "inspection";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("day", self.day);
        field("scope", self.scope);
        field("village", self.village);
        field("inspectors", self.inspectors);
        field("sample", self.sample);
        field("found", self.found);
        field("handler", self.handler);
        field("due_on", self.dueOn);
        field("mended_on", self.mendedOn);
        field("mended", self.mended);
    }
};

/// 绩效评价的五个方面 (004-13): 保障, 管理, 效果, 创新, 安全.
enum class AppraisalHead { Guarantee, Management, Effect, Innovation, Safety };
template <> struct Codes<AppraisalHead> {
    static constexpr std::array<Code<AppraisalHead>, 5> list{
        {{AppraisalHead::Guarantee, QLatin1String("guarantee")}, {AppraisalHead::Management, QLatin1String("management")},
         {AppraisalHead::Effect, QLatin1String("effect")}, {AppraisalHead::Innovation, QLatin1String("innovation")},
         {AppraisalHead::Safety, QLatin1String("safety")}}};
};

/// The county's word on one head in one year. The sources give no scale: marks are words.
struct AppraisalMark {
    QString id;                             ///< "2018 effect", "2018 effect 上湾村"
    int year = 0;
    QString village;                        ///< whose committee is appraised (001-28); empty: the office itself (004-13)
    AppraisalHead head = AppraisalHead::Guarantee;
    QString mark;
    QString veto;                           ///< 一票否决 (001-28): why; empty: none
    QString note;
    QString markedBy;
    Day markedOn;

    static constexpr auto table = "appraisal_mark";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("year", self.year);
        field("village", self.village);
        field("head", self.head);
        field("mark", self.mark);
        field("veto", self.veto);
        field("note", self.note);
        field("marked_by", self.markedBy);
        field("marked_on", self.markedOn);
    }
};

} // namespace xieli

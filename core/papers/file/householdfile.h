// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "papers/forms/forminput.h"

namespace xieli::papers {

/// 一户一档: what a household's whole file is made of beside its forms, its photographs and its kept reasons. Everything is in words
/// already where it is not of the dossier.

struct FilePayment {
    Month month = Month(2000, 1);
    QString what;                   ///< "补发"
    QString benefit;
    int persons = 0;
    Money amount;
    bool isPaid = false;            ///< approved, and money that went to the household
    QString state;
    QString reason;
};

struct FileMoment {
    Day day;
    QString what, who, details, reason, paper;
};

struct FileAssessment {
    Month month = Month(2000, 1);
    QString result;                 ///< "低保一类"
    int persons = 0;
    std::optional<Money> perCapita, line, monthlyAmount;
    QString packs;
};

struct FileMeasure {
    QString person;                 ///< empty: the whole household
    QString source, what, detail, handler;
    Day day;
    std::optional<Day> dueOn, doneOn;
    QString answer;
};

struct HouseholdFileInput {
    FormInput form;                 ///< with the dossier
    QHash<QString, QString> decided; ///< by the id of a decision, what was decided: "低保三类"
    std::vector<FilePayment> payments;
    std::vector<FileMoment> moments;
    std::vector<FileAssessment> assessments;
    std::vector<FileMeasure> measures, referrals, discoveries; ///< measures: those of one person together
};

/// A line of the 卷内目录: whose paper it is and of which day (policy-facts §8.5). What is not known is for the pen.
struct FileItem {
    QString title;
    QString responsible = {};
    std::optional<Day> day = {};
};

/// 封面 and 卷内目录; `items` are the booklet's papers after it.
Paper fileCover(const HouseholdFileInput &input, const std::vector<FileItem> &items, const Wording &wording);
/// 户情和成员, also those who left or died; cards and obligors.
Paper fileRecord(const HouseholdFileInput &input, const Wording &wording);
/// Visits, each survey with its figures, property, expenses, requests and bills.
Paper fileVisits(const HouseholdFileInput &input, const Wording &wording);
Paper fileAssessments(const HouseholdFileInput &input, const Wording &wording);
Paper filePayments(const HouseholdFileInput &input, const Wording &wording);
Paper fileEvents(const HouseholdFileInput &input, const Wording &wording);
/// The plan by person, referrals and discoveries.
Paper filePlan(const HouseholdFileInput &input, const Wording &wording);

} // namespace xieli::papers

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/dossier.h"
#include "papers/paper.h"
#include "papers/posting.h"
#include "papers/wording.h"

#include <QHash>

namespace xieli::papers {

/// The forms on paper (表格). Each is filled from the one record; without a household it comes blank, for the pen.
enum class FormKind {
    Visit, Card, Approval, Application, SelfCare, CareAgreement, CareLog, NearRelatives, Deliberation,
    BlankRefusal, BlankReduction, BlankStop, BlankPosting, BlankRoster ///< letters and lists that are filled elsewhere: here for the pen alone
};

/// Of those the sheet for the pen, for a day without power.
constexpr bool isBlankOnly(FormKind kind) { return kind >= FormKind::BlankRefusal; }

/// A household of the near-relative register (近亲属备案).
struct NearRelativeRow {
    QString head;
    QString identity;                   ///< masked
    QString place;
    QString category;
    std::optional<int> persons = {};    ///< 保障人口; empty: it receives nothing
    QString relative = {};              ///< who of the staff or cadres it is
    QString relativePost = {};
    QString relation = {};              ///< to the head
};

/// What forms are filled with. What is not known stays empty here and a blank on paper.
struct FormInput {
    std::optional<Dossier> dossier = {}; ///< empty: a blank form
    QString office = {};
    QString worker = {};                ///< name of the village's social-assistance worker
    Day day;                            ///< that ages and cards are told of
    Month month = Month(2000, 1);       ///< that was computed
    QString category = {};              ///< "低保", of the decision in force
    std::optional<Category> categoryCode = {};
    QString grade = {};                 ///< "一类"
    std::optional<int> persons = {};    ///< 保障人口
    QString documentNumber = {};
    std::optional<Month> from = {};     ///< first month of the decision in force
    std::optional<Money> monthlyAmount = {};
    std::optional<Money> annualIncome = {};
    std::optional<Money> perCapita = {};
    std::optional<int> sharers = {};    ///< among whom the income is shared; empty: nothing was computed
    QStringList numbersSaid = {};       ///< why 家庭人口, 保障人口 and the sharers are not the same number; empty: they are
    std::optional<Money> line = {};
    bool yearly = true;                 ///< line and income per person are of a year, else of a month
    std::optional<Money> distance = {}; ///< below the line
    QHash<QString, Money> counted = {}; ///< by the id of an income item, what the law counted of it
    std::vector<std::pair<QString, Money>> besides = {}; ///< what the income of the year holds beyond the items: "support", "imputed", "deducted"
    QStringList tekunParts = {};        ///< of 特困: what it is made of, "特困人员基本生活 780.00 元"
    std::optional<Month> surveyFrom = {};
    std::optional<Month> surveyTo = {};
    QStringList why = {};               ///< plain sentences for the family
    std::vector<NearRelativeRow> nearRelatives = {};
    QString caution = {};               ///< under the title of a filled form: the law is a draft
    QString township = {};              ///< to which one applies, where the office knows it
    QString number = {};                ///< 文号; empty: none stands on the form
    Sheet sheet = Sheet::A4;
    QString hotlineTownship = {};       ///< whom to call; empty: for the pen
    QString hotlineCounty = {};
    std::vector<PostingColumn> postingColumns = {}; ///< of the place's lists
};

Paper formPaper(FormKind kind, const FormInput &input, const Wording &wording);

} // namespace xieli::papers

namespace xieli {
template <> struct Codes<papers::FormKind> {
    static constexpr std::array<Code<papers::FormKind>, 14> list{
        {{papers::FormKind::Visit, QLatin1String("visit")}, {papers::FormKind::Card, QLatin1String("card")},
         {papers::FormKind::Approval, QLatin1String("approval")}, {papers::FormKind::Application, QLatin1String("application")},
         {papers::FormKind::SelfCare, QLatin1String("self-care")}, {papers::FormKind::CareAgreement, QLatin1String("care-agreement")},
         {papers::FormKind::CareLog, QLatin1String("care-log")}, {papers::FormKind::NearRelatives, QLatin1String("near-relatives")},
         {papers::FormKind::Deliberation, QLatin1String("deliberation")}, {papers::FormKind::BlankRefusal, QLatin1String("blank-refusal")},
         {papers::FormKind::BlankReduction, QLatin1String("blank-reduction")}, {papers::FormKind::BlankStop, QLatin1String("blank-stop")},
         {papers::FormKind::BlankPosting, QLatin1String("blank-posting")}, {papers::FormKind::BlankRoster, QLatin1String("blank-roster")}}};
};
} // namespace xieli

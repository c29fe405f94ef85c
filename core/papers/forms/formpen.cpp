// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/forms/formpen.h"

#include "papers/chinese.h"

#include <algorithm>

namespace xieli::papers {

using namespace Qt::StringLiterals;

FormPen::FormPen(FormKind kind, const FormInput &given, const Wording &wording) : FormPen("title_"_L1 + toCode(kind), given, wording) {}

FormPen::FormPen(const QString &titleKey, const FormInput &given, const Wording &wording) : input(given), m_wording(wording)
{
    paper.title = word(titleKey);
    paper.placeLine = word(u"unit"_s, {{u"office"_s, input.office}});
    paper.pageFooter = m_wording.text(u"papers.page_of_pages"_s);
}

void FormPen::headers(const std::vector<std::pair<const char *, int>> &columns)
{
    FormRow cells;
    for (const auto &[key, span] : columns)
        cells.push_back(label(QLatin1String(key), span));
    row(std::move(cells));
}

Table FormPen::table(const std::vector<std::pair<const char *, int>> &columns, const std::vector<int> &texts) const
{
    Table made;
    for (std::size_t at = 0; at < columns.size(); ++at) {
        const bool isText = std::find(texts.begin(), texts.end(), static_cast<int>(at)) != texts.end();
        made.columns.push_back({word(QLatin1String(columns[at].first)), {}, columns[at].second, isText ? Align::Left : Align::Centre});
    }
    return made;
}

void FormPen::closeRows()
{
    if (!rows.rows.empty())
        paper.blocks.push_back(std::move(rows));
    rows = {};
    m_beside = false;
}

void FormPen::signatures(const std::vector<const char *> &keys)
{
    Signatures signatures;
    for (const char *key : keys)
        signatures.labels << word(QLatin1String(key));
    paper.blocks.push_back(std::move(signatures));
}

Paper FormPen::finished()
{
    closeRows();
    paper.sheet = input.sheet;
    if (!isBlank() && !input.caution.isEmpty())
        paper.subtitles << input.caution;
    paper.runningHead = QStringList{paper.title, headName(), input.number}.join(u"  "_s).trimmed();
    if (!input.number.isEmpty())
        paper.placeLine += word(u"number_of"_s, {{u"number"_s, input.number}});
    if (m_wording.language().startsWith(u"zh"))
        setChinesePunctuation(paper);
    return std::move(paper);
}

QString FormPen::yesNo(std::optional<bool> said) const
{
    return box(said == true) + word(u"yes"_s) + u' ' + box(said == false) + word(u"no"_s);
}

QString FormPen::appliedFor() const
{
    QStringList boxes;
    for (const Category category : {Category::Dibao, Category::Tekun, Category::Edge, Category::Rigid})
        boxes << box(!isBlank() && input.categoryCode == category) + word(u"category_"_s + toCode(category));
    boxes << box(false) + word(u"category_aid"_s);
    return boxes.join(u' ');
}

QString FormPen::address() const
{
    if (!input.dossier)
        return {};
    const Household &household = input.dossier->household;
    return household.address.isEmpty() ? household.village + household.group : household.address;
}

std::vector<Member> FormPen::members() const
{
    std::vector<Member> here;
    if (input.dossier)
        std::copy_if(input.dossier->members.begin(), input.dossier->members.end(), std::back_inserter(here),
                     [](const Member &member) { return !member.diedOn && !member.leftOn; });
    std::stable_partition(here.begin(), here.end(), [](const Member &member) { return member.coLiving; });
    return here;
}

std::optional<int> FormPen::livingTogether() const
{
    if (!input.dossier)
        return std::nullopt;
    const auto here = members();
    return static_cast<int>(std::count_if(here.begin(), here.end(), [](const Member &member) { return member.coLiving; }));
}

const BankAccount *FormPen::account() const
{
    if (!input.dossier)
        return nullptr;
    for (const BankAccount &account : input.dossier->accounts)
        if ((!account.validFrom || *account.validFrom <= input.day) && (!account.validUntil || *account.validUntil >= input.day))
            return &account;
    return nullptr;
}

QString FormPen::sexOf(const Member &member) const { return name(u"sex"_s, member.sex()); }

QString FormPen::ageOf(const std::optional<Day> &birth) const
{
    return birth && input.day.isValid() ? QString::number(xieli::ageOn(*birth, input.day)) : QString();
}

QString FormPen::disabilityOf(const Member &member) const
{
    const QString kind = name(u"disability"_s, member.disabilityKind);
    return member.disabilityGrade ? kind + word(u"grade_of"_s, {{u"grade"_s, QString::number(*member.disabilityGrade)}}) : kind;
}

QString FormPen::workOf(const Member &member) const
{
    if (!member.workReason && member.schoolStage == SchoolStage::Preschool)
        return word(u"school_preschool"_s);
    return name(u"work"_s, !member.workReason && member.student ? std::optional(WorkReason::InSchool) : member.workReason);
}

QString FormPen::perCapitaLabel() const
{
    const QString label = word(input.yearly ? u"per_capita_year"_s : u"per_capita_month"_s);
    return isBlank() || !input.sharers ? label : word(u"per_capita_of"_s, {{u"label"_s, label}, {u"count"_s, QString::number(*input.sharers)}});
}

void FormPen::memberRows(const std::vector<Member> &all, std::size_t least, const std::vector<int> &spans,
                         const std::function<QStringList(const Member &)> &texts)
{
    for (std::size_t at = 0; at < std::max(all.size(), least); ++at) {
        const QStringList said = at < all.size() ? texts(all[at]) : QStringList();
        FormRow cells;
        for (std::size_t column = 0; column < spans.size(); ++column)
            cells.push_back(centred(said.value(static_cast<qsizetype>(column)), spans[column]));
        row(std::move(cells));
    }
}

Paper formPaper(FormKind kind, const FormInput &input, const Wording &wording)
{
    FormPen pen(kind, input, wording);
    switch (kind) {
    case FormKind::Visit: writeVisit(pen); break;
    case FormKind::Card: writeCard(pen); break;
    case FormKind::Approval: writeApproval(pen); break;
    case FormKind::Application: writeApplication(pen); break;
    case FormKind::SelfCare: writeSelfCare(pen); break;
    case FormKind::CareAgreement: writeCareAgreement(pen); break;
    case FormKind::CareLog: writeCareLog(pen); break;
    case FormKind::NearRelatives: writeNearRelatives(pen); break;
    case FormKind::Deliberation: writeDeliberation(pen); break;
    case FormKind::BlankRefusal: writeBlankLetter(pen, LetterKind::Refuse); break;
    case FormKind::BlankReduction: writeBlankLetter(pen, LetterKind::Reduce); break;
    case FormKind::BlankStop: writeBlankLetter(pen, LetterKind::Stop); break;
    case FormKind::BlankPosting: writeBlankPosting(pen); break;
    case FormKind::BlankRoster: writeBlankRoster(pen); break;
    }
    return pen.finished();
}

} // namespace xieli::papers

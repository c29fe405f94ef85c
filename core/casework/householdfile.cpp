// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/householdfile.h"

#include "casework/assessing.h"
#include "casework/changedlaw.h"
#include "casework/evidence.h"
#include "casework/familytime.h"
#include "casework/forms.h"
#include "casework/inforce.h"
#include "casework/issueinside.h"
#include "casework/letters.h"
#include "casework/paying.h"
#include "casework/plan.h"
#include "casework/registers.h"
#include "model/issuedpaper.h"
#include "papers/file/householdfile.h"
#include "papers/format.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

/// Binds one household's file, part by part.
class Binding {
public:
    Binding(Office &office, const HouseholdId &household, Month month, papers::FormInput form)
        : m_office(office), m_household(household), m_month(month), m_wording(office.wording)
    {
        m_input.form = std::move(form);
    }

    Result<void> add(FilePart part)
    {
        switch (part) {
        case FilePart::Record: return put(papers::fileRecord(m_input, m_wording));
        case FilePart::Plan: return plan();
        case FilePart::Forms: return forms();
        case FilePart::Visits: return put(papers::fileVisits(m_input, m_wording), ofVisit());
        case FilePart::Evidence: return evidence();
        case FilePart::Assessments: return assessments();
        case FilePart::Payments: return payments();
        case FilePart::Events: return events();
        case FilePart::Letters: break;
        }
        return letter();
    }

    papers::Booklet bound()
    {
        papers::Booklet booklet;
        papers::Paper cover = papers::fileCover(m_input, m_items, m_wording);
        booklet.title = cover.title;
        booklet.pageFooter = m_wording.text(u"papers.page_of_pages"_s);
        booklet.papers.push_back(std::move(cover));
        std::move(m_papers.begin(), m_papers.end(), std::back_inserter(booklet.papers));
        return booklet;
    }

private:
    /// What this office makes from its record: it answers for it, and it is of the day on which it was made.
    Result<void> put(papers::Paper paper) { return put(std::move(paper), {{}, m_office.name, m_input.form.day}); }
    Result<void> put(papers::Paper paper, papers::FileItem item)
    {
        if (item.title.isEmpty())
            item.title = paper.title;
        m_items.push_back(std::move(item));
        m_papers.push_back(std::move(paper));
        return {};
    }

    const Visit *lastVisit() const
    {
        const auto &visits = m_input.form.dossier->visits;
        const auto last = std::max_element(visits.begin(), visits.end(), [](const Visit &a, const Visit &b) { return a.day < b.day; });
        return last == visits.end() ? nullptr : &*last;
    }
    papers::FileItem ofVisit() const
    {
        const Visit *visit = lastVisit();
        if (!visit)
            return {};
        QStringList visitors{visit->firstVisitor, visit->secondVisitor};
        visitors.removeAll(QString());
        return {{}, visitors.join(u'、'), visit->day};
    }

    /// Whose a form is: who signs it as its author; of the day on which it was given out, else of what it tells.
    Result<papers::FileItem> ofForm(FormKind kind)
    {
        papers::FileItem item = kind == FormKind::Visit ? ofVisit() : papers::FileItem();
        const std::vector<Decision> inForce = decisionsInForce(m_input.form.dossier->decisions, m_month);
        if (kind == FormKind::Application && m_input.form.dossier->head())
            item.responsible = m_input.form.dossier->head()->name;
        if (kind == FormKind::Approval && !inForce.empty())
            item = {{}, inForce.front().decidedBy, inForce.front().decidedOn};
        if (kind == FormKind::Card)
            item = {{}, m_office.name, m_input.form.day};
        const auto given = givenOut(formPaperKind(kind));
        if (!given)
            return tl::unexpected(given.error());
        if (*given)
            item.day = (*given)->issuedOn;
        return item;
    }

    /// The newest of the kind that was given out for the household and stands.
    Result<std::optional<IssuedPaper>> givenOut(const QString &kind)
    {
        return m_office.file->read([&](Reader &reader) {
            std::optional<IssuedPaper> newest;
            for (IssuedPaper &paper : reader.where<IssuedPaper>("household_id", m_household))
                if (paper.kind == kind && !paper.voidedOn && (!newest || newest->issuedOn <= paper.issuedOn))
                    newest = std::move(paper);
            return newest;
        });
    }

    Result<void> forms()
    {
        std::vector<FormKind> kinds{FormKind::Application, FormKind::Visit, FormKind::Approval};
        if (m_input.form.categoryCode) // the card tells what the family receives
            kinds.push_back(FormKind::Card);
        if (m_input.form.categoryCode == Category::Tekun)
            kinds.insert(kinds.end(), {FormKind::SelfCare, FormKind::CareAgreement, FormKind::CareLog});
        for (const FormKind kind : kinds) {
            auto item = ofForm(kind);
            if (!item)
                return tl::unexpected(item.error());
            if (const auto added = put(papers::formPaper(kind, m_input.form, m_wording), std::move(*item)); !added)
                return added;
        }
        return {};
    }

    Result<void> plan()
    {
        const auto lines = householdPlan(m_office, m_household);
        if (!lines)
            return tl::unexpected(lines.error());
        for (const PlanLine &line : *lines) {
            const RegisterEntry &entry = line.entry;
            auto &list = entry.kind == RegisterKind::Measure ? m_input.measures : entry.kind == RegisterKind::Referral ? m_input.referrals : m_input.discoveries;
            list.push_back({line.person, choiceText(entry.source, m_wording), entry.what, entry.detail, entry.handler, entry.day, entry.dueOn, entry.answeredOn, entry.answer});
        }
        return lines->empty() ? Result<void>() : put(papers::filePlan(m_input, m_wording));
    }

    Result<void> evidence()
    {
        constexpr int onAPage = 2;
        const auto kept = evidenceOf(m_office, m_household);
        if (!kept)
            return tl::unexpected(kept.error());
        std::vector<EvidenceId> all;
        for (const Evidence &one : *kept)
            all.push_back(one.id);
        if (all.empty())
            return {};
        auto sheet = evidenceSheet(m_office, m_household, all, onAPage, m_wording);
        return sheet ? put(std::move(*sheet)) : tl::unexpected(sheet.error());
    }

    /// In the order of their months; of a month the newest alone.
    Result<std::vector<StoredAssessment>> keptOnes()
    {
        return m_office.file->read([&](Reader &reader) {
            QMap<Month, StoredAssessment> byMonth;
            for (StoredAssessment &kept : reader.where<StoredAssessment>("household_id", m_household))
                if (kept.month <= m_month)
                    byMonth.insert(kept.month, std::move(kept));
            return std::vector<StoredAssessment>(byMonth.cbegin(), byMonth.cend());
        });
    }

    papers::FileAssessment told(const StoredAssessment &kept) const
    {
        const QJsonObject json = QJsonDocument::fromJson(kept.result.text()).object();
        const auto money = [&json](const QString &key) {
            const QJsonValue value = json.value(key);
            return value.isDouble() ? std::optional(Money::fromFen(value.toInteger())) : std::nullopt;
        };
        const QString grade = json.value(u"class"_s).toVariant().toString();
        return {kept.month, categoryText(fromCode<Category>(json.value(u"category"_s).toString()), m_wording) + (grade.isEmpty() ? QString() : gradeText(grade, m_wording)),
                json.value(u"persons"_s).toInt(), money(u"per_capita_fen"_s), money(u"line_fen"_s), money(u"monthly_amount_fen"_s), m_wording.packs(kept.pack)};
    }

    Result<void> assessments()
    {
        const auto kept = keptOnes();
        if (!kept)
            return tl::unexpected(kept.error());
        if (kept->empty())
            return {};
        QSet<AssessmentId> decisive{kept->back().id};
        QHash<AssessmentId, Day> decidedOn;
        for (const Decision &decision : m_input.form.dossier->decisions)
            if (decision.assessment) {
                decisive.insert(*decision.assessment);
                decidedOn.insert(*decision.assessment, decision.decidedOn);
            }
        for (const StoredAssessment &one : *kept)
            m_input.assessments.push_back(told(one));
        if (const auto added = put(papers::fileAssessments(m_input, m_wording)); !added)
            return added;
        for (const StoredAssessment &one : *kept) {
            const auto reasons = decisive.contains(one.id) ? explanation(m_office, one.id) : Result<papers::ExplanationInput>();
            if (!reasons)
                return tl::unexpected(reasons.error());
            if (decisive.contains(one.id)) {
                papers::Paper paper = papers::explanationPaper(*reasons, m_wording);
                const QString title = m_wording.text(u"forms.file_reasons_of"_s, {{u"title"_s, paper.title}, {u"month"_s, papers::monthWords(one.month)}});
                const auto day = decidedOn.constFind(one.id);
                if (const auto added = put(std::move(paper), {title, m_office.name, day == decidedOn.constEnd() ? std::nullopt : std::optional(*day)}); !added)
                    return added;
            }
        }
        return {};
    }

    QString benefitWords(const QString &benefit) const
    {
        const QString own = u"casework.programme_"_s + benefit; // what the law's rows do not name
        return m_wording.knows(own) ? m_wording.text(own) : m_office.law ? benefitName(benefit, *m_office.law) : benefit;
    }

    Result<void> payments()
    {
        for (const Decision &decision : m_input.form.dossier->decisions)
            m_input.decided.insert(decision.id.text(), categoryText(decision.category, m_wording) + gradeWords(decision.grade, decision.startMonth, m_office));
        const auto paid = householdPayments(m_office, m_household);
        if (!paid)
            return tl::unexpected(paid.error());
        for (auto at = paid->rbegin(); at != paid->rend(); ++at) { // the oldest first, as in a ledger
            const PaymentLine &line = at->line;
            const bool isOut = line.kind != PaymentKind::Receivable && line.kind != PaymentKind::Recovery;
            m_input.payments.push_back({line.forMonth, m_wording.text(u"forms.file_kind_"_s + toCode(line.kind)),
                                        benefitWords(line.benefit), line.persons, line.amount,
                                        at->state == BatchState::Approved && isOut, m_wording.text(u"forms.file_state_"_s + toCode(at->state)), line.reason});
        }
        return put(papers::filePayments(m_input, m_wording));
    }

    Result<void> events()
    {
        const auto moments = familyTimeline(m_office, m_household);
        if (!moments)
            return tl::unexpected(moments.error());
        const auto say = [this](const QString &key, const Arguments &arguments) { return m_wording.text(u"forms.file_"_s + key, arguments); };
        for (const FamilyMoment &moment : *moments) {
            QStringList details;
            if (!moment.newHead.isEmpty())
                details << say(u"new_head"_s, {{u"name"_s, moment.newHead}});
            if (!moment.after.isEmpty())
                details << say(u"moved"_s, {{u"before"_s, moment.before}, {u"after"_s, moment.after}});
            if (!moment.otherHead.isEmpty())
                details << say(u"other_household"_s, {{u"name"_s, moment.otherHead}});
            m_input.moments.push_back({moment.day, moment.kind ? m_wording.text(u"casework.family_kind_"_s + toCode(*moment.kind)) : say(u"opened"_s, {}),
                                       moment.names.join(u'、'), details.join(u'；'), moment.reason, moment.paper});
        }
        return moments->empty() ? Result<void>() : put(papers::fileEvents(m_input, m_wording));
    }

    /// Where the month's assessment calls for none there is none: that is no error.
    Result<void> letter()
    {
        auto paper = letterFor(m_office, m_household, m_month, {});
        const auto kind = letterDue(m_office, m_household, m_month);
        if (!paper || !kind)
            return {};
        const auto given = givenOut(letterPaperKind(*kind));
        if (!given)
            return tl::unexpected(given.error());
        return put(std::move(*paper), *given ? papers::FileItem{{}, (*given)->issuedBy, (*given)->issuedOn} : papers::FileItem());
    }

    Office &m_office;
    HouseholdId m_household;
    Month m_month;
    const papers::Wording &m_wording;
    papers::HouseholdFileInput m_input;
    std::vector<papers::FileItem> m_items;
    std::vector<papers::Paper> m_papers;
};

} // namespace

std::vector<FilePart> allFileParts()
{
    std::vector<FilePart> all;
    for (const auto &code : Codes<FilePart>::list)
        all.push_back(code.value);
    return all;
}

QString filePartTitle(FilePart part, const papers::Wording &wording) { return wording.text(u"forms.file_part_"_s + toCode(part)); }

Result<papers::Booklet> householdFile(Office &office, const HouseholdId &household, Month month, const std::vector<FilePart> &parts)
{
    auto form = formInput(office, household, month);
    if (!form)
        return tl::unexpected(form.error());
    Binding binding(office, household, month, std::move(*form));
    for (const FilePart part : allFileParts())
        if (std::find(parts.begin(), parts.end(), part) != parts.end())
            if (const auto added = binding.add(part); !added)
                return tl::unexpected(added.error());
    return binding.bound();
}

} // namespace xieli::casework

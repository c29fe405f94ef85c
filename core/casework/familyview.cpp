// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/familyview.h"

#include "casework/assessing.h"
#include "casework/changedlaw.h"
#include "casework/issued.h"
#include "casework/issueinside.h"
#include "casework/namedin.h"
#include "casework/paying.h"
#include "model/exportentry.h"
#include "model/posting.h"
#include "model/relation.h"
#include "papers/explanation.h"
#include "papers/format.h"
#include "papers/masking.h"
#include "store/parcelrows.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

class Viewing {
public:
    Viewing(Office &office, Dossier family, Month month) : m_office(office), m_wording(office.wording), m_family(std::move(family)), m_month(month) {}

    Result<papers::Paper> paper()
    {
        m_paper.title = say(u"title");
        m_paper.placeLine = m_office.name;
        m_paper.subtitles = {say(u"subtitle", {{u"head"_s, headName()}, {u"month"_s, papers::monthWords(m_month)}})};
        people();
        if (auto told = reasons(); !told)
            return tl::unexpected(told.error());
        decisions();
        if (auto told = payments(); !told)
            return tl::unexpected(told.error());
        if (auto told = whereItWent(); !told)
            return tl::unexpected(told.error());
        heading(u"head_correct");
        text(say(u"correct"));
        heading(u"head_left_out");
        text(say(u"left_out"));
        m_paper.blocks.push_back(papers::Seal{m_office.name, {}, papers::dayWords(m_office.today)});
        m_paper.footerLeft = m_wording.text(u"papers.made_on"_s, {{u"day"_s, papers::dayWords(m_office.today)}});
        m_paper.pageFooter = m_wording.text(u"papers.page_of_pages"_s);
        return papers::masked(std::move(m_paper));
    }

private:
    QString say(const char16_t *key, const Arguments &arguments = {}) const { return m_wording.text(u"family_view."_s + QString::fromUtf16(key), arguments); }
    void heading(const char16_t *key) { m_paper.blocks.push_back(papers::Paragraph{say(key), papers::Align::Left, true, 0, 0, true}); }
    void text(const QString &words) { m_paper.blocks.push_back(papers::Paragraph{words, papers::Align::Left, false, 2}); }
    void table(papers::Table made, const char16_t *none)
    {
        if (made.rows.empty())
            text(say(none));
        else
            m_paper.blocks.push_back(std::move(made));
    }
    static papers::Column wide(const QString &header) { return {header, {}, 3, papers::Align::Left}; }
    static papers::Column narrow(const QString &header) { return {header, {}, 0, papers::Align::Centre}; }

    QString headName() const
    {
        const Member *head = m_family.head();
        return head ? head->name : QString();
    }

    void people()
    {
        heading(u"head_people");
        const Household &household = m_family.household;
        m_paper.blocks.push_back(papers::Grid{{{say(u"address"), QStringList{household.village, household.group, household.address}.join(u' ').simplified()},
                                               {say(u"phone"), papers::maskedNumber(household.phone)}}, 2});
        papers::Table made{{wide(say(u"name")), wide(say(u"relation")), wide(say(u"number")), wide(say(u"birth"))}, {}};
        for (const Member &member : m_family.members)
            if (!member.leftOn && !member.diedOn)
                made.rows.push_back({member.name, relationName(member.relation), papers::maskedNumber(member.idNumberText), member.birthDate() ? papers::dayWords(*member.birthDate()) : QString()});
        table(std::move(made), u"nobody");
    }

    /// Other people stand in it by their relation alone.
    QString withoutOthers(QString words) const
    {
        QSet<QString> own;
        for (const Member &member : m_family.members)
            own.insert(member.name);
        for (const Obligor &obligor : m_family.obligors)
            if (obligor.name.size() > 1 && !own.contains(obligor.name))
                words.replace(obligor.name, say(u"obligor", {{u"relation"_s, relationName(obligor.relation)}}));
        return words;
    }
    void withoutOthers(papers::Tree &tree) const
    {
        for (papers::TreeLine &line : tree.lines) {
            line.text = withoutOthers(line.text);
            line.value = withoutOthers(line.value);
            line.because = withoutOthers(line.because);
        }
    }

    /// The newest computation up to the month, and how it came about.
    Result<void> reasons()
    {
        heading(u"head_reasons");
        const auto newest = m_office.file->read([&](Reader &reader) {
            std::optional<StoredAssessment> last;
            for (StoredAssessment &kept : reader.where<StoredAssessment>("household_id", m_family.household.id))
                if (kept.month <= m_month && (!last || last->month <= kept.month))
                    last = std::move(kept);
            return last;
        });
        if (!newest)
            return tl::unexpected(newest.error());
        if (!*newest || (*newest)->result.text().isEmpty()) {
            text(say(u"no_reasons"));
            return {};
        }
        auto input = explanation(m_office, (*newest)->id);
        if (!input)
            return tl::unexpected(input.error());
        input->findings.clear(); // what the office has still to look at
        input->findingsOnPaper.clear();
        for (papers::Block &block : papers::explanationPaper(*input, m_wording).blocks) {
            if (auto *tree = std::get_if<papers::Tree>(&block))
                withoutOthers(*tree);
            if (auto *words = std::get_if<papers::Paragraph>(&block))
                words->text = withoutOthers(words->text);
            m_paper.blocks.push_back(std::move(block));
        }
        return {};
    }

    QString benefitWords(const QString &benefit) const
    {
        const QString own = u"casework.programme_"_s + benefit;
        return m_wording.knows(own) ? m_wording.text(own) : m_office.law ? benefitName(benefit, *m_office.law) : benefit;
    }

    /// What stands for a paper where a decision was read from a roster is told in words.
    QString documentWords(const QString &document) const
    {
        const QString own = u"trail.code_document."_s + document;
        return m_wording.knows(own) ? m_wording.text(own) : document;
    }

    void decisions()
    {
        heading(u"head_decisions");
        papers::Table made{{narrow(say(u"day")), wide(say(u"what")), narrow(say(u"amount")), narrow(say(u"from")), narrow(say(u"to")), wide(say(u"document"))}, {}};
        for (const Decision &decision : m_family.decisions) {
            const QString what = categoryText(decision.category, m_wording) + gradeWords(decision.grade, decision.startMonth, m_office);
            const QString until = decision.voidedOn ? say(u"voided", {{u"day"_s, papers::dayWords(*decision.voidedOn)}}) : decision.endMonth ? decision.endMonth->toString() : QString();
            made.rows.push_back({decision.decidedOn.toString(Qt::ISODate), what, decision.monthlyAmount ? papers::amount(*decision.monthlyAmount) : QString(), decision.startMonth.toString(), until, documentWords(decision.document)});
        }
        table(std::move(made), u"no_decisions");
    }

    Result<void> payments()
    {
        heading(u"head_payments");
        const auto paid = householdPayments(m_office, m_family.household.id);
        if (!paid)
            return tl::unexpected(paid.error());
        papers::Table made{{narrow(say(u"month")), narrow(say(u"kind")), wide(say(u"benefit")), narrow(say(u"persons")), narrow(say(u"amount")), narrow(say(u"state"))}, {}};
        for (auto at = paid->rbegin(); at != paid->rend(); ++at) {
            const PaymentLine &line = at->line;
            if (line.forMonth <= m_month)
                made.rows.push_back({line.forMonth.toString(), m_wording.text(u"forms.file_kind_"_s + toCode(line.kind)), benefitWords(line.benefit), QString::number(line.persons),
                                     papers::amount(line.amount), m_wording.text(u"forms.file_state_"_s + toCode(at->state))});
        }
        table(std::move(made), u"no_payments");
        return {};
    }

    /// Papers and postings about the family, and who took its data along.
    Result<void> whereItWent()
    {
        papers::Table papersTable{{narrow(say(u"day")), wide(say(u"paper")), wide(say(u"number_of_paper")), wide(say(u"given_to"))}, {}};
        papers::Table taken{{narrow(say(u"day")), wide(say(u"list")), narrow(say(u"taken_by")), wide(say(u"why"))}, {}};
        const auto read = m_office.file->read([&](Reader &reader) {
            for (const IssuedPaper &paper : reader.where<IssuedPaper>("household_id", m_family.household.id))
                if (!paper.voidedOn)
                    papersTable.rows.push_back({paper.issuedOn.toString(Qt::ISODate), paper.title, paper.number, paper.givenTo});
            for (const PostingEntry &entry : reader.where<PostingEntry>("household_id", m_family.household.id))
                if (const auto posting = reader.find<Posting>(entry.posting); posting && !entry.gap)
                    papersTable.rows.push_back({posting->postedOn.toString(Qt::ISODate), m_wording.text(u"postings.kind_"_s + toCode(posting->kind)), posting->month.toString(), say(u"board")});
            const NamedIn named(reader, m_family.household.id, {headName()}); // what may be of another family of that name is not this one's to read
            for (const ExportEntry &entry : reader.all<ExportEntry>())
                if (!entry.takenBy.isEmpty() && named.namesThemAlone(entry.list))
                    taken.rows.push_back({entry.day.toString(Qt::ISODate), entry.list, entry.takenBy, entry.reason});
            const auto changes = reader.changesOf(reader.everythingOf(m_family.household.id.text()));
            for (const Peer &peer : reader.all<Peer>()) {
                std::optional<Day> last;
                for (const ParcelSent &sent : reader.where<ParcelSent>("peer_id", peer.id))
                    if (!sent.isUnwritten() && std::any_of(changes.begin(), changes.end(), [&](std::int64_t change) { return sent.fromChange <= change && change <= sent.toChange; }))
                        last = last ? std::max(*last, sent.createdOn) : sent.createdOn;
                if (last)
                    taken.rows.push_back({last->toString(Qt::ISODate), say(u"whole_file"), peer.name, say(u"exchange")});
            }
        });
        if (!read)
            return tl::unexpected(read.error());
        const auto byDay = [](const QStringList &a, const QStringList &b) { return a.front() < b.front(); };
        std::stable_sort(papersTable.rows.begin(), papersTable.rows.end(), byDay);
        std::stable_sort(taken.rows.begin(), taken.rows.end(), byDay);
        heading(u"head_papers");
        table(std::move(papersTable), u"no_papers");
        heading(u"head_taken");
        table(std::move(taken), u"no_taken");
        return {};
    }

    Office &m_office;
    const papers::Wording &m_wording;
    Dossier m_family;
    Month m_month;
    papers::Paper m_paper;
};

} // namespace

QString familyViewKind() { return u"family_view"_s; }

Result<papers::Paper> familyView(Office &office, const HouseholdId &household, Month month)
{
    auto family = office.file->read([&](Reader &reader) -> Result<Dossier> {
        auto found = reader.dossier(household);
        return found ? Result<Dossier>(std::move(*found)) : fail(u"family_view.unknown"_s, {{u"household"_s, household.text()}});
    });
    return family ? Viewing(office, std::move(*family), month).paper() : tl::unexpected(family.error());
}

} // namespace xieli::casework

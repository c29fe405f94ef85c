// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/postinglist.h"

#include "casework/assessing.h"
#include "casework/deciding.h"
#include "casework/inforce.h"
#include "casework/issueinside.h"
#include "casework/paying.h"
#include "casework/postingrule.h"
#include "casework/tablefile.h"
#include "model/payment.h"
#include "policy/covered.h"
#include "policy/procedure.h"

#include <QHash>
#include <QSet>

namespace xieli::casework {

using namespace Qt::StringLiterals;
using papers::PostingColumn;

namespace {

bool isMinor(const Member &member, Day day)
{
    const auto birth = member.birthDate();
    return birth && ageOn(*birth, day) < ageOfMajority;
}

/// An adult of the household stands for a minor head.
QString guardianOf(const Dossier &dossier, Day day)
{
    for (const Member &member : dossier.members)
        if (member.birthDate() && !isMinor(member, day) && !member.diedOn && !member.leftOn)
            return member.name;
    return {};
}

const Member *memberOf(const Dossier &dossier, const std::optional<MemberId> &id)
{
    if (!id)
        return dossier.head();
    for (const Member &member : dossier.members)
        if (member.id == *id)
            return &member;
    return nullptr;
}

/// What one household or person has, or is proposed to get.
struct Given {
    std::optional<MemberId> member;
    QString category;
    int persons = 0;
    std::optional<Money> amount;
    bool undetermined = false;
};

bool isOf(Category programme, const QString &benefit)
{
    return programme == Category::Tekun ? benefit.startsWith(u"tekun"_s) : benefit == u"dibao" || benefit == u"dibao_single";
}

class Drafting {
public:
    Drafting(Office &office, const PostingWish &wish) : m_office(office), m_wish(wish) {}

    Result<PostingDraft> run()
    {
        const auto dossiers = m_office.file->read([](Reader &reader) { return withNamed(reader); });
        if (!dossiers)
            return tl::unexpected(dossiers.error());
        if (const auto law = lawOf(m_office))
            m_stop = policy::stopRules(policy::Context(**law, m_wish.month, policy::Telling::Quietly));
        if (const auto read = m_wish.kind == PostingKind::First ? readProposals() : readAmounts(); !read)
            return tl::unexpected(read.error());
        m_draft.wish = m_wish;
        std::vector<std::pair<const Dossier *, Given>> all;
        for (const Dossier &dossier : *dossiers)
            for (Given &given : givenTo(dossier))
                all.emplace_back(&dossier, std::move(given));
        for (const auto &[dossier, given] : all)
            if (!dossier->household.village.isEmpty())
                m_villages.insert(dossier->household.village);
        setUp();
        for (const auto &[dossier, given] : all)
            add(*dossier, given);
        m_draft.paper = papers::postingList(m_draft.input, m_office.wording);
        const QStringList shown = papers::shownHeads(m_draft.input, m_office.wording);
        auto next = shown.begin();
        for (PostingCandidate &candidate : m_draft.candidates)
            if (!candidate.gap && next != shown.end())
                candidate.shownAs = *next++;
        return std::move(m_draft);
    }

private:
    Result<void> readProposals()
    {
        auto list = proposals(m_office, m_wish.month);
        if (!list)
            return tl::unexpected(list.error());
        for (Proposal &proposal : *list)
            m_proposals[proposal.household].push_back(std::move(proposal));
        return {};
    }

    static std::vector<Dossier> withNamed(Reader &reader)
    {
        QHash<QString, std::vector<MemberId>> named;
        for (const DecisionPerson &person : reader.all<DecisionPerson>())
            named[person.decision].push_back(person.member);
        std::vector<Dossier> dossiers = reader.dossiers();
        for (Dossier &dossier : dossiers)
            for (Decision &decision : dossier.decisions)
                decision.named = named.value(decision.id.text());
        return dossiers;
    }

    /// What the month pays by today's figures stands on the list, and for whom; the decision's own figure may be of an older standard.
    Result<void> readAmounts()
    {
        if (const auto batch = paymentBatch(m_office, m_wish.month))
            for (const PaymentRow &row : batch->rows)
                for (const PaymentLine &line : row.lines)
                    if (line.kind == PaymentKind::Regular && isOf(m_wish.programme, line.benefit)) {
                        Drafted &drafted = m_drafted[{row.household.text(), line.member ? line.member->text() : QString()}];
                        drafted.amount += line.amount;
                        drafted.persons = std::max(drafted.persons, line.persons);
                    }
        return {};
    }

    /// How many a decision is for in the month, and what it gives them; nothing where all of them died or left, or nothing is paid.
    struct Drafted {
        Money amount;
        int persons = 0;
    };
    std::optional<Given> givenBy(const Decision &decision, const Dossier &dossier, const std::optional<int> &grade) const
    {
        Given given{decision.member, categoryOf(decision.category, grade, decision.benefit), decision.persons, decision.monthlyAmount};
        const auto drafted = m_drafted.constFind({dossier.household.id.text(), decision.member ? decision.member->text() : QString()});
        if (drafted != m_drafted.constEnd()) {
            given.persons = drafted->persons;
            given.amount = drafted->amount;
            return drafted->persons > 0 && drafted->amount > Money() ? std::optional(given) : std::nullopt;
        }
        given.persons = policy::coveredBy(decision, dossier.members, dossier.decisions, m_wish.month, m_stop).persons;
        if (given.persons != decision.persons)
            given.amount.reset(); // nobody reckoned yet what it comes to for those who are left
        return given.persons > 0 ? std::optional(given) : std::nullopt;
    }

    /// Of one village it is that village's list; of several the township's, which names each family's village.
    void setUp()
    {
        papers::PostingInput &input = m_draft.input;
        input.place = m_villages.size() == 1 ? *m_villages.begin() : m_office.name;
        input.programme = programmeText(m_wish.programme, m_office.wording);
        input.month = m_wish.month;
        input.kind = m_wish.kind;
        input.postedOn = m_wish.postedOn;
        input.days = m_wish.days;
        input.columns = m_wish.rule.columns;
        input.maskNames = m_wish.rule.maskNames;
        input.townshipHotline = m_wish.rule.hotlineTownship;
        input.countyHotline = m_wish.rule.hotlineCounty;
        input.issuer = m_office.name;
        input.caution = cautionOf(m_office);
    }

    std::vector<Given> givenTo(const Dossier &dossier) const
    {
        return m_wish.kind == PostingKind::First ? proposedTo(dossier.household.id) : decidedFor(dossier);
    }

    QString categoryOf(Category category, const std::optional<int> &grade, const QString &benefit) const
    {
        if (grade)
            return gradeWords(grade, m_wish.month, m_office);
        return benefit == u"dibao_single" ? m_office.wording.text(u"postings.single"_s) : categoryText(category, m_office.wording);
    }

    /// What begins, and what becomes more or less; what goes on or stops is no applicant's, and gradual exit only runs out. Of a person
    /// it is one line, however many benefits are proposed.
    std::vector<Given> proposedTo(const HouseholdId &household) const
    {
        std::vector<Given> list;
        const std::vector<Proposal> proposed = m_proposals.value(household);
        for (const Proposal &proposal : proposed) {
            const bool asked = proposal.action == u"ask";
            const bool undetermined = asked && proposal.category == Category::None && !proposal.member;
            if ((proposal.action != u"begin" && proposal.action != u"change" && !asked) || proposal.state == u"gradual_exit"
                || !isOf(m_wish.programme, proposal.benefit) || (!undetermined && proposal.category != m_wish.programme))
                continue;
            const bool isPersons = proposal.member.has_value();
            if (isPersons && std::any_of(list.begin(), list.end(), [&](const Given &given) { return given.member == proposal.member; }))
                continue;
            list.push_back({proposal.member, categoryOf(proposal.category, proposal.grade, proposal.benefit), proposal.persons,
                            isPersons ? wholeOf(*proposal.member, proposed) : proposal.monthlyAmount, undetermined});
        }
        return list;
    }

    /// What a person would have of the programme altogether: basic living, what the place adds, care; what goes on among them.
    std::optional<Money> wholeOf(const MemberId &member, const std::vector<Proposal> &proposed) const
    {
        std::optional<Money> whole;
        for (const Proposal &proposal : proposed)
            if (proposal.member == member && proposal.action != u"stop" && isOf(m_wish.programme, proposal.benefit) && proposal.monthlyAmount)
                whole = whole.value_or(Money()) + *proposal.monthlyAmount;
        return whole;
    }

    /// The household's own one that began last, and each person's: basic living and care of one person are one line.
    std::vector<Given> decidedFor(const Dossier &dossier) const
    {
        std::vector<Given> list;
        if (m_wish.programme == Category::Dibao)
            if (const auto decision = decisionInForce(dossier.decisions, u"dibao"_s, m_wish.month))
                if (const auto given = givenBy(*decision, dossier, decision->grade))
                    list.push_back(*given);
        for (const Decision &decision : decisionsInForce(dossier.decisions, m_wish.month)) {
            if (!decision.member || !isOf(m_wish.programme, decision.benefit))
                continue;
            const auto given = givenBy(decision, dossier, {});
            const auto known = std::find_if(list.begin(), list.end(), [&](const Given &one) { return one.member == decision.member; });
            if (given && known == list.end())
                list.push_back(*given);
            else if (given && given->amount && !m_drafted.contains({dossier.household.id.text(), decision.member->text()})) // drafted, all its parts are in it already
                known->amount = known->amount.value_or(Money()) + *given->amount;
        }
        return list;
    }

    QString groupOf(const Household &household) const { return m_villages.size() > 1 ? household.village + household.group : household.group; }

    std::optional<PostingGap> gapOf(const Dossier &dossier, const Member *person, const Given &given) const
    {
        if (m_wish.leftOut.contains(dossier.household.id.text()))
            return PostingGap::ByHand;
        if (given.undetermined)
            return PostingGap::Undetermined;
        if (person && isMinor(*person, m_wish.postedOn) && person->childStatus.value_or(ChildStatus::WithParents) != ChildStatus::WithParents)
            return PostingGap::Orphan;
        const auto isChild = [this](const Member &member) { return isMinor(member, m_wish.postedOn); };
        if (!dossier.members.empty() && std::all_of(dossier.members.begin(), dossier.members.end(), isChild))
            return PostingGap::ChildrenOnly;
        if (person && isMinor(*person, m_wish.postedOn) && (m_wish.programme == Category::Tekun || m_wish.rule.minors == MinorRule::LeaveOut))
            return PostingGap::Minor;
        return std::nullopt;
    }

    void add(const Dossier &dossier, const Given &given)
    {
        const Member *person = memberOf(dossier, given.member);
        PostingCandidate candidate{dossier.household.id, given.member, person ? person->name : QString(), groupOf(dossier.household)};
        candidate.gap = gapOf(dossier, person, given);
        candidate.gapReason = m_wish.leftOut.value(dossier.household.id.text());
        if (!candidate.gap)
            m_draft.input.rows.push_back(rowOf(dossier, person, given));
        m_draft.candidates.push_back(std::move(candidate));
    }

    papers::PostingRow rowOf(const Dossier &dossier, const Member *person, const Given &given) const
    {
        papers::PostingRow row;
        row.head = person ? person->name : QString();
        row.group = groupOf(dossier.household);
        row.category = given.category;
        row.persons = given.persons;
        row.monthlyAmount = given.amount;
        row.staffRelative = dossier.household.staffRelative;
        row.minorHead = person && isMinor(*person, m_wish.postedOn);
        if (row.minorHead && m_wish.rule.minors == MinorRule::Guardian)
            row.guardian = guardianOf(dossier, m_wish.postedOn);
        for (const Member &member : dossier.members)
            if (isMinor(member, m_wish.postedOn))
                row.minors << member.name;
        return row;
    }

    Office &m_office;
    const PostingWish &m_wish;
    PostingDraft m_draft;
    QHash<HouseholdId, std::vector<Proposal>> m_proposals;
    QHash<std::pair<QString, QString>, Drafted> m_drafted;  ///< by household and person; no person: the household's own
    QSet<QString> m_villages;                               ///< of those who stand on the list, or are left out of it
    policy::StopRules m_stop;
};

} // namespace

Result<PostingDraft> draftPosting(Office &office, const PostingWish &wish) { return Drafting(office, wish).run(); }

Result<void> writePostingFile(Office &office, const PostingDraft &draft, const QString &path)
{
    const auto table = papers::postingTable(draft.input, office.wording);
    return table ? writeTable(office, *table, office.wording.text(u"postings.sheet"_s), path) : tl::unexpected(table.error());
}

PostingDays postingDays(const Office &office, Category programme, Day day)
{
    PostingDays days;
    const auto procedure = office.law ? policy::procedureFor(*office.law, programme == Category::Tekun ? u"tekun"_s : u"dibao"_s, u"ordinary"_s, day) : std::nullopt;
    const policy::ProcedureStep *posting = procedure ? procedure->find(u"posting"_s) : nullptr;
    if (!posting)
        return days;
    days.isSaid = posting->term.days.has_value();
    days.first = posting->term.days.value_or(days.first);
    days.again = posting->again.days.value_or(days.again);
    return days;
}

QString gapText(PostingGap gap, const papers::Wording &wording) { return wording.text(u"postings.gap_"_s + toCode(gap)); }

QString programmeText(Category programme, const papers::Wording &wording) { return wording.text(u"postings.programme_"_s + toCode(programme)); }

} // namespace xieli::casework

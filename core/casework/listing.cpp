// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/listing.h"

#include "casework/inforce.h"
#include "model/checks.h"

#include <QSet>

#include <utility>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

/// Lines of the list, put together from the rows of each table as they come: no dossier is made for them.
class Listing {
public:
    explicit Listing(Day today) : m_month(Month::of(today)) {}

    /// All households, or one.
    void read(Reader &reader, const std::optional<HouseholdId> &only = {})
    {
        const auto keyed = [&only](const char *column) { return only ? Reader::Conditions{{column, only->text()}} : Reader::Conditions{}; };
        reader.forEachOf<Household>({"id", "village", "group_name", "closed_on"}, keyed("id"), [this](const Household &row) { add(row); });
        reader.forEachOf<Member>({"household_id", "position", "name", "id_number_text", "relation", "co_living", "died_on", "left_on"},
                                 keyed("household_id"), [this](const Member &row) { add(row); });
        reader.forEachOf<Visit>({"household_id", "day"}, keyed("household_id"), [this](const Visit &row) { add(row); });
        reader.forEachOf<Decision>({"household_id", "member_id", "benefit", "category", "class", "monthly_fen", "start_month", "end_month", "decided_on",
                                    "voided_on", "action"},
                                   keyed("household_id"), [this](const Decision &row) { add(row); });
        reader.forEachOf<HouseholdSeat>({"id", "peer_id"}, keyed("id"), [this](const HouseholdSeat &row) {
            if (Line *line = at(HouseholdId(row.id)))
                line->row.keeper = row.peer;
        });
    }

    std::vector<HouseholdRow> take()
    {
        std::vector<HouseholdRow> rows;
        rows.reserve(m_lines.size());
        for (Line &line : m_lines) {
            if (const auto number = line.head ? IdNumber::parse(line.head->idNumberText) : std::nullopt) {
                line.row.maskedId = number->masked();
                line.row.idNumber = number->full();
            }
            if (line.head)
                line.row.headName = line.head->name;
            addDecided(line);
            rows.push_back(std::move(line.row));
        }
        return rows;
    }

private:
    /// As Dossier::head(): the first by position who is called so, else the first. Of ten thousand a whole member each would be moved about.
    struct Head {
        QString name;
        QString idNumberText;
        std::pair<bool, int> rank;
    };
    struct Line {
        HouseholdRow row;
        std::optional<Head> head;
        std::vector<Decision> decisions;
    };

    void addDecided(Line &line) const
    {
        const Decision *best = leading(line.decisions, m_month);
        if (!best)
            return;
        line.row.category = best->category;
        line.row.grade = best->grade;
        for (const Decision *decision : givingIn(line.decisions, m_month))
            if (decision->monthlyAmount)
                line.row.monthlyAmount = line.row.monthlyAmount.value_or(Money()) + *decision->monthlyAmount;
    }

    void add(const Household &household)
    {
        if (household.closedOn)
            return;
        m_places.insert(household.id, m_lines.size());
        HouseholdRow &row = m_lines.emplace_back().row;
        row.id = household.id;
        row.village = household.village;
        row.group = household.group;
    }
    void add(const Member &member)
    {
        Line *line = at(member.household);
        if (!line)
            return;
        line->row.persons += member.coLiving && !member.diedOn && !member.leftOn;
        const std::pair<bool, int> rank(!member.isHead(), member.position);
        if (!line->head || rank < line->head->rank)
            line->head = Head{member.name, member.idNumberText, rank};
    }
    void add(const Visit &visit)
    {
        if (Line *line = at(visit.household); line && (!line->row.lastVisit || visit.day > *line->row.lastVisit))
            line->row.lastVisit = visit.day;
    }
    void add(const Decision &decision)
    {
        if (Line *line = at(decision.household))
            line->decisions.push_back(decision);
    }

    /// Most tables go on from household to household.
    Line *at(const HouseholdId &household)
    {
        const auto is = [this, &household] { return m_place < m_lines.size() && m_lines[m_place].row.id == household; };
        if (is() || (++m_place, is()))
            return &m_lines[m_place];
        const auto found = m_places.constFind(household);
        if (found == m_places.constEnd())
            return nullptr;
        m_place = *found;
        return &m_lines[m_place];
    }

    Month m_month;
    std::vector<Line> m_lines;
    QHash<HouseholdId, std::size_t> m_places;
    std::size_t m_place = 0;
};

} // namespace

Result<std::vector<HouseholdRow>> households(Office &office)
{
    return office.file->read([&](Reader &reader) {
        Listing listing(office.today);
        listing.read(reader);
        return listing.take();
    });
}

Result<std::vector<HouseholdRow>> findHouseholds(Office &office, const QString &text, int limit)
{
    return office.file->read([&](Reader &reader) {
        std::vector<HouseholdRow> found;
        QSet<HouseholdId> seen;
        for (const FoundPerson &person : reader.search(text, limit)) {
            if (seen.contains(person.household))
                continue;
            seen.insert(person.household);
            Listing listing(office.today);
            listing.read(reader, person.household);
            for (HouseholdRow &row : listing.take()) {
                if (!person.head) {
                    row.foundPerson = person.name;
                    row.foundMember = person.member;
                }
                found.push_back(std::move(row));
            }
        }
        return found;
    });
}

Result<std::vector<KeepingVillage>> keepingVillages(Office &office)
{
    return office.file->read([&](Reader &reader) {
        std::vector<KeepingVillage> villages;
        if (office.role != OfficeRole::Township)
            return villages;
        QHash<QString, OfficeId> keepers;
        reader.forEach<HouseholdSeat>([&](const HouseholdSeat &seat) { keepers.insert(seat.id, seat.peer); });
        QHash<OfficeId, int> counts;
        reader.forEachOf<Household>({"id", "closed_on"}, {}, [&](const Household &household) {
            if (!household.closedOn)
                ++counts[keepers.value(household.id.text())];
        });
        for (const Peer &peer : reader.all<Peer>())
            if (peer.role == OfficeRole::Village)
                villages.push_back({peer.id, peer.name, counts.value(peer.id)});
        std::sort(villages.begin(), villages.end(), [](const auto &a, const auto &b) { return std::pair(a.name, a.id) < std::pair(b.name, b.id); });
        if (const int free = counts.value(OfficeId()); free > 0 && !villages.empty())
            villages.push_back({{}, {}, free});
        return villages;
    });
}

Result<QHash<HouseholdId, int>> countFindings(Office &office, std::int64_t &after, int count)
{
    return office.file->read([&](Reader &reader) {
        QHash<HouseholdId, int> counts;
        for (const Dossier &dossier : reader.nextDossiers(after, count))
            counts.insert(dossier.household.id, int(checkDossier(dossier, office.today).size()));
        return counts;
    });
}

} // namespace xieli::casework

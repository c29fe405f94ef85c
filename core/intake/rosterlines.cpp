// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/rosterlines.h"

#include "base/text.h"
#include "intake/numbers.h"
#include "intake/rowkinds.h"
#include "model/relation.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace xieli::intake {

namespace {

class Cutter {
public:
    Cutter(const Sheet &sheet, const Header &header) : m_sheet(sheet), m_header(header) 
    {
        m_section = groupAbove(header);
        m_village = villageAbove(header);
        learnSequence();
    }

    RosterLines cut()
    {
        for (const Row &row : m_sheet.rows)
            if (row.number > m_header.lastRow && !row.isBlank())
                place(row.number);
        leaveOutWordlessTotal();
        return std::move(m_lines);
    }

private:
    QString own(int row, Field field) const
    {
        const Column *column = m_header.column(field);
        return column ? withoutBlanks(m_sheet.at(row, column->index).text) : QString();
    }

    QString shown(int row, Field field) const
    {
        const Column *column = m_header.column(field);
        return column ? withoutBlanks(m_sheet.shown(row, column->index).text) : QString();
    }

    /// A 序号 that changes on rows without any other cell of a household counts people, not households.
    void learnSequence()
    {
        int onContinuation = 0;
        for (const Row &row : m_sheet.rows) {
            if (row.number <= m_header.lastRow || own(row.number, Field::Sequence).isEmpty())
                continue;
            const int relation = relationCode(own(row.number, Field::Relation));
            const bool member = relation > 2;
            onContinuation += member ? 1 : 0;
        }
        m_sequenceCountsPeople = onContinuation > 0;
    }

    std::optional<qint64> fenIn(int row, Field field) const
    {
        const Column *column = m_header.column(field);
        const auto reading = column ? readAmount(m_sheet.at(row, column->index).text, column->power) : std::nullopt;
        return reading ? std::optional(reading->money.fen()) : std::nullopt;
    }

    /// Whatever the last row calls itself: without a number or a relation, and with the sums of all above it in each of its figures, it is no
    /// household.
    void leaveOutWordlessTotal()
    {
        constexpr int rowsThatProve = 3;
        if (m_lines.groups.size() <= rowsThatProve || m_lines.groups.back().rows.size() != 1)
            return;
        const int last = m_lines.groups.back().rows.front();
        for (const Field field : {Field::IdNumber, Field::HeadId, Field::Account, Field::Relation})
            if (own(last, field).size() >= 2)
                return;
        int proven = 0;
        for (const Field field : {Field::MonthlyAmount, Field::YearlyAmount, Field::Persons, Field::CoveredPersons}) {
            const auto stated = fenIn(last, field);
            if (!stated || *stated == 0)
                continue;
            qint64 sum = 0;
            for (std::size_t i = 0; i + 1 < m_lines.groups.size(); ++i)
                for (const int row : m_lines.groups[i].rows)
                    sum += fenIn(row, field).value_or(0);
            if (sum != *stated)
                return;
            ++proven;
        }
        if (proven == 0)
            return;
        m_lines.groups.pop_back();
        --m_lines.counts.taken;
        ++m_lines.counts.skipped;
        m_lines.totalRow = last;
        remark(last, u"intake.skip_total_proven"_s, Fate::Skipped);
    }

    void remark(int row, const QString &key, Fate fate)
    {
        m_lines.listed.push_back({m_sheet.name, row + 1, {}, key, {{u"text"_s, rowExcerpt(m_sheet, row)}}, fate});
    }

    void place(int row)
    {
        ++m_lines.counts.rows;
        const RowKind kind = rowKindOf(m_sheet, m_header, row);
        if (kind != RowKind::Data) {
            skip(row, kind);
            return;
        }
        if (!saysSomething(row)) {
            ++m_lines.counts.refused;
            remark(row, u"intake.row_without_person"_s, Fate::Refused);
            return;
        }
        if (startsHousehold(row)) {
            m_lines.groups.push_back({{}, m_section, m_village, m_sectionWords});
            m_hasHead = false;
        }
        if (m_lines.groups.empty()) {
            ++m_lines.counts.refused;
            remark(row, u"intake.row_without_household"_s, Fate::Refused);
            return;
        }
        m_hasHead = m_hasHead || relationCode(own(row, Field::Relation)) == 2;
        m_lines.groups.back().rows.push_back(row);
        ++m_lines.counts.taken;
    }

    void skip(int row, RowKind kind)
    {
        ++m_lines.counts.skipped;
        remark(row, kind == RowKind::HeaderAgain && hasOtherHeadings(m_sheet, m_header, row) ? u"intake.skip_other_header"_s : skipReason(kind), Fate::Skipped);
        if (kind == RowKind::GrandTotal)
            m_lines.totalRow = row;
        if (kind == RowKind::Subtotal)
            m_lines.subtotalRows.push_back(row);
        if (kind == RowKind::Section) {
            const QString group = groupOfSection(rowExcerpt(m_sheet, row));
            m_section = group.isEmpty() ? m_section : group;
            if (const QString village = villageOfSection(rowExcerpt(m_sheet, row)); !village.isEmpty() && !m_header.has(Field::Village)) {
                m_village = village;
                m_section.clear();
            }
            m_sectionWords = rowExcerpt(m_sheet, row);
        }
    }

    /// Someone, or a household, can be seen in the row.
    bool saysSomething(int row) const
    {
        for (const Field field : {Field::Name, Field::HeadName, Field::IdNumber, Field::HeadId, Field::Account})
            if (!own(row, field).isEmpty())
                return true;
        return insideMerge(row) && (!own(row, Field::Relation).isEmpty() || !own(row, Field::Health).isEmpty());
    }

    /// The block of merged household cells over this row that is higher than one row. The head's own cell speaks first.
    const MergedRange *block(int row) const
    {
        for (const Field field : {Field::HeadName, Field::HouseholdNumber, Field::MonthlyAmount, Field::Account, Field::Sequence}) {
            const Column *column = m_header.column(field);
            const MergedRange *range = column ? m_sheet.mergedAt(row, column->index) : nullptr;
            if (range && range->lastRow > range->firstRow)
                return range;
            if (field == Field::HeadName && !own(row, field).isEmpty())
                return nullptr;
        }
        return nullptr;
    }

    bool insideMerge(int row) const
    {
        const MergedRange *range = block(row);
        return range && range->firstRow < row;
    }

    bool startsHousehold(int row) const
    {
        if (m_lines.groups.empty())
            return anyHouseholdCell(row) || !m_header.has(Field::HeadName);
        const int first = m_lines.groups.back().rows.empty() ? row : m_lines.groups.back().rows.front();
        if (const MergedRange *range = block(row))
            return range->firstRow > first; // merged cells are the clearest sign, either way
        return m_header.has(Field::HeadName) ? startsByHeadName(row, first) : startsByRelation(row, first);
    }

    bool anyHouseholdCell(int row) const
    {
        for (const Field field : {Field::HeadName, Field::HeadId, Field::MonthlyAmount, Field::Account, Field::HouseholdNumber})
            if (!shown(row, field).isEmpty())
                return true;
        return relationCode(own(row, Field::Relation)) == 2;
    }

    bool differs(int row, int first, Field field) const
    {
        const QString here = own(row, field);
        const QString there = shown(first, field);
        return !here.isEmpty() && !there.isEmpty() && here != there;
    }

    bool startsByHeadName(int row, int first) const
    {
        const QString head = foldedName(own(row, Field::HeadName));
        const bool isHead = relationCode(own(row, Field::Relation)) == 2;
        if (head.isEmpty())
            return isHead && m_hasHead && !own(row, Field::MonthlyAmount).isEmpty();
        if (!m_header.has(Field::Name))
            return true; // one row a household
        if (head != foldedName(shown(first, Field::HeadName)))
            return true;
        if (isHead && m_hasHead)
            return true; // two neighbours of the same name
        if (differs(row, first, Field::HeadId) || differs(row, first, Field::HouseholdNumber))
            return true;
        return !m_header.has(Field::Relation) && !m_sequenceCountsPeople && differs(row, first, Field::Sequence)
            && differs(row, first, Field::Account);
    }

    bool startsByRelation(int row, int first) const
    {
        if (!m_header.has(Field::Relation)) // people only: each is a household, unless a household number joins them
            return own(row, Field::HouseholdNumber).isEmpty() || differs(row, first, Field::HouseholdNumber);
        const int relation = relationCode(own(row, Field::Relation));
        if (relation == 2)
            return m_hasHead || differs(row, first, Field::HouseholdNumber) || householdCells(row) > 0;
        if (differs(row, first, Field::HouseholdNumber))
            return true;
        // no relation written, but cells that belong to a household: its first row
        return relation == 0 && householdCells(row) >= 2 && householdCells(row) > householdCells(first) - 1 && m_hasHead;
    }

    int householdCells(int row) const
    {
        int cells = 0;
        for (const Field field : {Field::MonthlyAmount, Field::Class, Field::Account, Field::Persons, Field::PerPersonAmount})
            cells += own(row, field).isEmpty() ? 0 : 1;
        return cells;
    }

    const Sheet &m_sheet;
    const Header &m_header;
    RosterLines m_lines;
    QString m_section;
    QString m_village;
    QString m_sectionWords;
    bool m_hasHead = false;
    bool m_sequenceCountsPeople = false;
};

} // namespace

RosterLines cutRoster(const Sheet &sheet, const Header &header) { return Cutter(sheet, header).cut(); }

} // namespace xieli::intake

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/personwords.h"
#include "intake/rosterlines.h"

namespace xieli::intake {

/// Makes households of the rows that rosterlines cut, and remarks on all that is doubtful in them.
class HouseholdMaker {
public:
    HouseholdMaker(const Sheet &sheet, const Header &header, const RosterContext &context, std::vector<Listed> &listed);

    RosterHousehold make(const RosterGroup &group);

    /// How one amount that stands on each row of a household is read: once for the household, or as each person's own.
    enum class Repeated { Household, Persons };
    void setRepeated(Repeated reading) { m_repeated = reading; }

private:
    struct Found {
        QString text;       ///< cleaned
        int row = -1;
        int column = -1;
        bool number = false;
    };

    /// The first cell of the group's rows that says something in this column.
    Found first(Field field) const;
    Found in(int row, Field field) const;
    const Column *columnOf(Field field) const;
    /// As the cell has it, lines and all.
    QString rawText(const Found &found) const;
    /// The household's own cells of a column, one a row; merged ones once.
    std::vector<Found> cellsOf(Field field) const;
    void remark(const Found &at, const QString &key, Arguments arguments = {});

    void fillHousehold(Household &household);
    void fillClass(Household &household);
    void fillAmount(Household &household, int persons);
    std::optional<Money> amountOfRows(Field field, int persons);
    static int monthsBetween(Money amount, Money monthly);
    std::optional<Money> ofMonths(Money amount, int months, const Column &column, const Found &cell);
    std::optional<Money> amountOfMonths(int persons, const std::optional<Money> &reckoned);
    std::vector<Money> witnessOf(const Column &column) const;
    std::optional<Money> provenMonthly(Money stated, const Column &column, const Found &cell, const std::optional<Money> &reckoned);
    std::optional<Money> besideOthers(Money taken, const std::optional<Money> &reckoned);
    std::optional<Money> statedMonthly(int persons, const std::optional<Money> &reckoned);
    std::optional<Money> ownStandards();
    bool belongsToPersons(const std::vector<Found> &cells) const;
    std::optional<Money> money(const Found &cell);
    void fillAccount(RosterHousehold &household);

    void addMembers(RosterHousehold &household);
    void addRow(RosterHousehold &household, int row);
    void addSeveral(RosterHousehold &household, int row, const NamedPeople &named, const Found &name, const Found &id);
    void addMember(RosterHousehold &household, int row, const QString &name, const Found &id, const QString &relation = {});
    void fillIdentity(Member &member, const Found &id);
    void fillPerson(Member &member, int row, const QString &own);
    void fillSexAndBirth(Member &member, int row);
    void fillDisability(Member &member, int row);
    void addNamedOnly(RosterHousehold &household);

    void settleHead(RosterHousehold &household);
    void addHead(RosterHousehold &household);
    void compare(const RosterHousehold &household);
    void remarkOnStopped(const RosterHousehold &household);

    const Sheet &m_sheet;
    const Header &m_header;
    const RosterContext &m_context;
    std::vector<Listed> &m_listed;
    const RosterGroup *m_group = nullptr;
    Found m_headNumber;                            ///< of a head who stands apart from the people of one cell
    const std::vector<Column> *m_beside = nullptr; ///< the person of a row who stands beside the first one
    Repeated m_repeated = Repeated::Household;
    bool m_amountIsSettled = false;                ///< a column of amounts spoke of the household, whether its amount could be taken or not
};

} // namespace xieli::intake

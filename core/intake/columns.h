// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "intake/sheet.h"

#include <QMap>

#include <optional>

namespace xieli::intake {

/// Headings stand in the first so many rows that are not blank.
constexpr int rowsLookedAt = 40;

/// What a column holds. Name, IdNumber, … are those of the row's person; Head… are those of the household.
enum class Field {
    Sequence, HouseholdNumber, Village, Group, Address, Phone, Residence,
    HeadName, HeadId, Persons, CoveredPersons, Class, PerPersonAmount, MonthlyAmount, YearlyAmount,
    PovertyCause, RegisteredPoor, Account, AccountHolder, Bank, OpenedOn, Remark,
    Name, Relation, IdNumber, Sex, BirthDate, Age, Health, Labour, Marital, Student, Occupation,
    Disability, DisabilityKind, DisabilityGrade, DisabilityCertificate,
    Item, Quantity, Unit, UnitPrice, Amount, Cost, Months, Evidence, IncomeOfKind, TotalIncome,
    Day, Result, Reason, MemberNames, DisabilityValidUntil, DisabilityTick
};

/// "roster": households and members; "survey": income; "list": plain lists; then the lists of other offices. The same word can mean
/// another thing there.
enum class TableKind { Roster, Survey, List, Poverty, Deaths, Disability };

/// What a person says that headings hold: column key → code of a field ("name", "income_of_kind:W1"); an empty code: not taken.
using ColumnChoices = QMap<QString, QString>;

struct Column {
    int index = 0;          ///< from 0
    Field field = Field::Remark;
    QString heading;        ///< as written, upper levels first: "家庭成员/姓名"
    QString incomeKind = {};///< for IncomeOfKind, and its Cost and Months: "W1", "B1" …
    int timesAYear = 1;     ///< for IncomeOfKind: 12 under "养老金(月)", 4 under "(季)"
    int power = 0;          ///< amounts stand in 10^power yuan: 4 under "金额(万元)" or a title "单位:万元", -2 under "金额(分)"
    QString key = {};       ///< the heading without blanks; "#2" behind it where it stands a second time
    bool chosen = false;    ///< a person said what it holds
    QString own = {};       ///< the lowest level of the heading alone
    QString above = {};     ///< and the levels over it
};

/// Where the headers of a sheet stand and what its columns hold.
struct Header {
    int firstRow = 0;       ///< from 0
    int lastRow = 0;
    std::vector<Column> columns;
    QStringList unknown;    ///< headings that mean nothing known
    std::vector<Column> ignored = {};               ///< the columns under them
    std::vector<std::vector<Column>> beside = {};   ///< a roster's further people of one row: 成员2, 成员3 …, Name first
    QStringList titles;     ///< texts above the headers
    int paidMonths = 0;     ///< that titles or the sheet's name say a roster pays for; 0 where none says

    const Column *column(Field field) const;
    /// The power of the column at this place; 0 where none stands.
    int powerAt(int index) const;
    bool has(Field field) const { return column(field) != nullptr; }
};

/// The best header of one to three levels in the first rows; nothing where no row looks like one.
/// What a person chose goes before what the words say.
std::optional<Header> findHeader(const Sheet &sheet, TableKind kind, const ColumnChoices &choices = {});

/// What a heading means, `above` being the heading over it, if any.
std::optional<Field> fieldOf(QStringView heading, QStringView above, TableKind kind);

/// Bare words of a heading: no blanks, no brackets with what is in them, no closing marks.
QString bareHeading(QStringView heading);

/// How a field is called in messages ("身份证号").
QString fieldName(Field field);

/// True for a row below the header that repeats one of its lines (page breaks).
bool repeatsHeader(const Sheet &sheet, const Header &header, int row);

/// intake.no_header with what was found in the likeliest header row and what is missing.
Error headerError(const Workbook &workbook, TableKind kind, const QString &missing);

} // namespace xieli::intake

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/month.h"
#include "intake/columns.h"
#include "intake/listed.h"
#include "model/codelists.h"

namespace xieli::intake {

/// Somebody on another office's list. What the list has no column for is empty.
struct PersonOnList {
    QString sheet;
    int row = 0;                            ///< as the spreadsheet counts, from 1
    QString name;
    QString idNumberText;                   ///< cleaned, else as typed
    std::optional<Day> birth;               ///< of its own column
    QString headName;
    QString village;
    QString group;
    std::optional<Day> day;                 ///< of death; of being put on the list
    QString dayText;                        ///< as written
    QString status;                         ///< 脱贫户, 监测对象 …, as written
    std::optional<DisabilityKind> disabilityKind;
    std::optional<int> disabilityGrade;
    QString certificate;                    ///< empty also where it is somebody else's or contradicts the words
    QString disabilityWords;                ///< kind and grade as written
    std::optional<Day> validUntil;
    QString note;
    std::vector<Listed> doubts;             ///< what was guessed, could not be read or contradicts: it matters to whoever takes the line; in `listed` too
};

struct PeopleList {
    std::vector<PersonOnList> people;
    Counts counts;
    std::vector<Listed> listed;
    QString title;                          ///< of the first sheet read
};

/// Reads the poverty-relief list, a list of deaths or of disabled people: every row a person. Nothing is compared with the register.
/// Errors: intake.no_header {file, found, missing}: a name or an identity number (or certificate) is needed.
Result<PeopleList> takePeopleList(const Workbook &workbook, TableKind kind, const ColumnChoices &choices = {});

} // namespace xieli::intake

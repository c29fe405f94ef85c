// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/codes.h"
#include "model/ids.h"

namespace xieli {

/// A place in a form: a field of a record of a table, by the names that the model gives them.
struct FormPlace {
    QString table;
    QString key;                            ///< of the record
    QString field;
    bool isEmpty() const { return table.isEmpty(); }
    friend bool operator==(const FormPlace &, const FormPlace &) = default;
};

/// What is being typed: a visit, or a correction of the household's file.
enum class DraftPurpose { Visit, Correction };
template <> struct Codes<DraftPurpose> {
    static constexpr std::array<Code<DraftPurpose>, 2> list{{{DraftPurpose::Visit, QLatin1String("visit")}, {DraftPurpose::Correction, QLatin1String("correction")}}};
};

/// 走访草稿: a visit that somebody is typing, or what is typed on a household's page. Nobody has decided it, so it is no part of the
/// journal and never travels.
struct VisitDraft {
    VisitId id;                             ///< that the visit will have
    HouseholdId household;
    QString author;
    QString changedAt;                      ///< "2018-06-05T08:00:00Z"
    bool putAside = false;                  ///< left on purpose; else the form was open when the program ended
    FormPlace place;                        ///< where the keyboard was
    DraftPurpose purpose = DraftPurpose::Visit;

    static constexpr auto table = "visit_draft";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("household_id", self.household);
        field("author", self.author);
        field("changed_at", self.changedAt);
        field("put_aside", self.putAside);
        field("place_table", self.place.table);
        field("place_key", self.place.key);
        field("place_field", self.place.field);
        field("purpose", self.purpose);
    }
};

/// One thing typed in a draft, as it was typed, value or not.
struct DraftEntry {
    QString id;                             ///< draft, table, record and field: the newest text of a field replaces the last
    VisitId draft;
    int number = 0;                         ///< in the order in which it is to be typed again
    FormPlace place;                        ///< field "+": the record was begun; "-": taken away
    QString text;

    static constexpr auto table = "draft_entry";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("draft_id", self.draft);
        field("number", self.number);
        field("table_name", self.place.table);
        field("record_key", self.place.key);
        field("field_name", self.place.field);
        field("entry", self.text);
    }
};

} // namespace xieli

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/codes.h"
#include "base/month.h"
#include "model/ids.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace xieli {

/// Out: of the household that left. In: of the household that came of it elsewhere.
enum class MoveSide { Out, In };
template <> struct Codes<MoveSide> {
    static constexpr std::array<Code<MoveSide>, 2> list{{{MoveSide::Out, QLatin1String("out")}, {MoveSide::In, QLatin1String("in")}}};
};

/// Leaving: nobody has the file yet. Offered: an office has it and has not answered. Declined: that office does not take the family; the
/// township says who does. Returned: the township sends the family back. Back: it is open again where it was.
enum class MoveState { Leaving, Offered, Arrived, Declined, Returned, Back };
template <> struct Codes<MoveState> {
    static constexpr std::array<Code<MoveState>, 6> list{{{MoveState::Leaving, QLatin1String("leaving")},
                                                          {MoveState::Offered, QLatin1String("offered")},
                                                          {MoveState::Arrived, QLatin1String("arrived")},
                                                          {MoveState::Declined, QLatin1String("declined")},
                                                          {MoveState::Returned, QLatin1String("returned")},
                                                          {MoveState::Back, QLatin1String("back")}}};
};

/// 迁移: a whole household goes to another village or township, with its file. The one that left stays as it was, closed; the one that
/// arrives is a new household. Each has its own line, so that who keeps the household keeps the line too; the township writes between them.
struct HouseholdMove {
    QString id;
    HouseholdId household;
    MoveSide side = MoveSide::Out;
    Day day;                            ///< of leaving
    QString place;                      ///< Out: where to, as the family says; In: where from
    QString head;                       ///< name; the other end does not have the household
    int persons = 0;
    MoveState state = MoveState::Leaving;
    int attempt = 0;                    ///< Out: how often the file was given to somebody
    QString otherOffice;                ///< id: Out: whom the file was given to; In: the village it left, or the township that sent it on
    QString otherName;
    QString otherHousehold;             ///< id of the household at the other end, as far as it is known
    std::optional<Day> answeredOn;      ///< arrived, or declined, on this day
    QString answer;                     ///< why it was declined or sent back
    QString history;                    ///< In: JSON of what was decided and paid before, and what the old office wrote later (exchange/movehistory.h)
    int newsSeen = 0;                   ///< In: how many of those later entries somebody here has read

    static constexpr auto table = "household_move";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("household_id", self.household);
        field("side", self.side);
        field("day", self.day);
        field("place", self.place);
        field("head", self.head);
        field("persons", self.persons);
        field("state", self.state);
        field("attempt", self.attempt);
        field("other_office", self.otherOffice);
        field("other_name", self.otherName);
        field("other_household", self.otherHousehold);
        field("answered_on", self.answeredOn);
        field("answer", self.answer);
        field("history", self.history);
        field("news_seen", self.newsSeen);
    }
};

/// At a township: the file of a household that another township sent, until one of its own villages has it.
struct ArrivalFile {
    QString id;                         ///< of the In line that comes of it
    OfficeId peer;                      ///< the other township
    HouseholdId household;              ///< there
    Day day;                            ///< of leaving
    QString place;                      ///< where from
    QString wanted;                     ///< where to, as the family says
    QString head;
    int persons = 0;
    MoveState state = MoveState::Leaving;
    QString village;                    ///< name of the village that has it or declined it
    std::optional<Day> answeredOn;
    QString answer;
    int attempt = 0;                    ///< how often it was given to a village
    QString history;                    ///< as HouseholdMove::history
    QByteArray file;                    ///< the rows, as exchange::encode() writes them
    Day since;

    static constexpr auto table = "arrival_file";
    template <class Self, class Visitor>
    static void visit(Self &self, Visitor &&field)
    {
        field("id", self.id);
        field("peer_id", self.peer);
        field("household", self.household);
        field("day", self.day);
        field("place", self.place);
        field("wanted", self.wanted);
        field("head", self.head);
        field("persons", self.persons);
        field("state", self.state);
        field("village", self.village);
        field("answered_on", self.answeredOn);
        field("answer", self.answer);
        field("attempt", self.attempt);
        field("history", self.history);
        field("file", self.file);
        field("since", self.since);
    }
};

} // namespace xieli

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/valuetext.h"
#include "model/aid.h"
#include "model/casefile.h"
#include "model/familyevent.h"
#include "model/householdmove.h"
#include "store/reader.h"

namespace xieli::exchange {

/// What goes with a household that moves, to be read there: it decides nothing at the new place and counts in no sum. The new office
/// only learns from it who was paid for which month, so that nobody is paid twice.
struct MoveHistory {
    std::vector<Decision> decisions;
    struct Payment {
        QString benefit;
        Month month = Month(2000, 1);
        PaymentKind kind = PaymentKind::Regular;
        Money amount;
        QString coveredMembers;     ///< ids of the household that left
        std::optional<Day> approvedOn;
    };
    std::vector<Payment> payments;  ///< approved ones
    struct Event {
        Day day;
        FamilyEventKind kind = FamilyEventKind::Birth;
        QString names;
        QString reason;
    };
    std::vector<Event> events;
    /// A request for temporary aid that was decided, and what was given of it: never payable at the new place.
    struct Aid {
        QString request;            ///< id there; in what has arrived, that of the request here (historyAt)
        AidKind kind = AidKind::Ordinary;
        QString cause;
        QString action;             ///< "grant", "refuse"
        Money amount;
        Day decidedOn;
        QString decidedBy;
        QString document;
        struct Given {
            Day day;
            Money amount;
        };
        std::vector<Given> given;
        Money paid() const;
    };
    std::vector<Aid> aid;
    /// What the old office wrote after the file was given away: told, never applied by itself.
    struct Later {
        QString table, key, column;
        QString whom;               ///< name of the person, or of the head
        QString before, after;      ///< valueText()
        Day day;
        QString author;
    };
    std::vector<Later> later;
};

/// Of a household as it stands in this file; `later`: since its file was given to somebody (`move` is its Out line).
MoveHistory historyOf(Reader &reader, const HouseholdMove &move);

/// The same history gives the same text.
QString historyText(const MoveHistory &history);
/// The text for whoever got the file under the names made from `seed` (arrivalKey).
QString historyAt(const QString &text, const QString &seed);
/// Of a damaged text what can be read.
MoveHistory historyFrom(const QString &text);

} // namespace xieli::exchange

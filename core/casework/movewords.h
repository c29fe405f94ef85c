// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/moves.h"
#include "exchange/seats.h"

namespace xieli::casework {

/// Moves in sentences, inside one read.
class MoveWords {
public:
    MoveWords(Reader &reader, const Office &office, const papers::Wording &wording);
    /// Who keeps the household: a village of this township, or this office.
    QString keeper(const HouseholdId &household) const;
    /// "迁往东山村，2018-07-03 已到", "没有到：户口不在本村", "还没有给哪个村"
    QString told(const MoveRow &row) const;

private:
    Reader &m_reader;
    const Office &m_office;
    const papers::Wording &m_wording;
    exchange::Seats m_seats;
};

/// How the township gets back what it gave.
TakingBack takingBack(Reader &reader, const HouseholdMove &out);
TakingBack takingBack(Reader &reader, const ArrivalFile &file);

/// Households whose arrival brings word of a death that nobody here has read: their pay waits.
QSet<HouseholdId> arrivedWithDeaths(Reader &reader);

/// For which months people were paid before they came: by the old household, so that nobody is paid twice.
struct BroughtPay {
    Dossier people;                 ///< the household that left, its members as they are known here
    std::vector<PaymentLine> paid;
};
std::vector<BroughtPay> broughtPay(Reader &reader);

} // namespace xieli::casework

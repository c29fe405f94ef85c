// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "base/month.h"

#include <QString>

#include <vector>

namespace xieli::intake {

/// The same numbers on every machine (the standard library's distributions are not).
class Dice {
public:
    explicit Dice(quint64 seed) : m_state(seed * 0x9E3779B97F4A7C15u + 0x1234567u) {}
    quint64 next();
    /// 0 … limit − 1
    int below(int limit) { return int(next() % quint64(limit)); }
    bool percent(int chance) { return below(100) < chance; }

private:
    quint64 m_state;
};

struct TrainingPerson {
    QString name;
    QString relation;
    QString idNumber;       ///< valid
    QString idAsWritten;    ///< what the roster shows; may be wrong
    bool idAsNumber = false;///< the roster keeps it as a rounded number
    QString health;
    QString labour;
    QString disability;     ///< "4-2", or empty
    int age = 0;
};

struct TrainingIncome {
    QString item;
    int quantityTenths = 0;
    QString unit;
    Money price;
    Money amount;
    Money cost;
};

struct TrainingHousehold {
    int group = 1;
    int grade = 1;
    Money standard;
    QString account;
    QString phone;
    QString cause;
    bool registeredPoor = false;
    std::vector<TrainingPerson> people;
    std::vector<TrainingIncome> income;
    Money monthly() const { return standard * std::int64_t(people.size()); }
};

/// Invented people of one village, sorted by group; the roster's mistakes are made already.
std::vector<TrainingHousehold> inventVillage(quint32 seed, int households);

} // namespace xieli::intake

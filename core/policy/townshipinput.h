// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "base/result.h"
#include "policy/matching.h"

#include <QJsonObject>

namespace xieli::policy {

/// What a township or county tells about itself; whatever is left out is not computed.
struct TownshipInput {
    struct Institution {
        QString id;
        std::int64_t residents = 0;
        std::int64_t partial = 0; ///< partly disabled
        std::int64_t lost = 0;    ///< fully disabled
    };
    struct Standard {
        QString id;
        Money before;             ///< above zero
        Money now;
    };
    QString name;
    std::optional<std::int64_t> recipients;
    std::optional<std::int64_t> villages;
    std::optional<std::int64_t> residents; ///< 户籍人口
    std::vector<Institution> institutions;
    std::vector<Standard> standards;
    std::optional<Money> projectFund;
    std::optional<Money> urbanConsumption; ///< last year's, a person
    std::optional<Money> ruralConsumption;
    bool hasLists = false;
    std::vector<ListedPerson> dibao;
    std::vector<ListedPerson> poor;
};

/// Strict, like a dossier; errors begin with "townships.".
Result<TownshipInput> readTownship(const QJsonObject &json);

} // namespace xieli::policy

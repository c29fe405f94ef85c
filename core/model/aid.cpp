// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/aid.h"

#include <QStringList>

namespace xieli {

using namespace Qt::StringLiterals;

std::optional<std::vector<AidStage>> parseStages(const QString &text)
{
    QString plain = text;
    for (const QChar separator : {u'；', u'，', u'、', u','})
        plain.replace(separator, u';');
    std::vector<AidStage> stages;
    for (const QString &part : plain.split(u';', Qt::SkipEmptyParts)) {
        const QStringList words = part.simplified().split(u' ', Qt::SkipEmptyParts);
        if (words.isEmpty())
            continue;
        const auto day = parseDay(words.front());
        const auto amount = words.size() > 1 ? Money::parse(words[1]) : std::nullopt;
        if (!day || words.size() > 2 || (words.size() == 2 && (!amount || amount->isNegative())))
            return std::nullopt;
        stages.push_back({*day, amount});
    }
    return stages;
}

QString stagesText(const std::vector<AidStage> &stages)
{
    QStringList parts;
    for (const AidStage &stage : stages)
        parts << stage.day.toString(Qt::ISODate) + (stage.amount ? u' ' + stage.amount->toString() : QString());
    return parts.join(u"; "_s);
}

} // namespace xieli

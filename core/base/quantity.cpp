// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/quantity.h"

namespace xieli {

std::optional<Quantity> Quantity::parse(QStringView text)
{
    if (text.contains(u'/') || text.contains(u'%'))
        return std::nullopt;
    const auto ratio = Ratio::parse(text);
    if (!ratio || 1000 % ratio->denominator() != 0)
        return std::nullopt;
    return fromThousandths(ratio->numerator() * (1000 / ratio->denominator()));
}

QString Quantity::toString() const
{
    const std::int64_t magnitude = m_thousandths < 0 ? -m_thousandths : m_thousandths;
    QString text = QStringLiteral("%1%2").arg(m_thousandths < 0 ? QStringLiteral("-") : QString()).arg(magnitude / 1000);
    if (magnitude % 1000 != 0) {
        QString decimals = QStringLiteral("%1").arg(magnitude % 1000, 3, 10, QLatin1Char('0'));
        while (decimals.endsWith(u'0'))
            decimals.chop(1);
        text += u'.' + decimals;
    }
    return text;
}

} // namespace xieli

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/money.h"

namespace xieli {

namespace {
__extension__ typedef __int128 Wide;
}

std::optional<Money> Money::parse(QStringView text)
{
    const bool negative = text.startsWith(u'-');
    if (negative)
        text = text.mid(1);
    const auto dot = text.indexOf(u'.');
    const QStringView whole = dot < 0 ? text : text.left(dot);
    const QStringView decimals = dot < 0 ? QStringView() : text.mid(dot + 1);
    if (whole.isEmpty() || whole.size() > 15 || decimals.size() > 2 || (dot >= 0 && decimals.isEmpty()))
        return std::nullopt;
    std::int64_t fen = 0;
    const auto append = [&fen](QStringView digits) {
        for (QChar c : digits) {
            if (c < u'0' || c > u'9')
                return false;
            fen = fen * 10 + (c.unicode() - u'0');
        }
        return true;
    };
    if (!append(whole) || !append(decimals))
        return std::nullopt;
    for (qsizetype i = decimals.size(); i < 2; ++i)
        fen *= 10;
    return Money(negative ? -fen : fen);
}

QString Money::toString() const
{
    std::uint64_t rest = m_fen < 0 ? 0 - static_cast<std::uint64_t>(m_fen) : static_cast<std::uint64_t>(m_fen);
    std::array<QChar, 24> buffer; // filled from its end
    auto at = buffer.end();
    for (int place = 0; place < 3 || rest > 0; ++place, rest /= 10) {
        *--at = QChar(u'0' + static_cast<int>(rest % 10));
        if (place == 1)
            *--at = u'.';
    }
    if (m_fen < 0)
        *--at = u'-';
    return QString(&*at, buffer.end() - at);
}

Money scaled(Money amount, Ratio ratio, Rounding rounding, std::int64_t unitFen)
{
    Q_ASSERT(unitFen > 0);
    const Wide exact = static_cast<Wide>(amount.fen()) * ratio.numerator();
    const Wide step = static_cast<Wide>(ratio.denominator()) * unitFen;
    const bool negative = exact < 0;
    const Wide magnitude = negative ? -exact : exact;
    Wide units = magnitude / step;
    const Wide rest = magnitude % step;
    const bool awayFromZero = (rounding == Rounding::HalfUp && rest * 2 >= step)
        || (rounding == Rounding::Up && !negative && rest > 0)
        || (rounding == Rounding::Down && negative && rest > 0);
    if (awayFromZero)
        ++units;
    const auto fen = static_cast<std::int64_t>(units) * unitFen;
    return Money::fromFen(negative ? -fen : fen);
}

} // namespace xieli

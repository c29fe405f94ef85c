// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/columns.h"

#include <algorithm>
#include <numeric>

namespace xieli::print {

namespace {

struct Wish {
    qreal least = 0; ///< no number, word or short name is broken
    qreal best = 0;  ///< every text on one line
};

/// Texts of up to four characters (names, classes) are kept whole.
qreal leastFor(const QString &text, const Face &face)
{
    return text.size() <= 4 ? face.width(text) : face.widestPart(text);
}

void look(Wish &wish, const QString &text, const Face &face)
{
    wish.best = qMax(wish.best, face.width(text));
    if (wish.least < wish.best)
        wish.least = qMax(wish.least, leastFor(text, face));
}

/// A header is content with two lines, the second of them best the unit in brackets.
qreal headerWish(const QString &header, const Face &face)
{
    const qsizetype bracket = header.indexOf(u'（');
    if (bracket > 0)
        return qMax(face.width(header.left(bracket)), face.width(header.mid(bracket)));
    return face.size() * static_cast<qreal>(qMax<qsizetype>(2, (header.size() + 1) / 2));
}

std::vector<Wish> wishes(const papers::Table &table, const Face &face)
{
    std::vector<Wish> all(table.columns.size());
    for (std::size_t column = 0; column < all.size(); ++column) {
        Wish &wish = all[column];
        const auto at = static_cast<qsizetype>(column);
        const QString &header = table.columns[column].header;
        wish.best = headerWish(header, face);
        wish.least = qMin(face.width(header), face.size() * 2);
        for (const QStringList &row : table.rows)
            if (at < row.size())
                look(wish, row[at], face);
        if (at < table.totals.size())
            look(wish, table.totals[at], face);
        wish.least += 2 * cellPadding;
        wish.best = qMax(wish.best + 2 * cellPadding, wish.least);
    }
    return all;
}

/// How much each column may take beyond its least, so that all together take `spare`: those that want little get it whole.
qreal waterLevel(const std::vector<Wish> &all, qreal spare)
{
    std::vector<qreal> wants;
    for (const Wish &wish : all)
        wants.push_back(wish.best - wish.least);
    std::sort(wants.begin(), wants.end());
    auto left = static_cast<qreal>(wants.size());
    for (qreal want : wants) {
        if (want * left >= spare)
            return spare / left;
        spare -= want;
        left -= 1;
    }
    return wants.empty() ? 0 : wants.back();
}

} // namespace

std::vector<qreal> columnWidths(const papers::Table &table, const Face &face, qreal room)
{
    const std::vector<Wish> all = wishes(table, face);
    qreal least = 0;
    qreal best = 0;
    int weights = 0;
    for (std::size_t column = 0; column < all.size(); ++column) {
        least += all[column].least;
        best += all[column].best;
        weights += table.columns[column].weight;
    }
    const qreal level = waterLevel(all, room - least);
    std::vector<qreal> widths;
    for (std::size_t column = 0; column < all.size(); ++column) {
        const auto &[own, wished] = all[column];
        if (least >= room)
            widths.push_back(own * room / least);
        else if (best > room)
            widths.push_back(own + qMin(wished - own, level));
        else if (weights > 0)
            widths.push_back(wished + (room - best) * table.columns[column].weight / weights);
        else
            widths.push_back(wished * room / best);
    }
    return widths;
}

int tableSize(const papers::Table &table, qreal room, int most)
{
    for (int size = most; size > 70; size -= 5) {
        const Face face(size);
        const std::vector<Wish> all = wishes(table, face);
        const qreal least = std::accumulate(all.begin(), all.end(), qreal(0), [](qreal sum, const Wish &w) { return sum + w.least; });
        if (least <= room)
            return size;
    }
    return 70;
}

} // namespace xieli::print

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <vector>

// Back-pay written a second time, from readings §4 and nothing of the engine: months are numbers, persons letters, money
// whole fen, and every month of every person is looked at by itself.

namespace xieli::naive {

using Fen = std::int64_t;
inline constexpr int never = 1000;

struct Person {
    int joined = -1;
    int died = never;   ///< month of the death
    int left = never;   ///< month of the leaving
    /// Paid for the month in which somebody dies or leaves, stopped from the next.
    bool isThere(int month) const { return joined <= month && month <= died && month <= left; }
};

struct Decided {
    int stream = 0;                 ///< 0: the household's 低保; k: 特困 of person k − 1
    int grade = 1;
    std::set<int> persons;          ///< whom it was meant for when it was made
    int start = 0;
    int end = never;
    bool voided = false;
    std::optional<Fen> frozen;
    int order = 0;                  ///< in which it was made
};

struct Recovering {
    Fen amount = 0;
    Fen instalment = 0;
    int start = 0;
    bool voided = false;
};

/// What was paid, noted and recovered of one stream and month.
struct Cell {
    bool hasLine = false;
    Fen cash = 0;
    Fen noted = 0;          ///< receivables, below zero
    Fen recovered = 0;
    Fen net() const { return cash + noted; }
    Fen open() const { return -noted - recovered; }
};

enum class Kind { Regular, BackPay, Receivable, Recovery };
struct Line {
    Kind kind;
    int stream;
    int month;
    Fen amount;
    int recovery = -1;
    friend auto operator<=>(const Line &, const Line &) = default;
};

struct History {
    std::vector<Person> persons;
    std::vector<Decided> decisions;
    std::vector<Recovering> recoveries;
    std::map<std::pair<int, int>, Cell> paid;   ///< (month, stream)
    std::map<int, Fen> recoveredBy;             ///< recovery → fen
    std::set<int> known;                        ///< months that were approved
    /// prices[class − 1][month] in fen a person; class 5: 特困
    std::array<std::vector<Fen>, 5> prices;

    const Decided *standing(int stream, int month) const
    {
        const Decided *best = nullptr;
        for (const Decided &decision : decisions) {
            if (decision.stream != stream || decision.start > month)
                continue;
            // a voided one counts only where no other has begun; then the one begun last, then the one made last
            const auto rank = [](const Decided &d) { return std::tuple(!d.voided, d.start, d.order); };
            if (!best || rank(*best) < rank(decision))
                best = &decision;
        }
        return best;
    }

    bool hasTekun(int person, int month) const
    {
        return std::any_of(decisions.begin(), decisions.end(), [&](const Decided &decision) {
            return decision.stream == person + 1 && !decision.voided && decision.start <= month && month <= decision.end;
        });
    }

    Fen owed(int stream, int month) const
    {
        const Decided *decision = standing(stream, month);
        if (!decision || decision->voided || month > decision->end)
            return 0;
        Fen sum = 0;
        bool anybody = false;
        for (int person : decision->persons) {
            Person there = persons[std::size_t(person)];
            if (stream > 0 && there.left < decision->start)
                there.left = never; // who lived elsewhere already (in an institution) was decided so
            if (!there.isThere(month) || (stream == 0 && hasTekun(person, month)))
                continue;
            anybody = true;
            sum += prices[std::size_t(stream == 0 ? decision->grade - 1 : 4)][std::size_t(month)];
        }
        return decision->frozen && anybody ? *decision->frozen : sum;
    }

    std::set<Line> draft(int month) const
    {
        std::set<Line> lines;
        std::set<int> streams;
        for (const Decided &decision : decisions)
            streams.insert(decision.stream);
        std::map<std::pair<int, int>, Fen> open;
        for (const auto &[key, cell] : paid)
            open[key] = cell.open();
        for (int stream : streams)
            for (int m = 0; m <= month; ++m) {
                const auto found = paid.find({m, stream});
                const Cell cell = found == paid.end() ? Cell() : found->second;
                if (!standing(stream, m))
                    continue;
                const Fen due = owed(stream, m);
                if (m == month && !cell.hasLine) {
                    if (due > 0)
                        lines.insert({Kind::Regular, stream, m, due});
                    continue;
                }
                if (!cell.hasLine && !known.contains(m))
                    continue;
                Fen difference = due - cell.net();
                if (difference < 0) {
                    lines.insert({Kind::Receivable, stream, m, difference});
                } else if (difference > 0) {
                    const Fen lessened = std::min(difference, cell.open());
                    if (lessened > 0)
                        lines.insert({Kind::Receivable, stream, m, lessened});
                    open[{m, stream}] -= lessened;
                    if (difference > lessened)
                        lines.insert({Kind::BackPay, stream, m, difference - lessened});
                }
            }
        std::vector<std::size_t> order(recoveries.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        std::stable_sort(order.begin(), order.end(), [this](auto a, auto b) { return recoveries[a].start < recoveries[b].start; });
        for (std::size_t i : order) {
            const Recovering &recovery = recoveries[i];
            if (recovery.voided || month < recovery.start)
                continue;
            const auto back = recoveredBy.find(int(i));
            Fen due = std::min(recovery.amount, recovery.instalment * (month - recovery.start + 1)) - (back == recoveredBy.end() ? 0 : back->second);
            for (auto &[key, left] : open) {
                const Fen part = std::min(due, left);
                if (part <= 0)
                    continue;
                lines.insert({Kind::Recovery, key.second, key.first, part, int(i)});
                due -= part;
                left -= part;
            }
        }
        return lines;
    }
};

} // namespace xieli::naive

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/naivehistory.h"
#include "policy/packs.h"

// The standards that a random history is paid under, and what can happen in one.

namespace xieli::naive {

using namespace Qt::StringLiterals;
using namespace policy;

inline const Month first(2017, 7);
inline constexpr int length = 18;
inline constexpr int people = 5;   // the first three live there from the beginning
inline const QString benefits[] = {u"dibao"_s, u"tekun_basic"_s};

/// One thing that happens; `a` and `b` are read by each kind in its own way, whatever they are.
struct Event {
    enum Kind { Law, Die, Leave, Join, Decide, Stop, Freeze, Void, Tekun, Confirm, Approve, Recover, VoidRecovery, Last_ } kind;
    int month;
    int a;
    int b;
};
inline const char *names[] = {"law", "die", "leave", "join", "decide", "stop", "freeze", "void", "tekun", "confirm", "approve", "recover", "void recovery"};

/// What is known of the standards at some time: 310 announced late, then raised again, then lowered.
inline const Law &lawNumber(int number)
{
    static const std::array<Law, 4> laws = [] {
        Catalogue packs = policy::test::catalogue();
        const auto overlay = [&packs](const QByteArray &name, const QByteArray &classOne, const QByteArray &tekun) {
            const QByteArray cite = R"("status":"stated","cites":[{"document":"d","article":"1"}]})";
            const auto read = packs.add("{\"name\":\"" + name + R"(","title":"t","edition":"1","level":"county","status":"in_force","on":["training-629901"],
                "documents":{"d":{"title":"t","number":""}},"figures":{"dibao.class.1.monthly":[)" + QByteArray(classOne).replace('@', cite)
                + R"(],"tekun.basic.dispersed.yearly":[)" + QByteArray(tekun).replace('@', cite) + "]}}", QString::fromLatin1(name));
            if (!read)
                qFatal("%s", qPrintable(policy::test::text(read.error())));
            return *packs.law(u"training-629901,"_s + QString::fromLatin1(name));
        };
        return std::array{
            overlay("old", R"({"value":29200,@)", R"({"value":425500,@)"),
            *packs.law(u"training-629901"_s),
            overlay("twice", R"({"to":"2017-12","value":29200,@,{"from":"2018-01","to":"2018-03","value":31000,@,{"from":"2018-04","value":33333,@)",
                    R"({"to":"2018-05","value":425500,@,{"from":"2018-06","value":480000,@)"),
            overlay("lowered", R"({"to":"2018-05","value":31000,@,{"from":"2018-06","value":30000,@)", R"({"value":420000,@)")};
    }();
    return laws[std::size_t(number % 4)];
}

/// The same standards, typed from the lines above and seed 000.
inline std::array<std::vector<Fen>, 5> pricesNumber(int number)
{
    std::array<std::vector<Fen>, 5> prices;
    for (int m = 0; m < length; ++m) {
        const bool in2018 = m >= 6;
        const Fen ones[] = {29200, in2018 ? 31000 : 29200, !in2018 ? 29200 : m < 9 ? 31000 : 33333, m < 11 ? 31000 : 30000};
        // 4255 ÷ 12 = 354.583…, 4578 ÷ 12 = 381.50, 4800 ÷ 12 = 400, 4200 ÷ 12 = 350
        const Fen tekun[] = {35458, in2018 ? 38150 : 35458, m < 11 ? 35458 : 40000, 35000};
        prices[0].push_back(ones[number % 4]);
        prices[1].push_back(in2018 ? 29000 : 27500);
        prices[2].push_back(8400);
        prices[3].push_back(5800);
        prices[4].push_back(tekun[number % 4]);
    }
    return prices;
}

} // namespace xieli::naive

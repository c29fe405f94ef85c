// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/letterwords.h"

#include "casework/replacing.h"
#include "papers/format.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

QString word(const papers::Wording &wording, const QString &key, const Arguments &arguments = {}) { return wording.text(u"letters."_s + key, arguments); }

std::optional<Money> fenOf(const QJsonValue &value) { return value.isDouble() ? std::optional(Money::fromFen(value.toInteger())) : std::nullopt; }

/// "1234.50" as a pack's sentence has it.
QString grouped(const QString &yuan)
{
    const auto money = Money::parse(yuan);
    return money ? papers::yuan(*money) : yuan;
}

/// "条件:A元 > … = B元" is told as what was asked, what was found, and how they compare.
QString compared(const QString &because, const papers::Wording &wording)
{
    static const QRegularExpression form(
        u"^(.*)[:：]([^:：]*?)(-?\\d+\\.\\d\\d)元(\\([^)]*\\))?\\s*([<>=≥≤])\\s*[^:：]*?(\\d+\\.\\d\\d)元$"_s);
    const auto match = form.match(because);
    if (!match.hasMatch())
        return {};
    static const QMap<QString, QString> keys{{u">"_s, u"limit_above"_s}, {u"="_s, u"limit_equal"_s}, {u"<"_s, u"limit_below"_s},
                                             {u"≥"_s, u"limit_not_below"_s}, {u"≤"_s, u"limit_not_above"_s}};
    return word(wording, keys.value(match.captured(5)), {{u"what"_s, match.captured(1)}, {u"income"_s, grouped(match.captured(3))},
                                                        {u"limit"_s, grouped(match.captured(6))}});
}

QString difference(const QJsonObject &step, const QJsonObject &result, const papers::Wording &wording)
{
    const auto line = fenOf(result[u"line_fen"_s]);
    const auto income = fenOf(result[u"annual_income_fen"_s]);
    const auto amount = fenOf(step[u"value"_s]);
    const int persons = result[u"persons"_s].toInt();
    if (!line || !income || !amount)
        return {};
    const int months = result[u"line_basis"_s].toString() == u"year"_s ? 1 : 12;
    return word(wording, u"how_difference"_s, {{u"persons"_s, QString::number(persons)}, {u"limit"_s, papers::yuan(*line * (months * persons))},
                                               {u"income"_s, papers::yuan(*income)}, {u"amount"_s, papers::yuan(*amount)}});
}

} // namespace

QString withoutSigns(const QString &sentence, const papers::Wording &wording)
{
    static const QRegularExpression each(u"(\\d+\\.\\d\\d)元\\s*×\\s*(\\d+)人\\s*=\\s*(\\d+\\.\\d\\d)元/月"_s);
    static const QRegularExpression money(u"(\\d+\\.\\d\\d)元"_s);
    static const QRegularExpression sign(u"\\s*([×−+÷=<>≥≤])\\s*"_s);
    static const QMap<QString, QString> keys{{u"×"_s, u"sign_times"_s}, {u"−"_s, u"sign_minus"_s}, {u"+"_s, u"sign_plus"_s}, {u"÷"_s, u"sign_divided"_s},
                                             {u"="_s, u"sign_gives"_s}, {u"<"_s, u"sign_below"_s}, {u">"_s, u"sign_above"_s},
                                             {u"≥"_s, u"sign_not_below"_s}, {u"≤"_s, u"sign_not_above"_s}};
    QString text = replacedEach(sentence, each, [&](const auto &match) {
        return word(wording, u"how_each"_s, {{u"rate"_s, grouped(match.captured(1))}, {u"persons"_s, match.captured(2)},
                                             {u"amount"_s, grouped(match.captured(3))}});
    });
    text = replacedEach(text, money, [](const auto &match) { return grouped(match.captured(1)); });
    return replacedEach(text, sign, [&](const auto &match) { return word(wording, keys.value(match.captured(1))); });
}

QString plainBecause(const QJsonObject &step, const QJsonObject &result, const papers::Wording &wording)
{
    const QString rule = step[u"rule"_s].toString();
    const QString because = step[u"because"_s].toString();
    const auto income = fenOf(step[u"value"_s]);
    if (rule.startsWith(u"income.total"_s) && income)
        return word(wording, u"how_income"_s, {{u"income"_s, papers::yuan(*income)}});
    if (rule == u"line"_s && income)
        return word(wording, result[u"line_basis"_s].toString() == u"year"_s ? u"how_line_year"_s : u"how_line_month"_s, {{u"line"_s, papers::yuan(*income)}});
    if (rule == u"dibao.difference"_s)
        if (const QString told = difference(step, result, wording); !told.isEmpty())
            return told;
    if (const QString told = compared(because, wording); !told.isEmpty())
        return withoutSigns(told, wording);
    return withoutSigns(because, wording);
}

} // namespace xieli::casework

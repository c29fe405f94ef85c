// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/keptjson.h"

#include "papers/format.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

std::optional<Money> monthlyOf(const QJsonValue &benefit)
{
    const QJsonValue fen = benefit[u"monthly_fen"_s];
    return fen.isDouble() ? std::optional(Money::fromFen(fen.toInteger())) : std::nullopt;
}

bool isSingle(const QJsonArray &benefits, const QString &member)
{
    return std::any_of(benefits.begin(), benefits.end(), [&member](const QJsonValue &benefit) {
        return benefit[u"benefit"_s].toString() == u"dibao_single"_s && benefit[u"member"_s].toString() == member;
    });
}

} // namespace

QString moneyText(const QJsonValue &fen, const papers::Wording &wording)
{
    return fen.isDouble() ? papers::yuan(Money::fromFen(fen.toInteger())) : wording.text(u"casework.value_unknown"_s);
}

QString valueText(const QJsonObject &step, const papers::Wording &wording)
{
    const QJsonValue value = step.value(u"value"_s);
    if (step.value(u"unit"_s).toString() == u"fen"_s || value.isNull())
        return moneyText(value, wording);
    if (value.isBool())
        return wording.text(value.toBool() ? u"casework.value_yes"_s : u"casework.value_no"_s);
    if (value.isDouble())
        return QString::number(value.toInteger());
    const QString key = u"casework.word_"_s + value.toString();
    return wording.knows(key) ? wording.text(key) : value.toString();
}

bool isReading(const QJsonValue &cite)
{
    return cite[u"number"].toString().isEmpty() && cite[u"document"].toString().startsWith(u"协理读法");
}

QString citationText(const QJsonValue &cite)
{
    if (isReading(cite)) // no document: it is not set between the marks of one
        return cite[u"document"_s].toString() + cite[u"article"_s].toString();
    const QString number = cite[u"number"_s].toString();
    return u"《"_s + cite[u"document"_s].toString() + u"》"_s + (number.isEmpty() ? QString() : u"("_s + number + u")"_s)
        + cite[u"article"_s].toString();
}

QString findingText(const QJsonValue &kept, const papers::Wording &wording)
{
    Finding finding;
    finding.key = kept[u"message"_s].toString();
    for (const QString &name : {u"key"_s, u"month"_s, u"pack"_s})
        finding.arguments.insert(name, kept[name].toString());
    const QJsonObject arguments = kept[u"arguments"_s].toObject();
    for (auto it = arguments.constBegin(); it != arguments.constEnd(); ++it)
        finding.arguments.insert(it.key(), it.value().toString());
    return wording.say(finding);
}

std::optional<Money> dibaoOf(const QJsonArray &benefits, const QString &single)
{
    std::optional<Money> amount;
    for (const QJsonValue &benefit : benefits)
        if (benefit[u"benefit"_s].toString() == (single.isEmpty() ? u"dibao"_s : u"dibao_single"_s) && benefit[u"member"_s].toString() == single)
            amount = monthlyOf(benefit);
    for (const QJsonValue &benefit : benefits) {
        const QString member = benefit[u"member"_s].toString();
        if (benefit[u"programme"_s].toString() != u"dibao"_s || (single.isEmpty() ? isSingle(benefits, member) : member != single))
            continue;
        const auto extra = monthlyOf(benefit);
        amount = amount && extra ? std::optional(*amount + *extra) : std::nullopt;
    }
    return amount;
}

QString ruleText(const QString &rule, const papers::Wording &wording)
{
    return wording.text(u"casework.rule_"_s + QString(rule).replace(u'.', u'_'));
}

} // namespace xieli::casework

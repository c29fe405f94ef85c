// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/keptjson.h"

#include "papers/format.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

/// Early editions called Gannan's plan of 2018 by a title that its text does not bear; a kept result still does.
const QString titleThatNoSourceBears = u"2018年社会救助兜底保障工作方案"_s;
const QString namedByItsIssuer = u"甘肃某自治州民政局2018年兜底保障工作文件（标题、文号未载）"_s;

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

QString yuanText(Money money, const papers::Wording &wording) { return wording.text(u"casework.yuan"_s, {{u"amount"_s, papers::amount(money)}}); }

QString moneyText(const QJsonValue &fen, const papers::Wording &wording)
{
    return fen.isDouble() ? yuanText(Money::fromFen(fen.toInteger()), wording) : wording.text(u"casework.value_unknown"_s);
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
    // a word may mean something else in a rule of its own: "within" a limit, "within" the months of an exit
    const QString word = value.toString();
    const QString own = u"casework.word_"_s + step.value(u"rule"_s).toString().replace(u'.', u'_') + u'_' + word;
    const QString key = wording.knows(own) ? own : u"casework.word_"_s + word;
    return wording.knows(key) ? wording.text(key) : word;
}

QString titleText(const QString &title) { return title == titleThatNoSourceBears ? namedByItsIssuer : u"《"_s + title + u"》"_s; }

QString citationText(const QJsonValue &cite)
{
    if (isReading(cite)) // no document: it is not set between the marks of one
        return cite[u"document"_s].toString() + cite[u"article"_s].toString();
    const QString number = cite[u"number"_s].toString();
    return titleText(cite[u"document"_s].toString()) + (number.isEmpty() ? QString() : u"("_s + number + u")"_s) + cite[u"article"_s].toString();
}

bool isReading(const QJsonValue &cite) { return cite[u"number"_s].toString().isEmpty() && cite[u"document"_s].toString().startsWith(u"协理读法"); }

QStringList clausesOf(const QJsonObject &step)
{
    QStringList clauses;
    for (const QJsonValue &cite : step.value(u"cites"_s).toArray())
        if (!isReading(cite))
            clauses << citationText(cite);
    return clauses;
}

QStringList readingsOf(const QJsonObject &step)
{
    QStringList readings;
    for (const QJsonValue &cite : step.value(u"cites"_s).toArray())
        if (isReading(cite))
            readings << citationText(cite);
    return readings;
}

QString findingText(const QJsonValue &kept, const papers::Wording &wording, FindingFor whom)
{
    Finding finding;
    finding.key = kept[u"message"_s].toString();
    for (const QString &name : {u"key"_s, u"month"_s, u"pack"_s})
        finding.arguments.insert(name, kept[name].toString());
    const QJsonObject arguments = kept[u"arguments"_s].toObject();
    for (auto it = arguments.constBegin(); it != arguments.constEnd(); ++it)
        finding.arguments.insert(it.key(), it.value().toString());
    if (const QString onPaper = finding.key + u"_on_paper"_s; whom == FindingFor::Paper && wording.knows(onPaper))
        finding.key = onPaper;
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

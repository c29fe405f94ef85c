// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/keptjson.h"

#include "papers/format.h"

#include <QJsonArray>

namespace xieli::casework {

using namespace Qt::StringLiterals;

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

QString citationText(const QJsonValue &cite)
{
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

QString ruleText(const QString &rule, const papers::Wording &wording)
{
    return wording.text(u"casework.rule_"_s + QString(rule).replace(u'.', u'_'));
}

} // namespace xieli::casework

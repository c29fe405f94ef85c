// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/explainjson.h"

#include "policy/assess.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

QString findingKindCode(FindingKind kind)
{
    switch (kind) {
    case FindingKind::Note: return u"note"_s;
    case FindingKind::Warning: return u"warning"_s;
    case FindingKind::Empty: return u"empty"_s;
    case FindingKind::Assumed: return u"assumed"_s;
    case FindingKind::NotDetermined: return u"not_determined"_s;
    }
    Q_UNREACHABLE();
}

namespace {

void writeText(JsonWriter &json, const char *key, const QString &value)
{
    json.key(key);
    json.text(value);
}

void writeValue(JsonWriter &json, const StepValue &value)
{
    if (const auto *amount = std::get_if<Money>(&value))
        json.number(amount->fen());
    else if (const auto *count = std::get_if<std::int64_t>(&value))
        json.number(*count);
    else if (const auto *flag = std::get_if<bool>(&value))
        json.flag(*flag);
    else if (const auto *word = std::get_if<QString>(&value))
        json.text(*word);
    else
        json.null();
}

void writeCites(JsonWriter &json, const Citations &citations)
{
    json.key("cites");
    json.beginArray();
    for (const Citation &citation : citations)
        json.raw({citation.json.constData(), static_cast<std::size_t>(citation.json.size())});
    json.endArray();
}

} // namespace

void writeFindings(JsonWriter &json, const Findings &findings, Month month, const QString &pack)
{
    json.beginArray();
    for (const Finding &finding : findings) {
        const bool figure = finding.arguments.contains(u"key"_s);
        json.beginObject();
        writeText(json, "kind", findingKindCode(finding.kind));
        writeText(json, "key", figure ? finding.arguments.value(u"key"_s) : finding.key);
        writeText(json, "month", figure ? finding.arguments.value(u"month"_s, month.toString()) : month.toString());
        writeText(json, "pack", finding.arguments.value(u"pack"_s, pack));
        writeText(json, "message", finding.key);
        json.key("subject");
        finding.subject.isEmpty() ? json.null() : json.text(finding.subject);
        json.key("arguments");
        json.beginObject();
        for (auto it = finding.arguments.constBegin(); it != finding.arguments.constEnd(); ++it)
            if (it.key() != u"key" && it.key() != u"pack" && it.key() != u"month")
                writeText(json, it.key().toUtf8().constData(), *it);
        json.endObject();
        json.endObject();
    }
    json.endArray();
}

void writeSteps(JsonWriter &json, const Steps &steps)
{
    json.beginArray();
    for (const Step &step : steps) {
        json.beginObject();
        writeText(json, "rule", step.rule);
        json.key("value");
        writeValue(json, step.value);
        if (std::holds_alternative<Money>(step.value))
            writeText(json, "unit", u"fen"_s);
        writeCites(json, step.citations);
        writeText(json, "because", step.because);
        if (!step.subject.isEmpty())
            writeText(json, "subject", step.subject);
        if (!step.children.empty()) {
            json.key("steps");
            writeSteps(json, step.children);
        }
        json.endObject();
    }
    json.endArray();
}

} // namespace xieli::policy

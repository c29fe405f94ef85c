// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/expectation.h"

#include <QJsonDocument>

#include <functional>

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

QString shown(const QJsonValue &value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

QStringList sorted(QStringList words)
{
    words.sort();
    return words;
}

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue text : value.toArray())
        texts << text.toString();
    return sorted(texts);
}

/// The conveniences: lists of words drawn out of an assessment, to be equal whatever their order.
QStringList findingKeys(const QJsonObject &result, const QString &kind)
{
    QStringList keys;
    for (const QJsonValue finding : result[u"findings"].toArray())
        if (finding[u"kind"].toString() == kind)
            keys << finding[u"key"].toString();
    return sorted(keys);
}

QStringList memberResults(const QJsonObject &result)
{
    QStringList members;
    for (const QJsonValue member : result[u"members"].toArray())
        members << member[u"member"].toString() + u' ' + member[u"category"].toString() + u' ' + shown(member[u"monthly_amount_fen"]);
    return sorted(members);
}

QStringList benefitNames(const QJsonObject &result)
{
    QStringList names;
    for (const QJsonValue benefit : result[u"benefits"].toArray())
        names << benefit[u"benefit"].toString();
    return sorted(names);
}

std::optional<QStringList> wordsOf(const QString &key, const QJsonObject &result)
{
    if (key == u"empty" || key == u"assumed")
        return findingKeys(result, key);
    if (key == u"member_results")
        return memberResults(result);
    if (key == u"benefit_names")
        return benefitNames(result);
    return std::nullopt;
}

bool holds(const QJsonValue &got, const QJsonValue &expected);

bool holdsObject(const QJsonObject &got, const QJsonObject &expected)
{
    for (auto it = expected.constBegin(); it != expected.constEnd(); ++it)
        if (!got.contains(it.key()) || !holds(got[it.key()], *it))
            return false;
    return true;
}

/// Each expected element has an element of its own: a matching, so that two equal lines need two lines.
bool holdsArray(const QJsonArray &got, const QJsonArray &expected)
{
    if (expected.isEmpty())
        return got.isEmpty();
    std::vector<qsizetype> owner(static_cast<std::size_t>(got.size()), -1);
    std::vector<bool> tried;
    const std::function<bool(qsizetype)> place = [&](qsizetype wanted) {
        for (qsizetype i = 0; i < got.size(); ++i) {
            const auto at = static_cast<std::size_t>(i);
            if (tried[at] || !holds(got[i], expected[wanted]))
                continue;
            tried[at] = true;
            if (owner[at] < 0 || place(owner[at])) {
                owner[at] = wanted;
                return true;
            }
        }
        return false;
    };
    for (qsizetype wanted = 0; wanted < expected.size(); ++wanted) {
        tried.assign(owner.size(), false);
        if (!place(wanted))
            return false;
    }
    return true;
}

bool holds(const QJsonValue &got, const QJsonValue &expected)
{
    if (expected.isObject())
        return got.isObject() && holdsObject(got.toObject(), expected.toObject());
    if (expected.isArray())
        return got.isArray() && holdsArray(got.toArray(), expected.toArray());
    return got == expected;
}

/// Goes down into what is partly right, so that the difference names the smallest wrong place.
void compare(const QString &path, const QJsonValue &got, const QJsonValue &expected, std::vector<PolicyDifference> &list)
{
    if (holds(got, expected))
        return;
    if (expected.isObject() && got.isObject()) {
        const QJsonObject wanted = expected.toObject();
        for (auto it = wanted.constBegin(); it != wanted.constEnd(); ++it)
            compare(path + u'.' + it.key(), got.toObject()[it.key()], *it, list);
        return;
    }
    if (expected.isArray() && got.isArray()) {
        const QJsonArray wanted = expected.toArray();
        const qsizetype before = qsizetype(list.size());
        for (qsizetype i = 0; i < wanted.size(); ++i)
            if (!holdsArray(got.toArray(), {wanted[i]}))
                list.push_back({path + u"[%1]"_s.arg(i), shown(wanted[i]), shown(got)});
        if (qsizetype(list.size()) > before)
            return;
    }
    list.push_back({path, shown(expected), got.isUndefined() ? QString() : shown(got)});
}

/// An object without keys holds whatever comes; so would a list's element that is one.
void refuseEmptyObjects(const QJsonValue &value, const QString &path, Reading &reading)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        if (object.isEmpty())
            reading.fail("cannot_fail"_L1, path);
        for (auto it = object.constBegin(); it != object.constEnd(); ++it)
            refuseEmptyObjects(*it, path + u'.' + it.key(), reading);
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            refuseEmptyObjects(array[i], path + u"[%1]"_s.arg(i), reading);
    } else if (value.isDouble() && value.toInteger(0) != value.toInteger(1)) {
        reading.fail("bad_value"_L1, path, {{u"value"_s, shown(value)}});
    }
}

} // namespace

void checkExpectation(const QJsonObject &expect, Reading &reading)
{
    refuseEmptyObjects(expect, u"expect"_s, reading);
    for (auto it = expect.constBegin(); it != expect.constEnd(); ++it) {
        const QString path = u"expect."_s + it.key();
        const bool isOfMessages = it.key() == u"says" || it.key() == u"not_said";
        if (!wordsOf(it.key(), {}) && !isOfMessages)
            continue;
        if (!it->isArray())
            reading.fail("wrong_type"_L1, path, {{u"expected"_s, u"[ ]"_s}});
        for (const QJsonValue word : it->toArray())
            if (!word.isString())
                reading.fail("wrong_type"_L1, path, {{u"expected"_s, uR"("…")"_s}});
        if (isOfMessages && it->toArray().isEmpty())
            reading.fail("cannot_fail"_L1, path);
    }
}

std::vector<PolicyDifference> differences(const QJsonObject &expect, const QByteArray &assessment)
{
    const QJsonObject result = QJsonDocument::fromJson(assessment).object();
    std::vector<PolicyDifference> list;
    for (auto it = expect.constBegin(); it != expect.constEnd(); ++it) {
        if (const auto words = wordsOf(it.key(), result)) {
            if (*words != textsOf(*it))
                list.push_back({it.key(), shown(QJsonArray::fromStringList(textsOf(*it))), shown(QJsonArray::fromStringList(*words))});
        } else if (it.key() == u"says" || it.key() == u"not_said") {
            QStringList said;
            for (const QJsonValue finding : result[u"findings"].toArray())
                said << finding[u"message"].toString();
            for (const QString &message : textsOf(*it))
                if (said.contains(message) != (it.key() == u"says"))
                    list.push_back({it.key(), message, said.join(u", "_s)});
        } else {
            compare(it.key(), result[it.key()], *it, list);
        }
    }
    return list;
}

} // namespace xieli::policy

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/fields.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

void Reading::fail(QLatin1String what, const QString &path, Arguments more)
{
    if (m_error)
        return;
    more.insert(u"pack"_s, m_about);
    more.insert(u"key"_s, path);
    m_error = Error{m_prefix + what, std::move(more)};
}

Fields::Fields(const QJsonObject &object, QString path, Reading &reading)
    : m_object(object), m_path(std::move(path)), m_reading(reading)
{
}

QString Fields::path(QLatin1String key) const { return m_path.isEmpty() ? QString(key) : m_path + u'.' + key; }

QJsonValue Fields::raw(QLatin1String key)
{
    m_asked.push_back(key);
    const auto found = m_object.constFind(key);
    return found == m_object.constEnd() || found->isNull() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(*found);
}

bool Fields::has(QLatin1String key) { return !raw(key).isUndefined(); }

QString Fields::text(QLatin1String key, bool required)
{
    const QJsonValue value = raw(key);
    if (value.isUndefined()) {
        if (required)
            m_reading.fail("missing_key"_L1, path(key));
        return {};
    }
    if (!value.isString())
        m_reading.fail("wrong_type"_L1, path(key), {{u"expected"_s, uR"("…")"_s}});
    else if (required && value.toString().isEmpty())
        m_reading.fail("missing_key"_L1, path(key));
    return value.toString();
}

std::optional<std::int64_t> Fields::whole(QLatin1String key, std::int64_t least, std::int64_t largest)
{
    const QJsonValue value = raw(key);
    if (value.isUndefined())
        return std::nullopt;
    if (!value.isDouble()) {
        m_reading.fail("wrong_type"_L1, path(key), {{u"expected"_s, u"123"_s}});
        return std::nullopt;
    }
    const std::int64_t number = value.toInteger(0);
    if (number != value.toInteger(1)) {
        m_reading.fail("fraction"_L1, path(key));
        return std::nullopt;
    }
    if (number < least || number > largest) {
        m_reading.fail("bad_value"_L1, path(key), {{u"value"_s, QString::number(number)}});
        return std::nullopt;
    }
    return number;
}

std::optional<int> Fields::count(QLatin1String key, int least, int largest)
{
    const auto number = whole(key, least, largest);
    return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

std::optional<Money> Fields::money(QLatin1String key)
{
    const auto fen = whole(key);
    return fen ? std::optional(Money::fromFen(*fen)) : std::nullopt;
}

std::optional<bool> Fields::flag(QLatin1String key)
{
    const QJsonValue value = raw(key);
    if (value.isUndefined())
        return std::nullopt;
    if (!value.isBool()) {
        m_reading.fail("wrong_type"_L1, path(key), {{u"expected"_s, u"true, false"_s}});
        return std::nullopt;
    }
    return value.toBool();
}

std::optional<Month> Fields::month(QLatin1String key)
{
    const QString word = text(key);
    if (word.isEmpty())
        return std::nullopt;
    const auto value = Month::parse(word);
    if (!value)
        m_reading.fail("bad_date"_L1, path(key), {{u"value"_s, word}});
    return value;
}

std::optional<Day> Fields::day(QLatin1String key)
{
    const QString word = text(key);
    if (word.isEmpty())
        return std::nullopt;
    const auto value = word.size() == QStringView(u"2018-01-05").size() ? parseDay(word) : std::nullopt; // "2018-1-5" is not one
    if (!value)
        m_reading.fail("bad_date"_L1, path(key), {{u"value"_s, word}});
    return value;
}

QJsonArray Fields::array(QLatin1String key)
{
    const QJsonValue value = raw(key);
    if (!value.isUndefined() && !value.isArray())
        m_reading.fail("wrong_type"_L1, path(key), {{u"expected"_s, u"[ ]"_s}});
    return value.toArray();
}

QJsonObject Fields::object(QLatin1String key)
{
    const QJsonValue value = raw(key);
    if (!value.isUndefined() && !value.isObject())
        m_reading.fail("wrong_type"_L1, path(key), {{u"expected"_s, u"{ }"_s}});
    return value.toObject();
}

QStringList Fields::texts(QLatin1String key)
{
    QStringList words;
    for (const QJsonValue value : array(key)) {
        if (!value.isString())
            m_reading.fail("wrong_type"_L1, path(key), {{u"expected"_s, uR"("…")"_s}});
        words << value.toString();
    }
    return words;
}

void Fields::close()
{
    for (auto it = m_object.constBegin(); it != m_object.constEnd(); ++it) {
        const QString key = it.key();
        if (std::none_of(m_asked.begin(), m_asked.end(), [&key](QLatin1String asked) { return key == asked; }))
            m_reading.fail("unknown_key"_L1, m_path.isEmpty() ? key : m_path + u'.' + key);
    }
}

} // namespace xieli::policy

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/codes.h"
#include "base/money.h"
#include "base/month.h"
#include "base/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <limits>

namespace xieli::policy {

/// "rows[3]", as messages name a place in an array.
inline QString indexed(const QString &path, qsizetype index) { return path + QLatin1Char('[') + QString::number(index) + QLatin1Char(']'); }

/// What goes wrong first while some JSON is read strictly; later troubles are not noted.
class Reading {
public:
    /// `prefix`: "policy.pack_" or "policy.dossier_"; `about`: the file or pack that messages name.
    Reading(QString prefix, QString about) : m_prefix(std::move(prefix)), m_about(std::move(about)) {}
    void fail(QLatin1String what, const QString &path, Arguments more = {});
    bool isGood() const { return !m_error; }
    const Error &error() const { return *m_error; }

private:
    QString m_prefix;
    QString m_about;
    std::optional<Error> m_error;
};

/// One JSON object, read field by field; close() refuses every key that was not asked for. A null field is a missing one.
class Fields {
public:
    static constexpr std::int64_t most = 10'000'000'000'000; ///< no amount or count in this world is larger

    Fields(const QJsonObject &object, QString path, Reading &reading);

    bool has(QLatin1String key);
    QString path(QLatin1String key) const;
    QString text(QLatin1String key, bool required = false);
    std::optional<std::int64_t> whole(QLatin1String key, std::int64_t least = 0, std::int64_t largest = most);
    std::optional<int> count(QLatin1String key, int least, int largest);
    std::optional<Money> money(QLatin1String key);
    std::optional<bool> flag(QLatin1String key);
    std::optional<Month> month(QLatin1String key);
    std::optional<Day> day(QLatin1String key);
    QJsonArray array(QLatin1String key);
    QJsonObject object(QLatin1String key);
    QStringList texts(QLatin1String key);
    QJsonValue raw(QLatin1String key);
    template <class Enum>
    std::optional<Enum> code(QLatin1String key)
    {
        const QString word = text(key);
        if (word.isEmpty())
            return std::nullopt;
        const auto value = fromCode<Enum>(word);
        if (!value)
            m_reading.fail(QLatin1String("bad_code"), path(key), {{QStringLiteral("value"), word}, {QStringLiteral("known"), known<Enum>()}});
        return value;
    }
    void close();
    Reading &reading() { return m_reading; }

private:
    template <class Enum>
    static QString known()
    {
        QStringList words;
        for (const auto &code : Codes<Enum>::list)
            words << code.text;
        return words.join(QStringLiteral(", "));
    }

    QJsonObject m_object;
    QString m_path;
    Reading &m_reading;
    std::vector<QLatin1String> m_asked;
};

} // namespace xieli::policy

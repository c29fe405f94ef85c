// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/jsonkeys.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

QString below(const QString &path, const QString &key) { return path.isEmpty() ? key : path + u'.' + key; }

/// Walks over JSON that was read already; so it is well formed and not nested deeper than Qt's reader allows.
class KeyScanner {
public:
    explicit KeyScanner(const QByteArray &json) : m_json(json) {}

    std::optional<QString> scan()
    {
        value({});
        return m_twice;
    }

private:
    char peek()
    {
        while (m_at < m_json.size() && (m_json[m_at] == ' ' || m_json[m_at] == '\t' || m_json[m_at] == '\n' || m_json[m_at] == '\r'))
            ++m_at;
        return m_at < m_json.size() ? m_json[m_at] : '\0';
    }

    QString text()
    {
        const qsizetype begin = m_at++;
        while (m_at < m_json.size() && m_json[m_at] != '"')
            m_at += m_json[m_at] == '\\' ? 2 : 1;
        ++m_at;
        const QByteArray raw = m_json.mid(begin, m_at - begin);
        if (!raw.contains('\\'))
            return QString::fromUtf8(raw.mid(1, raw.size() - 2));
        return QJsonDocument::fromJson('[' + raw + ']').array().at(0).toString(); // "\u0066rom" is "from"
    }

    void value(const QString &path)
    {
        switch (peek()) {
        case '{': object(path); break;
        case '[': array(path); break;
        case '"': (void)text(); break;
        default:
            while (m_at < m_json.size() && !strchr(",]} \t\n\r", m_json[m_at]))
                ++m_at;
        }
    }

    void object(const QString &path)
    {
        QSet<QString> keys;
        ++m_at;
        while (peek() == '"') {
            const QString key = text();
            if (keys.contains(key) && !m_twice)
                m_twice = below(path, key);
            keys.insert(key);
            if (peek() != ':')
                return;
            ++m_at;
            value(below(path, key));
            if (peek() == ',')
                ++m_at;
        }
        ++m_at;
    }

    void array(const QString &path)
    {
        ++m_at;
        for (int index = 0; peek() != ']' && m_at < m_json.size(); ++index) {
            const qsizetype before = m_at;
            value(path + u"[%1]"_s.arg(index));
            if (peek() == ',')
                ++m_at;
            if (m_at == before)
                return;
        }
        ++m_at;
    }

    const QByteArray &m_json;
    qsizetype m_at = 0;
    std::optional<QString> m_twice;
};

std::optional<QString> emptyAt(const QString &path, const QJsonValue &value, const QStringList &allowed)
{
    if (value.isString())
        return value.toString().trimmed().isEmpty() ? std::optional(path) : std::nullopt;
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            if (const auto found = emptyAt(path + u"[%1]"_s.arg(i), array[i], allowed))
                return found;
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        if (!allowed.contains(it.key()))
            if (const auto found = emptyAt(below(path, it.key()), *it, allowed))
                return found;
    return std::nullopt;
}

} // namespace

std::optional<QString> keySaidTwice(const QByteArray &json) { return KeyScanner(json).scan(); }

std::optional<QString> emptyText(const QJsonValue &value, const QStringList &allowed) { return emptyAt({}, value, allowed); }

} // namespace xieli::policy

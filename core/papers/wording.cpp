// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/wording.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace xieli::papers {

using namespace Qt::StringLiterals;

namespace {

void addCatalog(QHash<QString, QString> &texts, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJsonObject catalog = QJsonDocument::fromJson(file.readAll()).object();
    for (auto entry = catalog.begin(); entry != catalog.end(); ++entry)
        texts.insert(entry.key(), entry.value().toString());
}

/// One pass from left to right, so that an argument which itself holds "{…}" is left alone.
QString filled(const QString &sentence, const Arguments &arguments)
{
    QString result;
    result.reserve(sentence.size() + 32);
    qsizetype at = 0;
    while (at < sentence.size()) {
        const qsizetype open = sentence.indexOf(u'{', at);
        const qsizetype close = open < 0 ? -1 : sentence.indexOf(u'}', open);
        if (close < 0)
            break;
        const auto argument = arguments.constFind(sentence.mid(open + 1, close - open - 1));
        result += QStringView(sentence).mid(at, open - at);
        result += argument == arguments.cend() ? sentence.mid(open, close - open + 1) : *argument;
        at = close + 1;
    }
    return result.append(QStringView(sentence).mid(at));
}

QString bare(const QString &key, const Arguments &arguments)
{
    QStringList named;
    for (auto argument = arguments.begin(); argument != arguments.end(); ++argument)
        named << argument.key() + u'=' + argument.value();
    return named.isEmpty() ? key : key + u" ("_s + named.join(u", "_s) + u')';
}

} // namespace

Wording Wording::load(const QString &language, const QString &folder)
{
    Wording wording;
    wording.m_language = language;
    const QDir catalogs(folder + u'/' + language);
    for (const QString &name : catalogs.entryList({u"*.json"_s}, QDir::Files, QDir::Name))
        addCatalog(wording.m_texts, catalogs.filePath(name));
    return wording;
}

QString Wording::say(const Error &error) const { return text(error.key, error.arguments); }

QString Wording::say(const Finding &finding) const { return text(finding.key, finding.arguments); }

QString Wording::text(const QString &key, const Arguments &arguments) const
{
    const auto sentence = m_texts.constFind(key);
    return sentence == m_texts.cend() ? bare(key, arguments) : filled(*sentence, arguments);
}

} // namespace xieli::papers

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/wording.h"

#include <QRegularExpression>
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

/// A note of a pack is a clause; among sentences it ends like one.
QString closed(const QString &note)
{
    return QStringView(u"。.!?！？；;").contains(note.back()) ? note : note + (note.back().unicode() > 0x2e80 ? u'。' : u'.');
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

/// What the system or a parser said, in the reader's language where it is known: "No such file or directory".
QString Wording::reason(const QString &said) const
{
    static const QRegularExpression others(u"[^a-z0-9]+"_s);
    constexpr qsizetype longest = 60;
    if (said.isEmpty() || longest < said.size())
        return said;
    return m_texts.value(u"reasons."_s + said.toLower().replace(others, u"_"_s), said);
}

QString Wording::say(const Error &error) const
{
    Arguments arguments = error.arguments;
    for (const QString &name : {u"why"_s, u"reason"_s})
        if (const auto said = arguments.find(name); said != arguments.end())
            *said = reason(*said);
    return text(error.key, arguments);
}

QString Wording::say(const Finding &finding) const
{
    Arguments arguments = finding.arguments;
    if (const QString key = arguments.value(u"key"_s); !key.isEmpty() && !arguments.contains(u"figure"_s))
        arguments.insert(u"figure"_s, m_texts.value(u"figures."_s + QString(key).replace(u'.', u'_'), key));
    if (const auto field = arguments.find(u"field"_s); field != arguments.end())
        *field = m_texts.value(u"fields."_s + *field, m_texts.value(u"policy.field_"_s + *field, *field));
    if (const auto pack = arguments.find(u"pack"_s); pack != arguments.end())
        *pack = packs(*pack);
    if (const auto note = arguments.find(u"note"_s); note != arguments.end() && !note->isEmpty())
        *note = closed(*note);
    return text(finding.key, arguments);
}

QString Wording::packs(const QString &names) const
{
    QStringList titles;
    for (const QString &name : names.split(u',', Qt::SkipEmptyParts))
        titles << m_texts.value(u"figures.pack_"_s + name.trimmed().replace(u'-', u'_'), name.trimmed());
    return titles.join(u" + "_s);
}

QString Wording::text(const QString &key, const Arguments &arguments) const
{
    const auto sentence = m_texts.constFind(key);
    return sentence == m_texts.cend() ? bare(key, arguments) : filled(*sentence, arguments);
}

} // namespace xieli::papers

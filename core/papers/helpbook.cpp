// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/helpbook.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace xieli::papers {

using namespace Qt::StringLiterals;

namespace {

QJsonObject objectOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

HelpBook HelpBook::load(const QString &language, const QString &folder)
{
    HelpBook book;
    const QDir pages(folder + u'/' + language);
    for (const QString &name : pages.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        const QJsonObject page = objectOf(pages.filePath(name));
        for (auto entry = page.begin(); entry != page.end(); ++entry) {
            const auto text = [&entry](const QString &part) { return entry.value()[part].toString(); };
            book.m_entries.insert(entry.key(), {text(u"title"_s), text(u"what"_s), text(u"rule"_s), text(u"source"_s), text(u"example"_s)});
        }
    }
    const QJsonObject law = objectOf(folder + u"/law.json"_s);
    for (auto entry = book.m_entries.begin(); entry != book.m_entries.end(); ++entry) {
        const QJsonValue found = law[entry.key()];
        entry->figures = found[u"figures"_s].toVariant().toStringList();
        entry->proof = found[u"proof"_s].toString();
    }
    return book;
}

const HelpEntry *HelpBook::find(const QString &key) const
{
    const auto found = m_entries.constFind(key);
    return found == m_entries.cend() ? nullptr : &*found;
}

} // namespace xieli::papers

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/exporting.h"
#include "casework/issuing.h"
#include "casework/keeping.h"
#include "casework/register.h"
#include "casework/registers.h"
#include "casework/sheets.h"
#include "intake/readsheet.h"
#include "model/familyevent.h"
#include "support/offices.h"
#include "support/support.h"

#include <QCryptographicHash>
#include <QTemporaryDir>

#include <QtTest/QtTest>

namespace xieli::test {

using namespace casework;
using namespace Qt::StringLiterals;

/// A small village beside which lists of other offices are held.
class ListCase : public QObject {
protected:
    QTemporaryDir m_folder;
    int m_count = 0;

    /// Sound numbers of invented people.
    static QString number(const QString &born, int place)
    {
        const QString body = u"629901"_s + born + QString::number(place).rightJustified(3, u'0');
        return body + IdNumber::checkCharacter(body);
    }
    static QString zhao() { return number(u"19620305"_s, 11); }
    static QString qian() { return number(u"19650101"_s, 22); }
    static QString sun() { return number(u"19900909"_s, 31); }
    static QString stranger() { return number(u"19510505"_s, 45); }

    Office village()
    {
        Office office = newOffice(m_folder.path(), u"v%1"_s.arg(++m_count), OfficeRole::Village);
        Dossier family = rosterHousehold(u"赵仁"_s, 3, 1, Money::fromYuan(876));
        const QStringList names{u"赵仁"_s, u"钱氏"_s, u"赵小"_s}, numbers{zhao(), qian(), sun()};
        for (std::size_t i = 0; i < 3; ++i) {
            family.members[i].name = names[int(i)];
            family.members[i].idNumberText = numbers[int(i)];
        }
        family.members[1].relation = 10;
        must(registerHousehold(office, family));
        Dossier alone = rosterHousehold(u"孙礼"_s, 1, 2, Money::fromYuan(275));
        alone.members[0].typedBirthDate = Day(1940, 1, 1); // no number is known
        must(registerHousehold(office, alone));
        return office;
    }

    QString file(const QString &text, const QString &name = u"list.csv"_s)
    {
        const QString path = m_folder.filePath(QString::number(++m_count) + name);
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(text.toUtf8()) < 0)
            qFatal("no file");
        return path;
    }

    static SheetReport dry(Office &office, SheetKind kind, const QString &path, SheetOptions options = {})
    {
        options.run = Run::Dry;
        return must(takeSheet(office, kind, path, options));
    }

    static const ListLine &lineOf(const SheetReport &report, const QString &name)
    {
        for (const ListLine &line : report.lines)
            if (line.match.listedName == name || (line.match.listedName.isEmpty() && line.match.name == name))
                return line;
        qFatal("no line of %s", qPrintable(name));
    }

    static Member memberNamed(Office &office, const QString &name)
    {
        const auto all = must(office.file->read([](Reader &reader) { return reader.all<Member>(); }));
        for (const Member &member : all)
            if (member.name == name)
                return member;
        qFatal("no member");
    }

    template <class T>
    static QString refusal(const Result<T> &result) { return result ? QString() : result.error().key; }

    static int count(Office &office, const char *what)
    {
        return must(office.file->read([&](Reader &reader) {
            return what == QByteArray("matches") ? reader.count<ListMatch>() : what == QByteArray("mappings") ? reader.count<SheetMapping>() : reader.count<ExportEntry>();
        }));
    }
};

} // namespace xieli::test

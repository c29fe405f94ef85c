// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "resources.h"
#include "store/officefile.h"
#include "store/sqlite/connection.h"
#include "store/recovery.h"
#include "support/support.h"

#include <QTemporaryDir>
#include <QtTest/QtTest>

namespace xieli::test {

using namespace Qt::StringLiterals;

/// Once per test program.
inline void prepare()
{
    initXieliResources();
}

inline NewOffice newOffice()
{
    return {u"上湾村"_s, OfficeRole::Village, u"629901"_s, u"gannan-2018"_s, u"李敏"_s, u"春天的第一天"_s, Day(2018, 3, 1)};
}

inline Credentials credentials() { return {u"李敏"_s, u"春天的第一天"_s, {}}; }
inline Clock march() { return Clock::on(Day(2018, 3, 1)); }

/// Takes the value out of a Result; says the error's key and stops the test program if there is none.
template <class T>
T must(Result<T> result)
{
    if (!result)
        qFatal("refused: %s %s", qPrintable(result.error().key), qPrintable(result.error().arguments.values().join(u' ')));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

template <class T>
QString keyOf(const Result<T> &result)
{
    return result ? u"done"_s : result.error().key;
}

/// A fresh office in a folder of its own.
struct Village {
    Village()
        : path(folder.filePath(u"上湾.xieli"_s))
        , made(must(OfficeFile::create(path, newOffice())))
        , file(std::move(made.file))
    {
    }
    QTemporaryDir folder;
    QString path;
    Created made;
    OfficeFile file;
};

inline Household household(const QString &group = u"4组"_s)
{
    Household row;
    row.id = HouseholdId::create();
    row.areaCode = u"629901"_s;
    row.village = u"上湾村"_s;
    row.group = group;
    return row;
}

inline Member member(const HouseholdId &household, const QString &name, int relation = 2)
{
    Member row;
    row.id = MemberId::create();
    row.household = household;
    row.name = name;
    row.relation = relation;
    return row;
}

inline const ChangeTitle title{u"test.change"_s, {{u"what"_s, u"试"_s}}};

/// The file opened raw under its own key, behind the program's back.
inline std::unique_ptr<Connection> raw(const Village &village)
{
    return std::make_unique<Connection>(village.path, *fileKeyFrom(village.made.recoverySheetText), Connection::Mode::Existing);
}

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace xieli::test

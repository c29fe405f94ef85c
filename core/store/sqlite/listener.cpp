// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/sqlite/listener.h"

#include "store/sqlite/connection.h"
#include "store/sqlite/recorder.h"

#include <sqlite3.h>

#include <new>

namespace xieli {

namespace {

struct Ear {
    Recorder *recorder;
    Hearing hearing;
    int width;
};

struct ListeningTable : sqlite3_vtab {
    const Ear *ear;
};

int connectListener(sqlite3 *handle, void *ear, int, const char *const *, sqlite3_vtab **table, char **)
{
    QByteArray declared = "CREATE TABLE listener(heard";
    for (int place = 0; place < static_cast<const Ear *>(ear)->width; ++place)
        declared += ",value" + QByteArray::number(place) + " HIDDEN";
    const int code = sqlite3_declare_vtab(handle, (declared + ')').constData());
    if (code != SQLITE_OK)
        return code;
    auto *made = new (std::nothrow) ListeningTable{};
    if (!made)
        return SQLITE_NOMEM;
    made->ear = static_cast<const Ear *>(ear);
    *table = made;
    return SQLITE_OK;
}

int disconnectListener(sqlite3_vtab *table)
{
    delete static_cast<ListeningTable *>(table);
    return SQLITE_OK;
}

/// All values in the order in which they are said.
int planListener(sqlite3_vtab *, sqlite3_index_info *info)
{
    for (int i = 0; i < info->nConstraint; ++i) {
        const auto &constraint = info->aConstraint[i];
        if (!constraint.usable || constraint.op != SQLITE_INDEX_CONSTRAINT_EQ || constraint.iColumn < 1)
            return SQLITE_CONSTRAINT;
        info->aConstraintUsage[i].argvIndex = constraint.iColumn; // the hidden columns follow the one that is seen
        info->aConstraintUsage[i].omit = 1;
    }
    info->estimatedCost = 1;
    info->estimatedRows = 1;
    return SQLITE_OK;
}

int openListener(sqlite3_vtab *, sqlite3_vtab_cursor **cursor)
{
    *cursor = new (std::nothrow) sqlite3_vtab_cursor{};
    return *cursor ? SQLITE_OK : SQLITE_NOMEM;
}

int closeListener(sqlite3_vtab_cursor *cursor)
{
    delete cursor;
    return SQLITE_OK;
}

int hearValues(sqlite3_vtab_cursor *cursor, int, const char *, int count, sqlite3_value **values)
{
    auto *table = static_cast<ListeningTable *>(cursor->pVtab);
    try {
        (table->ear->recorder->*table->ear->hearing)(count, values);
        return SQLITE_OK;
    } catch (const StoreFailure &failure) {
        sqlite3_free(table->zErrMsg);
        table->zErrMsg = sqlite3_mprintf("xieli:%s", failure.error().key.toUtf8().constData());
        return SQLITE_ERROR;
    } catch (const std::bad_alloc &) {
        return SQLITE_NOMEM;
    }
}

int nextOfListener(sqlite3_vtab_cursor *) { return SQLITE_OK; }
int isListenerAtEnd(sqlite3_vtab_cursor *) { return 1; }
int columnOfListener(sqlite3_vtab_cursor *, sqlite3_context *, int) { return SQLITE_OK; }

int rowidOfListener(sqlite3_vtab_cursor *, sqlite3_int64 *row)
{
    *row = 0;
    return SQLITE_OK;
}

/// Without xCreate: it is there by its name alone, and nobody can make another.
sqlite3_module listenerModule()
{
    sqlite3_module module{};
    module.xConnect = connectListener;
    module.xBestIndex = planListener;
    module.xDisconnect = disconnectListener;
    module.xOpen = openListener;
    module.xClose = closeListener;
    module.xFilter = hearValues;
    module.xNext = nextOfListener;
    module.xEof = isListenerAtEnd;
    module.xColumn = columnOfListener;
    module.xRowid = rowidOfListener;
    return module;
}

} // namespace

void listenAs(Connection &connection, const char *name, int width, Recorder &recorder, Hearing hearing)
{
    static const sqlite3_module module = listenerModule();
    connection.check(sqlite3_create_module_v2(connection.handle(), name, &module, new Ear{&recorder, hearing, width},
                                              [](void *ear) { delete static_cast<Ear *>(ear); }));
}

} // namespace xieli

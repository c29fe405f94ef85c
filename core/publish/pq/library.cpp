// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pq/library.h"

#include <QLibrary>

namespace xieli::publish {

using namespace Qt::StringLiterals;

Result<Library> Library::load(const QString &name)
{
    QLibrary library(name, 5); // libpq.so.5, since 2006
    if (!library.load() && !(library.setFileName(u"lib"_s + name), library.load()))
        return fail(u"publish.no_library"_s, {{u"why"_s, library.errorString()}});
    Library pq;
    bool whole = true;
    const auto find = [&](auto &function, const char *symbol) {
        function = reinterpret_cast<std::decay_t<decltype(function)>>(library.resolve(symbol));
        whole = whole && function;
    };
    find(pq.connectdb, "PQconnectdb");
    find(pq.connectStart, "PQconnectStart");
    find(pq.conninfoParse, "PQconninfoParse");
    find(pq.conninfo, "PQconninfo");
    find(pq.conninfoFree, "PQconninfoFree");
    find(pq.finish, "PQfinish");
    find(pq.status, "PQstatus");
    find(pq.host, "PQhost");
    find(pq.db, "PQdb");
    find(pq.errorMessage, "PQerrorMessage");
    find(pq.setNoticeProcessor, "PQsetNoticeProcessor");
    find(pq.exec, "PQexec");
    find(pq.execParams, "PQexecParams");
    find(pq.resultStatus, "PQresultStatus");
    find(pq.ntuples, "PQntuples");
    find(pq.nfields, "PQnfields");
    find(pq.getvalue, "PQgetvalue");
    find(pq.getisnull, "PQgetisnull");
    find(pq.cmdTuples, "PQcmdTuples");
    find(pq.clear, "PQclear");
    find(pq.putCopyData, "PQputCopyData");
    find(pq.putCopyEnd, "PQputCopyEnd");
    find(pq.getResult, "PQgetResult");
    find(pq.freemem, "PQfreemem");
    return whole ? Result<Library>(pq) : fail(u"publish.no_library"_s, {{u"why"_s, library.fileName()}});
}

} // namespace xieli::publish

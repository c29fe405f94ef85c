// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <libpq-fe.h>

namespace xieli::publish {

/// libpq, looked for when it is needed: the window and most offices never do, and neither the package nor an update without a network
/// may fail for want of it.
struct Library {
    decltype(&PQconnectdb) connectdb = nullptr;
    decltype(&PQconnectStart) connectStart = nullptr;
    decltype(&PQconninfoParse) conninfoParse = nullptr;
    decltype(&PQconninfo) conninfo = nullptr;
    decltype(&PQconninfoFree) conninfoFree = nullptr;
    decltype(&PQfinish) finish = nullptr;
    decltype(&PQstatus) status = nullptr;
    decltype(&PQhost) host = nullptr;
    decltype(&PQdb) db = nullptr;
    decltype(&PQerrorMessage) errorMessage = nullptr;
    decltype(&PQsetNoticeProcessor) setNoticeProcessor = nullptr;
    decltype(&PQexec) exec = nullptr;
    decltype(&PQexecParams) execParams = nullptr;
    decltype(&PQresultStatus) resultStatus = nullptr;
    decltype(&PQntuples) ntuples = nullptr;
    decltype(&PQnfields) nfields = nullptr;
    decltype(&PQgetvalue) getvalue = nullptr;
    decltype(&PQgetisnull) getisnull = nullptr;
    decltype(&PQcmdTuples) cmdTuples = nullptr;
    decltype(&PQclear) clear = nullptr;
    decltype(&PQputCopyData) putCopyData = nullptr;
    decltype(&PQputCopyEnd) putCopyEnd = nullptr;
    decltype(&PQgetResult) getResult = nullptr;
    decltype(&PQfreemem) freemem = nullptr;

    /// `name`: of the library; a test asks for one that is not there. Error publish.no_library.
    static Result<Library> load(const QString &name = QStringLiteral("pq"));
};

} // namespace xieli::publish

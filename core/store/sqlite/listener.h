// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct sqlite3_value;

namespace xieli {

class Connection;
class Recorder;

using Hearing = void (Recorder::*)(int count, sqlite3_value **values);

/// Makes `name` a table of this connection that never has a row and hands what it is asked with to the recorder: "SELECT 1 FROM
/// name(1, 'a')" hears 1 and 'a', at most `width` values. A StoreFailure of the recorder fails the statement as "xieli:KEY".
/// A function would say the same, but since any function may fail, SQLite opens a savepoint for each statement that sets a trigger with
/// one off, keeps every page that it touches as it was, and walks through all that it keeps when the statement ends.
void listenAs(Connection &connection, const char *name, int width, Recorder &recorder, Hearing hearing);

} // namespace xieli

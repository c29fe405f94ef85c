// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSaveFile>

namespace xieli {

/// Puts what was written in its place, whole. Qt's own commit() puts an empty file there where the last bytes did not fit on the disk:
/// it does not look at what closing the file could not write.
inline bool commitWhole(QSaveFile &file) { return file.flush() && file.commit(); }

} // namespace xieli

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace xieli::test {

/// The project's own file below the source tree, e.g. sourcePath("tests/policy/cases").
QString sourcePath(const QString &relative);
/// The whole of a file; fails the test loudly if it cannot be read.
QByteArray contents(const QString &path);

} // namespace xieli::test

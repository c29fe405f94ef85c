// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QStringList>

#include <optional>

namespace xieli::policy {

/// The path of the first key that one object of `json` says twice ("figures.dibao.line"): Qt's reader would silently keep
/// the last one. `json` must be readable; what is not gives no answer here.
std::optional<QString> keySaidTwice(const QByteArray &json);

/// The path of the first text that is empty, but for the keys in `allowed`: an empty month or word would silently count as
/// one that was not written.
std::optional<QString> emptyText(const QJsonValue &value, const QStringList &allowed);

} // namespace xieli::policy

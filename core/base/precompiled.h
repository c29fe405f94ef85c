// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
// The few headers that nearly every file needs; small on purpose.
#pragma once

#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <tl/expected.hpp>

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

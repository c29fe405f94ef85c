// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

#include <tl/expected.hpp>

namespace xieli {

/// Named arguments of a message; papers/wording puts them into the sentence of its key.
using Arguments = QMap<QString, QString>;

/// Something from outside went wrong: disk full, damaged parcel, newer file, cancelled. It carries a key of
/// resources/wording; papers/wording turns it into what happened, what was not touched, what to do now.
struct Error {
    QString key;
    Arguments arguments = {};
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(QString key, Arguments arguments = {})
{
    return tl::unexpected<Error>(Error{std::move(key), std::move(arguments)});
}

} // namespace xieli

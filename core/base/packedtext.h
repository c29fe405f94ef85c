// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <utility>

namespace xieli {

/// A long text that is written once and seldom read, kept folded (LZ4) from the moment it is made: an explanation of
/// ten thousand bytes stands in three thousand, and whoever makes it folds it beside the one who writes.
/// Texts of files and parcels from before it was folded stand as they are and are read all the same.
class PackedText {
public:
    PackedText() = default;
    static PackedText fold(const QByteArray &text);
    static PackedText fromKept(QByteArray kept) { return PackedText(std::move(kept)); }

    /// What was folded; empty where the kept bytes are damaged or would unfold to more than 64 MiB.
    QByteArray text() const;
    /// As it stands in the file.
    const QByteArray &kept() const { return m_kept; }

    friend bool operator==(const PackedText &, const PackedText &) = default;

private:
    explicit PackedText(QByteArray kept) : m_kept(std::move(kept)) {}

    QByteArray m_kept;
};

} // namespace xieli

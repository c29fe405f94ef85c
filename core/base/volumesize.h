// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstdint>

namespace xieli {

/// Tests cut small.
inline std::int64_t volumeSize(std::int64_t usual)
{
    const int wanted = qEnvironmentVariableIntValue("XIELI_TEST_VOLUME");
    return wanted > 0 ? wanted : usual;
}

/// A parcel with more content than this goes in several files: each is in memory whole for a while, and the machines are small.
inline std::int64_t largestParcelVolume() { return volumeSize(std::int64_t(192) * 1024 * 1024); }

/// A backup larger than this is cut: the sticks of the villages are FAT, and some of them read no more than 2 GB of one file.
inline std::int64_t largestBackupVolume() { return volumeSize(2'000'000'000); }

} // namespace xieli

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
/// \file
/// Which heap the programs work on: mimalloc takes the place of the C library's own by being linked (CMakeLists.txt, xieli_heap). To take in or to
/// pack a large parcel is for a seventh to a quarter the work of the heap: a million small texts, a gigabyte of pages of the file. On memory pages of
/// 2 MB, which Linux gives to whoever asks, the processor finds them without looking up where each 4 KB lie.
#include <mimalloc.h>

namespace xieli {

namespace {

/// Before main: what was handed out earlier stays on small pages. A program that needs little never gets to the large ones.
[[maybe_unused]] const bool heapAsksForLargePages = [] {
    mi_option_set_default(mi_option_large_os_pages, 1); // a setting in the environment keeps the last word
    return true;
}();

} // namespace

} // namespace xieli

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace xieli {

/// What long work tells and asks while it runs. Cancelling means that nothing happened.
class Progress {
public:
    virtual ~Progress() = default;
    virtual void report(int done, int total) { (void)done; (void)total; }
    virtual bool cancelled() const { return false; }
};

} // namespace xieli

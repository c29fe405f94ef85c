// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Makes ":/xieli/…" readable; call once at the start of every program and test that reads resources.
void initXieliResources();

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>
#include <QString>

namespace xieli::ui {

/// Stands as long as this program has an office file open, so that the next start knows whether the last one ended by itself.
/// It lies among the user's own data, named by a digest: not beside the office file, and without its name.
class OpenMark {
public:
    enum class Before {
        Clean,     ///< the last program that had it open closed it
        CutOff,    ///< it ended while the file was open: power cut, crash
        StillOpen, ///< another window has it open now
    };

    explicit OpenMark(const QString &officePath);
    Before before() const { return m_before; }

private:
    QLockFile m_lock;
    Before m_before = Before::Clean;
};

/// What the window says about it; empty where all is well.
QString sentenceOf(OpenMark::Before before);

} // namespace xieli::ui

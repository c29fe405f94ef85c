// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "casework/office.h"

#include "papers/paper.h"

#include <functional>

namespace xieli::casework {

/// A file that the training run made.
struct TrainingFile {
    QString file;       ///< name inside the folder
    QString kind;       ///< "office", "roster", "survey", "posting", "pay_roster", "parcel", "introduction", "recovery"
    QString role;       ///< "village", "township" or empty
    QString passphrase; ///< of an office
    QString title;
};

struct TrainingRun {
    std::vector<TrainingFile> files;
    QStringList lines;  ///< the account of each step, in Chinese
};

/// The passphrase of an office file that a training run made, told by the index beside it; empty: it is no such file. Invented
/// people have no secrets, and who practises must get in again.
QString trainingPassphrase(const QString &path);

/// Writes the posting list as PDF; given by the program, since core draws nothing.
using PdfWriter = std::function<Result<QByteArray>(const papers::Paper &)>;

/// Does the main job once on an invented village in `folder`, and writes demo.json there.
Result<TrainingRun> trainingRun(const QString &folder, const PdfWriter &pdf,
                                const std::function<void(const QString &)> &say);

} // namespace xieli::casework

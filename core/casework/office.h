// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "model/codelists.h"
#include "model/ids.h"
#include "papers/wording.h"
#include "policy/catalogue.h"
#include "store/officefile.h"

#include <memory>

namespace xieli::casework {

/// What `main` opens and everybody is handed: the file, the law, the person at the desk and the day. No singleton stands
/// beside it.
struct Office {
    std::unique_ptr<OfficeFile> file;
    std::shared_ptr<const policy::Law> law; ///< null when the office's packs could not be composed; lawError says why
    Error lawError;
    papers::Wording wording; ///< of the language in which this office's journal titles and reports are written
    QString path;
    QString user;
    Day today;

    OfficeId id;
    QString name;
    OfficeRole role = OfficeRole::Village;
    QString placeCode;
    QString packs; ///< "gannan-2018,training-629901"
    std::shared_ptr<const struct LastDraft> lastDraft = {}; ///< approving the month need not reckon it again while nobody has written
    QByteArray lawStamp = {}; ///< of the packs' names and overlays that `law` was composed from
};

/// What a new office file needs.
struct NewOffice {
    QString path;
    QString name;
    OfficeRole role = OfficeRole::Village;
    QString placeCode;      ///< GB/T 2260 code of the place, 6–12 digits
    QString packs;          ///< packs and overlays, comma separated; a name ending in .json is an overlay file, copied into the office file
    QString userName;
    QString passphrase;     ///< at least 8 characters
    Day today;
};

constexpr int shortestPassphrase = 8; ///< characters

struct CreatedOffice {
    Office office;
    QString recoveryText;   ///< what the recovery sheet prints; opens a lone copied file
};

/// Makes an office file with its keys. Refuses an existing file, an unknown pack and a short passphrase; then nothing is made.
Result<CreatedOffice> createOffice(const NewOffice &wanted);

/// Opens an office file by a user's passphrase. `userName` may be empty when the file has one user only.
Result<Office> openOffice(const QString &path, const QString &userName, const QString &passphrase, Day today);

/// Opens a file whose passphrases are lost, by the text of its recovery sheet, and gives `userName` a new passphrase.
Result<Office> openByRecovery(const QString &path, const QString &recoveryText, const QString &userName,
                              const QString &newPassphrase, Day today);

/// The office's law, or why it could not be composed.
Result<const policy::Law *> lawOf(const Office &office);

/// Packs and overlays as they were asked for, read and checked.
struct NamedPacks {
    policy::Catalogue catalogue;
    QString names;                      ///< comma separated, overlay files by the names that they give themselves
    QMap<QString, QByteArray> overlays; ///< bytes of the overlay files, by name: what an office file keeps
};
Result<NamedPacks> packsNamed(const QString &packs, const QMap<QString, QByteArray> &keptOverlays = {});

/// The law named by `packs`, from the packs compiled in, overlay files and overlays kept in an office file.
Result<std::shared_ptr<const policy::Law>> lawNamed(const QString &packs, const QMap<QString, QByteArray> &keptOverlays = {});

/// Whether writing a paper, parcel or list to `path` would destroy the office file or its keys: "casework.own_file" {path}.
std::optional<Error> overOwnFile(const Office &office, const QString &path);

/// What happened did not happen after today: casework.day_future {day, today}. A day that is none is judged elsewhere.
std::optional<Error> futureDay(const Office &office, Day day);

/// What is odd about the day that this machine shows: earlier than the last journal row, or more than 60 days after it.
/// It is asked about before any clock of the law runs on it.
std::optional<Error> clockQuestion(Office &office);
/// Goes on on the last day on which something was written, where today is odd beside it.
void goOnFromLastDay(Office &office);
/// A training village lives in its own time, unless another day than the machine's was asked for: its payments, postings and
/// visits are of 2018, and nothing of them could be practised years later.
void keepTrainingTime(Office &office);
/// A person says that the day is right, and why; journalled.
Result<void> confirmClock(Office &office, const QString &reason);

} // namespace xieli::casework

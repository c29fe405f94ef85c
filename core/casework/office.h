// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "model/codelists.h"
#include "model/ids.h"
#include "policy/catalogue.h"
#include "store/officefile.h"

#include <memory>

namespace xieli::casework {

/// What `main` opens and everybody is handed: the file, the law, the person at the desk and the day. No singleton stands
/// beside it.
struct Office {
    std::unique_ptr<store::OfficeFile> file;
    std::shared_ptr<const policy::Law> law; ///< null when the office's packs could not be composed; lawError says why
    Error lawError;
    QString path;
    QString user;
    Day today;

    OfficeId id;
    QString name;
    OfficeRole role = OfficeRole::Village;
    QString placeCode;
    QString packs; ///< "gannan-2018,training-629901"
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

/// The law named by `packs`, from the packs compiled in, overlay files and overlays kept in an office file.
Result<std::shared_ptr<const policy::Law>> lawNamed(const QString &packs, const QMap<QString, QByteArray> &keptOverlays = {});

} // namespace xieli::casework

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/dossier.h"
#include "papers/wording.h"

#include <QHash>
#include <QJsonObject>

namespace xieli::casework {

/// Members, obligors and income items by their ids, as a reader calls them: "贾无", "打工（贾无）".
using Names = QHash<QString, QString>;
Names namesOf(const Dossier &dossier);

/// What a kept step or finding says, as people read it: figures by their names, months and amounts in words, no code and no
/// file name. What was kept stays as it is.
class PlainSteps {
public:
    PlainSteps(const QJsonObject &result, const papers::Wording &wording, const Names &names = {});

    /// A sentence of the packs, or of the wording.
    QString sentence(const QString &kept) const;
    /// "收入项目：打工（贾无）": the rule, and whom or what it is about.
    QString title(const QJsonObject &step) const;
    /// Packs of the assessment in words; one of the office's own has no name that others know.
    QString packs(const QString &names) const;

private:
    QString withoutCodes(QString text) const;
    QString withMonths(const QString &text) const;
    QString withUnknowns(QString text) const;
    QString withAmounts(const QString &text) const;

    const papers::Wording &m_wording;
    Names m_names;
    QStringList m_ownPacks; ///< names without a word for them
};

} // namespace xieli::casework

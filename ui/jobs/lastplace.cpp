// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/lastplace.h"

#include <QCryptographicHash>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace xieli::ui {

namespace {

QString keyOf(const QString &officePath)
{
    return u"place/"_s + QString::fromLatin1(QCryptographicHash::hash(officePath.toUtf8(), QCryptographicHash::Sha256).toHex().left(24));
}

} // namespace

LastPlace lastPlace(const QString &officePath)
{
    const QString kept = QSettings().value(keyOf(officePath)).toString();
    return {kept.section(u'/', 0, 0), HouseholdId(kept.section(u'/', 1, 1))};
}

void keepLastPlace(const QString &officePath, const LastPlace &place)
{
    QSettings().setValue(keyOf(officePath), QString(place.page + u'/' + place.household.text()));
}

} // namespace xieli::ui

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/listed.h"

using namespace Qt::StringLiterals;

namespace xieli::intake {

QString fateCode(Fate fate)
{
    switch (fate) {
    case Fate::Taken: return u"taken"_s;
    case Fate::Refused: return u"refused"_s;
    case Fate::Skipped: return u"skipped"_s;
    }
    Q_UNREACHABLE();
}

} // namespace xieli::intake

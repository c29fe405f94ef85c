// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/digest.h"

namespace xieli {

QString digestOfTexts(QStringList texts)
{
    texts.sort();
    return digestOf(texts.join(u'\n').toUtf8());
}

} // namespace xieli

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/findinglabel.h"

#include "look.h"

namespace xieli::ui {

FindingLabel::FindingLabel(QWidget *parent) : QLabel(parent)
{
    setProperty("role", QStringLiteral("finding"));
    setWordWrap(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    hide();
}

void FindingLabel::say(FindingKind kind, const QString &sentence)
{
    if (sentence.isEmpty())
        return clear();
    setTone(this, kind == FindingKind::Note ? "note" : kind == FindingKind::Warning ? "warn" : "bad");
    setText(sentence);
    setAccessibleName(sentence);
    show();
}

void FindingLabel::clear()
{
    setText({});
    hide();
}

} // namespace xieli::ui

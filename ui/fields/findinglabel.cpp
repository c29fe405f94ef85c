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
    const char *tone = kind == FindingKind::Note ? "note" : kind == FindingKind::Warning ? "warn" : "bad";
    if (!isHidden() && text() == sentence && property("tone").toString() == QLatin1String(tone))
        return; // said already: a new tone is a new style sheet, which takes its time
    if (property("tone").toString() != QLatin1String(tone))
        setTone(this, tone);
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

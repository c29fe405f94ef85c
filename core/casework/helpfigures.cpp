// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/helpfigures.h"

#include "casework/lawlist.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

std::vector<HelpFigure> helpFigures(const papers::HelpEntry &entry, const policy::Law &law, Month month, const papers::Wording &wording)
{
    std::vector<HelpFigure> figures;
    for (const QString &key : entry.figures) {
        const auto figure = law.named(key);
        if (!figure)
            continue;
        const policy::DatedValue &value = law.value(law.figure(key), month);
        if (value.status == policy::FigureStatus::Absent)
            continue;
        QString words = valueText(*figure, value, wording);
        if (value.status == policy::FigureStatus::Assumed)
            words += u" · "_s + statusText(value.status, wording);
        figures.push_back({figureText(*figure, wording), words, citationText(value, law)});
    }
    return figures;
}

} // namespace xieli::casework

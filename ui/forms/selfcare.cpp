// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/selfcare.h"

#include "base/text.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace xieli::ui {

namespace {

using Part = std::optional<bool> SelfCare::*;
constexpr std::array<Part, 6> parts = {&SelfCare::eating, &SelfCare::dressing, &SelfCare::bed, &SelfCare::toilet, &SelfCare::walking, &SelfCare::bathing};

QString can() { return QCoreApplication::translate("xieli::ui::SelfCare", "can"); }
QString cannot() { return QCoreApplication::translate("xieli::ui::SelfCare", "cannot"); }

} // namespace

QString careWords(const SelfCare &care)
{
    QString unable;
    QString notAsked;
    for (std::size_t at = 0; at < parts.size(); ++at) {
        const std::optional<bool> &able = care.*parts[at];
        if (!able)
            notAsked += QString::number(at + 1);
        else if (!*able)
            unable += QString::number(at + 1);
    }
    if (notAsked.size() == static_cast<qsizetype>(parts.size()))
        return {};
    const QString known = unable.isEmpty() ? u"0 "_s + can() : cannot() + u' ' + unable;
    return notAsked.isEmpty() ? known : known + u" ?"_s + notAsked;
}

std::optional<SelfCare> careOf(const QString &text)
{
    SelfCare care;
    QString clean = cleaned(text).toLower();
    clean.remove(cannot()).remove(can());
    clean = withoutBlanks(clean).replace(u'？', u'?');
    if (clean.isEmpty())
        return care;
    for (const Part part : parts)
        care.*part = true;
    bool asked = true;
    for (const QChar c : clean) {
        if (c == u'?')
            asked = false;
        else if (c >= u'1' && c <= u'6')
            care.*parts[static_cast<std::size_t>(c.unicode() - u'1')] = asked ? std::optional(false) : std::nullopt;
        else if (c != u'0' && c != u',' && c != u'、')
            return std::nullopt;
    }
    return care;
}

} // namespace xieli::ui

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/aidwords.h"

#include "words.h"

using namespace Qt::StringLiterals;

namespace xieli::ui {

QStringList AidWords::requests(const policy::Assessment &assessment, const std::vector<AidRequest> &asked)
{
    QStringList lines;
    for (const policy::AidResult &result : assessment.aid) {
        const auto request = std::find_if(asked.begin(), asked.end(), [&](const AidRequest &r) { return r.id == result.request; });
        QStringList parts{word(result.kind)};
        if (request != asked.end() && request->day)
            parts.prepend(dayWords(request->day));
        if (!result.refused.isEmpty())
            parts << tr("refused");
        else
            parts << (result.amount ? tr("%1 yuan").arg(moneyWords(result.amount)) : tr("amount not known"));
        if (result.amount && !result.checkNeeded && !result.postingNeeded)
            parts << (result.explainAfterwards ? tr("explained afterwards") : tr("without check and posting"));
        if (!result.stages.empty())
            parts << tr("in %n payment(s)", nullptr, static_cast<int>(result.stages.size()));
        if (!result.decidedBy.isEmpty())
            parts << (result.decidedBy == u"township" ? tr("decided by the township") : tr("decided by the county"));
        lines << parts.join(u"  "_s);
    }
    return lines;
}

QStringList AidWords::bills(const policy::Assessment &assessment, const std::vector<MedicalBill> &listed)
{
    QStringList lines;
    for (const policy::MedicalResult &result : assessment.medical) {
        const auto bill = std::find_if(listed.begin(), listed.end(), [&](const MedicalBill &b) { return b.id == result.bill; });
        QStringList parts;
        if (bill != listed.end() && bill->day)
            parts << dayWords(bill->day);
        parts << tr("self-paid %1 yuan").arg(moneyWords(result.rest));
        if (!result.refused.isEmpty())
            parts << tr("not covered");
        else
            parts << (result.amount ? tr("medical aid %1 yuan").arg(moneyWords(result.amount))
                          : result.above && !result.above->isZero() ? tr("medical aid at least %1 yuan").arg(moneyWords(result.above)) : tr("medical aid not known"));
        lines << parts.join(u"  "_s);
    }
    return lines;
}

} // namespace xieli::ui

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/surveybehind.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace xieli::casework {

using namespace Qt::StringLiterals;

QString surveyBehind(Reader &reader, const AssessmentId &id)
{
    const auto kept = reader.find<StoredAssessment>(id);
    if (!kept)
        return {};
    const QJsonValue period = QJsonDocument::fromJson(kept->situation.text()).object().value(u"survey"_s);
    const Survey *found = nullptr;
    const auto surveys = reader.where<Survey>("household_id", kept->household);
    for (const Survey &survey : surveys) {
        const bool isIt = survey.acceptedOn && survey.from.toString() == period[u"from"_s].toString() && survey.to.toString() == period[u"to"_s].toString();
        if (isIt && (!found || std::tie(*found->acceptedOn, found->id) < std::tie(*survey.acceptedOn, survey.id)))
            found = &survey;
    }
    return found ? found->id.text() : QString();
}

} // namespace xieli::casework

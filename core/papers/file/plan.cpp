// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/file/householdfile.h"

#include "papers/forms/formpen.h"

namespace xieli::papers {

using namespace Qt::StringLiterals;

namespace {

QString shown(const std::optional<Day> &day) { return day ? day->toString(Qt::ISODate) : QString(); }

/// Each person's measures below the person's name, in columns that stand one under another.
void writeMeasures(FormPen &pen, const std::vector<FileMeasure> &measures)
{
    for (std::size_t at = 0; at < measures.size();) {
        const QString person = measures[at].person;
        pen.section(u"file_plan_of"_s, {{u"name"_s, person.isEmpty() ? pen.word(u"file_household"_s) : person}});
        pen.headers({{"file_need_kind", 2}, {"file_need", 5}, {"file_measure", 6}, {"file_by", 3}, {"file_due", 2}, {"file_done", 2}, {"file_answer", 4}});
        for (; at < measures.size() && measures[at].person == person; ++at) {
            const FileMeasure &measure = measures[at];
            pen.row({pen.centred(measure.source, 2), pen.value(measure.what, 5), pen.value(measure.detail, 6), pen.centred(measure.handler, 3),
                     pen.centred(shown(measure.dueOn), 2), pen.centred(shown(measure.doneOn), 2), pen.value(measure.answer, 4)});
        }
    }
}

void writeLines(FormPen &pen, const QString &heading, const char *source, const char *answer, const std::vector<FileMeasure> &lines)
{
    if (lines.empty())
        return;
    pen.section(heading);
    pen.headers({{"day", 2}, {source, 3}, {"file_who", 2}, {"file_matter", 6}, {"file_by", 3}, {"file_due", 2}, {"file_done", 2}, {answer, 4}});
    for (const FileMeasure &line : lines)
        pen.row({pen.centred(shown(line.day), 2), pen.centred(line.source, 3), pen.centred(line.person, 2), pen.value(line.what, 6), pen.centred(line.handler, 3),
                 pen.centred(shown(line.dueOn), 2), pen.centred(shown(line.doneOn), 2), pen.value(line.answer, 4)});
}

} // namespace

Paper filePlan(const HouseholdFileInput &input, const Wording &wording)
{
    FormPen pen(u"file_plan"_s, input.form, wording);
    pen.paper.orientation = Orientation::Landscape;
    writeMeasures(pen, input.measures);
    writeLines(pen, u"file_referrals"_s, "file_department", "file_answer", input.referrals);
    writeLines(pen, u"file_discoveries"_s, "file_found_by", "file_outcome", input.discoveries);
    pen.closeRows();
    if (!input.measures.empty())
        pen.signatures({"sign_family", "sign_worker", "sign_day"});
    return pen.finished();
}

} // namespace xieli::papers

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/yearlyforms.h"

#include "casework/listing.h"
#include "casework/yearly.h"
#include "desk.h"
#include "forms/askdialog.h"

#include <QCoreApplication>

namespace xieli::ui {

using namespace Qt::StringLiterals;

namespace {

struct YearlyForms {
    Q_DECLARE_TR_FUNCTIONS(xieli::ui::YearlyForms)
};

/// Empty where nothing stands; a person who types something else than a number is told so.
Result<std::optional<int>> countIn(const AskDialog &asked, const QString &name)
{
    const QString text = asked.text(name);
    bool good = false;
    const int count = text.toInt(&good);
    if (!text.isEmpty() && !good)
        return fail(u"yearly.number_needed"_s, {{u"text"_s, text}});
    return good ? std::optional(count) : std::nullopt;
}

/// Several numbers at once; the first that is none is the error.
Result<std::vector<std::optional<int>>> countsIn(const AskDialog &asked, const QStringList &names)
{
    std::vector<std::optional<int>> counts;
    for (const QString &name : names) {
        const auto count = countIn(asked, name);
        if (!count)
            return tl::unexpected(count.error());
        counts.push_back(*count);
    }
    return counts;
}

AskDialog::Choices villages(Desk &desk, const QString &first)
{
    AskDialog::Choices choices{{QString(), first}};
    QStringList names;
    if (const auto households = casework::households(desk.office()))
        for (const casework::HouseholdRow &row : *households)
            if (!row.village.isEmpty() && !names.contains(row.village))
                names << row.village;
    names.sort();
    for (const QString &name : names)
        choices.append({name, name});
    return choices;
}

QString numberOrNothing(int number) { return number > 0 ? QString::number(number) : QString(); }
QString numberOrNothing(std::optional<int> number) { return number ? QString::number(*number) : QString(); }

template <class Code>
AskDialog::Choices codesOf(Desk &desk, const QString &prefix)
{
    QStringList codes;
    for (const auto &each : Codes<Code>::list)
        codes << each.text;
    return codeChoices(codes, prefix, desk.wording());
}

} // namespace

AskDialog *askStaff(Desk &desk, int year, QWidget *parent)
{
    auto *dialog = new AskDialog(desk, YearlyForms::tr("Who is there in %1").arg(year), YearlyForms::tr("&Write down"), parent);
    QStringList known;
    std::optional<StaffYear> own;
    if (const auto entries = casework::yearEntries(desk.office(), year))
        for (const StaffYear &staff : entries->staff) {
            known << YearlyForms::tr("%1: %2").arg(staff.village.isEmpty() ? desk.office().name : staff.village, numberOrNothing(staff.workers));
            if (staff.village.isEmpty())
                own = staff;
        }
    if (!known.isEmpty())
        dialog->addWords(YearlyForms::tr("Written down so far: %1").arg(known.join(u"; "_s)));
    dialog->addChoice(u"village"_s, YearlyForms::tr("Wh&ere"), "yearly.where", villages(desk, YearlyForms::tr("the office itself")));
    dialog->addLine(u"workers"_s, YearlyForms::tr("W&orkers there"), "yearly.workers", own ? numberOrNothing(own->workers) : QString());
    dialog->addLine(u"residents"_s, YearlyForms::tr("&Registered residents"), "yearly.residents", own ? numberOrNothing(own->residents) : QString(), YearlyForms::tr("of the office only"));
    dialog->ask(
        [&desk, year](AskDialog &asked) -> Result<void> {
            const auto counts = countsIn(asked, {u"workers"_s, u"residents"_s});
            if (!counts)
                return tl::unexpected(counts.error());
            const QString village = asked.text(u"village"_s);
            return casework::putStaff(desk.office(), {{}, year, village, village.isEmpty() ? counts->at(1) : std::nullopt, counts->at(0)});
        },
        YearlyForms::tr("Written down"), YearlyForms::tr("Written again for the same year and place, it takes the place of what stood there."));
    return dialog;
}

AskDialog *askInstitution(Desk &desk, int year, const InstitutionYear &known, QWidget *parent)
{
    auto *dialog = new AskDialog(desk, YearlyForms::tr("Care institution in %1").arg(year), YearlyForms::tr("&Write down"), parent);
    dialog->addLine(u"name"_s, YearlyForms::tr("&Name"), "yearly.institution", known.name);
    dialog->addLine(u"cared"_s, YearlyForms::tr("Persons &cared for"), "yearly.cared", numberOrNothing(known.residents));
    dialog->addLine(u"partial"_s, YearlyForms::tr("Of them &partly disabled"), "yearly.partial", numberOrNothing(known.partial));
    dialog->addLine(u"lost"_s, YearlyForms::tr("Of them &fully disabled"), "yearly.lost", numberOrNothing(known.lost));
    dialog->addLine(u"staff"_s, YearlyForms::tr("&Staff there"), "yearly.institution_staff", numberOrNothing(known.staff));
    dialog->addLine(u"carers"_s, YearlyForms::tr("C&arers there"), "yearly.carers", numberOrNothing(known.carers));
    dialog->ask(
        [&desk, year](AskDialog &asked) -> Result<void> {
            const auto counts = countsIn(asked, {u"cared"_s, u"partial"_s, u"lost"_s, u"staff"_s, u"carers"_s});
            if (!counts)
                return tl::unexpected(counts.error());
            const auto at = [&](std::size_t place) { return counts->at(place).value_or(0); };
            return casework::putInstitution(desk.office(), {{}, year, asked.text(u"name"_s), at(0), at(1), at(2), at(3), at(4)});
        },
        YearlyForms::tr("Written down"), YearlyForms::tr("Written again under the same name, it takes the place of what stood there."));
    return dialog;
}

AskDialog *askInspection(Desk &desk, const Inspection &known, QWidget *parent)
{
    const bool isNew = known.id.isEmpty();
    auto *dialog = new AskDialog(desk, isNew ? YearlyForms::tr("An inspection") : YearlyForms::tr("The inspection, and what was mended"), YearlyForms::tr("&Write down"), parent);
    dialog->addChoice(u"scope"_s, YearlyForms::tr("Wh&at was inspected"), "yearly.scope", codesOf<InspectionScope>(desk, u"yearly.scope_"_s));
    dialog->choose(u"scope"_s, toCode(known.scope));
    dialog->addDay(u"day"_s, YearlyForms::tr("&Day"), "yearly.inspected_on", isNew ? desk.office().today : known.day);
    dialog->addChoice(u"village"_s, YearlyForms::tr("&Village"), "yearly.inspected_village", villages(desk, YearlyForms::tr("all")));
    dialog->choose(u"village"_s, known.village);
    dialog->addLine(u"inspectors"_s, YearlyForms::tr("&Inspectors"), "yearly.inspectors", known.inspectors);
    dialog->addLine(u"sample"_s, YearlyForms::tr("&Looked at"), "yearly.sample", known.sample);
    dialog->addText(u"found"_s, YearlyForms::tr("&Found amiss"), "yearly.found", known.found);
    dialog->addLine(u"handler"_s, YearlyForms::tr("W&ho mends it"), "yearly.handler", known.handler);
    dialog->addDay(u"due"_s, YearlyForms::tr("&By"), "yearly.due", known.dueOn);
    dialog->addDay(u"mended_on"_s, YearlyForms::tr("&Mended on"), "yearly.mended_on", known.mendedOn);
    dialog->addLine(u"mended"_s, YearlyForms::tr("H&ow"), "yearly.mended", known.mended);
    dialog->ask(
        [&desk, known](AskDialog &asked) -> Result<void> {
            Inspection inspection = known;
            const auto dayOrNone = [&](const QString &name) { return asked.day(name).isValid() ? std::optional(asked.day(name)) : std::nullopt; };
            inspection.scope = fromCode<InspectionScope>(asked.text(u"scope"_s)).value_or(known.scope);
            inspection.day = asked.day(u"day"_s);
            inspection.village = asked.text(u"village"_s);
            inspection.inspectors = asked.text(u"inspectors"_s);
            inspection.sample = asked.text(u"sample"_s);
            inspection.found = asked.text(u"found"_s);
            inspection.handler = asked.text(u"handler"_s);
            inspection.dueOn = dayOrNone(u"due"_s);
            inspection.mendedOn = dayOrNone(u"mended_on"_s);
            inspection.mended = asked.text(u"mended"_s);
            const auto done = casework::putInspection(desk.office(), inspection);
            return done ? Result<void>() : tl::unexpected(done.error());
        },
        YearlyForms::tr("Written down"));
    return dialog;
}

AskDialog *askMark(Desk &desk, int year, const AppraisalMark &known, QWidget *parent)
{
    auto *dialog = new AskDialog(desk, YearlyForms::tr("Appraisal of %1").arg(year), YearlyForms::tr("&Write down"), parent);
    dialog->addChoice(u"head"_s, YearlyForms::tr("&Head"), "yearly.head", codesOf<AppraisalHead>(desk, u"yearly.head_"_s));
    dialog->choose(u"head"_s, toCode(known.head));
    dialog->addChoice(u"village"_s, YearlyForms::tr("Who is &appraised"), "yearly.appraised", villages(desk, desk.office().name));
    dialog->choose(u"village"_s, known.village);
    dialog->addLine(u"mark"_s, YearlyForms::tr("&Mark"), "yearly.mark", known.mark);
    dialog->addLine(u"veto"_s, YearlyForms::tr("&Veto"), "yearly.veto", known.veto);
    dialog->addText(u"note"_s, YearlyForms::tr("&Note"), "yearly.note", known.note);
    dialog->addLine(u"by"_s, YearlyForms::tr("Marked &by"), "yearly.marked_by", known.markedBy);
    dialog->ask(
        [&desk, year](AskDialog &asked) -> Result<void> {
            return casework::putMark(desk.office(), {{}, year, asked.text(u"village"_s), fromCode<AppraisalHead>(asked.text(u"head"_s)).value_or(AppraisalHead::Guarantee), asked.text(u"mark"_s),
                                                     asked.text(u"veto"_s), asked.text(u"note"_s), asked.text(u"by"_s), {}});
        },
        YearlyForms::tr("Written down"), YearlyForms::tr("Written again for the same head and whom it is about, it takes the place of what stood there."));
    return dialog;
}

AskDialog *askIssue(Desk &desk, const casework::Report &report, QWidget *parent)
{
    const QString words = report.period.words(desk.wording());
    auto *dialog = new AskDialog(desk, YearlyForms::tr("Issue the report of %1").arg(words), YearlyForms::tr("&Issue"), parent);
    QStringList faults;
    for (const casework::ReportCheck &check : report.checks)
        if (!check.holds)
            faults << casework::checkText(check, desk.wording());
    casework::ReportTexts before;
    if (const auto issued = casework::issuedReports(desk.office(), false))
        for (const ReportIssue &issue : *issued)
            if (issue.period == report.period.code())
                before = {issue.progress, issue.difficulties, issue.experience};
    if (report.period.kind != casework::ReportKind::Month) { // 003-09
        dialog->addText(u"progress"_s, YearlyForms::tr("&Progress"), "report.progress", before.progress);
        dialog->addText(u"difficulties"_s, YearlyForms::tr("&Difficulties"), "report.difficulties", before.difficulties);
        dialog->addText(u"experience"_s, YearlyForms::tr("&Experience"), "report.experience", before.experience);
    }
    if (!faults.isEmpty()) {
        dialog->addWords(YearlyForms::tr("Equations that do not hold: %1").arg(faults.join(u"；"_s)));
        dialog->addText(u"reason"_s, YearlyForms::tr("&Why all the same"), "report.reason");
    }
    dialog->ask(
        [&desk, period = report.period](AskDialog &asked) -> Result<void> {
            const auto done = casework::issueReport(desk.office(), period, {asked.text(u"progress"_s), asked.text(u"difficulties"_s), asked.text(u"experience"_s)}, asked.text(u"reason"_s));
            return done ? Result<void>() : tl::unexpected(done.error());
        },
        YearlyForms::tr("Report issued: %1").arg(words),
        YearlyForms::tr("Its figures stay as they are now; the next report begins with them, and what changes later is shown there as a correction."));
    return dialog;
}

} // namespace xieli::ui

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/procedure.h"

#include "policy/fields.h"

#include <QJsonDocument>

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

bool isKnown(Fields &fields, QLatin1String key, const QString &word, const QStringList &known)
{
    if (known.contains(word))
        return true;
    fields.reading().fail("bad_code"_L1, fields.path(key), {{u"value"_s, word}, {u"known"_s, known.join(u", "_s)}});
    return false;
}

/// "days" and "unit", under the names given; days stand with their unit or not at all.
Term readTerm(Fields &fields, QLatin1String days, QLatin1String unit)
{
    Term term;
    term.days = fields.count(days, 1, 366);
    const QString word = fields.text(unit);
    if (!word.isEmpty() && isKnown(fields, unit, word, {u"calendar"_s, u"working"_s}))
        term.unit = word == u"working" ? TermUnit::Working : TermUnit::Calendar;
    if (term.days.has_value() != !word.isEmpty())
        fields.reading().fail("missing_key"_L1, fields.path(term.days ? unit : days));
    return term;
}

ProcedureStep readStep(Fields &fields, const std::function<Citations(Fields &, bool)> &cites)
{
    ProcedureStep step;
    step.step = fields.text("step"_L1, true);
    isKnown(fields, "step"_L1, step.step, procedureSteps());
    step.owner = fields.text("owner"_L1);
    if (!step.owner.isEmpty())
        isKnown(fields, "owner"_L1, step.owner, procedureOwners());
    step.term = readTerm(fields, "days"_L1, "unit"_L1);
    step.again = readTerm(fields, "again_days"_L1, "again_unit"_L1);
    step.pauses = fields.flag("pauses"_L1).value_or(false);
    step.isAssumed = fields.flag("assumed"_L1).value_or(false);
    step.note = fields.text("note"_L1);
    step.citations = cites(fields, step.term.days || step.again.days);
    fields.close();
    return step;
}

/// What comes before what; a flow leaves steps out and turns none round. Deliberation stands before or after the posting as the place has it.
void checkOrder(const Procedure &procedure, const QString &path, Reading &reading)
{
    const auto wrong = [&](const QString &step) { reading.fail("bad_value"_L1, path, {{u"value"_s, step}}); };
    if (procedure.steps.empty() || procedure.steps.front().step != u"accept")
        return wrong(u"accept"_s);
    if (!procedure.find(u"decision"_s))
        return wrong(u"decision"_s);
    qsizetype before = -1;
    QStringList seen;
    for (const ProcedureStep &step : procedure.steps) {
        const qsizetype place = procedureSteps().indexOf(step.step);
        if (seen.contains(step.step) || place < before)
            return wrong(step.step);
        seen << step.step;
        before = place;
    }
}

} // namespace

const ProcedureStep *Procedure::find(const QString &step) const
{
    for (const ProcedureStep &each : steps)
        if (each.step == step)
            return &each;
    return nullptr;
}

const QStringList &procedureSteps()
{
    static const QStringList steps{u"accept"_s, u"check"_s, u"visit"_s, u"opinion"_s, u"deliberation"_s, u"posting"_s, u"decision"_s, u"notice"_s, u"payment"_s};
    return steps;
}

const QStringList &procedureFlows()
{
    static const QStringList flows{u"ordinary"_s, u"quick"_s, u"emergency"_s, u"conference"_s, u"recheck"_s};
    return flows;
}

const QStringList &procedureOwners()
{
    static const QStringList owners{u"village"_s, u"township"_s, u"county"_s, u"bank"_s};
    return owners;
}

Procedure readProcedure(Fields &fields, Reading &reading, const std::function<Citations(Fields &, bool)> &cites)
{
    Procedure procedure;
    procedure.programme = fields.text("programme"_L1, true);
    isKnown(fields, "programme"_L1, procedure.programme, {u"dibao"_s, u"tekun"_s, u"aid"_s});
    procedure.flow = fields.text("flow"_L1, true);
    isKnown(fields, "flow"_L1, procedure.flow, procedureFlows());
    procedure.span = {fields.month("from"_L1), fields.month("to"_L1)};
    if (procedure.span.from && procedure.span.to && *procedure.span.to < *procedure.span.from)
        reading.fail("bad_date"_L1, fields.path("to"_L1), {{u"value"_s, procedure.span.to->toString()}});
    procedure.whole = readTerm(fields, "whole_days"_L1, "whole_unit"_L1);
    procedure.refusal = readTerm(fields, "refusal_days"_L1, "refusal_unit"_L1);
    procedure.papers = readTerm(fields, "papers_days"_L1, "papers_unit"_L1);
    procedure.note = fields.text("note"_L1);
    procedure.citations = cites(fields, true);
    const QJsonArray steps = fields.array("steps"_L1);
    for (qsizetype i = 0; i < steps.size(); ++i) {
        Fields step(steps[i].toObject(), fields.path("steps"_L1) + u"[%1]"_s.arg(i), reading);
        procedure.steps.push_back(readStep(step, cites));
    }
    checkOrder(procedure, fields.path("steps"_L1), reading);
    fields.close();
    return procedure;
}

/// The packs' bytes were read strictly when they came in; here their section is only looked up, for there are few cases and many laws.
std::vector<Procedure> procedures(const Law &law)
{
    std::vector<Procedure> all;
    for (const LawPack &source : law.sources()) {
        const QJsonArray section = QJsonDocument::fromJson(source.json).object().value(u"procedures"_s).toArray();
        Reading reading(u"policy.pack_"_s, source.name);
        const auto cites = [&](Fields &fields, bool) {
            Citations citations;
            for (const QJsonValue &cite : fields.array("cites"_L1))
                citations.push_back({source.name + u'/' + cite[u"document"_s].toString(), cite[u"article"_s].toString()});
            return citations;
        };
        for (const QJsonValue &each : section) {
            Fields fields(each.toObject(), {}, reading);
            Procedure procedure = readProcedure(fields, reading, cites);
            procedure.pack = source.name;
            if (reading.isGood())
                all.push_back(std::move(procedure));
        }
    }
    return all;
}

std::optional<Procedure> procedureFor(const Law &law, const QString &programme, const QString &flow, Day day)
{
    std::optional<Procedure> found;
    for (Procedure &procedure : procedures(law))
        if (procedure.programme == programme && procedure.flow == flow && day.isValid() && procedure.span.contains(Month::of(day)))
            found = std::move(procedure);
    return found;
}

} // namespace xieli::policy

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "base/savefile.h"
#include "casework/deciding.h"
#include "casework/keeping.h"
#include "casework/toconfirm.h"
#include "papers/format.h"

#include <QFile>
#include <QJsonArray>

namespace xieli::cli {

using namespace Qt::StringLiterals;

namespace {

std::optional<Error> writeText(const QString &path, const QString &text)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0 && commitWhole(file))
        return std::nullopt;
    return Error{u"cli.not_written"_s, {{u"file"_s, path}, {u"why"_s, file.errorString()}}};
}

} // namespace

int newOffice(Call &call)
{
    const auto role = fromCode<OfficeRole>(call.option(u"role"_s));
    if (call.has(u"role"_s) && !role)
        return call.misuse(call.wording.text(u"cli.role_unknown"_s, {{u"role"_s, call.option(u"role"_s)}}));
    if (!role || call.option(u"name"_s).isEmpty() || call.option(u"place"_s).isEmpty() || call.option(u"policy"_s).isEmpty())
        return call.misuse(call.wording.text(u"cli.new_needs"_s, {}));
    const auto secret = passphrase(call);
    if (!secret)
        return call.refuse(secret.error());
    const QString path = call.words().first();
    const auto made = casework::createOffice({path, call.option(u"name"_s), *role, call.option(u"place"_s), call.option(u"policy"_s),
                                              call.has(u"user"_s) ? call.option(u"user"_s) : u"协理员"_s, *secret, today(call)});
    if (!made)
        return call.refuse(made.error());
    if (call.has(u"recovery"_s))
        if (const auto error = writeText(call.option(u"recovery"_s), made->recoveryText)) {
            call.refuse(*error);
            return call.refuse({u"cli.new_without_recovery"_s, {{u"file"_s, path}}});
        }
    call.say(call.wording.text(u"cli.new_done"_s, {{u"file"_s, path}, {u"name"_s, made->office.name}, {u"packs"_s, made->office.packs}}));
    if (!call.has(u"recovery"_s))
        call.say(call.wording.text(u"cli.recovery_key"_s, {{u"key"_s, made->recoveryText}}));
    if (!made->office.file->isEncrypted())
        call.say(call.wording.text(u"cli.not_encrypted"_s, {}));
    call.answer({{u"file"_s, path}, {u"office"_s, made->office.id.text()}, {u"name"_s, made->office.name},
                 {u"encrypted"_s, made->office.file->isEncrypted()}, {u"recovery"_s, made->recoveryText}});
    return Done;
}

int recovery(Call &call)
{
    auto office = officeToLookAt(call);
    if (!office)
        return call.refuse(office.error());
    if (call.has(u"o"_s))
        if (const auto own = casework::overOwnFile(*office, call.option(u"o"_s)))
            return call.refuse(*own);
    const auto shown = office->file->recoverySheetText();
    if (!shown)
        return call.refuse(shown.error());
    const QString &text = *shown;
    if (call.has(u"o"_s)) {
        if (const auto error = writeText(call.option(u"o"_s), text + u'\n'))
            return call.refuse(*error);
        call.say(call.wording.text(u"cli.written"_s, {{u"file"_s, call.option(u"o"_s)}}));
    } else {
        call.say(call.wording.text(u"cli.recovery_key"_s, {{u"key"_s, text}}));
    }
    call.answer({{u"recovery"_s, text}});
    return Done;
}

int recover(Call &call)
{
    QFile sheet(call.option(u"sheet"_s));
    if (!call.has(u"sheet"_s))
        return call.misuse(call.wording.text(u"cli.sheet_needed"_s, {}));
    if (!sheet.open(QIODevice::ReadOnly))
        return call.refuse({u"cli.not_readable"_s, {{u"file"_s, call.option(u"sheet"_s)}, {u"why"_s, sheet.errorString()}}});
    const auto secret = passphrase(call);
    if (!secret)
        return call.refuse(secret.error());
    const auto office = casework::openByRecovery(call.words().first(), QString::fromUtf8(sheet.read(4096)), call.option(u"user"_s), *secret, today(call));
    if (!office)
        return call.refuse(office.error());
    call.say(call.wording.text(u"cli.recovered"_s, {{u"file"_s, call.words().first()}, {u"user"_s, office->user}}));
    call.answer({{u"file"_s, call.words().first()}, {u"user"_s, office->user}});
    return Done;
}

int check(Call &call)
{
    auto office = officeToLookAt(call);
    if (!office)
        return call.refuse(office.error());
    const auto report = casework::check(*office);
    if (!report)
        return call.refuse(report.error());
    QJsonArray faults;
    for (const Error &fault : report->faults) {
        faults.append(call.wording.say(fault));
        call.refuse(fault);
    }
    QJsonArray notes;
    for (const Error &note : report->notes) {
        notes.append(call.wording.say(note));
        call.say(call.wording.say(note));
    }
    call.say(call.wording.text(u"cli.check"_s,
                               {{u"households"_s, QString::number(report->households)}, {u"persons"_s, QString::number(report->persons)},
                                {u"changes"_s, QString::number(report->changes)}, {u"paid"_s, report->paid.toString()}}));
    call.say(call.wording.text(report->encrypted ? u"cli.is_encrypted"_s : u"cli.not_encrypted"_s, {}));
    const bool sound = report->fileSound && report->chainHolds && report->totalsAgree && report->faults.empty();
    if (sound)
        call.say(call.wording.text(u"cli.check_sound"_s, {}));
    call.answer({{u"sound"_s, sound}, {u"encrypted"_s, report->encrypted}, {u"file"_s, report->fileSound}, {u"chain"_s, report->chainHolds},
                 {u"totals"_s, report->totalsAgree}, {u"households"_s, report->households}, {u"persons"_s, report->persons},
                 {u"changes"_s, report->changes}, {u"paid_fen"_s, qint64(report->paid.fen())}, {u"faults"_s, faults}, {u"notes"_s, notes}});
    return sound ? Done : Refused;
}

int backUp(Call &call)
{
    if (call.has(u"due"_s))
        return backUpDue(call);
    auto office = officeToLookAt(call);
    if (!office)
        return call.refuse(office.error());
    if (!call.has(u"o"_s))
        return call.misuse(call.wording.text(u"cli.output_needed"_s, {}));
    const auto files = casework::backUp(*office, call.option(u"o"_s));
    if (!files)
        return call.refuse(files.error());
    call.say(casework::backedUp(*files, call.wording));
    call.answer({{u"file"_s, call.option(u"o"_s)}, {u"files"_s, QJsonArray::fromStringList(*files)}});
    return Done;
}

int join(Call &call)
{
    if (!call.has(u"o"_s))
        return call.misuse(call.wording.text(u"cli.output_needed"_s, {}));
    if (const auto done = casework::putTogether(call.words().first(), call.option(u"o"_s)); !done)
        return call.refuse(done.error());
    call.say(call.wording.text(u"casework.put_together"_s, {{u"file"_s, call.option(u"o"_s)}}));
    call.answer({{u"file"_s, call.option(u"o"_s)}});
    return Done;
}

int history(Call &call)
{
    const auto limit = numberOption(call, u"limit"_s, 50, 1, 1000000);
    if (!limit)
        return Misuse;
    auto office = officeToLookAt(call);
    if (!office)
        return call.refuse(office.error());
    const auto rows = casework::history(*office, *limit);
    if (!rows)
        return call.refuse(rows.error());
    for (const auto &row : *rows) {
        call.say(u"%1  %2  %3  %4(%5)  %6"_s.arg(row.sequence).arg(row.at, row.author, row.line).arg(row.cells).arg(row.id));
        call.answer({{u"sequence"_s, row.sequence}, {u"id"_s, row.id}, {u"at"_s, row.at}, {u"author"_s, row.author},
                     {u"title"_s, row.title}, {u"words"_s, row.words}, {u"cells"_s, row.cells}, {u"undoable"_s, row.undoable}});
    }
    return Done;
}

int redo(Call &call)
{
    auto office = openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    const auto last = casework::lastRedoable(*office);
    if (!last)
        return call.refuse(last.error());
    if (const auto done = casework::undo(*office, last->id); !done)
        return call.refuse(done.error());
    call.say(call.wording.text(u"cli.redone"_s, {{u"words"_s, last->words.isEmpty() ? last->title : last->words}}));
    call.answer({{u"redone"_s, last->id}});
    return Done;
}

int undo(Call &call)
{
    auto office = openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    QString change = call.words().value(1);
    QString what = change; // by its number somebody chose it; the last one is told, for others may stand after it that cannot be undone
    if (change.isEmpty()) {
        const auto last = casework::lastUndoable(*office);
        if (!last)
            return call.refuse(last.error());
        change = last->id;
        what = call.wording.text(u"changes.when"_s, {{u"words"_s, last->words.isEmpty() ? last->title : last->words}, {u"day"_s, papers::dayWords(last->day)},
                                                     {u"clock"_s, last->at.mid(11, 5)}, {u"who"_s, last->author}});
    }
    if (const auto done = casework::undo(*office, change); !done)
        return call.refuse(done.error());
    call.say(call.wording.text(u"cli.undone"_s, {{u"change"_s, what}}));
    call.answer({{u"undone"_s, change}});
    return Done;
}

int voidDecision(Call &call)
{
    if (call.option(u"reason"_s).isEmpty())
        return call.misuse(call.wording.text(u"cli.reason_needed"_s, {}));
    auto office = openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    const auto again = casework::voidDecision(*office, DecisionId(call.words().at(1)), call.option(u"reason"_s));
    if (!again)
        return call.refuse(again.error());
    call.say(call.wording.text(u"cli.decision_voided"_s));
    QJsonArray ids;
    for (const Decision &decision : *again) {
        const QString until = decision.endMonth ? call.wording.text(u"cli.decision_until"_s, {{u"month"_s, decision.endMonth->toString()}}) : QString();
        call.say(call.wording.text(u"cli.decision_again"_s, {{u"from"_s, decision.startMonth.toString()}, {u"until"_s, until}, {u"id"_s, decision.id.text()},
                                                             {u"amount"_s, decision.monthlyAmount.value_or(Money()).toString()}}));
        ids.append(decision.id.text());
    }
    if (again->empty())
        call.say(call.wording.text(u"cli.decision_none_again"_s));
    call.answer({{u"voided"_s, call.words().at(1)}, {u"again"_s, ids}});
    return Done;
}

/// Without a decision and without --of: what waits to be confirmed.
int confirmDecision(Call &call)
{
    auto office = openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    const auto stated = casework::statedDecisions(*office);
    if (!stated)
        return call.refuse(stated.error());
    std::vector<DecisionId> ids;
    for (const QString &id : call.words().mid(1))
        ids.emplace_back(id);
    for (const casework::StatedDecision &each : *stated)
        if (call.has(u"of"_s) && (each.villageName == call.option(u"of"_s) || each.village.text() == call.option(u"of"_s)))
            ids.push_back(each.decision.id);
    if (ids.empty() && !call.has(u"of"_s)) {
        for (const casework::StatedDecision &each : *stated) {
            const QString amount = each.decision.monthlyAmount ? papers::amount(*each.decision.monthlyAmount) : QString();
            call.say(call.wording.text(u"cli.stated_decision"_s, {{u"id"_s, each.decision.id.text()}, {u"office"_s, each.villageName}, {u"head"_s, each.head},
                                                                 {u"amount"_s, amount}, {u"month"_s, each.decision.startMonth.toString()}, {u"by"_s, each.decision.decidedBy}}));
            call.answer({{u"decision"_s, each.decision.id.text()}, {u"village"_s, each.villageName}, {u"head"_s, each.head}, {u"since"_s, each.since.toString(Qt::ISODate)}});
        }
        if (stated->empty())
            call.say(call.wording.text(u"cli.no_stated_decisions"_s));
        return Done;
    }
    const auto done = casework::confirmDecisions(*office, ids);
    if (!done)
        return call.refuse(done.error());
    call.say(call.wording.text(u"cli.decisions_confirmed"_s, {{u"count"_s, QString::number(*done)}}));
    call.answer({{u"confirmed"_s, *done}});
    return Done;
}

} // namespace xieli::cli

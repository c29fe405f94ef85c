// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "casework/assessing.h"
#include "casework/deciding.h"
#include "casework/dossiers.h"
#include "papers/chinese.h"
#include "papers/format.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

namespace xieli::cli {

using namespace Qt::StringLiterals;

namespace {

Result<QByteArray> readAll(const QString &path)
{
    QFile file(path);
    if (path != u"-"_s && QFileInfo::exists(path) && !QFileInfo(path).isFile()) // a folder, a device without end
        return fail(u"cli.not_readable"_s, {{u"file"_s, path}, {u"why"_s, u"—"_s}});
    const bool opened = path == u"-"_s ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!opened)
        return fail(u"cli.not_readable"_s, {{u"file"_s, path}, {u"why"_s, file.errorString()}});
    return file.readAll();
}

/// The assessment itself, a line of JSON; --explain: the same for people, category, amounts and each figure with its clause.
void tell(const Call &call, const QByteArray &result, const papers::ExplanationInput &explanation)
{
    if (!call.has(u"explain"_s))
        return printLine(result);
    const bool chinese = call.wording.language().startsWith(u"zh");
    for (const QString &line : papers::explanationLines(explanation, call.wording))
        call.say(chinese ? papers::chinesePunctuation(line) : line);
    call.say({});
}

const Member *headOf(const policy::Situation &situation)
{
    const auto head = std::find_if(situation.members.begin(), situation.members.end(), [](const Member &member) { return member.isHead(); });
    return head == situation.members.end() ? nullptr : &*head;
}

QHash<QString, QString> namesIn(const QJsonObject &dossier)
{
    QHash<QString, QString> names;
    for (const QJsonValue &member : dossier[u"members"_s].toArray())
        names.insert(member[u"id"_s].toString(), member[u"name"_s].toString());
    return names;
}

/// Assesses each dossier; what cannot be read is said on stderr and the others go on.
int assessDossiers(Call &call, const policy::Law &law, std::optional<Month> month)
{
    int exit = Done;
    for (const QString &path : call.words()) {
        const auto bytes = readAll(path);
        const auto dossiers = bytes ? casework::dossierObjects(*bytes) : tl::unexpected(bytes.error());
        if (!dossiers) {
            exit = call.refuse(dossiers.error());
            continue;
        }
        for (const QJsonObject &dossier : *dossiers) {
            const auto situation = policy::situationFromJson(dossier, month);
            if (!situation) {
                exit = call.refuse(situation.error());
                continue;
            }
            const QByteArray result = policy::toJson(policy::assess(*situation, law));
            auto explanation = casework::explanationOf(result, call.wording, namesIn(dossier));
            if (const Member *head = headOf(*situation); head && !head->name.isEmpty())
                explanation.household = explanation.household.isEmpty() ? head->name : u"%1 (%2)"_s.arg(head->name, explanation.household);
            tell(call, result, explanation);
        }
    }
    return exit;
}

int assessOffice(Call &call, Month month)
{
    auto office = openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    const auto report = casework::assessMonth(*office, month);
    if (!report)
        return call.refuse(report.error());
    for (const auto &row : report->rows) {
        const auto kept = casework::keptAssessment(*office, row.assessment);
        if (!kept)
            return call.refuse(kept.error());
        const auto explanation = casework::explanation(*office, row.assessment);
        if (!explanation)
            return call.refuse(explanation.error());
        tell(call, kept->result.text(), *explanation);
    }
    if (call.has(u"explain"_s))
        call.say(call.wording.text(u"cli.assessed"_s, {{u"month"_s, month.toString()}, {u"households"_s, QString::number(report->households)},
                                                   {u"total"_s, papers::yuan(report->monthlyTotal)}}));
    return Done;
}

} // namespace

int assess(Call &call)
{
    std::optional<Month> month;
    if (call.has(u"month"_s)) {
        month = monthOption(call, u"month"_s);
        if (!month)
            return Misuse;
    }
    if (call.words().isEmpty())
        return call.misuse(call.wording.text(u"cli.words_missing"_s, {{u"verb"_s, u"assess"_s}}));
    if (!call.has(u"policy"_s)) {
        month = monthOption(call, u"month"_s);
        return month ? assessOffice(call, *month) : int(Misuse);
    }
    const auto law = casework::lawNamed(call.option(u"policy"_s));
    return law ? assessDossiers(call, **law, month) : call.refuse(law.error());
}

namespace {

/// 渐退 where people choose it: the stops of these heads.
Result<void> chooseExits(const Call &call, std::vector<casework::Proposal> &proposals)
{
    for (const QString &head : call.parser.values(u"gradual-exit"_s)) {
        const auto isIts = [&head](const casework::Proposal &proposal) { return proposal.headName == head && proposal.exit; };
        if (std::ranges::count_if(proposals, isIts) != 1)
            return fail(u"casework.exit_not_offered"_s, {{u"head"_s, head}});
        casework::Proposal &stop = *std::ranges::find_if(proposals, isIts);
        auto exit = casework::asGradualExit(stop, call.option(u"exit-months"_s).toInt());
        if (!exit)
            return tl::unexpected(exit.error());
        stop = std::move(*exit);
    }
    return {};
}

} // namespace

int decide(Call &call)
{
    const auto month = monthOption(call, u"month"_s);
    if (!month)
        return Misuse;
    const auto day = dayOption(call, u"on"_s, {});
    const auto grade = numberOption(call, u"class"_s, 0, 1, 4);
    if (!day || !grade)
        return Misuse;
    auto office = openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    auto proposals = casework::proposals(*office, *month);
    if (!proposals)
        return call.refuse(proposals.error());
    if (const auto assessed = casework::assessedHouseholds(*office, *month); proposals->empty() && assessed && *assessed == 0)
        return call.refuse({u"cli.decide_not_assessed"_s, {{u"month"_s, month->toString()}}});
    if (call.has(u"class"_s))
        for (auto &proposal : *proposals)
            if (proposal.action == u"ask"_s && proposal.category == Category::Dibao && !proposal.grade)
                proposal.grade = *grade;
    if (const auto chosen = chooseExits(call, *proposals); !chosen)
        return call.refuse(chosen.error());
    const QString document = call.has(u"training"_s) ? casework::trainingDocument() : call.option(u"document"_s);
    const casework::DecisionNote note{orToday(*day, *office), call.has(u"by"_s) ? call.option(u"by"_s) : office->user, document, call.option(u"level"_s), call.option(u"before-posting"_s), {},
                                      {call.option(u"alone"_s)}};
    const auto hanging = casework::takeHanging(*office, *proposals, note);
    if (!hanging)
        return call.refuse(hanging.error());
    if (proposals->empty() && !hanging->empty())
        return call.refuse(hanging->front().second);
    const auto report = casework::decide(*office, *proposals, note);
    if (!report)
        return call.refuse(report.error());
    call.say(call.wording.text(u"cli.decided"_s,
                               {{u"month"_s, month->toString()}, {u"decided"_s, QString::number(report->decided)},
                                {u"households"_s, QString::number(report->households)},
                                {u"continued"_s, QString::number(report->continued)}, {u"stopped"_s, QString::number(report->stopped)},
                                {u"open"_s, QString::number(report->leftOpen)}, {u"total"_s, report->monthlyTotal.toString()}}));
    QJsonArray posted;
    for (const auto &[proposal, why] : *hanging) {
        call.warn(call.wording.say(why));
        posted.append(QJsonObject{{u"household"_s, proposal.household.text()}, {u"head"_s, proposal.headName}, {u"why"_s, why.key}});
    }
    QJsonArray open;
    constexpr int told = 10; // lines; a machine gets all
    for (const auto &[head, why] : report->open) {
        if (open.size() < told)
            call.say(call.wording.text(u"cli.decide_open"_s, {{u"head"_s, head}, {u"why"_s, why}}));
        open.append(QJsonObject{{u"head"_s, head}, {u"why"_s, why}});
    }
    if (open.size() > told)
        call.say(call.wording.text(u"cli.decide_open_more"_s, {{u"count"_s, QString::number(open.size() - told)}}));
    if (const int count = int(report->unposted.size()))
        call.warn(call.wording.text(u"cli.decided_unposted"_s, {{u"count"_s, QString::number(count)},
                                                                {u"heads"_s, report->unposted.mid(0, 5).join(call.wording.text(u"parcels.name_comma"_s))}}));
    call.answer({{u"month"_s, month->toString()}, {u"decided"_s, report->decided}, {u"decided_households"_s, report->households}, {u"continued"_s, report->continued},
                 {u"stopped"_s, report->stopped}, {u"left_open"_s, report->leftOpen}, {u"open"_s, open}, {u"posted"_s, posted}, {u"unposted"_s, QJsonArray::fromStringList(report->unposted)},
                 {u"monthly_total_fen"_s, qint64(report->monthlyTotal.fen())}});
    return Done;
}

} // namespace xieli::cli

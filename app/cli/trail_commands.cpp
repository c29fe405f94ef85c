// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/recordverbs.h"

#include "casework/trail.h"

#include <QFile>
#include <QJsonArray>

namespace xieli::cli {

using namespace Qt::StringLiterals;

namespace {

std::optional<casework::TrailSubject> subjectOf(const Call &call)
{
    using Kind = casework::TrailSubject::Kind;
    std::optional<casework::TrailSubject> subject;
    for (const auto &[option, kind] : {std::pair{u"household"_s, Kind::Household}, {u"payment"_s, Kind::Payment}, {u"rule"_s, Kind::Rule}})
        if (call.has(option)) {
            if (subject)
                return std::nullopt; // one at a time
            subject = casework::TrailSubject{kind, call.option(option)};
        }
    return subject;
}

QJsonArray anchorsOf(const casework::TrailHead &head)
{
    static const QList<QString> kinds{u"acknowledged"_s, u"held_of_them"_s, u"copy"_s, u"told"_s};
    QJsonArray anchors;
    for (const casework::TrailAnchor &anchor : head.anchors)
        anchors.append(QJsonObject{{u"kind"_s, kinds[int(anchor.kind)]}, {u"office"_s, anchor.office}, {u"sequence"_s, qint64(anchor.sequence)},
                                   {u"digest"_s, QString::fromLatin1(anchor.digest.toHex())}, {u"equal"_s, anchor.equal ? QJsonValue(*anchor.equal) : QJsonValue()}});
    return anchors;
}

QJsonObject answerOf(const casework::TrailHead &head)
{
    return {{u"sequence"_s, qint64(head.chain.sequence)}, {u"digest"_s, QString::fromLatin1(head.chain.digest.toHex())}, {u"chain_holds"_s, head.chainHolds}, {u"anchors"_s, anchorsOf(head)}};
}

int exitOf(const casework::TrailHead &head, const QStringList &altered)
{
    const bool differs = std::any_of(head.anchors.begin(), head.anchors.end(), [](const casework::TrailAnchor &anchor) {
        return anchor.kind == casework::TrailAnchor::Kind::Told && !anchor.equal.value_or(true);
    });
    return head.chainHolds && !differs && altered.isEmpty() ? Done : Refused;
}

void sayTrail(const Call &call, const casework::Trail &trail)
{
    for (const casework::TrailLine &line : trail.lines) {
        const QString who = line.role.isEmpty() ? line.author : call.wording.text(u"trail.who"_s, {{u"name"_s, line.author}, {u"role"_s, line.role}});
        call.say(QStringList{QString::number(line.sequence), line.at, who, line.office, line.title, casework::proofText(line.proof, call.wording)}.join(u"  "_s));
        for (const QString &words : line.words)
            call.say(u"    "_s + words);
    }
    for (const casework::TrailNote &note : trail.notes)
        call.say(note.day.toString(Qt::ISODate) + u"  "_s + note.words);
    for (const QString &row : trail.altered)
        call.say(call.wording.text(u"trail.row_altered"_s, {{u"row"_s, row}}));
}

QJsonObject answerOf(const casework::Trail &trail)
{
    QJsonObject answer = answerOf(trail.head);
    QJsonArray lines, notes;
    for (const casework::TrailLine &line : trail.lines)
        lines.append(QJsonObject{{u"sequence"_s, qint64(line.sequence)}, {u"at"_s, line.at}, {u"author"_s, line.author}, {u"role"_s, line.role}, {u"office"_s, line.office},
                                 {u"title"_s, line.title}, {u"words"_s, QJsonArray::fromStringList(line.words)}, {u"digest"_s, QString::fromLatin1(line.digest.toHex())},
                                 {u"proof"_s, line.proof == ChainProof::Chained ? u"chained"_s : line.proof == ChainProof::Blanked ? u"blanked"_s : u"altered"_s}});
    for (const casework::TrailNote &note : trail.notes)
        notes.append(QJsonObject{{u"day"_s, note.day.toString(Qt::ISODate)}, {u"words"_s, note.words}});
    answer[u"subject"_s] = trail.title;
    answer[u"lines"_s] = lines;
    answer[u"notes"_s] = notes;
    answer[u"altered"_s] = QJsonArray::fromStringList(trail.altered);
    return answer;
}

int trailVerb(Call &call)
{
    const auto subject = subjectOf(call);
    if (!subject && (!call.has(u"held"_s) || call.has(u"household"_s) || call.has(u"payment"_s) || call.has(u"rule"_s)))
        return call.misuse(call.wording.text(u"trail.subject_needed"_s));
    QByteArray told;
    if (call.has(u"held"_s)) {
        QFile file(call.option(u"held"_s));
        if (!file.open(QIODevice::ReadOnly))
            return call.refuse({u"trail.unreadable"_s, {{u"file"_s, file.fileName()}, {u"why"_s, file.errorString()}}});
        told = file.readAll();
    }
    auto office = call.has(u"o"_s) ? officeToWriteFrom(call) : officeToLookAt(call);
    if (!office)
        return call.refuse(office.error());
    if (!subject) {
        const auto head = casework::trailHead(*office, told);
        if (!head)
            return call.refuse(head.error());
        for (const QString &line : casework::headLines(*head, call.wording))
            call.say(line);
        call.answer(answerOf(*head));
        return exitOf(*head, {});
    }
    const auto trail = casework::trail(*office, *subject, told);
    if (!trail)
        return call.refuse(trail.error());
    for (const QString &line : casework::headLines(trail->head, call.wording))
        call.say(line);
    if (call.has(u"o"_s)) {
        const auto written = casework::writeTrail(*office, *trail, exportWish(call), call.option(u"o"_s), pdfMaker());
        if (!written)
            return call.refuse(written.error());
        call.say(call.wording.text(u"trail.said_written"_s, {{u"file"_s, call.option(u"o"_s)}, {u"count"_s, QString::number(trail->lines.size())}}));
    } else {
        sayTrail(call, *trail);
    }
    call.answer(answerOf(*trail));
    return exitOf(trail->head, trail->altered);
}

} // namespace

std::vector<Verb> trailVerbs()
{
    return {
        {"trail", trailVerb, "OFFICE", 1,
         {{"household", "ID", "一户：它的全部变化，删掉的也在内"}, {"payment", "ID", "一个发放批次、一行明细、一条代发指令、一个月（YYYY-MM），或一户一个月（YYYY-MM/家庭编号）"},
          {"rule", "KEY", "一项政策数值（键名或中文名）、一次修订、一份县级补充"}, {"held", "FILE", "对方单位的审计文件（.jsonl）：与它保存的本单位日志比对"},
          {"o", "FILE", "要写出的文件（.pdf、.xlsx，或 .jsonl：能用别的程序逐条重算）"}, {"whole", nullptr, "只对 .jsonl：号码不打码"},
          {"taken-by", "NAME", "谁带走"}, {"reason", "TEXT", "为什么"}},
         "审计：一户、一笔发放、一项规则经过的每一件事，连同日志链的核对"},
    };
}

} // namespace xieli::cli

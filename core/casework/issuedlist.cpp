// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/issuedlist.h"

#include "casework/issued.h"

#include <QHash>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shownOfDigest = 12;

QString remarkOf(const IssuedPaper &issued, const papers::Wording &wording)
{
    QStringList remarks;
    if (issued.voidedOn)
        remarks << issued.voidReason;
    if (!issued.signedNote.isEmpty())
        remarks << issued.signedNote;
    if (issued.reprints > 0)
        remarks << wording.text(u"issued.reprinted"_s, {{u"count"_s, QString::number(issued.reprints)},
                                                       {u"day"_s, issued.reprintedOn ? issued.reprintedOn->toString(Qt::ISODate) : QString()}});
    return remarks.join(u'；');
}

} // namespace

RegisterTable issuedTable(Reader &reader, const RegisterInfo &info, const papers::Wording &wording)
{
    RegisterTable table{info, wording.text(u"registers.note_"_s + info.code), {}, {}};
    static const std::vector<std::pair<QString, int>> columns{{u"day"_s, 11}, {u"number"_s, 20}, {u"kind"_s, 22}, {u"household"_s, 10}, {u"given_to"_s, 12},
                                                              {u"by"_s, 10}, {u"state"_s, 10}, {u"digest"_s, 14}, {u"remark"_s, 16}};
    for (const auto &[name, width] : columns)
        table.columns.push_back({wording.text(u"issued.column_"_s + name), {}, papers::CellKind::Text, width});
    QHash<HouseholdId, QString> heads;
    reader.forEach<Member>([&heads](const Member &member) {
        if (member.isHead() || !heads.contains(member.household))
            heads.insert(member.household, member.name);
    });
    std::vector<IssuedPaper> papers = reader.all<IssuedPaper>();
    std::reverse(papers.begin(), papers.end());
    std::stable_sort(papers.begin(), papers.end(), [](const IssuedPaper &a, const IssuedPaper &b) { return b.issuedOn < a.issuedOn; });
    for (const IssuedPaper &issued : papers) {
        RegisterLine line{{issued.issuedOn.toString(Qt::ISODate), issued.number, issuedKindText(issued.kind, wording),
                           issued.household ? heads.value(*issued.household) : QString(), issued.givenTo, issued.issuedBy, issuedStateText(issued, wording),
                           issued.digest.left(shownOfDigest), remarkOf(issued, wording)},
                          issued.household};
        line.isOpen = issued.isOpen();
        line.record = issued.id.text();
        table.lines.push_back(std::move(line));
    }
    return table;
}

} // namespace xieli::casework

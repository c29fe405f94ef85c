// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/retaininside.h"

#include "casework/exporting.h"
#include "papers/format.h"

// 销毁清册 as a table and as a paper.

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

/// What stands below the list: what became of it, or what it states.
QString footerOf(const Destruction &list, const papers::Wording &wording)
{
    if (list.executedOn)
        return wording.text(u"retention.list_executed"_s, {{u"day"_s, papers::dayWords(*list.executedOn)}, {u"first"_s, list.executedBy}, {u"second"_s, list.secondBy},
                                                           {u"records"_s, QString::number(list.records)}});
    if (list.withdrawnOn)
        return wording.text(u"retention.list_was_withdrawn"_s, {{u"day"_s, papers::dayWords(*list.withdrawnOn)}});
    return wording.text(list.scope == DestructionScope::Files ? u"retention.list_states"_s : u"retention.list_states_routine"_s, {{u"files"_s, QString::number(list.files)}});
}

void fillFiles(Reader &reader, const Destruction &list, const papers::Wording &wording, papers::TableOut &table)
{
    const auto word = [&](const char16_t *key) { return wording.text(QString::fromUtf16(key)); };
    table.columns = {{word(u"retention.head_number"), {}, papers::CellKind::Count, 6}, {word(u"retention.head_file"), {}, papers::CellKind::Text, 38},
                     {word(u"retention.head_place"), {}, papers::CellKind::Text, 18}, {word(u"retention.head_head"), {}, papers::CellKind::Text, 10},
                     {word(u"retention.head_class"), {}, papers::CellKind::Text, 16}, {word(u"retention.head_ended"), {}, papers::CellKind::Text, 14},
                     {word(u"retention.head_due"), {}, papers::CellKind::Text, 14}};
    for (const DestructionFile &file : reader.where<DestructionFile>("destruction_id", list.id)) {
        const auto household = reader.find<Household>(file.household);
        Dossier people;
        people.members = reader.where<Member>("household_id", file.household);
        const Member *head = people.head();
        const QString name = head ? papers::maskedName(head->name) : QString();
        table.rows.push_back({file.number, file.household.text(), household ? household->village + u' ' + household->group : QString(), name,
                              word(file.accounting ? u"retention.class_both" : u"retention.class_approval"), file.endedOn.toString(Qt::ISODate), file.dueOn.toString(Qt::ISODate)});
    }
}

void fillPieces(Reader &reader, const Destruction &list, const papers::Wording &wording, papers::TableOut &table)
{
    const auto word = [&](const char16_t *key) { return wording.text(QString::fromUtf16(key)); };
    table.columns = {{word(u"retention.head_number"), {}, papers::CellKind::Count, 6}, {word(u"retention.head_kind"), {}, papers::CellKind::Text, 16},
                     {word(u"retention.head_what"), {}, papers::CellKind::Text, 40}, {word(u"retention.head_over"), {}, papers::CellKind::Text, 14},
                     {word(u"retention.head_due"), {}, papers::CellKind::Text, 14}, {word(u"retention.head_records"), {}, papers::CellKind::Count, 10}};
    for (const DestructionItem &piece : reader.where<DestructionItem>("destruction_id", list.id)) {
        papers::CellOut records;
        if (list.executedOn)
            records = piece.records;
        table.rows.push_back({piece.number, wording.text(u"retention.kind_"_s + toCode(piece.kind)), pieceWords(reader, wording, piece.kind, piece.key),
                              piece.endedOn.toString(Qt::ISODate), piece.dueOn.toString(Qt::ISODate), records});
    }
}

} // namespace

Result<papers::TableOut> destructionTable(Office &office, const DestructionId &id)
{
    return office.file->read([&](Reader &reader) -> Result<papers::TableOut> {
        const auto list = reader.find<Destruction>(id);
        if (!list)
            return fail(u"retention.unknown_list"_s, {{u"id"_s, id.text()}});
        const bool areFiles = list->scope == DestructionScope::Files;
        papers::TableOut table;
        table.title = office.wording.text(areFiles ? u"retention.list_title"_s : u"retention.list_title_routine"_s, {{u"number"_s, QString::number(list->number)}});
        table.subtitles = {office.wording.text(u"retention.list_document"_s, {{u"document"_s, list->document}, {u"office"_s, office.name}})};
        (areFiles ? fillFiles : fillPieces)(reader, *list, office.wording, table);
        table.footers << footerOf(*list, office.wording);
        return table;
    });
}

Result<papers::Paper> destructionPaper(Office &office, const DestructionId &id)
{
    const auto table = destructionTable(office, id);
    if (!table)
        return tl::unexpected(table.error());
    papers::Paper paper = listPaper(*table, office);
    const auto word = [&](const char16_t *key) { return office.wording.text(QString::fromUtf16(key)); };
    paper.blocks.push_back(papers::Signatures{{word(u"retention.sign_approved"), word(u"retention.sign_watched"), word(u"retention.sign_destroyed"), word(u"retention.sign_day")}});
    paper.blocks.push_back(papers::Seal{office.name, {}, {}});
    return paper;
}

} // namespace xieli::casework

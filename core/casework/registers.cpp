// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/registers.h"

#include "casework/issuedlist.h"
#include "casework/issueinside.h"
#include "casework/listledgers.h"
#include "casework/register.h"
#include "casework/registerlists.h"
#include "papers/format.h"

#include <QHash>
#include <QSet>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

/// Names and groups of the heads, by household; and everybody's name.
struct Head {
    QString name;
    QString group;
};
struct People {
    QHash<HouseholdId, Head> heads;
    QHash<MemberId, QString> names;
};
People peopleOf(Reader &reader)
{
    People people;
    reader.forEach<Household>([&people](const Household &household) { people.heads[household.id].group = household.group; });
    reader.forEach<Member>([&people](const Member &member) {
        Head &head = people.heads[member.household];
        if (member.isHead() || head.name.isEmpty())
            head.name = member.name;
        people.names.insert(member.id, member.name);
    });
    return people;
}

QString nameOf(const RegisterEntry &entry, const People &people)
{
    if (entry.member)
        return people.names.value(*entry.member);
    return entry.name.isEmpty() && entry.household ? people.heads.value(*entry.household).name : entry.name;
}

/// Whose line it is: a newer one of the same person takes the place of an older one.
QString whose(const RegisterEntry &entry) { return entry.household ? entry.household->text() + u' ' + entry.name : entry.name; }

/// Newest first; of one day the one written last.
std::vector<RegisterEntry> newestFirst(Reader &reader, RegisterKind kind)
{
    std::vector<RegisterEntry> entries = reader.where<RegisterEntry>("kind", kind);
    std::reverse(entries.begin(), entries.end());
    std::stable_sort(entries.begin(), entries.end(), [](const RegisterEntry &a, const RegisterEntry &b) { return b.day < a.day; });
    return entries;
}

/// Lines that still wait: unanswered ones, or the newest of each person's.
std::vector<RegisterEntry> waiting(Reader &reader, RegisterKind kind)
{
    std::vector<RegisterEntry> left;
    QSet<QString> seen;
    for (RegisterEntry &entry : newestFirst(reader, kind)) {
        const bool counts = kindInfo(kind).isAnswered ? !entry.answeredOn : !seen.contains(whose(entry));
        seen.insert(whose(entry));
        if (counts && !entry.answeredOn)
            left.push_back(std::move(entry));
    }
    return left;
}

/// As a person wrote it. No document says how long an answer may take: one that waits without a day is due from the day it came.
std::optional<Day> dueDay(const RegisterEntry &entry)
{
    const RegisterKindInfo &kind = kindInfo(entry.kind);
    return entry.dueOn || !kind.isAnswered || kind.byWrittenDay ? entry.dueOn : std::optional(entry.day);
}

QString cellOf(const RegisterEntry &entry, RegisterField field, const People &people, const papers::Wording &wording)
{
    switch (field) {
    case RegisterField::Day: return isoText(entry.day);
    case RegisterField::Household: return entry.household ? people.heads.value(*entry.household).name + u' ' + people.heads.value(*entry.household).group : QString();
    case RegisterField::Person: return entry.member ? people.names.value(*entry.member) : QString();
    case RegisterField::Name: return entry.name;
    case RegisterField::Place: return entry.place;
    case RegisterField::Source: return choiceText(entry.source, wording);
    case RegisterField::What: return choiceText(entry.what, wording);
    case RegisterField::Detail: return entry.detail;
    case RegisterField::Handler: return entry.handler;
    case RegisterField::Amount: return entry.amount ? entry.amount->toString() : QString();
    case RegisterField::DueOn: return isoText(entry.dueOn);
    case RegisterField::Answer: return entry.answer;
    case RegisterField::AnsweredOn: break;
    }
    return isoText(entry.answeredOn);
}

/// In characters; where a register has many columns its words give way, so that what came of a line is seen beside it.
int widthOf(RegisterField field, std::size_t columns)
{
    constexpr std::size_t many = 10;
    switch (field) {
    case RegisterField::Day:
    case RegisterField::DueOn:
    case RegisterField::AnsweredOn: return 11;
    case RegisterField::Amount: return 10;
    case RegisterField::Person: return 8;
    case RegisterField::Household: return columns < many ? 15 : 13;
    case RegisterField::What:
    case RegisterField::Detail:
    case RegisterField::Answer: return columns < many ? 22 : 16;
    default: return columns < many ? 12 : 10;
    }
}

RegisterTable keptTable(Reader &reader, const RegisterInfo &info, const papers::Wording &wording)
{
    RegisterTable table{info, wording.text(u"registers.note_"_s + info.code), {}, {}};
    const RegisterKindInfo &kind = kindInfo(*info.kind);
    for (const RegisterFieldInfo &field : kind.fields)
        table.columns.push_back({fieldText(kind.kind, field.field, wording), {}, papers::CellKind::Text, widthOf(field.field, kind.fields.size())});
    const People people = peopleOf(reader);
    for (const RegisterEntry &entry : newestFirst(reader, kind.kind)) {
        RegisterLine line{{}, entry.household, entry.id, kind.isAnswered && !entry.answeredOn, entry.dueOn};
        for (const RegisterFieldInfo &field : kind.fields)
            line.cells << cellOf(entry, field.field, people, wording);
        table.lines.push_back(std::move(line));
    }
    return table;
}

bool isBlank(const RegisterEntry &entry, RegisterField field)
{
    switch (field) {
    case RegisterField::Day: return !entry.day.isValid();
    case RegisterField::Household: return !entry.household;
    case RegisterField::Amount: return !entry.amount;
    case RegisterField::DueOn: return !entry.dueOn;
    case RegisterField::AnsweredOn: return !entry.answeredOn;
    case RegisterField::Person: return !entry.member;
    case RegisterField::Name: return entry.name.trimmed().isEmpty();
    case RegisterField::Place: return entry.place.trimmed().isEmpty();
    case RegisterField::Source: return entry.source.trimmed().isEmpty();
    case RegisterField::What: return entry.what.trimmed().isEmpty();
    case RegisterField::Detail: return entry.detail.trimmed().isEmpty();
    case RegisterField::Handler: return entry.handler.trimmed().isEmpty();
    case RegisterField::Answer: break;
    }
    return entry.answer.trimmed().isEmpty();
}

std::optional<Error> problem(const RegisterEntry &entry, const papers::Wording &wording)
{
    const RegisterKindInfo &kind = kindInfo(entry.kind);
    for (const RegisterFieldInfo &field : kind.fields)
        if (field.required && isBlank(entry, field.field))
            return Error{u"registers.field_needed"_s, {{u"field"_s, fieldText(entry.kind, field.field, wording)}, {u"code"_s, toCode(field.field)}}};
    // a petition may be nameless; aid and care are somebody's
    const bool nameless = entry.kind == RegisterKind::Petition || entry.kind == RegisterKind::Hotline;
    const bool found = kind.find(RegisterField::Place) && !isBlank(entry, RegisterField::Place); // by where they live
    if (!nameless && !found && !entry.household && isBlank(entry, RegisterField::Name))
        return Error{u"registers.who_needed"_s, {}};
    if (entry.answeredOn && *entry.answeredOn < entry.day)
        return Error{u"registers.answered_before"_s, {{u"day"_s, isoText(entry.day)}}};
    return std::nullopt;
}

/// The register and whose line it is: what the journal and the undo say of a change.
Arguments named(Office &office, const RegisterEntry &entry)
{
    QString who = entry.name;
    if (who.isEmpty() && entry.household)
        if (const auto dossier = casework::dossier(office, *entry.household); dossier && dossier->head())
            who = dossier->head()->name;
    const QString kind = kindText(entry.kind, office.wording);
    return {{u"register"_s, who.isEmpty() ? kind : office.wording.text(u"registers.line_of"_s, {{u"register"_s, kind}, {u"name"_s, who}})}};
}

} // namespace

std::vector<RegisterInfo> registersOf(const papers::Wording &wording)
{
    std::vector<RegisterInfo> list;
    const auto told = [&](const QString &code) { list.push_back({code, wording.text(u"registers.list_"_s + code), {}}); };
    for (const QString &code : {u"key_groups"_s, u"left_behind"_s, u"low_income_kinds"_s, u"declarations_due"_s, u"near_relatives"_s, u"issued_papers"_s})
        told(code);
    for (const QString &code : listLedgers())
        told(code);
    for (const auto &code : Codes<RegisterKind>::list)
        list.push_back({code.text, kindText(code.value, wording), code.value});
    return list;
}

Result<RegisterTable> registerTable(Office &office, const QString &code, Month month, const papers::Wording &wording)
{
    for (const RegisterInfo &info : registersOf(wording))
        if (info.code == code)
            return office.file->read([&](Reader &reader) {
                if (isListLedger(code))
                    return listLedger(reader, info, wording);
                if (info.code == u"issued_papers"_s)
                    return issuedTable(reader, info, wording);
                return info.kind ? keptTable(reader, info, wording) : toldTable(reader, info, month, office.today, wording);
            });
    return fail(u"registers.unknown"_s, {{u"code"_s, code}});
}

papers::TableOut tableOf(const RegisterTable &table, const Office &office, Month month)
{
    papers::TableOut out;
    const QString name = table.info.title.endsWith(u"台账"_s) ? table.info.title.chopped(2) : table.info.title; // the title says it once
    out.title = office.wording.text(u"registers.title"_s, {{u"office"_s, office.name}, {u"register"_s, name}});
    const bool isOfMonth = !table.info.kind && !isListLedger(table.info.code) && table.info.code != u"issued_papers"; // the note tells the desk what to do: it is not for the paper
    out.subtitles << (isOfMonth ? papers::monthWords(month) : isoText(office.today));
    out.columns = table.columns;
    for (const RegisterLine &line : table.lines) {
        std::vector<papers::CellOut> cells;
        for (const QString &cell : line.cells)
            cells.push_back(cell.isEmpty() ? papers::CellOut() : papers::CellOut(cell));
        out.rows.push_back(std::move(cells));
    }
    return out;
}

papers::Paper registerList(const RegisterTable &table, const Office &office, Month month) { return listPaper(masked(tableOf(table, office, month)), office); }

Result<void> writeRegister(Office &office, const RegisterTable &table, Month month, const QString &path, const ExportWish &wish, const PdfMaker &pdf)
{
    const auto exported = exportTable(office, tableOf(table, office, month), table.info.title, wish, path, pdf);
    return exported ? Result<void>() : tl::unexpected(exported.error());
}

RegisterEntry newEntry(RegisterKind kind, Day today)
{
    RegisterEntry entry;
    entry.id = RegisterEntryId::create();
    entry.kind = kind;
    entry.day = today;
    return entry;
}

Result<RegisterEntryId> addEntry(Office &office, RegisterEntry entry)
{
    if (const auto wrong = problem(entry, office.wording))
        return tl::unexpected(*wrong);
    if (entry.id.isEmpty())
        entry.id = RegisterEntryId::create();
    return office.file->change({u"registers.change_add"_s, named(office, entry)}, [&](Writer &writer) {
        writer.insert(entry);
        return entry.id;
    });
}

Result<void> changeEntry(Office &office, const RegisterEntry &entry)
{
    if (const auto wrong = problem(entry, office.wording))
        return tl::unexpected(*wrong);
    return office.file->change({u"registers.change_correct"_s, named(office, entry)}, [&](Writer &writer) -> Result<void> {
        if (!writer.find<RegisterEntry>(entry.id))
            return fail(u"registers.entry_unknown"_s);
        writer.update(entry);
        return {};
    });
}

Result<void> answerEntry(Office &office, const RegisterEntryId &id, const QString &answer, Day day)
{
    if (answer.trimmed().isEmpty())
        return fail(u"registers.answer_needed"_s);
    auto entry = entryOf(office, id);
    if (!entry)
        return tl::unexpected(entry.error());
    if (!day.isValid() || day < entry->day)
        return fail(u"registers.answered_before"_s, {{u"day"_s, isoText(entry->day)}});
    return office.file->change({u"registers.change_answer"_s, named(office, *entry)}, [&](Writer &writer) {
        entry->answer = answer.trimmed();
        entry->answeredOn = day;
        writer.update(*entry);
    });
}

Result<void> removeEntry(Office &office, const RegisterEntryId &id)
{
    const auto entry = entryOf(office, id);
    if (!entry)
        return tl::unexpected(entry.error());
    return office.file->change({u"registers.change_remove"_s, named(office, *entry)}, [&](Writer &writer) { writer.remove<RegisterEntry>(id.text()); });
}

Result<RegisterEntry> entryOf(Office &office, const RegisterEntryId &id)
{
    return office.file->read([&](Reader &reader) -> Result<RegisterEntry> {
        auto entry = reader.find<RegisterEntry>(id);
        return entry ? Result<RegisterEntry>(std::move(*entry)) : fail(u"registers.entry_unknown"_s);
    });
}

std::vector<RegisterDue> entriesDue(Reader &reader, Day until)
{
    std::vector<RegisterDue> list;
    for (const auto &code : Codes<RegisterKind>::list)
        for (RegisterEntry &entry : waiting(reader, code.value))
            if (const auto day = dueDay(entry); day && *day <= until)
                list.push_back({std::move(entry), *day, {}, {}});
    if (list.empty())
        return list; // the names of a large register are not read for nothing
    const People people = peopleOf(reader);
    for (RegisterDue &due : list) {
        due.name = nameOf(due.entry, people);
        due.group = due.entry.household ? people.heads.value(*due.entry.household).group : QString();
    }
    return list;
}

Result<int> declarationsMissing(Office &office, Month month)
{
    constexpr int monthsInUse = 12;
    const auto kept = office.file->read([](Reader &reader) { return reader.where<RegisterEntry>("kind", RegisterKind::Declaration); });
    if (!kept)
        return tl::unexpected(kept.error());
    const bool inUse = std::any_of(kept->begin(), kept->end(), [&](const RegisterEntry &entry) { return entry.day.isValid() && Month::of(entry.day) > month - monthsInUse; });
    if (!inUse)
        return 0;
    const auto table = registerTable(office, u"declarations_due"_s, month);
    return table ? Result<int>(static_cast<int>(table->lines.size())) : tl::unexpected(table.error());
}

} // namespace xieli::casework

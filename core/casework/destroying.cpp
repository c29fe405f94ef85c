// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/retaininside.h"

#include "casework/namedin.h"
#include "model/householdmove.h"
#include "store/backuprows.h"
#include "store/parcelrows.h"
#include "store/retention.h"

#include <QDir>
#include <QFileInfo>

#include <limits>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

/// Refused where one of them is not due or is kept back; else what the list says of each.
Result<std::vector<RetentionRow>> chosenRows(Office &office, const std::vector<HouseholdId> &chosen)
{
    const auto list = retentionList(office, office.today);
    if (!list)
        return tl::unexpected(list.error());
    std::vector<RetentionRow> rows;
    for (const HouseholdId &household : chosen) {
        const auto row = std::find_if(list->rows.begin(), list->rows.end(), [&](const RetentionRow &each) { return each.household == household; });
        if (row == list->rows.end() || !row->keptBack.isEmpty()) {
            const QString why = row == list->rows.end() ? office.wording.text(u"retention.not_yet"_s) : row->keptBack.join(office.wording.text(u"changes.and"_s));
            return fail(u"retention.not_due"_s, {{u"household"_s, household.text()}, {u"why"_s, why}});
        }
        rows.push_back(*row);
    }
    return rows;
}

/// How the people of the household were ever called, and their numbers: before they are blanked.
QSet<QString> namesOf(Reader &reader, const std::vector<RecordName> &records)
{
    static const QStringList columns{u"name"_s, u"id_number_text"_s, u"holder_name"_s, u"number"_s, u"applicant"_s};
    QSet<QString> names;
    for (const auto &[table, key] : records)
        for (const HistoryLine &line : table == u"register_entry" ? std::vector<HistoryLine>() : reader.history(table, key))
            for (const CellChange &cell : line.cells)
                if (columns.contains(cell.column))
                    for (const Value &value : {cell.before, cell.after})
                        if (const QString name = shownValue(value); name.size() > 1)
                            names.insert(name);
    return names;
}

/// Titles that name them: of changes that touched their records, and of any other where nobody else on record is called so.
std::vector<std::int64_t> titlesOf(Reader &reader, const std::vector<RecordName> &records, const QSet<QString> &names, const HouseholdId &household)
{
    const NamedIn named(reader, household, names);
    std::vector<std::int64_t> own = reader.changesOf(records);
    QMap<QString, QSet<QString>> bulk;
    for (const auto &[table, key] : records)
        bulk[table].insert(key);
    for (const BulkTouch &touch : reader.bulkTouches(bulk))
        own.push_back(touch.sequence);
    const QSet<std::int64_t> touched(own.begin(), own.end());
    std::vector<std::int64_t> titles;
    for (const JournalEntry &entry : reader.journal(std::numeric_limits<int>::max())) {
        const QString said = QStringList(entry.title.arguments.values()).join(u' ');
        if (touched.contains(entry.sequence) ? named.names(said) : named.namesThemAlone(said))
            titles.push_back(entry.sequence);
    }
    return titles;
}

/// What waits of a household that came with its file.
void blankArrivals(Writer &writer, const HouseholdId &household)
{
    for (ArrivalFile arrival : writer.all<ArrivalFile>())
        if (arrival.household == household && !arrival.file.isEmpty()) {
            arrival.file.clear();
            arrival.head.clear();
            writer.update(arrival);
        }
}

/// Between the list and the act something may have come to be kept back.
Result<void> stillDue(Office &office, const std::vector<DestructionFile> &files, const std::vector<DestructionItem> &pieces)
{
    std::vector<HouseholdId> households;
    for (const DestructionFile &file : files)
        households.push_back(file.household);
    std::vector<RoutineChoice> chosen;
    for (const DestructionItem &piece : pieces)
        chosen.push_back({piece.kind, piece.key});
    if (!households.empty())
        if (const auto rows = chosenRows(office, households); !rows)
            return tl::unexpected(rows.error());
    if (!chosen.empty())
        if (const auto rows = chosenPieces(office, chosen); !rows)
            return tl::unexpected(rows.error());
    return {};
}

QStringList copiesOf(Reader &reader, const QString &path)
{
    QStringList copies;
    for (const BackupRun &run : reader.all<BackupRun>())
        if (run.outcome == BackupOutcome::Verified && !run.removedOn)
            copies << run.name;
    const QFileInfo file(path);
    for (const QString &name : file.dir().entryList({file.completeBaseName() + u".before-*"_s}, QDir::Files))
        copies << name;
    return copies;
}

} // namespace

int blankHousehold(Writer &writer, const DestructionFile &file)
{
    std::vector<RecordName> records = writer.everythingOf(file.household.text());
    addBytes(writer, records);
    std::erase_if(records, [&](const RecordName &record) {
        const bool isAccounting = accountingTables().contains(record.first);
        return !retentionColumns().contains(record.first) || (isAccounting && !file.accounting) || isGoneAlready(writer, record);
    });
    const QSet<QString> names = namesOf(writer, records);
    const std::vector<std::int64_t> titles = titlesOf(writer, records, names, file.household);
    blankRecords(writer, records, file.destruction, file.household);
    writer.blankTitles(titles);
    blankArrivals(writer, file.household);
    writer.eraseDrafts(file.household.text());
    return int(records.size());
}

Result<DestructionId> prepareDestruction(Office &office, const std::vector<HouseholdId> &chosen, const QString &document)
{
    if (const auto may = mayDestroy(office); !may)
        return tl::unexpected(may.error());
    if (chosen.empty())
        return fail(u"retention.nothing_chosen"_s);
    if (document.trimmed().isEmpty())
        return fail(u"retention.document_needed"_s);
    const auto rows = chosenRows(office, chosen);
    if (!rows)
        return tl::unexpected(rows.error());
    Destruction list{DestructionId::create(), 1, document.trimmed(), office.today, office.user, {}, {}, {}, int(rows->size()), 0, {}, {}, DestructionScope::Files};
    const auto written = office.file->change({u"retention.change_prepared"_s, {{u"document"_s, list.document}, {u"files"_s, QString::number(list.files)}}}, [&](Writer &writer) -> Result<void> {
        if (const auto opened = insertList(writer, list); !opened)
            return opened;
        int number = 0;
        for (const RetentionRow &row : *rows)
            writer.insert(DestructionFile{list.id.text() + u':' + QString::number(++number), list.id, number, row.household, row.endedOn, row.dueOn, row.accounting});
        return {};
    });
    return written ? Result<DestructionId>(list.id) : tl::unexpected(written.error());
}

Result<void> withdrawDestruction(Office &office, const DestructionId &id)
{
    return office.file->change({u"retention.change_withdrawn"_s}, [&](Writer &writer) -> Result<void> {
        auto list = writer.find<Destruction>(id);
        if (!list || list->executedOn || list->withdrawnOn)
            return fail(u"retention.not_open"_s);
        list->withdrawnOn = office.today;
        writer.update(*list);
        return {};
    });
}

Result<std::vector<Destruction>> destructions(Office &office)
{
    return office.file->read([](Reader &reader) { return reader.all<Destruction>(); });
}

Result<DestructionReport> destroyPrepared(Office &office, const DestructionId &id, const SecondPerson &second)
{
    if (const auto may = mayDestroy(office); !may)
        return tl::unexpected(may.error());
    std::vector<DestructionFile> files;
    std::vector<DestructionItem> pieces;
    const auto found = office.file->read([&](Reader &reader) -> Result<Destruction> {
        const auto list = reader.find<Destruction>(id);
        if (!list || list->executedOn || list->withdrawnOn)
            return fail(u"retention.not_open"_s);
        files = reader.where<DestructionFile>("destruction_id", id);
        pieces = reader.where<DestructionItem>("destruction_id", id);
        return *list;
    });
    if (!found)
        return tl::unexpected(found.error());
    if (const auto still = stillDue(office, files, pieces); !still)
        return tl::unexpected(still.error());
    if (const auto confirmed = office.file->confirmedByOther(second.name, second.passphrase); !confirmed)
        return tl::unexpected(confirmed.error());
    DestructionReport report{found->scope, int(files.size() + pieces.size()), 0, {}};
    const LargeChange large(*office.file, true);
    const auto done = office.file->destroy({found->scope == DestructionScope::Files ? u"store.title_destroy"_s : u"retention.title_destroy_routine"_s,
                                            {{u"number"_s, QString::number(found->number)}, {u"files"_s, QString::number(report.files)}}}, [&](Writer &writer) -> Result<void> {
        // proving a passphrase takes its time, and what is blanked does not come back: a hold may stand by now, or the list be done
        const auto open = writer.find<Destruction>(id);
        if (!open || open->executedOn || open->withdrawnOn)
            return fail(u"retention.not_open"_s);
        if (const auto still = stillDue(office, files, pieces); !still)
            return still;
        for (const DestructionFile &file : files)
            report.records += blankHousehold(writer, file);
        report.records += blankPieces(writer, office, pieces);
        Destruction list = *found;
        list.executedOn = office.today;
        list.executedBy = office.user;
        list.secondBy = second.name;
        list.records = report.records;
        writer.update(list);
        return {};
    });
    if (!done)
        return tl::unexpected(done.error());
    if (const auto swept = sweepDestroyed(office); !swept)
        return tl::unexpected(swept.error());
    const auto copies = office.file->read([&](Reader &reader) { return copiesOf(reader, office.path); });
    if (copies)
        report.copies = *copies;
    return report;
}

Result<bool> sweepDestroyed(Office &office)
{
    const auto lists = destructions(office);
    if (!lists)
        return tl::unexpected(lists.error());
    const bool isWanted = std::any_of(lists->begin(), lists->end(), [](const Destruction &list) { return list.executedOn && !list.sweptOn; });
    if (!isWanted)
        return false;
    if (const auto swept = office.file->sweep(); !swept)
        return fail(u"retention.not_swept"_s, {{u"why"_s, office.wording.say(swept.error())}});
    const auto noted = office.file->change({u"retention.change_swept"_s}, [&](Writer &writer) {
        for (Destruction list : writer.all<Destruction>())
            if (list.executedOn && !list.sweptOn) {
                list.sweptOn = office.today;
                writer.update(list);
            }
    });
    return noted ? Result<bool>(true) : tl::unexpected(noted.error());
}

} // namespace xieli::casework

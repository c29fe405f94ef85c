// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/retaininside.h"

#include "casework/exporting.h"
#include "model/evidence.h"
#include "model/householdmove.h"
#include "model/issuedpaper.h"
#include "model/posting.h"
#include "papers/format.h"
#include "store/backuprows.h"
#include "store/parcelrows.h"
#include "store/retention.h"

#include <QDir>
#include <QFileInfo>

#include <limits>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

QString tombstone(const RecordName &record) { return record.first + u':' + record.second; }

Result<void> mayDestroy(const Office &office)
{
    return office.file->allows(Right::Destroy) ? Result<void>() : fail(u"store.may_not_destroy"_s, {{u"user"_s, office.user}});
}

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

/// Photographs that nothing else shows; the bytes of papers that were given out.
void addBytes(Reader &reader, std::vector<RecordName> &records)
{
    const QSet<RecordName> own(records.begin(), records.end());
    QSet<QString> others, pictures, papers;
    reader.forEach<Evidence>([&](const Evidence &each) { (own.contains({u"evidence"_s, each.id.text()}) ? pictures : others).insert(each.picture); });
    reader.forEach<SignedScan>([&](const SignedScan &each) { (own.contains({u"signed_scan"_s, each.id.text()}) ? pictures : others).insert(each.picture); });
    reader.forEach<Posting>([&](const Posting &each) { others.insert(each.photographDigest); });
    reader.forEach<IssuedPaper>([&](const IssuedPaper &each) {
        if (own.contains({u"issued_paper"_s, each.id.text()}) && !each.paper.isEmpty())
            papers.insert(each.paper);
    });
    for (const QString &picture : pictures - others)
        records.emplace_back(u"picture"_s, picture);
    for (const QString &paper : std::as_const(papers))
        records.emplace_back(u"paper"_s, paper);
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
    QSet<QString> alone = names;
    reader.forEachOf<Member>({"name", "household_id"}, {}, [&](const Member &member) {
        if (member.household != household)
            alone.remove(member.name);
    });
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
        const QSet<QString> &looked = touched.contains(entry.sequence) ? names : alone;
        if (std::any_of(looked.begin(), looked.end(), [&](const QString &name) { return said.contains(name); }))
            titles.push_back(entry.sequence);
    }
    return titles;
}

/// What waits or stands in the papers of the exchange.
void blankExchange(Writer &writer, const QSet<RecordName> &records, const HouseholdId &household)
{
    std::vector<ParcelFate> fates;
    writer.forEach<ParcelFate>([&](ParcelFate fate) {
        if (records.contains({fate.tableName, fate.recordKey}) && !fate.stands.isEmpty())
            fates.push_back(std::move(fate));
    });
    for (ParcelFate &fate : fates) {
        fate.stands.clear();
        writer.update(fate);
    }
    for (ArrivalFile arrival : writer.all<ArrivalFile>())
        if (arrival.household == household && !arrival.file.isEmpty()) {
            arrival.file.clear();
            arrival.head.clear();
            writer.update(arrival);
        }
}

bool isGoneAlready(Reader &reader, const RecordName &record) { return reader.find<DestroyedRecord>(tombstone(record)).has_value(); }

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
    for (const RecordName &record : records)
        writer.insert(DestroyedRecord{tombstone(record), file.destruction, file.household});
    for (const auto &[table, key] : records) {
        writer.blankRecord(table, key);
        writer.blankHistory(table, key);
    }
    writer.blankTitles(titles);
    blankExchange(writer, QSet<RecordName>(records.begin(), records.end()), file.household);
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
    Destruction list{DestructionId::create(), 1, document.trimmed(), office.today, office.user, {}, {}, {}, int(rows->size()), 0, {}, {}};
    const auto written = office.file->change({u"retention.change_prepared"_s, {{u"document"_s, list.document}, {u"files"_s, QString::number(list.files)}}}, [&](Writer &writer) -> Result<void> {
        for (const Destruction &earlier : writer.all<Destruction>()) {
            if (!earlier.executedOn && !earlier.withdrawnOn)
                return fail(u"retention.open_list"_s, {{u"number"_s, QString::number(earlier.number)}});
            list.number = std::max(list.number, earlier.number + 1);
        }
        writer.insert(list);
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
    const auto found = office.file->read([&](Reader &reader) -> Result<Destruction> {
        const auto list = reader.find<Destruction>(id);
        if (!list || list->executedOn || list->withdrawnOn)
            return fail(u"retention.not_open"_s);
        files = reader.where<DestructionFile>("destruction_id", id);
        return *list;
    });
    if (!found)
        return tl::unexpected(found.error());
    std::vector<HouseholdId> chosen;
    for (const DestructionFile &file : files)
        chosen.push_back(file.household);
    if (const auto still = chosenRows(office, chosen); !still)
        return tl::unexpected(still.error());
    if (const auto confirmed = office.file->confirmedByOther(second.name, second.passphrase); !confirmed)
        return tl::unexpected(confirmed.error());
    DestructionReport report{int(files.size()), 0, {}};
    const LargeChange large(*office.file, true);
    const auto done = office.file->destroy({u"store.title_destroy"_s, {{u"number"_s, QString::number(found->number)}, {u"files"_s, QString::number(files.size())}}}, [&](Writer &writer) -> Result<void> {
        for (const DestructionFile &file : files)
            report.records += blankHousehold(writer, file);
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

Result<papers::TableOut> destructionTable(Office &office, const DestructionId &id)
{
    return office.file->read([&](Reader &reader) -> Result<papers::TableOut> {
        const auto list = reader.find<Destruction>(id);
        if (!list)
            return fail(u"retention.unknown_list"_s, {{u"id"_s, id.text()}});
        const papers::Wording &wording = office.wording;
        const auto word = [&](const char16_t *key) { return wording.text(QString::fromUtf16(key)); };
        papers::TableOut table;
        table.title = wording.text(u"retention.list_title"_s, {{u"number"_s, QString::number(list->number)}});
        table.subtitles = {wording.text(u"retention.list_document"_s, {{u"document"_s, list->document}, {u"office"_s, office.name}})};
        table.columns = {{word(u"retention.head_number"), {}, papers::CellKind::Count, 6}, {word(u"retention.head_file"), {}, papers::CellKind::Text, 38},
                         {word(u"retention.head_place"), {}, papers::CellKind::Text, 18}, {word(u"retention.head_head"), {}, papers::CellKind::Text, 10},
                         {word(u"retention.head_class"), {}, papers::CellKind::Text, 16}, {word(u"retention.head_ended"), {}, papers::CellKind::Text, 14},
                         {word(u"retention.head_due"), {}, papers::CellKind::Text, 14}};
        for (const DestructionFile &file : reader.where<DestructionFile>("destruction_id", id)) {
            const auto household = reader.find<Household>(file.household);
            Dossier people;
            people.members = reader.where<Member>("household_id", file.household);
            const Member *head = people.head();
            const QString name = head ? papers::maskedName(head->name) : QString();
            table.rows.push_back({file.number, file.household.text(), household ? household->village + u' ' + household->group : QString(), name,
                                  word(file.accounting ? u"retention.class_both" : u"retention.class_approval"), file.endedOn.toString(Qt::ISODate), file.dueOn.toString(Qt::ISODate)});
        }
        if (list->executedOn)
            table.footers << wording.text(u"retention.list_executed"_s, {{u"day"_s, papers::dayWords(*list->executedOn)}, {u"first"_s, list->executedBy}, {u"second"_s, list->secondBy},
                                                                         {u"records"_s, QString::number(list->records)}});
        else if (list->withdrawnOn)
            table.footers << wording.text(u"retention.list_was_withdrawn"_s, {{u"day"_s, papers::dayWords(*list->withdrawnOn)}});
        else
            table.footers << wording.text(u"retention.list_states"_s, {{u"files"_s, QString::number(list->files)}});
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

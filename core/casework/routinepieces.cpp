// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/retaininside.h"

#include "casework/issued.h"
#include "casework/postinglist.h"
#include "model/aidgiven.h"
#include "model/casefile.h"
#include "model/exportentry.h"
#include "model/evidence.h"
#include "model/issuedpaper.h"
#include "model/listmatch.h"
#include "model/posting.h"
#include "model/registerentry.h"
#include "papers/format.h"
#include "store/backuprows.h"
#include "store/parcelrows.h"
#include "store/retention.h"
#include "store/rows.h"

// 日常管理类: what belongs to one piece, how it is called, and what is blanked of it. The blanking is that of the households' files too.

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

QString tombstone(const RecordName &record) { return record.first + u':' + record.second; }

template <class Row>
void add(std::vector<RecordName> &records, const std::vector<Row> &rows)
{
    for (const Row &row : rows)
        records.emplace_back(QLatin1String(Row::table), row.id.text());
}

/// What stands in the values that go, and stood in them as far as the journal tells: before they are blanked.
QSet<QString> textsOf(Reader &reader, const std::vector<RecordName> &records)
{
    QSet<QString> texts;
    const auto keep = [&](const Value &value) {
        if (const QString text = shownValue(value); text.size() > 1)
            texts.insert(text);
    };
    for (const auto &[table, key] : records) {
        if (table == u"picture")
            continue;
        const QStringList columns = table == u"paper" ? QStringList{u"title"_s} : retentionColumns().value(table).blanked;
        if (const auto row = reader.row(table, key, columns))
            for (const Value &value : *row)
                keep(value);
        for (const HistoryLine &line : reader.history(table, key))
            for (const CellChange &cell : line.cells)
                if (columns.contains(cell.column)) {
                    keep(cell.before);
                    keep(cell.after);
                }
    }
    return texts;
}

/// Titles of the changes that touched the pieces and name what is in them.
std::vector<std::int64_t> titlesOfPieces(Reader &reader, const std::vector<RecordName> &records)
{
    const QSet<QString> texts = textsOf(reader, records);
    QMap<QString, QSet<QString>> keys;
    for (const auto &[table, key] : records)
        keys[table].insert(key);
    std::vector<std::int64_t> touched = reader.changesOf(records);
    for (const BulkTouch &touch : reader.bulkTouches(keys))
        touched.push_back(touch.sequence);
    std::sort(touched.begin(), touched.end());
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    std::erase_if(touched, [&](std::int64_t sequence) {
        const auto entry = reader.journalEntry(sequence);
        const QString said = entry ? QStringList(entry->title.arguments.values()).join(u' ') : QString();
        return std::none_of(texts.begin(), texts.end(), [&](const QString &text) { return said.contains(text); });
    });
    return touched;
}

} // namespace

bool isGoneAlready(Reader &reader, const RecordName &record) { return reader.find<DestroyedRecord>(tombstone(record)).has_value(); }

void addBytes(Reader &reader, std::vector<RecordName> &records)
{
    const QSet<RecordName> own(records.begin(), records.end());
    QSet<QString> others, pictures, papers;
    const auto shows = [&](const char *table, const QString &id, const QString &picture) {
        if (!picture.isEmpty())
            (own.contains({QLatin1String(table), id}) ? pictures : others).insert(picture);
    };
    reader.forEach<Evidence>([&](const Evidence &each) { shows(Evidence::table, each.id.text(), each.picture); });
    reader.forEach<SignedScan>([&](const SignedScan &each) { shows(SignedScan::table, each.id.text(), each.picture); });
    reader.forEach<Posting>([&](const Posting &each) { shows(Posting::table, each.id.text(), each.photographDigest); });
    reader.forEach<TransientPerson>([&](const TransientPerson &each) { shows(TransientPerson::table, each.id.text(), each.photographDigest); });
    reader.forEach<IssuedPaper>([&](const IssuedPaper &each) {
        if (own.contains({QLatin1String(IssuedPaper::table), each.id.text()}) && !each.paper.isEmpty())
            papers.insert(each.paper);
    });
    for (const QString &picture : pictures - others)
        records.emplace_back(u"picture"_s, picture);
    for (const QString &paper : std::as_const(papers))
        records.emplace_back(u"paper"_s, paper);
}

void blankRecords(Writer &writer, const std::vector<RecordName> &records, const DestructionId &list, const std::optional<HouseholdId> &household)
{
    for (const RecordName &record : records)
        writer.insert(DestroyedRecord{tombstone(record), list, household});
    for (const auto &[table, key] : records) {
        writer.blankRecord(table, key);
        writer.blankHistory(table, key);
    }
    const QSet<RecordName> gone(records.begin(), records.end());
    std::vector<ParcelFate> fates; // what a parcel was told that stands here
    writer.forEach<ParcelFate>([&](ParcelFate fate) {
        if (gone.contains({fate.tableName, fate.recordKey}) && !fate.stands.isEmpty())
            fates.push_back(std::move(fate));
    });
    for (ParcelFate &fate : fates) {
        fate.stands.clear();
        writer.update(fate);
    }
}

std::vector<RecordName> recordsOfPiece(Reader &reader, const Office &office, RoutineKind kind, const QString &key)
{
    static const QMap<RoutineKind, QString> heads{{RoutineKind::Posting, u"posting"_s}, {RoutineKind::Paper, u"issued_paper"_s}, {RoutineKind::Copy, u"paper"_s},
                                                  {RoutineKind::List, u"intake_batch"_s}, {RoutineKind::Export, u"export_entry"_s},
                                                  {RoutineKind::Register, u"register_entry"_s}, {RoutineKind::Publication, u"publication"_s},
                                                  {RoutineKind::Mapping, u"sheet_mapping"_s}, {RoutineKind::Transient, u"transient_person"_s}};
    std::vector<RecordName> records{{heads.value(kind), key}};
    if (kind == RoutineKind::Posting) {
        add(records, reader.where<PostingEntry>("posting_id", PostingId(key)));
        add(records, reader.where<PostingObjection>("posting_id", PostingId(key)));
    } else if (kind == RoutineKind::Paper) {
        add(records, reader.where<SignedScan>("issued_paper_id", IssuedPaperId(key)));
    } else if (kind == RoutineKind::List) {
        add(records, reader.where<IntakeRow>("batch_id", IntakeBatchId(key)));
        add(records, reader.where<ListMatch>("batch_id", IntakeBatchId(key)));
    } else if (kind == RoutineKind::Transient) {
        add(records, reader.where<CaseConference>("transient_id", key));
        const auto decisions = reader.where<AidDecision>("transient_id", key);
        add(records, decisions);
        const auto years = retentionTerms(office).accountingYears;
        for (const AidDecision &decision : decisions)
            for (const AidPayment &payment : reader.where<AidPayment>("aid_decision_id", decision.id))
                if (years && retentionDueOn(payment.day, *years) <= office.today) // the receipts are payment papers
                    records.emplace_back(u"aid_payment"_s, payment.id.text());
    }
    std::erase_if(records, [&](const RecordName &record) { return isGoneAlready(reader, record); });
    return records;
}

QString pieceWords(Reader &reader, const papers::Wording &wording, RoutineKind kind, const QString &key)
{
    const auto say = [&](const Arguments &arguments) { return wording.text(u"retention.piece_"_s + toCode(kind), arguments); };
    const auto iso = [](Day day) { return day.toString(Qt::ISODate); };
    if (kind == RoutineKind::Posting) {
        if (const auto posting = reader.find<Posting>(key))
            return say({{u"programme"_s, programmeText(posting->programme, wording)}, {u"month"_s, posting->month.toString()},
                        {u"kind"_s, wording.text(u"postings.kind_"_s + toCode(posting->kind))}, {u"day"_s, iso(posting->postedOn)}});
    } else if (kind == RoutineKind::Paper) {
        if (const auto paper = reader.find<IssuedPaper>(key))
            return say({{u"kind"_s, issuedKindText(paper->kind, wording)}, {u"number"_s, paper->number}, {u"month"_s, paper->month.toString()}, {u"day"_s, iso(paper->issuedOn)}});
    } else if (kind == RoutineKind::Copy) {
        if (const auto paper = reader.find<xieli::Paper>(key))
            return say({{u"kind"_s, issuedKindText(paper->kind, wording)}, {u"day"_s, iso(paper->issuedOn)}});
    } else if (kind == RoutineKind::List) {
        if (const auto batch = reader.find<IntakeBatch>(key))
            return say({{u"kind"_s, wording.text(u"casework.sheet_kind_"_s + batch->kind)}, {u"rows"_s, QString::number(batch->rows)}, {u"day"_s, iso(batch->takenOn)}});
    } else if (kind == RoutineKind::Export) {
        if (const auto entry = reader.find<ExportEntry>(key))
            return say({{u"number"_s, QString::number(entry->number)}, {u"rows"_s, QString::number(entry->rows)}, {u"day"_s, iso(entry->day)}});
    } else if (kind == RoutineKind::Register) {
        if (const auto entry = reader.find<RegisterEntry>(key))
            return say({{u"kind"_s, wording.text(u"registers.kind_"_s + toCode(entry->kind))}, {u"day"_s, iso(entry->day)}});
    } else if (kind == RoutineKind::Publication) {
        if (const auto run = reader.find<Publication>(key))
            return say({{u"rows"_s, QString::number(qint64(run->rows))}, {u"day"_s, iso(run->day)}});
    } else if (kind == RoutineKind::Mapping) {
        const auto mapping = reader.find<SheetMapping>(key);
        return wording.text(mapping ? u"retention.piece_mapping"_s : u"retention.piece_mapping_forgotten"_s,
                            {{u"kind"_s, mapping ? wording.text(u"casework.sheet_kind_"_s + mapping->kind) : QString()}, {u"day"_s, mapping ? iso(mapping->learnedOn) : QString()}});
    } else if (const auto person = reader.find<TransientPerson>(key)) {
        return say({{u"day"_s, iso(person->foundOn)}});
    }
    return key;
}

int blankPieces(Writer &writer, const Office &office, std::vector<DestructionItem> &items)
{
    if (items.empty())
        return 0;
    std::vector<RecordName> all; // of all pieces at once: the journal is read from end to end for it
    for (DestructionItem &item : items) {
        const auto records = recordsOfPiece(writer, office, item.kind, item.key);
        item.records = int(records.size());
        all.insert(all.end(), records.begin(), records.end());
        writer.update(item);
    }
    addBytes(writer, all);
    std::erase_if(all, [&](const RecordName &record) { return isGoneAlready(writer, record); });
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    const std::vector<std::int64_t> titles = titlesOfPieces(writer, all);
    blankRecords(writer, all, items.front().destruction, {});
    writer.blankTitles(titles);
    return int(all.size());
}

} // namespace xieli::casework

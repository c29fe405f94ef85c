// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/listpeople.h"
#include "casework/listtaking.h"
#include "casework/notdead.h"
#include "store/rows.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

IntakeBatch batchOf(const Office &office, SheetKind kind, const SheetReport &report, const QByteArray &digest)
{
    IntakeBatch batch;
    batch.id = IntakeBatchId::create();
    batch.kind = toCode(kind);
    batch.file = report.file;
    batch.digest = QString::fromLatin1(digest);
    batch.takenOn = office.today;
    batch.rows = report.rows;
    batch.taken = report.taken;
    batch.refused = report.refused;
    batch.skipped = report.skipped;
    return batch;
}

/// The newest take-in of the very same list that stands: one that was undone is gone with its batch.
std::optional<EarlierTake> earlierTake(Reader &reader, SheetKind kind, const QByteArray &digest)
{
    const auto batches = reader.where<IntakeBatch>({{"kind", Value(toCode(kind))}, {"digest", Value(QString::fromLatin1(digest))}});
    if (batches.empty())
        return std::nullopt;
    const IntakeBatch &batch = batches.back();
    const auto told = reader.history(QString::fromLatin1(IntakeBatch::table), batch.id.text());
    return EarlierTake{batch.takenOn, told.empty() ? QString() : told.front().entry.author, batch.file};
}

/// Of those who could follow a dead head who all stand on the list: whose own line is not taken.
QStringList notTicked(const std::vector<ListLine> &lines, const ListLine &head, const QMap<QString, QString> &ticks)
{
    QStringList names;
    for (const auto &[id, name] : head.heads)
        if (std::none_of(lines.begin(), lines.end(), [&](const ListLine &line) { return line.match.member == id.text() && line.mayTake && ticks.contains(line.key); }))
            names << name;
    return names;
}

/// A tick on a line that is not there, or from which nothing follows, is a mistake of the caller.
std::optional<Error> wrongTick(const SheetReport &report, const QMap<QString, QString> &ticks, const papers::Wording &wording)
{
    for (auto tick = ticks.cbegin(); tick != ticks.cend(); ++tick) {
        const auto line = std::find_if(report.lines.begin(), report.lines.end(), [&](const ListLine &one) { return one.key == tick.key(); });
        if (line == report.lines.end() || !line->mayTake)
            return Error{u"casework.list_nothing_to_take"_s,
                         {{u"key"_s, tick.key()}, {u"why"_s, line == report.lines.end() ? wording.text(u"casework.list_no_line"_s)
                                                             : line->why.isEmpty()      ? wording.text(u"casework.list_same"_s) : line->why}}};
        const auto left = headsLeft(report.lines, *line);
        if (left.empty() && !line->heads.empty())
            if (const QStringList names = notTicked(report.lines, *line, ticks); !names.isEmpty())
                return Error{u"casework.list_heads_listed"_s, {{u"name"_s, line->match.name}, {u"names"_s, names.join(wording.text(u"casework.list_comma"_s))}}};
        const bool named = std::any_of(left.begin(), left.end(), [&](const auto &one) { return one.first.text() == *tick || one.second == *tick; });
        if (!left.empty() && !named) {
            QStringList names;
            for (const auto &[id, name] : left)
                names << name;
            return Error{u"casework.list_head_needed"_s, {{u"name"_s, line->match.name}, {u"names"_s, names.join(wording.text(u"casework.list_comma"_s))}}};
        }
    }
    return std::nullopt;
}

} // namespace

std::vector<std::pair<MemberId, QString>> headsLeft(const std::vector<ListLine> &lines, const ListLine &line)
{
    auto left = line.heads;
    for (const ListLine &other : lines)
        if (other.mayTake || other.match.outcome == ListOutcome::Both) // also those whose day of death is missing
            std::erase_if(left, [&](const auto &one) { return one.first.text() == other.match.member; });
    return left;
}

Result<SheetReport> takePeopleList(Office &office, SheetKind kind, const QString &path, const SheetOptions &options, Progress *progress)
{
    const auto sheet = openSheet(office, kind, path, options, progress);
    if (!sheet)
        return tl::unexpected(sheet.error());
    const auto list = intake::takePeopleList(sheet->workbook, tableKindOf(kind), sheet->choices);
    if (!list)
        return tl::unexpected(list.error());
    const papers::Wording wording = wordingOf(office, options);
    SheetReport report = reportOf(*list, path, wording);
    showColumns(report, kind, *sheet);
    const auto earlier = office.file->read([&](Reader &reader) { return earlierTake(reader, kind, sheet->workbook.digest); });
    if (!earlier)
        return tl::unexpected(earlier.error());
    report.earlier = *earlier;
    const auto dossiers = office.file->read([](Reader &reader) { return reader.wholeRegister(); });
    if (!dossiers)
        return tl::unexpected(dossiers.error());
    report.lines = ListPeople(**dossiers, kind, office.today, wording).compare(list->people);
    if (const auto wrong = wrongTick(report, options.ticks, wording))
        return tl::unexpected(*wrong);
    if (options.run == Run::Dry)
        return report;
    if (const auto fits = fitsKind(report, kind, options, wording); !fits)
        return tl::unexpected(fits.error());
    if (report.earlier && !options.again)
        return fail(u"casework.list_taken_already"_s, {{u"day"_s, isoText(report.earlier->day)}, {u"user"_s, report.earlier->user}, {u"file"_s, report.earlier->file}});
    if (const auto learned = learnMapping(office, kind, report.file, *sheet, options); !learned)
        return tl::unexpected(learned.error());
    const auto before = newestChange(office);
    if (!before)
        return tl::unexpected(before.error());
    const QString ticked = QString::number(options.ticks.size());
    const auto stored = office.file->change({u"casework.change_list_"_s + toCode(kind), {{u"file"_s, report.file}, {u"taken"_s, ticked}}}, [&](Writer &writer) -> Result<void> {
        ListTaking(office, kind, list->people, report, wording).take(writer, options.ticks);
        const IntakeBatch batch = batchOf(office, kind, report, sheet->workbook.digest);
        writer.insert(batch);
        std::vector<ListMatch> ledger;
        for (ListLine &line : report.lines) {
            line.match.id = ListMatchId::create();
            line.match.batch = batch.id;
            ledger.push_back(line.match);
        }
        writer.insertAll(ledger);
        if (progress && progress->cancelled())
            return fail(u"casework.cancelled"_s);
        return {};
    });
    auto done = finished(office, report, *before, stored);
    if (done && kind == SheetKind::Deaths) {
        std::vector<MemberId> dead;
        for (const ListLine &line : done->lines)
            dead.emplace_back(line.match.member);
        lookAtDeaths(office, dead);
    }
    return done;
}

} // namespace xieli::casework

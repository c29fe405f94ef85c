// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/trailinside.h"

#include "casework/namedin.h"
#include "casework/users.h"
#include "model/exportentry.h"
#include "model/issuedpaper.h"
#include "papers/format.h"
#include "store/parcelrows.h"
#include "store/tables.h"

#include <QDateTime>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

/// Who had which role from which change on.
class RolesThen {
public:
    explicit RolesThen(Reader &reader)
    {
        for (const OfficeUser &user : reader.all<OfficeUser>())
            for (const HistoryLine &line : reader.history(QLatin1String(OfficeUser::table), user.id.text()))
                for (const CellChange &cell : line.cells)
                    if (cell.column == u"role")
                        m_roles[user.name][line.entry.sequence] = shownValue(cell.after);
    }
    QString roleOf(const QString &author, std::int64_t sequence, const papers::Wording &wording) const
    {
        const QMap<std::int64_t, QString> roles = m_roles.value(author);
        auto next = roles.upperBound(sequence);
        if (next == roles.begin())
            return {};
        const auto role = fromCode<UserRole>(*--next);
        return role ? roleText(*role, wording) : QString();
    }

private:
    QMap<QString, QMap<std::int64_t, QString>> m_roles;
};

/// Gathers one subject's trail inside one read.
class Gathering {
public:
    Gathering(Reader &reader, const Office &office, const CodeNames &codes)
        : m_reader(reader), m_office(office), m_roles(reader), m_teller(reader, {office.wording, codes}, office.law ? &*office.law : nullptr)
    {
        for (const Peer &peer : reader.all<Peer>())
            m_offices.insert(peer.id.text(), peer.name);
    }

    void gather(Trail &trail, Progress *progress)
    {
        if (trail.subject.kind == TrailSubject::Kind::Payment)
            m_teller.nameFamilies();
        const QSet<RecordName> records(trail.records.begin(), trail.records.end());
        QMap<QString, QSet<QString>> bulk;
        for (const auto &[table, key] : trail.records)
            if (bulkTables().contains(table))
                bulk[table].insert(key);
        QMap<std::int64_t, std::vector<BulkTouch>> touches;
        QMap<RecordName, BulkTouch> last;
        for (BulkTouch &touch : m_reader.bulkTouches(bulk)) {
            last.insert({touch.table, touch.key}, touch);
            touches[touch.sequence].push_back(std::move(touch));
        }
        for (const BulkTouch &touch : std::as_const(last))
            if (!m_reader.isAsTouched(touch))
                trail.altered << touch.table + u':' + touch.key;
        for (const auto &[table, key] : trail.records)
            if (bulkTables().contains(table) && !last.contains({table, key}))
                trail.altered << table + u':' + key; // the journal does not know it
        QSet<std::int64_t> sequences;
        for (const std::int64_t sequence : m_reader.changesOf(trail.records))
            sequences.insert(sequence);
        for (auto at = touches.cbegin(); at != touches.cend(); ++at)
            sequences.insert(at.key());
        std::vector<std::int64_t> order(sequences.begin(), sequences.end());
        std::sort(order.begin(), order.end());
        for (std::size_t at = 0; at < order.size(); ++at) {
            trail.lines.push_back(lineOf(order[at], records, touches.value(order[at]), trail.altered));
            if (progress)
                progress->report(int(at), int(order.size()));
        }
        notes(trail);
    }

private:
    TrailLine lineOf(std::int64_t sequence, const QSet<RecordName> &records, const std::vector<BulkTouch> &touches, const QStringList &altered)
    {
        const ProvenChange change = m_reader.provenChange(sequence).value_or(ProvenChange());
        TrailLine line;
        line.sequence = sequence;
        line.at = QDateTime::fromString(change.link.at, Qt::ISODate).toLocalTime().toString(u"yyyy-MM-dd HH:mm:ss"_s);
        line.author = change.link.author;
        line.role = m_roles.roleOf(change.link.author, sequence, m_office.wording);
        line.office = change.link.origin == u"local" ? m_office.name : m_offices.value(change.link.origin, change.link.origin);
        line.title = change.titleSalt.isEmpty() ? m_office.wording.text(u"trail.title_blanked"_s) : titleOf(sequence);
        line.words = m_teller.words(change, records);
        for (const BulkTouch &touch : touches)
            line.words << m_teller.bulkWords(touch);
        line.digest = change.link.digest;
        line.proof = change.proof;
        for (const BulkTouch &touch : touches)
            if (altered.contains(touch.table + u':' + touch.key))
                line.proof = ChainProof::Altered;
        return line;
    }

    QString titleOf(std::int64_t sequence)
    {
        const auto entry = m_reader.journalEntry(sequence);
        return entry ? papers::numbersMasked(m_office.wording.text(entry->title.key, entry->title.arguments)) : QString();
    }

    void notes(Trail &trail)
    {
        if (trail.subject.kind == TrailSubject::Kind::Household)
            exportsAndPapers(trail);
        parcels(trail);
        std::stable_sort(trail.notes.begin(), trail.notes.end(), [](const TrailNote &a, const TrailNote &b) { return a.day < b.day; });
    }

    /// An export is a list by its title and no list of households: it named this one where its title or file name does.
    void exportsAndPapers(Trail &trail)
    {
        QSet<QString> names;
        for (const Member &member : m_reader.where<Member>("household_id", trail.subject.key))
            if (!member.name.isEmpty())
                names.insert(member.name);
        const NamedIn named(m_reader, HouseholdId(trail.subject.key), names);
        for (const ExportEntry &entry : m_reader.all<ExportEntry>())
            if (named.names(entry.list) || named.names(entry.file))
                trail.notes.push_back({TrailNote::Kind::Export, entry.day, m_office.wording.text(u"trail.note_export"_s,
                    {{u"number"_s, QString::number(entry.number)}, {u"list"_s, entry.list}, {u"by"_s, entry.takenBy}, {u"reason"_s, entry.reason}, {u"user"_s, entry.user}})});
        for (const IssuedPaper &paper : m_reader.where<IssuedPaper>("household_id", trail.subject.key))
            trail.notes.push_back({TrailNote::Kind::Paper, paper.issuedOn, m_office.wording.text(u"trail.note_paper"_s,
                {{u"title"_s, paper.title}, {u"number"_s, paper.number}, {u"by"_s, paper.issuedBy}, {u"to"_s, paper.givenTo}})});
    }

    void parcels(Trail &trail)
    {
        for (const ParcelSent &sent : m_reader.all<ParcelSent>()) {
            const auto count = std::count_if(trail.lines.begin(), trail.lines.end(), [&](const TrailLine &line) {
                return sent.fromChange <= line.sequence && line.sequence <= sent.toChange;
            });
            if (count == 0 || sent.isUnwritten())
                continue;
            trail.notes.push_back({TrailNote::Kind::Parcel, sent.createdOn, m_office.wording.text(sent.ackedOn ? u"trail.note_parcel_acked"_s : u"trail.note_parcel"_s,
                {{u"number"_s, QString::number(sent.sequence)}, {u"office"_s, m_offices.value(sent.peer.text())}, {u"from"_s, QString::number(sent.fromChange)},
                 {u"to"_s, QString::number(sent.toChange)}, {u"count"_s, QString::number(count)}, {u"digest"_s, sent.digest.left(12)}})});
        }
    }

    Reader &m_reader;
    const Office &m_office;
    RolesThen m_roles;
    TrailTeller m_teller;
    QMap<QString, QString> m_offices;
};

} // namespace

Result<Trail> trail(Office &office, const TrailSubject &subject, const QByteArray &told, const CodeNames &codes, Progress *progress)
{
    Trail trail;
    trail.subject = subject;
    auto head = trailHead(office, told, progress);
    if (!head)
        return tl::unexpected(head.error());
    trail.head = std::move(*head);
    return office.file->read([&](Reader &reader) -> Result<Trail> {
        auto found = trailRecords(reader, office, subject);
        if (!found)
            return tl::unexpected(found.error());
        trail.title = found->title;
        trail.records = std::move(found->records);
        Gathering(reader, office, codes).gather(trail, progress);
        return std::move(trail);
    });
}

QString proofText(ChainProof proof, const papers::Wording &wording)
{
    switch (proof) {
    case ChainProof::Chained: return wording.text(u"trail.proof_chained"_s);
    case ChainProof::Blanked: return wording.text(u"trail.proof_blanked"_s);
    case ChainProof::Altered: break;
    }
    return wording.text(u"trail.proof_altered"_s);
}

} // namespace xieli::casework

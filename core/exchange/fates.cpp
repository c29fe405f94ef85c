// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/fates.h"

#include "exchange/bytes.h"
#include "exchange/valuetext.h"
#include "store/tables.h"

#include <QSet>

#include <array>

using namespace Qt::StringLiterals;

// a pack: runs of one table each, as its name, how many keys, the keys: 0 and the 16 bytes of an identifier, or 1 and any other text

namespace xieli::exchange {

namespace {

using RecordKey = std::pair<QString, QString>;

constexpr qsizetype identifierSize = 36;
const QString alikeMark = u"="_s;

/// An identifier as this program writes it, as 16 bytes; any other text has no such form.
std::optional<std::array<char, 16>> packedIdentifier(const QString &text)
{
    if (text.size() != identifierSize)
        return std::nullopt;
    std::array<char, 16> bytes{};
    std::size_t digits = 0;
    for (qsizetype place = 0; place < identifierSize; ++place) {
        const char16_t letter = text[place].unicode();
        if (place == 8 || place == 13 || place == 18 || place == 23) {
            if (letter != u'-')
                return std::nullopt;
            continue;
        }
        const int digit = letter >= u'0' && letter <= u'9' ? letter - u'0' : letter >= u'a' && letter <= u'f' ? letter - u'a' + 10 : -1;
        if (digit < 0)
            return std::nullopt;
        bytes[digits / 2] = char(digits % 2 == 0 ? digit << 4 : bytes[digits / 2] | digit);
        ++digits;
    }
    return bytes;
}

QString unpackedIdentifier(const QByteArray &bytes)
{
    QString text = QString::fromLatin1(bytes.toHex());
    for (const int place : {8, 13, 18, 23})
        text.insert(place, u'-');
    return text;
}

void writeKey(ByteWriter &to, const QString &key)
{
    const auto identifier = packedIdentifier(key);
    to.byte(identifier ? 0 : 1);
    identifier ? to.raw(QByteArrayView(identifier->data(), qsizetype(identifier->size()))) : to.text(key);
}

QByteArray packed(const std::vector<const RecordFate *> &fates)
{
    ByteWriter to;
    for (std::size_t first = 0; first < fates.size();) {
        std::size_t end = first;
        while (end < fates.size() && fates[end]->table == fates[first]->table)
            ++end;
        to.text(fates[first]->table);
        to.number(end - first);
        for (; first < end; ++first)
            writeKey(to, fates[first]->key);
    }
    return to.result();
}

/// Rows of these are looked for by table and key (receivedFrom, addLawsNeverTold, the books of questions): they are few.
bool isAskedFor(const QString &table)
{
    static const QStringList tables{u"law_edition"_s, u"decision"_s, u"recovery_decision"_s, u"payment_batch"_s, u"posting"_s, u"clash"_s, u"alias"_s};
    return tables.contains(table);
}

/// Of the table it need not be asked for each record: those of one table stand together.
class Plain {
public:
    bool is(const RecordFate &fate)
    {
        if (fate.fate != Fate::Accepted || !fate.reason.isEmpty() || !fate.stands.isEmpty() || !fate.alike.isEmpty())
            return false;
        if (fate.table != m_table) {
            m_table = fate.table;
            m_isAskedFor = isAskedFor(m_table);
        }
        return !m_isAskedFor;
    }

private:
    QString m_table;
    bool m_isAskedFor = isAskedFor({});
};

Reader::Conditions ofParcel(const OfficeId &peer, std::int64_t sequence, bool ours)
{
    return {{"peer_id", peer.text()}, {"sequence", sequence}, {"ours", std::int64_t(ours)}};
}

QString parcelPart(const OfficeId &peer, std::int64_t sequence, bool ours)
{
    return QStringList{ours ? u"ours"_s : u"theirs"_s, peer.text(), QString::number(sequence)}.join(u':');
}

/// What this office had said too is kept beside what stands, under names that no column has.
Row standsNoted(const RecordFate &fate)
{
    Row noted = fate.stands;
    for (const QString &column : fate.alike)
        noted.insert(alikeMark + column, std::int64_t(1));
    return noted;
}

ParcelFate rowOf(const OfficeId &peer, std::int64_t sequence, bool ours, const RecordFate &fate)
{
    ParcelFate noted;
    noted.id = QStringList{parcelPart(peer, sequence, ours), fate.table, fate.key}.join(u':');
    noted.peer = peer;
    noted.sequence = int(sequence);
    noted.ours = ours;
    noted.tableName = fate.table;
    noted.recordKey = fate.key;
    noted.fate = toCode(fate.fate);
    noted.reason = fate.reason;
    noted.stands = rowText(standsNoted(fate));
    return noted;
}

} // namespace

void noteFates(Writer &writer, const OfficeId &peer, std::int64_t sequence, bool ours, const std::vector<RecordFate> &fates)
{
    if (fates.empty())
        return;
    QSet<RecordKey> named; // what has a row goes on in its row
    for (const ParcelFate &noted : writer.where<ParcelFate>(ofParcel(peer, sequence, ours)))
        named.insert({noted.tableName, noted.recordKey});
    std::vector<const RecordFate *> plain;
    Plain plainness;
    for (const RecordFate &fate : fates) {
        if (plainness.is(fate) && (named.isEmpty() || !named.contains({fate.table, fate.key})))
            plain.push_back(&fate);
        else
            writer.put(rowOf(peer, sequence, ours, fate));
    }
    if (plain.empty())
        return;
    const int packs = writer.count<ParcelAccepted>(ofParcel(peer, sequence, ours));
    writer.insert(ParcelAccepted{parcelPart(peer, sequence, ours) + u':' + QString::number(packs), peer, int(sequence), ours, packed(plain)});
}

std::vector<RecordFate> notedFates(Reader &reader, const OfficeId &peer, std::int64_t sequence, bool ours)
{
    const auto rows = reader.where<ParcelFate>(ofParcel(peer, sequence, ours));
    QSet<RecordKey> named;
    for (const ParcelFate &row : rows)
        named.insert({row.tableName, row.recordKey});
    std::vector<RecordFate> fates;
    for (const ParcelAccepted &pack : reader.where<ParcelAccepted>(ofParcel(peer, sequence, ours)))
        for (RecordFate &fate : fatesOf(pack))
            if (named.isEmpty() || !named.contains({fate.table, fate.key}))
                fates.push_back(std::move(fate));
    for (const ParcelFate &row : rows)
        fates.push_back(fateOf(row));
    const auto isMixed = !rows.empty() && rows.size() < fates.size();
    if (isMixed)
        std::stable_sort(fates.begin(), fates.end(), [](const RecordFate &a, const RecordFate &b) { return sharedTables().indexOf(a.table) < sharedTables().indexOf(b.table); });
    return fates;
}

RecordFate fateOf(const ParcelFate &noted)
{
    RecordFate fate{noted.tableName, noted.recordKey, fromCode<Fate>(noted.fate).value_or(Fate::Refused), noted.reason, rowFrom(noted.stands)};
    for (const QString &column : alikeIn(noted.stands)) {
        fate.stands.remove(alikeMark + column);
        fate.alike << column;
    }
    return fate;
}

std::vector<RecordFate> fatesOf(const ParcelAccepted &pack)
{
    std::vector<RecordFate> fates;
    ByteReader from(pack.records);
    while (!from.atEnd() && !from.failed()) {
        const QString table = from.text();
        for (std::size_t left = from.count(1); left > 0 && !from.failed(); --left)
            fates.push_back({table, from.byte() == 0 ? unpackedIdentifier(from.raw(16)) : from.text()});
    }
    return from.failed() ? std::vector<RecordFate>() : fates;
}

QStringList alikeIn(const QString &stands)
{
    QStringList columns;
    if (stands.contains(u'"' + alikeMark))
        for (const QString &key : rowFrom(stands).keys())
            if (key.startsWith(alikeMark))
                columns << key.mid(alikeMark.size());
    return columns;
}

} // namespace xieli::exchange

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/trailinside.h"

#include "base/digest.h"
#include "papers/format.h"
#include "store/tables.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

constexpr int form = 1;

QString hex(const QByteArray &bytes) { return QString::fromLatin1(bytes.toHex()); }

QJsonValue typed(const Value &value)
{
    switch (value.index()) {
    case 0: return QJsonValue::Null;
    case 1: return QJsonObject{{u"i"_s, qint64(std::get<1>(value))}};
    case 2: return QJsonObject{{u"t"_s, std::get<2>(value)}};
    default: return QJsonObject{{u"b"_s, hex(std::get<3>(value))}};
    }
}

/// Numbers of people and accounts, whatever column they stand in; account numbers may be shorter than what is known for one anywhere.
bool holdsNumber(const QString &column, const Value &value)
{
    static const QStringList numbers{u"account"_s, u"number"_s, u"id_number_text"_s, u"head_id_number_text"_s, u"listed_number"_s};
    if (column.endsWith(u"_id"_s) || column.endsWith(u"_ids"_s) || column.endsWith(u"digest"_s) || column == u"covered_members")
        return false; // keys of records look like numbers
    const QString text = value.index() == 3 ? QString::fromUtf8(std::get<QByteArray>(value)) : shownValue(value);
    return (numbers.contains(column) && !text.isEmpty()) || papers::holdsWholeNumber(text);
}

QString sayableText(const Value &value) { return value.index() == 2 ? papers::numbersMasked(std::get<QString>(value)) : QString(); }

QJsonObject cellOf(const ProvenCell &cell, bool isOwn, bool whole)
{
    QJsonObject json{{u"column"_s, cell.column}, {u"digest"_s, hex(cell.digest)}};
    if (cell.blanked) {
        json[u"blanked"_s] = true;
    } else if (!isOwn) {
        json[u"of_others"_s] = true; // another record of the same change: its digest is enough
    } else if (!whole && (holdsNumber(cell.column, cell.before) || holdsNumber(cell.column, cell.after))) {
        json[u"masked"_s] = true;
        json[u"before_text"_s] = papers::maskedNumber(sayableText(cell.before));
        json[u"after_text"_s] = papers::maskedNumber(sayableText(cell.after));
    } else {
        json[u"before"_s] = typed(cell.before);
        json[u"after"_s] = typed(cell.after);
        json[u"salt"_s] = hex(cell.salt);
    }
    return json;
}

QJsonObject linkOf(const ChainLink &link)
{
    return {{u"line"_s, u"link"_s}, {u"sequence"_s, qint64(link.sequence)}, {u"id"_s, link.id}, {u"at"_s, link.at}, {u"day"_s, link.day}, {u"author"_s, link.author},
            {u"origin"_s, link.origin}, {u"kind"_s, link.kind}, {u"undoes"_s, link.undoes ? QJsonValue(qint64(*link.undoes)) : QJsonValue(QJsonValue::Null)},
            {u"title_digest"_s, hex(link.titleDigest)}, {u"cells_digest"_s, hex(link.cellsDigest)}, {u"previous"_s, hex(link.previous)}, {u"digest"_s, hex(link.digest)}};
}

class Lines {
public:
    explicit Lines(bool whole) : m_whole(whole) {}
    void add(const QJsonObject &line)
    {
        bytes += QJsonDocument(line).toJson(QJsonDocument::Compact);
        bytes += '\n';
    }

    void addChange(const ProvenChange &change, const TrailLine &told, const QSet<RecordName> &own)
    {
        QJsonObject line{{u"line"_s, u"change"_s}, {u"sequence"_s, qint64(told.sequence)}, {u"title_words"_s, told.title}, {u"words"_s, QJsonArray::fromStringList(told.words)},
                         {u"role"_s, told.role}, {u"office"_s, told.office}, {u"proof"_s, told.proof == ChainProof::Chained ? u"chained"_s : told.proof == ChainProof::Blanked ? u"blanked"_s : u"altered"_s}};
        const QString arguments = QString::fromUtf8(change.titleArguments);
        if (!change.titleSalt.isEmpty() && (m_whole || !papers::holdsWholeNumber(arguments)))
            line[u"title"_s] = QJsonObject{{u"key"_s, change.titleKey}, {u"arguments"_s, arguments}, {u"salt"_s, hex(change.titleSalt)}};
        QJsonArray rows;
        for (const ProvenRow &row : change.rows) {
            QJsonArray cells;
            for (const ProvenCell &cell : row.cells)
                cells.append(cellOf(cell, own.contains({row.table, row.key}), m_whole));
            rows.append(QJsonObject{{u"table"_s, row.table}, {u"key"_s, row.key}, {u"op"_s, toCodeOf(row.op)}, {u"cells"_s, cells}});
        }
        line[u"rows"_s] = rows;
        QJsonArray bulk;
        for (const ProvenBulk &each : change.bulk)
            bulk.append(QJsonObject{{u"table"_s, each.table}, {u"salt"_s, hex(each.salt)}, {u"entries"_s, hex(each.entries)}});
        line[u"bulk"_s] = bulk;
        add(line);
    }

    void addRow(Reader &reader, const BulkTouch &touch, bool isLast, bool fits)
    {
        QJsonObject line{{u"line"_s, u"row"_s}, {u"table"_s, touch.table}, {u"key"_s, touch.key}, {u"sequence"_s, qint64(touch.sequence)}, {u"op"_s, toCodeOf(touch.op)},
                         {u"salt"_s, hex(touch.salt)}, {u"digest"_s, hex(touch.digest)}};
        if (isLast) {
            line[u"fits"_s] = fits;
            const auto cells = reader.digestedCells(touch.table, touch.key);
            const bool sayable = std::none_of(cells.begin(), cells.end(), [&](const auto &cell) { return cell.second.index() == 3 || (!m_whole && holdsNumber(cell.first, cell.second)); });
            QJsonArray columns; // pictures, papers and explanations are given by their digest
            for (const auto &[column, value] : cells)
                columns.append(QJsonArray{column, typed(value)});
            if (sayable && !cells.empty())
                line[u"columns"_s] = columns;
        }
        add(line);
    }

    QByteArray bytes;

private:
    static QString toCodeOf(RowOp op) { return op == RowOp::Insert ? u"insert"_s : op == RowOp::Update ? u"update"_s : u"delete"_s; }
    bool m_whole;
};

QJsonObject headOf(const Office &office, const Trail &trail)
{
    QJsonArray held;
    for (const TrailAnchor &anchor : trail.head.anchors)
        if (anchor.kind == TrailAnchor::Kind::HeldOfThem)
            held.append(QJsonObject{{u"office_id"_s, anchor.id.text()}, {u"office"_s, anchor.office}, {u"sequence"_s, qint64(anchor.sequence)}, {u"digest"_s, hex(anchor.digest)}});
    QJsonArray notes;
    for (const TrailNote &note : trail.notes)
        notes.append(QJsonObject{{u"day"_s, note.day.toString(Qt::ISODate)}, {u"words"_s, note.words}});
    return {{u"line"_s, u"head"_s}, {u"form"_s, form}, {u"office_id"_s, office.id.text()}, {u"office"_s, office.name}, {u"subject"_s, trail.title}, {u"key"_s, trail.subject.key},
            {u"sequence"_s, qint64(trail.head.chain.sequence)}, {u"digest"_s, hex(trail.head.chain.digest)}, {u"chain_holds"_s, trail.head.chainHolds},
            {u"altered"_s, QJsonArray::fromStringList(trail.altered)}, {u"held"_s, held}, {u"notes"_s, notes}};
}

} // namespace

QByteArray trailLines(Office &office, const Trail &trail, bool whole)
{
    Lines lines(whole);
    lines.add(headOf(office, trail));
    const QSet<RecordName> own(trail.records.begin(), trail.records.end());
    const auto read = office.file->read([&](Reader &reader) {
        reader.forEachLink([&](const ChainLink &link) {
            if (link.sequence <= trail.head.chain.sequence) // as it was gathered; its own line in the register of exports comes after
                lines.add(linkOf(link));
        });
        for (const TrailLine &told : trail.lines)
            if (const auto change = reader.provenChange(told.sequence))
                lines.addChange(*change, told, own);
        QMap<QString, QSet<QString>> bulk;
        for (const auto &[table, key] : trail.records)
            if (bulkTables().contains(table))
                bulk[table].insert(key);
        const auto touches = reader.bulkTouches(bulk);
        QMap<RecordName, std::int64_t> last;
        for (const BulkTouch &touch : touches)
            last.insert({touch.table, touch.key}, touch.sequence);
        for (const BulkTouch &touch : touches)
            lines.addRow(reader, touch, last.value({touch.table, touch.key}) == touch.sequence, !trail.altered.contains(touch.table + u':' + touch.key));
    });
    if (!read)
        return {};
    lines.add({{u"line"_s, u"end"_s}, {u"digest"_s, xieli::digestOf(lines.bytes)}}); // of all above: a file that was cut off or altered is known by it
    return lines.bytes;
}

std::optional<Error> auditFileFault(const QByteArray &file)
{
    const qsizetype last = file.lastIndexOf('\n', file.size() - 2) + 1;
    const QJsonObject end = QJsonDocument::fromJson(file.mid(last)).object();
    if (!file.endsWith('\n') || end[u"line"_s] != u"end"_s)
        return Error{u"trail.file_cut"_s, {}};
    if (end[u"digest"_s].toString() != xieli::digestOf(file.left(last)))
        return Error{u"trail.file_altered"_s, {}};
    return std::nullopt;
}

papers::TableOut trailTable(const Trail &trail, const papers::Wording &wording)
{
    papers::TableOut table;
    table.title = wording.text(u"trail.title"_s, {{u"subject"_s, trail.title}});
    table.subtitles = headLines(trail.head, wording);
    table.columns = {{wording.text(u"trail.head_sequence"_s), {}, papers::CellKind::Count, 6}, {wording.text(u"trail.head_at"_s), {}, papers::CellKind::Text, 18},
                     {wording.text(u"trail.head_who"_s), {}, papers::CellKind::Text, 16}, {wording.text(u"trail.head_title"_s), {}, papers::CellKind::Text, 26},
                     {wording.text(u"trail.head_words"_s), {}, papers::CellKind::Text, 70}, {wording.text(u"trail.head_digest"_s), {}, papers::CellKind::Text, 16},
                     {wording.text(u"trail.head_proof"_s), {}, papers::CellKind::Text, 10}};
    for (const TrailLine &line : trail.lines) {
        const QString who = line.role.isEmpty() ? line.author : wording.text(u"trail.who"_s, {{u"name"_s, line.author}, {u"role"_s, line.role}});
        table.rows.push_back({int(line.sequence), line.at, QStringList{who, line.office}.join(u' ').simplified(), line.title, line.words.value(0),
                              QString::fromLatin1(line.digest.toHex().left(12)), proofText(line.proof, wording)});
        for (const QString &words : line.words.mid(1)) // a row each: a change of a hundred lines breaks over pages
            table.rows.push_back({int(line.sequence), QString(), QString(), QString(), words, QString(), QString()});
    }
    for (const TrailNote &note : trail.notes)
        table.footers << note.day.toString(Qt::ISODate) + u' ' + note.words;
    for (const QString &row : trail.altered)
        table.footers << wording.text(u"trail.row_altered"_s, {{u"row"_s, row}});
    return table;
}

Result<Exported> writeTrail(Office &office, const Trail &trail, const ExportWish &wish, const QString &path, const PdfMaker &pdf)
{
    const QString list = office.wording.text(u"trail.title"_s, {{u"subject"_s, trail.title}});
    if (!path.endsWith(u".jsonl"_s, Qt::CaseInsensitive))
        return exportTable(office, trailTable(trail, office.wording), list, {}, path, pdf);
    const QByteArray lines = trailLines(office, trail, wish.whole);
    const bool holdsNumbers = wish.whole && lines != trailLines(office, trail, false);
    return letOut(office, {list, holdsNumbers ? QStringList{office.wording.text(u"trail.all_values"_s)} : QStringList(), int(trail.lines.size()),
                           [&](const QString &) { return Result<QByteArray>(lines); }},
                  wish, path);
}

} // namespace xieli::casework

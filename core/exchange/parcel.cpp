// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/parcel.h"

#include "exchange/bytes.h"
#include "exchange/rules.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <limits>

using namespace Qt::StringLiterals;

// content: form, texts (each once, in the order of first use), then the fields in the order of Parcel; texts by index.

namespace xieli::exchange {

namespace {

enum class Tag : std::uint8_t { Nothing, Number, Text, Bytes };

/// Tables, columns and keys come again and again: each text is written once.
class Encoder {
public:
    void text(const QString &text)
    {
        const auto known = m_index.constFind(text);
        if (known != m_index.constEnd()) {
            body.number(*known);
            return;
        }
        const auto index = static_cast<std::uint64_t>(m_index.size());
        m_index.insert(text, index);
        m_texts.text(text);
        body.number(index);
    }
    void value(const Value &value)
    {
        body.byte(static_cast<std::uint8_t>(value.index()));
        if (const auto *number = std::get_if<std::int64_t>(&value))
            body.signedNumber(*number);
        else if (const auto *string = std::get_if<QString>(&value))
            text(*string);
        else if (const auto *bytes = std::get_if<QByteArray>(&value))
            body.bytes(*bytes);
    }
    template <class Record, class Write>
    void list(const std::vector<Record> &records, Write write)
    {
        body.number(records.size());
        for (const Record &record : records)
            write(record);
    }
    QByteArray result() const
    {
        ByteWriter whole;
        whole.number(parcelForm);
        whole.number(static_cast<std::uint64_t>(m_index.size()));
        whole.raw(m_texts.result());
        whole.raw(body.result());
        return whole.result();
    }
    ByteWriter body;

private:
    ByteWriter m_texts;
    QHash<QString, std::uint64_t> m_index;
};

class Decoder {
public:
    explicit Decoder(const QByteArray &content) : body(content) {}
    void readTexts()
    {
        const std::size_t count = body.count(1);
        m_texts.reserve(count);
        for (std::size_t i = 0; i < count && !body.failed(); ++i)
            m_texts.push_back(body.text());
    }
    QString text()
    {
        const std::uint64_t index = body.number();
        if (index < m_texts.size())
            return m_texts[index];
        body.refuse();
        return {};
    }
    Value value()
    {
        switch (static_cast<Tag>(body.byte())) {
        case Tag::Nothing: return std::monostate();
        case Tag::Number: return body.signedNumber();
        case Tag::Text: return text();
        case Tag::Bytes: return body.bytes();
        }
        body.refuse();
        return std::monostate();
    }
    template <class Enum>
    Enum code()
    {
        const std::uint8_t number = body.byte();
        for (const auto &known : Codes<Enum>::list)
            if (static_cast<std::uint8_t>(known.value) == number)
                return known.value;
        body.refuse();
        return {};
    }
    /// `least`: the fewest bytes that one record takes.
    template <class Record, class Read>
    std::vector<Record> list(std::int64_t least, Read read)
    {
        std::vector<Record> records;
        const std::size_t count = body.count(least);
        records.reserve(count);
        for (std::size_t i = 0; i < count && !body.failed(); ++i)
            records.push_back(read());
        return records;
    }
    ByteReader body;

private:
    std::vector<QString> m_texts;
};

void write(Encoder &to, const CellChange &cell)
{
    to.body.signedNumber(cell.change);
    to.text(cell.table);
    to.text(cell.key);
    to.body.byte(static_cast<std::uint8_t>(cell.operation));
    to.text(cell.column);
    to.value(cell.before);
    to.value(cell.after);
}

CellChange readCell(Decoder &from)
{
    CellChange cell;
    cell.change = from.body.signedNumber();
    cell.table = from.text();
    cell.key = from.text();
    cell.operation = from.code<Operation>();
    cell.column = from.text();
    cell.before = from.value();
    cell.after = from.value();
    return cell;
}

void write(Encoder &to, const WholeRow &row)
{
    to.body.signedNumber(row.change);
    to.text(row.table);
    to.text(row.key);
    to.list(row.cells, [&](const auto &cell) {
        to.text(cell.first);
        to.value(cell.second);
    });
}

WholeRow readRow(Decoder &from)
{
    WholeRow row;
    row.change = from.body.signedNumber();
    row.table = from.text();
    row.key = from.text();
    row.cells = from.list<std::pair<QString, Value>>(2, [&] {
        QString column = from.text();
        return std::pair<QString, Value>(std::move(column), from.value());
    });
    return row;
}

void write(Encoder &to, const Acknowledgement &acknowledgement)
{
    to.body.signedNumber(acknowledgement.sequence);
    to.list(acknowledgement.fates, [&](const RecordFate &fate) {
        to.text(fate.table);
        to.text(fate.key);
        to.body.byte(static_cast<std::uint8_t>(fate.fate));
        to.text(fate.reason);
        to.body.number(static_cast<std::uint64_t>(fate.stands.size()));
        for (auto cell = fate.stands.cbegin(); cell != fate.stands.cend(); ++cell) {
            to.text(cell.key());
            to.value(cell.value());
        }
    });
}

Acknowledgement readAcknowledgement(Decoder &from, std::uint64_t form)
{
    Acknowledgement acknowledgement;
    acknowledgement.sequence = from.body.signedNumber();
    acknowledgement.fates = from.list<RecordFate>(4, [&] {
        RecordFate fate;
        fate.table = from.text();
        fate.key = from.text();
        fate.fate = from.code<Fate>();
        fate.reason = from.text();
        const std::size_t stands = form >= 2 ? from.body.count(2) : 0;
        for (std::size_t i = 0; i < stands && !from.body.failed(); ++i) {
            const QString column = from.text();
            fate.stands.insert(column, from.value());
        }
        return fate;
    });
    return acknowledgement;
}

void writeDigests(Encoder &to, const std::vector<std::pair<std::int64_t, QByteArray>> &digests)
{
    to.list(digests, [&](const auto &digest) {
        to.body.signedNumber(digest.first);
        to.body.bytes(digest.second);
    });
}

std::vector<std::pair<std::int64_t, QByteArray>> readDigests(Decoder &from)
{
    return from.list<std::pair<std::int64_t, QByteArray>>(2, [&] {
        const std::int64_t sequence = from.body.signedNumber();
        return std::pair(sequence, from.body.bytes());
    });
}

void write(Encoder &to, const ChangeHead &head)
{
    to.body.signedNumber(head.change);
    to.body.signedNumber(head.day.isValid() ? head.day.toJulianDay() : 0);
    to.text(head.author);
}

ChangeHead readHead(Decoder &from)
{
    ChangeHead head;
    head.change = from.body.signedNumber();
    const std::int64_t day = from.body.signedNumber();
    head.day = day > 0 ? Day::fromJulianDay(day) : Day();
    head.author = from.text();
    return head;
}

void readVolumes(Decoder &from, Parcel &parcel)
{
    const std::uint64_t volume = from.body.number();
    parcel.volume = static_cast<int>(std::min<std::uint64_t>(volume, 1'000'000));
    parcel.volumes = from.list<QByteArray>(1, [&] { return from.body.bytes(); });
    if (volume < 1 || volume > 1'000'000 || (volume == 1) == parcel.volumes.empty()) // written another way it would be another parcel
        from.body.refuse();
}

} // namespace

QByteArray encode(const Parcel &parcel)
{
    Encoder to;
    to.body.signedNumber(parcel.schema);
    to.body.signedNumber(parcel.epoch);
    to.body.signedNumber(parcel.sequence);
    to.body.signedNumber(parcel.baseSequence);
    to.body.bytes(parcel.baseDigest);
    writeDigests(to, parcel.earlier);
    to.body.signedNumber(parcel.firstChange);
    to.body.signedNumber(parcel.lastChange);
    to.body.bytes(parcel.journalHead);
    to.body.signedNumber(parcel.takenInUpTo);
    to.body.bytes(parcel.takenInDigest);
    to.body.signedNumber(parcel.totals.households);
    to.body.signedNumber(parcel.totals.persons);
    to.body.signedNumber(parcel.totals.paymentFen);
    to.list(parcel.changes, [&](const CellChange &cell) { write(to, cell); });
    to.list(parcel.rows, [&](const WholeRow &row) { write(to, row); });
    to.list(parcel.acknowledgements, [&](const Acknowledgement &acknowledgement) { write(to, acknowledgement); });
    to.body.byte(parcel.whole ? 1 : 0);
    to.body.signedNumber(parcel.nextEpoch);
    to.list(parcel.heads, [&](const ChangeHead &head) { write(to, head); });
    writeDigests(to, parcel.received);
    if (parcel.volume > 1 || !parcel.volumes.empty()) { // most parcels are one file
        to.body.number(static_cast<std::uint64_t>(parcel.volume));
        to.list(parcel.volumes, [&](const QByteArray &digest) { to.body.bytes(digest); });
    }
    return to.result();
}

/// Numbers that the office file can keep, in an order that a parcel can have.
static bool isSensible(const Parcel &parcel)
{
    constexpr std::int64_t most = std::numeric_limits<int>::max();
    return parcel.sequence >= 1 && parcel.sequence < most && parcel.baseSequence >= 0 && parcel.baseSequence < parcel.sequence
        && parcel.takenInUpTo >= 0 && parcel.takenInUpTo < most && parcel.epoch >= 1 && parcel.epoch < most
        && parcel.nextEpoch >= 0 && parcel.nextEpoch < most && parcel.firstChange >= 1 && parcel.lastChange >= parcel.firstChange - 1;
}

Result<Parcel> decode(const QByteArray &content)
{
    Decoder from(content);
    const std::uint64_t form = from.body.number();
    if (!from.body.failed() && form > parcelForm)
        return fail(u"exchange.newer_form"_s);
    from.readTexts();
    Parcel parcel;
    parcel.form = static_cast<int>(form);
    parcel.schema = static_cast<int>(std::clamp<std::int64_t>(from.body.signedNumber(), 0, 1'000'000));
    parcel.epoch = from.body.signedNumber();
    parcel.sequence = from.body.signedNumber();
    parcel.baseSequence = from.body.signedNumber();
    parcel.baseDigest = from.body.bytes();
    parcel.earlier = readDigests(from);
    parcel.firstChange = from.body.signedNumber();
    parcel.lastChange = from.body.signedNumber();
    parcel.journalHead = from.body.bytes();
    parcel.takenInUpTo = from.body.signedNumber();
    parcel.takenInDigest = from.body.bytes();
    parcel.totals.households = from.body.signedNumber();
    parcel.totals.persons = from.body.signedNumber();
    parcel.totals.paymentFen = from.body.signedNumber();
    parcel.changes = from.list<CellChange>(7, [&] { return readCell(from); });
    parcel.rows = from.list<WholeRow>(4, [&] { return readRow(from); });
    parcel.acknowledgements = from.list<Acknowledgement>(2, [&] { return readAcknowledgement(from, form); });
    if (form >= 2) {
        const std::uint8_t whole = from.body.byte();
        if (whole > 1)
            from.body.refuse();
        parcel.whole = whole == 1;
        parcel.nextEpoch = from.body.signedNumber();
        parcel.heads = from.list<ChangeHead>(3, [&] { return readHead(from); });
        parcel.received = readDigests(from);
        if (!from.body.failed() && !from.body.atEnd())
            readVolumes(from, parcel);
    }
    const std::uint64_t oldest = holds(Rule::OlderRead) ? oldestForm : parcelForm;
    if (form < oldest || from.body.failed() || !from.body.atEnd() || !isSensible(parcel))
        return fail(u"exchange.content_damaged"_s);
    return parcel;
}

QString shown(const Value &value)
{
    if (const auto *number = std::get_if<std::int64_t>(&value))
        return QString::number(*number);
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    if (const auto *bytes = std::get_if<QByteArray>(&value))
        return QString::fromLatin1(bytes->left(4).toHex()) + u"…("_s + QString::number(bytes->size()) + u')';
    return {};
}

QString reasonText(const Error &why)
{
    QJsonObject arguments;
    for (auto it = why.arguments.cbegin(); it != why.arguments.cend(); ++it)
        arguments.insert(it.key(), it.value());
    return why.key + u' ' + QString::fromUtf8(QJsonDocument(arguments).toJson(QJsonDocument::Compact));
}

Error reasonFrom(const QString &text)
{
    Error why{text.section(u' ', 0, 0), {}};
    const QJsonObject arguments = QJsonDocument::fromJson(text.section(u' ', 1).toUtf8()).object();
    for (auto it = arguments.begin(); it != arguments.end(); ++it)
        why.arguments.insert(it.key(), it.value().toString());
    return why;
}

} // namespace xieli::exchange

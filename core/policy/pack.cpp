// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/pack.h"

#include "policy/benefitread.h"
#include "policy/fields.h"
#include "policy/figureread.h"
#include "policy/jsonkeys.h"
#include "policy/jsonwriter.h"
#include "policy/procedure.h"
#include "policy/scoreread.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace xieli {

template <> struct Codes<policy::Level> {
    static constexpr std::array<Code<policy::Level>, 4> list{
        {{policy::Level::Nation, QLatin1String("nation")}, {policy::Level::Province, QLatin1String("province")},
         {policy::Level::Prefecture, QLatin1String("prefecture")}, {policy::Level::County, QLatin1String("county")}}};
};
template <> struct Codes<policy::FigureStatus> {
    static constexpr std::array<Code<policy::FigureStatus>, 3> list{
        {{policy::FigureStatus::Stated, QLatin1String("stated")}, {policy::FigureStatus::Assumed, QLatin1String("assumed")},
         {policy::FigureStatus::Empty, QLatin1String("empty")}}};
};
template <> struct Codes<policy::Unit> {
    static constexpr std::array<Code<policy::Unit>, 10> list{
        {{policy::Unit::FenPerMonth, QLatin1String("fen_per_month")}, {policy::Unit::FenPerYear, QLatin1String("fen_per_year")},
         {policy::Unit::Fen, QLatin1String("fen")}, {policy::Unit::Count, QLatin1String("count")},
         {policy::Unit::Ratio, QLatin1String("ratio")}, {policy::Unit::Flag, QLatin1String("flag")},
         {policy::Unit::Choice, QLatin1String("choice")}, {policy::Unit::Codes, QLatin1String("codes")},
         {policy::Unit::Day, QLatin1String("day")}, {policy::Unit::Bands, QLatin1String("bands")}}};
};

} // namespace xieli

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

class PackReader {
public:
    PackReader(Reading &reading, Pack &pack) : m_reading(reading), m_pack(pack) {}

    void read(const QJsonObject &json)
    {
        Fields fields(json, {}, m_reading);
        (void)fields.has("$schema"_L1);
        if (fields.has("name"_L1))
            m_pack.name = fields.text("name"_L1, true);
        m_pack.title = fields.text("title"_L1);
        m_pack.edition = fields.text("edition"_L1);
        if (m_pack.edition.isEmpty())
            m_pack.edition = u"1"_s;
        m_pack.level = fields.code<Level>("level"_L1).value_or(Level::County);
        m_pack.status = statusOf(fields);
        m_pack.on = fields.texts("on"_L1);
        if (m_pack.name.contains(u',') || m_pack.on.contains(m_pack.name))
            m_reading.fail("bad_value"_L1, fields.path(m_pack.name.contains(u',') ? "name"_L1 : "on"_L1), {{u"value"_s, m_pack.name}});
        (void)fields.text("note"_L1);
        readDocuments(fields.object("documents"_L1));
        readDeclares(fields.object("declares"_L1));
        readFigures(fields.object("figures"_L1));
        readRules(fields.object("rules"_L1));
        readBenefits(fields.array("benefits"_L1));
        readSheets(fields.raw("score_sheet"_L1));
        m_pack.imputed = readImputed(fields.array("imputed"_L1), m_pack.name, m_reading, [this](Fields &row) { return readCites(row, true); });
        readProcedures(fields.array("procedures"_L1));
        fields.close();
    }

    std::vector<DatedValue> valuesOf(const QString &key, const QJsonArray &entries, const FigureInfo &info)
    {
        const QString path = u"figures."_s + key;
        if (entries.isEmpty())
            m_reading.fail("missing_key"_L1, path);
        std::vector<DatedValue> values;
        for (qsizetype i = 0; i < entries.size(); ++i)
            values.push_back(readValue(entries[i], indexed(path, i), info));
        checkTable(values, path);
        return values;
    }

private:
    QString statusOf(Fields &fields)
    {
        const QString status = fields.text("status"_L1);
        if (!status.isEmpty() && status != u"draft" && status != u"in_force" && status != u"repealed")
            m_reading.fail("bad_code"_L1, fields.path("status"_L1), {{u"value"_s, status}, {u"known"_s, u"draft, in_force, repealed"_s}});
        return status.isEmpty() ? u"in_force"_s : status;
    }

    void readDocuments(const QJsonObject &json)
    {
        for (auto it = json.constBegin(); it != json.constEnd(); ++it) {
            Fields fields(it->toObject(), u"documents."_s + it.key(), m_reading);
            Document document;
            document.id = m_pack.name + u'/' + it.key();
            document.title = fields.text("title"_L1, true);
            document.number = fields.text("number"_L1);
            document.issuer = fields.text("issuer"_L1);
            if (const auto day = fields.day("date"_L1))
                document.date = day->toString(Qt::ISODate);
            document.status = statusOf(fields);
            fields.close();
            m_pack.documents.insert(document.id, document);
        }
    }

    static QByteArray citationJson(const Document &document, const QString &article)
    {
        JsonWriter json;
        json.beginObject();
        json.key("document");
        json.text(document.title);
        json.key("number");
        json.text(document.number);
        json.key("article");
        json.text(article);
        json.endObject();
        return json.take();
    }

    Citations readCites(Fields &fields, bool required)
    {
        Citations citations;
        const QJsonArray array = fields.array("cites"_L1);
        const QString path = fields.path("cites"_L1);
        for (qsizetype i = 0; i < array.size(); ++i) {
            Fields cite(array[i].toObject(), indexed(path, i), m_reading);
            Citation citation{m_pack.name + u'/' + cite.text("document"_L1, true), cite.text("article"_L1)};
            cite.close();
            const auto document = m_pack.documents.constFind(citation.document);
            if (document != m_pack.documents.constEnd())
                citation.json = citationJson(*document, citation.article);
            else
                m_reading.fail("unknown_document"_L1, indexed(path, i) + u".document"_s, {{u"value"_s, citation.document}});
            citations.push_back(std::move(citation));
        }
        if (required && citations.empty())
            m_reading.fail("no_citation"_L1, path);
        return citations;
    }

    /// The numbers of the rules that the entry stands for ("000-19"): read by the table of rules alone.
    void readRows(Fields &fields)
    {
        static const QRegularExpression number(u"^[0-9]{3}-[0-9]{2}$"_s);
        for (const QString &row : fields.texts("rows"_L1))
            if (!number.match(row).hasMatch())
                m_reading.fail("bad_value"_L1, fields.path("rows"_L1), {{u"value"_s, row}});
    }

    Span readSpan(Fields &fields)
    {
        const Span span{fields.month("from"_L1), fields.month("to"_L1)};
        if (span.from && span.to && *span.to < *span.from)
            m_reading.fail("bad_date"_L1, fields.path("to"_L1), {{u"value"_s, span.to->toString()}});
        return span;
    }

    /// Entries must follow one another month by month; only the first may be open at its start and the last at its end.
    template <class Entry>
    void checkTable(const std::vector<Entry> &entries, const QString &path)
    {
        for (std::size_t i = 1; i < entries.size(); ++i) {
            const Span &before = entries[i - 1].span;
            const Span &span = entries[i].span;
            const QString place = indexed(path, static_cast<qsizetype>(i));
            if (!before.to || !span.from || *span.from <= *before.to)
                m_reading.fail("overlap"_L1, place);
            else if (*span.from != *before.to + 1)
                m_reading.fail("gap"_L1, place, {{u"from"_s, (*before.to + 1).toString()}, {u"to"_s, (*span.from - 1).toString()}});
        }
    }

    static QJsonArray entriesOf(const QJsonValue &value) { return value.isObject() ? QJsonArray{value} : value.toArray(); }

    void readDeclares(const QJsonObject &json)
    {
        for (auto it = json.constBegin(); it != json.constEnd(); ++it) {
            Fields fields(it->toObject(), u"declares."_s + it.key(), m_reading);
            DeclaredFigure declared{it.key(), fields.code<Unit>("unit"_L1).value_or(Unit::Choice), fields.text("title"_L1, true), m_pack.name};
            if (!it.key().startsWith(declaredPrefix))
                m_reading.fail("unknown_key"_L1, u"declares."_s + it.key());
            if (declared.unit == Unit::Choice)
                m_reading.fail("missing_key"_L1, fields.path("unit"_L1));
            fields.close();
            m_pack.declares.push_back(std::move(declared));
        }
    }

    void readFigures(const QJsonObject &json)
    {
        for (auto it = json.constBegin(); it != json.constEnd(); ++it) {
            if (it.key().startsWith(declaredPrefix)) { // its unit may stand in a pack below: read when the law is composed
                m_pack.declaredValues.insert(it.key(), entriesOf(*it));
                continue;
            }
            const auto figure = figureOf(it.key());
            if (!figure) {
                m_reading.fail("unknown_key"_L1, u"figures."_s + it.key());
                return;
            }
            m_pack.figures.emplace_back(*figure, valuesOf(it.key(), entriesOf(*it), figureInfo(*figure)));
        }
        for (const DeclaredFigure &declared : m_pack.declares) // what can be refused at once is
            if (const auto entries = m_pack.declaredValues.constFind(declared.key); entries != m_pack.declaredValues.constEnd())
                (void)valuesOf(declared.key, *entries, {Figure::Last_, QLatin1String(), declared.unit, QLatin1String()});
    }

    DatedValue readValue(const QJsonValue &json, const QString &path, const FigureInfo &info)
    {
        if (!json.isObject())
            m_reading.fail("wrong_type"_L1, path, {{u"expected"_s, u"{ }"_s}});
        Fields fields(json.toObject(), path, m_reading);
        DatedValue value;
        value.pack = m_pack.name;
        value.span = readSpan(fields);
        value.status = fields.code<FigureStatus>("status"_L1).value_or(FigureStatus::Stated);
        value.rounding = fields.code<Rounding>("rounding"_L1).value_or(Rounding::HalfUp);
        value.roundTo = fields.whole("round_to_fen"_L1, 1, 1'000'000).value_or(1);
        value.note = fields.text("note"_L1);
        readRows(fields);
        if (const auto unit = fields.code<Unit>("unit"_L1); unit && *unit != info.unit)
            m_reading.fail("bad_value"_L1, fields.path("unit"_L1), {{u"value"_s, toCode(*unit)}});
        const bool isEmpty = value.status == FigureStatus::Empty;
        value.citations = readCites(fields, !isEmpty);
        const bool hasValue = fields.has("value"_L1);
        if (isEmpty && hasValue)
            m_reading.fail("bad_value"_L1, fields.path("value"_L1), {{u"value"_s, u"empty"_s}});
        else if (!isEmpty && !hasValue)
            m_reading.fail("missing_key"_L1, fields.path("value"_L1));
        else if (hasValue)
            readFigureValue(value, fields, info);
        fields.close();
        return value;
    }

    static std::vector<RuleText::Piece> piecesOf(const QString &text)
    {
        std::vector<RuleText::Piece> pieces;
        for (qsizetype at = 0; at < text.size();) {
            const qsizetype open = text.indexOf(u'{', at);
            const qsizetype close = open < 0 ? -1 : text.indexOf(u'}', open);
            if (close < 0) {
                pieces.push_back({text.mid(at), {}});
                break;
            }
            pieces.push_back({text.mid(at, open - at), text.mid(open + 1, close - open - 1).toUtf8()});
            at = close + 1;
        }
        return pieces;
    }

    void readRules(const QJsonObject &json)
    {
        for (auto it = json.constBegin(); it != json.constEnd(); ++it) {
            const QString path = u"rules."_s + it.key();
            const auto rule = ruleOf(it.key());
            if (!rule) {
                m_reading.fail("unknown_key"_L1, path);
                return;
            }
            std::vector<RuleText> texts;
            const QJsonArray entries = entriesOf(*it);
            if (entries.isEmpty())
                m_reading.fail("missing_key"_L1, path);
            for (qsizetype i = 0; i < entries.size(); ++i) {
                Fields fields(entries[i].toObject(), indexed(path, i), m_reading);
                RuleText text;
                text.span = readSpan(fields);
                text.text = fields.text("text"_L1, true);
                text.pieces = piecesOf(text.text);
                text.citations = readCites(fields, true);
                readRows(fields);
                fields.close();
                texts.push_back(std::move(text));
            }
            checkTable(texts, path);
            m_pack.rules.emplace_back(*rule, std::move(texts));
        }
    }

    void readSheets(const QJsonValue &json)
    {
        if (json.isUndefined())
            return;
        const QJsonArray entries = entriesOf(json);
        if (entries.isEmpty())
            m_reading.fail(json.isArray() ? "missing_key"_L1 : "wrong_type"_L1, u"score_sheet"_s, {{u"expected"_s, u"{ }, [ ]"_s}});
        for (qsizetype i = 0; i < entries.size(); ++i) {
            Fields fields(entries[i].toObject(), indexed(u"score_sheet"_s, i), m_reading);
            DatedSheet dated;
            dated.span = readSpan(fields);
            dated.sheet = readScoreSheet(fields);
            dated.citations = readCites(fields, true);
            fields.close();
            m_pack.sheets.push_back(std::move(dated));
        }
        checkTable(m_pack.sheets, u"score_sheet"_s);
    }

    /// Read for what is wrong with them; the law looks them up in the pack's bytes (policy/procedure.h).
    void readProcedures(const QJsonArray &array)
    {
        for (qsizetype i = 0; i < array.size(); ++i) {
            Fields fields(array[i].toObject(), indexed(u"procedures"_s, i), m_reading);
            (void)readProcedure(fields, m_reading, [this](Fields &each, bool required) { return readCites(each, required); });
        }
    }

    void readBenefits(const QJsonArray &array)
    {
        for (qsizetype i = 0; i < array.size(); ++i) {
            Fields fields(array[i].toObject(), indexed(u"benefits"_s, i), m_reading);
            BenefitRow row = readBenefitRow(fields, m_reading);
            row.pack = m_pack.name;
            const Span span = readSpan(fields);
            row.from = span.from;
            row.to = span.to;
            readRows(fields);
            row.citations = readCites(fields, !fields.has("form"_L1)); // the first form of rows had none
            fields.close();
            m_pack.benefits.push_back(std::move(row));
        }
    }

    Reading &m_reading;
    Pack &m_pack;
};

/// What Qt's reader would pass over in silence.
std::optional<Error> saidAmiss(const QByteArray &json, const QJsonObject &object, const QString &name)
{
    if (const auto twice = keySaidTwice(json))
        return Error{u"policy.pack_key_twice"_s, {{u"pack"_s, name}, {u"key"_s, *twice}}};
    if (const auto blank = emptyText(object, {u"note"_s, u"number"_s, u"issuer"_s, u"article"_s}))
        return Error{u"policy.pack_bad_value"_s, {{u"pack"_s, name}, {u"key"_s, *blank}, {u"value"_s, uR"("")"_s}}};
    return std::nullopt;
}

} // namespace

QString unitCode(Unit unit) { return toCode(unit); }

Result<Pack> loadPack(const QByteArray &json, const QString &name, PackReading how)
{
    QJsonParseError parse;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parse);
    if (!document.isObject())
        return fail(u"policy.pack_not_json"_s, {{u"pack"_s, name}, {u"key"_s, u"@%1"_s.arg(parse.offset)}});
    if (how == PackReading::New)
        if (const auto error = saidAmiss(json, document.object(), name))
            return tl::unexpected(*error);
    Pack pack;
    pack.name = name;
    Reading reading(u"policy.pack_"_s, name);
    PackReader(reading, pack).read(document.object());
    if (!reading.isGood())
        return tl::unexpected(reading.error());
    pack.canonical = QJsonDocument(document.object()).toJson(QJsonDocument::Compact);
    return pack;
}

Result<std::vector<DatedValue>> declaredValues(const Pack &pack, const DeclaredFigure &figure)
{
    Pack copy;
    copy.name = pack.name;
    copy.documents = pack.documents;
    Reading reading(u"policy.pack_"_s, pack.name);
    auto values = PackReader(reading, copy).valuesOf(figure.key, pack.declaredValues.value(figure.key), {Figure::Last_, QLatin1String(), figure.unit, QLatin1String()});
    if (!reading.isGood())
        return tl::unexpected(reading.error());
    return values;
}

} // namespace xieli::policy

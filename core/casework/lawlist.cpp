// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/lawlist.h"

#include "casework/keptjson.h"
#include "papers/format.h"
#include "policy/amend.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

QString programmeOf(const QString &key, const papers::Wording &wording)
{
    const QString programme = u"casework.figures_of_"_s + key.section(u'.', 0, 0);
    return wording.text(wording.knows(programme) ? programme : u"casework.figures_of_other"_s);
}

std::optional<bool> yesOrNo(const QString &text)
{
    static const QStringList yes{u"是"_s, u"yes"_s, u"true"_s};
    static const QStringList no{u"否"_s, u"no"_s, u"false"_s};
    return yes.contains(text.toLower()) ? std::optional(true) : no.contains(text.toLower()) ? std::optional(false) : std::nullopt;
}

/// "0-1000:50%; 1000-:60%": from, below and value of each band; the last one is open. Months and gaps are for the pack's reader.
QJsonValue readBands(const QString &text)
{
    static const QRegularExpression band(uR"(^\s*([0-9./]+)\s*-\s*([0-9./]*)\s*[:：]\s*([0-9./]+%?)\s*$)"_s);
    QJsonArray bands;
    for (const QString &part : QString(text).replace(u'；', u';').split(u';', Qt::SkipEmptyParts)) {
        const auto match = band.match(part);
        if (!match.hasMatch())
            return QJsonValue(QJsonValue::Undefined);
        QJsonObject json{{u"from"_s, match.captured(1)}, {u"value"_s, match.captured(3)}};
        if (!match.captured(2).isEmpty())
            json.insert(u"below"_s, match.captured(2));
        bands.append(json);
    }
    return bands.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(bands);
}

QString bandsText(const std::vector<policy::Band> &bands)
{
    QStringList parts;
    for (const policy::Band &band : bands)
        parts << band.from.toString() + u'-' + (band.below ? band.below->toString() : QString()) + u':' + band.value.toString();
    return parts.join(u"; "_s);
}

QJsonValue readValue(const policy::NamedFigure &info, const QString &text)
{
    const QJsonValue none(QJsonValue::Undefined);
    if (isMoney(info.unit)) {
        const auto money = Money::parse(text);
        return money && !money->isNegative() ? QJsonValue(qint64(money->fen())) : none;
    }
    if (info.unit == policy::Unit::Count) {
        bool isNumber = false;
        const int count = text.toInt(&isNumber);
        return isNumber && count >= 0 ? QJsonValue(count) : none;
    }
    if (info.unit == policy::Unit::Flag) {
        const auto flag = yesOrNo(text);
        return flag ? QJsonValue(*flag) : none;
    }
    if (info.unit == policy::Unit::Ratio) {
        const auto ratio = Ratio::parse(text);
        return ratio && *ratio >= Ratio(0) ? QJsonValue(text) : none;
    }
    if (info.unit == policy::Unit::Day) {
        const auto day = parseDay(text);
        return day ? QJsonValue(day->toString(Qt::ISODate)) : none;
    }
    if (info.unit == policy::Unit::Bands)
        return readBands(text);
    if (info.unit == policy::Unit::Choice)
        return QString(info.choices).split(u' ').contains(text) ? QJsonValue(text) : none;
    QStringList codes;
    for (const QString &code : QString(text).replace(u'，', u',').split(u',', Qt::SkipEmptyParts))
        codes << code.trimmed();
    return codes.isEmpty() ? none : QJsonValue(QJsonArray::fromStringList(codes));
}

QString flagText(bool isOn, const papers::Wording &wording) { return wording.text(isOn ? u"casework.value_yes"_s : u"casework.value_no"_s); }

QString lawChoiceText(const QString &word, const papers::Wording &wording)
{
    const QString key = u"casework.choice_"_s + word;
    return wording.knows(key) ? wording.text(key) : word;
}

QString writtenBands(const QJsonArray &bands)
{
    QStringList parts;
    for (const QJsonValue &band : bands)
        parts << band[u"from"_s].toString() + u'-' + band[u"below"_s].toString() + u':' + band[u"value"_s].toString();
    return parts.join(u"; "_s);
}

QString knownText(const policy::NamedFigure &figure, const policy::DatedValue &value, const papers::Wording &wording)
{
    const policy::Unit unit = figure.unit;
    if (isMoney(unit)) {
        const QString amount = papers::amount(value.money());
        return amount + u' ' + unitText(unit, wording);
    }
    const QJsonValue json = policy::valueJson(value, unit);
    if (unit == policy::Unit::Flag)
        return flagText(value.isOn(), wording);
    if (unit == policy::Unit::Count)
        return QString::number(value.number);
    if (unit == policy::Unit::Codes)
        return value.codes.join(u", "_s);
    if (unit == policy::Unit::Bands)
        return bandsText(value.bands);
    if (unit == policy::Unit::Choice)
        return lawChoiceText(value.word, wording);
    return json.toString();
}

} // namespace

std::vector<FigureRow> figuresInForce(const policy::Law &law, Month month, const papers::Wording &wording)
{
    std::vector<FigureRow> rows;
    for (const policy::FigureInfo &info : policy::figureTable())
        if (!law.values(info.figure).empty())
            rows.push_back({info.figure, info.key, figureText(info.figure, wording), programmeOf(info.key, wording), law.value(info.figure, month)});
    for (const policy::DeclaredFigure &declared : law.declared())
        rows.push_back({declared, declared.key, figureText(declared, wording), programmeOf(declared.key, wording), law.value(law.figure(declared.key), month)});
    std::stable_sort(rows.begin(), rows.end(), [](const FigureRow &a, const FigureRow &b) {
        return a.key.section(u'.', 0, 0) < b.key.section(u'.', 0, 0);
    });
    return rows;
}

std::vector<policy::DatedValue> figureHistory(const policy::Law &law, const policy::NamedFigure &figure) { return law.values(law.figure(figure.key)); }

std::optional<policy::NamedFigure> figureNamed(const QString &text, const policy::Law &law, const papers::Wording &wording)
{
    if (auto figure = law.named(text))
        return figure;
    for (const policy::FigureInfo &info : policy::figureTable())
        if (figureText(info.figure, wording) == text)
            return info.figure;
    for (const policy::DeclaredFigure &declared : law.declared())
        if (figureText(declared, wording) == text)
            return declared;
    return std::nullopt;
}

std::optional<policy::NamedFigure> knownFigure(const QString &key, const Office &office)
{
    if (office.law)
        return office.law->named(key);
    const auto figure = policy::figureOf(key);
    return figure ? std::optional<policy::NamedFigure>(*figure) : std::nullopt;
}

QString figureText(const QString &key, const Office &office, const papers::Wording &wording)
{
    const auto figure = knownFigure(key, office);
    return figure ? figureText(*figure, wording) : key;
}

Result<QJsonValue> valueFromText(const policy::NamedFigure &figure, const QString &text)
{
    const QJsonValue value = readValue(figure, text.trimmed());
    if (!value.isUndefined())
        return value;
    return fail(figure.unit == policy::Unit::Choice ? u"casework.amend_choice"_s : u"casework.amend_value"_s,
                {{u"key"_s, figure.key}, {u"value"_s, text}, {u"unit"_s, policy::unitCode(figure.unit)}, {u"known"_s, QString(figure.choices)}});
}

QString valueText(const policy::NamedFigure &figure, const policy::DatedValue &value, const papers::Wording &wording)
{
    return value.isKnown() ? knownText(figure, value, wording) : statusText(value.status, wording);
}

QString writtenValueText(const policy::NamedFigure &figure, const QJsonValue &value, const papers::Wording &wording)
{
    const policy::Unit unit = figure.unit;
    if (isMoney(unit))
        return papers::amount(Money::fromFen(value.toInteger())) + u' ' + unitText(unit, wording);
    switch (unit) {
    case policy::Unit::Flag: return flagText(value.toBool(), wording);
    case policy::Unit::Count: return QString::number(value.toInteger());
    case policy::Unit::Codes: return value.toVariant().toStringList().join(u", "_s);
    case policy::Unit::Bands: return writtenBands(value.toArray());
    case policy::Unit::Choice: return lawChoiceText(value.toString(), wording);
    default: return value.toString();
    }
}

QString unitText(policy::Unit unit, const papers::Wording &wording) { return wording.text(u"casework.unit_"_s + policy::unitCode(unit)); }

QString statusText(policy::FigureStatus status, const papers::Wording &wording)
{
    switch (status) {
    case policy::FigureStatus::Stated: return wording.text(u"casework.status_stated"_s);
    case policy::FigureStatus::Assumed: return wording.text(u"casework.status_assumed"_s);
    case policy::FigureStatus::Empty: return wording.text(u"casework.status_empty"_s);
    case policy::FigureStatus::Absent: return wording.text(u"casework.status_absent"_s);
    }
    Q_UNREACHABLE();
}

QString figureText(const policy::NamedFigure &figure, const papers::Wording &wording)
{
    const QString name = u"figures."_s + QString(figure.key).replace(u'.', u'_');
    return wording.knows(name) ? wording.text(name) : figure.title.isEmpty() ? figure.key : figure.title;
}

QString spanText(const policy::Span &span, const papers::Wording &wording)
{
    if (!span.from && !span.to)
        return wording.text(u"casework.span_always"_s);
    if (!span.to)
        return wording.text(u"casework.span_from"_s, {{u"from"_s, span.from->toString()}});
    if (!span.from)
        return wording.text(u"casework.span_to"_s, {{u"to"_s, span.to->toString()}});
    return wording.text(u"casework.span_from_to"_s, {{u"from"_s, span.from->toString()}, {u"to"_s, span.to->toString()}});
}

QString citationText(const policy::DatedValue &value, const policy::Law &law)
{
    QStringList texts;
    for (const policy::Citation &citation : value.citations)
        if (const policy::Document *document = law.document(citation.document))
            texts << titleText(document->title) + (document->number.isEmpty() ? QString() : u"("_s + document->number + u")"_s)
                    + citation.article;
    return texts.join(u"；"_s);
}

QJsonObject valueRecord(const policy::NamedFigure &figure, const policy::DatedValue &value, const policy::Law &law, const papers::Wording &wording)
{
    const auto monthOrNull = [](const std::optional<Month> &month) { return month ? QJsonValue(month->toString()) : QJsonValue(QJsonValue::Null); };
    QJsonArray cites;
    for (const policy::Citation &citation : value.citations)
        if (const policy::Document *document = law.document(citation.document))
            cites.append(QJsonObject{{u"document"_s, document->title}, {u"number"_s, document->number}, {u"issuer"_s, document->issuer},
                                     {u"date"_s, document->date}, {u"status"_s, document->status}, {u"article"_s, citation.article}});
    static const std::array<QString, 4> codes{u"stated"_s, u"assumed"_s, u"empty"_s, u"absent"_s};
    const policy::Unit unit = figure.unit;
    return {{u"key"_s, figure.key}, {u"name"_s, figureText(figure, wording)}, {u"unit"_s, policy::unitCode(unit)},
            {u"from"_s, monthOrNull(value.span.from)}, {u"to"_s, monthOrNull(value.span.to)},
            {u"status"_s, codes[static_cast<std::size_t>(value.status)]}, {u"value"_s, policy::valueJson(value, unit)},
            {u"pack"_s, value.pack}, {u"cites"_s, cites}, {u"note"_s, value.note}};
}

} // namespace xieli::casework

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/amend.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <set>

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

std::optional<Month> monthAt(const QJsonObject &entry, const QString &key) { return Month::parse(entry[key].toString()); }

void setSpan(QJsonObject &entry, std::optional<Month> from, std::optional<Month> to)
{
    for (const auto &[key, month] : {std::pair(u"from"_s, from), std::pair(u"to"_s, to)}) {
        if (month)
            entry.insert(key, month->toString());
        else
            entry.remove(key);
    }
}

QString statusCode(FigureStatus status)
{
    return status == FigureStatus::Stated ? u"stated"_s : status == FigureStatus::Assumed ? u"assumed"_s : u"empty"_s;
}

/// The id of a document in the overlay; a document that is not there yet is added.
QString documentId(QJsonObject &documents, const QJsonObject &wanted, const QString &stem)
{
    for (auto it = documents.constBegin(); it != documents.constEnd(); ++it)
        if (it->toObject() == wanted)
            return it.key();
    for (int number = 1;; ++number) {
        const QString id = stem + QString::number(number);
        if (!documents.contains(id)) {
            documents.insert(id, wanted);
            return id;
        }
    }
}

QJsonObject documentJson(const QString &title, const QString &number, const QString &issuer, const QString &date, const QString &status)
{
    QJsonObject json{{u"title"_s, title}};
    const auto put = [&json](const QString &key, const QString &text) {
        if (!text.isEmpty())
            json.insert(key, text);
    };
    put(u"number"_s, number);
    put(u"issuer"_s, issuer);
    put(u"date"_s, date);
    put(u"status"_s, status);
    return json;
}

QJsonObject entryOf(const Amendment &amendment, QJsonObject &documents)
{
    QJsonObject entry{{u"unit"_s, unitCode(amendment.figure.unit)}, {u"status"_s, statusCode(amendment.status)}};
    setSpan(entry, amendment.from, amendment.to);
    if (amendment.status != FigureStatus::Empty)
        entry.insert(u"value"_s, amendment.value);
    const QJsonObject document = documentJson(amendment.title, amendment.number, amendment.issuer,
                                              amendment.date ? amendment.date->toString(Qt::ISODate) : QString(), {});
    entry.insert(u"cites"_s, QJsonArray{QJsonObject{{u"document"_s, documentId(documents, document, u"amendment-"_s)},
                                                    {u"article"_s, amendment.article}}});
    if (!amendment.note.isEmpty())
        entry.insert(u"note"_s, amendment.note);
    return entry;
}

/// The overlay's own values with the amendment's months cut out of them, and the amendment among them, ascending.
std::vector<QJsonObject> laidIn(const QJsonArray &values, const QJsonObject &fresh)
{
    const auto from = monthAt(fresh, u"from"_s);
    const auto to = monthAt(fresh, u"to"_s);
    std::vector<QJsonObject> left;
    std::vector<QJsonObject> right;
    for (const QJsonValue value : values) {
        QJsonObject entry = value.toObject();
        const auto begins = monthAt(entry, u"from"_s);
        const auto ends = monthAt(entry, u"to"_s);
        if (!begins || *begins < *from) {
            setSpan(entry, begins, ends && *ends < *from ? *ends : *from - 1);
            left.push_back(entry);
        }
        if (to && (!ends || *ends > *to)) {
            setSpan(entry, begins && *begins > *to ? *begins : *to + 1, ends);
            right.push_back(entry);
        }
    }
    left.push_back(fresh);
    left.insert(left.end(), right.begin(), right.end());
    return left;
}

/// Months between two values of the overlay say what the law below says there, with its documents.
class Filling {
public:
    Filling(const NamedFigure &figure, const Law &below, QJsonObject &documents)
        : m_figure(below.figure(figure.key)), m_unit(figure.unit), m_below(below), m_documents(documents)
    {
    }

    std::vector<QJsonObject> operator()(const std::vector<QJsonObject> &entries)
    {
        std::vector<QJsonObject> whole;
        for (const QJsonObject &entry : entries) {
            if (!whole.empty())
                if (const Month next = *monthAt(whole.back(), u"to"_s) + 1; next < *monthAt(entry, u"from"_s))
                    fill(whole, next, *monthAt(entry, u"from"_s) - 1);
            whole.push_back(entry);
        }
        return whole;
    }

private:
    void fill(std::vector<QJsonObject> &whole, Month from, Month to)
    {
        for (Month month = from; month <= to;) {
            const DatedValue &value = m_below.value(m_figure, month);
            Month last = month;
            while (last < to && isSame(m_below.value(m_figure, last + 1), value))
                last = last + 1;
            whole.push_back(copied(value, month, last));
            month = last + 1;
        }
    }

    static bool isSame(const DatedValue &a, const DatedValue &b)
    {
        return a.status == b.status && a.pack == b.pack && a.span.from == b.span.from && a.span.to == b.span.to;
    }

    QJsonObject copied(const DatedValue &value, Month from, Month to)
    {
        QJsonObject entry{{u"unit"_s, unitCode(m_unit)}, {u"note"_s, value.pack + u": "_s + value.note}};
        setSpan(entry, from, to);
        entry.insert(u"status"_s, statusCode(value.isKnown() ? value.status : FigureStatus::Empty));
        if (!value.isKnown())
            return entry;
        entry.insert(u"value"_s, valueJson(value, m_unit));
        if (value.rounding != Rounding::HalfUp)
            entry.insert(u"rounding"_s, value.rounding == Rounding::Up ? u"up"_s : u"down"_s);
        QJsonArray cites;
        for (const Citation &citation : value.citations)
            if (const Document *document = m_below.document(citation.document))
                cites.append(QJsonObject{{u"document"_s, documentId(m_documents, documentJson(document->title, document->number, document->issuer,
                                                                                              document->date, document->status), u"below-"_s)},
                                         {u"article"_s, citation.article}});
        entry.insert(u"cites"_s, cites);
        return entry;
    }

    FigureRef m_figure;
    Unit m_unit;
    const Law &m_below;
    QJsonObject &m_documents;
};

QString nextEdition(const QString &edition)
{
    bool isNumber = false;
    const int number = edition.toInt(&isNumber);
    if (isNumber)
        return QString::number(number + 1);
    const qsizetype dot = edition.lastIndexOf(u'+');
    const int tail = edition.mid(dot + 1).toInt(&isNumber);
    return dot > 0 && isNumber ? edition.left(dot + 1) + QString::number(tail + 1) : edition + u"+1"_s;
}

std::optional<Error> amiss(const Amendment &amendment)
{
    const Arguments where{{u"key"_s, amendment.figure.key}};
    if (amendment.title.trimmed().isEmpty())
        return Error{u"policy.amendment_no_document"_s, where};
    if (amendment.article.trimmed().isEmpty())
        return Error{u"policy.amendment_no_article"_s, where};
    const bool isFar = amendment.from.year() < 1949 || amendment.from.year() > 2100 || (amendment.to && amendment.to->year() > 2100);
    if (isFar || (amendment.to && *amendment.to < amendment.from))
        return Error{u"policy.amendment_bad_span"_s,
                     {{u"key"_s, amendment.figure.key}, {u"from"_s, amendment.from.toString()}, {u"to"_s, amendment.to ? amendment.to->toString() : u"…"_s}}};
    return std::nullopt;
}

QJsonArray bandsJson(const std::vector<Band> &bands)
{
    QJsonArray array;
    for (const Band &band : bands) {
        QJsonObject json{{u"from"_s, band.from.toString()}, {u"value"_s, band.value.toString()}};
        if (band.below)
            json.insert(u"below"_s, band.below->toString());
        array.append(json);
    }
    return array;
}

bool computesAlike(const DatedValue &a, const DatedValue &b)
{
    if (a.isKnown() != b.isKnown())
        return false;
    return !a.isKnown() || (a.status == b.status && a.number == b.number && a.ratio == b.ratio && a.word == b.word && a.codes == b.codes && a.day == b.day && a.bands == b.bands
                              && a.rounding == b.rounding);
}

} // namespace

QJsonObject blankOverlay(const QString &name, const QString &title)
{
    return {{u"name"_s, name}, {u"title"_s, title}, {u"edition"_s, u"0"_s}, {u"level"_s, u"county"_s}, {u"status"_s, u"in_force"_s}};
}

Result<QJsonObject> amended(const QJsonObject &overlay, const Amendment &amendment, const Law &below)
{
    if (const auto error = amiss(amendment))
        return tl::unexpected(*error);
    QJsonObject result = overlay;
    QJsonObject documents = result[u"documents"_s].toObject();
    QJsonObject figures = result[u"figures"_s].toObject();
    const QString key = amendment.figure.key;
    const QJsonValue before = figures[key];
    const QJsonArray values = before.isObject() ? QJsonArray{before} : before.toArray();
    const QJsonObject fresh = entryOf(amendment, documents);
    QJsonArray whole;
    for (const QJsonObject &entry : Filling(amendment.figure, below, documents)(laidIn(values, fresh)))
        whole.append(entry);
    figures.insert(key, whole);
    result.insert(u"documents"_s, documents);
    result.insert(u"figures"_s, figures);
    result.insert(u"edition"_s, nextEdition(overlay[u"edition"_s].toString(u"1"_s)));
    const auto read = loadPack(QJsonDocument(result).toJson(QJsonDocument::Compact), result[u"name"_s].toString());
    if (!read)
        return tl::unexpected(read.error());
    return result;
}

std::vector<AmendmentRow> amendmentRows(const NamedFigure &figure, Month from, std::optional<Month> to, const Law &before, const Law &after)
{
    std::set<Month> begins{from};
    for (const Law *law : {&before, &after})
        for (const DatedValue &value : law->values(law->figure(figure.key))) {
            if (value.span.from)
                begins.insert(*value.span.from);
            if (value.span.to)
                begins.insert(*value.span.to + 1);
        }
    std::vector<AmendmentRow> rows;
    for (auto it = begins.lower_bound(from); it != begins.end() && (!to || *it <= *to); ++it) {
        const auto next = std::next(it);
        std::optional<Month> end = next == begins.end() ? std::nullopt : std::optional(*next - 1);
        if (to && (!end || *to < *end))
            end = to;
        const DatedValue &old = before.value(before.figure(figure.key), *it);
        const DatedValue &fresh = after.value(after.figure(figure.key), *it);
        rows.push_back({figure, *it, end, old, fresh, !computesAlike(old, fresh)});
    }
    return rows;
}

QJsonValue valueJson(const DatedValue &value, Unit unit)
{
    if (!value.isKnown())
        return QJsonValue::Null;
    switch (unit) {
    case Unit::FenPerMonth: case Unit::FenPerYear: case Unit::Fen: case Unit::Count:
        return qint64(value.number);
    case Unit::Flag:
        return value.isOn();
    case Unit::Ratio:
        return value.ratio.toString();
    case Unit::Choice:
        return value.word;
    case Unit::Codes:
        return QJsonArray::fromStringList(value.codes);
    case Unit::Day:
        return value.day ? value.day->toString(Qt::ISODate) : QString();
    case Unit::Bands:
        return bandsJson(value.bands);
    }
    Q_UNREACHABLE();
}

} // namespace xieli::policy

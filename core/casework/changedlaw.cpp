// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/changedlaw.h"

#include "papers/format.h"
#include "policy/context.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace xieli::casework {

using namespace Qt::StringLiterals;
using policy::Figure;
using policy::Unit;

namespace {

/// The known keys that share most of a mistyped one's beginning.
QString nearKeys(const QString &key)
{
    const QString area = key.section(u'.', 0, 0);
    QStringList near;
    for (const policy::FigureInfo &info : policy::figureTable())
        if (QString(info.key).startsWith(area))
            near << info.key;
    return near.isEmpty() ? u"-"_s : near.join(u", "_s);
}

std::optional<qint64> fenOf(QString text)
{
    for (const QString &unit : {u"分"_s, u"fen"_s})
        if (text.endsWith(unit)) {
            bool whole = false;
            const qint64 fen = text.chopped(unit.size()).trimmed().toLongLong(&whole);
            return whole ? std::optional(fen) : std::nullopt;
        }
    for (const QString &unit : {u"元"_s, u"yuan"_s})
        if (text.endsWith(unit))
            text.chop(unit.size());
    const auto money = Money::parse(text.trimmed());
    return money ? std::optional<qint64>(money->fen()) : std::nullopt;
}

/// The value as a pack's JSON has it; undefined where it is none. The pack's own reader then says whether it is allowed.
QJsonValue jsonOf(Unit unit, const QString &text)
{
    const QJsonValue none(QJsonValue::Undefined);
    switch (unit) {
    case Unit::FenPerMonth: case Unit::FenPerYear: case Unit::Fen: {
        const auto fen = fenOf(text);
        return fen && *fen >= 0 ? QJsonValue(*fen) : none;
    }
    case Unit::Count: {
        bool whole = false;
        const qint64 number = text.toLongLong(&whole);
        return whole && number >= 0 ? QJsonValue(number) : none;
    }
    case Unit::Flag:
        if (text == u"true" || text == u"是")
            return true;
        return text == u"false" || text == u"否" ? QJsonValue(false) : none;
    case Unit::Ratio:
        return Ratio::parse(text) ? QJsonValue(text) : none;
    case Unit::Codes:
        return QJsonArray::fromStringList(text.split(u'+', Qt::SkipEmptyParts));
    case Unit::Day:
        return QDate::fromString(text, Qt::ISODate).isValid() ? QJsonValue(text) : none;
    case Unit::Bands: // a table is no word: it is tried by an overlay file
        return none;
    default:
        return text.isEmpty() ? none : QJsonValue(text);
    }
}

QString wantedFor(Unit unit)
{
    if (isMoney(unit))
        return u"4000, 4000.50"_s;
    switch (unit) {
    case Unit::Count: return u"12"_s;
    case Unit::Flag: return u"true, false"_s;
    case Unit::Ratio: return u"1.5, 3/10, 75%"_s;
    case Unit::Day: return u"2019-07-01"_s;
    case Unit::Bands: return u"--overlay"_s;
    default: return u"A+B"_s;
    }
}

/// A pack of one figure that cites nothing but the try itself.
Result<QByteArray> overlayOf(const FigureSetting &setting, const QString &name)
{
    const policy::FigureInfo &info = policy::figureInfo(setting.figure);
    if (setting.to && *setting.to < setting.from)
        return fail(u"whatif.months_reversed"_s, {{u"from"_s, setting.from.toString()}, {u"to"_s, setting.to->toString()}});
    const QJsonValue json = jsonOf(info.unit, setting.value.trimmed());
    const QStringList choices = QString(info.choices).split(u' ', Qt::SkipEmptyParts);
    if (json.isUndefined() || (info.unit == Unit::Choice && !choices.contains(json.toString())))
        return fail(u"whatif.bad_value"_s, {{u"key"_s, info.key}, {u"value"_s, setting.value},
                                            {u"wanted"_s, choices.isEmpty() ? wantedFor(info.unit) : choices.join(u", "_s)}});
    const QString tried = u"试算"_s; // what it is, in the law's own language: no document stands behind it
    QJsonObject value{{u"from"_s, setting.from.toString()}, {u"value"_s, json}, {u"status"_s, u"stated"_s},
                      {u"cites"_s, QJsonArray{QJsonObject{{u"document"_s, u"what-if"_s}, {u"article"_s, tried}}}}};
    if (setting.to)
        value.insert(u"to"_s, setting.to->toString());
    const QJsonObject pack{{u"name"_s, name}, {u"title"_s, tried}, {u"edition"_s, u"what-if"_s}, {u"level"_s, u"county"_s},
                           {u"status"_s, u"in_force"_s},
                           {u"documents"_s, QJsonObject{{u"what-if"_s, QJsonObject{{u"title"_s, tried}}}}},
                           {u"figures"_s, QJsonObject{{info.key, QJsonArray{value}}}}};
    return QJsonDocument(pack).toJson(QJsonDocument::Compact);
}

/// The packs that the office's law is made of, by name.
Result<NamedPacks> packsOf(Office &office)
{
    QMap<QString, QByteArray> overlays;
    const auto read = office.file->read([&](Reader &reader) {
        for (const PolicyOverlay &overlay : reader.all<PolicyOverlay>())
            overlays.insert(overlay.id, overlay.json);
    });
    return read ? packsNamed(office.packs, overlays) : tl::unexpected(read.error());
}

Result<ChangedLaw> changed(const Office &office, const policy::Catalogue &catalogue, const QString &names)
{
    if (!office.law)
        return tl::unexpected(office.lawError);
    auto after = catalogue.law(names);
    if (!after)
        return tl::unexpected(after.error());
    ChangedLaw law{office.law, std::make_shared<const policy::Law>(std::move(*after)), {}, {}, {}};
    law.figures = policy::changesOf(*law.before, *law.after);
    law.benefits = policy::changedBenefits(*law.before, *law.after);
    law.tables = policy::changedTables(*law.before, *law.after);
    return law;
}

} // namespace

Result<FigureSetting> settingFromText(const QString &text)
{
    static const QRegularExpression form(u"^\\s*([^=@]+)=([^@]*)@([^.]+?)(?:\\.\\.(.+))?\\s*$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return fail(u"whatif.bad_setting"_s, {{u"text"_s, text}});
    const QString key = match.captured(1).trimmed();
    const auto figure = policy::figureOf(key);
    if (!figure)
        return fail(u"whatif.unknown_figure"_s, {{u"key"_s, key}, {u"near"_s, nearKeys(key)}});
    const auto from = Month::parse(match.captured(3).trimmed());
    const QString end = match.captured(4).trimmed();
    const auto to = Month::parse(end);
    if (!from || (!end.isEmpty() && !to))
        return fail(u"whatif.bad_month"_s, {{u"text"_s, from ? end : match.captured(3)}});
    if (to && *to < *from)
        return fail(u"whatif.months_reversed"_s, {{u"from"_s, from->toString()}, {u"to"_s, to->toString()}});
    return FigureSetting{*figure, match.captured(2).trimmed(), *from, to};
}

Result<ChangedLaw> changedByOverlay(Office &office, const QByteArray &overlay, const QString &fileName)
{
    auto packs = packsOf(office);
    if (!packs)
        return tl::unexpected(packs.error());
    policy::Catalogue alone; // read as strictly as any new pack, also where it takes the place of the one it amends
    const auto name = alone.add(overlay, fileName);
    if (!name)
        return tl::unexpected(name.error());
    const bool replaces = office.law && office.law->packs().contains(*name);
    if (const auto added = replaces ? packs->catalogue.replace(overlay, *name) : packs->catalogue.add(overlay, fileName); !added)
        return tl::unexpected(added.error());
    return changed(office, packs->catalogue, replaces ? packs->names : packs->names + u',' + *name);
}

Result<ChangedLaw> changedByOverlayFile(Office &office, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(u"casework.overlay_unreadable"_s, {{u"file"_s, path}, {u"why"_s, file.errorString()}});
    return changedByOverlay(office, file.readAll(), QFileInfo(path).fileName());
}

Result<ChangedLaw> changedBySettings(Office &office, const std::vector<FigureSetting> &settings)
{
    if (settings.empty())
        return fail(u"whatif.no_change"_s);
    auto packs = packsOf(office);
    if (!packs)
        return tl::unexpected(packs.error());
    QString names = packs->names;
    for (std::size_t i = 0; i < settings.size(); ++i) {
        const QString name = u"what-if-%1"_s.arg(i + 1);
        const auto overlay = overlayOf(settings[i], name);
        const auto added = overlay ? packs->catalogue.add(*overlay, name) : tl::unexpected(overlay.error());
        if (!added)
            return tl::unexpected(added.error());
        names += u',' + name;
    }
    return changed(office, packs->catalogue, names);
}

QString figureName(Figure figure, const papers::Wording &wording)
{
    const QString key = u"figures."_s + QString(policy::figureKey(figure)).replace(u'.', u'_');
    return wording.knows(key) ? wording.text(key) : policy::figureKey(figure);
}

QString tableName(const policy::TableChange &change, const papers::Wording &wording)
{
    if (change.what == policy::TableChange::What::Declared)
        return change.title.isEmpty() ? change.key : change.title;
    const QString own = change.title == change.key ? wording.text(u"whatif.imputed_"_s + change.key) : change.title;
    return wording.text(u"whatif.imputed_rows"_s, {{u"status"_s, own}});
}

QString benefitName(const QString &benefit, const policy::Law &law)
{
    for (const policy::BenefitRow &row : law.benefits())
        if (row.benefit == benefit && !row.title.isEmpty())
            return row.title;
    return benefit;
}

QString valueWords(const policy::DatedValue &value, Figure figure, const papers::Wording &wording)
{
    if (!value.isKnown())
        return wording.text(u"whatif.value_empty"_s);
    switch (policy::figureInfo(figure).unit) {
    case Unit::FenPerMonth: return wording.text(u"whatif.value_month"_s, {{u"amount"_s, papers::amount(value.money())}});
    case Unit::FenPerYear: return wording.text(u"whatif.value_year"_s, {{u"amount"_s, papers::amount(value.money())}});
    case Unit::Fen: return papers::yuan(value.money());
    case Unit::Count: return QString::number(value.number);
    case Unit::Ratio: return policy::decimals(value.ratio);
    case Unit::Flag: return wording.text(value.isOn() ? u"whatif.value_yes"_s : u"whatif.value_no"_s);
    case Unit::Choice: {
        const QString key = u"whatif.choice_"_s + value.word;
        return wording.knows(key) ? wording.text(key) : value.word;
    }
    case Unit::Codes: return value.codes.join(u", "_s);
    case Unit::Day: return value.day ? value.day->toString(Qt::ISODate) : QString();
    case Unit::Bands: {
        QStringList bands;
        for (const policy::Band &band : value.bands)
            bands << policy::decimals(band.from) + u'–' + (band.below ? policy::decimals(*band.below) : QString()) + u": "_s
                    + policy::decimals(band.value);
        return bands.join(u"; "_s);
    }
    }
    Q_UNREACHABLE();
}

QString spanWords(const policy::Span &span, const papers::Wording &wording)
{
    const Arguments months{{u"from"_s, span.from ? span.from->toString() : QString()}, {u"to"_s, span.to ? span.to->toString() : QString()}};
    if (span.from)
        return wording.text(span.to ? u"whatif.span_between"_s : u"whatif.span_from"_s, months);
    return wording.text(span.to ? u"whatif.span_until"_s : u"whatif.span_always"_s, months);
}

} // namespace xieli::casework

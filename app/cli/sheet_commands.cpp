// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "casework/sheets.h"
#include "papers/format.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace xieli::cli {

using namespace Qt::StringLiterals;

namespace {

using casework::SheetKind;
using casework::SheetReport;

constexpr int shownDigits = 12;

QJsonArray listed(const SheetReport &report)
{
    QJsonArray rows;
    for (const auto &row : report.listed)
        rows.append(QJsonObject{{u"sheet"_s, row.sheet}, {u"row"_s, row.row}, {u"column"_s, row.column}, {u"reason"_s, row.reason},
                                {u"fate"_s, row.fate}});
    return rows;
}

QJsonArray columnsJson(const SheetReport &report)
{
    QJsonArray columns;
    for (const casework::SheetColumn &column : report.columns)
        columns.append(QJsonObject{{u"key"_s, column.key}, {u"column"_s, column.letters}, {u"heading"_s, column.heading}, {u"field"_s, column.code},
                                   {u"chosen"_s, column.chosen}, {u"samples"_s, QJsonArray::fromStringList(column.samples)}});
    return columns;
}

QJsonArray linesJson(const SheetReport &report)
{
    QJsonArray lines;
    for (const casework::ListLine &line : report.lines) {
        QJsonArray heads;
        for (const auto &[id, name] : line.heads)
            heads.append(name);
        lines.append(QJsonObject{{u"key"_s, line.key}, {u"outcome"_s, toCode(line.match.outcome)}, {u"by"_s, line.match.by}, {u"doubt"_s, line.match.doubt},
                                 {u"listed_name"_s, line.match.listedName}, {u"listed_number"_s, papers::numbersMasked(line.match.listedNumber)},
                                 {u"listed_words"_s, line.match.listedWords}, {u"name"_s, line.match.name}, {u"head"_s, line.match.head},
                                 {u"group"_s, line.match.group}, {u"aid"_s, line.match.aid}, {u"before"_s, line.match.before}, {u"after"_s, line.match.after},
                                 {u"may_take"_s, line.mayTake}, {u"taken"_s, line.match.taken}, {u"why"_s, line.why}, {u"heads"_s, heads}});
    }
    return lines;
}

/// The code of a field, or its words in the language of the call; "-" for not taken.
std::optional<QString> fieldNamed(const Call &call, SheetKind kind, const QString &text)
{
    if (text == u'-')
        return QString();
    for (const QString &code : casework::fieldsFor(kind))
        if (code == text || casework::fieldWords(code, call.wording) == text)
            return code;
    return std::nullopt;
}

/// What --map says; nothing where it was misused (then it was said).
bool readChoices(const Call &call, SheetKind kind, casework::SheetOptions &options)
{
    if (!call.has(u"map"_s))
        return true;
    QMap<QString, QString> choices;
    for (const QString &text : call.parser.values(u"map"_s)) {
        const auto field = fieldNamed(call, kind, text.section(u'=', -1).trimmed());
        if (!text.contains(u'=') || !field) {
            QStringList known;
            for (const QString &code : casework::fieldsFor(kind))
                known << code + u' ' + casework::fieldWords(code, call.wording);
            call.misuse(call.wording.text(u"cli.map_unknown"_s, {{u"text"_s, text}, {u"fields"_s, known.join(u", "_s)}}));
            return false;
        }
        choices.insert(QString(text.section(u'=', 0, -2)).remove(u' '), *field);
    }
    options.choices = choices;
    return true;
}

/// "12", "12=李四", "Sheet1!12": a row alone is of the sheet that is read first.
QMap<QString, QString> ticksOf(const Call &call, const QString &sheet)
{
    QMap<QString, QString> ticks;
    for (const QString &text : call.parser.values(u"accept"_s)) {
        bool isRow = false;
        const QString line = text.section(u'=', 0, 0);
        line.toInt(&isRow);
        ticks.insert(isRow ? sheet + u'!' + line : line, text.section(u'=', 1));
    }
    return ticks;
}

void sayColumns(const Call &call, const SheetReport &report)
{
    if (report.remembered)
        call.say(call.wording.text(u"cli.mapping_remembered"_s, {{u"file"_s, report.remembered->file}, {u"day"_s, isoText(report.remembered->learnedOn)}}));
    call.say(call.wording.text(u"cli.columns_of"_s, {{u"sheet"_s, report.sheet}, {u"row"_s, QString::number(report.headingRow)}}));
    for (const casework::SheetColumn &column : report.columns)
        call.say(u"  %1  %2 → %3   %4"_s.arg(column.letters, column.key, casework::fieldWords(column.code, call.wording), column.samples.join(u" / "_s)));
}

void sayDryRun(const Call &call, const SheetReport &report)
{
    sayColumns(call, report);
    const QString digest = QString::fromLatin1(report.digest);
    call.say(call.wording.text(u"cli.digest_of"_s, {{u"digest"_s, digest}, {u"short"_s, digest.left(shownDigits)}}));
    if (report.earlier)
        call.say(call.wording.text(u"cli.earlier_take"_s, {{u"day"_s, isoText(report.earlier->day)}, {u"user"_s, report.earlier->user}, {u"file"_s, report.earlier->file}}));
}

void sayLines(const Call &call, const SheetReport &report)
{
    for (const casework::ListLine &line : report.lines) {
        const QString person = line.match.listedName.isEmpty() ? line.match.name : line.match.listedName;
        call.say(u"  %1 %2  %3  %4  %5 → %6  %7"_s.arg(line.match.taken ? u"√"_s : line.mayTake ? u"□"_s : u" "_s, line.match.row > 0 ? QString::number(line.match.row) : u"-"_s,
                                                   call.wording.text(u"registers.outcome_"_s + toCode(line.match.outcome)), person,
                                                   line.match.before, line.match.after, line.why));
    }
}

void sayListed(const Call &call, const SheetReport &report)
{
    for (const auto &row : report.listed)
        call.say(u"  %1 第 %2 行 %3 %4 [%5]"_s.arg(row.sheet).arg(row.row).arg(row.column, row.reason,
                                                   call.wording.text(u"cli.fate_"_s + row.fate, {})));
}

/// What --digest says; nothing where it is none (then it was said).
bool readDigest(const Call &call, casework::SheetOptions &options)
{
    static const QRegularExpression digest(u"^[0-9a-f]{%1,64}$"_s.arg(shownDigits));
    const QString value = call.option(u"digest"_s).trimmed().toLower();
    options.digest = value.toLatin1();
    if (!call.has(u"digest"_s) || digest.match(value).hasMatch())
        return true;
    call.misuse(call.wording.text(u"cli.digest_bad"_s, {{u"value"_s, call.option(u"digest"_s)}, {u"least"_s, QString::number(shownDigits)}}));
    return false;
}

/// Where no heading is understood, people see what there is, so that --map can name it.
int refuseSheet(Call &call, casework::Office &office, SheetKind kind, const casework::SheetOptions &options, const Error &error)
{
    if (const auto columns = casework::lookAtColumns(office, kind, call.words().at(1), options); columns && error.key == u"intake.no_header") {
        sayColumns(call, *columns);
        call.answer({{u"columns"_s, columnsJson(*columns)}});
    }
    return call.refuse(error);
}

QString betterWords(const Call &call, SheetKind kind, const SheetReport &report)
{
    return call.wording.text(u"casework.sheet_fits_better"_s, {{u"headings"_s, report.tellingHeadings.join(call.wording.text(u"casework.list_comma"_s))},
                                                              {u"kind"_s, casework::sheetKindWords(kind, call.wording)},
                                                              {u"better"_s, casework::sheetKindWords(*report.betterKind, call.wording)}});
}

int take(Call &call, SheetKind kind, const QString &summaryKey)
{
    auto office = openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    const QString path = call.words().at(1);
    casework::SheetOptions options;
    options.run = call.has(u"dry-run"_s) ? casework::Run::Dry : casework::Run::Real;
    options.village = call.option(u"village"_s);
    options.language = call.wording.language();
    options.again = call.has(u"again"_s);
    options.evenSo = call.has(u"even-so"_s);
    if (!readChoices(call, kind, options) || !readDigest(call, options))
        return Misuse;
    if (call.has(u"accept"_s))
        if (const auto columns = casework::lookAtColumns(*office, kind, path, options))
            options.ticks = ticksOf(call, columns->sheet);
    const auto report = casework::takeSheet(*office, kind, path, options);
    if (!report)
        return refuseSheet(call, *office, kind, options, report.error());
    call.say(call.wording.text(summaryKey, {{u"rows"_s, QString::number(report->rows)}, {u"taken"_s, QString::number(report->taken)},
                                            {u"refused"_s, QString::number(report->refused)},
                                            {u"skipped"_s, QString::number(report->skipped)},
                                            {u"households"_s, QString::number(report->households)},
                                            {u"persons"_s, QString::number(report->persons)}, {u"total"_s, report->total.toString()}}));
    if (options.run == casework::Run::Dry)
        sayDryRun(call, *report);
    if (report->betterKind)
        call.warn(betterWords(call, kind, *report));
    sayLines(call, *report);
    sayListed(call, *report);
    QJsonObject answer{{u"file"_s, report->file}, {u"digest"_s, QString::fromLatin1(report->digest)}, {u"rows"_s, report->rows}, {u"taken"_s, report->taken}, {u"refused"_s, report->refused},
                       {u"skipped"_s, report->skipped}, {u"households"_s, report->households}, {u"persons"_s, report->persons},
                       {u"total_fen"_s, qint64(report->total.fen())}, {u"change"_s, report->change}, {u"columns"_s, columnsJson(*report)},
                       {u"dry_run"_s, options.run == casework::Run::Dry}, {u"listed"_s, listed(*report)}};
    if (report->remembered)
        answer.insert(u"mapping"_s, report->remembered->id.text());
    if (report->betterKind)
        answer.insert(u"fits_better"_s, QString(toCode(*report->betterKind)));
    if (report->earlier)
        answer.insert(u"taken_before"_s, QJsonObject{{u"day"_s, isoText(report->earlier->day)}, {u"user"_s, report->earlier->user}, {u"file"_s, report->earlier->file}});
    if (!report->lines.empty())
        answer.insert(u"lines"_s, linesJson(*report));
    call.answer(answer);
    return Done;
}

} // namespace

int takeRoster(Call &call) { return take(call, SheetKind::Roster, u"cli.roster_taken"_s); }
int takeSurvey(Call &call) { return take(call, SheetKind::Survey, u"cli.survey_taken"_s); }

int takeList(Call &call)
{
    const auto kind = fromCode<SheetKind>(call.option(u"kind"_s));
    if (!kind || *kind == SheetKind::Roster || *kind == SheetKind::Survey)
        return call.misuse(call.wording.text(u"cli.list_kind_needed"_s));
    return take(call, *kind, u"cli.list_taken"_s);
}

int mappings(Call &call)
{
    const bool forgets = call.words().value(1) == u"forget";
    if (call.words().size() > 1 && (!forgets || call.words().size() < 3))
        return call.misuse(call.wording.text(u"cli.words_missing"_s, {{u"verb"_s, u"mappings"_s}}));
    auto office = forgets ? openedOffice(call) : officeToLookAt(call);
    if (!office)
        return call.refuse(office.error());
    if (forgets) {
        const auto forgotten = casework::forgetMapping(*office, SheetMappingId(call.words().at(2)));
        if (!forgotten)
            return call.refuse(forgotten.error());
        call.answer({{u"id"_s, call.words().at(2)}});
        return Done;
    }
    const auto known = casework::mappings(*office);
    if (!known)
        return call.refuse(known.error());
    QJsonArray list;
    for (const SheetMapping &mapping : *known) {
        call.say(u"%1  %2  %3  %4  %5"_s.arg(mapping.id.text(), isoText(mapping.learnedOn), mapping.kind, mapping.file, mapping.choices));
        list.append(QJsonObject{{u"id"_s, mapping.id.text()}, {u"kind"_s, mapping.kind}, {u"file"_s, mapping.file}, {u"headings"_s, mapping.signature},
                                {u"choices"_s, mapping.choices}, {u"learned_on"_s, isoText(mapping.learnedOn)}});
    }
    call.answer({{u"mappings"_s, list}});
    return Done;
}

} // namespace xieli::cli

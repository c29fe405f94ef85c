// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/sheetinside.h"

#include "base/text.h"
#include "casework/retaininside.h"
#include "intake/betterkind.h"
#include "intake/fieldcodes.h"
#include "intake/readsheet.h"
#include "papers/format.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

QString jsonOf(const intake::ColumnChoices &choices)
{
    QJsonObject object;
    for (auto choice = choices.cbegin(); choice != choices.cend(); ++choice)
        object.insert(choice.key(), choice.value());
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

intake::ColumnChoices choicesOf(const SheetMapping &mapping)
{
    intake::ColumnChoices choices;
    const QJsonObject object = QJsonDocument::fromJson(mapping.choices.toUtf8()).object();
    for (auto choice = object.begin(); choice != object.end(); ++choice)
        choices.insert(choice.key(), choice.value().toString());
    return choices;
}

/// The mapping whose headings stand in some row of the workbook. A heading's words hold for themselves, so reading by the choices
/// and reading without them may find different rows of headings: both are asked.
std::optional<SheetMapping> rememberedFor(Reader &reader, SheetKind kind, const intake::Workbook &workbook)
{
    for (SheetMapping &mapping : reader.where<SheetMapping>("kind", toCode(kind)))
        if (intake::columnsOf(workbook, tableKindOf(kind), choicesOf(mapping)).signature == mapping.signature)
            return std::move(mapping);
    return std::nullopt;
}

SheetKind sheetKindOf(intake::TableKind kind)
{
    for (const auto &code : Codes<SheetKind>::list)
        if (tableKindOf(code.value) == kind)
            return code.value;
    return SheetKind::Roster;
}

} // namespace

papers::Wording wordingOf(const Office &office, const SheetOptions &options)
{
    return options.language == office.wording.language() ? office.wording : papers::Wording::load(options.language);
}

std::vector<ListedRow> inWords(const std::vector<intake::Listed> &listed, const papers::Wording &wording)
{
    std::vector<ListedRow> rows;
    rows.reserve(listed.size());
    for (const intake::Listed &row : listed)
        rows.push_back({row.sheet, row.row, row.column, wording.text(row.key, row.arguments), intake::fateCode(row.fate)});
    return rows;
}

intake::TableKind tableKindOf(SheetKind kind)
{
    switch (kind) {
    case SheetKind::Roster: return intake::TableKind::Roster;
    case SheetKind::Survey: return intake::TableKind::Survey;
    case SheetKind::Poverty: return intake::TableKind::Poverty;
    case SheetKind::Deaths: return intake::TableKind::Deaths;
    case SheetKind::Disability: break;
    }
    return intake::TableKind::Disability;
}

Result<OpenSheet> openSheet(Office &office, SheetKind kind, const QString &path, const SheetOptions &options, Progress *progress)
{
    OpenSheet sheet;
    auto workbook = intake::readWorkbook(path, progress);
    if (!workbook)
        return tl::unexpected(workbook.error());
    sheet.workbook = std::move(*workbook);
    if (!sheet.workbook.digest.startsWith(options.digest))
        return fail(u"casework.list_changed"_s, {{u"file"_s, sheet.workbook.fileName}});
    if (options.choices)
        sheet.choices = *options.choices;
    auto known = office.file->read([&](Reader &reader) { return rememberedFor(reader, kind, sheet.workbook); });
    if (!known)
        return tl::unexpected(known.error());
    sheet.remembered = std::move(*known);
    if (!options.choices && sheet.remembered)
        sheet.choices = choicesOf(*sheet.remembered);
    sheet.columns = intake::columnsOf(sheet.workbook, tableKindOf(kind), sheet.choices);
    return sheet;
}

QString sheetKindWords(SheetKind kind, const papers::Wording &wording) { return wording.text(u"casework.sheet_kind_"_s + toCode(kind)); }

Result<void> fitsKind(const SheetReport &report, SheetKind kind, const SheetOptions &options, const papers::Wording &wording)
{
    if (!report.betterKind || options.evenSo)
        return {};
    return fail(u"casework.sheet_other_kind"_s, {{u"file"_s, report.file}, {u"headings"_s, report.tellingHeadings.join(wording.text(u"casework.list_comma"_s))},
                                                 {u"kind"_s, sheetKindWords(kind, wording)}, {u"better"_s, sheetKindWords(*report.betterKind, wording)}});
}

void showColumns(SheetReport &report, SheetKind kind, const OpenSheet &sheet)
{
    if (const auto better = intake::betterKind(sheet.columns, sheet.workbook.fileName, tableKindOf(kind))) {
        report.betterKind = sheetKindOf(better->kind);
        report.tellingHeadings = better->headings;
    }
    report.digest = sheet.workbook.digest;
    report.sheet = sheet.columns.sheet;
    report.headingRow = sheet.columns.row;
    report.remembered = sheet.remembered;
    for (const intake::MappedColumn &column : sheet.columns.columns) {
        SheetColumn shown{column.key, column.heading, column.letters, column.code, column.chosen, {}};
        for (const QString &sample : column.samples)
            shown.samples << papers::numbersMasked(sample);
        report.columns.push_back(std::move(shown));
    }
}

Result<void> learnMapping(Office &office, SheetKind kind, const QString &file, const OpenSheet &sheet, const SheetOptions &options)
{
    if (!options.choices || options.choices->isEmpty() || sheet.columns.signature.isEmpty())
        return {};
    if (sheet.remembered && sheet.remembered->signature == sheet.columns.signature && choicesOf(*sheet.remembered) == *options.choices)
        return {};
    return office.file->change({u"casework.change_learn_mapping"_s, {{u"file"_s, file}}}, [&](Writer &writer) {
        SheetMapping mapping;
        const auto known = writer.where<SheetMapping>({{"kind", Value(toCode(kind))}, {"signature", Value(sheet.columns.signature)}});
        const bool isSealed = !known.empty() && isGoneAlready(writer, {QLatin1String(SheetMapping::table), known.front().id.text()});
        if (isSealed) // the sheet's name was destroyed: the new one must be found again when its own time is over
            writer.remove<SheetMapping>(known.front().id);
        mapping.id = known.empty() || isSealed ? SheetMappingId::create() : known.front().id;
        mapping.kind = toCode(kind);
        mapping.signature = sheet.columns.signature;
        mapping.choices = jsonOf(*options.choices);
        mapping.file = file;
        mapping.learnedOn = office.today;
        writer.put(mapping);
    });
}

Result<SheetReport> lookAtColumns(Office &office, SheetKind kind, const QString &path, const SheetOptions &options)
{
    const auto sheet = openSheet(office, kind, path, options);
    if (!sheet)
        return tl::unexpected(sheet.error());
    SheetReport report;
    report.file = path.section(u'/', -1);
    showColumns(report, kind, *sheet);
    return report;
}

Result<void> forgetMapping(Office &office, const SheetMappingId &id)
{
    const auto known = office.file->read([&](Reader &reader) { return reader.find<SheetMapping>(id); });
    if (!known)
        return tl::unexpected(known.error());
    if (!*known)
        return fail(u"casework.mapping_unknown"_s);
    return office.file->change({u"casework.change_forget_mapping"_s, {{u"file"_s, (*known)->file}}}, [&](Writer &writer) { writer.remove<SheetMapping>(id); });
}

Result<std::vector<SheetMapping>> mappings(Office &office)
{
    return office.file->read([](Reader &reader) { return reader.all<SheetMapping>(); });
}

QString fieldWords(const QString &code, const papers::Wording &wording)
{
    if (code.isEmpty())
        return wording.text(u"intake.field_none"_s);
    const QString words = wording.text(u"intake.field_"_s + code.section(u':', 0, 0));
    const QString kind = code.section(u':', 1);
    return kind.isEmpty() ? words : words + u" ("_s + kind + u')';
}

QStringList fieldsFor(SheetKind kind) { return intake::fieldsFor(tableKindOf(kind)); }

Result<QString> newestChange(Office &office)
{
    return office.file->read([](Reader &reader) {
        const auto newest = reader.journal(1);
        return newest.empty() ? QString() : newest.front().id;
    });
}

Result<SheetReport> finished(Office &office, SheetReport report, const QString &before, const Result<void> &stored)
{
    if (!stored)
        return tl::unexpected(stored.error());
    const auto change = newestChange(office);
    if (!change)
        return tl::unexpected(change.error());
    report.change = *change == before ? QString() : *change;
    return report;
}

} // namespace xieli::casework

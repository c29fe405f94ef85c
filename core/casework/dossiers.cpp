// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/dossiers.h"

#include "casework/recordjson.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

constexpr int dossierForm = 1;

template <class Row>
QJsonArray listJson(const std::vector<Row> &rows)
{
    QJsonArray list;
    for (const Row &row : rows)
        list.append(recordJson(row));
    return list;
}

QJsonObject dossierJson(const Dossier &dossier)
{
    return {{u"xieli_dossier"_s, dossierForm}, {u"household"_s, recordJson(dossier.household)}, {u"members"_s, listJson(dossier.members)},
            {u"visits"_s, listJson(dossier.visits)}, {u"surveys"_s, listJson(dossier.surveys)}, {u"income"_s, listJson(dossier.income)},
            {u"property"_s, listJson(dossier.property)}, {u"expenses"_s, listJson(dossier.expenses)},
            {u"obligors"_s, listJson(dossier.obligors)}, {u"accounts"_s, listJson(dossier.accounts)},
            {u"decisions"_s, listJson(dossier.decisions)}};
}

template <class Row>
std::optional<Error> readList(const QJsonObject &object, const QString &key, std::vector<Row> &rows)
{
    for (const QJsonValue &value : object.value(key).toArray()) {
        auto row = rowFromJson<Row>(value.toObject());
        if (!row)
            return row.error();
        if (row->id.isEmpty())
            return Error{u"casework.record_bad_value"_s, {{u"table"_s, QLatin1String(Row::table)}, {u"column"_s, u"id"_s}}};
        rows.push_back(std::move(*row));
    }
    return std::nullopt;
}

Result<Dossier> dossierFrom(const QJsonObject &object)
{
    if (object.value(u"xieli_dossier"_s).toInt() != dossierForm)
        return fail(u"casework.not_a_dossier"_s);
    Dossier dossier;
    auto household = rowFromJson<Household>(object.value(u"household"_s).toObject());
    if (!household)
        return tl::unexpected(household.error());
    if (household->id.isEmpty())
        return fail(u"casework.record_bad_value"_s, {{u"table"_s, u"household"_s}, {u"column"_s, u"id"_s}});
    dossier.household = std::move(*household);
    for (const auto &error : {readList(object, u"members"_s, dossier.members), readList(object, u"visits"_s, dossier.visits),
                              readList(object, u"surveys"_s, dossier.surveys), readList(object, u"income"_s, dossier.income),
                              readList(object, u"property"_s, dossier.property), readList(object, u"expenses"_s, dossier.expenses),
                              readList(object, u"obligors"_s, dossier.obligors), readList(object, u"accounts"_s, dossier.accounts)})
        if (error)
            return tl::unexpected(*error);
    return dossier;
}

Result<std::vector<Dossier>> dossiersFrom(const QByteArray &lines)
{
    std::vector<Dossier> dossiers;
    int number = 0;
    for (const QByteArray &line : lines.split('\n')) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        auto dossier = dossierFrom(QJsonDocument::fromJson(line).object());
        if (!dossier) {
            Error error = dossier.error();
            error.arguments.insert(u"line"_s, QString::number(number));
            return tl::unexpected(error);
        }
        dossiers.push_back(std::move(*dossier));
    }
    return dossiers;
}

template <class Row>
void putAll(Writer &writer, const std::vector<Row> &rows)
{
    for (const Row &row : rows)
        writer.put(row);
}

/// What an import compares and writes: all but the decisions, which are the township's.
QJsonObject comparable(const Dossier &dossier)
{
    QJsonObject json = dossierJson(dossier);
    json.remove(u"decisions"_s);
    return json;
}

void putDossier(Writer &writer, const Dossier &dossier)
{
    writer.put(dossier.household);
    putAll(writer, dossier.members);
    putAll(writer, dossier.visits);
    putAll(writer, dossier.surveys);
    putAll(writer, dossier.income);
    putAll(writer, dossier.property);
    putAll(writer, dossier.expenses);
    putAll(writer, dossier.obligors);
    putAll(writer, dossier.accounts);
}

} // namespace

Result<ExportedDossiers> exportDossiers(Office &office, const HouseholdId &only)
{
    return office.file->read([&](Reader &reader) -> Result<ExportedDossiers> {
        ExportedDossiers exported;
        const auto append = [&exported](const Dossier &dossier) {
            exported.json += QJsonDocument(dossierJson(dossier)).toJson(QJsonDocument::Compact) + '\n';
            ++exported.households;
        };
        if (only.isEmpty()) {
            for (const Dossier &dossier : reader.dossiers())
                append(dossier);
            return exported;
        }
        const auto dossier = reader.dossier(only);
        if (!dossier)
            return fail(u"casework.household_unknown"_s, {{u"id"_s, only.text()}});
        append(*dossier);
        return exported;
    });
}

Result<ImportReport> importDossiers(Office &office, const QByteArray &json, Run run)
{
    const auto dossiers = dossiersFrom(json);
    if (!dossiers)
        return tl::unexpected(dossiers.error());
    ImportReport report;
    std::vector<const Dossier *> news;
    const auto compared = office.file->read([&](Reader &reader) {
        for (const Dossier &dossier : *dossiers) {
            const auto known = reader.dossier(dossier.household.id);
            if (known && comparable(*known) == comparable(dossier))
                ++report.unchanged;
            else
                news.push_back(&dossier);
        }
    });
    if (!compared)
        return tl::unexpected(compared.error());
    report.households = int(news.size());
    if (run == Run::Dry || news.empty())
        return report;
    const auto written = office.file->change({u"casework.change_import"_s, {{u"households"_s, QString::number(report.households)}}}, [&](Writer &writer) {
        for (const Dossier *dossier : news)
            putDossier(writer, *dossier);
    });
    if (!written)
        return tl::unexpected(written.error());
    return report;
}

} // namespace xieli::casework

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/opendata.h"

#include "casework/lawlist.h"
#include "casework/leaving.h"
#include "casework/openpen.h"
#include "model/report.h"
#include "store/reader.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

/// The rows of one table, with the columns that its schema names.
template <class Row>
void writeTable(Reader &reader, OpenPen &pen)
{
    const auto places = leavingPlaces<Row>(pen.schema().fields, [](const OpenField &field) { return field.name.toLatin1(); });
    std::vector<Value> told(places.size());
    reader.forEach<Row>([&](const Row &row) {
        const std::vector<Value> values = leavingValues(row);
        for (std::size_t at = 0; at < places.size(); ++at)
            told[at] = values.at(places[at]);
        pen.write(told);
    });
}

Value cellOf(const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return {};
    if (value.isString())
        return value.toString();
    return value.isDouble() ? Value(std::int64_t(value.toInteger())) : Value(QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)));
}

void writeObject(OpenPen &pen, const QJsonObject &object)
{
    std::vector<Value> values;
    for (const OpenField &field : pen.schema().fields)
        values.push_back(cellOf(object[field.name]));
    pen.write(values);
}

/// Reports as they were issued, each time.
void writeReports(Reader &reader, OpenPen &pen)
{
    for (const ReportIssue &issue : reader.all<ReportIssue>())
        for (const QJsonValue value : QJsonDocument::fromJson(issue.cells.text())[u"rows"].toArray()) {
            QJsonObject row = value.toObject();
            row.insert(u"period"_s, issue.period);
            row.insert(u"issue_id"_s, issue.id.text());
            row.insert(u"issued_on"_s, issue.issuedOn.toString(Qt::ISODate));
            writeObject(pen, row);
        }
}

/// Every value that the office's law ever had, with where it stands.
void writeLaw(const Office &office, OpenPen &pen)
{
    if (!office.law)
        return;
    for (const FigureRow &row : figuresInForce(*office.law, Month::of(office.today), office.wording))
        for (const policy::DatedValue &value : figureHistory(*office.law, row.figure)) {
            QJsonObject record = valueRecord(row.figure, value, *office.law, office.wording);
            const QJsonValue figure = record[u"value"];
            record.insert(u"value"_s, figure.isNull() || figure.isString() ? figure : QJsonValue(QString::fromUtf8(QJsonDocument(QJsonArray{figure}).toJson(QJsonDocument::Compact)).chopped(1).mid(1)));
            record.insert(u"citation"_s, citationText(value, *office.law));
            writeObject(pen, record);
        }
}

void writeDataset(Reader &reader, const Office &office, OpenPen &pen)
{
    const QString dataset = pen.schema().dataset;
    const QString table = dataset == u"reserve_detail" ? QString::fromLatin1(ReserveEntry::table) : dataset;
    if (withLeavingRow(table, [&]<class Row>() { writeTable<Row>(reader, pen); }))
        return;
    if (dataset == u"report")
        writeReports(reader, pen);
    else
        writeLaw(office, pen);
}

Result<QJsonObject> manifestOf(Reader &reader, const Office &office, OpenScope scope, std::vector<std::unique_ptr<OpenPen>> &pens)
{
    QJsonArray resources;
    for (const auto &pen : pens) {
        writeDataset(reader, office, *pen);
        const auto resource = pen->finish();
        if (!resource)
            return tl::unexpected(resource.error());
        resources.append(*resource);
    }
    const ChainHead head = reader.chainHead();
    return QJsonObject{{u"name"_s, u"xieli-open-data"_s}, {u"profile"_s, u"tabular-data-package"_s}, {u"form"_s, openForm}, {u"program"_s, u"xieli " XIELI_VERSION ""_s},
                       {u"scope"_s, scope == OpenScope::Figures ? u"figures"_s : u"records"_s}, {u"created"_s, office.today.toString(Qt::ISODate)},
                       {u"office"_s, QJsonObject{{u"id"_s, office.id.text()}, {u"name"_s, office.name}, {u"place_code"_s, office.placeCode}, {u"packs"_s, office.packs}}},
                       {u"journal"_s, QJsonObject{{u"sequence"_s, qint64(head.sequence)}, {u"digest"_s, QString::fromLatin1(head.digest.toHex())}}}, {u"resources"_s, resources}};
}

Result<void> emptyFolder(const QString &folder)
{
    const QDir place(folder);
    if (place.exists() && !place.isEmpty())
        return fail(u"opendata.folder_not_empty"_s, {{u"folder"_s, folder}});
    if (!QDir().mkpath(folder))
        return fail(u"casework.not_written"_s, {{u"file"_s, folder}, {u"why"_s, QString()}});
    return {};
}

OutgoingFile outgoing(const Office &office, OpenScope scope, const QJsonObject &manifest, int households)
{
    OutgoingFile file;
    file.list = office.wording.text(scope == OpenScope::Figures ? u"opendata.title_figures"_s : u"opendata.title_records"_s);
    if (scope == OpenScope::Records)
        file.columns = {office.wording.text(u"opendata.column_identity"_s), office.wording.text(u"opendata.column_account"_s)};
    file.rows = households;
    file.make = [manifest](const QString &mark) -> Result<QByteArray> {
        QJsonObject marked = manifest;
        if (!mark.isEmpty())
            marked.insert(u"mark"_s, mark);
        return QJsonDocument(marked).toJson();
    };
    return file;
}

} // namespace

const QStringList &openDatasets(OpenScope scope, int form)
{
    static const QStringList figures{u"law_figure"_s, u"reserve_entry"_s, u"report"_s};
    static const QStringList first = QStringList{u"household"_s, u"member"_s, u"bank_account"_s, u"decision"_s, u"decision_person"_s, u"recovery_decision"_s, u"payment_batch"_s,
                                                 u"payment_line"_s, u"payment_order"_s, u"payment_outcome"_s, u"payment_funding"_s, u"recovery_receipt"_s, u"aid_request"_s,
                                                 u"register_entry"_s};
    static const QStringList second = first
        + QStringList{u"assistance_case"_s, u"case_step"_s, u"case_pause"_s, u"case_paper"_s, u"transient_person"_s, u"aid_decision"_s, u"aid_stage"_s, u"aid_payment"_s,
                      u"intake_batch"_s, u"list_match"_s, u"check_report"_s, u"check_item"_s, u"monthly_round"_s, u"round_item"_s,
                      u"visit"_s, u"survey"_s, u"income_item"_s, u"property_item"_s, u"expense_item"_s, u"obligor"_s, u"assessment"_s, u"posting"_s, u"posting_entry"_s,
                      u"posting_objection"_s, u"issued_paper"_s, u"recheck_batch"_s, u"recheck_item"_s, u"county_visit"_s, u"verification_sample"_s, u"sample_pick"_s,
                      u"case_conference"_s};
    static const QStringList recordsOfFirst = first + figures;
    static const QStringList records = second + QStringList{u"law_figure"_s, u"reserve_entry"_s, u"reserve_detail"_s, u"report"_s};
    return scope == OpenScope::Figures ? figures : form < 2 ? recordsOfFirst : records;
}

Result<OpenDataWritten> writeOpenData(Office &office, OpenScope scope, const QString &folder, const ExportWish &wish)
{
    if (scope == OpenScope::Records && (wish.takenBy.trimmed().isEmpty() || wish.reason.trimmed().isEmpty()))
        return fail(u"casework.export_needs_reason"_s, {{u"columns"_s, office.wording.text(u"opendata.title_records"_s)}});
    if (const auto ready = emptyFolder(folder); !ready)
        return tl::unexpected(ready.error());
    std::vector<std::unique_ptr<OpenPen>> pens;
    for (const QString &dataset : openDatasets(scope))
        pens.push_back(std::make_unique<OpenPen>(folder, openSchema(dataset)));
    const auto manifest = office.file->read([&](Reader &reader) { return manifestOf(reader, office, scope, pens); });
    if (!manifest)
        return tl::unexpected(manifest.error());
    // the register's line and the manifest first: data files that no line knows never take their names
    const auto left = letOut(office, outgoing(office, scope, *manifest, int(pens.front()->told().rows)), wish, folder + u'/' + manifestFile());
    if (!left)
        return tl::unexpected(left.error());
    OpenDataWritten written{{}, left->entry};
    for (const auto &pen : pens) {
        if (const auto saved = pen->commit(); !saved) {
            if (left->entry)
                (void)noteNotMade(office, *left->entry, saved.error().arguments.value(u"why"_s));
            return tl::unexpected(saved.error());
        }
        written.datasets.push_back(pen->told());
    }
    return written;
}

} // namespace xieli::casework

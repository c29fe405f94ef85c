// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/trailinside.h"

#include "casework/changedlaw.h"
#include "casework/familytime.h"
#include "casework/lawlist.h"
#include "casework/listing.h"
#include "casework/orders.h"
#include "policy/figures.h"
#include "model/bankreturn.h"
#include "model/payment.h"
#include "papers/format.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

/// Rows of bulk tables that are gone, as lines of a draft that was made anew: the journal tells when, by whom and with which digest.
void addRemoved(Reader &reader, std::vector<RecordName> &records, const QString &key)
{
    const QSet<RecordName> known(records.begin(), records.end());
    for (RecordName &record : reader.removedBulkOf(key))
        if (!known.contains(record))
            records.push_back(std::move(record));
}

Result<TrailRecords> ofHousehold(Reader &reader, const Office &office, const QString &key)
{
    TrailRecords found{{}, reader.everythingOf(key)};
    if (reader.history(u"household"_s, key).empty())
        return fail(u"trail.unknown_household"_s, {{u"key"_s, key}});
    Dossier people;
    people.members = reader.where<Member>("household_id", key);
    const Member *head = people.head();
    addRemoved(reader, found.records, key);
    found.title = head && !head->name.isEmpty() ? office.wording.text(u"changes.whose"_s, {{u"head"_s, head->name}}) : key;
    return found;
}

template <class Row>
void add(Reader &reader, std::vector<RecordName> &records, const char *column, const QString &key)
{
    for (const Row &row : reader.where<Row>(column, key)) {
        QString id;
        Row::visit(row, [&](const char *name, const auto &field) {
            if (QLatin1String(name) == "id"_L1)
                id = shownValue(Codec<std::decay_t<decltype(field)>>::to(field));
        });
        records.emplace_back(QLatin1String(Row::table), id);
    }
}

void addOrder(Reader &reader, std::vector<RecordName> &records, const QString &order)
{
    records.emplace_back(u"payment_order"_s, order);
    add<PaymentOutcome>(reader, records, "order_id", order);
    add<BankRow>(reader, records, "order_id", order);
}

/// A batch of one benefit is titled by its code.
QString batchTitle(const PaymentBatch &batch, const Office &office)
{
    const QString own = u"trail.code_benefit."_s + batch.title;
    return office.wording.knows(own) ? office.wording.text(own) : office.law ? benefitName(batch.title, *office.law) : batch.title;
}

/// Batches of the month that a later draft took the place of.
QStringList batchesGone(Reader &reader, const QString &month)
{
    const QString table = QLatin1String(PaymentBatch::table);
    QStringList gone;
    for (const QString &key : reader.touchedSince(0, {table}).value(table)) {
        if (reader.find<PaymentBatch>(key))
            continue;
        const auto history = reader.history(table, key);
        const bool isOfMonth = std::any_of(history.begin(), history.end(), [&](const HistoryLine &line) {
            return std::any_of(line.cells.begin(), line.cells.end(), [&](const CellChange &cell) { return cell.column == u"month" && (shownValue(cell.before) == month || shownValue(cell.after) == month); });
        });
        if (isOfMonth)
            gone << key;
    }
    std::sort(gone.begin(), gone.end());
    return gone;
}

TrailRecords ofBatch(Reader &reader, const Office &office, const PaymentBatch &batch)
{
    TrailRecords found{office.wording.text(u"trail.title_batch"_s, {{u"month"_s, papers::monthWords(batch.month)}, {u"title"_s, batchTitle(batch, office)}}).simplified(),
                       {{QLatin1String(PaymentBatch::table), batch.id.text()}}};
    const QString key = batch.id.text();
    add<PaymentLine>(reader, found.records, "batch_id", key);
    addRemoved(reader, found.records, key);
    for (const PaymentOrder &order : reader.where<PaymentOrder>("batch_id", key))
        addOrder(reader, found.records, order.id.text());
    add<PaymentStep>(reader, found.records, "batch_id", key);
    add<PaymentScope>(reader, found.records, "batch_id", key);
    add<PaymentFunding>(reader, found.records, "batch_id", key);
    for (const BankReturn &back : reader.where<BankReturn>("batch_id", key)) {
        found.records.emplace_back(QLatin1String(BankReturn::table), back.id.text());
        add<BankRow>(reader, found.records, "return_id", back.id.text());
    }
    return found;
}

TrailRecords ofLine(Reader &reader, const Office &office, const PaymentLine &line)
{
    TrailRecords found{office.wording.text(u"trail.title_line"_s, {{u"month"_s, papers::monthWords(line.forMonth)}, {u"amount"_s, papers::amount(line.amount)}}),
                       {{QLatin1String(PaymentLine::table), line.id.text()}, {QLatin1String(PaymentBatch::table), line.batch.text()}}};
    if (line.decision)
        found.records.emplace_back(u"decision"_s, line.decision->text());
    for (const PaymentOrder &order : reader.where<PaymentOrder>("household_id", line.household))
        if (lineIds(order).contains(line.id.text()))
            addOrder(reader, found.records, order.id.text());
    add<PaymentStep>(reader, found.records, "batch_id", line.batch.text());
    return found;
}

/// "2018-06/household": its lines of the month's batches with their orders.
Result<TrailRecords> ofHouseholdsMonth(Reader &reader, const Office &office, const QString &key)
{
    const QString month = key.section(u'/', 0, 0), household = key.section(u'/', 1);
    TrailRecords found;
    for (const PaymentLine &line : reader.where<PaymentLine>("household_id", HouseholdId(household))) {
        const auto batch = reader.find<PaymentBatch>(line.batch.text());
        if (!batch || batch->month.toString() != month)
            continue;
        for (RecordName &record : ofLine(reader, office, line).records)
            if (std::find(found.records.begin(), found.records.end(), record) == found.records.end())
                found.records.push_back(std::move(record));
    }
    const auto whose = ofHousehold(reader, office, household);
    if (found.records.empty() || !whose)
        return fail(u"trail.unknown_payment"_s, {{u"key"_s, key}});
    found.title = office.wording.text(u"trail.title_month_of"_s, {{u"month"_s, papers::monthWords(*Month::parse(month))}, {u"whose"_s, whose->title}});
    return found;
}

Result<TrailRecords> ofPayment(Reader &reader, const Office &office, const QString &key)
{
    if (key.contains(u'/'))
        return ofHouseholdsMonth(reader, office, key);
    if (const auto batch = reader.find<PaymentBatch>(key))
        return ofBatch(reader, office, *batch);
    if (const auto line = reader.find<PaymentLine>(key))
        return ofLine(reader, office, *line);
    if (const auto order = reader.find<PaymentOrder>(key)) {
        TrailRecords found{order->payee, {{QLatin1String(PaymentBatch::table), order->batch.text()}}};
        addOrder(reader, found.records, key);
        for (const QString &line : lineIds(*order))
            found.records.emplace_back(QLatin1String(PaymentLine::table), line);
        return found;
    }
    TrailRecords found;
    for (const PaymentBatch &batch : reader.all<PaymentBatch>())
        if (batch.month.toString() == key) {
            TrailRecords more = ofBatch(reader, office, batch);
            found.title = found.title.isEmpty() ? more.title : found.title;
            found.records.insert(found.records.end(), more.records.begin(), more.records.end());
        }
    if (found.records.empty())
        return fail(u"trail.unknown_payment"_s, {{u"key"_s, key}});
    for (const QString &batch : batchesGone(reader, key)) {
        found.records.emplace_back(QLatin1String(PaymentBatch::table), batch);
        addRemoved(reader, found.records, batch);
    }
    return found;
}

/// A figure's amendments and the overlays that they went into; or an amendment, or an overlay with its editions.
Result<TrailRecords> ofRule(Reader &reader, const Office &office, const QString &key)
{
    TrailRecords found;
    const auto figure = office.law ? figureNamed(key, *office.law, office.wording) : knownFigure(key, office);
    const QString code = figure ? figure->key : key;
    QSet<QString> overlays;
    for (const PolicyAmendment &amendment : reader.all<PolicyAmendment>())
        if (amendment.figure == code || amendment.id.text() == key || amendment.overlay == key) {
            found.records.emplace_back(QLatin1String(PolicyAmendment::table), amendment.id.text());
            if (!amendment.overlay.isEmpty())
                overlays.insert(amendment.overlay);
        }
    for (const PolicyOverlay &overlay : reader.all<PolicyOverlay>()) {
        const bool states = !QJsonDocument::fromJson(overlay.json).object().value(u"figures"_s).toObject().value(code).isUndefined();
        if (states || overlay.id == key || overlays.contains(overlay.id))
            found.records.emplace_back(QLatin1String(PolicyOverlay::table), overlay.id);
    }
    for (const PolicyEdition &edition : reader.all<PolicyEdition>()) {
        const bool states = figure && !QJsonDocument::fromJson(edition.json).object().value(u"figures"_s).toObject().value(code).isUndefined();
        if (states || edition.name == key || edition.id == key)
            found.records.emplace_back(QLatin1String(PolicyEdition::table), edition.id);
    }
    if (found.records.empty())
        return fail(u"trail.unknown_rule"_s, {{u"key"_s, key}});
    found.title = figure ? figureText(*figure, office.wording) : key;
    return found;
}

std::vector<TrailChoice> rulesOf(Reader &reader, const Office &office)
{
    std::vector<TrailChoice> choices;
    const auto add = [&](const QString &key, const QString &words) {
        if (std::none_of(choices.begin(), choices.end(), [&](const TrailChoice &known) { return known.key == key; }))
            choices.push_back({key, words});
    };
    for (const PolicyAmendment &amendment : reader.all<PolicyAmendment>())
        add(amendment.figure, figureText(amendment.figure, office, office.wording));
    for (const PolicyOverlay &overlay : reader.all<PolicyOverlay>())
        add(overlay.id, office.wording.packs(overlay.id));
    for (const PolicyEdition &edition : reader.all<PolicyEdition>())
        add(edition.name, office.wording.packs(edition.name));
    return choices;
}

} // namespace

Result<std::vector<TrailChoice>> trailChoices(Office &office, TrailSubject::Kind kind)
{
    std::vector<TrailChoice> choices;
    if (kind == TrailSubject::Kind::Household) {
        const auto whose = [](const QStringList &words, const HouseholdId &id) { // of a destroyed file no name is known
            const QString said = words.join(u' ').simplified();
            return words.first().isEmpty() ? QStringList{id.text(), said}.join(u' ').simplified() : said;
        };
        const auto open = households(office);
        const auto closed = closedHouseholds(office);
        if (!open || !closed)
            return tl::unexpected(open ? closed.error() : open.error());
        for (const HouseholdRow &row : *open)
            choices.push_back({row.id.text(), whose({row.headName, row.village, row.group}, row.id)});
        for (const ClosedHousehold &row : *closed)
            choices.push_back({row.id.text(), office.wording.text(u"trail.choice_closed"_s, {{u"whose"_s, whose({row.headName, row.group}, row.id)},
                                                                                                {u"day"_s, row.closedOn.toString(Qt::ISODate)}})});
        return choices;
    }
    return office.file->read([&](Reader &reader) {
        if (kind == TrailSubject::Kind::Rule)
            return rulesOf(reader, office);
        QStringList months;
        for (const PaymentBatch &batch : reader.all<PaymentBatch>())
            if (!months.contains(batch.month.toString()))
                months << batch.month.toString();
        std::sort(months.begin(), months.end(), std::greater<>());
        for (const QString &month : std::as_const(months))
            choices.push_back({month, office.wording.text(u"trail.choice_month"_s, {{u"month"_s, papers::monthWords(*Month::parse(month))}})});
        return choices;
    });
}

Result<TrailRecords> trailRecords(Reader &reader, const Office &office, const TrailSubject &subject)
{
    switch (subject.kind) {
    case TrailSubject::Kind::Household: return ofHousehold(reader, office, subject.key);
    case TrailSubject::Kind::Payment: return ofPayment(reader, office, subject.key);
    case TrailSubject::Kind::Rule: break;
    }
    return ofRule(reader, office, subject.key);
}

} // namespace xieli::casework

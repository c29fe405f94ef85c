// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/dossiers.h"

#include "casework/recordjson.h"
#include "policy/jsonkeys.h"
#include "policy/situation.h"

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
    QJsonObject json{{u"xieli_dossier"_s, dossierForm}, {u"household"_s, recordJson(dossier.household)}, {u"members"_s, listJson(dossier.members)},
            {u"visits"_s, listJson(dossier.visits)}, {u"surveys"_s, listJson(dossier.surveys)}, {u"income"_s, listJson(dossier.income)},
            {u"property"_s, listJson(dossier.property)}, {u"expenses"_s, listJson(dossier.expenses)},
            {u"obligors"_s, listJson(dossier.obligors)}, {u"accounts"_s, listJson(dossier.accounts)},
            {u"decisions"_s, listJson(dossier.decisions)}};
    if (!dossier.aidRequests.empty())
        json.insert(u"aid_requests"_s, listJson(dossier.aidRequests));
    if (!dossier.medicalBills.empty())
        json.insert(u"medical_bills"_s, listJson(dossier.medicalBills));
    return json;
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
        return fail(u"casework.not_a_dossier"_s, {{u"why"_s, u"record.xieli_dossier"_s}});
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
                              readList(object, u"obligors"_s, dossier.obligors), readList(object, u"accounts"_s, dossier.accounts),
                              readList(object, u"aid_requests"_s, dossier.aidRequests),
                              readList(object, u"medical_bills"_s, dossier.medicalBills)})
        if (error)
            return tl::unexpected(*error);
    return dossier;
}

/// A key that is the same each time the same dossier comes: a UUID stays, a short word becomes one under `family`.
QString stableKey(const QString &word, const QString &family)
{
    if (!QUuid(word).isNull())
        return word;
    static const QUuid dossiers(u"6f1c2a52-0f0b-5c9e-9a55-1f6d0a5c3b61"_s);
    return QUuid::createUuidV5(dossiers, family + u'/' + word).toString(QUuid::WithoutBraces);
}

template <class Row>
void adopt(std::vector<Row> &rows, const HouseholdId &household, const QString &family)
{
    for (Row &row : rows) {
        row.household = household;
        row.id = decltype(row.id)(stableKey(row.id.text(), family));
    }
}

void rename(std::optional<MemberId> &member, const QString &family)
{
    if (member)
        member = MemberId(stableKey(member->text(), family));
}

/// A dossier written by hand for `assess`, as a household of the office: its income becomes an accepted survey, what it
/// receives the roster's word.
Dossier dossierFrom(const policy::Situation &situation, const QString &family)
{
    Dossier dossier;
    dossier.household = situation.household;
    dossier.household.id = HouseholdId(stableKey(situation.household.id.text(), family));
    dossier.household.noObligors = situation.obligorsKnown && situation.obligors.empty();
    dossier.household.claimedClass = situation.received.grade;
    if (const auto category = situation.received.category; !situation.received.grade && category)
        dossier.household.claimedClassText = *category == Category::Tekun ? u"特困"_s : *category == Category::Edge ? u"低保边缘"_s
            : *category == Category::Rigid ? u"刚性支出困难"_s : QString();
    dossier.household.claimedMonthlyAmount = situation.received.monthlyAmount;
    dossier.members = situation.members;
    dossier.income = situation.income;
    dossier.property = situation.property;
    dossier.expenses = situation.expenses;
    dossier.obligors = situation.obligors;
    dossier.aidRequests = situation.aidRequests;
    dossier.medicalBills = situation.medicalBills;
    Survey survey;
    survey.id = SurveyId(u"survey/"_s + situation.surveyFrom.toString() + u'/' + situation.surveyTo.toString()); // a later one stands beside it
    survey.from = situation.surveyFrom;
    survey.to = situation.surveyTo;
    survey.acceptedOn = (situation.surveyTo + 1).firstDay();
    survey.source = u"dossier"_s;
    dossier.surveys.push_back(survey);
    const HouseholdId &id = dossier.household.id;
    adopt(dossier.members, id, family);
    adopt(dossier.surveys, id, family);
    adopt(dossier.income, id, family + u'/' + survey.id.text());
    adopt(dossier.property, id, family);
    adopt(dossier.expenses, id, family);
    adopt(dossier.obligors, id, family);
    adopt(dossier.aidRequests, id, family);
    adopt(dossier.medicalBills, id, family);
    for (IncomeItem &item : dossier.income) {
        item.survey = dossier.surveys.front().id;
        rename(item.earner, family);
    }
    for (PropertyItem &item : dossier.property)
        rename(item.owner, family);
    for (ExpenseItem &item : dossier.expenses)
        rename(item.member, family);
    for (MedicalBill &bill : dossier.medicalBills)
        rename(bill.member, family);
    for (Obligor &obligor : dossier.obligors)
        rename(obligor.supports, family);
    int position = 0;
    for (Member &member : dossier.members)
        member.position = position++;
    return dossier;
}

/// With the office's own record where the dossier has one, else from what the law looks at.
Result<Dossier> dossierOf(const QJsonObject &object, Month month)
{
    if (object.contains(u"record"_s))
        return dossierFrom(object.value(u"record"_s).toObject());
    const auto situation = policy::situationFromJson(object, object.contains(u"month"_s) ? std::nullopt : std::optional(month));
    if (!situation)
        return tl::unexpected(situation.error());
    const QString named = situation->household.id.text();
    const QString family = named == u"household"_s ? QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact)) : named;
    return dossierFrom(*situation, family);
}

Result<std::vector<Dossier>> dossiersFrom(const QByteArray &json, Month month)
{
    const auto objects = dossierObjects(json);
    if (!objects)
        return tl::unexpected(objects.error());
    std::vector<Dossier> dossiers;
    for (const QJsonObject &object : *objects) {
        auto dossier = dossierOf(object, month);
        if (!dossier) {
            Error error = dossier.error();
            error.arguments.insert(u"number"_s, QString::number(dossiers.size() + 1));
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
    putAll(writer, dossier.aidRequests);
    putAll(writer, dossier.medicalBills);
}

/// A day on which something ended stays where the dossier says nothing of it. Whose: for the report.
QStringList keepEndings(Dossier &dossier, const Dossier &known)
{
    QStringList kept;
    if (known.household.closedOn && !dossier.household.closedOn) {
        dossier.household.closedOn = known.household.closedOn;
        dossier.household.closedReason = known.household.closedReason;
        kept << (known.head() ? known.head()->name : known.household.id.text());
    }
    for (Member &member : dossier.members)
        for (const Member &stands : known.members) {
            if (stands.id != member.id || ((member.diedOn || !stands.diedOn) && (member.leftOn || !stands.leftOn)))
                continue;
            if (!member.diedOn)
                member.diedOn = stands.diedOn;
            if (!member.leftOn && stands.leftOn) {
                member.leftOn = stands.leftOn;
                member.leftReason = stands.leftReason;
            }
            if (!kept.contains(stands.name))
                kept << stands.name;
        }
    return kept;
}

/// A later survey of a known household is accepted when it comes, as a sheet of surveys is: else it would change what was rightly paid meanwhile.
/// One that stands already stays accepted on the day on which it was.
void acceptToday(Dossier &dossier, const Dossier &known, Day today)
{
    for (Survey &survey : dossier.surveys) {
        if (survey.source != "dossier"_L1 || known.surveys.empty())
            continue;
        const auto same = std::find_if(known.surveys.begin(), known.surveys.end(), [&](const Survey &each) { return each.id == survey.id; });
        const bool isLater = std::all_of(known.surveys.begin(), known.surveys.end(), [&](const Survey &each) { return each.to < survey.to; });
        if (same != known.surveys.end())
            survey.acceptedOn = same->acceptedOn;
        else if (isLater)
            survey.acceptedOn = std::max(*survey.acceptedOn, today);
    }
}

/// Qt's reader would silently keep the last of two values for one key.
std::optional<Error> keyTwice(const QByteArray &json, int number)
{
    const auto twice = policy::keySaidTwice(json);
    return twice ? std::optional(Error{u"casework.dossier_key_twice"_s, {{u"number"_s, QString::number(number)}, {u"key"_s, *twice}}}) : std::nullopt;
}

} // namespace

Result<std::vector<QJsonObject>> dossierObjects(const QByteArray &json)
{
    const QByteArray text = json.startsWith("\xef\xbb\xbf") ? json.mid(3) : json;
    std::vector<QJsonObject> objects;
    const QJsonDocument whole = QJsonDocument::fromJson(text);
    if (!whole.isNull())
        if (const auto error = keyTwice(text, 1))
            return tl::unexpected(*error);
    if (whole.isObject())
        return std::vector<QJsonObject>{whole.object()};
    if (whole.isArray()) {
        for (const QJsonValue &value : whole.array())
            objects.push_back(value.toObject());
        if (objects.empty())
            return fail(u"casework.no_dossiers"_s);
        return objects;
    }
    int number = 0;
    for (const QByteArray &line : text.split('\n')) {
        ++number;
        if (line.trimmed().isEmpty())
            continue;
        QJsonParseError problem;
        const QJsonDocument document = QJsonDocument::fromJson(line, &problem);
        if (!document.isObject())
            return fail(u"casework.not_a_dossier"_s, {{u"number"_s, QString::number(number)}, {u"why"_s, problem.errorString()}});
        if (const auto error = keyTwice(line, number))
            return tl::unexpected(*error);
        objects.push_back(document.object());
    }
    if (objects.empty())
        return fail(u"casework.no_dossiers"_s);
    return objects;
}

Result<ExportedDossiers> exportDossiers(Office &office, const HouseholdId &only, Month month)
{
    return office.file->read([&](Reader &reader) -> Result<ExportedDossiers> {
        ExportedDossiers exported;
        const auto append = [&exported, month](const Dossier &dossier) {
            QJsonObject object = policy::toJson(policy::situationOf(dossier, month));
            object.insert(u"record"_s, dossierJson(dossier));
            exported.json += QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
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
    auto dossiers = dossiersFrom(json, Month::of(office.today));
    if (!dossiers)
        return tl::unexpected(dossiers.error());
    ImportReport report;
    std::vector<const Dossier *> news;
    const auto compared = office.file->read([&](Reader &reader) {
        for (Dossier &dossier : *dossiers) {
            const auto known = reader.dossier(dossier.household.id);
            if (known) {
                report.endings << keepEndings(dossier, *known);
                acceptToday(dossier, *known, office.today);
            }
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

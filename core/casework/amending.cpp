// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/amending.h"

#include "casework/amendinside.h"
#include "casework/editions.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

/// The office's law as it is and as it would be with an amendment.
struct Amended {
    QString overlay;              ///< the overlay's name
    QString edition;
    QByteArray json;              ///< the overlay with the amendment
    QString packs;                ///< the office's packs with it
    QString packsBefore;
    policy::Catalogue catalogue;  ///< with the amended overlay
    policy::Catalogue before;
    policy::Law lawBefore;
    policy::Law law;
};

/// The overlay that amendments go into: the office's own topmost pack, or a new one.
QString overlayName(Reader &reader, const NamedPacks &packs)
{
    const QString top = packs.names.section(u',', -1).trimmed();
    return reader.find<PolicyOverlay>(top) ? top : u"office-"_s + reader.office().placeCode;
}

policy::FigureStatus statusOf(const QString &code)
{
    return code == u"assumed" ? policy::FigureStatus::Assumed : code == u"empty" ? policy::FigureStatus::Empty : policy::FigureStatus::Stated;
}

QString jsonText(const QJsonValue &value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

QJsonValue writtenValue(const PolicyAmendment &row) { return QJsonDocument::fromJson('[' + row.value.toUtf8() + ']').array().at(0); }

Result<policy::Amendment> amendmentOf(const PolicyAmendment &row, const policy::Law &law)
{
    const auto figure = law.named(row.figure);
    if (!figure)
        return fail(u"casework.amend_unknown_figure"_s, {{u"key"_s, row.figure}});
    return policy::Amendment{*figure, row.from, row.to, statusOf(row.status), writtenValue(row), row.documentTitle, row.documentNumber,
                             row.documentIssuer, row.documentDate, row.article, row.note};
}

QStringList without(QStringList names, const QString &name)
{
    names.removeAll(name);
    return names;
}

Result<Amended> amendedLaw(Reader &reader, const PolicyAmendment &row)
{
    auto packs = packsOf(reader);
    if (!packs)
        return tl::unexpected(packs.error());
    const QString name = overlayName(reader, *packs);
    const QStringList names = packs->names.split(u',', Qt::SkipEmptyParts);
    const auto lawBefore = packs->catalogue.law(packs->names);
    const auto below = packs->catalogue.law(without(names, name).join(u','));
    if (!lawBefore || !below)
        return tl::unexpected(lawBefore ? below.error() : lawBefore.error());
    const auto amendment = amendmentOf(row, *lawBefore);
    if (!amendment)
        return tl::unexpected(amendment.error());
    const auto kept = reader.find<PolicyOverlay>(name);
    const QJsonObject overlay = kept ? QJsonDocument::fromJson(kept->json).object() : policy::blankOverlay(name, reader.office().name);
    const auto json = policy::amended(overlay, *amendment, *below);
    if (!json)
        return tl::unexpected(json.error());
    const QByteArray bytes = QJsonDocument(*json).toJson(QJsonDocument::Compact);
    policy::Catalogue catalogue = packs->catalogue;
    if (const auto added = catalogue.replace(bytes, name); !added)
        return tl::unexpected(added.error());
    const QString all = names.contains(name) ? packs->names : packs->names + u',' + name;
    const auto law = catalogue.law(all);
    if (!law)
        return tl::unexpected(law.error());
    return Amended{name, json->value(u"edition"_s).toString(), bytes, all, packs->names, std::move(catalogue), packs->catalogue, *lawBefore, *law};
}

Result<PolicyAmendment> openAmendment(Reader &reader, const AmendmentId &id)
{
    auto row = reader.find<PolicyAmendment>(id);
    if (!row)
        return fail(u"casework.amend_unknown"_s, {{u"id"_s, id.text()}});
    if (row->state != AmendmentState::Proposed)
        return fail(u"casework.amend_settled"_s, {{u"key"_s, row->figure}, {u"by"_s, row->settledBy}});
    return std::move(*row);
}

/// The amendment says otherwise than a shipped pack's document does, from the month on from which the document speaks. A new
/// value from a later month follows the old one, and filling what is empty or assumed is what an overlay is for: both may
/// well change what the shipped tests of that pack expect.
bool contradicts(Reader &reader, const std::vector<policy::AmendmentRow> &rows)
{
    return std::any_of(rows.begin(), rows.end(), [&](const policy::AmendmentRow &row) {
        const bool follows = !row.before.span.from || *row.before.span.from < row.from; // without a beginning: since ever
        return row.isChange && !follows && row.before.status == policy::FigureStatus::Stated && !reader.find<PolicyOverlay>(row.before.pack);
    });
}

AmendmentTests testsUnder(Reader &reader, const PolicyAmendment &row, const Amended &amended)
{
    AmendmentTests tests;
    tests.own = runTests(testsOf(reader), amended.catalogue, amended.packs);
    const bool whole = contradicts(reader, policy::amendmentRows(*amended.lawBefore.named(row.figure), row.from, row.to, amended.lawBefore, amended.law));
    std::vector<RuleTestFile> green;
    for (const RuleTestFile &test : shippedTestsWithin(amended.before, amended.packsBefore))
        if (policy::runPolicyTest(test.json, test.name, amended.before, whole ? amended.packsBefore : QString()).passed())
            green.push_back(test);
    tests.shipped = runTests(green, amended.catalogue, whole ? amended.packs : QString());
    return tests;
}

QString redNames(const AmendmentTests &tests)
{
    QStringList names;
    for (const TestReport *report : {&tests.own, &tests.shipped})
        for (const policy::PolicyTestResult &result : report->results)
            if (!result.passed())
                names << result.title;
    return names.join(u"、"_s);
}

void writeOverlay(Writer &writer, const Amended &amended)
{
    writer.put(PolicyOverlay{amended.overlay, amended.json,
                             QString::fromLatin1(QCryptographicHash::hash(amended.json, QCryptographicHash::Blake2b_256).toHex())});
    OfficeRow office = writer.office();
    if (office.packs != amended.packs) {
        office.packs = amended.packs;
        writer.update(office);
    }
}

} // namespace

Result<AmendmentId> proposeAmendment(Office &office, const AmendmentWish &wish)
{
    if (office.role == OfficeRole::Village)
        return fail(u"casework.amend_township_only"_s);
    const auto figure = knownFigure(wish.figure, office);
    if (!figure)
        return fail(u"casework.amend_unknown_figure"_s, {{u"key"_s, wish.figure}});
    PolicyAmendment row{AmendmentId::create(), wish.figure, wish.from, wish.to, wish.status, {}, wish.documentTitle.trimmed(),
                        wish.documentNumber.trimmed(), wish.documentIssuer.trimmed(), wish.documentDate, wish.article.trimmed(),
                        wish.note.trimmed(), AmendmentState::Proposed, office.user, office.today, {}, {}, {}, {}, {}};
    if (wish.status != u"stated" && wish.status != u"assumed" && wish.status != u"empty")
        return fail(u"casework.amend_status"_s, {{u"value"_s, wish.status}});
    if (wish.status != u"empty") {
        const auto value = valueFromText(*figure, wish.value);
        if (!value)
            return tl::unexpected(value.error());
        row.value = jsonText(*value);
    } else if (!wish.value.trimmed().isEmpty()) {
        return fail(u"casework.amend_empty_with_value"_s, {{u"key"_s, wish.figure}});
    }
    const auto written = office.file->change({u"casework.change_amend_proposed"_s, {{u"key"_s, wish.figure}, {u"from"_s, wish.from.toString()}}},
                                             [&](Writer &writer) -> Result<void> {
        if (const auto amended = amendedLaw(writer, row); !amended) // what cannot become law is not proposed
            return tl::unexpected(amended.error());
        writer.insert(row);
        return {};
    });
    if (!written)
        return tl::unexpected(written.error());
    return row.id;
}

Result<std::vector<PolicyAmendment>> amendments(Office &office)
{
    return office.file->read([](Reader &reader) {
        auto rows = reader.all<PolicyAmendment>();
        std::reverse(rows.begin(), rows.end());
        return rows;
    });
}

QString newValueText(const PolicyAmendment &amendment, const Office &office, const papers::Wording &wording)
{
    const auto figure = knownFigure(amendment.figure, office);
    const policy::FigureStatus status = statusOf(amendment.status);
    if (!figure || status == policy::FigureStatus::Empty)
        return statusText(status, wording);
    return writtenValueText(*figure, writtenValue(amendment), wording);
}

QString documentText(const PolicyAmendment &amendment)
{
    const QString number = amendment.documentNumber.isEmpty() ? QString() : u'(' + amendment.documentNumber + u')';
    return u"《"_s + amendment.documentTitle + u"》"_s + number + amendment.article;
}

Result<AmendmentTable> amendmentTable(Office &office, const AmendmentId &id)
{
    return office.file->read([&](Reader &reader) -> Result<AmendmentTable> {
        const auto row = openAmendment(reader, id);
        if (!row)
            return tl::unexpected(row.error());
        const auto amended = amendedLaw(reader, *row);
        if (!amended)
            return tl::unexpected(amended.error());
        AmendmentTable table{*row, policy::amendmentRows(*amended->lawBefore.named(row->figure), row->from, row->to, amended->lawBefore, amended->law), false};
        table.hasEffect = std::any_of(table.rows.begin(), table.rows.end(), [](const policy::AmendmentRow &line) { return line.isChange; });
        return table;
    });
}

Result<AmendmentTests> testAmendment(Office &office, const AmendmentId &id)
{
    return office.file->read([&](Reader &reader) -> Result<AmendmentTests> {
        const auto row = openAmendment(reader, id);
        if (!row)
            return tl::unexpected(row.error());
        const auto amended = amendedLaw(reader, *row);
        if (!amended)
            return tl::unexpected(amended.error());
        return testsUnder(reader, *row, *amended);
    });
}

Result<void> confirmAmendment(Office &office, const AmendmentId &id)
{
    if (office.role == OfficeRole::Village)
        return fail(u"casework.amend_township_only"_s);
    const auto wanted = office.file->read([&](Reader &reader) { return openAmendment(reader, id); });
    if (!wanted)
        return tl::unexpected(wanted.error());
    const ChangeTitle title{u"casework.change_amend_confirmed"_s, {{u"key"_s, wanted->figure}, {u"from"_s, wanted->from.toString()}}};
    const auto written = office.file->change(title, [&](Writer &writer) -> Result<void> {
        auto row = openAmendment(writer, id);
        if (!row)
            return tl::unexpected(row.error());
        if (row->proposedBy == office.user)
            return fail(u"casework.amend_same_user"_s, {{u"user"_s, office.user}});
        const auto amended = amendedLaw(writer, *row);
        if (!amended)
            return tl::unexpected(amended.error());
        if (const AmendmentTests tests = testsUnder(writer, *row, *amended); !tests.isGreen())
            return fail(u"casework.amend_red"_s, {{u"tests"_s, redNames(tests)}});
        keepEarlierLaws(writer);
        keepLaw(writer, amended->lawBefore);
        keepLaw(writer, amended->law);
        writeOverlay(writer, *amended);
        row->state = AmendmentState::Confirmed;
        row->settledBy = office.user;
        row->settledOn = office.today;
        row->overlay = amended->overlay;
        row->overlayEdition = amended->edition;
        writer.update(*row);
        return {};
    });
    if (!written)
        return written;
    return refreshLaw(office);
}

Result<void> withdrawAmendment(Office &office, const AmendmentId &id, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return fail(u"casework.reason_needed"_s);
    return office.file->change({u"casework.change_amend_withdrawn"_s, {{u"reason"_s, reason}}}, [&](Writer &writer) -> Result<void> {
        auto row = openAmendment(writer, id);
        if (!row)
            return tl::unexpected(row.error());
        row->state = AmendmentState::Withdrawn;
        row->settledBy = office.user;
        row->settledOn = office.today;
        row->settledWhy = reason.trimmed();
        writer.update(*row);
        return {};
    });
}

Result<NamedPacks> packsOf(Reader &reader)
{
    QMap<QString, QByteArray> overlays;
    for (const PolicyOverlay &overlay : reader.all<PolicyOverlay>())
        overlays.insert(overlay.id, overlay.json);
    return packsNamed(reader.office().packs, overlays);
}

std::vector<RuleTestFile> testsOf(Reader &reader)
{
    std::vector<RuleTestFile> tests;
    for (const OfficeTest &test : reader.all<OfficeTest>())
        if (!test.retiredOn)
            tests.push_back({test.id, test.json});
    return tests;
}

std::vector<RuleTestFile> shippedTestsWithin(const policy::Catalogue &catalogue, const QString &packs)
{
    const auto law = catalogue.law(packs);
    std::vector<RuleTestFile> tests = shippedTests();
    std::erase_if(tests, [&law](const RuleTestFile &test) {
        const QStringList names = QJsonDocument::fromJson(test.json)[u"policy"_s].toString().split(u',');
        return !law || std::any_of(names.begin(), names.end(), [&law](const QString &name) { return !law->packs().contains(name); });
    });
    return tests;
}

} // namespace xieli::casework

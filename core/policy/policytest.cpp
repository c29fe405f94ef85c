// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/policytest.h"

#include "policy/assess.h"
#include "policy/expectation.h"
#include "policy/fields.h"
#include "policy/historytest.h"
#include "policy/jsonkeys.h"
#include "policy/township.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

QString requiredText(Fields &fields, QLatin1String key)
{
    const QString text = fields.text(key, true);
    if (!text.isEmpty() && text.trimmed().isEmpty())
        fields.reading().fail("missing_key"_L1, fields.path(key));
    return text;
}

QJsonObject requiredObject(Fields &fields, QLatin1String key)
{
    if (!fields.has(key))
        fields.reading().fail("missing_key"_L1, fields.path(key));
    return fields.object(key);
}

QStringList rowsOf(Fields &fields)
{
    static const QRegularExpression row(u"^[0-9]{3}-[0-9]{2}$|^V[0-9]{1,2}$"_s);
    const QStringList rows = fields.texts("rows"_L1);
    for (const QString &text : rows)
        if (!row.match(text).hasMatch())
            fields.reading().fail("bad_value"_L1, fields.path("rows"_L1), {{u"value"_s, text}});
    return rows;
}

/// The packs with the test's own overlay, and the names to compose.
Result<Law> lawOf(const PolicyTest &test, const Catalogue &catalogue, const QString &names)
{
    if (test.overlay.isEmpty())
        return catalogue.law(names);
    Catalogue own = catalogue;
    const auto overlay = own.add(QJsonDocument(test.overlay).toJson(QJsonDocument::Compact), u"overlay"_s);
    if (!overlay)
        return tl::unexpected(overlay.error());
    if (catalogue.pack(*overlay)) // it would silently take the place of the law that is tested
        return fail(u"policy.test_bad_value"_s, {{u"pack"_s, test.file}, {u"key"_s, u"overlay.name"_s}, {u"value"_s, *overlay}});
    return own.law(names + u',' + *overlay);
}

PolicyTestResult failed(PolicyTestResult result, const Error &error)
{
    result.error = error;
    return result;
}

} // namespace

Result<PolicyTest> readPolicyTest(const QByteArray &json, const QString &file)
{
    QJsonParseError parse;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parse);
    if (!document.isObject())
        return fail(u"policy.test_not_json"_s, {{u"pack"_s, file}, {u"key"_s, u"@%1"_s.arg(parse.offset)}});
    if (const auto twice = keySaidTwice(json))
        return fail(u"policy.test_key_twice"_s, {{u"pack"_s, file}, {u"key"_s, *twice}});
    Reading reading(u"policy.test_"_s, file);
    Fields fields(document.object(), {}, reading);
    PolicyTest test;
    test.file = file;
    test.title = requiredText(fields, "title"_L1);
    test.clause = requiredText(fields, "clause"_L1);
    test.rows = rowsOf(fields);
    test.policy = requiredText(fields, "policy"_L1);
    test.overlay = fields.object("overlay"_L1);
    if (fields.has("township"_L1)) {
        test.township = fields.object("township"_L1);
        test.month = fields.month("month"_L1);
        if (!test.month)
            reading.fail("missing_key"_L1, u"month"_s);
    } else {
        test.dossier = requiredObject(fields, "dossier"_L1);
    }
    test.expect = requiredObject(fields, "expect"_L1);
    fields.close();
    checkExpectation(test.expect, reading);
    if (!reading.isGood())
        return tl::unexpected(reading.error());
    return test;
}

PolicyTestResult runPolicyTest(const PolicyTest &test, const Catalogue &catalogue, const QString &under)
{
    PolicyTestResult result{test.file, test.title, test.clause, test.rows, under.isEmpty() ? test.policy : under, {}, {}};
    const auto law = lawOf(test, catalogue, result.policy);
    if (!law)
        return failed(result, law.error());
    if (test.township) {
        const auto figures = townshipFigures(*test.township, *law, *test.month);
        if (!figures)
            return failed(result, figures.error());
        result.differences = differences(test.expect, *figures);
        return result;
    }
    const auto situation = situationFromJson(test.dossier);
    if (!situation)
        return failed(result, situation.error());
    result.differences = differences(test.expect, toJson(assess(*situation, *law)));
    return result;
}

PolicyTestResult runPolicyTest(const QByteArray &json, const QString &file, const Catalogue &catalogue, const QString &under)
{
    if (const QJsonObject object = QJsonDocument::fromJson(json).object(); isHistoryTest(object) && !keySaidTwice(json))
        return runHistoryTest(object, file, catalogue, under);
    const auto test = readPolicyTest(json, file);
    if (!test) {
        PolicyTestResult unread;
        unread.file = file;
        unread.title = file;
        return failed(unread, test.error());
    }
    return runPolicyTest(*test, catalogue, under);
}

} // namespace xieli::policy

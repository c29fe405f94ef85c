// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "casework/lawlist.h"
#include "casework/ruletests.h"

#include <QJsonArray>

#include <cstdio>

namespace xieli::cli {

using namespace Qt::StringLiterals;

namespace {

/// The law that is asked about: --policy PACKS, or the office's own. An office stays open as long as its law is looked at.
struct AskedLaw {
    std::optional<casework::Office> office;
    std::shared_ptr<const policy::Law> law;
};

Result<AskedLaw> askedLaw(Call &call)
{
    if (call.has(u"policy"_s)) {
        auto law = casework::lawNamed(call.option(u"policy"_s));
        if (!law)
            return tl::unexpected(law.error());
        return AskedLaw{std::nullopt, *law};
    }
    auto office = officeToLookAt(call);
    if (!office)
        return tl::unexpected(office.error());
    if (const auto law = casework::lawOf(*office); !law)
        return tl::unexpected(law.error());
    auto law = office->law;
    return AskedLaw{std::move(*office), law};
}

void printValue(const Call &call, const policy::NamedFigure &figure, const policy::DatedValue &value, const policy::Law &law)
{
    if (call.json)
        return call.answer(casework::valueRecord(figure, value, law, call.wording));
    QStringList parts{figure.key.leftJustified(34), casework::figureText(figure, call.wording),
                      casework::valueText(figure, value, call.wording), casework::statusText(value.status, call.wording),
                      casework::spanText(value.span, call.wording), call.wording.packs(value.pack)};
    if (const QString cites = casework::citationText(value, law); !cites.isEmpty())
        parts << cites;
    call.say(parts.join(u"  "_s));
}

void printReport(const Call &call, const casework::TestReport &report)
{
    for (const policy::PolicyTestResult &result : report.results) {
        const QStringList troubles = casework::troubles(result, call.wording);
        call.say(call.wording.text(result.passed() ? u"cli.test_green"_s : u"cli.test_red"_s,
                                   {{u"title"_s, result.title}, {u"clause"_s, result.clause}, {u"file"_s, result.file}}));
        for (const QString &trouble : troubles)
            call.say(u"      "_s + trouble);
        QJsonArray differences;
        for (const policy::PolicyDifference &difference : result.differences)
            differences.append(QJsonObject{{u"key"_s, difference.path}, {u"expected"_s, difference.expected}, {u"got"_s, difference.got}});
        call.answer({{u"file"_s, result.file}, {u"title"_s, result.title}, {u"clause"_s, result.clause},
                     {u"rows"_s, QJsonArray::fromStringList(result.rows)}, {u"policy"_s, result.policy}, {u"passed"_s, result.passed()},
                     {u"differences"_s, differences}, {u"error"_s, result.error ? QJsonValue(call.wording.say(*result.error)) : QJsonValue()}});
    }
    call.say(call.wording.text(u"cli.tests_done"_s, {{u"passed"_s, QString::number(report.passed)}, {u"failed"_s, QString::number(report.failed)}}));
}

int printExample(const Call &call)
{
    if (!call.json)
        std::fprintf(stderr, "%s\n", call.wording.text(u"cli.test_example"_s).toUtf8().constData());
    printLine(casework::exampleTest().json.trimmed());
    return Done;
}

} // namespace

int law(Call &call)
{
    if (call.words().isEmpty() && !call.has(u"policy"_s))
        return call.misuse(call.wording.text(u"cli.words_missing"_s, {{u"verb"_s, u"law"_s}}));
    std::optional<Month> month = Month::of(today(call));
    if (call.has(u"month"_s)) {
        month = monthOption(call, u"month"_s);
        if (!month)
            return Misuse;
    }
    const auto asked = askedLaw(call);
    if (!asked)
        return call.refuse(asked.error());
    const policy::Law &law = *asked->law;
    if (!call.has(u"key"_s)) {
        call.say(call.wording.text(u"cli.law_head"_s, {{u"packs"_s, call.wording.packs(law.name())}, {u"month"_s, month->toString()}}));
        for (const casework::FigureRow &row : casework::figuresInForce(law, *month, call.wording))
            printValue(call, row.figure, row.value, law);
        return Done;
    }
    const auto figure = casework::figureNamed(call.option(u"key"_s), law, call.wording);
    if (!figure)
        return call.refuse({u"casework.amend_unknown_figure"_s, {{u"key"_s, call.option(u"key"_s)}}});
    if (!call.has(u"history"_s)) {
        printValue(call, *figure, law.value(law.figure(figure->key), *month), law);
        return Done;
    }
    for (const policy::DatedValue &value : casework::figureHistory(law, *figure))
        printValue(call, *figure, value, law);
    return Done;
}

int testPolicy(Call &call)
{
    if (call.has(u"example"_s))
        return printExample(call);
    if (call.words().isEmpty())
        return call.misuse(call.wording.text(u"cli.words_missing"_s, {{u"verb"_s, u"test-policy"_s}}));
    const auto packs = casework::packsNamed(call.words().first());
    if (!packs)
        return call.refuse(packs.error());
    if (const auto law = packs->catalogue.law(packs->names); !law)
        return call.refuse(law.error());
    const auto files = casework::testFiles(call.words().mid(1));
    if (!files)
        return call.refuse(files.error());
    const auto shipped = casework::shippedTestsOf(packs->names);
    if (files->empty() && shipped.empty())
        return call.refuse({u"casework.tests_none"_s, {{u"packs"_s, packs->names}}});
    casework::TestReport report = casework::runTests(shipped, casework::withExamples(packs->catalogue));
    const casework::TestReport given = casework::runTests(*files, packs->catalogue, packs->names);
    report.results.insert(report.results.end(), given.results.begin(), given.results.end());
    report.passed += given.passed;
    report.failed += given.failed;
    printReport(call, report);
    return report.isGreen() ? Done : Refused;
}

int keepTest(Call &call)
{
    auto office = openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    if (call.has(u"retire"_s)) {
        const auto retired = casework::retireTest(*office, call.option(u"retire"_s));
        if (!retired)
            return call.refuse(retired.error());
        call.say(call.wording.text(u"cli.test_retired"_s, {{u"name"_s, call.option(u"retire"_s)}}));
        call.answer({{u"retired"_s, call.option(u"retire"_s)}});
        return Done;
    }
    const auto files = casework::testFiles(call.words().mid(1));
    if (!files)
        return call.refuse(files.error());
    for (const casework::RuleTestFile &file : *files) {
        if (const auto kept = casework::keepTest(*office, file); !kept)
            return call.refuse(kept.error());
        call.say(call.wording.text(u"cli.test_kept"_s, {{u"name"_s, file.name}}));
        call.answer({{u"kept"_s, file.name}});
    }
    const auto report = casework::testOffice(*office);
    if (!report)
        return call.refuse(report.error());
    printReport(call, report->own);
    return Done;
}

} // namespace xieli::cli

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/ruletests.h"

#include "casework/amendinside.h"
#include "casework/assessing.h"
#include "papers/format.h"
#include "store/rows.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

QStringList jsonBelow(const QString &folder)
{
    QStringList paths;
    QDirIterator files(folder, {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        paths << files.next();
    paths.sort();
    return paths;
}

/// "310.00 元" for a whole number of fen, "低保" for a category; else the JSON as it is, and words for null and what is not there.
QString shownJson(const QString &path, const QString &json, const papers::Wording &wording)
{
    if (json.isEmpty())
        return wording.text(u"casework.test_nothing"_s);
    if (json == u"null")
        return wording.text(u"casework.test_null"_s);
    if (path == u"category")
        if (const auto category = fromCode<Category>(QString(json).remove(u'"')))
            return categoryText(category, wording);
    bool isNumber = false;
    const qint64 fen = json.toLongLong(&isNumber);
    if (isNumber && path.endsWith(u"_fen"))
        return papers::yuan(Money::fromFen(fen));
    return json;
}

/// "补发 2018-03 54.00 元" of a history's line.
QString shownLine(const QString &line, const papers::Wording &wording)
{
    const QStringList parts = line.split(u' ');
    if (parts.size() != 5)
        return line.isEmpty() ? wording.text(u"casework.test_nothing"_s) : line;
    const QString who = parts[2] == u"-" ? QString() : parts[2];
    return wording.text(u"casework.test_line"_s, {{u"kind"_s, wording.text(u"casework.test_kind_"_s + parts[0])}, {u"benefit"_s, parts[1] == u"dibao" ? categoryText(Category::Dibao, wording) : parts[1]}, {u"member"_s, who},
                                                  {u"month"_s, parts[3]}, {u"amount"_s, papers::yuan(Money::parse(parts[4]).value_or(Money()))}});
}

QString named(const QString &path, const papers::Wording &wording)
{
    const qsizetype end = path.indexOf(u'[');
    const QString key = u"casework.result_"_s + path.left(end);
    return wording.knows(key) ? wording.text(key) + u'(' + path + u')' : path;
}

} // namespace

std::vector<RuleTestFile> shippedTests()
{
    static const QString root = u":/xieli/policytests"_s;
    std::vector<RuleTestFile> tests;
    for (const QString &path : jsonBelow(root))
        if (QFile file(path); file.open(QIODevice::ReadOnly))
            tests.push_back({path.mid(root.size() + 1), file.readAll()});
    return tests;
}

std::vector<RuleTestFile> shippedTestsOf(const QString &packs)
{
    std::vector<RuleTestFile> tests = shippedTests();
    std::erase_if(tests, [&packs](const RuleTestFile &test) {
        const QString named = QJsonDocument::fromJson(test.json)[u"policy"_s].toString();
        return named != packs && !named.startsWith(packs + u',');
    });
    return tests;
}

policy::Catalogue withExamples(policy::Catalogue catalogue)
{
    static const QString root = u":/xieli/schema/examples"_s;
    for (const QString &name : QDir(root).entryList({u"overlay-*.json"_s}, QDir::Files, QDir::Name))
        if (QFile file(root + u'/' + name); file.open(QIODevice::ReadOnly))
            (void)catalogue.add(file.readAll(), name); // one that the caller has already stays as it is
    return catalogue;
}

Result<std::vector<RuleTestFile>> testFiles(const QStringList &paths)
{
    std::vector<RuleTestFile> tests;
    for (const QString &path : paths) {
        const QStringList files = QFileInfo(path).isDir() ? jsonBelow(path) : QStringList{path};
        if (files.isEmpty())
            return fail(u"casework.test_folder_empty"_s, {{u"file"_s, path}});
        for (const QString &name : files) {
            QFile file(name);
            if (!file.open(QIODevice::ReadOnly))
                return fail(u"casework.test_unreadable"_s, {{u"file"_s, name}, {u"why"_s, file.errorString()}});
            tests.push_back({name, file.readAll()});
        }
    }
    return tests;
}

RuleTestFile exampleTest()
{
    QFile file(u":/xieli/schema/examples/policytest-gannan-2018.json"_s);
    (void)file.open(QIODevice::ReadOnly);
    return {u"policytest-gannan-2018.json"_s, file.readAll()};
}

TestReport runTests(const std::vector<RuleTestFile> &files, const policy::Catalogue &catalogue, const QString &under)
{
    TestReport report;
    for (const RuleTestFile &file : files) {
        report.results.push_back(policy::runPolicyTest(file.json, file.name, catalogue, under));
        ++(report.results.back().passed() ? report.passed : report.failed);
    }
    return report;
}

QStringList troubles(const policy::PolicyTestResult &result, const papers::Wording &wording)
{
    if (result.error)
        return {wording.say(*result.error)};
    QStringList lines;
    for (const policy::PolicyDifference &difference : result.differences) {
        const auto said = [&](const QString &value) { return difference.path == u"lines" ? shownLine(value, wording) : shownJson(difference.path, value, wording); };
        lines << wording.text(u"casework.test_difference"_s, {{u"what"_s, named(difference.path, wording)},
                                                              {u"expected"_s, said(difference.expected)},
                                                              {u"got"_s, said(difference.got)}});
    }
    return lines;
}

Result<std::vector<RuleTestFile>> officeTests(Office &office)
{
    return office.file->read([](Reader &reader) { return testsOf(reader); });
}

Result<void> keepTest(Office &office, const RuleTestFile &test)
{
    if (office.role == OfficeRole::Village)
        return fail(u"casework.amend_township_only"_s);
    if (const auto read = policy::readPolicyTest(test.json, test.name); !read)
        return tl::unexpected(read.error());
    const QString name = QFileInfo(test.name).fileName();
    return office.file->change({u"casework.change_test_kept"_s, {{u"name"_s, name}}}, [&](Writer &writer) -> Result<void> {
        const auto same = writer.find<OfficeTest>(name);
        if (same && !same->retiredOn && same->json != test.json)
            return fail(u"casework.test_twice"_s, {{u"name"_s, name}});
        writer.put(OfficeTest{name, test.json, office.user, office.today, {}});
        return {};
    });
}

Result<void> retireTest(Office &office, const QString &name)
{
    return office.file->change({u"casework.change_test_retired"_s, {{u"name"_s, name}}}, [&](Writer &writer) -> Result<void> {
        auto test = writer.find<OfficeTest>(name);
        if (!test || test->retiredOn)
            return fail(u"casework.test_unknown"_s, {{u"name"_s, name}});
        test->retiredOn = office.today;
        writer.update(*test);
        return {};
    });
}

Result<OfficeTestReport> testOffice(Office &office)
{
    const auto packs = office.file->read([&](Reader &reader) { return packsOf(reader); });
    if (!packs)
        return tl::unexpected(packs.error());
    const auto own = officeTests(office);
    if (!own)
        return tl::unexpected(own.error());
    return OfficeTestReport{runTests(*own, packs->catalogue, packs->names), runTests(shippedTestsWithin(packs->catalogue, packs->names), packs->catalogue)};
}

} // namespace xieli::casework

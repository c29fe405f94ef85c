// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/paperrule.h"

#include "casework/casepapers.h"
#include "casework/forms.h"
#include "casework/letters.h"
#include "model/issuedpaper.h"

#include <QRegularExpression>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

const QString numberKey = u"paper.number."_s;
const QString deliberationKey = u"paper.deliberation"_s;
const QString countPlace = u"{n}"_s;
const QString yearPlace = u"{year}"_s;

/// Finds the count in a number that was made, or typed, after the pattern.
QRegularExpression finderOf(const QString &pattern)
{
    const qsizetype at = pattern.indexOf(countPlace);
    return QRegularExpression(u'^' + QRegularExpression::escape(pattern.left(at)) + u"0*(\\d{1,9})"_s + QRegularExpression::escape(pattern.mid(at + countPlace.size()))
                              + u'$');
}

} // namespace

QStringList numberedKinds()
{
    QStringList kinds;
    for (const auto &code : Codes<papers::LetterKind>::list)
        kinds << letterPaperKind(code.value);
    for (const auto &code : Codes<FormKind>::list)
        if (!papers::isBlankOnly(code.value))
            kinds << formPaperKind(code.value);
    for (const auto &code : Codes<CasePaperKind>::list)
        kinds << casePaperKind(code.value);
    return kinds << u"pay_roster"_s << u"posting"_s;
}

Result<PaperRule> paperRule(Office &office)
{
    return office.file->read([](Reader &reader) {
        PaperRule rule;
        for (const QString &kind : numberedKinds())
            if (const QString pattern = reader.setting(numberKey + kind).value_or(QString()); !pattern.isEmpty())
                rule.numbers.insert(kind, pattern);
        rule.deliberation = reader.setting(deliberationKey) == u"yes"_s;
        return rule;
    });
}

Result<void> keepPaperRule(Office &office, const PaperRule &rule)
{
    for (const QString &pattern : rule.numbers)
        if (!pattern.trimmed().isEmpty() && pattern.count(countPlace) != 1)
            return fail(u"issued.pattern_without_n"_s, {{u"pattern"_s, pattern}, {u"n"_s, countPlace}});
    return office.file->change({u"issued.change_rule"_s}, [&](Writer &writer) {
        for (const QString &kind : numberedKinds())
            if (const QString pattern = rule.numbers.value(kind).trimmed(); pattern != writer.setting(numberKey + kind).value_or(QString()))
                writer.setSetting(numberKey + kind, pattern);
        writer.setSetting(deliberationKey, rule.deliberation ? u"yes"_s : u"no"_s);
    });
}

Result<QString> nextNumber(Office &office, const QString &kind, int year)
{
    return office.file->read([&](Reader &reader) {
        QString pattern = reader.setting(numberKey + kind).value_or(QString());
        if (pattern.count(countPlace) != 1)
            return QString();
        pattern.replace(yearPlace, QString::number(year));
        const QRegularExpression finder = finderOf(pattern);
        int last = 0;
        for (const IssuedPaper &issued : reader.all<IssuedPaper>()) // a voided paper's number is not given again
            if (const auto match = finder.match(issued.number); match.hasMatch())
                last = std::max(last, match.captured(1).toInt());
        return pattern.replace(countPlace, QString::number(last + 1));
    });
}

Result<QString> numberToIssue(Office &office, const QString &kind, int year, const QString &own)
{
    auto next = nextNumber(office, kind, year);
    if (!next || !next->isEmpty() || own.isEmpty())
        return next;
    return office.file->read([&own](Reader &reader) { return reader.where<IssuedPaper>("number", own).empty() ? own : QString(); });
}

} // namespace xieli::casework

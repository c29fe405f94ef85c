// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/plainsteps.h"

#include "casework/keptjson.h"
#include "casework/replacing.h"
#include "papers/format.h"

#include <QRegularExpression>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

QString figureKeyOf(const QString &figure) { return u"figures."_s + QString(figure).replace(u'.', u'_'); }

bool isChinese(const papers::Wording &wording) { return wording.language().startsWith(u"zh"); }

} // namespace

Names namesOf(const Dossier &dossier)
{
    Names names;
    for (const Member &member : dossier.members)
        names.insert(member.id.text(), member.name);
    for (const Obligor &obligor : dossier.obligors)
        names.insert(obligor.id.text(), obligor.name);
    for (const IncomeItem &item : dossier.income) {
        const QString earner = item.earner ? names.value(item.earner->text()) : QString();
        const QString label = item.label.isEmpty() || earner.isEmpty() ? item.label + earner : item.label + u"（"_s + earner + u"）"_s;
        names.insert(item.id.text(), label);
    }
    return names;
}

PlainSteps::PlainSteps(const QJsonObject &result, const papers::Wording &wording, const Names &names) : m_wording(wording), m_names(names)
{
    for (const QString &pack : result.value(u"pack"_s).toString().split(u',', Qt::SkipEmptyParts))
        if (!wording.knows(u"figures.pack_"_s + pack.trimmed().replace(u'-', u'_')))
            m_ownPacks << pack.trimmed();
    std::sort(m_ownPacks.begin(), m_ownPacks.end(), [](const QString &a, const QString &b) { return a.size() > b.size(); }); // no name inside another's
}

QString PlainSteps::packs(const QString &names) const
{
    QString text = m_wording.packs(names);
    for (const QString &own : m_ownPacks)
        text.replace(own, m_wording.text(u"figures.pack_own"_s));
    return text;
}

/// A figure's key, a kind's letter and number, the file name of a pack.
QString PlainSteps::withoutCodes(QString text) const
{
    static const QRegularExpression kind(u"[(（][A-Z]\\d{1,2}[)）]"_s);
    static const QRegularExpression key(u"[a-z][a-z0-9_]*(?:\\.[a-z][a-z0-9_]*)+"_s);
    static const QRegularExpression names(u"[a-z]+(?:-[a-z0-9]+)*-\\d{4,6}(?:,[a-z0-9-]+)*"_s);
    text.remove(kind);
    for (const QString &own : m_ownPacks)
        text.replace(own, m_wording.text(u"figures.pack_own"_s));
    text = replacedEach(text, names, [this](const auto &match) { return m_wording.packs(match.captured()); });
    return replacedEach(text, key, [this](const auto &match) {
        const QString known = figureKeyOf(match.captured());
        return m_wording.text(m_wording.knows(known) ? known : u"figures.own"_s);
    });
}

QString PlainSteps::withMonths(const QString &text) const
{
    static const QRegularExpression time(u"(?<![\\d-])(\\d{4})-(0[1-9]|1[0-2])(?:-(\\d\\d))?(?![\\d-])"_s);
    return replacedEach(text, time, [](const auto &match) {
        const Month month(match.captured(1).toInt(), match.captured(2).toInt());
        const Day day = match.captured(3).isEmpty() ? Day() : Day(month.year(), month.month(), match.captured(3).toInt());
        return day.isValid() ? papers::dayWords(day) : papers::monthWords(month) + match.captured(3);
    });
}

/// "?" stands for what could not be told: a count, a comparison, an amount.
QString PlainSteps::withUnknowns(QString text) const
{
    static const QRegularExpression persons(u"不清楚[?？]人"_s);
    static const QRegularExpression sign(u"(?<=元)\\s*[?？]\\s*"_s);
    static const QRegularExpression number(u"(?<![\\x{4e00}-\\x{9fff}”])[?？](?=[元分人倍个])|(?<=[=×:：])\\s*[?？]"_s);
    text.replace(persons, m_wording.text(u"casework.unknown_persons"_s));
    text.replace(sign, m_wording.text(u"casework.unknown_sign"_s));
    return text.replace(number, m_wording.text(u"casework.unknown_number"_s));
}

QString PlainSteps::withAmounts(const QString &text) const
{
    static const QRegularExpression amount(u"(?<![\\d,.])(\\d+\\.\\d\\d)\\s*(元?)"_s);
    static const QRegularExpression grade(u"(?<![\\d.])([1-4])类"_s);
    const QString grouped = replacedEach(text, amount, [](const auto &match) {
        const auto money = Money::parse(match.captured(1));
        return !money ? match.captured() : match.captured(2).isEmpty() ? papers::amount(*money) : papers::yuan(*money);
    });
    return replacedEach(grouped, grade, [this](const auto &match) { return m_wording.text(u"casework.class_"_s + match.captured(1)); });
}

QString PlainSteps::sentence(const QString &kept) const
{
    const QString named = withAmounts(withoutCodes(kept));
    return isChinese(m_wording) ? withUnknowns(withMonths(named)) : named; // the other languages have no words for a Chinese sentence's parts
}

QString PlainSteps::title(const QJsonObject &step) const
{
    const QString rule = step.value(u"rule"_s).toString();
    const QString said = step.value(u"because"_s).toString();
    QStringList about;
    if (rule.startsWith(u"benefit."_s)) // its sentence begins with the name of the benefit
        about << said.section(QRegularExpression(u"[:：]"_s), 0, 0);
    about << m_names.value(step.value(u"subject"_s).toString());
    about.removeAll(QString());
    const QString what = ruleText(rule, m_wording);
    if (about.isEmpty())
        return what;
    return m_wording.text(u"casework.rule_about"_s, {{u"rule"_s, what}, {u"about"_s, sentence(about.join(m_wording.text(u"casework.about_separator"_s)))}});
}

} // namespace xieli::casework

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/disabilityfacts.h"

#include "base/idnumber.h"
#include "base/text.h"
#include "intake/numbers.h"
#include "intake/words.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace xieli::intake {

namespace {

/// Several columns of one row that say the same thing, or do not.
template <class Value>
struct Agreed {
    std::optional<Value> value;
    bool differs = false;

    void hear(const std::optional<Value> &said)
    {
        differs = differs || (said && value && *said != *value);
        if (said)
            value = said;
    }
};

void addDoubt(DisabilityFacts &facts, const QString &key, const QString &name, const QString &text, Arguments more = {})
{
    more.insert(u"name"_s, name);
    more.insert(u"text"_s, text);
    facts.doubts.push_back({{}, 0, {}, key, std::move(more), Fate::Taken});
}

/// Kind and grade out of the words of up to three columns; false where something in them is in doubt.
bool settleWords(DisabilityFacts &facts, const DisabilityCells &cells, const QString &name)
{
    Agreed<DisabilityKind> kind;
    Agreed<int> grade;
    bool sure = true;
    for (const auto &[text, column] : {std::pair(&cells.both, DisabilityColumn::Both), {&cells.kind, DisabilityColumn::Kind}, {&cells.grade, DisabilityColumn::Grade}}) {
        const DisabilityReading read = readDisability(*text, column);
        kind.hear(read.kind);
        grade.hear(read.grade);
        if (!read.problem.isEmpty()) {
            addDoubt(facts, read.problem, name, *text);
            sure = false;
        } else if (!read.rest.isEmpty()) {
            addDoubt(facts, u"intake.disability_more"_s, name, *text, {{u"rest"_s, read.rest}});
        }
    }
    if (kind.differs || grade.differs) {
        addDoubt(facts, u"intake.disability_columns_differ"_s, name, facts.words);
        return false;
    }
    facts.kind = kind.value;
    facts.grade = grade.value;
    return sure;
}

/// The number's own words beside the others; what is only in the number is taken of it.
void settleNumber(DisabilityFacts &facts, const CertificateReading &card, bool wordsSure, const QString &name, const QString &idNumber)
{
    if (meansNothing(card.text))
        return;
    if (card.rounded)
        return addDoubt(facts, u"intake.certificate_rounded"_s, name, card.text);
    if (card.person.isEmpty() || !card.kind || !card.grade)
        return addDoubt(facts, u"intake.certificate_wrong"_s, name, card.text);
    const bool known = !idNumber.isEmpty() && !isScientific(idNumber);
    if (card.person != idNumber && (known || !IdNumber::parse(card.person))) {
        facts.numberDisputed = true;
        return addDoubt(facts, !known ? u"intake.certificate_wrong"_s : u"intake.certificate_other_person"_s, name, card.text);
    }
    if ((facts.kind && facts.kind != card.kind) || (facts.grade && facts.grade != card.grade)) {
        facts.numberDisputed = true;
        facts.kind.reset();
        facts.grade.reset();
        return addDoubt(facts, u"intake.disability_contradicts"_s, name, facts.words,
                        {{u"kind"_s, QString::number(static_cast<int>(*card.kind))}, {u"grade"_s, QString::number(*card.grade)}});
    }
    if (wordsSure) {
        facts.kind = card.kind;
        facts.grade = card.grade;
    }
}

} // namespace

bool isAboutNumber(const Listed &doubt) { return doubt.key.section(u'.', 1).startsWith(u"certificate"); }

DisabilityFacts settleDisability(const DisabilityCells &cells, const QString &name, const QString &idNumber)
{
    DisabilityFacts facts;
    QStringList words;
    for (const QString &text : {cells.both, cells.kind, cells.grade})
        if (!meansNothing(text))
            words << cleaned(text);
    facts.words = words.join(u' ');
    const bool sure = settleWords(facts, cells, name);
    settleNumber(facts, cells.certificate, sure, name, idNumber);
    if (sure && !facts.numberDisputed && facts.kind.has_value() != facts.grade.has_value())
        addDoubt(facts, u"intake.disability_half"_s, name, facts.words);
    return facts;
}

// A bare 1 under a kind may be a tick or a grade, unless the grades have columns of their own.
QString tickedWords(const Sheet &sheet, const Header &header, int row)
{
    static const QRegularExpression tick(u"^[√✓✔☑vV○●◯▲△*有是]$"_s);
    static const QRegularExpression bareGrade(u"^[2-4一二三四]$"_s);
    const auto isGrade = [](const Column &column) { return bareHeading(column.own).endsWith(u'级'); };
    const bool apart = header.has(Field::DisabilityGrade) || std::any_of(header.columns.begin(), header.columns.end(), [&](const Column &column) {
        return column.field == Field::DisabilityTick && isGrade(column);
    });
    QStringList words;
    for (const Column &column : header.columns) {
        const QString mark = column.field == Field::DisabilityTick ? withoutBlanks(sheet.shown(row, column.index).text) : QString();
        if (meansNothing(mark) || readYes(mark) == false)
            continue;
        const QString heading = bareHeading(column.own);
        const bool isTick = tick.match(mark).hasMatch() || (mark == u"1" && (apart || isGrade(column)));
        words << (isTick ? heading : bareGrade.match(mark).hasMatch() ? heading + mark + u'级' : mark == u"1" ? heading + mark + u'?' : heading + mark);
    }
    return words.join(u'、');
}

} // namespace xieli::intake

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/rosterhousehold.h"

#include "intake/days.h"
#include "intake/disabilityfacts.h"
#include "intake/disabilitywords.h"
#include "intake/numbers.h"
#include "intake/words.h"
#include "model/checks.h"
#include "model/relation.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace xieli::intake {

namespace {

QString identityKey(const QString &problem) { return u"intake.identity_"_s + problem; }

} // namespace

void HouseholdMaker::fillIdentity(Member &member, const Found &id)
{
    const IdentityReading reading = readIdentity(id.text, id.number);
    member.idNumberText = meansNothing(reading.text) ? QString() : reading.text;
    if (const QString person = personOfCertificate(member.idNumberText); !person.isEmpty()) {
        member.idNumberText = person;
        remark(id, u"intake.identity_of_certificate"_s, {{u"name"_s, member.name}});
    }
    const Arguments name{{u"name"_s, member.name}, {u"length"_s, QString::number(member.idNumberText.size())}};
    if (reading.rounded)
        remark(id, u"intake.identity_rounded"_s, name);
    else if (const QString problem = identityProblem(member.idNumberText); !problem.isEmpty())
        remark(id, identityKey(problem), name);
    const auto number = member.idNumber();
    if (number && m_context.today.isValid() && number->birthDate() > m_context.today)
        remark(id, u"intake.identity_future"_s, name);
}

/// `own`: the relation that stands with the name itself; "-" where the row's is of several people.
void HouseholdMaker::fillPerson(Member &member, int row, const QString &own)
{
    Found relation = in(row, Field::Relation);
    if (own == u"-" || (relation.text.isEmpty() && !own.isEmpty()))
        relation.text = own == u"-" ? QString() : own;
    else if (!own.isEmpty() && relationCode(relation.text) == 0)
        relation.text = own;
    member.relation = relationCode(relation.text);
    if (member.relation == 0 && !relation.text.isEmpty())
        remark(relation, u"intake.relation_unknown"_s, {{u"name"_s, member.name}});
    const Found labour = in(row, Field::Labour);
    member.labourCapacity = readLabour(labour.text);
    if (!member.labourCapacity && !meansNothing(labour.text))
        remark(labour, u"intake.word_unknown"_s);
    const Found health = in(row, Field::Health);
    member.health = readHealth(health.text);
    if (!member.health && !meansNothing(health.text))
        remark(health, u"intake.word_unknown"_s);
    const Found marital = in(row, Field::Marital);
    member.marital = readMarital(marital.text);
    if (!member.marital && !meansNothing(marital.text))
        remark(marital, u"intake.word_unknown"_s);
    const Found student = in(row, Field::Student);
    const auto studies = readYes(student.text);
    member.student = studies.value_or(false);
    if (!studies && !meansNothing(student.text))
        remark(student, u"intake.word_unknown"_s);
    fillSexAndBirth(member, row);
    fillDisability(member, row);
}

void HouseholdMaker::fillSexAndBirth(Member &member, int row)
{
    const Found sexCell = in(row, Field::Sex);
    const Found birthCell = in(row, Field::BirthDate);
    const auto sex = readSex(sexCell.text);
    const auto birth = readDay(birthCell.text, birthCell.number);
    const auto number = member.idNumber();
    if (!sex && !meansNothing(sexCell.text))
        remark(sexCell, u"intake.word_unknown"_s);
    if (!number) {
        if (!birth && !meansNothing(birthCell.text))
            remark(birthCell, isMonthAlone(birthCell.text) ? u"intake.day_month_only"_s : u"intake.day_unreadable"_s);
        member.typedSex = sex ? sex : relationSex(member.relation);
        member.typedBirthDate = birth;
        return;
    }
    if (sex && (*sex == Sex::Female) != number->isFemale())
        remark(sexCell, u"intake.sex_differs"_s, {{u"name"_s, member.name}});
    if (birth && *birth != number->birthDate())
        remark(birthCell, u"intake.birth_differs"_s, {{u"name"_s, member.name}});
    const auto implied = relationSex(member.relation);
    if (implied && (*implied == Sex::Female) != number->isFemale())
        remark(in(row, Field::Relation), u"intake.relation_sex"_s, {{u"name"_s, member.name}});
}

void HouseholdMaker::fillDisability(Member &member, int row)
{
    const Found both = in(row, Field::Disability);
    const Found kind = in(row, Field::DisabilityKind);
    const Found grade = in(row, Field::DisabilityGrade);
    const Found card = in(row, Field::DisabilityCertificate);
    const Found health = in(row, Field::Health);
    DisabilityCells cells{both.text, kind.text, grade.text, readCertificate(card.text, card.number)};
    static const QRegularExpression says(u"残.*(级|多重|视力|听力|言语|肢体|智力|精神)"_s);
    const bool ofHealth = meansNothing(both.text + kind.text + grade.text) && says.match(health.text).hasMatch(); // "残疾(肢体二级)"
    if (ofHealth)
        cells.both = health.text;
    const DisabilityFacts facts = settleDisability(cells, member.name, member.idNumberText);
    member.disabilityKind = facts.kind;
    member.disabilityGrade = facts.grade;
    member.disabilityCertificate = IdNumber::parse(cells.certificate.text) ? QString() : cells.certificate.text;
    const Found &words = ofHealth ? health : !meansNothing(both.text) ? both : !meansNothing(kind.text) ? kind : grade;
    for (const Listed &doubt : facts.doubts)
        remark(isAboutNumber(doubt) ? card : words, doubt.key, doubt.arguments);
}

} // namespace xieli::intake

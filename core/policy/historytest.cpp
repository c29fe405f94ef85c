// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/historytest.h"

#include "policy/fields.h"

#include <QJsonDocument>

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

Month monthOf(Fields &fields, QLatin1String key)
{
    const auto month = fields.month(key);
    if (!month)
        fields.reading().fail("missing_key"_L1, fields.path(key));
    return month.value_or(Month(2000, 1));
}

/// Less than nothing too: what was recovered.
Money moneyOf(Fields &fields, QLatin1String key)
{
    const auto fen = fields.whole(key, -Fields::most);
    if (!fen)
        fields.reading().fail("missing_key"_L1, fields.path(key));
    return Money::fromFen(fen.value_or(0));
}

std::optional<MemberId> memberOf(Fields &fields)
{
    const QString member = fields.text("member"_L1);
    return member.isEmpty() ? std::nullopt : std::optional(MemberId(member));
}

QString benefitOf(Fields &fields)
{
    const QString benefit = fields.text("benefit"_L1);
    return benefit.isEmpty() ? u"dibao"_s : benefit;
}

QString requiredHistoryText(Fields &fields, QLatin1String key)
{
    const QString text = fields.text(key, true);
    if (text.trimmed().isEmpty())
        fields.reading().fail("missing_key"_L1, fields.path(key));
    return text;
}

/// Each object of a list, closed after it is read.
template <class Read>
void readEach(Fields &fields, QLatin1String key, Read read)
{
    const QJsonArray list = fields.array(key);
    for (qsizetype i = 0; i < list.size(); ++i) {
        Fields one(list[i].toObject(), u"%1[%2]"_s.arg(key).arg(i), fields.reading());
        read(one);
        one.close();
    }
}

Decision decision(Fields &fields, std::size_t number)
{
    Decision made;
    const QString id = fields.text("id"_L1);
    made.id = DecisionId(id.isEmpty() ? u"d%1"_s.arg(number) : id);
    made.benefit = benefitOf(fields);
    made.member = memberOf(fields);
    made.grade = fields.count("class"_L1, 1, 4);
    made.persons = fields.count("persons"_L1, 1, 100).value_or(1);
    made.monthlyAmount = fields.money("monthly_amount_fen"_L1);
    made.frozen = fields.flag("frozen"_L1).value_or(false);
    made.startMonth = monthOf(fields, "from"_L1);
    made.endMonth = fields.month("to"_L1);
    made.decidedOn = fields.day("decided_on"_L1).value_or(Day(2018, 1, 1));
    if (fields.flag("voided"_L1).value_or(false))
        made.voidedOn = made.decidedOn;
    return made;
}

void addPaid(std::vector<PaymentLine> &ledger, Fields &fields)
{
    PaymentLine line;
    line.benefit = benefitOf(fields);
    line.member = memberOf(fields);
    line.kind = fields.code<PaymentKind>("kind"_L1).value_or(PaymentKind::Opening);
    line.amount = moneyOf(fields, "amount_fen"_L1);
    if (const QString recovery = fields.text("recovery"_L1); !recovery.isEmpty())
        line.decision = DecisionId(recovery);
    const Month from = monthOf(fields, "from"_L1);
    const Month to = fields.month("to"_L1).value_or(from);
    for (Month month = from; month <= to; ++month) {
        line.forMonth = month;
        ledger.push_back(line);
    }
}

RecoveryDecision recovery(Fields &fields)
{
    RecoveryDecision made;
    made.id = RecoveryDecisionId(fields.text("id"_L1, true));
    made.amount = moneyOf(fields, "amount_fen"_L1);
    made.instalment = moneyOf(fields, "instalment_fen"_L1);
    made.startMonth = monthOf(fields, "from"_L1);
    if (fields.flag("voided"_L1).value_or(false))
        made.voidedOn = Day(2018, 1, 1);
    return made;
}

/// "back_pay dibao m1 2018-03 54.00": a line in one word after another; "-": the household.
QString told(PaymentKind kind, const QString &benefit, const std::optional<MemberId> &member, Month month, Money amount)
{
    return QStringList{toCode(kind), benefit, member ? member->text() : u"-"_s, month.toString(), amount.toString()}.join(u' ');
}

void addExpected(QStringList &lines, Fields &fields)
{
    const auto kind = fields.code<PaymentKind>("kind"_L1);
    const QString benefit = benefitOf(fields);
    const auto member = memberOf(fields);
    const Money amount = moneyOf(fields, "amount_fen"_L1);
    const Month from = monthOf(fields, "from"_L1);
    const Month to = fields.month("to"_L1).value_or(from);
    for (Month month = from; month <= to; ++month)
        lines << told(kind.value_or(PaymentKind::Regular), benefit, member, month, amount);
}

Result<Law> lawOfHistory(const PolicyTest &about, const Catalogue &catalogue, const QString &names)
{
    if (about.overlay.isEmpty())
        return catalogue.law(names);
    Catalogue own = catalogue;
    const auto overlay = own.add(QJsonDocument(about.overlay).toJson(QJsonDocument::Compact), u"overlay"_s);
    return overlay ? own.law(names + u',' + *overlay) : tl::unexpected(overlay.error());
}

/// What stands in `these` more often than in `those`.
QStringList without(QStringList these, const QStringList &those)
{
    for (const QString &line : those)
        these.removeOne(line);
    return these;
}

} // namespace

bool isHistoryTest(const QJsonObject &test) { return test.contains(u"lines"_s); }

Result<HistoryTest> readHistoryTest(const QJsonObject &json, const QString &file)
{
    Reading reading(u"policy.test_"_s, file);
    Fields fields(json, {}, reading);
    HistoryTest test;
    test.about.file = file;
    test.about.title = requiredHistoryText(fields, "title"_L1);
    test.about.clause = requiredHistoryText(fields, "clause"_L1);
    test.about.rows = fields.texts("rows"_L1);
    test.about.policy = requiredHistoryText(fields, "policy"_L1);
    test.about.overlay = fields.object("overlay"_L1);
    test.about.dossier = fields.object("dossier"_L1);
    const auto standing = situationFromJson(test.about.dossier);
    if (!standing)
        return tl::unexpected(standing.error());
    test.input.standing = *standing;
    test.month = test.from = monthOf(fields, "month"_L1);
    readEach(fields, "decisions"_L1, [&](Fields &one) { test.input.decisions.push_back(decision(one, test.input.decisions.size() + 1)); });
    readEach(fields, "paid"_L1, [&](Fields &one) { addPaid(test.input.ledger, one); });
    readEach(fields, "recoveries"_L1, [&](Fields &one) { test.input.recoveries.push_back(recovery(one)); });
    readEach(fields, "lines"_L1, [&](Fields &one) { addExpected(test.lines, one); });
    for (const QString &text : fields.texts("known_months"_L1)) {
        const auto known = Month::parse(text);
        if (!known)
            reading.fail("bad_date"_L1, u"known_months"_s, {{u"value"_s, text}});
        test.input.knownMonths.push_back(known.value_or(test.month));
    }
    test.says = fields.texts("says"_L1);
    fields.close();
    for (const Decision &made : test.input.decisions)
        test.from = std::min(test.from, made.startMonth);
    for (const PaymentLine &line : test.input.ledger)
        test.from = std::min(test.from, line.forMonth);
    if (!reading.isGood())
        return tl::unexpected(reading.error());
    return test;
}

PolicyTestResult runHistoryTest(const QJsonObject &json, const QString &file, const Catalogue &catalogue, const QString &under)
{
    PolicyTestResult result{file, file, {}, {}, under, {}, {}};
    const auto test = readHistoryTest(json, file);
    if (!test) {
        result.error = test.error();
        return result;
    }
    const PolicyTest &about = test->about;
    result = {file, about.title, about.clause, about.rows, under.isEmpty() ? about.policy : under, {}, {}};
    const auto law = lawOfHistory(about, catalogue, result.policy);
    if (!law) {
        result.error = law.error();
        return result;
    }
    const Draft draft = draftHousehold(test->input, *law, test->month, test->from);
    QStringList drafted;
    for (const ProposedLine &line : draft.lines)
        drafted << told(line.kind, line.benefit, line.member, line.forMonth, line.amount);
    for (const QString &missing : without(test->lines, drafted))
        result.differences.push_back({u"lines"_s, missing, {}});
    for (const QString &surplus : without(drafted, test->lines))
        result.differences.push_back({u"lines"_s, {}, surplus});
    for (const QString &key : test->says)
        if (std::none_of(draft.findings.begin(), draft.findings.end(), [&key](const Finding &finding) { return finding.key == key; }))
            result.differences.push_back({u"says"_s, key, {}});
    return result;
}

} // namespace xieli::policy

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/owed.h"
#include "policy/packs.h"

using namespace xieli;
using namespace xieli::policy;
using namespace Qt::StringLiterals;

// rows: 000-04 C R
/// Histories that a clerk can read: a family, what was decided and paid, a month; and each line that must be drafted.
class HistoryCasesTest : public QObject {
    Q_OBJECT

    static QString root() { return xieli::test::sourcePath(u"tests/policy/histories"_s); }

    static Month monthOf(const QJsonValue &text)
    {
        const auto month = Month::parse(text.toString());
        if (!month)
            qFatal("no month: %s", qPrintable(text.toString()));
        return *month;
    }
    static std::optional<Month> monthOrNone(const QJsonValue &text) { return text.isString() ? std::optional(monthOf(text)) : std::nullopt; }
    static Money fen(const QJsonValue &value) { return Money::fromFen(value.toInteger()); }

    static Decision decision(const QJsonObject &json, int number)
    {
        Decision made;
        made.id = DecisionId(json[u"id"].toString(u"d%1"_s.arg(number)));
        made.benefit = json[u"benefit"].toString(u"dibao"_s);
        if (json.contains(u"member"_s))
            made.member = MemberId(json[u"member"].toString());
        if (json.contains(u"class"_s))
            made.grade = json[u"class"].toInt();
        made.persons = json[u"persons"].toInt(1);
        if (json.contains(u"monthly_amount_fen"_s))
            made.monthlyAmount = fen(json[u"monthly_amount_fen"]);
        made.frozen = json[u"frozen"].toBool();
        made.startMonth = monthOf(json[u"from"]);
        made.endMonth = monthOrNone(json[u"to"]);
        made.decidedOn = Day::fromString(json[u"decided_on"].toString(u"2018-01-01"_s), Qt::ISODate);
        if (json[u"voided"].toBool())
            made.voidedOn = made.decidedOn;
        return made;
    }

    static void addPaid(std::vector<PaymentLine> &ledger, const QJsonObject &json)
    {
        const Month to = json.contains(u"to"_s) ? monthOf(json[u"to"]) : monthOf(json[u"from"]);
        for (Month month = monthOf(json[u"from"]); month <= to; ++month) {
            PaymentLine line;
            line.benefit = json[u"benefit"].toString(u"dibao"_s);
            if (json.contains(u"member"_s))
                line.member = MemberId(json[u"member"].toString());
            line.forMonth = month;
            line.kind = fromCode<PaymentKind>(json[u"kind"].toString(u"opening"_s)).value_or(PaymentKind::Opening);
            line.amount = fen(json[u"amount_fen"]);
            if (json.contains(u"recovery"_s))
                line.decision = DecisionId(json[u"recovery"].toString());
            ledger.push_back(line);
        }
    }

    static RecoveryDecision recovery(const QJsonObject &json)
    {
        RecoveryDecision made;
        made.id = RecoveryDecisionId(json[u"id"].toString());
        made.amount = fen(json[u"amount_fen"]);
        made.instalment = fen(json[u"instalment_fen"]);
        made.startMonth = monthOf(json[u"from"]);
        if (json[u"voided"].toBool())
            made.voidedOn = Day(2018, 1, 1);
        return made;
    }

    static QString told(const QString &kind, const QString &benefit, const QString &member, const QString &month, qint64 amount)
    {
        return QStringList{kind, benefit, member, month, QString::number(amount)}.join(u' ');
    }

private slots:
    void aHistoryIsDraftedAsWritten_data()
    {
        QTest::addColumn<QString>("path");
        const QStringList files = QDir(root()).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
        QVERIFY(files.size() >= 18);
        for (const QString &file : files)
            QTest::newRow(qPrintable(file)) << root() + u'/' + file;
    }
    void aHistoryIsDraftedAsWritten()
    {
        QFETCH(QString, path);
        const QJsonObject json = QJsonDocument::fromJson(xieli::test::contents(path)).object();
        for (const QString &key : json.keys())
            QVERIFY2((QStringList{u"title"_s, u"clause"_s, u"rows"_s, u"policy"_s, u"overlay"_s, u"dossier"_s, u"decisions"_s, u"paid"_s,
                                  u"known_months"_s, u"recoveries"_s, u"month"_s, u"lines"_s, u"says"_s}.contains(key)), qPrintable(key));
        QVERIFY(!json[u"title"].toString().isEmpty() && !json[u"clause"].toString().isEmpty());
        Catalogue packs = policy::test::catalogue();
        QString names = json[u"policy"].toString();
        if (json.contains(u"overlay"_s)) {
            const auto overlay = packs.add(QJsonDocument(json[u"overlay"].toObject()).toJson(), u"overlay"_s);
            QVERIFY2(overlay, overlay ? "" : qPrintable(policy::test::text(overlay.error())));
            names += u',' + *overlay;
        }
        const auto law = packs.law(names);
        QVERIFY2(law, law ? "" : qPrintable(policy::test::text(law.error())));
        const auto standing = situationFromJson(json[u"dossier"].toObject());
        QVERIFY2(standing, standing ? "" : qPrintable(policy::test::text(standing.error())));

        DraftInput input{*standing, {}, {}, {}};
        const Month month = monthOf(json[u"month"]);
        Month from = month;
        for (const QJsonValue value : json[u"decisions"].toArray()) {
            input.decisions.push_back(decision(value.toObject(), int(input.decisions.size()) + 1));
            from = std::min(from, input.decisions.back().startMonth);
        }
        for (const QJsonValue value : json[u"paid"].toArray())
            addPaid(input.ledger, value.toObject());
        for (const PaymentLine &line : input.ledger)
            from = std::min(from, line.forMonth);
        for (const QJsonValue value : json[u"known_months"].toArray())
            input.knownMonths.push_back(monthOf(value));
        for (const QJsonValue value : json[u"recoveries"].toArray())
            input.recoveries.push_back(recovery(value.toObject()));

        const Draft draft = draftHousehold(input, *law, month, from);
        QStringList drafted;
        for (const ProposedLine &line : draft.lines)
            drafted << told(toCode(line.kind), line.benefit, line.member ? line.member->text() : QString(), line.forMonth.toString(), line.amount.fen());
        QStringList expected;
        for (const QJsonValue value : json[u"lines"].toArray()) {
            const Month last = value[u"to"].isString() ? monthOf(value[u"to"]) : monthOf(value[u"from"]);
            for (Month at = monthOf(value[u"from"]); at <= last; ++at)
                expected << told(value[u"kind"].toString(), value[u"benefit"].toString(u"dibao"_s), value[u"member"].toString(), at.toString(),
                                 value[u"amount_fen"].toInteger());
        }
        drafted.sort();
        expected.sort();
        QVERIFY2(drafted == expected, qPrintable(u"drafted:\n  "_s + drafted.join(u"\n  "_s) + u"\nexpected:\n  "_s + expected.join(u"\n  "_s)));
        QStringList said;
        for (const Finding &finding : draft.findings)
            said << finding.key;
        for (const QJsonValue key : json[u"says"].toArray())
            QVERIFY2(said.contains(key.toString()), qPrintable(key.toString() + u" not in "_s + said.join(u' ')));
    }
};

QTEST_GUILESS_MAIN(HistoryCasesTest)
#include "test_historycases.moc"

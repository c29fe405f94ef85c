// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/assessing.h"
#include "casework/deciding.h"
#include "casework/dossiers.h"
#include "casework/glance.h"
#include "casework/letters.h"
#include "casework/listing.h"
#include "casework/paying.h"
#include "casework/postings.h"
#include "casework/register.h"
#include "model/payment.h"
#include "support/families.h"

#include <QTemporaryDir>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// Decisions of every kind are kept; what gives nothing is in force nowhere.
class CasesTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_offices = 0;
    static inline const Month june = Month(2018, 6);

    Office township() { return newOffice(m_folder.path(), u"cases%1"_s.arg(++m_offices), OfficeRole::Township); }

    static HouseholdId poor(Office &office, const QString &head = u"赵仁"_s) { return must(registerHousehold(office, family(head))); }
    static Dossier family(const QString &head)
    {
        Dossier dossier = rosterHousehold(head, 2, 1, Money::fromYuan(620));
        addSurvey(dossier, Day(2018, 5, 20), u"W2"_s, Money());
        return dossier;
    }
    static std::vector<Decision> decisionsOf(Office &office, const HouseholdId &id)
    {
        return must(office.file->read([&](Reader &reader) { return reader.where<Decision>("household_id", id); }));
    }
    static std::vector<Proposal> proposed(Office &office, const HouseholdId &id, Month month = june)
    {
        must(assessMonth(office, month));
        auto list = must(proposals(office, month));
        std::erase_if(list, [&](const Proposal &one) { return one.household != id; });
        return list;
    }
    static DecisionNote note(Day day = Day(2018, 6, 20)) { return {day, u"主任"_s, u"训民救〔2018〕9号"_s}; }
    static Proposal stopping(const HouseholdId &id)
    {
        Proposal stop;
        stop.household = id;
        stop.headName = u"赵仁"_s;
        stop.category = Category::Dibao;
        stop.action = u"stop"_s;
        stop.reason = u"收入超过标准"_s;
        return stop;
    }

private slots:
    void whomADecisionCoversIsNamedWhenItIsMade()
    {
        Office office = township();
        const HouseholdId id = poor(office);
        auto list = proposed(office, id);
        QCOMPARE(int(list.size()), 1);
        QCOMPARE(list[0].persons, 2);
        list[0].grade = list[0].grade.value_or(1);
        must(decide(office, list, note()));
        const Decision made = decisionsOf(office, id).at(0);
        QCOMPARE(made.action, u"grant"_s);
        QCOMPARE(made.enteredBy, office.user);
        const auto named = must(office.file->read([&](Reader &reader) { return reader.where<DecisionPerson>("decision_id", made.id.text()); }));
        QCOMPARE(int(named.size()), 2);
    }

    void aStopHasNumberDayReasonAndWhoAndIsInForceNowhere()
    {
        Office office = township();
        const HouseholdId id = poor(office);
        auto list = proposed(office, id);
        list[0].grade = list[0].grade.value_or(1);
        must(decide(office, list, note()));
        DecisionNote second{Day(2018, 8, 3), u"副主任"_s, u"训民救〔2018〕12号"_s, u"county"_s};
        QCOMPARE(must(decide(office, {stopping(id)}, second)).stopped, 1);
        const auto all = decisionsOf(office, id);
        QCOMPARE(int(all.size()), 2);
        const Decision &stop = all[0].gives() ? all[1] : all[0];
        QCOMPARE(stop.action, u"stop"_s);
        QCOMPARE(stop.document, u"训民救〔2018〕12号"_s);
        QCOMPARE(stop.decidedOn, Day(2018, 8, 3));
        QCOMPARE(stop.decidedBy, u"副主任"_s);
        QCOMPARE(stop.reason, u"收入超过标准"_s);
        QCOMPARE(stop.level, u"county"_s);
        QCOMPARE(stop.startMonth, Month(2018, 9));
        const Dossier now = must(dossier(office, id));
        QCOMPARE(int(now.decisions.size()), 1);
        QCOMPARE(now.decisions[0].endMonth, std::optional(Month(2018, 8)));
        QCOMPARE(int(now.endings.size()), 1);
        for (const PaymentRow &row : must(draftPayments(office, Month(2018, 9))).rows)
            QVERIFY(std::none_of(row.lines.begin(), row.lines.end(), [](const PaymentLine &line) { return line.forMonth == Month(2018, 9) && line.kind == PaymentKind::Regular; }));
        QCOMPARE(must(glance(office, Month(2018, 9))).byCategory.value(u"dibao"_s), 0);
        // decided anew in the same month: the stop stays as it was, and is nothing that the new one ends
        Proposal again = list[0];
        must(decide(office, {again}, note(Day(2018, 8, 20))));
        for (const Decision &decision : decisionsOf(office, id))
            if (!decision.gives())
                QVERIFY(!decision.voidedOn);
    }

    void aRefusalIsKeptAndNotInForce()
    {
        Office office = township();
        const HouseholdId id = poor(office);
        Proposal refusal = stopping(id);
        refusal.action = u"refuse"_s;
        refusal.reason = u"财产超过规定"_s;
        QCOMPARE(must(decide(office, {refusal}, note())).refused, 1);
        const auto all = decisionsOf(office, id);
        QCOMPARE(int(all.size()), 1);
        QCOMPARE(all[0].action, u"refuse"_s);
        QCOMPARE(all[0].reason, u"财产超过规定"_s);
        QVERIFY(must(dossier(office, id)).decisions.empty());
        QVERIFY(must(draftPayments(office, Month(2018, 7))).rows.empty());
        QCOMPARE(must(glance(office, Month(2018, 7))).byCategory.value(u"dibao"_s), 0);
        QCOMPARE(must(glance(office, Month(2018, 6))).byCategory.value(u"dibao"_s), 0);
    }

    void aDecisionWhileTheListHangsIsRefusedUnlessSomebodySaysWhy()
    {
        Office office = township();
        const HouseholdId id = poor(office);
        auto list = proposed(office, id);
        list[0].grade = list[0].grade.value_or(1);
        must(office.file->change({u"postings.change_begin"_s}, [&](Writer &writer) {
            Posting hangs;
            hangs.id = PostingId::create();
            hangs.month = june;
            hangs.postedOn = Day(2018, 6, 18);
            writer.insert(hangs);
            PostingEntry entry;
            entry.id = PostingEntryId::create();
            entry.posting = hangs.id;
            entry.household = id;
            entry.shownAs = u"赵仁"_s;
            writer.insert(entry);
        }));
        const auto early = decide(office, list, note());
        QCOMPARE(refusal(early), u"casework.posting_hangs"_s);
        QVERIFY(decisionsOf(office, id).empty());
        DecisionNote why = note();
        why.beforePosting = u"突发重病，县局同意先行办理"_s;
        QCOMPARE(must(decide(office, list, why)).decided, 1);
        const auto newest = must(office.file->read([](Reader &reader) { return reader.journal(1); }));
        QVERIFY(office.wording.text(newest.at(0).title.key, newest.at(0).title.arguments).contains(why.beforePosting));
    }
};

QTEST_GUILESS_MAIN(CasesTest)
#include "test_cases.moc"

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/amending.h"
#include "casework/assessing.h"
#include "casework/editions.h"
#include "casework/householdtest.h"
#include "casework/keeping.h"
#include "casework/register.h"
#include "casework/users.h"
#include "support/offices.h"

#include <QJsonDocument>
#include <QTemporaryDir>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// An office amends its law: shown before it counts, confirmed by another person, held back by red tests; what was computed
/// before keeps its edition.
class AmendingTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_next = 0;

    Office township() { return newOffice(m_folder.path(), u"乡镇"_s + QString::number(++m_next), OfficeRole::Township); }

    /// Another person at the same file.
    static Office second(Office &office)
    {
        (void)addUser(office, u"second"_s, UserRole::Clerk, passphrase);
        return must(openOffice(office.path, u"second"_s, passphrase, office.today));
    }

    static AmendmentWish wish(const QString &value = u"330"_s, Month from = Month(2019, 1))
    {
        AmendmentWish wish;
        wish.figure = u"dibao.class.1.monthly"_s;
        wish.from = from;
        wish.value = value;
        wish.documentTitle = u"关于提高保障标准的通知"_s;
        wish.documentNumber = u"州民发〔2019〕1号"_s;
        wish.documentDate = Day(2018, 12, 20);
        wish.article = u"第一条"_s;
        return wish;
    }

    static QString refused(Office &office, const AmendmentWish &wish)
    {
        const auto id = proposeAmendment(office, wish);
        return id ? QString() : id.error().key;
    }

    static Money class1(const Office &office, Month month) { return must(lawOf(office))->value(policy::Figure::DibaoClass1, month).money(); }

private slots:
    void aVillageCannotAmend()
    {
        Office village = newOffice(m_folder.path(), u"村"_s, OfficeRole::Village);
        QCOMPARE(refused(village, wish()), u"casework.amend_township_only"_s);
        QCOMPARE(keepTest(village, exampleTest()).error().key, u"casework.amend_township_only"_s);
    }

    void whatCannotBecomeLawIsNotProposed()
    {
        Office office = township();
        const auto with = [](auto change) {
            AmendmentWish asked = wish();
            change(asked);
            return asked;
        };
        QCOMPARE(refused(office, with([](auto &w) { w.figure = u"no.such"_s; })), u"casework.amend_unknown_figure"_s);
        for (const QString &value : {u"3,5"_s, u"1.234"_s, u"-1"_s, u"是"_s, QString(), u"330元整"_s})
            QCOMPARE(refused(office, with([&](auto &w) { w.value = value; })), u"casework.amend_value"_s);
        QCOMPARE(refused(office, with([](auto &w) { w.to = Month(2018, 12); })), u"policy.amendment_bad_span"_s);
        QCOMPARE(refused(office, with([](auto &w) { w.documentTitle = u" "_s; })), u"policy.amendment_no_document"_s);
        QCOMPARE(refused(office, with([](auto &w) { w.article.clear(); })), u"policy.amendment_no_article"_s);
        QCOMPARE(refused(office, with([](auto &w) { w.status = u"empty"_s; })), u"casework.amend_empty_with_value"_s);
        QCOMPARE(refused(office, with([](auto &w) { w.status = u"maybe"_s; })), u"casework.amend_status"_s);
        QCOMPARE(refused(office, with([](auto &w) { w.figure = u"dibao.method"_s; })), u"casework.amend_choice"_s);
        QVERIFY(must(amendments(office)).empty());
    }

    void theTableIsShownBeforeItCounts()
    {
        Office office = township();
        const auto id = must(proposeAmendment(office, wish()));
        const auto table = must(amendmentTable(office, id));
        QCOMPARE(int(table.rows.size()), 1);
        QCOMPARE(table.rows[0].from, Month(2019, 1));
        QVERIFY(!table.rows[0].to && table.hasEffect);
        QCOMPARE(table.rows[0].before.money(), Money::fromFen(31000));
        QCOMPARE(table.rows[0].before.pack, u"gannan-2018"_s);
        QCOMPARE(table.rows[0].after.money(), Money::fromFen(33000));
        QCOMPARE(class1(office, Month(2019, 1)), Money::fromFen(31000));
        QVERIFY(!must(amendmentTable(office, must(proposeAmendment(office, wish(u"310"_s))))).hasEffect);
    }

    void aSpanOverTwoValuesIsShownInTwoRows()
    {
        Office office = township();
        const auto id = must(proposeAmendment(office, wish(u"300"_s, Month(2017, 7))));
        const auto rows = must(amendmentTable(office, id)).rows;
        QCOMPARE(int(rows.size()), 2);
        QCOMPARE(rows[0].to, std::optional(Month(2017, 12)));
        QCOMPARE(rows[0].before.money(), Money::fromFen(29200));
        QCOMPARE(rows[1].from, Month(2018, 1));
        QCOMPARE(rows[1].before.money(), Money::fromFen(31000));
    }

    void theProposerCannotConfirm()
    {
        Office office = township();
        const auto id = must(proposeAmendment(office, wish()));
        const auto confirmed = confirmAmendment(office, id);
        QVERIFY(!confirmed);
        QCOMPARE(confirmed.error().key, u"casework.amend_same_user"_s);
        QCOMPARE(class1(office, Month(2019, 1)), Money::fromFen(31000));
    }

    void anotherPersonConfirmsAndItCountsFromItsMonth()
    {
        Office office = township();
        const auto id = must(proposeAmendment(office, wish()));
        Office other = second(office);
        must(confirmAmendment(other, id));
        must(refreshLaw(office));
        for (const Office *each : {&office, &other}) {
            QCOMPARE(class1(*each, Month(2018, 12)), Money::fromFen(31000));
            QCOMPARE(class1(*each, Month(2019, 1)), Money::fromFen(33000));
            QCOMPARE(each->packs, u"gannan-2018,training-629901,office-629901"_s);
            QVERIFY(each->law->edition().endsWith(u"+office-629901@1"_s));
        }
        const auto settled = must(amendments(office)).front();
        QCOMPARE(settled.state, AmendmentState::Confirmed);
        QCOMPARE(settled.settledBy, u"second"_s);
        QCOMPARE(confirmAmendment(other, id).error().key, u"casework.amend_settled"_s);
        QCOMPARE(must(history(office)).front().author, u"second"_s);
    }

    void laterAmendmentsSplitAndFillTheMonthsBetween()
    {
        Office office = township();
        Office other = second(office);
        must(confirmAmendment(other, must(proposeAmendment(office, wish(u"330"_s, Month(2019, 1))))));
        AmendmentWish inside = wish(u"340"_s, Month(2019, 3));
        inside.to = Month(2019, 4);
        must(confirmAmendment(other, must(proposeAmendment(office, inside))));
        AmendmentWish before = wish(u"295"_s, Month(2017, 1));
        before.to = Month(2017, 2);
        must(confirmAmendment(other, must(proposeAmendment(office, before))));
        const std::vector<std::pair<Month, int>> expected{{Month(2016, 12), 292}, {Month(2017, 1), 295}, {Month(2017, 2), 295}, {Month(2017, 3), 292},
                                                          {Month(2017, 12), 292}, {Month(2018, 1), 310}, {Month(2018, 12), 310}, {Month(2019, 1), 330},
                                                          {Month(2019, 3), 340}, {Month(2019, 4), 340}, {Month(2019, 5), 330}, {Month(2030, 1), 330}};
        for (const auto &[month, yuan] : expected)
            QVERIFY2(class1(other, month) == Money::fromYuan(yuan), qPrintable(month.toString()));
        const policy::DatedValue &filled = other.law->value(policy::Figure::DibaoClass1, Month(2018, 1));
        QCOMPARE(filled.pack, u"office-629901"_s);
        QCOMPARE(other.law->document(filled.citations.at(0).document)->title, other.law->document(u"gannan-2018/plan"_s)->title);
        QVERIFY(other.law->edition().endsWith(u"office-629901@3"_s));
    }

    void aRedTestOfTheOfficeBlocksAndSaysWhich()
    {
        Office office = township();
        Office other = second(office);
        must(keepTest(office, exampleTest()));
        QVERIFY(must(testOffice(office)).own.isGreen());
        AmendmentWish lower = wish(u"280"_s, Month(2018, 6));
        lower.figure = u"dibao.class.2.monthly"_s;
        const auto id = must(proposeAmendment(office, lower));
        const auto blocked = confirmAmendment(other, id);
        QVERIFY(!blocked);
        QCOMPARE(blocked.error().key, u"casework.amend_red"_s);
        QVERIFY(blocked.error().arguments.value(u"tests"_s).contains(u"二类户"_s));
        QVERIFY(!must(testAmendment(office, id)).own.isGreen());
        must(withdrawAmendment(office, id, u"数值有误"_s));
        QCOMPARE(confirmAmendment(other, id).error().key, u"casework.amend_settled"_s);
    }

    void aShippedTestOfAStatedFigureBlocksToo()
    {
        Office office = township();
        QVERIFY(shippedTests().size() > 50);
        AmendmentWish lower = wish(u"280"_s, Month(2018, 1));
        lower.figure = u"dibao.class.2.monthly"_s;
        const auto tests = must(testAmendment(office, must(proposeAmendment(office, lower))));
        QVERIFY(tests.shipped.failed > 0 && tests.own.isGreen());
        AmendmentWish filling = wish(u"60"_s, Month(2018, 6));
        filling.figure = u"temporary_aid.urban_line.monthly"_s;
        QVERIFY(must(testAmendment(office, must(proposeAmendment(office, filling)))).isGreen());
    }

    /// The training county's class 4 has no first month: a notice that raises it from one on contradicts nothing.
    void aStandardThatStoodSinceEverIsFollowedByANewOne()
    {
        Office office = township();
        AmendmentWish raised = wish(u"63"_s, Month(2018, 3));
        raised.figure = u"dibao.class.4.monthly"_s;
        QVERIFY(must(testAmendment(office, must(proposeAmendment(office, raised)))).isGreen());
    }

    void aTestNameIsNotWrittenOver()
    {
        Office office = township();
        must(keepTest(office, exampleTest()));
        must(keepTest(office, exampleTest()));
        RuleTestFile changed = exampleTest();
        changed.json.replace("58000", "58001");
        QCOMPARE(keepTest(office, changed).error().key, u"casework.test_twice"_s);
        changed.json = "{}";
        QVERIFY(!keepTest(office, changed));
        must(retireTest(office, u"policytest-gannan-2018.json"_s));
        QVERIFY(must(officeTests(office)).empty());
    }

    void aHouseholdOfTheRegisterBecomesATestThatIsRedUntilTheLawSaysWhatIsExpected()
    {
        Office office = township();
        Dossier family = rosterHousehold(u"赵仁"_s, 2, 1, Money::fromYuan(620));
        family.members.front().idNumberText = u"11010519491231002X"_s;
        const HouseholdId id = must(registerHousehold(office, family));
        const Month june(2018, 6);
        const auto now = must(provisional(office, must(dossier(office, id)), june));
        HouseholdExpectation expected{id, june, now.category, now.monthlyAmount, u"赵仁户: 一类/二人"_s, u"甘民发〔2018〕1号第一条"_s};
        const RuleTestFile green = must(householdTest(office, expected));
        QCOMPARE(green.name, u"赵仁户-一类-二人.json"_s);
        QVERIFY(!QString::fromUtf8(green.json).contains(u"11010519491231002X"_s)); // who it is does not matter
        QVERIFY(QString::fromUtf8(green.json).contains(u"1949-12-31"_s));
        must(keepTest(office, green));
        expected.title = u"应得更多"_s;
        expected.monthlyAmount = now.monthlyAmount.value_or(Money()) + Money::fromFen(1);
        must(keepTest(office, must(householdTest(office, expected))));
        const auto own = must(testOffice(office)).own;
        QCOMPARE(own.passed, 1);
        QCOMPARE(own.failed, 1);
        expected.household = HouseholdId::create();
        QCOMPARE(householdTest(office, expected).error().key, u"casework.household_unknown"_s);
    }

    void whatWasComputedBeforeKeepsItsEdition()
    {
        Office office = township();
        const Dossier family = rosterHousehold(u"赵仁"_s, 2, 1, Money::fromYuan(620));
        must(registerHousehold(office, family));
        must(assessMonth(office, Month(2018, 6)));
        const auto before = must(assessments(office, Month(2018, 6))).at(0).assessment;
        Office other = second(office);
        AmendmentWish higher = wish(u"84"_s, Month(2018, 6));
        higher.figure = u"dibao.line.urban.yearly"_s;
        must(confirmAmendment(other, must(proposeAmendment(office, higher))));
        must(refreshLaw(office));
        QVERIFY(must(recomputesToTheSame(office, before)));
        must(assessMonth(office, Month(2018, 6)));
        const auto after = must(assessments(office, Month(2018, 6))).at(0).assessment;
        QVERIFY(after != before);
        QVERIFY(must(recomputesToTheSame(office, before)) && must(recomputesToTheSame(office, after)));
        const auto laws = must(office.file->read([](Reader &reader) { return reader.all<LawEdition>(); }));
        QCOMPARE(int(laws.size()), 2);
        const auto editions = must(office.file->read([](Reader &reader) { return reader.count<PolicyEdition>(); }));
        QCOMPARE(editions, int(office.law->packs().size())); // each pack once
    }

    void aLawThatIsNotKeptSaysSo()
    {
        Office office = township();
        const auto law = office.file->read([](Reader &reader) { return keptLaw(reader, u"00"_s, u"gannan-2018"_s); });
        QCOMPARE(law.error().key, u"casework.law_not_kept"_s);
    }
};

QTEST_GUILESS_MAIN(AmendingTest)
#include "test_amending.moc"

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/ledgertable.h"
#include "forms/dossierledgers.h"
#include "forms/recordtables.h"
#include "forms/selfcare.h"
#include "look.h"
#include "models/householdsmodel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QtTest/QtTest>

using namespace Qt::StringLiterals;
using namespace xieli;
using namespace xieli::ui;

class LedgersTest : public QObject {
    Q_OBJECT

    static Dossier family()
    {
        Dossier dossier;
        dossier.household.id = HouseholdId::create();
        Member head;
        head.id = MemberId::create();
        head.name = u"赵仁"_s;
        head.relation = 2;
        dossier.members = {head};
        Survey survey;
        survey.id = SurveyId::create();
        survey.acceptedOn = Day(2018, 1, 5);
        dossier.surveys = {survey};
        IncomeItem item;
        item.id = IncomeItemId::create();
        item.survey = survey.id;
        item.kind = u"B1"_s;
        item.gross = Money::fromYuan(1000);
        dossier.income = {item};
        return dossier;
    }

private slots:
    void initTestCase() { applyLook(*qApp, Theme::Light); }

    void eachModelKeepsTheRulesOfModels()
    {
        DossierLedgers ledgers;
        ledgers.setDossier(family(), Day(2018, 6, 5), DossierLedgers::Purpose::Correct);
        for (LedgerModel *model : std::initializer_list<LedgerModel *>{ledgers.members(), ledgers.income(), ledgers.expenses(), ledgers.property(),
                                                                       ledgers.obligors(), ledgers.accounts(), ledgers.aidRequests(),
                                                                       ledgers.medicalBills()}) {
            QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
            model->append();
            model->append();
            for (int column = 0; column < model->columnCount(); ++column)
                model->setData(model->index(0, column), u"1"_s);
            model->remove(model->rowCount() - 1);
        }
        HouseholdsModel households;
        QAbstractItemModelTester tester(&households, QAbstractItemModelTester::FailureReportingMode::QtTest);
        casework::HouseholdRow row;
        row.headName = u"单双喜"_s;
        households.setHouseholds({row, row}, QLocale(QLocale::Chinese));
        QAbstractItemModelTester visits(visitTable(this), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester decisions(decisionTable(this), QAbstractItemModelTester::FailureReportingMode::QtTest);
    }
    void requestsAndBillsComeOutAsTheyWereTyped()
    {
        DossierLedgers ledgers;
        ledgers.setDossier(family(), Day(2018, 6, 5), DossierLedgers::Purpose::Correct);
        auto *aid = ledgers.aidRequests();
        aid->append();
        const auto cell = [aid](const QString &title) {
            for (int column = 0; column < aid->columnCount(); ++column)
                if (aid->headerData(column, Qt::Horizontal).toString() == title)
                    return aid->index(0, column);
            return QModelIndex();
        };
        QCOMPARE(aid->record(0).day, std::optional(Day(2018, 6, 5)));
        QVERIFY(aid->record(0).localHukou);
        QVERIFY(aid->setData(cell(u"Kind"_s), u"accident"_s));
        QVERIFY(aid->setData(cell(u"Proposed"_s), u"20000"_s));
        QVERIFY(aid->setData(cell(u"Payment dates"_s), u"2018-06-10 1000；2018-07-10"_s));
        QCOMPARE(aid->record(0).stages, u"2018-06-10 1000.00; 2018-07-10"_s);
        QVERIFY(!aid->setData(cell(u"Payment dates"_s), u"tomorrow"_s));
        ledgers.medicalBills()->append();
        QVERIFY(ledgers.medicalBills()->record(0).inPatient);
        const Dossier edited = ledgers.edited();
        QCOMPARE(edited.aidRequests.front().kind, AidKind::Accident);
        QCOMPARE(edited.aidRequests.front().proposed, std::optional(Money::fromYuan(20000)));
        QCOMPARE(edited.medicalBills.size(), std::size_t(1));
    }
    void namesSortByPinyinAndGroupsByNumber()
    {
        HouseholdsModel model;
        std::vector<casework::HouseholdRow> rows(3);
        rows[0].headName = u"赵仁"_s, rows[0].group = u"12组"_s;
        rows[1].headName = u"白玛"_s, rows[1].group = u"4组"_s;
        rows[2].headName = u"马福"_s, rows[2].group = u"2组"_s;
        model.setHouseholds(rows, QLocale(QLocale::Chinese, QLocale::China));
        QSortFilterProxyModel proxy;
        proxy.setSourceModel(&model);
        proxy.setSortRole(SortRole);
        proxy.sort(HouseholdsModel::Head);
        QCOMPARE(proxy.index(0, 0).data().toString(), u"白玛"_s);
        QCOMPARE(proxy.index(2, 0).data().toString(), u"赵仁"_s);
        proxy.sort(HouseholdsModel::Group);
        QCOMPARE(proxy.index(2, 0).data().toString(), u"赵仁"_s);
    }
    void nonsenseIsRefusedShownAndMended()
    {
        DossierLedgers ledgers;
        ledgers.setDossier(family(), Day(2018, 6, 5), DossierLedgers::Purpose::Correct);
        auto *income = ledgers.income();
        constexpr int gross = 6;
        const QModelIndex cell = income->index(0, gross);
        QVERIFY(!income->setData(cell, u"1,2"_s));
        QCOMPARE(cell.data().toString(), u"1,2"_s);
        QCOMPARE(income->record(0).gross, Money::fromYuan(1000));
        QCOMPARE(ledgers.refusedTexts().size(), 1);
        QVERIFY(income->setData(cell, u"1200"_s));
        QCOMPARE(income->record(0).gross, Money::fromYuan(1200));
        QCOMPARE(ledgers.refusedTexts(), QStringList());
    }
    void theAmountFollowsQuantityTimesPriceUntilItIsTyped()
    {
        DossierLedgers ledgers;
        ledgers.setDossier({}, Day(2018, 6, 5), DossierLedgers::Purpose::Visit);
        auto *income = ledgers.income();
        income->append();
        income->setData(income->index(0, 3), u"3.5"_s);
        income->setData(income->index(0, 5), u"480"_s);
        QCOMPARE(income->record(0).gross, Money::fromYuan(1680));
        income->setData(income->index(0, 6), u"1500"_s);
        income->setData(income->index(0, 3), u"4"_s);
        QCOMPARE(income->record(0).gross, Money::fromYuan(1500));
    }
    void aVisitLeavesTheStandingSurveyAsItWas()
    {
        const Dossier before = family();
        DossierLedgers ledgers;
        ledgers.setDossier(before, Day(2018, 6, 5), DossierLedgers::Purpose::Visit);
        ledgers.income()->setData(ledgers.income()->index(0, 6), u"700"_s);
        const Dossier after = ledgers.edited();
        QCOMPARE(after.income.size(), std::size_t(2));
        QCOMPARE(after.income[0].gross, Money::fromYuan(1000));
        QCOMPARE(after.income[1].gross, Money::fromYuan(700));
        QVERIFY(after.income[1].survey.isEmpty());
        QVERIFY(!(after.income[1].id == after.income[0].id));
    }
    void membersOnRecordCannotBeDeleted()
    {
        DossierLedgers ledgers;
        ledgers.setDossier(family(), Day(2018, 6, 5), DossierLedgers::Purpose::Correct);
        ledgers.members()->append();
        QVERIFY(!ledgers.members()->mayRemove(0));
        QVERIFY(ledgers.members()->mayRemove(1));
    }
    void aLineIsTypedWithTheKeyboardAlone()
    {
        DossierLedgers ledgers;
        ledgers.setDossier({}, Day(2018, 6, 5), DossierLedgers::Purpose::Visit);
        LedgerTable table(ledgers.income(), u"income"_s, true);
        table.resize(900, 200);
        table.show();
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(ledgers.income()->rowCount(), 1);
        const auto editor = [&table]() -> QWidget * {
            for (QWidget *child : table.viewport()->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly))
                if (child->isVisible())
                    return child;
            return nullptr;
        };
        auto *kind = qobject_cast<QComboBox *>(editor());
        QVERIFY(kind);
        QTest::keyClicks(kind, u"B1"_s);
        QTest::keyClick(kind, Qt::Key_Return);
        QCOMPARE(ledgers.income()->record(0).kind, u"B1"_s);
        auto *what = qobject_cast<QLineEdit *>(editor());
        QVERIFY(what);
        QTest::keyClicks(what, u"barley"_s);
        QTest::keyClick(what, Qt::Key_Return); // earner
        QTest::keyClick(editor(), Qt::Key_Return);
        auto *quantity = qobject_cast<QLineEdit *>(editor());
        QVERIFY(quantity);
        QTest::keyClicks(quantity, u"2"_s);
        QTest::keyClick(quantity, Qt::Key_Return);
        QTest::keyClick(editor(), Qt::Key_Return); // unit
        auto *price = qobject_cast<QLineEdit *>(editor());
        QVERIFY(price);
        QTest::keyClicks(price, u"300.5"_s);
        QCOMPARE(ledgers.income()->record(0).gross, Money::fromYuan(601)); // while one still types
        QTest::keyClick(price, Qt::Key_Return);
        QCOMPARE(ledgers.income()->record(0).label, u"barley"_s);
        QCOMPARE(table.currentIndex().column(), 6);
    }
    void selfCareIsTypedAsTheNumbersOfWhatCannotBeDone()
    {
        QCOMPARE(careWords({}), QString());
        const auto none = careOf(u"0"_s);
        QVERIFY(none && none->eating == true && none->bathing == true);
        const auto some = careOf(u"56"_s);
        QVERIFY(some && some->walking == false && some->bathing == false && some->eating == true);
        const auto halfAsked = careOf(u"5？6"_s);
        QVERIFY(halfAsked && halfAsked->walking == false && !halfAsked->bathing && halfAsked->toilet == true);
        for (const QString &typed : {u""_s, u"0"_s, u"56"_s, u"123456"_s, u"5?6"_s, u"0?12"_s}) {
            const auto care = careOf(typed);
            QVERIFY2(care, qPrintable(typed));
            QCOMPARE(careWords(*careOf(careWords(*care))), careWords(*care));
        }
        QVERIFY(!careOf(u"7"_s));
        QVERIFY(!careOf(u"yes"_s));
    }
    void householdsNeverVisitedComeBeforeThoseVisited()
    {
        HouseholdsModel model;
        std::vector<casework::HouseholdRow> rows(3);
        rows[0].headName = u"甲"_s, rows[0].lastVisit = Day(2018, 5, 2);
        rows[1].headName = u"乙"_s;
        rows[2].headName = u"丙"_s, rows[2].lastVisit = Day(2017, 5, 2);
        model.setHouseholds(rows, QLocale(QLocale::Chinese));
        QSortFilterProxyModel proxy;
        proxy.setSourceModel(&model);
        proxy.setSortRole(SortRole);
        proxy.sort(HouseholdsModel::LastVisit);
        QCOMPARE(proxy.index(0, 0).data().toString(), u"乙"_s);
        QCOMPARE(proxy.index(1, 0).data().toString(), u"丙"_s);
    }
};

QTEST_MAIN(LedgersTest)
#include "test_ledgers.moc"

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/prices.h"
#include "casework/register.h"
#include "fields/ledgertable.h"
#include "forms/fieldline.h"
#include "forms/householdview.h"
#include "forms/visitfields.h"
#include "forms/visitform.h"
#include "mainwindow.h"
#include "pages/householdspage.h"
#include "pages/visitspage.h"
#include "model/relation.h"
#include "ui/trainingvillage.h"

#include <QComboBox>
#include <QLineEdit>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace xieli;
using namespace xieli::test;
using namespace xieli::ui;

/// The visit played on the keyboard, key by key, with what is said beside the field.
class VisitFormTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
    HouseholdId m_household;

    VisitForm *form() const { return m_window->visits()->form(); }
    casework::Office &office() const { return m_window->desk().office(); }
    LedgerTable *table(const char *name) const
    {
        for (LedgerTable *one : form()->tables())
            if (one->ledger()->table() == QLatin1String(name))
                return one;
        return nullptr;
    }
    static void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(QApplication::focusWidget(), key, modifiers); }
    static void type(const QString &text)
    {
        QWidget *focus = QApplication::focusWidget();
        if (auto *edit = qobject_cast<QLineEdit *>(focus); edit && std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() > 127; }))
            edit->setText(text), edit->setModified(true), emit edit->textEdited(text); // as an input method puts it in
        else
            QTest::keyClicks(focus, text);
    }
    static void enter(const QString &text)
    {
        type(text);
        press(Qt::Key_Return);
    }
    /// Puts the keyboard on a cell, as arrow keys would.
    void goTo(const char *name, const QString &key, const QString &field) const
    {
        LedgerTable *one = table(name);
        one->setFocus();
        one->setCurrentIndex(one->ledger()->cell(key, field));
        QTest::qWait(1);
    }
    HouseholdId made(const QString &head, const QString &group, const QString &number)
    {
        Dossier dossier;
        dossier.household.group = group;
        Member member;
        member.name = head;
        member.relation = 2;
        member.idNumberText = number;
        member.labourCapacity = LabourCapacity::Lost;
        dossier.members = {member};
        return *casework::registerHousehold(office(), dossier);
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        inChinese(this);
        auto created = casework::createOffice({m_folder.filePath(u"form.xieli"_s), u"空村"_s, OfficeRole::Village, u"629901"_s, u"gannan-2018,training-629901"_s, u"甲"_s,
                                               u"long-enough-1"_s, QDate(2018, 6, 20)});
        QVERIFY(created.has_value());
        m_window = std::make_unique<MainWindow>(std::move(created->office), u"zh_CN"_s);
        m_window->desk().setMonth(Month(2018, 6));
        m_window->QWidget::show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        VillagePrice maize;
        maize.year = 2018;
        maize.kind = u"B1"_s;
        maize.item = u"玉米"_s;
        maize.unit = u"亩"_s;
        maize.price = Money::fromYuan(600);
        maize.cost = Money::fromYuan(100);
        QVERIFY(casework::recordPrices(office(), {maize}).has_value());
    }
    void init()
    {
        m_household = made(u"赵仁"_s, u"1组"_s, {});
        m_window->desk().goToVisit(m_household);
        QTRY_VERIFY(form()->isVisible());
    }
    void cleanup() { QVERIFY(form()->putAside()); }
    void cleanupTestCase() { m_window.reset(); }

    void maizeByTheMuNeedsNoAmount()
    {
        table("income_item")->setFocus();
        press(Qt::Key_N, Qt::ControlModifier);
        enter(u"B"_s);      // crops
        enter(u"玉米"_s);
        enter({});          // earner: shared
        type(u"5"_s);
        const auto *income = form()->ledgers()->income();
        const QString key = income->key(0);
        QCOMPARE(income->record(0).unit, u"亩"_s); // the list knows no other
        QVERIFY(income->record(0).byPriceList);
        QCOMPARE(income->cell(key, u"unit_price_fen"_s).data().toString(), u"600.00"_s);
        QCOMPARE(income->cell(key, u"gross_fen"_s).data().toString(), u"3,000.00"_s);
        QCOMPARE(income->cell(key, u"cost_fen"_s).data().toString(), u"500.00"_s);
        QTRY_COMPARE(income->cell(key, u"counted"_s).data().toString(), u"2,500.00"_s);
        QTRY_VERIFY2(form()->result()->distanceShown().contains(u"1,220.00"_s), qPrintable(form()->result()->distanceShown())); // 3,720 − 2,500
        QVERIFY2(form()->result()->partsShown().contains(u"2,500.00"_s), qPrintable(form()->result()->partsShown()));
        shot(*m_window, u"maize"_s);
        goTo("income_item", key, u"gross_fen"_s);
        press(Qt::Key_Return);
        enter(u"1234.5"_s); // said otherwise: the typed amount counts
        QVERIFY(!income->record(0).byPriceList);
        QTRY_COMPARE(income->cell(key, u"counted"_s).data().toString(), u"1,234.50"_s);
    }
    void theFieldAtHandSaysTheAmountInCapitalsAndTheFigureOfLastTime()
    {
        auto *income = form()->ledgers()->income();
        income->append();
        income->setData(income->cell(income->key(0), u"kind"_s), u"B2"_s);
        income->setData(income->cell(income->key(0), u"gross_fen"_s), u"800"_s);
        QVERIFY(form()->save());
        m_window->desk().goToVisit(m_household);
        QTRY_VERIFY(form()->isVisible());
        goTo("income_item", income->key(0), u"gross_fen"_s);
        QTRY_COMPARE(form()->fieldLine()->said().before, u"800.00"_s);
        QCOMPARE(income->cell(income->key(0), u"before"_s).data().toString(), u"800.00"_s);
        press(Qt::Key_Return);
        type(u"1205.3"_s);
        QTRY_COMPARE(form()->fieldLine()->said().capitals, u"壹仟贰佰零伍元叁角整"_s);
        QCOMPARE(form()->fieldLine()->said().before, u"800.00"_s);
        shot(*m_window, u"capitals"_s);
        goTo("income_item", income->key(0), u"quantity"_s);
        QTRY_VERIFY(form()->fieldLine()->said().capitals.isEmpty()); // mu are no money
        goTo("income_item", income->key(0), u"counted"_s);
        QTRY_VERIFY(form()->fieldLine()->said().title.endsWith(u"计入"_s));
        QVERIFY(form()->fieldLine()->said().before.isEmpty()); // the law's figure is of today
    }
    void theIdentityNumberFillsBirthdayAndSexAndFindsThePersonElsewhere()
    {
        const HouseholdId other = made(u"钱义"_s, u"3组"_s, u"11010519491231002X"_s);
        table("member")->setFocus();
        press(Qt::Key_N, Qt::ControlModifier);
        enter(u"钱义"_s);
        type(u"11010519491231002x"_s);
        const auto *members = form()->ledgers()->members();
        const QString key = members->key(1);
        QCOMPARE(members->cell(key, u"birth_date"_s).data().toString(), u"1949-12-31"_s);
        QCOMPARE(members->cell(key, u"sex"_s).data().toString(), u"女"_s);
        QTRY_VERIFY2(form()->fieldLine()->said().remark.contains(u"3组 钱义"_s), qPrintable(form()->fieldLine()->said().remark));
        QVERIFY(form()->fieldLine()->said().amiss);
        shot(*m_window, u"elsewhere"_s);
        press(Qt::Key_O, Qt::ControlModifier);
        QTRY_COMPARE(m_window->current()->name(), u"households"_s);
        QCOMPARE(m_window->households()->view()->household(), other);
        m_window->show(u"visits"_s); // the visit is where it was
        QCOMPARE(form()->household(), m_household);
        QCOMPARE(members->record(1).name, u"钱义"_s);
    }
    void aBirthdayIsTypedOnlyWhereNoNumberTellsIt()
    {
        auto *members = form()->ledgers()->members();
        const QString key = members->key(0);
        QVERIFY(members->setData(members->cell(key, u"birth_date"_s), u"1950-02-03"_s));
        QVERIFY(members->setData(members->cell(key, u"sex"_s), u"female"_s) || members->record(0).typedSex);
        QCOMPARE(members->record(0).typedBirthDate, std::optional(Day(1950, 2, 3)));
        members->setData(members->cell(key, u"id_number_text"_s), u"11010519491231002X"_s);
        QCOMPARE(members->cell(key, u"birth_date"_s).data().toString(), u"1949-12-31"_s);
        QVERIFY(!members->setData(members->cell(key, u"birth_date"_s), u"1951-01-01"_s));
    }
    void aCardIsCheckedAndSomebodyElsesIsAskedAbout()
    {
        table("bank_account")->setFocus();
        press(Qt::Key_N, Qt::ControlModifier);
        enter(u"4111 1111 1111 1112"_s);
        enter(u"卓玛"_s);
        const auto *accounts = form()->ledgers()->accounts();
        const QString key = accounts->key(0);
        QCOMPARE(accounts->record(0).number, u"4111111111111112"_s);
        LedgerModel *lines = form()->ledgers()->accounts();
        QVERIFY(lines->setData(lines->cell(key, u"holder_relation"_s), u"20"_s)); // the standard's code, as the family's list takes it
        QCOMPARE(accounts->record(0).holderRelation, relationName(20));
        QVERIFY(lines->setData(lines->cell(key, u"holder_relation"_s), u"侄女婿"_s));
        QCOMPARE(accounts->record(0).holderRelation, u"侄女婿"_s);
        QTRY_VERIFY(accounts->cell(key, u"number"_s).data(Qt::ToolTipRole).toString().contains(u"校验"_s));
        QTRY_VERIFY(accounts->cell(key, u"proxy_reason"_s).data(Qt::ToolTipRole).toString().contains(u"卓玛"_s));
        goTo("bank_account", key, u"proxy_reason"_s);
        QTRY_VERIFY(form()->fieldLine()->said().amiss);
        shot(*m_window, u"card"_s);
        QVERIFY(form()->save()); // warnings never block
        QCOMPARE(casework::dossier(office(), m_household)->accounts.front().holderName, u"卓玛"_s);
    }
    void theWholeFormIsWalkedWithEnterAndTab()
    {
        form()->fields()->widgetOf(u"day"_s)->setFocus();
        press(Qt::Key_Return);
        QCOMPARE(form()->fields()->fieldOf(QApplication::focusWidget()), u"first_visitor"_s);
        press(Qt::Key_Return);
        QCOMPARE(form()->fields()->fieldOf(QApplication::focusWidget()), u"second_visitor"_s);
        press(Qt::Key_Return);
        QVERIFY(table("member")->hasFocus());
        QVERIFY(table("member")->currentIndex().isValid()); // one sees where one is
        QStringList tables;
        for (LedgerTable *one : form()->tables()) {
            QVERIFY2(one->hasFocus(), qPrintable(one->ledger()->table()));
            tables << one->ledger()->table();
            press(Qt::Key_Tab);
        }
        QCOMPARE(tables, (QStringList{u"member"_s, u"income_item"_s, u"expense_item"_s, u"property_item"_s, u"obligor"_s, u"bank_account"_s}));
        QCOMPARE(form()->fields()->fieldOf(QApplication::focusWidget()), u"notes"_s);
        press(Qt::Key_Tab);
        QCOMPARE(form()->fields()->fieldOf(QApplication::focusWidget()), u"visitors_signed"_s);
        press(Qt::Key_Space);
        press(Qt::Key_Return);
        QCOMPARE(form()->fields()->fieldOf(QApplication::focusWidget()), u"family_signed"_s);
        QVERIFY(form()->entry().visit.visitorsSigned);
    }
    void enterOnAnEmptyNewLineGoesToTheNextPart()
    {
        LedgerTable *income = table("income_item");
        income->setFocus();
        press(Qt::Key_Return); // nothing there: a new line
        QCOMPARE(form()->ledgers()->income()->rowCount(), 1);
        press(Qt::Key_Return); // nothing in it: done here
        QCOMPARE(form()->ledgers()->income()->rowCount(), 0);
        QVERIFY(table("expense_item")->hasFocus());
        QTest::qWait(1);
        press(Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(form()->ledgers()->expenses()->rowCount(), 1);
        press(Qt::Key_PageDown, Qt::ControlModifier);
        QTRY_COMPARE(form()->ledgers()->expenses()->rowCount(), 0); // left without a word
        QVERIFY(form()->ledgers()->expenses()->records().empty());
    }
    void aFamilyOfWhomNobodyIsCountedIsNotCalledIneligible()
    {
        QVERIFY(form()->putAside());
        Dossier dossier;
        Member head;
        head.name = u"钱新"_s;
        head.relation = 2;
        head.leftOn = QDate(2018, 5, 10); // gone before the month began
        dossier.members = {head};
        m_window->desk().goToVisit(*casework::registerHousehold(office(), dossier));
        QTRY_VERIFY2(form()->result()->inBrief().startsWith(u"本月不计算"_s), qPrintable(form()->result()->inBrief()));
        QCOMPARE(form()->result()->amountShown(), QString());
    }
    void theHouseholdPageShowsNoFiguresOfAVisit()
    {
        m_window->desk().goToHousehold(m_household);
        for (const auto *one : m_window->households()->view()->findChildren<LedgerTable *>())
            for (int column = 0; column < one->ledger()->columnCount(); ++column)
                if (one->ledger()->field(column) == u"counted" || one->ledger()->field(column) == u"before")
                    QVERIFY(one->isColumnHidden(column));
    }
};

QTEST_MAIN(VisitFormTest)
#include "test_visitform.moc"

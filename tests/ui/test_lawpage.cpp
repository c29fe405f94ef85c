// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/householdtest.h"
#include "casework/register.h"
#include "fields/fields.h"
#include "forms/amendmentform.h"
#include "forms/ruletestform.h"
#include "forms/secondperson.h"
#include "mainwindow.h"
#include "page.h"
#include "pages/lawpage.h"
#include "pages/ruletestspane.h"
#include "pages/tablepane.h"
#include "ui/trainingvillage.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTabWidget>
#include <QTableView>

using namespace xieli;
using namespace Qt::StringLiterals;

/// The law in the window of a township: figures found, amended by two people, held by rule tests written at the desk.
class LawPageTest : public QObject {
    Q_OBJECT

    test::TrainingVillage m_village;
    std::unique_ptr<ui::Desk> m_desk;
    std::unique_ptr<ui::LawPage> m_page;

    QStringList found(const QString &text)
    {
        m_page->find()->setText(text);
        const auto *rows = m_page->figures()->table()->model();
        QStringList names;
        for (int row = 0; row < rows->rowCount(); ++row)
            names << rows->index(row, 1).data().toString();
        return names;
    }
    void chooseClassOne()
    {
        found(u"dibao.class.1.monthly"_s);
        m_page->figures()->table()->selectRow(0);
    }
    static QStringList texts(QWidget &widget)
    {
        QStringList all;
        for (const auto *label : widget.findChildren<QLabel *>())
            all << label->text();
        return all;
    }

private slots:
    void initTestCase()
    {
        test::inChinese(this);
        m_desk = m_village.desk(u"township"_s);
        m_page = std::make_unique<ui::LawPage>(*m_desk);
        m_page->resize(1240, 640);
        m_page->show();
        m_page->refresh();
    }
    void cleanupTestCase() { m_page.reset(); }
    void init() { m_page->find()->clear(); }

    void aFigureIsFoundByWordsPinyinInitialsAndKey()
    {
        const QStringList byKey = found(u"dibao.class.1.monthly"_s);
        QCOMPARE(byKey.size(), 1);
        for (const QString &sought : {u"低保 一类"_s, u"一类"_s, u"yilei"_s, u"yl"_s, u"db yilei"_s})
            QVERIFY2(found(sought).contains(byKey.front()), qPrintable(sought + u": "_s + byKey.front()));
        QVERIFY(found(u"这样的数值没有"_s).isEmpty());
    }
    void theWholeCitationOfAValueStandsBelowItsValues()
    {
        chooseClassOne();
        auto *cited = m_page->findChild<QLabel *>(u"cited"_s);
        QVERIFY(cited->isVisible());
        QVERIFY2(cited->text().contains(u"兜底保障工作文件（标题、文号未载）二、1(1)"_s), qPrintable(cited->text()));
        test::shot(*m_page, u"law-figures"_s);
    }
    void theFormForANewValueShowsWhatCountsNowAndTakesTheKeyboardInTheNewValue()
    {
        chooseClassOne();
        ui::AmendmentForm *form = m_page->openForm();
        QVERIFY(form);
        const QString present = form->findChild<QLabel *>(u"present"_s)->text();
        QVERIFY2(present.contains(u"元/月"_s) && present.contains(u"兜底保障工作文件"_s), qPrintable(present));
        QVERIFY(QTest::qWaitForWindowActive(form));
        QCOMPARE(form->focusWidget(), form->findChild<QLineEdit *>(u"value"_s));
        for (const auto *label : form->findChildren<QLabel *>())
            QVERIFY2(!label->text().contains(u'&') || label->buddy(), qPrintable(label->text()));
        test::shot(*form, u"amendment-form"_s);
        form->reject();
    }
    void anAmendmentIsListedWithItsValueAndMonthsAndConfirmedKnowingThem()
    {
        chooseClassOne();
        ui::AmendmentForm *form = m_page->openForm();
        QVERIFY(form);
        form->findChild<QLineEdit *>(u"value"_s)->setText(u"330"_s);
        form->findChild<QLineEdit *>(u"document"_s)->setText(u"关于提高保障标准的通知"_s);
        form->findChild<QLineEdit *>(u"article"_s)->setText(u"第一条"_s);
        form->store();
        const auto *rows = m_page->amendments()->table()->model();
        QCOMPARE(rows->rowCount(), 1);
        QStringList cells;
        for (int column = 0; column < rows->columnCount(); ++column)
            cells << rows->index(0, column).data().toString();
        QVERIFY2(cells.contains(u"330.00 元/月"_s) && cells.contains(u"长期"_s), qPrintable(cells.join(u'|')));
        test::shot(*m_page, u"law-amendments"_s);
        m_page->askToConfirm();
        auto *person = m_page->findChild<ui::SecondPerson *>();
        QVERIFY(person);
        const QString said = texts(*person).join(u'\n');
        for (const QString &part : {u"330.00 元/月"_s, u"310.00 元/月"_s, u"2018-06"_s, u"关于提高保障标准的通知"_s})
            QVERIFY2(said.contains(part), qPrintable(part + u'\n' + said));
        test::shot(*person, u"second-person"_s);
        person->reject();
        m_page->withdraw(u"只是练习"_s);
    }
    /// What only a pack declares is found, empty, and stated like any other figure.
    void theYearsOfPaymentPapersAreStatedHere()
    {
        QCOMPARE(found(u"会计档案"_s), QStringList{u"发放凭证（会计档案）的保管年限"_s});
        m_page->figures()->table()->selectRow(0);
        ui::AmendmentForm *form = m_page->openForm();
        QVERIFY(form);
        form->findChild<QLineEdit *>(u"value"_s)->setText(u"15"_s);
        form->findChild<QLineEdit *>(u"document"_s)->setText(u"关于会计档案保管年限的通知"_s);
        form->findChild<QLineEdit *>(u"article"_s)->setText(u"第一条"_s);
        test::shot(*form, u"amendment-years"_s);
        form->store();
        QVERIFY(!form->isVisible());
        const auto *rows = m_page->amendments()->table()->model();
        QCOMPARE(rows->rowCount(), 2); // beside the one that was withdrawn
        QCOMPARE(rows->index(0, 1).data().toString(), u"发放凭证（会计档案）的保管年限"_s);
        QCOMPARE(rows->index(0, 2).data().toString(), u"15"_s);
        m_page->withdraw(u"只是练习"_s);
    }
    void aRuleTestIsWrittenAtTheDeskAndARedOneSaysWhatCameOut()
    {
        m_page->parts()->setCurrentIndex(2);
        ui::RuleTestForm *form = m_page->tests()->openForm();
        QVERIFY(form);
        form->findChild<QLineEdit *>(u"clause"_s)->setText(u"甘民发〔2018〕1号第一条"_s);
        form->store(); // the sentence is missing
        QVERIFY(form->isVisible());
        form->findChild<QLineEdit *>(u"title"_s)->setText(u"这一户每月应得 999 元"_s);
        form->findChild<QLineEdit *>(u"amount"_s)->clear();
        QTest::keyClicks(form->findChild<QLineEdit *>(u"amount"_s), u"999"_s);
        test::shot(*form, u"rule-test-form"_s);
        form->store();
        QVERIFY(test::jobEnds(*m_page));
        QTRY_VERIFY(m_page->tests()->tests()->table()->model()->rowCount() > 0);
        const auto *rows = m_page->tests()->tests()->table()->model();
        QVERIFY(rows->index(0, 0).data().toString().contains(u"未过"_s));
        QCOMPARE(rows->index(0, 2).data().toString(), u"这一户每月应得 999 元"_s);
        const QString detail = m_page->findChild<QLabel *>(u"testDetail"_s)->text();
        QVERIFY2(detail.contains(u"999.00"_s) && detail.contains(u"实得"_s), qPrintable(detail));
        QVERIFY(rows->rowCount() > 20); // those that come with the program are run too
        QCOMPARE(rows->index(rows->rowCount() - 1, 1).data().toString(), u"程序自带"_s);
        test::shot(*m_page, u"law-tests"_s);
        m_page->tests()->retire();
        QVERIFY(test::jobEnds(*m_page));
        QTRY_VERIFY(rows->rowCount() == 0 || !rows->index(0, 2).data().toString().contains(u"999"_s));
    }
    void theWindowOfATownshipShowsItsRedTestAndWhatAnotherStandardWouldDo()
    {
        ui::MainWindow window(m_village.office(u"township"_s), u"zh_CN"_s);
        window.resize(1366, 768);
        window.QWidget::show();
        window.desk().setMonth(Month(2018, 7));
        QVERIFY(window.show(u"law"_s));
        auto *law = qobject_cast<ui::LawPage *>(window.current());
        const auto rows = casework::households(window.desk().office());
        QVERIFY(law && rows && !rows->empty());
        const auto test = casework::householdTest(window.desk().office(), {rows->front().id, Month(2018, 6), Category::Dibao, Money::fromYuan(200),
                                                                             u"两口人的三类户每月应得 200 元"_s, u"县民政局2018年的答复"_s});
        QVERIFY(test && casework::keepTest(window.desk().office(), *test));
        law->parts()->setCurrentIndex(2);
        law->tests()->run();
        QVERIFY(test::jobEnds(*law));
        QTRY_VERIFY(law->tests()->tests()->currentRow() == 0);
        test::shot(window, u"law"_s);

        QVERIFY(window.show(u"whatif"_s));
        auto *whatIf = window.current();
        auto *figures = whatIf->findChild<QComboBox *>(u"figure"_s);
        figures->setCurrentIndex(figures->findData(int(policy::Figure::DibaoClass1)));
        whatIf->findChild<QLineEdit *>(u"value"_s)->setText(u"340"_s);
        whatIf->findChild<QPushButton *>(u"add"_s)->click();
        whatIf->findChild<QPushButton *>(u"try"_s)->click();
        QVERIFY(test::jobEnds(*whatIf));
        test::shot(window, u"whatif"_s);
    }
    void theDocumentsAreReadable()
    {
        m_page->parts()->setCurrentIndex(3);
        test::shot(*m_page, u"law-documents"_s);
        QVERIFY(m_page->findChild<QTableView *>());
    }
};

QTEST_MAIN(LawPageTest)
#include "test_lawpage.moc"

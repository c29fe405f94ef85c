// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/register.h"
#include "pages/takeinpage.h"
#include "ui/trainingvillage.h"

#include <QAbstractItemModelTester>
#include <QLabel>

using namespace xieli;
using namespace Qt::StringLiterals;

class TakeInTest : public QObject {
    Q_OBJECT

    static int householdsIn(ui::Desk &desk)
    {
        const auto rows = casework::households(desk.office());
        return rows ? int(rows->size()) : -1;
    }

private slots:
    void aDryRunSaysAllAndStoresNothing()
    {
        auto desk = m_village.emptyDesk();
        ui::TakeInPage page(*desk);
        page.show();
        auto *take = page.findChild<QPushButton *>(u"take"_s);
        QVERIFY(!take->isEnabled());
        page.tryOut(m_village.file(u"roster"_s), ui::TakeInPage::Kind::Roster);
        QVERIFY(test::jobEnds(page));
        QVERIFY2(take->isEnabled(), qPrintable(test::told(page)));
        QCOMPARE(householdsIn(*desk), 0);

        const QStringList numbers = page.findChild<QLabel *>(u"equation"_s)->text().split(QRegularExpression(u"[^0-9]+"_s));
        QCOMPARE(numbers.size(), 4);
        QVERIFY(numbers[0].toInt() > 0);
        QCOMPARE(numbers[0].toInt(), numbers[1].toInt() + numbers[2].toInt() + numbers[3].toInt());
    }

    void takingInStoresAndUndoingTakesAllBack()
    {
        auto desk = m_village.emptyDesk();
        ui::TakeInPage page(*desk);
        page.show();
        page.tryOut(m_village.file(u"roster"_s), ui::TakeInPage::Kind::Roster);
        QVERIFY(test::jobEnds(page));
        page.findChild<QPushButton *>(u"take"_s)->click();
        QVERIFY(test::jobEnds(page));
        QVERIFY(householdsIn(*desk) > 10);
        auto *undo = page.findChild<QPushButton *>(u"undo"_s);
        QVERIFY(undo->isEnabled());
        undo->click();
        QVERIFY(test::sayYes(page));
        QVERIFY(test::jobEnds(page));
        QCOMPARE(householdsIn(*desk), 0);
        QVERIFY(!undo->isEnabled());
    }

    void takingTheSameInTwiceIsNotCalledADryRun()
    {
        auto desk = m_village.emptyDesk();
        ui::TakeInPage page(*desk);
        page.show();
        auto *take = page.findChild<QPushButton *>(u"take"_s);
        for (int time = 0; time < 2; ++time) {
            page.tryOut(m_village.file(u"roster"_s), ui::TakeInPage::Kind::Roster);
            QVERIFY(test::jobEnds(page));
            QVERIFY(take->isEnabled());
            take->click();
            QVERIFY(test::jobEnds(page));
            QVERIFY(!take->isEnabled());
        }
        const auto rows = casework::households(desk->office());
        QVERIFY(rows && rows->size() > 10);
    }

    void aFileThatIsNoSpreadsheetIsRefusedInWords()
    {
        auto desk = m_village.emptyDesk();
        const QString path = m_village.freshFolder() + u"/broken.xlsx"_s;
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("not a zip") > 0);
        file.close();
        ui::TakeInPage page(*desk);
        page.show();
        page.tryOut(path, ui::TakeInPage::Kind::Roster);
        QVERIFY(test::jobEnds(page));
        QVERIFY(!page.findChild<QPushButton *>(u"take"_s)->isEnabled());
        QVERIFY(test::told(page).size() > 10);
        QVERIFY2(!test::told(page).startsWith(u"intake."_s), qPrintable(test::told(page)));
    }

    void aNameTellsWhatASheetIs()
    {
        using Page = ui::TakeInPage;
        QCOMPARE(Page::guessedKind(u"/a/低保花名册.xlsx"_s), std::optional(Page::Kind::Roster));
        QCOMPARE(Page::guessedKind(u"/名册/入户收入调查.csv"_s), std::optional(Page::Kind::Survey));
        QVERIFY(!Page::guessedKind(u"/a/表1.xlsx"_s));
    }

    void theListedRowsAreASoundModelChosenByFate()
    {
        ui::SheetModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setRows({{u"表1"_s, 12, u"K"_s, u"a"_s, u"refused"_s}, {u"表1"_s, 9, u"B"_s, u"b"_s, u"taken"_s}});
        ui::RowFilter filter;
        filter.setSourceModel(&model);
        filter.sort(2);
        QCOMPARE(filter.index(0, 2).data().toString(), u"9"_s); // by number, not by text
        filter.setCode(u"refused"_s);
        QCOMPARE(filter.rowCount(), 1);
        filter.setText(u"nowhere"_s);
        QCOMPARE(filter.rowCount(), 0);
        QCOMPARE(model.rowCount(model.index(0, 0)), 0);
    }

private:
    test::TrainingVillage m_village;
};

QTEST_MAIN(TakeInTest)
#include "test_takein.moc"

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/register.h"
#include "jobs/exportlist.h"
#include "jobs/jobbar.h"
#include "models/sheetmodel.h"
#include "pages/householdspage.h"
#include "pages/listpeoplepane.h"
#include "pages/sheetcolumnspane.h"
#include "pages/sheetfile.h"
#include "pages/takeinpage.h"
#include "ui/trainingvillage.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QInputDialog>
#include <QLabel>
#include <QTabWidget>
#include <QTableView>

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
        QCOMPARE(ui::kindByName(u"/a/低保花名册.xlsx"_s), std::optional(Page::Kind::Roster));
        QCOMPARE(ui::kindByName(u"/名册/入户收入调查.csv"_s), std::optional(Page::Kind::Survey));
        QVERIFY(!ui::kindByName(u"/a/表1.xlsx"_s));
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

    void aListOfDeathsTakesOnlyWhatIsTicked()
    {
        auto desk = m_village.desk(u"village"_s);
        ui::TakeInPage page(*desk);
        page.resize(1180, 700);
        page.show();
        const Member person = someMember(*desk);
        page.tryOut(sheet(u"序号,死者姓名,身份证号码,死亡时间\n1,%1,%2,2018.5.20\n2,周外,,2018.4.2\n"_s.arg(person.name, person.idNumberText)), ui::TakeInPage::Kind::Deaths);
        QVERIFY(test::jobEnds(page));
        auto *lines = linesOf(page);
        QCOMPARE(lines->rowCount(), 2);
        QCOMPARE(lines->proposals(), 1);
        page.findChild<ui::ListPeoplePane *>()->toggle(1); // nothing follows of a stranger
        QVERIFY(lines->ticks().isEmpty());
        test::shot(page, u"takein-people"_s);
        auto *take = page.findChild<QPushButton *>(u"take"_s);
        page.findChild<ui::ListPeoplePane *>()->toggle(0);
        QCOMPARE(int(lines->ticks().size()), 1);
        QVERIFY(take->text().contains(u'1'));
        take->click();
        QVERIFY(test::jobEnds(page));
        QCOMPARE(diedOn(*desk, person.id), Day(2018, 5, 20));
        auto *undo = page.findChild<QPushButton *>(u"undo"_s);
        QVERIFY2(undo->isEnabled(), qPrintable(test::told(page)));
        undo->click();
        QVERIFY(test::sayYes(page));
        QVERIFY(test::jobEnds(page));
        QVERIFY(!diedOn(*desk, person.id));
    }

    void aDeadHeadsFollowerIsAskedForAmongThoseWhoLive()
    {
        auto desk = m_village.desk(u"village"_s);
        ui::TakeInPage page(*desk);
        page.show();
        const std::vector<Member> family = familyOf(*desk, 3);
        QString text = u"姓名,身份证号码,死亡时间\n"_s;
        for (int at = 0; at < 2; ++at)
            text += family[std::size_t(at)].name + u',' + family[std::size_t(at)].idNumberText + u",2018.5.20\n"_s;
        page.tryOut(sheet(text), ui::TakeInPage::Kind::Deaths);
        QVERIFY(test::jobEnds(page));
        auto *pane = page.findChild<ui::ListPeoplePane *>();
        const auto asked = [&]() -> QStringList {
            auto *dialog = pane->findChild<QInputDialog *>();
            return dialog ? dialog->comboBoxItems() : QStringList();
        };
        const auto answer = [&](const QString &name) {
            auto *dialog = pane->findChild<QInputDialog *>();
            dialog->setTextValue(name);
            dialog->accept();
            QTest::qWait(0);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        };
        pane->toggle(0); // the head
        QVERIFY(!asked().contains(family[1].name)); // who stands on the list too, ticked or not
        QVERIFY(asked().contains(family[2].name));
        answer(family[2].name);
        QCOMPARE(pane->ticks().size(), 1);
        pane->toggle(1);
        QVERIFY(asked().isEmpty());
        QVERIFY(pane->ticks().values().contains(family[2].id.text()));
        page.findChild<QPushButton *>(u"take"_s)->click();
        QVERIFY(test::jobEnds(page));
        QCOMPARE(diedOn(*desk, family[0].id), Day(2018, 5, 20));
        QCOMPARE(diedOn(*desk, family[1].id), Day(2018, 5, 20));
        page.findChild<QPushButton *>(u"undo"_s)->click();
        QVERIFY(test::sayYes(page));
        QVERIFY(test::jobEnds(page));
    }

    void theSameListIsComparedAgainOnlyAfterAQuestion()
    {
        auto desk = m_village.desk(u"village"_s);
        ui::TakeInPage page(*desk);
        page.resize(1180, 700);
        page.show();
        const QString path = sheet(u"姓名,身份证号码,死亡时间\n周外,,2018.4.2\n"_s);
        auto *take = page.findChild<QPushButton *>(u"take"_s);
        page.tryOut(path, ui::TakeInPage::Kind::Deaths);
        QVERIFY(test::jobEnds(page));
        take->click();
        QVERIFY(test::jobEnds(page));
        const int kept = matches(*desk);
        page.tryOut(path, ui::TakeInPage::Kind::Deaths);
        QVERIFY(test::jobEnds(page));
        test::shot(page, u"takein-again"_s);
        take->click();
        QCOMPARE(matches(*desk), kept); // nothing without the answer
        QVERIFY(test::sayYes(page));
        QVERIFY(test::jobEnds(page));
        QCOMPARE(matches(*desk), kept + 1);
    }

    void columnsOfAnOddSheetAreSaidOnceAndRemembered()
    {
        auto desk = m_village.desk(u"village"_s);
        ui::TakeInPage page(*desk);
        page.resize(1180, 700);
        page.show();
        const Member person = someMember(*desk);
        const QString odd = sheet(u"某表,,\n甲栏,乙栏,丙栏\n%1,%2,2018.5.20\n"_s.arg(person.name, person.idNumberText));
        page.tryOut(odd, ui::TakeInPage::Kind::Deaths);
        QVERIFY(test::jobEnds(page));
        auto *take = page.findChild<QPushButton *>(u"take"_s);
        QVERIFY(!take->isEnabled());
        auto *pane = page.findChild<ui::SheetColumnsPane *>();
        QVERIFY(pane->isVisible()); // a person is asked
        test::shot(page, u"takein-columns"_s);
        for (const auto &[key, code] : {std::pair(u"甲栏"_s, u"name"_s), {u"乙栏"_s, u"id_number"_s}, {u"丙栏"_s, u"day"_s}}) {
            pane->choose(key, code);
            QVERIFY(test::jobEnds(page));
        }
        QVERIFY2(take->isEnabled(), qPrintable(test::told(page)));
        QCOMPARE(linesOf(page)->proposals(), 1);
        take->click(); // keeps the comparison alone
        QVERIFY(test::jobEnds(page));
        QVERIFY(!diedOn(*desk, person.id));

        ui::TakeInPage later(*desk);
        later.show();
        later.tryOut(odd, ui::TakeInPage::Kind::Deaths);
        QVERIFY(test::jobEnds(later));
        QCOMPARE(linesOf(later)->proposals(), 1);
        auto *forget = later.findChild<QPushButton *>(u"forgetMapping"_s);
        QVERIFY(!forget->isHidden());
        forget->click();
        QVERIFY(test::jobEnds(later));
        QVERIFY(!later.findChild<QPushButton *>(u"take"_s)->isEnabled());
    }

    void aListReadAsAnotherKindIsDoubtedBeforeItIsTaken()
    {
        auto desk = m_village.desk(u"village"_s);
        ui::TakeInPage page(*desk);
        page.show();
        page.tryOut(sheet(u"姓名,身份证号,死亡日期\n张三,62990119620305001X,2018-03-05\n"_s), ui::TakeInPage::Kind::Poverty);
        QVERIFY(test::jobEnds(page));
        const QString told = test::told(page);
        QVERIFY2(told.contains(u"死亡日期"_s), qPrintable(told));
        test::shot(page, u"takein-other-kind"_s);
        const auto batches = [&] {
            return desk->office().file->read([](Reader &reader) { return reader.all<IntakeBatch>().size(); }).value();
        };
        page.findChild<QPushButton *>(u"take"_s)->click();
        QVERIFY(!page.findChild<ui::JobBar *>()->isRunning());
        QCOMPARE(batches(), std::size_t(0)); // it is asked first
        QVERIFY(test::sayYes(page));
        QVERIFY(test::jobEnds(page));
        QCOMPARE(batches(), std::size_t(1));
    }

    void anArrowInTheFieldOfAColumnLeavesTheKeyboardThere()
    {
        auto desk = m_village.desk(u"village"_s);
        ui::TakeInPage page(*desk);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        page.tryOut(sheet(u"姓名,乙栏,死亡日期\n张三,62990119620305001X,2018-03-05\n"_s), ui::TakeInPage::Kind::Deaths);
        QVERIFY(test::jobEnds(page));
        auto *pane = page.findChild<ui::SheetColumnsPane *>();
        page.findChild<QTabWidget *>()->setCurrentWidget(pane);
        auto *field = pane->findChild<QComboBox *>(u"columnField"_s);
        pane->findChild<QTableView *>()->selectRow(1);
        field->setFocus();
        for (int step = 0; step < 3; ++step) {
            const int before = field->currentIndex();
            QTest::keyClick(field, Qt::Key_Down);
            QVERIFY(test::jobEnds(page));
            QCOMPARE(QApplication::focusWidget(), field);
            QCOMPARE(field->currentIndex(), before + 1);
        }
    }

    void wholeNumbersInACsvAreSaidToBeRoundedByExcel()
    {
        auto desk = m_village.desk(u"village"_s);
        papers::TableOut table;
        table.columns = {{u"姓名"_s}, {u"身份证号"_s}};
        table.rows = {{u"张三"_s, u"11010519491231002X"_s}};
        ui::ExportDialog dialog(*desk, {u"名单"_s, [table]() -> Result<papers::TableOut> { return table; }}, table, nullptr);
        dialog.show();
        const auto warns = [&dialog] {
            const auto labels = dialog.findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) { return label->text().contains(u"Excel"); });
        };
        auto *kind = dialog.findChild<QComboBox *>(u"exportKind"_s);
        auto *whole = dialog.findChild<QCheckBox *>(u"exportWhole"_s);
        kind->setCurrentIndex(kind->findData(u"csv"_s));
        QVERIFY(!warns()); // masked
        whole->setChecked(true);
        QVERIFY(warns());
        test::shot(dialog, u"export-csv"_s);
        kind->setCurrentIndex(kind->findData(u"xlsx"_s));
        QVERIFY(!warns());
    }

    void aFileIsKnownByItsName()
    {
        using Page = ui::TakeInPage;
        QCOMPARE(ui::kindByName(u"/a/2018年死亡人员名单.xlsx"_s), std::optional(Page::Kind::Deaths));
        QCOMPARE(ui::kindByName(u"/a/残疾人花名册.xlsx"_s), std::optional(Page::Kind::Disability));
        QCOMPARE(ui::kindByName(u"/a/脱贫户名单.csv"_s), std::optional(Page::Kind::Poverty));
    }

    void everyListLeavesAsItIsShown()
    {
        auto desk = m_village.desk(u"village"_s);
        ui::HouseholdsPage page(*desk);
        page.resize(1180, 700);
        page.show();
        page.refresh();
        auto *button = page.findChild<ui::ExportButton *>();
        QVERIFY(button && button->isEnabled());
        const QString folder = m_village.freshFolder();
        for (const QString &name : {u"/h.xlsx"_s, u"/h.csv"_s, u"/h.pdf"_s}) {
            button->ask();
            auto *dialog = page.window()->findChild<ui::ExportDialog *>();
            QVERIFY(dialog);
            test::shot(*dialog, u"export"_s);
            dialog->saveTo(folder + name);
            QVERIFY2(QFileInfo(folder + name).size() > 500, qPrintable(test::told(*dialog)));
            delete dialog;
        }
        const Member person = someMember(*desk);
        QFile csv(folder + u"/h.csv"_s);
        QVERIFY(csv.open(QIODevice::ReadOnly));
        const QByteArray text = csv.readAll();
        QVERIFY(text.startsWith("\xef\xbb\xbf"));
        QVERIFY(text.contains("****"));
        const auto rows = casework::households(desk->office());
        for (const auto &row : *rows)
            QVERIFY(row.idNumber.isEmpty() || !text.contains(row.idNumber.toUtf8()));
        QCOMPARE(int(casework::exportRegister(desk->office())->size()), 1); // the training run's own: nothing whole left here
    }

private:
    QString sheet(const QString &text)
    {
        const QString path = m_village.freshFolder() + u"/list.csv"_s;
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
            qFatal("no sheet");
        return path;
    }

    static ui::ListLineModel *linesOf(ui::TakeInPage &page) { return static_cast<ui::ListLineModel *>(page.findChild<QAbstractTableModel *>(u"lines"_s)); }

    /// Somebody with a sound number who is not the head of anything.
    static Member someMember(ui::Desk &desk)
    {
        const auto rows = casework::households(desk.office());
        for (const auto &row : *rows) {
            const auto dossier = casework::dossier(desk.office(), row.id);
            for (const Member &member : dossier->members)
                if (!member.isHead() && member.idNumber() && !member.diedOn && !member.leftOn)
                    return member;
        }
        qFatal("nobody");
    }

    /// The head first; all with sound numbers and at home.
    static std::vector<Member> familyOf(ui::Desk &desk, std::size_t persons)
    {
        const auto rows = casework::households(desk.office());
        for (const auto &row : *rows) {
            std::vector<Member> family;
            const auto dossier = casework::dossier(desk.office(), row.id);
            for (const Member &member : dossier->members)
                if (member.idNumber() && member.coLiving && !member.diedOn && !member.leftOn)
                    family.insert(member.isHead() ? family.begin() : family.end(), member);
            if (family.size() >= persons && family.front().isHead())
                return {family.begin(), family.begin() + std::ptrdiff_t(persons)};
        }
        qFatal("no such family");
    }

    static int matches(ui::Desk &desk)
    {
        return desk.office().file->read([](Reader &reader) { return reader.count<ListMatch>(); }).value_or(-1);
    }

    static std::optional<Day> diedOn(ui::Desk &desk, const MemberId &id)
    {
        const auto member = desk.office().file->read([&](Reader &reader) { return reader.find<Member>(id); });
        return member && *member ? (*member)->diedOn : std::nullopt;
    }

    test::TrainingVillage m_village;
};

QTEST_MAIN(TakeInTest)
#include "test_takein.moc"

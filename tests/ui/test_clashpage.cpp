// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/clashpage.h"

#include "casework/evidence.h"
#include "casework/exchanging.h"
#include "casework/persons.h"
#include "casework/register.h"
#include "fields/fields.h"
#include "fields/valuefield.h"
#include "forms/evidencestrip.h"
#include "forms/familydialog.h"
#include "forms/pictureviewer.h"
#include "models/clashmodel.h"
#include "pages/tablepane.h"
#include "print/picture.h"
#include "ui/trainingvillage.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QRadioButton>
#include <QTableView>

using namespace xieli;
using namespace Qt::StringLiterals;
using casework::ClashChoice;

/// The desk of clashes with the keyboard alone.
class ClashPageTest : public QObject {
    Q_OBJECT

    test::TrainingVillage m_training;
    std::unique_ptr<ui::Desk> m_village;
    std::unique_ptr<ui::Desk> m_township;
    HouseholdId m_home;

    static casework::Office &office(ui::Desk &desk) { return desk.office(); }
    void carry(ui::Desk &from, ui::Desk &to)
    {
        const QString path = m_training.freshFolder() + u"/a.xlp"_s;
        const auto packed = casework::packParcel(office(from), office(to).name, path);
        QVERIFY2(packed.has_value(), qPrintable(packed ? QString() : from.say(packed.error())));
        const auto taken = casework::takeInParcel(office(to), path);
        QVERIFY2(taken.has_value(), qPrintable(taken ? QString() : to.say(taken.error())));
    }
    void settle()
    {
        for (int round = 0; round < 2; ++round) {
            carry(*m_village, *m_township);
            carry(*m_township, *m_village);
        }
    }
    void edit(ui::Desk &desk, const std::function<void(Dossier &)> &change)
    {
        auto dossier = casework::dossier(office(desk), m_home);
        QVERIFY(dossier.has_value());
        change(*dossier);
        QVERIFY(casework::correctDossier(office(desk), *dossier).has_value());
    }
    Dossier at(ui::Desk &desk) { return *casework::dossier(office(desk), m_home); }
    std::unique_ptr<ui::ClashPage> pageOf(ui::Desk &desk)
    {
        auto page = std::make_unique<ui::ClashPage>(desk);
        connect(&desk, &ui::Desk::changed, page.get(), &ui::ClashPage::refresh);
        page->resize(1240, 640);
        page->show();
        page->refresh();
        page->findChild<ui::TablePane *>()->table()->setFocus();
        return page;
    }
    static void press(ui::ClashPage &page, Qt::Key key) { QTest::keyClick(page.findChild<ui::TablePane *>()->table(), key); }
    static int rows(ui::ClashPage &page) { return page.findChild<ui::ClashModel *>()->rowCount(); }
    static QString decidedBecause(ui::ClashPage &page, const QString &why)
    {
        for (const auto &row : page.findChild<ui::ClashModel *>()->rows())
            if (row.clash.decidedWhy == why)
                return row.clash.id;
        return {};
    }
    static bool anyChosen(ui::ClashPage &page)
    {
        for (auto *button : page.findChildren<QRadioButton *>())
            if (button->isChecked())
                return true;
        return false;
    }

private slots:
    void initTestCase() { test::prepareWindowTest(this); }
    void init()
    {
        m_village = m_training.desk(u"village"_s);
        m_township = m_training.desk(u"township"_s);
        settle();
        const auto known = casework::clashes(office(*m_township), {office(*m_township).wording}); // the invented village has some of its own
        for (const auto &row : *known)
            QVERIFY(casework::twoPeople(office(*m_township), row.clash.id, u"invented"_s).has_value());
        settle();
        m_home = casework::households(office(*m_village))->front().id;
    }

    void withTheKeyboardAloneOneDecidesAndGoesOn()
    {
        edit(*m_village, [](Dossier &dossier) { dossier.household.phone = u"13900006291"_s; dossier.household.note = u"村"_s; });
        edit(*m_township, [](Dossier &dossier) { dossier.household.phone = u"13900006292"_s; dossier.household.note = u"镇"_s; });
        settle();
        auto page = pageOf(*m_township);
        QCOMPARE(rows(*page), 2);
        QVERIFY(!page->findChild<QLabel *>(u"suggestion"_s)->text().isEmpty());
        QVERIFY(!anyChosen(*page)); // suggested, and not chosen
        test::shot(*page, u"clash-field"_s);
        press(*page, Qt::Key_Return);
        QCOMPARE(rows(*page), 2); // nothing was chosen
        QVERIFY(!test::told(*page).isEmpty());
        press(*page, Qt::Key_2);
        press(*page, Qt::Key_N);
        QTest::keyClicks(page->findChild<QLineEdit *>(u"why"_s), u"asked"_s);
        QTest::keyClick(page->findChild<QLineEdit *>(u"why"_s), Qt::Key_Return);
        QVERIFY2(rows(*page) == 1, qPrintable(test::told(*page)));
        QVERIFY(!anyChosen(*page));
        press(*page, Qt::Key_1);
        QTest::keyClicks(page->findChild<QLineEdit *>(u"why"_s), u"asked"_s);
        QTest::keyClick(page->findChild<QLineEdit *>(u"why"_s), Qt::Key_Return);
        QCOMPARE(rows(*page), 0);
        settle();
        QCOMPARE(at(*m_village).household.phone, at(*m_township).household.phone);
        QCOMPARE(at(*m_village).household.note, at(*m_township).household.note);
        auto there = pageOf(*m_village);
        QCOMPARE(rows(*there), 0);
        auto *part = there->findChild<QComboBox *>();
        part->setCurrentIndex(1);
        emit part->activated(1);
        QVERIFY(rows(*there) >= 2);
        there->showRecord(decidedBecause(*there, u"asked"_s));
        QVERIFY(there->findChild<QLabel *>(u"suggestion"_s)->text().contains(u"asked"_s));
        QVERIFY(!there->findChild<QPushButton *>(u"decide"_s)->isVisible());
        test::shot(*there, u"clash-settled-village"_s);
    }

    void theKeyboardLeavesTheReasonAgainAndTheNumbersWorkWithAltEverywhere()
    {
        edit(*m_village, [](Dossier &dossier) { dossier.household.phone = u"13900006291"_s; });
        edit(*m_township, [](Dossier &dossier) { dossier.household.phone = u"13900006292"_s; });
        settle();
        auto page = pageOf(*m_township);
        page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(page.get()));
        auto *why = page->findChild<QLineEdit *>(u"why"_s);
        press(*page, Qt::Key_N);
        QVERIFY(why->hasFocus());
        QTest::keyClick(why, Qt::Key_2, Qt::AltModifier);
        QTRY_VERIFY(page->findChild<QRadioButton *>(u"choice2"_s)->isChecked()); // a letter of a button is answered after a moment
        QVERIFY(why->text().isEmpty());
        why->setFocus();
        QTest::keyClicks(why, u"asked"_s);
        QTest::keyClick(why, Qt::Key_Escape);
        QVERIFY(page->findChild<ui::TablePane *>()->table()->hasFocus());
        QCOMPARE(why->text(), u"asked"_s);
        press(*page, Qt::Key_1);
        auto *first = page->findChild<QRadioButton *>(u"choice1"_s);
        QVERIFY(first->isChecked());
        first->setFocus();
        QTest::keyClick(first, Qt::Key_2);
        QVERIFY(page->findChild<QRadioButton *>(u"choice2"_s)->isChecked());
        QTest::keyClick(first, Qt::Key_Return);
        QCOMPARE(rows(*page), 0);
    }

    void whatWasDecidedLastIsTakenBackByTheKeyOfUndoAndAskedAgain()
    {
        edit(*m_village, [](Dossier &dossier) { dossier.household.phone = u"13900006291"_s; });
        edit(*m_township, [](Dossier &dossier) { dossier.household.phone = u"13900006292"_s; });
        settle();
        auto page = pageOf(*m_township);
        QVERIFY(!page->takeBackLast()); // nothing was decided yet: the journal's undo is asked
        press(*page, Qt::Key_2);
        page->findChild<QLineEdit *>(u"why"_s)->setText(u"asked"_s);
        page->decide();
        QCOMPARE(rows(*page), 0);
        QVERIFY2(test::told(*page).contains(u"Ctrl+Z"_s), qPrintable(test::told(*page)));
        QVERIFY(page->takeBackLast());
        auto *why = page->findChild<QInputDialog *>();
        QVERIFY(why && why->isVisible());
        test::shot(*page, u"clash-take-back"_s);
        why->setTextValue(u"the wrong line"_s);
        why->accept();
        QCOMPARE(rows(*page), 1);
        QVERIFY(page->findChild<QPushButton *>(u"decide"_s)->isVisible());
        QVERIFY(!page->findChild<QPushButton *>(u"again"_s)->isVisible());
        QVERIFY(!anyChosen(*page));
        QVERIFY(!page->takeBackLast());
        press(*page, Qt::Key_1);
        QVERIFY(test::told(*page).isEmpty()); // what was said of the act before is over
        page->findChild<QLineEdit *>(u"why"_s)->setText(u"asked again"_s);
        page->decide();
        QCOMPARE(at(*m_township).household.phone, u"13900006291"_s);
        page->hide();
        page->show();
        QVERIFY(test::told(*page).isEmpty()); // who comes back reads no news of then …
        QVERIFY(!page->takeBackLast());       // … and undoes nothing of then
        auto *part = page->findChild<QComboBox *>();
        part->setCurrentIndex(1);
        emit part->activated(1);
        page->showRecord(decidedBecause(*page, u"asked again"_s));
        QVERIFY(page->findChild<QPushButton *>(u"again"_s)->isVisible());
        test::shot(*page, u"clash-settled"_s);
    }

    void anotherValueIsTypedInTheFieldOfItsColumn()
    {
        edit(*m_village, [](Dossier &dossier) { dossier.members.back().diedOn = Day(2018, 6, 2); });
        edit(*m_township, [](Dossier &dossier) { dossier.members.back().diedOn = Day(2018, 6, 8); });
        settle();
        auto page = pageOf(*m_township);
        press(*page, Qt::Key_3);
        auto *field = page->findChild<ui::ValueField *>();
        auto *day = field->findChild<ui::DayField *>();
        QVERIFY(day);
        day->edit()->setText(u"2018-06-05"_s);
        test::shot(*page, u"clash-ending"_s);
        page->findChild<QLineEdit *>(u"why"_s)->setText(u"certificate"_s);
        page->decide();
        QCOMPARE(at(*m_township).members.back().diedOn, std::optional(Day(2018, 6, 5)));
    }

    void thePicturesOfTheHouseholdStandBesideAndAreSeenLarge()
    {
        QImage image(1200, 900, QImage::Format_RGB32);
        for (const QColor &shade : {QColor(200, 170, 120), QColor(120, 160, 190)}) {
            image.fill(shade);
            const auto shrunk = print::shrinkPicture(image, {});
            Evidence evidence;
            evidence.household = m_home;
            evidence.proves = Proof::Visit;
            evidence.caption = u"院子"_s;
            evidence.takenOn = Day(2018, 6, 12);
            QVERIFY(casework::attachEvidence(office(*m_village), evidence, shrunk->jpeg, shrunk->width, shrunk->height).has_value());
        }
        edit(*m_village, [](Dossier &dossier) { dossier.household.phone = u"13900006291"_s; });
        edit(*m_township, [](Dossier &dossier) { dossier.household.phone = u"13900006292"_s; });
        settle();
        auto page = pageOf(*m_township);
        auto *pictures = page->findChild<ui::EvidenceStrip *>();
        QVERIFY(pictures->isVisible());
        QCOMPARE(pictures->count(), 2);
        test::shot(*page, u"clash-pictures"_s);
        pictures->setFocus();
        pictures->setCurrentRow(1);
        QTest::keyClick(pictures, Qt::Key_Return);
        auto *large = page->findChild<ui::PictureViewer *>();
        QVERIFY(large && large->isVisible());
        large->close();
    }

    void whatMovedMeanwhileIsShownAnewAndNothingIsWritten()
    {
        edit(*m_village, [](Dossier &dossier) { dossier.household.phone = u"13900006291"_s; });
        edit(*m_township, [](Dossier &dossier) { dossier.household.phone = u"13900006292"_s; });
        settle();
        auto page = pageOf(*m_township);
        press(*page, Qt::Key_2);
        edit(*m_village, [](Dossier &dossier) { dossier.household.phone = u"13900006299"_s; });
        settle();
        page->findChild<QLineEdit *>(u"why"_s)->setText(u"asked"_s);
        page->decide();
        QCOMPARE(at(*m_township).household.phone, u"13900006299"_s);
        QCOMPARE(rows(*page), 1);
        QVERIFY(!test::told(*page).isEmpty());
        QVERIFY(!anyChosen(*page));
        QCOMPARE(page->findChild<ui::ClashModel *>()->row(0).first, u"13900006299"_s);
    }

    void aVillageFindsItsOwnPairsAndDecidesThem()
    {
        const auto list = *casework::households(office(*m_village));
        const auto first = *casework::dossier(office(*m_village), list[0].id);
        m_home = list[1].id;
        const Member twin = first.members.back();
        edit(*m_village, [&](Dossier &dossier) {
            dossier.members.back().name = twin.name;
            dossier.members.back().idNumberText = twin.idNumberText;
            dossier.members.back().typedBirthDate = twin.typedBirthDate;
        });
        auto page = pageOf(*m_village);
        page->lookForPersons();
        QVERIFY(test::jobEnds(*page));
        QCOMPARE(rows(*page), 1);
        press(*page, Qt::Key_Down);
        test::shot(*page, u"clash-persons"_s);
        press(*page, Qt::Key_3);
        page->findChild<QLineEdit *>(u"why"_s)->setText(u"two cards seen"_s);
        page->decide();
        QCOMPARE(rows(*page), 0);
    }

    void theModelIsSound()
    {
        const auto wording = papers::Wording::load(u"en"_s);
        ui::ClashModel model(wording);
        const QAbstractItemModelTester tester(&model);
        casework::ClashRow row;
        row.clash.holdsPay = true;
        row.isOpen = true;
        model.setRows({row, {}});
        QVERIFY(model.index(0, 4).data().toString() != model.index(1, 4).data().toString());
    }

    void aDeathThatWasNoneIsWrittenDownWithAPicture()
    {
        edit(*m_village, [](Dossier &dossier) { dossier.members.back().diedOn = Day(2018, 6, 2); });
        ui::FamilyDialog dialog(*m_village, at(*m_village));
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        dialog.choose(FamilyEventKind::NotDead);
        auto *evidence = dialog.findChild<QComboBox *>(u"evidence"_s);
        QVERIFY(evidence->isVisible());
        auto *people = dialog.findChild<QListWidget *>(u"whoGoes"_s);
        QCOMPARE(people->count(), 1); // only who is recorded as dead
        people->item(0)->setCheckState(Qt::Checked);
        test::shot(dialog, u"family-not-dead"_s);
        dialog.record(); // without a picture
        QVERIFY(at(*m_village).members.back().diedOn.has_value());
    }
};

QTEST_MAIN(ClashPageTest)
#include "test_clashpage.moc"

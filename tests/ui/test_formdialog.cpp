// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/paperrule.h"
#include "casework/register.h"
#include "forms/formdialog.h"
#include "forms/issueddialog.h"
#include "forms/issuedpane.h"
#include "forms/paperruledialog.h"
#include "pages/rosterdialog.h"
#include "papers/masking.h"
#include "ui/trainingvillage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QScreen>

using namespace xieli;
using namespace Qt::StringLiterals;

class FormDialogTest : public QObject {
    Q_OBJECT

    test::TrainingVillage m_village;

    static std::vector<IssuedPaper> issued(ui::Desk &desk)
    {
        const auto papers = casework::issuedPapers(desk.office());
        return papers ? *papers : std::vector<IssuedPaper>();
    }
    HouseholdId first(ui::Desk &desk)
    {
        const auto rows = casework::households(desk.office());
        return rows && !rows->empty() ? rows->front().id : HouseholdId();
    }
    QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void initTestCase() { test::inChinese(this); }

    void formsAreChosenByTheArrowKeysAndOnlyIssuedOnesStandInTheRegister()
    {
        auto desk = m_village.desk(u"village"_s);
        ui::FormDialog dialog(*desk, first(*desk));
        dialog.show();
        QVERIFY(dialog.height() <= dialog.screen()->availableGeometry().height());
        auto *kinds = dialog.findChild<QListWidget *>(u"formKinds"_s);
        QCOMPARE(dialog.kind(), casework::FormKind::Visit);
        test::shot(dialog, u"forms-visit"_s);
        dialog.savePdf(m_village.freshFolder() + u"/looked-at.pdf"_s);
        QVERIFY(issued(*desk).empty());
        QTest::keyClick(kinds, Qt::Key_Down);
        QCOMPARE(dialog.kind(), casework::FormKind::Card);
        QVERIFY2(dialog.paper(), qPrintable(test::told(dialog)));
        QVERIFY(dialog.isIssuing()); // the card is made for the family
        dialog.findChild<QCheckBox *>(u"formBlank"_s)->setChecked(true);
        QVERIFY(!dialog.isIssuing());
        dialog.savePdf(m_village.freshFolder() + u"/blank.pdf"_s);
        QVERIFY(issued(*desk).empty());
        for (int row = 0; row < kinds->count(); ++row) {
            kinds->setCurrentRow(row);
            for (const int sheet : {0, 1}) {
                dialog.findChild<QComboBox *>(u"paperSheet"_s)->setCurrentIndex(sheet);
                QVERIFY2(dialog.paper() && print::charactersWithoutFont(*dialog.paper()).isEmpty(), qPrintable(QString::number(row)));
                QVERIFY2(print::pageCount(*dialog.paper()) <= 2, qPrintable(QString::number(row)));
            }
        }
    }

    void aFormLeavesMaskedUnlessIssuedOrSaidWhoTakesIt()
    {
        auto desk = m_village.desk(u"village"_s);
        ui::FormDialog dialog(*desk, first(*desk));
        dialog.show();
        auto *kinds = dialog.findChild<QListWidget *>(u"formKinds"_s);
        kinds->setCurrentRow(3);
        QCOMPARE(dialog.kind(), casework::FormKind::Application);
        const auto numbers = [&dialog] { return papers::wholeNumbers(*dialog.paper()).count(); };
        auto *whole = dialog.findChild<QCheckBox *>(u"exportWhole"_s);
        auto *print = dialog.findChild<QPushButton *>(u"paperPrint"_s);
        QVERIFY(whole->isVisible());
        QCOMPARE(numbers(), 0);
        QVERIFY(print->isEnabled());
        whole->setChecked(true);
        QVERIFY(numbers() > 0 && !print->isEnabled());
        dialog.findChild<QLineEdit *>(u"exportTakenBy"_s)->setText(u"王干事"_s);
        dialog.findChild<QComboBox *>(u"exportReason"_s)->setEditText(u"交乡镇核对"_s);
        QVERIFY(print->isEnabled());
        test::shot(dialog, u"form-whole"_s);
        whole->setChecked(false);
        dialog.setIssuing(true); // its trace is the register of issued papers
        QVERIFY(!whole->isVisible());
        QVERIFY(numbers() > 0 && print->isEnabled());
        test::shot(dialog, u"form-issuing"_s);
        dialog.setIssuing(false);
        dialog.findChild<QCheckBox *>(u"formBlank"_s)->setChecked(true);
        QVERIFY(!whole->isVisible());
    }

    void whatIsOnlyForThePenFitsOneSheetAndIsNotIssued()
    {
        auto desk = m_village.desk(u"village"_s);
        ui::FormDialog dialog(*desk, first(*desk));
        dialog.show();
        auto *kinds = dialog.findChild<QListWidget *>(u"formKinds"_s);
        int blanks = 0;
        for (int row = 0; row < kinds->count(); ++row) {
            kinds->setCurrentRow(row);
            if (!papers::isBlankOnly(dialog.kind()))
                continue;
            ++blanks;
            QVERIFY(!dialog.findChild<QCheckBox *>(u"paperIssue"_s)->isEnabled());
            for (const int sheet : {0, 1}) {
                dialog.findChild<QComboBox *>(u"paperSheet"_s)->setCurrentIndex(sheet);
                QVERIFY2(dialog.paper() && print::pageCount(*dialog.paper()) == 1, qPrintable(QString::number(row) + u'/' + QString::number(sheet)));
                test::shot(dialog, u"blank-%1-%2"_s.arg(row).arg(sheet));
            }
        }
        QCOMPARE(blanks, 5);
    }

    void anIssuedFormGetsTheNextNumberAndIsTheSameFileWhenItIsSavedAgain()
    {
        auto desk = m_village.desk(u"village"_s);
        casework::PaperRule rule;
        rule.numbers.insert(u"form_card"_s, u"柳卡〔{year}〕{n}号"_s);
        QVERIFY(casework::keepPaperRule(desk->office(), rule));
        ui::FormDialog dialog(*desk, first(*desk));
        dialog.show();
        dialog.findChild<QListWidget *>(u"formKinds"_s)->setCurrentRow(1);
        const QString number = u"柳卡〔%1〕1号"_s.arg(desk->today().year());
        QCOMPARE(dialog.findChild<QLineEdit *>(u"paperNumber"_s)->text(), number);
        test::shot(dialog, u"forms-card"_s);
        const QString folder = m_village.freshFolder();
        dialog.savePdf(folder + u"/card.pdf"_s);
        QCOMPARE(int(issued(*desk).size()), 1);
        QCOMPARE(issued(*desk).front().number, number);
        QVERIFY(dialog.before() && !dialog.isIssuing());
        QVERIFY(!dialog.findChild<QLineEdit *>(u"paperNumber"_s)->isEnabled());
        QVERIFY(dialog.findChild<QPushButton *>(u"paperPrint"_s)->isEnabled());
        test::shot(dialog, u"forms-card-again"_s);
        dialog.savePdf(folder + u"/again.pdf"_s);
        QCOMPARE(bytesOf(folder + u"/again.pdf"_s), bytesOf(folder + u"/card.pdf"_s));
        QCOMPARE(issued(*desk).front().reprints, 1);
        dialog.setIssuing(true); // another one
        QCOMPARE(dialog.findChild<QLineEdit *>(u"paperNumber"_s)->text(), u"柳卡〔%1〕2号"_s.arg(desk->today().year()));
        dialog.findChild<QLineEdit *>(u"paperNumber"_s)->setText(number);
        dialog.savePdf(folder + u"/taken.pdf"_s);
        QVERIFY2(test::told(dialog).contains(number), qPrintable(test::told(dialog)));
        QVERIFY(!QFile::exists(folder + u"/taken.pdf"_s)); // neither out nor in the register
        QCOMPARE(int(issued(*desk).size()), 1);
    }

    void theOfficeSettlesItsNumbersAndTheDeliberationRecordInTheDialog()
    {
        auto desk = m_village.desk(u"village"_s);
        ui::FormDialog dialog(*desk, first(*desk));
        dialog.show();
        auto *kinds = dialog.findChild<QListWidget *>(u"formKinds"_s);
        const int before = kinds->count();
        auto *rule = new ui::PaperRuleDialog(*desk, &dialog);
        connect(rule, &ui::PaperRuleDialog::stored, &dialog, [&dialog] { dialog.findChild<QListWidget *>(u"formKinds"_s)->setFocus(); });
        rule->show();
        rule->fieldOf(u"form_visit"_s)->setText(u"没有顺序号"_s);
        rule->store();
        QVERIFY(rule->isVisible()); // it says what is missing and stays
        test::shot(*rule, u"paper-rule"_s);
        rule->fieldOf(u"form_visit"_s)->setText(u"表{n}"_s);
        rule->findChild<QCheckBox *>()->setChecked(true);
        rule->store();
        QCOMPARE(casework::nextNumber(desk->office(), u"form_visit"_s, 2018).value(), u"表1"_s);
        ui::FormDialog again(*desk, first(*desk));
        QCOMPARE(again.findChild<QListWidget *>(u"formKinds"_s)->count(), before + 1);
    }

    void theSignedCopyComesBackAndIsSeenOnTheHousehold()
    {
        auto desk = m_village.desk(u"village"_s);
        ui::FormDialog forms(*desk, first(*desk));
        forms.setIssuing(true);
        forms.savePdf(m_village.freshFolder() + u"/visit.pdf"_s);
        ui::IssuedPane pane(*desk);
        pane.resize(900, 300);
        pane.setHousehold(first(*desk));
        QCOMPARE(pane.rowCount(), 1);
        QVERIFY(issued(*desk).front().isOpen());
        pane.show();
        pane.openLine(0);
        auto *dialog = pane.findChild<ui::IssuedDialog *>();
        QVERIFY(dialog);
        QImage scan(600, 800, QImage::Format_RGB32);
        scan.fill(Qt::white);
        const QString file = m_village.freshFolder() + u"/第1页.png"_s;
        QVERIFY(scan.save(file));
        dialog->addFiles({file});
        QCOMPARE(dialog->pageCount(), 1);
        QVERIFY(!issued(*desk).front().isOpen());
        test::shot(*dialog, u"issued-signed"_s);
        dialog->addFiles({file});
        QCOMPARE(dialog->pageCount(), 1); // the same page again
        QMimeData pasted;
        scan.fill(Qt::lightGray);
        pasted.setImageData(scan);
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &pasted, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(dialog, &enter);
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &pasted, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(dialog, &drop);
        QCOMPARE(dialog->pageCount(), 2);
        dialog->removePage();
        QCOMPARE(dialog->pageCount(), 1);
        dialog->voidIt(u"打错了"_s);
        QVERIFY(issued(*desk).front().voidedOn);
        test::shot(*dialog, u"issued-void"_s);
    }

    void theRosterIsIssuedOnALargeSheet()
    {
        auto desk = m_village.desk(u"village"_s);
        ui::RosterDialog dialog(*desk, desk->month());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QVERIFY2(dialog.paper(), qPrintable(test::told(dialog)));
        dialog.findChild<QComboBox *>(u"paperSheet"_s)->setCurrentIndex(1);
        QVERIFY(dialog.paper()->sheet == papers::Sheet::A3);
        test::shot(dialog, u"roster-a3"_s);
        dialog.setIssuing(true);
        const QString path = m_village.freshFolder() + u"/roster.pdf"_s;
        dialog.savePdf(path);
        QVERIFY2(bytesOf(path).size() > 1000, qPrintable(test::told(dialog)));
        QCOMPARE(issued(*desk).front().kind, u"pay_roster"_s);
    }
};

QTEST_MAIN(FormDialogTest)
#include "test_formdialog.moc"

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/askdialog.h"
#include "casework/assessing.h"
#include "casework/letters.h"
#include "casework/paying.h"
#include "casework/register.h"
#include "fields/fields.h"
#include "pages/letterdialog.h"
#include "pages/receivablesdialog.h"
#include "ui/trainingvillage.h"

#include <QCheckBox>
#include <QFile>
#include <QScreen>

using namespace xieli;
using namespace Qt::StringLiterals;

class LetterDialogTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { test::inChinese(this); }

    void theLetterThatIsCalledForIsShownIssuedAndKept()
    {
        auto desk = m_village.desk(u"township"_s);
        QVERIFY(casework::assessMonth(desk->office(), desk->month()));
        const auto due = casework::lettersDue(desk->office(), desk->month());
        QVERIFY(due && !due->empty());
        ui::LetterDialog dialog(*desk, due->front().household, desk->month());
        dialog.show();
        QVERIFY2(dialog.paper(), qPrintable(test::told(dialog)));
        const QString path = m_village.freshFolder() + u"/letter.pdf"_s;
        dialog.savePdf(path);
        QFile file(path);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(test::told(dialog)));
        const QByteArray bytes = file.readAll();
        const auto kept = desk->office().file->read([](Reader &reader) { return reader.all<Paper>(); });
        QVERIFY(kept);
        QVERIFY(std::any_of(kept->begin(), kept->end(), [&](const Paper &paper) { return paper.kind == u"letter_stop" && paper.bytes == bytes; }));
        const auto issued = casework::issuedOf(desk->office(), due->front().household);
        QVERIFY(issued && issued->size() == 1 && issued->front().isOpen());
        QCOMPARE(issued->front().givenTo, due->front().headName);
    }

    void aVillageDrawsTheLetterUpWithoutANumber()
    {
        auto desk = m_village.desk(u"village"_s);
        const auto due = casework::lettersDue(desk->office(), desk->month());
        QVERIFY(due && !due->empty());
        ui::LetterDialog dialog(*desk, due->front().household, desk->month());
        dialog.show();
        QVERIFY(dialog.paper() && dialog.paper()->isDraft);
        QVERIFY(!dialog.isIssuing() && !dialog.findChild<QCheckBox *>(u"paperIssue"_s)->isEnabled());
        dialog.savePdf(m_village.freshFolder() + u"/letter.pdf"_s);
        const auto issued = casework::issuedOf(desk->office(), due->front().household);
        QVERIFY2(issued && issued->empty(), qPrintable(test::told(dialog)));
    }

    void whereNoLetterIsCalledForItIsSaidWhy()
    {
        auto desk = m_village.desk(u"village"_s);
        const auto rows = casework::assessments(desk->office(), desk->month());
        QVERIFY(rows);
        for (const auto &row : *rows) {
            if (row.outcome != u"same" || casework::letterDue(desk->office(), row.household, desk->month()))
                continue;
            ui::LetterDialog dialog(*desk, row.household, desk->month());
            dialog.show();
            QVERIFY(!dialog.paper());
            QVERIFY(!dialog.findChild<QPushButton *>(u"paperPdf"_s)->isEnabled());
            QVERIFY(!test::told(dialog).isEmpty());
            test::shot(dialog, u"letter-refused"_s);
            return;
        }
        QFAIL("nobody stays");
    }

    void aRecoveryIsDecidedForWhatIsOpen()
    {
        auto desk = m_village.desk(u"township"_s);
        auto rows = casework::households(desk->office());
        QVERIFY(rows && !rows->empty());
        for (int i = 0; i < 2; ++i) { // whoever is paid in June and turns out dead since April was paid too much
            Dossier known = *casework::dossier(desk->office(), (*rows)[std::size_t(i)].id);
            for (Member &member : known.members)
                member.diedOn = Day(2018, 3, 31);
            QVERIFY(casework::correctDossier(desk->office(), known));
        }
        QVERIFY(casework::draftPayments(desk->office(), Month(2018, 6)));
        QVERIFY(casework::approvePayments(desk->office(), Month(2018, 6), u"主任"_s, {u"单人办公"_s}));
        ui::ReceivablesDialog dialog(*desk);
        dialog.show();
        QVERIFY2(dialog.rowCount() >= 1, qPrintable(test::told(dialog)));
        dialog.decide(Money::fromYuan(1), Money(), Month(2018, 7), u"训追1号"_s, u"去世后多发"_s);
        QVERIFY2(test::told(dialog).contains(u"2018"_s), qPrintable(test::told(dialog)));
        const auto open = casework::receivables(desk->office());
        QVERIFY(open);
        QVERIFY(std::any_of(open->begin(), open->end(), [](const auto &row) { return row.decided == Money::fromYuan(1); }));
        QCOMPARE(dialog.decisionCount(), 1);
        test::shot(dialog, u"receivables"_s);
        const auto asked = [&dialog] {
            for (auto *each : dialog.findChildren<ui::AskDialog *>())
                if (each->isVisible())
                    return each;
            return static_cast<ui::AskDialog *>(nullptr);
        };
        const auto recovered = [&] {
            Money sum;
            for (const casework::ReceivableRow &row : casework::receivables(desk->office()).value())
                sum += row.recovered;
            return sum;
        };
        dialog.askReceipt();
        QVERIFY(asked());
        test::shot(*asked(), u"recovery-receipt"_s);
        asked()->press();
        QVERIFY(!asked());
        QCOMPARE(recovered(), Money::fromYuan(1));
        dialog.askVoidReceipt();
        asked()->press();
        QVERIFY(asked()); // a reason is asked for
        asked()->setText(u"reason"_s, u"记错"_s);
        asked()->press();
        QVERIFY(!asked());
        QCOMPARE(recovered(), Money());
        dialog.askToDecide();
        auto *question = dialog.findChild<QMessageBox *>();
        QVERIFY(question); // nothing more is decided before a yes
        QCOMPARE(dialog.decisionCount(), 1);
        question->reject();
        dialog.voidDecision(u"算错了"_s);
        const auto after = casework::receivables(desk->office());
        QVERIFY(std::all_of(after->begin(), after->end(), [](const auto &row) { return row.decided.isZero(); }));
        QVERIFY(!dialog.findChild<QPushButton *>(u"voidRecovery"_s)->isEnabled());
    }

    void theLetterHasTheDayOfItsDecisionAndFitsTheScreen()
    {
        auto desk = m_village.desk(u"village"_s);
        const auto due = casework::lettersDue(desk->office(), desk->month());
        QVERIFY(due && !due->empty());
        const auto origin = casework::letterOrigin(desk->office(), due->front().household, desk->month());
        QVERIFY(origin && *origin);
        ui::LetterDialog dialog(*desk, due->front().household, desk->month());
        dialog.show();
        QVERIFY(dialog.findChild<QPushButton *>(u"close"_s));
        QCOMPARE(dialog.findChild<ui::DayField *>()->day(), (*origin)->decidedOn);
        QVERIFY(dialog.height() <= dialog.screen()->availableGeometry().height());
        test::shot(dialog, u"letter"_s);
    }

private:
    test::TrainingVillage m_village;
};

QTEST_MAIN(LetterDialogTest)
#include "test_letterdialog.moc"

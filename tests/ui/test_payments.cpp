// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/bankreturn.h"
#include "casework/funding.h"
#include "fields/fields.h"
#include "forms/askdialog.h"
#include "pages/tablepane.h"
#include "words.h"
#include "pages/paymentstepsdialog.h"
#include "pages/paymentspage.h"
#include "papers/format.h"
#include "support/families.h"
#include "ui/trainingvillage.h"

#include <QInputDialog>
#include <QAbstractItemModelTester>
#include <QLabel>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

using namespace xieli;
using namespace Qt::StringLiterals;

class PaymentsTest : public QObject {
    Q_OBJECT

private slots:
    void aMonthIsDraftedWithItsTotalInCapitals()
    {
        auto desk = m_village.desk(u"village"_s);
        ui::PaymentsPage page(*desk);
        page.resize(1180, 700);
        page.show();
        page.refresh();
        page.draft();
        QVERIFY(test::jobEnds(page));
        const auto kept = casework::paymentBatch(desk->office(), desk->month());
        QVERIFY(kept.has_value());
        auto *model = page.findChild<ui::PaymentModel *>();
        QCOMPARE(model->rowCount(), int(kept->rows.size()));
        Money shown;
        for (const auto &row : model->rows())
            shown += row.regular + row.backPay;
        QCOMPARE(shown, kept->regular + kept->backPay);
        QVERIFY(!shown.isZero());
        QVERIFY(page.findChild<QLabel *>(u"capitals"_s)->text().contains(papers::capitals(shown)));
        for (const auto &row : model->rows())
            if (row.account.size() > 8)
                for (int column = 0; column < model->columnCount(); ++column)
                    QVERIFY(!model->index(int(&row - model->rows().data()), column).data().toString().contains(row.account));
    }

    void anApprovedMonthIsFrozen()
    {
        auto desk = m_village.desk(u"township"_s);
        ui::PaymentsPage page(*desk);
        page.show();
        page.refresh();
        page.draft();
        QVERIFY(test::jobEnds(page));
        auto *approve = page.findChild<QPushButton *>(u"approve"_s);
        QVERIFY2(approve->isEnabled(), qPrintable(test::told(page)));
        approve->click();
        QVERIFY(test::sayYes(page));
        auto *why = page.findChild<QInputDialog *>(); // one person drafted and approves
        QVERIFY(why);
        why->setTextValue(u"乡镇只有一名经办"_s);
        why->accept();
        QVERIFY2(!approve->isEnabled(), qPrintable(test::told(page)));
        QVERIFY(!page.findChild<QPushButton *>(u"draft"_s)->isEnabled());
        const auto kept = casework::paymentBatch(desk->office(), desk->month());
        QVERIFY(kept && kept->state == BatchState::Approved);
    }

    void fromTheApprovalToTheBankAndBackEachStepIsSeen()
    {
        auto desk = m_village.desk(u"township"_s);
        const Month month = desk->month();
        if (const auto batch = casework::paymentBatch(desk->office(), month); !batch || batch->state != BatchState::Approved) {
            QVERIFY(casework::draftPayments(desk->office(), month));
            QVERIFY(casework::approvePayments(desk->office(), month, u"主任"_s, {u"单人办公"_s}));
        }
        ui::PaymentStepsDialog dialog(*desk, month, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        const auto orders = casework::paymentOrders(desk->office(), month);
        QVERIFY(orders && !orders->empty());
        QVERIFY(dialog.findChild<QPushButton *>(u"bankFile"_s)->isEnabled());
        QVERIFY(!dialog.findChild<QPushButton *>(u"reissue"_s)->isEnabled());
        const QString folder = m_village.freshFolder();
        dialog.writeFile(folder + u"/bank.csv"_s); // nobody said who takes it
        QVERIFY(!QFileInfo::exists(folder + u"/bank.csv"_s));
        dialog.findChild<QLineEdit *>(u"bankTakenBy"_s)->setText(u"李会计"_s);
        dialog.findChild<QLineEdit *>(u"bankReason"_s)->setText(u"交银行代发"_s);
        dialog.writeFile(folder + u"/bank.csv"_s);
        QVERIFY2(QFileInfo(folder + u"/bank.csv"_s).size() > 100, qPrintable(test::told(dialog)));
        dialog.writeFile(folder + u"/again.csv"_s); // all of it was written: it is asked first
        QVERIFY(!QFileInfo::exists(folder + u"/again.csv"_s));
        QVERIFY(test::sayYes(dialog));
        QVERIFY2(QFileInfo(folder + u"/again.csv"_s).size() > 100, qPrintable(test::told(dialog)));
        QStringList lines{u"户名,账号,金额,处理结果,失败原因"_s};
        for (const casework::OrderRow &row : *orders)
            if (!row.order.account.isEmpty())
                lines << QStringList{row.order.payee, row.order.account + u'\t', row.order.amount.toString().remove(u','), lines.size() == 1 ? u"失败"_s : u"成功"_s, lines.size() == 1 ? u"账户已注销"_s : QString()}.join(u',');
        QFile file(folder + u"/return.csv"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(lines.join(u"\n"_s).toUtf8());
        file.close();
        dialog.takeReturn(file.fileName());
        const auto totals = casework::stepTotals(desk->office(), month);
        QVERIFY2(totals && !totals->bounced.isZero() && !totals->paid.isZero(), qPrintable(test::told(dialog)));
        QVERIFY(dialog.findChild<QPushButton *>(u"reissue"_s)->isEnabled());
        QVERIFY(dialog.findChild<QLabel *>(u"sums"_s)->text().contains(ui::moneyWords(totals->bounced)));
        test::shot(dialog, u"payment-steps"_s);
        const auto ask = [&dialog] {
            for (auto *asked : dialog.findChildren<ui::AskDialog *>())
                if (asked->isVisible())
                    return asked;
            return static_cast<ui::AskDialog *>(nullptr);
        };
        auto *list = dialog.findChild<ui::TablePane *>();
        QCOMPARE(list->currentRow(), 0); // what bounced stands on top
        QCOMPARE(list->table()->model()->index(0, 7).data().toString(), u"账户已注销"_s);
        dialog.askOutcome(); // of the order that bounced: the bank's word was wrong
        QVERIFY(ask());
        test::shot(*ask(), u"order-outcome"_s);
        ask()->press();
        QVERIFY(ask()); // how it is known must be said
        ask()->setText(u"why"_s, u"银行柜台已补发"_s);
        ask()->press();
        QVERIFY(!ask());
        const int at = dialog.findChild<ui::TablePane *>()->currentRow();
        QCOMPARE(casework::paymentOrders(desk->office(), month).value().at(std::size_t(at)).state, casework::OrderState::Paid);
        const auto rows = casework::funding(desk->office(), month).value();
        QVERIFY(!rows.empty());
        dialog.askFunding();
        test::shot(*ask(), u"funding"_s);
        auto *centre = ask()->findChild<ui::MoneyField *>(u"centre"_s);
        centre->setMoney(Money::fromFen(1));
        ask()->press();
        QVERIFY(ask()); // the parts must add up
        centre->setMoney(rows.front().toPay);
        ask()->press();
        QVERIFY2(!ask(), qPrintable(test::told(dialog)));
        QVERIFY(casework::funding(desk->office(), month)->front().missing().isZero());
    }

    void aVillageIsNotOfferedToApprove()
    {
        auto desk = m_village.desk(u"village"_s);
        ui::PaymentsPage page(*desk);
        page.show();
        page.refresh();
        QVERIFY(page.findChild<QPushButton *>(u"approve"_s)->isHidden());
        QVERIFY(page.findChild<QPushButton *>(u"unpaid"_s)->isHidden());
        QVERIFY(page.findChild<QPushButton *>(u"draft"_s)->isVisible());
    }

    void theRosterIsWrittenAsSheet()
    {
        auto desk = m_village.desk(u"village"_s);
        ui::PaymentsPage page(*desk);
        page.show();
        page.refresh();
        const QString folder = m_village.freshFolder();
        for (const QString &name : {u"/r.xlsx"_s, u"/r.pdf"_s, u"/r.csv"_s}) {
            page.findChild<ui::ExportButton *>()->ask();
            auto *dialog = page.window()->findChild<ui::ExportDialog *>();
            QVERIFY(dialog);
            auto *whole = dialog->findChild<QCheckBox *>(u"exportWhole"_s);
            QVERIFY(!whole->isChecked()); // masked, unless somebody wants it otherwise
            whole->setChecked(true);
            dialog->findChild<QLineEdit *>(u"exportTakenBy"_s)->setText(u"李会计"_s);
            dialog->findChild<QComboBox *>(u"exportReason"_s)->setEditText(u"交银行代发"_s);
            test::shot(*dialog, u"export-whole"_s);
            dialog->saveTo(folder + name);
            QVERIFY2(QFileInfo(folder + name).size() > 1000, qPrintable(test::told(*dialog)));
            delete dialog;
        }
        const auto left = casework::exportRegister(desk->office());
        QVERIFY(left);
        QCOMPARE(int(left->size()), 4); // the training run's own, and these
    }

    void theRosterIsOfTheVillageThatIsChosen()
    {
        auto desk = m_village.emptyDesk();
        const auto family = [&](const QString &head, const QString &place) {
            Dossier one = test::rosterHousehold(head, 2, 1, Money::fromYuan(620));
            one.household.village = place;
            QVERIFY(casework::registerHousehold(desk->office(), one).has_value());
            QVERIFY(casework::confirmPaid(desk->office(), Month(2018, 4), Month(2018, 5)).has_value());
        };
        family(u"本村甲"_s, u"上湾村"_s);
        family(u"本村乙"_s, u"上湾村"_s);
        ui::PaymentsPage page(*desk);
        page.show();
        page.draft();
        QVERIFY(test::jobEnds(page));
        auto *village = page.findChild<QComboBox *>(u"rosterVillage"_s);
        QVERIFY(!village->isVisible()); // one village: nothing to choose
        family(u"外村人"_s, u"下湾村"_s);
        page.draft();
        QVERIFY(test::jobEnds(page));
        QVERIFY2(village->isVisible(), qPrintable(test::told(page)));
        const auto rosterRows = [&] {
            page.findChild<ui::ExportButton *>()->ask();
            auto *dialog = page.window()->findChild<ui::ExportDialog *>();
            dialog->findChild<QLineEdit *>(u"exportTakenBy"_s)->setText(u"李会计"_s);
            dialog->findChild<QComboBox *>(u"exportReason"_s)->setEditText(u"交银行代发"_s);
            const QString path = m_village.freshFolder() + u"/r.csv"_s;
            dialog->saveTo(path);
            delete dialog;
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
        };
        const QString all = rosterRows();
        village->setCurrentIndex(village->findData(u"下湾村"_s));
        const QString alone = rosterRows();
        QVERIFY2(alone.contains(u"外村人"_s) && !alone.contains(u"本村甲"_s), qPrintable(alone));
        QVERIFY2(all.contains(u"外村人"_s) && all.contains(u"本村甲"_s), qPrintable(all));
        desk->setMonth(Month(2031, 1));
        page.refresh();
        QVERIFY(!village->isVisible()); // nothing drafted: no roster of last month's village
    }

    void confirmingTheSameMonthsTwiceIsRefusedInWords()
    {
        auto desk = m_village.desk(u"village"_s);
        ui::PaymentsPage page(*desk);
        page.show();
        page.refresh();
        page.confirmOpening(Month(2018, 1), Month(2018, 5));
        QVERIFY(test::jobEnds(page));
        QVERIFY(test::told(page).size() > 10);
        QVERIFY2(!test::told(page).startsWith(u"casework."_s), qPrintable(test::told(page)));
    }

    void aMonthWithoutADraftSaysWhatToDo()
    {
        auto desk = m_village.emptyDesk();
        ui::PaymentsPage page(*desk);
        page.show();
        page.refresh();
        QCOMPARE(page.findChild<ui::PaymentModel *>()->rowCount(), 0);
        QVERIFY(!page.findChild<QPushButton *>(u"approve"_s)->isEnabled());
        QCOMPARE(test::told(page), QString());
    }

    void thePaymentsAreASoundModel()
    {
        ui::PaymentModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        casework::PaymentRow row;
        row.regular = Money::fromYuan(900);
        casework::PaymentRow larger;
        larger.regular = Money::fromYuan(1000);
        model.setRows({larger, row});
        ui::RowFilter filter;
        filter.setSourceModel(&model);
        filter.sort(4);
        QCOMPARE(filter.mapToSource(filter.index(0, 0)).row(), 1); // 900 before 1,000
    }

private:
    test::TrainingVillage m_village;
};

QTEST_MAIN(PaymentsTest)
#include "test_payments.moc"

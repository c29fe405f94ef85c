// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/slips.h"
#include "forms/slipdialog.h"
#include "help/explained.h"
#include "mainwindow.h"
#include "models/parcelmodels.h"
#include "pages/exchangepage.h"
#include "pages/parcelresult.h"
#include "pages/parcelspane.h"
#include "pages/tablepane.h"
#include "pages/wholeline.h"
#include "papers/handover.h"
#include "ui/trainingvillage.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>
#include <QTabWidget>

using namespace xieli;
using namespace Qt::StringLiterals;

class ExchangeTest : public QObject {
    Q_OBJECT

    /// A parcel of the village, packed now.
    QString packed(ui::Desk &village)
    {
        const QString path = m_village.freshFolder() + u"/parcel"_s;
        const auto peers = casework::peers(village.office());
        if (!peers || !casework::packParcel(village.office(), peers->front().name, path))
            qFatal("nothing was packed");
        return path;
    }
    static QLabel *label(QWidget &page, const char *name) { return page.findChild<QLabel *>(QLatin1String(name)); }
    static QString toneOf(const QWidget *widget) { return widget->property("tone").toString(); }
    /// Somebody of the township notes that a person left; the village does not know yet.
    static void partTheCounts(casework::Office &township)
    {
        // as if the village's own parcel had been taken in wrongly: what was written here the village would not have heard of
        const auto peers = township.file->read([](Reader &reader) { return reader.all<Peer>(); });
        QVERIFY(peers && !peers->empty());
        const auto done = township.file->change({u"test.left"_s, {}, peers->front().id.text()}, [](Writer &writer) {
            Member member = writer.all<Member>().front();
            member.leftOn = Day(2018, 6, 1);
            writer.update(member);
        });
        QVERIFY(done);
    }

private slots:
    void initTestCase() { test::prepareWindowTest(this); }

    void aParcelGoesOutAndIsTakenInOnce()
    {
        auto village = m_village.desk(u"village"_s);
        auto township = m_village.desk(u"township"_s);
        ui::ExchangePage sender(*village);
        ui::ExchangePage receiver(*township);
        sender.show();
        receiver.show();
        sender.refresh();
        QVERIFY(sender.findChild<QPushButton *>(u"pack"_s)->isEnabled());
        auto *peers = sender.findChild<ui::PeerModel *>();
        QCOMPARE(peers->rowCount(), 1);
        QVERIFY(!peers->row(0).code.isEmpty());

        const QString path = m_village.freshFolder() + u"/a.xlp"_s;
        sender.pack(peers->row(0).name, path);
        QVERIFY(test::jobEnds(sender));
        QVERIFY2(QFileInfo::exists(path), qPrintable(test::told(sender)));
        receiver.takeIn(path);
        QVERIFY(test::jobEnds(receiver));
        const QString first = test::told(receiver);
        QVERIFY(!receiver.findChild<QLabel *>(u"summary"_s)->text().isEmpty());
        receiver.takeIn(path);
        QVERIFY(test::jobEnds(receiver));
        QVERIFY(test::told(receiver) != first);
    }

    void aCutParcelIsRefusedInWords()
    {
        auto township = m_village.desk(u"township"_s);
        QFile whole(m_village.file(u"parcel"_s, u"village"_s));
        QVERIFY(whole.open(QIODevice::ReadOnly));
        const QString path = m_village.freshFolder() + u"/cut.xlp"_s;
        QFile cut(path);
        QVERIFY(cut.open(QIODevice::WriteOnly));
        cut.write(whole.read(whole.size() / 2));
        cut.close();
        ui::ExchangePage page(*township);
        page.show();
        page.takeIn(path);
        QVERIFY(test::jobEnds(page));
        QVERIFY(test::told(page).size() > 10);
        QVERIFY2(!test::told(page).startsWith(u"exchange."_s), qPrintable(test::told(page)));
    }

    void anOfficeIsMadeKnownByItsIntroduction()
    {
        auto newcomer = m_village.emptyDesk();
        ui::ExchangePage page(*newcomer);
        page.show();
        page.refresh();
        QVERIFY(!page.findChild<QPushButton *>(u"pack"_s)->isEnabled());
        const QString path = m_village.freshFolder() + u"/own.intro"_s;
        page.introduceTo(path);
        QVERIFY2(QFileInfo::exists(path), qPrintable(test::told(page)));
        page.trust(m_village.file(u"introduction"_s, u"township"_s));
        auto *peers = page.findChild<ui::PeerModel *>();
        QCOMPARE(peers->rowCount(), 1);
        QVERIFY(test::told(page).contains(peers->row(0).code));
    }

    void peersAndFatesAreSoundModels()
    {
        ui::PeerModel peers;
        ui::PeerFateModel fates;
        QAbstractItemModelTester first(&peers, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester second(&fates, QAbstractItemModelTester::FailureReportingMode::QtTest);
        peers.setRows({{}, {}});
        fates.setRows({{u"member"_s, u"k"_s, u"家庭成员"_s, u"赵仁"_s, u"refused"_s, u"r"_s}});
        QCOMPARE(fates.index(0, 0).data(ui::CodeRole).toString(), u"refused"_s);
    }

    void bothTotalsStandSideBySideAndRedWhenTheyDiffer()
    {
        auto village = m_village.desk(u"village"_s);
        auto township = m_village.desk(u"township"_s);
        ui::ExchangePage page(*township);
        page.resize(1180, 700);
        page.show();
        page.refresh();
        page.takeIn(packed(*village));
        QVERIFY(test::jobEnds(page));
        QVERIFY2(page.findChild<QFrame *>(u"totals"_s)->isVisible(), qPrintable(test::told(page)));
        QCOMPARE(toneOf(label(page, "totalsVerdict")), u"good"_s);
        QVERIFY(!label(page, "totalsWhy")->isVisible());
        test::shot(page, u"exchange-equal"_s);

        partTheCounts(township->office());
        page.takeIn(packed(*village));
        QVERIFY(test::jobEnds(page));
        QCOMPARE(toneOf(label(page, "totalsVerdict")), u"bad"_s);
        QVERIFY(label(page, "totalsWhy")->isVisible() && !label(page, "totalsWhy")->text().isEmpty());
        const auto notices = page.findChildren<ui::Notice *>();
        QVERIFY(std::any_of(notices.begin(), notices.end(), [](const ui::Notice *notice) { return notice->isVisible() && toneOf(notice) == u"bad"; }));
        int red = 0;
        for (const QLabel *figure : page.findChild<QFrame *>(u"totals"_s)->findChildren<QLabel *>())
            red += figure != label(page, "totalsVerdict") && toneOf(figure) == u"bad" ? 1 : 0;
        QCOMPARE(red, 2); // the persons of both sides, and nothing else
        test::shot(page, u"exchange-unequal"_s);
        page.resize(page.minimumSizeHint().expandedTo({520, 300}));
        test::shot(page, u"exchange-small"_s);
    }

    void theSlipIsComparedWhileOneTypes()
    {
        auto village = m_village.desk(u"village"_s);
        auto township = m_village.desk(u"township"_s);
        const QString path = packed(*village);
        ui::ExchangePage page(*township);
        page.resize(1180, 700);
        page.show();
        page.refresh();
        page.takeIn(path);
        QVERIFY(test::jobEnds(page));
        auto *typed = page.findChild<QLineEdit *>(u"slipTyped"_s);
        QVERIFY(typed->isVisible());
        QCOMPARE(ui::explanationsOf(typed).first(), u"desk.slip"_s);
        const auto sent = casework::parcels(village->office());
        QVERIFY(sent && sent->front().isOurs);
        QTest::keyClicks(typed, sent->front().digest.left(8));
        QCOMPARE(toneOf(label(page, "slipMatch")), u"good"_s);
        typed->clear();
        QTest::keyClicks(typed, sent->front().digest.startsWith(u'0') ? u"1"_s : u"0"_s);
        QCOMPARE(toneOf(label(page, "slipMatch")), u"bad"_s);
        const casework::SharedTotals totals = *sent->front().totals;
        typed->setText(papers::slipText({sent->front().sequence, totals.households, totals.persons, qint64(totals.money.fen()), sent->front().digest}));
        QCOMPARE(toneOf(label(page, "slipMatch")), u"good"_s);
        typed->setText(papers::slipText({sent->front().sequence, totals.households + 1, totals.persons, qint64(totals.money.fen()), sent->front().digest}));
        QCOMPARE(toneOf(label(page, "slipMatch")), u"bad"_s);
        QVERIFY(label(page, "parcelDigest")->text().startsWith(papers::inEights(sent->front().digest, 2)));
    }

    void theSlipIsSeenAndSaved()
    {
        auto village = m_village.desk(u"village"_s);
        ui::ExchangePage page(*village);
        page.show();
        page.refresh();
        page.pack(page.findChild<ui::PeerModel *>()->row(0).name, m_village.freshFolder() + u"/a"_s);
        QVERIFY(test::jobEnds(page));
        auto *button = page.findChild<QPushButton *>(u"slip"_s);
        QVERIFY(button->isVisible());
        button->click();
        auto *dialog = page.findChild<ui::SlipDialog *>();
        QVERIFY(dialog && dialog->paper());
        const auto &blocks = dialog->paper()->blocks;
        QVERIFY(std::any_of(blocks.begin(), blocks.end(), [](const papers::Block &block) { return std::holds_alternative<papers::Code>(block); }));
        test::shot(*dialog, u"slip"_s);
        const QString path = m_village.freshFolder() + u"/slip.pdf"_s;
        dialog->savePdf(path);
        QFile file(path);
        QVERIFY2(file.open(QIODevice::ReadOnly) && file.readAll().startsWith("%PDF"), qPrintable(test::told(*dialog)));
        QVERIFY(!village->office().path.isEmpty());
        dialog->savePdf(village->office().path);
        QVERIFY(casework::peers(village->office())); // it was not written over
        dialog->close();
    }

    void aParcelThatWasNotWrittenIsListedAsSuchAndHasNoSlip()
    {
        auto village = m_village.desk(u"village"_s);
        ui::ExchangePage page(*village);
        page.resize(1180, 700);
        page.show();
        page.refresh();
        auto *pane = page.findChild<ui::ParcelsPane *>();
        const int before = pane->rowCount();
        page.pack(page.findChild<ui::PeerModel *>()->row(0).name, m_village.freshFolder() + u"/no/such/a"_s);
        QVERIFY(test::jobEnds(page));
        QVERIFY(!test::told(page).isEmpty());
        QCOMPARE(pane->rowCount(), before + 1);
        page.showPart(ui::ExchangePage::ParcelsPart);
        const auto parcels = casework::parcels(village->office());
        const auto unwritten = std::find_if(parcels->begin(), parcels->end(), [](const auto &row) { return row.state == casework::ParcelState::Unwritten; });
        QVERIFY(unwritten != parcels->end());
        pane->findChild<ui::TablePane *>()->selectRow(int(unwritten - parcels->begin()));
        QVERIFY(!page.findChild<QPushButton *>(u"parcelsSlip"_s)->isEnabled());
        test::shot(page, u"exchange-unwritten"_s);
        page.findChild<QPushButton *>(u"take"_s)->click(); // another act
        QVERIFY(test::told(page).isEmpty());
        for (auto *dialog : page.findChildren<QDialog *>())
            dialog->close();
    }

    void aLongReasonIsReadWholeBelowItsList()
    {
        ui::PeerFateModel fates;
        ui::TablePane list(&fates, u"fates"_s);
        list.setWidths({12, 20, 20, 0});
        QWidget page;
        auto *column = new QVBoxLayout(&page);
        column->addWidget(&list, 1);
        auto *whole = new ui::WholeLine(&list, {3}, &page);
        column->addWidget(whole);
        page.resize(900, 300);
        page.show();
        const QString reason = QString(u"a reason of many words that no column holds "_s).repeated(6).trimmed();
        fates.setRows({{u"member"_s, u"k"_s, u"家庭成员"_s, u"赵仁"_s, u"refused"_s, u"short"_s}, {u"member"_s, u"l"_s, u"家庭成员"_s, u"赵仁"_s, u"refused"_s, reason}});
        list.selectRow(0);
        QVERIFY(!whole->isVisible());
        list.selectRow(1);
        QTRY_VERIFY(whole->isVisible());
        QVERIFY(whole->text().contains(reason));
        list.setParent(nullptr);
    }

    void onSmallScreensNoListScrollsWithinAnotherScroll_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<QString>("language");
        for (const QSize &size : {QSize(1366, 768), QSize(1024, 640)})
            for (const QString &language : {u"zh_CN"_s, u"en"_s})
                QTest::newRow(qPrintable(u"%1-%2"_s.arg(size.width()).arg(language))) << size << language;
    }
    void onSmallScreensNoListScrollsWithinAnotherScroll()
    {
        QFETCH(QSize, size);
        QFETCH(QString, language);
        auto *chinese = findChild<QTranslator *>();
        if (chinese && language == u"en")
            QCoreApplication::removeTranslator(chinese);
        auto village = m_village.desk(u"village"_s);
        const QString stick = m_village.freshFolder();
        QVERIFY(QFile::copy(packed(*village), stick + u"/one"_s) && QFile::copy(m_village.file(u"introduction"_s, u"village"_s), stick + u"/two"_s));
        QFile cut(stick + u"/three.xlp"_s);
        QVERIFY(cut.open(QIODevice::WriteOnly) && cut.write("cut") == 3);
        cut.close();
        for (const QString &role : {u"township"_s, u"village"_s}) {
            ui::MainWindow window(m_village.office(role), language);
            window.resize(size);
            window.QWidget::show();
            QVERIFY(window.QWidget::isVisible());
            const QString name = u"small-%1-%2-%3-"_s.arg(size.width()).arg(language, role);
            QVERIFY(window.show(u"clashes"_s));
            test::shot(window, name + u"clashes"_s);
            QVERIFY(window.show(u"exchange"_s));
            auto *page = qobject_cast<ui::ExchangePage *>(window.current());
            page->takeInStick({stick});
            QVERIFY(test::jobEnds(*page));
            for (const auto part : {ui::ExchangePage::OfficesPart, ui::ExchangePage::LastPart, ui::ExchangePage::ParcelsPart, ui::ExchangePage::AsidePart, ui::ExchangePage::MovesPart}) {
                page->showPart(part);
                QTest::qWait(20);
                test::shot(window, name + QString::number(part));
                for (auto *list : page->findChildren<QTableView *>())
                    for (QWidget *outer = list->isVisible() ? list->parentWidget() : nullptr; outer; outer = outer->parentWidget())
                        if (auto *area = qobject_cast<QScrollArea *>(outer); area && area->isAncestorOf(list))
                            QVERIFY2(page->isAncestorOf(area) == false || !area->verticalScrollBar()->isVisible(), qPrintable(list->accessibleName()));
            }
        }
        if (chinese && language == u"en")
            QCoreApplication::installTranslator(chinese);
    }

    void aWholeStickIsListedFileByFile()
    {
        auto village = m_village.desk(u"village"_s);
        auto township = m_village.desk(u"township"_s);
        const QString stick = m_village.freshFolder();
        QVERIFY(QFile::copy(packed(*village), stick + u"/one"_s));
        QVERIFY(QFile::copy(m_village.file(u"introduction"_s, u"village"_s), stick + u"/two"_s));
        QFile cut(stick + u"/three"_s);
        QFile whole(stick + u"/one"_s);
        QVERIFY(cut.open(QIODevice::WriteOnly) && whole.open(QIODevice::ReadOnly));
        cut.write(whole.readAll().chopped(30));
        cut.close();
        ui::ExchangePage page(*township);
        page.resize(1180, 700);
        page.show();
        page.refresh();
        QMimeData dragged;
        dragged.setUrls({QUrl::fromLocalFile(stick)});
        QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&page, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&page, &drop);
        QVERIFY(test::jobEnds(page));
        const ui::StickModel *files = &page.findChild<ui::ParcelResult *>()->files();
        QCOMPARE(files->rowCount(), 3);
        QStringList outcomes;
        for (const auto &file : files->rows())
            outcomes << file.name + u' ' + toCode(file.outcome);
        QCOMPARE(outcomes, (QStringList{u"one taken"_s, u"three refused"_s, u"two introduction"_s}));
        QVERIFY(label(page, "summary")->text().contains(files->row(1).reason)); // what is amiss is shown first
        test::shot(page, u"exchange-stick"_s);
        page.takeInStick({stick + u"/not-there"_s});
        QVERIFY(test::jobEnds(page));
        QVERIFY(test::told(page).contains(u"not-there"_s));
    }

    void theNameOfAnIntroductionTellsNoPlace()
    {
        auto village = m_village.desk(u"village"_s);
        ui::ExchangePage page(*village);
        page.show();
        page.refresh();
        for (auto *button : page.findChildren<QPushButton *>())
            if (button->text().contains(u"introduction"_s) || button->text().contains(u"介绍"_s))
                button->click();
        auto *dialog = page.findChild<QFileDialog *>();
        QVERIFY(dialog);
        const QString name = QFileInfo(dialog->selectedFiles().value(0)).fileName();
        QVERIFY2(name.endsWith(u".intro"_s) && !name.contains(village->office().name), qPrintable(name));
        dialog->close();
    }

    void theCodeIsConfirmedAndUntilThenEachExchangeWarns()
    {
        auto township = m_village.desk(u"township"_s);
        ui::ExchangePage page(*township);
        page.resize(1180, 700);
        page.show();
        page.refresh();
        auto *peers = page.findChild<ui::PeerModel *>();
        auto *warning = page.findChild<ui::Notice *>(u"trustNotice"_s);
        page.pack(peers->row(0).name, m_village.freshFolder() + u"/a"_s);
        QVERIFY(test::jobEnds(page));
        QVERIFY(warning->isVisible() && warning->text().contains(peers->row(0).code));
        page.showPart(ui::ExchangePage::OfficesPart);
        page.findChild<QPushButton *>(u"compare"_s)->click();
        QVERIFY(page.findChild<QMessageBox *>()->text().contains(peers->row(0).code));
        QVERIFY(test::sayYes(page));
        QVERIFY(peers->row(0).comparedOn.has_value());
        QVERIFY(!warning->isVisible());
        test::shot(page, u"exchange-offices"_s);
        page.pack(peers->row(0).name, m_village.freshFolder() + u"/b"_s);
        QVERIFY(test::jobEnds(page));
        QVERIFY(!warning->isVisible());
    }

    void anOfficeIsRevokedWithAReasonOnly()
    {
        auto township = m_village.desk(u"township"_s);
        ui::ExchangePage page(*township);
        page.resize(1180, 700);
        page.show();
        page.refresh();
        auto *peers = page.findChild<ui::PeerModel *>();
        const OfficeId id = peers->row(0).id;
        page.revoke(id, {});
        QVERIFY(!peers->row(0).revokedOn && !test::told(page).isEmpty());
        page.findChild<QPushButton *>(u"revoke"_s)->click();
        auto *question = page.findChild<QInputDialog *>();
        QVERIFY(question && question->labelText().contains(peers->row(0).name));
        question->setTextValue(u"电脑丢失"_s);
        question->accept();
        QVERIFY(peers->row(0).revokedOn.has_value());
        QVERIFY(ui::PeerModel::trustText(peers->row(0)).contains(u"电脑丢失"_s));
        for (const QString &name : {u"pack"_s, u"compare"_s, u"revoke"_s})
            QVERIFY(!page.findChild<QPushButton *>(name)->isEnabled());
        test::shot(page, u"exchange-revoked"_s);
    }

    void theRegisterOfParcelsIsChosenByOfficeAndPrintsSlipsAgain()
    {
        auto township = m_village.desk(u"township"_s);
        ui::ExchangePage page(*township);
        page.resize(1180, 700);
        page.show();
        page.pack(casework::peers(township->office())->front().name, m_village.freshFolder() + u"/a"_s);
        QVERIFY(test::jobEnds(page));
        page.showPart(ui::ExchangePage::ParcelsPart);
        auto *pane = page.findChild<ui::ParcelsPane *>();
        QCOMPARE(pane->rowCount(), 3); // taken in once, answered, and now this one
        auto *offices = page.findChild<QComboBox *>(u"parcelsOffice"_s);
        QCOMPARE(offices->count(), 2);
        offices->setCurrentIndex(1);
        QCOMPARE(pane->rowCount(), 3);
        test::shot(page, u"exchange-parcels"_s);
        page.findChild<QPushButton *>(u"parcelsSlip"_s)->click();
        auto *dialog = page.findChild<ui::SlipDialog *>();
        QVERIFY(dialog && dialog->paper());
        dialog->close();
        page.showPart(ui::ExchangePage::AsidePart);
        test::shot(page, u"exchange-aside"_s);
    }

    void aVillageThatIsLateIsMarked()
    {
        ui::PeerModel peers;
        casework::PeerRow row;
        row.name = u"甲村"_s;
        row.knownSince = Day(2018, 6, 1);
        peers.setReader(OfficeRole::Township, Day(2018, 6, 7));
        peers.setRows({row});
        QCOMPARE(peers.index(0, 0).data(ui::CodeRole).toString(), u"not_compared"_s);
        peers.setReader(OfficeRole::Township, Day(2018, 6, 8));
        QCOMPARE(peers.index(0, 0).data(ui::CodeRole).toString(), u"late"_s);
        QVERIFY(peers.index(0, ui::PeerModel::LastTaken).data().toString().contains(u"late"_s)); // in words, not by the colour alone
        peers.setReader(OfficeRole::Village, Day(2018, 6, 8)); // another village's parcels are nothing that a village waits for
        QCOMPARE(peers.index(0, 0).data(ui::CodeRole).toString(), u"not_compared"_s);
        peers.setReader(OfficeRole::Township, Day(2018, 6, 8));
        row.lastReceived = Day(2018, 6, 5);
        row.comparedOn = Day(2018, 6, 2);
        peers.setRows({row});
        QCOMPARE(peers.index(0, 0).data(ui::CodeRole).toString(), QString());
    }

    void theOtherTablesAreSoundModels()
    {
        const auto wording = papers::Wording::load();
        ui::StickModel stick(wording);
        ui::ParcelModel parcels(wording);
        ui::AsideModel aside;
        QAbstractItemModelTester first(&stick, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester second(&parcels, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester third(&aside, QAbstractItemModelTester::FailureReportingMode::QtTest);
        stick.setRows({{u"/a"_s, u"a"_s, casework::StickOutcome::Refused, u"甲村"_s, 3, u"why"_s}});
        parcels.setRows({{}, {}});
        aside.setRows({{}});
        QCOMPARE(stick.index(0, 0).data(ui::CodeRole).toString(), u"refused"_s);
        QVERIFY(!aside.index(0, 3).data().toString().isEmpty());
    }

private:
    test::TrainingVillage m_village;
};

QTEST_MAIN(ExchangeTest)
#include "test_exchange.moc"

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/issued.h"
#include "casework/listing.h"
#include "casework/register.h"
#include "casework/registers.h"
#include "casework/users.h"
#include "forms/askdialog.h"
#include "forms/familyviewdialog.h"
#include "forms/secondperson.h"
#include "mainwindow.h"
#include "pages/auditpage.h"
#include "pages/paymentspage.h"
#include "pages/retentionpanes.h"
#include "pages/tablepane.h"
#include "pages/trailpane.h"
#include "ui/trainingvillage.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTableView>

using namespace xieli;
using namespace xieli::ui;
using namespace Qt::StringLiterals;

/// 审计、本人查阅、到期档案 in the window.
class TrailPageTest : public QObject {
    Q_OBJECT

    test::TrainingVillage m_village;
    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;

    Desk &desk() const { return m_window->desk(); }
    AuditPage *audit() const { return m_window->findChild<AuditPage *>(); }
    template <class Pane> Pane *pane() const { return audit()->findChild<Pane *>(); }
    HouseholdId someFamily() const { return casework::households(desk().office()).value().front().id; }
    static QString shown(const TrailPane *pane)
    {
        QStringList words;
        const auto *model = pane->table()->table()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            for (int column = 0; column < model->columnCount(); ++column)
                words << model->index(row, column).data().toString();
        return words.join(u'\n');
    }
    static int linesInView(const TrailPane *pane) { return pane->table()->table()->model()->rowCount(); }
    static AskDialog *asked(QWidget &page)
    {
        for (auto *dialog : page.findChildren<AskDialog *>())
            if (dialog->isVisible())
                return dialog;
        return nullptr;
    }
    static QByteArray written(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// Closed in 2018, so that its time is over in 2022; with a second user and no open ends.
    HouseholdId closedFamily(Desk &at)
    {
        at.office().today = Day(2022, 1, 3);
        at.office().file->setToday(Day(2022, 1, 3));
        HouseholdId closed;
        const auto made = at.office().file->change({u"casework.change_correct"_s, {{u"head"_s, u"期满的户"_s}}}, [&](Writer &writer) {
            Household household;
            household.id = HouseholdId::create();
            household.village = u"柳树湾村"_s;
            household.group = u"二组"_s;
            household.address = u"柳树湾村十七号"_s;
            household.closedOn = Day(2018, 6, 30);
            writer.insert(household);
            Member head;
            head.id = MemberId::create();
            head.household = household.id;
            head.name = u"期满的户"_s;
            head.relation = 2;
            writer.insert(head);
            closed = household.id;
        });
        if (!made)
            qFatal("%s", qPrintable(made.error().key));
        return closed;
    }

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        const bool isEnglish = qEnvironmentVariable("XIELI_SHOTS_IN") == u"en"; // a person looks at the pictures
        isEnglish ? applyLook(*qApp, Theme::Light) : test::inChinese(this);
        m_window = std::make_unique<MainWindow>(m_village.office(u"township"_s), isEnglish ? u"en"_s : u"zh_CN"_s);
        desk().setMonth(Month(2018, 6));
        m_window->resize(1366, 768);
        m_window->QWidget::show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->show(u"audit"_s);
    }
    void cleanupTestCase() { m_window.reset(); }

    void aHouseholdsPageLeadsToAllThatHappenedAndEscBack()
    {
        desk().goToHousehold(someFamily());
        m_window->current()->findChild<QPushButton *>(u"trail"_s)->click();
        QCOMPARE(m_window->current(), audit());
        QVERIFY(test::jobEnds(*pane<TrailPane>()));
        auto *trail = pane<TrailPane>();
        QVERIFY(trail->shown());
        QCOMPARE(trail->shown()->subject.key, someFamily().text());
        QVERIFY(linesInView(trail) > 0);
        QVERIFY(trail->shown()->head.chainHolds);
        QCOMPARE(trail->findChild<QLabel *>(u"trailChain"_s)->text(), casework::headLines(trail->shown()->head, desk().wording()).first());
        QVERIFY(trail->findChild<QPlainTextEdit *>(u"trailWords"_s)->toPlainText().contains(desk().wording().text(u"changes.noun_member"_s).left(1), Qt::CaseInsensitive));
        QVERIFY(!shown(trail).contains(QRegularExpression(u"\\b[WBPTD][0-9]{1,2}\\b"_s))); // kinds in words
        QTRY_VERIFY(trail->table()->table()->hasFocus());
        test::shot(*m_window, u"trail-household"_s);
        m_window->resize(1024, 768);
        test::shot(*m_window, u"trail-household-1024"_s);
        m_window->resize(1366, 768);
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Escape);
        QCOMPARE(m_window->current()->name(), u"households"_s);
    }

    void aPaymentLineAndAFigureLeadThereToo()
    {
        m_window->show(u"payments"_s);
        auto *payments = m_window->findChild<PaymentsPage *>();
        payments->findChild<TablePane *>()->selectRow(0);
        test::shot(*m_window, u"trail-from-payments"_s);
        payments->findChild<QPushButton *>(u"trail"_s)->click();
        QVERIFY(test::jobEnds(*pane<TrailPane>()));
        auto *trail = pane<TrailPane>();
        QVERIFY(trail->shown()->subject.key.startsWith(u"2018-06/"_s));
        QVERIFY(shown(trail).contains(desk().wording().text(u"trail.table_payment_line"_s)));
        test::shot(*m_window, u"trail-payment"_s);
        desk().goToRecord(u"audit"_s, u"rule:dibao.line.rural.yearly"_s);
        QVERIFY(test::jobEnds(*pane<TrailPane>()));
        const bool isKnown = trail->shown()->subject.kind == casework::TrailSubject::Kind::Rule;
        QVERIFY(isKnown || test::told(*trail).contains(u"本单位没有动过"_s)); // a figure nobody amended here says so
        test::shot(*m_window, u"trail-rule"_s);
        m_window->show(u"law"_s);
        QVERIFY(m_window->current()->findChild<QPushButton *>(u"trail"_s)->isEnabled());
        test::shot(*m_window, u"trail-from-law"_s);
    }

    void whatIsNarrowedDownLeavesSoAndJsonLinesLeaveWhole()
    {
        desk().goToRecord(u"audit"_s, u"payment:2018-06"_s);
        QVERIFY(test::jobEnds(*pane<TrailPane>()));
        auto *trail = pane<TrailPane>();
        const int all = linesInView(trail);
        auto *only = trail->findChild<QComboBox *>(u"trailOnly"_s);
        only->setCurrentIndex(only->findData(u"parcel"_s));
        QVERIFY(linesInView(trail) > 0 && linesInView(trail) < all);
        const papers::TableOut table = trail->outgoing().read().value();
        QVERIFY(table.rows.empty()); // the changes are out of view
        QVERIFY(table.subtitles.last().contains(QString::number(all)));
        const QString path = m_folder.filePath(u"trail.jsonl"_s);
        auto *dialog = new ExportDialog(desk(), trail->outgoing(), table, m_window.get());
        dialog->show();
        auto *kind = dialog->findChild<QComboBox *>(u"exportKind"_s);
        kind->setCurrentIndex(kind->findData(u"jsonl"_s));
        test::shot(*dialog, u"trail-export"_s);
        dialog->saveTo(path);
        const QByteArray lines = written(path);
        QVERIFY(lines.startsWith("{") && lines.count('\n') > all);
        for (const QString &suffix : {u"xlsx"_s, u"pdf"_s}) {
            const QString file = m_folder.filePath(u"trail."_s + suffix);
            auto *again = new ExportDialog(desk(), trail->outgoing(), table, m_window.get());
            again->saveTo(file);
            QVERIFY2(written(file).size() > 1000, qPrintable(suffix));
            delete again;
        }
        delete dialog;
        if (const QString folder = qEnvironmentVariable("XIELI_SHOTS"); !folder.isEmpty()) {
            only->setCurrentIndex(0);
            ExportDialog whole(desk(), trail->outgoing(), trail->outgoing().read().value(), m_window.get());
            whole.saveTo(folder + u"/trail.pdf"_s);
        }
    }

    void theAuditFileOfTheOtherOfficeIsCompared()
    {
        auto village = m_village.desk(u"village"_s);
        TrailPane theirs(*village);
        theirs.show();
        theirs.lookUp({casework::TrailSubject::Kind::Household, casework::households(village->office()).value().front().id.text()});
        QVERIFY(test::jobEnds(theirs));
        const QString path = m_folder.filePath(u"theirs.jsonl"_s);
        QVERIFY(casework::writeTrail(village->office(), *theirs.shown(), {}, path, {}));
        auto *trail = pane<TrailPane>();
        const int before = int(trail->shown()->head.anchors.size());
        trail->compareWith(path);
        QVERIFY(test::jobEnds(*pane<TrailPane>()));
        QCOMPARE(int(trail->shown()->head.anchors.size()), before + 1);
        QCOMPARE(trail->shown()->head.anchors.back().kind, casework::TrailAnchor::Kind::Told);
        trail->compareWith(m_folder.filePath(u"missing.jsonl"_s));
        QVERIFY(!test::told(*trail).isEmpty());
    }

    void theFamilySeesItsFileMaskedAndGivenOutItStandsInTheRegister()
    {
        desk().goToHousehold(someFamily());
        m_window->findChild<QPushButton *>(u"familyView"_s)->click();
        auto *dialog = m_window->findChild<FamilyViewDialog *>();
        QVERIFY(dialog && dialog->paper());
        test::shot(*m_window, u"trail-household-page"_s);
        QCOMPARE(dialog->paper()->title, u"本户信息告知单"_s);
        test::shot(*dialog, u"family-view"_s);
        const auto count = [this] { return casework::issuedPapers(desk().office()).value().size(); };
        const auto before = count();
        dialog->savePdf(m_folder.filePath(u"copy.pdf"_s)); // a copy to look at enters nothing
        QCOMPARE(count(), before);
        dialog->setIssuing(true);
        dialog->savePdf(m_folder.filePath(u"seen.pdf"_s));
        QCOMPARE(count(), before + 1);
        dialog->close();
    }

    void aFileDueIsHeldBackLiftedListedAndDestroyedByTwo()
    {
        auto own = m_village.desk(u"township"_s);
        own->setLanguage(desk().language());
        const HouseholdId closed = closedFamily(*own);
        QVERIFY(casework::addUser(own->office(), u"王二"_s, UserRole::Clerk, u"eight-letters"_s));
        auto page = std::make_unique<AuditPage>(*own);
        connect(own.get(), &Desk::changed, page.get(), &AuditPage::refresh);
        page->resize(1180, 640);
        page->show();
        auto *due = page->findChild<DueFilesPane *>();
        page->parts()->setCurrentWidget(due);
        QCOMPARE(due->rowCount(), 1);
        test::shot(*page, u"due-files"_s);
        due->holdIt();
        auto *hold = asked(*page);
        QVERIFY(hold);
        hold->press();
        QVERIFY(hold->isVisible()); // not without why
        hold->findChild<QPlainTextEdit *>(u"reason"_s)->setPlainText(u"信访未办结"_s);
        test::shot(*hold, u"due-hold"_s);
        hold->press();
        test::shot(*page, u"due-files-held"_s);
        due->prepareList();
        QVERIFY(!asked(*page)); // nothing can be listed
        auto *holds = page->findChild<HoldsPane *>();
        page->parts()->setCurrentWidget(holds);
        QCOMPARE(holds->rowCount(), 1);
        holds->liftIt();
        auto *lift = asked(*page);
        lift->findChild<QPlainTextEdit *>(u"reason"_s)->setPlainText(u"已办结，答复第7号"_s);
        test::shot(*lift, u"due-lift"_s);
        lift->press();
        test::shot(*page, u"due-holds"_s);
        page->parts()->setCurrentWidget(due);
        due->prepareList();
        auto *list = asked(*page);
        list->findChild<QLineEdit *>(u"document"_s)->setText(u"训档〔2022〕1号"_s);
        test::shot(*list, u"due-list"_s);
        list->press();
        auto *lists = page->findChild<DestructionsPane *>();
        QTRY_COMPARE(page->parts()->currentWidget(), lists);
        QCOMPARE(lists->rowCount(), 1);
        test::shot(*page, u"due-lists"_s);
        lists->showPaper();
        auto *paper = page->findChild<DestructionPaper *>();
        QVERIFY(paper);
        test::shot(*paper, u"due-paper"_s);
        paper->close();
        lists->destroyIt();
        auto *second = page->findChild<SecondPerson *>();
        QVERIFY(second);
        test::shot(*second, u"due-second"_s);
        second->close();
        lists->destroyWith(u"王二"_s, u"wrong-passphrase"_s);
        QVERIFY(test::jobEnds(*lists));
        QVERIFY(!casework::destructions(own->office()).value().front().executedOn);
        QVERIFY(!test::told(*lists).isEmpty());
        lists->destroyWith(u"王二"_s, u"eight-letters"_s);
        QVERIFY(test::jobEnds(*lists));
        const Destruction done = casework::destructions(own->office()).value().front();
        QVERIFY2(done.executedOn && done.sweptOn, qPrintable(test::told(*lists)));
        test::shot(*page, u"due-destroyed"_s);
        const auto address = own->office().file->read([&](Reader &reader) { return reader.find<Household>(closed)->address; });
        QCOMPARE(address.value(), QString());
        QVERIFY(own->office().file->integrity().value().good());
        page->parts()->setCurrentWidget(due);
        QCOMPARE(due->rowCount(), 0);
        page->showRecord(u"household:"_s + closed.text());
        QVERIFY(test::jobEnds(*page->findChild<TrailPane *>()));
        QVERIFY(shown(page->findChild<TrailPane *>()).contains(desk().wording().text(u"trail.proof_blanked"_s)));
        test::shot(*page, u"trail-destroyed"_s);
    }

    void whatIsOfNoFamilyIsListedFiveYearsLaterAndDestroyedByTwo()
    {
        auto own = m_village.desk(u"township"_s);
        own->setLanguage(desk().language());
        RegisterEntry petition;
        petition.kind = RegisterKind::Petition;
        petition.name = u"来访的丙某某"_s;
        petition.day = own->today();
        petition.source = u"came"_s;
        petition.what = u"问低保"_s;
        petition.handler = u"李主任"_s;
        const auto entered = casework::addEntry(own->office(), petition);
        QVERIFY(entered);
        QVERIFY(casework::addUser(own->office(), u"王二"_s, UserRole::Clerk, u"eight-letters"_s));
        own->office().today = Day(own->today().year() + 6, 1, 3);
        own->office().file->setToday(own->office().today);
        AuditPage page(*own);
        connect(own.get(), &Desk::changed, &page, &AuditPage::refresh);
        page.resize(1180, 640);
        page.show();
        auto *due = page.findChild<DuePiecesPane *>();
        page.parts()->setCurrentWidget(due);
        const int count = due->rowCount();
        QVERIFY(count > 1); // what else the training village has of it
        test::shot(page, u"due-pieces"_s);
        due->prepareList();
        auto *list = asked(page);
        QVERIFY(list);
        list->press();
        QVERIFY(list->isVisible()); // not without the approval
        list->findChild<QLineEdit *>(u"document"_s)->setText(u"训档〔2024〕1号"_s);
        test::shot(*list, u"due-pieces-list"_s);
        list->press();
        auto *lists = page.findChild<DestructionsPane *>();
        QTRY_COMPARE(page.parts()->currentWidget(), lists);
        test::shot(page, u"due-pieces-lists"_s);
        lists->showPaper();
        auto *paper = page.findChild<DestructionPaper *>();
        QVERIFY(paper);
        test::shot(*paper, u"due-pieces-paper"_s);
        paper->close();
        lists->destroyIt();
        auto *second = page.findChild<SecondPerson *>();
        QVERIFY(second);
        test::shot(*second, u"due-pieces-second"_s);
        second->close();
        lists->destroyWith(u"王二"_s, u"eight-letters"_s);
        QVERIFY(test::jobEnds(*lists));
        test::shot(page, u"due-pieces-destroyed"_s);
        const auto left = own->office().file->read([&](Reader &reader) { return reader.find<RegisterEntry>(*entered)->name; });
        QCOMPARE(left.value(), QString());
        QVERIFY(own->office().file->integrity().value().good());
        page.parts()->setCurrentWidget(due);
        QCOMPARE(due->rowCount(), count - 1); // what is open stays
    }

    void whoOnlyReadsLooksAndIsToldWhyNothingElse()
    {
        auto own = m_village.desk(u"township"_s);
        own->setLanguage(desk().language());
        closedFamily(*own);
        QVERIFY(casework::addUser(own->office(), u"审计员"_s, UserRole::Reader, u"eight-letters"_s));
        auto office = casework::openOffice(own->office().path, u"审计员"_s, u"eight-letters"_s, Day(2022, 1, 3));
        QVERIFY(office);
        auto reader = test::TrainingVillage::deskOf(std::move(office));
        reader->setLanguage(desk().language());
        AuditPage page(*reader);
        page.resize(1180, 640);
        page.show();
        auto *due = page.findChild<DueFilesPane *>();
        page.parts()->setCurrentWidget(due);
        QCOMPARE(due->rowCount(), 1);
        int barred = 0;
        for (auto *button : due->findChildren<QPushButton *>())
            if (!button->isEnabled()) {
                QVERIFY2(!button->toolTip().isEmpty(), qPrintable(button->text()));
                ++barred;
            }
        QCOMPARE(barred, 2); // hold back, list
        test::shot(page, u"due-reader"_s);
        page.showRecord(u"household:"_s + casework::households(reader->office()).value().front().id.text());
        QVERIFY(test::jobEnds(*page.findChild<TrailPane *>()));
        QVERIFY(linesInView(page.findChild<TrailPane *>()) > 0);
        const QString path = m_folder.filePath(u"reader.jsonl"_s);
        ExportDialog dialog(*reader, page.findChild<TrailPane *>()->outgoing(), page.findChild<TrailPane *>()->outgoing().read().value(), &page);
        QVERIFY(!dialog.findChild<QWidget *>(u"exportWhole"_s)->isEnabled());
        dialog.saveTo(path);
        QVERIFY(written(path).startsWith("{"));
    }
};

QTEST_MAIN(TrailPageTest)
#include "test_trail.moc"

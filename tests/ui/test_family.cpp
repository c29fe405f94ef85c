// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/evidence.h"
#include "casework/familyevents.h"
#include "casework/familytime.h"
#include "casework/register.h"
#include "fields/codebox.h"
#include "fields/fields.h"
#include "forms/asofview.h"
#include "forms/evidenceform.h"
#include "forms/evidencepane.h"
#include "forms/familydialog.h"
#include "forms/familypane.h"
#include "forms/householdfields.h"
#include "forms/householdview.h"
#include "forms/pictureviewer.h"
#include "forms/relationtable.h"
#include "jobs/undolast.h"
#include "pages/closedhouseholds.h"
#include "pages/householdspage.h"
#include "ui/trainingvillage.h"

#include <QBuffer>
#include <QComboBox>
#include <QImageWriter>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QTabWidget>

using namespace xieli;
using namespace xieli::ui;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// What happens to families and what proves it, in the window.
class FamilyWindowTest : public QObject {
    Q_OBJECT

    TrainingVillage m_village;
    std::unique_ptr<Desk> m_desk;
    HouseholdId m_home;

    template <class T>
    static T must(Result<T> result)
    {
        if (!result)
            qFatal("%s", qPrintable(result.error().key));
        if constexpr (!std::is_void_v<T>)
            return std::move(*result);
    }

    Dossier dossier() { return must(casework::dossier(m_desk->office(), m_home)); }
    MemberId member(int at) { return dossier().members[std::size_t(at)].id; }

    static QString finding(QDialog &dialog)
    {
        QStringList said;
        for (const auto *label : dialog.findChildren<FindingLabel *>())
            if (label->isVisible() && !label->text().isEmpty())
                said << label->text();
        return said.join(u'\n');
    }
    static QByteArray photo(QColor colour = Qt::darkGreen, QSize size = {1600, 1200})
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(colour);
        image.setText(u"Comment"_s, u"GPS"_s);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        QImageWriter(&buffer, "JPEG").write(image);
        return bytes;
    }
    QString fileWith(const QByteArray &bytes, const QString &name)
    {
        QFile file(m_village.freshFolder() + u'/' + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file");
        return file.fileName();
    }
    static bool keep(QWidget &pane)
    {
        auto *form = pane.findChild<EvidenceForm *>();
        if (!form)
            return false;
        form->findChild<QPushButton *>(u"keep"_s)->click();
        QTest::qWait(10);
        return true;
    }

private slots:
    void initTestCase() { inChinese(this); }
    void init()
    {
        m_desk = m_village.emptyDesk();
        Dossier family;
        family.household.group = u"1组"_s;
        const std::tuple<QString, int, Day> rows[] = {{u"赵仁"_s, 2, Day(1950, 3, 1)}, {u"钱秀"_s, 12, Day(1952, 5, 1)}, {u"赵义"_s, 20, Day(1975, 8, 1)}};
        for (const auto &[name, relation, born] : rows) {
            Member member;
            member.name = name;
            member.relation = relation;
            member.typedBirthDate = born;
            family.members.push_back(member);
        }
        m_home = must(casework::registerHousehold(m_desk->office(), family));
    }

    void onlyTheFieldsOfTheKindAreShown()
    {
        FamilyDialog dialog(*m_desk, dossier());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        const auto visible = [&] {
            QSet<QString> classes;
            if (dialog.findChild<QListWidget *>(u"whoGoes"_s)->isVisible())
                classes << u"who"_s;
            if (dialog.findChild<RelationTable *>()->isVisible())
                classes << u"relations"_s;
            if (dialog.findChild<IdNumberField *>()->isVisible())
                classes << u"number"_s;
            return classes;
        };
        dialog.choose(FamilyEventKind::Birth);
        QCOMPARE(visible(), (QSet<QString>{u"number"_s}));
        dialog.choose(FamilyEventKind::Death);
        QCOMPARE(visible(), (QSet<QString>{u"who"_s}));
        dialog.findChild<QListWidget *>(u"whoGoes"_s)->item(0)->setCheckState(Qt::Checked); // the head
        QCOMPARE(visible(), (QSet<QString>{u"who"_s, u"relations"_s}));
        shot(dialog, u"family-death"_s);
        dialog.choose(FamilyEventKind::NewAddress);
        QCOMPARE(visible(), QSet<QString>());
        dialog.choose(FamilyEventKind::Split);
        QCOMPARE(visible(), QSet<QString>{u"who"_s}); // alone in the new household
        dialog.findChild<QListWidget *>(u"whoGoes"_s)->item(1)->setCheckState(Qt::Checked);
        QCOMPARE(visible(), (QSet<QString>{u"who"_s, u"relations"_s}));
        shot(dialog, u"family-split"_s);
        dialog.choose(FamilyEventKind::MarriageIn);
        QCOMPARE(dynamic_cast<RelationBox *>(dialog.findChild<QComboBox *>(u"newcomersRelation"_s))->relation(), 0);
        QCOMPARE(dynamic_cast<RelationBox *>(dialog.findChild<QComboBox *>(u"newcomersRelation"_s))->findData(2), -1); // nobody joins as the head
        shot(dialog, u"family-marriage"_s);
        dialog.choose(FamilyEventKind::Merged);
        shot(dialog, u"family-merge"_s);
    }

    void theDeathOfTheHeadIsWrittenDownWithTheNewHead()
    {
        auto *dialog = new FamilyDialog(*m_desk, dossier());
        QSignalSpy recorded(dialog, &FamilyDialog::recorded);
        dialog->show();
        dialog->choose(FamilyEventKind::Death);
        auto *who = dialog->findChild<QListWidget *>(u"whoGoes"_s);
        who->setFocus();
        QTest::keyClick(who, Qt::Key_Space); // ticks the first, the head
        QCOMPARE(who->item(0)->checkState(), Qt::Checked);
        dialog->findChild<QPushButton *>(u"record"_s)->click();
        QCOMPARE(recorded.count(), 1);
        const Dossier now = dossier();
        QCOMPARE(now.head()->name, u"钱秀"_s);
        QVERIFY(now.members[0].diedOn == m_desk->today());
        QCOMPARE(now.members[0].relation, 10); // sex was never told: spouse
        QCOMPARE(now.members[2].relation, 20);
    }

    void theImpossibleIsSaidAndTheDialogStays()
    {
        FamilyDialog dialog(*m_desk, dossier());
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        dialog.choose(FamilyEventKind::Birth);
        dialog.findChild<QPushButton *>(u"record"_s)->click();
        QVERIFY(dialog.isVisible());
        QVERIFY2(finding(dialog).contains(u"姓名"_s), qPrintable(finding(dialog)));
        dialog.choose(FamilyEventKind::Merged);
        dialog.findChild<QPushButton *>(u"record"_s)->click();
        QVERIFY(finding(dialog).contains(u"并入"_s));
        dialog.choose(FamilyEventKind::Death);
        auto *day = dialog.findChild<DayField *>()->edit();
        day->selectAll();
        QTest::keyClicks(day, u"2018-13-45"_s);
        dialog.findChild<QPushButton *>(u"record"_s)->click();
        QVERIFY(finding(dialog).contains(u"“2018-13-45”不是日期"_s));
        QCOMPARE(int(dossier().members.size()), 3);
    }

    void aSplitFromTheDialogFoundsAHouseholdWithItsHead()
    {
        auto *dialog = new FamilyDialog(*m_desk, dossier());
        QSignalSpy recorded(dialog, &FamilyDialog::recorded);
        dialog->show();
        dialog->choose(FamilyEventKind::Split);
        dialog->findChild<QListWidget *>(u"whoGoes"_s)->item(2)->setCheckState(Qt::Checked);
        dialog->findChild<QPushButton *>(u"record"_s)->click();
        QCOMPARE(recorded.count(), 1);
        const auto founded = recorded[0][1].value<HouseholdId>();
        QCOMPARE(must(casework::dossier(m_desk->office(), founded)).head()->name, u"赵义"_s);
        QCOMPARE(int(must(casework::households(m_desk->office())).size()), 2);
    }

    void theHouseholdIsSeenAsOfADayAndCannotBeChangedThere()
    {
        must(casework::recordLeaving(m_desk->office(), {FamilyEventKind::Death, m_home, {member(0)}, {member(1), {}}, {m_desk->today().addDays(-10), u"病故"_s, {}}}));
        HouseholdsPage page(*m_desk);
        page.resize(1366, 700);
        page.show();
        page.open(m_home);
        HouseholdView *view = page.view();
        QCOMPARE(view->family()->momentCount(), 2); // opened, died
        view->parts()->setCurrentWidget(view->family());
        shot(page, u"family-timeline"_s);
        view->showAsOf(m_desk->today().addDays(-11));
        QVERIFY(view->asOf()->isVisible() && !view->parts()->isVisible());
        QVERIFY(view->asOf()->banner().contains(u"只能看"_s));
        QCOMPARE(view->asOf()->memberCount(), 3);
        shot(page, u"family-asof"_s);
        QTest::keyClick(view->asOf()->findChild<DayField *>()->edit(), Qt::Key_Up);
        QCOMPARE(view->asOf()->memberCount(), 2);
        QVERIFY(view->asOf()->banner().contains(m_desk->today().addDays(-10).toString(Qt::ISODate)));
        QTest::keyClick(view->asOf(), Qt::Key_Escape);
        QVERIFY(!view->asOf()->isVisible() && view->parts()->isVisible());
    }

    void ctrlEIsTheFamilysChangesAlsoInALineOfText()
    {
        HouseholdsPage page(*m_desk);
        page.show();
        page.open(m_home);
        auto *edit = page.view()->fields()->findChild<QLineEdit *>();
        edit->setFocus();
        QTest::keyClick(edit, Qt::Key_E, Qt::ControlModifier);
        auto *dialog = page.findChild<FamilyDialog *>();
        QVERIFY(dialog && dialog->isVisible());
        dialog->reject();
    }

    void onANarrowScreenEachFieldOfTheHouseholdHasALineOfItsOwn()
    {
        HouseholdFields fields;
        fields.show();
        const auto places = [&] {
            QSet<int> lefts;
            for (const auto *edit : fields.findChildren<QLineEdit *>())
                if (edit->isVisible())
                    lefts.insert(edit->mapTo(&fields, QPoint()).x());
            return lefts.size();
        };
        fields.resize(1100, 600);
        QTRY_VERIFY(places() >= 2);
        fields.resize(520, 600);
        QTRY_COMPARE(places(), 1);
    }

    void ctrlZTakesTheEventBackByItsWords()
    {
        HouseholdsPage page(*m_desk);
        connect(m_desk.get(), &Desk::changed, &page, &Page::refresh);
        page.show();
        page.open(m_home);
        must(casework::recordLeaving(m_desk->office(), {FamilyEventKind::MoveOut, m_home, {member(2)}, {}, {m_desk->today(), u"务工"_s, {}}}));
        askToUndoLast(*m_desk, &page); // what Ctrl+Z does
        auto *question = page.findChild<QMessageBox *>();
        QVERIFY(question && question->informativeText().contains(u"迁出：赵义"_s));
        QVERIFY2(question->text().contains(u"家庭变动 迁出"_s) && question->text().contains(u"赵义 离开日期 （空） → "_s), qPrintable(question->text()));
        QVERIFY(sayYes(page));
        QVERIFY(!dossier().members[2].leftOn);
        QCOMPARE(page.view()->family()->momentCount(), 1);
    }

    void aClosedHouseholdIsFoundAndRead()
    {
        must(casework::closeHousehold(m_desk->office(), m_home, {m_desk->today(), u"整户迁出"_s, {}}));
        HouseholdsPage page(*m_desk);
        page.resize(1366, 700);
        page.show();
        page.showClosed();
        auto *dialog = page.findChild<ClosedHouseholds *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->rowCount(), 1);
        shot(*dialog, u"family-closed"_s);
        dialog->open(0);
        QVERIFY(page.view()->household() == m_home);
        shot(page, u"family-closed-household"_s);
        page.view()->recordChange();
        QVERIFY(!page.view()->findChild<FamilyDialog *>());
    }

    void aPhotographIsAddedSeenDescribedDeletedAndBroughtBack()
    {
        EvidencePane pane(*m_desk);
        pane.resize(1300, 520);
        pane.show();
        pane.setHousehold(dossier());
        QCOMPARE(pane.count(), 0);
        shot(pane, u"evidence-empty"_s);
        pane.addFiles({fileWith(photo(), u"大门.jpg"_s), fileWith("no picture", u"坏.jpg"_s), fileWith(photo(Qt::darkBlue, {900, 1400}), u"病历.jpg"_s)});
        shot(*pane.findChild<EvidenceForm *>(), u"evidence-form"_s);
        QVERIFY(keep(pane));
        QTRY_VERIFY(pane.findChildren<EvidenceForm *>().size() > 0); // the broken one was said and passed over
        QTest::qWait(20);
        QVERIFY(keep(pane));
        QCOMPARE(pane.count(), 2);
        const auto kept = must(casework::evidenceOf(m_desk->office(), m_home));
        QCOMPARE(kept[0].caption, u"大门"_s);
        QVERIFY(!must(casework::pictureOf(m_desk->office(), kept[0])).jpeg.contains("GPS"));
        shot(pane, u"evidence"_s);
        pane.view();
        auto *viewer = pane.findChild<PictureViewer *>();
        QVERIFY(viewer && viewer->percent() <= 100);
        QTest::keyClick(viewer, Qt::Key_Plus);
        shot(*viewer, u"evidence-viewer"_s);
        viewer->close();
        pane.askToRemove();
        QVERIFY(sayYes(pane));
        QCOMPARE(pane.count(), 1);
        must(m_desk->office().file->undo(must(m_desk->office().file->lastUndoable())->sequence));
        pane.setHousehold(dossier());
        QCOMPARE(pane.count(), 2);
        const QString pdf = m_village.freshFolder() + u"/佐证.pdf"_s;
        pane.savePdf(pdf, 2);
        QVERIFY(QFile::exists(pdf));
    }

    void thePictureProvesAnEventAndAllGoesByKeyboard()
    {
        must(casework::recordLeaving(m_desk->office(), {FamilyEventKind::Death, m_home, {member(1)}, {}, {m_desk->today(), u"病故"_s, {}}}));
        EvidencePane pane(*m_desk);
        pane.show();
        pane.setHousehold(dossier());
        pane.addFiles({fileWith(photo(), u"死亡证明.jpg"_s)});
        QVERIFY(keep(pane));
        auto *list = pane.findChild<QListWidget *>();
        list->setFocus();
        QTest::keyClick(list, Qt::Key_F2);
        QPointer<EvidenceForm> form;
        for (auto *open : pane.findChildren<EvidenceForm *>())
            if (open->isVisible())
                form = open;
        QVERIFY(form);
        for (auto *box : form->findChildren<QComboBox *>())
            for (int at = 0; at < box->count(); ++at)
                if (box->itemData(at).toString().startsWith(u"event:"))
                    box->setCurrentIndex(at);
        form->findChild<QPushButton *>(u"keep"_s)->click();
        const Evidence now = must(casework::evidenceOf(m_desk->office(), m_home))[0];
        QVERIFY(now.event == must(casework::familyEvents(m_desk->office(), m_home))[0].id);
        QTest::keyClick(list, Qt::Key_Return);
        QVERIFY(pane.findChild<PictureViewer *>());
        pane.findChild<PictureViewer *>()->close();
        QTest::keyClick(list, Qt::Key_Delete);
        QVERIFY(sayYes(pane));
        QCOMPARE(pane.count(), 0);
    }

    void aBrokenFileIsSaidAndNothingIsAdded()
    {
        EvidencePane pane(*m_desk);
        pane.show();
        pane.setHousehold(dossier());
        pane.addFiles({fileWith(QByteArray("\0\0\0\x18" "ftypheic\0\0\0\0", 16), u"IMG_1.heic"_s)});
        QVERIFY(told(pane).contains(u"HEIC"_s));
        QVERIFY(!pane.findChild<EvidenceForm *>());
        pane.addFiles({u"/nowhere/x.jpg"_s});
        QVERIFY(told(pane).contains(u"x.jpg"_s));
    }

    void aPictureIsPastedAndDropped()
    {
        EvidencePane pane(*m_desk);
        pane.show();
        pane.setHousehold(dossier());
        QMimeData nothing;
        nothing.setText(u"text"_s);
        pane.take(&nothing);
        QVERIFY(told(pane).contains(u"没有可以粘贴的图片"_s));
        QMimeData image;
        image.setImageData(QImage::fromData(photo(Qt::red)));
        pane.take(&image);
        QVERIFY(keep(pane));
        QMimeData file;
        file.setUrls({QUrl::fromLocalFile(fileWith(photo(Qt::yellow), u"账单.jpg"_s))});
        pane.take(&file);
        QVERIFY(keep(pane));
        QCOMPARE(pane.count(), 2);
    }
};

QTEST_MAIN(FamilyWindowTest)
#include "test_family.moc"

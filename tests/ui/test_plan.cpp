// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/evidence.h"
#include "casework/exporting.h"
#include "casework/register.h"
#include "casework/registers.h"
#include "fields/fields.h"
#include "forms/householdfiledialog.h"
#include "forms/householdview.h"
#include "forms/planpane.h"
#include "pages/householdspage.h"
#include "pages/registerform.h"
#include "pages/tablepane.h"
#include "papers/masking.h"
#include "print/picture.h"
#include "ui/trainingvillage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QInputDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScreen>
#include <QTabWidget>
#include <QTableView>

using namespace xieli;
using namespace Qt::StringLiterals;
using casework::RegisterField;

class PlanPaneTest : public QObject {
    Q_OBJECT

    test::TrainingVillage m_village;
    std::unique_ptr<ui::Desk> m_desk;

    template <class T>
    static T must(Result<T> result)
    {
        if (!result)
            qFatal("%s", qPrintable(result.error().key));
        if constexpr (!std::is_void_v<T>)
            return std::move(*result);
    }
    HouseholdId household(std::size_t at) { return must(casework::households(m_desk->office()))[at].id; }
    HouseholdId withoutPlan()
    {
        for (const auto &row : must(casework::households(m_desk->office())))
            if (must(casework::householdPlan(m_desk->office(), row.id)).empty())
                return row.id;
        return {};
    }
    std::unique_ptr<ui::HouseholdsPage> pageOn(const HouseholdId &id)
    {
        auto page = std::make_unique<ui::HouseholdsPage>(*m_desk);
        connect(m_desk.get(), &ui::Desk::changed, page.get(), &ui::Page::refresh);
        page->resize(1166, 640);
        page->show();
        page->open(id);
        page->view()->parts()->setCurrentWidget(page->view()->plan());
        return page;
    }
    static ui::RegisterForm *formOf(QWidget &page)
    {
        for (auto *form : page.findChildren<ui::RegisterForm *>())
            if (form->isVisible())
                return form;
        return nullptr;
    }
    static void choose(ui::RegisterForm &form, RegisterField field, const QString &code)
    {
        auto *box = qobject_cast<QComboBox *>(form.field(field));
        box->setCurrentIndex(box->findData(code));
    }
    static QByteArray photograph(QColor ground)
    {
        QImage image(1200, 900, QImage::Format_RGB32);
        image.fill(ground);
        QPainter painter(&image);
        painter.setBrush(QColor(170, 90, 60));
        painter.drawPolygon(QPolygon{{150, 420}, {600, 150}, {1050, 420}});
        painter.fillRect(230, 420, 740, 350, QColor(225, 210, 180));
        painter.end();
        return print::shrinkPicture(image, {})->jpeg;
    }

private slots:
    void initTestCase() { test::inChinese(this); }
    void init() { m_desk = m_village.desk(u"village"_s); }

    void thePlanOfTheTrainingVillageIsShown()
    {
        auto page = pageOn(household(0));
        QCOMPARE(page->view()->plan()->lineCount(), 6);
        test::shot(*page, u"plan"_s);
    }

    void aMeasureIsWrittenForAPersonByTheKeyboardAndFinished()
    {
        const HouseholdId home = withoutPlan();
        auto page = pageOn(home);
        ui::PlanPane *plan = page->view()->plan();
        QCOMPARE(plan->lineCount(), 0);
        test::shot(*page, u"plan-empty"_s);
        plan->findChild<QTableView *>()->setFocus();
        plan->begin(RegisterKind::Measure);
        auto *form = formOf(*plan);
        QVERIFY(form);
        QCOMPARE(qobject_cast<QComboBox *>(form->field(RegisterField::Household))->currentData().toString(), home.text());
        const auto family = must(casework::dossier(m_desk->office(), home));
        choose(*form, RegisterField::Person, family.members.front().id.text());
        choose(*form, RegisterField::Source, u"employment"_s);
        form->store();
        QVERIFY(form->isVisible()); // the need is missing
        qobject_cast<QPlainTextEdit *>(form->field(RegisterField::What))->setPlainText(u"缺技术"_s);
        qobject_cast<QPlainTextEdit *>(form->field(RegisterField::Answer))->setPlainText(u"已报名"_s);
        test::shot(*form, u"plan-form"_s);
        form->store();
        QVERIFY(!form->isVisible());
        QCOMPARE(plan->lineCount(), 1);
        const auto written = must(casework::householdPlan(m_desk->office(), home)).front();
        QVERIFY(written.isOpen() && written.person == family.members.front().name && written.entry.handler == m_desk->office().user);
        plan->finishLine();
        form = formOf(*plan);
        QVERIFY(form && qobject_cast<ui::DayField *>(form->field(RegisterField::AnsweredOn))->day() == m_desk->today());
        form->store();
        QVERIFY(!must(casework::householdPlan(m_desk->office(), home)).front().isOpen());
        plan->removeLine();
        QCOMPARE(plan->lineCount(), 0);
    }

    void aReferralTakesADepartmentThatIsNotOfTheList()
    {
        const HouseholdId home = withoutPlan();
        auto page = pageOn(home);
        page->view()->plan()->begin(RegisterKind::Referral);
        auto *form = formOf(*page);
        QVERIFY(form);
        qobject_cast<QComboBox *>(form->field(RegisterField::Source))->setEditText(u"县妇联"_s);
        qobject_cast<QPlainTextEdit *>(form->field(RegisterField::What))->setPlainText(u"家庭纠纷调解"_s);
        test::shot(*form, u"plan-referral"_s);
        form->store();
        QCOMPARE(must(casework::householdPlan(m_desk->office(), home)).front().entry.source, u"县妇联"_s);
    }

    void aDiscoveryFromBeforeTheFileIsTiedToTheHousehold()
    {
        const HouseholdId home = withoutPlan();
        auto page = pageOn(home);
        page->view()->plan()->tieDiscovery();
        auto *dialog = page->findChild<QInputDialog *>();
        QVERIFY(dialog && dialog->comboBoxItems().size() == 1);
        test::shot(*dialog, u"plan-tie"_s);
        dialog->setTextValue(dialog->comboBoxItems().front());
        dialog->accept();
        QCOMPARE(page->view()->plan()->lineCount(), 1);
        QVERIFY(must(casework::looseDiscoveries(m_desk->office())).empty());
    }

    void thePersonsAreThoseOfTheHouseholdThatIsChosen()
    {
        RegisterEntry entry = casework::newEntry(RegisterKind::Measure, m_desk->today());
        ui::RegisterForm form(*m_desk, entry, true);
        form.setAttribute(Qt::WA_DeleteOnClose, false);
        auto *persons = qobject_cast<QComboBox *>(form.field(RegisterField::Person));
        QCOMPARE(persons->count(), 1); // the whole household
        choose(form, RegisterField::Household, household(0).text());
        const auto family = must(casework::dossier(m_desk->office(), household(0)));
        QCOMPARE(persons->count(), 1 + static_cast<int>(family.members.size()));
    }

    void theWholeFileIsSeenChosenAndSaved()
    {
        const HouseholdId home = household(0);
        int shade = 60;
        for (const QString &caption : {u"漏雨的屋顶"_s, u"屋后"_s, u"灶房"_s}) {
            Evidence evidence;
            evidence.household = home;
            evidence.proves = Proof::Housing;
            evidence.caption = caption;
            evidence.takenOn = Day(2018, 6, 5);
            must(casework::attachEvidence(m_desk->office(), evidence, photograph(QColor(shade += 30, 130, 90)), 1200, 900));
        }
        const int exported = int(must(casework::exportRegister(m_desk->office())).size());
        ui::HouseholdFileDialog dialog(*m_desk, home);
        dialog.show();
        QVERIFY(dialog.height() <= dialog.screen()->availableGeometry().height());
        QVERIFY2(dialog.booklet(), qPrintable(test::told(dialog)));
        const std::size_t all = dialog.booklet()->papers.size();
        test::shot(dialog, u"file"_s);
        const QString folder = qEnvironmentVariableIsSet("XIELI_SHOTS") ? qEnvironmentVariable("XIELI_SHOTS") : m_village.freshFolder();
        dialog.savePdf(folder + u"/file.pdf"_s);
        QVERIFY2(QFileInfo(folder + u"/file.pdf"_s).size() > 20000, qPrintable(test::told(dialog)));
        QCOMPARE(int(must(casework::exportRegister(m_desk->office())).size()), exported); // masked: no line
        QCOMPARE(papers::wholeNumbers(*dialog.booklet()).count(), 0);
        dialog.findChild<QCheckBox *>(u"exportWhole"_s)->setChecked(true);
        QVERIFY(papers::wholeNumbers(*dialog.booklet()).count() > 0);
        QVERIFY(!dialog.findChild<QPushButton *>(u"paperPdf"_s)->isEnabled()); // nobody takes it yet
        dialog.findChild<QLineEdit *>(u"exportTakenBy"_s)->setText(u"王干事"_s);
        dialog.findChild<QComboBox *>(u"exportReason"_s)->setEditText(u"交乡镇核对"_s);
        QVERIFY(dialog.findChild<QPushButton *>(u"paperPdf"_s)->isEnabled());
        test::shot(dialog, u"file-whole"_s);
        dialog.savePdf(folder + u"/whole.pdf"_s);
        QCOMPARE(int(must(casework::exportRegister(m_desk->office())).size()), exported + 1);
        dialog.findChild<QCheckBox *>(u"exportWhole"_s)->setChecked(false);
        auto *parts = dialog.findChild<QListWidget *>(u"fileParts"_s);
        parts->setCurrentRow(2);
        QTest::keyClick(parts, Qt::Key_Space);
        QCOMPARE(dialog.booklet()->papers.size(), all - 4); // the four forms
        dialog.savePdf(m_desk->office().file->path());
        QVERIFY(!test::told(dialog).isEmpty()); // never over the office file itself
        for (const papers::Paper &paper : dialog.booklet()->papers)
            QVERIFY2(print::charactersWithoutFont(paper).isEmpty(), qPrintable(paper.title));
    }
};

QTEST_MAIN(PlanPaneTest)
#include "test_plan.moc"

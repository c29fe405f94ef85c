// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/register.h"
#include "casework/sheets.h"
#include "pages/historypage.h"
#include "pages/tablepane.h"
#include "ui/trainingvillage.h"

#include <QAbstractItemModelTester>
#include <QLabel>

using namespace xieli;
using namespace Qt::StringLiterals;

class HistoryTest : public QObject {
    Q_OBJECT

private slots:
    void aChangeIsTakenBackFromItsRow()
    {
        auto desk = m_village.emptyDesk();
        QVERIFY(casework::takeRoster(desk->office(), m_village.file(u"roster"_s), {}).has_value());
        ui::HistoryPage page(*desk);
        page.show();
        page.refresh();
        auto *model = page.findChild<ui::HistoryModel *>();
        int row = 0;
        while (row < model->rowCount() && !model->row(row).undoable)
            ++row;
        QVERIFY(row < model->rowCount());
        page.findChild<ui::TablePane *>()->selectRow(row);
        auto *undo = page.findChild<QPushButton *>(u"undo"_s);
        QVERIFY(undo->isEnabled());
        const int before = model->rowCount();
        undo->click();
        QVERIFY(test::sayYes(page));
        QVERIFY(test::jobEnds(page));
        const auto left = casework::households(desk->office());
        QVERIFY(left && left->empty());
        QCOMPARE(model->rowCount(), before + 1);
    }

    void aTakingBackIsTakenBackFromItsRowToo()
    {
        auto desk = m_village.desk(u"village"_s);
        Dossier dossier = casework::dossier(desk->office(), casework::households(desk->office())->front().id).value();
        dossier.household.phone = u"13900000000"_s;
        dossier.household.note = u"note"_s;
        QVERIFY(casework::correctDossier(desk->office(), dossier));
        ui::HistoryPage page(*desk);
        page.resize(1200, 640);
        page.show();
        page.refresh();
        auto *model = page.findChild<ui::HistoryModel *>();
        QVERIFY(model->index(0, 4).data().toString().contains(u" → 13900000000"_s));
        QVERIFY(page.findChild<QLabel *>(u"words"_s)->text().contains(u" → note"_s));
        for (const QString &phone : {dossier.household.phone, u"13900000000"_s}) {
            page.findChild<QPushButton *>(u"undo"_s)->click();
            QVERIFY(test::sayYes(page));
            QVERIFY(test::jobEnds(page));
            const QString now = casework::dossier(desk->office(), dossier.household.id)->household.phone;
            QCOMPARE(now == u"13900000000", model->row(0).title.contains(u"重做"_s));
            Q_UNUSED(phone)
        }
        test::shot(page, u"history"_s);
        QCOMPARE(casework::dossier(desk->office(), dossier.household.id)->household.phone, u"13900000000"_s);
    }

    void aSoundFileIsFoundSoundAndABackupIsMade()
    {
        auto desk = m_village.desk(u"village"_s);
        ui::HistoryPage page(*desk);
        page.show();
        page.refresh();
        page.checkFile();
        QVERIFY(test::jobEnds(page));
        const QString report = page.findChild<QLabel *>(u"report"_s)->text();
        QVERIFY2(report.contains(u'✓') && !report.contains(u'✗'), qPrintable(report + test::told(page)));
        const QString path = m_village.freshFolder() + u"/copy.xieli"_s;
        page.backUpTo(path);
        QVERIFY(test::jobEnds(page));
        QVERIFY2(QFileInfo::exists(path) && QFileInfo::exists(OfficeFile::keysPath(path)), qPrintable(test::told(page)));
    }

    void theJournalIsASoundModelSortedByNumber()
    {
        ui::HistoryModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        casework::HistoryRow ninth;
        ninth.sequence = 9;
        casework::HistoryRow tenth;
        tenth.sequence = 10;
        model.setRows({tenth, ninth});
        ui::RowFilter filter;
        filter.setSourceModel(&model);
        filter.sort(0);
        QCOMPARE(filter.mapToSource(filter.index(0, 0)).row(), 1);
    }

private:
    test::TrainingVillage m_village;
};

QTEST_MAIN(HistoryTest)
#include "test_history.moc"

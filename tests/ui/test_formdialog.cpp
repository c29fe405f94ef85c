// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/register.h"
#include "forms/formdialog.h"
#include "ui/trainingvillage.h"

#include <QCheckBox>
#include <QFile>
#include <QListWidget>
#include <QScreen>

using namespace xieli;
using namespace Qt::StringLiterals;

class FormDialogTest : public QObject {
    Q_OBJECT

    test::TrainingVillage m_village;

    static int keptForms(ui::Desk &desk)
    {
        const auto kept = desk.office().file->read([](Reader &reader) { return reader.all<Paper>(); });
        return kept ? static_cast<int>(std::count_if(kept->begin(), kept->end(), [](const Paper &paper) { return paper.kind.startsWith(u"form_"); })) : -1;
    }

private slots:
    void initTestCase() { test::inChinese(this); }

    void formsAreChosenByTheArrowKeysSavedAndOnlyFilledOnesKept()
    {
        auto desk = m_village.desk(u"village"_s);
        const auto rows = casework::households(desk->office());
        QVERIFY(rows && !rows->empty());
        ui::FormDialog dialog(*desk, rows->front().id);
        dialog.show();
        QVERIFY(dialog.height() <= dialog.screen()->availableGeometry().height());
        auto *kinds = dialog.findChild<QListWidget *>(u"formKinds"_s);
        QCOMPARE(dialog.kind(), casework::FormKind::Visit);
        test::shot(dialog, u"forms-visit"_s);
        QTest::keyClick(kinds, Qt::Key_Down);
        QCOMPARE(dialog.kind(), casework::FormKind::Card);
        QVERIFY2(dialog.paper(), qPrintable(test::told(dialog)));
        test::shot(dialog, u"forms-card"_s);
        const QString path = m_village.freshFolder() + u"/form.pdf"_s;
        dialog.savePdf(path);
        QVERIFY2(QFile::exists(path), qPrintable(test::told(dialog)));
        QCOMPARE(keptForms(*desk), 1);
        dialog.findChild<QCheckBox *>(u"formBlank"_s)->setChecked(true);
        dialog.savePdf(m_village.freshFolder() + u"/blank.pdf"_s);
        QCOMPARE(keptForms(*desk), 1);
        for (int row = 0; row < kinds->count(); ++row) {
            kinds->setCurrentRow(row);
            QVERIFY2(dialog.paper() && print::charactersWithoutFont(*dialog.paper()).isEmpty(), qPrintable(QString::number(row)));
            QVERIFY2(print::pageCount(*dialog.paper()) <= 2, qPrintable(QString::number(row)));
        }
    }
};

QTEST_MAIN(FormDialogTest)
#include "test_formdialog.moc"

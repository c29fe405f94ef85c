// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/restoring.h"
#include "forms/backupsdialog.h"
#include "jobs/backupkeeper.h"
#include "pages/tablepane.h"
#include "start/restoredialog.h"
#include "start/startwindow.h"
#include "ui/trainingvillage.h"

#include <QLabel>
#include <QLineEdit>

using namespace xieli;
using namespace Qt::StringLiterals;

/// Copies of the office file in the window: places, rounds, the drill, restoring.
class BackupsUiTest : public QObject {
    Q_OBJECT

    test::TrainingVillage m_village;

    struct Shown {
        std::unique_ptr<ui::Desk> desk;
        std::unique_ptr<ui::BackupsDialog> dialog;
        template <class Field> Field *find(const char *name) const { return dialog->findChild<Field *>(QLatin1String(name)); }
        QString notice() const { return dialog->findChild<ui::Notice *>()->text(); }
        std::vector<BackupRun> runs() const { return casework::backupRuns(desk->office()).value(); }
    };
    Shown shown()
    {
        Shown made;
        made.desk = m_village.emptyDesk();
        made.dialog = std::make_unique<ui::BackupsDialog>(*made.desk);
        made.dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        made.dialog->show();
        return made;
    }

private slots:
    void aSecondPlaceIsNamedCopiedToAndTried()
    {
        QTemporaryDir other;
        const Shown window = shown();
        window.dialog->addPlace({BackupKind::Folder, other.path()});
        QVERIFY2(window.notice().contains(other.path()), qPrintable(window.notice()));
        window.find<QPushButton>("backUpDue")->click();
        QTRY_COMPARE(int(window.runs().size()), 2);
        QTRY_VERIFY(window.find<QPushButton>("backUpDue")->isEnabled());
        QVERIFY(!window.find<QPushButton>("drill")->isEnabled());
        const QString sheet = window.desk->office().file->recoverySheetText().value();
        for (const QString &secret : {QString(sheet).replace(u'\n', u' '), QString(u"not-the-passphrase"_s)}) {
            window.find<QLineEdit>("drillSecret")->setText(secret);
            QVERIFY(window.find<QPushButton>("drill")->isEnabled());
            window.find<QPushButton>("drill")->click();
            QTRY_VERIFY(window.find<QLineEdit>("drillSecret")->text().isEmpty());
            QVERIFY(!window.notice().isEmpty());
            const bool isTried = !window.find<QLabel>("drillWords")->text().isEmpty();
            QCOMPARE(isTried, secret != u"not-the-passphrase");
            if (isTried)
                test::shot(*window.dialog, u"backups"_s);
        }
        const auto runs = window.runs();
        QCOMPARE(int(std::count_if(runs.begin(), runs.end(), [](const BackupRun &run) { return run.drilledOn.has_value(); })), 1);
    }

    void copiesAreMadeWithoutBeingAskedFor()
    {
        const auto desk = m_village.emptyDesk();
        ui::BackupKeeper keeper(*desk);
        QSignalSpy finished(&keeper, &ui::BackupKeeper::finished);
        keeper.round();
        QVERIFY(finished.wait(20000));
        QCOMPARE(int(casework::backupRuns(desk->office()).value().size()), 1);
    }

    void theStartWindowRestoresABackupAndNeverOverAFile()
    {
        QTemporaryDir folder;
        const auto desk = m_village.emptyDesk();
        const QString sheet = desk->office().file->recoverySheetText().value();
        const QString copy = folder.filePath(u"copy.xieli"_s), target = folder.filePath(u"again.xieli"_s);
        QVERIFY(casework::backUp(desk->office(), copy));
        QString restored;
        for (int round = 0; round < 2; ++round) {
            ui::RestoreDialog dialog(copy, target, desk->today(), desk->wording(), [&](const QString &path) { restored = path; });
            dialog.setAttribute(Qt::WA_DeleteOnClose, false);
            dialog.show();
            dialog.findChild<QLineEdit *>(u"restorePassphrase"_s)->setText(u"a-new-passphrase"_s);
            dialog.findChild<QLineEdit *>(u"restoreSheet"_s)->setText(sheet);
            if (round == 0)
                test::shot(dialog, u"restore"_s);
            auto *go = dialog.findChild<QPushButton *>(u"restore"_s);
            go->click();
            QTRY_VERIFY(go->isEnabled() || !dialog.isVisible());
            QCOMPARE(dialog.isVisible(), round == 1); // the second finds a file there, says so and stays
        }
        QCOMPARE(restored, target);
        QVERIFY(casework::openOffice(target, {}, u"a-new-passphrase"_s, desk->today()));
        ui::StartWindow start(desk->today(), u"zh_CN"_s, [](casework::Office) {});
        QVERIFY(start.findChild<QPushButton *>(u"restoreBackup"_s));
        test::shot(start, u"start"_s);
    }
};

QTEST_MAIN(BackupsUiTest)
#include "test_backups.moc"

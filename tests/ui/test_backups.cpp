// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/restoring.h"
#include "casework/updating.h"
#include "forms/aboutdialog.h"
#include "forms/backupsdialog.h"
#include "jobs/backupkeeper.h"
#include "pages/tablepane.h"
#include "start/newofficedialog.h"
#include "start/restoredialog.h"
#include "start/startwindow.h"
#include "ui/trainingvillage.h"

#include <QCheckBox>
#include <QComboBox>
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

    /// 备份的第二个位置 is asked for when the office is made; whoever leaves it empty goes on all the same.
    void aNewOfficeIsAskedForASecondPlaceAndMayDoWithout()
    {
        for (const QString &second : {u"nowhere"_s, u"own"_s, u"stick"_s, QString()}) {
            QTemporaryDir folder, stick;
            std::optional<casework::Office> taken;
            ui::NewOfficeDialog dialog(Day(2018, 6, 20), papers::Wording::load(u"zh_CN"_s), [&](casework::Office office) { taken = std::move(office); });
            dialog.setAttribute(Qt::WA_DeleteOnClose, false);
            dialog.show();
            const auto lines = dialog.findChildren<QLineEdit *>();
            QVERIFY(lines.size() >= 8);
            const auto type = [&](const QString &label, const QString &text) {
                for (QLabel *each : dialog.findChildren<QLabel *>())
                    if (QString(each->text()).remove(u'&') == label) {
                        auto *line = qobject_cast<QLineEdit *>(each->buddy());
                        line = line ? line : qobject_cast<QLineEdit *>(each->buddy()->focusProxy());
                        line->setText(text);
                        return;
                    }
                QFAIL(qPrintable(label));
            };
            type(ui::NewOfficeDialog::tr("&Name").remove(u'&'), u"新村"_s);
            type(ui::NewOfficeDialog::tr("Place &code").remove(u'&'), u"629901"_s);
            type(ui::NewOfficeDialog::tr("&Your name").remove(u'&'), u"李敏"_s);
            type(ui::NewOfficeDialog::tr("&Passphrase").remove(u'&'), u"eight-letters"_s);
            type(ui::NewOfficeDialog::tr("Once mo&re").remove(u'&'), u"eight-letters"_s);
            type(ui::NewOfficeDialog::tr("&File").remove(u'&'), folder.filePath(u"新村.xieli"_s));
            auto *law = dialog.findChild<QComboBox *>(u"law"_s);
            QCOMPARE(law->currentIndex(), -1); // a person says which
            const auto press = [&dialog] {
                for (QPushButton *button : dialog.findChildren<QPushButton *>())
                    if (button->isDefault())
                        button->click();
            };
            press();
            QVERIFY(!QFile::exists(folder.filePath(u"新村.xieli"_s)) && dialog.isVisible());
            law->setCurrentIndex(0);
            auto *place = dialog.findChild<QLineEdit *>(u"secondPlace"_s);
            auto *isStick = dialog.findChild<QCheckBox *>(u"secondIsStick"_s);
            QVERIFY(place && !isStick->isEnabled());
            place->setText(second == u"nowhere" ? u"/no/such/folder"_s : second == u"own" ? folder.path() : second.isEmpty() ? second : stick.path());
            if (second == u"stick")
                isStick->setChecked(true);
            test::shot(dialog, u"new-office-"_s + (second.isEmpty() ? u"without"_s : second));
            press();
            const bool isMade = second == u"stick" || second.isEmpty();
            QCOMPARE(QFile::exists(folder.filePath(u"新村.xieli"_s)), isMade);
            if (!isMade) {
                QVERIFY(dialog.isVisible()); // and says why
                continue;
            }
            for (QWidget *window : QApplication::topLevelWidgets()) // the recovery sheet
                if (auto *sheet = qobject_cast<ui::RecoveryDialog *>(window))
                    sheet->accept();
            QTRY_VERIFY(taken);
            const auto places = casework::backupPlaces(*taken).value();
            QCOMPARE(int(places.size()), second.isEmpty() ? 0 : 1);
            if (!second.isEmpty()) {
                QCOMPARE(places.front().kind, BackupKind::Stick);
                const auto round = casework::backUpWhereDue(*taken, casework::Surroundings::ofThisMachine());
                QCOMPARE(int(round.value().made.size()), 2); // beside the file, and there
            }
        }
    }

    void aboutSaysThatThereIsNoReleaseKeyAndTakesNothing()
    {
        const auto desk = m_village.emptyDesk();
        ui::AboutDialog about(*desk);
        about.setAttribute(Qt::WA_DeleteOnClose, false);
        about.show();
        QCOMPARE(about.findChild<QLabel *>(u"aboutVersion"_s)->text(), casework::Installed::thisProgram().version);
        QVERIFY(about.findChild<QLabel *>(u"aboutKeys"_s)->text().size() > 20);
        for (const char *name : {"lookAtUpdate", "installUpdate"})
            QVERIFY(!about.findChild<QPushButton *>(QLatin1String(name))->isEnabled());
        test::shot(about, u"about-no-key"_s);
    }

    /// Looked at, backed up for, looked at again, run: by a release key of the test's own.
    void anUpdateIsCheckedAgainAndInstalledAndAChangedOneIsNot()
    {
        QTemporaryDir folder;
        const auto desk = m_village.emptyDesk();
        const QString secret = folder.filePath(u"release.key"_s), installer = folder.filePath(u"xieli.deb"_s), update = folder.filePath(u"xieli-9.0.0.xlu"_s), ran = folder.filePath(u"ran"_s);
        casework::Installed program = casework::Installed::thisProgram();
        program.keys = {casework::makeReleaseKey(secret, u"a-release-passphrase"_s).value()};
        program.command = {u"cp"_s, u"{}"_s, ran};
        QFile file(installer);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("the installer") > 0);
        file.close();
        exchange::UpdateFacts facts;
        facts.version = u"9.0.0"_s;
        facts.platform = program.platform;
        facts.schema = program.schema;
        facts.day = u"2026-11-23"_s;
        QVERIFY(casework::signUpdate(installer, facts, secret, u"a-release-passphrase"_s, update));
        QFile signedFile(update);
        QVERIFY(signedFile.open(QIODevice::ReadOnly));
        const QByteArray good = signedFile.readAll();
        signedFile.close();
        ui::AboutDialog about(*desk, program);
        about.setAttribute(Qt::WA_DeleteOnClose, false);
        about.show();
        const auto said = [&] { return about.findChild<ui::Notice *>()->text(); };
        auto *install = about.findChild<QPushButton *>(u"installUpdate"_s);
        QVERIFY(about.findChild<QLabel *>(u"aboutKeys"_s)->text().contains(casework::releaseKeyWords(program).front()));
        QVERIFY(!install->isEnabled());
        about.look(update);
        QVERIFY(test::jobEnds(about));
        QVERIFY2(said().contains(u"9.0.0"_s) && said().contains(casework::releaseKeyWords(program).front()), qPrintable(said()));
        QVERIFY(install->isEnabled());
        test::shot(about, u"about-update"_s);
        QFile changed(update);
        QVERIFY(changed.open(QIODevice::WriteOnly) && changed.write(good.left(good.size() - 1) + 'X') > 0);
        changed.close();
        about.install();
        QVERIFY(test::jobEnds(about));
        QVERIFY(!QFile::exists(ran) && !install->isEnabled());
        QVERIFY(casework::backupRuns(desk->office()).value().empty());
        test::shot(about, u"about-refused"_s);
        QVERIFY(changed.open(QIODevice::WriteOnly) && changed.write(good) > 0);
        changed.close();
        about.look(update);
        QVERIFY(test::jobEnds(about));
        about.install();
        QVERIFY(test::jobEnds(about));
        QFile run(ran);
        QVERIFY2(run.open(QIODevice::ReadOnly), qPrintable(said()));
        QCOMPARE(run.readAll(), QByteArray("the installer"));
        QCOMPARE(int(casework::backupRuns(desk->office()).value().size()), 1); // first of all
        test::shot(about, u"about-installed"_s);
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

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/keeping.h"
#include "exchange/keys.h"
#include "fields/findinglabel.h"
#include "model/evidence.h"
#include "pages/exchangepage.h"
#include "start/gate.h"
#include "start/startwindow.h"
#include "ui/trainingvillage.h"

#include <QFileDialog>

using namespace xieli;
using namespace Qt::StringLiterals;

/// Parcels and backups of several files: the window says what belongs together and what is missing.
class VolumesTest : public QObject {
    Q_OBJECT

    test::TrainingVillage m_village;

    static void addPictures(casework::Office &office)
    {
        const auto added = office.file->change({u"test.pictures"_s}, [](Writer &writer) {
            const HouseholdId household = writer.all<Household>().front().id;
            for (int number = 0; number < 4; ++number) {
                const QByteArray bytes(200'000, char('a' + number));
                const QString digest = QString::fromLatin1(exchange::digestOf(bytes).toHex());
                writer.insert(Picture{digest, bytes, 1, 1});
                Evidence evidence;
                evidence.id = EvidenceId::create();
                evidence.household = household;
                evidence.picture = digest;
                evidence.addedOn = Day(2018, 6, 20);
                writer.insert(evidence);
            }
        });
        QVERIFY(added);
    }

private slots:
    void initTestCase() { test::prepareWindowTest(this); }
    void cleanup() { qunsetenv("XIELI_TEST_VOLUME"); }

    void packingSaysWhatMustBeCarriedAndTakingInWhatIsMissing()
    {
        auto village = m_village.desk(u"village"_s);
        auto township = m_village.desk(u"township"_s);
        addPictures(village->office());
        ui::ExchangePage sender(*village), receiver(*township);
        const QString stick = m_village.freshFolder();
        const auto peers = casework::peers(village->office());
        qputenv("XIELI_TEST_VOLUME", "600000");
        sender.pack(peers->front().id.text(), stick + u"/p.xlp"_s);
        QVERIFY(test::jobEnds(sender));
        const int files = int(QDir(stick).entryList(QDir::Files).size());
        QVERIFY(files > 1);
        QVERIFY2(test::told(sender).contains(u"p_2.xlp"_s) && test::told(sender).contains(QString::number(files)), qPrintable(test::told(sender)));
        test::shot(sender, u"volumes-packed"_s);
        QVERIFY(QFile::rename(stick + u"/p_2.xlp"_s, stick + u"/../two"_s));
        receiver.takeIn(stick + u"/p.xlp"_s);
        QVERIFY(test::jobEnds(receiver));
        QVERIFY2(test::told(receiver).contains(village->office().name), qPrintable(test::told(receiver)));
        test::shot(receiver, u"volumes-missing"_s);
        QVERIFY(QFile::rename(stick + u"/../two"_s, stick + u"/别的名字"_s));
        receiver.takeIn(stick + u"/p.xlp"_s);
        QVERIFY(test::jobEnds(receiver));
        QCOMPARE(township->office().file->read([](Reader &reader) { return reader.count<Picture>(); }).value_or(0),
                 village->office().file->read([](Reader &reader) { return reader.count<Picture>(); }).value_or(-1));
    }

    void aBackupOfSeveralFilesIsPutTogetherWhenItIsOpened()
    {
        casework::Office office = m_village.office(u"village"_s);
        const QString stick = m_village.freshFolder(), home = m_village.freshFolder();
        qputenv("XIELI_TEST_VOLUME", "500000");
        const auto files = casework::backUp(office, stick + u"/copy.xieli"_s);
        QVERIFY(files && files->size() > 2);
        ui::StartWindow window(QDate::currentDate(), u"zh_CN"_s, [](casework::Office) {});
        window.show();
        const auto open = [&](const QString &target) {
            window.openFile(files->first());
            auto *dialog = window.findChild<QFileDialog *>();
            if (!dialog)
                qFatal("nothing was asked");
            emit dialog->fileSelected(target);
            delete dialog;
        };
        QVERIFY(QFile::rename(files->at(2), stick + u"/../away"_s));
        open(home + u"/whole.xieli"_s);
        QTRY_VERIFY(window.findChild<ui::FindingLabel *>()->text().contains(QFileInfo(files->at(2)).fileName()));
        QVERIFY(!QFile::exists(home + u"/whole.xieli"_s));
        QVERIFY(QFile::rename(stick + u"/../away"_s, files->at(2)));
        open(home + u"/whole.xieli"_s);
        QTRY_VERIFY(window.findChild<ui::UnlockDialog *>());
        QVERIFY(QFile::exists(home + u"/whole.xieli"_s) && QFile::exists(home + u"/whole.keys"_s));
        test::shot(window, u"volumes-joined"_s);
    }
};

QTEST_MAIN(VolumesTest)
#include "test_volumes.moc"

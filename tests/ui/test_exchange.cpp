// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/exchangepage.h"
#include "ui/trainingvillage.h"

#include <QAbstractItemModelTester>
#include <QLabel>

using namespace xieli;
using namespace Qt::StringLiterals;

class ExchangeTest : public QObject {
    Q_OBJECT

private slots:
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
        fates.setRows({{u"member"_s, u"k"_s, u"赵仁"_s, u"refused"_s, u"r"_s}});
        QCOMPARE(fates.index(0, 0).data(ui::CodeRole).toString(), u"refused"_s);
    }

private:
    test::TrainingVillage m_village;
};

QTEST_MAIN(ExchangeTest)
#include "test_exchange.moc"

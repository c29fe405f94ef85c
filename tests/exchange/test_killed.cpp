// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/filledfamily.h"
#include "support/disk.h"

using namespace xieli;
using namespace xieli::exchange;
using namespace xieli::test;

namespace {

/// Two desks and a stick in a folder, none of them open.
class Desks {
public:
    Desks(const Offices &offices, const QString &from) : m_offices(offices), m_folder(fastFolder() + u"/xieli-XXXXXX"_s)
    {
        for (const QFileInfo &file : QDir(from).entryInfoList(QDir::Files))
            QFile::copy(file.filePath(), m_folder.filePath(file.fileName()));
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    OfficeFile open(const QString &name) const { return m_offices.open(m_folder, name); }
    QStringList names(const QString &like) const { return QDir(m_folder.path()).entryList({like}, QDir::Files | QDir::Hidden); }
    QByteArray folder() const { return m_folder.path().toUtf8(); }
    void keep(const QString &name, const QString &as) const
    {
        QFile::remove(path(as));
        QFile::copy(path(name), path(as));
    }

private:
    const Offices &m_offices;
    QTemporaryDir m_folder;
};

QByteArray told(const Result<TakeInReport> &report) { return (report ? toCode(report->outcome) : report.error().key).toUtf8(); }
QByteArray told(const Result<PackedParcel> &packed) { return (packed ? u"packed"_s : packed.error().key).toUtf8(); }

} // namespace

/// The program killed, or its disk full or gone, at every step that packing and taking in make: nothing is lost, nothing is there
/// twice, and both ends count the same in the end. XIELI_EVERY_STEP=1 leaves out none.
class KilledTest : public QObject {
    Q_OBJECT

    std::unique_ptr<Offices> m_offices;

    using Work = std::function<QByteArray(const Desks &)>;
    struct Situation {
        std::unique_ptr<Desks> desks;
        Work work;
        QList<QByteArray> steps;     ///< of the undisturbed work
        QByteArray said;             ///< what it came to
        QStringList content;         ///< at both ends, when all is said
    };

    static QByteArray packTo(const Desks &desks, const QString &from, const QString &to)
    {
        OfficeFile office = desks.open(from);
        OfficeFile receiver = desks.open(to);
        return told(packParcelTo(office, idOf(receiver), desks.path(from + u".xlp"_s)));
    }
    static QByteArray takeInAt(const Desks &desks, const QString &name, const QString &parcel)
    {
        OfficeFile office = desks.open(name);
        return told(takeInFile(office, desks.path(parcel)));
    }
    /// Parcels both ways, whatever each of them comes to, until nothing is left to say.
    static void exchangeUntilQuiet(OfficeFile &village, OfficeFile &township)
    {
        const OfficeId villageId = idOf(village), townshipId = idOf(township);
        bool quiet = false;
        for (int round = 0; round < 6 && !quiet; ++round) {
            (void)takeIn(township, must(packParcel(village, townshipId)).bytes);
            (void)takeIn(village, must(packParcel(township, villageId)).bytes);
            quiet = round > 0 && must(countToSend(village, townshipId)) == 0 && must(countToSend(township, villageId)) == 0;
        }
    }
    static void exchangeUntilQuiet(const Desks &desks)
    {
        OfficeFile village = desks.open(u"village"_s), township = desks.open(u"township"_s);
        exchangeUntilQuiet(village, township);
    }

    std::unique_ptr<Desks> twoDesks() const
    {
        auto desks = std::make_unique<Desks>(*m_offices, m_offices->copies()->path());
        OfficeFile village = desks->open(u"village"_s);
        std::vector<Family> families;
        for (int i = 0; i < 4; ++i) {
            families.emplace_back(u"户主%1"_s.arg(i));
            families.back().store(village);
        }
        Draft(families).store(village);
        storePicture(village, families.front(), 40000, 1);
        return desks;
    }
    /// Both know all, and the township has decided and corrected since.
    std::unique_ptr<Desks> townshipHasNews() const
    {
        auto desks = twoDesks();
        packTo(*desks, u"village"_s, u"township"_s);
        takeInAt(*desks, u"township"_s, u"village.xlp"_s);
        OfficeFile township = desks->open(u"township"_s);
        const auto households = must(township.read([](Reader &reader) { return reader.all<Household>(); }));
        for (Household household : households) {
            household.phone = u"333"_s;
            save(township, household);
            Decision decision;
            decision.id = DecisionId::create();
            decision.household = household.id;
            decision.startMonth = Month(2018, 7);
            decision.monthlyAmount = Money::fromYuan(310);
            save(township, decision);
        }
        for (PaymentBatch batch : must(township.read([](Reader &reader) { return reader.all<PaymentBatch>(); }))) {
            batch.state = BatchState::Approved;
            save(township, batch);
        }
        packTo(*desks, u"township"_s, u"village"_s);
        return desks;
    }
    /// The township restored an older copy; the second parcel of the village waits for the first.
    std::unique_ptr<Desks> oneWaits() const
    {
        auto desks = twoDesks();
        desks->keep(u"township.xieli"_s, u"older"_s);
        packTo(*desks, u"village"_s, u"township"_s);
        desks->keep(u"village.xlp"_s, u"first.xlp"_s);
        takeInAt(*desks, u"township"_s, u"village.xlp"_s);
        packTo(*desks, u"township"_s, u"village"_s);
        takeInAt(*desks, u"village"_s, u"township.xlp"_s);
        {
            OfficeFile village = desks->open(u"village"_s);
            Family(u"周五"_s).store(village);
        }
        packTo(*desks, u"village"_s, u"township"_s);
        desks->keep(u"older"_s, u"township.xieli"_s);
        takeInAt(*desks, u"township"_s, u"village.xlp"_s);
        return desks;
    }
    /// The village restored an older copy and went on; the township's answer lies on the stick.
    std::unique_ptr<Desks> healIsOnItsWay() const
    {
        auto desks = twoDesks();
        exchangeUntilQuiet(*desks);
        desks->keep(u"village.xieli"_s, u"older"_s);
        {
            OfficeFile village = desks->open(u"village"_s);
            Family(u"吴六"_s).store(village);
        }
        exchangeUntilQuiet(*desks);
        desks->keep(u"older"_s, u"village.xieli"_s);
        {
            OfficeFile village = desks->open(u"village"_s);
            Family(u"郑七"_s).store(village);
        }
        packTo(*desks, u"village"_s, u"township"_s);
        takeInAt(*desks, u"township"_s, u"village.xlp"_s);
        packTo(*desks, u"township"_s, u"village"_s);
        return desks;
    }

    Situation situation(const QString &name) const
    {
        Situation of;
        if (name == "packing"_L1) {
            of.desks = twoDesks();
            of.work = [](const Desks &desks) { return packTo(desks, u"village"_s, u"township"_s); };
        } else if (name == "packing the answer"_L1) {
            of.desks = townshipHasNews();
            of.work = [](const Desks &desks) { return packTo(desks, u"township"_s, u"village"_s); };
        } else if (name == "taking in"_L1) {
            of.desks = twoDesks();
            packTo(*of.desks, u"village"_s, u"township"_s);
            of.work = [](const Desks &desks) { return takeInAt(desks, u"township"_s, u"village.xlp"_s); };
        } else if (name == "taking in the answer"_L1) {
            of.desks = townshipHasNews();
            of.work = [](const Desks &desks) { return takeInAt(desks, u"village"_s, u"township.xlp"_s); };
        } else if (name == "taking in with one that waits"_L1) {
            of.desks = oneWaits();
            of.work = [](const Desks &desks) { return takeInAt(desks, u"township"_s, u"first.xlp"_s); };
        } else {
            of.desks = healIsOnItsWay();
            of.work = [](const Desks &desks) { return takeInAt(desks, u"village"_s, u"township.xlp"_s); };
        }
        return of;
    }

    /// "write village.xlp.QNcRTb" is a parcel that has not got its name yet.
    static QByteArray kindOf(const QByteArray &step) { return step.contains(".xlp.") ? step.left(step.indexOf(".xlp.") + 4) + ".half" : step; }

    /// Those at which something else begins, and some of the others.
    static QList<int> stepsToTry(const QList<QByteArray> &steps, Disk::Fault fault)
    {
        const bool all = qEnvironmentVariableIntValue("XIELI_EVERY_STEP") > 0;
        QList<int> chosen;
        const qsizetype stride = std::max<qsizetype>(1, fault == Disk::Fault::Killed ? steps.size() / 5 : steps.size());
        for (int step = 0; step < steps.size(); ++step)
            if (all || step == 0 || step + 1 == steps.size() || kindOf(steps[step]) != kindOf(steps[step - 1]) || step % stride == 0)
                chosen << step;
        return chosen;
    }

    /// What is left of a parcel that was being written is half and is called so, or whole.
    static void verifyLeftovers(const Desks &desks)
    {
        for (const QString &name : desks.names(u"*.xlp.*"_s)) {
            const bool ofVillage = name.startsWith(u"village"_s);
            const QByteArray said = takeInAt(desks, ofVillage ? u"township"_s : u"village"_s, name);
            QVERIFY2(said == "taken" || said == "exchange.cut_short", said);
        }
    }

    static QStringList contentAt(const Desks &desks, const QString &name)
    {
        OfficeFile file = desks.open(name);
        return contentOf(file);
    }

    /// All that a person does afterwards: does it once more and goes on exchanging. Nothing is lost or there twice then.
    static void verifyWhole(const Situation &of, const Desks &desks)
    {
        for (const QString &name : {u"village"_s, u"township"_s}) {
            OfficeFile file = desks.open(name);
            QVERIFY(must(file.integrity()).good());
        }
        verifyLeftovers(desks);
        const QByteArray again = of.work(desks);
        QVERIFY2(again == of.said || again == "already", again);
        OfficeFile village = desks.open(u"village"_s), township = desks.open(u"township"_s);
        exchangeUntilQuiet(village, township);
        QCOMPARE(contentOf(village), of.content);
        QCOMPARE(contentOf(township), of.content);
        const TakeInReport last = must(takeIn(township, must(packParcel(village, idOf(township))).bytes));
        QVERIFY(last.outcome == Outcome::Taken && last.compared && last.agree());
        QVERIFY(must(township.integrity()).good() && must(village.integrity()).good());
    }

private slots:
    void initTestCase() { m_offices = std::make_unique<Offices>(1, fastFolder()); }

    void atEveryStep_data()
    {
        QTest::addColumn<int>("fault");
        const QStringList situations{u"packing"_s, u"packing the answer"_s, u"taking in"_s, u"taking in the answer"_s, u"taking in with one that waits"_s,
                                     u"taking in what heals"_s};
        for (const QString &situation : situations)
            for (const auto &[fault, word] : {std::pair(Disk::Fault::Killed, "killed"), {Disk::Fault::Full, "disk full"}, {Disk::Fault::Gone, "disk gone"}})
                QTest::addRow("%s: %s", qPrintable(situation), word) << int(fault);
    }
    void atEveryStep()
    {
        QFETCH(int, fault);
        const QByteArrayList clear{"store.disk_full", "store.input_output", "store.not_writable", "exchange.no_room", "exchange.write_failed"};
        const auto kind = Disk::Fault(fault);
        Situation of = situation(QString::fromUtf8(QTest::currentDataTag()).section(u": "_s, 0, 0));
        {
            const Desks undisturbed(*m_offices, QString::fromUtf8(of.desks->folder()));
            const Disk::End end = Disk::inChild(undisturbed.folder(), Disk::Fault::None, 0, [&] { return of.work(undisturbed); });
            QVERIFY(end.finished);
            of.steps = end.steps;
            of.said = end.said;
            exchangeUntilQuiet(undisturbed);
            of.content = contentAt(undisturbed, u"village"_s);
            QVERIFY(!of.content.isEmpty());
        }
        QVERIFY2(of.said == "packed" || of.said == "taken", of.said);
        QVERIFY2(of.steps.size() > 20, of.steps.join('\n'));
        int failures = 0;
        for (const int step : stepsToTry(of.steps, kind)) {
            const QByteArray name = QByteArray::number(step) + ' ' + of.steps[step];
            const Desks desks(*m_offices, QString::fromUtf8(of.desks->folder()));
            const Disk::End end = Disk::inChild(desks.folder(), kind, step, [&] { return of.work(desks); });
            if (kind == Disk::Fault::Killed)
                QVERIFY2(end.killed, name);
            else
                QVERIFY2(end.finished && (end.said == of.said || clear.contains(end.said)), name + " came to " + end.said);
            failures += end.said == of.said ? 0 : 1;
            verifyWhole(of, desks);
            if (QTest::currentTestFailed())
                qFatal("at step %s, which came to %s", name.constData(), end.said.constData());
        }
        // a full disk stops only what makes a file grow, and the answer's fates are packed into little
        const bool growsLittle = kind == Disk::Fault::Full && QByteArray(QTest::currentDataTag()).startsWith("taking in the answer:");
        QVERIFY2(failures >= (growsLittle ? 2 : 3), QByteArray::number(failures));
    }

    void theStepsAreThoseThatMatter()
    {
        const auto kindsOf = [this](const QString &name) {
            const Situation of = situation(name);
            const Disk::End end = Disk::inChild(of.desks->folder(), Disk::Fault::None, 0, [&] { return of.work(*of.desks); });
            QList<QByteArray> kinds;
            for (const QByteArray &step : end.steps)
                if (kinds.isEmpty() || kinds.last() != kindOf(step))
                    kinds << kindOf(step);
            return kinds;
        };
        const QList<QByteArray> packing = kindsOf(u"packing"_s);
        const QByteArrayList noted{"make village.xieli-journal", "write village.xieli-journal", "write village.xieli", "remove village.xieli-journal"};
        const QByteArrayList written{"make village.xlp.half", "write village.xlp.half", "name village.xlp"};
        QCOMPARE(packing, noted + written + noted); // first its number, then the file, then that it is written
        QVERIFY(kindsOf(u"taking in with one that waits"_s).count("remove township.xieli-journal") >= 2); // one change for each parcel
    }
};

QTEST_GUILESS_MAIN(KilledTest)
#include "test_killed.moc"

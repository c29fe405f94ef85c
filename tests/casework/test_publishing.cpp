// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/publishing.h"

#include "casework/backups.h"
#include "casework/bankreturn.h"
#include "casework/keeping.h"
#include "casework/leaving.h"
#include "casework/paying.h"
#include "casework/restoring.h"
#include "casework/retaining.h"
#include "casework/users.h"
#include "model/payment.h"
#include "support/families.h"
#include "support/postedrows.h"
#include "support/postgres.h"

#include <QTemporaryDir>

#include <arpa/inet.h>
#include <csignal>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

namespace {

/// Dies, or asks to stop, at a step.
class EndsAt : public Progress {
public:
    EndsAt(int at, bool kill) : m_at(at), m_kill(kill) {}
    void report(int done, int) override
    {
        if (done == m_at && m_kill)
            raise(SIGKILL);
        m_stop = m_stop || done == m_at;
    }
    bool cancelled() const override { return m_stop; }

private:
    int m_at;
    bool m_kill;
    bool m_stop = false;
};

/// A server that takes whatever is said to it, by one connection after the other.
class Listener {
public:
    Listener()
    {
        m_socket = socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        if (bind(m_socket, reinterpret_cast<sockaddr *>(&address), size) != 0 || listen(m_socket, 4) != 0 || getsockname(m_socket, reinterpret_cast<sockaddr *>(&address), &size) != 0)
            qFatal("no listener");
        m_port = ntohs(address.sin_port);
        m_thread = std::thread([this] { serve(); });
    }
    ~Listener() { end(); }
    int port() const { return m_port; }
    /// All that came; ends it.
    QByteArray heard()
    {
        end();
        return m_heard;
    }

private:
    void end()
    {
        if (!m_thread.joinable())
            return;
        shutdown(m_socket, SHUT_RDWR);
        m_thread.join();
        close(m_socket);
    }
    void serve()
    {
        for (int peer = accept(m_socket, nullptr, nullptr); peer >= 0; peer = accept(m_socket, nullptr, nullptr)) {
            char bytes[1024];
            for (ssize_t got = recv(peer, bytes, sizeof bytes, 0); got > 0; got = recv(peer, bytes, sizeof bytes, 0)) {
                m_heard += QByteArray(bytes, qsizetype(got));
                const bool asksEncryption = got == 8;
                const QByteArray answer = asksEncryption ? QByteArray("N") : QByteArray("R\0\0\0\x08\0\0\0\x03", 9); // the password in clear
                (void)send(peer, answer.constData(), std::size_t(answer.size()), MSG_NOSIGNAL);
            }
            close(peer);
        }
    }
    int m_socket = -1, m_port = 0;
    QByteArray m_heard;
    std::thread m_thread;
};

template <class T> constexpr publish::Kind kindOfField = publish::Kind::Text;
template <> constexpr publish::Kind kindOfField<int> = publish::Kind::Integer;
template <> constexpr publish::Kind kindOfField<std::int64_t> = publish::Kind::Integer;
template <> constexpr publish::Kind kindOfField<Quantity> = publish::Kind::Integer; // thousandths
template <> constexpr publish::Kind kindOfField<bool> = publish::Kind::Flag;
template <> constexpr publish::Kind kindOfField<Money> = publish::Kind::Money;
template <> constexpr publish::Kind kindOfField<Day> = publish::Kind::Day;
template <> constexpr publish::Kind kindOfField<Month> = publish::Kind::Month;
template <class T> constexpr publish::Kind kindOfField<std::optional<T>> = kindOfField<T>;

} // namespace

/// The register and the ledger in a real PostgreSQL, which the test starts itself.
class PublishingTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_files = 0;
    std::unique_ptr<PostgresServer> m_server;
    const ExportWish m_wish{true, u"县局李工"_s, u"县级汇总"_s};

    QString fresh()
    {
        const QString folder = m_folder.filePath(u"f%1"_s.arg(++m_files));
        QDir().mkpath(folder);
        return folder;
    }
    /// A township with families, a decided month and its frozen payments.
    Office township(const QString &folder, const QString &name = u"青禾乡"_s, int families = 5)
    {
        Office office = newOffice(folder, name, OfficeRole::Township);
        for (int number = 0; number < families; ++number)
            must(registerHousehold(office, rosterHousehold(u"赵%1"_s.arg(number), 2, 2, Money::fromFen(29001 + number))));
        must(confirmPaid(office, Month(2018, 4), Month(2018, 5)));
        return office;
    }
    publish::Target target() const { return {m_server->connection(), false}; }
    PublishReport published(Office &office, PublishMode mode = PublishMode::Continue, int rowsAtOnce = 20000) { return must(publishInto(office, target(), m_wish, mode, nullptr, rowsAtOnce)); }
    /// Who wrote each row there: a row that is written again has another.
    QString writers() const
    {
        QString all;
        for (const QString &table : {u"household"_s, u"member"_s, u"payment_line"_s, u"office"_s, u"progress"_s})
            all += m_server->ask(u"SELECT '%1', xmin::text, md5(t::text) FROM xieli_1.%1 t ORDER BY 2, 3"_s.arg(table)) + u'\n';
        return all;
    }
    QString sumThere(const Office &office) const
    {
        return m_server->ask(u"SELECT sum(amount_fen) FROM xieli_1.ledger WHERE office_id = '%1'"_s.arg(office.id.text()));
    }
    static std::int64_t sumHere(Office &office)
    {
        std::int64_t fen = 0;
        for (const PaymentLine &line : must(office.file->read([](Reader &reader) { return reader.all<PaymentLine>(); })))
            fen += line.amount.fen();
        return fen;
    }

private slots:
    void initTestCase()
    {
        m_server = std::make_unique<PostgresServer>();
        if (m_server->isInstalled())
            QVERIFY2(m_server->isRunning(), "a server is installed and did not start");
    }
    void cleanupTestCase() { m_server.reset(); }
    void init()
    {
        if (!m_server->isInstalled() && QString::fromUtf8(QTest::currentTestFunction()) != u"theFormNamesColumnsThatAreThereInTheirKinds")
            QSKIP("skipped: Debian's postgresql is not installed");
        if (m_server->isRunning())
            m_server->ask(u"DROP SCHEMA IF EXISTS xieli_1 CASCADE"_s);
    }

    void theFormNamesColumnsThatAreThereInTheirKinds()
    {
        initXieliResources();
        const publish::Form form = publish::Form::current();
        QStringList tables;
        const auto look = [&]<class Row>(const Row &) {
            tables << QLatin1String(Row::table);
            const publish::Table *table = form.table(QLatin1String(Row::table));
            QVERIFY2(table && !table->comment.isEmpty() && table->columns.front().name == u"id", Row::table);
            QStringList found;
            Row row;
            Row::visit(row, [&]<class Field>(const char *name, Field &) {
                for (const publish::Column &column : table->columns)
                    if (column.name == QLatin1String(name)) {
                        found << column.name;
                        const bool fits = column.kind == kindOfField<std::decay_t<Field>> && !column.comment.isEmpty();
                        QVERIFY2(fits, qPrintable(table->name + u'.' + column.name));
                    }
            });
            for (const publish::Column &column : table->columns) {
                const auto &leaving = leavingColumns<Row>();
                const bool isComputed = !found.contains(column.name) && std::find(leaving.begin(), leaving.end(), column.name.toUtf8()) != leaving.end();
                QVERIFY2(found.contains(column.name) || isComputed, qPrintable(table->name + u'.' + column.name));
            }
        };
        std::apply([&](const auto &...rows) { (look(rows), ...); }, PublishedRows());
        QCOMPARE(int(form.tables.size()), int(tables.size()));
    }

    void everyRowAndFenIsThere()
    {
        Office office = township(fresh());
        const PublishReport report = published(office);
        QVERIFY2(report.differences.isEmpty(), qPrintable(report.differences.join(u'\n')));
        QVERIFY(report.written > 0 && sumHere(office) > 0);
        QCOMPARE(m_server->ask(u"SELECT count(*) FROM xieli_1.household"_s), u"5"_s);
        QCOMPARE(m_server->ask(u"SELECT count(*) FROM xieli_1.register"_s), u"10"_s);
        QCOMPARE(sumThere(office), QString::number(qint64(sumHere(office))));
        QCOMPARE(m_server->ask(u"SELECT name FROM xieli_1.member ORDER BY name LIMIT 1"_s), u"赵0"_s);
        QCOMPARE(m_server->ask(u"SELECT DISTINCT birth_date FROM xieli_1.member WHERE name = '赵0'"_s), u"1970-03-01"_s);
        QVERIFY(m_server->ask(u"SELECT col_description('xieli_1.payment_line'::regclass, (SELECT attnum FROM pg_attribute WHERE attrelid = 'xieli_1.payment_line'::regclass AND attname = 'amount_fen'))"_s).contains(u"分"_s));
    }

    void theSumThatTheViewNamesIsWhatWasPaidAlsoAfterAnOrderWasCancelled()
    {
        Office office = township(fresh());
        const Month month(2018, 6);
        must(draftPayments(office, month));
        must(approvePayments(office, month, u"主任"_s, {u"单人办公"_s}));
        must(noteOutcome(office, must(paymentOrders(office, month)).front().order.id, OutcomeKind::Cancelled, office.today, u"不再发"_s));
        must(draftPayments(office, month + 1)); // pays the same person and month again
        must(approvePayments(office, month + 1, u"主任"_s, {u"单人办公"_s}));
        published(office);
        const QString paid = m_server->ask(u"SELECT sum(amount_fen) FROM xieli_1.ledger WHERE office_id = '%1' AND kind IN ('opening', 'regular', 'back_pay')"
                                           " AND outcome IS DISTINCT FROM 'cancelled'"_s.arg(office.id.text()));
        QCOMPARE(paid, QString::number(must(check(office)).paid.fen()));
        QVERIFY(paid != m_server->ask(u"SELECT sum(amount_fen) FROM xieli_1.ledger WHERE office_id = '%1' AND kind IN ('opening', 'regular', 'back_pay')"_s.arg(office.id.text())));
    }

    void aSecondRunWritesNothing()
    {
        Office office = township(fresh());
        published(office);
        const QString before = writers();
        const PublishReport again = published(office);
        QCOMPARE(int(again.written), 0);
        QVERIFY(again.differences.isEmpty());
        QCOMPARE(writers(), before);
    }

    /// The sums of the month are as they were, and so are the numbers of rows.
    void moneySwappedBetweenTwoFamiliesIsFoundAndWrittenAnew()
    {
        Office office = township(fresh());
        published(office);
        const QString before = m_server->ask(u"SELECT string_agg(md5((amount_fen, household_id, bank, reason)::text), '' ORDER BY id) FROM (SELECT id, amount_fen, household_id, reason, '' AS bank FROM xieli_1.payment_line) l"_s);
        m_server->ask(u"UPDATE xieli_1.payment_line SET amount_fen = 58003 - amount_fen WHERE amount_fen IN (29001, 29002) AND for_month = '2018-04'"_s);
        const PublishReport looked = published(office, PublishMode::CheckOnly);
        QCOMPARE(looked.ours, looked.theirs); // by the sums nothing is to be seen
        QCOMPARE(int(looked.differences.size()), 1);
        QVERIFY2(looked.differences.front().startsWith(u"payment_line"_s), qPrintable(looked.differences.front()));
        QCOMPARE(int(looked.repaired), 0);
        const PublishReport mended = published(office);
        QVERIFY2(mended.differences.isEmpty(), qPrintable(mended.differences.join(u'\n')));
        QCOMPARE(int(mended.repaired), 2);
        QCOMPARE(m_server->ask(u"SELECT string_agg(md5((amount_fen, household_id, bank, reason)::text), '' ORDER BY id) FROM (SELECT id, amount_fen, household_id, reason, '' AS bank FROM xieli_1.payment_line) l"_s), before);
        QCOMPARE(int(published(office).repaired), 0);
    }

    void aColumnThatCameLaterIsFilledInTheRowsOfBefore()
    {
        Office office = township(fresh());
        published(office);
        m_server->ask(u"ALTER TABLE xieli_1.payment_line DROP COLUMN covered_members CASCADE; DELETE FROM xieli_1.form WHERE version > 1; INSERT INTO xieli_1.form VALUES (1) ON CONFLICT DO NOTHING"_s);
        const PublishReport report = published(office);
        QVERIFY2(report.differences.isEmpty(), qPrintable(report.differences.join(u'\n')));
        QCOMPARE(m_server->ask(u"SELECT count(*) FROM xieli_1.payment_line WHERE covered_members IS NULL OR covered_members = ''"_s), u"0"_s);
    }

    void onlyWhatChangedIsSentAndWhatIsGoneIsBlank()
    {
        Office office = township(fresh());
        const HouseholdId extra = applicant(office, u"钱二"_s);
        published(office);
        must(office.file->change({u"test.edit"_s}, [&](Writer &writer) {
            Household household = *writer.find<Household>(extra);
            household.phone = u"制表\t换行\n反斜杠\\N"_s;
            writer.update(household);
        }));
        QCOMPARE(int(published(office).written), 1);
        QCOMPARE(m_server->ask(u"SELECT phone FROM xieli_1.household WHERE id = '%1'"_s.arg(extra.text())), u"制表\t换行\n反斜杠\\N"_s);
        undoLast(office); // the edit
        undoLast(office); // the family itself
        const PublishReport report = published(office);
        QVERIFY2(report.differences.isEmpty(), qPrintable(report.differences.join(u'\n')));
        QCOMPARE(m_server->ask(u"SELECT gone, phone IS NULL, village IS NULL FROM xieli_1.household WHERE id = '%1'"_s.arg(extra.text())), u"t|t|t"_s);
        QCOMPARE(m_server->ask(u"SELECT count(*) FROM xieli_1.register WHERE name LIKE '钱%'"_s), u"0"_s);
    }

    void whatIsRecordedComputedAndPostedIsThereAndFollowsWhatChanges()
    {
        Office office = township(fresh(), u"青禾乡"_s, 2);
        const HouseholdId family = applicant(office, u"钱二"_s);
        const AssessReport computed = must(assessMonth(office, Month(2018, 6)));
        must(office.file->change({u"test.work"_s}, [&](Writer &writer) {
            hang(writer, family, Day(2018, 6, 18), u"钱二"_s);
            SamplePick pick;
            pick.id = SamplePickId::create();
            VerificationSample sample;
            sample.id = SampleId::create();
            sample.month = Month(2018, 6);
            writer.insert(sample);
            pick.sample = sample.id;
            pick.household = family;
            writer.insert(pick);
        }));
        QVERIFY(published(office, PublishMode::Continue, 2).differences.isEmpty());
        QCOMPARE(m_server->ask(u"SELECT count(*), sum(monthly_amount_fen) FROM xieli_1.assessed"_s), u"3|%1"_s.arg(computed.monthlyTotal.fen()));
        QCOMPARE(m_server->ask(u"SELECT category, state, pack FROM xieli_1.assessment WHERE household_id = '%1'"_s.arg(family.text())), u"dibao|new|gannan-2018,training-629901"_s);
        QCOMPARE(m_server->ask(u"SELECT kind, sum(gross_fen) FROM xieli_1.income_item GROUP BY 1"_s), u"W2|100000"_s);
        QCOMPARE(m_server->ask(u"SELECT count(*) FROM xieli_1.posted WHERE household_id = '%1'"_s.arg(family.text())), u"1"_s);
        // the result comes, an income is written anew, the funding of a month is said: these rows and no others
        must(office.file->change({u"test.work"_s}, [&](Writer &writer) {
            SamplePick pick = writer.all<SamplePick>().front();
            pick.result = u"confirmed"_s;
            writer.update(pick);
            IncomeItem item = writer.all<IncomeItem>().front();
            item.gross = Money::fromYuan(1200);
            writer.update(item);
            writer.insert(PaymentFunding{PaymentFundingId::create(), writer.all<PaymentBatch>().front().id, u"dibao"_s, u"centre"_s, Money::fromYuan(5)});
        }));
        const PublishReport again = published(office);
        QCOMPARE(int(again.written), 3);
        QVERIFY2(again.differences.isEmpty(), qPrintable(again.differences.join(u'\n')));
        QCOMPARE(m_server->ask(u"SELECT result FROM xieli_1.sample_pick"_s), u"confirmed"_s);
        QCOMPARE(m_server->ask(u"SELECT source, amount_fen FROM xieli_1.payment_funding"_s), u"centre|500"_s);
        QCOMPARE(int(published(office).written), 0);
    }

    void whatWasDestroyedHereIsBlankThereAfterTheNextRun()
    {
        Office office = newOffice(fresh(), u"青禾乡"_s, OfficeRole::Township);
        const HouseholdId family = applicant(office, u"钱多多"_s, [](Dossier &dossier) { dossier.household.phone = u"13900007777"_s; });
        must(assessMonth(office, Month(2018, 6)));
        must(addUser(office, u"王二"_s, UserRole::Clerk, passphrase));
        must(office.file->change({u"test.close"_s}, [&](Writer &writer) {
            Household household = *writer.find<Household>(family);
            household.closedOn = Day(2018, 6, 30);
            writer.update(household);
        }));
        published(office);
        QCOMPARE(m_server->ask(u"SELECT category IS NOT NULL FROM xieli_1.assessment"_s), u"t"_s);
        office.today = Day(2022, 1, 3);
        office.file->setToday(office.today);
        must(destroyPrepared(office, must(prepareDestruction(office, {family}, u"训档〔2022〕1号"_s)), {u"王二"_s, passphrase}));
        const PublishReport after = published(office);
        QVERIFY2(after.differences.isEmpty(), qPrintable(after.differences.join(u'\n')));
        QCOMPARE(m_server->ask(u"SELECT phone, gone FROM xieli_1.household"_s), u"|f"_s);
        QCOMPARE(m_server->ask(u"SELECT count(*) FROM xieli_1.member WHERE name <> ''"_s), u"0"_s);
        QCOMPARE(m_server->ask(u"SELECT category IS NULL, monthly_amount_fen IS NULL, pack FROM xieli_1.assessment"_s), u"t|t|gannan-2018,training-629901"_s);
        QCOMPARE(m_server->ask(u"SELECT sum(gross_fen) FROM xieli_1.income_item"_s), u"0"_s);
    }

    /// A county's database as an earlier program left it: the tables that came since are filled, the others not written again.
    void whatAnEarlierFormPublishedIsCompleted()
    {
        Office office = township(fresh());
        const HouseholdId household = must(office.file->read([](Reader &reader) { return reader.all<Household>().front().id; }));
        must(office.file->change({u"test.round"_s}, [&](Writer &writer) {
            writer.insert(MonthlyRound{u"2018-06"_s, Day(2018, 6, 1), u"clerk"_s, Day(2018, 6, 1), {}, {}, {}});
            RoundItem line;
            line.id = RoundItemId::create();
            line.round = u"2018-06"_s;
            line.household = household;
            line.after = Money::fromYuan(310);
            writer.insert(line);
        }));
        published(office);
        QCOMPARE(m_server->ask(u"SELECT sum(after_fen) FROM xieli_1.round_item"_s), u"31000"_s);
        for (const publish::Table &table : publish::Form::current().tables)
            if (table.since > 1)
                m_server->ask(u"DROP TABLE xieli_1.%1 CASCADE"_s.arg(table.name));
        m_server->ask(u"DELETE FROM xieli_1.form WHERE version > 1; ALTER TABLE xieli_1.progress DROP COLUMN form"_s);
        EndsAt stop(1, false); // and stopped on its way it goes on
        QCOMPARE(refusal(publishInto(office, target(), m_wish, PublishMode::Continue, &stop, 1)), u"casework.cancelled"_s);
        const PublishReport report = published(office);
        QVERIFY2(report.differences.isEmpty(), qPrintable(report.differences.join(u'\n')));
        QCOMPARE(int(report.written), 2); // the round and its line, and no more
        QCOMPARE(m_server->ask(u"SELECT sum(after_fen) FROM xieli_1.round_item WHERE NOT gone"_s), u"31000"_s);
        QCOMPARE(m_server->ask(u"SELECT max(version) FROM xieli_1.form"_s), u"2"_s);
        QCOMPARE(int(published(office).written), 0);
        m_server->ask(u"INSERT INTO xieli_1.form VALUES (9)"_s);
        QCOMPARE(refusal(publishInto(office, target(), m_wish, PublishMode::Continue)), u"publish.newer_form"_s);
    }

    void killedInTheMiddleItGoesOn()
    {
        const QString folder = fresh();
        QString path;
        std::int64_t sum = 0;
        {
            Office office = township(folder);
            path = office.path;
            sum = sumHere(office);
        }
        int steps = 0, waited = 0;
        for (int killed = 0; killed < 40; ++killed) { // each time at the next helping of two rows
            const pid_t child = fork();
            if (child == 0) {
                Office office = must(openOffice(path, u"clerk"_s, passphrase, Day(2018, 6, 20)));
                EndsAt end(1 + killed % 3, true);
                const auto done = publishInto(office, target(), m_wish, PublishMode::Continue, &end, 2);
                if (!done)
                    qWarning("%s", qPrintable(papers::Wording::load(u"en"_s).say(done.error())));
                _exit(done ? 0 : done.error().key == u"publish.busy" ? 2 : 1);
            }
            int status = 0;
            QCOMPARE(waitpid(child, &status, 0), child);
            if (WIFEXITED(status) && WEXITSTATUS(status) == 2 && ++waited < 200) { // the server has not noticed yet that the last one is dead
                QTest::qWait(50);
                --killed;
                continue;
            }
            if (WIFEXITED(status)) {
                QCOMPARE(WEXITSTATUS(status), 0);
                break;
            }
            QCOMPARE(WTERMSIG(status), SIGKILL);
            ++steps;
        }
        QVERIFY(steps > 3);
        Office office = must(openOffice(path, u"clerk"_s, passphrase, Day(2018, 6, 20)));
        const PublishReport report = published(office);
        QVERIFY2(report.differences.isEmpty(), qPrintable(report.differences.join(u'\n')));
        QCOMPARE(int(report.written), 0);
        QCOMPARE(sumThere(office), QString::number(qint64(sum)));
    }

    void whatChangesWhileTheFirstRoundIsStoppedComesAfterIt()
    {
        Office office = township(fresh());
        EndsAt stop(2, false);
        QCOMPARE(refusal(publishInto(office, target(), m_wish, PublishMode::Continue, &stop, 2)), u"casework.cancelled"_s);
        must(office.file->change({u"test.edit"_s}, [](Writer &writer) {
            Household household = writer.all<Household>().front();
            household.phone = u"139"_s;
            writer.update(household);
        }));
        applicant(office, u"后来"_s);
        QVERIFY(published(office, PublishMode::Continue, 2).differences.isEmpty());
        QCOMPARE(m_server->ask(u"SELECT count(*) FROM xieli_1.household WHERE phone = '139'"_s), u"1"_s);
        QCOMPARE(m_server->ask(u"SELECT count(*) FROM xieli_1.household"_s), u"6"_s);
    }

    void twoTownshipsShareADatabase()
    {
        Office one = township(fresh(), u"青禾乡"_s, 2), other = township(fresh(), u"白水乡"_s, 3);
        published(one);
        QVERIFY(published(other).differences.isEmpty());
        QVERIFY(published(one).differences.isEmpty());
        QCOMPARE(m_server->ask(u"SELECT o.name, count(*) FROM xieli_1.office o JOIN xieli_1.household h ON h.office_id = o.id GROUP BY 1 ORDER BY 2"_s), u"青禾乡|2\n白水乡|3"_s);
    }

    void onePublisherAtATime()
    {
        Office office = township(fresh(), u"青禾乡"_s, 2);
        const auto other = must(publish::Publisher::open(target(), publish::Form::current(), {office.id.text(), office.name, u"township"_s, u"629901"_s}));
        QCOMPARE(refusal(publishInto(office, target(), m_wish, PublishMode::Continue)), u"publish.busy"_s);
    }

    void aRestoredFileIsRefusedUntilAnew()
    {
        const QString folder = fresh();
        Office office = township(folder, u"青禾乡"_s, 2);
        must(backUpWhereDue(office, Surroundings::ofThisMachine()));
        const QString backup = fileOf(office, must(backupRuns(office)).front(), Surroundings::ofThisMachine());
        applicant(office, u"后来"_s);
        published(office);
        must(restoreBackup(backup, folder + u"/again.xieli"_s, {u"clerk"_s, passphrase, {}}, Day(2018, 6, 21)));
        Office back = must(openOffice(folder + u"/again.xieli"_s, u"clerk"_s, passphrase, Day(2018, 6, 21)));
        QCOMPARE(refusal(publishInto(back, target(), m_wish, PublishMode::Continue)), u"publish.other_history"_s);
        QCOMPARE(m_server->ask(u"SELECT count(*) FROM xieli_1.household WHERE NOT gone"_s), u"3"_s);
        const PublishReport anew = published(back, PublishMode::Anew);
        QVERIFY2(anew.differences.isEmpty(), qPrintable(anew.differences.join(u'\n')));
        QCOMPARE(m_server->ask(u"SELECT count(*) FILTER (WHERE gone), count(*) FILTER (WHERE NOT gone) FROM xieli_1.household"_s), u"1|2"_s);
        QVERIFY(published(back).differences.isEmpty());
    }

    void aCheckMakesAndWritesNothing()
    {
        Office office = township(fresh(), u"青禾乡"_s, 2);
        const QString all = u"SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'xieli_1'"_s;
        QCOMPARE(refusal(publishInto(office, target(), m_wish, PublishMode::CheckOnly)), u"publish.never"_s);
        QCOMPARE(m_server->ask(all), u"0"_s);
        published(office);
        const QString before = writers();
        QVERIFY(published(office, PublishMode::CheckOnly).differences.isEmpty());
        QCOMPARE(writers(), before);
        Office other = township(fresh(), u"白水乡"_s, 1);
        QCOMPARE(refusal(publishInto(other, target(), m_wish, PublishMode::CheckOnly)), u"publish.never"_s);
        QCOMPARE(writers(), before); // no row of the office either
        m_server->ask(u"DELETE FROM xieli_1.form WHERE version > 1; INSERT INTO xieli_1.form VALUES (1) ON CONFLICT DO NOTHING"_s);
        QCOMPARE(refusal(publishInto(office, target(), m_wish, PublishMode::CheckOnly)), u"publish.older_form"_s);
        QCOMPARE(m_server->ask(u"SELECT max(version) FROM xieli_1.form"_s), u"1"_s);
    }

    /// Somebody on the line who declines encryption and asks for the password in clear.
    void aNetworkWithoutACheckedCertificateIsToldNoPassword_data()
    {
        QTest::addColumn<QString>("where");
        QTest::newRow("a host") << u"host=127.0.0.1"_s;
        QTest::newRow("an address behind a socket's name") << u"host=/tmp hostaddr=127.0.0.1"_s;
        QTest::newRow("among others") << u"host=/nowhere,127.0.0.1"_s;
        QTest::newRow("encrypted, whoever it is") << u"host=127.0.0.1 sslmode=prefer"_s;
    }
    void aNetworkWithoutACheckedCertificateIsToldNoPassword()
    {
        QFETCH(QString, where);
        Office office = township(fresh(), u"青禾乡"_s, 1);
        Listener listener;
        const QString secrets = m_folder.filePath(u"pgpass"_s);
        QFile file(secrets);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.write("*:*:*:*:geheim123\n") > 0);
        file.close();
        qputenv("PGPASSFILE", secrets.toUtf8());
        const publish::Target target{where + u" port=%1 user=xieli dbname=county"_s.arg(listener.port()), false};
        QCOMPARE(refusal(publishInto(office, target, m_wish, PublishMode::Continue)), u"publish.plain_connection"_s);
        qunsetenv("PGPASSFILE");
        QVERIFY2(!listener.heard().contains("geheim123"), listener.heard().constData());
    }

    void whatSomebodyChangedThereIsFound()
    {
        Office office = township(fresh(), u"青禾乡"_s, 2);
        QCOMPARE(refusal(publishInto(office, target(), m_wish, PublishMode::CheckOnly)), u"publish.never"_s);
        published(office);
        QVERIFY(published(office, PublishMode::CheckOnly).differences.isEmpty());
        m_server->ask(u"UPDATE xieli_1.payment_line SET amount_fen = amount_fen + 1 WHERE id = (SELECT min(id) FROM xieli_1.payment_line)"_s);
        QVERIFY(!published(office, PublishMode::CheckOnly).differences.isEmpty());
        m_server->ask(u"UPDATE xieli_1.payment_line SET amount_fen = NULL WHERE for_month = '2018-04'"_s);
        const PublishReport emptied = published(office, PublishMode::CheckOnly);
        QCOMPARE(emptied.theirs.value(u"payment_line"_s).months.value(u"2018-04"_s, -1), std::int64_t(0));
        QVERIFY(!emptied.differences.isEmpty());
        QVERIFY(published(office, PublishMode::Anew).differences.isEmpty());
    }

    void everyRunIsInTheExportRegisterAndNeedsTakerAndReason()
    {
        Office office = township(fresh(), u"青禾乡"_s, 2);
        QCOMPARE(refusal(publishInto(office, target(), {}, PublishMode::Continue)), u"publish.needs_reason"_s);
        QVERIFY(must(exportRegister(office)).empty());
        published(office);
        published(office);
        const auto lines = must(exportRegister(office));
        QCOMPARE(int(lines.size()), 2);
        QCOMPARE(lines.back().takenBy, u"县局李工"_s);
        QVERIFY(lines.back().rows > 0 && !lines.back().columns.isEmpty());
        QCOMPARE(int(must(publications(office)).size()), 2);
        QCOMPARE(must(publications(office)).front().outcome, u"equal"_s);
    }

    void aPasswordInTheWordsAndANetworkWithoutACertificateAreRefused()
    {
        Office office = newOffice(fresh(), u"青禾乡"_s, OfficeRole::Township);
        const auto to = [&](const QString &words) { return refusal(publishInto(office, {words, false}, m_wish, PublishMode::Continue)); };
        QCOMPARE(to(m_server->connection() + u" password=secret"_s), u"publish.password_in_words"_s);
        QCOMPARE(to(u"postgresql://user:secret@host/db"_s), u"publish.password_in_words"_s);
        QCOMPARE(to(u"host=/nowhere dbname=x"_s), u"publish.not_connected"_s);
        QCOMPARE(to(u"no such words"_s), u"publish.connection_unreadable"_s);
        QVERIFY(must(exportRegister(office)).empty());
    }
};

QTEST_GUILESS_MAIN(PublishingTest)
#include "test_publishing.moc"

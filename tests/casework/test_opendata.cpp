// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/bankreturn.h"
#include "casework/deciding.h"
#include "casework/opendata.h"
#include "casework/openschema.h"
#include "casework/paying.h"
#include "casework/receipts.h"
#include "casework/recovering.h"
#include "casework/register.h"
#include "casework/reportissue.h"
#include "model/payment.h"
#include "model/registerentry.h"
#include "store/reader.h"
#include "support/offices.h"
#include "support/support.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// 开放数据: what leaves is documented column by column, reads back as it was, and is enough for another program to compute the ledger again.
class OpenDataTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_count = 0;
    const Month m_june = Month(2018, 6);
    const Alone m_alone{u"单人办公"_s};
    const ExportWish m_wish{true, u"县财政局"_s, u"对账"_s};

    Office fresh() { return newOffice(m_folder.path(), u"open%1"_s.arg(++m_count), OfficeRole::Township); }
    QString place() { return m_folder.filePath(u"out%1"_s.arg(++m_count)); }

    static HouseholdId family(Office &office, const QString &head, int persons, const QString &number)
    {
        Dossier dossier = rosterHousehold(head, persons, 1, Money::fromYuan(300 * persons));
        dossier.household.village = u"上湾村"_s;
        BankAccount account;
        account.id = BankAccountId::create();
        account.number = number;
        account.bank = u"农商行"_s;
        dossier.accounts.push_back(account);
        return must(registerHousehold(office, dossier));
    }
    /// Two months with a death that was learned late, a recovery that came in part, an order that bounced and one that was issued again.
    void lived(Office &office)
    {
        const HouseholdId dead = family(office, u"甲"_s, 2, u"6217000000000000001"_s);
        family(office, u"=乙,\"二\"\n"_s, 1, u"6217000000000000002"_s);
        family(office, u"丙"_s, 3, u"6217000000000000003"_s);
        must(confirmPaid(office, Month(2018, 1), Month(2018, 5)));
        Dossier known = must(dossier(office, dead));
        known.members[1].diedOn = Day(2018, 3, 4);
        must(correctDossier(office, known));
        paid(office, m_june);
        const ReceivableRow owed = must(receivables(office)).front();
        const auto recovery = must(decideRecovery(office, {dead, owed.open, {}, Month(2018, 7), Day(2018, 6, 20), u"主任"_s, u"追1号"_s, u"三月去世"_s}));
        must(recordReceipt(office, {recovery, Money::fromFen(owed.open.fen() - 12345), Day(2018, 6, 20), u"cash"_s, u"0001"_s, {}}));
        const auto orders = must(paymentOrders(office, m_june));
        must(noteOutcome(office, orders[0].order.id, OutcomeKind::Paid, Day(2018, 6, 20), u"银行电话"_s));
        for (const std::size_t at : {1, 2})
            must(noteOutcome(office, orders[at].order.id, OutcomeKind::Bounced, Day(2018, 6, 20), u"账户已注销"_s));
        Dossier moved = must(dossier(office, orders[1].order.household));
        moved.accounts.front().number = u"6217999999999999991"_s;
        must(correctDossier(office, moved));
        must(reissuePayments(office, m_june, u"主任"_s, m_alone));
        office.today = Day(2018, 7, 20);
        paid(office, m_june + 1);
    }
    void paid(Office &office, Month month)
    {
        must(draftPayments(office, month));
        must(approvePayments(office, month, u"主任"_s, m_alone));
    }
    static void replace(const QString &path, const QByteArray &from, const QByteArray &to)
    {
        QByteArray bytes = contents(path);
        QVERIFY(bytes.contains(from));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes.replace(bytes.indexOf(from), from.size(), to));
    }
    static QString faults(const OpenDataChecked &checked)
    {
        QStringList texts;
        for (const Error &fault : checked.faults)
            texts << papers::Wording::load(u"en"_s).say(fault);
        return texts.join(u'\n');
    }

private slots:
    void whatIsWrittenIsReadBackEqual()
    {
        Office office = fresh();
        lived(office);
        must(issueReport(office, ReportPeriod::of(ReportKind::Month, m_june), {}, u"练习"_s));
        const QString folder = place();
        const OpenDataWritten written = must(writeOpenData(office, OpenScope::Records, folder, m_wish));
        const OpenDataChecked checked = must(checkOpenData(folder));
        QCOMPARE(faults(checked), QString());
        QCOMPARE(checked.datasets.size(), written.datasets.size());
        for (std::size_t at = 0; at < written.datasets.size(); ++at) {
            QCOMPARE(checked.datasets[at].rows, written.datasets[at].rows);
            QCOMPARE(checked.datasets[at].sums, written.datasets[at].sums);
        }
        // a text that looks like a formula stays as it is
        QVERIFY(contents(folder + u"/member.csv"_s).contains("\"=乙,\"\"二\"\"\n\""));
        QVERIFY(written.datasets.back().rows > 0);
        QCOMPARE(refusal(writeOpenData(office, OpenScope::Records, folder, m_wish)), u"opendata.folder_not_empty"_s);
    }

    void aChangedFileIsFound()
    {
        Office office = fresh();
        lived(office);
        const auto changed = [&](const QString &file, const QByteArray &from, const QByteArray &to) {
            const QString folder = place();
            must(writeOpenData(office, OpenScope::Records, folder, m_wish));
            replace(folder + u'/' + file, from, to);
            return must(checkOpenData(folder)).faults;
        };
        for (const auto &[file, from, to] : std::initializer_list<std::tuple<QString, QByteArray, QByteArray>>{
                 {u"member.csv"_s, "甲", "丁"}, {u"payment_line.jsonl"_s, "31000", "31001"}, {u"household.schema.json"_s, "integer", "string"},
                 {u"datapackage.json"_s, "\"rows\": 3", "\"rows\": 4"}, {u"payment_line.csv"_s, "regular", "gift"}}) {
            const auto faults = changed(file, from, to);
            QVERIFY2(!faults.empty(), qPrintable(file));
        }
        const QString folder = place();
        must(writeOpenData(office, OpenScope::Records, folder, m_wish));
        QVERIFY(QFile::remove(folder + u"/decision.csv"_s));
        QCOMPARE(must(checkOpenData(folder)).faults.front().key, u"opendata.fault_file"_s);
        QVERIFY(QFile::remove(folder + u"/datapackage.json"_s));
        QCOMPARE(refusal(checkOpenData(folder)), u"opendata.no_manifest"_s);
    }

    void recordsLeaveOnlyWithTakerAndReasonAndALineOfTheRegister()
    {
        Office office = fresh();
        lived(office);
        const QString folder = place();
        QCOMPARE(refusal(writeOpenData(office, OpenScope::Records, folder, {true, u"县财政局"_s, {}})), u"casework.export_needs_reason"_s);
        QVERIFY(!QDir(folder).exists());
        const auto before = must(exportRegister(office)).size();
        must(writeOpenData(office, OpenScope::Records, folder, m_wish));
        const auto entries = must(exportRegister(office));
        QCOMPARE(entries.size(), before + 1);
        QCOMPARE(entries.front().takenBy, u"县财政局"_s);
        QCOMPARE(entries.front().rows, 3);
        QVERIFY(contents(folder + u"/datapackage.json"_s).contains(QByteArray::number(entries.front().number)));
    }

    void figuresAreFreeAndHoldNoPerson()
    {
        Office office = fresh();
        lived(office);
        const QString folder = place();
        const OpenDataWritten written = must(writeOpenData(office, OpenScope::Figures, folder, {}));
        QVERIFY(!written.entry);
        QCOMPARE(faults(must(checkOpenData(folder))), QString());
        QVERIFY(!QFile::exists(folder + u"/member.csv"_s));
        for (const QString &file : QDir(folder).entryList(QDir::Files))
            QVERIFY2(!contents(folder + u'/' + file).contains("6217000000000000001"), qPrintable(file));
        QVERIFY(written.datasets.front().rows > 100); // the law
    }

    /// A new column of a table leaves with a title, or is named here with the reason why it does not.
    void everyColumnOfEveryTableIsDocumented()
    {
        const auto documented = [&]<class... Rows>() {
            (([&] {
                const OpenSchema schema = openSchema(QString::fromLatin1(Rows::table));
                QStringList names;
                for (const OpenField &field : schema.fields)
                    names << field.name;
                QStringList columns;
                for (const QByteArray &column : shapeOf<Rows>().columns)
                    columns << QString::fromLatin1(column);
                QCOMPARE(names, columns);
                for (const QJsonValue field : QJsonDocument::fromJson(schema.bytes)[u"fields"].toArray()) {
                    const QString title = field[u"title"].toString();
                    QVERIFY2(!title.isEmpty() && title != field[u"name"].toString(), qPrintable(schema.dataset + u'.' + field[u"name"].toString()));
                }
            }()), ...);
        };
        documented.operator()<Household, Member, BankAccount, Decision, DecisionPerson, RecoveryDecision, PaymentBatch, PaymentLine, PaymentOrder, PaymentOutcome, PaymentFunding,
                              RecoveryReceipt, AidRequest, RegisterEntry, ReserveEntry>();
        QStringList figures;
        for (const OpenField &field : openSchema(u"report"_s).fields)
            figures << field.name;
        for (const ReportColumnInfo &info : reportColumns())
            QVERIFY2(figures.contains(info.code), info.code.data());
        for (const QString &dataset : openDatasets(OpenScope::Records))
            QVERIFY2(!openSchema(dataset).fields.empty(), qPrintable(dataset));
    }

    void anotherProgramComputesTheSameLedgerToTheFen()
    {
        Office office = fresh();
        lived(office);
        const QString folder = place();
        must(writeOpenData(office, OpenScope::Records, folder, m_wish));
        QProcess python;
        python.start(u"python3"_s, {sourcePath(u"tests/recompute/ledger.py"_s), folder});
        if (!python.waitForStarted())
            QSKIP("there is no python3");
        QVERIFY(python.waitForFinished());
        const QJsonObject ledger = QJsonDocument::fromJson(python.readAllStandardOutput()).object();
        QVERIFY2(!ledger.isEmpty(), python.readAllStandardError().constData());
        sameMonths(office, ledger[u"months"].toObject());
        sameHouseholds(office, ledger);
    }

private:
    void sameMonths(Office &office, const QJsonObject &months)
    {
        for (const Month month : {m_june, m_june + 1}) {
            const StepTotals steps = must(stepTotals(office, month));
            const QJsonObject told = months[month.toString()].toObject();
            QCOMPARE(told[u"regular"].toInteger(), steps.regular.fen());
            QCOMPARE(told[u"back_pay"].toInteger(), steps.backPay.fen());
            QCOMPARE(told[u"order_paid"].toInteger(), steps.paid.fen());
            QCOMPARE(told[u"order_bounced"].toInteger(), steps.bounced.fen());
            QCOMPARE(told[u"order_sent"].toInteger(), steps.open.fen());
            QCOMPARE(told[u"reissued"].toInteger(), steps.reissued.fen());
            const Report report = must(casework::report(office, ReportPeriod::of(ReportKind::Month, month)));
            const auto figure = [&](ReportColumn column) { return report.at({{}, Programme::Total, column}); };
            QCOMPARE(told[u"regular"].toInteger() + told[u"back_pay"].toInteger(), figure(ReportColumn::Out));
            QCOMPARE(told[u"receivable"].toInteger(), figure(ReportColumn::Receivable));
            QCOMPARE(told[u"received"].toInteger(), figure(ReportColumn::Recovered));
            QCOMPARE(told[u"order_bounced"].toInteger(), figure(ReportColumn::Bounced));
        }
        QVERIFY(months[u"2018-06"][u"order_bounced"].toInteger() > 0 && months[u"2018-06"][u"reissued"].toInteger() > 0 && months[u"2018-06"][u"received"].toInteger() > 0);
    }

    void sameHouseholds(Office &office, const QJsonObject &ledger)
    {
        std::map<QString, std::int64_t> paid;
        for (const auto &row : must(households(office)))
            for (const HouseholdPayment &each : must(householdPayments(office, row)))
                if (each.state == BatchState::Approved && each.line.kind != PaymentKind::Receivable && each.line.kind != PaymentKind::Recovery)
                    paid[monthOf(office, each.line) + u' ' + row.text() + u' ' + each.line.benefit] += each.line.amount.fen();
        const QJsonObject told = ledger[u"paid"].toObject();
        QCOMPARE(told.size(), qsizetype(paid.size()));
        for (const auto &[key, fen] : paid)
            QCOMPARE(told[key].toInteger(), fen);
        for (const ReceivableRow &row : must(receivables(office))) {
            QCOMPARE(ledger[u"receivable"][row.household.text()].toInteger(), row.noted.fen());
            QCOMPARE(ledger[u"received"][row.household.text()].toInteger(), row.recovered.fen());
        }
    }
    static Result<std::vector<HouseholdId>> households(Office &office)
    {
        return office.file->read([](Reader &reader) {
            std::vector<HouseholdId> ids;
            reader.forEach<Household>([&](const Household &household) { ids.push_back(household.id); });
            return ids;
        });
    }
    static QString monthOf(Office &office, const PaymentLine &line)
    {
        return must(office.file->read([&](Reader &reader) -> Result<QString> {
            const auto batch = reader.find<PaymentBatch>(line.batch);
            return (batch->title == openingTitle() ? line.forMonth : batch->month).toString();
        }));
    }
};

QTEST_GUILESS_MAIN(OpenDataTest)
#include "test_opendata.moc"

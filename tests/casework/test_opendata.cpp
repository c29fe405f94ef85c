// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/digest.h"
#include "casework/bankreturn.h"
#include "casework/deciding.h"
#include "casework/opendata.h"
#include "casework/openschema.h"
#include "casework/paying.h"
#include "casework/receipts.h"
#include "casework/recovering.h"
#include "casework/register.h"
#include "casework/reportissue.h"
#include "model/aidgiven.h"
#include "model/assistancecase.h"
#include "model/checkreport.h"
#include "model/listmatch.h"
#include "model/monthlyround.h"
#include "model/payment.h"
#include "model/registerentry.h"
#include "model/aid.h"
#include "store/reader.h"
#include "store/rows.h"
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

    void theReserveFundsLedgerBearsNoPerson()
    {
        Office office = fresh();
        must(office.file->change({u"test.reserve"_s}, [](Writer &writer) {
            ReserveEntry line;
            line.id = ReserveEntryId::create();
            line.year = 2018;
            line.day = Day(2018, 6, 20);
            line.amount = Money::fromYuan(100);
            line.note = u"给某某某家救急"_s;
            line.user = u"经手的人甲"_s;
            writer.insert(line);
        }));
        const QString figures = place(), records = place();
        must(writeOpenData(office, OpenScope::Figures, figures, {}));
        for (const QString &file : QDir(figures).entryList(QDir::Files))
            for (const QString &name : {u"某某某"_s, u"经手的人甲"_s})
                QVERIFY2(!QString::fromUtf8(contents(figures + u'/' + file)).contains(name), qPrintable(file));
        QVERIFY(QString::fromUtf8(contents(figures + u"/reserve_entry.csv"_s)).contains(u"10000"_s));
        must(writeOpenData(office, OpenScope::Records, records, m_wish));
        QCOMPARE(faults(must(checkOpenData(records))), QString());
        QVERIFY(QString::fromUtf8(contents(records + u"/reserve_detail.csv"_s)).contains(u"经手的人甲"_s));
    }

    void casesAidListsChecksAndRoundsLeaveWithWhatTheyPointTo()
    {
        Office office = fresh();
        const HouseholdId household = family(office, u"甲"_s, 2, u"6217000000000000001"_s);
        must(office.file->change({u"test.work"_s}, [&](Writer &writer) {
            AssistanceCase matter;
            matter.id = CaseId::create();
            matter.household = household;
            matter.programme = u"dibao"_s;
            matter.acceptedOn = Day(2018, 6, 4);
            writer.insert(matter);
            CaseStep step;
            step.id = CaseStepId::create();
            step.ofCase = matter.id;
            step.household = household;
            step.position = 1;
            step.step = u"visit"_s;
            step.owner = u"township"_s;
            step.days = 10;
            step.unit = u"working"_s;
            writer.insert(step);
            AidDecision decision;
            decision.id = AidDecisionId::create();
            decision.household = household;
            decision.amount = Money::fromYuan(500);
            decision.decidedOn = Day(2018, 6, 12);
            decision.level = u"township"_s;
            writer.insert(decision);
            AidStagePlan stage{AidStageId::create(), decision.id, 1, Day(2018, 6, 12), Money::fromYuan(500), household};
            writer.insert(stage);
            AidPayment payment;
            payment.id = AidPaymentId::create();
            payment.stage = stage.id;
            payment.decision = decision.id;
            payment.amount = stage.amount;
            payment.day = stage.dueOn;
            payment.household = household;
            writer.insert(payment);
            const IntakeBatch batch{IntakeBatchId::create(), u"check"_s, u"核对.xlsx"_s, u"00"_s, Day(2018, 6, 12), 1, 1, 0, 0};
            writer.insert(batch);
            ListMatch match;
            match.id = ListMatchId::create();
            match.batch = batch.id;
            match.listedName = u"甲"_s;
            writer.insert(match);
            CheckReport report;
            report.id = CheckReportId::create();
            report.household = household;
            report.batch = batch.id;
            report.asOf = report.takenOn = Day(2018, 6, 12);
            writer.insert(report);
            CheckItem hit;
            hit.id = CheckItemId::create();
            hit.report = report.id;
            hit.household = household;
            hit.kind = u"W1"_s;
            hit.amount = Money::fromYuan(12000);
            writer.insert(hit);
            MonthlyRound round{u"2018-06"_s, Day(2018, 6, 1), u"clerk"_s, Day(2018, 6, 1), {}, {}, {}};
            writer.insert(round);
            RoundItem line;
            line.id = RoundItemId::create();
            line.round = round.id;
            line.household = household;
            line.action = u"reduce"_s;
            line.before = Money::fromYuan(620);
            line.after = Money::fromYuan(310);
            writer.insert(line);
        }));
        const QString folder = place();
        const OpenDataWritten written = must(writeOpenData(office, OpenScope::Records, folder, m_wish));
        QCOMPARE(faults(must(checkOpenData(folder))), QString());
        const auto of = [&](const QString &dataset) {
            return *std::find_if(written.datasets.begin(), written.datasets.end(), [&](const OpenDataset &each) { return each.name == dataset; });
        };
        for (const char *dataset : {"assistance_case", "case_step", "aid_decision", "aid_stage", "aid_payment", "intake_batch", "list_match", "check_report", "check_item", "monthly_round", "round_item"})
            QCOMPARE(int(of(QString::fromLatin1(dataset)).rows), 1);
        QCOMPARE(of(u"round_item"_s).sums[u"after_fen"_s], std::int64_t(31000));
        QVERIFY(contents(folder + u"/case_step.csv"_s).contains(",visit,township,10,working,false,"));
        replace(folder + u"/case_step.csv"_s, "township", "somebody");
        QVERIFY(!must(checkOpenData(folder)).faults.empty());
    }

    /// What an earlier program wrote is still checked by its own schemas.
    void aFolderOfTheFirstFormIsStillRead()
    {
        Office office = fresh();
        const QString folder = place();
        must(writeOpenData(office, OpenScope::Figures, folder, {}));
        QJsonObject manifest = QJsonDocument::fromJson(contents(folder + u"/datapackage.json"_s)).object();
        const auto keep = [&](const QString &name, const QByteArray &bytes) {
            QFile file(folder + u'/' + name);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        };
        manifest.insert(u"form"_s, 1);
        keep(u"datapackage.json"_s, QJsonDocument(manifest).toJson());
        QVERIFY(!must(checkOpenData(folder)).faults.empty()); // the reserve fund's columns are not those of form 1 yet
        const OpenSchema first = openSchema(u"reserve_entry"_s, 1);
        QStringList names;
        for (const OpenField &field : first.fields)
            names << field.name;
        const QByteArray head = (names.join(u',') + u"\r\n"_s).toUtf8();
        keep(u"reserve_entry.csv"_s, head); // as there is no line, the columns are all of it
        keep(u"reserve_entry.schema.json"_s, first.bytes);
        QJsonArray resources = manifest[u"resources"_s].toArray();
        for (qsizetype at = 0; at < resources.size(); ++at)
            if (QJsonObject resource = resources[at].toObject(); resource[u"name"_s].toString() == u"reserve_entry") {
                resource.insert(u"hash"_s, u"sha256:"_s + digestOf(head));
                resources[at] = resource;
            }
        manifest.insert(u"resources"_s, resources);
        keep(u"datapackage.json"_s, QJsonDocument(manifest).toJson());
        QCOMPARE(faults(must(checkOpenData(folder))), QString());
        manifest.insert(u"form"_s, 3);
        keep(u"datapackage.json"_s, QJsonDocument(manifest).toJson());
        QCOMPARE(refusal(checkOpenData(folder)), u"opendata.form_unknown"_s);
        QCOMPARE(first.fields.size(), openSchema(u"reserve_entry"_s).fields.size() + 2);
        QVERIFY(openSchema(u"case_step"_s, 1).fields.empty());
        QVERIFY(!openDatasets(OpenScope::Records, 1).contains(u"case_step"_s));
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
                              RecoveryReceipt, AidRequest, RegisterEntry, AssistanceCase, CaseStep, CasePause, CasePaper, TransientPerson, AidDecision, AidStagePlan, AidPayment,
                              IntakeBatch, ListMatch, CheckReport, CheckItem, MonthlyRound, RoundItem>();
        // of the reserve fund the ledger bears no person: who wrote a line and what about it stand apart, among the records
        QStringList apart;
        for (const QByteArray &column : shapeOf<ReserveEntry>().columns) {
            const auto names = [&](const QString &dataset) {
                const auto fields = openSchema(dataset).fields;
                return std::any_of(fields.begin(), fields.end(), [&](const OpenField &field) { return field.name == QLatin1String(column); });
            };
            QVERIFY2(names(u"reserve_entry"_s) || names(u"reserve_detail"_s), column.constData());
            if (!names(u"reserve_entry"_s))
                apart << QString::fromLatin1(column);
        }
        QCOMPARE(apart, (QStringList{u"note"_s, u"by_user"_s}));
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

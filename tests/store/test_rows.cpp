// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/aidgiven.h"
#include "model/assistancecase.h"
#include "model/clash.h"
#include "model/evidence.h"
#include "model/familyevent.h"
#include "model/householdmove.h"
#include "model/bankreturn.h"
#include "model/issuedpaper.h"
#include "model/payment.h"
#include "model/posting.h"
#include "model/exportentry.h"
#include "model/listmatch.h"
#include "model/registerentry.h"
#include "store/backuprows.h"
#include "store/retentionrows.h"
#include "model/report.h"
#include "model/checkreport.h"
#include "model/monthlyround.h"
#include "model/yearly.h"
#include "store/office.h"
#include "store/tables.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace xieli;
using namespace xieli::test;

namespace {

/// Gives each field a value that is neither its default nor that of its neighbour.
struct Filler {
    int count = 0;
    int next() { return ++count; }
    void operator()(const char *name, QString &text) { text = QString::fromLatin1(name) + u"·值"_s + QString::number(next()); }
    void operator()(const char *, QByteArray &bytes) { bytes = QByteArray("\0\xff", 2) + QByteArray::number(next()); }
    void operator()(const char *, PackedText &text) { text = PackedText::fold(QByteArray::number(next()).repeated(100)); }
    void operator()(const char *, int &number) { number = next(); }
    void operator()(const char *, std::int64_t &number) { number = std::int64_t(next()) << 40; }
    void operator()(const char *, bool &yes) { yes = !yes; }
    void operator()(const char *, Money &money) { money = Money::fromFen(1000 + next()); }
    void operator()(const char *, Quantity &quantity) { quantity = Quantity::fromThousandths(next()); }
    void operator()(const char *, Month &month) { month = Month(2018, 1) + next(); }
    void operator()(const char *, Day &day) { day = Day(2018, 1, 1).addDays(next()); }
    template <class Tag>
    void operator()(const char *, Id<Tag> &id) { id = Id<Tag>::create(); }
    template <class Enum>
        requires std::is_enum_v<Enum>
    void operator()(const char *, Enum &value) { value = Codes<Enum>::list.back().value; }
    template <class T>
    void operator()(const char *name, std::optional<T> &value)
    {
        value = blankField<T>();
        (*this)(name, *value);
    }
};

template <class Row>
Row filled()
{
    Row row;
    Filler filler;
    Row::visit(row, filler);
    return row;
}

/// Writes and reads without foreign keys in the way: each struct is tried alone.
template <class Row>
void roundTrip(Village &village)
{
    Row row = filled<Row>();
    if constexpr (std::is_same_v<Row, PaymentLine>) {
        row.kind = PaymentKind::Receivable; // the only kind whose amount may be below zero
        row.amount = Money::fromFen(-row.amount.fen());
    }
    const QString key = std::get<QString>(valuesOf(row).front());
    const auto done = village.file.change(title, [&](Writer &writer) {
        writer.insert(row);
        const auto read = writer.find<Row>(key);
        if (!read || valuesOf(*read) != valuesOf(row))
            throw StoreFailure(u"differs when full"_s);
        if constexpr (!std::is_same_v<Row, StoredAssessment> && !std::is_same_v<Row, Paper> && !std::is_same_v<Row, Decision>
                      && !std::is_same_v<Row, PaymentOrder> && !std::is_same_v<Row, PaymentOutcome> && !std::is_same_v<Row, PaymentStep>
                      && !std::is_same_v<Row, ReserveEntry> && !std::is_same_v<Row, AidStagePlan> && !std::is_same_v<Row, CaseConference>
                      && !std::is_same_v<Row, ReportIssue> && !std::is_same_v<Row, DestroyedRecord> && !std::is_same_v<Row, VerificationSample>) { // fixed by triggers
            // all that may be empty, empty
            Row empty;
            Row::visit(empty, [&, first = true](const char *, auto &field) mutable {
                if constexpr (std::is_same_v<std::decay_t<decltype(field)>, QString>)
                    if (first)
                        field = key;
                if constexpr (requires { field.isEmpty(); field.text(); })
                    field = std::decay_t<decltype(field)>(first ? key : u"x"_s);
                first = false;
            });
            if constexpr (std::is_same_v<Row, OfficeUser>)
                empty.name = u"无名"_s;
            if constexpr (std::is_same_v<Row, BankReturn>)
                empty.digest = u"0"_s;
            writer.put(empty);
            if (valuesOf(*writer.find<Row>(key)) != valuesOf(empty))
                throw StoreFailure(u"differs when empty"_s);
        }
        throw StoreFailure(u"both alike"_s); // roll back: the ids point nowhere
    });
    QVERIFY2(done.error().key == u"both alike", qPrintable(QString::fromLatin1(Row::table) + u' ' + done.error().key + u' ' + done.error().arguments.value(u"detail"_s)));
}

template <class Row>
void sameColumns(Connection &connection)
{
    QStringList inTable;
    Query query(connection, "SELECT name FROM pragma_table_info(?) ORDER BY cid");
    query.bindText(1, QByteArray(Row::table));
    while (query.next())
        inTable << query.text(0);
    QStringList inStruct;
    for (const QByteArray &column : shapeOf<Row>().columns)
        inStruct << QString::fromLatin1(column);
    QCOMPARE(inTable, inStruct);
}

template <class Body>
void forEachStruct(Body body)
{
    const auto each = [&]<class... Rows>() { (body.template operator()<Rows>(), ...); };
    each.template operator()<Household, Member, Obligor, BankAccount, Visit, Survey, IncomeItem, PropertyItem, ExpenseItem, AidRequest, MedicalBill, FamilyEvent, FamilyEventPerson, Picture, Evidence, ReserveEntry, VillagePrice, Decision, RecoveryDecision,
                             StoredAssessment, PaymentBatch, PaymentLine, PaymentOrder, PaymentOutcome, PaymentStep, PaymentScope, PaymentFunding, DecisionPerson, RecoveryReceipt, BankReturn, BankRow, Paper, OfficeRow, OfficeSecret, OfficeUser, Peer, Setting,
                             PolicyOverlay, PolicyEdition, LawEdition, OfficeTest, PolicyAmendment, IntakeBatch, IntakeRow, ParcelSent, ParcelReceived, ParcelWaiting, ParcelFate, ParcelAccepted, ClockConfirmation,
                             Posting, PostingEntry, PostingObjection, RegisterEntry, SheetMapping, ListMatch, ExportEntry,
                             IssuedPaper, SignedScan, Clash, Alias, HouseholdSeat, RecordAside, ParcelAside, HouseholdMove, ArrivalFile,
                             AssistanceCase, CaseStep, CasePause, CasePaper, TransientPerson, CaseConference, AidDecision, AidStagePlan, AidPayment, WorkDay,
                             BackupPlace, BackupRun, Publication, Destruction, DestructionFile, DestructionItem, DestroyedRecord, RetentionHold,
                             ReportIssue, StaffYear, InstitutionYear, Inspection, AppraisalMark,
                             CheckReport, CheckItem, MonthlyRound, RoundItem, RecheckBatch, RecheckItem, CountyVisit, VerificationSample, SamplePick>();
}

} // namespace

class RowsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { prepare(); }

    void everyStructRoundTrips()
    {
        Village village;
        forEachStruct([&]<class Row>() { roundTrip<Row>(village); });
    }

    void everyTableHasTheColumnsOfItsStruct()
    {
        Village village;
        const auto connection = raw(village);
        int structs = 0;
        forEachStruct([&]<class Row>() {
            sameColumns<Row>(*connection);
            ++structs;
        });
        const int tables = int(connection->number("SELECT count(*) FROM sqlite_schema WHERE type='table' AND name NOT LIKE 'sqlite%'"));
        QCOMPARE(structs, tables - int(unrecordedTables().size()));
    }

    void rowsAreFoundByColumnsAndInTheirOrder()
    {
        Village village;
        const Household row = household();
        Member first = member(row.id, u"赵仁"_s);
        Member second = member(row.id, u"钱二"_s, 10);
        first.position = 1;
        second.position = 0;
        must(village.file.change(title, [&](Writer &writer) {
            writer.insert(row);
            writer.insert(first);
            writer.insert(second);
        }));
        must(village.file.read([&](Reader &reader) {
            const auto members = reader.where<Member>("household_id", row.id);
            QCOMPARE(int(members.size()), 2);
            QCOMPARE(members[0].name, u"钱二"_s);
            QCOMPARE(reader.all<Member>()[1].name, u"赵仁"_s);
            QCOMPARE(reader.count<Member>({{"relation", std::int64_t(10)}, {"died_on", Value()}}), 1);
            QVERIFY(reader.where<Member>("household_id", HouseholdId::create()).empty());
        }));
        const auto wrong = village.file.read([](Reader &reader) { return reader.where<Member>("nonsense", 1); });
        QCOMPARE(keyOf(wrong), u"store.unknown_column"_s);
    }

    void aDossierIsTheSameAloneAndInBulk()
    {
        Village village;
        std::vector<Household> households{household(), household(), household()};
        must(village.file.change(title, [&](Writer &writer) {
            for (const Household &row : households)
                writer.insert(row);
            for (int round = 0; round < 2; ++round)
                for (const Household &row : households) {
                    Member someone = member(row.id, u"赵%1"_s.arg(round));
                    someone.position = 1 - round;
                    writer.insert(someone);
                    Survey survey;
                    survey.id = SurveyId::create();
                    survey.household = row.id;
                    writer.insert(survey);
                    IncomeItem item;
                    item.id = IncomeItemId::create();
                    item.household = row.id;
                    item.survey = survey.id;
                    item.earner = someone.id;
                    writer.insert(item);
                }
        }));
        must(village.file.read([&](Reader &reader) {
            const auto bulk = reader.dossiers();
            QCOMPARE(bulk.size(), households.size());
            for (size_t i = 0; i < bulk.size(); ++i) {
                const auto alone = reader.dossier(households[i].id);
                QVERIFY(valuesOf(alone->household) == valuesOf(bulk[i].household));
                QCOMPARE(bulk[i].members.size(), size_t(2));
                QCOMPARE(bulk[i].members[0].name, u"赵1"_s);
                for (size_t j = 0; j < 2; ++j) {
                    QVERIFY(valuesOf(alone->members[j]) == valuesOf(bulk[i].members[j]));
                    QVERIFY(valuesOf(alone->surveys[j]) == valuesOf(bulk[i].surveys[j]));
                    QVERIFY(valuesOf(alone->income[j]) == valuesOf(bulk[i].income[j]));
                }
            }
            QVERIFY(!reader.dossier(HouseholdId::create()));
        }));
    }

    void whatTravelsIsKnownByName()
    {
        Village village;
        must(village.file.change(title, [](Writer &writer) {
            for (const QString &table : sharedTables()) {
                const auto problem = writer.problemOf(table, u"no such column"_s, Value());
                QVERIFY2(problem && problem->key == u"store.unknown_column", qPrintable(table));
                QVERIFY2(!writer.problemOf(table, u"id"_s, Value(u"x"_s)), qPrintable(table));
            }
        }));
    }

    void migrationsHaveNoConflictClausesAndHideNoDeletes()
    {
        static const QRegularExpression bad(u"\\bOR\\s+(REPLACE|IGNORE|ABORT|FAIL|ROLLBACK)\\b|\\bON CONFLICT\\b|\\bCASCADE\\b|\\bSET NULL\\b|\\bWAL\\b"_s,
                                            QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression tables(u"CREATE TABLE (\\w+) \\((.*?)\\n\\) ([^;]*);"_s, QRegularExpression::DotMatchesEverythingOption);
        int count = 0;
        QDirIterator files(sourcePath(u"resources/migrations"_s), {u"*.sql"_s}, QDir::Files);
        while (files.hasNext()) {
            const QString sql = QString::fromUtf8(contents(files.next()));
            QVERIFY2(!bad.match(sql).hasMatch(), qPrintable(bad.match(sql).captured()));
            auto found = tables.globalMatch(sql);
            while (found.hasNext()) {
                const auto table = found.next();
                ++count;
                QVERIFY2(table.captured(3).startsWith(u"STRICT"), qPrintable(table.captured(1)));
                if (sharedTables().contains(table.captured(1))) {
                    QVERIFY2(!table.captured(2).contains(u"UNIQUE"), qPrintable(table.captured(1)));
                    QVERIFY2(table.captured(2).contains(u"id TEXT PRIMARY KEY NOT NULL"), qPrintable(table.captured(1)));
                }
                QCOMPARE(table.captured(2).count(u"REFERENCES"), table.captured(2).count(u"DEFERRABLE INITIALLY DEFERRED"));
            }
        }
        QVERIFY(count > 25);
    }

    void everyErrorOfTheStoreHasItsSentence()
    {
        static const QRegularExpression key(u"u?\"(?:xieli:)?(store\\.[a-z_]+)\"|'xieli:(store\\.[a-z_]+)'"_s);
        QSet<QString> used;
        for (const QString &folder : {u"core/store"_s, u"resources/migrations"_s}) {
            QDirIterator files(sourcePath(folder), {u"*.cpp"_s, u"*.h"_s, u"*.sql"_s}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                auto found = key.globalMatch(QString::fromUtf8(contents(files.next())));
                while (found.hasNext()) {
                    const auto match = found.next();
                    used << match.captured(1) + match.captured(2);
                }
            }
        }
        QVERIFY(used.size() > 40);
        for (const QString &language : {u"zh_CN"_s, u"en"_s}) {
            const QJsonObject texts = QJsonDocument::fromJson(contents(sourcePath(u"resources/wording/%1/store.json"_s.arg(language)))).object();
            const QStringList known = texts.keys();
            QSet<QString> missing = used;
            missing.subtract(QSet<QString>(known.begin(), known.end()));
            QCOMPARE(QStringList(missing.values()), QStringList());
        }
    }
};

QTEST_GUILESS_MAIN(RowsTest)
#include "test_rows.moc"

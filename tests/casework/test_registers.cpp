// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/registers.h"

#include "casework/due.h"
#include "support/families.h"
#include "support/support.h"

#include <QTemporaryDir>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

// rows: 000-08 R, 000-08 S, 000-23 R, 000-28 R, 001-08 R, 001-21 R, 001-26 R, 002-09 R, 002-10 R
/// 台账: what people keep by hand, and what the families' files tell by themselves.
class RegistersTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_files = 0;
    static inline const Month june = Month(2018, 6);

    Office fresh(OfficeRole role = OfficeRole::Township) { return newOffice(m_folder.path(), u"registers%1"_s.arg(++m_files), role); }

    static RegisterEntry line(RegisterKind kind, Day day, const QString &what, const QString &name = u"张三"_s)
    {
        RegisterEntry entry = newEntry(kind, day);
        entry.name = name;
        entry.what = what;
        if (const auto *source = kindInfo(kind).find(RegisterField::Source); source && source->required)
            entry.source = source->choices.front();
        entry.handler = u"李主任"_s;
        entry.detail = u"一"_s;
        return entry;
    }
    static QStringList linesOf(Office &office, const QString &code, Month month = june)
    {
        QStringList list;
        for (const RegisterLine &row : must(registerTable(office, code, month)).lines)
            list << row.cells.join(u'|');
        return list;
    }
    static QStringList dueLines(Office &office)
    {
        QStringList list;
        for (const DueItem &item : must(due(office)))
            if (item.kind == DueKind::Register)
                list << item.name + u' ' + item.day.toString(Qt::ISODate) + u' ' + item.reason;
        return list;
    }

private slots:
    // kept by hand
    void everyKindTakesALineThatHasWhatItAsksForAndRefusesOneWithout_data()
    {
        QTest::addColumn<QString>("kind");
        for (const auto &code : Codes<RegisterKind>::list)
            QTest::newRow(code.text.latin1()) << QString(code.text);
    }
    void everyKindTakesALineThatHasWhatItAsksForAndRefusesOneWithout()
    {
        QFETCH(QString, kind);
        Office office = fresh();
        const HouseholdId household = applicant(office, u"苏一"_s);
        const RegisterKindInfo &info = kindInfo(*fromCode<RegisterKind>(kind));
        RegisterEntry entry = line(info.kind, office.today, u"事"_s);
        entry.household = household;
        entry.amount = Money::fromYuan(420);
        for (const RegisterFieldInfo &field : info.fields) {
            if (!field.required)
                continue;
            RegisterEntry without = entry;
            switch (field.field) {
            case RegisterField::Day: without.day = Day(); break;
            case RegisterField::Household: without.household.reset(); break;
            case RegisterField::Name: without.name = u" "_s; break;
            case RegisterField::Source: without.source.clear(); break;
            case RegisterField::What: without.what.clear(); break;
            case RegisterField::Detail: without.detail.clear(); break;
            case RegisterField::Handler: without.handler.clear(); break;
            case RegisterField::Amount: without.amount.reset(); break;
            default: QFAIL("a field that cannot be asked for");
            }
            QCOMPARE(refusal(addEntry(office, without)), u"registers.field_needed"_s);
        }
        QCOMPARE(linesOf(office, kind), QStringList());
        must(addEntry(office, entry));
        const RegisterTable table = must(registerTable(office, kind, june));
        QCOMPARE(int(table.lines.size()), 1);
        QCOMPARE(table.lines.front().cells.size(), qsizetype(table.columns.size()));
        QCOMPARE(table.lines.front().cells.front(), u"2018-06-20"_s);
        for (const papers::ColumnOut &column : table.columns)
            QVERIFY2(!column.header.contains(u"registers."_s), qPrintable(column.header));
    }

    void somebodyIsNamedUnlessTheyComplain()
    {
        Office office = fresh();
        QCOMPARE(refusal(addEntry(office, line(RegisterKind::Relief, office.today, u"food"_s, {}))), u"registers.who_needed"_s);
        must(addEntry(office, line(RegisterKind::Petition, office.today, u"低保不公"_s, {})));
    }

    void aLineIsCorrectedAnsweredRemovedAndEachOfItUndone()
    {
        Office office = fresh();
        const RegisterEntryId id = must(addEntry(office, line(RegisterKind::Petition, office.today, u"低保不公"_s)));
        RegisterEntry entry = must(entryOf(office, id));
        entry.what = u"低保名单"_s;
        must(changeEntry(office, entry));
        QCOMPARE(refusal(answerEntry(office, id, u" "_s, office.today)), u"registers.answer_needed"_s);
        QCOMPARE(refusal(answerEntry(office, id, u"已当面说明"_s, Day(2018, 6, 19))), u"registers.answered_before"_s);
        must(answerEntry(office, id, u"已当面说明"_s, office.today));
        QVERIFY(!must(registerTable(office, u"petition"_s, june)).lines.front().isOpen);
        undoLast(office);
        QVERIFY(must(registerTable(office, u"petition"_s, june)).lines.front().isOpen);
        must(removeEntry(office, id));
        QCOMPARE(linesOf(office, u"petition"_s), QStringList());
        QCOMPARE(refusal(entryOf(office, id)), u"registers.entry_unknown"_s);
        undoLast(office);
        QCOMPARE(must(entryOf(office, id)).what, u"低保名单"_s);
        entry.answeredOn = Day(2018, 6, 1);
        QCOMPARE(refusal(changeEntry(office, entry)), u"registers.answered_before"_s);
        QCOMPARE(refusal(registerTable(office, u"nonsense"_s, june)), u"registers.unknown"_s);
    }

    // the day's desk
    void whatIsToBeAnsweredIsDueAWeekAheadUntilItIsAnswered()
    {
        Office office = fresh();
        RegisterEntry order = line(RegisterKind::Hotline, office.today, u"问低保"_s);
        order.dueOn = Day(2018, 6, 28);
        const RegisterEntryId id = must(addEntry(office, order));
        QCOMPARE(dueLines(office), QStringList());
        office.today = Day(2018, 6, 21);
        QCOMPARE(dueLines(office), QStringList{u"张三 2018-06-28 due.register_line"_s});
        must(answerEntry(office, id, u"已回电"_s, office.today));
        QCOMPARE(dueLines(office), QStringList());
    }

    void withoutAnAgreedDayWhatWaitsForAnAnswerIsDueAtOnceAndNothingElseIs()
    {
        Office office = fresh();
        for (const auto &code : Codes<RegisterKind>::list)
            QVERIFY(!newEntry(code.value, office.today).dueOn); // no document says how long an answer may take
        must(addEntry(office, line(RegisterKind::Petition, Day(2018, 6, 3), u"低保不公"_s)));
        must(addEntry(office, line(RegisterKind::Hotline, Day(2018, 6, 4), u"问低保"_s, u"李四"_s)));
        must(addEntry(office, line(RegisterKind::ElderCare, Day(2018, 6, 5), u"visited"_s, u"王五"_s)));
        must(addEntry(office, line(RegisterKind::Newcomer, Day(2018, 6, 6), u"tenants"_s, u"赵六"_s)));
        QCOMPARE(dueLines(office), (QStringList{u"张三 2018-06-03 due.register_line"_s, u"李四 2018-06-04 due.register_line"_s}));
    }

    void onlyTheNewestContactOfAnOldPersonIsDue()
    {
        Office office = fresh();
        const auto seen = [&office](Day day, const QString &name, Day next) {
            RegisterEntry contact = line(RegisterKind::ElderCare, day, u"visited"_s, name);
            contact.dueOn = next;
            must(addEntry(office, contact));
        };
        seen(Day(2018, 4, 1), u"张三"_s, Day(2018, 5, 1));
        seen(Day(2018, 4, 2), u"王五"_s, Day(2018, 5, 2));
        QCOMPARE(dueLines(office), (QStringList{u"张三 2018-05-01 due.register_line"_s, u"王五 2018-05-02 due.register_line"_s}));
        must(addEntry(office, line(RegisterKind::ElderCare, Day(2018, 6, 20), u"telephoned"_s))); // nobody said when again
        QCOMPARE(dueLines(office), QStringList{u"王五 2018-05-02 due.register_line"_s});
    }

    void declarationsAreDueAtTheMonthsEndWhereThePlaceKeepsThem()
    {
        Office office = fresh();
        const HouseholdId household = applicant(office, u"苏一"_s);
        RegisterEntry kind = line(RegisterKind::LowIncome, Day(2018, 5, 3), u"relapse"_s, {});
        kind.household = household;
        must(addEntry(office, kind));
        office.today = Day(2018, 6, 25);
        QCOMPARE(linesOf(office, u"declarations_due"_s), QStringList{u"苏一|1组|2|农村易返贫致贫人口||"_s});
        QCOMPARE(dueLines(office), QStringList()); // nobody declares here
        RegisterEntry declared = line(RegisterKind::Declaration, Day(2018, 5, 20), u"unchanged"_s, {});
        declared.household = household;
        must(addEntry(office, declared));
        QCOMPARE(linesOf(office, u"declarations_due"_s), QStringList{u"苏一|1组|2|农村易返贫致贫人口|2018-05-20|没有变化"_s});
        QCOMPARE(dueLines(office), QStringList{u" 2018-06-30 due.register_declarations"_s});
        office.today = Day(2018, 6, 19);
        QCOMPARE(dueLines(office), QStringList());
        declared.id = RegisterEntryId::create();
        declared.day = Day(2018, 6, 2);
        must(addEntry(office, declared));
        office.today = Day(2018, 6, 25);
        QCOMPARE(linesOf(office, u"declarations_due"_s), QStringList());
        QCOMPARE(dueLines(office), QStringList());
    }

    // told by the files
    void theKeyGroupsSayWhatCoversThem()
    {
        Office office = fresh();
        MemberId old;
        applicant(office, u"苏一"_s, [&old](Dossier &dossier) {
            dossier.members[0].typedBirthDate = Day(1950, 1, 1);
            dossier.members[0].health = Health::SeriousIllness;
            old = dossier.members[0].id;
            MedicalBill bill;
            bill.id = MedicalBillId::create();
            bill.member = old;
            bill.day = Day(2018, 5, 2);
            bill.basicPaid = Money::fromYuan(500);
            dossier.medicalBills.push_back(bill);
        });
        applicant(office, u"苏二"_s, [](Dossier &dossier) { dossier.members[1].typedBirthDate = Day(2010, 1, 1); });
        QCOMPARE(linesOf(office, u"key_groups"_s), QStringList()); // nobody receives yet
        decideAll(office);
        const QStringList lines = linesOf(office, u"key_groups"_s, Month(2018, 7));
        QCOMPARE(lines.size(), 2);
        QVERIFY2(lines[0].startsWith(u"苏一|1组|苏一|68|老年人、重病患者|"_s) && lines[0].contains(u"医疗费用已报销（2018-05-02）"_s), qPrintable(lines[0]));
        QVERIFY2(lines[1].startsWith(u"苏二|1组|苏21|8|未成年人|"_s) || lines[1].startsWith(u"苏二|1组|苏二1|8|未成年人|"_s), qPrintable(lines[1]));
    }

    void theLeftBehindOldAreToldWithTheirLastCare()
    {
        Office office = fresh();
        const HouseholdId household = applicant(office, u"苏一"_s, [](Dossier &dossier) {
            dossier.members[0].typedBirthDate = Day(1950, 1, 1);
            dossier.members[0].living = LivingStatus::LeftBehind;
            dossier.members[1].living = LivingStatus::LeftBehind; // 47: not old
        });
        QCOMPARE(linesOf(office, u"left_behind"_s), QStringList{u"苏一|68|苏一|1组||||"_s});
        RegisterEntry care = line(RegisterKind::ElderCare, Day(2018, 6, 2), u"doctor"_s, u"苏一"_s);
        care.household = household;
        must(addEntry(office, care));
        QCOMPARE(linesOf(office, u"left_behind"_s), QStringList{u"苏一|68|苏一|1组||||2018-06-02 陪同就医"_s});
    }

    void theSixKindsAreToldByDecisionAssessmentOrRegisterWithTheirSource()
    {
        Office office = fresh();
        const HouseholdId receives = applicant(office, u"苏一"_s);
        const HouseholdId written = applicant(office, u"苏二"_s, [](Dossier &dossier) { dossier.income.front().gross = Money::fromYuan(60000); });
        applicant(office, u"苏三"_s, [](Dossier &dossier) { dossier.income.front().gross = Money::fromYuan(60000); });
        decideAll(office);
        RegisterEntry entry = line(RegisterKind::LowIncome, Day(2018, 6, 1), u"relapse"_s, {});
        entry.household = written;
        entry.source = u"compared"_s;
        must(addEntry(office, entry));
        QCOMPARE(linesOf(office, u"low_income_kinds"_s, Month(2018, 7)),
                 (QStringList{u"苏一|1组|2|最低生活保障对象|2018-07-01|未登记|"_s, u"苏二|1组|2|农村易返贫致贫人口|2018-06-01|数据比对|"_s}));
        entry.id = RegisterEntryId::create();
        entry.household = receives;
        entry.what = u"other"_s;
        entry.source = u"visits"_s;
        must(addEntry(office, entry));
        QCOMPARE(linesOf(office, u"low_income_kinds"_s, Month(2018, 7)).front(), u"苏一|1组|2|最低生活保障对象|2018-07-01|入户走访|"_s); // the decision says the kind
    }

    void nearRelativesAreTold()
    {
        Office office = fresh();
        applicant(office, u"苏一"_s);
        applicant(office, u"苏二"_s, [](Dossier &dossier) {
            dossier.household.staffRelative = true;
            dossier.household.staffRelativeName = u"苏官"_s;
            dossier.household.staffRelativePost = u"村主任"_s;
            dossier.household.staffRelativeRelation = u"哥哥"_s;
            dossier.household.note = u"已核查"_s;
        });
        QCOMPARE(linesOf(office, u"near_relatives"_s), QStringList{u"苏二|1组|2||苏官|村主任|哥哥||已核查"_s});
    }

    // out
    void aRegisterLeavesAsPaperSpreadsheetAndText()
    {
        Office office = fresh();
        must(addEntry(office, line(RegisterKind::Petition, office.today, u"低保不公"_s)));
        const RegisterTable table = must(registerTable(office, u"petition"_s, june));
        QString texts;
        for (const papers::PaperText &text : papers::textsOf(registerList(table, office, june)))
            texts += text.text + u'\n';
        for (const QString &part : {u"信访台账"_s, u"首问负责人"_s, u"李主任"_s, u"低保不公"_s, u"来访"_s})
            QVERIFY2(texts.contains(part), qPrintable(part));
        must(writeRegister(office, table, june, m_folder.filePath(u"r.csv"_s)));
        QVERIFY(contents(m_folder.filePath(u"r.csv"_s)).startsWith("\xEF\xBB\xBF"));
        must(writeRegister(office, table, june, m_folder.filePath(u"r.xlsx"_s)));
        QVERIFY(contents(m_folder.filePath(u"r.xlsx"_s)).startsWith("PK"));
        QCOMPARE(refusal(writeRegister(office, table, june, office.path)), u"casework.own_file"_s);
    }

    void linesTravelToTheTownship()
    {
        Office village = fresh(OfficeRole::Village);
        Office township = fresh();
        const QString path = m_folder.filePath(u"x%1"_s.arg(m_files));
        acquaint(village, township, m_folder.path());
        must(addEntry(village, line(RegisterKind::Newcomer, village.today, u"tenants"_s)));
        must(packParcel(village, township.name, path + u"1"_s));
        must(takeInParcel(township, path + u"1"_s));
        QCOMPARE(linesOf(township, u"newcomer"_s), linesOf(village, u"newcomer"_s));
        QCOMPARE(linesOf(township, u"newcomer"_s).size(), 1);
    }

    void everyWordStandsInBothLanguages()
    {
        for (const QString &language : {u"zh_CN"_s, u"en"_s}) {
            const auto wording = papers::Wording::load(language);
            for (const RegisterInfo &info : registersOf(wording)) {
                QVERIFY2(!info.title.contains(u"registers."_s), qPrintable(info.code));
                QVERIFY2(wording.knows(u"registers.note_"_s + info.code), qPrintable(info.code));
                if (!info.kind)
                    continue;
                for (const RegisterFieldInfo &field : kindInfo(*info.kind).fields) {
                    QVERIFY(!fieldText(*info.kind, field.field, wording).contains(u"registers."_s));
                    for (const QString &choice : field.choices)
                        QVERIFY2(choiceText(choice, wording) != choice || wording.knows(u"registers.choice_"_s + choice), qPrintable(choice));
                }
            }
        }
    }
};

QTEST_GUILESS_MAIN(RegistersTest)
#include "test_registers.moc"

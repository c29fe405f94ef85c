// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/exporting.h"
#include "casework/issuing.h"
#include "casework/keeping.h"
#include "casework/register.h"
#include "casework/registers.h"
#include "casework/sheets.h"
#include "intake/readsheet.h"
#include "model/familyevent.h"
#include "support/offices.h"
#include "support/support.h"

#include <QCryptographicHash>
#include <QTemporaryDir>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

// rows: 003-05 S
/// Lists of other offices beside the register, what a person takes of them, and lists that leave.
class ListsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_count = 0;

    /// Sound numbers of invented people.
    static QString number(const QString &born, int place)
    {
        const QString body = u"629901"_s + born + QString::number(place).rightJustified(3, u'0');
        return body + IdNumber::checkCharacter(body);
    }
    static QString zhao() { return number(u"19620305"_s, 11); }
    static QString qian() { return number(u"19650101"_s, 22); }
    static QString sun() { return number(u"19900909"_s, 31); }
    static QString stranger() { return number(u"19510505"_s, 45); }

    Office village()
    {
        Office office = newOffice(m_folder.path(), u"v%1"_s.arg(++m_count), OfficeRole::Village);
        Dossier family = rosterHousehold(u"赵仁"_s, 3, 1, Money::fromYuan(876));
        const QStringList names{u"赵仁"_s, u"钱氏"_s, u"赵小"_s}, numbers{zhao(), qian(), sun()};
        for (std::size_t i = 0; i < 3; ++i) {
            family.members[i].name = names[int(i)];
            family.members[i].idNumberText = numbers[int(i)];
        }
        family.members[1].relation = 10;
        must(registerHousehold(office, family));
        Dossier alone = rosterHousehold(u"孙礼"_s, 1, 2, Money::fromYuan(275));
        alone.members[0].typedBirthDate = Day(1940, 1, 1); // no number is known
        must(registerHousehold(office, alone));
        return office;
    }

    QString file(const QString &text, const QString &name = u"list.csv"_s)
    {
        const QString path = m_folder.filePath(QString::number(++m_count) + name);
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(text.toUtf8()) < 0)
            qFatal("no file");
        return path;
    }

    static SheetReport dry(Office &office, SheetKind kind, const QString &path, SheetOptions options = {})
    {
        options.run = Run::Dry;
        return must(takeSheet(office, kind, path, options));
    }

    static const ListLine &lineOf(const SheetReport &report, const QString &name)
    {
        for (const ListLine &line : report.lines)
            if (line.match.listedName == name || (line.match.listedName.isEmpty() && line.match.name == name))
                return line;
        qFatal("no line of %s", qPrintable(name));
    }

    static Member memberNamed(Office &office, const QString &name)
    {
        const auto all = must(office.file->read([](Reader &reader) { return reader.all<Member>(); }));
        for (const Member &member : all)
            if (member.name == name)
                return member;
        qFatal("no member");
    }

    template <class T>
    static QString refusal(const Result<T> &result) { return result ? QString() : result.error().key; }

    static int count(Office &office, const char *what)
    {
        return must(office.file->read([&](Reader &reader) {
            return what == QByteArray("matches") ? reader.count<ListMatch>() : what == QByteArray("mappings") ? reader.count<SheetMapping>() : reader.count<ExportEntry>();
        }));
    }

private slots:
    void thePovertyListIsMatchedBothWays()
    {
        Office office = village();
        const QString path = file(u"户主姓名,姓名,证件号码,出生日期,户类型\n赵仁,赵仁,%1,,脱贫户\n赵仁,钱大嫂,%2,,脱贫户\n孙礼,孙礼,,1940.1.1,监测对象\n周外,周外,%3,,脱贫户\n"_s
                                      .arg(zhao(), qian(), stranger()));
        const SheetReport report = dry(office, SheetKind::Poverty, path);
        QCOMPARE(lineOf(report, u"赵仁"_s).match.outcome, ListOutcome::Both);
        QVERIFY(lineOf(report, u"赵仁"_s).mayTake);
        QCOMPARE(lineOf(report, u"钱大嫂"_s).match.outcome, ListOutcome::Doubtful); // another name for the same number
        QCOMPARE(lineOf(report, u"钱大嫂"_s).match.doubt, u"name_differs"_s);
        QCOMPARE(lineOf(report, u"孙礼"_s).match.outcome, ListOutcome::Doubtful); // by name and birthday: to be looked at
        QCOMPARE(lineOf(report, u"周外"_s).match.outcome, ListOutcome::OnlyList);
        QCOMPARE(lineOf(report, u"赵小"_s).match.outcome, ListOutcome::OnlyRegister);
        QVERIFY(!lineOf(report, u"赵小"_s).mayTake); // not marked, not listed: nothing follows
        QCOMPARE(count(office, "matches"), 0); // a dry run stores nothing
    }

    void takingALineMarksThePersonAndTheLedgerKeepsAll()
    {
        Office office = village();
        const QString path = file(u"姓名,证件号码,户类型\n赵仁,%1,脱贫户\n周外,%2,脱贫户\n"_s.arg(zhao(), stranger()));
        SheetOptions options;
        options.ticks.insert(lineOf(dry(office, SheetKind::Poverty, path), u"赵仁"_s).key, {});
        const SheetReport report = must(takeSheet(office, SheetKind::Poverty, path, options));
        QCOMPARE(report.persons, 1);
        QVERIFY(memberNamed(office, u"赵仁"_s).registeredPoor);
        QVERIFY(!memberNamed(office, u"钱氏"_s).registeredPoor);
        QCOMPARE(count(office, "matches"), int(report.lines.size()));
        const RegisterTable ledger = must(registerTable(office, u"double_inclusion"_s, Month(2018, 6)));
        QCOMPARE(ledger.lines.size(), report.lines.size());
        // now marked, and no longer listed: that is proposed the other way
        const SheetReport later = dry(office, SheetKind::Poverty, file(u"姓名,证件号码\n周外,%1\n"_s.arg(stranger())));
        QVERIFY(lineOf(later, u"赵仁"_s).mayTake);
        must(undo(office, report.change));
        QVERIFY(!memberNamed(office, u"赵仁"_s).registeredPoor);
        QCOMPARE(count(office, "matches"), 0);
    }

    void nobodyDiesOfAList()
    {
        Office office = village();
        const QString path = file(u"姓名,身份证号,死亡日期\n钱氏,%1,2018.3.5\n周外,%2,2018-01-01\n"_s.arg(qian(), stranger()));
        const SheetReport report = must(takeSheet(office, SheetKind::Deaths, path, {}));
        QVERIFY(!memberNamed(office, u"钱氏"_s).diedOn); // nobody ticked
        QVERIFY(lineOf(report, u"钱氏"_s).mayTake);
        QVERIFY(!lineOf(report, u"周外"_s).mayTake);
        QCOMPARE(report.persons, 0);
    }

    void aTickedDeathIsAFamilyEventWithTheDayOfTheSheet()
    {
        Office office = village();
        const QString path = file(u"姓名,身份证号,死亡日期\n钱氏,%1,2018.3.5\n"_s.arg(qian()), u"死亡.csv"_s);
        SheetOptions options;
        options.ticks.insert(lineOf(dry(office, SheetKind::Deaths, path), u"钱氏"_s).key, {});
        const SheetReport report = must(takeSheet(office, SheetKind::Deaths, path, options));
        QCOMPARE(memberNamed(office, u"钱氏"_s).diedOn, Day(2018, 3, 5));
        const auto events = must(office.file->read([](Reader &reader) { return reader.all<FamilyEvent>(); }));
        QCOMPARE(int(events.size()), 1);
        QCOMPARE(events[0].kind, FamilyEventKind::Death);
        QVERIFY(events[0].paper.endsWith(u"死亡.csv"_s));
        // the same list again: known already
        const SheetReport again = dry(office, SheetKind::Deaths, path);
        QCOMPARE(lineOf(again, u"钱氏"_s).match.outcome, ListOutcome::Already);
        must(undo(office, report.change));
        QVERIFY(!memberNamed(office, u"钱氏"_s).diedOn);
    }

    void aHeadWhoDiesNeedsAnother()
    {
        Office office = village();
        const QString path = file(u"姓名,身份证号,死亡日期\n赵仁,%1,2018-03-05\n"_s.arg(zhao()));
        const ListLine line = lineOf(dry(office, SheetKind::Deaths, path), u"赵仁"_s);
        QCOMPARE(int(line.heads.size()), 2);
        SheetOptions options;
        options.ticks.insert(line.key, {});
        QCOMPARE(refusal(takeSheet(office, SheetKind::Deaths, path, options)), u"casework.list_head_needed"_s);
        options.ticks.insert(line.key, u"钱氏"_s);
        must(takeSheet(office, SheetKind::Deaths, path, options));
        QVERIFY(memberNamed(office, u"钱氏"_s).isHead());
        QCOMPARE(memberNamed(office, u"赵仁"_s).diedOn, Day(2018, 3, 5));
    }

    void aListThatTakesTheWholeFamilyEndsTheHousehold_data()
    {
        QTest::addColumn<QString>("head");
        QTest::addColumn<QString>("wife");
        QTest::addColumn<QString>("son");
        QTest::newRow("the head first") << u"2018-03-05"_s << u"2018-03-09"_s << u"2018-04-01"_s;
        QTest::newRow("the head last") << u"2018-04-01"_s << u"2018-03-09"_s << u"2018-03-05"_s;
        QTest::newRow("all on one day") << u"2018-03-05"_s << u"2018-03-05"_s << u"2018-03-05"_s;
    }
    void aListThatTakesTheWholeFamilyEndsTheHousehold()
    {
        QFETCH(QString, head);
        QFETCH(QString, wife);
        QFETCH(QString, son);
        Office office = village();
        const QString path = file(u"姓名,身份证号,死亡日期\n赵仁,%1,%4\n钱氏,%2,%5\n赵小,%3,%6\n"_s.arg(zhao(), qian(), sun(), head, wife, son));
        const SheetReport before = dry(office, SheetKind::Deaths, path);
        SheetOptions options;
        for (const QString &name : {u"赵仁"_s, u"钱氏"_s, u"赵小"_s})
            options.ticks.insert(lineOf(before, name).key, {});
        QVERIFY(headsLeft(before.lines, lineOf(before, u"赵仁"_s), options.ticks).empty());
        const SheetReport report = must(takeSheet(office, SheetKind::Deaths, path, options));
        QVERIFY2(report.listed.empty(), report.listed.empty() ? "" : qPrintable(report.listed.front().reason));
        QCOMPARE(report.persons, 3);
        QCOMPARE(report.households, 1);
        const Member last = memberNamed(office, u"赵小"_s);
        const auto household = must(office.file->read([&](Reader &reader) { return reader.find<Household>(last.household); }));
        QCOMPARE(household->closedOn, std::max({parseDay(head), parseDay(wife), parseDay(son)}));
        must(undo(office, report.change));
        QVERIFY(memberNamed(office, u"赵仁"_s).isHead() && !memberNamed(office, u"赵仁"_s).diedOn);
    }

    void whoDiesByTheSameListIsNoHead()
    {
        Office office = village();
        const QString path = file(u"姓名,身份证号,死亡日期\n赵仁,%1,2018-03-05\n钱氏,%2,2018-03-09\n"_s.arg(zhao(), qian()));
        const SheetReport before = dry(office, SheetKind::Deaths, path);
        SheetOptions options;
        options.ticks.insert(lineOf(before, u"赵仁"_s).key, u"钱氏"_s);
        options.ticks.insert(lineOf(before, u"钱氏"_s).key, {});
        const auto left = headsLeft(before.lines, lineOf(before, u"赵仁"_s), options.ticks);
        QCOMPARE(left.size(), std::size_t(1));
        QCOMPARE(left.front().second, u"赵小"_s);
        QCOMPARE(refusal(takeSheet(office, SheetKind::Deaths, path, options)), u"casework.list_head_needed"_s);
        options.ticks.insert(lineOf(before, u"赵仁"_s).key, u"赵小"_s);
        QCOMPARE(must(takeSheet(office, SheetKind::Deaths, path, options)).persons, 2);
        QVERIFY(memberNamed(office, u"赵小"_s).isHead());
        QVERIFY(!must(office.file->read([&](Reader &reader) { return reader.find<Household>(memberNamed(office, u"赵小"_s).household); }))->closedOn);
    }

    void theSameListIsTakenTwiceOnlyOnPurpose()
    {
        Office office = village();
        const QString text = u"姓名,身份证号,死亡日期\n钱氏,%1,2018-05-20\n"_s.arg(qian());
        QVERIFY(!dry(office, SheetKind::Deaths, file(text)).earlier);
        const SheetReport first = must(takeSheet(office, SheetKind::Deaths, file(text, u"五月.csv"_s), {}));
        const int kept = count(office, "matches");
        const auto earlier = dry(office, SheetKind::Deaths, file(text, u"other name.csv"_s)).earlier; // the same bytes
        QVERIFY(earlier);
        QCOMPARE(earlier->day, office.today);
        QVERIFY(!earlier->user.isEmpty());
        QVERIFY(earlier->file.endsWith(u"五月.csv"_s));
        QCOMPARE(refusal(takeSheet(office, SheetKind::Deaths, file(text), {})), u"casework.list_taken_already"_s);
        QCOMPARE(count(office, "matches"), kept);
        QVERIFY(!dry(office, SheetKind::Poverty, file(text)).earlier); // another kind of list is another question
        SheetOptions again;
        again.again = true;
        const SheetReport second = must(takeSheet(office, SheetKind::Deaths, file(text), again));
        QCOMPARE(count(office, "matches"), 2 * kept);
        must(undo(office, second.change));
        must(undo(office, first.change));
        QVERIFY(!dry(office, SheetKind::Deaths, file(text)).earlier); // undone is not taken
    }

    void noSheetIsTakenThatIsNotTheOneThatWasLookedAt()
    {
        Office office = village();
        const QString path = file(u"户主姓名,身份证号,月补助金额\n周外,%1,292\n"_s.arg(stranger()));
        SheetOptions options;
        options.digest = dry(office, SheetKind::Roster, path).digest.left(12);
        QCOMPARE(options.digest.size(), 12);
        QVERIFY(takeSheet(office, SheetKind::Roster, path, options));
        options.digest = "0123456789ab";
        QCOMPARE(refusal(takeSheet(office, SheetKind::Roster, path, options)), u"casework.list_changed"_s);
        QCOMPARE(refusal(takeSheet(office, SheetKind::Survey, path, options)), u"casework.list_changed"_s);
    }

    void aDisabilityThatCannotBeReadIsShownAsWrittenAndNotTaken()
    {
        Office office = village();
        const QString path = file(u"姓名,身份证号,残疾类别,残疾等级,残疾证号\n钱氏,%1,肢体,待评2级后,\n赵小,%2,肢体,二级,%2%3\n赵仁,%4,听力,二级,%1%5\n"_s
                                      .arg(qian(), sun(), u"43"_s, zhao(), u"22"_s));
        const SheetReport report = dry(office, SheetKind::Disability, path);
        const ListLine half = lineOf(report, u"钱氏"_s);
        QVERIFY2(half.match.listedWords.contains(u"待评2级后"_s) && half.why.contains(u"待评2级后"_s), qPrintable(half.match.listedWords));
        const ListLine contrary = lineOf(report, u"赵小"_s);
        QVERIFY(!contrary.mayTake && contrary.match.outcome != ListOutcome::Already);
        QVERIFY2(contrary.why.contains(u"末两位"_s), qPrintable(contrary.why));
        const ListLine other = lineOf(report, u"赵仁"_s);
        QVERIFY2(!other.why.contains(qian()), qPrintable(other.why)); // whose number it is stays masked
        SheetOptions options;
        options.ticks.insert(half.key, {});
        options.ticks.insert(other.key, {});
        must(takeSheet(office, SheetKind::Disability, path, options));
        QCOMPARE(memberNamed(office, u"钱氏"_s).disabilityKind, DisabilityKind::Limb);
        QVERIFY(!memberNamed(office, u"钱氏"_s).disabilityGrade);
        QVERIFY(memberNamed(office, u"赵仁"_s).disabilityCertificate.isEmpty());
        QVERIFY(!memberNamed(office, u"赵小"_s).disabilityKind);
    }

    void deathsWithoutASoundDayCannotBeTaken()
    {
        Office office = village();
        const QString path = file(u"姓名,身份证号,死亡日期\n钱氏,%1,2018年3月\n赵小,%2,2031-01-01\n赵仁,%3,1950-01-01\n"_s.arg(qian(), sun(), zhao()));
        const SheetReport report = dry(office, SheetKind::Deaths, path);
        for (const QString &name : {u"钱氏"_s, u"赵小"_s, u"赵仁"_s}) {
            QVERIFY(!lineOf(report, name).mayTake);
            QVERIFY(!lineOf(report, name).why.isEmpty());
        }
        SheetOptions options;
        options.ticks.insert(lineOf(report, u"钱氏"_s).key, {});
        const auto refused = takeSheet(office, SheetKind::Deaths, path, options);
        QCOMPARE(refusal(refused), u"casework.list_nothing_to_take"_s);
        QVERIFY(!office.wording.say(refused.error()).contains(u"--"_s)); // the window has no options to write
    }

    void ofTwoPeopleOfOneNameNobodyIsTakenByTheNameAlone()
    {
        Office office = village();
        const QString path = file(u"姓名,组,死亡日期\n孙礼,2组,2018-05-20\n"_s);
        QVERIFY(lineOf(dry(office, SheetKind::Deaths, path), u"孙礼"_s).mayTake);
        must(registerHousehold(office, rosterHousehold(u"孙礼"_s, 1, 3, Money::fromYuan(275))));
        const ListLine line = lineOf(dry(office, SheetKind::Deaths, path), u"孙礼"_s);
        QVERIFY(!line.mayTake);
        QVERIFY2(line.why.contains(u"2 人叫“孙礼”"_s), qPrintable(line.why));
        SheetOptions options;
        options.ticks.insert(line.key, {});
        QCOMPARE(refusal(takeSheet(office, SheetKind::Deaths, path, options)), u"casework.list_nothing_to_take"_s);
    }

    void aListThatChangedSinceItWasTickedIsRefused()
    {
        Office office = village();
        const QString path = file(u"姓名,身份证号,死亡日期\n钱氏,%1,2018-05-20\n"_s.arg(qian()));
        const SheetReport report = dry(office, SheetKind::Deaths, path);
        SheetOptions options;
        options.ticks.insert(lineOf(report, u"钱氏"_s).key, {});
        options.digest = report.digest;
        QFile other(path);
        QVERIFY(other.open(QIODevice::WriteOnly));
        other.write(u"姓名,身份证号,死亡日期\n赵小,%1,2018-05-20\n"_s.arg(sun()).toUtf8());
        other.close();
        QCOMPARE(refusal(takeSheet(office, SheetKind::Deaths, path, options)), u"casework.list_changed"_s);
        QVERIFY(!memberNamed(office, u"赵小"_s).diedOn);
    }

    void disabilityStandsOldBesideNew()
    {
        Office office = village();
        const QString path = file(u"姓名,身份证号,残疾类别,残疾等级,残疾证号,有效期至\n钱氏,%1,肢体,二级,%1,2017-01-01\n"_s.arg(qian()));
        const SheetReport before = dry(office, SheetKind::Disability, path);
        const ListLine line = lineOf(before, u"钱氏"_s);
        QVERIFY(line.mayTake && line.match.before != line.match.after);
        QVERIFY(!line.why.isEmpty()); // the card ran out
        SheetOptions options;
        options.ticks.insert(line.key, {});
        const SheetReport report = must(takeSheet(office, SheetKind::Disability, path, options));
        const Member member = memberNamed(office, u"钱氏"_s);
        QCOMPARE(member.disabilityKind, DisabilityKind::Limb);
        QCOMPARE(member.disabilityGrade, 2);
        QCOMPARE(member.disabilityValidUntil, Day(2017, 1, 1));
        QVERIFY(!lineOf(dry(office, SheetKind::Disability, path), u"钱氏"_s).mayTake); // already so
        must(undo(office, report.change));
        QVERIFY(!memberNamed(office, u"钱氏"_s).disabilityKind);
    }

    void aListThatSaysNoDisabilityTakesNoneAway()
    {
        Office office = village();
        const QString has = file(u"姓名,身份证号,残疾类别,残疾等级\n钱氏,%1,肢体,二级\n"_s.arg(qian()));
        SheetOptions options;
        options.ticks.insert(lineOf(dry(office, SheetKind::Disability, has), u"钱氏"_s).key, {});
        must(takeSheet(office, SheetKind::Disability, has, options));
        const ListLine none = lineOf(dry(office, SheetKind::Disability, file(u"姓名,身份证号,残疾类别,残疾等级\n钱氏,%1,无,\n"_s.arg(qian()))), u"钱氏"_s);
        QVERIFY(!none.mayTake && none.match.outcome == ListOutcome::Both && !none.why.isEmpty()); // not "recorded already"
        const ListLine left = lineOf(dry(office, SheetKind::Disability, file(u"姓名,身份证号,残疾类别,残疾等级\n周外,%1,肢体,二级\n"_s.arg(stranger()))), u"钱氏"_s);
        QCOMPARE(left.match.outcome, ListOutcome::OnlyRegister);
        QVERIFY2(left.match.before.contains(u'2'), qPrintable(left.match.before)); // what the register has is shown
    }

    void aMappingIsRememberedProposedAndForgotten()
    {
        Office office = village();
        const QString odd = u"甲栏,乙栏,丙栏\n%1,%2,2018-03-05\n"_s.arg(u"钱氏"_s, qian());
        QCOMPARE(refusal(takeSheet(office, SheetKind::Deaths, file(odd), {})), u"intake.no_header"_s);
        SheetOptions said;
        said.choices = QMap<QString, QString>{{u"甲栏"_s, u"name"_s}, {u"乙栏"_s, u"id_number"_s}, {u"丙栏"_s, u"day"_s}};
        said.run = Run::Dry;
        must(takeSheet(office, SheetKind::Deaths, file(odd), said));
        QCOMPARE(count(office, "mappings"), 0); // a dry run learns nothing
        said.run = Run::Real;
        const SheetReport first = must(takeSheet(office, SheetKind::Deaths, file(odd), said));
        QCOMPARE(count(office, "mappings"), 1);
        const SheetReport again = dry(office, SheetKind::Deaths, file(odd));
        QVERIFY(again.remembered);
        QCOMPARE(lineOf(again, u"钱氏"_s).match.outcome, ListOutcome::Both);
        must(forgetMapping(office, again.remembered->id));
        QCOMPARE(refusal(takeSheet(office, SheetKind::Deaths, file(odd), {})), u"intake.no_header"_s);
        QCOMPARE(refusal(forgetMapping(office, again.remembered->id)), u"casework.mapping_unknown"_s);
        QVERIFY(!first.change.isEmpty());
    }

    void samplesShowNoWholeNumber()
    {
        Office office = village();
        const SheetReport report = dry(office, SheetKind::Deaths, file(u"姓名,身份证号,死亡日期\n钱氏,%1,2018-03-05\n"_s.arg(qian())));
        QCOMPARE(report.columns[1].code, u"id_number"_s);
        QVERIFY(report.columns[1].samples[0].contains(u'*'));
        for (const SheetKind kind : {SheetKind::Roster, SheetKind::Survey, SheetKind::Poverty, SheetKind::Deaths, SheetKind::Disability})
            for (const QString &code : fieldsFor(kind))
                QVERIFY2(!fieldWords(code, office.wording).startsWith(u"intake."), qPrintable(code));
    }

    void listsLeaveMaskedUnlessSomebodySaysWhoAndWhy()
    {
        Office office = village();
        papers::TableOut table;
        table.title = u"名单"_s;
        table.columns = {{u"姓名"_s}, {u"身份证号"_s}, {u"金额"_s, {}, papers::CellKind::Money}};
        table.rows = {{u"钱氏"_s, qian(), Money::fromYuan(12)}};
        QCOMPARE(numberColumns(table), QStringList{u"身份证号"_s});
        const PdfMaker noPdf = [](const papers::Paper &) -> Result<QByteArray> { return QByteArray("%PDF"); };
        const QString path = m_folder.filePath(u"masked.csv"_s);
        QVERIFY(!must(exportTable(office, table, u"名单"_s, {}, path, noPdf)).entry);
        QVERIFY(!contents(path).contains(qian().toUtf8()));
        QVERIFY(contents(path).startsWith("\xef\xbb\xbf"));
        const QString whole = m_folder.filePath(u"whole.csv"_s);
        QCOMPARE(refusal(exportTable(office, table, u"名单"_s, {true, {}, {}}, whole, noPdf)), u"casework.export_needs_reason"_s);
        QVERIFY(!QFile::exists(whole));
        const Exported left = must(exportTable(office, table, u"名单"_s, {true, u"李会计"_s, u"交银行"_s}, whole, noPdf));
        QCOMPARE(left.entry->number, 1);
        const QByteArray bytes = contents(whole);
        QVERIFY(bytes.contains("\"\t" + qian().toUtf8() + '"')); // a spreadsheet keeps it as text
        QCOMPARE(left.entry->digest.toLatin1(), QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
        QCOMPARE(must(exportRegister(office)).size(), std::size_t(1));
        QCOMPARE(exportReasons(office).value(0), u"交银行"_s);
        QCOMPARE(must(registerTable(office, u"exports"_s, Month(2018, 6))).lines.size(), std::size_t(1));
    }

    void theMarkDoesNotBreakTheReadingOfACsv()
    {
        Office office = village();
        papers::TableOut table;
        table.columns = {{u"姓名"_s}, {u"身份证号"_s}, {u"死亡日期"_s}};
        table.rows = {{u"钱氏"_s, qian(), u"2018-03-05"_s}};
        const QString path = m_folder.filePath(u"marked.csv"_s);
        must(exportTable(office, table, u"名单"_s, {true, u"李会计"_s, u"交银行"_s}, path, {}));
        QVERIFY(QString::fromUtf8(contents(path)).section(u'\n', 0, 0).contains(u"李会计"_s)); // a last heading
        const SheetReport read = dry(office, SheetKind::Deaths, path);
        QCOMPARE(read.taken, 1);
        QVERIFY(lineOf(read, u"钱氏"_s).mayTake);
    }

    void nothingOfTheRegisterOfExportsIsUndone()
    {
        Office office = village();
        papers::TableOut table;
        table.columns = {{u"身份证号"_s}};
        table.rows = {{qian()}};
        must(exportTable(office, table, u"名单"_s, {true, u"甲"_s, u"乙"_s}, m_folder.filePath(u"u.csv"_s), {}));
        const auto newest = must(history(office, 1));
        QVERIFY(!newest.front().undoable);
        QVERIFY(!undo(office, newest.front().id));
        // a file that cannot be written is not in the register either
        QVERIFY(!exportTable(office, table, u"名单"_s, {true, u"甲"_s, u"乙"_s}, m_folder.filePath(u"no/such/u.csv"_s), {}));
        QCOMPARE(count(office, "exports"), 1);
        QCOMPARE(refusal(exportTable(office, table, u"名单"_s, {true, u"甲"_s, u"乙"_s}, office.path, {})), u"casework.own_file"_s);
        const QString other = file(u"another office"_s, u"other.xieli"_s);
        QCOMPARE(refusal(exportTable(office, table, u"名单"_s, {true, u"甲"_s, u"乙"_s}, other, {})), u"casework.office_file_there"_s);
        QCOMPARE(test::contents(other), QByteArray("another office"));
    }
};

QTEST_GUILESS_MAIN(ListsTest)
#include "test_lists.moc"

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/whatifcase.h"

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;
using policy::Effect;
using policy::Figure;

/// 试算: what it says of a change, how a change is written, and that nothing is kept of it.
class WhatIfWordsTest : public WhatIfCase {
    Q_OBJECT

private slots:
    void initTestCase() { initXieliResources(); }

    void aChangeWithoutEffectIsSaid_data()
    {
        QTest::addColumn<QString>("setting");
        QTest::addColumn<QString>("said");
        QTest::newRow("the value in force") << u"dibao.line.rural.yearly=3720@2018-06"_s << u"whatif.same_values"_s;
        QTest::newRow("another year") << u"dibao.line.rural.yearly=4000@2028-06"_s << u"whatif.outside_months"_s;
        QTest::newRow("a line nobody is measured by") << u"dibao.line.urban.yearly=9999@2018-06"_s << u"whatif.no_household_differs"_s;
        QTest::newRow("a change that counts") << u"dibao.class.1.monthly=311@2018-06"_s << QString();
    }
    void aChangeWithoutEffectIsSaid()
    {
        QFETCH(QString, setting);
        QFETCH(QString, said);
        Office office = newOffice(folder(), u"village"_s, OfficeRole::Township);
        must(office.file->change({u"casework.change_assess"_s}, [&](Writer &writer) {
            Dossier dossier = rosterHousehold(u"甲"_s, 3, 1, Money::fromYuan(876));
            dossier.household.id = HouseholdId::create();
            for (Member &member : dossier.members) {
                member.id = MemberId::create();
                member.household = dossier.household.id;
            }
            Visit visit;
            visit.id = VisitId::create();
            visit.household = dossier.household.id;
            visit.day = Day(2018, 3, 1);
            dossier.visits.push_back(visit);
            RandomRegister::store(writer, dossier);
        }));
        const WhatIfReport report = must(whatIf(office, must(changedBySettings(office, {must(settingFromText(setting))})), Month(2018, 6), Month(2019, 5)));
        QCOMPARE(report.findings.empty() ? QString() : report.findings.front().key, said);
        QCOMPARE(report.differing, said.isEmpty() ? 1 : 0);
        QCOMPARE(report.count(Effect::Amount), said.isEmpty() ? 1 : 0);
        if (said.isEmpty()) {
            QCOMPARE(report.rows.size(), std::size_t(1)); // twelve equal months are one row
            QCOMPARE(report.rows[0].from, Month(2018, 6));
            QCOMPARE(report.rows[0].to, Month(2019, 5));
            QCOMPARE(report.rows[0].before.monthly, Money::fromYuan(930));
            QCOMPARE(report.rows[0].after.monthly, Money::fromYuan(933));
            QCOMPARE(report.years().size(), std::size_t(2));
            QCOMPARE(report.years()[0].after.proposed, Money::fromYuan(933 * 7));
        }
    }

    void theReasonIsTheFigureThatTheHouseholdsChangeComesFrom_data()
    {
        QTest::addColumn<QString>("settings");
        QTest::addColumn<int>("differing");
        QTest::addColumn<QString>("reason");
        const QString line = u"dibao.line.rural.yearly=4000@2018-06"_s;
        const QString table = u"dibao.class.1.monthly=340@2018-06"_s;
        QTest::newRow("the class table alone") << table << 1 << u"一类低保月标准由 310.00 变为 340.00 元"_s;
        QTest::newRow("the line beside the class table") << line + u' ' + table << 1 << u"一类低保月标准由 310.00 变为 340.00 元"_s;
        QTest::newRow("the line alone gives this family nothing else") << line << 0 << QString();
        QTest::newRow("below the line no more") << u"dibao.line.rural.yearly=300@2018-06"_s << 1 << u"保障标准由 3,720.00 元变为 300.00 元"_s;
    }
    void theReasonIsTheFigureThatTheHouseholdsChangeComesFrom()
    {
        QFETCH(QString, settings);
        QFETCH(int, differing);
        QFETCH(QString, reason);
        Office office = newOffice(folder(), u"village"_s, OfficeRole::Township);
        Dossier family = rosterHousehold(u"甲"_s, 3, 1, Money::fromYuan(930));
        for (Member &member : family.members)
            member.id = MemberId::create();
        addSurvey(family, Day(2018, 6, 1), u"W2"_s, Money::fromYuan(1000));
        must(registerHousehold(office, std::move(family)));
        must(confirmPaid(office, Month(2018, 1), Month(2018, 5)));
        std::vector<FigureSetting> list;
        for (const QString &setting : settings.split(u' '))
            list.push_back(must(settingFromText(setting)));
        const WhatIfReport report = must(whatIf(office, must(changedBySettings(office, list)), Month(2018, 6), Month(2018, 8)));
        QCOMPARE(report.differing, differing);
        QCOMPARE(report.listed.size(), std::size_t(differing));
        const auto says = [&report](const QString &key) { return std::ranges::any_of(report.findings, [&key](const Finding &finding) { return finding.key == key; }); };
        QCOMPARE(says(u"whatif.no_household_differs"_s), differing == 0);
        QCOMPARE(says(u"whatif.retest_line_kept"_s), settings.contains(u"dibao.line.")); // it stays at the province's 3,720
        if (differing > 0)
            QVERIFY2(reasonText(report, report.rows.front(), office.wording).contains(reason), qPrintable(reasonText(report, report.rows.front(), office.wording)));
    }

    /// A table of imputed wages is no figure, and yet a change.
    void anotherTableOfImputedWagesIsNamedAsAChange()
    {
        Office office = newOffice(folder(), u"village"_s, OfficeRole::Township);
        const auto json = [](const QString &ratio) {
            return QJsonDocument(QJsonObject{{u"name"_s, u"county-imputed"_s}, {u"level"_s, u"county"_s}, {u"status"_s, u"in_force"_s},
                                             {u"documents"_s, QJsonObject{{u"county"_s, QJsonObject{{u"title"_s, u"县里的办法"_s}}}}},
                                             {u"imputed"_s, QJsonArray{QJsonObject{{u"status"_s, u"ordinary"_s},
                                                 {u"ages"_s, QJsonArray{QJsonObject{{u"from"_s, 18}, {u"to"_s, 59}, {u"of"_s, u"minimum_wage"_s}, {u"ratio"_s, ratio}}}},
                                                 {u"cites"_s, QJsonArray{QJsonObject{{u"document"_s, u"county"_s}, {u"article"_s, u"一"_s}}}}}}}}).toJson();
        };
        const ChangedLaw law = must(changedByOverlay(office, json(u"0.9"_s), u"imputed"_s));
        QVERIFY(law.isChange());
        QCOMPARE(law.tables.size(), std::size_t(1));
        QCOMPARE(law.tables[0].key, u"ordinary"_s);
        QCOMPARE(tableName(law.tables[0], office.wording), u"推算工资表：一般劳动者"_s);
        const WhatIfReport report = must(whatIf(office, law, Month(2018, 6), Month(2018, 6)));
        QCOMPARE(report.findings.front().key, u"whatif.no_household_differs"_s); // an empty register
        QVERIFY(policy::changedTables(*law.after, *law.after).empty());
    }

    void aSettingIsReadStrictly_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("error");
        QTest::newRow("yuan") << u"dibao.line.rural.yearly=4000@2019-01"_s << QString();
        QTest::newRow("yuan and fen") << u"dibao.line.rural.yearly=4000.50@2019-01..2019-12"_s << QString();
        QTest::newRow("fen") << u"dibao.line.rural.yearly=400050分@2019-01..2019-12"_s << QString();
        QTest::newRow("a ratio") << u"edge.below=1.6@2021-07"_s << QString();
        QTest::newRow("a flag") << u"layer.edge=否@2021-07"_s << QString();
        QTest::newRow("codes") << u"dibao.retest.classes=3+4@2019-01"_s << QString();
        QTest::newRow("a third decimal") << u"dibao.line.rural.yearly=4000.505@2019-01"_s << u"whatif.bad_value"_s;
        QTest::newRow("less than nothing") << u"dibao.line.rural.yearly=-1@2019-01"_s << u"whatif.bad_value"_s;
        QTest::newRow("a word that is none") << u"dibao.method=guess@2019-01"_s << u"whatif.bad_value"_s;
        QTest::newRow("no such figure") << u"dibao.line.rural=4000@2019-01"_s << u"whatif.unknown_figure"_s;
        QTest::newRow("the thirteenth month") << u"dibao.line.rural.yearly=4000@2019-13"_s << u"whatif.bad_month"_s;
        QTest::newRow("backwards") << u"dibao.line.rural.yearly=4000@2019-05..2019-04"_s << u"whatif.months_reversed"_s;
        QTest::newRow("no month") << u"dibao.line.rural.yearly=4000"_s << u"whatif.bad_setting"_s;
        QTest::newRow("nothing") << QString() << u"whatif.bad_setting"_s;
    }
    void aSettingIsReadStrictly()
    {
        QFETCH(QString, text);
        QFETCH(QString, error);
        Office office = newOffice(folder(), u"village"_s, OfficeRole::Township);
        const auto setting = settingFromText(text);
        const auto law = setting ? changedBySettings(office, {*setting}) : Result<ChangedLaw>(tl::unexpected(setting.error()));
        QCOMPARE(law ? QString() : law.error().key, error);
    }

    void theChangeIsATableOfMonths()
    {
        Office office = newOffice(folder(), u"village"_s, OfficeRole::Township);
        const ChangedLaw law = must(changedBySettings(office, {must(settingFromText(u"dibao.line.rural.yearly=4000@2017-11..2018-02"_s)),
                                                               must(settingFromText(u"dibao.line.rural.yearly=3720@2018-02"_s))}));
        QCOMPARE(law.figures.size(), std::size_t(2)); // from February on the later setting says what stands already
        QCOMPARE(law.figures[0].span.from, Month(2017, 11));
        QCOMPARE(law.figures[0].span.to, Month(2017, 12));
        QCOMPARE(law.figures[0].before.money(), Money::fromYuan(3500));
        QCOMPARE(law.figures[0].after.money(), Money::fromYuan(4000));
        QCOMPARE(law.figures[1].span.from, Month(2018, 1));
        QCOMPARE(law.figures[1].span.to, Month(2018, 1));
        QCOMPARE(law.figures[1].before.money(), Money::fromYuan(3720));
    }

    void nothingIsWrittenAndACancelledTrialIsNone()
    {
        class Impatient : public Progress {
        public:
            bool cancelled() const override { return true; }
        } impatient;
        Office office = randomOffice(3, 2018, u"gannan-2018,training-629901"_s, 30);
        const ChangedLaw law = must(changedBySettings(office, {must(settingFromText(u"dibao.class.1.monthly=400@2018-06"_s))}));
        const auto journal = [&office] { return must(office.file->read([](Reader &reader) { return reader.chainHead().sequence; })); };
        const auto before = journal();
        const auto stopped = whatIf(office, law, Month(2018, 6), Month(2018, 8), &impatient);
        QCOMPARE(stopped ? QString() : stopped.error().key, u"casework.cancelled"_s);
        must(whatIf(office, law, Month(2018, 6), Month(2018, 8)));
        QCOMPARE(journal(), before);
    }

    void theWorkbookHoldsNoIdentityNumber()
    {
        Office office = randomOffice(3, 2018, u"gannan-2018,training-629901"_s, 60);
        const ChangedLaw law = must(changedBySettings(office, {must(settingFromText(u"dibao.class.1.monthly=400@2018-06"_s))}));
        const WhatIfReport report = must(whatIf(office, law, Month(2018, 6), Month(2019, 5)));
        const QString path = folder() + u"/list.xlsx"_s;
        must(writeWhatIf(office, report, office.wording, path));
        QVERIFY(QFileInfo(path).size() > 5000);
        const auto own = writeWhatIf(office, report, office.wording, office.path);
        QCOMPARE(own ? QString() : own.error().key, u"casework.own_file"_s);
        const auto workbook = must(intake::readWorkbook(path));
        QCOMPARE(workbook.sheets.size(), std::size_t(5));
    }
};

QTEST_GUILESS_MAIN(WhatIfWordsTest)
#include "test_whatifwords.moc"

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/assessing.h"
#include "casework/paying.h"
#include "casework/randomregister.h"
#include "casework/register.h"
#include "casework/sheets.h"
#include "casework/whatifwords.h"
#include "intake/readsheet.h"
#include "intake/training.h"
#include "policy/context.h"
#include "store/rows.h"
#include "support/offices.h"
#include "support/support.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;
using policy::Effect;
using policy::Figure;

namespace {

/// A pack of the county with these figures, as it would really be amended.
QByteArray overlay(const QString &name, const std::vector<std::pair<QString, QJsonObject>> &figures)
{
    QJsonObject values;
    for (const auto &[key, value] : figures) {
        QJsonObject entry = value;
        entry.insert(u"status"_s, u"stated"_s);
        entry.insert(u"cites"_s, QJsonArray{QJsonObject{{u"document"_s, u"county"_s}, {u"article"_s, u"一"_s}}});
        values.insert(key, QJsonArray{entry});
    }
    return QJsonDocument(QJsonObject{{u"name"_s, name}, {u"level"_s, u"county"_s}, {u"status"_s, u"in_force"_s},
                                     {u"documents"_s, QJsonObject{{u"county"_s, QJsonObject{{u"title"_s, u"县里的新标准"_s}}}}},
                                     {u"figures"_s, values}})
        .toJson();
}

/// What one household really gets in a month.
struct Real {
    QJsonObject assessment; ///< empty: not assessed
    Money drafted;          ///< of the month itself
};
using RealMonth = QMap<QString, Real>;

} // namespace

/// 试算: its figures are those of the real run after the change is made.
class WhatIfTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_files = 0;

    QString folder()
    {
        const QString path = m_folder.filePath(u"w%1"_s.arg(++m_files));
        QDir().mkpath(path);
        return path;
    }
    Office copyOf(const Office &office)
    {
        const QString path = folder() + u"/copy.xieli"_s;
        if (!QFile::copy(office.path, path) || !QFile::copy(OfficeFile::keysPath(office.path), OfficeFile::keysPath(path)))
            qFatal("no copy");
        return must(openOffice(path, u"clerk"_s, passphrase, office.today));
    }
    /// The change made for real: the overlay stands in the office file, and its packs name it.
    Office amended(const Office &office, const QString &name, const QByteArray &json)
    {
        Office copy = copyOf(office);
        must(copy.file->change({u"casework.change_assess"_s}, [&](Writer &writer) {
            writer.insert(PolicyOverlay{name, json, u"00"_s});
            OfficeRow row = writer.office();
            row.packs += u',' + name;
            writer.update(row);
        }));
        const QString path = copy.path;
        copy.file.reset();
        return must(openOffice(path, u"clerk"_s, passphrase, office.today));
    }
    RealMonth realMonth(const Office &original, Month month)
    {
        Office office = copyOf(original);
        RealMonth real;
        for (const AssessmentRow &row : must(assessMonth(office, month)).rows)
            real[row.household.text()].assessment = QJsonDocument::fromJson(must(keptAssessment(office, row.assessment)).result.text()).object();
        for (const PaymentRow &row : must(draftPayments(office, month)).rows)
            for (const PaymentLine &line : row.lines)
                if (line.forMonth == month && line.kind == PaymentKind::Regular)
                    real[row.household.text()].drafted += line.amount;
        return real;
    }

    static QJsonValue monthlyOf(const QJsonObject &assessment)
    {
        qint64 sum = 0;
        for (const QJsonValue &benefit : assessment[u"benefits"_s].toArray()) {
            if (!benefit.toObject().contains(u"monthly_fen"_s))
                continue;
            if (benefit[u"monthly_fen"_s].isNull())
                return {};
            sum += benefit[u"monthly_fen"_s].toInteger();
        }
        return sum;
    }
    static QString shown(const policy::Outcome &outcome)
    {
        return u"%1 %2 %3 %4"_s.arg(outcome.category ? toCode(*outcome.category) : u"?"_s, outcome.state, outcome.grade ? QString::number(*outcome.grade) : u"-"_s,
                                    outcome.monthly ? outcome.monthly->toString() : u"?"_s);
    }
    static QString shown(const QJsonObject &assessment)
    {
        const QJsonValue monthly = monthlyOf(assessment);
        return u"%1 %2 %3 %4"_s.arg(assessment[u"category"_s].toString(u"?"_s), assessment[u"state"_s].toString(),
                                    assessment[u"class"_s].isDouble() ? QString::number(assessment[u"class"_s].toInt()) : u"-"_s,
                                    monthly.isNull() ? u"?"_s : Money::fromFen(monthly.toInteger()).toString());
    }

    /// Household by household, to the fen.
    void compareMonth(const Office &office, const Office &changed, const WhatIfReport &report, Month month)
    {
        const RealMonth before = realMonth(office, month);
        const RealMonth after = realMonth(changed, month);
        QMap<QString, const WhatIfRow *> rows;
        for (const WhatIfRow &row : report.rows)
            if (row.from <= month && month <= row.to)
                rows.insert(report.listed[row.household].id.text(), &row);
        Money owedBefore, owedAfter;
        QStringList households = before.keys() + after.keys();
        households.removeDuplicates();
        for (const QString &household : households) {
            const Real old = before.value(household);
            const Real now = after.value(household);
            owedBefore += old.drafted;
            owedAfter += now.drafted;
            if (const WhatIfRow *row = rows.value(household)) {
                if (row->before.assessed) {
                    QCOMPARE(shown(row->before), shown(old.assessment));
                    QCOMPARE(shown(row->after), shown(now.assessment));
                }
                QCOMPARE(row->before.owed, old.drafted);
                QCOMPARE(row->after.owed, now.drafted);
            } else {
                QCOMPARE(shown(now.assessment), shown(old.assessment));
                QCOMPARE(now.drafted, old.drafted);
                QVERIFY(now.assessment.isEmpty() || !now.assessment[u"category"_s].isNull());
            }
        }
        const WhatIfMonth &sums = report.months.at(std::size_t(month - report.from));
        QCOMPARE(sums.before.owed, owedBefore);
        QCOMPARE(sums.after.owed, owedAfter);
    }

    Office randomOffice(quint32 seed, int year, const QString &packs, int households)
    {
        const QString path = folder();
        Office office = newOffice(path, u"random"_s, OfficeRole::Township, Day(year, 6, 20), packs);
        const auto dossiers = RandomRegister(seed, year).dossiers(households);
        must(office.file->change({u"casework.change_assess"_s}, [&](Writer &writer) {
            for (const Dossier &dossier : dossiers)
                RandomRegister::store(writer, dossier);
        }));
        return office;
    }

private slots:
    void initTestCase() { initXieliResources(); }

    void theTrialIsTheRealRunOnTheTrainingVillage_data()
    {
        QTest::addColumn<quint32>("seed");
        for (const quint32 seed : {1U, 5U, 11U})
            QTest::addRow("seed %u", seed) << seed;
    }
    void theTrialIsTheRealRunOnTheTrainingVillage()
    {
        QFETCH(quint32, seed);
        const QString path = folder();
        const auto sheets = must(intake::writeTrainingSheets(path, seed, 30));
        Office office = newOffice(path, u"village"_s, OfficeRole::Township);
        must(takeRoster(office, sheets.rosterPath, {}));
        must(takeSurvey(office, sheets.surveyPath, {}));
        must(confirmPaid(office, Month(2018, 1), Month(2018, 5)));
        const QByteArray json = overlay(u"raise"_s, {{u"dibao.line.rural.yearly"_s, {{u"from"_s, u"2018-08"_s}, {u"value"_s, 430000}}},
                                                     {u"dibao.retest.line.yearly"_s, {{u"from"_s, u"2018-08"_s}, {u"value"_s, 460000}}},
                                                     {u"dibao.class.2.monthly"_s, {{u"from"_s, u"2018-08"_s}, {u"value"_s, 33333}}}});
        const WhatIfReport report = must(whatIf(office, must(changedByOverlay(office, json, u"raise"_s)), Month(2018, 6), Month(2018, 9)));
        QVERIFY(report.differing > 0);
        QVERIFY(report.findings.empty() || report.findings.front().key == u"whatif.undetermined"_s);
        const Office changed = amended(office, u"raise"_s, json);
        for (const Month month : {Month(2018, 6), Month(2018, 7), Month(2018, 8), Month(2018, 9)})
            compareMonth(office, changed, report, month);
    }

    void theTrialIsTheRealRunOnRandomRegisters_data()
    {
        QTest::addColumn<quint32>("seed");
        QTest::addColumn<int>("year");
        QTest::addColumn<QString>("packs");
        QTest::addColumn<QString>("key");
        QTest::addColumn<qint64>("value");
        const QString lines = test::sourcePath(u"resources/schema/examples/overlay-chongqing-lines-only.json"_s);
        const QString county = test::sourcePath(u"resources/schema/examples/overlay-chongqing-2021.json"_s);
        for (const quint32 seed : {2U, 3U}) {
            QTest::addRow("classes, seed %u", seed) << seed << 2018 << u"gannan-2018,training-629901"_s << u"dibao.line.rural.yearly"_s << qint64(500000);
            QTest::addRow("class amounts unknown, seed %u", seed) << seed << 2018 << u"gannan-2018"_s << u"dibao.class.1.monthly"_s << qint64(40000);
            QTest::addRow("difference, seed %u", seed) << seed << 2021 << u"chongqing-2021,"_s + county << u"dibao.line.rural.monthly"_s << qint64(61234);
            QTest::addRow("difference, lower, seed %u", seed) << seed << 2021 << u"chongqing-2021,"_s + lines << u"dibao.line.urban.monthly"_s << qint64(31111);
            QTest::addRow("by the year, seed %u", seed) << seed << 2019 << u"tieling-2019"_s << u"dibao.line.rural.yearly"_s << qint64(512345);
        }
    }
    void theTrialIsTheRealRunOnRandomRegisters()
    {
        QFETCH(quint32, seed);
        QFETCH(int, year);
        QFETCH(QString, packs);
        QFETCH(QString, key);
        QFETCH(qint64, value);
        const Office office = randomOffice(seed, year, packs, 120);
        const Month from(year, 5);
        const QByteArray json = overlay(u"raise"_s, {{key, {{u"from"_s, Month(year, 7).toString()}, {u"to"_s, Month(year, 10).toString()}, {u"value"_s, value}}}});
        Office asked = copyOf(office);
        const WhatIfReport report = must(whatIf(asked, must(changedByOverlay(asked, json, u"raise"_s)), from, from + 11));
        QVERIFY(report.differing > 0);
        const Office changed = amended(office, u"raise"_s, json);
        for (const Month month : {from, Month(year, 7), Month(year, 10), Month(year, 11)})
            compareMonth(office, changed, report, month);
        const WhatIfReport again = must(whatIf(asked, must(changedByOverlay(asked, json, u"raise"_s)), from, from + 11));
        QCOMPARE(again.rows.size(), report.rows.size()); // the same register, the same report
        for (std::size_t i = 0; i < report.rows.size(); ++i)
            QVERIFY(again.rows[i].before == report.rows[i].before && again.rows[i].after == report.rows[i].after);
    }

    void aQuietResultSaysTheSameAsATalkingOne()
    {
        Office office = randomOffice(7, 2021, u"chongqing-2021,"_s + test::sourcePath(u"resources/schema/examples/overlay-chongqing-2021.json"_s), 150);
        const policy::Law &law = **lawOf(office);
        for (const Dossier &dossier : must(office.file->read([](Reader &reader) { return reader.dossiers(); })))
            for (Month month(2020, 11); month <= Month(2021, 12); ++month) {
                const policy::Situation situation = policy::situationOf(dossier, month);
                policy::Assessment told = policy::assess(situation, law);
                policy::Assessment quiet = policy::assess(situation, law, policy::Telling::Quietly);
                QVERIFY(quiet.steps.empty());
                told.steps.clear();
                std::erase_if(told.findings, [](const Finding &finding) { return finding.kind != FindingKind::Empty && finding.kind != FindingKind::NotDetermined; });
                QCOMPARE(policy::toJson(quiet), policy::toJson(told));
                for (const Decision &decision : dossier.decisions)
                    QCOMPARE(policy::owedFor(decision, situation, law, month, policy::Telling::Quietly).amount, policy::owedFor(decision, situation, law, month).amount);
            }
    }

    void aSituationTurnedToAMonthIsThatMonths()
    {
        for (const Dossier &dossier : RandomRegister(4, 2018).dossiers(150)) {
            policy::Situation turned = policy::situationOf(dossier, Month(2017, 1));
            for (Month month(2017, 6); month <= Month(2019, 6); ++month) {
                policy::turnTo(turned, dossier, month);
                QCOMPARE(policy::toBytes(turned), policy::toBytes(policy::situationOf(dossier, month)));
            }
        }
    }

    void householdsInPiecesAreTheWholeRegister()
    {
        Office office = randomOffice(9, 2018, u"gannan-2018"_s, 53);
        must(office.file->read([](Reader &reader) {
            const std::vector<Dossier> all = reader.dossiers();
            for (const int piece : {1, 7, 53, 500}) {
                std::vector<Dossier> joined;
                std::int64_t after = 0;
                for (auto some = reader.nextDossiers(after, piece); !some.empty(); some = reader.nextDossiers(after, piece))
                    joined.insert(joined.end(), some.begin(), some.end());
                QCOMPARE(joined.size(), all.size());
                for (std::size_t i = 0; i < all.size(); ++i) {
                    QCOMPARE(policy::toBytes(policy::situationOf(joined[i], Month(2018, 6))), policy::toBytes(policy::situationOf(all[i], Month(2018, 6))));
                    QCOMPARE(joined[i].decisions.size(), all[i].decisions.size());
                }
            }
        }));
    }

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

QTEST_GUILESS_MAIN(WhatIfTest)
#include "test_whatif.moc"

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/changetables.h"
#include "casework/fieldwords.h"
#include "casework/issued.h"
#include "casework/keeping.h"
#include "casework/register.h"
#include "casework/registers.h"
#include "support/families.h"
#include "support/support.h"

#include <QTemporaryDir>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// A change in words: whose, which field, from what to what; and the same words before it is taken back and done again.
class ChangeWordsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Office> m_office;
    HouseholdId m_household;

    Dossier file() { return must(dossier(*m_office, m_household)); }
    void correct(const std::function<void(Dossier &)> &how)
    {
        Dossier changed = file();
        how(changed);
        must(correctDossier(*m_office, changed));
    }
    HistoryRow newest() { return must(history(*m_office, 1)).front(); }

private slots:
    void init()
    {
        m_office = std::make_unique<Office>(newOffice(m_folder.path(), QUuid::createUuid().toString(QUuid::Id128), OfficeRole::Village));
        m_household = applicant(*m_office, u"仇守信"_s);
    }

    void aFieldIsToldWithBothValuesInTheWordsOfTheScreen()
    {
        correct([](Dossier &family) {
            family.household.phone = u"13900000000"_s;
            family.household.openedOn = Day(2018, 7, 3);
            family.household.registeredPoor = true;
        });
        const HistoryRow row = newest();
        QCOMPARE(row.parts, (QStringList{u"建档立卡户 否 → 是"_s, u"电话 （空） → 13900000000"_s, u"建档日期 2018年6月20日 → 2018年7月3日"_s}));
        QCOMPARE(row.words, u"仇守信家 · 建档立卡户 否 → 是；电话 （空） → 13900000000；建档日期 2018年6月20日 → 2018年7月3日"_s);
    }

    void moneyStandsWithThousandsAndTheLineIsCalledByItsKind()
    {
        correct([](Dossier &family) {
            family.income.front().gross = Money::fromYuan(13200);
            family.members.front().labourCapacity = LabourCapacity::Partial;
        });
        const CodeNames names = [](const QString &table, const QString &column, const QString &code) {
            return table == u"income_item" && column == u"kind" && code == u"W2" ? u"务工收入"_s : QString();
        };
        const auto told = must(lastUndoable(*m_office, Telling{m_office->wording, names}));
        QCOMPARE(told.parts, (QStringList{u"仇守信 劳动能力 完全丧失 → 部分丧失"_s, u"务工收入 1,000.00 → 13,200.00"_s}));
    }

    void theQuestionNamesWhomWhatWhenAndByWhom()
    {
        correct([](Dossier &family) { family.household.phone = u"1"_s; });
        const auto last = must(lastUndoable(*m_office));
        const QString asked = askWords(last, m_office->wording);
        QVERIFY2(asked.startsWith(u"撤销：仇守信家 · 电话 （空） → 1（2018年6月20日 "_s), qPrintable(asked));
        QVERIFY2(asked.endsWith(u"，clerk）"_s), qPrintable(asked));
        must(undo(*m_office, last.id));
        const auto again = must(lastRedoable(*m_office));
        QVERIFY2(askWords(again, m_office->wording).startsWith(u"重做：仇守信家 · 电话 （空） → 1（"_s), qPrintable(askWords(again, m_office->wording)));
        QCOMPARE(newest().parts, QStringList(u"电话 1 → （空）"_s)); // what the undo itself did
        QVERIFY2(newest().title.contains(u"更正档案：仇守信"_s), qPrintable(newest().title));
        must(undo(*m_office, again.id));
        QCOMPARE(file().household.phone, u"1"_s);
        QCOMPARE(refusal(lastRedoable(*m_office)), u"changes.nothing_to_redo"_s);
    }

    void ofManyFieldsThreeAreNamedAndAllAreCounted()
    {
        correct([](Dossier &family) {
            family.household.phone = u"1"_s;
            family.household.village = u"柳树湾"_s;
            family.household.address = u"河边"_s;
            family.household.note = u"甲"_s;
            family.household.staffRelative = true;
        });
        QCOMPARE(newest().parts.size(), 5);
        QVERIFY2(newest().words.endsWith(u"等 5 处"_s), qPrintable(newest().words));
        QCOMPARE(newest().words.count(u'→'), 3);
    }

    void numbersOfIdentityPapersAndCardsAreMasked()
    {
        correct([](Dossier &family) {
            family.members.front().idNumberText = u"629901197003010015"_s;
            BankAccount card;
            card.id = BankAccountId::create();
            card.household = family.household.id;
            card.number = u"6217000012345678901"_s;
            family.accounts.push_back(card);
            family.household.note = u"卡号6217000012345678901"_s;
        });
        const QString words = newest().parts.join(u'\n');
        QVERIFY2(!words.contains(u"19700301"_s) && !words.contains(u"1234567"_s), qPrintable(words));
        QVERIFY2(words.contains(u"身份证号"_s) && words.contains(u"新增 银行账户"_s), qPrintable(words));
    }

    void aVisitTellsHowItsIncomeDiffersFromTheOneBefore()
    {
        VisitEntry entry;
        entry.dossier = file();
        entry.visit.day = m_office->today;
        entry.visit.firstVisitor = u"王协理"_s;
        IncomeItem wages = entry.dossier.income.front();
        wages.id = IncomeItemId();
        wages.survey = SurveyId();
        wages.gross = Money::fromYuan(1200);
        IncomeItem crops = wages;
        crops.kind = u"B1"_s;
        crops.gross = Money::fromYuan(500);
        entry.dossier.income.push_back(wages);
        entry.dossier.income.push_back(crops);
        must(recordVisit(*m_office, entry));
        QCOMPARE(newest().parts, (QStringList{u"新增 走访 2018年6月20日"_s, u"务工零工 1,000.00 → 1,200.00"_s, u"新增 收入 种植 500.00"_s}));
    }

    void aRegisterLineIsToldByItsOwnFields()
    {
        RegisterEntry entry = newEntry(RegisterKind::Petition, m_office->today);
        entry.household = m_household;
        entry.what = u"低保名单"_s;
        entry.source = u"came"_s;
        entry.handler = u"李主任"_s;
        const auto id = must(addEntry(*m_office, entry));
        QVERIFY2(newest().words.startsWith(u"仇守信家 · 新增 信访"_s), qPrintable(newest().words));
        auto known = must(entryOf(*m_office, id));
        known.handler = u"王协理"_s;
        must(changeEntry(*m_office, known));
        QCOMPARE(newest().parts.size(), 1);
        QVERIFY2(newest().parts.front().endsWith(u"李主任 → 王协理"_s), qPrintable(newest().parts.front()));
        const auto before = m_office->file->lastSequence();
        must(changeEntry(*m_office, known)); // nothing differs: nothing is journalled
        QCOMPARE(m_office->file->lastSequence(), before);
    }

    void undoRedoAndUndoAgainOfANewHouseholdEndInTheSameRows()
    {
        const auto born = must(lastUndoable(*m_office));
        QVERIFY2(born.words.startsWith(u"仇守信家 · 新增 家庭"_s), qPrintable(born.words));
        const auto before = recordOf(file());
        must(undo(*m_office, born.id));
        QVERIFY(!dossier(*m_office, m_household));
        QVERIFY2(newest().words.startsWith(u"仇守信家 · 删去 家庭"_s), qPrintable(newest().words));
        must(undo(*m_office, must(lastRedoable(*m_office)).id));
        QCOMPARE(recordOf(file()), before);
        must(undo(*m_office, must(lastUndoable(*m_office)).id));
        QVERIFY(!dossier(*m_office, m_household));
        must(m_office->file->checkChain());
    }

    void aRedoAfterAnotherEditOfTheFieldIsRefusedInWords()
    {
        correct([](Dossier &family) { family.household.phone = u"1"_s; });
        undoLast(*m_office);
        const auto again = must(lastRedoable(*m_office));
        correct([](Dossier &family) { family.household.phone = u"2"_s; });
        const auto refused = undo(*m_office, again.id);
        QCOMPARE(refusal(refused), u"store.redo_blocked"_s);
        const QString said = m_office->wording.say(refused.error());
        QVERIFY2(said.contains(u"仇守信家 · 电话"_s) && said.contains(u"更正档案：仇守信"_s) && !said.contains(u'{'), qPrintable(said));
        QCOMPARE(file().household.phone, u"2"_s);
    }

    void anotherFieldOfTheSameRecordDoesNotStandInTheWay()
    {
        correct([](Dossier &family) { family.household.phone = u"1"_s; });
        undoLast(*m_office);
        const auto again = must(lastRedoable(*m_office));
        correct([](Dossier &family) { family.household.address = u"河边"_s; });
        must(undo(*m_office, again.id));
        QCOMPARE(file().household.phone, u"1"_s);
        QCOMPARE(file().household.address, u"河边"_s);
    }

    void anIssuedPaperIsNeitherUndoneNorDoneAgain()
    {
        papers::Paper paper;
        paper.title = u"社会救助家庭明白卡"_s;
        must(issuePaper(*m_office, {u"form_card"_s, m_household, Month(2018, 6), u"1"_s, u"仇守信"_s}, paper, "bytes"));
        const HistoryRow issued = newest();
        QVERIFY(!issued.undoable);
        QCOMPARE(refusal(undo(*m_office, issued.id)), u"store.undo_never"_s);
        QVERIFY(must(lastUndoable(*m_office)).id != issued.id);
        QCOMPARE(refusal(lastRedoable(*m_office)), u"changes.nothing_to_redo"_s);
    }

    void undoAndRedoTravelAsOrdinaryEdits()
    {
        Office township = newOffice(m_folder.path(), u"青禾乡"_s + QUuid::createUuid().toString(QUuid::Id128), OfficeRole::Township);
        acquaint(*m_office, township, m_folder.path());
        const auto travel = [&](const QString &name) {
            const QString path = m_folder.filePath(name + QUuid::createUuid().toString(QUuid::Id128));
            must(packParcel(*m_office, township.name, path));
            must(takeInParcel(township, path));
            return must(dossier(township, m_household)).household.phone;
        };
        correct([](Dossier &family) { family.household.phone = u"138"_s; });
        QCOMPARE(travel(u"a"_s), u"138"_s);
        undoLast(*m_office);
        QCOMPARE(travel(u"b"_s), QString());
        must(undo(*m_office, must(lastRedoable(*m_office)).id));
        QCOMPARE(travel(u"c"_s), u"138"_s);
    }

    /// Of every column that somebody writes: a word of its own, never the name of a column.
    void everyColumnThatIsToldHasAWord()
    {
        QStringList nameless;
        must(m_office->file->read([&](Reader &reader) {
            for (const QString &language : {u"zh_CN"_s, u"en"_s}) {
                const auto wording = papers::Wording::load(language);
                const FieldWords words(reader, {wording});
                std::apply([&](auto... rows) {
                    const auto look = [&](auto row) {
                        using Row = decltype(row);
                        if (words.noun(QLatin1String(Row::table)).isEmpty() && !std::is_same_v<Row, RegisterEntry>)
                            nameless << QLatin1String(Row::table);
                        Row::visit(row, [&](const char *name, auto &) {
                            const QString column = QLatin1String(name);
                            if (!words.isQuiet(QLatin1String(Row::table), column) && words.field(QLatin1String(Row::table), column, {}).contains(u'.'))
                                nameless << language + u' ' + QLatin1String(Row::table) + u'.' + column;
                        });
                    };
                    (look(rows), ...);
                }, ToldTables());
            }
        }));
        QCOMPARE(nameless, QStringList());
    }

private:
    /// All cells of a file, as text.
    static QStringList recordOf(const Dossier &dossier)
    {
        QStringList cells;
        const auto add = [&cells](const auto &row) {
            std::decay_t<decltype(row)>::visit(row, [&](const char *name, const auto &field) {
                cells << QLatin1String(name) + u'=' + shownValue(Codec<std::decay_t<decltype(field)>>::to(field));
            });
        };
        add(dossier.household);
        std::for_each(dossier.members.begin(), dossier.members.end(), add);
        std::for_each(dossier.surveys.begin(), dossier.surveys.end(), add);
        std::for_each(dossier.income.begin(), dossier.income.end(), add);
        return cells;
    }
};

QTEST_GUILESS_MAIN(ChangeWordsTest)
#include "test_changewords.moc"

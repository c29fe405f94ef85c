// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/drafts.h"
#include "casework/exchanging.h"
#include "casework/keeping.h"
#include "casework/register.h"
#include "store/jotter.h"
#include "store/tables.h"
#include "support/killed.h"
#include "support/offices.h"

#include <QTemporaryDir>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

template <class Row>
constexpr bool jotterTakes = requires(Jotter &jotter, const Row &row) { jotter.put(row); };

/// Visits that are typed and not saved: kept field by field, outside the journal, and erased with the visit or by decision.
class DraftsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Office> m_office;
    HouseholdId m_household;

    VisitDraft draft(const QString &id = u"visit-1"_s) const
    {
        VisitDraft draft;
        draft.id = VisitId(id);
        draft.household = m_household;
        draft.author = m_office->user;
        draft.place = {u"income_item"_s, u"item"_s, u"quantity"_s};
        return draft;
    }
    static DraftEntry entry(int number, const QString &text, const QString &field)
    {
        DraftEntry entry;
        entry.draft = VisitId(u"visit-1"_s);
        entry.number = number;
        entry.place = {u"income_item"_s, u"item"_s, field};
        entry.id = u"visit-1/"_s + field;
        entry.text = text;
        return entry;
    }
    std::int64_t journalRows() const
    {
        return must(m_office->file->read([](Reader &reader) { return reader.chainHead().sequence; }));
    }

private slots:
    void init()
    {
        m_office = std::make_unique<Office>(newOffice(m_folder.path(), QString::number(qHash(QUuid::createUuid())), OfficeRole::Village));
        m_household = must(registerHousehold(*m_office, rosterHousehold(u"赵仁"_s, 2, 2, Money::fromYuan(300))));
    }
    void cleanup() { m_office.reset(); }

    void whatIsTypedIsKeptInItsOrderAndTheNewestTextOfAFieldCounts()
    {
        DraftKeeper keeper(*m_office, nullptr);
        keeper.keep(draft(), {entry(2, u"5"_s, u"quantity"_s)});
        keeper.keep(draft(), {entry(1, u"玉米"_s, u"label"_s), entry(3, u"5.5"_s, u"quantity"_s)});
        QVERIFY(keeper.flush());
        const auto kept = must(draftFor(*m_office, m_household));
        QVERIFY(kept.has_value());
        QCOMPARE(kept->headName, u"赵仁"_s);
        QCOMPARE(int(kept->entries.size()), 2);
        QCOMPARE(kept->entries.front().text, u"玉米"_s);
        QCOMPARE(kept->entries.back().text, u"5.5"_s);
        QCOMPARE(kept->draft.place.field, u"quantity"_s);
        QVERIFY(!kept->draft.putAside);
    }
    void itIsNoPartOfTheJournalAndOfNoParcel()
    {
        const auto before = journalRows();
        DraftKeeper keeper(*m_office, nullptr);
        for (int number = 0; number < 30; ++number)
            keeper.keep(draft(), {entry(number, QString::number(number), u"quantity"_s)});
        QVERIFY(keeper.flush());
        must(putAside(*m_office, VisitId(u"visit-1"_s), true));
        QCOMPARE(journalRows(), before);
        for (const QString &table : {u"visit_draft"_s, u"draft_entry"_s}) {
            QVERIFY(!sharedTables().contains(table));
            QVERIFY(unrecordedTables().contains(table));
        }
        const SoundnessReport report = must(check(*m_office));
        QVERIFY(report.fileSound && report.chainHolds);
    }
    void savingTheVisitErasesItInTheSameMoment()
    {
        DraftKeeper keeper(*m_office, nullptr);
        keeper.keep(draft(), {entry(1, u"5"_s, u"quantity"_s)});
        QVERIFY(keeper.flush());
        VisitEntry visit;
        visit.dossier = must(dossier(*m_office, m_household));
        visit.visit.id = VisitId(u"visit-1"_s);
        QCOMPARE(recordVisit(*m_office, visit).error().key, u"casework.visit_without_day"_s);
        QVERIFY(must(draftFor(*m_office, m_household)).has_value()); // refused: nothing is lost
        visit.visit.day = m_office->today;
        QCOMPARE(must(recordVisit(*m_office, visit)), visit.visit.id);
        QVERIFY(!must(draftFor(*m_office, m_household)).has_value());
        QCOMPARE(must(m_office->file->read([](Reader &reader) { return reader.count<DraftEntry>(); })), 0);
    }
    void itIsThrownAwayByDecisionOnly()
    {
        DraftKeeper keeper(*m_office, nullptr);
        keeper.keep(draft(), {entry(1, u"5"_s, u"quantity"_s)});
        QVERIFY(keeper.flush());
        must(putAside(*m_office, VisitId(u"visit-1"_s), true));
        QVERIFY(must(visitDrafts(*m_office)).front().draft.putAside);
        must(discardDraft(*m_office, VisitId(u"visit-1"_s)));
        QVERIFY(must(visitDrafts(*m_office)).empty());
        QCOMPARE(must(m_office->file->read([](Reader &reader) { return reader.count<DraftEntry>(); })), 0);
    }
    void anotherUsersDraftIsNotOffered()
    {
        VisitDraft other = draft();
        other.author = u"somebody"_s;
        DraftKeeper keeper(*m_office, nullptr);
        keeper.keep(other, {entry(1, u"5"_s, u"quantity"_s)});
        QVERIFY(keeper.flush());
        QVERIFY(must(visitDrafts(*m_office)).empty());
        QVERIFY(!must(draftFor(*m_office, m_household)).has_value());
    }
    void theNarrowDoorWritesNothingElse()
    {
        QVERIFY(jotterTakes<DraftEntry>);
        QVERIFY(!jotterTakes<Setting> && !jotterTakes<Household>); // whoever needs more than drafts makes a change
    }
    void whatCannotBeStoredIsSaid()
    {
        QString said;
        DraftKeeper keeper(*m_office, [&said](const Error &error) { said = error.key; });
        VisitDraft wrong = draft();
        wrong.household = HouseholdId(); // the file refuses it
        keeper.keep(wrong, {});
        QVERIFY(!keeper.flush());
        QTRY_VERIFY(!said.isEmpty());
        keeper.keep(draft(), {});
        QVERIFY(keeper.flush());
    }
    void columnsAreThoseOfTheStructs()
    {
        must(m_office->file->jot([&](Jotter &jotter) {
            jotter.put(draft());
            jotter.put(entry(7, u"七"_s, u"label"_s));
            const auto read = jotter.find<DraftEntry>(u"visit-1/label"_s);
            if (!read || valuesOf(*read) != valuesOf(entry(7, u"七"_s, u"label"_s)) || valuesOf(*jotter.find<VisitDraft>(draft().id)) != valuesOf(draft()))
                throw StoreFailure(u"differs"_s);
        }));
    }

    // The other program is this one, started anew with XIELI_TEST_CHILD naming the file.
    void childTypesUntilItIsKilled()
    {
        const QString path = qEnvironmentVariable("XIELI_TEST_CHILD");
        if (path.isEmpty())
            return;
        Office office = must(openOffice(path, {}, passphrase, Day(2018, 6, 20)));
        VisitDraft typed;
        typed.id = VisitId(u"visit-1"_s);
        typed.household = must(households(office)).front().id;
        typed.author = office.user;
        DraftKeeper keeper(office, nullptr);
        for (int number = 1;; ++number) {
            keeper.keep(typed, {entry(number, QString::number(number), QString::number(number))});
            std::fprintf(stdout, "left %d\n", number);
            std::fflush(stdout);
        }
    }
    void aKilledProgramLosesAtMostTheFieldLeftLast()
    {
        const QString path = m_office->path;
        m_office.reset();
        for (int round = 0; round < 4; ++round) {
            const int last = saidBeforeKilled(path, u"childTypesUntilItIsKilled"_s, 3, 11 * round + 2);
            QVERIFY(last >= 3);
            Office office = must(openOffice(path, {}, passphrase, Day(2018, 6, 20)));
            const auto kept = must(draftFor(office, must(households(office)).front().id));
            QVERIFY(kept.has_value());
            QVERIFY2(int(kept->entries.size()) >= last - 1, qPrintable(u"%1 of %2"_s.arg(kept->entries.size()).arg(last)));
            for (int at = 0; at < int(kept->entries.size()); ++at)
                QCOMPARE(kept->entries.at(std::size_t(at)).text, QString::number(at + 1)); // none in between is missing
            must(discardDraft(office, kept->draft.id));
            QVERIFY(must(check(office)).fileSound);
        }
    }
};

QTEST_GUILESS_MAIN(DraftsTest)
#include "test_drafts.moc"

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/familytelling.h"
#include "casework/listpeople.h"
#include "store/rows.h"

#include <QFileInfo>
#include <QSet>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

/// What a person ticked, written the way such facts are always written; one refusal leaves the others as they are.
class Taking {
public:
    Taking(Office &office, SheetKind kind, const std::vector<intake::PersonOnList> &listed, SheetReport &report, const papers::Wording &wording)
        : m_office(office), m_kind(kind), m_report(report), m_wording(wording)
    {
        for (const intake::PersonOnList &person : listed)
            m_listed.insert(person.sheet + u'!' + QString::number(person.row), &person);
    }

    void take(Writer &writer, const QMap<QString, QString> &ticks)
    {
        std::vector<ListLine *> ticked;
        for (ListLine &line : m_report.lines)
            if (line.mayTake && ticks.contains(line.key))
                ticked.push_back(&line);
        // of two deaths in one family the first comes first
        std::stable_sort(ticked.begin(), ticked.end(), [this](const ListLine *a, const ListLine *b) { return dayOf(*a) < dayOf(*b); });
        QSet<QString> households;
        for (ListLine *line : ticked) {
            const auto done = writer.attempt([&] { takeOne(writer, *line, ticks.value(line->key)); });
            if (!done) {
                m_report.listed.push_back({line->match.sheet, line->match.row, {}, line->match.name + u": "_s + m_wording.say(done.error()), u"refused"_s});
                continue;
            }
            line->match.taken = true;
            households.insert(line->match.household);
            ++m_report.persons;
        }
        m_report.households = int(households.size());
    }

private:
    Day dayOf(const ListLine &line) const
    {
        const intake::PersonOnList *person = m_listed.value(line.key);
        return person ? person->day.value_or(Day()) : Day();
    }

    void takeOne(Writer &writer, const ListLine &line, const QString &head)
    {
        switch (m_kind) {
        case SheetKind::Deaths: return die(writer, line, head);
        case SheetKind::Disability: return disable(writer, line);
        default: return mark(writer, line, line.match.outcome != ListOutcome::OnlyRegister);
        }
    }

    void die(Writer &writer, const ListLine &line, const QString &head)
    {
        HeadChoice choice;
        for (const auto &[id, name] : line.heads)
            if (head == id.text() || (!head.isEmpty() && head == name))
                choice.head = id;
        const EventNote note{dayOf(line), m_office.wording.text(u"casework.list_death_reason"_s), m_report.file};
        FamilyTelling here(writer, m_office, HouseholdId(line.match.household), FamilyEventKind::Death, note);
        here.goes(MemberId(line.match.member), true);
        here.turnTo(choice);
        if (here.isDeserted())
            here.close();
        here.write();
    }

    void disable(Writer &writer, const ListLine &line)
    {
        auto member = writer.find<Member>(line.match.member);
        const intake::PersonOnList *listed = m_listed.value(line.key);
        if (!member || !listed)
            throw StoreFailure(u"casework.list_person_gone"_s, {{u"name"_s, line.match.name}});
        if (listed->disabilityKind)
            member->disabilityKind = listed->disabilityKind;
        if (listed->disabilityGrade)
            member->disabilityGrade = listed->disabilityGrade;
        if (!listed->certificate.isEmpty())
            member->disabilityCertificate = listed->certificate;
        if (listed->validUntil)
            member->disabilityValidUntil = listed->validUntil;
        writer.update(*member);
    }

    /// 建档立卡 of one person; the household has it as long as one of its people has.
    void mark(Writer &writer, const ListLine &line, bool poor)
    {
        auto dossier = writer.dossier(HouseholdId(line.match.household));
        if (!dossier)
            throw StoreFailure(u"casework.list_person_gone"_s, {{u"name"_s, line.match.name}});
        const auto before = dossier->members;
        std::vector<bool> was;
        for (const Member &member : before)
            was.push_back(isRegisteredPoor(*dossier, member));
        bool any = false;
        for (std::size_t i = 0; i < before.size(); ++i) {
            Member &member = dossier->members[i];
            const bool stays = !member.leftOn && !member.diedOn;
            if (stays)
                member.registeredPoor = member.id.text() == line.match.member ? poor : was[i];
            any = any || (stays && member.registeredPoor);
            if (member.registeredPoor != before[i].registeredPoor)
                writer.update(member);
        }
        if (dossier->household.registeredPoor != any) {
            dossier->household.registeredPoor = any;
            writer.update(dossier->household);
        }
    }

    Office &m_office;
    SheetKind m_kind;
    SheetReport &m_report;
    const papers::Wording &m_wording;
    QHash<QString, const intake::PersonOnList *> m_listed;
};

IntakeBatch batchOf(const Office &office, SheetKind kind, const SheetReport &report, const QByteArray &digest)
{
    IntakeBatch batch;
    batch.id = IntakeBatchId::create();
    batch.kind = toCode(kind);
    batch.file = report.file;
    batch.digest = QString::fromLatin1(digest);
    batch.takenOn = office.today;
    batch.rows = report.rows;
    batch.taken = report.taken;
    batch.refused = report.refused;
    batch.skipped = report.skipped;
    return batch;
}

/// A tick on a line that is not there, or from which nothing follows, is a mistake of the caller.
std::optional<Error> wrongTick(const SheetReport &report, const QMap<QString, QString> &ticks, const papers::Wording &wording)
{
    for (auto tick = ticks.cbegin(); tick != ticks.cend(); ++tick) {
        const auto line = std::find_if(report.lines.begin(), report.lines.end(), [&](const ListLine &one) { return one.key == tick.key(); });
        if (line == report.lines.end() || !line->mayTake)
            return Error{u"casework.list_nothing_to_take"_s,
                         {{u"key"_s, tick.key()}, {u"why"_s, line == report.lines.end() ? wording.text(u"casework.list_no_line"_s)
                                                             : line->why.isEmpty()      ? wording.text(u"casework.list_same"_s) : line->why}}};
        const bool named = std::any_of(line->heads.begin(), line->heads.end(), [&](const auto &one) { return one.first.text() == *tick || one.second == *tick; });
        if (!line->heads.empty() && !named) {
            QStringList names;
            for (const auto &[id, name] : line->heads)
                names << name;
            return Error{u"casework.list_head_needed"_s, {{u"name"_s, line->match.name}, {u"names"_s, names.join(wording.text(u"casework.list_comma"_s))}}};
        }
    }
    return std::nullopt;
}

} // namespace

Result<SheetReport> takePeopleList(Office &office, SheetKind kind, const QString &path, const SheetOptions &options, Progress *progress)
{
    const auto sheet = openSheet(office, kind, path, options, progress);
    if (!sheet)
        return tl::unexpected(sheet.error());
    if (!options.digest.isEmpty() && options.digest != sheet->digest)
        return fail(u"casework.list_changed"_s, {{u"file"_s, QFileInfo(path).fileName()}});
    const auto list = intake::takePeopleList(sheet->workbook, tableKindOf(kind), sheet->choices);
    if (!list)
        return tl::unexpected(list.error());
    const papers::Wording wording = wordingOf(office, options);
    SheetReport report = reportOf(*list, path, wording);
    report.digest = sheet->digest;
    showColumns(report, *sheet);
    const auto dossiers = office.file->read([](Reader &reader) { return reader.wholeRegister(); });
    if (!dossiers)
        return tl::unexpected(dossiers.error());
    report.lines = ListPeople(**dossiers, kind, office.today, wording).compare(list->people);
    if (const auto wrong = wrongTick(report, options.ticks, wording))
        return tl::unexpected(*wrong);
    if (options.run == Run::Dry)
        return report;
    if (const auto learned = learnMapping(office, kind, report.file, *sheet, options); !learned)
        return tl::unexpected(learned.error());
    const auto before = newestChange(office);
    if (!before)
        return tl::unexpected(before.error());
    const QString ticked = QString::number(options.ticks.size());
    const auto stored = office.file->change({u"casework.change_list_"_s + toCode(kind), {{u"file"_s, report.file}, {u"taken"_s, ticked}}}, [&](Writer &writer) -> Result<void> {
        Taking(office, kind, list->people, report, wording).take(writer, options.ticks);
        const IntakeBatch batch = batchOf(office, kind, report, sheet->digest);
        writer.insert(batch);
        std::vector<ListMatch> ledger;
        for (ListLine &line : report.lines) {
            line.match.id = ListMatchId::create();
            line.match.batch = batch.id;
            ledger.push_back(line.match);
        }
        writer.insertAll(ledger);
        if (progress && progress->cancelled())
            return fail(u"casework.cancelled"_s);
        return {};
    });
    return finished(office, report, *before, stored);
}

} // namespace xieli::casework

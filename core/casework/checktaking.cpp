// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "casework/checkcompare.h"
#include "casework/checkreports.h"
#include "casework/sheetinside.h"
#include "intake/readsheet.h"
#include "papers/format.h"
#include "policy/matching.h"
#include "store/rows.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

struct Ours {
    const Dossier *dossier = nullptr;
    const Member *member = nullptr;
};

/// The people of the sheet, each once, with the rows in which they stand.
struct Listed {
    policy::ListedPerson person;
    std::vector<const intake::CheckedPerson *> rows;
};

std::vector<Listed> peopleOf(const intake::CheckSheet &sheet)
{
    std::vector<Listed> people;
    QHash<QString, std::size_t> places;
    for (const intake::CheckedPerson &row : sheet.people) {
        const QString key = row.idNumberText.isEmpty() ? u"n"_s + row.name : row.idNumberText;
        auto place = places.constFind(key);
        if (place == places.cend()) {
            place = places.insert(key, people.size());
            people.push_back({{row.name, row.idNumberText, IdNumber::birthDateOf(row.idNumberText)}, {}});
        }
        people[*place].rows.push_back(&row);
    }
    return people;
}

/// Everything that one take-in would write.
struct Work {
    std::vector<CheckReport> reports;
    std::vector<CheckItem> items;
    std::vector<CheckItem> replaced;        ///< of earlier reports
    CheckTake take;
};

class Taking {
public:
    Taking(Reader &reader, const Office &office, const intake::CheckSheet &sheet, const CheckOptions &options, const papers::Wording &wording)
        : m_reader(reader), m_office(office), m_sheet(sheet), m_options(options), m_wording(wording), m_dossiers(reader.wholeRegister())
    {
    }

    Result<Work> run()
    {
        for (const Dossier &dossier : *m_dossiers)
            for (const Member &member : dossier.members)
                if (!dossier.household.closedOn && !member.leftOn) // somebody who is dead may stand on the sheet, rightly or not
                    m_ours.push_back({&dossier, &member});
        const std::vector<Listed> theirs = peopleOf(m_sheet);
        std::vector<policy::ListedPerson> first, second;
        for (const Ours &ours : m_ours)
            first.push_back({ours.member->name, ours.member->idNumberText, ours.member->birthDate()});
        for (const Listed &listed : theirs)
            second.push_back(listed.person);
        std::vector<bool> known(theirs.size(), false);
        for (const policy::Match &match : policy::matchLists(first, second)) {
            if (!match.first || !match.second || isAmbiguous(match, theirs[*match.second]))
                continue;
            known[*match.second] = true;
            for (const intake::CheckedPerson *row : theirs[*match.second].rows)
                if (const auto taken = takeRow(m_ours[*match.first], *row, match); !taken)
                    return tl::unexpected(taken.error());
            answerWhatAgrees(m_ours[*match.first]);
        }
        for (std::size_t i = 0; i < theirs.size(); ++i)
            if (!known[i])
                for (const intake::CheckedPerson *row : theirs[i].rows)
                    refuse(*row);
        finish();
        return std::move(m_work);
    }

private:
    /// A name alone that several of ours bear tells nobody.
    bool isAmbiguous(const policy::Match &match, const Listed &listed) const
    {
        return match.by != u"id_number" && match.doubt == u"birth_date_missing"
            && std::count_if(m_ours.begin(), m_ours.end(), [&](const Ours &ours) { return withoutBlanks(ours.member->name) == withoutBlanks(listed.person.name); }) > 1;
    }

    void refuse(const intake::CheckedPerson &row)
    {
        --m_work.take.taken;
        ++m_work.take.refused;
        m_work.take.listed.push_back({row.sheet, row.row, {}, m_wording.text(u"checks.person_unknown"_s, {{u"name"_s, row.name}}), u"refused"_s});
    }

    Result<void> takeRow(const Ours &ours, const intake::CheckedPerson &row, const policy::Match &match)
    {
        const std::optional<Day> asOf = row.asOf ? row.asOf : m_sheet.asOf ? m_sheet.asOf : m_options.asOf;
        if (!asOf)
            return fail(u"checks.as_of_needed"_s, {{u"file"_s, m_work.take.file}});
        if (*asOf > m_office.today)
            return fail(u"checks.as_of_future"_s, {{u"day"_s, isoText(*asOf)}});
        CheckReport &report = reportOf(*ours.dossier, *asOf, row.number);
        ++report.persons;
        for (const intake::CheckFinding &finding : row.findings)
            takeFinding(ours, row, finding, match, report);
        if (doubtOf(ours, row, match).isEmpty())
            replaceEarlier(ours, row, *asOf);
        return {};
    }

    CheckReport &reportOf(const Dossier &dossier, Day asOf, const QString &number)
    {
        const auto known = m_places.constFind(dossier.household.id);
        if (known != m_places.cend()) {
            CheckReport &report = m_work.reports[*known];
            report.asOf = std::min(report.asOf, asOf); // as old as its oldest part
            return report;
        }
        m_places.insert(dossier.household.id, m_work.reports.size());
        CheckReport report;
        report.id = CheckReportId::create();
        report.household = dossier.household.id;
        report.asOf = asOf;
        report.number = number;
        report.takenOn = m_office.today;
        report.user = m_office.user;
        m_work.reports.push_back(report);
        return m_work.reports.back();
    }

    /// What an earlier report asked of the person, and of which this row speaks again, found or not: it is answered here.
    void replaceEarlier(const Ours &ours, const intake::CheckedPerson &row, Day asOf)
    {
        for (CheckItem &item : m_reader.where<CheckItem>("household_id", ours.dossier->household.id)) {
            const bool isAsked = std::any_of(row.asked.begin(), row.asked.end(), [&](const QString &kind) { return comparedAs(kind) == comparedAs(item.kind); });
            const bool isKnown = std::any_of(m_work.replaced.begin(), m_work.replaced.end(), [&](const CheckItem &known) { return known.id == item.id; });
            if (!isAsked || isKnown || item.member != ours.member->id || (item.answer != u"open" && item.answer != u"disputed"))
                continue;
            if (const auto report = m_reader.find<CheckReport>(item.report); !report || report->asOf > asOf)
                continue;
            m_work.take.listed.push_back({row.sheet, row.row, {}, m_wording.text(u"checks.replaced"_s, {{u"name"_s, ours.member->name}, {u"what"_s, papers::numbersMasked(item.words)}}), u"taken"_s});
            item.answer = u"explained"_s;
            item.reason = m_office.wording.text(u"checks.replaced_why"_s, {{u"day"_s, isoText(asOf)}});
            item.answeredBy = m_office.user;
            item.answeredOn = m_office.today;
            m_work.replaced.push_back(std::move(item));
            ++m_work.take.replaced;
        }
    }

    /// The same line of the same person stands on the sheet twice: it is one question.
    bool isAskedAlready(const Ours &ours, const intake::CheckFinding &finding) const
    {
        return std::any_of(m_work.items.begin(), m_work.items.end(), [&](const CheckItem &item) {
            return item.member == ours.member->id && item.kind == finding.kind && item.words == finding.words && item.amount == finding.amount && item.source == finding.source;
        });
    }

    void takeFinding(const Ours &ours, const intake::CheckedPerson &row, const intake::CheckFinding &finding, const policy::Match &match, const CheckReport &report)
    {
        const Arguments said{{u"name"_s, row.name}, {u"what"_s, papers::numbersMasked(finding.words)}};
        if (isAskedAlready(ours, finding))
            return m_work.take.listed.push_back({row.sheet, row.row, {}, m_wording.text(u"checks.line_twice"_s, said), u"skipped"_s});
        if (finding.amount && finding.amount->isNegative())
            m_work.take.listed.push_back({row.sheet, row.row, {}, m_wording.text(u"checks.amount_negative"_s, said), u"taken"_s});
        const OursBeside beside = oursBeside(*ours.dossier, *ours.member, finding.kind, m_wording);
        CheckItem item;
        item.id = CheckItemId::create();
        item.report = report.id;
        item.household = report.household;
        item.member = ours.member->id;
        item.position = int(m_work.items.size());
        item.sheet = row.sheet;
        item.row = row.row;
        item.listedName = row.name;
        item.listedNumber = row.idNumberText;
        item.doubt = doubtOf(ours, row, match);
        item.kind = finding.kind;
        item.words = finding.words;
        item.amount = finding.amount;
        item.source = finding.source;
        item.ours = beside.words;
        item.oursAmount = beside.amount;
        item.oursRecord = beside.record;
        m_together[comparedAs(finding.kind)].push_back(m_work.items.size());
        m_found.push_back(finding);
        m_work.take.hits.push_back({item, ours.dossier->head() ? ours.dossier->head()->name : QString(), ours.dossier->household.group, ours.member->name});
        m_work.items.push_back(std::move(item));
    }

    /// Nobody need answer what the record says too. Two banks are held beside the record together.
    void answerWhatAgrees(const Ours &ours)
    {
        for (const std::vector<std::size_t> &places : m_together) {
            std::vector<intake::CheckFinding> found;
            bool isSure = true;
            for (const std::size_t place : places) {
                found.push_back(m_found[place]);
                isSure = isSure && m_work.items[place].doubt.isEmpty();
            }
            if (!isSure || !agree(found, oursBeside(*ours.dossier, *ours.member, found.front().kind, m_wording), *ours.member))
                continue;
            for (const std::size_t place : places) {
                CheckItem &item = m_work.items[place];
                item.answer = u"agrees"_s;
                item.answeredOn = m_office.today;
                m_work.take.hits[place].item = item;
            }
        }
        m_together.clear();
    }

    /// Of the very row: a number may stand twice, and the second time beside another name.
    QString doubtOf(const Ours &ours, const intake::CheckedPerson &row, const policy::Match &match) const
    {
        if (match.by != u"id_number")
            return match.doubt.isEmpty() ? u"by_name"_s : match.doubt;
        if (row.name.isEmpty())
            return match.doubt;
        return foldedName(row.name) == foldedName(ours.member->name) ? QString() : u"name_differs"_s;
    }

    void finish()
    {
        CheckTake &take = m_work.take;
        take.households = int(m_work.reports.size());
        QSet<CheckReportId> withHits;
        for (const CheckItem &item : m_work.items)
            withHits.insert(item.report);
        take.clean = take.households - int(withHits.size());
        for (const CheckReport &report : m_work.reports)
            for (const CheckReport &before : m_reader.where<CheckReport>("household_id", report.household))
                if (before.asOf > report.asOf) {
                    ++take.older;
                    break;
                }
    }

    Reader &m_reader;
    const Office &m_office;
    const intake::CheckSheet &m_sheet;
    const CheckOptions &m_options;
    const papers::Wording &m_wording;
    Reader::Register m_dossiers;
    std::vector<Ours> m_ours;
    QHash<HouseholdId, std::size_t> m_places;
    std::vector<intake::CheckFinding> m_found;                              ///< of each item
    QMap<QString, std::vector<std::size_t>> m_together;                     ///< of the person at hand: items that are compared with the same records
    Work m_work;

public:
    CheckTake &take() { return m_work.take; }
};

/// The headings that a person named, as the reader wants them.
intake::ColumnChoices choicesOf(const QMap<QString, QString> &columns)
{
    intake::ColumnChoices choices;
    for (auto column = columns.cbegin(); column != columns.cend(); ++column)
        choices.insert(withoutBlanks(column.key()), column.value());
    return choices;
}

} // namespace

Result<CheckTake> takeCheckReport(Office &office, const QString &path, const CheckOptions &options)
{
    const auto workbook = intake::readWorkbook(path);
    if (!workbook)
        return tl::unexpected(workbook.error());
    const auto sheet = intake::takeCheckSheet(*workbook, choicesOf(options.columns));
    if (!sheet)
        return tl::unexpected(sheet.error());
    const papers::Wording wording = options.language == office.wording.language() ? office.wording : papers::Wording::load(options.language);
    const auto work = [&](Reader &reader) -> Result<Work> {
        if (!options.again)
            for (const IntakeBatch &before : reader.where<IntakeBatch>({{"kind", Value(u"check"_s)}, {"digest", Value(QString::fromLatin1(workbook->digest))}}))
                return fail(u"checks.taken_already"_s, {{u"file"_s, before.file}, {u"day"_s, isoText(before.takenOn)}});
        Taking taking(reader, office, *sheet, options, wording);
        CheckTake &take = taking.take();
        take.file = workbook->fileName;
        take.digest = workbook->digest;
        take.rows = sheet->counts.rows;
        take.taken = sheet->counts.taken;
        take.refused = sheet->counts.refused;
        take.skipped = sheet->counts.skipped;
        take.listed = inWords(sheet->listed, wording);
        return taking.run();
    };
    if (options.run == Run::Dry) {
        auto made = office.file->read(work);
        return made ? Result<CheckTake>(std::move(made->take)) : tl::unexpected(made.error());
    }
    return office.file->change({u"checks.change_take"_s, {{u"file"_s, workbook->fileName}}}, [&](Writer &writer) -> Result<CheckTake> {
        auto made = work(writer);
        if (!made)
            return tl::unexpected(made.error());
        const CheckTake &take = made->take;
        const IntakeBatch batch{IntakeBatchId::create(), u"check"_s, take.file, QString::fromLatin1(take.digest), office.today, take.rows, take.taken, take.refused, take.skipped};
        writer.insert(batch);
        for (CheckReport &report : made->reports) {
            report.batch = batch.id;
            report.file = take.file;
        }
        writer.insertAll(made->reports);
        writer.insertAll(made->items);
        for (const CheckItem &item : made->replaced)
            writer.update(item);
        return std::move(made->take);
    });
}

} // namespace xieli::casework

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/rounds.h"

#include "casework/assessing.h"
#include "casework/roundcauses.h"
#include "model/issuedpaper.h"
#include "papers/format.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

/// What is known of the causes by now: the month's own lines, and those that an earlier round settled.
struct Known {
    QHash<QString, RoundItem> own;      ///< by id
    QSet<QString> settledBefore;        ///< keys of causes
};

Known knownTo(Reader &reader, const QString &round)
{
    Known known;
    reader.forEach<RoundItem>([&](const RoundItem &item) {
        if (item.round == round)
            known.own.insert(item.id.text(), item);
        else if (item.round < round && (item.state == u"accepted" || item.state == u"declined" || item.state == u"done"))
            known.settledBefore.insert(item.causeKey);
    });
    return known;
}

/// A line as it was, with what the register says now.
RoundItem renewed(const RoundItem &was, const RoundItem &now, Day today)
{
    RoundItem item = now;
    if (now.state == u"accepted" && was.action != u"look") { // it shows what was proposed
        item = was;
        item.decision = now.decision;
    }
    item.state = was.state == u"gone" ? u"open"_s : was.state;
    item.why = was.state == u"gone" ? QString() : was.why;
    item.user = was.user;
    item.settledOn = was.state == u"gone" ? std::nullopt : was.settledOn;
    item.assignedTo = was.assignedTo;
    if (now.state == u"accepted") { // decided meanwhile, by a case or in the list of proposals
        item.state = now.state;
        item.settledOn = item.settledOn.value_or(today);
    }
    return item;
}

bool isUnsettled(const RoundItem &item) { return item.state == u"open" || item.state == u"postponed"; }

void write(Writer &writer, const std::vector<RoundItem> &lines, const Known &known, Day today)
{
    QSet<QString> found;
    for (const RoundItem &line : lines) {
        found.insert(line.id.text());
        const auto was = known.own.constFind(line.id.text());
        if (was == known.own.cend()) {
            if (!known.settledBefore.contains(line.causeKey))
                writer.insert(line);
        } else if (isUnsettled(*was) || was->state == u"gone") {
            writer.update(renewed(*was, line, today));
        }
    }
    for (RoundItem item : known.own)
        if (isUnsettled(item) && !found.contains(item.id.text())) {
            item.state = u"gone"_s;
            item.settledOn = today;
            writer.update(item);
        }
}

/// A household of which a settled line of before explains the difference needs no line of its own that says "as computed".
void leaveExplained(std::vector<RoundItem> &lines, const Known &known)
{
    QSet<QString> explained;
    for (const RoundItem &line : lines)
        if (line.cause != u"computed" && known.settledBefore.contains(line.causeKey))
            explained.insert(line.household.text() + line.benefit);
    std::erase_if(lines, [&](const RoundItem &line) { return line.cause == u"computed" && explained.contains(line.household.text() + line.benefit); });
}

Result<void> look(Office &office, Month month, std::vector<Proposal> proposed)
{
    const QString id = month.toString();
    const auto lines = office.file->read([&](Reader &reader) {
        const RoundFacts facts = roundFacts(reader, month, effectiveMonth(office, month), std::move(proposed));
        std::vector<RoundItem> all;
        for (const Dossier &dossier : *reader.wholeRegister())
            for (RoundItem &line : roundLines(dossier, facts, office.wording))
                all.push_back(std::move(line));
        return all;
    });
    if (!lines)
        return tl::unexpected(lines.error());
    return office.file->change({u"rounds.change_look"_s, {{u"month"_s, id}}}, [&](Writer &writer) -> Result<void> {
        auto round = writer.find<MonthlyRound>(id);
        if (round && round->closedOn)
            return fail(u"rounds.closed"_s, {{u"month"_s, id}});
        if (!round) {
            round = MonthlyRound{id, office.today, office.user, office.today, {}, {}, {}};
            writer.insert(*round);
        } else if (round->lookedOn != office.today) {
            round->lookedOn = office.today;
            writer.update(*round);
        }
        const Known known = knownTo(writer, id);
        std::vector<RoundItem> wanted = *lines;
        leaveExplained(wanted, known);
        write(writer, wanted, known, office.today);
        return {};
    });
}

RoundView viewOf(Reader &reader, const Office &office, const MonthlyRound &round)
{
    RoundView view;
    view.round = round;
    view.effective = effectiveMonth(office, Month::parse(round.id).value_or(Month::of(office.today)));
    QHash<QString, const Dossier *> dossiers;
    const auto whole = reader.wholeRegister();
    for (const Dossier &dossier : *whole)
        dossiers.insert(dossier.household.id.text(), &dossier);
    QHash<QString, QString> letters; // issued for the month: "household kind" → number
    for (const IssuedPaper &paper : reader.where<IssuedPaper>("month", view.effective))
        if (paper.household && !paper.voidedOn)
            letters.insert(paper.household->text() + paper.kind, paper.number);
    for (RoundItem &item : reader.where<RoundItem>("round_id", round.id)) {
        RoundRow row;
        if (const Dossier *dossier = dossiers.value(item.household.text())) {
            row.head = dossier->head() ? dossier->head()->name : QString();
            row.village = dossier->household.village;
            row.group = dossier->household.group;
            for (const Member &member : dossier->members)
                if (item.member == member.id)
                    row.person = member.name;
        }
        const auto letter = item.letter.isEmpty() ? letters.cend() : letters.constFind(item.household.text() + u"letter_"_s + item.letter);
        row.isLetterIssued = letter != letters.cend();
        row.letterNumber = row.isLetterIssued ? *letter : QString();
        ++view.states[item.state];
        row.item = std::move(item);
        view.rows.push_back(std::move(row));
    }
    QSet<QString> counted; // two causes of one proposal are one change of the money
    for (const RoundRow &row : view.rows) {
        const RoundItem &item = row.item;
        const QString stream = streamKey(item.household, item.benefitMember, item.benefit);
        if (!row.isOpen() || !item.before || !item.after || item.action == u"exit" || counted.contains(stream))
            continue;
        counted.insert(stream);
        (*item.before < *item.after ? view.more : view.less) += *item.before < *item.after ? *item.after - *item.before : *item.before - *item.after;
    }
    const auto rank = [](const RoundRow &row) { return row.isOpen() ? 0 : row.item.state == u"postponed" ? 1 : 2; };
    std::stable_sort(view.rows.begin(), view.rows.end(), [&](const RoundRow &one, const RoundRow &other) {
        const int first = rank(one), second = rank(other);
        return std::tie(first, one.village, one.group, one.head) < std::tie(second, other.village, other.group, other.head);
    });
    return view;
}

} // namespace

bool RoundRow::decides() const { return item.action != u"look" && item.decision.isEmpty(); }

Result<RoundView> openRound(Office &office, Month month, Progress *progress)
{
    const auto before = office.file->read([&](Reader &reader) { return reader.find<MonthlyRound>(month.toString()); });
    if (!before)
        return tl::unexpected(before.error());
    if (*before && (*before)->closedOn)
        return fail(u"rounds.closed"_s, {{u"month"_s, month.toString()}});
    const Month effective = effectiveMonth(office, month);
    if (const auto assessed = assessMonth(office, effective, progress); !assessed)
        return tl::unexpected(assessed.error());
    auto proposed = proposals(office, effective);
    if (!proposed)
        return tl::unexpected(proposed.error());
    if (const auto looked = look(office, month, std::move(*proposed)); !looked)
        return tl::unexpected(looked.error());
    return roundOf(office, month);
}

Result<RoundView> roundOf(Office &office, Month month)
{
    return office.file->read([&](Reader &reader) -> Result<RoundView> {
        const auto round = reader.find<MonthlyRound>(month.toString());
        if (!round)
            return fail(u"rounds.not_opened"_s, {{u"month"_s, month.toString()}});
        return viewOf(reader, office, *round);
    });
}

Result<std::vector<MonthlyRound>> rounds(Office &office)
{
    return office.file->read([](Reader &reader) {
        auto all = reader.all<MonthlyRound>();
        std::sort(all.begin(), all.end(), [](const MonthlyRound &one, const MonthlyRound &other) { return one.id > other.id; });
        return all;
    });
}

QString roundWord(const char *what, const QString &code, const papers::Wording &wording)
{
    return code.isEmpty() ? QString() : wording.text(u"rounds."_s + QLatin1String(what) + u'_' + code);
}

papers::TableOut roundTable(const RoundView &view, const Office &office)
{
    const papers::Wording &wording = office.wording;
    papers::TableOut table;
    table.title = wording.text(u"rounds.title"_s, {{u"office"_s, office.name}, {u"month"_s, view.round.id}});
    table.subtitles << wording.text(u"rounds.subtitle"_s, {{u"day"_s, isoText(view.round.lookedOn)}, {u"open"_s, QString::number(view.states.value(u"open"_s))},
                                                           {u"all"_s, QString::number(view.rows.size())}, {u"more"_s, papers::amount(view.more)}, {u"less"_s, papers::amount(view.less)}});
    const std::pair<const char *, int> columns[] = {{"head", 9}, {"place", 12}, {"cause", 9}, {"reason", 34}, {"action", 8}, {"before", 10}, {"after", 10}, {"letter", 12}, {"state", 9}, {"why", 16}};
    for (const auto &[name, width] : columns) {
        const bool isMoney = std::strcmp(name, "before") == 0 || std::strcmp(name, "after") == 0;
        table.columns.push_back({wording.text(u"rounds.column_"_s + QLatin1String(name)), {}, isMoney ? papers::CellKind::Money : papers::CellKind::Text, width});
    }
    const auto money = [](const std::optional<Money> &amount) { return amount ? papers::CellOut(*amount) : papers::CellOut(); };
    for (const RoundRow &row : view.rows) {
        const RoundItem &item = row.item;
        const QString letter = item.letter.isEmpty() ? QString() : roundWord("letter", item.letter, wording) + (row.isLetterIssued ? u' ' + (row.letterNumber.isEmpty() ? wording.text(u"rounds.issued"_s) : row.letterNumber) : QString());
        const QString state = roundWord("state", item.state, wording) + (item.assignedTo.isEmpty() ? QString() : u' ' + item.assignedTo);
        table.rows.push_back({row.head, row.village + row.group, roundWord("short", item.cause, wording), item.reason, roundWord("action", item.action, wording), money(item.before), money(item.after),
                              letter, state, item.why});
    }
    table.footers << wording.text(u"rounds.signatures"_s);
    return table;
}

} // namespace xieli::casework

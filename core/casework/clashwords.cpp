// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/clashwords.h"

#include "base/text.h"
#include "casework/clashevidence.h"
#include "exchange/clashbook.h"
#include "exchange/meetings.h"
#include "exchange/reversals.h"
#include "model/relation.h"
#include "papers/format.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostPast = 5; ///< lines of what happened to the field

Dossier familyOf(Reader &reader, const HouseholdId &household)
{
    Dossier people;
    people.members = reader.where<Member>("household_id", household);
    if (const auto found = reader.find<Household>(household))
        people.household = *found;
    return people;
}

QString dayText(const std::optional<Day> &day) { return day ? papers::dayWords(*day) : QString(); }

} // namespace

ClashWords::ClashWords(Reader &reader, const Office &office, const Telling &telling)
    : m_reader(reader), m_office(office), m_wording(telling.wording), m_fields(reader, telling)
{
    for (const Peer &peer : reader.all<Peer>())
        m_offices.insert(peer.id.text(), peer.name);
    m_offices.insert(office.id.text(), office.name);
}

QString ClashWords::text(const QString &key, const Arguments &arguments) const { return m_wording.text(u"clash."_s + key, arguments); }

QString ClashWords::day(const QString &iso) const { return papers::dayWords(Day::fromString(iso, Qt::ISODate)); }

QString ClashWords::value(const Clash &clash, const Value &value) const
{
    Row cells = m_reader.row(clash.tableName, clash.recordKey).value_or(Row());
    cells.insert(clash.columnName, value);
    const QString said = m_fields.value(clash.tableName, clash.columnName, cells);
    const bool isUntold = said == m_fields.none() && !isNull(value) && !shownValue(value).isEmpty();
    return isUntold ? papers::numbersMasked(shownValue(value)) : said;
}

QString ClashWords::valueOf(const Clash &clash, const QString &valueText) const
{
    return value(clash, exchange::valueFrom(valueText).value_or(Value()));
}

ClashRow ClashWords::row(const Clash &clash)
{
    ClashRow row;
    row.clash = clash;
    row.isOpen = isOpenClash(m_reader, clash);
    const bool isPair = clash.kind == ClashKind::SamePerson;
    row.mayDecide = row.isOpen && (m_office.role == OfficeRole::Township || (isPair && m_reader.find<Member>(clash.recordKey) && m_reader.find<Member>(clash.otherKey)));
    row.household = HouseholdId(clash.household);
    const Dossier family = familyOf(m_reader, row.household);
    row.head = family.head() ? family.head()->name : QString();
    row.group = family.household.group;
    row.office = m_offices.value(clash.village);
    row.seen = {clash.villageValue, clash.townshipValue, {}};
    if (isPair)
        tellPair(row);
    else
        tellField(row, m_reader.row(clash.tableName, clash.recordKey));
    if (row.isOpen)
        suggest(row);
    else
        tellOutcome(row);
    row.mayAskAgain = !row.isOpen && mayAskAgain(m_reader, m_office, clash);
    return row;
}

/// Whose the two values are. The township holds what a parcel brought before: then neither side need be its own.
void ClashWords::tellSides(ClashRow &row) const
{
    const Clash &clash = row.clash;
    const bool isOneVillage = !clash.otherKey.isEmpty() && clash.otherKey == clash.village;
    const QString other = isOneVillage || clash.otherKey == m_office.id.text() ? QString() : m_offices.value(clash.otherKey);
    row.firstTitle = text(isOneVillage ? u"side_later"_s : u"side_village"_s, {{u"office"_s, row.office}});
    row.firstOf = text(isOneVillage ? u"of_later"_s : u"of_village"_s);
    row.secondTitle = isOneVillage ? text(u"side_before"_s, {{u"office"_s, row.office}}) : other.isEmpty() ? text(u"side_township"_s) : text(u"side_office"_s, {{u"office"_s, other}});
    row.secondOf = isOneVillage ? text(u"of_before"_s) : other.isEmpty() ? text(u"of_township"_s) : text(u"of_office"_s, {{u"office"_s, other}});
}

void ClashWords::tellField(ClashRow &row, const std::optional<Row> &record) const
{
    const Clash &clash = row.clash;
    const Row cells = record.value_or(Row());
    const QString what = m_fields.record(clash.tableName, cells);
    const QString noun = m_fields.noun(clash.tableName);
    QStringList parts;
    for (const QString &part : {noun, what, clash.columnName.isEmpty() ? text(u"whole_record"_s) : m_fields.field(clash.tableName, clash.columnName, cells)})
        if (!part.isEmpty() && !parts.contains(part))
            parts << part;
    row.field = parts.join(u" · "_s);
    tellSides(row);
    if (clash.kind == ClashKind::Removed) {
        row.first = text(u"record_"_s + exchange::shownTextOf(clash.villageValue));
        row.second = text(u"record_"_s + exchange::shownTextOf(clash.townshipValue));
        row.stands = text(record ? u"record_stands"_s : u"record_gone"_s);
        row.seen.standing = record ? exchange::changedThere : exchange::removedThere;
        return;
    }
    const Value standing = cells.value(clash.columnName);
    row.seen.standing = exchange::valueText(standing);
    row.stands = value(clash, standing);
    row.second = valueOf(clash, clash.townshipValue);
    row.first = valueOf(clash, clash.villageValue);
    if (clash.kind == ClashKind::TwoAccounts) {
        const auto account = m_reader.find<BankAccount>(clash.recordKey);
        const QString holder = account && !account->holderName.isEmpty() ? account->holderName : row.head;
        row.field = text(u"two_accounts"_s, {{u"name"_s, holder}});
        if (clash.villageAuthor.isEmpty() && clash.townshipAuthor.isEmpty()) { // they came with a file
            row.firstTitle = text(u"side_first"_s);
            row.secondTitle = text(u"side_second"_s);
            row.firstOf = text(u"of_first"_s);
            row.secondOf = text(u"of_second"_s);
        }
        QStringList stand;
        for (const QString &key : {clash.recordKey, clash.otherKey})
            if (const auto each = m_reader.find<BankAccount>(key); each && !each->validUntil)
                stand << value(clash, each->number);
        row.stands = stand.size() > 1 ? text(u"both_stand"_s) : stand.isEmpty() ? text(u"record_gone"_s) : stand.front();
    }
    if (clash.kind != ClashKind::AliveAfterDeath)
        return;
    row.firstTitle = text(u"side_alive"_s, {{u"office"_s, row.office}});
    row.secondTitle = text(u"side_dead"_s);
    const auto dead = m_reader.find<Member>(clash.member);
    const Day visited = Day::fromString(exchange::shownTextOf(clash.villageValue), Qt::ISODate);
    const bool isAlone = dead && exchange::wasAlone(m_reader.where<Member>("household_id", dead->household), *dead, visited);
    row.first = text(isAlone ? u"visited_alone"_s : u"visited_spoken_of"_s, {{u"day"_s, papers::dayWords(visited)}, {u"name"_s, dead ? dead->name : QString()}});
    row.second = text(u"died_on"_s, {{u"day"_s, day(exchange::shownTextOf(clash.townshipValue))}});
}

void ClashWords::tellPair(ClashRow &row)
{
    const auto one = m_reader.find<Member>(row.clash.recordKey);
    const auto other = m_reader.find<Member>(row.clash.otherKey);
    const auto where = [this](const std::optional<Member> &member) {
        if (!member)
            return QString();
        const Dossier family = familyOf(m_reader, member->household);
        return text(u"person_in"_s, {{u"name"_s, member->name}, {u"head"_s, family.head() ? family.head()->name : u"?"_s},
                                     {u"place"_s, QStringList{family.household.village, family.household.group}.join(u' ').trimmed()}});
    };
    const bool isTwiceInOne = one && other && one->household == other->household;
    row.field = text(isTwiceInOne ? u"same_person_in_one"_s : u"same_person"_s, {{u"name"_s, one ? one->name : QString()}});
    row.firstTitle = text(u"side_first"_s);
    row.secondTitle = text(u"side_second"_s);
    row.first = where(one);
    row.second = where(other);
    row.seen = {one ? exchange::valueText(exchange::identityText(*one)) : QString(), other ? exchange::valueText(exchange::identityText(*other)) : QString(), {}};
}

void ClashWords::tellOutcome(ClashRow &row) const
{
    const Clash &clash = row.clash;
    if (clash.state != ClashState::Decided) { // or open in the book, and answered by the facts
        row.outcome = text(u"overtaken"_s);
        return;
    }
    static const QStringList words{u"same"_s, u"two"_s, u"dead"_s, u"alive"_s, u"kept"_s, u"removed"_s};
    const QString what = words.contains(clash.decided) ? text(u"decided_"_s + clash.decided) : valueOf(clash, clash.decided);
    QString why = clash.decidedWhy;
    if (!why.isEmpty() && !why.endsWith(u'。') && !why.endsWith(u'.'))
        why += text(u"full_stop"_s);
    row.outcome = text(why.isEmpty() ? u"decided_without_reason"_s : u"decided"_s, {{u"what"_s, what}, {u"by"_s, clash.decidedBy}, {u"day"_s, dayText(clash.decidedOn)}, {u"why"_s, why}});
}

void ClashWords::suggest(ClashRow &row)
{
    switch (row.clash.kind) {
    case ClashKind::SamePerson: return suggestPair(row);
    case ClashKind::AliveAfterDeath: return suggestDeath(row);
    case ClashKind::Removed:
        row.suggested = exchange::shownTextOf(row.clash.villageValue) == exchange::changedThere ? ClashChoice::First : ClashChoice::Second;
        row.suggestion = text(u"suggest_keep"_s);
        return;
    default: return suggestField(row);
    }
}

void ClashWords::suggestPair(ClashRow &row) const
{
    const auto one = m_reader.find<Member>(row.clash.recordKey);
    const auto other = m_reader.find<Member>(row.clash.otherKey);
    if (!one || !other)
        return;
    if (!one->idNumber() || one->idNumber() != other->idNumber()) {
        row.suggestion = text(one->household == other->household ? u"suggest_ask_one"_s : u"suggest_ask"_s);
        return;
    }
    if (foldedName(one->name) != foldedName(other->name)) {
        row.suggestion = text(u"suggest_names"_s);
        return;
    }
    // who is the head of several people can less well be given up
    const bool isSecond = other->isHead() && !one->isHead();
    row.suggested = isSecond ? ClashChoice::Second : ClashChoice::First;
    row.suggestion = text(isSecond ? u"suggest_same_second"_s : u"suggest_same_first"_s);
}

void ClashWords::suggestDeath(ClashRow &row)
{
    const Clash &clash = row.clash;
    const auto proofs = m_reader.where<Evidence>("member_id", clash.member);
    const Day died = Day::fromString(exchange::shownTextOf(clash.townshipValue), Qt::ISODate);
    if (exchange::Reversals::standsIn(m_reader, clash.member, died)) {
        row.suggested = ClashChoice::First;
        row.suggestion = text(u"suggest_alive"_s);
    } else if (std::any_of(proofs.begin(), proofs.end(), [](const Evidence &evidence) { return evidence.proves == Proof::Death; })) {
        row.suggested = ClashChoice::Second;
        row.suggestion = text(u"suggest_dead"_s);
    } else {
        row.suggestion = text(u"suggest_go_there"_s);
    }
}

void ClashWords::suggestField(ClashRow &row)
{
    const Clash &clash = row.clash;
    const auto say = [&](ClashChoice choice, const QString &key) {
        row.suggested = choice;
        row.suggestion = text(key, {{u"side"_s, choice == ClashChoice::First ? row.firstOf : row.secondOf}});
    };
    if (clash.kind == ClashKind::Ending) {
        const QString first = exchange::shownTextOf(clash.villageValue);
        const QString second = exchange::shownTextOf(clash.townshipValue);
        return say(first < second ? ClashChoice::First : ClashChoice::Second, u"suggest_earlier"_s);
    }
    if (clash.villageVisit.isEmpty() != clash.townshipVisit.isEmpty())
        return say(clash.townshipVisit.isEmpty() ? ClashChoice::First : ClashChoice::Second, u"suggest_visit"_s);
    if (!clash.villageDay.isEmpty() && !clash.townshipDay.isEmpty() && clash.villageDay != clash.townshipDay)
        return say(clash.villageDay > clash.townshipDay ? ClashChoice::First : ClashChoice::Second, u"suggest_later"_s);
    row.suggestion = text(u"suggest_none"_s);
}

void ClashWords::line(ClashRow &row, const QString &label, const QString &first, const QString &second) const
{
    const QString none = u"—"_s;
    row.lines.push_back({text(u"line_"_s + label), first.isEmpty() ? none : first, second.isEmpty() ? none : second, first != second});
}

QString ClashWords::visitWords(const QString &id) const
{
    const auto visit = id.isEmpty() ? std::nullopt : m_reader.find<Visit>(id);
    if (!visit)
        return {};
    const QString signatures = text(visit->familySigned && visit->visitorsSigned ? u"visit_signed"_s : u"visit_unsigned"_s);
    return text(u"visit"_s, {{u"day"_s, papers::dayWords(visit->day)},
                             {u"visitors"_s, QStringList{visit->firstVisitor, visit->secondVisitor}.join(u' ').trimmed()}, {u"signed"_s, signatures}});
}

/// Captions of what was photographed at the visit, or shows the person.
QString ClashWords::papersOf(const QString &visit, const QString &member) const
{
    QStringList captions;
    const auto add = [&](const std::vector<Evidence> &pictures) {
        for (const Evidence &picture : pictures) {
            const QString caption = picture.caption.isEmpty() ? m_wording.text(u"casework.proof_"_s + toCode(picture.proves)) : picture.caption;
            if (!captions.contains(caption))
                captions << papers::numbersMasked(caption);
        }
    };
    if (!visit.isEmpty())
        add(m_reader.where<Evidence>("visit_id", visit));
    if (!member.isEmpty())
        add(m_reader.where<Evidence>("member_id", member));
    return captions.join(m_wording.text(u"casework.list_separator"_s));
}

void ClashWords::addDetails(ClashRow &row)
{
    if (row.clash.kind == ClashKind::SamePerson)
        addPairLines(row);
    else
        addFieldLines(row);
    addContext(row);
    row.evidence = evidenceFor(m_reader, row.clash);
}

void ClashWords::addFieldLines(ClashRow &row)
{
    const Clash &clash = row.clash;
    const bool isDeath = clash.kind == ClashKind::AliveAfterDeath;
    line(row, u"value"_s, row.first, row.second);
    line(row, isDeath ? u"told_by"_s : u"author"_s, clash.villageAuthor, clash.townshipAuthor);
    line(row, u"day"_s, day(clash.villageDay), day(clash.townshipDay));
    line(row, u"visit"_s, visitWords(clash.villageVisit), visitWords(clash.townshipVisit));
    line(row, u"papers"_s, papersOf(clash.villageVisit, {}), papersOf(clash.townshipVisit, clash.member));
}

void ClashWords::addPairLines(ClashRow &row)
{
    const auto one = m_reader.find<Member>(row.clash.recordKey);
    const auto other = m_reader.find<Member>(row.clash.otherKey);
    if (!one || !other)
        return;
    const auto both = [&](const QString &label, const std::function<QString(const Member &)> &said) { line(row, label, said(*one), said(*other)); };
    const auto column = [this](const char *name) {
        return [this, name](const Member &member) {
            const auto cells = m_reader.row(u"member"_s, member.id.text()).value_or(Row());
            const QString said = m_fields.value(u"member"_s, QLatin1String(name), cells);
            return said == m_fields.none() ? QString() : said;
        };
    };
    both(u"name"_s, [](const Member &member) { return member.name; });
    both(u"number"_s, [](const Member &member) { return papers::maskedNumber(member.idNumberText); });
    both(u"born"_s, [](const Member &member) { return dayText(member.birthDate()); });
    both(u"sex"_s, [](const Member &member) { return member.sex() ? toCode(*member.sex()) : QString(); });
    row.lines.back().first = one->sex() ? m_wording.text(u"forms.sex_"_s + toCode(*one->sex())) : u"—"_s;
    row.lines.back().second = other->sex() ? m_wording.text(u"forms.sex_"_s + toCode(*other->sex())) : u"—"_s;
    both(u"household"_s, [this](const Member &member) {
        const Dossier family = familyOf(m_reader, member.household);
        return text(u"household"_s, {{u"head"_s, family.head() ? family.head()->name : u"?"_s},
                                     {u"place"_s, QStringList{family.household.village, family.household.group}.join(u' ').trimmed()},
                                     {u"count"_s, QString::number(std::count_if(family.members.begin(), family.members.end(), [](const Member &each) {
                                          return each.coLiving && !each.leftOn && !each.diedOn;
                                      }))}});
    });
    both(u"relation"_s, [](const Member &member) { return relationName(member.relation); });
    both(u"health"_s, column("health"));
    both(u"labour"_s, column("labour_capacity"));
    both(u"last_visit"_s, [this](const Member &member) {
        std::optional<Day> last;
        for (const Visit &visit : m_reader.where<Visit>("household_id", member.household))
            last = std::max(last, std::optional(visit.day));
        return dayText(last);
    });
    both(u"papers"_s, [this](const Member &member) { return papersOf({}, member.id.text()); });
    for (std::size_t at = 1; at < 2; ++at) // both are masked: whether they differ is told by the whole numbers
        row.lines[at].differs = one->idNumberText != other->idNumberText;
}

void ClashWords::addContext(ClashRow &row)
{
    const Clash &clash = row.clash;
    const Dossier family = familyOf(m_reader, row.household);
    QStringList people;
    for (const Member &member : family.members) {
        const std::optional<Day> gone = member.diedOn ? member.diedOn : member.leftOn;
        const QString who = member.name + u' ' + relationName(member.relation);
        people << (gone ? text(member.diedOn ? u"member_died"_s : u"member_left"_s, {{u"who"_s, who}, {u"day"_s, dayText(gone)}}) : who);
    }
    row.context << text(u"context_household"_s, {{u"head"_s, row.head}, {u"place"_s, QStringList{family.household.village, family.household.group, family.household.address}.join(u' ').simplified()}});
    row.context << text(u"context_people"_s, {{u"people"_s, people.join(m_wording.text(u"casework.list_separator"_s))}});
    if (clash.holdsPay && row.isOpen)
        row.context << text(u"context_holds"_s);
    static const QMap<ClashKind, QString> final{{ClashKind::Removed, u"context_final_removed"_s}, {ClashKind::AliveAfterDeath, u"context_final_alive"_s},
                                                {ClashKind::TwoAccounts, u"context_final_accounts"_s}};
    if (row.isOpen && final.contains(clash.kind))
        row.context << text(final.value(clash.kind));
    if (clash.columnName.isEmpty() || clash.kind == ClashKind::SamePerson)
        return;
    const auto history = m_reader.history(clash.tableName, clash.recordKey);
    int told = 0;
    for (auto past = history.rbegin(); past != history.rend() && told < mostPast; ++past)
        for (const CellChange &cell : past->cells)
            if (cell.column == clash.columnName && ++told <= mostPast)
                row.context << text(u"context_past"_s, {{u"day"_s, papers::dayWords(past->entry.day)}, {u"by"_s, past->entry.origin == u"local" ? past->entry.author : m_offices.value(past->entry.origin, past->entry.author)},
                                                        {u"value"_s, value(clash, cell.after)}});
}

} // namespace xieli::casework

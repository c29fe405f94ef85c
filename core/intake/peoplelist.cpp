// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/peoplelist.h"

#include "base/idnumber.h"
#include "base/text.h"
#include "intake/days.h"
#include "intake/disabilityfacts.h"
#include "intake/numbers.h"
#include "intake/personwords.h"
#include "intake/rowkinds.h"
#include "intake/sheetremarks.h"
#include "intake/words.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace xieli::intake {

namespace {

bool isPeopleList(const Header &header, TableKind kind)
{
    const bool named = header.has(Field::Name) || header.has(Field::HeadName) || header.has(Field::IdNumber) || header.has(Field::HeadId);
    return named || (kind == TableKind::Disability && header.has(Field::DisabilityCertificate));
}

class PeopleSheet {
public:
    PeopleSheet(const Sheet &sheet, const Header &header, TableKind kind, PeopleList &list) : m_sheet(sheet), m_header(header), m_kind(kind), m_list(list), m_section(groupAbove(header)) {}

    void take()
    {
        remarkOnList(m_sheet, m_header, m_list.listed);
        for (const Row &row : m_sheet.rows) {
            if (row.number <= m_header.lastRow || row.isBlank())
                continue;
            ++m_list.counts.rows;
            const RowKind kind = rowKindOf(m_sheet, m_header, row.number);
            if (kind != RowKind::Data)
                leave(row.number, skipReason(kind), Fate::Skipped);
            else
                takeRow(row.number);
            if (const QString group = kind == RowKind::Section ? groupOfSection(rowExcerpt(m_sheet, row.number)) : QString(); !group.isEmpty())
                m_section = group;
        }
    }

private:
    const Cell &cell(int row, Field field) const
    {
        static const Cell nothing;
        const Column *column = m_header.column(field);
        return column ? m_sheet.shown(row, column->index) : nothing;
    }

    QString text(int row, Field field) const
    {
        const QString words = cleaned(cell(row, field).text);
        return meansNothing(words) ? QString() : words;
    }

    void leave(int row, const QString &key, Fate fate, Arguments arguments = {})
    {
        ++(fate == Fate::Skipped ? m_list.counts.skipped : m_list.counts.refused);
        arguments.insert(u"text"_s, rowExcerpt(m_sheet, row));
        m_list.listed.push_back({m_sheet.name, row + 1, {}, key, arguments, fate});
    }

    void remark(int row, Field field, const QString &key, Arguments arguments = {})
    {
        const Column *column = m_header.column(field);
        if (!arguments.contains(u"text"_s))
            arguments.insert(u"text"_s, cleaned(cell(row, field).text));
        m_list.listed.push_back({m_sheet.name, row + 1, column ? columnLetters(column->index) : QString(), key, arguments, Fate::Taken});
    }

    std::optional<Day> day(int row, Field field, std::vector<Listed> &doubts)
    {
        const Cell &own = cell(row, field);
        const QString words = text(row, field);
        if (const auto read = readDay(own.text, own.isNumber()); read || words.isEmpty())
            return read;
        if (field == Field::DisabilityValidUntil && (words.contains(u"长期"_s) || words.contains(u"永久"_s)))
            return std::nullopt;
        if (const auto end = field == Field::DisabilityValidUntil ? readEndOfSpan(words) : std::nullopt)
            return end;
        if (const auto guessed = field == Field::BirthDate ? std::nullopt : readShortDay(words)) {
            remark(row, field, u"intake.day_read_as"_s, {{u"day"_s, isoText(*guessed)}});
            doubts.push_back(m_list.listed.back());
            return guessed;
        }
        remark(row, field, isMonthAlone(words) ? u"intake.day_month_only"_s : u"intake.day_unreadable"_s);
        return std::nullopt;
    }

    /// The person of a cell for names. Several of them cannot be told apart by the row's other cells.
    bool readName(int row, PersonOnList &made)
    {
        const Field field = m_header.has(Field::Name) ? Field::Name : Field::HeadName;
        const QString typed = cell(row, field).text;
        const NamedPeople named = peopleIn(typed, {});
        if (named.people.size() > 1) {
            leave(row, u"intake.list_several_people"_s, Fate::Refused, {{u"count"_s, QString::number(named.people.size())}});
            return false;
        }
        if (named.people.empty())
            return true;
        const NamedPerson &person = named.people.front();
        made.name = withoutBlanks(person.name);
        if (!person.aside.isEmpty())
            remark(row, field, u"intake.name_aside"_s, {{u"name"_s, made.name}, {u"rest"_s, person.aside}});
        if (made.idNumberText.isEmpty())
            made.idNumberText = person.idText.toUpper();
        return true;
    }

    static QString oneName(const QString &typed)
    {
        const NamedPeople named = peopleIn(typed, {});
        return withoutBlanks(named.people.size() == 1 ? named.people.front().name : typed);
    }

    void takeRow(int row)
    {
        PersonOnList made;
        made.sheet = m_sheet.name;
        made.row = row + 1;
        made.headName = oneName(text(row, Field::HeadName));
        const Field idField = m_header.has(Field::IdNumber) || m_header.has(Field::Name) ? Field::IdNumber : Field::HeadId;
        const IdentityReading id = readIdentity(text(row, idField), cell(row, idField).isNumber());
        made.idNumberText = id.text;
        if (const QString person = personOfCertificate(id.text); !person.isEmpty()) { // 18 places of it are the person's own
            made.idNumberText = person;
            remark(row, idField, u"intake.identity_of_certificate"_s, {{u"name"_s, cleaned(cell(row, Field::Name).text)}});
        }
        if (!readName(row, made))
            return;
        readDisabled(row, made);
        if (made.name.isEmpty() && made.idNumberText.isEmpty())
            return leave(row, u"intake.row_without_person"_s, Fate::Refused);
        if (const int first = m_seen.value(made.idNumberText); first > 0)
            return leave(row, u"intake.list_twice"_s, Fate::Skipped, {{u"name"_s, made.name}, {u"row"_s, QString::number(first)}});
        if (IdNumber::parse(made.idNumberText))
            m_seen.insert(made.idNumberText, row + 1);
        else if (!made.idNumberText.isEmpty())
            remark(row, idField, u"intake.list_number_wrong"_s, {{u"name"_s, made.name.isEmpty() ? u"?"_s : made.name}});
        made.birth = day(row, Field::BirthDate, made.doubts);
        made.village = text(row, Field::Village);
        made.group = text(row, Field::Group);
        if (made.group.isEmpty())
            made.group = m_section;
        readFacts(row, made);
        made.note = text(row, Field::Reason);
        if (made.note.isEmpty())
            made.note = text(row, Field::Remark);
        m_list.people.push_back(std::move(made));
        ++m_list.counts.taken;
    }

    /// The certificate's number begins with the identity number, which may stand there alone.
    void readDisabled(int row, PersonOnList &made)
    {
        if (m_kind != TableKind::Disability)
            return;
        const Field cardField = m_header.has(Field::DisabilityCertificate) ? Field::DisabilityCertificate : Field::IdNumber;
        CertificateReading card = readCertificate(text(row, cardField), cell(row, cardField).isNumber());
        if (cardField == Field::IdNumber && card.person.isEmpty())
            card = {};
        const bool isSound = IdNumber::parse(card.person).has_value();
        if (made.idNumberText.isEmpty() && IdNumber::parse(card.text))
            made.idNumberText = card.text; // the identity number without kind and grade
        if (isSound && (made.idNumberText.isEmpty() || made.idNumberText == card.text || isScientific(made.idNumberText)))
            made.idNumberText = card.person;
        const DisabilityCells cells{QStringList{text(row, Field::Disability), tickedWords(m_sheet, m_header, row)}.join(u' ').trimmed(), text(row, Field::DisabilityKind), text(row, Field::DisabilityGrade), card};
        DisabilityFacts facts = settleDisability(cells, made.name, made.idNumberText == card.text ? QString() : made.idNumberText);
        made.disabilityKind = facts.kind;
        made.disabilityGrade = facts.grade;
        made.disabilityWords = facts.words;
        made.certificate = facts.numberDisputed || card.rounded || IdNumber::parse(card.text) ? QString() : card.text; // an identity number is none
        for (const Listed &doubt : facts.doubts) {
            remark(row, isAboutNumber(doubt) ? cardField : wordsField(), doubt.key, doubt.arguments);
            made.doubts.push_back(m_list.listed.back());
        }
    }

    /// What the columns of states say together: "是" or a day under 注销 is "注销", "否" under 有效 is "无效".
    QString stateOfCard(int row) const
    {
        static const QRegularExpression lost(u"注销|作废|冻结|失效|过期|撤销"_s);
        QStringList states;
        const auto hear = [&](const Column &column) {
            const QString words = cleaned(m_sheet.shown(row, column.index).text);
            const QString heading = bareHeading(column.own.isEmpty() ? column.heading : column.own);
            const auto match = lost.match(heading);
            const auto yes = readYes(words);
            if (meansNothing(words) || column.field != Field::Result)
                return;
            if (match.hasMatch())
                states << (yes == false ? u"未"_s + match.captured() : words.contains(lost) || words.contains(u'未') ? words : match.captured() + u' ' + words);
            else if (heading.contains(u"有效"))
                states << (yes == false || words.contains(u'无') ? u"无效"_s : u"有效"_s);
            else
                states << words;
        };
        for (const Column &column : m_header.columns)
            hear(column);
        for (const Column &column : m_header.ignored)
            if (!column.chosen)
                hear(column);
        return states.join(u' ');
    }

    Field wordsField() const
    {
        for (const Field field : {Field::Disability, Field::DisabilityKind, Field::DisabilityGrade, Field::DisabilityTick})
            if (m_header.has(field))
                return field;
        return Field::DisabilityCertificate;
    }

    void readFacts(int row, PersonOnList &made)
    {
        if (m_kind == TableKind::Disability) {
            made.validUntil = day(row, Field::DisabilityValidUntil, made.doubts);
            made.status = stateOfCard(row);
            return;
        }
        made.dayText = text(row, Field::Day);
        if (m_kind == TableKind::Deaths) // of the poverty-relief list nothing follows from a day; a year alone is no mistake there
            made.day = day(row, Field::Day, made.doubts);
        if (m_kind == TableKind::Deaths && made.dayText.isEmpty() && m_header.has(Field::OpenedOn)) {
            made.day = day(row, Field::OpenedOn, made.doubts);
            if (made.day) {
                remark(row, Field::OpenedOn, u"intake.list_other_day"_s, {{u"name"_s, made.name}});
                made.doubts.push_back(m_list.listed.back());
            }
        }
        made.status = text(row, Field::Result);
        if (made.status.isEmpty())
            made.status = text(row, Field::RegisteredPoor);
        for (const Column &column : m_header.ignored) // 监测类别 and beside it 风险是否消除: neither says it without the other
            if (column.field == Field::Result && !column.chosen && !meansNothing(m_sheet.shown(row, column.index).text))
                made.status += (made.status.isEmpty() ? QString() : u" "_s) + cleaned(m_sheet.shown(row, column.index).text);
    }

    const Sheet &m_sheet;
    const Header &m_header;
    TableKind m_kind;
    PeopleList &m_list;
    QHash<QString, int> m_seen; ///< sound number → the row where it stood first
    QString m_section;
};

} // namespace

Result<PeopleList> takePeopleList(const Workbook &workbook, TableKind kind, const ColumnChoices &choices)
{
    PeopleList list;
    bool read = false;
    for (const Sheet &sheet : workbook.sheets) {
        if (sheet.rows.empty())
            continue;
        const auto header = sheet.hidden ? std::nullopt : findHeader(sheet, kind, choices);
        if (!header || !isPeopleList(*header, kind)) {
            list.listed.push_back({sheet.name, 0, {}, sheet.hidden ? u"intake.sheet_not_chosen"_s : u"intake.sheet_not_list"_s,
                                   {{u"text"_s, sheet.name}}, Fate::Skipped});
            continue;
        }
        if (!read)
            list.title = header->titles.value(0);
        read = true;
        PeopleSheet(sheet, *header, kind, list).take();
    }
    if (!read)
        return tl::unexpected(headerError(workbook, kind, u"姓名或身份证号码"_s));
    return list;
}

} // namespace xieli::intake

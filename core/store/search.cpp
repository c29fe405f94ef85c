// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/reader.h"

#include "base/idnumber.h"
#include "base/pinyin.h"
#include "base/text.h"

#include <QSet>

namespace xieli {

using namespace Qt::StringLiterals;

namespace {

const QByteArray personColumns = "SELECT m.household_id, m.id, m.name, h.group_name, m.id_number_text, m.relation ";
/// What is asked of the index stands first; only its hits are looked up.
const QByteArray fromIndex = "FROM name_index n CROSS JOIN member m ON m.id = n.member_id CROSS JOIN household h ON h.id = m.household_id ";
/// What is asked of the household stands first, since no index holds it: a third as many rows as there are people.
const QByteArray fromHouseholds = "FROM household h CROSS JOIN member m ON m.household_id = h.id ";
/// Likewise of the member.
const QByteArray fromMembers = "FROM member m CROSS JOIN household h ON h.id = m.household_id ";

QString maskedText(const QString &idNumberText)
{
    const auto number = IdNumber::parse(idNumberText);
    // A wrong number is not shown in full either.
    return number ? number->masked() : idNumberText.isEmpty() ? QString() : u"…"_s + idNumberText.right(4);
}

QString reversed(const QString &text)
{
    QString result = text;
    std::reverse(result.begin(), result.end());
    return result;
}

/// Collects hits of several queries, each person once, up to the limit.
class Hits {
public:
    Hits(Connection &connection, int limit) : m_connection(connection), m_limit(limit) {}

    /// `condition` has one parameter "?1" for the text, or a range "?1" ≤ x < "?2" for a beginning.
    void look(const QByteArray &condition, const QString &text, const QString &end = {}) { lookIn(fromIndex + condition, text, end); }
    /// The head of each household that fits.
    void lookForHeads(const QByteArray &condition, const QString &text) { lookIn(fromHouseholds + "WHERE " + condition + " AND m.relation = 2", text); }
    void lookForMembers(const QByteArray &condition, const QString &text) { lookIn(fromMembers + "WHERE " + condition, text); }
    void lookForBeginning(const QByteArray &column, const QString &text)
    {
        // The last code point of the BMP's private area sorts behind every letter that follows.
        look("WHERE n." + column + " >= ?1 AND n." + column + " < ?2 ORDER BY n." + column, text, text + QChar(0xFFFD));
    }
    /// Anywhere in the column, read from its index alone: that is a fraction of the table.
    void lookInside(const QByteArray &column, const QString &text)
    {
        look("WHERE n.rowid IN (SELECT rowid FROM name_index WHERE instr(" + column + ", ?1) > 0)", text);
    }
    std::vector<FoundPerson> take() { return std::move(m_found); }

private:
    void lookIn(const QByteArray &rows, const QString &text, const QString &end = {})
    {
        if (int(m_found.size()) >= m_limit)
            return;
        Query query(m_connection, personColumns + rows + " LIMIT " + QByteArray::number(m_limit + int(m_found.size())));
        query.bindText(1, text);
        if (!end.isEmpty())
            query.bindText(2, end);
        while (query.next() && int(m_found.size()) < m_limit) {
            const QString member = query.text(1);
            if (m_seen.contains(member))
                continue;
            m_seen.insert(member);
            m_found.push_back({HouseholdId(query.text(0)), MemberId(member), query.text(2), query.text(3),
                               maskedText(query.text(4)), query.integer(5) == 2});
        }
    }

    Connection &m_connection;
    int m_limit;
    QSet<QString> m_seen;
    std::vector<FoundPerson> m_found;
};

bool consistsOf(const QString &text, bool (*holds)(QChar)) { return std::all_of(text.begin(), text.end(), holds); }
bool isDigitOrX(QChar c) { return (c >= u'0' && c <= u'9') || c == u'x' || c == u'X'; }
bool isLatin(QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }

void lookForNumber(Hits &hits, const QString &text)
{
    hits.lookForBeginning("id_reversed", reversed(text.toUpper()));
    if (text.size() >= 4)
        hits.lookForHeads("instr(h.phone, ?1) > 0", text);
    if (text.size() >= 6)
        hits.lookForMembers("instr(m.id_number_text, ?1) > 0", text);
}

} // namespace

std::vector<FoundPerson> Reader::search(const QString &typed, int limit)
{
    const QString text = foldedName(typed);
    Hits hits(m_connection, limit);
    if (text.isEmpty() || limit <= 0)
        return {};
    if (consistsOf(text, isDigitOrX))
        lookForNumber(hits, text);
    if (consistsOf(text, isLatin)) {
        const QString small = text.toLower();
        hits.lookForBeginning("initials", small);
        hits.lookForBeginning("pinyin", small);
        hits.lookForBeginning("pinyin_u", small);
        if (small.size() >= 2)
            hits.lookInside("pinyin", small);
    } else if (!consistsOf(text, isDigitOrX)) {
        hits.lookForBeginning("name", text);
        hits.lookInside("name", text);
    }
    hits.lookForHeads("h.group_name = ?1", text);
    hits.lookForHeads("instr(h.group_name, ?1) > 0", text);
    return hits.take();
}

std::vector<FoundPerson> Reader::withIdNumber(const QString &number)
{
    constexpr int enough = 20;
    Hits hits(m_connection, enough);
    hits.look("WHERE n.id_reversed = ?1", reversed(number.toUpper()));
    return hits.take();
}

} // namespace xieli

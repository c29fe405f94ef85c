// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/changewords.h"

#include "casework/changetables.h"
#include "casework/fieldwords.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

using Cells = QMap<QString, Value>;

constexpr int mostCells = 400; ///< beyond, a change is an intake of many households: its title says what it was
constexpr int mostSpelled = 3;

struct Touched {
    QString table;
    QString key;
    RowOp op = RowOp::Update;
    Cells before;
    Cells after;
};

std::vector<Touched> rowsOf(const Change &change)
{
    std::vector<Touched> rows;
    for (const CellChange &cell : change.cells) {
        const bool isBlanked = cell.op == RowOp::Update && !cell.column.isEmpty() && isNull(cell.before) && isNull(cell.after); // by retention
        if (cell.column == u"*" || isBlanked)
            continue;
        if (rows.empty() || rows.back().table != cell.table || rows.back().key != cell.key)
            rows.push_back({cell.table, cell.key, cell.op, {}, {}});
        if (cell.column.isEmpty())
            continue;
        rows.back().before.insert(cell.column, cell.before);
        rows.back().after.insert(cell.column, cell.after);
    }
    return rows;
}

int placeOf(const QString &table)
{
    int place = 0;
    int found = -1;
    std::apply([&](const auto &...row) { ((found = table == QLatin1String(std::decay_t<decltype(row)>::table) ? place : found, ++place), ...); }, ToldTables());
    return found;
}

/// In their order.
QStringList toldColumnsOf(const QString &table)
{
    QStringList columns;
    const auto look = [&](auto row) {
        using Row = decltype(row);
        if (table == QLatin1String(Row::table))
            Row::visit(row, [&](const char *name, auto &) { columns << QLatin1String(name); });
    };
    std::apply([&](auto... rows) { (look(rows), ...); }, ToldTables());
    return columns;
}

/// A record as it begins: what the journal leaves out of an inserted one.
Cells newRecord(const QString &table)
{
    Cells cells;
    const auto look = [&](auto row) {
        using Row = decltype(row);
        if (table == QLatin1String(Row::table))
            Row::visit(row, [&](const char *name, const auto &field) { cells.insert(QLatin1String(name), Codec<std::decay_t<decltype(field)>>::to(field)); });
    };
    std::apply([&](auto... rows) { (look(rows), ...); }, ToldTables());
    return cells;
}

} // namespace

QString ChangeWords::spelled(const papers::Wording &wording) const
{
    const QString words = parts.mid(0, mostSpelled).join(wording.text(u"changes.and"_s));
    return parts.size() > mostSpelled ? wording.text(u"changes.more"_s, {{u"parts"_s, words}, {u"count"_s, QString::number(parts.size())}}) : words;
}

QString ChangeWords::brief(const papers::Wording &wording) const
{
    const QString words = spelled(wording);
    return whose.isEmpty() || words.isEmpty() ? words : wording.text(u"changes.of"_s, {{u"whose"_s, whose}, {u"parts"_s, words}});
}

class ChangeTeller::Inside {
public:
    Inside(Reader &reader, const Telling &telling) : m_reader(reader), m_wording(telling.wording), m_words(reader, telling) {}

    ChangeWords tell(const Change &change)
    {
        ChangeWords words;
        if (change.cells.size() > mostCells)
            return words;
        m_rows = rowsOf(change);
        std::stable_sort(m_rows.begin(), m_rows.end(), [](const Touched &a, const Touched &b) { return placeOf(a.table) < placeOf(b.table); });
        QStringList households;
        for (const Touched &row : m_rows)
            if (placeOf(row.table) >= 0) {
                const QString household = householdOf(row.table, row.key, whole(row));
                if (!household.isEmpty() && !households.contains(household))
                    households << household;
            }
        words.head = households.isEmpty() ? QString() : headOf(households.front());
        words.whose = whose(households);
        compareSurveys();
        for (const Touched &row : m_rows)
            words.parts << partsOf(row);
        m_rows.clear();
        return words;
    }

    Reader &reader() const { return m_reader; }

    QString place(const QString &table, const QString &key, const QString &column)
    {
        const Cells cells = cellsOf(table, key);
        QStringList words{m_words.record(table, cells), column.isEmpty() ? QString() : m_words.field(table, column, cells)};
        words.removeAll(QString());
        const QString household = householdOf(table, key, cells);
        const QString whom = whose(household.isEmpty() ? QStringList() : QStringList(household));
        return whom.isEmpty() ? words.join(u' ') : m_wording.text(u"changes.of"_s, {{u"whose"_s, whom}, {u"parts"_s, words.join(u' ')}});
    }

private:
    /// As the record is now, or was before it went.
    Cells cellsOf(const QString &table, const QString &key)
    {
        if (placeOf(table) < 0)
            return {};
        if (auto now = m_reader.row(table, key))
            return *now;
        Cells cells;
        for (const HistoryLine &line : m_reader.history(table, key))
            for (const CellChange &cell : line.cells)
                cells.insert(cell.column, cell.op == RowOp::Delete ? cell.before : cell.after);
        return cells;
    }

    /// The record with what the change says of it: so that it is called as it was called then.
    Cells whole(const Touched &row)
    {
        Cells cells = row.op == RowOp::Update ? cellsOf(row.table, row.key) : newRecord(row.table);
        const Cells &said = row.op == RowOp::Delete ? row.before : row.after;
        for (auto it = said.begin(); it != said.end(); ++it)
            cells.insert(it.key(), it.value());
        return cells;
    }

    QString householdOf(const QString &table, const QString &key, const Cells &cells)
    {
        if (table == QLatin1String(Household::table))
            return key;
        if (cells.contains(u"issued_paper_id"_s))
            return shownValue(cellsOf(QLatin1String(IssuedPaper::table), shownValue(cells[u"issued_paper_id"_s])).value(u"household_id"_s));
        return shownValue(cells.value(u"household_id"_s));
    }

    QString headOf(const QString &household)
    {
        Dossier people;
        people.members = m_reader.where<Member>("household_id", household);
        if (const Member *head = people.head())
            return head->name;
        for (const Touched &row : m_rows) // it came or went with this very change
            if (row.table == QLatin1String(Member::table)) {
                const Cells cells = whole(row);
                if (shownValue(cells.value(u"household_id"_s)) == household && shownValue(cells.value(u"relation"_s)) == u"2")
                    return shownValue(cells.value(u"name"_s));
            }
        return {};
    }

    QString whose(const QStringList &households)
    {
        const QString head = households.isEmpty() ? QString() : headOf(households.front());
        if (head.isEmpty())
            return {};
        return m_wording.text(households.size() == 1 ? u"changes.whose"_s : u"changes.whose_many"_s, {{u"head"_s, head}, {u"count"_s, QString::number(households.size())}});
    }

    QStringList partsOf(const Touched &row)
    {
        if (placeOf(row.table) < 0)
            return {};
        const Cells cells = whole(row);
        const QString record = m_words.record(row.table, cells);
        if (row.op != RowOp::Update) {
            const QString amount = m_words.value(row.table, m_words.mainColumn(row.table), cells);
            const QString all = QStringList{m_words.noun(row.table), record, amount == m_words.none() ? QString() : amount}.join(u' ').simplified();
            return {m_wording.text(row.op == RowOp::Insert ? u"changes.added"_s : u"changes.removed"_s, {{u"what"_s, all}})};
        }
        QStringList parts;
        for (const QString &column : toldColumnsOf(row.table))
            if (row.after.contains(column) && !m_words.isQuiet(row.table, column))
                parts << changed(row, column, cells, record);
        return parts;
    }

    QString changed(const Touched &row, const QString &column, const Cells &cells, const QString &record)
    {
        const bool plain = column == m_words.mainColumn(row.table) && !record.isEmpty();
        QStringList what{record, plain ? QString() : m_words.field(row.table, column, cells)};
        what.removeAll(QString());
        return m_wording.text(u"changes.changed"_s, {{u"what"_s, what.join(u' ')},
                                                     {u"before"_s, m_words.value(row.table, column, row.before)},
                                                     {u"after"_s, m_words.value(row.table, column, row.after)}});
    }

    /// A visit writes the income anew, as its own survey: what is told is how it differs from the survey before.
    void compareSurveys()
    {
        for (const Touched &row : std::vector<Touched>(m_rows))
            if (row.table == QLatin1String(Survey::table) && row.op != RowOp::Update)
                compareSurvey(row);
    }

    void compareSurvey(const Touched &survey)
    {
        const Cells own = whole(survey);
        std::optional<Survey> last;
        for (const Survey &other : m_reader.where<Survey>("household_id", shownValue(own.value(u"household_id"_s))))
            if (other.id.text() != survey.key && other.acceptedOn && Codec<std::optional<Day>>::to(other.acceptedOn) <= own.value(u"accepted_on"_s)
                && (!last || std::tie(last->to, last->acceptedOn) <= std::tie(other.to, other.acceptedOn)))
                last = other;
        if (!last)
            return;
        for (const IncomeItem &item : m_reader.where<IncomeItem>("survey_id", last->id)) {
            const Cells then = cellsOf(QLatin1String(IncomeItem::table), item.id.text());
            const auto same = std::find_if(m_rows.begin(), m_rows.end(), [&](const Touched &row) { return row.op == survey.op && isSameIncome(row, survey.key, then); });
            if (same != m_rows.end())
                turnToUpdate(*same, then, survey.op == RowOp::Insert);
            else
                m_rows.push_back({QLatin1String(IncomeItem::table), item.id.text(), survey.op == RowOp::Insert ? RowOp::Delete : RowOp::Insert, then, then});
        }
    }

    static bool isSameIncome(const Touched &row, const QString &survey, const Cells &then)
    {
        const Cells &cells = row.op == RowOp::Insert ? row.after : row.before;
        const auto agrees = [&](const QString &column) { return shownValue(cells.value(column)) == shownValue(then.value(column)); };
        return row.table == QLatin1String(IncomeItem::table) && shownValue(cells.value(u"survey_id"_s)) == survey && agrees(u"kind"_s) && agrees(u"label"_s)
            && agrees(u"member_id"_s);
    }

    static void turnToUpdate(Touched &row, const Cells &then, bool forward)
    {
        Cells mine = forward ? row.after : row.before;
        row.op = RowOp::Update;
        row.before.clear();
        row.after.clear();
        for (auto it = then.begin(); it != then.end(); ++it) {
            const Value now = mine.value(it.key(), Value(shownValue(it.value()).isEmpty() ? it.value() : Value())); // defaults are left out of the journal
            if (shownValue(now) == shownValue(it.value()) || (shownValue(now).isEmpty() && shownValue(it.value()) == u"0"))
                continue;
            row.before.insert(it.key(), forward ? it.value() : now);
            row.after.insert(it.key(), forward ? now : it.value());
        }
    }

    Reader &m_reader;
    const papers::Wording &m_wording;
    FieldWords m_words;
    std::vector<Touched> m_rows;
};

ChangeTeller::ChangeTeller(Reader &reader, const Telling &telling) : m_inside(std::make_unique<Inside>(reader, telling)) {}
ChangeTeller::~ChangeTeller() = default;

ChangeWords ChangeTeller::tell(std::int64_t sequence)
{
    const auto change = m_inside->reader().change(sequence);
    return change ? m_inside->tell(*change) : ChangeWords();
}

ChangeWords ChangeTeller::tell(const Change &change) { return m_inside->tell(change); }
QString ChangeTeller::place(const QString &table, const QString &key, const QString &column) { return m_inside->place(table, key, column); }

} // namespace xieli::casework

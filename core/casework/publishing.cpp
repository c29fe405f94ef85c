// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/publishing.h"

#include "casework/leaving.h"

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

using publish::Cell;
using publish::Kind;
using publish::Shipment;

/// As PostgreSQL reads it. What our file keeps as an empty day or month is nothing there.
Cell cellOf(const Value &value, Kind kind)
{
    if (const auto *number = std::get_if<std::int64_t>(&value))
        return kind == Kind::Flag ? QByteArray(*number ? "t" : "f") : QByteArray::number(qint64(*number));
    if (const auto *text = std::get_if<QString>(&value))
        return text->isEmpty() && (kind == Kind::Day || kind == Kind::Month) ? Cell() : Cell(text->toUtf8());
    return {};
}

template <class Row>
std::vector<std::size_t> placesIn(const publish::Table &table)
{
    return leavingPlaces<Row>(table.columns, [](const publish::Column &column) { return column.name.toUtf8(); });
}

template <class Row>
std::vector<Cell> cellsOf(const Row &row, const publish::Table &table, const std::vector<std::size_t> &places)
{
    const std::vector<Value> values = leavingValues(row);
    std::vector<Cell> cells;
    for (std::size_t at = 0; at < places.size(); ++at)
        cells.push_back(cellOf(values.at(places[at]), table.columns[at].kind));
    return cells;
}

template <class Row>
publish::TableTotals totalsOf(Reader &reader, const publish::Table &table)
{
    publish::TableTotals totals;
    const QStringList sums = table.sums();
    std::vector<QByteArray> names;
    for (const QString &sum : sums)
        names.push_back(sum.toUtf8());
    if (table.name == u"payment_line")
        names.push_back("for_month");
    for (const QString &sum : sums)
        totals.sums[sum] = 0;
    if (names.empty()) {
        totals.rows = reader.count<Row>();
        return totals;
    }
    Reader::Columns columns;
    for (const QByteArray &name : names)
        columns << name.constData();
    const auto &all = shapeOf<Row>().columns;
    const auto at = [&](const QByteArray &name) { return std::size_t(std::find(all.begin(), all.end(), name) - all.begin()); };
    reader.forEachOf<Row>(columns, {}, [&](const Row &row) {
        ++totals.rows;
        const auto values = valuesOf(row);
        for (const QString &sum : sums)
            if (const auto *fen = std::get_if<std::int64_t>(&values[at(sum.toUtf8())]))
                totals.sums[sum] += *fen;
        if constexpr (std::is_same_v<Row, PaymentLine>)
            totals.months[row.forMonth.toString()] += row.amount.fen();
    });
    return totals;
}

class Publishing {
public:
    Publishing(Office &office, publish::Publisher &publisher, const publish::Form &form, Progress *progress, int rowsAtOnce)
        : m_office(office), m_publisher(publisher), m_form(form), m_progress(progress), m_rowsAtOnce(rowsAtOnce)
    {
        for (const publish::Table &table : form.tables)
            m_tables << table.name;
    }

    /// Where we stand there, and whether that is our own past.
    Result<void> begin(PublishMode mode, PublishReport &report)
    {
        const auto known = m_publisher.standing();
        if (!known)
            return tl::unexpected(known.error());
        if (!*known && mode == PublishMode::CheckOnly)
            return fail(u"publish.never"_s);
        const auto head = m_office.file->read([](Reader &reader) { return reader.chainHead(); });
        if (!head)
            return tl::unexpected(head.error());
        if (*known)
            m_standing = **known;
        report.from = *known ? m_standing.sequence : 0;
        if (*known && mode != PublishMode::Anew) {
            const auto there = m_office.file->read([&](Reader &reader) { return reader.chainDigestAt(m_standing.sequence); });
            if (!there || there->toHex() != m_standing.digest)
                return fail(u"publish.other_history"_s, {{u"sequence"_s, QString::number(m_standing.sequence)}});
            if (mode != PublishMode::CheckOnly)
                fillSince(m_standing.form);
            return {};
        }
        m_standing = {*known ? m_standing.life + 1 : 1, m_tables.first(), 0, head->sequence, head->digest.toHex(), m_form.number};
        return {};
    }

    /// How many records are to be sent, as it looks now.
    Result<int> toSend()
    {
        return m_office.file->read([&](Reader &reader) {
            int count = 0;
            for (const QSet<QString> &keys : reader.touchedSince(m_standing.sequence, m_tables))
                count += int(keys.size());
            for (qsizetype at = m_standing.table.isEmpty() ? m_tables.size() : m_tables.indexOf(m_standing.table); at < m_tables.size(); ++at)
                withLeavingRow(m_tables[at], [&]<class Row>() { count += reader.count<Row>(); });
            return count;
        });
    }

    Result<std::int64_t> run()
    {
        while (!m_standing.table.isEmpty())
            if (const auto done = m_form.table(m_standing.table) ? firstRound(*m_form.table(m_standing.table)) : fail(u"publish.newer_form"_s); !done)
                return tl::unexpected(done.error());
        for (bool more = true; more;) {
            const auto went = increment();
            if (!went)
                return tl::unexpected(went.error());
            more = *went;
        }
        return m_written;
    }

    /// Ours at the moment up to which everything was sent.
    const publish::Totals &ours() const { return m_ours; }
    std::int64_t sequence() const { return m_standing.sequence; }

    using Differing = QMap<QString, QStringList>; ///< ids by table

    /// Rows that are not the same on both sides, every column compared.
    Result<Differing> differing()
    {
        Differing all;
        for (const publish::Table &table : m_form.tables) {
            const auto theirs = m_publisher.rowDigests(table);
            if (!theirs)
                return tl::unexpected(theirs.error());
            publish::RowDigests ours;
            const auto read = m_office.file->read([&](Reader &reader) {
                withLeavingRow(table.name, [&]<class Row>() {
                    const auto places = placesIn<Row>(table);
                    reader.forEach<Row>([&](const Row &row) {
                        const auto cells = cellsOf(row, table, places);
                        ours.insert(cells.front().value_or(""), publish::rowDigest(cells));
                    });
                });
            });
            if (!read)
                return tl::unexpected(read.error());
            if (const QStringList ids = publish::differingRows(ours, *theirs); !ids.isEmpty())
                all.insert(table.name, ids);
        }
        return all;
    }

    /// Writes such rows anew: somebody changed them there, or an earlier form did not have all their columns. Gives how many.
    Result<std::int64_t> repair(const Differing &rows)
    {
        std::int64_t repaired = 0;
        for (const QString &table : m_tables) {
            const QStringList &ids = rows.value(table);
            for (qsizetype at = 0; at < ids.size(); at += m_rowsAtOnce) {
                std::vector<std::pair<QString, QString>> keys;
                for (const QString &id : ids.mid(at, m_rowsAtOnce))
                    keys.emplace_back(table, id);
                const auto sent = shipKeys(keys, m_standing);
                if (!sent)
                    return sent;
                repaired += *sent;
            }
        }
        return repaired;
    }

    Result<void> count()
    {
        return m_office.file->read([&](Reader &reader) { m_ours = totals(reader); });
    }

private:
    /// What an earlier program published knows nothing of the tables that came since: their first round is still to be made. They stand behind the others.
    void fillSince(int form)
    {
        if (form >= m_form.number)
            return;
        const auto fresh = std::find_if(m_form.tables.begin(), m_form.tables.end(), [&](const publish::Table &table) { return table.since > form; });
        if (m_standing.table.isEmpty() && fresh != m_form.tables.end()) {
            m_standing.table = fresh->name;
            m_standing.afterRow = 0;
        }
        m_standing.form = m_form.number;
    }

    Result<void> step()
    {
        ++m_steps;
        if (m_progress)
            m_progress->report(m_steps, m_steps + 1);
        return m_progress && m_progress->cancelled() ? fail(u"casework.cancelled"_s) : Result<void>();
    }

    /// The next helping of one table in the order in which its rows were written.
    Result<void> firstRound(const publish::Table &table)
    {
        Shipment shipment{&table, {}, {}};
        publish::Standing after = m_standing;
        const auto read = m_office.file->read([&](Reader &reader) {
            withLeavingRow(table.name, [&]<class Row>() {
                const auto places = placesIn<Row>(table);
                for (const Row &row : reader.nextRows<Row>(after.afterRow, m_rowsAtOnce))
                    shipment.rows.push_back(cellsOf(row, table, places));
            });
        });
        if (!read)
            return read;
        const bool isOver = int(shipment.rows.size()) < m_rowsAtOnce;
        if (isOver) {
            after.table = m_tables.value(m_tables.indexOf(table.name) + 1);
            after.afterRow = 0;
        }
        auto sent = m_publisher.ship({shipment}, after);
        if (sent && after.table.isEmpty())
            sent = m_publisher.finishRound(after).map([&](std::int64_t gone) { return *sent + gone; });
        if (!sent)
            return tl::unexpected(sent.error());
        m_written += *sent;
        m_standing = after;
        return step();
    }

    /// What was changed since; true if there was something, and so there may be more.
    Result<bool> increment()
    {
        QMap<QString, QSet<QString>> touched;
        ChainHead head;
        const auto looked = m_office.file->read([&](Reader &reader) {
            touched = reader.touchedSince(m_standing.sequence, m_tables);
            head = reader.chainHead();
            if (touched.isEmpty())
                m_ours = totals(reader);
        });
        if (!looked)
            return tl::unexpected(looked.error());
        if (touched.isEmpty())
            return false;
        std::vector<std::pair<QString, QString>> keys;
        for (const QString &table : m_tables)
            for (const QString &key : touched.value(table))
                keys.emplace_back(table, key);
        for (std::size_t at = 0; at < keys.size(); at += std::size_t(m_rowsAtOnce)) {
            const std::size_t end = std::min(keys.size(), at + std::size_t(m_rowsAtOnce));
            publish::Standing after = m_standing; // the cursor moves with the last helping
            if (end == keys.size()) {
                after.sequence = head.sequence;
                after.digest = head.digest.toHex();
            }
            const auto sent = shipKeys({keys.begin() + qsizetype(at), keys.begin() + qsizetype(end)}, after);
            if (!sent)
                return tl::unexpected(sent.error());
            m_written += *sent;
            m_standing = after;
            if (const auto go = step(); !go)
                return tl::unexpected(go.error());
        }
        return true;
    }

    Result<std::int64_t> shipKeys(const std::vector<std::pair<QString, QString>> &keys, const publish::Standing &after)
    {
        std::vector<Shipment> shipments;
        const auto read = m_office.file->read([&](Reader &reader) {
            for (const auto &[table, key] : keys) {
                if (shipments.empty() || shipments.back().table->name != table)
                    shipments.push_back({m_form.table(table), {}, {}});
                Shipment &shipment = shipments.back();
                withLeavingRow(table, [&, &id = key]<class Row>() {
                    if (const auto row = reader.find<Row>(id))
                        shipment.rows.push_back(cellsOf(*row, *shipment.table, placesIn<Row>(*shipment.table)));
                    else
                        shipment.gone << id.toUtf8();
                });
            }
        });
        return read ? m_publisher.ship(shipments, after) : tl::unexpected(read.error());
    }

    publish::Totals totals(Reader &reader) const
    {
        publish::Totals all;
        for (const publish::Table &table : m_form.tables)
            withLeavingRow(table.name, [&]<class Row>() { all[table.name] = totalsOf<Row>(reader, table); });
        return all;
    }

    Office &m_office;
    publish::Publisher &m_publisher;
    const publish::Form &m_form;
    Progress *m_progress;
    int m_rowsAtOnce;
    QStringList m_tables;
    publish::Standing m_standing;
    publish::Totals m_ours;
    std::int64_t m_written = 0;
    int m_steps = 0;
};

/// The line of 出表登记, before anything leaves.
Result<Exported> entered(Office &office, const PublishReport &report, int rows, const ExportWish &wish)
{
    const QString list = office.wording.text(u"publish.list"_s, {{u"target"_s, report.target}});
    const OutgoingFile file{list, {office.wording.text(u"publish.column_identity"_s), office.wording.text(u"publish.column_account"_s)}, rows,
                            [&](const QString &mark) { return Result<QByteArray>((mark + report.target + QString::number(report.from)).toUtf8()); }};
    return letOutInto(office, file, wish, report.target);
}

void note(Office &office, const PublishReport &report, const ExportWish &wish, const QString &outcome)
{
    (void)office.file->change({u"publish.change"_s, {{u"target"_s, report.target}}}, [&](Writer &writer) {
        writer.insert(Publication{PublicationId::create(), report.target, office.today, office.user, report.from, report.to, report.written, wish.takenBy, wish.reason, outcome});
    });
}

} // namespace

Result<PublishReport> publishInto(Office &office, const publish::Target &target, const ExportWish &wish, PublishMode mode, Progress *progress, int rowsAtOnce)
{
    if (!office.file->allows(Right::GiveOut))
        return fail(u"store.may_not_give_out"_s, {{u"user"_s, office.user}});
    if (mode != PublishMode::CheckOnly && (wish.takenBy.trimmed().isEmpty() || wish.reason.trimmed().isEmpty()))
        return fail(u"publish.needs_reason"_s);
    const publish::Form form = publish::Form::current();
    const auto purpose = mode == PublishMode::CheckOnly ? publish::Publisher::For::Looking : publish::Publisher::For::Writing;
    auto publisher = publish::Publisher::open(target, form, {office.id.text(), office.name, toCode(office.role), office.placeCode}, purpose);
    if (!publisher)
        return tl::unexpected(publisher.error());
    PublishReport report;
    report.target = publisher->name();
    Publishing work(office, *publisher, form, progress, rowsAtOnce);
    if (const auto begun = work.begin(mode, report); !begun)
        return tl::unexpected(begun.error());
    if (mode == PublishMode::CheckOnly) {
        if (const auto counted = work.count(); !counted)
            return tl::unexpected(counted.error());
    } else {
        const auto rows = work.toSend();
        const auto line = rows ? entered(office, report, *rows, wish) : tl::unexpected(rows.error());
        if (!line)
            return tl::unexpected(line.error());
        const auto written = work.run();
        report.written = written.value_or(0);
        report.to = work.sequence();
        if (!written) {
            note(office, report, wish, written.error().key);
            return tl::unexpected(written.error());
        }
    }
    auto rows = work.differing();
    if (rows && !rows->isEmpty() && mode != PublishMode::CheckOnly) {
        const auto repaired = work.repair(*rows);
        if (!repaired)
            return tl::unexpected(repaired.error());
        report.repaired = *repaired;
        rows = work.differing();
    }
    if (!rows)
        return tl::unexpected(rows.error());
    const auto theirs = publisher->totals();
    if (!theirs)
        return tl::unexpected(theirs.error());
    report.to = work.sequence();
    report.ours = work.ours();
    report.theirs = *theirs;
    report.differences = publish::differences(report.ours, report.theirs);
    constexpr int mostNamed = 3;
    for (auto table = rows->begin(); table != rows->end(); ++table)
        report.differences << office.wording.text(u"publish.rows_differ"_s, {{u"table"_s, table.key()}, {u"count"_s, QString::number(table->size())}, {u"ids"_s, table->mid(0, mostNamed).join(u'、')}});
    if (mode != PublishMode::CheckOnly)
        note(office, report, wish, report.differences.isEmpty() ? u"equal"_s : u"differs"_s);
    return report;
}

Result<std::vector<Publication>> publications(Office &office)
{
    return office.file->read([](Reader &reader) {
        auto all = reader.all<Publication>();
        std::reverse(all.begin(), all.end());
        return all;
    });
}

} // namespace xieli::casework

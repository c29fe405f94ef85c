// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/publisher.h"

#include "publish/pq/session.h"

#include <QCryptographicHash>

namespace xieli::publish {

using namespace Qt::StringLiterals;

struct Publisher::Inside {
    Session session;
    Form form;
    OfficeFacts office;
    QByteArray schema;

    QByteArray nameOf(const QString &table) const { return schema + '.' + table.toUtf8(); }
    Result<std::int64_t> shipOne(const Shipment &shipment, const Standing &after);
    Result<void> keep(const Standing &standing);
    /// Runs `body` as one transaction.
    template <class Body>
    Result<std::int64_t> whole(Body &&body)
    {
        if (const auto begun = session.run("BEGIN"); !begun)
            return tl::unexpected(begun.error());
        const Result<std::int64_t> done = body();
        const auto ended = session.run(done ? "COMMIT" : "ROLLBACK");
        if (done && !ended)
            return tl::unexpected(ended.error());
        return done;
    }
};

namespace {

Cell cell(const QString &text) { return text.toUtf8(); }
Cell cell(std::int64_t number) { return QByteArray::number(qint64(number)); }

QByteArray listed(const Table &table, const QByteArray &before)
{
    QByteArray names;
    for (const Column &column : table.columns)
        names += (names.isEmpty() ? "" : ",") + before + '"' + column.name.toUtf8() + '"';
    return names;
}

/// PostgreSQL's text of an array of texts.
QByteArray arrayOf(const QList<QByteArray> &texts)
{
    QByteArray array = "{";
    for (QByteArray text : texts)
        array += (array.size() > 1 ? ",\"" : "\"") + text.replace('\\', "\\\\").replace('"', "\\\"") + '"';
    return array + '}';
}

/// The version of the form that stands there; 0: none.
Result<int> formThere(Session &session, const Form &form)
{
    const QByteArray schema = form.schema.toUtf8();
    const auto known = session.run("SELECT to_regclass('" + schema + ".form') IS NOT NULL");
    if (!known)
        return tl::unexpected(known.error());
    if (known->rows.front().front() == "f")
        return 0;
    const auto version = session.run("SELECT coalesce(max(version), 0) FROM " + schema + ".form");
    return version ? Result<int>(version->rows.front().front().value_or("0").toInt()) : tl::unexpected(version.error());
}

/// The schema where it is not there yet, and what a later form added where it is; made by one at a time. What is there stays as it is. Who only
/// looks makes nothing.
Result<void> prepare(Session &session, const Form &form, Publisher::For purpose)
{
    const auto found = formThere(session, form);
    if (!found)
        return tl::unexpected(found.error());
    const Arguments versions{{u"found"_s, QString::number(*found)}, {u"own"_s, QString::number(form.number)}};
    if (*found > form.number)
        return fail(u"publish.newer_form"_s, versions);
    if (*found < form.number && purpose == Publisher::For::Looking)
        return *found == 0 ? fail(u"publish.never"_s) : fail(u"publish.older_form"_s, versions);
    if (*found < form.number) {
        const auto made = session.run("BEGIN; SELECT pg_advisory_xact_lock(7269412);" + form.sql() + "COMMIT");
        if (!made) {
            (void)session.run("ROLLBACK");
            return tl::unexpected(made.error());
        }
    }
    return {};
}

} // namespace

Publisher::Publisher(std::unique_ptr<Inside> inside) : m_inside(std::move(inside)) {}
Publisher::~Publisher()
{
    if (m_inside) // the server notices the end of a connection some time later: whoever publishes next need not wait for that
        (void)m_inside->session.run("SELECT pg_advisory_unlock_all()");
}
Publisher::Publisher(Publisher &&) noexcept = default;

Result<Publisher> Publisher::open(const Target &target, const Form &form, const OfficeFacts &office, For purpose)
{
    auto session = Session::open(target);
    if (!session)
        return tl::unexpected(session.error());
    if (const auto ready = prepare(*session, form, purpose); !ready)
        return tl::unexpected(ready.error());
    const auto locked = session->run("SELECT pg_try_advisory_lock(hashtextextended($1, 0))", {cell(office.id)}); // goes with the connection
    if (!locked)
        return tl::unexpected(locked.error());
    if (locked->rows.front().front() != "t")
        return fail(u"publish.busy"_s, {{u"office"_s, office.name}});
    if (purpose == For::Looking)
        return Publisher(std::make_unique<Inside>(Inside{std::move(*session), form, office, form.schema.toUtf8()}));
    const auto known = session->run("INSERT INTO " + form.schema.toUtf8() + ".office AS o (id, name, role, place_code) VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO UPDATE"
                                    " SET name = excluded.name, role = excluded.role, place_code = excluded.place_code"
                                    " WHERE (o.name, o.role, o.place_code) IS DISTINCT FROM (excluded.name, excluded.role, excluded.place_code)",
                                    {cell(office.id), cell(office.name), cell(office.role), cell(office.placeCode)});
    if (!known)
        return tl::unexpected(known.error());
    return Publisher(std::make_unique<Inside>(Inside{std::move(*session), form, office, form.schema.toUtf8()}));
}

QString Publisher::name() const { return m_inside->session.name(); }

Result<std::optional<Standing>> Publisher::standing()
{
    const auto found = m_inside->session.run("SELECT life, table_name, after_row, sequence, digest, form FROM " + m_inside->nameOf(u"progress"_s) + " WHERE office_id = $1", {cell(m_inside->office.id)});
    if (!found)
        return tl::unexpected(found.error());
    if (found->rows.empty())
        return std::optional<Standing>();
    const auto &row = found->rows.front();
    return std::optional(Standing{row[0]->toInt(), QString::fromUtf8(*row[1]), row[2]->toLongLong(), row[3]->toLongLong(), *row[4], row[5]->toInt()});
}

Result<void> Publisher::Inside::keep(const Standing &standing)
{
    const auto kept = session.run("INSERT INTO " + nameOf(u"progress"_s) + " (office_id, life, table_name, after_row, sequence, digest, form) VALUES ($1, $2, $3, $4, $5, $6, $7)"
                                  " ON CONFLICT (office_id) DO UPDATE SET life = excluded.life, table_name = excluded.table_name, after_row = excluded.after_row,"
                                  " sequence = excluded.sequence, digest = excluded.digest, form = excluded.form",
                                  {cell(office.id), cell(standing.life), cell(standing.table), cell(standing.afterRow), cell(standing.sequence), standing.digest, cell(standing.form)});
    if (!kept)
        return tl::unexpected(kept.error());
    const auto told = session.run("UPDATE " + nameOf(u"office"_s) + " SET head_sequence = $2, head_digest = $3, published_at = now() WHERE id = $1",
                                  {cell(office.id), cell(standing.sequence), standing.digest});
    return told ? Result<void>() : tl::unexpected(told.error());
}

Result<std::int64_t> Publisher::Inside::shipOne(const Shipment &shipment, const Standing &after)
{
    const QByteArray table = nameOf(shipment.table->name);
    const QByteArray names = "office_id," + listed(*shipment.table, {}) + ",changed,life,gone";
    std::int64_t written = 0;
    if (!shipment.rows.empty()) {
        if (const auto made = session.run("CREATE TEMP TABLE incoming (LIKE " + table + ") ON COMMIT DROP"); !made)
            return tl::unexpected(made.error());
        std::vector<std::vector<Cell>> rows;
        rows.reserve(shipment.rows.size());
        for (const auto &values : shipment.rows) {
            std::vector<Cell> row{cell(office.id)};
            row.insert(row.end(), values.begin(), values.end());
            row.insert(row.end(), {cell(after.sequence), cell(after.life), Cell("f")});
            rows.push_back(std::move(row));
        }
        if (const auto copied = session.copy("COPY incoming (" + names + ") FROM STDIN", rows); !copied)
            return tl::unexpected(copied.error());
        QByteArray set;
        for (const Column &column : shipment.table->columns)
            set += '"' + column.name.toUtf8() + "\"=excluded.\"" + column.name.toUtf8() + "\",";
        const auto put = session.run("INSERT INTO " + table + " AS t (" + names + ") SELECT " + names + " FROM incoming ON CONFLICT (office_id, id) DO UPDATE SET " + set
                                     + "changed=excluded.changed, life=excluded.life, gone=false WHERE (" + listed(*shipment.table, "t.") + ",t.life,t.gone) IS DISTINCT FROM ("
                                     + listed(*shipment.table, "excluded.") + ",excluded.life,false)");
        if (!put)
            return tl::unexpected(put.error());
        written += put->touched;
        if (const auto dropped = session.run("DROP TABLE incoming"); !dropped)
            return tl::unexpected(dropped.error());
    }
    if (!shipment.gone.isEmpty()) {
        QByteArray blank;
        for (std::size_t at = 1; at < shipment.table->columns.size(); ++at)
            blank += ", \"" + shipment.table->columns[at].name.toUtf8() + "\" = NULL";
        const auto put = session.run("UPDATE " + table + " SET gone = true, changed = $3" + blank + " WHERE office_id = $1 AND id = ANY($2::text[]) AND NOT gone",
                                     {cell(office.id), arrayOf(shipment.gone), cell(after.sequence)});
        if (!put)
            return tl::unexpected(put.error());
        written += put->touched;
    }
    return written;
}

Result<std::int64_t> Publisher::ship(const std::vector<Shipment> &shipments, const Standing &after)
{
    return m_inside->whole([&]() -> Result<std::int64_t> {
        std::int64_t written = 0;
        for (const Shipment &shipment : shipments) {
            const auto done = m_inside->shipOne(shipment, after);
            if (!done)
                return done;
            written += *done;
        }
        const auto kept = m_inside->keep(after);
        return kept ? Result<std::int64_t>(written) : tl::unexpected(kept.error());
    });
}

Result<std::int64_t> Publisher::finishRound(const Standing &after)
{
    return m_inside->whole([&]() -> Result<std::int64_t> {
        std::int64_t written = 0;
        for (const Table &table : m_inside->form.tables) {
            QByteArray blank;
            for (std::size_t at = 1; at < table.columns.size(); ++at)
                blank += ", \"" + table.columns[at].name.toUtf8() + "\" = NULL";
            const auto put = m_inside->session.run("UPDATE " + m_inside->nameOf(table.name) + " SET gone = true, changed = $2" + blank + " WHERE office_id = $1 AND life < $3 AND NOT gone",
                                                   {cell(m_inside->office.id), cell(after.sequence), cell(after.life)});
            if (!put)
                return tl::unexpected(put.error());
            written += put->touched;
        }
        const auto kept = m_inside->keep(after);
        return kept ? Result<std::int64_t>(written) : tl::unexpected(kept.error());
    });
}

Result<Totals> Publisher::totals()
{
    Totals totals;
    for (const Table &table : m_inside->form.tables) {
        QByteArray wanted = "count(*)";
        for (const QString &sum : table.sums())
            wanted += ", coalesce(sum(\"" + sum.toUtf8() + "\"), 0)";
        const QByteArray from = " FROM " + m_inside->nameOf(table.name) + " WHERE office_id = $1 AND NOT gone";
        const auto found = m_inside->session.run("SELECT " + wanted + from, {cell(m_inside->office.id)});
        if (!found)
            return tl::unexpected(found.error());
        TableTotals &own = totals[table.name];
        own.rows = found->rows.front().front()->toLongLong();
        for (qsizetype at = 0; at < table.sums().size(); ++at)
            own.sums[table.sums().at(at)] = found->rows.front()[std::size_t(at) + 1]->toLongLong();
        if (table.name != u"payment_line")
            continue;
        const auto months = m_inside->session.run("SELECT for_month, coalesce(sum(amount_fen), 0)" + from + " GROUP BY for_month", {cell(m_inside->office.id)});
        if (!months)
            return tl::unexpected(months.error());
        for (const auto &row : months->rows)
            own.months[QString::fromUtf8(row[0].value_or(""))] = row[1]->toLongLong();
    }
    return totals;
}

Result<RowDigests> Publisher::rowDigests(const Table &table)
{
    // each column as it is sent: NULL apart from the empty text, days and flags in one writing whatever the server's settings
    QByteArray cells;
    for (const Column &column : table.columns) {
        const QByteArray name = '"' + column.name.toUtf8() + '"';
        const QByteArray text = column.kind == Kind::Day ? "to_char(" + name + ", 'YYYY-MM-DD')"
            : column.kind == Kind::Flag                  ? "CASE WHEN " + name + " THEN 't' ELSE 'f' END"
                                                         : name + "::text";
        cells += (cells.isEmpty() ? "" : " || ") + QByteArray("CASE WHEN ") + name + " IS NULL THEN '-' ELSE '+' || " + text + " END || chr(31)";
    }
    RowDigests digests;
    QByteArray last;
    constexpr std::size_t atOnce = 20000;
    for (std::size_t found = atOnce; found == atOnce;) {
        const auto rows = m_inside->session.run("SELECT id, translate(encode(sha256(convert_to(" + cells + ", 'UTF8')), 'base64'), E'\n', '') FROM " + m_inside->nameOf(table.name)
                                                    + " WHERE office_id = $1 AND NOT gone AND id COLLATE \"C\" > $2 ORDER BY id COLLATE \"C\" LIMIT " + QByteArray::number(qint64(atOnce)),
                                                {cell(m_inside->office.id), Cell(last)});
        if (!rows)
            return tl::unexpected(rows.error());
        found = rows->rows.size();
        for (const auto &row : rows->rows)
            digests.insert(row[0].value_or(""), row[1].value_or(""));
        last = found == 0 ? last : rows->rows.back()[0].value_or("");
    }
    return digests;
}

QByteArray rowDigest(const std::vector<Cell> &cells)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const Cell &each : cells)
        hash.addData(each ? '+' + *each + '\x1f' : QByteArray("-\x1f"));
    return hash.result().toBase64();
}

QStringList differingRows(const RowDigests &ours, const RowDigests &theirs)
{
    QStringList ids;
    for (auto row = ours.begin(); row != ours.end(); ++row)
        if (theirs.value(row.key()) != *row)
            ids << QString::fromUtf8(row.key());
    for (auto row = theirs.begin(); row != theirs.end(); ++row)
        if (!ours.contains(row.key()))
            ids << QString::fromUtf8(row.key());
    ids.sort();
    return ids;
}

QStringList differences(const Totals &ours, const Totals &theirs)
{
    QStringList lines;
    const auto compare = [&](const QString &what, std::int64_t one, std::int64_t other) {
        if (one != other)
            lines << u"%1: %2 / %3"_s.arg(what).arg(one).arg(other);
    };
    for (auto table = ours.begin(); table != ours.end(); ++table) {
        const TableTotals other = theirs.value(table.key());
        compare(table.key(), table->rows, other.rows);
        for (auto sum = table->sums.begin(); sum != table->sums.end(); ++sum)
            compare(table.key() + u' ' + sum.key(), *sum, other.sums.value(sum.key()));
        QMap<QString, std::int64_t> months = other.months;
        months.insert(table->months);
        for (const QString &month : months.keys())
            compare(table.key() + u' ' + month, table->months.value(month), other.months.value(month));
    }
    return lines;
}

} // namespace xieli::publish

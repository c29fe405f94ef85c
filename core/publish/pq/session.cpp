// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pq/session.h"

namespace xieli::publish {

using namespace Qt::StringLiterals;

namespace {

/// An option of the connection as it was said or as it was found in the end; empty where it is neither.
QByteArray option(const PQconninfoOption *options, const char *name)
{
    for (; options && options->keyword; ++options)
        if (qstrcmp(options->keyword, name) == 0)
            return options->val;
    return {};
}

/// A password among the words would stand in the list of processes and in the shell's history.
Result<void> refusePassword(const Library &pq, const QByteArray &words)
{
    char *message = nullptr;
    PQconninfoOption *options = pq.conninfoParse(words.constData(), &message);
    const QString said = QString::fromUtf8(message).trimmed();
    if (message)
        pq.freemem(message);
    if (!options)
        return fail(u"publish.connection_unreadable"_s, {{u"why"_s, said}});
    const bool hasPassword = !option(options, "password").isEmpty();
    pq.conninfoFree(options);
    return hasPassword ? fail(u"publish.password_in_words"_s) : Result<void>();
}

bool isCertified(const PQconninfoOption *options) { return option(options, "sslmode") == "verify-full"; }

/// Before a word is said to the other side: whoever sits on a line without a checked certificate need only ask for the password in clear. What the
/// words, the service file and the environment come to is known once the connection is begun, which sends nothing yet.
Result<void> refusePlain(const Library &pq, const QByteArray &words)
{
    PGconn *begun = pq.connectStart(words.constData());
    PQconninfoOption *options = begun ? pq.conninfo(begun) : nullptr;
    const QByteArray hosts = option(options, "host"), addresses = option(options, "hostaddr");
    const bool isFine = !options || isCertified(options);
    pq.conninfoFree(options);
    if (begun)
        pq.finish(begun);
    if (isFine)
        return {};
    for (const QByteArray &address : addresses.split(','))
        if (!address.trimmed().isEmpty())
            return fail(u"publish.plain_connection"_s, {{u"host"_s, QString::fromUtf8(address)}});
    for (const QByteArray &host : hosts.split(','))
        if (!host.trimmed().isEmpty() && !host.startsWith('/')) // empty: the socket of this machine
            return fail(u"publish.plain_connection"_s, {{u"host"_s, QString::fromUtf8(host)}});
    return {};
}

/// The bytes of a row as COPY's text form wants them.
void append(QByteArray &line, const Cell &cell)
{
    if (!cell) {
        line += "\\N";
        return;
    }
    for (const char c : *cell)
        switch (c) {
        case '\\': line += "\\\\"; break;
        case '\n': line += "\\n"; break;
        case '\r': line += "\\r"; break;
        case '\t': line += "\\t"; break;
        case '\0': break; // PostgreSQL's texts hold none
        default: line += c;
        }
}

} // namespace

Result<Session> Session::open(const Target &target)
{
    const auto pq = Library::load();
    if (!pq)
        return tl::unexpected(pq.error());
    const QByteArray words = target.connection.toUtf8();
    if (const auto fine = refusePassword(*pq, words); !fine)
        return tl::unexpected(fine.error());
    if (const auto fine = target.allowPlain ? Result<void>() : refusePlain(*pq, words); !fine)
        return tl::unexpected(fine.error());
    Session session(*pq, pq->connectdb(words.constData()));
    if (!session.m_connection || pq->status(session.m_connection.get()) != CONNECTION_OK)
        return fail(u"publish.not_connected"_s, {{u"why"_s, session.why()}});
    pq->setNoticeProcessor(session.m_connection.get(), [](void *, const char *) {}, nullptr);
    const QByteArray host = pq->host(session.m_connection.get());
    PQconninfoOption *options = pq->conninfo(session.m_connection.get());
    const bool isChecked = isCertified(options); // once more of the one that answered
    pq->conninfoFree(options);
    if (!host.startsWith('/') && !isChecked && !target.allowPlain)
        return fail(u"publish.plain_connection"_s, {{u"host"_s, QString::fromUtf8(host)}});
    if (const auto set = session.run("SET client_encoding = 'UTF8'; SET DateStyle = 'ISO'"); !set)
        return tl::unexpected(set.error());
    return session;
}

QString Session::why() const { return m_connection ? QString::fromUtf8(m_pq.errorMessage(m_connection.get())).trimmed() : QString(); }

QString Session::name() const
{
    return QString::fromUtf8(m_pq.host(m_connection.get())) + u'/' + QString::fromUtf8(m_pq.db(m_connection.get()));
}

Result<Answer> Session::taken(PGresult *result)
{
    const auto state = m_pq.resultStatus(result);
    Answer answer;
    for (int row = 0; state == PGRES_TUPLES_OK && row < m_pq.ntuples(result); ++row) {
        std::vector<Cell> cells;
        for (int column = 0; column < m_pq.nfields(result); ++column)
            cells.push_back(m_pq.getisnull(result, row, column) ? Cell() : Cell(m_pq.getvalue(result, row, column)));
        answer.rows.push_back(std::move(cells));
    }
    answer.touched = QByteArray(m_pq.cmdTuples(result)).toLongLong();
    m_pq.clear(result);
    const bool isFine = state == PGRES_TUPLES_OK || state == PGRES_COMMAND_OK || state == PGRES_COPY_IN;
    return isFine ? Result<Answer>(std::move(answer)) : fail(u"publish.refused"_s, {{u"why"_s, why()}});
}

Result<Answer> Session::run(const QByteArray &sql) { return taken(m_pq.exec(m_connection.get(), sql.constData())); }

Result<Answer> Session::run(const QByteArray &sql, const std::vector<Cell> &values)
{
    std::vector<const char *> texts;
    for (const Cell &value : values)
        texts.push_back(value ? value->constData() : nullptr);
    return taken(m_pq.execParams(m_connection.get(), sql.constData(), int(texts.size()), nullptr, texts.data(), nullptr, nullptr, 0));
}

Result<void> Session::copy(const QByteArray &sql, const std::vector<std::vector<Cell>> &rows)
{
    constexpr qsizetype helping = 64 * 1024;
    if (const auto begun = run(sql); !begun)
        return tl::unexpected(begun.error());
    QByteArray bytes;
    const auto send = [&] { return m_pq.putCopyData(m_connection.get(), bytes.constData(), int(bytes.size())) == 1; };
    bool isSent = true;
    for (const auto &row : rows) {
        for (std::size_t at = 0; at < row.size(); ++at) {
            if (at > 0)
                bytes += '\t';
            append(bytes, row[at]);
        }
        bytes += '\n';
        if (bytes.size() >= helping) {
            isSent = isSent && send();
            bytes.clear();
        }
    }
    isSent = isSent && send() && m_pq.putCopyEnd(m_connection.get(), nullptr) == 1;
    Result<void> outcome = isSent ? Result<void>() : fail(u"publish.refused"_s, {{u"why"_s, why()}});
    while (PGresult *result = m_pq.getResult(m_connection.get()))
        if (const auto answer = taken(result); !answer)
            outcome = tl::unexpected(answer.error());
    return outcome;
}

} // namespace xieli::publish

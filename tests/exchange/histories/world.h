// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/histories/naive.h"
#include "exchange/histories/told.h"
#include "exchange/envelope.h"
#include "exchange/offices.h"
#include "model/clash.h"
#include "model/householdmove.h"

#include <QRandomGenerator>
#include <QUuid>

namespace xieli::test {

/// Something that no history may come to; `what` says it with the record or office.
struct Trouble {
    QString what;
};

/// Three villages and their township who work and exchange at random, beside a naive model that is told of every edit and of every
/// parcel that was taken in.
class World {
public:
    World(const Offices &offices, quint32 seed);

    /// Works, exchanges until nothing is left to say, and looks at all of it. Empty: as it must be; else what is not.
    QString live(int steps);
    /// What happened, step by step.
    const QStringList &log() const { return m_log; }

private:
    struct Desk {
        QString name;
        int number = 0;
        std::unique_ptr<OfficeFile> file;
        OfficeId id;
        bool isOld = false; ///< its program is: it writes the first form and reads no other
    };
    struct Sent {
        QByteArray bytes;
        std::int64_t sequence = 0;
        naive::Known told;
        QSet<int> taken;   ///< parcels of the receiver that the sender had taken in by then
        int number = 0;    ///< among all that were sent this way
        QByteArray digest = {};
    };
    /// What an office's file remembers of parcels: by the other office.
    struct Post {
        QMap<int, QSet<int>> sent, taken;
        QMap<int, QMap<std::int64_t, int>> waiting; ///< by sequence
    };
    struct Removed {
        int office = 0;
        QString table, key;
        exchange::Row row;
    };
    struct Copy {
        int office = 0;
        QString path;
        naive::Model::Memory memory;
        Post post;
    };
    /// A household on its way from one village to another.
    struct Move {
        int from = 0;
        QString household, out;             ///< where it left, and the line that says so
        int to = -1;                        ///< who has it; below 0: nobody yet
        QString arrived = {}, in = {};      ///< what came of it there
        QString answer = {};
        int answerEdit = -1;                ///< by which the answer was given, until the township heard of it
        QMap<naive::Cell, QString> atGiving = {}; ///< what the old place's fields held
    };
    struct Merge {
        int office = 0;
        std::int64_t change = 0;
        QString old;
        std::vector<naive::Cell> fields;
    };
    static constexpr int township = 3;
    using Rows = std::vector<std::pair<std::pair<QString, QString>, exchange::Row>>; ///< by table and key

    // steps, each by its theme in a file of its own
    void step();
    void newFamily();
    void stranger();
    void edit();
    void quarrel();
    void takeDeathBack();
    void addIncome();
    void remove();
    void putBack();
    void decide();
    void draft() { draft(anyVillage()); }
    void draft(int office);
    void redraft() { redraft(anyVillage()); }
    void redraft(int office);
    void approve();
    void townshipPays();
    void answerClash();
    void exchangeBoth();
    void packOne();
    void deliverOne();
    void deliverLate(int from, int to);
    void backUpOrRestore();
    void restore(const Copy &copy);
    void moveOut();
    void giveMove();
    void answerMove();
    void enterTwice();
    void mergePersons();
    void undoMerge();
    void tellApart();
    void update();

    int anyVillage();
    int anyOffice() { return m_random.bounded(5) < 2 ? township : anyVillage(); }
    template <class T>
    T newId();
    template <class Row>
    void make(int office, Writer &writer, const Row &row, naive::Thing thing);
    void storeFamily(int village, const Family &family);
    void tellArrival(Move &move, const Rows &family, const QString &seed);
    void hearAnswers();
    Rows recordsOf(int office, const QString &household);
    std::optional<Clash> anyPair(int office);
    static bool othersStay(Reader &reader, const QString &household, const QString &but);
    exchange::Opened opened(int from, int to, const QByteArray &bytes);
    QByteArray sealed(int from, int to, const QByteArray &content, const exchange::EnvelopeFacts &facts);
    void writeInFirstForm(int from, int to, exchange::PackedParcel &packed);
    void mustRefuse(int from, int to, const Sent &sent);
    void writeField(int office, Writer &writer, const std::pair<QString, QString> &record, const QString &column, const Value &value);
    void removeWithChildren(int office, Writer &writer, const QString &table, const QString &key);
    void addLines(int village, Writer &writer, const PaymentBatch &batch);
    void set(int office, const QString &table, const QString &key, const QString &column, const Value &value);
    /// Records of the table that the office has.
    QStringList keysAt(int office, const QString &table);
    QString pick(const QStringList &among) { return among.isEmpty() ? QString() : among[m_random.bounded(int(among.size()))]; }
    std::optional<exchange::Row> row(int office, const QString &table, const QString &key);
    Value otherValue(const QString &column);

    Sent pack(int from, int to);
    bool deliver(int from, int to, const Sent &sent);
    void noteTaken(int from, int to, const Sent &sent, bool isHealing);
    void hear(int from, int to, const Sent &sent, bool isHealing);
    void settle();

    // what must hold in the end (verdict.cpp)
    void judge();
    void judgeRecord(const QString &record, const naive::Thing &thing);
    void judgeBatchOfTownship(const QString &record);
    void judgeCell(const QString &record, const QString &column, const exchange::Row &row);
    void judgeRival(const QString &record, const QString &column, const QStringList &rivals);
    void judgeClashes();
    void judgeFates(int village);
    void judgeTotals(int village);
    void judgeMoves();
    void judgePersons();
    bool isInQuestion(const QString &record) const;
    bool hasBeenTold(int office, const QString &record);

    template <class T>
    T must(Result<T> result, const QString &what);
    OfficeFile &file(int office) { return *m_desks[std::size_t(office)].file; }
    OfficeId idOfDesk(int office) const { return m_desks[std::size_t(office)].id; }
    const QString &nameOfDesk(int office) const { return m_desks[std::size_t(office)].name; }
    void note(const QString &line) { m_log << line; }

    const Offices &m_offices;
    std::unique_ptr<QTemporaryDir> m_folder;
    QRandomGenerator m_random;
    bool m_restores; ///< villages go on with copies of their files, once in a while
    bool m_townshipToo; ///< so does the township, in the seeds after ten thousand: of some hundred of them one still differs from the model
    bool m_townshipPays; ///< it drafts months itself, in the seeds after twenty thousand, and goes on with no copies there
    std::vector<Desk> m_desks;
    naive::Model m_model;
    std::vector<std::pair<int, Family>> m_families;
    QMap<QString, QStringList> m_keys; ///< by table: every record that was ever made
    std::vector<Removed> m_removed;
    QMap<std::pair<int, int>, std::vector<Sent>> m_sent;
    std::vector<Copy> m_copies;
    std::array<Post, 4> m_posts;
    std::vector<Clash> m_clashes;
    std::vector<Move> m_moves;
    std::vector<Merge> m_merges;
    QSet<QString> m_judged;                       ///< people of whom it was said that they are one, or two
    std::vector<std::pair<QString, int>> m_apart; ///< questions that were answered with two, and when
    QStringList m_log;
};

/// How long the history of a seed is.
inline int stepsOf(int seed) { return 12 + seed % 37; }
template <class T>
T World::must(Result<T> result, const QString &what)
{
    if (!result)
        throw Trouble{what + u": "_s + result.error().key + u' ' + QStringList(result.error().arguments.values()).join(u' ')};
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// From the seed, so that the same history is told again.
template <class T>
T World::newId()
{
    std::array<quint32, 4> bits;
    m_random.fillRange(bits.data(), bits.size());
    return T(QUuid(bits[0], ushort(bits[1]), ushort(bits[1] >> 16), uchar(bits[2]), uchar(bits[2] >> 8), uchar(bits[2] >> 16), uchar(bits[2] >> 24),
                   uchar(bits[3]), uchar(bits[3] >> 8), uchar(bits[3] >> 16), uchar(bits[3] >> 24))
                 .toString(QUuid::WithoutBraces));
}

inline QString keyText(const QString &key) { return key; }
template <class Tag>
QString keyText(const Id<Tag> &key) { return key.text(); }

template <class Row>
void World::make(int office, Writer &writer, const Row &made, naive::Thing thing)
{
    const QString table = QString::fromLatin1(Row::table), key = keyText(made.id);
    writer.insert(made);
    thing.maker = office;
    thing.first = fieldsOf(table, *writer.row(table, key));
    if (!m_keys[table].contains(key))
        m_keys[table] << key;
    m_model.make(office, recordName(table, key), thing);
}

} // namespace xieli::test

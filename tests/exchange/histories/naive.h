// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What must stand in the end, told without any of the program's own means: no numbers of parcels, no journal, no sums of changes. An
// office is the set of edits that it has heard of, a parcel is a copy of that set, and an edit says which edits its author had heard of.
// Nothing of the program is included here (tests/exchange/test_histories looks).

#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace xieli::naive {

/// One field of one record; without a column: that the record is there at all.
struct Cell {
    QString record;
    QString column;
    friend bool operator<(const Cell &a, const Cell &b) { return std::pair(a.record, a.column) < std::pair(b.record, b.column); }
    friend bool operator==(const Cell &, const Cell &) = default;
};

inline const QString there = QStringLiteral("there");
inline const QString gone = QStringLiteral("gone");
/// What a field without anything in it is called, where it is a day.
inline const QString nothing = QStringLiteral("-");

/// The edits that an office has heard of, by their numbers.
class Known {
public:
    bool has(int edit) const { return edit < int(m_edits.size()) && m_edits[std::size_t(edit)]; }
    void add(int edit);
    void add(const Known &other);

private:
    std::vector<bool> m_edits;
};

/// Who has the last word on a record while it is asked.
enum class Keeper { Village, Township };

/// What one record is.
struct Thing {
    QString household = {};     ///< empty: of none
    QString parent = {};        ///< the record without which it cannot be there
    QString batch = {};         ///< of payments: what an approval freezes as it is
    Keeper keeper = Keeper::Village;
    bool isApprovable = false;  ///< it is such a batch
    int maker = 0;
    QMap<QString, QString> first = {}; ///< what its fields held when it was made
};

enum class Standing { No, Yes, Either };

/// What is to be in one field.
struct Answer {
    QString value;                  ///< … if `isAny` does not say otherwise
    bool isAny = false;             ///< any of `among` will do, but nothing else
    QStringList among;
    QStringList rivals;             ///< different values that nobody has seen and changed: a question that must be open
    QSet<int> overruled;            ///< offices whose value does not stand and that must have been told so
    QStringList asked = {};         ///< one of these may stand instead, where a question names them all
};

class Model {
public:
    Model(int offices, int township) : m_known(std::size_t(offices)), m_own(std::size_t(offices)), m_lives(std::size_t(offices)), m_township(township) {}

    /// The office makes a record.
    void make(int office, const QString &record, const Thing &thing);
    /// It removes one; `holds`: what its fields held there.
    void remove(int office, const QString &record, const QMap<QString, QString> &holds);
    /// It puts a record back that it had removed; `holds`: what its fields hold now.
    void putBack(int office, const QString &record, const QMap<QString, QString> &holds);
    void write(int office, const Cell &cell, const QString &before, const QString &after);
    /// A person chose between two values: a word of its own, whatever becomes of the field afterwards.
    void decide(int office, const Cell &cell, const QString &before, const QString &after);
    /// The township gave a household to a village: from then on it is that village's.
    void giveHome(const QString &household, int village) { m_homes.insert(household, village); }
    /// One record of a person was given up for another: what is written to it may reach that one.
    void lead(const QString &from, const QString &to) { m_led[to] << from; }
    /// The township approves payments as they stand with it.
    void approve(const QString &batch);

    Known known(int office) const { return m_known[std::size_t(office)]; }
    /// A parcel that was packed when its sender knew `told` was taken in.
    enum class Telling { News, Whole };
    void deliver(int receiver, int sender, const Known &told, Telling telling = Telling::News);
    /// What a copy of an office's file remembers.
    struct Memory {
        Known known;
        Known own;                ///< of them, what it wrote itself: words that a lost life said and that came back with a parcel are not
        QMap<QString, int> homes; ///< of the township's file: who told of which household first
    };
    Memory memory(int office) const { return {known(office), m_own[std::size_t(office)], m_homes}; }
    /// The office goes on with a copy of its file.
    void restore(int office, const Memory &then);
    /// All that the sender knew was laid over the receiver's file. What the receiver said itself after `common`, the last that the sender
    /// had of it and both still know of, it says again.
    void heal(int receiver, int sender, const Known &told, const Known &common);
    /// The number of the latest edit.
    int lastEdit() const { return int(m_edits.size()) - 1; }
    /// Whether anybody wrote the field after the edit `since`.
    bool isWritten(const Cell &cell, int since = -1) const;
    bool isRestored(int office) const { return m_lives[std::size_t(office)] > 0; }
    /// Nobody has heard of the record any more: it went with a disk.
    bool isLost(const QString &record) const;

    const QMap<QString, Thing> &things() const { return m_things; }
    /// The village that a household belongs to: the first that told the township of it.
    std::optional<int> homeOf(const QString &household) const;
    /// Whether another village wrote this household too, which is none of its business.
    bool hasStrangers(int village) const { return m_strangers.contains(village); }
    Standing standing(const QString &record) const;
    /// Offices that removed a record which stands, since another had changed it: they must have been told.
    QSet<int> removedInVain(const QString &record) const;
    /// Offices that put a record back which has no place to stand in: where it does not stand they must have been told.
    QSet<int> putBackInVain(const QString &record) const;
    Answer answer(const Cell &cell) const;
    /// Whether more than one office, or more than one life of an office, wrote the field.
    bool isShared(const Cell &cell) const;

private:
    struct Edit {
        int office = 0;
        int life = 0;
        Cell cell;
        QString before = {}, after = {};
        Known seen = {};
        bool isRemoval = false;     ///< a field that went with its record
        bool isDecision = false;
        bool isApproval = false;
        bool isVoid = false;
        bool wentWithIt = false;    ///< its author removed the record before anybody heard of it
        bool isPassing = false;     ///< its author wrote something else over it before anybody heard of it
        std::vector<int> twins = {}; ///< edits of the other office that say the same: its author heard of them while he still said so
    };
    void add(int office, const Cell &cell, const QString &before, const QString &after, bool isRemoval = false);
    bool isKnown(int edit) const;
    /// Whether the author of `of` had heard of the edit, or of another that says the same.
    bool sees(const Edit &of, int edit) const;
    /// No other edit of the field among them was made by somebody who had heard of it.
    bool isLatest(int edit, const Known &among) const;
    void sayAgain(int office, int edit);
    void sayWhatWasTakenBack(int office);
    void pairTwins(int receiver, int sender, const Known &told, const std::vector<int> &run);
    bool counts(int edit) const;
    bool isFrozenOut(int edit) const;
    std::vector<int> editsOf(const Cell &cell) const;
    std::vector<int> touches(const QString &record, bool withChildren) const;
    bool isKnownOtherwise(int removal, int touch) const;
    bool isRivalOfOwn(int removal, int touch) const;
    bool isOverruledBy(int removal, int touch) const;
    bool isWanted(const QString &record, bool withChildren) const;
    bool isGoneOnFrom(int edit) const;
    bool hasNoPlace(const QString &record) const;
    bool isRemovedOverLostLife(const QString &record) const;
    QString oldValue(int other, int edit) const;
    /// Values of the field after which none was written by somebody who knew of it.
    QStringList latestValues(const std::vector<int> &all, bool withTwins) const;
    Answer strictAnswer(const Cell &cell) const;
    QStringList ledTo(const Cell &cell) const;
    bool isMine(const QString &record, int village) const;
    void takeBack(int author, const std::vector<int> &run, const Known &heard = {});
    bool isHeardBy(const Known &heard, const std::vector<int> &run) const;
    bool heardBetween(int first, int last) const;
    Answer ending(const QStringList &latest, const std::vector<int> &all, const QString &column) const;

    std::vector<Edit> m_edits;
    std::vector<Known> m_known;
    std::vector<Known> m_own;
    std::vector<int> m_lives;
    int m_township;
    QMap<QString, Thing> m_things;
    QMap<QString, int> m_homes;
    QSet<int> m_strangers;
    QMap<Cell, std::vector<int>> m_byCell;
    QMap<QString, QStringList> m_children;
    QMap<QString, QStringList> m_led; ///< by survivor: records that were given up for it
};

} // namespace xieli::naive

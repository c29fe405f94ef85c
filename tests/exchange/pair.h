// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/offices.h"
#include "exchange/scope.h"
#include "exchange/valuetext.h"
#include "model/clash.h"

namespace xieli::test {

using exchange::Fate;

/// A village and its township with a stick between them.
class Pair {
public:
    explicit Pair(const Offices &offices, const QString &villageName = u"village"_s)
        : m_offices(offices), m_folder(offices.copies()), village(offices.open(*m_folder, villageName)), township(offices.open(*m_folder, u"township"_s)),
          villageId(idOf(village)), townshipId(idOf(township))
    {
    }

    exchange::PackedParcel fromVillage() { return must(exchange::packParcel(village, townshipId)); }
    exchange::PackedParcel fromTownship() { return must(exchange::packParcel(township, villageId)); }
    exchange::TakeInReport up() { return must(exchange::takeIn(township, fromVillage().bytes)); }
    exchange::TakeInReport down() { return must(exchange::takeIn(village, fromTownship().bytes)); }
    /// Parcels both ways until nothing is left to say.
    void settle()
    {
        for (int round = 0; round < 3; ++round) {
            up();
            down();
        }
    }
    /// All rows that both have.
    QStringList contentOfShared(OfficeFile &file) { return contentOf(file, shared()); }
    /// One that nobody knows yet.
    OfficeFile newOffice(const QString &name, OfficeRole role)
    {
        NewOffice office;
        office.name = u"训练"_s + name;
        office.role = role;
        office.placeCode = role == OfficeRole::Township ? u"629901101"_s : u"629901101203"_s;
        office.userName = u"训练员"_s;
        office.passphrase = u"training-2018"_s;
        office.today = theDay;
        const QString path = m_folder->filePath(name + u".xieli"_s);
        const QString recovery = must(OfficeFile::create(path, office)).recoverySheetText;
        return must(OfficeFile::open(path, {{}, {}, recovery}, Clock::on(theDay)));
    }
    QStringList contentAtVillage() { return contentOf(village, shared()); }
    QStringList contentAtTownship() { return contentOf(township, shared()); }
    /// A copy of the file beside it, as it is now.
    void backUp(OfficeFile &file)
    {
        QFile::remove(copyOf(file));
        must(file.backupTo(copyOf(file)));
    }
    /// The office goes on with that copy; what came after is lost with its disk.
    void restore(OfficeFile &file)
    {
        const QString name = nameOf(file);
        const QString path = m_folder->filePath(name + u".xieli"_s);
        const QString copy = copyOf(file);
        file = m_offices.openAt(copy, name); // closes the file
        QFile::remove(path);
        file = m_offices.openAt(copy, name);
    }
    /// The office goes on with the copy, the copy is what it had: one file on two machines.
    void swapWithCopy(OfficeFile &file)
    {
        const QString name = nameOf(file);
        QString &other = m_second[name];
        const QString now = other.isEmpty() ? copyOf(file) : other;
        other = m_current.value(name, m_folder->filePath(name + u".xieli"_s));
        m_current[name] = now;
        file = m_offices.openAt(now, name);
    }
    std::vector<Clash> clashes(OfficeFile &file)
    {
        return must(file.read([](Reader &reader) { return reader.all<Clash>(); }));
    }

private:
    static QStringList shared()
    {
        QStringList tables = sharedTables();
        tables.removeIf([](const QString &table) { return table == "policy_overlay"_L1 || table == "paper"_L1; });
        return tables;
    }
    QString nameOf(const OfficeFile &file) const { return &file == &village ? u"village"_s : u"township"_s; }
    QString copyOf(const OfficeFile &file) const { return m_folder->filePath(nameOf(file) + u"-copy.xieli"_s); }

    const Offices &m_offices;
    std::unique_ptr<QTemporaryDir> m_folder;
    QMap<QString, QString> m_second, m_current;

public:
    OfficeFile village;
    OfficeFile township;
    OfficeId villageId, townshipId;
};

} // namespace xieli::test

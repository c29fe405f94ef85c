// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/pack.h"
#include "exchange/peers.h"
#include "exchange/takein.h"
#include "model/dossier.h"
#include "resources.h"
#include "support/support.h"
#include "store/officefile.h"
#include "store/tables.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest/QtTest>

namespace xieli::test {

using namespace Qt::StringLiterals;

inline const Day theDay(2018, 6, 5);

/// The value, or a loud end: these tests have no use for a half-made office.
template <class T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().key + u' ' + QStringList(result.error().arguments.values()).join(u' ')));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// Where files lie that are written very often: in memory, where there is such a place.
inline QString fastFolder()
{
    return QFileInfo(u"/dev/shm"_s).isWritable() ? u"/dev/shm"_s : QDir::tempPath();
}

/// A township and its villages ("village", "other", "third"), introduced to one another. Made once; every test works on copies.
class Offices {
public:
    explicit Offices(int villages = 2, const QString &under = QDir::tempPath()) : m_under(under)
    {
        initXieliResources();
        make(u"township"_s, OfficeRole::Township, u"629901101"_s);
        OfficeFile township = open(m_folder, u"township"_s);
        const QStringList names{u"village"_s, u"other"_s, u"third"_s};
        for (int number = 0; number < villages; ++number) {
            make(names[number], OfficeRole::Village, u"62990110120%1"_s.arg(number + 1));
            OfficeFile desk = open(m_folder, names[number]);
            must(exchange::trust(desk, must(exchange::introduce(township))));
            must(exchange::trust(township, must(exchange::introduce(desk))));
        }
    }

    /// Fresh copies of the three files in a folder of their own.
    std::unique_ptr<QTemporaryDir> copies() const
    {
        auto folder = std::make_unique<QTemporaryDir>(templateIn(m_under));
        for (const QFileInfo &file : QDir(m_folder.path()).entryInfoList(QDir::Files))
            QFile::copy(file.filePath(), folder->filePath(file.fileName()));
        return folder;
    }
    OfficeFile open(const QTemporaryDir &folder, const QString &name) const
    {
        return must(OfficeFile::open(folder.filePath(name + u".xieli"_s), {{}, {}, m_recovery.value(name)}, Clock::on(theDay)));
    }
    /// A copy of the office's file, wherever it lies.
    OfficeFile openAt(const QString &path, const QString &name) const
    {
        return must(OfficeFile::open(path, {{}, {}, m_recovery.value(name)}, Clock::on(theDay)));
    }
    const QString &recovery(const QString &name) const { return *m_recovery.constFind(name); }

private:
    void make(const QString &name, OfficeRole role, const QString &place)
    {
        NewOffice office;
        office.name = u"训练"_s + name;
        office.role = role;
        office.placeCode = place;
        office.userName = u"训练员"_s;
        office.passphrase = u"training-2018"_s;
        office.today = theDay;
        m_recovery[name] = must(OfficeFile::create(m_folder.filePath(name + u".xieli"_s), office)).recoverySheetText;
    }

    static QString templateIn(const QString &folder) { return folder + u"/xieli-XXXXXX"_s; }

    QString m_under;
    QTemporaryDir m_folder{templateIn(m_under)};
    QMap<QString, QString> m_recovery;
};

inline OfficeId idOf(OfficeFile &file)
{
    return must(file.read([](Reader &reader) { return reader.office().id; }));
}

/// Everything that a clash of two files would show: the chain's head and the number of rows of the parcels' tables.
inline QString stateOf(OfficeFile &file)
{
    return must(file.read([](Reader &reader) {
        const ChainHead head = reader.chainHead();
        return QString::number(head.sequence) + u' ' + QString::fromLatin1(head.digest.toHex()) + u' '
            + QStringList{QString::number(reader.count<Household>()), QString::number(reader.count<Member>()),
                          QString::number(reader.count<PaymentLine>()), QString::number(reader.count<ParcelReceived>()),
                          QString::number(reader.count<ParcelWaiting>()), QString::number(reader.count<ParcelFate>()),
                          QString::number(reader.count<ParcelAccepted>())}.join(u' ');
    }));
}

/// All rows of the shared tables as text, for comparing two offices.
inline QStringList contentOf(OfficeFile &file, const QStringList &tables = sharedTables())
{
    return must(file.read([&](Reader &reader) {
        QStringList lines;
        QSet<std::pair<QString, QString>> seen;
        for (const Change &change : reader.changesSince(0, tables)) {
            for (const CellChange &cell : change.cells) {
                if (seen.contains({cell.table, cell.key}))
                    continue;
                seen.insert({cell.table, cell.key});
                const auto row = reader.row(cell.table, cell.key);
                QString line = cell.table + u' ' + cell.key;
                for (auto value = row ? row->cbegin() : QMap<QString, Value>::const_iterator(); row && value != row->cend(); ++value)
                    line += u' ' + value.key() + u'=' + (isNull(*value) ? u"NULL"_s : shownValue(*value));
                if (row)
                    lines << line;
            }
        }
        lines.sort();
        return lines;
    }));
}

/// One invented family with everything that travels.
struct Family {
    Household household;
    Member head;
    Member away;
    Survey survey;
    IncomeItem income;
    StoredAssessment assessment;

    explicit Family(const QString &name = u"赵仁"_s)
    {
        household.id = HouseholdId::create();
        household.areaCode = u"629901101201"_s;
        household.group = u"4组"_s;
        household.residence = Residence::Urban;
        household.claimedMonthlyAmount = Money::fromYuan(292);
        head.id = MemberId::create();
        head.household = household.id;
        head.name = name;
        head.relation = 2;
        away.id = MemberId::create();
        away.household = household.id;
        away.position = 1;
        away.name = name + u"之子"_s;
        away.coLiving = false;
        survey.id = SurveyId::create();
        survey.household = household.id;
        survey.source = u"visit"_s;
        income.id = IncomeItemId::create();
        income.household = household.id;
        income.survey = survey.id;
        income.earner = head.id;
        income.kind = u"W1"_s;
        income.gross = Money::fromYuan(3000);
        assessment.id = AssessmentId::create();
        assessment.household = household.id;
        assessment.month = Month(2018, 6);
        assessment.situation = PackedText::fold("{\"a\":1}");
        assessment.result = PackedText::fold("{\"b\":2}");
    }
    void store(OfficeFile &file) const
    {
        must(file.change({u"test.family"_s}, [&](Writer &writer) {
            writer.insert(household);
            writer.insert(head);
            writer.insert(away);
            writer.insert(survey);
            writer.insert(income);
            writer.insert(assessment);
        }));
    }
};

/// A draft of one month with one line for each family.
struct Draft {
    PaymentBatch batch;
    std::vector<PaymentLine> lines;

    explicit Draft(const std::vector<Family> &families)
    {
        batch.id = PaymentBatchId::create();
        batch.month = Month(2018, 6);
        batch.title = u"2018年6月"_s;
        batch.draftedOn = theDay;
        for (const Family &family : families) {
            PaymentLine line;
            line.id = PaymentLineId::create();
            line.batch = batch.id;
            line.household = family.household.id;
            line.benefit = u"dibao"_s;
            line.forMonth = Month(2018, 6);
            line.amount = Money::fromYuan(310);
            line.persons = 1;
            lines.push_back(line);
        }
    }
    void store(OfficeFile &file) const
    {
        must(file.change({u"test.draft"_s}, [&](Writer &writer) {
            writer.insert(batch);
            for (const PaymentLine &line : lines)
                writer.insert(line);
        }));
    }
};

template <class Row, class Tag>
std::optional<Row> rowOf(OfficeFile &file, const Id<Tag> &key)
{
    return must(file.read([&](Reader &reader) { return reader.find<Row>(key); }));
}

template <class Row>
void save(OfficeFile &file, const Row &row)
{
    must(file.change({u"test.save"_s}, [&](Writer &writer) { writer.put(row); }));
}

} // namespace xieli::test

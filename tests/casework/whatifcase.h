// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/assessing.h"
#include "casework/paying.h"
#include "casework/randomregister.h"
#include "casework/register.h"
#include "casework/sheets.h"
#include "casework/whatifwords.h"
#include "intake/readsheet.h"
#include "intake/training.h"
#include "policy/context.h"
#include "store/rows.h"
#include "support/offices.h"
#include "support/support.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace xieli::test {

using namespace casework;
using namespace Qt::StringLiterals;
using policy::Effect;
using policy::Figure;

/// A pack of the county with these figures, as it would really be amended.
inline QByteArray overlay(const QString &name, const std::vector<std::pair<QString, QJsonObject>> &figures)
{
    QJsonObject values;
    for (const auto &[key, value] : figures) {
        QJsonObject entry = value;
        entry.insert(u"status"_s, u"stated"_s);
        entry.insert(u"cites"_s, QJsonArray{QJsonObject{{u"document"_s, u"county"_s}, {u"article"_s, u"一"_s}}});
        values.insert(key, QJsonArray{entry});
    }
    return QJsonDocument(QJsonObject{{u"name"_s, name}, {u"level"_s, u"county"_s}, {u"status"_s, u"in_force"_s},
                                     {u"documents"_s, QJsonObject{{u"county"_s, QJsonObject{{u"title"_s, u"县里的新标准"_s}}}}},
                                     {u"figures"_s, values}})
        .toJson();
}

/// What one household really gets in a month.
struct Real {
    QJsonObject assessment; ///< empty: not assessed
    Money drafted;          ///< of the month itself
};
using RealMonth = QMap<QString, Real>;

/// Offices whose law is amended for real, to be compared with a trial of the same change.
class WhatIfCase : public QObject {
protected:
    QTemporaryDir m_folder;
    int m_files = 0;

    QString folder()
    {
        const QString path = m_folder.filePath(u"w%1"_s.arg(++m_files));
        QDir().mkpath(path);
        return path;
    }
    Office copyOf(const Office &office)
    {
        const QString path = folder() + u"/copy.xieli"_s;
        if (!QFile::copy(office.path, path) || !QFile::copy(OfficeFile::keysPath(office.path), OfficeFile::keysPath(path)))
            qFatal("no copy");
        return must(openOffice(path, u"clerk"_s, passphrase, office.today));
    }
    /// The change made for real: the overlay stands in the office file, and its packs name it.
    Office amended(const Office &office, const QString &name, const QByteArray &json)
    {
        Office copy = copyOf(office);
        must(copy.file->change({u"casework.change_assess"_s}, [&](Writer &writer) {
            writer.insert(PolicyOverlay{name, json, u"00"_s});
            OfficeRow row = writer.office();
            row.packs += u',' + name;
            writer.update(row);
        }));
        const QString path = copy.path;
        copy.file.reset();
        return must(openOffice(path, u"clerk"_s, passphrase, office.today));
    }
    RealMonth realMonth(const Office &original, Month month)
    {
        Office office = copyOf(original);
        RealMonth real;
        for (const AssessmentRow &row : must(assessMonth(office, month)).rows)
            real[row.household.text()].assessment = QJsonDocument::fromJson(must(keptAssessment(office, row.assessment)).result.text()).object();
        for (const PaymentRow &row : must(draftPayments(office, month)).rows)
            for (const PaymentLine &line : row.lines)
                if (line.forMonth == month && line.kind == PaymentKind::Regular)
                    real[row.household.text()].drafted += line.amount;
        return real;
    }

    static QJsonValue monthlyOf(const QJsonObject &assessment)
    {
        qint64 sum = 0;
        for (const QJsonValue &benefit : assessment[u"benefits"_s].toArray()) {
            if (!benefit.toObject().contains(u"monthly_fen"_s))
                continue;
            if (benefit[u"monthly_fen"_s].isNull())
                return {};
            sum += benefit[u"monthly_fen"_s].toInteger();
        }
        return sum;
    }
    static QString shown(const policy::Outcome &outcome)
    {
        return u"%1 %2 %3 %4"_s.arg(outcome.category ? toCode(*outcome.category) : u"?"_s, outcome.state, outcome.grade ? QString::number(*outcome.grade) : u"-"_s,
                                    outcome.monthly ? outcome.monthly->toString() : u"?"_s);
    }
    static QString shown(const QJsonObject &assessment)
    {
        const QJsonValue monthly = monthlyOf(assessment);
        return u"%1 %2 %3 %4"_s.arg(assessment[u"category"_s].toString(u"?"_s), assessment[u"state"_s].toString(),
                                    assessment[u"class"_s].isDouble() ? QString::number(assessment[u"class"_s].toInt()) : u"-"_s,
                                    monthly.isNull() ? u"?"_s : Money::fromFen(monthly.toInteger()).toString());
    }

    /// Household by household, to the fen.
    void compareMonth(const Office &office, const Office &changed, const WhatIfReport &report, Month month)
    {
        const RealMonth before = realMonth(office, month);
        const RealMonth after = realMonth(changed, month);
        QMap<QString, const WhatIfRow *> rows;
        for (const WhatIfRow &row : report.rows)
            if (row.from <= month && month <= row.to)
                rows.insert(report.listed[row.household].id.text(), &row);
        Money owedBefore, owedAfter;
        QStringList households = before.keys() + after.keys();
        households.removeDuplicates();
        for (const QString &household : households) {
            const Real old = before.value(household);
            const Real now = after.value(household);
            owedBefore += old.drafted;
            owedAfter += now.drafted;
            if (const WhatIfRow *row = rows.value(household)) {
                if (row->before.assessed) {
                    QCOMPARE(shown(row->before), shown(old.assessment));
                    QCOMPARE(shown(row->after), shown(now.assessment));
                }
                QCOMPARE(row->before.owed, old.drafted);
                QCOMPARE(row->after.owed, now.drafted);
            } else {
                QCOMPARE(shown(now.assessment), shown(old.assessment));
                QCOMPARE(now.drafted, old.drafted);
                QVERIFY(now.assessment.isEmpty() || !now.assessment[u"category"_s].isNull());
            }
        }
        const WhatIfMonth &sums = report.months.at(std::size_t(month - report.from));
        QCOMPARE(sums.before.owed, owedBefore);
        QCOMPARE(sums.after.owed, owedAfter);
    }

    Office randomOffice(quint32 seed, int year, const QString &packs, int households)
    {
        const QString path = folder();
        Office office = newOffice(path, u"random"_s, OfficeRole::Township, Day(year, 6, 20), packs);
        const auto dossiers = RandomRegister(seed, year).dossiers(households);
        must(office.file->change({u"casework.change_assess"_s}, [&](Writer &writer) {
            for (const Dossier &dossier : dossiers)
                RandomRegister::store(writer, dossier);
        }));
        return office;
    }
};

} // namespace xieli::test

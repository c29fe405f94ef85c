// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/parcelmodels.h"

#include "look.h"
#include "papers/handover.h"
#include "words.h"

namespace xieli::ui {

using namespace Qt::StringLiterals;
using File = casework::StickFile;
using Parcel = casework::ParcelRow;
using Aside = casework::AsideRow;
using casework::StickOutcome;

namespace {

QString numberWords(int number) { return number > 0 ? QString::number(number) : QString(); }

template <class Part>
QString partOf(const Parcel &row, Part part)
{
    return row.totals ? part(*row.totals) : QString();
}

/// "equal", "NOT equal", or nothing where nobody could compare.
bool isCompared(const File &row) { return row.report && row.report->totalsCompared; }

} // namespace

StickModel::StickModel(const papers::Wording &wording, QObject *parent)
    : RowTable({{tr("What became of it"), [&wording](const File &row) { return wording.text(u"parcels.outcome_"_s + toCode(row.outcome)); }},
                {tr("Whose"), [](const File &row) { return row.sender; }},
                {tr("No."), [](const File &row) { return numberWords(row.sequence); }, [](const File &row) { return QVariant(row.sequence); }, true},
                {tr("Totals"), [](const File &row) { return !isCompared(row) ? QString() : row.report->totalsAgree ? tr("equal") : tr("NOT equal"); }},
                {tr("Why"), [](const File &row) { return row.reason; }},
                {tr("File"), [](const File &row) { return row.name; }}},
               parent)
{
}

QVariant StickModel::data(const QModelIndex &index, int role) const
{
    if (index.isValid() && role == Qt::ForegroundRole) {
        const File &shown = row(index.row());
        if (index.column() == 3 && isCompared(shown))
            return shown.report->totalsAgree ? colours().good : colours().bad;
        if (index.column() == 0) {
            switch (shown.outcome) {
            case StickOutcome::Taken:
                return colours().good;
            case StickOutcome::Refused:
                return colours().bad;
            case StickOutcome::Waiting:
            case StickOutcome::NotReached:
                return colours().warn;
            default:
                return colours().faint;
            }
        }
    }
    return RowTable::data(index, role);
}

ParcelModel::ParcelModel(const papers::Wording &wording, QObject *parent)
    : RowTable({{tr("Day"), [](const Parcel &row) { return dayWords(row.day); }, [](const Parcel &row) { return QVariant(row.day); }},
                {tr("Office"), [](const Parcel &row) { return row.name; }},
                {tr("Way"), [](const Parcel &row) { return row.isOurs ? tr("to them") : tr("from them"); }},
                {tr("No."), [](const Parcel &row) { return QString::number(row.sequence); }, [](const Parcel &row) { return QVariant(row.sequence); }, true},
                {tr("Households"), [](const Parcel &row) { return partOf(row, [](const auto &totals) { return QString::number(totals.households); }); },
                 [](const Parcel &row) { return QVariant(row.totals ? row.totals->households : -1); }, true, tr("As the sender counted")},
                {tr("Persons"), [](const Parcel &row) { return partOf(row, [](const auto &totals) { return QString::number(totals.persons); }); },
                 [](const Parcel &row) { return QVariant(row.totals ? row.totals->persons : -1); }, true},
                {tr("Yuan"), [](const Parcel &row) { return partOf(row, [](const auto &totals) { return moneyWords(totals.money); }); },
                 [](const Parcel &row) { return sortedMoney(row.totals ? std::optional(row.totals->money) : std::nullopt); }, true},
                {tr("State"), [&wording](const Parcel &row) {
                     const QString state = wording.text(u"parcels.state_"_s + toCode(row.state));
                     return row.answeredOn ? state + u' ' + dayWords(row.answeredOn) : state;
                 }},
                {tr("Digest"), [](const Parcel &row) { return papers::inEights(row.digest, 2); }, nullptr, false, tr("As it stands on the slip: its beginning")}},
               parent)
{
}

QVariant ParcelModel::data(const QModelIndex &index, int role) const
{
    using casework::ParcelState;
    if (index.isValid() && role == Qt::ForegroundRole && index.column() == 7) {
        const ParcelState state = row(index.row()).state;
        return state == ParcelState::Aside || state == ParcelState::Waiting || state == ParcelState::Unwritten ? QVariant(colours().warn) : QVariant();
    }
    return RowTable::data(index, role);
}

AsideModel::AsideModel(QObject *parent)
    : RowTable({{tr("Since"), [](const Aside &row) { return dayWords(row.since); }, [](const Aside &row) { return QVariant(row.since); }},
                {tr("Office"), [](const Aside &row) { return row.name; }},
                {tr("Parcel no."), [](const Aside &row) { return QString::number(row.sequence); }, [](const Aside &row) { return QVariant(row.sequence); }, true},
                {tr("Whom it is about"), [](const Aside &row) { return row.what.isEmpty() ? tr("not on record here") : row.what; }},
                {tr("What"), [](const Aside &row) { return row.kind; }},
                {tr("Why it cannot go in yet"), [](const Aside &row) { return row.reason; }}},
               parent)
{
}

} // namespace xieli::ui

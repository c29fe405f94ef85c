// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/listing.h"
#include "models/rowtable.h"

#include <QCoreApplication>
#include <QLocale>

namespace xieli::ui {

/// A household as listed, with its place among the names.
struct ListedHousehold {
    casework::HouseholdRow row;
    int nameRank = 0; ///< by pinyin where the language is Chinese, found once for all rows
};

/// The list of households. Names sort as a reader of `locale` expects, all else by value.
class HouseholdsModel : public RowTable<ListedHousehold> {
    Q_DECLARE_TR_FUNCTIONS(HouseholdsModel)

public:
    enum ColumnIndex { Head, Identity, Village, Group, Persons, Decision, Amount, LastVisit, Findings, ColumnCount };

    explicit HouseholdsModel(QObject *parent = nullptr);
    void setHouseholds(const std::vector<casework::HouseholdRow> &households, const QLocale &locale);
    /// Once they are counted; a household that is not among them has none.
    void setFindings(const QHash<HouseholdId, int> &counts);
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    static std::vector<RowColumn<ListedHousehold>> columns();
    QString code(const ListedHousehold &household) const override;
};

} // namespace xieli::ui

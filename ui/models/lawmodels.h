// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/amending.h"
#include "models/rowtable.h"

#include <QCoreApplication>

namespace xieli::ui {

class Desk;

/// A figure's value for some months, with the words of its law.
struct LawValueRow {
    policy::NamedFigure figure;
    policy::DatedValue value;
    QString cites;
};

/// A pack or one of its documents.
struct LawSourceRow {
    QString pack;
    QString title;
    QString number;
    QString date;
    QString status; ///< "draft", "in_force", "repealed"
};

/// The figures of the law in a month; the status in colour and in words.
class FiguresModel : public RowTable<casework::FigureRow> {
    Q_DECLARE_TR_FUNCTIONS(FiguresModel)

public:
    FiguresModel(const Desk &desk, QObject *parent);
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    QString code(const casework::FigureRow &row) const override;
    /// Key, pinyin and initials of name and programme.
    QString sought(const casework::FigureRow &row) const override;
    QString tip(const casework::FigureRow &row, int column) const override;

private:
    mutable QHash<QString, QString> m_sought; ///< to read the characters takes its time
};

/// All values that a figure has had, with document, number, article and months.
class LawValuesModel : public RowTable<LawValueRow> {
    Q_DECLARE_TR_FUNCTIONS(LawValuesModel)

public:
    static constexpr int PackColumn = 5;

    LawValuesModel(const Desk &desk, QObject *parent);
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
};

class LawSourcesModel : public RowTable<LawSourceRow> {
    Q_DECLARE_TR_FUNCTIONS(LawSourcesModel)

public:
    explicit LawSourcesModel(QObject *parent);
};

class AmendmentsModel : public RowTable<PolicyAmendment> {
    Q_DECLARE_TR_FUNCTIONS(AmendmentsModel)

public:
    AmendmentsModel(const Desk &desk, QObject *parent);
};

/// From, to, old, new.
class AmendmentRowsModel : public RowTable<policy::AmendmentRow> {
    Q_DECLARE_TR_FUNCTIONS(AmendmentRowsModel)

public:
    AmendmentRowsModel(const Desk &desk, QObject *parent);
};

struct RuleTestRow {
    policy::PolicyTestResult result;
    bool isOwn = false; ///< kept by this office; else it comes with the program
};

/// Rule tests with what they said, green or red.
class RuleTestsModel : public RowTable<RuleTestRow> {
    Q_DECLARE_TR_FUNCTIONS(RuleTestsModel)

public:
    RuleTestsModel(const Desk &desk, QObject *parent);
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
};

/// All sources of a law: each pack, then its documents.
std::vector<LawSourceRow> lawSources(const policy::Law &law, const papers::Wording &wording);

} // namespace xieli::ui

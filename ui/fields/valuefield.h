// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/changewords.h"
#include "casework/typedvalue.h"

#include <QWidget>

namespace xieli::ui {

/// The field in which any column of a record is typed as on its own form: a day as a day, a code as a choice.
class ValueField : public QWidget {
    Q_OBJECT

public:
    explicit ValueField(QWidget *parent = nullptr);

    /// Empty again, for another column.
    void setColumn(const QString &table, const QString &column, const casework::CodeNames &names);
    /// False: the column points to another record, and nothing can be typed.
    bool canType() const { return m_kind.typed != casework::TypedAs::Nothing; }
    /// As casework::typedValue() reads it.
    QString text() const;
    void setText(const QString &text);

signals:
    void changed();

private:
    QWidget *make(const QString &table, const QString &column, const casework::CodeNames &names);

    casework::ColumnKind m_kind;
    QWidget *m_field = nullptr;
};

} // namespace xieli::ui

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/valuefield.h"

#include "fields/codebox.h"
#include "fields/fields.h"

#include <QHBoxLayout>

namespace xieli::ui {

using namespace Qt::StringLiterals;
using casework::TypedAs;

ValueField::ValueField(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
}

void ValueField::setColumn(const QString &table, const QString &column, const casework::CodeNames &names)
{
    delete m_field;
    m_kind = casework::kindOfColumn(table, column);
    m_field = canType() ? make(table, column, names) : nullptr;
    setFocusProxy(m_field);
    if (!m_field)
        return;
    m_field->setAccessibleName(accessibleName());
    layout()->addWidget(m_field);
    if (auto *typed = qobject_cast<TypedField *>(m_field)) {
        typed->edit()->setAccessibleName(accessibleName());
        setFocusProxy(typed->edit());
        connect(typed->edit(), &QLineEdit::textEdited, this, &ValueField::changed);
    } else if (auto *edit = qobject_cast<QLineEdit *>(m_field)) {
        connect(edit, &QLineEdit::textEdited, this, &ValueField::changed);
    } else if (auto *box = qobject_cast<QComboBox *>(m_field)) {
        connect(box, &QComboBox::activated, this, &ValueField::changed);
    }
}

QWidget *ValueField::make(const QString &table, const QString &column, const casework::CodeNames &names)
{
    const auto choice = [&](const QStringList &codes, const std::function<QString(const QString &)> &word) {
        auto *box = new QComboBox(this);
        if (m_kind.mayBeEmpty)
            box->addItem(u"—"_s, QString());
        for (const QString &code : codes)
            box->addItem(word(code), code);
        return box;
    };
    switch (m_kind.typed) {
    case TypedAs::Money: return new MoneyField(this);
    case TypedAs::Day: return new DayField(this);
    case TypedAs::Month: return new MonthField(this);
    case TypedAs::Quantity: return new QuantityField(this);
    case TypedAs::IdNumber: return new IdNumberField(this);
    case TypedAs::YesNo: return choice({u"1"_s, u"0"_s}, [](const QString &code) { return code == u"1" ? tr("Yes") : tr("No"); });
    case TypedAs::Choice: return choice(m_kind.codes, [&](const QString &code) {
        const QString said = names ? names(table, column, code) : QString();
        return said.isEmpty() ? code : said;
    });
    case TypedAs::Number:
        if (column == u"relation" || column == u"holder_relation")
            return new RelationBox(this);
        return new QLineEdit(this);
    default: return new QLineEdit(this);
    }
}

QString ValueField::text() const
{
    if (const auto *typed = qobject_cast<const TypedField *>(m_field))
        return typed->typed();
    if (const auto *edit = qobject_cast<const QLineEdit *>(m_field))
        return edit->text();
    const auto *box = qobject_cast<const QComboBox *>(m_field);
    return box ? box->currentData().toString() : QString();
}

void ValueField::setText(const QString &text)
{
    if (auto *typed = qobject_cast<TypedField *>(m_field))
        typed->edit()->setText(text);
    else if (auto *edit = qobject_cast<QLineEdit *>(m_field))
        edit->setText(text);
    else if (auto *box = qobject_cast<QComboBox *>(m_field))
        box->setCurrentIndex(box->findData(text));
}

} // namespace xieli::ui

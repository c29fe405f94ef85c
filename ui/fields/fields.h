// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/idnumber.h"
#include "base/month.h"
#include "base/quantity.h"
#include "fields/typedfield.h"
#include "model/codelists.h"

#include <optional>

namespace xieli::ui {

/// Yuan with at most two decimals. Its tool tip reads the amount back in Chinese capitals.
class MoneyField : public TypedField {
    Q_OBJECT

public:
    explicit MoneyField(QWidget *parent = nullptr);
    std::optional<Money> money() const { return m_money; }
    void setMoney(std::optional<Money> money);

protected:
    bool read(const QString &text) override;
    void forget() override;
    QString shown() const override;
    QString complaint() const override;

private:
    std::optional<Money> m_money;
};

/// A counted amount with at most three decimals: mu, heads, kilograms.
class QuantityField : public TypedField {
    Q_OBJECT

public:
    using TypedField::TypedField;
    std::optional<Quantity> quantity() const { return m_quantity; }
    void setQuantity(std::optional<Quantity> quantity);

protected:
    bool read(const QString &text) override;
    void forget() override { m_quantity.reset(); }
    QString shown() const override { return m_quantity ? m_quantity->toString() : QString(); }
    QString complaint() const override;

private:
    std::optional<Quantity> m_quantity;
};

/// A month: 2018-06, 2018-6, 201806, 2018.6 or 2018年6月; up and down arrows go a month on or back.
class MonthField : public TypedField {
    Q_OBJECT

public:
    explicit MonthField(QWidget *parent = nullptr);
    std::optional<Month> month() const { return m_month; }
    void setMonth(std::optional<Month> month);

protected:
    bool read(const QString &text) override;
    void forget() override { m_month.reset(); }
    QString shown() const override { return m_month ? m_month->toString() : QString(); }
    QString complaint() const override;
    void step(int months) override;

private:
    std::optional<Month> m_month;
};

/// A day as offices write it; up and down arrows go a day on or back.
class DayField : public TypedField {
    Q_OBJECT

public:
    explicit DayField(QWidget *parent = nullptr);
    std::optional<Day> day() const { return m_day; }
    void setDay(std::optional<Day> day);

protected:
    bool read(const QString &text) override;
    void forget() override { m_day.reset(); }
    QString shown() const override { return m_day ? m_day->toString(Qt::ISODate) : QString(); }
    QString complaint() const override;
    void step(int days) override;

private:
    std::optional<Day> m_day;
};

/// An identity number: says beside it what it tells (birthday, sex) or what is wrong; never blocks. The text as typed is
/// what is recorded.
class IdNumberField : public TypedField {
    Q_OBJECT

public:
    explicit IdNumberField(QWidget *parent = nullptr);
    std::optional<IdNumber> idNumber() const { return m_number; }
    QString recorded() const;
    void setText(const QString &text);

    /// What is said beside a number: why it fails, or what it tells.
    static QString verdict(const QString &cleanText);

protected:
    bool read(const QString &text) override;
    void forget() override { m_number.reset(); }
    QString shown() const override { return m_number ? m_number->full() : QString(); }
    QString complaint() const override;

private:
    std::optional<IdNumber> m_number;
};

/// Reads a month as offices write it.
std::optional<Month> monthAsWritten(const QString &text);

} // namespace xieli::ui

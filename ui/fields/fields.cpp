// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/fields.h"

#include "base/text.h"
#include "papers/format.h"
#include "words.h"

using namespace Qt::StringLiterals;

namespace xieli::ui {

MoneyField::MoneyField(QWidget *parent) : TypedField(parent) { edit()->setAlignment(Qt::AlignRight | Qt::AlignVCenter); }

void MoneyField::setMoney(std::optional<Money> money) { put(money ? money->toString() : QString()); }

bool MoneyField::read(const QString &text)
{
    m_money = Money::parse(text);
    edit()->setToolTip(m_money ? papers::capitals(*m_money) : QString());
    return m_money.has_value();
}

void MoneyField::forget()
{
    m_money.reset();
    edit()->setToolTip({});
}

QString MoneyField::shown() const { return m_money ? m_money->toString() : QString(); }
QString MoneyField::complaint() const { return tr("Not an amount in yuan, such as 1234.50"); }

void QuantityField::setQuantity(std::optional<Quantity> quantity) { put(quantity ? quantity->toString() : QString()); }

bool QuantityField::read(const QString &text)
{
    m_quantity = Quantity::parse(text);
    return m_quantity.has_value();
}

QString QuantityField::complaint() const { return tr("Not a number, such as 3.5"); }

MonthField::MonthField(QWidget *parent) : TypedField(parent)
{
    edit()->setPlaceholderText(tr("YYYY-MM"));
    edit()->setMaximumWidth(fontMetrics().horizontalAdvance(u"2018-06"_s) + 44);
}

void MonthField::setMonth(std::optional<Month> month) { put(month ? month->toString() : QString()); }

bool MonthField::read(const QString &text)
{
    m_month = monthAsWritten(text);
    return m_month.has_value();
}

QString MonthField::complaint() const { return tr("Not a month, such as 2018-06"); }

void MonthField::step(int months)
{
    if (!m_month)
        return;
    setMonth(Month::fromIndex(m_month->index() + months));
    emit changed();
}

DayField::DayField(QWidget *parent) : TypedField(parent)
{
    edit()->setPlaceholderText(tr("YYYY-MM-DD"));
    edit()->setMaximumWidth(fontMetrics().horizontalAdvance(u"2018-06-05"_s) + 44);
}

void DayField::setDay(std::optional<Day> day) { put(day ? day->toString(Qt::ISODate) : QString()); }

bool DayField::read(const QString &text)
{
    m_day = parseDay(text);
    return m_day.has_value();
}

QString DayField::complaint() const { return tr("Not a day, such as 2018-06-05"); }

void DayField::step(int days)
{
    if (!m_day)
        return;
    setDay(m_day->addDays(days));
    emit changed();
}

IdNumberField::IdNumberField(QWidget *parent) : TypedField(parent)
{
    edit()->setMinimumWidth(fontMetrics().horizontalAdvance(u"000000000000000000"_s) + 26);
}

QString IdNumberField::recorded() const { return withoutBlanks(typed()); }
void IdNumberField::setText(const QString &text) { put(text); }

bool IdNumberField::read(const QString &text)
{
    m_number = IdNumber::parse(withoutBlanks(text));
    if (!m_number)
        return false;
    finding()->say(FindingKind::Note, verdict(withoutBlanks(text)));
    return true;
}

QString IdNumberField::complaint() const { return verdict(recorded()); }

QString IdNumberField::verdict(const QString &text)
{
    if (const auto number = IdNumber::parse(text))
        return tr("%1, born %2").arg(word(number->isFemale() ? Sex::Female : Sex::Male), dayWords(number->birthDate()));
    if (text.size() != 18)
        return tr("%n of 18 characters", nullptr, static_cast<int>(text.size()));
    const bool digits = std::all_of(text.begin(), text.begin() + 17, [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!digits)
        return tr("Only digits and a last X belong here");
    if (IdNumber::checkCharacter(QStringView(text).left(17)) != text.back().toUpper())
        return tr("The last character does not fit: a slip of the pen?");
    return tr("The birth date in it does not exist");
}

std::optional<Month> monthAsWritten(const QString &text)
{
    static const QRegularExpression form(u"^(\\d{4})\\s*(?:[-/.年]\\s*(\\d{1,2})|(\\d{2}))\\s*月?$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const QString month = match.captured(2).isEmpty() ? match.captured(3) : match.captured(2);
    return Month::parse(u"%1-%2"_s.arg(match.captured(1), month.rightJustified(2, u'0')));
}

} // namespace xieli::ui

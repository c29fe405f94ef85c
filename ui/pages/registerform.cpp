// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/registerform.h"

#include "casework/register.h"
#include "desk.h"
#include "fields/enterpresses.h"
#include "fields/fields.h"
#include "fields/findinglabel.h"
#include "fields/searchedchoice.h"
#include "forms/dialogframe.h"
#include "forms/keepstyped.h"
#include "help/explained.h"
#include "look.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace xieli::ui {

using namespace Qt::StringLiterals;
using casework::RegisterField;

namespace {

constexpr int formWidth = 600;
constexpr int longTextHeight = 72;
constexpr const char *takesOtherWords = "takesOtherWords"; ///< of a choice that may be typed

QPlainTextEdit *longText(const QString &text, QWidget *parent)
{
    auto *field = new QPlainTextEdit(text, parent);
    field->setTabChangesFocus(true);
    field->setFixedHeight(longTextHeight);
    return field;
}

DayField *dayField(std::optional<Day> day, QWidget *parent)
{
    auto *field = new DayField(parent);
    field->setDay(day && day->isValid() ? day : std::nullopt);
    return field;
}

/// The widget that the keyboard goes to.
QWidget *focusOf(QWidget *field)
{
    auto *typed = qobject_cast<TypedField *>(field);
    return typed ? typed->edit() : field;
}

} // namespace

RegisterForm::RegisterForm(Desk &desk, const RegisterEntry &entry, bool isNew, QWidget *parent, From from)
    : QDialog(parent), m_desk(desk), m_entry(entry), m_isNew(isNew), m_from(from), m_finding(new FindingLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(casework::kindText(entry.kind, desk.wording()));
    setMinimumWidth(formWidth);
    auto *form = roomyForm();
    for (const casework::RegisterFieldInfo &info : casework::kindInfo(entry.kind).fields) {
        QWidget *field = fieldFor(info);
        field->setObjectName(toCode(info.field));
        const QString words = casework::fieldText(entry.kind, info.field, desk.wording());
        focusOf(field)->setAccessibleName(words);
        form->addRow(new QLabel(info.required ? tr("%1 *").arg(words) : words, this), field);
        explain(field, u"register_entry."_s + toCode(info.field));
        m_fields.insert(info.field, field);
    }
    auto *act = primaryButton(tr("&Store"), this);
    layOutDialog(this, form, m_finding, act, tr("* must be filled in"));
    letEnterWalk(this);
    keepTyped(this);
    connect(act, &QPushButton::clicked, this, &RegisterForm::store);
    if (auto *households = qobject_cast<QComboBox *>(m_fields.value(RegisterField::Household)); households && m_fields.contains(RegisterField::Person))
        connect(households, &QComboBox::currentTextChanged, this, [this] { fillPersons(textOf(RegisterField::Household)); });
    if (isNew)
        focusFirstBlank();
}

/// Today stands there already, and the household where the line is begun on its page.
void RegisterForm::focusFirstBlank()
{
    for (const casework::RegisterFieldInfo &info : casework::kindInfo(m_entry.kind).fields)
        if (info.field != RegisterField::Day && (info.field != RegisterField::Household || !m_entry.household))
            return focusOf(m_fields.value(info.field))->setFocus();
}

void RegisterForm::askForAnswer()
{
    if (auto *day = static_cast<DayField *>(m_fields.value(RegisterField::AnsweredOn)); day && !day->day())
        day->setDay(m_desk.today());
    if (QWidget *answer = m_fields.value(RegisterField::Answer))
        focusOf(answer)->setFocus();
}

QWidget *RegisterForm::fieldFor(const casework::RegisterFieldInfo &info)
{
    switch (info.field) {
    case RegisterField::Day: return dayField(m_entry.day, this);
    case RegisterField::DueOn: return dayField(m_entry.dueOn, this);
    case RegisterField::AnsweredOn: return dayField(m_entry.answeredOn, this);
    case RegisterField::Household: return makeHouseholds();
    case RegisterField::Answer: return longText(m_entry.answer, this);
    case RegisterField::Person: return makePersons();
    case RegisterField::Source: return info.choices.isEmpty() ? new QLineEdit(m_entry.source, this) : makeChoices(info, m_entry.source);
    case RegisterField::What: return info.choices.isEmpty() ? static_cast<QWidget *>(longText(m_entry.what, this)) : makeChoices(info, m_entry.what);
    case RegisterField::Amount: {
        auto *field = new MoneyField(this);
        field->setMoney(m_entry.amount);
        return field;
    }
    case RegisterField::Name: return new QLineEdit(m_entry.name, this);
    case RegisterField::Place: return new QLineEdit(m_entry.place, this);
    case RegisterField::Detail: return new QLineEdit(m_entry.detail, this);
    case RegisterField::Handler: break;
    }
    return new QLineEdit(m_entry.handler, this);
}

/// Found by typing any part of name or group.
QWidget *RegisterForm::makeHouseholds()
{
    auto *box = new QComboBox(this);
    if (m_from == From::Household && m_entry.household) { // a large register is not read for one line
        const auto known = casework::dossier(m_desk.office(), *m_entry.household);
        const Member *head = known ? known->head() : nullptr;
        box->addItem(head ? head->name : QString(), m_entry.household->text());
        box->setEnabled(false);
        return box;
    }
    box->addItem(QString(), QString());
    if (const auto rows = casework::households(m_desk.office()))
        for (const auto &row : *rows)
            box->addItem(row.group.isEmpty() ? row.headName : row.headName + u' ' + row.group, row.id.text());
    letSearch(box);
    box->lineEdit()->setAccessibleName(casework::fieldText(m_entry.kind, RegisterField::Household, m_desk.wording()));
    box->lineEdit()->setPlaceholderText(tr("type a part of the name; empty: in no household's file"));
    box->setCurrentIndex(m_entry.household ? std::max(0, box->findData(m_entry.household->text())) : 0);
    return box;
}

QWidget *RegisterForm::makePersons()
{
    auto *box = new QComboBox(this);
    m_fields.insert(RegisterField::Person, box);
    fillPersons(m_entry.household ? m_entry.household->text() : QString());
    box->setCurrentIndex(m_entry.member ? std::max(0, box->findData(m_entry.member->text())) : 0);
    return box;
}

/// Those who are there, and whoever the line names although they are gone.
void RegisterForm::fillPersons(const QString &household)
{
    auto *box = static_cast<QComboBox *>(m_fields.value(RegisterField::Person));
    const QString before = box->currentData().toString();
    box->clear();
    box->addItem(tr("the whole household"), QString());
    if (household.isEmpty())
        return;
    if (const auto dossier = casework::dossier(m_desk.office(), HouseholdId(household)))
        for (const Member &member : dossier->members)
            if ((!member.diedOn && !member.leftOn) || m_entry.member == member.id)
                box->addItem(member.name, member.id.text());
    box->setCurrentIndex(std::max(0, box->findData(before)));
}

QWidget *RegisterForm::makeChoices(const casework::RegisterFieldInfo &info, const QString &chosen)
{
    auto *box = new QComboBox(this);
    box->addItem(info.otherWords ? QString() : tr("choose"), QString());
    for (const QString &code : info.choices)
        box->addItem(casework::choiceText(code, m_desk.wording()), code);
    if (!chosen.isEmpty() && !info.choices.contains(chosen))
        box->addItem(chosen, chosen);
    if (info.otherWords) {
        box->setEditable(true);
        box->setInsertPolicy(QComboBox::NoInsert);
        box->lineEdit()->setPlaceholderText(tr("choose, or type other words"));
        box->setProperty(takesOtherWords, true);
    }
    box->setCurrentIndex(std::max(0, box->findData(chosen)));
    return box;
}

QString RegisterForm::textOf(RegisterField field) const
{
    QWidget *widget = m_fields.value(field);
    if (const auto *line = qobject_cast<QLineEdit *>(widget))
        return line->text().trimmed();
    if (const auto *text = qobject_cast<QPlainTextEdit *>(widget))
        return text->toPlainText().trimmed();
    if (const auto *box = qobject_cast<QComboBox *>(widget)) {
        // what is typed counts only where it is one of the list
        const int at = box->isEditable() ? meantIn(*box) : box->currentIndex();
        if (at < 0)
            return box->property(takesOtherWords).toBool() ? box->currentText().trimmed() : QString();
        return box->itemData(at).toString();
    }
    return {};
}

bool RegisterForm::readFields()
{
    const auto dayOf = [this](RegisterField field) { return static_cast<DayField *>(m_fields.value(field))->day(); };
    for (auto *typed : findChildren<TypedField *>())
        if (typed->isNonsense()) {
            m_finding->say(FindingKind::Warning, tr("“%1” cannot be read. The line was not stored.").arg(typed->typed()));
            typed->edit()->setFocus();
            return false;
        }
    if (const auto *box = qobject_cast<QComboBox *>(m_fields.value(RegisterField::Household)); box && textOf(RegisterField::Household).isEmpty() && !box->currentText().trimmed().isEmpty()) {
        m_finding->say(FindingKind::Warning, tr("No household is called “%1”. Choose one of the list, or write the name below and leave this empty.").arg(box->currentText()));
        m_fields.value(RegisterField::Household)->setFocus();
        return false;
    }
    for (const casework::RegisterFieldInfo &info : casework::kindInfo(m_entry.kind).fields)
        switch (info.field) {
        case RegisterField::Day: m_entry.day = dayOf(info.field).value_or(Day()); break;
        case RegisterField::DueOn: m_entry.dueOn = dayOf(info.field); break;
        case RegisterField::AnsweredOn: m_entry.answeredOn = dayOf(info.field); break;
        case RegisterField::Household: {
            const QString id = textOf(info.field);
            m_entry.household = id.isEmpty() ? std::nullopt : std::optional(HouseholdId(id));
            break;
        }
        case RegisterField::Amount: m_entry.amount = static_cast<MoneyField *>(m_fields.value(info.field))->money(); break;
        case RegisterField::Person: {
            const QString id = textOf(info.field);
            m_entry.member = id.isEmpty() ? std::nullopt : std::optional(MemberId(id));
            break;
        }
        case RegisterField::Name: m_entry.name = textOf(info.field); break;
        case RegisterField::Place: m_entry.place = textOf(info.field); break;
        case RegisterField::Source: m_entry.source = textOf(info.field); break;
        case RegisterField::What: m_entry.what = textOf(info.field); break;
        case RegisterField::Detail: m_entry.detail = textOf(info.field); break;
        case RegisterField::Handler: m_entry.handler = textOf(info.field); break;
        case RegisterField::Answer: m_entry.answer = textOf(info.field); break;
        }
    return true;
}

void RegisterForm::goToMissing(const Error &error)
{
    auto field = fromCode<RegisterField>(error.arguments.value(u"code"_s));
    if (error.key == u"registers.who_needed")
        field = m_fields.contains(RegisterField::Name) ? RegisterField::Name : RegisterField::Household;
    if (error.key == u"registers.answered_before")
        field = RegisterField::AnsweredOn;
    if (QWidget *missing = field ? m_fields.value(*field) : nullptr)
        focusOf(missing)->setFocus();
}

void RegisterForm::store()
{
    if (!readFields())
        return;
    if (casework::kindInfo(m_entry.kind).answerCloses && !m_entry.answer.isEmpty() && !m_entry.answeredOn && m_fields.contains(RegisterField::AnsweredOn))
        m_entry.answeredOn = m_desk.today(); // an answer that is written down was given
    const auto before = m_desk.office().file->lastSequence();
    Result<void> stored;
    if (!m_isNew)
        stored = casework::changeEntry(m_desk.office(), m_entry);
    else if (const auto added = casework::addEntry(m_desk.office(), m_entry); !added)
        stored = tl::unexpected(added.error());
    if (!stored) {
        goToMissing(stored.error());
        return m_finding->say(FindingKind::Warning, m_desk.say(stored.error()));
    }
    if (m_isNew || m_desk.office().file->lastSequence() != before)
        m_desk.tellChanged(tr("Register: line stored"));
    else
        m_desk.tell(tr("Nothing was changed"));
    accept();
}

} // namespace xieli::ui

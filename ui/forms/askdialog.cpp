// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/askdialog.h"

#include "desk.h"
#include "fields/fields.h"
#include "fields/findinglabel.h"
#include "fields/searchedchoice.h"
#include "forms/dialogframe.h"
#include "forms/keepstyped.h"
#include "help/explained.h"
#include "jobs/ask.h"
#include "look.h"
#include "papers/wording.h"

#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace xieli::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int dialogWidth = 560;
constexpr int textHeight = 84;

} // namespace

AskDialog::AskDialog(Desk &desk, const QString &title, const QString &act, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_form(roomyForm()), m_button(primaryButton(act, this)), m_finding(new FindingLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    setMinimumWidth(dialogWidth);
    connect(m_button, &QPushButton::clicked, this, &AskDialog::press);
}

void AskDialog::add(const QString &name, const QString &label, QWidget *field, const char *help)
{
    field->setObjectName(name);
    field->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    m_fields.insert(name, field);
    m_form->addRow(label, field);
    explain({{field, help}});
}

void AskDialog::addLine(const QString &name, const QString &label, const char *help, const QString &value, const QString &hint)
{
    auto *line = new QLineEdit(value, this);
    line->setPlaceholderText(hint);
    add(name, label, line, help);
}

void AskDialog::addText(const QString &name, const QString &label, const char *help, const QString &value)
{
    auto *field = new QPlainTextEdit(value, this);
    field->setTabChangesFocus(true);
    field->setFixedHeight(textHeight);
    add(name, label, field, help);
}

void AskDialog::addDay(const QString &name, const QString &label, const char *help, std::optional<Day> day)
{
    auto *field = new DayField(this);
    field->setDay(day);
    add(name, label, field, help);
}

void AskDialog::addMoney(const QString &name, const QString &label, const char *help, std::optional<Money> amount)
{
    auto *field = new MoneyField(this);
    field->setMoney(amount);
    add(name, label, field, help);
}

void AskDialog::addChoice(const QString &name, const QString &label, const char *help, const Choices &choices, Begins begins)
{
    auto *box = new QComboBox(this);
    for (const auto &[code, words] : choices)
        box->addItem(words, code);
    if (begins == Begins::Searched)
        letSearch(box);
    if (begins != Begins::WithFirst) {
        box->setPlaceholderText(tr("choose"));
        box->setCurrentIndex(-1); // nobody is taken for somebody else, and Enter alone decides nothing
        m_toChoose << box;
    }
    add(name, label, box, help);
}

void AskDialog::choose(const QString &name, const QString &code)
{
    if (auto *box = qobject_cast<QComboBox *>(m_fields.value(name)))
        box->setCurrentIndex(std::max(0, box->findData(code)));
}

void AskDialog::addPicture(const QString &name, const QString &label, const char *help)
{
    auto *button = new QPushButton(tr("Choose…"), this);
    add(name, label, button, help);
    connect(button, &QPushButton::clicked, this, [this, name, button] {
        askToOpen(this, windowTitle(), tr("Pictures (*.jpg *.jpeg *.png)"), [this, name, button](const QString &path) {
            m_pictures.insert(name, path);
            button->setText(QFileInfo(path).fileName());
        });
    });
}

void AskDialog::addWords(const QString &words)
{
    auto *label = new QLabel(words, this);
    label->setWordWrap(true);
    m_form->addRow(label);
}

void AskDialog::about(const QString &whom)
{
    setWindowTitle(windowTitle() + u" · "_s + whom);
    auto *label = new QLabel(whom, this);
    label->setObjectName(QStringLiteral("about"));
    label->setWordWrap(true);
    label->setProperty("role", QStringLiteral("section"));
    m_form->insertRow(0, label);
}

void AskDialog::addAct(const QString &label, std::function<void()> act)
{
    auto *button = new QPushButton(label, this);
    button->setObjectName(QStringLiteral("act"));
    connect(button, &QPushButton::clicked, this, act);
    m_form->addRow(QString(), button);
}

void AskDialog::ask(Act act, const QString &done, const QString &hint)
{
    m_act = std::move(act);
    m_done = done;
    layOutDialog(this, m_form, m_finding, m_button, hint);
    keepTyped(this);
    open();
}

QString AskDialog::text(const QString &name) const
{
    QWidget *field = m_fields.value(name);
    if (auto *line = qobject_cast<QLineEdit *>(field))
        return line->text().trimmed();
    if (auto *long_ = qobject_cast<QPlainTextEdit *>(field))
        return long_->toPlainText().trimmed();
    if (auto *box = qobject_cast<QComboBox *>(field)) {
        const int at = box->isEditable() ? meantIn(*box) : box->currentIndex();
        return at < 0 ? QString() : box->itemData(at).toString();
    }
    return {};
}

void AskDialog::setText(const QString &name, const QString &text)
{
    if (auto *line = qobject_cast<QLineEdit *>(m_fields.value(name)))
        line->setText(text);
    else if (auto *long_ = qobject_cast<QPlainTextEdit *>(m_fields.value(name)))
        long_->setPlainText(text);
}

void AskDialog::sayWhy(const Error &error) { m_finding->say(FindingKind::Warning, m_desk.say(error)); }

Day AskDialog::day(const QString &name) const
{
    auto *field = qobject_cast<DayField *>(m_fields.value(name));
    return field ? field->day().value_or(Day()) : Day();
}

std::optional<Money> AskDialog::money(const QString &name) const
{
    auto *field = qobject_cast<MoneyField *>(m_fields.value(name));
    return field ? field->money() : std::nullopt;
}

bool AskDialog::isChosen(QComboBox *box)
{
    if (!text(box->objectName()).isEmpty())
        return true;
    const QString typed = box->isEditable() ? box->currentText().trimmed() : QString();
    const QString field = box->accessibleName();
    m_finding->say(FindingKind::Warning, typed.isEmpty() ? tr("Choose first: %1. Nothing was changed.").arg(field)
                                                         : tr("“%1” is not the name of one alone. Choose from the list below the field. Nothing was changed.").arg(typed));
    box->setFocus();
    return false;
}

void AskDialog::press()
{
    for (QComboBox *box : m_toChoose)
        if (!isChosen(box))
            return;
    if (const auto done = m_act(*this); !done)
        return sayWhy(done.error());
    m_desk.tellChanged(m_done);
    accept();
}

AskDialog::Choices codeChoices(const QStringList &codes, const QString &prefix, const papers::Wording &wording)
{
    AskDialog::Choices choices;
    for (const QString &code : codes)
        choices.append({code, wording.text(prefix + code)});
    return choices;
}

} // namespace xieli::ui

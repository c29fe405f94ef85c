// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ruletestform.h"

#include "casework/assessing.h"
#include "casework/register.h"
#include "fields/fields.h"
#include "fields/findinglabel.h"
#include "fields/searchedchoice.h"
#include "forms/dialogframe.h"
#include "forms/keepstyped.h"
#include "help/explained.h"
#include "look.h"
#include "words.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace xieli::ui {

using namespace Qt::StringLiterals;

RuleTestForm::RuleTestForm(Desk &desk, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_household(new QComboBox(this)), m_month(new MonthField(this)), m_present(new QLabel(this)),
      m_category(new QComboBox(this)), m_amount(new MoneyField(this)), m_title(new QLineEdit(this)), m_clause(new QLineEdit(this)),
      m_finding(new FindingLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Write a rule test"));
    setMinimumWidth(620);
    m_household->setObjectName(u"household"_s);
    m_category->setObjectName(u"category"_s);
    m_amount->edit()->setObjectName(u"amount"_s);
    m_title->setObjectName(u"title"_s);
    m_clause->setObjectName(u"clause"_s);
    explain({{this, "dialog.rule_test"}, {m_household, "rule_test.household"}, {m_month, "rule_test.month"}, {m_category, "rule_test.category"},
             {m_amount, "rule_test.amount"}, {m_title, "rule_test.title"}, {m_clause, "rule_test.clause"}});
    m_month->setMonth(desk.month());
    m_present->setWordWrap(true);
    for (const Category category : {Category::Dibao, Category::Tekun, Category::Edge, Category::Rigid, Category::None})
        m_category->addItem(word(category), toCode(category));
    m_category->addItem(tr("cannot be told"), QString());
    m_amount->edit()->setPlaceholderText(tr("yuan; empty: whatever comes out"));
    m_title->setPlaceholderText(tr("what holds, in one sentence"));
    m_clause->setPlaceholderText(tr("document and article that say so"));
    fillHouseholds();
    layOut();
    showPresent();
    connect(m_household, &QComboBox::currentIndexChanged, this, &RuleTestForm::showPresent);
    connect(m_month, &TypedField::changed, this, &RuleTestForm::showPresent);
}

void RuleTestForm::fillHouseholds()
{
    const auto rows = casework::households(m_desk.office());
    if (!rows) {
        m_finding->say(FindingKind::NotDetermined, m_desk.say(rows.error()));
        return;
    }
    for (const casework::HouseholdRow &row : *rows)
        m_household->addItem(QStringList{row.headName, row.village, row.group}.join(u' ').simplified(), row.id.text());
    letSearch(m_household); // a register is long: a few characters of the name find the household
    m_household->setAccessibleName(tr("Household"));
}

void RuleTestForm::layOut()
{
    auto *form = roomyForm();
    form->addRow(tr("&Household"), m_household);
    form->addRow(tr("&Month"), m_month);
    form->addRow(tr("Comes out today"), m_present);
    form->addRow(tr("&Expected"), m_category);
    form->addRow(tr("Expected &amount a month"), m_amount);
    form->addRow(tr("&What holds"), m_title);
    form->addRow(tr("&Clause"), m_clause);
    auto *keep = primaryButton(tr("&Keep the test"), this);
    keep->setObjectName(u"keepTest"_s);
    layOutDialog(this, form, m_finding, keep, tr("The family is kept in the test without names and numbers, as it is on record today."));
    keepTyped(this);
    connect(keep, &QPushButton::clicked, this, &RuleTestForm::store);
}

void RuleTestForm::showPresent()
{
    m_present->clear();
    const HouseholdId id(m_household->currentData().toString());
    const auto dossier = casework::dossier(m_desk.office(), id);
    if (id.isEmpty() || !dossier || !m_month->month())
        return;
    const auto now = casework::provisional(m_desk.office(), *dossier, *m_month->month());
    if (!now)
        return m_present->setText(m_desk.say(now.error()));
    const QString amount = now->monthlyAmount ? tr("%1 yuan a month").arg(moneyWords(now->monthlyAmount)) : tr("no amount");
    m_present->setText(casework::categoryText(now->category, m_desk.wording()) + u", "_s + amount);
}

std::optional<casework::HouseholdExpectation> RuleTestForm::typed()
{
    const auto missing = [this](QWidget *field, const QString &what) {
        m_finding->say(FindingKind::Warning, what);
        field->setFocus();
        return std::nullopt;
    };
    const int chosen = meantIn(*m_household);
    if (chosen < 0)
        return missing(m_household, tr("No household is called “%1”. Choose one of the list.").arg(m_household->currentText()));
    if (!m_month->month())
        return missing(m_month->edit(), tr("Please write the month."));
    if (m_amount->isNonsense())
        return missing(m_amount->edit(), tr("“%1” is no amount.").arg(m_amount->typed()));
    if (m_title->text().trimmed().isEmpty())
        return missing(m_title, tr("Please write in one sentence what holds."));
    if (m_clause->text().trimmed().isEmpty())
        return missing(m_clause, tr("Please write the document and article that say so."));
    return casework::HouseholdExpectation{HouseholdId(m_household->itemData(chosen).toString()), *m_month->month(),
                                          fromCode<Category>(m_category->currentData().toString()), m_amount->money(), m_title->text(), m_clause->text()};
}

void RuleTestForm::store()
{
    const auto expectation = typed();
    if (!expectation)
        return;
    const auto test = casework::householdTest(m_desk.office(), *expectation);
    const auto kept = test ? casework::keepTest(m_desk.office(), *test) : Result<void>(tl::unexpected(test.error()));
    if (!kept) {
        m_finding->say(FindingKind::NotDetermined, m_desk.say(kept.error()));
        return;
    }
    emit stored();
    accept();
}

} // namespace xieli::ui

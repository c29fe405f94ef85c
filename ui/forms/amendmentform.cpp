// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/amendmentform.h"

#include "fields/fields.h"
#include "fields/findinglabel.h"
#include "forms/dialogframe.h"
#include "forms/keepstyped.h"
#include "help/explained.h"
#include "look.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace xieli::ui {

using namespace Qt::StringLiterals;

AmendmentForm::AmendmentForm(Desk &desk, const policy::NamedFigure &figure, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_figure(figure), m_present(new QLabel(this)), m_status(new QComboBox(this)), m_choice(new QComboBox(this)), m_text(new QLineEdit(this)),
      m_unit(new QLabel(this)), m_from(new MonthField(this)), m_to(new MonthField(this)), m_document(new QLineEdit(this)), m_number(new QLineEdit(this)),
      m_issuer(new QLineEdit(this)), m_date(new DayField(this)), m_article(new QLineEdit(this)), m_note(new QLineEdit(this)), m_finding(new FindingLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("New value: %1").arg(casework::figureText(figure, desk.wording())));
    setMinimumWidth(620);
    m_status->addItem(tr("stated in the document"), u"stated"_s);
    m_status->addItem(tr("assumed, to be confirmed"), u"assumed"_s);
    m_status->addItem(tr("empty: not known"), u"empty"_s);
    fillValue();
    explain({{this, "amendment.value"}, {m_status, "amendment.status"}, {m_choice, "amendment.value"}, {m_text, "amendment.value"},
             {m_from, "amendment.from"}, {m_to, "amendment.to"}, {m_document, "amendment.document"}, {m_number, "amendment.number"},
             {m_issuer, "amendment.issuer"}, {m_date, "amendment.date"}, {m_article, "amendment.article"}, {m_note, "amendment.note"}});
    m_from->setMonth(desk.month());
    m_from->setAccessibleName(tr("First month"));
    m_to->setAccessibleName(tr("Last month"));
    m_text->setAccessibleName(tr("New value"));
    m_choice->setAccessibleName(tr("New value"));
    m_article->setPlaceholderText(tr("article 1, or the place in the text"));
    m_text->setObjectName(u"value"_s);
    m_document->setObjectName(u"document"_s);
    m_article->setObjectName(u"article"_s);
    m_present->setObjectName(u"present"_s);
    m_present->setWordWrap(true);
    m_present->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layOut();
    showPresent();
    (m_choice->isHidden() ? static_cast<QWidget *>(m_text) : m_choice)->setFocus();
    connect(m_status, &QComboBox::currentIndexChanged, this, &AmendmentForm::followStatus);
    connect(m_from, &TypedField::changed, this, &AmendmentForm::showPresent);
}

void AmendmentForm::fillValue()
{
    const policy::NamedFigure &info = m_figure;
    QStringList words = QString(info.choices).split(u' ', Qt::SkipEmptyParts);
    if (info.unit == policy::Unit::Flag)
        words = {u"yes"_s, u"no"_s};
    for (const QString &word : words) {
        const QString key = (info.unit == policy::Unit::Flag ? u"casework.value_"_s : u"casework.choice_"_s) + word;
        m_choice->addItem(m_desk.wording().knows(key) ? m_desk.wording().text(key) : word, word);
    }
    const bool isChoice = info.unit == policy::Unit::Choice || info.unit == policy::Unit::Flag;
    m_choice->setVisible(isChoice);
    m_text->setVisible(!isChoice);
    m_unit->setText(casework::unitText(info.unit, m_desk.wording()));
    m_unit->setVisible(!isChoice);
    const bool isMoney = info.unit == policy::Unit::Fen || info.unit == policy::Unit::FenPerMonth || info.unit == policy::Unit::FenPerYear;
    m_text->setPlaceholderText(isMoney ? tr("yuan, such as 3720 or 397.50") : info.unit == policy::Unit::Ratio ? tr("such as 1.3, 3/10 or 30%")
                               : info.unit == policy::Unit::Day ? tr("a day, such as 2026-01-29") : info.unit == policy::Unit::Bands ? tr("such as 0-1:50%; 1-:60%")
                               : info.unit == policy::Unit::Codes ? tr("codes, separated by commas") : tr("a whole number"));
}

void AmendmentForm::layOut()
{
    auto *value = new QHBoxLayout;
    value->setSpacing(10);
    value->addWidget(m_text, 1);
    value->addWidget(m_choice, 1);
    value->addWidget(m_unit);
    auto *months = new QHBoxLayout;
    months->setSpacing(10);
    months->addWidget(m_from);
    months->addWidget(new QLabel(tr("until (empty: further notice)"), this));
    months->addWidget(m_to);
    months->addStretch();
    auto *form = roomyForm();
    // a row of several fields has no label of its own: its key must reach the first of them
    const auto add = [&](const QString &label, QLayout *fields, QWidget *first) {
        auto *words = new QLabel(label, this);
        words->setBuddy(first);
        form->addRow(words, fields);
    };
    form->addRow(tr("Present value"), m_present);
    add(tr("&New value"), value, m_choice->isHidden() ? static_cast<QWidget *>(m_text) : m_choice);
    form->addRow(tr("&State"), m_status);
    add(tr("&From month"), months, m_from->edit());
    form->addRow(tr("&Document"), m_document);
    form->addRow(tr("Document n&umber"), m_number);
    form->addRow(tr("&Issued by"), m_issuer);
    form->addRow(tr("Issued &on"), m_date);
    form->addRow(tr("&Article"), m_article);
    form->addRow(tr("&Remark"), m_note);
    auto *store = primaryButton(tr("&Propose"), this);
    store->setObjectName(u"propose"_s);
    layOutDialog(this, form, m_finding, store, tr("It counts only after another person has confirmed it."));
    keepTyped(this);
    connect(store, &QPushButton::clicked, this, &AmendmentForm::store);
}

/// What the law says in the first month of the new value.
void AmendmentForm::showPresent()
{
    const auto law = casework::lawOf(m_desk.office());
    if (!law)
        return m_present->setText(m_desk.say(law.error()));
    const policy::DatedValue &value = (*law)->value((*law)->figure(m_figure.key), m_from->month().value_or(m_desk.month()));
    QStringList lines{casework::valueText(m_figure, value, m_desk.wording())};
    if (value.status != policy::FigureStatus::Absent)
        lines.front() += u"  ("_s + casework::spanText(value.span, m_desk.wording()) + u')';
    const QString cites = casework::citationText(value, **law);
    if (!cites.isEmpty() || !value.note.isEmpty())
        lines << (cites.isEmpty() ? value.note : cites);
    m_present->setText(lines.join(u'\n'));
}

void AmendmentForm::followStatus()
{
    const bool hasValue = m_status->currentData().toString() != u"empty";
    m_text->setEnabled(hasValue);
    m_choice->setEnabled(hasValue);
}

casework::AmendmentWish AmendmentForm::wish() const
{
    casework::AmendmentWish wish;
    wish.figure = m_figure.key;
    wish.from = m_from->month().value_or(m_desk.month());
    wish.to = m_to->month();
    wish.status = m_status->currentData().toString();
    const policy::Unit unit = m_figure.unit;
    if (wish.status != u"empty")
        wish.value = unit == policy::Unit::Choice || unit == policy::Unit::Flag ? m_choice->currentData().toString() : m_text->text();
    wish.documentTitle = m_document->text();
    wish.documentNumber = m_number->text();
    wish.documentIssuer = m_issuer->text();
    wish.documentDate = m_date->day();
    wish.article = m_article->text();
    wish.note = m_note->text();
    return wish;
}

void AmendmentForm::store()
{
    if (!m_from->month()) {
        m_finding->say(FindingKind::Warning, tr("Please write the first month."));
        m_from->setFocus();
        return;
    }
    for (const TypedField *field : std::initializer_list<TypedField *>{m_from, m_to, m_date})
        if (field->isNonsense()) { // what is no month must not count as "until further notice"
            m_finding->say(FindingKind::Warning, tr("“%1” is no month or day.").arg(field->typed()));
            field->edit()->setFocus();
            return;
        }
    const auto id = casework::proposeAmendment(m_desk.office(), wish());
    if (!id) {
        m_finding->say(FindingKind::NotDetermined, m_desk.say(id.error()));
        return;
    }
    emit proposed(*id);
    accept();
}

} // namespace xieli::ui

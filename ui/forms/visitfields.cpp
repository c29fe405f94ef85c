// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/visitfields.h"

#include "base/text.h"
#include "fields/fields.h"
#include "help/explained.h"
#include "look.h"
#include "wraprow.h"

using namespace Qt::StringLiterals;

namespace xieli::ui {

VisitFields::VisitFields(QWidget *parent)
    : QObject(parent), m_day(new DayField(parent)), m_first(new QLineEdit(parent)), m_second(new QLineEdit(parent)),
      m_visitorsSigned(new QCheckBox(tr("Both visitors have signed"), parent)), m_familySigned(new QCheckBox(tr("The family has signed"), parent)),
      m_notes(new QPlainTextEdit(parent))
{
    m_opening = makeOpening(parent);
    m_closing = makeClosing(parent);
    watch(u"day"_s, m_day->edit());
    watch(u"first_visitor"_s, m_first);
    watch(u"second_visitor"_s, m_second);
    watch(u"notes"_s, m_notes);
    watch(u"visitors_signed"_s, m_visitorsSigned);
    watch(u"family_signed"_s, m_familySigned);
    connect(m_day, &DayField::changed, this, [this] { emit noted(u"day"_s, m_day->edit()->text()); });
    connect(m_notes, &QPlainTextEdit::textChanged, this, [this] { emit noted(u"notes"_s, m_notes->toPlainText()); });
    for (const auto &[field, widget] : m_widgets) {
        if (auto *box = qobject_cast<QCheckBox *>(widget))
            connect(box, &QCheckBox::clicked, this, [this, name = field](bool ticked) { emit noted(name, ticked ? u"1"_s : u"0"_s); });
        if (auto *edit = qobject_cast<QLineEdit *>(widget); edit && edit != m_day->edit())
            connect(edit, &QLineEdit::textEdited, this, [this, name = field](const QString &text) { emit noted(name, text); });
    }
}

void VisitFields::watch(const QString &field, QWidget *widget)
{
    m_widgets << std::pair(field, widget);
    explain(widget, u"visit."_s + field);
    widget->installEventFilter(this);
}

QWidget *VisitFields::makeOpening(QWidget *parent)
{
    auto *body = new QWidget(parent);
    auto *row = new WrapRow;
    row->setSpacing(16);
    body->setLayout(row);
    const auto add = [&](const QString &label, QWidget *field) {
        auto *words = new QLabel(label, body);
        words->setBuddy(field);
        auto *pair = new QHBoxLayout;
        pair->setSpacing(8);
        pair->addWidget(words);
        pair->addWidget(field);
        row->addLayout(pair);
    };
    add(tr("&Day"), m_day);
    add(tr("&First visitor"), m_first);
    add(tr("Se&cond visitor"), m_second);
    row->addStretch();
    m_day->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_day->edit()->setAccessibleName(tr("Day of the visit"));
    for (QLineEdit *visitor : {m_first, m_second}) {
        visitor->setFixedWidth(grown(150));
        visitor->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); // what a line leaves over goes behind it, not between word and field
    }
    m_second->setToolTip(tr("The rule asks for two visitors"));
    body->setFocusProxy(m_day->edit());
    return body;
}

QWidget *VisitFields::makeClosing(QWidget *parent)
{
    auto *body = new QWidget(parent);
    m_notes->setAccessibleName(tr("Notes"));
    m_notes->setPlaceholderText(tr("What you saw: the house, the people, the work; what the family asks for"));
    m_notes->setTabChangesFocus(true);
    m_notes->setFixedHeight(m_notes->fontMetrics().height() * 4 + 14);
    auto *signs = new QHBoxLayout;
    signs->addWidget(m_visitorsSigned);
    signs->addSpacing(16);
    signs->addWidget(m_familySigned);
    signs->addStretch();
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_notes);
    column->addLayout(signs);
    body->setFocusProxy(m_notes);
    return body;
}

void VisitFields::setVisit(const Visit &visit)
{
    const QSignalBlocker quiet(this);
    m_day->setDay(visit.day.isValid() ? std::optional(visit.day) : std::nullopt);
    m_first->setText(visit.firstVisitor);
    m_second->setText(visit.secondVisitor);
    m_visitorsSigned->setChecked(visit.visitorsSigned);
    m_familySigned->setChecked(visit.familySigned);
    m_notes->setPlainText(visit.notes);
}

Visit VisitFields::visit(Visit known) const
{
    known.day = m_day->day().value_or(Day());
    known.firstVisitor = m_first->text().trimmed();
    known.secondVisitor = m_second->text().trimmed();
    known.visitorsSigned = m_visitorsSigned->isChecked();
    known.familySigned = m_familySigned->isChecked();
    known.notes = m_notes->toPlainText().trimmed();
    return known;
}

QString VisitFields::fieldOf(const QWidget *focus) const
{
    for (const auto &[field, widget] : m_widgets)
        if (widget == focus)
            return field;
    return {};
}

QWidget *VisitFields::widgetOf(const QString &wanted) const
{
    for (const auto &[field, widget] : m_widgets)
        if (field == wanted)
            return widget;
    return nullptr;
}

QString VisitFields::titleOf(const QString &field) const
{
    if (field == u"day")
        return tr("Day of the visit");
    if (field == u"first_visitor")
        return tr("First visitor");
    if (field == u"second_visitor")
        return tr("Second visitor");
    if (field == u"notes")
        return tr("Notes");
    const auto *box = qobject_cast<QCheckBox *>(widgetOf(field));
    return box ? box->text() : QString();
}

void VisitFields::enter(const QString &field, const QString &text)
{
    if (field == u"day") {
        if (const auto day = parseDay(text))
            return m_day->setDay(day);
        m_day->edit()->setText(text);
        emit m_day->edit()->textEdited(text); // marked as when it was typed
        return;
    }
    if (field == u"notes")
        return m_notes->setPlainText(text);
    if (auto *box = qobject_cast<QCheckBox *>(widgetOf(field)))
        box->setChecked(text == u"1");
    else if (auto *edit = qobject_cast<QLineEdit *>(widgetOf(field)))
        edit->setText(text);
}

bool VisitFields::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && watched != m_notes) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            emit left();
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}

} // namespace xieli::ui

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/householdfields.h"

#include "fields/fields.h"
#include "fields/taborder.h"
#include "help/explained.h"
#include "look.h"
#include "roomyscroll.h"

using namespace Qt::StringLiterals;

namespace xieli::ui {

HouseholdFields::HouseholdFields(QWidget *parent)
    : QWidget(parent), m_village(new QLineEdit(this)), m_group(new QLineEdit(this)), m_address(new QLineEdit(this)), m_phone(new QLineEdit(this)),
      m_residence(new CodeBox<Residence>(this, false)), m_cause(new CodeBox<PovertyCause>(this)),
      m_heating(new CodeBox<Heating>(this, false)),
      m_poor(new QCheckBox(tr("Registered poor household"), this)), m_noObligors(new QCheckBox(tr("Asked: no obligors by law"), this)), m_relative(new QCheckBox(tr("Near relative of assistance staff or village cadres"), this)),
      m_relativeName(new QLineEdit(this)), m_relativePost(new QLineEdit(this)), m_relativeRelation(new QLineEdit(this)), m_claimed(new MoneyField(this)), m_opened(new DayField(this)), m_closed(new DayField(this)), m_closedReason(new QLineEdit(this)),
      m_note(new QPlainTextEdit(this)), m_finding(new FindingLabel(this))
{
    m_claimed->edit()->setMaximumWidth(130);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(m_note->fontMetrics().height() * 3 + 14);
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(12);
    m_grid->setVerticalSpacing(9);
    m_grid->setColumnStretch(1, 1);
    const auto add = [&](int row, int column, const QString &label, QWidget *field, int span = 1) {
        auto *words = label.isEmpty() ? nullptr : new QLabel(label, this);
        if (words)
            words->setBuddy(field);
        m_seats.push_back({words, field, row, column * 2, span});
    };
    add(0, 0, tr("Village"), m_village);
    add(0, 1, tr("Group"), m_group);
    add(1, 0, tr("Address"), m_address);
    add(1, 1, tr("Phone"), m_phone);
    add(2, 0, tr("Residence"), m_residence);
    add(2, 1, tr("Cause of hardship"), m_cause);
    add(3, 0, tr("Roster says, yuan a month"), m_claimed);
    add(3, 1, tr("On record since"), m_opened);
    add(4, 0, tr("Closed on"), m_closed);
    add(4, 1, tr("Why closed"), m_closedReason);
    add(5, 0, tr("Heating"), m_heating);
    add(5, 1, {}, m_noObligors);
    add(6, 0, {}, m_poor);
    add(6, 1, {}, m_relative);
    add(7, 0, tr("Who that is"), m_relativeName);
    add(7, 1, tr("Office and post"), m_relativePost);
    add(8, 0, tr("Is to the head"), m_relativeRelation);
    add(9, 0, tr("Note"), m_note, 3);
    arrange(false);
    auto *inside = new QWidget(this);
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(16, 14, 16, 14);
    column->addLayout(m_grid);
    column->addWidget(m_finding);
    column->addStretch();
    auto *frame = new QVBoxLayout(this);
    frame->setContentsMargins(0, 0, 0, 0);
    frame->addWidget(new RoomyScroll(inside, this));
    tabAsLaidOut(m_grid);

    explain({{m_village, "household.village"}, {m_group, "household.group_name"}, {m_address, "household.address"}, {m_phone, "household.phone"},
             {m_residence, "household.residence"}, {m_cause, "household.poverty_cause"}, {m_heating, "household.heating"},
             {m_poor, "household.registered_poor"}, {m_noObligors, "household.no_obligors"}, {m_relative, "household.staff_relative"}, {m_relativeName, "household.staff_relative_name"},
             {m_relativePost, "household.staff_relative_post"}, {m_relativeRelation, "household.staff_relative_relation"}, {m_claimed, "household.claimed_monthly_fen"},
             {m_opened, "household.opened_on"}, {m_closed, "household.closed_on"}, {m_closedReason, "household.closed_reason"},
             {m_note, "household.note"}});
    connect(m_relative, &QCheckBox::toggled, this, &HouseholdFields::enableRelative);
    m_relativeRelation->setPlaceholderText(tr("brother, daughter-in-law …"));
    enableRelative();
    watch();
}

/// Two fields beside each other, or one below the other where there is no room for that.
void HouseholdFields::arrange(bool isNarrow)
{
    m_isNarrow = isNarrow;
    int line = 0;
    for (const Seat &seat : m_seats) {
        const int row = isNarrow ? line++ : seat.row;
        const int column = isNarrow ? 0 : seat.column;
        if (seat.words)
            m_grid->addWidget(seat.words, row, column, Qt::AlignRight | Qt::AlignVCenter);
        m_grid->addWidget(seat.field, row, column + 1, 1, isNarrow ? 1 : seat.span);
    }
    m_grid->setColumnStretch(3, isNarrow ? 0 : 1);
}

void HouseholdFields::resizeEvent(QResizeEvent *event)
{
    constexpr int lettersOfTwo = 46; // two labels, two fields
    QWidget::resizeEvent(event);
    const bool isNarrow = event->size().width() < fontMetrics().horizontalAdvance(u'国') * lettersOfTwo;
    if (isNarrow != m_isNarrow)
        arrange(isNarrow);
}

/// Each field by its column's name, so that a draft finds it again.
void HouseholdFields::watch()
{
    m_widgets = {{u"village"_s, m_village}, {u"group_name"_s, m_group}, {u"address"_s, m_address}, {u"phone"_s, m_phone}, {u"residence"_s, m_residence},
                 {u"poverty_cause"_s, m_cause}, {u"heating"_s, m_heating}, {u"registered_poor"_s, m_poor}, {u"no_obligors"_s, m_noObligors}, {u"staff_relative"_s, m_relative},
                 {u"staff_relative_name"_s, m_relativeName}, {u"staff_relative_post"_s, m_relativePost}, {u"staff_relative_relation"_s, m_relativeRelation},
                 {u"claimed_monthly_fen"_s, m_claimed->edit()}, {u"opened_on"_s, m_opened->edit()}, {u"closed_on"_s, m_closed->edit()},
                 {u"closed_reason"_s, m_closedReason}, {u"note"_s, m_note}};
    for (const auto &[field, widget] : std::as_const(m_widgets)) {
        const auto typed = [this, name = field](const QString &text) { tell(name, text); };
        if (auto *edit = qobject_cast<QLineEdit *>(widget); edit && !qobject_cast<TypedField *>(edit->parentWidget()))
            connect(edit, &QLineEdit::textEdited, this, typed);
        else if (auto *box = qobject_cast<QComboBox *>(widget))
            connect(box, &QComboBox::activated, this, [typed, box] { typed(box->currentData().toString()); });
        else if (auto *tick = qobject_cast<QCheckBox *>(widget))
            connect(tick, &QCheckBox::clicked, this, [typed](bool on) { typed(on ? u"1"_s : u"0"_s); });
    }
    for (const auto &[field, typed] : std::initializer_list<std::pair<QString, TypedField *>>{{u"claimed_monthly_fen"_s, m_claimed}, {u"opened_on"_s, m_opened}, {u"closed_on"_s, m_closed}})
        connect(typed, &TypedField::changed, this, [this, name = field, edit = typed->edit()] { tell(name, edit->text()); });
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] { tell(u"note"_s, m_note->toPlainText()); });
}

void HouseholdFields::tell(const QString &field, const QString &text)
{
    emit noted(field, text);
    emit changed();
}

bool HouseholdFields::hasNonsense() const { return m_claimed->isNonsense() || m_opened->isNonsense() || m_closed->isNonsense(); }

QString HouseholdFields::fieldOf(const QWidget *focus) const
{
    for (const auto &[field, widget] : m_widgets)
        if (widget == focus)
            return field;
    return {};
}

QWidget *HouseholdFields::widgetOf(const QString &wanted) const
{
    for (const auto &[field, widget] : m_widgets)
        if (field == wanted)
            return widget;
    return nullptr;
}

void HouseholdFields::enter(const QString &field, const QString &text)
{
    QWidget *widget = widgetOf(field);
    if (auto *typed = widget ? qobject_cast<TypedField *>(widget->parentWidget()) : nullptr) {
        typed->edit()->setText(text);
        emit typed->edit()->textEdited(text); // read, or marked, as when it was typed
    } else if (auto *edit = qobject_cast<QLineEdit *>(widget)) {
        edit->setText(text);
    } else if (auto *box = qobject_cast<QComboBox *>(widget)) {
        box->setCurrentIndex(std::max(0, box->findData(text)));
    } else if (auto *tick = qobject_cast<QCheckBox *>(widget)) {
        tick->setChecked(text == u"1");
    } else if (widget == m_note) {
        m_note->setPlainText(text);
    }
}

void HouseholdFields::setHousehold(const Household &household)
{
    const QSignalBlocker quiet(this);
    m_village->setText(household.village);
    m_group->setText(household.group);
    m_address->setText(household.address);
    m_phone->setText(household.phone);
    m_residence->setValue(household.residence);
    m_cause->setValue(household.povertyCause);
    m_heating->setValue(household.heating);
    m_poor->setChecked(household.registeredPoor);
    m_noObligors->setChecked(household.noObligors);
    m_relative->setChecked(household.staffRelative);
    m_relativeName->setText(household.staffRelativeName);
    m_relativePost->setText(household.staffRelativePost);
    m_relativeRelation->setText(household.staffRelativeRelation);
    enableRelative();
    m_claimed->setMoney(household.claimedMonthlyAmount);
    m_opened->setDay(household.openedOn);
    m_closed->setDay(household.closedOn);
    m_closedReason->setText(household.closedReason);
    m_note->setPlainText(household.note);
}

void HouseholdFields::enableRelative()
{
    for (QLineEdit *edit : {m_relativeName, m_relativePost, m_relativeRelation})
        edit->setEnabled(m_relative->isChecked());
}

Household HouseholdFields::edited(Household known) const
{
    known.village = m_village->text().trimmed();
    known.group = m_group->text().trimmed();
    known.address = m_address->text().trimmed();
    known.phone = m_phone->text().trimmed();
    known.residence = m_residence->value().value_or(known.residence);
    known.povertyCause = m_cause->value();
    known.heating = m_heating->value().value_or(known.heating);
    known.registeredPoor = m_poor->isChecked();
    known.noObligors = m_noObligors->isChecked();
    known.staffRelative = m_relative->isChecked();
    known.staffRelativeName = m_relativeName->text().trimmed();
    known.staffRelativePost = m_relativePost->text().trimmed();
    known.staffRelativeRelation = m_relativeRelation->text().trimmed();
    if (!m_claimed->isNonsense())
        known.claimedMonthlyAmount = m_claimed->money();
    if (!m_opened->isNonsense())
        known.openedOn = m_opened->day();
    if (!m_closed->isNonsense())
        known.closedOn = m_closed->day();
    known.closedReason = m_closedReason->text().trimmed();
    known.note = m_note->toPlainText().trimmed();
    return known;
}

void HouseholdFields::showFindings(const QString &household, const Findings &findings, const std::function<QString(const Finding &)> &say)
{
    QStringList sentences;
    for (const Finding &finding : findings)
        if (finding.subject == household || finding.subject.isEmpty())
            sentences << say(finding);
    m_finding->say(FindingKind::Warning, sentences.join(u'\n'));
}

} // namespace xieli::ui

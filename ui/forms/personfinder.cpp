// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/personfinder.h"

#include "desk.h"
#include "words.h"

namespace xieli::ui {

PersonFinder::PersonFinder(Desk &desk, const HouseholdId &except, const QString &nobody, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_except(except), m_nobody(nobody), m_day(desk.today()), m_text(new QLineEdit(this)), m_found(new QComboBox(this))
{
    m_text->setPlaceholderText(tr("Name, pinyin or number"));
    m_text->setFixedWidth(190);
    m_found->setAccessibleName(tr("Persons found"));
    m_found->addItem(m_nobody);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_text);
    row->addWidget(m_found, 1);
    setFocusProxy(m_text);
    connect(m_text, &QLineEdit::textChanged, this, &PersonFinder::look);
    connect(m_found, &QComboBox::currentIndexChanged, this, &PersonFinder::changed);
}

const casework::PresentPerson *PersonFinder::chosen() const
{
    const int at = m_found->currentIndex() - 1;
    return at >= 0 && at < static_cast<int>(m_people.size()) ? &m_people[static_cast<std::size_t>(at)] : nullptr;
}

void PersonFinder::look()
{
    const QString text = m_text->text().trimmed();
    auto found = text.isEmpty() ? Result<std::vector<casework::PresentPerson>>() : casework::findPresent(m_desk.office(), text, m_day);
    const QSignalBlocker quiet(m_found);
    m_people.clear();
    m_found->clear();
    m_found->addItem(m_nobody);
    for (casework::PresentPerson &person : found ? *found : std::vector<casework::PresentPerson>()) {
        if (person.household == m_except)
            continue;
        const QString born = dayWords(person.member.birthDate());
        m_found->addItem(person.member.isHead() ? tr("%1, head, %2, born %3").arg(person.member.name, person.group, born)
                                                : tr("%1, household of %2, %3, born %4").arg(person.member.name, person.headName, person.group, born));
        m_people.push_back(std::move(person));
    }
    if (!m_people.empty())
        m_found->setCurrentIndex(1);
    emit changed();
}

} // namespace xieli::ui

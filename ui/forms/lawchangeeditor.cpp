// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/lawchangeeditor.h"

#include "desk.h"
#include "fields/fields.h"
#include "help/explained.h"
#include "jobs/ask.h"
#include "jobs/exportlist.h"
#include "jobs/notice.h"
#include "look.h"
#include "pages/tablepane.h"

#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace xieli::ui {

using namespace Qt::StringLiterals;
using policy::Figure;
using policy::Unit;

LawChangeEditor::LawChangeEditor(Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_figure(new QComboBox(this))
    , m_value(new QLineEdit(this))
    , m_from(new MonthField(this))
    , m_to(new MonthField(this))
    , m_add(new QPushButton(tr("&Add"), this))
    , m_back(new QPushButton(tr("Ta&ke back the last"), this))
    , m_file(new QPushButton(tr("&Overlay file…"), this))
    , m_clear(new QPushButton(tr("C&lear"), this))
    , m_notice(new Notice(this))
    , m_model(new LawChangeModel(desk.wording(), this))
    , m_table(new TablePane(m_model, tr("What is changed"), nullptr, this))
{
    m_figure->setObjectName(u"figure"_s);
    m_value->setObjectName(u"value"_s);
    m_add->setObjectName(u"add"_s);
    explain({{this, "whatif.change"}, {m_figure, "whatif.figure"}, {m_value, "whatif.value"}, {m_from, "whatif.value_from"}, {m_to, "whatif.value_to"}});
    m_from->setMonth(desk.month());
    m_to->edit()->setPlaceholderText(tr("from then on"));
    fillFigures();
    layOut();
    connect(m_figure, &QComboBox::currentIndexChanged, this, &LawChangeEditor::hint);
    connect(m_add, &QPushButton::clicked, this, &LawChangeEditor::take);
    connect(m_value, &QLineEdit::returnPressed, this, &LawChangeEditor::take);
    connect(m_back, &QPushButton::clicked, this, &LawChangeEditor::takeBack);
    connect(m_clear, &QPushButton::clicked, this, &LawChangeEditor::clear);
    connect(m_file, &QPushButton::clicked, this, [this] {
        askToOpen(this, tr("Overlay file"), tr("Overlays (*.json)"), [this](const QString &path) { takeOverlay(path); });
    });
    hint();
    show({});
}

/// By their names; those of which the law says something first, for they are the ones in use.
void LawChangeEditor::fillFigures()
{
    const policy::Law *law = m_desk.office().law.get();
    for (const bool inUse : {true, false})
        for (const policy::FigureInfo &info : policy::figureTable())
            if ((law && !law->values(info.figure).empty()) == inUse)
                m_figure->addItem(casework::figureName(info.figure, m_desk.wording()), int(info.figure));
    m_figure->setEditable(true); // typing a part of the name finds it
    m_figure->setInsertPolicy(QComboBox::NoInsert);
    m_figure->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_figure->completer()->setFilterMode(Qt::MatchContains);
    m_figure->setMinimumWidth(300);
    m_figure->setCurrentIndex(std::max(0, m_figure->findData(int(Figure::DibaoLineRuralYear))));
}

void LawChangeEditor::layOut()
{
    auto *card = new QFrame(this);
    card->setProperty("role", u"card"_s);
    auto *fields = new QGridLayout(card);
    fields->setContentsMargins(12, 8, 12, 8);
    fields->setHorizontalSpacing(10);
    const auto place = [&](int column, const QString &name, QWidget *field, QWidget *buddy) {
        auto *label = faintLabel(name, card);
        label->setWordWrap(false);
        label->setBuddy(buddy);
        buddy->setAccessibleName(QString(name).remove(u'&'));
        fields->addWidget(label, 0, column);
        fields->addWidget(field, 1, column, Qt::AlignTop);
    };
    place(0, tr("&Figure"), m_figure, m_figure);
    place(1, tr("New &value"), m_value, m_value);
    place(2, tr("Fro&m"), m_from, m_from->edit());
    place(3, tr("&To"), m_to, m_to->edit());
    fields->addWidget(m_add, 1, 4, Qt::AlignTop);
    fields->setColumnStretch(0, 3);
    fields->setColumnStretch(1, 1);
    auto *acts = new QHBoxLayout;
    acts->addWidget(sectionLabel(tr("What is changed"), this));
    acts->addStretch();
    acts->addWidget(ExportButton::beside(m_desk, m_table->table(), this));
    acts->addWidget(m_file);
    acts->addWidget(m_back);
    acts->addWidget(m_clear);
    m_table->setEmptyText(tr("Nothing is changed yet. Choose a figure, type its new value and the month from which it would count, "
                             "or take a county's overlay file. Nothing of it is written into the office file."));
    m_table->setWidths({36, 22, 20, 0});
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(card);
    column->addWidget(m_notice);
    column->addLayout(acts);
    column->addWidget(m_table, 1);
}

/// How the chosen figure's value is written, and what it is now.
void LawChangeEditor::hint()
{
    if (m_figure->currentIndex() < 0)
        return;
    const auto figure = Figure(m_figure->currentData().toInt());
    const policy::FigureInfo &info = policy::figureInfo(figure);
    QString form = info.choices.isEmpty() ? QString() : QString(info.choices).replace(u' ', u" / "_s);
    switch (info.unit) {
    case Unit::FenPerMonth: form = tr("yuan a month"); break;
    case Unit::FenPerYear: form = tr("yuan a year"); break;
    case Unit::Fen: form = tr("yuan"); break;
    case Unit::Count: form = tr("a whole number"); break;
    case Unit::Ratio: form = tr("1.5 or 75%"); break;
    case Unit::Flag: form = tr("true or false"); break;
    case Unit::Codes: form = tr("codes, joined by +"); break;
    case Unit::Day: form = u"2019-07-01"_s; break;
    case Unit::Bands: form = tr("by an overlay file only"); break;
    case Unit::Choice: break;
    }
    m_value->setPlaceholderText(form);
    const policy::Law *law = m_desk.office().law.get();
    m_value->setToolTip(law ? tr("Now: %1").arg(casework::valueWords(law->value(figure, m_desk.month()), figure, m_desk.wording())) : QString());
}

void LawChangeEditor::take()
{
    m_notice->clear();
    const int at = m_figure->findText(m_figure->currentText());
    if (at < 0) {
        m_notice->warn(tr("There is no figure of that name. Choose one of the list."));
        return;
    }
    if (!m_from->month() || m_to->isNonsense()) {
        m_notice->warn(tr("Give the month from which the value would count, such as 2019-01."));
        return;
    }
    auto settings = m_settings;
    settings.push_back({Figure(m_figure->itemData(at).toInt()), m_value->text(), *m_from->month(), m_to->month()});
    takeSettings(std::move(settings));
}

void LawChangeEditor::takeSettings(std::vector<casework::FigureSetting> settings)
{
    if (settings.empty()) {
        m_settings.clear();
        show({});
        return;
    }
    auto law = casework::changedBySettings(m_desk.office(), settings);
    if (!law) {
        m_notice->bad(m_desk, law.error());
        return;
    }
    m_settings = std::move(settings);
    show(std::move(*law));
    m_value->clear();
}

void LawChangeEditor::takeOverlay(const QString &path)
{
    m_notice->clear();
    auto law = casework::changedByOverlayFile(m_desk.office(), path);
    if (!law) {
        m_notice->bad(m_desk, law.error());
        return;
    }
    m_settings.clear(); // a file stands for itself
    show(std::move(*law));
}

void LawChangeEditor::takeBack()
{
    m_notice->clear();
    auto settings = m_settings;
    settings.pop_back();
    takeSettings(std::move(settings));
}

void LawChangeEditor::clear()
{
    m_notice->clear();
    m_settings.clear();
    show({});
}

/// What the table of figures does not show.
QStringList LawChangeEditor::otherChanges() const
{
    QStringList names;
    for (const QString &benefit : m_law->benefits)
        names << casework::benefitName(benefit, *m_law->after);
    for (const policy::TableChange &table : m_law->tables)
        names << casework::tableName(table, m_desk.wording());
    return names;
}

void LawChangeEditor::show(std::optional<casework::ChangedLaw> law)
{
    m_law = std::move(law);
    m_model->setRows(m_law ? m_law->figures : std::vector<policy::FigureChange>());
    m_back->setEnabled(!m_settings.empty());
    m_clear->setEnabled(m_law.has_value());
    if (m_law && !m_law->isChange())
        m_notice->warn(tr("This is no change: the values are those in force."));
    else if (m_law && !(m_law->benefits.isEmpty() && m_law->tables.empty()))
        m_notice->note(tr("Conditions or form of these benefits are changed too: %1").arg(otherChanges().join(u", "_s)));
    emit changed();
}

} // namespace xieli::ui

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/postingoptions.h"

#include "desk.h"
#include "fields/fields.h"
#include "fields/taborder.h"
#include "help/explained.h"
#include "look.h"
#include "words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>

namespace xieli::ui {

using namespace Qt::StringLiterals;
using papers::PostingColumn;

namespace {

constexpr int cardWidth = 262;
enum KindRow { StandingRow, FirstRow, AgainRow };

const QString townshipSetting = u"posting/township_hotline"_s;
const QString countySetting = u"posting/county_hotline"_s;

} // namespace

PostingOptions::PostingOptions(Desk &desk, QWidget *parent)
    : QFrame(parent), m_desk(desk), m_programme(new QComboBox(this)), m_kind(new QComboBox(this)), m_day(new DayField(this)), m_period(faintLabel({}, this)),
      m_mask(new QCheckBox(tr("&Mask the names"), this)), m_minors(new QComboBox(this)), m_township(new QLineEdit(this)), m_county(new QLineEdit(this))
{
    setProperty("role", u"card"_s);
    setFixedWidth(grown(cardWidth));
    fill();
    layOut();
    showPeriod();
    m_typing.setSingleShot(true);
    m_typing.setInterval(300);
    connect(&m_typing, &QTimer::timeout, this, &PostingOptions::changed);
    connect(m_day, &DayField::changed, &m_typing, qOverload<>(&QTimer::start));
    connect(m_day, &DayField::changed, this, &PostingOptions::showPeriod);
    for (auto *box : {m_programme, m_kind, m_minors})
        connect(box, &QComboBox::activated, this, &PostingOptions::changed);
    connect(m_kind, &QComboBox::activated, this, &PostingOptions::showPeriod);
    connect(m_programme, &QComboBox::activated, this, &PostingOptions::showDays);
    connect(m_mask, &QCheckBox::toggled, this, &PostingOptions::changed);
    for (auto *box : m_columns)
        connect(box, &QCheckBox::toggled, this, &PostingOptions::changed);
    for (auto *line : {m_township, m_county})
        connect(line, &QLineEdit::textEdited, &m_typing, qOverload<>(&QTimer::start));
}

void PostingOptions::fill()
{
    for (const Category programme : {Category::Dibao, Category::Tekun})
        m_programme->addItem(word(programme), toCode(programme));
    m_kind->addItem(tr("Standing list of recipients"), 0);
    m_kind->addItem({});
    m_kind->addItem({});
    m_minors->addItem(tr("by the guardian's name"), toCode(casework::MinorRule::Guardian));
    m_minors->addItem(tr("by a number"), toCode(casework::MinorRule::Number));
    m_minors->addItem(tr("not at all"), toCode(casework::MinorRule::LeaveOut));
    m_programme->setObjectName(u"programme"_s);
    m_kind->setObjectName(u"kind"_s);
    m_minors->setObjectName(u"minors"_s);
    m_township->setObjectName(u"township"_s);
    m_day->setDay(m_desk.today());
    showDays();
    const QSettings settings;
    m_township->setText(settings.value(townshipSetting).toString());
    m_county->setText(settings.value(countySetting).toString());
    explain({{m_programme, "posting.programme"}, {m_kind, "posting.kind"}, {m_day, "posting.posted_on"}, {m_mask, "posting.masked"},
             {m_minors, "posting.minors"}, {m_township, "posting.hotline"}, {m_county, "posting.hotline"}});
    for (auto *line : {m_township, m_county}) {
        line->setInputMethodHints(Qt::ImhDialableCharactersOnly);
        line->setPlaceholderText(tr("telephone"));
    }
    for (auto *box : {m_programme, m_kind, m_minors}) { // else the longest entry would widen the card
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
    }
}

/// The days of the place's procedure on the day of posting.
void PostingOptions::showDays()
{
    const auto programme = fromCode<Category>(m_programme->currentData().toString()).value_or(Category::Dibao);
    const auto days = casework::postingDays(m_desk.office(), programme, m_day->day().value_or(m_desk.today()));
    m_kind->setItemText(FirstRow, tr("First posting, %1 days").arg(days.first));
    m_kind->setItemData(FirstRow, days.first);
    m_kind->setItemText(AgainRow, tr("After a re-survey, %1 days").arg(days.again));
    m_kind->setItemData(AgainRow, days.again);
}

void PostingOptions::addLine(QFormLayout *form, const QString &label, QWidget *field)
{
    auto *name = new QLabel(label, this);
    name->setBuddy(field);
    form->addRow(name, field);
}

void PostingOptions::layOut()
{
    auto *inner = new QWidget(this);
    auto *form = new QFormLayout(inner);
    form->setContentsMargins(0, 0, 8, 0);
    form->setVerticalSpacing(4);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    addLine(form, tr("Pro&gramme"), m_programme);
    addLine(form, tr("&Kind"), m_kind);
    auto *dayLabel = new QLabel(tr("Posted &on"), this);
    dayLabel->setBuddy(m_day->edit());
    form->addRow(dayLabel, m_day);
    m_period->setWordWrap(true);
    form->addRow(m_period);
    auto *columns = new QLabel(tr("Columns"), this);
    form->addRow(columns, makeColumns());
    form->addRow(m_mask);
    addLine(form, tr("A minor head &stands"), m_minors);
    addLine(form, tr("Hotline of the &township"), m_township);
    addLine(form, tr("Hotline of the &county"), m_county);
    auto *never = faintLabel(tr("Identity and bank numbers, telephones, illness and the names of minors never stand on the list."), this);
    never->setWordWrap(true);
    form->addRow(never);
    auto *scroll = new QScrollArea(this);
    scroll->setFocusPolicy(Qt::NoFocus); // it follows the keyboard
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inner);
    inner->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 4, 10);
    column->addWidget(scroll);
    tabAsLaidOut(column);
}

QWidget *PostingOptions::makeColumns()
{
    const QMap<PostingColumn, QString> names{{PostingColumn::Serial, tr("Number")},     {PostingColumn::Group, tr("Group")},
                                             {PostingColumn::Head, tr("Name")},         {PostingColumn::Category, tr("Class")},
                                             {PostingColumn::Persons, tr("Persons")},   {PostingColumn::Amount, tr("Amount")},
                                             {PostingColumn::StaffRelative, tr("Near relative")}, {PostingColumn::Remark, tr("Remark")}};
    auto *part = new QWidget(this);
    auto *grid = new QGridLayout(part);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(2);
    for (const auto &code : Codes<PostingColumn>::list) {
        auto *box = new QCheckBox(names.value(code.value), part);
        box->setObjectName(u"column_"_s + code.text);
        explain(box, u"posting.columns"_s);
        box->setEnabled(code.value != PostingColumn::Head);
        const int at = static_cast<int>(m_columns.size());
        grid->addWidget(box, at / 2, at % 2);
        m_columns.push_back(box);
    }
    setRule({});
    return part;
}

void PostingOptions::setRule(const casework::PostingRule &rule)
{
    for (std::size_t at = 0; at < m_columns.size(); ++at) {
        const QSignalBlocker quiet(m_columns[at]);
        const PostingColumn column = Codes<PostingColumn>::list[at].value;
        m_columns[at]->setChecked(column == PostingColumn::Head || std::find(rule.columns.begin(), rule.columns.end(), column) != rule.columns.end());
    }
    const QSignalBlocker quiet(m_mask);
    m_mask->setChecked(rule.maskNames);
    m_minors->setCurrentIndex(m_minors->findData(toCode(rule.minors)));
    if (!rule.hotlineTownship.isEmpty())
        m_township->setText(rule.hotlineTownship);
    if (!rule.hotlineCounty.isEmpty())
        m_county->setText(rule.hotlineCounty);
}

std::optional<casework::PostingWish> PostingOptions::wish() const
{
    if (!m_day->day())
        return std::nullopt;
    casework::PostingWish wish;
    wish.days = m_kind->currentData().toInt();
    wish.kind = wish.days == 0 ? PostingKind::Standing : PostingKind::First;
    wish.programme = fromCode<Category>(m_programme->currentData().toString()).value_or(Category::Dibao);
    wish.month = m_desk.month();
    wish.postedOn = *m_day->day();
    wish.rule.columns.clear();
    for (std::size_t at = 0; at < m_columns.size(); ++at)
        if (m_columns[at]->isChecked())
            wish.rule.columns.push_back(Codes<PostingColumn>::list[at].value);
    wish.rule.maskNames = m_mask->isChecked();
    wish.rule.minors = fromCode<casework::MinorRule>(m_minors->currentData().toString()).value_or(casework::MinorRule::Guardian);
    wish.rule.hotlineTownship = m_township->text().trimmed();
    wish.rule.hotlineCounty = m_county->text().trimmed();
    return wish;
}

void PostingOptions::showPeriod()
{
    showDays();
    const auto wanted = wish();
    if (!wanted)
        return m_period->clear();
    const auto [first, last] = papers::postingPeriod(wanted->postedOn, wanted->days);
    m_period->setText(wanted->days == 0 ? tr("Hangs from %1 until a newer one hangs").arg(dayWords(first))
                                        : tr("Hangs from %1 to %2").arg(dayWords(first), dayWords(last)));
}

void PostingOptions::remember() const
{
    QSettings settings;
    settings.setValue(townshipSetting, m_township->text().trimmed());
    settings.setValue(countySetting, m_county->text().trimmed());
}

} // namespace xieli::ui

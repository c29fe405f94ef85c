// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lookchoice.h"

#include "forms/dialogframe.h"
#include "help/explained.h"

#include <QButtonGroup>
#include <QGroupBox>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace xieli::ui {

namespace {

const QStringList &themeCodes()
{
    static const QStringList codes{u"light"_s, u"dark"_s, u"contrast"_s}; // in the order of Theme
    return codes;
}

const QStringList &languageCodes()
{
    static const QStringList codes{u"zh_CN"_s, u"en"_s};
    return codes;
}

} // namespace

const QList<int> &lookSizes()
{
    static const QList<int> sizes{100, 115, 130, 150};
    return sizes;
}

LookChoice keptLook()
{
    const QSettings settings;
    LookChoice choice;
    choice.theme = static_cast<Theme>(std::max<qsizetype>(0, themeCodes().indexOf(settings.value(u"look/theme"_s).toString())));
    if (const int percent = settings.value(u"look/percent"_s).toInt(); lookSizes().contains(percent))
        choice.percent = percent;
    if (const QString language = settings.value(u"language"_s).toString(); languageCodes().contains(language))
        choice.language = language;
    return choice;
}

void keepLook(const LookChoice &choice)
{
    QSettings settings;
    settings.setValue(u"look/theme"_s, themeCodes().at(static_cast<int>(choice.theme)));
    settings.setValue(u"look/percent"_s, choice.percent);
    settings.setValue(u"language"_s, choice.language);
}

LookDialog::LookDialog(const LookChoice &now, QWidget *parent) : QDialog(parent)
{
    explain(this, u"dialog.look"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Look and language"));
    setMinimumWidth(420);
    auto *column = new QVBoxLayout;
    column->setSpacing(12);
    m_themes = addGroup(column, tr("Colours"), {tr("&Light"), tr("&Dark"), tr("&High contrast")}, static_cast<int>(now.theme));
    QStringList sizes;
    for (const int percent : lookSizes())
        sizes << tr("%1 %").arg(percent);
    m_sizes = addGroup(column, tr("Size of the letters"), sizes, static_cast<int>(std::max<qsizetype>(0, lookSizes().indexOf(now.percent))));
    m_languages = addGroup(column, tr("Language"), {u"中文"_s, u"English"_s}, static_cast<int>(std::max<qsizetype>(0, languageCodes().indexOf(now.language))));
    auto *apply = primaryButton(tr("&Use it"), this);
    layOutDialog(this, column, nullptr, apply);
    connect(apply, &QPushButton::clicked, this, [this, now] {
        const LookChoice wanted = choice();
        accept();
        if (wanted != now)
            emit chosen(wanted);
    });
}

QButtonGroup *LookDialog::addGroup(QVBoxLayout *column, const QString &title, const QStringList &names, int checked)
{
    auto *box = new QGroupBox(title, this);
    auto *row = new QHBoxLayout(box);
    auto *group = new QButtonGroup(this);
    for (int id = 0; id < names.size(); ++id) {
        auto *button = new QRadioButton(names[id], box);
        group->addButton(button, id);
        row->addWidget(button);
    }
    group->button(checked)->setChecked(true);
    for (QAbstractButton *button : group->buttons())
        if (!button->isChecked())
            button->setFocusPolicy(Qt::ClickFocus); // Qt learns this only once the keyboard has been there: Tab comes to what is chosen
    row->addStretch();
    column->addWidget(box);
    return group;
}

LookChoice LookDialog::choice() const
{
    return {static_cast<Theme>(m_themes->checkedId()), lookSizes().at(m_sizes->checkedId()), languageCodes().at(m_languages->checkedId())};
}

} // namespace xieli::ui

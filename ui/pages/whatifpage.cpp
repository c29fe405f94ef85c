// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/whatifpage.h"

#include "casework/whatifwords.h"
#include "fields/fields.h"
#include "forms/lawchangeeditor.h"
#include "help/explained.h"
#include "jobs/ask.h"
#include "jobs/jobbar.h"
#include "jobs/notice.h"
#include "look.h"
#include "pages/whatifresult.h"
#include "words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>

namespace xieli::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int usualMonths = 12;
} // namespace

WhatIfPage::WhatIfPage(Desk &desk, QWidget *parent)
    : Page(desk, face(), parent)
    , m_from(new MonthField(this))
    , m_to(new MonthField(this))
    , m_save(new QPushButton(tr("&Save as workbook…"), this))
    , m_try(primaryButton(tr("Try &it out"), this))
    , m_notice(new Notice(this))
    , m_job(new JobBar(this))
    , m_tabs(new QTabWidget(this))
    , m_editor(new LawChangeEditor(desk, this))
    , m_result(new WhatIfResult(desk, this))
{
    m_try->setObjectName(u"try"_s);
    m_save->setObjectName(u"save"_s);
    alsoOn(m_try, Qt::Key_F9);
    m_try->setToolTip(tr("F9"));
    explain({{m_from, "whatif.from"}, {m_to, "whatif.to"}});
    m_from->setMonth(desk.month());
    m_to->setMonth(desk.month() + (usualMonths - 1));
    layOut();
    for (MonthField *field : {m_from, m_to})
        connect(field, &MonthField::changed, this, [this] {
            m_monthsTouched = true;
            updateActions();
        });
    connect(m_editor, &LawChangeEditor::changed, this, &WhatIfPage::goStale);
    connect(m_try, &QPushButton::clicked, this, &WhatIfPage::tryOut);
    connect(m_save, &QPushButton::clicked, this, &WhatIfPage::askForFile);
    updateActions();
}

void WhatIfPage::layOut()
{
    auto *head = new QHBoxLayout;
    auto *fromLabel = new QLabel(tr("Mont&hs"), this);
    auto *toLabel = new QLabel(tr("to"), this);
    fromLabel->setBuddy(m_from->edit());
    toLabel->setBuddy(m_to->edit());
    m_from->edit()->setAccessibleName(tr("First month of the trial"));
    m_to->edit()->setAccessibleName(tr("Last month of the trial"));
    for (MonthField *field : {m_from, m_to})
        field->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    head->addWidget(titleLabel(tr("What if the standards were others?"), this));
    head->addStretch();
    head->addWidget(fromLabel);
    head->addWidget(m_from);
    head->addWidget(toLabel);
    head->addWidget(m_to);
    head->addWidget(m_save);
    head->addWidget(m_try);
    m_tabs->addTab(m_editor, tr("&What is changed"));
    m_tabs->addTab(m_result, tr("&Result"));
    m_tabs->setTabEnabled(1, false);
    auto *page = new QVBoxLayout(this);
    page->addLayout(head);
    page->addWidget(m_notice);
    page->addWidget(m_job);
    page->addWidget(m_tabs, 1);
}

void WhatIfPage::refresh()
{
    if (!office().law)
        m_notice->bad(desk(), office().lawError);
    if (!m_monthsTouched && !m_result->report()) {
        m_from->setMonth(desk().month());
        m_to->setMonth(desk().month() + (usualMonths - 1));
    }
    updateActions();
}

void WhatIfPage::updateActions()
{
    const bool months = m_from->month() && m_to->month() && *m_from->month() <= *m_to->month();
    m_try->setEnabled(office().law && m_editor->law() && months && !m_job->isRunning());
    m_save->setEnabled(m_result->report().has_value());
}

/// A result of another change must not be taken for this one's.
void WhatIfPage::goStale()
{
    if (m_result->report())
        m_notice->note(tr("The change is another now; the result shown is that of the former one. Try it out again."));
    updateActions();
}

void WhatIfPage::tryOut()
{
    if (!m_editor->law() || !m_from->month() || !m_to->month())
        return;
    m_notice->clear();
    m_job->run<casework::WhatIfReport>(
        office(), tr("Trying it on every household…"),
        [law = *m_editor->law(), from = *m_from->month(), to = *m_to->month()](casework::Office &own, Progress &progress) {
            return casework::whatIf(own, law, from, to, &progress);
        },
        [this](Result<casework::WhatIfReport> report) { finish(std::move(report)); });
}

void WhatIfPage::finish(Result<casework::WhatIfReport> report)
{
    if (!report) {
        m_notice->bad(desk(), report.error());
        return;
    }
    QStringList said;
    for (const Finding &finding : report->findings)
        said << desk().say(finding);
    const QString done = tr("%1 households tried from %2 to %3; %4 differ. Nothing was written.").arg(report->households)
                             .arg(monthWords(report->from), monthWords(report->to)).arg(report->differing);
    m_result->show(std::move(*report));
    m_tabs->setTabEnabled(1, true);
    m_tabs->setCurrentIndex(1);
    if (said.isEmpty())
        m_notice->good(done);
    else
        m_notice->warn(said.join(u' ') + u' ' + done);
    updateActions();
}

void WhatIfPage::askForFile()
{
    askToSave(this, tr("Save the trial"), tr("What if, %1.xlsx").arg(m_result->report()->from.toString()), tr("Workbooks (*.xlsx)"),
              [this](const QString &path) { save(path); });
}

void WhatIfPage::save(const QString &path)
{
    const auto written = casework::writeWhatIf(office(), *m_result->report(), desk().wording(), path);
    if (written)
        m_notice->good(tr("Saved: %1").arg(path));
    else
        m_notice->bad(desk(), written.error());
}

} // namespace xieli::ui

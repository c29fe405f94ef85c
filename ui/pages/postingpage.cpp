// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/postingpage.h"

#include "jobs/jobbar.h"
#include "jobs/notice.h"
#include "look.h"
#include "pages/postingcomposer.h"
#include "pages/postingregister.h"
#include "words.h"

#include <QBoxLayout>
#include <QLabel>
#include <QTabWidget>

namespace xieli::ui {

PostingPage::PostingPage(Desk &desk, QWidget *parent)
    : Page(desk, face(), parent)
    , m_title(titleLabel({}, this))
    , m_notice(new Notice(this))
    , m_job(new JobBar(this))
    , m_tabs(new QTabWidget(this))
    , m_composer(new PostingComposer(desk, m_job, this))
    , m_register(new PostingRegister(desk, this))
{
    m_tabs->addTab(m_composer, tr("The l&ist"));
    m_tabs->addTab(m_register, tr("&Register of postings"));
    auto *page = new QVBoxLayout(this);
    page->addWidget(m_title);
    page->addWidget(m_notice);
    page->addWidget(m_job);
    page->addWidget(m_tabs, 1);
    connect(m_composer, &PostingComposer::registered, this, [this] {
        m_tabs->setCurrentWidget(m_register);
        m_notice->good(tr("Registered. If it has a day to be taken down, the day's desk tells it."));
    });
    connect(m_register, &PostingRegister::withdrawn, m_notice, &Notice::clear); // it may say that its days are counted
    connect(m_tabs, &QTabWidget::currentChanged, m_notice, &Notice::clear);
}

void PostingPage::refresh()
{
    m_title->setText(tr("Posting, %1").arg(monthWords(desk().month())));
    m_composer->refresh();
    m_register->refresh();
}

void PostingPage::showRecord(const QString &id)
{
    m_tabs->setCurrentWidget(m_register);
    m_register->showPosting(PostingId(id));
}

void PostingPage::savePdf(const QString &path) { m_composer->savePdf(path); }

} // namespace xieli::ui

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/postingpage.h"

#include "fields/fields.h"
#include "jobs/ask.h"
#include "jobs/givepaper.h"
#include "jobs/jobbar.h"
#include "jobs/notice.h"
#include "jobs/printing.h"
#include "look.h"
#include "pages/postingpreview.h"
#include "papers/posting.h"
#include "words.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>

namespace xieli::ui {

using namespace Qt::StringLiterals;

PostingPage::PostingPage(Desk &desk, QWidget *parent)
    : Page(desk, parent)
    , m_title(titleLabel({}, this))
    , m_notice(new Notice(this))
    , m_job(new JobBar(this))
    , m_day(new DayField(this))
    , m_amount(new QCheckBox(tr("Show the &amount a month"), this))
    , m_mask(new QCheckBox(tr("&Mask the names"), this))
    , m_township(new QLineEdit(this))
    , m_county(new QLineEdit(this))
    , m_period(faintLabel({}, this))
    , m_preview(new PostingPreview(this))
    , m_pages(new QLabel(this))
    , m_pdf(new QPushButton(tr("Save as PD&F…"), this))
    , m_print(primaryButton(tr("&Print…"), this))
{
    m_print->setShortcut(Qt::Key_F9);
    m_print->setToolTip(tr("F9"));
    m_day->setDay(desk.today());
    m_pdf->setObjectName(u"pdf"_s);
    m_print->setObjectName(u"print"_s);
    m_township->setObjectName(u"township"_s);
    const QSettings settings;
    m_township->setText(settings.value(u"posting/township_hotline"_s).toString());
    m_county->setText(settings.value(u"posting/county_hotline"_s).toString());
    for (auto *line : {m_township, m_county}) {
        line->setInputMethodHints(Qt::ImhDialableCharactersOnly);
        line->setPlaceholderText(tr("telephone"));
    }

    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_pdf);
    head->addWidget(m_print);
    auto *body = new QHBoxLayout;
    body->addWidget(makeOptions());
    body->addWidget(makePreview(), 1);
    auto *page = new QVBoxLayout(this);
    page->addLayout(head);
    page->addWidget(m_notice);
    page->addWidget(m_job);
    page->addLayout(body, 1);

    m_typing.setSingleShot(true);
    m_typing.setInterval(300);
    connect(&m_typing, &QTimer::timeout, this, &PostingPage::refresh);
    connect(m_day, &DayField::changed, &m_typing, qOverload<>(&QTimer::start));
    for (auto *box : {m_amount, m_mask})
        connect(box, &QCheckBox::toggled, this, &PostingPage::refresh);
    for (auto *line : {m_township, m_county})
        connect(line, &QLineEdit::textEdited, &m_typing, qOverload<>(&QTimer::start));
    connect(m_preview, &PostingPreview::looked, this, &PostingPage::showPage);
    connect(m_pdf, &QPushButton::clicked, this, &PostingPage::askForPdf);
    connect(m_print, &QPushButton::clicked, this, &PostingPage::print);
}

QFrame *PostingPage::makeOptions()
{
    auto *card = new QFrame(this);
    card->setProperty("role", u"card"_s);
    card->setFixedWidth(250);
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    auto addLine = [&](const QString &label, QWidget *field) {
        auto *name = new QLabel(label, card);
        name->setBuddy(field);
        form->addRow(name, field);
    };
    auto *dayLabel = new QLabel(tr("Posted &on"), card);
    dayLabel->setBuddy(m_day->edit());
    auto *day = new QHBoxLayout;
    day->addWidget(m_day);
    day->addStretch();
    form->addRow(dayLabel, day);
    form->addRow(m_period);
    addLine(tr("Hotline of the &township"), m_township);
    addLine(tr("Hotline of the &county"), m_county);
    form->addRow(m_amount);
    form->addRow(m_mask);
    auto *column = new QVBoxLayout(card);
    column->addLayout(form);
    column->addStretch();
    column->addWidget(faintLabel(tr("Identity and bank numbers, telephones, illness and the names of minors never stand on the list."), card));
    return card;
}

QWidget *PostingPage::makePreview()
{
    auto *whole = new QWidget(this);
    auto *out = new QPushButton(u"−"_s, whole);
    auto *in = new QPushButton(u"+"_s, whole);
    auto *fit = new QPushButton(tr("Fit the &width"), whole);
    out->setAccessibleName(tr("Smaller"));
    in->setAccessibleName(tr("Larger"));
    for (auto *button : {out, in})
        button->setFixedWidth(44);
    connect(out, &QPushButton::clicked, m_preview, &PostingPreview::zoomOut);
    connect(in, &QPushButton::clicked, m_preview, &PostingPreview::zoomIn);
    connect(fit, &QPushButton::clicked, m_preview, &PostingPreview::fitWidth);
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_pages);
    bar->addStretch();
    bar->addWidget(out);
    bar->addWidget(in);
    bar->addWidget(fit);
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(bar);
    column->addWidget(m_preview, 1);
    return whole;
}

std::optional<casework::PostingOptions> PostingPage::options() const
{
    if (!m_day->day())
        return std::nullopt;
    return casework::PostingOptions{.postedOn = *m_day->day(), .showAmount = m_amount->isChecked(), .maskNames = m_mask->isChecked(),
                                    .hotlineTownship = m_township->text().trimmed(), .hotlineCounty = m_county->text().trimmed()};
}

void PostingPage::refresh()
{
    m_title->setText(tr("Posting, %1").arg(monthWords(desk().month())));
    m_paper.reset();
    m_notice->clear();
    m_period->clear();
    if (const auto wanted = options()) {
        const auto [first, last] = papers::postingPeriod(wanted->postedOn, 7);
        m_period->setText(tr("Hangs from %1 to %2").arg(dayWords(first), dayWords(last)));
        if (auto paper = casework::postingList(office(), desk().month(), *wanted))
            m_paper = std::move(*paper);
        else
            m_notice->bad(desk(), paper.error());
    } else {
        m_notice->warn(tr("Say on which day the list is posted; the seven days are counted from the day after."));
    }
    if (m_paper) {
        m_preview->setPaper(*m_paper);
        if (const QStringList missing = print::charactersWithoutFont(*m_paper); !missing.isEmpty())
            m_notice->warn(tr("No font of this computer can draw: %1. On paper they become empty boxes. Install a font with rare "
                              "characters, or write them in by hand and sign beside them.").arg(missing.join(u' ')));
    } else {
        m_preview->setNothing(tr("There is no list to show. It is made from the decisions in force in the month; above stands what is missing."));
    }
    m_pdf->setEnabled(m_paper.has_value());
    m_print->setEnabled(m_paper.has_value());
    QSettings settings;
    settings.setValue(u"posting/township_hotline"_s, m_township->text().trimmed());
    settings.setValue(u"posting/county_hotline"_s, m_county->text().trimmed());
}

void PostingPage::showPage()
{
    m_pages->setText(m_preview->pageCount() == 0 ? QString()
                                                 : tr("Page %1 of %2").arg(m_preview->currentPage() + 1).arg(m_preview->pageCount()));
}

void PostingPage::askForPdf()
{
    askToSave(this, tr("Save the posting list"), tr("Posting-%1.pdf").arg(desk().month().toString()), tr("PDF (*.pdf)"),
              [this](const QString &path) { savePdf(path); });
}

void PostingPage::savePdf(const QString &path)
{
    if (!m_paper)
        return;
    m_job->run<void>(
        office(), tr("Writing the PDF…"),
        [paper = *m_paper, path](casework::Office &own, Progress &) { return givePaper(own, paper, u"posting"_s, path); },
        [this, path](Result<void> written) {
            if (!written) {
                m_notice->bad(desk(), written.error());
                return;
            }
            desk().tellChanged(tr("Posting list saved"));
            m_notice->good(tr("Saved: %1. Its bytes are kept in the office file.").arg(path));
        });
}

void PostingPage::print()
{
    if (m_paper)
        askToPrint(this, m_notice, *m_paper);
}

} // namespace xieli::ui

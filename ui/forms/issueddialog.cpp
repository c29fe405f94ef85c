// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/issueddialog.h"

#include "casework/evidence.h"
#include "casework/givingout.h"
#include "desk.h"
#include "forms/dialogframe.h"
#include "forms/pictureviewer.h"
#include "jobs/ask.h"
#include "jobs/notice.h"
#include "jobs/pictureinlet.h"
#include "look.h"
#include "words.h"
#include "wraprow.h"

#include <QHBoxLayout>
#include <QInputDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

namespace xieli::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize pageTile(150, 200);
constexpr QSize pageSlot(176, 246);
constexpr qsizetype digestPart = 16;

} // namespace

IssuedDialog::IssuedDialog(Desk &desk, const IssuedPaperId &id, QWidget *parent)
    : QDialog(parent)
    , m_desk(desk)
    , m_inlet(new PictureInlet(this))
    , m_notice(new Notice(this))
    , m_facts(new QLabel(this))
    , m_pages(new QListWidget(this))
    , m_empty(faintLabel(tr("The signed copy is not back yet. Photograph or scan it, then drag the pictures here, paste one with Ctrl+V, or add them from a "
                            "file with Ctrl+O."), this))
    , m_add(primaryButton(tr("&Add from file… (Ctrl+O)"), this))
    , m_paste(new QPushButton(tr("&Paste (Ctrl+V)"), this))
    , m_look(new QPushButton(tr("&Look (Enter)"), this))
    , m_remove(new QPushButton(tr("De&lete (Del)"), this))
    , m_unsigned(new QPushButton(tr("&None comes…"), this))
    , m_void(new QPushButton(tr("&Void…"), this))
    , m_pdf(new QPushButton(tr("Issued PD&F again…"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Issued paper"));
    layOut();
    connectAll();
    sizeWithin(this, {940, 620});
    m_issued.id = id;
    refresh();
    m_pages->setFocus();
}

void IssuedDialog::layOut()
{
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_facts->setWordWrap(true);
    m_pages->setViewMode(QListView::IconMode);
    m_pages->setMovement(QListView::Static);
    m_pages->setResizeMode(QListView::Adjust);
    m_pages->setIconSize(pageTile);
    m_pages->setGridSize(pageSlot);
    m_pages->setAccessibleName(tr("Pages of the signed copy"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    auto *bar = new WrapRow;
    for (QPushButton *button : {m_look, m_remove})
        bar->addWidget(button);
    bar->addStretch();
    for (QPushButton *button : {m_unsigned, m_paste, m_add})
        bar->addWidget(button);
    auto *buttons = new WrapRow;
    buttons->addWidget(m_void);
    buttons->addStretch();
    buttons->addWidget(closeButton(this));
    buttons->addWidget(m_pdf);
    for (QPushButton *button : {m_look, m_remove, m_unsigned, m_paste, m_void, m_pdf})
        button->setAutoDefault(false);
    m_add->setDefault(false);
    m_add->setAutoDefault(false);
    auto *column = new QVBoxLayout;
    column->addWidget(m_facts);
    column->addWidget(m_notice);
    column->addWidget(sectionLabel(tr("Signed copy"), this));
    column->addLayout(bar);
    column->addWidget(m_pages, 1);
    column->addWidget(m_empty, 1);
    m_pages->setMinimumHeight(pageSlot.height() / 2);
    layOutScrolled(this, column, buttons);
}

void IssuedDialog::connectAll()
{
    connect(m_inlet, &PictureInlet::came, this, &IssuedDialog::keep);
    connect(m_inlet, &PictureInlet::refused, this, [this](const Error &error) { m_notice->bad(m_desk, error); });
    connect(m_inlet, &PictureInlet::nothing, this, [this] {
        m_notice->warn(tr("There is no picture to paste. Copy a picture, a screenshot or a picture file first. Nothing was added."));
    });
    connect(m_add, &QPushButton::clicked, this, [this] { m_inlet->askForFiles(tr("Signed copy")); });
    connect(m_paste, &QPushButton::clicked, m_inlet, &PictureInlet::paste);
    connect(m_look, &QPushButton::clicked, this, &IssuedDialog::view);
    connect(m_pages, &QListWidget::itemActivated, this, &IssuedDialog::view);
    connect(m_remove, &QPushButton::clicked, this, &IssuedDialog::removePage);
    connect(m_unsigned, &QPushButton::clicked, this, [this] {
        askWhy(tr("No signed copy comes"), tr("Why does none come? It stands in the register from then on."), &IssuedDialog::closeUnsigned);
    });
    connect(m_void, &QPushButton::clicked, this, [this] {
        askWhy(tr("Void the paper"), tr("Why was it issued in error? The line stays, and its number is not given again."), &IssuedDialog::voidIt);
    });
    connect(m_pdf, &QPushButton::clicked, this, [this] {
        askToSave(this, tr("Save the paper"), m_issued.title + u".pdf"_s, tr("PDF (*.pdf)"), [this](const QString &path) { savePdf(path); });
    });
}

void IssuedDialog::refresh()
{
    auto issued = casework::issuedPaper(m_desk.office(), m_issued.id);
    auto scans = casework::signedScans(m_desk.office(), m_issued.id);
    if (!issued || !scans)
        return m_notice->bad(m_desk, issued ? scans.error() : issued.error());
    m_issued = std::move(*issued);
    m_scans = std::move(*scans);
    QStringList facts{u"<b>%1</b>"_s.arg(m_issued.title.toHtmlEscaped())};
    const auto add = [&facts](const QString &label, const QString &value) {
        if (!value.isEmpty())
            facts << label.toHtmlEscaped() + u' ' + value.toHtmlEscaped();
    };
    add(tr("Number:"), m_issued.number);
    add(tr("Issued:"), QStringList{dayWords(m_issued.issuedOn), m_issued.issuedBy}.join(u' '));
    add(tr("Given to:"), m_issued.givenTo);
    add(tr("Digest:"), m_issued.digest.left(digestPart));
    add(tr("Printed again:"), m_issued.reprints > 0 ? tr("%n time(s), last on %1", nullptr, m_issued.reprints).arg(dayWords(m_issued.reprintedOn)) : QString());
    add(tr("Signed copy:"), casework::issuedStateText(m_issued, m_desk.wording()));
    add(tr("Why none:"), m_issued.signedNote);
    add(tr("Void since %1:").arg(dayWords(m_issued.voidedOn)), m_issued.voidReason);
    m_facts->setText(facts.mid(0, 1).join(QString()) + u"<br>"_s + facts.mid(1).join(u"　　"_s));
    fillPages();
}

void IssuedDialog::fillPages()
{
    m_pages->clear();
    for (const SignedScan &scan : m_scans) {
        const auto picture = casework::pictureOf(m_desk.office(), scan);
        QPixmap shown;
        if (picture)
            shown.loadFromData(picture->jpeg, "JPEG");
        auto *item = new QListWidgetItem(QIcon(shown.scaled(pageTile, Qt::KeepAspectRatio, Qt::SmoothTransformation)),
                                         QStringList{scan.caption, dayWords(scan.addedOn)}.join(u'\n'), m_pages);
        item->setToolTip(scan.caption);
    }
    m_pages->setCurrentRow(m_pages->count() - 1);
    const bool alive = !m_issued.voidedOn;
    const bool any = !m_scans.empty();
    m_pages->setVisible(any);
    m_empty->setVisible(!any);
    m_look->setEnabled(any);
    m_remove->setEnabled(any);
    m_add->setEnabled(alive);
    m_paste->setEnabled(alive);
    m_unsigned->setEnabled(m_issued.isOpen());
    m_void->setEnabled(alive);
    m_pdf->setEnabled(alive); // what is void must not come out again as if it were good
}

void IssuedDialog::addFiles(const QStringList &paths) { m_inlet->addFiles(paths); }

void IssuedDialog::keep(const print::ShrunkPicture &picture, const QString &name)
{
    const auto page = casework::pictureFrom(picture.jpeg, picture.width, picture.height);
    const QString caption = name.isEmpty() ? tr("Page %1").arg(m_scans.size() + 1) : name;
    const auto taken = page ? casework::takeSigned(m_desk.office(), m_issued.id, *page, caption) : Result<SignedScanId>(tl::unexpected(page.error()));
    if (taken)
        ends({}, tr("Signed copy taken in: %1. Ctrl+Z takes it back.").arg(caption));
    else
        m_notice->bad(m_desk, taken.error());
    m_inlet->next();
}

bool IssuedDialog::ends(const Result<void> &result, const QString &told)
{
    if (!result) {
        m_notice->bad(m_desk, result.error());
        return false;
    }
    refresh();
    m_notice->good(told);
    m_desk.tellChanged(told);
    return true;
}

void IssuedDialog::view()
{
    const int row = m_pages->currentRow();
    if (row < 0)
        return;
    const SignedScan &scan = m_scans[static_cast<std::size_t>(row)];
    const auto picture = casework::pictureOf(m_desk.office(), scan);
    if (!picture)
        return m_notice->bad(m_desk, picture.error());
    QPixmap shown;
    shown.loadFromData(picture->jpeg, "JPEG");
    (new PictureViewer(shown, m_issued.title + u"  "_s + scan.caption, this))->open();
}

void IssuedDialog::removePage()
{
    const int row = m_pages->currentRow();
    if (row >= 0)
        ends(casework::removeSigned(m_desk.office(), m_scans[static_cast<std::size_t>(row)].id), tr("Deleted. Ctrl+Z brings it back."));
}

void IssuedDialog::askWhy(const QString &title, const QString &question, void (IssuedDialog::*act)(const QString &))
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(question);
    dialog->setMinimumWidth(460);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, act](const QString &reason) { (this->*act)(reason); });
    dialog->open();
}

void IssuedDialog::voidIt(const QString &reason) { ends(casework::voidIssued(m_desk.office(), m_issued.id, reason), tr("The paper is void.")); }

void IssuedDialog::closeUnsigned(const QString &reason)
{
    ends(casework::closeUnsigned(m_desk.office(), m_issued.id, reason), tr("Written down: no signed copy comes."));
}

void IssuedDialog::savePdf(const QString &path)
{
    ends(casework::copyIssued(m_desk.office(), m_issued, path), tr("Saved: %1. It is the paper as it was issued, to the letter.").arg(path));
}

void IssuedDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste) && m_paste->isEnabled())
        m_inlet->paste();
    else if (event->matches(QKeySequence::Open) && m_add->isEnabled())
        m_add->click();
    else if (event->key() == Qt::Key_Delete)
        removePage();
    else
        QDialog::keyPressEvent(event);
}

} // namespace xieli::ui

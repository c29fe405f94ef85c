// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/evidencepane.h"

#include "casework/evidence.h"
#include "desk.h"
#include "forms/evidenceform.h"
#include "forms/evidencepicture.h"
#include "forms/pictureviewer.h"
#include "help/explained.h"
#include "jobs/ask.h"
#include "jobs/notice.h"
#include "jobs/pictureinlet.h"
#include "jobs/printing.h"
#include "look.h"
#include "papers/masking.h"
#include "print/render.h"
#include "words.h"
#include "wraprow.h"

namespace xieli::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr QSize tileSize(190, 142);
constexpr QSize tileSlot(214, 206);
} // namespace

EvidencePane::EvidencePane(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_inlet(new PictureInlet(this)), m_list(new QListWidget(this)), m_empty(faintLabel({}, this)),
      m_notice(new Notice(this)), m_add(primaryButton(tr("&Add from file… (Ctrl+O)"), this)), m_paste(new QPushButton(tr("&Paste (Ctrl+V)"), this)),
      m_view(new QPushButton(tr("&Look (Enter)"), this)), m_describe(new QPushButton(tr("&Describe… (F2)"), this)),
      m_remove(new QPushButton(tr("De&lete (Del)"), this)), m_print(new QPushButton(tr("P&rint"), this))
{
    explain(this, u"dialog.evidence"_s);
    m_list->setViewMode(QListView::IconMode);
    m_list->setMovement(QListView::Static);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setIconSize(tileSize);
    m_list->setGridSize(tileSlot);
    m_list->setWordWrap(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setAccessibleName(tr("Evidence of the household"));
    m_empty->setText(tr("No photograph or scan yet. Drag pictures here, paste one with Ctrl+V, or add them from a file or a telephone's memory with Ctrl+O."));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    layOut();
    connect(m_add, &QPushButton::clicked, this, &EvidencePane::askForFiles);
    connect(m_paste, &QPushButton::clicked, m_inlet, &PictureInlet::paste);
    connect(m_inlet, &PictureInlet::came, this, &EvidencePane::keep);
    connect(m_inlet, &PictureInlet::refused, this, [this](const Error &error) { m_notice->bad(m_desk, error); });
    connect(m_inlet, &PictureInlet::nothing, this, [this] {
        m_notice->warn(tr("There is no picture to paste. Copy a picture, a screenshot or a picture file first. Nothing was added."));
    });
    connect(m_view, &QPushButton::clicked, this, &EvidencePane::view);
    connect(m_describe, &QPushButton::clicked, this, &EvidencePane::describe);
    connect(m_remove, &QPushButton::clicked, this, &EvidencePane::askToRemove);
    connect(m_list, &QListWidget::itemActivated, this, &EvidencePane::view);
    connect(m_list, &QListWidget::itemSelectionChanged, this, &EvidencePane::updateActions);
    setFocusProxy(m_list);
}

void EvidencePane::layOut()
{
    auto *menu = new QMenu(m_print);
    menu->addAction(tr("PDF, &4 on a page…"), this, [this] { askForPdf(4); });
    menu->addAction(tr("PDF, &2 on a page…"), this, [this] { askForPdf(2); });
    menu->addAction(tr("On the p&rinter, 4 on a page…"), this, [this] {
        const auto sheet = casework::evidenceSheet(m_desk.office(), m_dossier.household.id, chosen(), 4, m_desk.wording());
        if (sheet)
            askToPrint(this, m_notice, papers::masked(*sheet)); // a caption may be the name of a file, a number in it
        else
            m_notice->bad(m_desk, sheet.error());
    });
    m_print->setMenu(menu);
    auto *bar = new WrapRow;
    for (QPushButton *button : {m_view, m_describe, m_remove, m_print})
        bar->addWidget(button);
    bar->addStretch();
    bar->addWidget(m_paste);
    bar->addWidget(m_add);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 6, 8, 8);
    column->addLayout(bar);
    column->addWidget(m_notice);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);
}

int EvidencePane::count() const { return m_list->count(); }

void EvidencePane::setHousehold(const Dossier &dossier)
{
    if (dossier.household.id != m_dossier.household.id) {
        m_inlet->forget();
        m_notice->clear();
    }
    m_dossier = dossier;
    m_isStale = true;
    if (isVisible())
        fill();
}

/// Pictures take a moment to be decoded: nobody waits for them who does not look at them.
void EvidencePane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        fill();
}

void EvidencePane::fill()
{
    auto evidence = casework::evidenceOf(m_desk.office(), m_dossier.household.id);
    if (!evidence)
        return m_notice->bad(m_desk, evidence.error());
    m_isStale = false;
    const int row = m_list->currentRow();
    m_evidence = std::move(*evidence);
    m_list->clear();
    for (const Evidence &one : m_evidence) {
        const QString title = evidenceTitle(m_desk, one);
        auto *item = new QListWidgetItem(QIcon(pixmapOf(one, tileSize)), title + u'\n' + one.caption, m_list);
        item->setToolTip(item->text());
        item->setData(Qt::AccessibleTextRole, title + u", "_s + one.caption);
    }
    m_list->setCurrentRow(qMin(qMax(row, 0), m_list->count() - 1));
    m_list->setVisible(!m_evidence.empty());
    m_empty->setVisible(m_evidence.empty());
    setFocusProxy(m_evidence.empty() ? static_cast<QWidget *>(m_add) : m_list);
    updateActions();
}

QPixmap EvidencePane::pixmapOf(const Evidence &evidence, QSize within)
{
    const auto pixmap = evidencePixmap(m_desk, evidence, within);
    if (!pixmap)
        m_notice->bad(m_desk, pixmap.error());
    return pixmap.value_or(QPixmap());
}

std::optional<Evidence> EvidencePane::current() const
{
    const int row = m_list->currentRow();
    return row < 0 || row >= static_cast<int>(m_evidence.size()) ? std::nullopt : std::optional(m_evidence[static_cast<std::size_t>(row)]);
}

/// Those that are marked; where none is, all.
std::vector<EvidenceId> EvidencePane::chosen() const
{
    std::vector<EvidenceId> ids;
    const bool all = m_list->selectedItems().size() < 2;
    for (int row = 0; row < m_list->count(); ++row)
        if (all || m_list->item(row)->isSelected())
            ids.push_back(m_evidence[static_cast<std::size_t>(row)].id);
    return ids;
}

void EvidencePane::updateActions()
{
    const bool any = current().has_value();
    for (QPushButton *button : {m_view, m_describe, m_remove, m_print})
        button->setEnabled(any);
}

void EvidencePane::askForFiles() { m_inlet->askForFiles(tr("Add a photograph or scan")); }

void EvidencePane::addFiles(const QStringList &paths) { m_inlet->addFiles(paths); }

void EvidencePane::keep(const print::ShrunkPicture &picture, const QString &name)
{
    Evidence evidence;
    evidence.household = m_dossier.household.id;
    evidence.proves = Proof::Visit;
    evidence.caption = name;
    evidence.takenOn = m_desk.today();
    evidence.takenBy = m_desk.office().user;
    QPixmap shown;
    shown.loadFromData(picture.jpeg, "JPEG");
    auto *form = new EvidenceForm(m_desk, m_dossier, evidence, shown, this);
    connect(form, &EvidenceForm::given, this, [this, picture](const Evidence &given) {
        const auto kept = casework::attachEvidence(m_desk.office(), given, picture.jpeg, picture.width, picture.height);
        if (!kept)
            return m_notice->bad(m_desk, kept.error());
        m_notice->good(tr("Kept: %1 (%2 KB). Ctrl+Z takes it back.").arg(given.caption).arg((picture.jpeg.size() + 1023) / 1024));
        m_desk.tellChanged(tr("Evidence kept"));
        fill();
        m_list->setCurrentRow(m_list->count() - 1);
    });
    connect(form, &QDialog::finished, m_inlet, &PictureInlet::next, Qt::QueuedConnection);
    form->open();
}

void EvidencePane::take(const QMimeData *mime) { m_inlet->take(mime); }

void EvidencePane::view()
{
    if (const auto evidence = current())
        (new PictureViewer(pixmapOf(*evidence), evidenceTitle(m_desk, *evidence) + u"  "_s + evidence->caption, this))->open();
}

void EvidencePane::describe()
{
    const auto evidence = current();
    if (!evidence)
        return;
    auto *form = new EvidenceForm(m_desk, m_dossier, *evidence, pixmapOf(*evidence), this);
    connect(form, &EvidenceForm::given, this, [this](const Evidence &given) {
        if (const auto done = casework::describeEvidence(m_desk.office(), given); !done)
            return m_notice->bad(m_desk, done.error());
        m_desk.tellChanged(tr("Evidence described"));
        fill();
    });
    form->open();
}

void EvidencePane::askToRemove()
{
    const auto evidence = current();
    if (!evidence)
        return;
    askFirst(this, tr("Delete “%1” from the evidence?").arg(evidence->caption), tr("It can be brought back with Ctrl+Z; the journal keeps that it was there."), tr("Delete"), [this, id = evidence->id] {
        if (const auto done = casework::removeEvidence(m_desk.office(), id); !done)
            return m_notice->bad(m_desk, done.error());
        m_notice->note(tr("Deleted. Ctrl+Z brings it back."));
        m_desk.tellChanged(tr("Evidence deleted"));
        fill();
    });
}

void EvidencePane::askForPdf(int perPage)
{
    const QString head = m_dossier.head() ? m_dossier.head()->name : QString();
    askToSave(this, tr("Save the pictures as PDF"), tr("Evidence %1.pdf").arg(head), u"PDF (*.pdf)"_s, [this, perPage](const QString &path) { savePdf(path, perPage); });
}

void EvidencePane::savePdf(const QString &path, int perPage)
{
    const auto sheet = casework::evidenceSheet(m_desk.office(), m_dossier.household.id, chosen(), perPage, m_desk.wording());
    const auto own = casework::overOwnFile(m_desk.office(), path);
    // not kept among the issued papers: the pictures stand in the file already
    const auto saved = own ? Result<void>(tl::unexpected(*own)) : sheet ? print::writePdf(papers::masked(*sheet), path) : Result<void>(tl::unexpected(sheet.error()));
    if (saved)
        m_notice->good(tr("Saved: %1").arg(path));
    else
        m_notice->bad(m_desk, saved.error());
}

void EvidencePane::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste))
        m_inlet->paste();
    else if (event->matches(QKeySequence::Open))
        askForFiles();
    else if (event->key() == Qt::Key_Delete)
        askToRemove();
    else if (event->key() == Qt::Key_F2)
        describe();
    else
        QWidget::keyPressEvent(event);
}

} // namespace xieli::ui

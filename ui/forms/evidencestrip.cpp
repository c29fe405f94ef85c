// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/evidencestrip.h"

#include "desk.h"
#include "forms/evidencepicture.h"
#include "forms/pictureviewer.h"

namespace xieli::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr QSize stripThumbnail(96, 72);
} // namespace

EvidenceStrip::EvidenceStrip(Desk &desk, QWidget *parent) : QListWidget(parent), m_desk(desk)
{
    setViewMode(QListView::IconMode);
    setFlow(QListView::LeftToRight);
    setMovement(QListView::Static);
    setWrapping(false);
    setIconSize(stripThumbnail);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Pictures that may tell; Enter shows one large"));
    setToolTip(accessibleName());
    connect(this, &QListWidget::itemActivated, this, &EvidenceStrip::view);
    hide();
}

QSize EvidenceStrip::sizeHint() const
{
    return {4 * stripThumbnail.width(), stripThumbnail.height() + fontMetrics().lineSpacing() + 36}; // a line of words, margins and the bar to scroll with
}

void EvidenceStrip::setEvidence(std::vector<Evidence> evidence)
{
    clear();
    m_evidence.clear();
    for (Evidence &one : evidence) {
        const auto pixmap = evidencePixmap(m_desk, one, stripThumbnail);
        const QString title = evidenceTitle(m_desk, one);
        auto *item = new QListWidgetItem(pixmap ? QIcon(*pixmap) : QIcon(), title, this);
        item->setToolTip(one.caption.isEmpty() ? title : title + u'\n' + one.caption);
        item->setData(Qt::AccessibleTextRole, title + u", "_s + one.caption);
        m_evidence.push_back(std::move(one));
    }
    setVisible(!m_evidence.empty());
}

void EvidenceStrip::view()
{
    if (currentRow() < 0)
        return;
    const Evidence &one = m_evidence[static_cast<std::size_t>(currentRow())];
    if (const auto pixmap = evidencePixmap(m_desk, one))
        (new PictureViewer(*pixmap, evidenceTitle(m_desk, one) + u"  "_s + one.caption, this))->open();
}

} // namespace xieli::ui

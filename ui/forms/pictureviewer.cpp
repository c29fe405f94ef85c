// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/pictureviewer.h"

#include "forms/dialogframe.h"
#include "look.h"
#include "wraprow.h"

namespace xieli::ui {

namespace {
constexpr int leastZoom = 10;
constexpr int mostZoom = 400;
} // namespace

PictureViewer::PictureViewer(const QPixmap &picture, const QString &caption, QWidget *parent)
    : QDialog(parent), m_picture(picture), m_shown(new QLabel(this)), m_size(faintLabel({}, this)), m_area(new QScrollArea(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(caption);
    m_shown->setAlignment(Qt::AlignCenter);
    m_shown->setAccessibleName(caption);
    m_area->setWidget(m_shown);
    m_area->setWidgetResizable(true);
    auto *smaller = new QPushButton(tr("Smaller (−)"), this);
    auto *larger = new QPushButton(tr("Larger (+)"), this);
    auto *whole = new QPushButton(tr("Whole (0)"), this);
    auto *bar = new WrapRow;
    auto *words = new QLabel(caption, this);
    words->setWordWrap(true);
    bar->addGrowing(words);
    bar->addWidget(m_size);
    for (QPushButton *button : {smaller, larger, whole, closeButton(this)}) {
        button->setAutoDefault(false);
        bar->addWidget(button);
    }
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_area, 1);
    column->addLayout(bar);
    sizeWithin(this, {1100, 700});
    connect(smaller, &QPushButton::clicked, this, [this] { zoom(m_percent * 4 / 5); });
    connect(larger, &QPushButton::clicked, this, [this] { zoom(m_percent * 5 / 4 + 1); });
    connect(whole, &QPushButton::clicked, this, &PictureViewer::fit);
    m_area->setFocus();
}

void PictureViewer::zoom(int percent)
{
    m_percent = qBound(leastZoom, percent, mostZoom);
    m_shown->setPixmap(m_picture.scaled(m_picture.size() * m_percent / 100, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    m_size->setText(tr("%1 %").arg(m_percent));
}

void PictureViewer::fit()
{
    const QSize room = m_area->viewport()->size();
    if (!m_picture.isNull())
        zoom(qMin(100, qMin(room.width() * 100 / m_picture.width(), room.height() * 100 / m_picture.height())));
}

void PictureViewer::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    fit();
}

void PictureViewer::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal)
        zoom(m_percent * 5 / 4 + 1);
    else if (event->key() == Qt::Key_Minus)
        zoom(m_percent * 4 / 5);
    else if (event->key() == Qt::Key_0)
        fit();
    else
        QDialog::keyPressEvent(event);
}

} // namespace xieli::ui

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/pictureinlet.h"

#include "jobs/ask.h"

#include <QClipboard>
#include <QDropEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace xieli::ui {

using namespace Qt::StringLiterals;

PictureInlet::PictureInlet(QWidget *of) : QObject(of), m_of(of)
{
    of->setAcceptDrops(true);
    of->installEventFilter(this);
}

void PictureInlet::askForFiles(const QString &title)
{
    askToOpen(m_of, title, tr("Pictures (*.jpg *.jpeg *.png *.bmp)") + u";;"_s + tr("All files (*)"), [this](const QString &path) { addFiles({path}); });
}

void PictureInlet::addFiles(const QStringList &paths)
{
    m_waiting += paths;
    if (!m_isBusy)
        next();
}

void PictureInlet::next()
{
    m_isBusy = false;
    while (!m_waiting.isEmpty() && !m_isBusy) {
        const QString path = m_waiting.takeFirst();
        const auto file = print::readPictureFile(path);
        const auto picture = file ? print::shrinkPicture(*file, QFileInfo(path).fileName()) : tl::unexpected(file.error());
        m_isBusy = picture.has_value();
        if (picture)
            emit came(*picture, QFileInfo(path).completeBaseName());
        else
            emit refused(picture.error());
    }
}

void PictureInlet::paste() { take(QGuiApplication::clipboard()->mimeData()); }

void PictureInlet::take(const QMimeData *mime)
{
    QStringList paths;
    for (const QUrl &url : mime->urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    if (!paths.isEmpty())
        return addFiles(paths);
    const auto image = mime->hasImage() ? qvariant_cast<QImage>(mime->imageData()) : QImage();
    if (image.isNull())
        return emit nothing();
    const auto picture = print::shrinkPicture(image, tr("Pasted picture"));
    if (!picture)
        return emit refused(picture.error());
    m_isBusy = true;
    emit came(*picture, {});
}

bool PictureInlet::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::DragEnter) {
        auto *drag = static_cast<QDragEnterEvent *>(event);
        if (drag->mimeData()->hasUrls() || drag->mimeData()->hasImage())
            drag->acceptProposedAction();
        return true;
    }
    if (event->type() == QEvent::Drop) {
        auto *drop = static_cast<QDropEvent *>(event);
        drop->acceptProposedAction();
        take(drop->mimeData());
        return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace xieli::ui

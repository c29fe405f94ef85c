// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "print/picture.h"

#include <QObject>
#include <QStringList>

class QMimeData;
class QWidget;

namespace xieli::ui {

/// Pictures into a widget: dragged onto it, pasted, or from files; each shrunk and cleaned, one after the other. Whoever takes one asks
/// for the next when it is done with it.
class PictureInlet : public QObject {
    Q_OBJECT

public:
    /// Takes what is dragged onto `of`, which owns it.
    explicit PictureInlet(QWidget *of);

    void askForFiles(const QString &title);
    void addFiles(const QStringList &paths);
    /// Pictures, or picture files, out of the clipboard or a drag.
    void take(const QMimeData *mime);
    void paste();
    /// The next waiting file, if any.
    void next();
    void forget() { m_waiting.clear(); }

signals:
    /// `name`: of the file, without its ending; empty: it was pasted.
    void came(const xieli::print::ShrunkPicture &picture, const QString &name);
    void refused(const xieli::Error &error);
    /// There was no picture in what was pasted.
    void nothing();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_of;
    QStringList m_waiting;
    bool m_isBusy = false;  ///< one was handed on and is not done with yet
};

} // namespace xieli::ui

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/dossier.h"
#include "model/evidence.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QMimeData;
class QPushButton;

namespace xieli::print {
struct ShrunkPicture;
}

namespace xieli::ui {

class Desk;
class Notice;
class PictureInlet;

/// 佐证材料: a household's photographs and scans as small pictures; they come by file, by drag, or pasted, are described, seen
/// large, printed, and deleted with an undo.
class EvidencePane : public QWidget {
    Q_OBJECT

public:
    explicit EvidencePane(Desk &desk, QWidget *parent = nullptr);
    void setHousehold(const Dossier &dossier);

    int count() const;
    void addFiles(const QStringList &paths);
    /// Pictures, or picture files, out of the clipboard or a drag.
    void take(const QMimeData *mime);
    void view();
    void describe();
    void askToRemove();
    void savePdf(const QString &path, int perPage);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void layOut();
    void fill();
    void keep(const print::ShrunkPicture &picture, const QString &name);
    void askForFiles();
    void askForPdf(int perPage);
    QPixmap pixmapOf(const Evidence &evidence, QSize within = {});
    std::optional<Evidence> current() const;
    std::vector<EvidenceId> chosen() const;
    void updateActions();

    Desk &m_desk;
    PictureInlet *m_inlet;
    Dossier m_dossier;
    std::vector<Evidence> m_evidence;
    bool m_isStale = false;
    QListWidget *m_list;
    QLabel *m_empty;
    Notice *m_notice;
    QPushButton *m_add;
    QPushButton *m_paste;
    QPushButton *m_view;
    QPushButton *m_describe;
    QPushButton *m_remove;
    QPushButton *m_print;
};

} // namespace xieli::ui

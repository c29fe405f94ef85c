// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/issued.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace xieli::print {
struct ShrunkPicture;
}

namespace xieli::ui {

class Desk;
class Notice;
class PictureInlet;

/// One issued paper: what the register says of it, and its signed copy, which comes back by drag, by file, or pasted.
class IssuedDialog : public QDialog {
    Q_OBJECT

public:
    IssuedDialog(Desk &desk, const IssuedPaperId &id, QWidget *parent = nullptr);

    int pageCount() const { return static_cast<int>(m_scans.size()); }
    void addFiles(const QStringList &paths);
    void view();
    void removePage();
    void voidIt(const QString &reason);
    void closeUnsigned(const QString &reason);
    void savePdf(const QString &path);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();
    void connectAll();
    void refresh();
    void fillPages();
    void keep(const print::ShrunkPicture &picture, const QString &name);
    /// True: done, and the dialog shows what has become of it.
    bool ends(const Result<void> &result, const QString &told);
    void askWhy(const QString &title, const QString &question, void (IssuedDialog::*act)(const QString &));

    Desk &m_desk;
    IssuedPaper m_issued;
    std::vector<SignedScan> m_scans;
    PictureInlet *m_inlet;
    Notice *m_notice;
    QLabel *m_facts;
    QListWidget *m_pages;
    QLabel *m_empty;
    QPushButton *m_add;
    QPushButton *m_paste;
    QPushButton *m_look;
    QPushButton *m_remove;
    QPushButton *m_unsigned;
    QPushButton *m_void;
    QPushButton *m_pdf;
};

} // namespace xieli::ui

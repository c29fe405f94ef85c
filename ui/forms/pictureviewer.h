// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QPixmap>

class QLabel;
class QScrollArea;

namespace xieli::ui {

/// One picture large: + and − zoom, 0 fits it into the window, arrows move it.
class PictureViewer : public QDialog {
    Q_OBJECT

public:
    PictureViewer(const QPixmap &picture, const QString &caption, QWidget *parent = nullptr);
    int percent() const { return m_percent; }
    void zoom(int percent);
    void fit();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QPixmap m_picture;
    QLabel *m_shown;
    QLabel *m_size;
    QScrollArea *m_area;
    int m_percent = 100;
};

} // namespace xieli::ui

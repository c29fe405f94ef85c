// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "print/render.h"

#include <QAbstractScrollArea>

#include <optional>

namespace xieli::ui {

/// The pages of a paper as they will be printed, one below the other, painted by the same hand as printer and PDF.
/// Page Up and Down turn pages; + and − zoom; 0 fits the width.
class PostingPreview : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit PostingPreview(QWidget *parent = nullptr);

    void setPaper(const papers::Paper &paper);
    void setPaper(const papers::Booklet &booklet);
    /// Shows a sentence instead.
    void setNothing(const QString &sentence);
    int pageCount() const { return m_paper ? m_paper->pageCount() : 0; }
    int currentPage() const;

    void zoomIn() { zoomTo(m_percent * 5 / 4); }
    void zoomOut() { zoomTo(m_percent * 4 / 5); }
    void fitWidth();

signals:
    void looked(); ///< the page or the zoom in view changed

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void zoomTo(int percent);
    void layOut();
    QSize pageSize(int page) const;
    /// Where a page begins on the whole strip of pages; of the one after the last: where the strip ends.
    int topOf(int page) const;

    std::optional<print::PagedPaper> m_paper;
    QString m_sentence;
    int m_percent = 100;  ///< of the size on paper at 96 dots an inch
    bool m_fit = true;
};

} // namespace xieli::ui

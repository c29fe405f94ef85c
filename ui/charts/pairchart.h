// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "papers/bars.h"

#include <QWidget>

#include <functional>
#include <vector>

namespace xieli::ui {

/// Two bars side by side for each label: as it is, and as it would be; or one bar for each. The title asks what the chart answers. Drawn in the
/// theme's colours; a screen reader hears the figures.
class PairChart : public QWidget {
    Q_OBJECT

public:
    struct Pair {
        QString label;
        qint64 before = 0;
        qint64 after = 0;
        QString words = {};     ///< of a single bar: its value as it is to be said; empty: as `text` says it
    };
    using Text = std::function<QString(qint64)>;

    explicit PairChart(QWidget *parent = nullptr);
    /// `text` says a value in words, `step` a value of the scale beside it. The scale begins at zero.
    void setFigures(const QString &question, std::vector<Pair> pairs, Text text, Text step);

    /// One bar for each label.
    void setFigures(const QString &question, const std::vector<std::pair<QString, qint64>> &bars, Text text, Text step);

    /// A chart as it also stands on paper; each bar says its value above it where there is room.
    void setFigures(const papers::Bars &bars);

    QSize minimumSizeHint() const override { return {320, 180}; }
    /// How the names of the bars stand: beside one another, on several lines, or upright where the bars are close together.
    enum class Names { Flat, Wrapped, Upright };
    Names names() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRectF plot() const;
    double leftOfPlot() const;
    double slot() const;
    /// Of the names below the bars.
    double heightOfNames() const;
    QStringList linesOf(const QString &label) const;
    void paintName(QPainter &painter, const QString &label, double middle, double top) const;
    /// The round value at which the scale ends, and how far its lines are apart.
    std::pair<qint64, qint64> scale() const;
    void paintScale(QPainter &painter, const QRectF &area) const;
    void paintBars(QPainter &painter, const QRectF &area) const;
    void paintValue(QPainter &painter, const Pair &pair, double middle, double top) const;
    void paintHead(QPainter &painter) const;

    /// "now 3, then 5", or "5".
    QString heard(const Pair &pair) const;
    QString allHeard() const;

    QString m_question;
    bool m_single = false;
    std::vector<Pair> m_pairs;
    Text m_text;
    Text m_step;
};

} // namespace xieli::ui

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/pairchart.h"

#include "look.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace xieli::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int lines = 4; ///< of the scale, at least

QColor beforeColour() { return colours().faint; }
QColor afterColour() { return colours().accent; }

} // namespace

PairChart::PairChart(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PairChart::setFigures(const QString &question, std::vector<Pair> pairs, Text text, Text step)
{
    m_question = question;
    m_pairs = std::move(pairs);
    m_text = std::move(text);
    m_step = std::move(step);
    QStringList heard;
    for (const Pair &pair : m_pairs)
        heard << tr("%1: now %2, then %3").arg(pair.label, m_text(pair.before), m_text(pair.after));
    setAccessibleName(m_question);
    setAccessibleDescription(heard.join(u"; "_s));
    update();
}

std::pair<qint64, qint64> PairChart::scale() const
{
    qint64 most = 1;
    for (const Pair &pair : m_pairs)
        most = std::max({most, pair.before, pair.after});
    qint64 step = 1;
    for (int round = 0; step * lines < most; ++round) // 1, 2, 5, 10, 20, 50 …
        step = round % 3 == 1 ? step / 2 * 5 : step * 2;
    return {(most + step - 1) / step * step, step};
}

QRectF PairChart::plot() const
{
    const QFontMetricsF metrics(font());
    const auto [top, step] = scale();
    const double left = m_step ? metrics.horizontalAdvance(m_step(top)) + 14 : 14;
    return QRectF(rect()).adjusted(left, metrics.height() * 2 + 24, -8, -metrics.height() - 10);
}

void PairChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintHead(painter);
    if (m_pairs.empty())
        return;
    const QRectF area = plot();
    paintScale(painter, area);
    paintBars(painter, area);
}

void PairChart::paintHead(QPainter &painter) const
{
    const QFontMetrics metrics(font());
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(colours().text);
    painter.drawText(QRect(8, 4, width() - 16, metrics.height() + 2), Qt::AlignLeft | Qt::AlignVCenter, m_question);
    painter.setFont(font());
    int x = 8;
    const int y = metrics.height() + 10;
    for (const auto &[colour, name] : {std::pair(beforeColour(), tr("Now")), std::pair(afterColour(), tr("Then"))}) {
        painter.fillRect(QRect(x, y + 3, metrics.height() - 6, metrics.height() - 6), colour);
        painter.drawText(x + metrics.height(), y + metrics.ascent(), name);
        x += metrics.height() + metrics.horizontalAdvance(name) + 18;
    }
}

void PairChart::paintScale(QPainter &painter, const QRectF &area) const
{
    const QFontMetricsF metrics(font());
    const auto [top, step] = scale();
    for (qint64 value = 0; value <= top; value += step) {
        const double y = area.bottom() - area.height() * double(value) / double(top);
        painter.setPen(QPen(value == 0 ? colours().faint : colours().line, 1));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(colours().faint);
        painter.drawText(QRectF(0, y - metrics.height() / 2, area.left() - 6, metrics.height()), Qt::AlignRight | Qt::AlignVCenter, m_step(value));
    }
}

void PairChart::paintBars(QPainter &painter, const QRectF &area) const
{
    const QFontMetricsF metrics(font());
    const double slot = area.width() / double(m_pairs.size());
    const double bar = std::min(slot * 0.36, 34.0);
    const double top = double(scale().first);
    double labelEnd = 0; // labels that would run into one another are left out
    for (std::size_t i = 0; i < m_pairs.size(); ++i) {
        const double middle = area.left() + slot * (double(i) + 0.5);
        const auto draw = [&](double x, qint64 value, const QColor &colour) {
            const double height = area.height() * double(value) / top;
            painter.fillRect(QRectF(x, area.bottom() - height, bar - 1, height), colour);
        };
        draw(middle - bar, m_pairs[i].before, beforeColour());
        draw(middle + 1, m_pairs[i].after, afterColour());
        const double width = metrics.horizontalAdvance(m_pairs[i].label);
        if (middle - width / 2 < labelEnd)
            continue;
        labelEnd = middle + width / 2 + 6;
        painter.setPen(colours().text);
        painter.drawText(QRectF(middle - width / 2 - 1, area.bottom() + 5, width + 2, metrics.height()), Qt::AlignCenter, m_pairs[i].label);
    }
}

bool PairChart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || m_pairs.empty())
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QRectF area = plot();
    const double slot = area.width() / double(m_pairs.size());
    const auto at = std::size_t(std::clamp((help->pos().x() - area.left()) / slot, 0.0, double(m_pairs.size()) - 0.5));
    const Pair &pair = m_pairs[at];
    QToolTip::showText(help->globalPos(), tr("%1: now %2, then %3").arg(pair.label, m_text(pair.before), m_text(pair.after)), this);
    return true;
}

} // namespace xieli::ui

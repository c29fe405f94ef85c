// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/pairchart.h"

#include "look.h"

#include <QHelpEvent>
#include <QPainter>
#include <QTextBoundaryFinder>
#include <QToolTip>

namespace xieli::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int lines = 4; ///< of the scale, at least
constexpr int mostLines = 3; ///< of a name below its bars
constexpr int smallestLetter = 8;
constexpr double rightOfPlot = 8;

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
    m_single = false;
    setAccessibleName(m_question);
    setAccessibleDescription(allHeard());
    update();
}

void PairChart::setFigures(const QString &question, const std::vector<std::pair<QString, qint64>> &bars, Text text, Text step)
{
    std::vector<Pair> pairs;
    for (const auto &[label, value] : bars)
        pairs.push_back({label, 0, value});
    setFigures(question, std::move(pairs), std::move(text), std::move(step));
    m_single = true;
    setAccessibleDescription(allHeard());
}

void PairChart::setFigures(const papers::Bars &bars)
{
    constexpr qint64 hundred = 100;
    const auto step = [unit = bars.unit](qint64 value) {
        switch (unit) {
        case papers::BarsUnit::Count: return QString::number(value);
        case papers::BarsUnit::Money: return QString::number(value / hundred);
        case papers::BarsUnit::Share: return QString::number(value / 10) + u'%';
        }
        Q_UNREACHABLE();
    };
    std::vector<Pair> pairs;
    for (const papers::Bars::One &bar : bars.bars)
        pairs.push_back({bar.label, 0, bar.amount, bar.value});
    setFigures(bars.question, std::move(pairs), step, step);
    m_single = true;
    setAccessibleDescription(allHeard());
}

QString PairChart::allHeard() const
{
    QStringList all;
    for (const Pair &pair : m_pairs)
        all << heard(pair);
    return all.join(u"; "_s);
}

QString PairChart::heard(const Pair &pair) const
{
    return m_single ? tr("%1: %2").arg(pair.label, pair.words.isEmpty() ? m_text(pair.after) : pair.words) : tr("%1: now %2, then %3").arg(pair.label, m_text(pair.before), m_text(pair.after));
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

double PairChart::leftOfPlot() const
{
    return m_step ? QFontMetricsF(font()).horizontalAdvance(m_step(scale().first)) + 14 : 14;
}

double PairChart::slot() const { return (width() - leftOfPlot() - rightOfPlot) / std::max(1.0, double(m_pairs.size())); }

/// Broken where a reader would break it: between Chinese characters, after a word.
QStringList PairChart::linesOf(const QString &label) const
{
    const QFontMetricsF metrics(font());
    QStringList lines{QString()};
    QTextBoundaryFinder breaks(QTextBoundaryFinder::Line, label);
    for (qsizetype from = 0, to = breaks.toNextBoundary(); to > 0; from = to, to = breaks.toNextBoundary()) {
        const QString piece = label.mid(from, to - from);
        if (!lines.back().isEmpty() && metrics.horizontalAdvance((lines.back() + piece).trimmed()) > slot() - 4)
            lines << QString();
        lines.back() += piece;
    }
    return lines;
}

PairChart::Names PairChart::names() const
{
    const QFontMetricsF metrics(font());
    const auto fits = [&](const QString &text) { return metrics.horizontalAdvance(text.trimmed()) <= slot() - 4; };
    if (std::all_of(m_pairs.begin(), m_pairs.end(), [&](const Pair &pair) { return fits(pair.label); }))
        return Names::Flat;
    const bool wraps = std::all_of(m_pairs.begin(), m_pairs.end(), [&](const Pair &pair) {
        const QStringList lines = linesOf(pair.label);
        return lines.size() <= mostLines && std::all_of(lines.begin(), lines.end(), fits);
    });
    return wraps ? Names::Wrapped : Names::Upright;
}

double PairChart::heightOfNames() const
{
    const QFontMetricsF metrics(font());
    double most = metrics.height();
    const Names how = names();
    for (const Pair &pair : m_pairs)
        most = std::max(most, how == Names::Upright ? metrics.horizontalAdvance(pair.label)
                                                    : how == Names::Wrapped ? metrics.height() * double(linesOf(pair.label).size()) : 0.0);
    return std::min(most, height() / 3.0); // an upright name that is longer is cut off; the tool tip says it whole
}

QRectF PairChart::plot() const
{
    return QRectF(rect()).adjusted(leftOfPlot(), QFontMetricsF(font()).height() * (m_single ? 1 : 2) + 24, -rightOfPlot, -heightOfNames() - 10);
}

void PairChart::paintName(QPainter &painter, const QString &label, double middle, double top) const
{
    const QFontMetricsF metrics(font());
    painter.setPen(colours().text);
    const Names how = names();
    if (how == Names::Upright) {
        painter.save();
        painter.translate(middle, top + heightOfNames());
        painter.rotate(-90);
        const double line = metrics.height();
        QFont small = font();
        if (line > slot()) // very many bars: each keeps its name, in smaller letters
            small.setPixelSize(std::max(smallestLetter, int(slot())));
        painter.setFont(small);
        const QString shown = QFontMetricsF(small).elidedText(label, Qt::ElideMiddle, heightOfNames());
        painter.drawText(QRectF(0, -line / 2, heightOfNames(), line), Qt::AlignRight | Qt::AlignVCenter, shown);
        painter.restore();
        return;
    }
    double y = top;
    for (const QString &line : how == Names::Wrapped ? linesOf(label) : QStringList{label}) {
        painter.drawText(QRectF(middle - slot() / 2, y, slot(), metrics.height()), Qt::AlignCenter, line.trimmed());
        y += metrics.height();
    }
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
    if (m_single || m_pairs.empty())
        return;
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
    const double bar = std::min(slot() * 0.36, 34.0);
    const double top = double(scale().first);
    for (std::size_t i = 0; i < m_pairs.size(); ++i) {
        const double middle = area.left() + slot() * (double(i) + 0.5);
        const auto draw = [&](double x, qint64 value, const QColor &colour) {
            const double height = area.height() * double(value) / top;
            painter.fillRect(QRectF(x, area.bottom() - height, bar - 1, height), colour);
        };
        if (m_single) {
            draw(middle - bar / 2, m_pairs[i].after, afterColour());
            paintValue(painter, m_pairs[i], middle, area.bottom() - area.height() * double(m_pairs[i].after) / top);
        } else {
            draw(middle - bar, m_pairs[i].before, beforeColour());
            draw(middle + 1, m_pairs[i].after, afterColour());
        }
        paintName(painter, m_pairs[i].label, middle, area.bottom() + 5);
    }
}

void PairChart::paintValue(QPainter &painter, const Pair &pair, double middle, double top) const
{
    const QFontMetricsF metrics(font());
    if (metrics.horizontalAdvance(pair.words) > slot() - 4)
        return; // the tool tip says it
    painter.setPen(colours().text);
    painter.drawText(QRectF(middle - slot() / 2, top - metrics.height() - 1, slot(), metrics.height()), Qt::AlignCenter, pair.words);
}

bool PairChart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || m_pairs.empty())
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QRectF area = plot();
    const auto at = std::size_t(std::clamp((help->pos().x() - area.left()) / slot(), 0.0, double(m_pairs.size()) - 0.5));
    const Pair &pair = m_pairs[at];
    QToolTip::showText(help->globalPos(), heard(pair), this);
    return true;
}

} // namespace xieli::ui

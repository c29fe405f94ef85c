// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/helpwindow.h"

#include "look.h"

#include <QApplication>
#include <QPushButton>
#include <QScreen>
#include <QTextBrowser>
#include <QTextDocument>

#include <memory>

namespace xieli::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int gap = 4;
constexpr int sideMargin = 12;
constexpr int border = 2; ///< of the style sheet
constexpr int characters = 74; ///< width of a line, in average letters

QString paragraph(const QString &text) { return u"<p style='margin-top:2px;margin-bottom:2px'>"_s + text.toHtmlEscaped() + u"</p>"_s; }

QString headed(const QString &head, const QString &body)
{
    return u"<p style='margin-top:8px;margin-bottom:2px'><b style='color:%1'>%2</b></p>"_s.arg(colours().accent.name(), head.toHtmlEscaped()) + body;
}

QString faint(const QString &text) { return u"<p style='margin-top:2px'><span style='color:%1'>%2</span></p>"_s.arg(colours().faint.name(), text.toHtmlEscaped()); }

/// A coloured box across the page.
QString boxed(const QString &text, const QColor &ground, const QColor &letters)
{
    return u"<table width='100%' cellpadding='6' bgcolor='%1'><tr><td><span style='color:%2'>%3</span></td></tr></table>"_s
        .arg(ground.name(), letters.name(), text.toHtmlEscaped().replace(u'\n', u"<br>"_s));
}

} // namespace

HelpWindow::HelpWindow(const HelpSaying &saying, QWidget *field) : QDialog(field, Qt::Dialog | Qt::FramelessWindowHint), m_words(new QTextBrowser(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFont(QApplication::font());
    setWindowTitle(tr("Help: %1").arg(saying.entry.title));
    setAccessibleName(windowTitle());
    setModal(false);
    m_words->setAccessibleName(windowTitle());
    m_words->setFrameShape(QFrame::NoFrame);
    m_words->setOpenLinks(false);
    m_words->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_words->setHtml(htmlOf(saying));
    m_words->setAccessibleDescription(m_words->toPlainText());
    setAccessibleDescription(m_words->toPlainText());
    layOut();
    m_words->setFocus();
}

void HelpWindow::layOut()
{
    auto *keys = new QPushButton(tr("&Keys (F1)"), this);
    auto *close = new QPushButton(tr("C&lose (Esc)"), this);
    keys->setObjectName(u"keys"_s);
    keys->setAutoDefault(false);
    close->setDefault(true); // Enter has read enough
    connect(keys, &QPushButton::clicked, this, &HelpWindow::keysWanted);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(keys);
    buttons->addWidget(close);
    auto *card = new QFrame(this);
    card->setProperty("role", u"help"_s);
    auto *inner = new QVBoxLayout(card);
    inner->setContentsMargins(sideMargin, 8, sideMargin, 10);
    inner->setSpacing(6);
    inner->addWidget(m_words, 1);
    inner->addLayout(buttons);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(card);
}

QString HelpWindow::htmlOf(const HelpSaying &saying) const
{
    const papers::HelpEntry &entry = saying.entry;
    QString html = u"<h3 style='margin-bottom:4px'>%1</h3>"_s.arg(entry.title.toHtmlEscaped());
    if (!saying.amiss.isEmpty())
        html += boxed(saying.amiss, colours().warnSoft, colours().warn);
    html += paragraph(entry.what);
    if (!entry.rule.isEmpty())
        html += headed(tr("The rule"), paragraph(entry.rule));
    if (!entry.source.isEmpty())
        html += faint(tr("Where it stands: %1").arg(entry.source));
    QString rows;
    for (std::size_t at = 0; at < saying.figures.size(); ++at) {
        const casework::HelpFigure &figure = saying.figures[at];
        rows += u"<p style='margin-top:2px;margin-bottom:0'>%1　<b>%2</b></p>"_s.arg(figure.name.toHtmlEscaped(), figure.value.toHtmlEscaped());
        const bool last = at + 1 == saying.figures.size() || saying.figures[at + 1].source != figure.source; // one citation for neighbours
        if (last && !figure.source.isEmpty())
            rows += faint(figure.source);
    }
    if (!rows.isEmpty())
        html += headed(tr("In force here in %1").arg(saying.month), rows);
    if (!entry.example.isEmpty())
        html += headed(tr("Example (invented)"), boxed(entry.example, colours().accentSoft, colours().text));
    return html;
}

QString HelpWindow::text() const { return m_words->toPlainText(); }

QRect beside(const QRect &place, const QSize &wished, const QRect &room, int leastHeight)
{
    const int width = std::min(wished.width(), room.width());
    const int height = std::min(wished.height(), room.height());
    const int left = std::clamp(place.left(), room.left(), room.right() + 1 - width);
    const int top = std::clamp(place.top(), room.top(), room.bottom() + 1 - height);
    const int below = room.bottom() - place.bottom() - gap;
    const int above = place.top() - room.top() - gap;
    if (below >= height)
        return {left, place.bottom() + 1 + gap, width, height};
    if (above >= height)
        return {left, place.top() - gap - height, width, height};
    if (room.right() - place.right() - gap >= width)
        return {place.right() + 1 + gap, top, width, height};
    if (place.left() - room.left() - gap >= width)
        return {place.left() - gap - width, top, width, height};
    if (const int side = std::max(below, above); side >= leastHeight)
        return {left, below >= above ? place.bottom() + 1 + gap : room.top(), width, side};
    return {left, top, width, height}; // no room at all: better read than beside
}

void HelpWindow::showBeside(const QRect &place)
{
    const QWidget *behind = parentWidget()->window();
    QRect room = behind->screen()->availableGeometry();
    if (behind->width() > room.width() || behind->height() > room.height()) // a desktop that is larger than what it says
        room = behind->frameGeometry();
    const int width = std::min(m_words->fontMetrics().averageCharWidth() * characters, room.width());
    ensurePolished();
    const int around = sizeHint().height() - m_words->sizeHint().height();
    const std::unique_ptr<QTextDocument> measured(m_words->document()->clone()); // that of a view not shown yet has the view's width
    measured->setTextWidth(width - 2 * (sideMargin + border));
    const int words = qCeil(measured->size().height()) + 4;
    const int leastHeight = around + 6 * m_words->fontMetrics().lineSpacing();
    const QRect where = beside(place, {width, words + around}, room.adjusted(2, 2, -2, -2), leastHeight);
    setFixedSize(where.size());
    move(where.topLeft());
    show();
    raise();
    activateWindow();
}

/// A window and no popup, which a screen reader would not find; like a popup it goes when one turns to something else.
bool HelpWindow::event(QEvent *event)
{
    const bool done = QDialog::event(event);
    if (event->type() == QEvent::WindowDeactivate && isVisible())
        close();
    return done;
}

/// The window that locks itself hides what is open and would open it again as a dialog: an explanation is simply gone.
void HelpWindow::hideEvent(QHideEvent *event)
{
    QDialog::hideEvent(event);
    deleteLater();
}

} // namespace xieli::ui

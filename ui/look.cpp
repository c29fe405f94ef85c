// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look.h"

#include <QRegularExpression>
#include <QShortcut>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace xieli::ui {

namespace {

Theme s_theme = Theme::Light;
int s_percent = 100;

/// Fusion with room around the text of table cells.
class HouseStyle : public QProxyStyle {
public:
    HouseStyle() : QProxyStyle(u"Fusion"_s) {}
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *result) const override
    {
        return hint == SH_DialogButtonBox_ButtonsHaveIcons ? 0 : QProxyStyle::styleHint(hint, option, widget, result);
    }
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override
    {
        return metric == PM_FocusFrameHMargin ? 5 : QProxyStyle::pixelMetric(metric, option, widget);
    }
    QIcon standardIcon(StandardPixmap picture, const QStyleOption *option, const QWidget *widget) const override
    {
        switch (picture) {
        case SP_MessageBoxQuestion: return icon(u"help"_s, colours().accent);
        case SP_MessageBoxWarning: return icon(u"warning"_s, colours().warn);
        case SP_MessageBoxCritical: return icon(u"warning"_s, colours().bad);
        default: return QProxyStyle::standardIcon(picture, option, widget);
        }
    }
};

Colours light()
{
    return {.window = QColor(0xf3, 0xf5, 0xf7), .surface = Qt::white, .raised = QColor(0xe9, 0xed, 0xf1), .line = QColor(0xcf, 0xd7, 0xde),
            .text = QColor(0x1b, 0x26, 0x31), .faint = QColor(0x55, 0x64, 0x73), .accent = QColor(0x13, 0x67, 0x8a), .onAccent = Qt::white,
            .accentSoft = QColor(0xdc, 0xec, 0xf3), .good = QColor(0x1c, 0x6b, 0x3c), .goodSoft = QColor(0xdf, 0xf2, 0xe5),
            .warn = QColor(0x83, 0x52, 0x00), .warnSoft = QColor(0xfd, 0xf0, 0xd3), .bad = QColor(0xa8, 0x20, 0x20), .badSoft = QColor(0xfb, 0xe3, 0xe1)};
}

Colours dark()
{
    return {.window = QColor(0x17, 0x1c, 0x21), .surface = QColor(0x1f, 0x26, 0x2d), .raised = QColor(0x2a, 0x33, 0x3b), .line = QColor(0x43, 0x4f, 0x5a),
            .text = QColor(0xe8, 0xed, 0xf1), .faint = QColor(0xa3, 0xb1, 0xbd), .accent = QColor(0x5c, 0xb8, 0xdc), .onAccent = QColor(0x0b, 0x1a, 0x22),
            .accentSoft = QColor(0x20, 0x44, 0x55), .good = QColor(0x7c, 0xd0, 0x98), .goodSoft = QColor(0x1d, 0x3d, 0x2a),
            .warn = QColor(0xf0, 0xc2, 0x66), .warnSoft = QColor(0x45, 0x37, 0x16), .bad = QColor(0xff, 0x9b, 0x94), .badSoft = QColor(0x4d, 0x23, 0x22)};
}

/// White and yellow on black, every pair of text and ground 7:1 and more.
Colours contrast()
{
    return {.window = Qt::black, .surface = Qt::black, .raised = QColor(0x26, 0x26, 0x26), .line = QColor(0xc8, 0xc8, 0xc8),
            .text = Qt::white, .faint = QColor(0xd8, 0xd8, 0xd8), .accent = QColor(0xff, 0xd8, 0x2e), .onAccent = Qt::black,
            .accentSoft = QColor(0x3a, 0x34, 0x00), .good = QColor(0x8a, 0xf0, 0xa6), .goodSoft = QColor(0x00, 0x30, 0x12),
            .warn = QColor(0xff, 0xcf, 0x70), .warnSoft = QColor(0x3a, 0x28, 0x00), .bad = QColor(0xff, 0xb0, 0xaa), .badSoft = QColor(0x48, 0x08, 0x08)};
}

QPalette paletteOf(const Colours &c)
{
    QPalette palette;
    palette.setColor(QPalette::Window, c.window);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.surface);
    palette.setColor(QPalette::AlternateBase, c.window);
    palette.setColor(QPalette::ToolTipBase, c.raised);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::PlaceholderText, c.faint);
    palette.setColor(QPalette::Button, c.raised);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::Highlight, c.accent);
    palette.setColor(QPalette::HighlightedText, c.onAccent);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::Mid, c.line);
    palette.setColor(QPalette::Light, c.surface);
    palette.setColor(QPalette::Dark, c.faint);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, c.faint);
    return palette;
}

/// "16pt" in the sheet is meant at 100 %.
QString scaledPoints(const QString &sheet, int percent)
{
    static const QRegularExpression points(u"(\\d+(?:\\.\\d+)?)pt"_s);
    QString result;
    qsizetype at = 0;
    for (auto found = points.globalMatch(sheet); found.hasNext();) {
        const auto match = found.next();
        result += QStringView(sheet).mid(at, match.capturedStart() - at);
        result += QString::number(match.captured(1).toDouble() * percent / 100, 'f', 2) + u"pt"_s;
        at = match.capturedEnd();
    }
    result += QStringView(sheet).mid(at);
    return result;
}

QString styleSheetOf(const Colours &c, int percent)
{
    QFile file(u":/xieli/icons/look.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    const std::pair<QLatin1StringView, QColor> names[] = {
        {"@window"_L1, c.window}, {"@surface"_L1, c.surface}, {"@raised"_L1, c.raised}, {"@line"_L1, c.line}, {"@text"_L1, c.text},
        {"@faint"_L1, c.faint}, {"@accentSoft"_L1, c.accentSoft}, {"@accent"_L1, c.accent}, {"@onAccent"_L1, c.onAccent},
        {"@goodSoft"_L1, c.goodSoft}, {"@good"_L1, c.good}, {"@warnSoft"_L1, c.warnSoft}, {"@warn"_L1, c.warn}, {"@badSoft"_L1, c.badSoft},
        {"@bad"_L1, c.bad}};
    for (const auto &[name, colour] : names)
        sheet.replace(name, colour.name());
    return scaledPoints(sheet, percent);
}

QLabel *labelWithRole(const QString &text, const char *role, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setProperty("role", QLatin1StringView(role));
    return label;
}

QPushButton *buttonWithRole(const QString &text, const char *role, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setProperty("role", QLatin1StringView(role));
    return button;
}

} // namespace

const Colours &colours()
{
    static const Colours day = light();
    static const Colours night = dark();
    static const Colours strong = contrast();
    return s_theme == Theme::Contrast ? strong : s_theme == Theme::Dark ? night : day;
}

int grown(int pixels) { return pixels * s_percent / 100; }

Theme currentTheme() { return s_theme; }

void applyLook(QApplication &application, Theme theme, int percent)
{
    s_theme = theme;
    s_percent = percent;
    // A style object made anew: the style sheet proxy of the former theme must not linger.
    application.setStyleSheet({});
    application.setStyle(new HouseStyle);
    application.setPalette(paletteOf(colours()));
    QFont font;
    font.setFamilies({u"WenQuanYi Zen Hei"_s, u"WenQuanYi Micro Hei"_s, u"Noto Sans CJK SC"_s});
    font.setPointSizeF(10.5 * percent / 100);
    application.setFont(font);
    application.setStyleSheet(styleSheetOf(colours(), percent));
}

QIcon icon(const QString &name, const QColor &colour)
{
    QFile file(u":/xieli/icons/"_s + name + u".svg"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray drawing = file.readAll();
    const QColor ink = colour.isValid() ? colour : colours().text;
    drawing.replace("currentColor", ink.name().toLatin1());
    QSvgRenderer renderer(drawing);
    QIcon result;
    for (const int size : {16, 20, 24, 32, 48, 64}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        painter.end();
        result.addPixmap(pixmap);
    }
    return result;
}

QLabel *titleLabel(const QString &text, QWidget *parent) { return labelWithRole(text, "title", parent); }
QLabel *sectionLabel(const QString &text, QWidget *parent) { return labelWithRole(text, "section", parent); }
QLabel *faintLabel(const QString &text, QWidget *parent)
{
    QLabel *label = labelWithRole(text, "faint", parent);
    label->setWordWrap(true);
    return label;
}

QPushButton *primaryButton(const QString &text, QWidget *parent) { return buttonWithRole(text, "primary", parent); }

void alsoOn(QPushButton *button, const QKeySequence &keys) { QObject::connect(new QShortcut(keys, button), &QShortcut::activated, button, &QPushButton::click); }

QPushButton *dangerButton(const QString &text, QWidget *parent) { return buttonWithRole(text, "danger", parent); }

void setTone(QWidget *widget, const char *tone)
{
    const QString wanted = QLatin1StringView(tone);
    if (widget->property("tone").toString() == wanted)
        return;
    widget->setProperty("tone", wanted);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    QEvent restyled(QEvent::StyleChange); // the padding of the new tone counts in the layout
    QCoreApplication::sendEvent(widget, &restyled);
    widget->updateGeometry();
}

void prepareTable(QTableView *table)
{
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setAlternatingRowColors(true);
    table->setShowGrid(false);
    table->setSortingEnabled(true);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 12);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

} // namespace xieli::ui

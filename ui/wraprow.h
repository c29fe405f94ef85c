// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <QWidget>

#include <vector>

namespace xieli::ui {

/// Widgets in a row that goes on in the next line where the width ends, as words do: a screen of few points cuts no button.
/// What grows with the room (a search field, a sentence that wraps, another WrapRow) takes what its line leaves over.
class WrapRow : public QLayout {
public:
    /// `atRight`: each line stands at the right, as the buttons of a dialog do.
    explicit WrapRow(bool atRight = false);
    ~WrapRow() override;

    void addLayout(QLayout *layout);
    /// A widget that takes what its line leaves over.
    void addGrowing(QWidget *widget);
    void addStretch();

    void addItem(QLayoutItem *item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int at) const override;
    QLayoutItem *takeAt(int at) override;
    Qt::Orientations expandingDirections() const override { return m_atRight ? Qt::Orientations() : Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    struct Seat {
        QLayoutItem *item;
        int width;
    };
    using Line = std::vector<Seat>;

    std::vector<Line> lines(int width) const;
    void share(Line &line, int spare) const;
    int gap() const;
    /// Height of it all; moves nothing while `moves` is false.
    int place(const QRect &rect, bool moves) const;

    std::vector<QLayoutItem *> m_items;
    bool m_atRight;
};

/// A WrapRow as a widget that is as high as its lines and asks the layout around it for no more than that: what stands below keeps its
/// room, and nothing has to be scrolled for its sake.
class WrapBar : public QWidget {
public:
    explicit WrapBar(WrapRow *row, QWidget *parent);

    bool hasHeightForWidth() const override { return false; }

protected:
    bool event(QEvent *event) override;

private:
    void takeHeight();

    WrapRow *m_row;
};

} // namespace xieli::ui

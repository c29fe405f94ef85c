// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "help/explained.h"

#include "fields/findinglabel.h"
#include "fields/ledgertable.h"
#include "page.h"

namespace xieli::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr const char *helpKey = "help";

/// The table of a cell, also from within the editor that is open in it.
template <class Table>
const Table *tableAround(const QWidget *widget)
{
    for (; widget && !widget->isWindow(); widget = widget->parentWidget())
        if (const auto *table = qobject_cast<const Table *>(widget))
            return table;
    return nullptr;
}

} // namespace

void explain(QWidget *field, const QString &key) { field->setProperty(helpKey, key); }

void explain(std::initializer_list<std::pair<QWidget *, const char *>> fields)
{
    for (const auto &[field, key] : fields)
        explain(field, QString::fromLatin1(key));
}

QStringList explanationsOf(const QWidget *widget)
{
    QStringList keys;
    for (; widget; widget = widget->parentWidget()) {
        if (const auto *table = qobject_cast<const LedgerTable *>(widget)) {
            const int column = std::max(0, table->currentIndex().column());
            const QString field = table->ledger()->field(column);
            keys << table->ledger()->table() + u'.' + field << u"ledger."_s + field << u"ledger"_s;
        }
        if (const QString key = widget->property(helpKey).toString(); !key.isEmpty())
            keys << key;
        if (const auto *page = qobject_cast<const Page *>(widget))
            keys << u"page."_s + page->name();
    }
    return keys << u"page.window"_s;
}

QString amissIn(const QWidget *widget)
{
    if (const auto *table = tableAround<LedgerTable>(widget))
        return table->currentIndex().data(Qt::ToolTipRole).toString();
    for (const QWidget *form = widget; form; form = form->isWindow() ? nullptr : form->parentWidget()) // of the field, then of its form
        for (const auto *finding : form->findChildren<FindingLabel *>(QString(), Qt::FindDirectChildrenOnly))
            if (finding->isVisible() && finding->property("tone").toString() != u"note")
                return finding->text();
    return {};
}

QRect placeOf(const QWidget *widget)
{
    const auto global = [](const QWidget *of, const QRect &rect) { return QRect(of->mapToGlobal(rect.topLeft()), rect.size()); };
    if (const auto *table = tableAround<QAbstractItemView>(widget); table && table->currentIndex().isValid()) {
        const QRect cell = table->visualRect(table->currentIndex()) & table->viewport()->rect();
        if (!cell.isEmpty())
            return global(table->viewport(), cell);
    }
    return global(widget, widget->rect());
}

} // namespace xieli::ui

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/celldelegate.h"

#include "base/text.h"
#include "fields/fields.h"
#include "fields/nonsense.h"
#include "look.h"
#include "papers/format.h"

using namespace Qt::StringLiterals;

namespace xieli::ui {

namespace {

/// Its list is as wide as its entries, measured when it is opened.
class ChoiceBox : public QComboBox {
public:
    using QComboBox::QComboBox;
    void showPopup() override
    {
        view()->setMinimumWidth(view()->sizeHintForColumn(0) + 24);
        QComboBox::showPopup();
    }
};

/// The column, and the line as its first cell names it: "Amount, line 2, potatoes".
QString nameOf(const QModelIndex &cell)
{
    const QString column = cell.model()->headerData(cell.column(), Qt::Horizontal).toString();
    const QString line = cell.siblingAtColumn(0).data().toString();
    const QString place = CellDelegate::tr("%1, line %2").arg(column).arg(cell.row() + 1);
    return cell.column() == 0 || line.isEmpty() ? place : place + QStringLiteral(", ") + line;
}

} // namespace

CellDelegate::CellDelegate(const LedgerModel *ledger, QObject *parent) : QStyledItemDelegate(parent), m_ledger(ledger) {}

QWidget *CellDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QString title = nameOf(index);
    auto *self = const_cast<CellDelegate *>(this);
    if (m_ledger->kind(index.column()) == CellKind::Choice) {
        auto *box = new ChoiceBox(parent);
        box->setMaxVisibleItems(14);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // measuring forty entries takes longer than a key may
        int longest = 0;
        for (const CellChoice &choice : m_ledger->choices(index.column())) {
            box->addItem(choice.words.isEmpty() ? u"—"_s : choice.words, choice.code);
            longest = std::max(longest, static_cast<int>(choice.words.size()));
        }
        box->setMinimumContentsLength(longest);
        box->setAccessibleName(title);
        connect(box, &QComboBox::activated, self, [self, box] { emit self->commitData(box); });
        return box;
    }
    auto *edit = new QLineEdit(parent);
    edit->setAccessibleName(title);
    if (m_ledger->kind(index.column()) == CellKind::Number)
        edit->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    connect(edit, &QLineEdit::textEdited, self, [self, edit] { emit self->commitData(edit); });
    return edit;
}

void CellDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const QString text = index.data(Qt::EditRole).toString();
    if (auto *box = qobject_cast<QComboBox *>(editor)) {
        box->setCurrentIndex(box->findData(text)); // nothing chosen yet is no choice
        return;
    }
    auto *edit = qobject_cast<QLineEdit *>(editor);
    if (edit && !edit->isModified()) // while one types, the text belongs to the one who types
        edit->setText(text);
}

void CellDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (const auto *box = qobject_cast<QComboBox *>(editor)) {
        if (box->currentIndex() >= 0)
            model->setData(index, box->currentData().toString());
        return;
    }
    auto *edit = qobject_cast<QLineEdit *>(editor);
    if (!edit || !edit->isModified())
        return;
    const bool good = model->setData(index, edit->text());
    markNonsense(edit, !good);
    const auto money = Money::parse(cleaned(edit->text()));
    const bool amount = m_ledger->field(index.column()).endsWith(u"_fen");
    edit->setToolTip(!good ? index.data(Qt::ToolTipRole).toString() : amount && money ? papers::capitals(*money) : QString());
}

void CellDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QRect place = option.rect;
    if (m_ledger->kind(index.column()) == CellKind::Choice)
        place.setWidth(std::max(place.width(), std::min(editor->sizeHint().width(), 240)));
    if (const QWidget *port = editor->parentWidget(); port && place.right() > port->width())
        place.moveRight(std::max(place.width(), port->width() - 1));
    editor->setGeometry(place);
}

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const CellKind kind = m_ledger->kind(index.column());
    if (kind != CellKind::Check && kind != CellKind::TriCheck) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.features &= ~QStyleOptionViewItem::HasCheckIndicator;
    cell.text.clear();
    const QWidget *widget = option.widget;
    QStyle *style = widget ? widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, widget);
    const int state = index.data(Qt::CheckStateRole).toInt();
    // A word is read faster than a small box, and tells "not able" from "not asked".
    const bool tri = kind == CellKind::TriCheck;
    const QString words = state == Qt::Checked ? (tri ? tr("can") : u"✓"_s) : state == Qt::PartiallyChecked ? u"·"_s : tri ? tr("cannot") : u"–"_s;
    painter->save();
    painter->setPen(state == Qt::Checked ? colours().good : state == Qt::Unchecked && tri ? colours().bad : colours().faint);
    painter->drawText(option.rect, Qt::AlignCenter, words);
    painter->restore();
}

bool CellDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const CellKind kind = m_ledger->kind(index.column());
    if (kind != CellKind::Check && kind != CellKind::TriCheck)
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    const bool click = event->type() == QEvent::MouseButtonRelease;
    const bool space = event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
    if (!click && !space)
        return false;
    const int state = index.data(Qt::CheckStateRole).toInt();
    const Qt::CheckState next = state == Qt::Checked ? Qt::Unchecked
                                : state == Qt::Unchecked && kind == CellKind::TriCheck ? Qt::PartiallyChecked : Qt::Checked;
    return model->setData(index, next, Qt::CheckStateRole);
}

bool CellDelegate::eventFilter(QObject *object, QEvent *event)
{
    auto *editor = qobject_cast<QWidget *>(object);
    if (!editor || event->type() != QEvent::KeyPress)
        return QStyledItemDelegate::eventFilter(object, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool control = static_cast<QKeyEvent *>(event)->modifiers() == Qt::ControlModifier && key != Qt::Key_Control;
    if (control && qobject_cast<QComboBox *>(object)) {
        emit commitData(editor); // a choice would look for an entry that begins with the letter
        emit closeEditor(editor, NoHint);
        QCoreApplication::sendEvent(parent(), event);
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        emit commitData(editor);
        emit closeEditor(editor, NoHint);
        emit entered();
        return true;
    }
    if ((key == Qt::Key_Up || key == Qt::Key_Down) && qobject_cast<QLineEdit *>(object)) {
        emit commitData(editor);
        emit closeEditor(editor, NoHint);
        emit leftVertically(key == Qt::Key_Up ? -1 : 1);
        return true;
    }
    return QStyledItemDelegate::eventFilter(object, event);
}

} // namespace xieli::ui

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/typedfield.h"

#include "base/text.h"
#include "fields/nonsense.h"

namespace xieli::ui {

namespace {

/// "证件号码(&I)" and "&Number" without the key.
QString withoutKey(QString words)
{
    static const QRegularExpression key(QStringLiteral("\\(&.\\)"));
    return words.remove(key).remove(u'&').trimmed();
}

} // namespace

TypedField::TypedField(QWidget *parent) : QWidget(parent), m_edit(new QLineEdit(this)), m_finding(new FindingLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_edit, 100);
    row->addWidget(m_finding, 100);
    row->addStretch(1); // an edit of limited width stays at the left
    setFocusProxy(m_edit);
    setFocusPolicy(m_edit->focusPolicy()); // a label's key reaches it
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        interpret();
        emit changed();
    });
    connect(m_edit, &QLineEdit::editingFinished, this, [this] {
        if (!m_nonsense && !shown().isEmpty())
            m_edit->setText(shown());
    });
}

void TypedField::interpret()
{
    const QString text = cleaned(m_edit->text());
    forget();
    m_nonsense = !text.isEmpty() && !read(text);
    markNonsense(m_edit, m_nonsense);
    if (m_nonsense)
        m_finding->say(FindingKind::Warning, complaint());
    else if (text.isEmpty() || m_finding->property("tone").toString() == QStringLiteral("warn"))
        m_finding->clear();
}

void TypedField::put(const QString &text)
{
    m_edit->setText(text);
    interpret();
    if (!m_nonsense && !shown().isEmpty())
        m_edit->setText(shown());
}

/// A screen reader reads the name of what has the keyboard, which is the edit: the field's own name, else its label's words.
void TypedField::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_edit->accessibleName().isEmpty())
        return;
    QString name = accessibleName();
    for (const QWidget *around = parentWidget(); around && name.isEmpty(); around = around->isWindow() ? nullptr : around->parentWidget())
        for (const auto *label : around->findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly))
            if (label->buddy() == this || label->buddy() == m_edit)
                name = withoutKey(label->text());
    m_edit->setAccessibleName(name);
}

bool TypedField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            step(key == Qt::Key_Up ? 1 : -1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace xieli::ui

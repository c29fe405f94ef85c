// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/keepstyped.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QCoreApplication>
#include <QDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace xieli::ui {

namespace {

struct KeepTyped {
    Q_DECLARE_TR_FUNCTIONS(KeepTyped)
};

/// What stands in a field, in words; nothing for what is no field.
QString contentOf(const QWidget *widget)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        return line->text();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(widget))
        return text->toPlainText();
    if (const auto *box = qobject_cast<const QComboBox *>(widget))
        return box->currentText();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget); button && button->isCheckable())
        return button->isChecked() ? u"1"_s : u"0"_s;
    QStringList ticks;
    if (const auto *list = qobject_cast<const QListWidget *>(widget))
        for (int row = 0; row < list->count(); ++row)
            if (list->item(row)->checkState() == Qt::Checked)
                ticks << list->item(row)->text();
    return ticks.join(u'\n');
}

class TypedKeeper : public QObject {
public:
    TypedKeeper(QDialog *dialog, std::function<QString()> content) : QObject(dialog), m_dialog(dialog), m_content(std::move(content))
    {
        dialog->installEventFilter(this);
        for (auto *button : dialog->findChildren<QPushButton *>())
            if (QObject::disconnect(button, &QPushButton::clicked, dialog, &QDialog::reject))
                connect(button, &QPushButton::clicked, this, &TypedKeeper::leave);
    }

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Show && !std::exchange(m_shown, true))
            QTimer::singleShot(0, this, [this] { m_begun = contents(); }); // with what the program itself puts in
        if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Cancel) && isTyped()) {
            ask();
            return true;
        }
        if (event->type() == QEvent::Close && isTyped()) {
            event->ignore();
            ask();
            return true;
        }
        return false;
    }

private:
    QMap<const QWidget *, QString> contents() const
    {
        if (m_content)
            return {{m_dialog, m_content()}};
        QMap<const QWidget *, QString> found;
        for (const auto *widget : m_dialog->findChildren<QWidget *>())
            if (const QString content = contentOf(widget); !content.isEmpty() && widget->isVisibleTo(m_dialog) && !qobject_cast<const QComboBox *>(widget->parentWidget()))
                found.insert(widget, content);
        return found;
    }
    /// Something stands in a field now that did not stand there, or stands there no more.
    bool isTyped() const { return m_begun && !m_leaves && m_dialog->isVisible() && contents() != *m_begun; }

    void leave()
    {
        if (isTyped())
            ask();
        else
            m_dialog->reject();
    }

    void ask()
    {
        if (m_question)
            return;
        m_question = new QMessageBox(QMessageBox::Question, m_dialog->windowTitle(), KeepTyped::tr("Close without saving?"), QMessageBox::NoButton, m_dialog);
        m_question->setInformativeText(KeepTyped::tr("What you filled in will be lost."));
        m_question->setObjectName(u"keepTyped"_s);
        m_question->setAttribute(Qt::WA_DeleteOnClose);
        QPushButton *lose = m_question->addButton(KeepTyped::tr("&Close without saving"), QMessageBox::DestructiveRole);
        QPushButton *stay = m_question->addButton(KeepTyped::tr("&Go on filling in"), QMessageBox::RejectRole);
        m_question->setDefaultButton(stay);
        m_question->setEscapeButton(stay);
        connect(lose, &QPushButton::clicked, this, [this] {
            m_leaves = true;
            m_question->hide(); // first: else the window behind both does not get the keyboard back
            if (QWidget *behind = m_dialog->parentWidget())
                QTimer::singleShot(0, behind->window(), [window = behind->window()] { window->activateWindow(); });
            m_dialog->reject();
        });
        m_question->open();
    }

    QDialog *m_dialog;
    std::function<QString()> m_content;
    QPointer<QMessageBox> m_question;
    std::optional<QMap<const QWidget *, QString>> m_begun;
    bool m_shown = false;
    bool m_leaves = false;
};

} // namespace

void keepTyped(QDialog *dialog, std::function<QString()> content) { new TypedKeeper(dialog, std::move(content)); }

} // namespace xieli::ui

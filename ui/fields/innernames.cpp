// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/innernames.h"

#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>

namespace xieli::ui {

namespace {

struct InnerNames {
    Q_DECLARE_TR_FUNCTIONS(InnerNames)

public:
    static QString parts() { return tr("Parts"); }
};

QString nameOf(QWidget *whole)
{
    const QAccessibleInterface *said = QAccessible::queryAccessibleInterface(whole);
    return said ? said->text(QAccessible::Name) : QString();
}

void nameWithin(QWidget *whole)
{
    const auto give = [](QWidget *inner, const QString &name) {
        if (inner && inner->accessibleName().isEmpty() && !name.isEmpty())
            inner->setAccessibleName(name);
    };
    if (const auto *choice = qobject_cast<QComboBox *>(whole); choice && choice->lineEdit())
        give(choice->lineEdit(), nameOf(whole));
    else if (auto *number = qobject_cast<QAbstractSpinBox *>(whole))
        give(number->findChild<QLineEdit *>(), nameOf(whole));
    else if (auto *parts = qobject_cast<QTabWidget *>(whole)) {
        give(parts, InnerNames::parts());
        give(parts->tabBar(), parts->accessibleName());
        for (auto *arrow : parts->tabBar()->findChildren<QToolButton *>()) // for the mouse; keys go from part to part
            arrow->setFocusPolicy(Qt::NoFocus);
    }
}

class NamesWhatIsShown : public QObject {
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Show && watched->isWidgetType())
            nameWithin(static_cast<QWidget *>(watched));
        return false;
    }
};

} // namespace

void nameInnerFields()
{
    static bool names = false;
    if (!std::exchange(names, true))
        qApp->installEventFilter(new NamesWhatIsShown(qApp));
}

} // namespace xieli::ui

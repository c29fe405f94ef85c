// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/ask.h"

#include "help/explained.h"

#include <QDir>
#include <QFileDialog>
#include <QCoreApplication>
#include <QInputDialog>
#include <QLabel>
#include <QMessageBox>
#include <QSettings>
#include <QStandardPaths>

namespace xieli::ui {

using namespace Qt::StringLiterals;

namespace {

QString lastFolder()
{
    const QString kept = QSettings().value(u"files/folder"_s).toString();
    if (!kept.isEmpty() && QDir(kept).exists())
        return kept;
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(documents).exists() ? documents : QDir::homePath();
}

void open(QFileDialog *dialog, std::function<void(const QString &)> then)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, [then = std::move(then)](const QString &path) {
        QSettings().setValue(u"files/folder"_s, QFileInfo(path).absolutePath());
        then(path);
    });
    dialog->open();
}

/// Long questions take several lines instead of a window wider than the screen.
void wrapQuestion(QInputDialog &dialog)
{
    constexpr int widestLine = 92; // narrow letters; of Chinese ones about half as many
    auto *question = dialog.findChild<QLabel *>();
    const int widest = question->fontMetrics().averageCharWidth() * widestLine;
    if (question->sizeHint().width() <= widest)
        return;
    question->setWordWrap(true);
    question->setMinimumWidth(widest);
}

} // namespace

void askToOpen(QWidget *parent, const QString &title, const QString &filter, std::function<void(const QString &)> then)
{
    auto *dialog = new QFileDialog(parent, title, lastFolder(), filter);
    dialog->setFileMode(QFileDialog::ExistingFile);
    open(dialog, std::move(then));
}

void askToOpenSeveral(QWidget *parent, const QString &title, const QString &filter, std::function<void(const QStringList &)> then)
{
    auto *dialog = new QFileDialog(parent, title, lastFolder(), filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, dialog, [then = std::move(then)](const QStringList &paths) {
        if (!paths.isEmpty())
            QSettings().setValue(u"files/folder"_s, QFileInfo(paths.first()).absolutePath());
        then(paths);
    });
    dialog->open();
}

void askForFolder(QWidget *parent, const QString &title, std::function<void(const QString &)> then)
{
    auto *dialog = new QFileDialog(parent, title, lastFolder());
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly, false); // one sees whether it is the stick that was meant
    open(dialog, std::move(then));
}

void askToSave(QWidget *parent, const QString &title, const QString &suggested, const QString &filter,
               std::function<void(const QString &)> then)
{
    auto *dialog = new QFileDialog(parent, title, lastFolder(), filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suggested.section(u'.', -1));
    dialog->selectFile(suggested);
    open(dialog, std::move(then));
}

void askForReason(QWidget *parent, const QString &title, const QString &question, std::function<void(const QString &)> then)
{
    auto *dialog = new QInputDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setLabelText(question);
    wrapQuestion(*dialog);
    explain(dialog, u"dialog.reason"_s);
    QObject::connect(dialog, &QInputDialog::textValueSelected, dialog, [then = std::move(then)](const QString &reason) { then(reason); });
    dialog->open();
}

void askWhyAlone(QWidget *parent, const QString &title, std::function<void(const QString &)> then)
{
    askForReason(parent, title,
                 QCoreApplication::translate("ask", "You entered, drafted or assessed this yourself, and this office has no other user who may decide. Why does one person do both? The reason is journalled."),
                 [then = std::move(then)](const QString &reason) {
                     if (!reason.trimmed().isEmpty())
                         then(reason.trimmed());
                 });
}

QMessageBox *askFirst(QWidget *parent, const QString &text, const QString &detail, const QString &yes, std::function<void()> then)
{
    auto *box = new QMessageBox(QMessageBox::Question, yes, text, QMessageBox::Cancel, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setInformativeText(detail);
    const auto *accept = box->addButton(yes.contains(u'&') ? yes : yes + u" (&Y)"_s, QMessageBox::AcceptRole); // a key beside Tab and Space
    box->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(box, &QMessageBox::buttonClicked, box, [accept, then = std::move(then)](const QAbstractButton *pressed) {
        if (pressed == static_cast<const QObject *>(accept))
            then();
    });
    box->open();
    return box;
}

} // namespace xieli::ui

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "base/month.h"
#include "base/result.h"

#include <QDialog>
#include <QHash>

#include <functional>

namespace xieli::papers {
class Wording;
}

class QComboBox;
class QFormLayout;
class QPushButton;

namespace xieli::ui {

class Desk;
class FindingLabel;

/// A small dialog for one act: fields under each other, and a button that acts. Where the act is refused, it says why and stays open.
class AskDialog : public QDialog {
    Q_OBJECT

public:
    using Act = std::function<Result<void>(AskDialog &)>;
    using Choices = QList<std::pair<QString, QString>>; ///< code and words

    AskDialog(Desk &desk, const QString &title, const QString &act, QWidget *parent);

    // Each field has a name, by which its value is asked for, and its entry of the help book.
    void addLine(const QString &name, const QString &label, const char *help, const QString &value = {}, const QString &hint = {});
    void addText(const QString &name, const QString &label, const char *help, const QString &value = {});
    void addDay(const QString &name, const QString &label, const char *help, std::optional<Day> day);
    void addMoney(const QString &name, const QString &label, const char *help, std::optional<Money> amount = {});
    /// What a choice begins with: its first line; nothing, so that a person chooses; or nothing, and one searches it by typing. An act is not tried
    /// before the latter two are chosen.
    enum class Begins { WithFirst, Unchosen, Searched };
    void addChoice(const QString &name, const QString &label, const char *help, const Choices &choices, Begins begins = Begins::WithFirst);
    /// Of the choice of this name the one with the code.
    void choose(const QString &name, const QString &code);
    void addPicture(const QString &name, const QString &label, const char *help);
    void addWords(const QString &words);
    /// Whom the act is about: in the title and above all fields, so that nobody is taken for somebody else.
    void about(const QString &whom);
    /// A button among the fields, which helps to fill them.
    void addAct(const QString &label, std::function<void()> act);
    /// Lays it out and shows it; `done` is told when the act went through.
    void ask(Act act, const QString &done, const QString &hint = {});

    QString text(const QString &name) const;
    void setText(const QString &name, const QString &text);
    /// Why something was not done: stands where a refused act says why.
    void sayWhy(const Error &error);
    Day day(const QString &name) const;
    std::optional<Money> money(const QString &name) const;
    QString picturePath(const QString &name) const { return m_pictures.value(name); }
    /// Presses the button.
    void press();

private:
    void add(const QString &name, const QString &label, QWidget *field, const char *help);
    /// Says what is to be chosen first and puts the keyboard there.
    bool isChosen(QComboBox *box);

    Desk &m_desk;
    QFormLayout *m_form;
    QPushButton *m_button;
    FindingLabel *m_finding;
    QHash<QString, QWidget *> m_fields;
    QHash<QString, QString> m_pictures;
    QList<QComboBox *> m_toChoose;
    Act m_act;
    QString m_done;
};

/// Codes with their words, which stand in the wording under `prefix`.
AskDialog::Choices codeChoices(const QStringList &codes, const QString &prefix, const papers::Wording &wording);

} // namespace xieli::ui

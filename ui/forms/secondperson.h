// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <utility>
#include <vector>

class QLineEdit;

namespace xieli::ui {

/// Asks a second person for name and passphrase, so that two people stand behind one act.
class SecondPerson : public QDialog {
    Q_OBJECT

public:
    using Facts = std::vector<std::pair<QString, QString>>;

    /// `what` is what is confirmed, in one sentence; `facts` are its particulars, each with its name.
    explicit SecondPerson(const QString &what, const Facts &facts = {}, QWidget *parent = nullptr);

signals:
    void given(const QString &name, const QString &passphrase);

private:
    void give();

    QLineEdit *m_name;
    QLineEdit *m_passphrase;
};

} // namespace xieli::ui

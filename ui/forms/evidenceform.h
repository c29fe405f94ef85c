// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/dossier.h"
#include "model/evidence.h"

#include <QDialog>

class QComboBox;
class QLineEdit;

namespace xieli::ui {

class DayField;
class Desk;

/// What a picture proves, its caption, whom or what it is about, and who took it when.
class EvidenceForm : public QDialog {
    Q_OBJECT

public:
    /// `shown`: the picture, so that one sees what one describes.
    EvidenceForm(Desk &desk, const Dossier &dossier, const Evidence &evidence, const QPixmap &shown, QWidget *parent = nullptr);
    Evidence evidence() const;

signals:
    void given(const xieli::Evidence &evidence);

private:
    void fillAbout(Desk &desk, const Dossier &dossier);

    Evidence m_evidence;
    QComboBox *m_proves;
    QLineEdit *m_caption;
    QComboBox *m_about;
    DayField *m_taken;
    QLineEdit *m_by;
};

} // namespace xieli::ui

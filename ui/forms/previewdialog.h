// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/exportentry.h"
#include "papers/paper.h"

#include <QDialog>

#include <optional>
#include <variant>

class QLayout;
class QPushButton;

namespace xieli::ui {

class Desk;
class Notice;
class PostingPreview;
class WholeNumberFields;

/// A paper as it will come out, and its two ways out: as PDF and on a printer. Its identity and bank numbers are masked, unless it is
/// said who takes them whole and why; then the export register has a line of it.
class PreviewDialog : public QDialog {
    Q_OBJECT

public:
    virtual void savePdf(const QString &path);

protected:
    using Printed = std::variant<papers::Paper, papers::Booklet>;

    PreviewDialog(Desk &desk, const QString &title, const QSize &size, QWidget *parent);
    /// `beside` stands at the left of the preview, `above` over it; both may be null.
    void layOut(QWidget *beside, QLayout *above);
    /// Shows another paper; without one `nothing` is said. `asItIs`: its numbers are not for choosing.
    void setPrinted(std::optional<Printed> printed, const QString &nothing, bool asItIs = false);
    /// What stands in the preview; null: nothing.
    const Printed *shown() const { return m_shown ? &*m_shown : nullptr; }
    /// With whole numbers, where it has any; null: nothing.
    const Printed *made() const { return m_made ? &*m_made : nullptr; }
    bool holdsWholeNumbers() const { return m_numbers; }

    virtual void print();
    virtual QString fileName() const;
    /// What can be done with what is shown now.
    virtual void updateWays();

    Desk &m_desk;
    Notice *m_notice;
    QPushButton *m_pdf;
    QPushButton *m_print;

private:
    void redraw();
    void askForPdf();
    template <class Kind>
    void printUnissued(const Kind &paper);
    void tellPrinted(const std::optional<ExportEntry> &line);
    QString tellNotPrinted(const std::optional<ExportEntry> &line);
    void tellLeft(const std::optional<ExportEntry> &line, const QString &path);

    PostingPreview *m_preview;
    WholeNumberFields *m_whole;
    std::optional<Printed> m_made;
    std::optional<Printed> m_shown;
    bool m_numbers = false;
    bool m_asItIs = false;
    QString m_nothing;
};

} // namespace xieli::ui

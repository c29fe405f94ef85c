// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "base/month.h"
#include "casework/office.h"
#include "papers/wording.h"

#include <QLocale>
#include <QObject>

namespace xieli::ui {

/// What every page is handed: the open office, the month at hand, the words, and the signals by which pages speak to the
/// window without knowing one another.
class Desk : public QObject {
    Q_OBJECT

public:
    explicit Desk(casework::Office office, QObject *parent = nullptr);

    casework::Office &office() { return m_office; }
    const casework::Office &office() const { return m_office; }
    Day today() const { return m_office.today; }
    bool isTownship() const { return m_office.role == OfficeRole::Township; }

    /// The month that lists, assessments and payments speak of.
    Month month() const { return m_month; }
    void setMonth(Month month);

    /// "zh_CN" or "en": the language of resources/wording that matches the window's.
    QString language() const { return m_language; }
    void setLanguage(const QString &language);
    /// zh_CN or en_US; always passed on, since the system's locale is not the reader's.
    QLocale locale() const;

    /// The sentence of an error or finding in the window's language.
    QString say(const Error &error) const;
    QString say(const Finding &finding) const;
    const papers::Wording &wording() const { return m_wording; }

    /// To be called after every casework verb that wrote: all pages read anew. `what` goes to the status bar, may be empty.
    void tellChanged(const QString &what = {});
    /// A line in the status bar.
    void tell(const QString &what) { emit told(what); }
    /// Shows a failed verb: what happened, what was not touched, what to do now. Never throws anything away.
    void tellError(const Error &error) { emit failed(error); }

    // A page asks the window to go somewhere.
    void goToHousehold(const HouseholdId &id) { emit householdWanted(id); }
    void goToVisit(const HouseholdId &id) { emit visitWanted(id); }
    /// The explanation of a kept assessment, on the assessment page.
    void goToAssessment(const AssessmentId &id) { emit assessmentWanted(id); }
    /// A page by its name: "households", "visits", "assessment", "payments", "posting", "exchange", "takein", "history".
    void goToPage(const QString &name) { emit pageWanted(name); }
    /// A record of a page, by its id.
    void goToRecord(const QString &page, const QString &id) { emit recordWanted(page, id); }

signals:
    void changed();
    void monthChanged();
    void told(const QString &what);
    void failed(const xieli::Error &error);
    void householdWanted(const xieli::HouseholdId &id);
    void visitWanted(const xieli::HouseholdId &id);
    void assessmentWanted(const xieli::AssessmentId &id);
    void pageWanted(const QString &name);
    void recordWanted(const QString &page, const QString &id);

private:
    casework::Office m_office;
    Month m_month;
    QString m_language = QStringLiteral("zh_CN");
    papers::Wording m_wording;
};

} // namespace xieli::ui

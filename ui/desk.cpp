// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"

#include "casework/editions.h"

using namespace Qt::StringLiterals;

namespace xieli::ui {

Desk::Desk(casework::Office office, QObject *parent) : QObject(parent), m_office(std::move(office)), m_month(Month::of(m_office.today)), m_wording(papers::Wording::load(m_language))
{
}

void Desk::setLanguage(const QString &language)
{
    m_language = language;
    m_wording = papers::Wording::load(language);
}

QString Desk::say(const Error &error) const { return m_wording.say(error); }
QString Desk::say(const Finding &finding) const { return m_wording.say(finding); }

void Desk::setMonth(Month month)
{
    if (month == m_month)
        return;
    m_month = month;
    emit monthChanged();
}

QLocale Desk::locale() const { return m_language == u"en"_s ? QLocale(QLocale::English) : QLocale(QLocale::Chinese, QLocale::China); }

void Desk::tellChanged(const QString &what)
{
    (void)casework::refreshLaw(m_office); // an overlay may have come or been amended; lawError says why it cannot be used
    emit changed();
    if (!what.isEmpty())
        emit told(what);
}

} // namespace xieli::ui

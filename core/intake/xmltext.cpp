// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/xmltext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace xieli::intake {

QString unescaped(QString text)
{
    if (!text.contains(u"_x"_s))
        return text;
    static const QRegularExpression escape(u"_x([0-9A-Fa-f]{4})_"_s);
    QString result;
    qsizetype from = 0;
    auto matches = escape.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        result += QStringView(text).mid(from, match.capturedStart() - from);
        result += QChar(match.captured(1).toUShort(nullptr, 16));
        from = match.capturedEnd();
    }
    result += QStringView(text).mid(from);
    return result;
}

QString richText(QXmlStreamReader &xml)
{
    const QString item = xml.name().toString();
    QString text;
    bool inText = false;
    int phonetic = 0;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::StartElement) {
            phonetic += xml.name() == u"rPh" ? 1 : 0;
            inText = xml.name() == u"t";
        } else if (token == QXmlStreamReader::EndElement) {
            phonetic -= xml.name() == u"rPh" ? 1 : 0;
            inText = false;
            if (xml.name() == item)
                break;
        } else if (token == QXmlStreamReader::Characters && inText && phonetic == 0) {
            text += xml.text();
        }
    }
    return unescaped(text);
}

} // namespace xieli::intake

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/xlsxparts.h"

#include "intake/xmltext.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace xieli::intake {

namespace {

constexpr qsizetype maximumStrings = 4'000'000;

/// Relationship id → part, of the part in `folder`/`file`.
Result<QHash<QString, QString>> relations(const ZipParts &package, const QString &folder, const QString &file)
{
    const auto bytes = package.part(folder + u"_rels/"_s + file + u".rels"_s);
    if (!bytes)
        return tl::unexpected(bytes.error());
    QHash<QString, QString> targets;
    QXmlStreamReader xml(*bytes);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != u"Relationship")
            continue;
        const QString target = xml.attributes().value(u"Target"_s).toString();
        const QString place = target.startsWith(u'/') ? target.mid(1) : folder + target;
        targets.insert(xml.attributes().value(u"Id"_s).toString(), place);
    }
    if (xml.hasError())
        return fail(u"intake.damaged"_s);
    return targets;
}

Result<void> readSharedStrings(const ZipParts &package, const QString &part, XlsxParts &parts)
{
    if (!package.has(part))
        return {};
    const auto bytes = package.part(part);
    if (!bytes)
        return tl::unexpected(bytes.error());
    QXmlStreamReader xml(*bytes);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"si")
            parts.sharedStrings.push_back(richText(xml));
        if (qsizetype(parts.sharedStrings.size()) > maximumStrings)
            return fail(u"intake.too_large"_s);
    }
    if (xml.hasError())
        return fail(u"intake.damaged"_s);
    return {};
}

Result<void> readStyles(const ZipParts &package, const QString &part, XlsxParts &parts)
{
    if (!package.has(part))
        return {};
    const auto bytes = package.part(part);
    if (!bytes)
        return tl::unexpected(bytes.error());
    QHash<int, QString> codes;
    bool inCellFormats = false;
    QXmlStreamReader xml(*bytes);
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (xml.name() == u"cellXfs")
            inCellFormats = token == QXmlStreamReader::StartElement;
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"numFmt") {
            codes.insert(xml.attributes().value(u"numFmtId"_s).toInt(), xml.attributes().value(u"formatCode"_s).toString());
        } else if (xml.name() == u"xf" && inCellFormats) {
            const int format = xml.attributes().value(u"numFmtId"_s).toInt();
            parts.dateStyles.push_back(showsDay(format, codes.value(format)));
        }
    }
    if (xml.hasError())
        return fail(u"intake.damaged"_s);
    return {};
}

Result<QString> workbookPart(const ZipParts &package)
{
    const QString usual = u"xl/workbook.xml"_s;
    if (package.has(usual))
        return usual;
    if (package.has(u"_rels/.rels"_s)) {
        const auto targets = relations(package, QString(), QString());
        if (!targets)
            return tl::unexpected(targets.error());
        for (const QString &target : *targets)
            if (target.endsWith(u"workbook.xml"_s, Qt::CaseInsensitive) && package.has(target))
                return target;
    }
    return fail(u"intake.not_a_spreadsheet"_s);
}

Result<void> readSheetNames(const QByteArray &workbook, const QHash<QString, QString> &targets, XlsxParts &parts)
{
    QXmlStreamReader xml(workbook);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        if (xml.name() == u"workbookPr")
            parts.countsFrom1904 = attributes.value(u"date1904"_s) == u"1" || attributes.value(u"date1904"_s) == u"true";
        if (xml.name() != u"sheet")
            continue;
        QString relation;
        for (const QXmlStreamAttribute &attribute : attributes)
            if (attribute.name() == u"id" && !attribute.namespaceUri().isEmpty())
                relation = attribute.value().toString();
        const bool hidden = attributes.value(u"state"_s) == u"hidden" || attributes.value(u"state"_s) == u"veryHidden";
        parts.sheets.push_back({attributes.value(u"name"_s).toString(), targets.value(relation), hidden});
    }
    if (xml.hasError())
        return fail(u"intake.damaged"_s);
    return {};
}

} // namespace

bool showsDay(int formatId, QStringView formatCode)
{
    if (formatCode.isEmpty())
        return (formatId >= 14 && formatId <= 17) || formatId == 22 || (formatId >= 27 && formatId <= 31)
            || formatId == 36 || (formatId >= 50 && formatId <= 54) || formatId == 57 || formatId == 58;
    static const QRegularExpression literals(u"\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_."_s);
    const QString code = formatCode.toString().section(u';', 0, 0).remove(literals).toLower();
    return code.contains(u'y') || code.contains(u'd') || code.contains(u"mmm");
}

Result<XlsxParts> readXlsxParts(const ZipParts &package)
{
    const auto place = workbookPart(package);
    if (!place)
        return tl::unexpected(place.error());
    const QString folder = place->left(place->lastIndexOf(u'/') + 1);
    const auto targets = relations(package, folder, place->mid(folder.size()));
    if (!targets)
        return tl::unexpected(targets.error());
    const auto workbook = package.part(*place);
    if (!workbook)
        return tl::unexpected(workbook.error());
    XlsxParts parts;
    if (const auto names = readSheetNames(*workbook, *targets, parts); !names)
        return tl::unexpected(names.error());
    QString strings = folder + u"sharedStrings.xml"_s;
    QString styles = folder + u"styles.xml"_s;
    for (const QString &target : *targets) {
        if (target.endsWith(u"sharedStrings.xml"_s, Qt::CaseInsensitive))
            strings = target;
        if (target.endsWith(u"styles.xml"_s, Qt::CaseInsensitive))
            styles = target;
    }
    if (const auto done = readSharedStrings(package, strings, parts); !done)
        return tl::unexpected(done.error());
    if (const auto done = readStyles(package, styles, parts); !done)
        return tl::unexpected(done.error());
    if (parts.sheets.empty())
        return fail(u"intake.not_a_spreadsheet"_s);
    return parts;
}

} // namespace xieli::intake

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/readsheet.h"

#include "intake/blocks.h"
#include "intake/delimited.h"
#include "intake/textbytes.h"
#include "intake/xlsxsheet.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace xieli::intake {

namespace {

constexpr qint64 maximumFile = 128 * 1024 * 1024;
/// All sheets unfolded: a small file may name one large sheet a thousand times.
constexpr qint64 maximumUnfolded = 512 * 1024 * 1024;

Error named(Error error, const QString &fileName)
{
    error.arguments.insert(u"file"_s, fileName);
    return error;
}

Result<Workbook> readXlsx(const QByteArray &bytes, const QString &fileName, Progress *progress)
{
    const auto package = ZipParts::open(bytes);
    if (!package)
        return tl::unexpected(package.error());
    const auto parts = readXlsxParts(*package);
    if (!parts)
        return tl::unexpected(parts.error());
    Workbook workbook{fileName};
    CellBudget budget;
    qint64 unfolded = 0;
    int done = 0;
    for (const XlsxParts::SheetPart &part : parts->sheets) {
        if (progress)
            progress->report(done++, int(parts->sheets.size()));
        if (part.part.contains(u"chartsheets/"_s) || part.part.contains(u"dialogsheets/"_s))
            continue;
        const auto xml = package->part(part.part);
        if (!xml)
            return tl::unexpected(xml.error());
        unfolded += xml->size();
        if (unfolded > maximumUnfolded)
            return fail(u"intake.too_large"_s);
        auto sheet = readXlsxSheet(*xml, *parts, budget, progress);
        if (!sheet)
            return tl::unexpected(sheet.error());
        sheet->name = part.name;
        sheet->hidden = part.hidden;
        workbook.sheets.push_back(std::move(*sheet));
    }
    return workbook;
}

bool looksLikeMarkup(QStringView text)
{
    const QStringView begin = text.left(512).trimmed();
    return begin.startsWith(u'<') || begin.startsWith(u"%PDF") || begin.startsWith(u"{\\rtf") || begin.startsWith(u"MIME-Version");
}

Result<Workbook> readText(const QByteArray &bytes, const QString &fileName)
{
    const auto text = decodedText(bytes);
    if (!text || looksLikeMarkup(*text))
        return fail(u"intake.not_a_spreadsheet"_s);
    auto sheet = sheetFromText(*text, QFileInfo(fileName).completeBaseName());
    if (!sheet)
        return tl::unexpected(sheet.error());
    if (sheet->rows.empty())
        return fail(u"intake.file_empty"_s);
    Workbook workbook{fileName};
    workbook.sheets.push_back(std::move(*sheet));
    return workbook;
}

Result<Workbook> readAny(const QByteArray &bytes, const QString &fileName, Progress *progress)
{
    static const QByteArray compoundFile = QByteArray::fromHex("d0cf11e0a1b11ae1");
    static const QByteArray encryptedPackage(
        reinterpret_cast<const char *>(u"EncryptedPackage"), qsizetype(16 * sizeof(char16_t)));
    if (bytes.isEmpty())
        return fail(u"intake.file_empty"_s);
    if (bytes.size() > maximumFile)
        return fail(u"intake.too_large"_s);
    if (bytes.startsWith(compoundFile))
        return fail(bytes.contains(encryptedPackage) ? u"intake.encrypted"_s : u"intake.old_xls"_s);
    if (bytes.startsWith("\x09\x08") || bytes.startsWith(QByteArray("\x09\x04\x06\x00", 4)))
        return fail(u"intake.old_xls"_s);
    if (bytes.startsWith("PK"))
        return readXlsx(bytes, fileName, progress);
    return readText(bytes, fileName);
}

} // namespace

Result<Workbook> readWorkbookBytes(const QByteArray &bytes, const QString &fileName, Progress *progress)
{
    if (progress && progress->cancelled())
        return fail(u"intake.cancelled"_s, {{u"file"_s, fileName}});
    auto workbook = readAny(bytes, fileName, progress);
    if (!workbook)
        return tl::unexpected(named(workbook.error(), fileName));
    std::vector<Sheet> parts;
    for (Sheet &sheet : workbook->sheets)
        for (Sheet &part : partedSideBySide(std::move(sheet)))
            parts.push_back(std::move(part));
    workbook->sheets = std::move(parts);
    workbook->digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    return workbook;
}

Result<Workbook> readWorkbook(const QString &path, Progress *progress)
{
    const QString fileName = QFileInfo(path).fileName();
    QFile file(path);
    if (!file.exists())
        return fail(u"intake.file_missing"_s, {{u"file"_s, fileName}});
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly))
        return fail(u"intake.file_unreadable"_s, {{u"file"_s, fileName}, {u"reason"_s, file.errorString()}});
    if (file.size() > maximumFile)
        return fail(u"intake.too_large"_s, {{u"file"_s, fileName}});
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return fail(u"intake.file_unreadable"_s, {{u"file"_s, fileName}, {u"reason"_s, file.errorString()}});
    return readWorkbookBytes(bytes, fileName, progress);
}

} // namespace xieli::intake

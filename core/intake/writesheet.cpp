// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/writesheet.h"

#include "base/memoryfolder.h"
#include "base/savefile.h"
#include "intake/sheet.h"
#include "intake/sheetpen.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryFile>

#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace xieli::intake {

namespace {

tl::unexpected<Error> writeFailed(const QString &path, const QString &reason)
{
    return fail(u"intake.write_failed"_s, {{u"file"_s, QFileInfo(path).fileName()}, {u"reason"_s, reason}});
}

/// A name that a spreadsheet accepts for a tab, not used before.
QString tabName(const SheetOut &sheet, QStringList &used)
{
    static const QRegularExpression forbidden(u"[\\[\\]:*?/\\\\']"_s);
    constexpr int maximumLength = 31;
    QString name = (sheet.name.isEmpty() ? sheet.title : sheet.name).simplified().replace(forbidden, u"-"_s).left(maximumLength);
    if (name.isEmpty())
        name = u"Sheet1"_s;
    for (int n = 2; used.contains(name, Qt::CaseInsensitive); ++n)
        name = name.left(maximumLength - 4) + u'-' + QString::number(n);
    used << name;
    return name;
}

/// The library's own file work; it keeps the pages in nameless files in `partsFolder` until they are put together.
QString writeTo(const QString &place, const QString &partsFolder, const std::vector<SheetOut> &sheets)
{
    const QByteArray file = QFile::encodeName(place);
    QByteArray folder = QFile::encodeName(partsFolder);
    lxw_workbook_options options{};
    options.tmpdir = folder.data();
    lxw_workbook *workbook = workbook_new_opt(file.constData(), &options);
    if (!workbook)
        return u"memory"_s;
    QByteArray title = sheets.empty() ? QByteArray() : sheets.front().title.toUtf8();
    lxw_doc_properties properties{};
    properties.title = title.data();
    properties.created = 1; // a fixed moment: the same values give the same bytes, and nobody learns when
    workbook_set_properties(workbook, &properties);
    QStringList names;
    for (const SheetOut &sheet : sheets) {
        lxw_worksheet *page = workbook_add_worksheet(workbook, tabName(sheet, names).toUtf8().constData());
        if (page)
            SheetPen(workbook, page, sheet).write();
    }
    const lxw_error error = workbook_close(workbook);
    return error == LXW_NO_ERROR ? QString() : QString::fromUtf8(lxw_strerror(error));
}

} // namespace

Result<QByteArray> workbookBytes(const QString &path, const std::vector<SheetOut> &sheets)
{
    // the library can only write files; this one is in memory and, where the system lets it, without a name, gone with the process
    const QString folder = memoryFolder().isEmpty() ? QFileInfo(path).absolutePath() : memoryFolder();
    QTemporaryFile draft(folder + u"/.xieli-XXXXXX"_s);
    if (!draft.open())
        return writeFailed(path, draft.errorString());
    const QString nameless = u"/proc/self/fd/%1"_s.arg(draft.handle());
    if (const QString reason = writeTo(QFile::exists(nameless) ? nameless : draft.fileName(), folder, sheets); !reason.isEmpty())
        return writeFailed(path, reason);
    draft.seek(0);
    return draft.readAll();
}

Result<void> writeWorkbook(const QString &path, const std::vector<SheetOut> &sheets)
{
    const auto bytes = workbookBytes(path, sheets);
    if (!bytes)
        return tl::unexpected(bytes.error());
    QSaveFile target(path);
    if (!target.open(QIODevice::WriteOnly) || target.write(*bytes) != bytes->size() || !commitWhole(target))
        return writeFailed(path, target.errorString());
    return {};
}

} // namespace xieli::intake

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/givepaper.h"

#include "casework/issuing.h"
#include "print/render.h"

#include <QSaveFile>

namespace xieli::ui {

using namespace Qt::StringLiterals;

Result<void> givePaper(casework::Office &office, const papers::Paper &paper, const QString &kind, const QString &path)
{
    if (const auto own = casework::overOwnFile(office, path))
        return tl::unexpected(*own);
    const QByteArray bytes = print::pdfBytes(paper);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(u"papers.pdf_not_written"_s, {{u"file"_s, path}, {u"reason"_s, file.errorString()}});
    return casework::registerPaper(office, kind, paper.title, bytes);
}

Result<void> givePaper(casework::Office &office, const papers::Booklet &booklet, const QString &kind, const QString &path)
{
    if (const auto own = casework::overOwnFile(office, path))
        return tl::unexpected(*own);
    if (const auto written = print::writePdf(booklet, path); !written)
        return written;
    return casework::registerPaperFile(office, kind, booklet.title, path);
}

} // namespace xieli::ui

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/givepaper.h"

#include "casework/issuing.h"
#include "print/render.h"

#include <QFileInfo>
#include <QSaveFile>

namespace xieli::ui {

using namespace Qt::StringLiterals;

namespace {

/// Bytes on their way into a file, which is there only once they are all written.
class Written {
public:
    Written(casework::Office &office, const QString &path, const QByteArray &bytes) : m_file(path)
    {
        if (const auto own = casework::overOwnFile(office, path))
            m_result = tl::unexpected(*own);
        else if (!m_file.open(QIODevice::WriteOnly) || m_file.write(bytes) != bytes.size())
            m_result = failed();
    }
    const Result<void> &result() const { return m_result; }
    Result<void> finish() { return m_file.commit() ? Result<void>() : failed(); }

private:
    Result<void> failed() const
    {
        return fail(u"papers.pdf_not_written"_s, {{u"file"_s, QFileInfo(m_file.fileName()).fileName()}, {u"reason"_s, m_file.errorString()}});
    }

    QSaveFile m_file;
    Result<void> m_result;
};

} // namespace

Result<void> givePaper(casework::Office &office, const papers::Paper &paper, const QString &kind, const QString &path)
{
    const QByteArray bytes = print::pdfBytes(paper);
    Written file(office, path, bytes);
    if (!file.result())
        return file.result();
    const auto kept = casework::registerPaper(office, kind, paper.title, bytes);
    return kept ? file.finish() : kept;
}

Result<IssuedPaperId> issueAsPdf(casework::Office &office, const casework::Issue &issue, const papers::Paper &paper, const QString &path)
{
    const QByteArray bytes = print::pdfBytes(paper);
    Written file(office, path, bytes);
    if (!file.result())
        return tl::unexpected(file.result().error());
    const auto issued = casework::issuePaper(office, issue, paper, bytes);
    if (!issued)
        return issued;
    const auto finished = file.finish();
    return finished ? issued : tl::unexpected(finished.error());
}

Result<void> copyIssued(casework::Office &office, const IssuedPaper &issued, const QString &path)
{
    const auto bytes = casework::issuedBytes(office, issued);
    if (!bytes)
        return tl::unexpected(bytes.error());
    Written file(office, path, *bytes);
    if (!file.result())
        return file.result();
    const auto finished = file.finish();
    return finished ? casework::noteReprint(office, issued.id) : finished;
}

} // namespace xieli::ui

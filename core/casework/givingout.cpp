// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/givingout.h"

#include "base/savefile.h"
#include "casework/issuing.h"

#include <QFileInfo>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

/// Bytes on their way into a file, which is there only once they are all written.
class Written {
public:
    Written(Office &office, const QString &path, const QByteArray &bytes) : m_file(path)
    {
        if (const auto own = overOwnFile(office, path))
            m_result = tl::unexpected(*own);
        else if (!m_file.open(QIODevice::WriteOnly) || m_file.write(bytes) != bytes.size() || !m_file.flush())
            m_result = fail(u"papers.pdf_not_written"_s, {{u"file"_s, name()}, {u"reason"_s, m_file.errorString()}});
    }

    const Result<void> &result() const { return m_result; }

    /// Of a paper that the office file has by now.
    Result<void> finish(const QString &title)
    {
        return commitWhole(m_file) ? Result<void>()
                               : fail(u"issued.file_missing"_s, {{u"title"_s, title}, {u"file"_s, name()}, {u"reason"_s, m_file.errorString()}});
    }

private:
    QString name() const { return QFileInfo(m_file.fileName()).fileName(); }

    QSaveFile m_file;
    Result<void> m_result;
};

} // namespace

Result<void> giveOut(Office &office, const papers::Paper &paper, const QString &kind, const QByteArray &pdf, const QString &path)
{
    Written file(office, path, pdf);
    if (!file.result())
        return file.result();
    const auto kept = registerPaper(office, kind, paper.title, pdf);
    return kept ? file.finish(paper.title) : kept;
}

Result<IssuedPaperId> issueInto(Office &office, const Issue &issue, const papers::Paper &paper, const QByteArray &pdf, const QString &path)
{
    Written file(office, path, pdf);
    if (!file.result())
        return tl::unexpected(file.result().error());
    const auto issued = issuePaper(office, issue, paper, pdf);
    if (!issued)
        return issued;
    const auto finished = file.finish(paper.title);
    return finished ? issued : tl::unexpected(finished.error());
}

Result<void> copyIssued(Office &office, const IssuedPaper &issued, const QString &path)
{
    const auto bytes = issuedBytes(office, issued);
    if (!bytes)
        return tl::unexpected(bytes.error());
    Written file(office, path, *bytes);
    if (!file.result())
        return file.result();
    const auto finished = file.finish(issued.title);
    return finished ? noteReprint(office, issued.id) : finished;
}

} // namespace xieli::casework

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/openmark.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace xieli::ui {

namespace {

struct Mark {
    Q_DECLARE_TR_FUNCTIONS(OpenMark)
};

QString markOf(const QString &officePath)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    QDir().mkpath(folder);
    const QString whole = QFileInfo(officePath).canonicalFilePath();
    const QByteArray digest = QCryptographicHash::hash((whole.isEmpty() ? officePath : whole).toUtf8(), QCryptographicHash::Sha256);
    return folder + u"/open-"_s + QString::fromLatin1(digest.toHex().left(24)) + u".lock"_s;
}

} // namespace

QString sentenceOf(OpenMark::Before before)
{
    switch (before) {
    case OpenMark::Before::Clean: break;
    case OpenMark::Before::CutOff:
        return Mark::tr("Last time the program did not end by itself (a power cut, perhaps). Everything that was stored is here; the file can be checked on the page “Record”.");
    case OpenMark::Before::StillOpen:
        return Mark::tr("This office file is open in another window too. Both may write; close one of them so that nobody overlooks the other's work.");
    }
    return {};
}

OpenMark::OpenMark(const QString &officePath) : m_lock(markOf(officePath))
{
    const bool stood = QFileInfo::exists(m_lock.fileName());
    m_lock.setStaleLockTime(0); // however long it has stood: only the death of its program ends it
    if (!m_lock.tryLock(0))
        m_before = m_lock.error() == QLockFile::LockFailedError ? Before::StillOpen : Before::Clean;
    else if (stood)
        m_before = Before::CutOff;
}

} // namespace xieli::ui

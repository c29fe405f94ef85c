// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/training.h"
#include "support/offices.h"
#include "support/support.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace xieli::test {

using namespace Qt::StringLiterals;

/// xieli-cli as a script sees it: exit codes, JSON on stdout, sentences on stderr.
class CliCase : public QObject {
protected:
    struct Answer {
        int exit = -1;
        QByteArray out;
        QByteArray err;
        QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    };
    QTemporaryDir m_folder;

    QString at(const QString &name) const { return m_folder.filePath(name); }
    Answer run(const QStringList &arguments, const QByteArray &secret = "a-good-passphrase") const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        if (secret.isEmpty())
            environment.remove(u"XIELI_PASSPHRASE"_s);
        else
            environment.insert(u"XIELI_PASSPHRASE"_s, QString::fromUtf8(secret));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(XIELI_CLI), arguments);
        process.closeWriteChannel();
        if (!process.waitForFinished(120000))
            return {};
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
    }
    Answer newOffice(const QString &file, const QString &role, const QString &name) const
    {
        return run({u"new"_s, at(file), u"--role"_s, role, u"--name"_s, name, u"--place"_s, u"629901"_s, u"--policy"_s,
                    u"gannan-2018,training-629901"_s, u"--json"_s});
    }
};

} // namespace xieli::test

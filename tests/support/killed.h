// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QProcess>
#include <QtTest/QtTest>

namespace xieli::test {

/// This test program started anew for one of its slots, with XIELI_TEST_CHILD naming a file, and killed with nothing asked, a moment
/// after it said "left N" for the number wanted. The last number that it said; -1: it never came so far.
inline int saidBeforeKilled(const QString &file, const QString &slot, int wanted, int momentMilliseconds = 0)
{
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XIELI_TEST_CHILD"), file);
    child.setProcessEnvironment(environment);
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), {slot});
    const QByteArray mark = "left " + QByteArray::number(wanted) + '\n';
    QByteArray said;
    while (!said.contains(mark)) {
        if (!child.waitForReadyRead(30000))
            return -1;
        said += child.readAllStandardOutput();
    }
    QTest::qSleep(momentMilliseconds);
    child.kill();
    if (!child.waitForFinished())
        return -1;
    said += child.readAllStandardOutput();
    return said.left(said.lastIndexOf('\n')).split(' ').last().toInt();
}

} // namespace xieli::test

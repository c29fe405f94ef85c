// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/trial.h"

#include "benchmarks/said.h"
#include "benchmarks/stopwatch.h"
#include "casework/randomregister.h"
#include "casework/whatif.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>

namespace xieli::benchmark {

using namespace Qt::StringLiterals;

namespace {

const QString phrase = u"benchmark-passphrase"_s;
constexpr int piece = 5000; ///< households stored in one change

/// "VmHWM:   123456 kB" of this process, in MB; 0 where the system does not say.
qint64 megabytes(const char *name)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith(name))
            return line.mid(6).trimmed().split(' ').first().toLongLong() / 1024;
    return 0;
}

/// From here on the peak is that of what comes: opening the file makes its key with 256 MB, which are given back.
void beginPeak()
{
    QFile file(u"/proc/self/clear_refs"_s);
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}

} // namespace

void measureTrial(const QString &folder, int households)
{
    const QString path = folder + u"/register.xieli"_s;
    {
        auto office = std::move(must(casework::createOffice({path, u"县"_s, OfficeRole::Township, u"629901"_s, u"gannan-2018,training-629901"_s,
                                                             u"clerk"_s, phrase, Day(2018, 6, 20)})).office);
        for (int from = 0; from < households; from += piece) {
            const auto dossiers = test::RandomRegister(quint32(from), 2018).dossiers(std::min(piece, households - from));
            must(office.file->change({u"benchmark"_s}, [&](Writer &writer) {
                for (const Dossier &dossier : dossiers)
                    test::RandomRegister::store(writer, dossier);
            }));
        }
    }
    QProcess other;
    other.setProcessChannelMode(QProcess::ForwardedChannels);
    other.start(QCoreApplication::applicationFilePath(), {u"--what-if"_s, path});
    other.waitForFinished(-1);
}

int runTrial(const QString &path)
{
    auto office = must(casework::openOffice(path, {}, phrase, Day(2018, 6, 20)));
    const auto law = must(casework::changedBySettings(office, {must(casework::settingFromText(u"dibao.line.rural.yearly=4200@2018-07"_s)),
                                                               must(casework::settingFromText(u"dibao.class.1.monthly=350@2018-07"_s))}));
    std::optional<casework::WhatIfReport> report;
    beginPeak();
    const qint64 begin = megabytes("VmRSS:");
    const qint64 time = timed([&] { report = must(casework::whatIf(office, law, Month(2018, 7), Month(2019, 6))); });
    const qint64 peak = megabytes("VmHWM:");
    say(u"what-if, 12 months × two standards, %1 households: %2, peak of memory %3 MB (goal 300), of it %4 MB by the what-if; %5 rows listed"_s
            .arg(report->households).arg(milliseconds(time)).arg(peak).arg(peak - begin).arg(report->rows.size()));
    return 0;
}

} // namespace xieli::benchmark

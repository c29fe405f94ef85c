// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/barefile.h"
#include "benchmarks/pay.h"
#include "benchmarks/stopwatch.h"
#include "casework/listing.h"
#include "casework/paying.h"
#include "casework/randomregister.h"
#include "casework/reporting.h"
#include "model/payment.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>

namespace xieli::benchmark {

using namespace Qt::StringLiterals;

namespace {

const QString phrase = u"benchmark-passphrase"_s;
constexpr int piece = 5000; ///< households stored in one change

/// "VmHWM:   123456 kB" of this process, in MB; 0 where the system does not say.
qint64 peakMegabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong() / 1024;
    return 0;
}

void tell(const QString &what, qint64 ours, qint64 bare)
{
    say(u"%1: %2; the bare query: %3; ratio %4; peak of memory so far %5 MB"_s.arg(what, milliseconds(ours), milliseconds(bare)).arg(double(ours) / double(bare), 0, 'f', 2).arg(peakMegabytes()));
}

template <class... Rows>
void copyAll(BareFile &bare, Reader &reader)
{
    (bare.copy<Rows>(reader), ...);
}

} // namespace

void measureLarge(const QString &folder, int households)
{
    const QString path = folder + u"/large.xieli"_s;
    {
        say(u"making a township of %1 households…"_s.arg(households));
        auto office = std::move(must(casework::createOffice({path, u"乡"_s, OfficeRole::Township, u"629901"_s, u"gannan-2018,training-629901"_s, u"clerk"_s, phrase, Day(2018, 6, 20)})).office);
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
    other.start(QCoreApplication::applicationFilePath(), {u"--large"_s, path});
    other.waitForFinished(-1);
}

int runLarge(const QString &path)
{
    auto office = must(casework::openOffice(path, {}, phrase, Day(2018, 6, 30)));
    BareFile bare(path + u".floor"_s);
    bare.execute("BEGIN IMMEDIATE");
    must(office.file->read([&](Reader &reader) { copyAll<Household, Member, Decision, BankAccount, Visit, PaymentBatch, PaymentLine>(bare, reader); }));
    bare.execute("COMMIT");
    std::size_t rows = 0;
    tell(u"list of all households"_s, timed([&] { rows = must(casework::households(office)).size(); }),
         timed([&] {
             bare.read("SELECT id, village, group_name, area_code FROM household");
             bare.read("SELECT household_id, name, id_number_text, relation, co_living, died_on, left_on FROM member");
             bare.read("SELECT household_id, category, class, monthly_fen, start_month, end_month, voided_on FROM decision");
             bare.read("SELECT household_id, max(day) FROM visit GROUP BY household_id");
         }));
    say(u"  %1 households"_s.arg(rows));
    tell(u"search of a name's beginning"_s, timed([&] { must(casework::findHouseholds(office, u"王"_s, 50)); }), timed([&] { bare.read("SELECT household_id, name FROM member WHERE name LIKE '王%' LIMIT 50"); }));
    tell(u"search inside names"_s, timed([&] { must(casework::findHouseholds(office, u"英"_s, 50)); }), timed([&] { bare.read("SELECT household_id, name FROM member WHERE name LIKE '%英%'"); }));
    tell(u"report of a month"_s, timed([&] { must(casework::report(office, casework::ReportPeriod::of(casework::ReportKind::Month, Month(2018, 6)))); }),
         timed([&] {
             bare.readAll<Household>();
             bare.readAll<Member>();
             bare.readAll<Decision>();
             bare.readAll<PaymentLine>();
         }));
    tell(u"month drafted"_s, timed([&] { must(casework::draftPayments(office, Month(2018, 6))); }),
         timed([&] {
             bare.readAll<Household>();
             bare.readAll<Member>();
             bare.readAll<Decision>();
             bare.readAll<BankAccount>();
             bare.readAll<PaymentLine>();
         }));
    return 0;
}

} // namespace xieli::benchmark

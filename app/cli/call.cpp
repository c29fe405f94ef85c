// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/call.h"

#include "print/render.h"

#include <QFile>
#include <QJsonDocument>
#include <QStringDecoder>
#include <QTextStream>

#include <cstdio>

namespace xieli::cli {

using namespace Qt::StringLiterals;

namespace {

void writeLine(FILE *stream, const QByteArray &utf8)
{
    std::fwrite(utf8.constData(), 1, static_cast<std::size_t>(utf8.size()), stream);
    std::fputc('\n', stream);
    std::fflush(stream);
}

Result<casework::Office> unlockedOffice(const Call &call)
{
    const auto secret = passphrase(call);
    if (!secret)
        return tl::unexpected(secret.error());
    auto office = casework::openOffice(call.words().value(0), call.option(u"user"_s), *secret, today(call));
    if (office && !call.has(u"today"_s))
        casework::keepTrainingTime(*office);
    return office;
}

} // namespace

Result<QString> passphraseFromFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(u"cli.passphrase_file_unreadable"_s, {{u"file"_s, path}});
    const QByteArray bytes = file.read(4096);
    QStringDecoder decoder(QStringConverter::encodingForData(bytes).value_or(QStringConverter::Utf8));
    const QString text = decoder(bytes);
    const QString line = text.section(u'\n', 0, 0);
    const QString secret = line.endsWith(u'\r') ? line.chopped(1) : line;
    if (secret.isEmpty())
        return fail(u"cli.passphrase_file_empty"_s, {{u"file"_s, path}});
    return secret;
}

void printLine(const QByteArray &utf8) { writeLine(stdout, utf8); }

void Call::say(const QString &line) const
{
    if (!json)
        printLine(line.toUtf8());
}

void Call::answer(const QJsonObject &object) const
{
    if (json)
        printLine(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void Call::warn(const QString &line) const { writeLine(stderr, line.toUtf8()); }

int Call::refuse(const Error &error) const
{
    writeLine(stderr, wording.say(error).toUtf8());
    if (const QString hint = u"cli.hint_"_s + error.key.section(u'.', 1); wording.knows(hint))
        warn(wording.text(hint));
    return Refused;
}

int Call::misuse(const QString &why) const
{
    writeLine(stderr, why.toUtf8());
    writeLine(stderr, help.toUtf8());
    return Misuse;
}

std::optional<Month> monthOption(const Call &call, const QString &name)
{
    const auto month = Month::parse(call.option(name));
    if (!month)
        call.misuse(call.has(name) ? call.wording.text(u"cli.month_bad"_s, {{u"option"_s, name}, {u"value"_s, call.option(name)}})
                                   : call.wording.text(u"cli.month_needed"_s, {{u"option"_s, name}}));
    return month;
}

std::optional<Day> dayOption(const Call &call, const QString &name, Day otherwise)
{
    if (!call.has(name))
        return otherwise;
    const auto day = parseDay(call.option(name));
    if (!day)
        call.misuse(call.wording.text(u"cli.day_bad"_s, {{u"option"_s, name}, {u"value"_s, call.option(name)}}));
    return day;
}

std::optional<int> numberOption(const Call &call, const QString &name, int otherwise, int least, int most)
{
    if (!call.has(name))
        return otherwise;
    bool readable = false;
    const int number = call.option(name).toInt(&readable);
    if (readable && number >= least && number <= most)
        return number;
    call.misuse(call.wording.text(u"cli.number_needed"_s, {{u"option"_s, name}, {u"least"_s, QString::number(least)}, {u"most"_s, QString::number(most)}}));
    return std::nullopt;
}

Day today(const Call &call)
{
    return parseDay(call.option(u"today"_s)).value_or(QDate::currentDate());
}

Result<QString> passphrase(const Call &call)
{
    if (call.has(u"passphrase-file"_s))
        return passphraseFromFile(call.option(u"passphrase-file"_s));
    if (qEnvironmentVariableIsSet("XIELI_PASSPHRASE"))
        return qEnvironmentVariable("XIELI_PASSPHRASE");
    writeLine(stderr, call.wording.text(u"cli.passphrase_prompt"_s, {}).toUtf8());
    QTextStream input(stdin);
    const QString typed = input.readLine();
    if (typed.isEmpty())
        return fail(u"cli.passphrase_missing"_s);
    return typed;
}

Result<casework::Office> officeToLookAt(const Call &call)
{
    if (call.has(u"confirm-day"_s))
        return openedOffice(call);
    auto office = unlockedOffice(call);
    if (office)
        if (const auto question = casework::clockQuestion(*office))
            call.refuse(*question); // said, but looking goes on
    return office;
}

Result<casework::Office> officeToWriteFrom(const Call &call)
{
    auto office = openedOffice(call);
    if (!office)
        return office;
    if (const auto own = casework::overOwnFile(*office, call.option(u"o"_s)))
        return tl::unexpected(*own);
    return office;
}

Result<casework::Office> openedOffice(const Call &call)
{
    auto office = unlockedOffice(call);
    if (!office)
        return office;
    if (const auto question = casework::clockQuestion(*office)) {
        if (!call.has(u"confirm-day"_s)) {
            call.refuse(*question);
            return fail(u"cli.how_to_confirm_day"_s);
        }
        if (const auto confirmed = casework::confirmClock(*office, call.option(u"confirm-day"_s)); !confirmed)
            return tl::unexpected(confirmed.error());
    }
    return office;
}

QString yuan(Money amount) { return amount.toString() + u" 元"_s; }

std::optional<MonthlyOutput> monthlyOutput(const Call &call, int &exit)
{
    exit = Misuse;
    const auto month = monthOption(call, u"month"_s);
    if (!month)
        return std::nullopt;
    if (!call.has(u"o"_s)) {
        call.misuse(call.wording.text(u"cli.output_needed"_s, {}));
        return std::nullopt;
    }
    auto office = officeToWriteFrom(call);
    if (office)
        return MonthlyOutput{*month, call.option(u"o"_s), std::move(*office)};
    exit = call.refuse(office.error());
    return std::nullopt;
}

casework::ExportWish exportWish(const Call &call) { return {call.has(u"whole"_s), call.option(u"taken-by"_s), call.option(u"reason"_s)}; }

casework::PdfMaker pdfMaker()
{
    return [](const papers::Paper &paper) -> Result<QByteArray> { return print::pdfBytes(paper); };
}

casework::BookletMaker bookletMaker()
{
    return [](const papers::Booklet &booklet) -> Result<QByteArray> { return print::pdfBytes(booklet); };
}

} // namespace xieli::cli

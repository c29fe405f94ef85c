// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/exportpaper.h"
#include "papers/wording.h"

#include <QCommandLineParser>
#include <QJsonObject>

namespace xieli::cli {

/// Exit codes: done; refused or found wrong (message on stderr); called the wrong way.
enum Exit { Done = 0, Refused = 1, Misuse = 2 };

/// One call of the program: its verb's parsed words, and where answers go.
struct Call {
    QCommandLineParser parser;
    papers::Wording wording;
    QString help;       ///< how the verb is called
    bool json = false;

    QStringList words() const { return parser.positionalArguments().mid(1); }
    QString option(const QString &name) const { return parser.value(name); }
    bool has(const QString &name) const { return parser.isSet(name); }

    /// A line on stdout for people; silent under --json.
    void say(const QString &line) const;
    /// A line of JSON on stdout; only under --json.
    void answer(const QJsonObject &object) const;
    /// A line on stderr, beside the answer.
    void warn(const QString &line) const;
    /// An error's sentence on stderr, and where there is one ("cli.hint_…") how the call is to be mended, which the window must not show; returns
    /// Refused.
    int refuse(const Error &error) const;
    /// How the verb is called, on stderr; returns Misuse.
    int misuse(const QString &why) const;
};

/// The whole of stdout goes through here, as UTF-8.
void printLine(const QByteArray &utf8);

/// --month and its like; nothing where the option is missing or unreadable (then `misuse` was said).
std::optional<Month> monthOption(const Call &call, const QString &name);
std::optional<Day> dayOption(const Call &call, const QString &name, Day otherwise);
/// The day of an office that practises is not the computer's.
inline Day orToday(Day named, const casework::Office &office) { return named.isValid() ? named : office.today; }
Day today(const Call &call);
/// A whole number from `least` to `most`; nothing where it is unreadable or outside (then `misuse` was said).
std::optional<int> numberOption(const Call &call, const QString &name, int otherwise, int least, int most);

/// The passphrase: XIELI_PASSPHRASE, --passphrase-file, or asked for on the terminal.
Result<QString> passphrase(const Call &call);
/// Opens the office file that the first word names. A day that the file finds odd is refused unless --confirm-day says why.
Result<casework::Office> openedOffice(const Call &call);

/// The office file for a verb that only looks: no clock of the law runs, so an odd day is said on stderr and not refused.
Result<casework::Office> officeToLookAt(const Call &call);
/// Opens the office file, and refuses an --o that would overwrite the office file itself.
Result<casework::Office> officeToWriteFrom(const Call &call);

/// What a verb that writes something of a month begins with.
struct MonthlyOutput {
    Month month;
    QString path;
    casework::Office office;
};
/// --month, -o and the office file; nothing where one of them is amiss: then it was said, and `exit` is what the call ends with.
std::optional<MonthlyOutput> monthlyOutput(const Call &call, int &exit);

/// The first line of a passphrase file: UTF-8, or UTF-16 as the Windows editor saves it; its end of line does not count.
Result<QString> passphraseFromFile(const QString &path);

/// --whole, --taken-by, --reason: how a list leaves.
casework::ExportWish exportWish(const Call &call);
/// Papers drawn as PDF; only where main() has made an application with fonts.
casework::PdfMaker pdfMaker();
casework::BookletMaker bookletMaker();

QString yuan(Money amount);
inline qint64 fen(Money amount) { return amount.fen(); }
/// null for no amount.
inline QJsonValue fen(const std::optional<Money> &amount) { return amount ? QJsonValue(fen(*amount)) : QJsonValue(); }

} // namespace xieli::cli

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "casework/dossiers.h"

#include <QFile>
#include <QJsonArray>

namespace xieli::cli {

using namespace Qt::StringLiterals;

int exportDossiers(Call &call)
{
    if (!call.has(u"o"_s))
        return call.misuse(call.wording.text(u"cli.output_needed"_s, {}));
    auto office = officeToWriteFrom(call);
    if (!office)
        return call.refuse(office.error());
    const auto month = call.has(u"month"_s) ? monthOption(call, u"month"_s) : std::optional(Month::of(office->today));
    if (!month)
        return Misuse;
    const auto text = casework::exportDossiers(*office, HouseholdId(call.option(u"household"_s)), *month);
    if (!text)
        return call.refuse(text.error());
    // what reads dossiers refuses a key it does not know: the file itself stays without a mark, the register has its digest
    const casework::OutgoingFile file{office->wording.text(u"casework.export_dossiers"_s), {office->wording.text(u"casework.export_dossier_numbers"_s)}, text->households,
                                      [&text](const QString &) -> Result<QByteArray> { return text->json; }};
    if (const auto left = casework::letOut(*office, file, exportWish(call), call.option(u"o"_s)); !left)
        return call.refuse(left.error());
    call.say(call.wording.text(u"cli.exported"_s, {{u"file"_s, call.option(u"o"_s)}, {u"households"_s, QString::number(text->households)}}));
    call.answer({{u"file"_s, call.option(u"o"_s)}, {u"households"_s, text->households}});
    return Done;
}

int importDossiers(Call &call)
{
    auto office = openedOffice(call);
    if (!office)
        return call.refuse(office.error());
    int exit = Done;
    for (const QString &path : call.words().mid(1)) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            exit = call.refuse({u"cli.not_readable"_s, {{u"file"_s, path}, {u"why"_s, file.errorString()}}});
            continue;
        }
        const auto report = casework::importDossiers(*office, file.readAll(), call.has(u"dry-run"_s) ? casework::Run::Dry : casework::Run::Real);
        if (!report) {
            exit = call.refuse(report.error());
            continue;
        }
        call.say(call.wording.text(u"cli.imported"_s, {{u"file"_s, path}, {u"households"_s, QString::number(report->households)},
                                                       {u"unchanged"_s, QString::number(report->unchanged)}}));
        int kept = 0;
        QStringList heads;
        for (const auto &[head, count] : report->kept) {
            kept += count;
            heads << head;
        }
        if (kept > 0)
            call.say(call.wording.text(u"cli.import_kept"_s, {{u"count"_s, QString::number(kept)}, {u"heads"_s, heads.mid(0, 5).join(call.wording.text(u"parcels.name_comma"_s)) + (heads.size() > 5 ? u" …"_s : QString())}}));
        if (!report->endings.isEmpty())
            call.say(call.wording.text(u"cli.import_endings"_s, {{u"people"_s, report->endings.join(call.wording.text(u"casework.list_separator"_s))}}));
        call.answer({{u"file"_s, path}, {u"households"_s, report->households}, {u"unchanged"_s, report->unchanged}, {u"records_kept"_s, kept},
                     {u"endings_kept"_s, QJsonArray::fromStringList(report->endings)}});
    }
    return exit;
}

} // namespace xieli::cli

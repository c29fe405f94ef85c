// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/office.h"

#include "casework/editions.h"
#include "exchange/peers.h"
#include "store/rows.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {


std::optional<Error> amiss(const NewOffice &wanted)
{
    static const QRegularExpression code(u"^\\d{6,12}$"_s);
    if (wanted.name.trimmed().isEmpty())
        return Error{u"casework.office_without_name"_s};
    if (!code.match(wanted.placeCode).hasMatch())
        return Error{u"casework.bad_place_code"_s, {{u"code"_s, wanted.placeCode}}};
    if (wanted.passphrase.size() < shortestPassphrase)
        return Error{u"casework.short_passphrase"_s, {{u"least"_s, QString::number(shortestPassphrase)}}};
    return std::nullopt;
}

std::vector<PolicyOverlay> overlaysOf(const NamedPacks &named)
{
    std::vector<PolicyOverlay> overlays;
    for (auto overlay = named.overlays.cbegin(); overlay != named.overlays.cend(); ++overlay)
        overlays.push_back({overlay.key(), overlay.value(), QString::fromLatin1(exchange::digestOf(overlay.value()).toHex())});
    return overlays;
}

/// What the file says of its office, with its law. A law that cannot be composed does not keep people from their file.
Result<Office> seated(OfficeFile opened, Day today)
{
    Office office;
    office.file = std::make_unique<OfficeFile>(std::move(opened));
    office.wording = papers::Wording::load();
    office.today = today;
    office.path = office.file->path();
    office.user = office.file->user().name;
    const auto read = office.file->read([&](Reader &reader) {
        const OfficeRow row = reader.office();
        office.id = row.id;
        office.name = row.name;
        office.role = row.role;
        office.placeCode = row.placeCode;
    });
    if (!read)
        return tl::unexpected(read.error());
    if (office.role == OfficeRole::Village) // the program may have been stopped between a parcel and what follows from it
        (void)adoptOverlays(office);
    (void)refreshLaw(office);
    return office;
}

} // namespace

Result<CreatedOffice> createOffice(const NewOffice &wanted)
{
    if (const auto error = amiss(wanted))
        return tl::unexpected(*error);
    const auto named = packsNamed(wanted.packs);
    if (!named)
        return tl::unexpected(named.error());
    if (const auto law = named->catalogue.law(named->names); !law)
        return tl::unexpected(law.error());
    xieli::NewOffice made{wanted.name.trimmed(), wanted.role, wanted.placeCode, named->names, wanted.userName, wanted.passphrase, wanted.today};
    made.overlays = overlaysOf(*named); // with the office itself: an office without its law is half an office
    auto created = OfficeFile::create(wanted.path, made);
    if (!created)
        return tl::unexpected(created.error());
    auto office = seated(std::move(created->file), wanted.today);
    if (!office)
        return tl::unexpected(office.error());
    return CreatedOffice{std::move(*office), created->recoverySheetText};
}

Result<Office> openOffice(const QString &path, const QString &userName, const QString &passphrase, Day today)
{
    auto file = OfficeFile::open(path, {userName, passphrase, {}}, Clock::on(today));
    if (!file)
        return tl::unexpected(file.error());
    return seated(std::move(*file), today);
}

Result<Office> openByRecovery(const QString &path, const QString &recoveryText, const QString &userName,
                              const QString &newPassphrase, Day today)
{
    if (newPassphrase.size() < shortestPassphrase)
        return fail(u"casework.short_passphrase"_s, {{u"least"_s, QString::number(shortestPassphrase)}});
    if (recoveryText.trimmed().isEmpty()) // else the new passphrase would be tried as the old one
        return fail(u"casework.recovery_empty"_s);
    auto file = OfficeFile::open(path, {userName, newPassphrase, recoveryText}, Clock::on(today));
    if (!file)
        return tl::unexpected(file.error());
    return seated(std::move(*file), today);
}

std::optional<Error> overOwnFile(const Office &office, const QString &path)
{
    const QString target = QFileInfo(path).canonicalFilePath(); // empty where there is no such file yet
    for (const QString &own : {office.path, OfficeFile::keysPath(office.path), office.path + u"-journal"_s})
        if (QFileInfo(path).absoluteFilePath() == QFileInfo(own).absoluteFilePath()
            || (!target.isEmpty() && target == QFileInfo(own).canonicalFilePath()))
            return Error{u"casework.own_file"_s, {{u"path"_s, path}}};
    if (!target.isEmpty() && (target.endsWith(u".xieli"_s) || target.endsWith(u".keys"_s) || target.endsWith(u".xieli-journal"_s)))
        return Error{u"casework.office_file_there"_s, {{u"path"_s, path}}};
    return std::nullopt;
}

std::optional<Error> futureDay(const Office &office, Day day)
{
    return day.isValid() && day > office.today ? std::optional(Error{u"casework.day_future"_s, {{u"day"_s, isoText(day)}, {u"today"_s, isoText(office.today)}}}) : std::nullopt;
}

std::optional<Error> clockQuestion(Office &office)
{
    const auto question = office.file->clockQuestion(office.today);
    if (!question)
        return question.error();
    if (!*question)
        return std::nullopt;
    const Arguments days{{u"last"_s, (*question)->lastDay.toString(Qt::ISODate)}, {u"today"_s, (*question)->today.toString(Qt::ISODate)}};
    return Error{(*question)->earlier ? u"casework.clock_earlier"_s : u"casework.clock_later"_s, days};
}

void goOnFromLastDay(Office &office)
{
    const auto question = clockQuestion(office);
    const Day last = question ? Day::fromString(question->arguments.value(u"last"_s), Qt::ISODate) : Day();
    if (!last.isValid())
        return;
    office.today = last;
    office.file->setToday(last);
}

void keepTrainingTime(Office &office)
{
    if (office.packs.contains(u"training-"_s) && office.today == QDate::currentDate())
        goOnFromLastDay(office);
}

Result<void> confirmClock(Office &office, const QString &reason)
{
    if (reason.trimmed().isEmpty())
        return fail(u"casework.reason_needed"_s);
    return office.file->confirmClock(office.today, reason);
}

Result<const policy::Law *> lawOf(const Office &office)
{
    if (!office.law)
        return tl::unexpected(office.lawError);
    return office.law.get();
}

} // namespace xieli::casework

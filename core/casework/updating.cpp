// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/updating.h"

#include "base/savefile.h"
#include "exchange/selection.h"
#include "store/keyfile.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QVersionNumber>

namespace xieli::casework {

using namespace Qt::StringLiterals;

namespace {

constexpr auto productName = "xieli";
constexpr auto slotName = "release";

QString ownPlatform()
{
    const QString machine = QSysInfo::buildCpuArchitecture();
    return QSysInfo::productType() + QSysInfo::productVersion().section(u'.', 0, 0) + u'-' + (machine == u"x86_64" ? u"amd64"_s : machine);
}

std::vector<exchange::ReleaseKey> compiledKeys()
{
    std::vector<exchange::ReleaseKey> keys;
    QFile file(u":/xieli/release/keys.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return keys;
    for (const QJsonValue &key : QJsonDocument::fromJson(file.readAll()).object().value(u"keys"_s).toArray())
        keys.push_back({QByteArray::fromHex(key[u"key"_s].toString().toLatin1()), key[u"note"_s].toString()});
    return keys;
}

QVersionNumber number(const QString &version) { return QVersionNumber::fromString(version).normalized(); }

/// Whether what was signed is for this program; an honest update for another one is refused like a forged one.
Result<void> fits(const exchange::UpdateFacts &facts, const Installed &program)
{
    const Arguments named{{u"version"_s, facts.version}, {u"own"_s, program.version}, {u"platform"_s, facts.platform}, {u"own_platform"_s, program.platform}, {u"oldest"_s, facts.oldest}};
    if (facts.product != QLatin1String(productName))
        return fail(u"updates.other_product"_s, named);
    if (facts.platform != program.platform)
        return fail(u"updates.other_platform"_s, named);
    if (number(facts.version) <= number(program.version))
        return fail(u"updates.not_newer"_s, named);
    if (facts.schema < program.schema)
        return fail(u"updates.older_schema"_s, named);
    if (number(program.version) < number(facts.oldest))
        return fail(u"updates.too_far"_s, named);
    return {};
}

tl::unexpected<Error> notReadable(const QFile &file)
{
    return fail(u"updates.not_readable"_s, {{u"file"_s, QFileInfo(file).fileName()}, {u"why"_s, file.errorString()}});
}

Result<void> installed(const QString &path, const QStringList &command, bool hasBackup)
{
    const QString refusal = hasBackup ? u"updates.not_run"_s : u"updates.not_run_without_office"_s;
    QStringList words = command;
    words.replaceInStrings(u"{}"_s, path);
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(words.takeFirst(), words);
    process.closeWriteChannel();
    if (!process.waitForStarted())
        return fail(refusal, {{u"why"_s, process.errorString()}});
    process.waitForFinished(-1);
    const bool isDone = process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    return isDone ? Result<void>() : fail(refusal, {{u"why"_s, QString::fromUtf8(process.readAll()).trimmed().right(400)}});
}

} // namespace

Installed Installed::thisProgram()
{
    // An administrator's rights are asked for by the system, in its own window, and only for this command.
    // Without its lists of packages apt looks for nothing in a network: what is missing is said before anything is unpacked. (Its --no-download
    // cannot install a file at all.) Its caches stay those of the lists.
    QStringList command{u"apt-get"_s, u"install"_s, u"-y"_s, u"-o"_s, u"Dir::Etc::sourcelist=/dev/null"_s, u"-o"_s, u"Dir::Etc::sourceparts=/dev/null"_s,
                        u"-o"_s, u"Dir::Cache::pkgcache="_s, u"-o"_s, u"Dir::Cache::srcpkgcache="_s, u"{}"_s};
    if (!QStandardPaths::findExecutable(u"pkexec"_s).isEmpty())
        command.prepend(u"pkexec"_s);
    return {QStringLiteral(XIELI_VERSION), ownPlatform(), exchange::schemaNumber(), compiledKeys(), command};
}

Result<CheckedUpdate> checkUpdate(const QString &path, const Installed &program)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return notReadable(file);
    const auto update = exchange::readUpdate(file, program.keys);
    if (!update)
        return tl::unexpected(update.error());
    const auto fit = fits(update->facts, program);
    return fit ? Result<CheckedUpdate>(CheckedUpdate{path, *update}) : tl::unexpected(fit.error());
}

QString releaseKeyWords(const exchange::ReleaseKey &key)
{
    QString words = QString::fromLatin1(key.id().toHex());
    for (qsizetype at = words.size() - 4; at > 0; at -= 4)
        words.insert(at, u' ');
    return key.note.isEmpty() ? words : words + u"  "_s + key.note;
}

QStringList releaseKeyWords(const Installed &program)
{
    QStringList all;
    for (const exchange::ReleaseKey &key : program.keys)
        all << releaseKeyWords(key);
    return all;
}

QString updateWords(const CheckedUpdate &update, const papers::Wording &wording)
{
    const exchange::UpdateFacts &facts = update.facts();
    return wording.text(facts.notes.isEmpty() ? u"updates.found"_s : u"updates.found_notes"_s, {{u"version"_s, facts.version}, {u"day"_s, facts.day}, {u"notes"_s, facts.notes}});
}

Result<void> runUpdate(Office *office, const CheckedUpdate &update, const Installed &program, const Surroundings &surroundings)
{
    // Between the look and the act the file may have become another one: also one that is signed by rights is not what somebody agreed to.
    const auto again = checkUpdate(update.path, program);
    if (!again)
        return tl::unexpected(again.error());
    if (again->facts().digest != update.facts().digest || again->facts().version != update.facts().version)
        return fail(u"exchange.update_altered"_s);
    if (office)
        if (const auto made = backUpBefore(*office, surroundings); !made)
            return tl::unexpected(made.error());
    QTemporaryDir folder; // 0700: nobody else can put another file there
    QFile from(update.path), to(folder.filePath(QFileInfo(update.facts().name).fileName()));
    if (!folder.isValid() || !to.open(QIODevice::ReadWrite | QIODevice::NewOnly))
        return fail(u"exchange.update_not_written"_s, {{u"why"_s, to.errorString()}});
    if (!from.open(QIODevice::ReadOnly))
        return notReadable(from);
    if (const auto out = exchange::unpackUpdate(from, again->update, to); !out)
        return out;
    // What is run is this copy: it is read back, so that neither the stick nor a full disk can have the last word.
    if (!to.flush() || !to.seek(0) || exchange::digestOfRest(to) != update.facts().digest)
        return fail(u"exchange.update_altered"_s);
    to.close();
    return installed(to.fileName(), program.command, office);
}

Result<exchange::ReleaseKey> makeReleaseKey(const QString &path, const QString &passphrase)
{
    if (QFile::exists(path))
        return fail(u"store.file_exists"_s, {{u"path"_s, path}});
    if (passphrase.size() < shortestPassphrase)
        return fail(u"casework.short_passphrase"_s, {{u"least"_s, QString::number(shortestPassphrase)}});
    const QByteArray seed = exchange::newReleaseSeed();
    KeyFile keys; // the seed lies in it as an office's key does: Argon2id, one slot
    auto put = keys.put(QLatin1String(slotName), passphrase, seed);
    if (put)
        put = keys.save(path);
    return put ? Result<exchange::ReleaseKey>(exchange::releaseKeyOf(seed)) : tl::unexpected(put.error());
}

Result<void> signUpdate(const QString &installer, const exchange::UpdateFacts &facts, const QString &keyPath, const QString &passphrase, const QString &target)
{
    const auto keys = KeyFile::load(keyPath);
    const auto seed = keys ? keys->open(QLatin1String(slotName), passphrase) : tl::unexpected(keys.error());
    if (!seed)
        return tl::unexpected(seed.error());
    QFile from(installer);
    if (!from.open(QIODevice::ReadOnly))
        return notReadable(from);
    QSaveFile to(target);
    if (!to.open(QIODevice::WriteOnly))
        return fail(u"exchange.update_not_written"_s, {{u"why"_s, to.errorString()}});
    exchange::UpdateFacts named = facts;
    named.product = QLatin1String(productName);
    named.name = QFileInfo(installer).fileName();
    if (const auto written = exchange::writeUpdate(named, from, *seed, to); !written)
        return written;
    return commitWhole(to) ? Result<void>() : fail(u"exchange.update_not_written"_s, {{u"why"_s, to.errorString()}});
}

} // namespace xieli::casework

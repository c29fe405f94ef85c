// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/officefile.h"

#include "store/keyfile.h"
#include "store/officeinside.h"
#include "store/recovery.h"
#include "store/sqlite/migrations.h"
#include "store/volumes.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>

#include <sodium.h>

namespace xieli {

using namespace Qt::StringLiterals;

namespace {

constexpr auto plainHeader = "SQLite format 3";

QByteArray headerOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(16) : QByteArray();
}

void refuseStrangeFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        throw StoreFailure(u"store.file_missing"_s, {{u"path"_s, path}});
    if (info.isDir())
        throw StoreFailure(u"store.not_office"_s, {{u"path"_s, path}});
    if (isVolumeList(path))
        throw StoreFailure(u"store.in_volumes"_s, {{u"path"_s, path}});
    const QByteArray header = headerOf(path);
    if (header.size() < 16)
        throw StoreFailure(u"store.damaged"_s, {{u"path"_s, path}, {u"detail"_s, u"header"_s}});
    // A key on a plain file would only say "not a database"; and nothing may be worked on unencrypted by mistake.
    if (Connection::canEncrypt() && header.startsWith(plainHeader))
        throw StoreFailure(u"store.file_plain"_s, {{u"path"_s, path}});
}

OfficeUser userNamed(Reader &reader, const QString &name)
{
    for (const OfficeUser &user : reader.all<OfficeUser>())
        if (!user.removedOn && (user.name == name || (name.isEmpty() && user.role == UserRole::Keeper)))
            return user;
    throw StoreFailure(u"store.no_such_user"_s, {{u"user"_s, name}});
}

/// The name under which an office is made, so that a half-made file is never taken for one.
QString draftOf(const QString &path) { return path + u".new"_s; }

/// A creation or a backup that was cut off leaves its draft and, at the very end, its keys: nobody has worked with them yet.
void clearHalfMade(const QString &path)
{
    if (!QFile::exists(path) && QFile::exists(draftOf(path)))
        QFile::remove(OfficeFile::keysPath(path));
    QFile::remove(draftOf(path));
    QFile::remove(draftOf(path) + u"-journal"_s);
}

void refuseIfMade(const QString &path)
{
    for (const QString &file : {path, OfficeFile::keysPath(path)})
        if (QFile::exists(file))
            throw StoreFailure(u"store.file_exists"_s, {{u"path"_s, file}});
}

QByteArray bytes(size_t size) { return QByteArray(qsizetype(size), '\0'); }
unsigned char *rawKey(QByteArray &array) { return reinterpret_cast<unsigned char *>(array.data()); }

/// The office's own rows, with key pairs for signing and sealing.
void writeOffice(Writer &writer, const NewOffice &office, const OfficeUser &user)
{
    OfficeRow row;
    OfficeSecret secret;
    row.id = secret.id = OfficeId::create();
    row.name = office.name;
    row.role = office.role;
    row.placeCode = office.placeCode;
    row.packs = office.packs;
    row.createdOn = user.addedOn;
    row.signingKey = bytes(crypto_sign_PUBLICKEYBYTES);
    secret.signingSecret = bytes(crypto_sign_SECRETKEYBYTES);
    crypto_sign_keypair(rawKey(row.signingKey), rawKey(secret.signingSecret));
    row.sealingKey = bytes(crypto_box_PUBLICKEYBYTES);
    secret.sealingSecret = bytes(crypto_box_SECRETKEYBYTES);
    crypto_box_keypair(rawKey(row.sealingKey), rawKey(secret.sealingSecret));
    writer.insert(row);
    writer.insert(secret);
    writer.insert(user);
    for (const PolicyOverlay &overlay : office.overlays)
        writer.insert(overlay);
}

/// Where nothing is encrypted, a foreign key would open the file all the same; so the file knows its key by a digest.
QString keyCheck(const QByteArray &key)
{
    return QString::fromLatin1(Hasher().part(QByteArray("xieli key check")).part(key).digest().toHex());
}

void refuseForeignKey(Reader &reader, const QByteArray &key)
{
    const auto check = reader.setting(u"key_check"_s);
    if (check && *check != keyCheck(key))
        throw StoreFailure(u"store.keys_misfit"_s);
}

Clock clockOf(const NewOffice &office)
{
    Clock clock = office.today.isValid() ? Clock::on(office.today) : Clock::system();
    if (office.utcNow)
        clock.utcNow = office.utcNow;
    return clock;
}

OfficeUser firstUser(const NewOffice &office, const Clock &clock)
{
    if (office.userName.isEmpty())
        throw StoreFailure(u"store.user_name_empty"_s);
    return {OfficeUserId::create(), office.userName, UserRole::Keeper, clock.today, {}};
}

void startCryptography()
{
    if (sodium_init() < 0)
        throw StoreFailure(u"store.no_cipher"_s);
}

/// Removes what a creation that failed has left; what was there before was refused at the start.
class Leftovers {
public:
    explicit Leftovers(QStringList paths) : m_paths(std::move(paths)) {}
    ~Leftovers()
    {
        for (const QString &path : m_paths)
            QFile::remove(path);
    }
    void keep() { m_paths.clear(); }

private:
    QStringList m_paths;
};

} // namespace

QString OfficeFile::keysPath(const QString &path)
{
    const QFileInfo info(path);
    const QString keys = info.dir().filePath(info.completeBaseName() + u".keys"_s);
    return keys == path ? path + u".keys"_s : keys;
}

Result<QStringList> OfficeFile::userNames(const QString &path)
{
    return KeyFile::load(keysPath(path)).map([](const KeyFile &keys) { return keys.users(); });
}

Result<Created> OfficeFile::create(const QString &path, const NewOffice &office)
{
    return guarded([&]() -> Result<Created> {
        startCryptography();
        QLockFile turn(path + u".lock"_s); // two programs making the same office would mix their keys
        if (!turn.tryLock())
            return fail(turn.error() == QLockFile::LockFailedError ? u"store.file_exists"_s : u"store.not_writable"_s,
                        {{u"path"_s, path}, {u"detail"_s, path}});
        clearHalfMade(path);
        refuseIfMade(path);
        const Clock clock = clockOf(office);
        const OfficeUser user = firstUser(office, clock);
        const QByteArray key = newFileKey();
        KeyFile keys;
        if (auto put = keys.put(user.name, office.passphrase, key); !put)
            return tl::unexpected<Error>(put.error());

        const QString draft = draftOf(path);
        Leftovers leftovers({draft, draft + u"-journal"_s, keysPath(path)});
        {
            auto inside = std::make_unique<OfficeInside>(draft, key, Connection::Mode::Create, clock);
            inside->user = user;
            migrate(inside->connection, newestVersion(), inside->heading());
            rotateCopiesBefore(path, key);
            inside->schemaVersion = newestVersion();
            inside->connection.setRecorder(std::make_unique<Recorder>(inside->connection));
            OfficeFile file = OfficeInside::wrap(std::move(inside));
            auto written = OfficeInside::changeAs(file, u"created"_s, {u"store.title_created"_s, {{u"name"_s, office.name}}},
                                                  [&](Writer &writer) {
                                                      writeOffice(writer, office, user);
                                                      writer.setSetting(u"key_check"_s, keyCheck(key));
                                                  });
            if (!written)
                return tl::unexpected<Error>(written.error());
        }
        if (auto saved = keys.save(keysPath(path)); !saved)
            return tl::unexpected<Error>(saved.error());
        if (!QFile::rename(draft, path))
            return fail(u"store.not_writable"_s, {{u"path"_s, path}, {u"detail"_s, path}});
        auto opened = OfficeInside::openWithKey(path, key, user.name, clock);
        if (!opened)
            return tl::unexpected<Error>(opened.error());
        leftovers.keep();
        return Created{std::move(*opened), recoveryText(key)};
    });
}

Result<OfficeFile> OfficeInside::openWithKey(const QString &path, const QByteArray &key, const QString &userName, const Clock &clock)
{
    return guarded([&]() -> Result<OfficeFile> {
        refuseStrangeFile(path);
        auto inside = std::make_unique<OfficeInside>(path, key, Connection::Mode::Existing, clock);
        const int version = fileVersion(inside->connection);
        if (version == 0)
            throw StoreFailure(u"store.not_office"_s, {{u"path"_s, path}});
        refuseNewer(inside->connection);
        inside->user.name = userName;
        if (version < newestVersion()) {
            const QString copy = copyBeforeMigration(inside->connection, path, key);
            if (const auto keys = copyKeys(OfficeFile::keysPath(path), OfficeFile::keysPath(copy)); !keys)
                throw StoreFailure(keys.error()); // a copy that only the recovery sheet opens is half a copy
            migrate(inside->connection, newestVersion(), inside->heading());
        }
        inside->schemaVersion = newestVersion();
        refuseForeignKey(inside->reader, key);
        inside->user = userNamed(inside->reader, userName);
        inside->connection.setRecorder(std::make_unique<Recorder>(inside->connection));
        return wrap(std::move(inside));
    });
}

Result<OfficeFile> OfficeFile::open(const QString &path, const Credentials &credentials, const Clock &clock)
{
    return guarded([&]() -> Result<OfficeFile> {
        startCryptography();
        refuseStrangeFile(path);
        auto keys = KeyFile::load(keysPath(path));
        if (!credentials.recovery.isEmpty()) {
            auto key = fileKeyFrom(credentials.recovery);
            if (!key)
                return tl::unexpected<Error>(key.error());
            auto opened = OfficeInside::openWithKey(path, *key, credentials.userName, clock);
            if (!opened && opened.error().key == u"store.keys_misfit")
                return fail(u"store.recovery_other_file"_s, {{u"path"_s, path}});
            if (!opened || credentials.passphrase.isEmpty())
                return opened;
            KeyFile renewed = keys ? *keys : KeyFile();
            auto put = renewed.put(opened->user().name, credentials.passphrase, *key);
            const ChangeTitle title{u"store.title_opened_by_sheet"_s, {{u"name"_s, opened->user().name}}};
            const auto noted = OfficeInside::changeAs(*opened, u"user"_s, title, [&](Writer &) {
                opened->m_inside->connection.recorder()->insist();
                if (auto saved = put ? renewed.save(keysPath(path)) : put; !saved)
                    throw StoreFailure(saved.error());
            });
            return noted ? std::move(opened) : tl::unexpected<Error>(noted.error());
        }
        if (!keys)
            return tl::unexpected<Error>(keys.error());
        const auto user = keys->userOf(credentials.userName, credentials.passphrase);
        if (!user)
            return tl::unexpected<Error>(user.error());
        const auto key = keys->open(*user, credentials.passphrase);
        return key ? OfficeInside::openWithKey(path, *key, *user, clock) : tl::unexpected<Error>(key.error());
    });
}

Result<OfficeFile> OfficeFile::anotherConnection() const
{
    return OfficeInside::openWithKey(m_inside->path, m_inside->key, m_inside->user.name, m_inside->clock);
}

} // namespace xieli

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/office.h"
#include "store/sqlite/migrations.h"

using namespace xieli;
using namespace xieli::test;

class FileTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { prepare(); }

    void aNewOfficeHasItsKeysUserAndJournalRow()
    {
        Village village;
        must(village.file.read([&](Reader &reader) {
            const OfficeRow office = reader.office();
            QCOMPARE(office.name, u"上湾村"_s);
            QCOMPARE(office.signingKey.size(), 32);
            QCOMPARE(office.sealingKey.size(), 32);
            QCOMPARE(reader.find<OfficeSecret>(office.id)->signingSecret.size(), 64);
            QCOMPARE(reader.journal()[0].kind, u"created"_s);
            QCOMPARE(reader.journal()[0].author, u"李敏"_s);
            QCOMPARE(reader.chainHead().sequence, std::int64_t(1));
        }));
        QCOMPARE(keyOf(OfficeFile::create(village.path, newOffice())), u"store.file_exists"_s);
        QVERIFY(QFile::exists(village.folder.filePath(u"上湾.keys"_s)));
        QCOMPARE(QDir(village.folder.path()).entryList(QDir::Files).size(), 2);
        QCOMPARE(must(OfficeFile::userNames(village.path)), QStringList{u"李敏"_s});
    }

    void theFileOnDiskIsEncrypted()
    {
        Village village;
        must(village.file.change(title, [&](Writer &writer) { writer.insert(household(u"只此一家的名字"_s)); }));
        const QByteArray bytes = bytesOf(village.path);
        if (!village.file.isEncrypted())
            QSKIP("built without encryption");
        QVERIFY(!bytes.startsWith("SQLite format 3"));
        QVERIFY(!bytes.contains("household"));
        QVERIFY(!bytes.contains(u"只此一家的名字"_s.toUtf8()));
        QVERIFY(must(village.file.integrity()).encrypted);
    }

    void aWrongPassphraseIsRefused()
    {
        Village village;
        const QByteArray before = bytesOf(village.path);
        QCOMPARE(keyOf(OfficeFile::open(village.path, {u"李敏"_s, u"错"_s})), u"store.wrong_passphrase"_s);
        QCOMPARE(keyOf(OfficeFile::open(village.path, {QString(), u"错"_s})), u"store.wrong_passphrase"_s);
        QCOMPARE(keyOf(OfficeFile::open(village.path, {u"王五"_s, u"春天的第一天"_s})), u"store.no_such_user"_s);
        QVERIFY(bytesOf(village.path) == before);
        auto opened = must(OfficeFile::open(village.path, {QString(), u"春天的第一天"_s}, march()));
        QCOMPARE(opened.user().name, u"李敏"_s);
        NewOffice nobody = newOffice();
        nobody.passphrase.clear();
        QCOMPARE(keyOf(OfficeFile::create(village.folder.filePath(u"b.xieli"_s), nobody)), u"store.passphrase_empty"_s);
        QVERIFY(!QFile::exists(village.folder.filePath(u"b.keys"_s)));
    }

    void aLoneCopiedFileOpensFromTheRecoverySheet()
    {
        Village village;
        const QString lone = village.folder.filePath(u"捡到的.xieli"_s);
        QVERIFY(QFile::copy(village.path, lone));
        QCOMPARE(keyOf(OfficeFile::open(lone, credentials())), u"store.keys_missing"_s);
        const QString typed = village.made.recoverySheetText.toLower().replace(u'0', u'o').replace(u'-', u' ');
        must(OfficeFile::open(lone, {QString(), u"新密码"_s, typed}, march()));
        must(OfficeFile::open(lone, {u"李敏"_s, u"新密码"_s, {}}, march()));
        QCOMPARE(keyOf(OfficeFile::open(lone, credentials())), u"store.wrong_passphrase"_s);
        Village other;
        const auto foreign = OfficeFile::open(other.path, {QString(), u"新密码"_s, typed});
        QCOMPARE(keyOf(foreign), u"store.recovery_other_file"_s);
        must(OfficeFile::open(other.path, credentials(), march())); // and its own slots are as they were
    }

    void everyMistypedCharacterOfTheSheetIsFound()
    {
        const QByteArray key = QByteArray::fromHex("00112233445566778899aabbccddeeff0123456789abcdeffedcba9876543210");
        const QString text = recoveryText(key);
        QCOMPARE(*fileKeyFrom(text), key);
        QCOMPARE(*fileKeyFrom(u"  "_s + text.toLower()), key);
        for (qsizetype i = 0; i < text.size(); ++i) {
            if (!text[i].isLetterOrNumber())
                continue;
            QString wrong = text;
            wrong[i] = wrong[i] == u'7' ? u'8' : u'7';
            const auto read = fileKeyFrom(wrong);
            QVERIFY2(!read, qPrintable(wrong));
            if (i < 78)
                QCOMPARE(read.error().arguments.value(u"group"_s), QString::number(i / 6 + 1));
        }
        QString exchanged = text; // two whole groups
        exchanged.replace(0, 5, text.mid(6, 5)).replace(6, 5, text.left(5));
        QCOMPARE(keyOf(fileKeyFrom(exchanged)), u"store.recovery_group"_s);
        QCOMPARE(keyOf(fileKeyFrom(text.left(40))), u"store.recovery_length"_s);
    }

    void aNewerFileIsRefusedAndLeftAlone()
    {
        Village village;
        raw(village)->execute("PRAGMA user_version=999");
        const QByteArray before = bytesOf(village.path);
        const auto opened = OfficeFile::open(village.path, credentials());
        QCOMPARE(keyOf(opened), u"store.newer_file"_s);
        QCOMPARE(opened.error().arguments.value(u"file"_s), u"999"_s);
        QVERIFY(bytesOf(village.path) == before);
        QCOMPARE(QDir(village.folder.path()).entryList(QDir::Files).size(), 2);
        QCOMPARE(keyOf(village.file.change(title, [](Writer &writer) { writer.insert(household()); })), u"store.migrated_meanwhile"_s);
    }

    void anOlderFileIsCopiedAndBroughtUp()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"旧.xieli"_s);
        {
            const Village village;
            QVERIFY(QFile::copy(village.path, folder.filePath(u"旧.full"_s)));
            QVERIFY(QFile::copy(OfficeFile::keysPath(village.path), OfficeFile::keysPath(path)));
            const QByteArray key = *fileKeyFrom(village.made.recoverySheetText);
            Connection old(path, key, Connection::Mode::Create);
            migrate(old, 1, {});
            old.execute("INSERT INTO office_user (id, name, role) VALUES ('u', '李敏', 'keeper')");
            old.execute("INSERT INTO household (id, group_name) VALUES ('h', '7组')");
            const QByteArray blob(32, 'x');
            Heading heading;
            heading.title = {u"test.old"_s};
            heading.at = u"2017-01-01T00:00:00Z"_s;
            heading.day = Day(2017, 1, 1);
            old.setRecorder(std::make_unique<Recorder>(old));
            old.execute("BEGIN");
            writeJournal(old, heading, {});
            old.execute("COMMIT");
        }
        auto file = must(OfficeFile::open(path, credentials(), march()));
        must(file.read([&](Reader &reader) {
            QCOMPARE(reader.all<Household>()[0].group, u"7组"_s);
            QCOMPARE(reader.count<Decision>(), 0);
            const auto journal = reader.journal();
            QCOMPARE(int(journal.size()), newestVersion());
            QCOMPARE(journal[0].kind, u"migration"_s);
            QVERIFY(journal[0].title.arguments.value(u"before"_s) != journal[0].title.arguments.value(u"after"_s));
        }));
        must(file.checkChain());
        const QString copy = folder.filePath(u"旧.before-%1.xieli"_s.arg(newestVersion(), 4, 10, QLatin1Char('0')));
        QVERIFY(QFile::exists(copy));
        QVERIFY(bytesOf(OfficeFile::keysPath(copy)) == bytesOf(OfficeFile::keysPath(path))); // a copy that only the sheet opens is half a copy
        QVERIFY(OfficeFile::open(copy, credentials(), march()));
        must(file.change(title, [](Writer &writer) { writer.insert(household()); }));
    }

    /// Each migration leaves a copy: the newest sound ones stay, and nothing that is not ours is touched.
    void ofTheCopiesBeforeMigrationsTheNewestSoundOnesStay()
    {
        QTemporaryDir folder;
        Village village;
        const QString path = folder.filePath(u"旧.xieli"_s);
        const auto named = [&](const QString &part) { return folder.filePath(u"旧.before-"_s + part); };
        const QByteArray good = bytesOf(village.path), keys = bytesOf(OfficeFile::keysPath(village.path));
        const auto put = [](const QString &file, const QByteArray &bytes) {
            QFile out(file);
            if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
                qFatal("no file");
        };
        for (const char *part : {"0028", "0029", "0030", "0031", "0031-2", "0032"}) {
            put(named(QString::fromLatin1(part) + u".xieli"_s), good);
            put(named(QString::fromLatin1(part) + u".keys"_s), keys);
        }
        put(named(u"0032.xieli"_s), good.left(good.size() / 2)); // the newest is damaged: it does not count, and is left alone
        put(named(u"0027.xieli"_s), "somebody else's");
        put(folder.filePath(u"旧.before-noted.xieli"_s), "x");
        Village other; // of another key
        QVERIFY(QFile::copy(other.path, named(u"0026.xieli"_s)));
        rotateCopiesBefore(path, *fileKeyFrom(village.made.recoverySheetText), 3);
        const QStringList left = QDir(folder.path()).entryList({u"*.xieli"_s}, QDir::Files, QDir::Name);
        QCOMPARE(left, (QStringList{u"旧.before-0026.xieli"_s, u"旧.before-0027.xieli"_s, u"旧.before-0030.xieli"_s, u"旧.before-0031-2.xieli"_s, u"旧.before-0031.xieli"_s,
                                    u"旧.before-0032.xieli"_s, u"旧.before-noted.xieli"_s}));
        QVERIFY(!QFile::exists(named(u"0028.keys"_s)) && !QFile::exists(named(u"0029.keys"_s)) && QFile::exists(named(u"0030.keys"_s)));
        rotateCopiesBefore(path, *fileKeyFrom(village.made.recoverySheetText), 3);
        QCOMPARE(int(QDir(folder.path()).entryList({u"*.xieli"_s}, QDir::Files).size()), int(left.size()));
    }

    void damagedAndStrangeFilesAreRefused()
    {
        Village village;
        must(village.file.change(title, [&](Writer &writer) {
            for (int i = 0; i < 200; ++i)
                writer.insert(household());
        }));
        const QByteArray good = bytesOf(village.path);
        const QString path = village.folder.filePath(u"坏.xieli"_s);
        QVERIFY(QFile::copy(OfficeFile::keysPath(village.path), OfficeFile::keysPath(path)));
        const auto opening = [&](const QByteArray &bytes) {
            QFile::remove(path);
            QFile file(path);
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
                return u"cannot write"_s;
            file.close();
            auto opened = OfficeFile::open(path, credentials(), march());
            if (!opened)
                return opened.error().key;
            const auto integrity = opened->integrity();
            return !integrity ? integrity.error().key : integrity->good() ? u"good"_s : integrity->problems[0].key;
        };
        QCOMPARE(opening(good), u"good"_s);
        QCOMPARE(opening({}), u"store.damaged"_s);
        QCOMPARE(opening("hello, this is no database at all"), u"store.keys_misfit"_s);
        QCOMPARE(opening(good.left(good.size() / 2)), u"store.damaged"_s);
        QByteArray flipped = good;
        flipped[good.size() / 2] = char(flipped[good.size() / 2] ^ 1);
        if (village.file.isEncrypted()) {
            QCOMPARE(opening(flipped), u"store.damaged"_s);
            QCOMPARE(opening(QByteArray("SQLite format 3\0", 16) + good.mid(16)), u"store.file_plain"_s);
        }
        QCOMPARE(keyOf(OfficeFile::open(village.folder.filePath(u"没有.xieli"_s), credentials())), u"store.file_missing"_s);
    }

    void theKeysOfAnotherOfficeAreToldFromAWrongPassphrase()
    {
        Village village;
        const Village other;
        const QString keys = OfficeFile::keysPath(village.path);
        const QByteArray before = bytesOf(village.path);
        QFile::remove(keys);
        QVERIFY(QFile::copy(OfficeFile::keysPath(other.path), keys));
        QCOMPARE(keyOf(OfficeFile::open(village.path, credentials())), u"store.keys_misfit"_s);
        QVERIFY(bytesOf(village.path) == before);
        QCOMPARE(keyOf(OfficeFile::open(village.folder.path(), credentials())), u"store.not_office"_s);
    }

    void aCreationThatWasCutOffIsMadeAnew()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"新.xieli"_s);
        for (const QString &name : {path + u".new"_s, path + u".new-journal"_s, OfficeFile::keysPath(path)}) {
            QFile left(name);
            QVERIFY(left.open(QIODevice::WriteOnly) && left.write("half") == 4);
        }
        must(OfficeFile::create(path, newOffice()));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 2);
        must(OfficeFile::open(path, credentials(), march()));
        // but keys without any trace of a creation belong to somebody
        const QString alone = folder.filePath(u"别.xieli"_s);
        QVERIFY(QFile::copy(OfficeFile::keysPath(path), OfficeFile::keysPath(alone)));
        QCOMPARE(keyOf(OfficeFile::create(alone, newOffice())), u"store.file_exists"_s);
    }

    void anOverlayIsInTheFileFromItsFirstChangeOn()
    {
        QTemporaryDir folder;
        NewOffice wanted = newOffice();
        wanted.overlays.push_back({u"county"_s, "{}", u"d"_s});
        Created made = must(OfficeFile::create(folder.filePath(u"新.xieli"_s), wanted));
        must(made.file.read([](Reader &reader) {
            QCOMPARE(reader.chainHead().sequence, std::int64_t(1));
            QCOMPARE(reader.count<PolicyOverlay>(), 1);
        }));
    }

    void aBackupThatWasCutOffIsMadeAnew()
    {
        Village village;
        const QString target = village.folder.filePath(u"备份.xieli"_s);
        for (const QString &name : {target + u".new"_s, OfficeFile::keysPath(target)}) {
            QFile left(name);
            QVERIFY(left.open(QIODevice::WriteOnly) && left.write("half") == 4);
        }
        must(village.file.backupTo(target));
        must(OfficeFile::open(target, credentials(), march()));
        QCOMPARE(keyOf(village.file.backupTo(village.folder.path() + u"/./"_s + QFileInfo(village.path).fileName(), true)), u"store.file_exists"_s);
    }

    void aKeyMadeAsUsersMakeItIsDearToGuess()
    {
        const QByteArray asTested = qgetenv("XIELI_TEST_FAST_KEYS");
        qunsetenv("XIELI_TEST_FAST_KEYS");
        const Village village;
        if (!asTested.isNull())
            qputenv("XIELI_TEST_FAST_KEYS", asTested);
        const QJsonArray made = QJsonDocument::fromJson(contents(OfficeFile::keysPath(village.path))).object().value("slots"_L1).toArray();
        QCOMPARE(made.size(), 1); // the recovery sheet's key is drawn, not thought of
        for (const QJsonValue &slot : made) {
            QCOMPARE_GE(slot["operations"_L1].toInteger(), 3);
            QCOMPARE_GE(slot["memory"_L1].toInteger(), 256 * 1024 * 1024);
        }
        must(OfficeFile::open(village.path, credentials()));
    }

    void aDamagedOrMissingKeyFileSaysWhatToDo()
    {
        Village village;
        const QString keys = OfficeFile::keysPath(village.path);
        QFile file(keys);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"format\":1,\"slots\":[{\"user\":\"x\"}]}") > 0);
        file.close();
        QCOMPARE(keyOf(OfficeFile::open(village.path, credentials())), u"store.keys_damaged"_s);
        must(OfficeFile::open(village.path, {QString(), u"新"_s, village.made.recoverySheetText}, march()));
        must(OfficeFile::open(village.path, {u"李敏"_s, u"新"_s, {}}, march()));
        QFile::remove(keys);
        const auto missing = OfficeFile::open(village.path, credentials());
        QCOMPARE(keyOf(missing), u"store.keys_missing"_s);
        QCOMPARE(missing.error().arguments.value(u"path"_s), keys);
    }

    void usersHaveTheirOwnPassphrasesAndRoles()
    {
        Village village;
        must(village.file.addUser(u"王五"_s, UserRole::Clerk, u"五月"_s));
        must(village.file.addUser(u"张看"_s, UserRole::Reader, u"看看"_s));
        QCOMPARE(keyOf(village.file.addUser(u"王五"_s, UserRole::Clerk, u"x"_s)), u"store.user_exists"_s);
        auto clerk = must(OfficeFile::open(village.path, {u"王五"_s, u"五月"_s, {}}, march()));
        must(clerk.change(title, [](Writer &writer) { writer.insert(household()); }));
        QCOMPARE(must(clerk.read([](Reader &reader) { return reader.journal(1)[0].author; })), u"王五"_s);
        QCOMPARE(keyOf(clerk.addUser(u"赵六"_s, UserRole::Keeper, u"x"_s)), u"store.may_not_users"_s);
        QCOMPARE(keyOf(OfficeFile::open(village.path, {u"赵六"_s, u"x"_s, {}})), u"store.no_such_user"_s);
        auto looker = must(OfficeFile::open(village.path, {u"张看"_s, u"看看"_s, {}}, march()));
        QCOMPARE(keyOf(looker.change(title, [](Writer &) {})), u"store.only_reading"_s);

        must(clerk.changePassphrase(u"王五"_s, u"五月"_s, u"六月"_s));
        QCOMPARE(must(clerk.read([](Reader &reader) { return reader.journal(1)[0].title.key; })), u"store.title_passphrase_changed"_s);
        must(looker.changePassphrase(u"张看"_s, u"看看"_s, u"再看"_s)); // also of somebody who only looks
        QCOMPARE(keyOf(clerk.changePassphrase(u"王五"_s, u"五月"_s, u"七月"_s)), u"store.wrong_passphrase"_s);
        QCOMPARE(keyOf(OfficeFile::open(village.path, {u"王五"_s, u"五月"_s, {}})), u"store.wrong_passphrase"_s);
        must(OfficeFile::open(village.path, {u"王五"_s, u"六月"_s, {}}, march()));

        QCOMPARE(keyOf(village.file.removeUser(u"李敏"_s)), u"store.last_keeper"_s);
        must(village.file.removeUser(u"王五"_s));
        QCOMPARE(keyOf(OfficeFile::open(village.path, {u"王五"_s, u"六月"_s, {}})), u"store.no_such_user"_s);
        QCOMPARE(int(must(village.file.users()).size()), 2);
        must(village.file.addUser(u"王五"_s, UserRole::Clerk, u"回来"_s));
        must(OfficeFile::open(village.path, {u"王五"_s, u"回来"_s, {}}, march()));
    }

    void aBackupIsWholeOpensAndNeverOverwritesUnasked()
    {
        Village village;
        must(village.file.change(title, [](Writer &writer) { writer.insert(household()); }));
        const QString target = village.folder.filePath(u"备份.xieli"_s);
        must(village.file.backupTo(target));
        auto copy = must(OfficeFile::open(target, credentials(), march()));
        QVERIFY(must(copy.integrity()).good());
        QCOMPARE(must(copy.read([](Reader &reader) { return reader.count<Household>(); })), 1);
        QVERIFY(!bytesOf(target).startsWith("SQLite format 3") || !copy.isEncrypted());
        QCOMPARE(keyOf(village.file.backupTo(target)), u"store.file_exists"_s);
        QCOMPARE(keyOf(village.file.backupTo(village.path, true)), u"store.file_exists"_s);
        must(village.file.change(title, [](Writer &writer) { writer.insert(household()); }));
        must(village.file.backupTo(target, true));
        auto newer = must(OfficeFile::open(target, credentials(), march()));
        QCOMPARE(must(newer.read([](Reader &reader) { return reader.count<Household>(); })), 2);
        QCOMPARE(keyOf(village.file.backupTo(u"/nowhere/at/all.xieli"_s)), u"store.not_writable"_s);
    }

    void aStrangeDayIsAskedAbout()
    {
        Village village; // 2018-03-01
        QVERIFY(!must(village.file.clockQuestion(Day(2018, 3, 1))));
        QVERIFY(!must(village.file.clockQuestion(Day(2018, 4, 30))));
        const auto late = must(village.file.clockQuestion(Day(2018, 5, 1)));
        QVERIFY(late && !late->earlier);
        QCOMPARE(late->lastDay, Day(2018, 3, 1));
        QVERIFY(must(village.file.clockQuestion(Day(2018, 2, 28)))->earlier);
        must(village.file.confirmClock(Day(2018, 9, 1), u"停用半年"_s));
        QCOMPARE(village.file.today(), Day(2018, 9, 1));
        QVERIFY(!must(village.file.clockQuestion(Day(2018, 9, 2))));
        must(village.file.read([](Reader &reader) {
            QCOMPARE(reader.journal(1)[0].kind, u"clock"_s);
            QCOMPARE(reader.all<ClockConfirmation>()[0].lastDay, Day(2018, 3, 1));
        }));
    }
};

QTEST_GUILESS_MAIN(FileTest)
#include "test_file.moc"

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/updating.h"

#include "casework/stick.h"
#include "support/families.h"
#include "support/support.h"

#include <QBuffer>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// Signed installers that travel on the stick. The test has a release key of its own; the program has none yet.
class UpdatingTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_files = 0;
    QByteArray m_seed = exchange::newReleaseSeed();
    const QByteArray m_installer = QByteArray("#!/bin/sh\n") + QByteArray(3000, 'x');

    QString at(const QString &name) const { return m_folder.filePath(name); }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    Installed program() const
    {
        Installed own = Installed::thisProgram();
        own.version = u"0.3.0"_s;
        own.platform = u"debian12-amd64"_s;
        own.keys = {exchange::releaseKeyOf(m_seed)};
        own.command = {u"cp"_s, u"{}"_s, at(u"ran"_s)};
        return own;
    }
    exchange::UpdateFacts facts(const QString &version = u"0.4.0"_s) const
    {
        exchange::UpdateFacts facts;
        facts.product = u"xieli"_s;
        facts.version = version;
        facts.schema = program().schema;
        facts.platform = u"debian12-amd64"_s;
        facts.name = u"xieli.deb"_s;
        facts.day = u"2026-11-23"_s;
        return facts;
    }
    QByteArray signedFile(const exchange::UpdateFacts &facts, const QByteArray &seed) const
    {
        QByteArray installer = m_installer, bytes;
        QBuffer from(&installer), to(&bytes);
        from.open(QIODevice::ReadOnly);
        to.open(QIODevice::WriteOnly);
        must(exchange::writeUpdate(facts, from, seed, to));
        return bytes;
    }
    QString fileWith(const QByteArray &bytes)
    {
        const QString path = at(u"u%1.xlu"_s.arg(++m_files));
        write(path, bytes);
        return path;
    }
    QString refused(const QByteArray &bytes) { return refusal(checkUpdate(fileWith(bytes), program())); }
    QString refused(const exchange::UpdateFacts &facts) { return refused(signedFile(facts, m_seed)); }

private slots:
    void initTestCase()
    {
        initXieliResources();
    }

    void onlyAKnownKeyOpensIt()
    {
        const CheckedUpdate update = must(checkUpdate(fileWith(signedFile(facts(), m_seed)), program()));
        QCOMPARE(update.facts().version, u"0.4.0"_s);
        QCOMPARE(update.facts().size, m_installer.size());
        QCOMPARE(refused(signedFile(facts(), exchange::newReleaseSeed())), u"exchange.update_unknown_key"_s);
        // another's signature under our key's name
        QByteArray forged = signedFile(facts(), exchange::newReleaseSeed());
        forged.replace(9, 8, exchange::releaseKeyOf(m_seed).id());
        QCOMPARE(refused(forged), u"exchange.update_altered"_s);
        QCOMPARE(refused("a letter to my mother"), u"exchange.update_not_one"_s);
    }

    void theProgramAsItIsTakesNoUpdateAtAllAndSaysSo()
    {
        const QByteArray keys = contents(sourcePath(u"resources/release/keys.json"_s));
        QVERIFY(QJsonDocument::fromJson(keys).object().contains(u"keys"_s));
        const Installed own = Installed::thisProgram();
        if (!own.keys.empty())
            QSKIP("a release key stands in keys.json by now");
        const QString path = fileWith(signedFile(facts(u"99.0.0"_s), m_seed));
        const auto update = checkUpdate(path);
        QCOMPARE(refusal(update), u"exchange.update_no_key"_s);
        QVERIFY(papers::Wording::load().say(update.error()).contains(u"密钥"_s));
    }

    void everyFlippedByteOfHeaderAndPayloadIsRefused()
    {
        const QByteArray good = signedFile(facts(), m_seed);
        QBuffer buffer;
        const auto keys = program().keys;
        for (qsizetype at = 0; at < good.size(); ++at) {
            QByteArray bad = good;
            bad[at] = char(bad[at] ^ 0x20);
            buffer.setData(bad);
            buffer.open(QIODevice::ReadOnly);
            const auto read = exchange::readUpdate(buffer, keys);
            buffer.close();
            QVERIFY2(!read, qPrintable(QString::number(at)));
        }
        QCOMPARE(refused(good + 'x'), u"exchange.update_altered"_s);
    }

    void cutShortIsSaid()
    {
        const QByteArray good = signedFile(facts(), m_seed);
        for (const qsizetype left : {qsizetype(20), qsizetype(90), qsizetype(200), good.size() / 2, good.size() - 1})
            QCOMPARE(refused(good.left(left)), u"exchange.update_cut_short"_s);
    }

    void anOlderVersionAnotherPlatformAndAnotherProductAreRefused()
    {
        QCOMPARE(refused(facts(u"0.3.0"_s)), u"updates.not_newer"_s);
        QCOMPARE(refused(facts(u"0.2.9"_s)), u"updates.not_newer"_s);
        QCOMPARE(refused(facts(u"0.3"_s)), u"updates.not_newer"_s);
        QVERIFY(checkUpdate(fileWith(signedFile(facts(u"0.10.0"_s), m_seed)), program())); // numbers, not letters
        auto other = facts();
        other.platform = u"windows-amd64"_s;
        QCOMPARE(refused(other), u"updates.other_platform"_s);
        other = facts();
        other.product = u"another"_s;
        QCOMPARE(refused(other), u"updates.other_product"_s);
        other = facts();
        other.oldest = u"0.3.5"_s;
        QCOMPARE(refused(other), u"updates.too_far"_s);
        other = facts();
        --other.schema;
        QCOMPARE(refused(other), u"updates.older_schema"_s);
        const auto wording = papers::Wording::load();
        for (const QString &key : {u"not_newer"_s, u"other_platform"_s, u"other_product"_s, u"too_far"_s, u"older_schema"_s})
            QVERIFY(wording.knows(u"updates."_s + key));
    }

    void aBackupComesFirstAndTheCheckedCopyIsWhatRuns()
    {
        const QString home = at(u"home"_s);
        QDir().mkpath(home);
        Office office = newOffice(home, u"甲村"_s, OfficeRole::Village);
        must(registerHousehold(office, rosterHousehold(u"赵仁"_s, 2, 2, Money::fromYuan(290))));
        const CheckedUpdate update = must(checkUpdate(fileWith(signedFile(facts(), m_seed)), program()));
        const Surroundings now = Surroundings::ofThisMachine();
        must(runUpdate(&office, update, program(), now));
        QCOMPARE(contents(at(u"ran"_s)), m_installer);
        const auto runs = must(backupRuns(office));
        QCOMPARE(int(runs.size()), 1);
        QVERIFY(!fileOf(office, runs.front(), now).isEmpty());
        must(runUpdate(&office, update, program(), now)); // nothing was worked since: the same copy serves
        QCOMPARE(int(must(backupRuns(office)).size()), 1);
        Installed failing = program();
        failing.command = {u"false"_s};
        QCOMPARE(refusal(runUpdate(nullptr, update, failing)), u"updates.not_run_without_office"_s);
        QCOMPARE(refusal(runUpdate(&office, update, failing, now)), u"updates.not_run"_s);
    }

    void aFileThatIsChangedAfterTheCheckIsNotRun()
    {
        QFile::remove(at(u"ran"_s));
        const QByteArray good = signedFile(facts(), m_seed);
        const CheckedUpdate update = must(checkUpdate(fileWith(good), program()));
        QByteArray other = good;
        other[other.size() - 1] = 'y';
        write(update.path, other);
        QCOMPARE(refusal(runUpdate(nullptr, update, program())), u"exchange.update_altered"_s);
        QVERIFY(!QFile::exists(at(u"ran"_s)));
    }

    /// Signed by rights, but not the one that somebody looked at and agreed to.
    void anotherSignedFileInItsPlaceIsNotRunNorOneWhoseKeyIsNoLongerKnown()
    {
        QFile::remove(at(u"ran"_s));
        const CheckedUpdate update = must(checkUpdate(fileWith(signedFile(facts(), m_seed)), program()));
        exchange::UpdateFacts later = facts();
        later.version = u"0.9.9"_s;
        write(update.path, signedFile(later, m_seed));
        QVERIFY(checkUpdate(update.path, program()));
        QCOMPARE(refusal(runUpdate(nullptr, update, program())), u"exchange.update_altered"_s);
        write(update.path, signedFile(facts(), m_seed));
        Installed forgotten = program();
        forgotten.keys = {exchange::releaseKeyOf(exchange::newReleaseSeed())};
        QCOMPARE(refusal(runUpdate(nullptr, update, forgotten)), u"exchange.update_unknown_key"_s);
        QVERIFY(!QFile::exists(at(u"ran"_s)));
        must(runUpdate(nullptr, update, program()));
        QVERIFY(QFile::exists(at(u"ran"_s)));
    }

    void aKeyIsCalledByWhatASignedFileSaysOfIt()
    {
        exchange::ReleaseKey key = exchange::releaseKeyOf(m_seed);
        key.note = u"2026 年的发布密钥"_s;
        const QString words = releaseKeyWords(key);
        QCOMPARE(words.section(u"  "_s, 0, 0).remove(u' '), QString::fromLatin1(key.id().toHex()));
        QVERIFY(words.endsWith(key.note));
        QVERIFY(releaseKeyWords(Installed::thisProgram()).isEmpty()); // the founders have none yet
    }

    void aKeyUnderItsPassphraseSignsWhatTheProgramTakes()
    {
        const QString key = at(u"release.key"_s), target = at(u"signed.xlu"_s);
        const exchange::ReleaseKey open = must(makeReleaseKey(key, u"a-good-passphrase"_s));
        QVERIFY(!contents(key).isEmpty());
        QCOMPARE(refusal(makeReleaseKey(key, u"a-good-passphrase"_s)), u"store.file_exists"_s);
        write(at(u"xieli.deb"_s), m_installer);
        QCOMPARE(refusal(signUpdate(at(u"xieli.deb"_s), facts(), key, u"another-passphrase"_s, target)), u"store.wrong_passphrase"_s);
        must(signUpdate(at(u"xieli.deb"_s), facts(), key, u"a-good-passphrase"_s, target));
        Installed own = program();
        own.keys = {open};
        QCOMPARE(must(checkUpdate(target, own)).facts().name, u"xieli.deb"_s);
    }

    void aStickSaysWhatIsAnUpdateAndNeverRunsIt()
    {
        const QString home = at(u"township"_s), stick = at(u"stick"_s);
        QDir().mkpath(home);
        QDir().mkpath(stick);
        Office office = newOffice(home, u"乡"_s, OfficeRole::Township);
        write(stick + u"/holiday.jpg"_s, signedFile(facts(), m_seed));
        const StickReport report = must(takeInStick(office, {stick}));
        QCOMPARE(report.files.front().outcome, StickOutcome::Refused); // no key of ours is compiled in
        QCOMPARE(report.files.front().key, u"exchange.update_no_key"_s);
        for (const auto &code : Codes<StickOutcome>::list)
            QVERIFY(office.wording.knows(u"parcels.outcome_"_s + QString(code.text)));
    }
};

QTEST_GUILESS_MAIN(UpdatingTest)
#include "test_updating.moc"

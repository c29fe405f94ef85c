// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/packs.h"

using namespace xieli;
using namespace Qt::StringLiterals;

/// What was computed once recomputes to the same bytes for ever: the packs of a release as they were
/// (resources/policy/editions/<release>, and <release>/packs beside the families), families and what came out.
///
/// A difference here means that the engine has changed for packs which do not ask for it: switch the new behaviour by a
/// figure or a row of the newer pack. The files are never edited; a new release gets a folder of its own:
///     XIELI_KEEP_RELEASE=0.2 test_policy_kept
/// copies the packs of the day and computes the families of the newest folder under them; it refuses a folder that is there.
class KeptTest : public QObject {
    Q_OBJECT

    static QString root() { return xieli::test::sourcePath(u"tests/policy/kept"_s); }
    static QString editions() { return xieli::test::sourcePath(u"resources/policy/editions"_s); }
    static QStringList releases() { return QDir(root()).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name); }

    static QJsonObject read(const QString &path) { return QJsonDocument::fromJson(xieli::test::contents(path)).object(); }

    static policy::Catalogue catalogueOf(const QStringList &folders)
    {
        policy::Catalogue packs;
        for (const QString &folder : folders)
            for (const QString &file : QDir(folder).entryList({u"*.json"_s}, QDir::Files, QDir::Name))
                if (const auto added = packs.replace(xieli::test::contents(folder + u'/' + file), file.chopped(5)); !added)
                    qFatal("%s", qPrintable(policy::test::text(added.error())));
        return packs;
    }

    static QByteArray computed(const QJsonObject &family, const policy::Catalogue &packs)
    {
        const auto law = packs.law(family[u"policy"].toString(), policy::Composing::Kept);
        const auto situation = policy::situationFromJson(family[u"dossier"].toObject());
        if (!law || !situation)
            qFatal("%s", qPrintable(policy::test::text(law ? situation.error() : law.error())));
        return policy::toJson(policy::assess(*situation, *law));
    }

private slots:
    void initTestCase()
    {
        const QString release = qEnvironmentVariable("XIELI_KEEP_RELEASE");
        if (release.isEmpty())
            return;
        const QString before = root() + u'/' + releases().last();
        const QString to = root() + u'/' + release;
        QVERIFY2(!QDir(to).exists() && !QDir(editions() + u'/' + release).exists(), "what is kept is never made anew");
        QVERIFY(QDir().mkpath(to + u"/packs"_s) && QDir().mkpath(editions() + u'/' + release));
        const auto copy = [](const QString &from, const QString &folder) {
            for (const QString &file : QDir(from).entryList({u"*.json"_s}, QDir::Files))
                QVERIFY(QFile::copy(from + u'/' + file, folder + u'/' + file));
        };
        copy(xieli::test::sourcePath(u"resources/policy"_s), editions() + u'/' + release);
        copy(before + u"/packs"_s, to + u"/packs"_s);
        copy(before, to);
        const auto packs = catalogueOf({editions() + u'/' + release, to + u"/packs"_s});
        for (const QString &file : QDir(to).entryList({u"*.json"_s}, QDir::Files)) {
            QFile result(to + u'/' + file.chopped(5) + u".result"_s);
            QVERIFY(result.open(QIODevice::WriteOnly) && result.write(computed(read(to + u'/' + file), packs)) > 0);
        }
    }

    void theSameBytesForEver_data()
    {
        QTest::addColumn<QString>("release");
        QTest::addColumn<QString>("name");
        QVERIFY(releases().contains(u"0.1"_s));
        for (const QString &release : releases()) {
            const QStringList families = QDir(root() + u'/' + release).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
            QVERIFY2(families.size() >= 10, qPrintable(release));
            for (const QString &file : families)
                QTest::newRow(qPrintable(release + u'/' + file)) << release << file.chopped(5);
        }
    }
    void theSameBytesForEver()
    {
        QFETCH(QString, release);
        QFETCH(QString, name);
        const QString path = root() + u'/' + release + u'/' + name;
        const auto packs = catalogueOf({editions() + u'/' + release, root() + u'/' + release + u"/packs"_s});
        const QByteArray now = computed(read(path + u".json"_s), packs);
        const QByteArray kept = xieli::test::contents(path + u".result"_s);
        const auto at = std::mismatch(now.begin(), now.end(), kept.begin(), kept.end()).first - now.begin();
        QVERIFY2(now == kept, ("from here on: " + now.mid(at - 40, 200) + "\nkept: " + kept.mid(at - 40, 200)).constData());
    }
};

QTEST_GUILESS_MAIN(KeptTest)
#include "test_kept.moc"

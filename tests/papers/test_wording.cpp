// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/chinese.h"
#include "papers/wording.h"
#include "resources.h"
#include "support/support.h"

#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest/QtTest>

using namespace xieli;
using namespace xieli::papers;
using namespace Qt::StringLiterals;

class WordingTest : public QObject {
    Q_OBJECT

    static QStringList catalogs(const QString &language)
    {
        return QDir(test::sourcePath(u"resources/wording/"_s + language)).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    }

    static QJsonObject catalog(const QString &language, const QString &name)
    {
        return QJsonDocument::fromJson(test::contents(test::sourcePath(u"resources/wording/%1/%2"_s.arg(language, name)))).object();
    }

    static QStringList places(const QString &text)
    {
        static const QRegularExpression place(u"\\{[a-z_A-Z0-9]+\\}"_s);
        QStringList found;
        for (auto matches = place.globalMatch(text); matches.hasNext();)
            found << matches.next().captured();
        found.removeDuplicates();
        found.sort();
        return found;
    }

    /// The first words of keys: the rooms of core, and the catalogs that speak under their own names. The other catalogs
    /// hold an area's keys of several rooms, and packs have rules under some of their names ("income.total").
    static QStringList firstWords()
    {
        QStringList words = QDir(test::sourcePath(u"core"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString &name : catalogs(u"zh_CN"_s)) {
            const QString word = name.chopped(int(QLatin1String(".json").size()));
            const QStringList keys = catalog(u"zh_CN"_s, name).keys();
            if (!words.contains(word) && std::any_of(keys.begin(), keys.end(), [&word](const QString &key) { return key.startsWith(word + u'.'); }))
                words << word;
        }
        return words;
    }

    /// Key literals of the whole program, with the file they stand in. One that ends in "_" is the beginning of several
    /// keys, and passed over in a file that asks knows() first: it has another answer ready.
    static QMap<QString, QString> keysInCode()
    {
        const QRegularExpression literal(u"u\"((?:"_s + firstWords().join(u'|') + u")\\.[a-z0-9_]+)\""_s);
        QMap<QString, QString> keys;
        for (const QString &folder : {u"core"_s, u"ui"_s, u"app"_s}) {
            QDirIterator files(test::sourcePath(folder), {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QString path = files.next();
                if (path.endsWith(u"/policy/rules.cpp"_s))
                    continue; // keys of rules, worded by the packs
                const QString code = QString::fromUtf8(test::contents(path));
                for (auto matches = literal.globalMatch(code); matches.hasNext();) {
                    const QString key = matches.next().captured(1);
                    if (!key.endsWith(u'_') || !code.contains(u"knows("_s))
                        keys.insert(key, path);
                }
            }
        }
        return keys;
    }

    static bool speaks(const Wording &wording, const QString &key)
    {
        if (!key.endsWith(u'_'))
            return wording.knows(key);
        const QStringList all = wording.keys();
        return std::any_of(all.begin(), all.end(), [&key](const QString &known) { return known.startsWith(key); });
    }

private slots:
    /// The sign beside a Chinese character is as wide as it (GB/T 15834).
    void noHalfWidthSignStandsBesideChinese()
    {
        QStringList narrow;
        for (const QString &name : catalogs(u"zh_CN"_s)) {
            const QJsonObject texts = catalog(u"zh_CN"_s, name);
            for (auto it = texts.begin(); it != texts.end(); ++it)
                if (const QString text = it->toString(); chinesePunctuation(text) != text)
                    narrow << it.key();
        }
        QCOMPARE(narrow, QStringList());
    }

    void initTestCase() { initXieliResources(); }

    void anErrorBecomesASentence()
    {
        const Wording wording = Wording::load();
        const QString sentence = wording.say(Error{u"papers.pdf_not_written"_s, {{u"file"_s, u"名单.pdf"_s}, {u"reason"_s, u"磁盘已满"_s}}});
        QVERIFY(sentence.contains(u"“名单.pdf”没有写成：磁盘已满"_s));
        const Finding finding{FindingKind::Warning, u"papers.posting_illness"_s, {{u"word"_s, u"病"_s}}};
        QVERIFY(wording.say(finding).contains(u"“病”"_s));
        QVERIFY(Wording::load(u"en"_s).say(finding).contains(u"illness"_s));
    }

    void anUnknownKeyComesBackAsItself()
    {
        const Wording wording = Wording::load(u"xx"_s);
        QCOMPARE(wording.text(u"room.unknown"_s), u"room.unknown"_s);
        QCOMPARE(wording.text(u"room.unknown"_s, {{u"b"_s, u"2"_s}, {u"a"_s, u"1"_s}}), u"room.unknown (a=1, b=2)"_s);
    }

    void argumentsAreFilledInOnePass()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(u"zz"_s));
        QFile file(folder.filePath(u"zz/room.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        // no raw string: moc 6.4 loses the class behind one that holds quotes
        file.write("{\"room.key\": \"{a}和{b}，{none}，{ 半\"}");
        file.close();
        const Wording wording = Wording::load(u"zz"_s, folder.path());
        QCOMPARE(wording.text(u"room.key"_s, {{u"a"_s, u"{b}"_s}, {u"b"_s, u"乙"_s}}), u"{b}和乙，{none}，{ 半"_s);
    }

    void bothLanguagesHaveTheSameKeysAndPlaces()
    {
        QCOMPARE(catalogs(u"en"_s), catalogs(u"zh_CN"_s));
        QVERIFY(catalogs(u"en"_s).contains(u"papers.json"_s));
        QStringList differences;
        for (const QString &name : catalogs(u"zh_CN"_s)) {
            const QJsonObject chinese = catalog(u"zh_CN"_s, name);
            const QJsonObject english = catalog(u"en"_s, name);
            QVERIFY2(!chinese.isEmpty(), qPrintable(name + u" is no catalog"_s));
            if (chinese.keys() != english.keys())
                differences << name + u": keys"_s;
            for (const QString &key : chinese.keys()) {
                if (chinese[key].toString().isEmpty() || english[key].toString().isEmpty())
                    differences << key + u": no text"_s;
                if (places(chinese[key].toString()) != places(english[key].toString()))
                    differences << key + u": "_s + places(chinese[key].toString()).join(u' ') + u" / "_s + places(english[key].toString()).join(u' ');
            }
        }
        QCOMPARE(differences, QStringList());
    }

    void everyKeyInTheCodeHasItsSentence()
    {
        const QMap<QString, QString> keys = keysInCode();
        QVERIFY(keys.size() > 20);
        QStringList missing;
        for (const QString &language : {u"zh_CN"_s, u"en"_s}) {
            const Wording wording = Wording::load(language);
            for (auto key = keys.begin(); key != keys.end(); ++key)
                if (!speaks(wording, key.key()))
                    missing << language + u' ' + key.key() + u" ("_s + key.value().section(u'/', -1) + u')';
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u' ')));
    }
};

QTEST_GUILESS_MAIN(WordingTest)
#include "test_wording.moc"

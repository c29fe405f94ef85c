// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/packs.h"

using namespace xieli;
using namespace Qt::StringLiterals;

/// The cases that a clerk can read: one family in one file, with what must come out and why.
class CasesTest : public QObject {
    Q_OBJECT

    static QString root() { return xieli::test::sourcePath(u"tests/policy/cases"_s); }

    static QJsonObject read(const QString &path)
    {
        QJsonParseError parse;
        const auto document = QJsonDocument::fromJson(xieli::test::contents(path), &parse);
        if (!document.isObject())
            qFatal("%s: %s", qPrintable(path), qPrintable(parse.errorString()));
        return document.object();
    }

    static QStringList keysOf(const QJsonObject &result, const QString &kind)
    {
        QStringList keys;
        for (const QJsonValue finding : result[u"findings"].toArray())
            if (finding[u"kind"].toString() == kind)
                keys << finding[u"key"].toString();
        keys.sort();
        return keys;
    }

    static QStringList textsOf(const QJsonValue &value)
    {
        QStringList texts;
        for (const QJsonValue text : value.toArray())
            texts << text.toString();
        texts.sort();
        return texts;
    }

    static QByteArray shown(const QJsonValue &value)
    {
        return QJsonDocument(QJsonObject{{u"is"_s, value}}).toJson(QJsonDocument::Compact);
    }

private slots:
    void everyFolderHoldsCases()
    {
        const QStringList folders = QDir(root()).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString &place : {u"gannan-2018"_s, u"chongqing-2021"_s, u"tieling-2019"_s})
            QVERIFY2(folders.contains(place), qPrintable(place));
        for (const QString &folder : folders)
            QVERIFY2(!QDir(root() + u'/' + folder).entryList({u"*.json"_s}).isEmpty(), qPrintable(folder + u" is empty"_s));
    }

    void aFamilyGetsWhatTheClauseSays_data()
    {
        QTest::addColumn<QString>("path");
        for (const QString &folder : QDir(root()).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
            for (const QString &file : QDir(root() + u'/' + folder).entryList({u"*.json"_s}, QDir::Files, QDir::Name))
                QTest::newRow(qPrintable(folder + u'/' + file)) << root() + u'/' + folder + u'/' + file;
    }
    void aFamilyGetsWhatTheClauseSays()
    {
        QFETCH(QString, path);
        const QJsonObject json = read(path);
        for (const QString &key : json.keys())
            QVERIFY2((QStringList{u"title"_s, u"clause"_s, u"policy"_s, u"dossier"_s, u"expect"_s}.contains(key)), qPrintable(key));
        QVERIFY(!json[u"title"].toString().isEmpty() && !json[u"clause"].toString().isEmpty());
        const auto law = policy::test::catalogue().law(json[u"policy"].toString());
        QVERIFY2(law, law ? "" : qPrintable(policy::test::text(law.error())));
        const auto situation = policy::situationFromJson(json[u"dossier"].toObject());
        QVERIFY2(situation, situation ? "" : qPrintable(policy::test::text(situation.error())));
        const QByteArray bytes = policy::toJson(policy::assess(*situation, *law));
        const QJsonObject result = QJsonDocument::fromJson(bytes).object();
        const QJsonObject expect = json[u"expect"].toObject();
        QVERIFY(!expect.isEmpty());
        for (auto it = expect.begin(); it != expect.end(); ++it) {
            if (it.key() == u"empty" || it.key() == u"assumed") {
                QCOMPARE(keysOf(result, it.key()), textsOf(*it));
            } else if (it.key() == u"says") {
                for (const QString &message : textsOf(*it))
                    QVERIFY2(bytes.contains("\"message\":\"" + message.toUtf8() + '"'), bytes.constData());
            } else if (it.key() == u"member_results") {
                QStringList members;
                for (const QJsonValue member : result[u"members"].toArray())
                    members << member[u"member"].toString() + u' ' + member[u"category"].toString() + u' '
                            + (member[u"monthly_amount_fen"].isNull() ? u"null"_s : QString::number(member[u"monthly_amount_fen"].toInteger()));
                members.sort();
                QCOMPARE(members, textsOf(*it));
            } else {
                QVERIFY2(result.contains(it.key()), qPrintable(it.key()));
                QVERIFY2(result[it.key()] == *it, (it.key().toUtf8() + ' ' + shown(result[it.key()]) + " expected " + shown(*it)).constData());
            }
        }
    }
};

QTEST_GUILESS_MAIN(CasesTest)
#include "test_cases.moc"

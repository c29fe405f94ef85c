// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/pinyin.h"
#include "store/office.h"

using namespace xieli;
using namespace xieli::test;

class SearchTest : public QObject {
    Q_OBJECT

    static QStringList names(OfficeFile &file, const QString &text)
    {
        QStringList found;
        for (const FoundPerson &person : must(file.read([&](Reader &reader) { return reader.search(text); })))
            found << person.name;
        return found;
    }

private slots:
    void initTestCase() { prepare(); }

    void namesAreReadAsNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("read");
        QTest::addColumn<QString>("letters");
        QTest::newRow("plain") << u"赵仁"_s << u"zhaoren"_s << u"zr"_s;
        QTest::newRow("surname zeng") << u"曾小明"_s << u"zengxiaoming"_s << u"zxm"_s;
        QTest::newRow("surname shan") << u"单芳"_s << u"shanfang"_s << u"sf"_s;
        QTest::newRow("surname piao") << u"朴花"_s << u"piaohua"_s << u"ph"_s;
        QTest::newRow("surname miao") << u"缪力"_s << u"miaoli"_s << u"ml"_s;
        QTest::newRow("surname qin") << u"覃兰"_s << u"qinlan"_s << u"ql"_s;
        QTest::newRow("surname ge") << u"盖山"_s << u"geshan"_s << u"gs"_s;
        QTest::newRow("surname wei") << u"隗江"_s << u"weijiang"_s << u"wj"_s;
        QTest::newRow("ü is v") << u"吕小绿"_s << u"lvxiaolv"_s << u"lxl"_s;
        QTest::newRow("middle dot") << u"完么・吉"_s << u"wanmeji"_s << u"wmj"_s;
        QTest::newRow("blank") << u" 赵　仁 "_s << u"zhaoren"_s << u"zr"_s;
        QTest::newRow("nobody") << QString() << QString() << QString();
    }
    void namesAreReadAsNames()
    {
        QFETCH(QString, name);
        QFETCH(QString, read);
        QFETCH(QString, letters);
        QCOMPARE(pinyin(name), read);
        QCOMPARE(initials(name), letters);
    }

    void peopleAreFoundByWhatIsTyped()
    {
        Village village;
        Household first = household(u"4组"_s);
        first.phone = u"13900000123"_s;
        const Household second = household(u"下坝"_s);
        Member zhao = member(first.id, u"赵仁"_s);
        zhao.idNumberText = u"11010519491231002X"_s;
        Member lv = member(first.id, u"吕小绿"_s, 10);
        lv.idNumberText = u"440524188001010014"_s;
        Member wan = member(second.id, u"完么・吉"_s);
        wan.idNumberText = u"62990119"_s;
        must(village.file.change(title, [&](Writer &writer) {
            writer.insert(first);
            writer.insert(second);
            for (const Member &someone : {zhao, lv, wan})
                writer.insert(someone);
        }));
        const QStringList zhaoOnly{u"赵仁"_s};
        const QStringList lvOnly{u"吕小绿"_s};
        for (const QString &text : {u"赵"_s, u"仁"_s, u" 赵 仁"_s, u"zhao"_s, u"ZR"_s, u"zr"_s, u"002X"_s, u"002x"_s, u"11010519491231002X"_s, u"0123"_s, u"4组"_s})
            QCOMPARE(names(village.file, text), zhaoOnly);
        for (const QString &text : {u"小"_s, u"lv"_s, u"lu"_s, u"lxl"_s, u"xiaolv"_s, u"10014"_s})
            QCOMPARE(names(village.file, text), lvOnly);
        QCOMPARE(names(village.file, u"完么·吉"_s), QStringList{u"完么・吉"_s});
        QCOMPARE(names(village.file, u"坝"_s), QStringList{u"完么・吉"_s});
        for (const QString &text : {u""_s, u"无此人"_s, u"%"_s, u"xyz"_s, u"9999"_s})
            QCOMPARE(names(village.file, text), QStringList());

        const auto person = must(village.file.read([](Reader &reader) { return reader.search(u"zr"_s); }))[0];
        QCOMPARE(person.maskedId, u"110105********002X"_s);
        QVERIFY(person.head && person.household == first.id);
        const auto wrongId = must(village.file.read([](Reader &reader) { return reader.search(u"wmj"_s); }))[0];
        QVERIFY(!wrongId.maskedId.contains(u"629901"_s)); // a wrong number is not shown whole either

        zhao.name = u"钱二"_s; // the index follows edits, removals and undo
        must(village.file.change(title, [&](Writer &writer) { writer.update(zhao); }));
        QCOMPARE(names(village.file, u"zr"_s), QStringList());
        QCOMPARE(names(village.file, u"qe"_s), QStringList{u"钱二"_s});
        must(village.file.undo(village.file.lastSequence()));
        QCOMPARE(names(village.file, u"zr"_s), zhaoOnly);
        must(village.file.change(title, [&](Writer &writer) { writer.remove<Member>(lv.id); }));
        QCOMPARE(names(village.file, u"lv"_s), QStringList());
    }
};

QTEST_GUILESS_MAIN(SearchTest)
#include "test_search.moc"

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/packs.h"

#include <QRandomGenerator>

using namespace xieli;
using namespace Qt::StringLiterals;

namespace {

/// Calls `body` with each place in `value`: its path, the value there, and a function that gives the whole with another one.
using Place = std::function<void(const QStringList &path, const QJsonValue &here)>;

void walk(const QJsonValue &value, const QStringList &path, const Place &body)
{
    body(path, value);
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.constBegin(); it != object.constEnd(); ++it)
            walk(*it, path + QStringList{it.key()}, body);
    } else if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            walk(array[i], path + QStringList{QString::number(i)}, body);
    }
}

/// `whole` with `fresh` at `path`; undefined: without what is there.
QJsonValue with(const QJsonValue &whole, const QStringList &path, const QJsonValue &fresh)
{
    if (path.isEmpty())
        return fresh;
    if (whole.isArray()) {
        QJsonArray array = whole.toArray();
        const int at = path.first().toInt();
        const QJsonValue inner = with(array[at], path.mid(1), fresh);
        inner.isUndefined() ? array.removeAt(at) : array.replace(at, inner);
        return array;
    }
    QJsonObject object = whole.toObject();
    const QJsonValue inner = with(object[path.first()], path.mid(1), fresh);
    inner.isUndefined() ? object.remove(path.first()) : static_cast<void>(object.insert(path.first(), inner));
    return object;
}

QByteArray bytes(const QJsonValue &pack) { return QJsonDocument(pack.toObject()).toJson(QJsonDocument::Compact); }

/// The JSON with the key at `path` written twice.
QByteArray writtenTwice(const QJsonValue &value, const QStringList &path)
{
    if (value.isObject()) {
        QByteArrayList parts;
        const QJsonObject object = value.toObject();
        for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
            const bool on = !path.isEmpty() && path.first() == it.key();
            const QByteArray part = '"' + it.key().toUtf8() + "\":" + writtenTwice(*it, on ? path.mid(1) : QStringList());
            parts << part;
            if (on && path.size() == 1)
                parts << part;
        }
        return '{' + parts.join(',') + '}';
    }
    if (value.isArray()) {
        QByteArrayList parts;
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            parts << writtenTwice(array[i], !path.isEmpty() && path.first() == QString::number(i) ? path.mid(1) : QStringList());
        return '[' + parts.join(',') + ']';
    }
    const QByteArray text = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return text.mid(1, text.size() - 2);
}

} // namespace

/// Packs damaged on purpose: always an error that names the pack and the key, never a crash, never taken silently.
class DamagedTest : public QObject {
    Q_OBJECT

    QMap<QString, QJsonValue> m_packs;

    /// Figures that a pack declares are read where packs are laid over one another: then the error comes from there.
    static Result<void> read(const QByteArray &json)
    {
        const auto pack = policy::loadPack(json, u"damaged"_s);
        if (!pack)
            return tl::unexpected(pack.error());
        if (pack->declaredValues.isEmpty())
            return {};
        std::vector<policy::Pack> packs;
        for (const QString &below : {u"national-2014"_s, u"national-2021"_s, u"national-2024"_s, u"national-2026"_s, u"gannan-2018"_s,
                                     u"chongqing-2021"_s, u"tieling-2019"_s, u"zhangjiagang-2019"_s, u"chongqing-2017"_s})
            if (below != pack->name && (pack->level == policy::Level::County || pack->on.contains(below) || below.startsWith(u"national"_s)))
                if (const auto shipped = policy::test::catalogue().pack(below); shipped && shipped->level <= pack->level && pack->name.section(u'-', 0, 0) != u"national"_s)
                    packs.push_back(*shipped);
        packs.push_back(*pack);
        const auto law = policy::compose(std::move(packs), {}, policy::Composing::Kept);
        return law ? Result<void>() : tl::unexpected(law.error());
    }

    static void refused(const QByteArray &json, const QString &what)
    {
        const auto pack = read(json);
        QVERIFY2(!pack, qPrintable(what + u" was taken"_s));
        QVERIFY2(pack.error().key.startsWith(u"policy.pack_"_s), qPrintable(pack.error().key));
        QVERIFY2(!pack.error().arguments.value(u"pack"_s).isEmpty() && !pack.error().arguments.value(u"key"_s).isEmpty(),
                 qPrintable(what + u' ' + policy::test::text(pack.error())));
    }

    void everywhere(const std::function<void(const QString &name, const QJsonValue &pack, const QStringList &path, const QJsonValue &here)> &body)
    {
        for (auto pack = m_packs.cbegin(); pack != m_packs.cend(); ++pack)
            walk(*pack, {}, [&](const QStringList &path, const QJsonValue &here) {
                if (!QTest::currentTestFailed() && !path.contains(u"$schema"_s))
                    body(pack.key(), *pack, path, here);
            });
    }

private slots:
    void initTestCase()
    {
        for (const char *folder : {"resources/policy", "resources/schema/examples"}) {
            const QDir dir(xieli::test::sourcePath(QString::fromLatin1(folder)));
            for (const QString &file : dir.entryList({u"*.json"_s}, QDir::Files))
                if (const QJsonObject pack = QJsonDocument::fromJson(xieli::test::contents(dir.filePath(file))).object(); pack.contains(u"figures"_s))
                    m_packs.insert(file, pack);
        }
        QVERIFY(m_packs.size() >= 8);
        for (auto pack = m_packs.cbegin(); pack != m_packs.cend(); ++pack)
            QVERIFY2(policy::loadPack(bytes(*pack), pack.key()), qPrintable(pack.key()));
    }

    void aKeyThatIsTakenAwayIsMissed()
    {
        // what may be left out, and then means what its schema says
        static const QStringList optional{u"procedures"_s, u"owner"_s, u"pauses"_s, u"assumed"_s, u"name"_s, u"title"_s, u"edition"_s, u"level"_s, u"status"_s, u"on"_s, u"note"_s, u"number"_s, u"issuer"_s, u"article"_s,
                                          u"date"_s, u"from"_s, u"to"_s, u"unit"_s, u"rounding"_s, u"rows"_s, u"documents"_s, u"figures"_s, u"rules"_s, u"benefits"_s, u"declares"_s, u"score_sheet"_s, u"imputed"_s};
        everywhere([&](const QString &name, const QJsonValue &pack, const QStringList &path, const QJsonValue &) {
            if (path.isEmpty() || path.first() == u"benefits" || path.last().toInt() > 0 || path.last() == u"0")
                return; // a row that has fewer conditions is another row; entries of lists are no keys
            const bool whole = path.size() == 2 && (path.first() == u"figures" || path.first() == u"rules" || path.first() == u"documents" || path.first() == u"declares");
            const auto taken = read(bytes(with(pack, path, QJsonValue::Undefined)));
            if (taken)
                QVERIFY2(whole || optional.contains(path.last()), qPrintable(name + u": "_s + path.join(u'/')));
            else
                QVERIFY2(!taken.error().arguments.value(u"key"_s).isEmpty(), qPrintable(path.join(u'/')));
        });
    }

    /// Two other types at each place, in turn; all of them take a minute and a half and are asked for by XIELI_DAMAGE_ALL.
    void anotherTypeIsRefused()
    {
        const QJsonArray others{true, 5, u"x"_s, QJsonArray{}, 1.5, QJsonObject{}, QJsonArray{QJsonArray{}}, 1e300};
        const bool all = qEnvironmentVariableIsSet("XIELI_DAMAGE_ALL");
        qsizetype place = 0;
        everywhere([&](const QString &name, const QJsonValue &pack, const QStringList &path, const QJsonValue &here) {
            if (path.isEmpty())
                return;
            ++place;
            for (qsizetype turn = 0; turn < others.size(); ++turn)
                if (const QJsonValue other = others[turn]; (all || turn % 4 == place % 4) && other.type() != here.type() && !QTest::currentTestFailed())
                    refused(bytes(with(pack, path, other)), name + u": "_s + path.join(u'/') + u" as "_s + QString::fromUtf8(QJsonDocument(QJsonArray{other}).toJson(QJsonDocument::Compact)));
        });
    }

    void numbersThatCannotBeAreRefused()
    {
        everywhere([&](const QString &name, const QJsonValue &pack, const QStringList &path, const QJsonValue &here) {
            if (!here.isDouble())
                return;
            for (const double number : {-1.0, 0.5, 1e18, 9e15, -1e300})
                if (!QTest::currentTestFailed())
                    refused(bytes(with(pack, path, number)), name + u": "_s + path.join(u'/'));
        });
    }

    void impossibleDatesAreRefused()
    {
        everywhere([&](const QString &name, const QJsonValue &pack, const QStringList &path, const QJsonValue &) {
            if (path.isEmpty() || (path.last() != u"from" && path.last() != u"to" && path.last() != u"date"))
                return;
            for (const QString &date : {u"2018-13"_s, u"2018-00"_s, u"18-01"_s, u"2018-1"_s, u"２０１８-01"_s, QString(), u"2018-02-30"_s, u"9999-01"_s, u" 2018-01"_s})
                if (!QTest::currentTestFailed())
                    refused(bytes(with(pack, path, date)), name + u": "_s + path.join(u'/') + u' ' + date);
        });
    }

    void aKeyWrittenTwiceIsRefused()
    {
        everywhere([&](const QString &name, const QJsonValue &pack, const QStringList &path, const QJsonValue &) {
            if (path.isEmpty() || path.last() == u"0" || path.last().toInt() > 0)
                return;
            const auto read = policy::loadPack(writtenTwice(pack, path), u"damaged"_s);
            QVERIFY2(!read && read.error().key == u"policy.pack_key_twice", qPrintable(name + u": "_s + path.join(u'/')));
        });
        QCOMPARE(policy::loadPack(R"({"edition":"1","\u0065dition":"2"})", u"damaged"_s).error().key, u"policy.pack_key_twice"_s);
    }

    void anUnknownKeyIsRefused()
    {
        everywhere([&](const QString &name, const QJsonValue &pack, const QStringList &path, const QJsonValue &here) {
            if (here.isObject())
                refused(bytes(with(pack, path + QStringList{u"vaule"_s}, 1)), name + u": "_s + path.join(u'/'));
        });
    }

    void emptyTextsAreRefused()
    {
        static const QStringList free{u"note"_s, u"number"_s, u"issuer"_s, u"article"_s};
        everywhere([&](const QString &name, const QJsonValue &pack, const QStringList &path, const QJsonValue &here) {
            if (here.isString() && !free.contains(path.last()))
                refused(bytes(with(pack, path, u" "_s)), name + u": "_s + path.join(u'/'));
        });
    }

    void citationsThatAreDroppedAreMissed()
    {
        everywhere([&](const QString &name, const QJsonValue &pack, const QStringList &path, const QJsonValue &) {
            if (path.isEmpty() || path.last() != u"cites")
                return;
            const QJsonObject entry = [&] {
                QJsonValue at = pack;
                for (const QString &step : path.mid(0, path.size() - 1))
                    at = at.isArray() ? at[step.toInt()] : at[step];
                return at.toObject();
            }();
            if (entry[u"status"_s].toString() != u"empty" && path.first() != u"benefits")
                refused(bytes(with(pack, path, QJsonArray{})), name + u": "_s + path.join(u'/'));
        });
    }

    void monthsThatOverlapOrLeaveAGapAreRefused()
    {
        const auto spans = [](const QByteArray &first, const QByteArray &second) {
            return R"({"documents":{"d":{"title":"t"}},"figures":{"dibao.classes":[{)" + first + R"("value":4,"cites":[{"document":"d","article":"1"}]},{)"
                + second + R"("value":4,"cites":[{"document":"d","article":"1"}]}]}})";
        };
        QVERIFY(policy::loadPack(spans(R"("to":"2018-01",)", R"("from":"2018-02",)"), u"damaged"_s));
        for (const auto &[first, second] : std::vector<std::pair<QByteArray, QByteArray>>{
                 {R"("to":"2018-01",)", R"("from":"2018-01",)"}, {R"("to":"2018-01",)", R"("from":"2018-03",)"}, {"", ""}, {R"("from":"2018-01",)", R"("from":"2018-02",)"},
                 {R"("to":"2018-01",)", R"("to":"2018-02",)"}, {R"("from":"2018-05","to":"2018-04",)", R"("from":"2018-05",)"},
                 {R"("from":"2018-05","to":"2018-06",)", R"("from":"2018-01","to":"2018-04",)"}})
            refused(spans(first, second), QString::fromUtf8(first + second));
    }

    void bytesThatAreCutOffAreRefused()
    {
        for (auto pack = m_packs.cbegin(); pack != m_packs.cend(); ++pack) {
            const QByteArray whole = bytes(*pack);
            for (qsizetype length = 0; length < whole.size() && !QTest::currentTestFailed(); length += 13)
                refused(whole.left(length), pack.key() + u" cut at "_s + QString::number(length));
        }
    }

    void nothingThatIsFlippedCrashes()
    {
        QRandomGenerator random(2018);
        for (int round = 0; round < 3000; ++round) {
            QByteArray json = bytes(m_packs.first());
            for (int flip = 0; flip < 3; ++flip)
                json[random.bounded(int(json.size()))] = char(random.bounded(256));
            if (const auto read = policy::loadPack(json, u"damaged"_s); !read)
                QVERIFY(!read.error().arguments.value(u"key"_s).isEmpty());
        }
    }

    void deepNestingIsRefused()
    {
        for (const QByteArray &open : {QByteArray("["), QByteArray("{\"figures\":"), QByteArray("{\"note\":[")})
            refused(open.repeated(100'000), QString::fromUtf8(open));
        refused("{\"figures\":" + QByteArray("[").repeated(500) + QByteArray("]").repeated(500) + '}', u"nested list"_s);
    }

    void packsThatDoNotFitTogetherAreRefused()
    {
        policy::Catalogue packs = policy::test::catalogue();
        const auto added = [&packs](const QByteArray &json) { return packs.add(json, u"x.json"_s); };
        QCOMPARE(added(R"({"name":"self","on":["self"]})").error().key, u"policy.pack_bad_value"_s);
        QCOMPARE(added(R"({"name":"a,b"})").error().key, u"policy.pack_bad_value"_s);
        QCOMPARE(added(R"({"name":"gannan-2018"})").error().key, u"policy.pack_twice"_s);
        QVERIFY(added(R"({"name":"loop-a","on":["loop-b"]})") && added(R"({"name":"loop-b","on":["loop-a"]})"));
        QVERIFY(added(R"({"name":"lost","on":["nowhere"]})") && added(R"({"name":"old","status":"repealed"})"));
        QCOMPARE(packs.law(u"loop-a"_s).error().key, u"policy.law_order"_s);
        QCOMPARE(packs.law(u"lost"_s).error().key, u"policy.pack_unknown"_s);
        QCOMPARE(packs.law(u"lost"_s).error().arguments.value(u"pack"_s), u"nowhere"_s);
        QCOMPARE(packs.law(u"gannan-2018,old"_s).error().key, u"policy.law_repealed"_s);
        QCOMPARE(packs.law(u"old"_s).error().arguments.value(u"pack"_s), u"old"_s);
        QVERIFY(packs.law(u"gannan-2018"_s));
    }
};

QTEST_GUILESS_MAIN(DamagedTest)
#include "test_damaged.moc"

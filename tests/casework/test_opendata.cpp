// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/opendatacase.h"

#include "base/digest.h"
#include "casework/leaving.h"
#include "casework/openschema.h"
#include "casework/reportissue.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// 开放数据: what leaves is documented column by column, reads back as it was, and is enough for another program to compute the ledger again.
class OpenDataTest : public OpenDataCase {
    Q_OBJECT

private slots:
    void whatIsWrittenIsReadBackEqual()
    {
        Office office = fresh();
        lived(office);
        must(issueReport(office, ReportPeriod::of(ReportKind::Month, m_june), {}, u"练习"_s));
        const QString folder = place();
        const OpenDataWritten written = must(writeOpenData(office, OpenScope::Records, folder, m_wish));
        const OpenDataChecked checked = must(checkOpenData(folder));
        QCOMPARE(faults(checked), QString());
        QCOMPARE(checked.datasets.size(), written.datasets.size());
        for (std::size_t at = 0; at < written.datasets.size(); ++at) {
            QCOMPARE(checked.datasets[at].rows, written.datasets[at].rows);
            QCOMPARE(checked.datasets[at].sums, written.datasets[at].sums);
        }
        // a text that looks like a formula stays as it is
        QVERIFY(contents(folder + u"/member.csv"_s).contains("\"=乙,\"\"二\"\"\n\""));
        QVERIFY(written.datasets.back().rows > 0);
        QCOMPARE(refusal(writeOpenData(office, OpenScope::Records, folder, m_wish)), u"opendata.folder_not_empty"_s);
    }

    void aChangedFileIsFound()
    {
        Office office = fresh();
        lived(office);
        const auto changed = [&](const QString &file, const QByteArray &from, const QByteArray &to) {
            const QString folder = place();
            must(writeOpenData(office, OpenScope::Records, folder, m_wish));
            replace(folder + u'/' + file, from, to);
            return must(checkOpenData(folder)).faults;
        };
        for (const auto &[file, from, to] : std::initializer_list<std::tuple<QString, QByteArray, QByteArray>>{
                 {u"member.csv"_s, "甲", "丁"}, {u"payment_line.jsonl"_s, "31000", "31001"}, {u"household.schema.json"_s, "integer", "string"},
                 {u"datapackage.json"_s, "\"rows\": 3", "\"rows\": 4"}, {u"payment_line.csv"_s, "regular", "gift"}}) {
            const auto faults = changed(file, from, to);
            QVERIFY2(!faults.empty(), qPrintable(file));
        }
        const QString folder = place();
        must(writeOpenData(office, OpenScope::Records, folder, m_wish));
        QVERIFY(QFile::remove(folder + u"/decision.csv"_s));
        QCOMPARE(must(checkOpenData(folder)).faults.front().key, u"opendata.fault_file"_s);
        QVERIFY(QFile::remove(folder + u"/datapackage.json"_s));
        QCOMPARE(refusal(checkOpenData(folder)), u"opendata.no_manifest"_s);
    }

    void recordsLeaveOnlyWithTakerAndReasonAndALineOfTheRegister()
    {
        Office office = fresh();
        lived(office);
        const QString folder = place();
        QCOMPARE(refusal(writeOpenData(office, OpenScope::Records, folder, {true, u"县财政局"_s, {}})), u"casework.export_needs_reason"_s);
        QVERIFY(!QDir(folder).exists());
        const auto before = must(exportRegister(office)).size();
        must(writeOpenData(office, OpenScope::Records, folder, m_wish));
        const auto entries = must(exportRegister(office));
        QCOMPARE(entries.size(), before + 1);
        QCOMPARE(entries.front().takenBy, u"县财政局"_s);
        QCOMPARE(entries.front().rows, 3);
        QVERIFY(contents(folder + u"/datapackage.json"_s).contains(QByteArray::number(entries.front().number)));
    }

    void figuresAreFreeAndHoldNoPerson()
    {
        Office office = fresh();
        lived(office);
        const QString folder = place();
        const OpenDataWritten written = must(writeOpenData(office, OpenScope::Figures, folder, {}));
        QVERIFY(!written.entry);
        QCOMPARE(faults(must(checkOpenData(folder))), QString());
        QVERIFY(!QFile::exists(folder + u"/member.csv"_s));
        for (const QString &file : QDir(folder).entryList(QDir::Files))
            QVERIFY2(!contents(folder + u'/' + file).contains("6217000000000000001"), qPrintable(file));
        QVERIFY(written.datasets.front().rows > 100); // the law
    }

    /// What an earlier program wrote is still checked by its own schemas.
    void aFolderOfTheFirstFormIsStillRead()
    {
        Office office = fresh();
        const QString folder = place();
        must(writeOpenData(office, OpenScope::Figures, folder, {}));
        QJsonObject manifest = QJsonDocument::fromJson(contents(folder + u"/datapackage.json"_s)).object();
        const auto keep = [&](const QString &name, const QByteArray &bytes) {
            QFile file(folder + u'/' + name);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        };
        manifest.insert(u"form"_s, 1);
        keep(u"datapackage.json"_s, QJsonDocument(manifest).toJson());
        QVERIFY(!must(checkOpenData(folder)).faults.empty()); // the reserve fund's columns are not those of form 1 yet
        const OpenSchema first = openSchema(u"reserve_entry"_s, 1);
        QStringList names;
        for (const OpenField &field : first.fields)
            names << field.name;
        const QByteArray head = (names.join(u',') + u"\r\n"_s).toUtf8();
        keep(u"reserve_entry.csv"_s, head); // as there is no line, the columns are all of it
        keep(u"reserve_entry.schema.json"_s, first.bytes);
        QJsonArray resources = manifest[u"resources"_s].toArray();
        for (qsizetype at = 0; at < resources.size(); ++at)
            if (QJsonObject resource = resources[at].toObject(); resource[u"name"_s].toString() == u"reserve_entry") {
                resource.insert(u"hash"_s, u"sha256:"_s + digestOf(head));
                resources[at] = resource;
            }
        manifest.insert(u"resources"_s, resources);
        keep(u"datapackage.json"_s, QJsonDocument(manifest).toJson());
        QCOMPARE(faults(must(checkOpenData(folder))), QString());
        manifest.insert(u"form"_s, 3);
        keep(u"datapackage.json"_s, QJsonDocument(manifest).toJson());
        QCOMPARE(refusal(checkOpenData(folder)), u"opendata.form_unknown"_s);
        QCOMPARE(first.fields.size(), openSchema(u"reserve_entry"_s).fields.size() + 2);
        QVERIFY(openSchema(u"case_step"_s, 1).fields.empty());
        QVERIFY(!openDatasets(OpenScope::Records, 1).contains(u"case_step"_s));
    }

    /// A new column of a table leaves with a title, or is named here with the reason why it does not.
    void everyColumnOfEveryTableIsDocumented()
    {
        const auto documented = [&]<class... Rows>() {
            (([&] {
                if (std::is_same_v<Rows, ReserveEntry>)
                    return; // below: it leaves in two parts
                const OpenSchema schema = openSchema(QString::fromLatin1(Rows::table));
                QStringList names;
                for (const OpenField &field : schema.fields)
                    names << field.name;
                QStringList columns;
                for (const QByteArray &column : leavingColumns<Rows>())
                    if (!std::is_same_v<Rows, StoredAssessment> || (column != "situation" && column != "result")) // of an assessment: facts about the family that the computing kept
                        columns << QString::fromLatin1(column);
                QCOMPARE(names, columns);
                for (const QJsonValue field : QJsonDocument::fromJson(schema.bytes)[u"fields"].toArray()) {
                    const QString title = field[u"title"].toString();
                    QVERIFY2(!title.isEmpty() && title != field[u"name"].toString(), qPrintable(schema.dataset + u'.' + field[u"name"].toString()));
                }
            }()), ...);
        };
        std::apply([&]<class... Rows>(const Rows &...) { documented.operator()<Rows...>(); }, LeavingRows());
        // of the reserve fund the ledger bears no person: who wrote a line and what about it stand apart, among the records
        QStringList apart;
        for (const QByteArray &column : shapeOf<ReserveEntry>().columns) {
            const auto names = [&](const QString &dataset) {
                const auto fields = openSchema(dataset).fields;
                return std::any_of(fields.begin(), fields.end(), [&](const OpenField &field) { return field.name == QLatin1String(column); });
            };
            QVERIFY2(names(u"reserve_entry"_s) || names(u"reserve_detail"_s), column.constData());
            if (!names(u"reserve_entry"_s))
                apart << QString::fromLatin1(column);
        }
        QCOMPARE(apart, (QStringList{u"note"_s, u"by_user"_s}));
        QStringList figures;
        for (const OpenField &field : openSchema(u"report"_s).fields)
            figures << field.name;
        for (const ReportColumnInfo &info : reportColumns())
            QVERIFY2(figures.contains(info.code), info.code.data());
        for (const QString &dataset : openDatasets(OpenScope::Records))
            QVERIFY2(!openSchema(dataset).fields.empty(), qPrintable(dataset));
    }
};

QTEST_GUILESS_MAIN(OpenDataTest)
#include "test_opendata.moc"

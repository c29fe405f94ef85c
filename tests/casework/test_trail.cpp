// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/trail.h"

#include "base/digest.h"

#include "casework/trailinside.h"

#include "casework/changetables.h"
#include "casework/familyview.h"
#include "casework/fieldwords.h"
#include "casework/paying.h"
#include "model/exportentry.h"
#include "model/payment.h"
#include "model/posting.h"
#include "papers/masking.h"
#include "policy/kinds.h"
#include "store/recovery.h"
#include "store/retention.h"
#include "store/sqlite/connection.h"
#include "support/families.h"
#include "support/support.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// 审计: all that ever happened to something, provable by another program; and what a family sees of its own file.
class TrailTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_files = 0;
    const QString m_number = u"629901195503011234"_s;
    const QString m_obligor = u"远在外地的儿子"_s;

    Office fresh(OfficeRole role = OfficeRole::Township) { return newOffice(m_folder.path(), u"trail%1"_s.arg(++m_files), role); }
    QString path(const QString &suffix) { return m_folder.filePath(u"out%1.%2"_s.arg(++m_files).arg(suffix)); }

    HouseholdId family(Office &office)
    {
        return applicant(office, u"甲某"_s, [this](Dossier &dossier) {
            dossier.members[0].idNumberText = m_number;
            Obligor son;
            son.id = ObligorId::create();
            son.name = m_obligor;
            son.relation = 20;
            son.idNumberText = u"629901198003019876"_s;
            dossier.obligors.push_back(son);
        });
    }
    static Trail of(Office &office, const HouseholdId &id, const QByteArray &told = {}) { return must(trail(office, {TrailSubject::Kind::Household, id.text()}, told)); }
    static QString allWords(const Trail &trail)
    {
        QStringList words;
        for (const TrailLine &line : trail.lines)
            words << line.title << line.words;
        return words.join(u'\n');
    }
    static QByteArray contentsOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

    /// What the other program says; empty: it does not fit.
    static std::optional<QJsonObject> recomputed(const QString &path)
    {
        QProcess python;
        python.start(u"python3"_s, {sourcePath(u"tests/recompute/trail.py"_s), path});
        if (!python.waitForFinished() || python.exitCode() != 0)
            return std::nullopt;
        return QJsonDocument::fromJson(python.readAllStandardOutput()).object();
    }

    /// Everything of a month: decided, paid, and something removed.
    HouseholdId lived(Office &office)
    {
        const HouseholdId id = family(office);
        decideAll(office);
        must(draftPayments(office, Month(2018, 7)));
        must(approvePayments(office, Month(2018, 7), u"审批人"_s, {u"单人办公"_s}));
        must(office.file->change({u"casework.change_correct"_s, {{u"head"_s, u"甲某"_s}}}, [&](Writer &writer) {
            const Obligor son = writer.where<Obligor>("household_id", id).front();
            writer.remove<Obligor>(son.id.text());
        }));
        return id;
    }

    /// The codes that a column of an enumeration may hold; empty: it is none.
    template <class Field> static QStringList codesOf(const Field &)
    {
        QStringList codes;
        if constexpr (std::is_enum_v<Field>)
            for (const auto &code : Codes<Field>::list)
                codes << code.text;
        return codes;
    }
    template <class Field> static QStringList codesOf(const std::optional<Field> &) { return codesOf(Field()); }

    /// Every code of the tables that are told, by table and column.
    static QMap<std::pair<QString, QString>, QStringList> allCodes()
    {
        QMap<std::pair<QString, QString>, QStringList> all;
        const auto look = [&](auto row) {
            using Row = decltype(row);
            Row::visit(row, [&](const char *column, const auto &field) {
                if (const QStringList codes = codesOf(field); !codes.isEmpty())
                    all.insert({QLatin1String(Row::table), QLatin1String(column)}, codes);
            });
        };
        std::apply([&](auto... rows) { (look(rows), ...); }, ToldTables());
        for (const QString &table : {u"income_item"_s, u"village_price"_s})
            all.insert({table, u"kind"_s}, policy::listedIncomeKinds().split(u", "_s));
        all.insert({u"expense_item"_s, u"kind"_s}, policy::listedCodes("@expense"_L1).split(u", "_s));
        all.insert({u"property_item"_s, u"kind"_s}, policy::listedCodes("@property"_L1).split(u", "_s));
        all.remove({u"aid_request"_s, u"recipient_class"_s}); // A to D are called so
        all.insert({u"property_item"_s, u"exempt_reason"_s}, policy::listedCodes("@exempt"_L1).split(u", "_s));
        return all;
    }

private slots:
    void everyCodeIsSaidInWordsWithoutTheWindow()
    {
        Office office = fresh();
        const auto codes = allCodes();
        QVERIFY(codes.size() > 20);
        QStringList raw;
        must(office.file->read([&](Reader &reader) {
            const FieldWords words(reader, {office.wording, {}});
            for (auto at = codes.cbegin(); at != codes.cend(); ++at)
                for (const QString &code : at.value())
                    if (words.value(at.key().first, at.key().second, {{at.key().second, code}}) == code)
                        raw << at.key().first + u'.' + at.key().second + u' ' + code;
        }));
        QVERIFY2(raw.isEmpty(), qPrintable(raw.join(u'\n')));
    }

    void everyColumnThatCanBeDestroyedIsCalledByItsName()
    {
        Office office = fresh();
        QStringList raw;
        for (const QString &language : {u"zh_CN"_s, u"en"_s}) {
            const papers::Wording wording = papers::Wording::load(language);
            const QRegularExpression code(language == u"en" ? u"[a-z]+_[a-z_]+"_s : u"[a-z_]{3,}"_s);
            must(office.file->read([&](Reader &reader) {
                TrailTeller teller(reader, {wording, {}}, nullptr);
                for (auto at = retentionColumns().cbegin(); at != retentionColumns().cend(); ++at)
                    for (const QString &column : at->blanked + at->kept) {
                        ProvenChange change;
                        ProvenRow row;
                        row.table = at.key();
                        row.key = u"1"_s;
                        row.op = RowOp::Insert;
                        ProvenCell cell;
                        cell.column = column;
                        cell.blanked = true;
                        row.cells.push_back(cell);
                        change.rows.push_back(row);
                        const QString said = teller.words(change, {{at.key(), u"1"_s}}).join(u' ');
                        if (const auto match = code.match(said); match.hasMatch())
                            raw << language + u' ' + at.key() + u'.' + column + u" in “"_s + said + u'”';
                    }
            }));
        }
        QVERIFY2(raw.isEmpty(), qPrintable(raw.join(u'\n')));
    }

    void whatWasRemovedIsStillToldWithItsAuthorRoleAndDigest()
    {
        Office office = fresh();
        const HouseholdId id = lived(office);
        const Trail found = of(office, id);
        QVERIFY(found.head.chainHolds);
        QVERIFY2(allWords(found).contains(m_obligor), qPrintable(allWords(found)));
        QVERIFY(allWords(found).contains(u"删去"_s));
        QVERIFY(!allWords(found).contains(m_number)); // masked
        QCOMPARE(found.lines.front().author, u"clerk"_s);
        QCOMPARE(found.lines.front().role, u"管理员"_s);
        QCOMPARE(found.lines.front().office, office.name);
        for (const TrailLine &line : found.lines) {
            QVERIFY2(line.proof == ChainProof::Chained, qPrintable(line.title));
            QCOMPARE(line.digest.size(), 32);
            QVERIFY2(!line.words.isEmpty(), qPrintable(QString::number(line.sequence) + line.title));
        }
        QVERIFY(found.altered.isEmpty());
    }

    void everyLineAndOrderOfAPaymentIsFoundAndFits()
    {
        Office office = fresh();
        const HouseholdId id = lived(office);
        const Trail month = must(trail(office, {TrailSubject::Kind::Payment, u"2018-07"_s}));
        const auto [lines, orders] = must(office.file->read([&](Reader &reader) { return std::pair(reader.all<PaymentLine>(), reader.all<PaymentOrder>()); }));
        QVERIFY(!lines.empty() && !orders.empty());
        for (const PaymentLine &line : lines)
            QVERIFY(std::count(month.records.begin(), month.records.end(), RecordName{u"payment_line"_s, line.id.text()}) == 1);
        for (const PaymentOrder &order : orders)
            QVERIFY(std::count(month.records.begin(), month.records.end(), RecordName{u"payment_order"_s, order.id.text()}) == 1);
        QVERIFY(month.altered.isEmpty());
        QVERIFY(allWords(month).contains(u"新增 发放明细：甲某；"_s)); // whose it is
        QVERIFY(allWords(month).contains(u"甲某"_s)); // the payee
        const Trail line = must(trail(office, {TrailSubject::Kind::Payment, lines.front().id.text()}));
        QVERIFY(std::count(line.records.begin(), line.records.end(), RecordName{u"payment_order"_s, orders.front().id.text()}) == 1);
        QCOMPARE(refusal(trail(office, {TrailSubject::Kind::Payment, u"2001-01"_s})), u"trail.unknown_payment"_s);
        QCOMPARE(refusal(trail(office, {TrailSubject::Kind::Household, u"nobody"_s})), u"trail.unknown_household"_s);
    }

    void oneHouseholdsMonthHoldsItsOwnLinesAlone()
    {
        Office office = fresh();
        const HouseholdId other = applicant(office, u"乙某"_s);
        const HouseholdId id = lived(office);
        const Trail own = must(trail(office, {TrailSubject::Kind::Payment, u"2018-07/"_s + id.text()}));
        const auto lines = must(office.file->read([&](Reader &reader) { return reader.all<PaymentLine>(); }));
        int ours = 0;
        for (const PaymentLine &line : lines) {
            const bool isThere = std::count(own.records.begin(), own.records.end(), RecordName{u"payment_line"_s, line.id.text()}) == 1;
            QCOMPARE(isThere, line.household == id);
            ours += isThere;
        }
        QVERIFY(ours > 0 && ours < int(lines.size()));
        QVERIFY(own.title.contains(u"甲某"_s));
        QCOMPARE(trail(office, {TrailSubject::Kind::Payment, u"2017-01/"_s + id.text()}).error().key, u"trail.unknown_payment"_s);
        const auto families = must(trailChoices(office, TrailSubject::Kind::Household));
        for (const HouseholdId &each : {id, other})
            QVERIFY(std::any_of(families.begin(), families.end(), [&](const TrailChoice &choice) { return choice.key == each.text() && choice.words.contains(u'某'); }));
        const auto months = must(trailChoices(office, TrailSubject::Kind::Payment));
        QCOMPARE(months.size(), 1u);
        QCOMPARE(months.front().key, u"2018-07"_s);
    }

    void oneHouseholdsMonthHoldsWhatCameLaterOfIt()
    {
        Office office = fresh();
        const HouseholdId id = lived(office);
        PaymentLine later;
        RecoveryReceipt receipt;
        must(office.file->change({u"test.later"_s, {}}, [&](Writer &writer) {
            PaymentBatch august;
            august.id = PaymentBatchId::create();
            august.month = Month(2018, 8);
            august.draftedOn = office.today;
            writer.insert(august);
            later = writer.where<PaymentLine>("household_id", id).front();
            later.id = PaymentLineId::create();
            later.batch = august.id;
            later.kind = PaymentKind::Receivable;
            later.amount = -later.amount;
            writer.insert(later);
            RecoveryDecision recovery;
            recovery.id = RecoveryDecisionId::create();
            recovery.household = id;
            recovery.amount = -later.amount;
            recovery.startMonth = Month(2018, 8);
            recovery.decidedOn = office.today;
            writer.insert(recovery);
            receipt.id = RecoveryReceiptId::create();
            receipt.recovery = recovery.id.text();
            receipt.household = id;
            receipt.forMonth = later.forMonth;
            receipt.benefit = later.benefit;
            receipt.amount = Money::fromYuan(1);
            receipt.day = office.today;
            writer.insert(receipt);
        }));
        const Trail own = must(trail(office, {TrailSubject::Kind::Payment, u"2018-07/"_s + id.text()}));
        for (const RecordName &record : {RecordName{u"payment_line"_s, later.id.text()}, RecordName{u"recovery_receipt"_s, receipt.id.text()}, RecordName{u"recovery_decision"_s, receipt.recovery}})
            QVERIFY2(std::count(own.records.begin(), own.records.end(), record) == 1, qPrintable(record.first));
    }

    void aRuleTellsItsAmendments()
    {
        Office office = fresh();
        PolicyAmendment amendment;
        amendment.id = AmendmentId::create();
        amendment.figure = u"dibao.class.1.monthly"_s;
        amendment.status = u"stated"_s;
        amendment.value = u"33000"_s;
        amendment.proposedBy = u"提出的人"_s;
        must(office.file->change({u"casework.change_propose"_s}, [&](Writer &writer) { writer.insert(amendment); }));
        const Trail found = must(trail(office, {TrailSubject::Kind::Rule, u"dibao.class.1.monthly"_s}));
        QVERIFY2(allWords(found).contains(u"提出的人"_s), qPrintable(allWords(found)));
        QCOMPARE(refusal(trail(office, {TrailSubject::Kind::Rule, u"no.such.rule"_s})), u"trail.unknown_rule"_s);
    }

    void whatSomebodyChangedBehindTheProgramIsSeen()
    {
        initXieliResources();
        const QString file = m_folder.filePath(u"altered.xieli"_s);
        auto made = must(createOffice({file, u"甲乡"_s, OfficeRole::Township, u"629901"_s, u"gannan-2018"_s, u"clerk"_s, passphrase, Day(2018, 6, 20)}));
        const HouseholdId id = lived(made.office);
        {
            Connection raw(file, *fileKeyFrom(made.recoveryText), Connection::Mode::Existing);
            raw.execute("DROP TRIGGER change_cell_is_only_blanked; DROP TRIGGER assessment_is_fixed;"
                        "UPDATE change_cell SET new_value='假名' WHERE column_name='name' AND new_value='甲某';"
                        "UPDATE assessment SET month='2018-05'");
        }
        const Trail found = of(made.office, id);
        QVERIFY(!found.head.chainHolds && !found.head.fault.isEmpty());
        QVERIFY(std::any_of(found.lines.begin(), found.lines.end(), [](const TrailLine &line) { return line.proof == ChainProof::Altered; }));
        QVERIFY(std::any_of(found.lines.begin(), found.lines.end(), [](const TrailLine &line) { return line.proof == ChainProof::Chained; }));
        QCOMPARE(found.altered.size(), 1);
        QVERIFY(found.altered.front().startsWith(u"assessment:"_s));
    }

    void theHeadThatTheOtherOfficeHoldsIsCompared()
    {
        Office village = fresh(OfficeRole::Village);
        Office township = fresh();
        acquaint(village, township, m_folder.path());
        const HouseholdId id = family(village);
        const QString parcel = path(u"xlp"_s);
        must(packParcel(village, township.name, parcel));
        must(takeInParcel(township, parcel));
        const QString back = path(u"xlp"_s);
        must(packParcel(township, village.name, back));
        must(takeInParcel(village, back));
        const QString file = path(u"jsonl"_s);
        must(writeTrail(township, of(township, id), {}, file, {}));
        const QByteArray told = contentsOf(file);
        const auto anchor = [](const TrailHead &head) { return head.anchors.back(); };
        const TrailHead head = must(trailHead(village, told));
        QVERIFY(anchor(head).kind == TrailAnchor::Kind::Told && anchor(head).sequence > 0 && anchor(head).equal == true);
        QVERIFY(std::any_of(head.anchors.begin(), head.anchors.end(), [](const TrailAnchor &each) { return each.kind == TrailAnchor::Kind::Acknowledged && each.sequence > 0; }));
        const auto ended = [](QByteArray bytes) { // as its office would end it
            bytes.truncate(bytes.lastIndexOf('\n', bytes.size() - 2) + 1);
            return bytes + "{\"digest\":\"" + xieli::digestOf(bytes).toLatin1() + "\",\"line\":\"end\"}\n";
        };
        QByteArray other = told;
        other.replace(anchor(head).digest.toHex(), QByteArray(64, '0'));
        QCOMPARE(refusal(trailHead(village, other)), u"trail.file_altered"_s); // on its way
        QCOMPARE(refusal(trailHead(village, told.left(told.size() - 10))), u"trail.file_cut"_s);
        QCOMPARE(refusal(trailHead(village, told.left(told.indexOf('\n') + 1))), u"trail.file_cut"_s);
        QVERIFY(anchor(must(trailHead(village, ended(other)))).equal == false);
        QCOMPARE(refusal(trailHead(village, "no audit file\n")), u"trail.no_audit_file"_s);
        const Trail carried = of(village, id);
        QVERIFY(std::any_of(carried.notes.begin(), carried.notes.end(), [&](const TrailNote &note) { return note.kind == TrailNote::Kind::Parcel && note.words.contains(township.name); }));
    }

    void anotherProgramComputesEachDigestAgain()
    {
        if (QProcess::execute(u"python3"_s, {u"-c"_s, u"0"_s}) != 0)
            QSKIP("there is no python3");
        Office office = fresh();
        const HouseholdId id = lived(office);
        applicant(office, u"乙某"_s); // somebody else's values are given by digests
        must(assessMonth(office, Month(2018, 8)));
        const Trail found = of(office, id);
        const QString whole = path(u"jsonl"_s);
        QCOMPARE(refusal(writeTrail(office, found, {true, {}, {}}, whole, {})), u"casework.export_needs_reason"_s);
        QVERIFY(!QFile::exists(whole));
        const Exported left = must(writeTrail(office, found, {true, u"县审计局"_s, u"审计"_s}, whole, {}));
        QVERIFY(left.entry.has_value());
        const auto counts = recomputed(whole);
        QVERIFY(counts);
        QCOMPARE(counts->value(u"links"_s).toInt(), int(found.head.chain.sequence));
        QCOMPARE(counts->value(u"changes"_s).toInt(), int(found.lines.size()));
        QVERIFY(counts->value(u"cells"_s).toInt() > 20 && counts->value(u"rows"_s).toInt() >= 2);
        const QString masked = path(u"jsonl"_s);
        QVERIFY(!must(writeTrail(office, found, {}, masked, {})).entry);
        const auto maskedCounts = recomputed(masked);
        QVERIFY(maskedCounts && maskedCounts->value(u"rows"_s).toInt() > 0 && maskedCounts->value(u"by_digest"_s).toInt() > counts->value(u"by_digest"_s).toInt());
        QVERIFY(contentsOf(whole).contains(m_number.toUtf8()));
        QVERIFY(!contentsOf(masked).contains(m_number.toUtf8()));
        QVERIFY(!contentsOf(whole).contains("乙某"));
        for (const auto &[before, after] : {std::pair<QByteArray, QByteArray>{"甲某", "丙某"}, {"\"author\":\"clerk\"", "\"author\":\"klerk\""}}) {
            QByteArray bytes = contentsOf(whole);
            QVERIFY(bytes.contains(before));
            const QString bent = path(u"jsonl"_s);
            // only what a digest was made of: the sentences of the head are no part of the chain
            const qsizetype from = bytes.indexOf('\n');
            write(bent, bytes.left(from) + bytes.mid(from).replace(before, after));
            QVERIFY2(!recomputed(bent), before.constData());
        }
    }

    void aTableOfItHoldsNoWholeNumber()
    {
        Office office = fresh();
        const Trail found = of(office, lived(office));
        const papers::TableOut table = trailTable(found, office.wording);
        std::size_t said = 0; // what a change says stands in a row each
        for (const TrailLine &line : found.lines)
            said += std::max<std::size_t>(1, std::size_t(line.words.size()));
        QCOMPARE(table.rows.size(), said);
        QVERIFY(numberColumns(table).isEmpty());
        const QString file = path(u"xlsx"_s);
        QVERIFY(!must(writeTrail(office, found, {}, file, {})).entry);
        QVERIFY(QFile::exists(file));
    }

    /// Lines of a draft that was made anew: only their digest is kept, and whose they were.
    void linesThatWereRemovedFromADraftAreFoundByHouseholdAndByPayment()
    {
        Office office = fresh();
        const HouseholdId id = family(office), other = applicant(office, u"别家的人"_s);
        decideAll(office);
        must(draftPayments(office, Month(2018, 7)));
        const auto lines = [&](const HouseholdId &household) { return must(office.file->read([&](Reader &reader) { return reader.where<PaymentLine>("household_id", household); })); };
        const QString gone = lines(id).front().id.text(), batch = lines(id).front().batch.text(), others = lines(other).front().id.text();
        for (const QString &line : {gone, others})
            must(office.file->change({u"casework.change_draft"_s}, [&](Writer &writer) { writer.remove<PaymentLine>(line); }));
        const auto names = [&](const Trail &trail, const QString &line) {
            return std::find(trail.records.begin(), trail.records.end(), RecordName{u"payment_line"_s, line}) != trail.records.end();
        };
        const Trail whole = must(casework::trail(office, {TrailSubject::Kind::Household, id.text()}));
        QVERIFY(names(whole, gone) && !names(whole, others));
        QVERIFY(whole.altered.isEmpty() && whole.head.chainHolds);
        const QString said = allWords(whole);
        QVERIFY2(said.contains(office.wording.text(u"changes.removed"_s, {{u"what"_s, u"§"_s}}).section(u'§', 0, 0)), qPrintable(said));
        const Trail payment = must(casework::trail(office, {TrailSubject::Kind::Payment, batch}));
        QVERIFY(names(payment, gone) && names(payment, others));
        must(draftPayments(office, Month(2018, 7))); // made anew, with other ids
        const QString now = lines(id).front().id.text();
        QVERIFY(now != gone);
        const Trail later = must(casework::trail(office, {TrailSubject::Kind::Household, id.text()}));
        QVERIFY(names(later, gone) && names(later, now) && later.altered.isEmpty());
        const Trail month = must(casework::trail(office, {TrailSubject::Kind::Payment, u"2018-07"_s}));
        QVERIFY(names(month, gone) && names(month, now) && month.altered.isEmpty()); // also what was of a batch that is gone
        QVERIFY(must(office.file->integrity()).good());
        const QString path = m_folder.filePath(u"removed.jsonl"_s);
        must(writeTrail(office, whole, {}, path, {}));
        QVERIFY(contentsOf(path).contains(gone.toUtf8()));
        QVERIFY(recomputed(path));
    }

    // 本户信息告知单

    void aFamilySeesItsOwnFileAndNobodyElses()
    {
        Office office = fresh();
        const HouseholdId id = family(office);
        decideAll(office);
        must(draftPayments(office, Month(2018, 7)));
        must(approvePayments(office, Month(2018, 7), u"审批人"_s, {u"单人办公"_s}));
        must(office.file->change({u"casework.change_correct"_s}, [&](Writer &writer) {
            Household household = *writer.find<Household>(id);
            household.note = u"内部备注不给看"_s;
            household.staffRelative = true;
            household.staffRelativeName = u"某干部的名字"_s;
            writer.update(household);
            Posting posting;
            posting.id = PostingId::create();
            posting.postedOn = Day(2018, 6, 21);
            writer.insert(posting);
            writer.insert(PostingEntry{PostingEntryId::create(), posting.id, id, {}, u"甲某"_s, {}, {}});
            PostingObjection objection;
            objection.id = PostingObjectionId::create();
            objection.posting = posting.id;
            objection.household = id;
            objection.objector = u"举报的邻居"_s;
            objection.what = u"说他家有车"_s;
            writer.insert(objection);
            writer.insert(ExportEntry{ExportEntryId::create(), 1, Day(2018, 6, 22), u"clerk"_s, u"甲某家 一户一档"_s, {}, 3, u"a.pdf"_s, {}, u"王会计"_s, u"核对"_s});
        }));
        const papers::Paper paper = must(familyView(office, id, Month(2018, 7)));
        QStringList texts;
        int trees = 0;
        for (const papers::Block &block : paper.blocks) {
            if (const auto *words = std::get_if<papers::Paragraph>(&block))
                texts << words->text;
            if (const auto *grid = std::get_if<papers::Grid>(&block))
                for (const auto &[label, value] : grid->pairs)
                    texts << label << value;
            if (const auto *table = std::get_if<papers::Table>(&block))
                for (const QStringList &row : table->rows)
                    texts << row;
            if (const auto *tree = std::get_if<papers::Tree>(&block)) {
                ++trees;
                for (const papers::TreeLine &line : tree->lines)
                    texts << line.text << line.value << line.because;
            }
        }
        const QString said = texts.join(u'\n');
        for (const QString &shown : {u"甲某"_s, u"低保"_s, u"2018-07"_s, u"王会计"_s, u"核对"_s, u"训民救〔2018〕9号"_s})
            QVERIFY2(said.contains(shown), qPrintable(shown));
        QVERIFY(trees > 0);
        for (const QString &hidden : {u"举报的邻居"_s, u"说他家有车"_s, u"内部备注不给看"_s, u"某干部的名字"_s, m_obligor, m_number, u"629901198003019876"_s})
            QVERIFY2(!said.contains(hidden), qPrintable(hidden));
        QVERIFY(said.contains(office.wording.text(u"family_view.left_out"_s))); // and the paper says what is left out
        QCOMPARE(papers::wholeNumbers(paper).count(), 0);
        QCOMPARE(refusal(familyView(office, HouseholdId(u"nobody"_s), Month(2018, 7))), u"family_view.unknown"_s);
    }
};

QTEST_GUILESS_MAIN(TrailTest)
#include "test_trail.moc"

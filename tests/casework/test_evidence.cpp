// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/evidence.h"
#include "casework/exchanging.h"
#include "casework/register.h"
#include "support/families.h"

#include <QTemporaryDir>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// Photographs in a household's file: kept once, with their caption, undone, refused while they tell where they were taken.
class EvidenceTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_files = 0;

    Office village() { return newOffice(m_folder.path(), u"evidence%1"_s.arg(++m_files), OfficeRole::Village); }

    static QByteArray segment(int marker, const QByteArray &content)
    {
        const auto size = content.size() + 2;
        return QByteArray("\xff") + char(marker) + char(size / 256) + char(size % 256) + content;
    }
    /// The skeleton of a JPEG file: no camera could tell it from a black square.
    static QByteArray jpeg(const QByteArray &extra = {}, const QByteArray &scan = QByteArray(40, 'x'))
    {
        return QByteArray("\xff\xd8") + segment(0xe0, QByteArray("JFIF\0\1\1\0\0\1\0\1\0\0", 14)) + extra + segment(0xdb, QByteArray(65, 'q'))
            + segment(0xda, QByteArray(10, 's')) + scan + "\xff\xd9";
    }

    static HouseholdId household(Office &office, const QString &head = u"苏一"_s) { return must(registerHousehold(office, rosterHousehold(head, 2, 2, Money::fromYuan(290)))); }
    static Evidence about(const HouseholdId &id, const QString &caption = u"住房外观"_s)
    {
        Evidence evidence;
        evidence.household = id;
        evidence.caption = caption;
        evidence.proves = Proof::Housing;
        evidence.takenOn = Day(2018, 6, 1);
        return evidence;
    }
    static int pictures(Office &office) { return must(evidenceTotals(office)).pictures; }

private slots:
    void aPictureIsKeptWithWhatItProves()
    {
        Office office = village();
        const HouseholdId id = household(office);
        must(attachEvidence(office, about(id), jpeg(), 40, 30));
        const auto kept = must(evidenceOf(office, id));
        QCOMPARE(int(kept.size()), 1);
        QVERIFY(kept[0].proves == Proof::Housing && kept[0].caption == u"住房外观"_s && kept[0].addedOn == office.today);
        const Picture picture = must(pictureOf(office, kept[0]));
        QVERIFY(picture.jpeg == jpeg() && picture.width == 40 && picture.height == 30);
    }

    void theSamePictureOfTwoHouseholdsIsKeptOnceAndTwiceInOneIsRefused()
    {
        Office office = village();
        const HouseholdId one = household(office);
        const HouseholdId other = household(office, u"苏二"_s);
        must(attachEvidence(office, about(one), jpeg(), 40, 30));
        must(attachEvidence(office, about(other), jpeg(), 40, 30));
        QCOMPARE(pictures(office), 1);
        QCOMPARE(refusal(attachEvidence(office, about(one), jpeg(), 40, 30)), u"casework.evidence_twice"_s);
    }

    void theJournalHoldsItsDigestAndNotItsBytes()
    {
        Office office = village();
        const HouseholdId id = household(office);
        const QByteArray secret(5000, 'z');
        must(attachEvidence(office, about(id), jpeg({}, secret), 40, 30));
        const auto change = must(office.file->read([](Reader &reader) { return *reader.change(reader.chainHead().sequence); }));
        int rows = 0;
        for (const CellChange &cell : change.cells) {
            QVERIFY(!shownValue(cell.after).contains(u"zzzz"_s));
            rows += cell.table == u"picture"_s ? 1 : 0;
        }
        QCOMPARE(rows, 1);
        QVERIFY(must(office.file->integrity()).good());
    }

    void undoTakesItAwayAndBringsADeletedOneBack()
    {
        Office office = village();
        const HouseholdId id = household(office);
        must(attachEvidence(office, about(id), jpeg(), 40, 30));
        must(office.file->undo(must(office.file->lastUndoable())->sequence));
        QVERIFY(must(evidenceOf(office, id)).empty() && pictures(office) == 0);
        const EvidenceId kept = must(attachEvidence(office, about(id), jpeg(), 40, 30));
        must(removeEvidence(office, kept));
        QVERIFY(must(evidenceOf(office, id)).empty());
        const auto newest = must(office.file->lastUndoable());
        QCOMPARE(newest->title.key, u"casework.change_evidence_removed"_s);
        QCOMPARE(newest->title.arguments.value(u"caption"_s), u"住房外观"_s);
        must(office.file->undo(newest->sequence));
        QCOMPARE(must(pictureOf(office, must(evidenceOf(office, id))[0])).jpeg, jpeg());
    }

    void aCaptionIsRewrittenAndThePictureStays()
    {
        Office office = village();
        const HouseholdId id = household(office);
        Evidence evidence = about(id);
        evidence.id = must(attachEvidence(office, evidence, jpeg(), 40, 30));
        evidence.caption = u"厨房"_s;
        evidence.member = must(dossier(office, id)).members[1].id;
        must(describeEvidence(office, evidence));
        const Evidence now = must(evidenceOf(office, id))[0];
        QVERIFY(now.caption == u"厨房"_s && now.member == evidence.member && !now.picture.isEmpty());
        evidence.id = EvidenceId::create();
        QCOMPARE(refusal(describeEvidence(office, evidence)), u"casework.evidence_unknown"_s);
        QCOMPARE(refusal(removeEvidence(office, evidence.id)), u"casework.evidence_unknown"_s);
    }

    void whatTellsWhereItWasTakenIsRefused_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("key");
        const QString hidden = u"casework.evidence_hidden_data"_s;
        QTest::newRow("exif") << jpeg(segment(0xe1, "Exif\0\0")) << hidden;
        QTest::newRow("comment") << jpeg(segment(0xfe, "GPS 34.5")) << hidden;
        QTest::newRow("profile") << jpeg(segment(0xe2, "ICC_PROFILE")) << hidden;
        QTest::newRow("after the end") << jpeg() + "34.5,103.2" << hidden;
        QTest::newRow("second picture") << jpeg() + jpeg() << hidden;
        QTest::newRow("cut off") << jpeg().chopped(2) << hidden;
        QTest::newRow("png") << QByteArray("\x89PNG\r\n\x1a\n") << u"casework.evidence_no_jpeg"_s;
        QTest::newRow("empty") << QByteArray() << u"casework.evidence_no_jpeg"_s;
        QTest::newRow("heavy") << jpeg({}, QByteArray(400 * 1024, 'x')) << u"casework.evidence_too_large"_s;
    }
    void whatTellsWhereItWasTakenIsRefused()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, key);
        Office office = village();
        const HouseholdId id = household(office);
        QCOMPARE(refusal(attachEvidence(office, about(id), file, 40, 30)), key);
        QCOMPARE(pictures(office), 0);
    }

    void itTravelsToTheTownshipWithItsBytes()
    {
        Office from = village();
        Office to = newOffice(m_folder.path(), u"town"_s, OfficeRole::Township);
        const QString folder = m_folder.path();
        acquaint(from, to, folder);
        const HouseholdId id = household(from);
        const EvidenceId first = must(attachEvidence(from, about(id), jpeg(), 40, 30));
        must(attachEvidence(from, about(id, u"诊断书"_s), jpeg({}, "another"), 40, 30));
        must(removeEvidence(from, first));
        const PackReport packed = must(packParcel(from, to.name, folder + u"/1.xlp"_s));
        QVERIFY(packed.pictures == 2 && packed.pictureBytes == jpeg().size() + jpeg({}, "another").size());
        QCOMPARE(must(peers(from)).front().changesToSend, packed.changes + 2); // what was packed waits until it is acknowledged
        must(takeInParcel(to, folder + u"/1.xlp"_s));
        const auto there = must(evidenceOf(to, id));
        QCOMPARE(int(there.size()), 1);
        QCOMPARE(must(pictureOf(to, there[0])).jpeg, jpeg({}, "another"));
    }

    void theSheetShowsTheChosenOnesWithTheirCaptions()
    {
        Office office = village();
        const HouseholdId id = household(office);
        const EvidenceId one = must(attachEvidence(office, about(id), jpeg(), 40, 30));
        must(attachEvidence(office, about(id, u"诊断书"_s), jpeg({}, "another"), 40, 30));
        const auto paper = must(evidenceSheet(office, id, {one}, 2, office.wording));
        const auto *pictures = std::get_if<papers::Pictures>(&paper.blocks.front());
        QVERIFY(pictures && pictures->pictures.size() == 1 && pictures->perPage == 2);
        QCOMPARE(pictures->pictures[0].caption, u"住房  住房外观  2018年6月1日"_s);
        QCOMPARE(refusal(evidenceSheet(office, id, {}, 2, office.wording)), u"casework.evidence_none_chosen"_s);
    }
};

QTEST_GUILESS_MAIN(EvidenceTest)
#include "test_evidence.moc"

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/amending.h"
#include "casework/assessing.h"
#include "casework/keeping.h"
#include "casework/paying.h"
#include "casework/register.h"
#include "casework/users.h"
#include "support/offices.h"
#include "support/support.h"

#include <QTemporaryDir>

using namespace xieli;
using namespace xieli::casework;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// An office file of release 0.1 (schema 3; made by that release's xieli-cli: three families, assessed in 2018-06, decided,
/// paid for 2018-07, with an overlay of its county) opens in this program with nothing lost, and what was computed in it
/// recomputes to the same bytes, though it kept no packs then.
class MigratedTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    Office opened(const QString &name)
    {
        initXieliResources();
        const QString path = m_folder.filePath(name + u".xieli"_s);
        for (const QString &end : {u"xieli"_s, u"keys"_s}) {
            const QString copy = m_folder.filePath(name + u'.' + end);
            if (!QFile::copy(sourcePath(u"tests/casework/old/0.1."_s + end), copy)
                || !QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner))
                qFatal("no copy");
        }
        return must(openOffice(path, u"clerk"_s, passphrase, Day(2018, 7, 20)));
    }

private slots:
    void nothingIsLost()
    {
        Office office = opened(u"whole"_s);
        const SoundnessReport report = must(check(office));
        QVERIFY(report.fileSound && report.chainHolds && report.totalsAgree);
        QCOMPARE(report.households, 3);
        QCOMPARE(report.persons, 5);
        QCOMPARE(report.paid, Money::fromYuan(1510));
        QVERIFY(office.law && office.packs == u"gannan-2018,county-old"_s);
        QCOMPARE(int(must(assessments(office, Month(2018, 6))).size()), 3);
        QCOMPARE(int(must(office.file->read([](Reader &reader) { return reader.count<Decision>(); }))), 3);
        QCOMPARE(int(must(paymentBatch(office, Month(2018, 7))).rows.size()), 3);
    }

    void whatItComputedRecomputesToTheSameBytes()
    {
        Office office = opened(u"same"_s);
        for (const AssessmentRow &row : must(assessments(office, Month(2018, 6)))) {
            QVERIFY(must(recomputesToTheSame(office, row.assessment)));
            QVERIFY(!must(explanation(office, row.assessment)).steps.empty());
        }
    }

    void alsoAfterItsOverlayIsAmended()
    {
        Office office = opened(u"amended"_s);
        (void)addUser(office, u"second"_s, UserRole::Clerk, passphrase);
        AmendmentWish wish;
        wish.figure = u"dibao.class.3.monthly"_s;
        wish.from = Month(2018, 6);
        wish.value = u"95"_s;
        wish.documentTitle = u"县里的第二个通知"_s;
        wish.article = u"一"_s;
        const auto id = must(proposeAmendment(office, wish));
        Office other = must(openOffice(office.path, u"second"_s, passphrase, office.today));
        must(confirmAmendment(other, id));
        QCOMPARE(other.law->value(policy::Figure::DibaoClass3, Month(2018, 6)).money(), Money::fromYuan(95));
        QCOMPARE(other.law->value(policy::Figure::DibaoClass3, Month(2018, 5)).money(), Money::fromYuan(90));
        QCOMPARE(other.packs, u"gannan-2018,county-old"_s); // its own overlay took it in
        for (const AssessmentRow &row : must(assessments(other, Month(2018, 6))))
            QVERIFY(must(recomputesToTheSame(other, row.assessment)));
        QVERIFY(must(check(other)).chainHolds);
    }
};

QTEST_GUILESS_MAIN(MigratedTest)
#include "test_migrated.moc"

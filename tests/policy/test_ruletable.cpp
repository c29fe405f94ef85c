// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/ruletable.h"

#include <QTest>

using namespace Qt::StringLiterals;
using xieli::policy::test::RuleRow;
using xieli::policy::test::RuleTable;

namespace {

QString tablePath() { return xieli::test::sourcePath(u"tests/policy/rules.md"_s); }

} // namespace

/// The table of rules is made of the packs and the tests, and no rule that a program computes is without both.
class RuleTableTest : public QObject {
    Q_OBJECT

    const RuleTable m_table;

private slots:
    void everyNumberNamedIsARuleOfTheDocuments() { QVERIFY2(m_table.unknown().isEmpty(), qPrintable(m_table.unknown().join(u'\n'))); }

    void everyRuleToComputeHasAPackEntryACaseAndACaseForWhatIsEmpty()
    {
        QStringList open;
        for (const RuleRow &row : m_table.rows())
            if (row.marks.split(u' ').contains(u"C") && !RuleTable::missing(row).isEmpty())
                open << row.number + u": "_s + RuleTable::missing(row);
        QVERIFY2(open.isEmpty(), qPrintable(open.join(u'\n')));
    }

    void everyWorkedVectorIsHeld()
    {
        for (int number = 1; number <= 15; ++number)
            QVERIFY2(m_table.vectors().contains(number), qPrintable(u"V%1"_s.arg(number)));
    }

    void theTableIsAsItWouldBeWrittenNow()
    {
        QVERIFY2(xieli::test::contents(tablePath()) == m_table.markdown(), "write it anew: test_policy_ruletable --write");
    }
};

int main(int argc, char **argv)
{
    if (argc == 2 && QByteArrayView(argv[1]) == "--write") {
        QFile file(tablePath());
        return file.open(QIODevice::WriteOnly) && file.write(RuleTable().markdown()) > 0 ? 0 : 1;
    }
    QCoreApplication application(argc, argv);
    RuleTableTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "test_ruletable.moc"

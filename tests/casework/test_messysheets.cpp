// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/sheetsaid.h"
#include "intake/readsheet.h"
#include "support/support.h"

#include <QDir>

using namespace xieli;
using namespace xieli::intake;
using namespace xieli::test;
using namespace Qt::StringLiterals;

/// Sheets as offices keep them, and beside each what is taken of it: tests/casework/sheets, whose README says how they are written.
/// XIELI_WRITE_SHEETS=1 writes what is taken anew, to be read before it is kept; XIELI_SHEETS names another folder to look at.
class MessySheetsTest : public QObject {
    Q_OBJECT

    papers::Wording m_wording = papers::Wording::load(u"zh_CN"_s);

    static QString folder() { return qEnvironmentVariable("XIELI_SHEETS", sourcePath(u"tests/casework/sheets"_s)); }

    static Workbook read(const QString &path)
    {
        auto workbook = readWorkbook(path);
        if (!workbook)
            qFatal("%s: %s", qPrintable(path), qPrintable(workbook.error().key));
        for (Sheet &sheet : workbook->sheets)
            settleMarks(sheet);
        return *workbook;
    }

    /// What a text file cannot hold is written as a mark: "↑" and "←" a cell merged with the one above or to the left, "#123" a number.
    static void settleMarks(Sheet &sheet)
    {
        std::vector<MergedRange> merged;
        const auto ownerOf = [&merged](int row, int column) -> MergedRange * {
            for (MergedRange &range : merged)
                if (row >= range.firstRow && row <= range.lastRow && column >= range.firstColumn && column <= range.lastColumn)
                    return &range;
            return nullptr;
        };
        for (Row &row : sheet.rows)
            for (int column = 0; column < int(row.cells.size()); ++column) {
                Cell &cell = row.cells[size_t(column)];
                if (cell.text.startsWith(u'#') && cell.text.size() > 1 && (cell.text[1].isDigit() || cell.text[1] == u'-'))
                    cell = {CellKind::Number, cell.text.mid(1)};
                const bool up = cell.text == u'↑';
                if (!up && cell.text != u'←')
                    continue;
                cell = {};
                const int ownRow = up ? row.number - 1 : row.number, ownColumn = up ? column : column - 1;
                MergedRange *owner = ownerOf(ownRow, ownColumn);
                if (!owner)
                    owner = &merged.emplace_back(MergedRange{ownRow, ownColumn, ownRow, ownColumn});
                owner->lastRow = std::max(owner->lastRow, row.number);
                owner->lastColumn = std::max(owner->lastColumn, column);
            }
        sheet.setMerged(merged);
    }

    /// The village that surveys speak of: register.csv.
    std::vector<KnownHousehold> known() const
    {
        const auto roster = takeRoster(read(folder() + u"/register.csv"_s), {u"柳树湾村"_s, u"629901"_s, Day(2018, 6, 20)});
        std::vector<KnownHousehold> households;
        for (const RosterHousehold &one : roster->households) {
            KnownHousehold household{one.household.id, one.headName, one.members.front().idNumberText, {}};
            for (const Member &member : one.members)
                household.members.push_back({member.id, member.name, member.idNumberText});
            households.push_back(std::move(household));
        }
        return households;
    }

    QString saidOf(const QString &name)
    {
        const Workbook workbook = read(folder() + u'/' + name);
        SheetSaid said(m_wording);
        const QString kind = name.section(u'-', 0, 0);
        const auto words = [&](const auto &taken, auto &&say) { return taken ? say(*taken) : m_wording.say(taken.error()) + u'\n'; };
        if (kind == u"roster" || kind == u"register.csv")
            return words(takeRoster(workbook, {u"柳树湾村"_s, u"629901"_s, Day(2018, 6, 20)}), [&](const auto &taken) { return said.roster(taken); });
        if (kind == u"survey")
            return words(takeSurvey(workbook, {Day(2018, 6, 20)}, known()), [&](const auto &taken) { return said.survey(taken); });
        const auto list = fromCode<casework::SheetKind>(kind);
        if (!list)
            qFatal("no kind of sheet: %s", qPrintable(name));
        return words(takePeopleList(workbook, casework::tableKindOf(*list)), [&](const auto &taken) { return said.people(taken); });
    }

private slots:
    void eachSheetIsTakenAsWritten_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList names = QDir(folder()).entryList({u"*.csv"_s, u"*.txt"_s, u"*.xlsx"_s}, QDir::Files);
        for (const QString &name : names)
            if (!name.endsWith(u".said.txt"))
                QTest::addRow("%s", qPrintable(name)) << name;
    }
    void eachSheetIsTakenAsWritten()
    {
        QFETCH(QString, name);
        const QString said = saidOf(name);
        QFile kept(folder() + u'/' + name + u".said.txt"_s);
        if (qEnvironmentVariableIsSet("XIELI_WRITE_SHEETS")) {
            QVERIFY(kept.open(QIODevice::WriteOnly) && kept.write(said.toUtf8()) > 0);
            return;
        }
        QVERIFY2(kept.open(QIODevice::ReadOnly), "nothing is kept beside this sheet");
        const QStringList wanted = QString::fromUtf8(kept.readAll()).split(u'\n');
        const QStringList got = said.split(u'\n');
        for (qsizetype i = 0; i < qMax(wanted.size(), got.size()); ++i)
            QCOMPARE(got.value(i), wanted.value(i));
    }
};

QTEST_GUILESS_MAIN(MessySheetsTest)
#include "test_messysheets.moc"

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/progress.h"
#include "casework/office.h"
#include "model/listmatch.h"

#include <QMap>

namespace xieli::casework {

/// One row or cell of a sheet about which something is to be said.
struct ListedRow {
    QString sheet;
    int row = 0;            ///< 1-based, as the spreadsheet shows it
    QString column;         ///< letter and header: "K 身份证号码"; may be empty
    QString reason;         ///< a sentence in the user's language
    QString fate;           ///< "taken", "refused" or "skipped"
};

/// What a spreadsheet is: the roster of the allowance, the income survey, and lists of other offices.
enum class SheetKind { Roster, Survey, Poverty, Deaths, Disability };

/// One heading of the sheet and what is read under it, for people to see and to change.
struct SheetColumn {
    QString key;            ///< as choices name it
    QString heading;
    QString letters;        ///< "C"
    QString code;           ///< of the field; empty: not taken
    bool chosen = false;    ///< a person said so, now or an earlier time
    QStringList samples;    ///< the first few values; identity and bank numbers masked
};

/// One person of another office's list, or one of ours who should have stood on it; and what would follow of it.
struct ListLine {
    QString key;            ///< "Sheet1!12", or the member's id: what a tick names
    ListMatch match;        ///< as the ledger keeps it
    bool mayTake = false;   ///< something follows that a person may tick
    QString why;            ///< what is to be looked at, or why nothing follows, in a sentence; may be empty
    std::vector<std::pair<MemberId, QString>> heads = {}; ///< a head dies: who may be it from then on; one must be named
};

/// The same list, to the byte, as it was taken in an earlier time and is kept in the ledger of matches.
struct EarlierTake {
    Day day;
    QString user;
    QString file;           ///< its name of then
};

/// What taking in a sheet did, or (dry run) would do. rows = taken + refused + skipped.
struct SheetReport {
    QString file;
    int rows = 0;
    int taken = 0;
    int refused = 0;
    int skipped = 0;
    int households = 0;     ///< households made or updated
    int persons = 0;        ///< persons made or updated; for a survey: income items
    Money total;            ///< roster: Σ monthly amounts; survey: Σ gross
    std::vector<ListedRow> listed;
    QString change;         ///< id of the change, for undo; empty in a dry run
    QString sheet;          ///< the one whose headings are shown
    int headingRow = 0;     ///< as the spreadsheet counts; 0: no headings
    std::vector<SheetColumn> columns;
    std::optional<SheetMapping> remembered; ///< what was learned of these headings an earlier time, and was gone by now
    QByteArray digest;      ///< of the file, hex
    std::vector<ListLine> lines; ///< lists of other offices only
    std::optional<EarlierTake> earlier; ///< likewise: the very same list was taken before
    std::optional<SheetKind> betterKind; ///< what the headings fit better: to be confirmed before anything is taken in
    QStringList tellingHeadings; ///< that say so
};

enum class Run { Dry, Real };

struct SheetOptions {
    Run run = Run::Real;
    QString village;        ///< empty: the office's name or what the title says
    QString language = QStringLiteral("zh_CN");
    std::optional<QMap<QString, QString>> choices = {}; ///< column key → field code, "" not taken; nothing: what is remembered counts
    QMap<QString, QString> ticks = {}; ///< keys of lines that a person took; with the name or id of the new head where one is needed
    QByteArray digest = {}; ///< of the file that was looked at, or its beginning: lines are ticked by their rows, so another file is refused; empty: not asked
    bool again = false;     ///< a list that was taken before is compared anew on purpose
    bool evenSo = false;    ///< a person said that it is this kind although the headings fit another better
};

/// Any of them. Errors: casework.sheet_other_kind {file, headings, kind, better} where a list is to be taken in whose headings fit another kind better.
Result<SheetReport> takeSheet(Office &office, SheetKind kind, const QString &path, const SheetOptions &options, Progress *progress = nullptr);
/// Who may be head in place of the dead head of this line: nobody who stands on the same list, ticked or not. Nobody at all, where all of the
/// family do.
std::vector<std::pair<MemberId, QString>> headsLeft(const std::vector<ListLine> &lines, const ListLine &line);
/// "死亡名单"
QString sheetKindWords(SheetKind kind, const papers::Wording &wording);
/// What the headings of a file are taken for, also where it cannot be taken in: so that a person can say it.
Result<SheetReport> lookAtColumns(Office &office, SheetKind kind, const QString &path, const SheetOptions &options);
/// The next sheet with these headings is read by their words alone.
Result<void> forgetMapping(Office &office, const SheetMappingId &id);
Result<std::vector<SheetMapping>> mappings(Office &office);
/// "身份证号码": the words of a field's code; "不导入" of an empty one.
QString fieldWords(const QString &code, const papers::Wording &wording);
/// The codes that a column of such a sheet may be given.
QStringList fieldsFor(SheetKind kind);

/// 低保花名册 → households, members, accounts. One act that can be undone. A household whose head is known by identity number
/// is updated, not doubled.
Result<SheetReport> takeRoster(Office &office, const QString &path, const SheetOptions &options, Progress *progress = nullptr);
/// 入户收入调查 → income items of an accepted survey.
Result<SheetReport> takeSurvey(Office &office, const QString &path, const SheetOptions &options, Progress *progress = nullptr);

} // namespace xieli::casework

namespace xieli {

template <> struct Codes<casework::SheetKind> {
    static constexpr std::array<Code<casework::SheetKind>, 5> list{
        {{casework::SheetKind::Roster, QLatin1String("roster")}, {casework::SheetKind::Survey, QLatin1String("survey")},
         {casework::SheetKind::Poverty, QLatin1String("poverty")}, {casework::SheetKind::Deaths, QLatin1String("deaths")},
         {casework::SheetKind::Disability, QLatin1String("disability")}}};
};

} // namespace xieli

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "casework/sheets.h"
#include "model/checkreport.h"
#include "papers/tableout.h"

namespace xieli::casework {

/// 经济状况核对: the county's result sheet, beside what the record says of the same people. What both say alike is no difference; every other
/// hit waits for an answer, and while it waits nothing new is decided of the household. It waits until somebody answers it, or a report of that day or
/// a later one speaks of the same kind of thing of the same person: counties send a sheet a source, and one about deposits says nothing of cars.

struct CheckOptions {
    Run run = Run::Real;
    std::optional<Day> asOf = {};           ///< the day of which the sheet speaks, where it does not say so itself
    QMap<QString, QString> columns = {};    ///< heading → field ("name", "id_number", …), where the sheet's words are not known
    bool again = false;                     ///< the same file once more, on purpose
    QString language = QStringLiteral("zh_CN");
};

/// One hit as it was, or would be, written.
struct CheckRow {
    CheckItem item;
    QString head, group, name;
    bool isOpen() const { return item.answer == QLatin1String("open") || item.answer == QLatin1String("disputed"); }
};

struct CheckTake {
    QString file;
    QByteArray digest;
    int rows = 0, taken = 0, refused = 0, skipped = 0;
    int households = 0;                     ///< that have a report by it
    int clean = 0;                          ///< of them, of whom nothing was found
    int older = 0;                          ///< of them, whose newest report is of a later day
    int replaced = 0;                       ///< questions of earlier reports that wait no more: this one speaks of the same
    std::vector<CheckRow> hits;
    std::vector<ListedRow> listed;
};
/// Refused (nothing is written): those of reading a sheet, checks.as_of_needed {file}, checks.as_of_future {day}, checks.taken_already {file, day}.
/// Rows of people whom the register has not, or whom it cannot tell apart, are refused one by one and listed.
Result<CheckTake> takeCheckReport(Office &office, const QString &path, const CheckOptions &options);

/// A household's reports, newest day first, each with its hits.
struct CheckFile {
    CheckReport report;
    std::vector<CheckRow> hits;
    bool counts = false;                    ///< it is the newest, or a question of it waits
};
Result<std::vector<CheckFile>> checksOf(Office &office, const HouseholdId &household);
/// The hits of all households that wait for an answer, by group and head.
Result<std::vector<CheckRow>> openChecks(Office &office);
/// How many hits a household leaves unanswered; households without any are not in it.
QHash<HouseholdId, int> unansweredHits(Reader &reader);
/// The household's newest report of a day from `since` on; empty: none.
std::optional<CheckReport> newestCheck(Reader &reader, const HouseholdId &household, Day since);

/// "agrees", "explained", "record_changed", "not_mine", "not_dead", "disputed".
const QStringList &checkAnswers();
struct CheckAnswer {
    QString answer;
    QString reason = {};
    EvidenceId evidence = {};               ///< a picture of the household's file
};
/// "disputed" asks the county again and still holds a decision, until a newer report comes. "not_dead" takes a recorded death back
/// (notdead.h). Refused: checks.item_unknown, checks.answer {known}, casework.reason_needed (explained, disputed, agrees where the record
/// says nothing), checks.proved_already {answer, day, by} (an answer that rests on a proof is taken back with a reason alone), checks.record_same (record_changed: the record still says what it said), checks.picture_needed (not_mine, not_dead),
/// checks.not_a_death, checks.death_needs_proof (agrees, explained: the record knows of no death; it is written down, disputed, or proved wrong), those of recordNotDead().
Result<void> answerCheck(Office &office, const CheckItemId &id, const CheckAnswer &answer);
/// Refuses as that does, but for the picture: it is only kept once the answer holds.
Result<void> mayAnswerWithPicture(Office &office, const CheckItemId &id, const CheckAnswer &answer);

/// "机动车", "存款", "去世".
QString checkKindText(const QString &kind, const papers::Wording &wording);
papers::TableOut checkTable(const std::vector<CheckRow> &rows, const Office &office, const QString &title);

} // namespace xieli::casework

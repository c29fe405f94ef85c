// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/changewords.h"
#include "casework/exporting.h"
#include "store/trailrows.h"

namespace xieli::casework {

/// 审计: everything that ever happened to a household, a payment or a rule of the law, as an auditor reads it.
struct TrailSubject {
    enum class Kind { Household, Payment, Rule };
    Kind kind = Kind::Household;
    QString key;            ///< household; batch, its month, one household's part of a month ("2018-06/" and its id), line or order; figure (key or
                            ///< name), amendment or overlay
};
/// What one may choose among, as people call it. Households: the closed ones too. Payments: each month. Rules: what this office wrote.
struct TrailChoice {
    QString key;
    QString words;
};
Result<std::vector<TrailChoice>> trailChoices(Office &office, TrailSubject::Kind kind);

/// One change, as far as it touched the subject.
struct TrailLine {
    std::int64_t sequence = 0;
    QString at;             ///< local time, "2018-06-05 17:12:00"
    QString author;
    QString role;           ///< as it was then; empty: not a user of this office
    QString office;         ///< whose change it was
    QString title;
    QStringList words;      ///< each field, old → new; rows of bulk tables by what they say
    QByteArray digest;      ///< of the journal's row
    ChainProof proof = ChainProof::Chained;
};

/// What left the office: an export, an issued paper, a parcel.
struct TrailNote {
    enum class Kind { Export, Paper, Parcel };
    Kind kind = Kind::Export;
    Day day;
    QString words;
};

/// A head of a journal that is held outside this file. `sequence` 0: none yet.
struct TrailAnchor {
    enum class Kind {
        Acknowledged,       ///< our journal up to here was acknowledged by that office: its file holds the digest
        HeldOfThem,         ///< what this file holds of that office's journal
        Copy,               ///< a backup was made here
        Told                ///< what that office's own audit file says it holds of ours
    };
    Kind kind = Kind::Acknowledged;
    QString office;         ///< or the copy's name
    OfficeId id;
    std::int64_t sequence = 0;
    QByteArray digest;
    std::optional<bool> equal; ///< compared with this file's journal; empty: there is nothing to compare with here
};

struct TrailHead {
    ChainHead chain;
    bool chainHolds = false;
    QString fault;          ///< what the check said where it does not hold
    std::vector<TrailAnchor> anchors;
};

struct Trail {
    TrailSubject subject;
    QString title;          ///< "赵仁家", "2018年6月发放", "农村低保年标准"
    TrailHead head;
    std::vector<TrailLine> lines;   ///< oldest first
    std::vector<TrailNote> notes;   ///< oldest first
    std::vector<RecordName> records;
    QStringList altered;    ///< rows of bulk tables that are not what the journal says, "table:key"
};

/// Chain check and anchors alone. `told`: an audit file of another office (JSON lines), whose first line says what it holds of our journal.
/// The pages and rows of the file are looked at as check() does. Errors: trail.no_audit_file; trail.file_cut, trail.file_altered: that file is not as it
/// was written.
Result<TrailHead> trailHead(Office &office, const QByteArray &told = {}, Progress *progress = nullptr);
/// Errors: trail.unknown_household, trail.unknown_payment, trail.unknown_rule {key}, and those of trailHead().
Result<Trail> trail(Office &office, const TrailSubject &subject, const QByteArray &told = {}, const CodeNames &codes = {}, Progress *progress = nullptr);

/// "连续", "已销毁内容，链完整", "被改动"
QString proofText(ChainProof proof, const papers::Wording &wording);
/// "日志共 812 条，从头核对到第 812 号……": the lines above the table.
QStringList headLines(const TrailHead &head, const papers::Wording &wording);
QString anchorText(const TrailAnchor &anchor, const papers::Wording &wording);

papers::TableOut trailTable(const Trail &trail, const papers::Wording &wording);
/// Writes it as .xlsx or .pdf, or, where the path ends in .jsonl, as lines of JSON (resources/schema/trail.schema.json) with all that is needed to
/// compute each digest again. There a value with a whole number stands whole only where the wish says so, and is else given by its digest.
Result<Exported> writeTrail(Office &office, const Trail &trail, const ExportWish &wish, const QString &path, const PdfMaker &pdf);

} // namespace xieli::casework

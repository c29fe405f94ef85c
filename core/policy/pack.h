// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "base/month.h"
#include "base/result.h"
#include "policy/benefit.h"
#include "policy/figures.h"
#include "policy/rules.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>

#include <vector>

namespace xieli::policy {

/// Where a pack stands in the order nation → province → prefecture → county; a later level covers an earlier one.
enum class Level { Nation, Province, Prefecture, County };

/// How well a figure is known (readings §1). Absent: the pack says nothing for that month.
enum class FigureStatus { Stated, Assumed, Empty, Absent };

/// A place in a document: the document's id in the pack, and the article in words.
struct Citation {
    QString document;
    QString article;
    QByteArray json = {}; ///< the citation as assessments write it, with the document's title and number
    friend bool operator==(const Citation &a, const Citation &b) { return a.document == b.document && a.article == b.article; }
};
using Citations = std::vector<Citation>;

/// A legal text that a pack cites.
struct Document {
    QString id;      ///< as citations name it
    QString title;   ///< 文件名称
    QString number;  ///< 文号, may be empty
    QString issuer;  ///< may be empty
    QString date;    ///< day of issue as text, may be empty
    QString status;  ///< "draft", "in_force", "repealed"
};

/// Months from … to, both included; an open side reaches for ever.
struct Span {
    std::optional<Month> from;
    std::optional<Month> to;
    bool contains(Month month) const { return (!from || *from <= month) && (!to || month <= *to); }
};

/// One step of a graded figure: from ≤ x < below; the last one has no end.
struct Band {
    Ratio from;
    std::optional<Ratio> below;
    Ratio value;
    friend bool operator==(const Band &, const Band &) = default;
};

/// One value of one figure for a span of months.
struct DatedValue {
    Span span;
    FigureStatus status = FigureStatus::Absent;
    std::int64_t number = 0;       ///< fen, count, or 1/0 for a flag
    Ratio ratio;
    QString word;                  ///< Choice
    QStringList codes;             ///< Codes
    std::optional<Day> day;        ///< Day
    std::vector<Band> bands;       ///< Bands, ascending
    Rounding rounding = Rounding::HalfUp; ///< for an amount computed from it
    Citations citations;           ///< never empty for stated and assumed values
    QString note;
    QString pack;                  ///< name of the pack that says so

    Money money() const { return Money::fromFen(number); }
    bool isOn() const { return number != 0; }
    /// Stated or assumed: it can be computed with.
    bool isKnown() const { return status == FigureStatus::Stated || status == FigureStatus::Assumed; }
};

/// The dated legal wording of a rule: a sentence with {arguments}, and where it stands.
struct RuleText {
    /// Text, then the value of a word; the last piece has no word.
    struct Piece {
        QString text;
        QString word;
    };
    Span span;
    QString text;
    Citations citations;
    std::vector<Piece> pieces = {}; ///< `text`, taken apart once at its {arguments}
};

/// A policy pack, read and checked: dated data of one place and level. Values only; nothing is computed here.
struct Pack {
    QString name;
    QString title;
    QString edition;
    Level level = Level::County;
    QString status;          ///< "draft", "in_force", "repealed"
    QStringList on;          ///< packs it lies on
    QMap<QString, Document> documents;
    std::vector<std::pair<Figure, std::vector<DatedValue>>> figures; ///< each ascending, without gap or overlap
    std::vector<std::pair<Rule, std::vector<RuleText>>> rules;
    std::vector<BenefitRow> benefits;
    QByteArray canonical;    ///< the pack's JSON with sorted keys and no blanks: what digests are made of
};

/// New: as strictly as can be. Kept: a pack that an office took in once is read again even where a later program asks for
/// more of a new one (no key twice, no empty text); it meant the same then.
enum class PackReading { New, Kept };

/// Reads a pack strictly. `name` names the file in messages, and the pack if it has no "name" of its own.
/// Errors (arguments "pack", "key"): policy.pack_not_json, policy.pack_key_twice, policy.pack_unknown_key, policy.pack_missing_key,
/// policy.pack_wrong_type, policy.pack_fraction, policy.pack_bad_date, policy.pack_overlap, policy.pack_gap,
/// policy.pack_no_citation, policy.pack_unknown_document, policy.pack_bad_value, policy.pack_band_overlap, policy.pack_band_gap.
Result<Pack> loadPack(const QByteArray &json, const QString &name, PackReading how = PackReading::New);

/// "fen_per_month" …: as packs write the unit.
QString unitCode(Unit unit);

} // namespace xieli::policy

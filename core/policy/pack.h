// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/money.h"
#include "base/month.h"
#include "base/result.h"
#include "policy/benefit.h"
#include "policy/cited.h"
#include "policy/figures.h"
#include "policy/imputedtable.h"
#include "policy/rules.h"
#include "policy/scoresheet.h"

#include <QByteArray>
#include <QJsonArray>
#include <QMap>
#include <QStringList>

#include <cstring>
#include <vector>

namespace xieli::policy {

/// Where a pack stands in the order nation → province → prefecture → county; a later level covers an earlier one.
enum class Level { Nation, Province, Prefecture, County };

/// How well a figure is known (readings §1). Absent: the pack says nothing for that month.
enum class FigureStatus { Stated, Assumed, Empty, Absent };

/// A legal text that a pack cites.
struct Document {
    QString id;      ///< as citations name it
    QString title;   ///< 文件名称
    QString number;  ///< 文号, may be empty
    QString issuer;  ///< may be empty
    QString date;    ///< day of issue as text, may be empty
    QString status;  ///< "draft", "in_force", "repealed"
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
    std::int64_t roundTo = 1;      ///< in fen: 1, 10 (角), 100 (元), 1000 …
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
        QByteArray word; ///< Latin letters: compared for every sentence
        bool isWord(QLatin1String name) const { return name.size() == word.size() && std::memcmp(name.data(), word.constData(), std::size_t(word.size())) == 0; }
    };
    Span span;
    QString text;
    Citations citations;
    std::vector<Piece> pieces = {}; ///< `text`, taken apart once at its {arguments}
};

/// A score sheet for a span of months.
struct DatedSheet {
    Span span;
    ScoreSheet sheet;
    Citations citations;
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
    std::vector<DeclaredFigure> declares;
    QMap<QString, QJsonArray> declaredValues; ///< of declared figures, by key; read when the law knows their units
    std::vector<std::pair<Rule, std::vector<RuleText>>> rules;
    std::vector<BenefitRow> benefits;
    std::vector<DatedSheet> sheets;      ///< ascending, without gap or overlap
    std::vector<ImputedRow> imputed;
    QByteArray canonical;    ///< the pack's JSON with sorted keys and no blanks: what digests are made of
};

/// New: as strictly as can be. Kept: a pack that an office took in once is read again even where a later program asks for
/// more of a new one (no key twice, no empty text); it meant the same then.
enum class PackReading { New, Kept };

/// Reads a pack strictly. `name` names the file in messages, and the pack if it has no "name" of its own.
/// Errors (arguments "pack", "key"): policy.pack_not_json, policy.pack_key_twice, policy.pack_unknown_key, policy.pack_missing_key,
/// policy.pack_wrong_type, policy.pack_fraction, policy.pack_bad_date, policy.pack_overlap, policy.pack_gap,
/// policy.pack_no_citation, policy.pack_unknown_document, policy.pack_bad_value, policy.pack_ages_gap,
/// policy.pack_ages_overlap, policy.pack_band_overlap, policy.pack_band_gap.
Result<Pack> loadPack(const QByteArray &json, const QString &name, PackReading how = PackReading::New);

/// "fen_per_month" …: as packs write the unit.
QString unitCode(Unit unit);

/// The pack's values of one declared figure, read as strictly as those of the enum; errors as loadPack().
Result<std::vector<DatedValue>> declaredValues(const Pack &pack, const DeclaredFigure &figure);

} // namespace xieli::policy

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"
#include "policy/lawchange.h"

namespace xieli::casework {

/// One figure as it would be, typed by a person.
struct FigureSetting {
    policy::Figure figure = policy::Figure::Last_;
    QString value;              ///< yuan for amounts ("4000", "4000.50"; "400000分" also), "1.5", "true", a word, or codes joined by +
    Month from = Month(2000, 1);
    std::optional<Month> to;    ///< empty: from then on
};

/// Reads "KEY=VALUE@FROM[..TO]", months as 2019-01. Errors: whatif.bad_setting {text}, whatif.unknown_figure {key, near},
/// whatif.bad_month {text}, whatif.months_reversed {from, to}.
Result<FigureSetting> settingFromText(const QString &text);

/// The law of an office and the same law with something changed, which nobody has decided: it lives in memory only.
struct ChangedLaw {
    std::shared_ptr<const policy::Law> before;
    std::shared_ptr<const policy::Law> after;
    std::vector<policy::FigureChange> figures;
    QStringList benefits;       ///< benefits whose rows differ
    std::vector<policy::TableChange> tables; ///< imputed wages and figures of the packs' own that differ
    bool isChange() const { return !figures.empty() || !benefits.empty() || !tables.empty(); }
};

/// The office's law with an overlay laid on it; one of the same name in the office is replaced. Errors: those of a pack, of
/// the law, and whatif.no_change.
Result<ChangedLaw> changedByOverlay(Office &office, const QByteArray &overlay, const QString &fileName);
Result<ChangedLaw> changedByOverlayFile(Office &office, const QString &path);
/// The office's law with these figures, a later one over an earlier one. Errors: whatif.bad_value {figure, value, wanted},
/// whatif.months_reversed, whatif.no_change.
Result<ChangedLaw> changedBySettings(Office &office, const std::vector<FigureSetting> &settings);

/// "农村低保年标准", or the key where it has no name.
QString figureName(policy::Figure figure, const papers::Wording &wording);
/// "3,720.00 元/年", "是", "空缺": a value as a reader knows it.
QString valueWords(const policy::DatedValue &value, policy::Figure figure, const papers::Wording &wording);
/// "推算工资表：一般就业", or a declared figure by its name.
QString tableName(const policy::TableChange &change, const papers::Wording &wording);
/// The benefit's name in the law, or its code where that has none.
QString benefitName(const QString &benefit, const policy::Law &law);
/// "2019-01 起", "2019-01 至 2019-12", "一直".
QString spanWords(const policy::Span &span, const papers::Wording &wording);

} // namespace xieli::casework

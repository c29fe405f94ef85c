// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/pack.h"

#include <memory>

namespace xieli::policy {

/// One pack of a law, as it must be kept so that the same law can be composed again.
struct LawPack {
    QString name;
    QString edition;
    QByteArray json;   ///< canonical bytes
    QString title;
    QString status;    ///< "draft" or "in_force"
};

/// Whole: each rule must have its wording, as a law in use must. Kept: the law of an earlier program, which need not know
/// the rules that came later; what its packs say is all that it says, and so it gives the same bytes for ever.
enum class Composing { Whole, Kept };

/// The law of one place: packs laid one over the other, the last one on top. A cheap value; may be used by many threads.
class Law {
public:
    /// The packs asked for, as they were asked for: "gannan-2018,training-629901".
    const QString &name() const;
    /// The editions of all its packs: "national-2014@1 … gannan-2018@1".
    const QString &edition() const;
    /// SHA-256 over the canonical bytes of all its packs, hexadecimal.
    const QString &digest() const;
    /// The names of all its packs, lowest first.
    QStringList packs() const;
    /// All its packs, lowest first.
    const std::vector<LawPack> &sources() const;
    /// Some pack of it is a draft document: every result must say so.
    bool isDraft() const;
    /// Its packs are of the second form: benefit rows name programme and clause. A law of the first form (release 0.1) is
    /// computed and told as that release did, so that what was computed under it has the same bytes for ever.
    bool isSecondForm() const;

    /// The value in force in `month`. Where no pack says anything, status is Absent and the pack's name is the top place's.
    const DatedValue &value(FigureRef figure, Month month) const;
    /// All values of a figure, ascending, as they stand after laying the packs over one another.
    const std::vector<DatedValue> &values(FigureRef figure) const;
    /// The figure of a key, of the enum or declared by one of the packs; invalid for a key that nobody knows.
    FigureRef figure(const QString &key) const;
    /// The same by its name; nothing where nobody knows the key.
    std::optional<NamedFigure> named(const QString &key) const;
    QString keyOf(FigureRef figure) const;
    Unit unitOf(FigureRef figure) const;
    /// The name that a pack gives a figure which it declares; empty for one of the enum (its name is wording).
    QString titleOf(FigureRef figure) const;
    /// All figures that the packs declare, by key.
    const std::vector<DeclaredFigure> &declared() const;
    /// The wording of a rule in `month`; compose() made sure that there is one; a kept law may give
    /// an empty one.
    const RuleText &rule(Rule rule, Month month) const;
    /// All wordings of a rule, ascending.
    const std::vector<RuleText> &ruleTexts(Rule rule) const;
    const std::vector<BenefitRow> &benefits() const;
    /// The score sheet of household hardship that stands in `month`; null: the place has none.
    const ScoreSheet *scoreSheet(Month month) const;
    /// Where the sheet stands in its document.
    const Citations &scoreSheetCites(Month month) const;
    /// The table of imputed wages.
    const std::vector<ImputedRow> &imputed() const;
    /// All documents that its packs list, by id ("gannan-2018/plan").
    const QMap<QString, Document> &documents() const;
    /// The document that a citation names; null for an unknown id.
    const Document *document(const QString &id) const;

private:
    struct Body;
    explicit Law(std::shared_ptr<const Body> body) : m_body(std::move(body)) {}
    std::shared_ptr<const Body> m_body;
    friend Result<Law> compose(std::vector<Pack> packs, const QString &name, Composing how);
};

/// Lays packs over one another, lowest first. A later pack's months cover an earlier pack's months figure by figure.
/// `name`: what the law is called; empty: the names joined by commas. Errors: policy.law_empty, policy.law_order (a pack
/// lies on one that is not below it), policy.pack_unknown_key (a value of a figure that neither the pack nor one below it
/// declares), policy.pack_bad_value (a figure declared again with another unit), and, but for a kept law, policy.law_repealed,
/// policy.law_gap (a class without a figure, a rule without wording), policy.law_outside (a figure that a county picks lies
/// outside its bounds).
Result<Law> compose(std::vector<Pack> packs, const QString &name = {}, Composing how = Composing::Whole);

} // namespace xieli::policy

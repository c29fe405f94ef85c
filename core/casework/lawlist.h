// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/office.h"

#include <QJsonObject>

namespace xieli::casework {

/// One figure of a law as people read it.
struct FigureRow {
    policy::NamedFigure figure;
    QString key;
    QString name;                   ///< "农村低保年标准", or the key where it has no name
    QString programme;              ///< "低保"; figures of one programme stand together
    policy::DatedValue value;       ///< in force in the month; status Absent: the law says nothing
};

/// All figures of which the law says anything in any month, programme by programme, with the value in force in `month`.
std::vector<FigureRow> figuresInForce(const policy::Law &law, Month month, const papers::Wording &wording);
/// All values of one figure, ascending by months.
std::vector<policy::DatedValue> figureHistory(const policy::Law &law, const policy::NamedFigure &figure);
/// The figure of the law whose key or name this is, one that a pack declares among them.
std::optional<policy::NamedFigure> figureNamed(const QString &text, const policy::Law &law, const papers::Wording &wording);

/// The figure of a key under the office's law; nothing where nobody knows it, or not any more.
std::optional<policy::NamedFigure> knownFigure(const QString &key, const Office &office);
/// Its name; the key where nobody knows it.
QString figureText(const QString &key, const Office &office, const papers::Wording &wording);

/// What a person writes for a value of this figure: yuan "3720" or "3720.50" for money, "12", "1.3" or "30%", "是"/"否" (yes,
/// no, true, false), one of the words of the list, or codes separated by commas. Error casework.amend_value {key, value, unit}.
Result<QJsonValue> valueFromText(const policy::NamedFigure &figure, const QString &text);
/// "3,720.00 元/年", "1.3", "是" …; the words for an empty and an absent one.
QString valueText(const policy::NamedFigure &figure, const policy::DatedValue &value, const papers::Wording &wording);
/// The same for a value as a pack writes it: 372000, "1.3", true, ["E01"].
QString writtenValueText(const policy::NamedFigure &figure, const QJsonValue &value, const papers::Wording &wording);
/// "元/年", "是或否" …
QString unitText(policy::Unit unit, const papers::Wording &wording);
QString statusText(policy::FigureStatus status, const papers::Wording &wording);
/// As the wording names it; else as the pack that declares it does, else its key.
QString figureText(const policy::NamedFigure &figure, const papers::Wording &wording);
/// "2018-01 至 2018-12", "2018-01 起", "一直"
QString spanText(const policy::Span &span, const papers::Wording &wording);
/// "《…》(甘民发〔2018〕1号)第二条"; several joined.
QString citationText(const policy::DatedValue &value, const policy::Law &law);

/// key, name, unit, from, to, status, value, pack, cites: a value for machines.
QJsonObject valueRecord(const policy::NamedFigure &figure, const policy::DatedValue &value, const policy::Law &law, const papers::Wording &wording);

} // namespace xieli::casework

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/context.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

QString yuan(Money amount)
{
    std::array<char16_t, 24> buffer{};
    std::size_t at = buffer.size();
    const bool negative = amount.fen() < 0;
    std::uint64_t rest = negative ? 0 - static_cast<std::uint64_t>(amount.fen()) : static_cast<std::uint64_t>(amount.fen());
    for (int place = 0; place < 3 || rest > 0; ++place) {
        buffer[--at] = static_cast<char16_t>(u'0' + rest % 10);
        rest /= 10;
        if (place == 1)
            buffer[--at] = u'.';
    }
    if (negative)
        buffer[--at] = u'-';
    return QString(reinterpret_cast<const QChar *>(&buffer[at]), static_cast<qsizetype>(buffer.size() - at));
}

QString decimals(const Ratio &ratio)
{
    std::int64_t scale = 1;
    int places = 0;
    for (; places < 9 && scale % ratio.denominator() != 0; ++places)
        scale *= 10;
    if (scale % ratio.denominator() != 0 || places == 0)
        return ratio.toString();
    QString text = QString::number(static_cast<qint64>(ratio.numerator() * (scale / ratio.denominator()))).rightJustified(places + 1, u'0');
    return text.insert(text.size() - places, u'.');
}

Known Context::peek(Figure figure) const
{
    const DatedValue &value = m_law.value(figure, m_month);
    return value.isKnown() ? &value : nullptr;
}

Known Context::use(Figure figure)
{
    const DatedValue &value = m_law.value(figure, m_month);
    if (!value.isKnown()) {
        sayEmpty(figure);
        return nullptr;
    }
    const auto index = static_cast<std::size_t>(figure);
    if (value.status == FigureStatus::Assumed && !m_said.test(index)) {
        m_said.set(index);
        say(FindingKind::Assumed, u"policy.figure_assumed"_s,
            {{u"key"_s, figureKey(figure)}, {u"month"_s, m_month.toString()}, {u"pack"_s, value.pack}, {u"note"_s, value.note}});
    }
    return &value;
}

bool Context::isOn(Figure figure) const
{
    const Known value = peek(figure);
    return value && value->isOn();
}

bool Context::leanOn(Figure figure) { return isOn(figure) && use(figure); }

void Context::sayEmpty(Figure figure)
{
    const auto index = static_cast<std::size_t>(figure);
    if (m_said.test(index))
        return;
    m_said.set(index);
    const DatedValue &value = m_law.value(figure, m_month);
    say(FindingKind::Empty, u"policy.figure_empty"_s,
        {{u"key"_s, figureKey(figure)}, {u"month"_s, m_month.toString()}, {u"pack"_s, value.pack}, {u"note"_s, value.note}});
}

void Context::say(FindingKind kind, QString key, Arguments arguments, QString subject, QString field)
{
    m_findings.push_back({kind, std::move(key), std::move(arguments), std::move(subject), std::move(field)});
}

Step Context::step(Rule rule, StepValue value, std::initializer_list<Word> words, QString subject) const
{
    const RuleText &text = m_law.rule(rule, m_month);
    QString sentence;
    sentence.reserve(text.text.size() + 32);
    const QStringView view(text.text);
    for (qsizetype at = 0; at < view.size();) {
        const qsizetype open = view.indexOf(u'{', at);
        const qsizetype close = open < 0 ? -1 : view.indexOf(u'}', open);
        if (close < 0) {
            sentence += view.mid(at);
            break;
        }
        sentence += view.mid(at, open - at);
        const QStringView name = view.mid(open + 1, close - open - 1);
        for (const Word &word : words)
            if (name == word.name) {
                sentence += word.text;
                break;
            }
        at = close + 1;
    }
    return {ruleKey(rule), std::move(value), text.citations, std::move(sentence), std::move(subject), {}};
}

void Context::cite(Step &step, Known figure)
{
    if (!figure)
        return;
    for (const Citation &citation : figure->citations)
        if (std::find(step.citations.begin(), step.citations.end(), citation) == step.citations.end())
            step.citations.push_back(citation);
}

} // namespace xieli::policy

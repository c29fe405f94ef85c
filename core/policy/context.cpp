// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/context.h"

#include <QVarLengthArray>

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

/// Digits of a number from the end of a buffer backwards.
class Digits {
public:
    explicit Digits(Shown shown = {})
    {
        const bool negative = shown.number < 0;
        std::uint64_t rest = negative ? 0 - static_cast<std::uint64_t>(shown.number) : static_cast<std::uint64_t>(shown.number);
        for (int place = 0; place < (shown.isMoney ? 3 : 1) || rest > 0; ++place) {
            m_buffer[--m_at] = static_cast<char16_t>(u'0' + rest % 10);
            rest /= 10;
            if (shown.isMoney && place == 1)
                m_buffer[--m_at] = u'.';
        }
        if (negative)
            m_buffer[--m_at] = u'-';
    }
    QStringView text() const { return {&m_buffer[m_at], static_cast<qsizetype>(m_buffer.size() - m_at)}; }

private:
    std::array<char16_t, 24> m_buffer;
    std::size_t m_at = 24;
};

/// A sentence on its way: its parts are only looked at, until it is written once and whole.
class Sentence {
public:
    explicit Sentence(std::size_t pieces) { m_numbers.reserve(static_cast<qsizetype>(pieces)); } // they must not move
    void add(QStringView text)
    {
        m_parts.append(text);
        m_size += text.size();
    }
    void add(Shown number) { add(m_numbers.emplace_back(number).text()); }
    QString take() const
    {
        QString text(m_size, Qt::Uninitialized);
        QChar *at = text.data();
        for (const QStringView part : m_parts)
            at = std::copy(part.begin(), part.end(), at);
        return text;
    }

private:
    QVarLengthArray<QStringView, 32> m_parts;
    QVarLengthArray<Digits, 16> m_numbers;
    qsizetype m_size = 0;
};

} // namespace

Shown::operator QString() const { return Digits(*this).text().toString(); }

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

/// Notes that the figure was spoken of; true if it had been already.
bool Context::isSaid(FigureRef figure)
{
    if (figure.index() < figureCount) {
        const bool said = m_said.test(figure.index());
        m_said.set(figure.index());
        return said;
    }
    if (std::find(m_saidDeclared.begin(), m_saidDeclared.end(), figure) != m_saidDeclared.end())
        return true;
    m_saidDeclared.push_back(figure);
    return false;
}

Known Context::peek(FigureRef figure) const
{
    const DatedValue &value = m_law.value(figure, m_month);
    return value.isKnown() ? &value : nullptr;
}

Known Context::use(FigureRef figure)
{
    const DatedValue &value = m_law.value(figure, m_month);
    if (!value.isKnown()) {
        sayEmpty(figure);
        return nullptr;
    }
    if (value.status == FigureStatus::Assumed && !isQuiet() && !isSaid(figure))
        sayFigure(FindingKind::Assumed, u"policy.figure_assumed"_s, figure, value);
    return &value;
}

void Context::sayFigure(FindingKind kind, QString message, FigureRef figure, const DatedValue &value)
{
    Arguments arguments{{u"key"_s, m_law.keyOf(figure)}, {u"month"_s, m_month.toString()}, {u"pack"_s, value.pack}, {u"note"_s, value.note}};
    if (const QString title = m_law.titleOf(figure); !title.isEmpty())
        arguments.insert(u"figure"_s, title);
    say(kind, std::move(message), std::move(arguments));
}

Known Context::use(const QString &key)
{
    const FigureRef figure = m_law.figure(key);
    return figure.isValid() ? use(figure) : nullptr;
}

Known Context::peek(const QString &key) const
{
    const FigureRef figure = m_law.figure(key);
    return figure.isValid() ? peek(figure) : nullptr;
}

void Context::sayEmpty(const QString &key)
{
    if (const FigureRef figure = m_law.figure(key); figure.isValid())
        sayEmpty(figure);
}

bool Context::isOn(Figure figure) const
{
    const Known value = peek(figure);
    return value && value->isOn();
}

bool Context::leanOn(Figure figure) { return isOn(figure) && use(figure); }

void Context::sayEmpty(FigureRef figure)
{
    if (!isSaid(figure))
        sayFigure(FindingKind::Empty, u"policy.figure_empty"_s, figure, m_law.value(figure, m_month));
}

void Context::sayOnce(Finding finding)
{
    const auto alike = [&finding](const Finding &said) { return said.key == finding.key && said.subject == finding.subject && said.field == finding.field; };
    if (std::none_of(m_findings.begin(), m_findings.end(), alike))
        m_findings.push_back(std::move(finding));
}

void Context::say(FindingKind kind, QString key, Arguments arguments, QString subject, QString field)
{
    if (isQuiet() && kind != FindingKind::Empty && kind != FindingKind::NotDetermined)
        return;
    m_findings.push_back({kind, std::move(key), std::move(arguments), std::move(subject), std::move(field)});
}

void Context::sayOnce(FindingKind kind, const QString &key, const Arguments &arguments, const QString &subject, const QString &field)
{
    for (const Finding &said : m_findings)
        if (said.key == key && said.subject == subject && said.field == field)
            return;
    say(kind, key, arguments, subject, field);
}

Step Context::step(Rule rule, StepValue value, std::initializer_list<Word> words, QString subject) const
{
    if (!tellsSteps())
        return {};
    const RuleText &text = m_law.rule(rule, m_month);
    Sentence sentence(text.pieces.size());
    for (const RuleText::Piece &piece : text.pieces) {
        sentence.add(piece.text);
        const auto word = std::find_if(words.begin(), words.end(), [&piece](const Word &other) { return piece.isWord(other.name); });
        if (word == words.end()) {
            if (!piece.word.isEmpty() && m_law.isSecondForm())
                sentence.add(QString(u'{' + QString::fromLatin1(piece.word) + u'}')); // a wording that asks for what nobody tells
            continue;
        }
        word->isNumber ? sentence.add(word->number) : sentence.add(word->text);
    }
    return {ruleKey(rule), std::move(value), text.citations, sentence.take(), std::move(subject), {}};
}

void Context::cite(Step &step, Known figure)
{
    if (!figure || step.rule.isEmpty()) // nothing is told
        return;
    for (const Citation &citation : figure->citations)
        if (std::find(step.citations.begin(), step.citations.end(), citation) == step.citations.end())
            step.citations.push_back(citation);
}

} // namespace xieli::policy

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/disabilitywords.h"

#include "base/idnumber.h"
#include "base/text.h"
#include "intake/numbers.h"
#include "intake/words.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace xieli::intake {

namespace {

constexpr int kinds = 7;

std::optional<DisabilityKind> kindOfCode(QStringView digit)
{
    const int code = digit.toInt();
    return code >= 1 && code <= kinds ? std::optional(static_cast<DisabilityKind>(code)) : std::nullopt;
}

std::optional<int> gradeOfMark(const QString &mark)
{
    static const QStringList marks[] = {{u"1"_s, u"一"_s, u"壹"_s, u"Ⅰ"_s, u"ⅰ"_s, u"①"_s, u"I"_s}, {u"2"_s, u"二"_s, u"贰"_s, u"Ⅱ"_s, u"ⅱ"_s, u"②"_s, u"II"_s},
                                        {u"3"_s, u"三"_s, u"叁"_s, u"Ⅲ"_s, u"ⅲ"_s, u"③"_s, u"III"_s}, {u"4"_s, u"四"_s, u"肆"_s, u"Ⅳ"_s, u"ⅳ"_s, u"④"_s, u"IV"_s}};
    for (int grade = 0; grade < 4; ++grade)
        if (marks[grade].contains(mark.toUpper()) || marks[grade].contains(mark))
            return grade + 1;
    return std::nullopt;
}

const QString oneGrade = u"(IV|III|II|I|iv|iii|ii|i|[1-4一二三四壹贰叁肆ⅠⅡⅢⅣⅰⅱⅲⅳ①②③④])"_s;

/// Takes the tokens that are understood out of a text; what is left was not understood.
class WordReader {
public:
    WordReader(QString words, DisabilityColumn column) : m_rest(std::move(words)), m_column(column) {}

    DisabilityReading read()
    {
        takeCode();
        takeGrades();
        takeKinds();
        takeFillers();
        settle();
        return m_reading;
    }

private:
    /// "4肢体", "04-肢体残疾": the code before its word. One that contradicts the word makes the whole unreadable.
    void takeCode()
    {
        static const QRegularExpression code(u"^[(]?0?([1-7])[)]?[-.、:,]?(?=多重|[视听言语肢智精])"_s);
        if (const auto match = code.match(m_rest); match.hasMatch()) {
            m_kinds.insert(match.captured(1).toInt());
            m_rest.remove(0, match.capturedLength());
        }
    }

    void takeGrades()
    {
        static const QRegularExpression named(u"(?<![\\d十百零〇.一二三四五六七八九IiVv])"_s + oneGrade + u"(?:级|等级|等)"_s);
        takeEach(named, [this](const QString &mark) { m_grades.insert(*gradeOfMark(mark)); });
        // without 级 a mark is a grade where a kind goes before it and nothing but an end follows: "肢体2", "智力(Ⅱ)"
        static const QRegularExpression bare(u"(?<=[残疾障力体神重度语肢智视听(:、,;/-])"_s + oneGrade + u"(?=[)、,;]|$)"_s);
        static const QRegularExpression kind(u"多重|[视听言语肢智精盲聋哑]"_s);
        if (m_grades.isEmpty() && kind.match(m_rest).hasMatch())
            takeEach(bare, [this](const QString &mark) { m_grades.insert(*gradeOfMark(mark)); });
    }

    void takeKinds()
    {
        static const std::pair<QRegularExpression, DisabilityKind> words[] = {
            {QRegularExpression(u"(多重)"_s), DisabilityKind::Multiple}, {QRegularExpression(u"(低?视力|视觉|视(?=[残障]|$)|盲人?)"_s), DisabilityKind::Sight},
            {QRegularExpression(u"(听力|听觉|听(?=[残障]|$)|聋)"_s), DisabilityKind::Hearing}, {QRegularExpression(u"(言语|语言|哑)"_s), DisabilityKind::Speech},
            {QRegularExpression(u"(肢体|肢(?=[残障]|$))"_s), DisabilityKind::Limb}, {QRegularExpression(u"(智力|智(?=[残障]|$))"_s), DisabilityKind::Intellectual},
            {QRegularExpression(u"(精神病?|精(?=残))"_s), DisabilityKind::Mental}};
        for (const auto &[word, kind] : words)
            takeEach(word, [this, code = static_cast<int>(kind)](const QString &) { m_kinds.insert(code); });
    }

    void takeFillers()
    {
        static const QRegularExpression severity(u"极?重度|中度|轻度"_s);
        m_saysSeverity = m_rest.contains(severity);
        static const QRegularExpression filler(u"极?重度|中度|轻度|残疾人?证?|残障|残|障碍|障|类别|类型|等级|级别|程度|[人类的及和与兼证,、;/|+:.。()\\[\\]—–-]"_s);
        m_rest.remove(filler);
    }

    template <class Take>
    void takeEach(const QRegularExpression &token, Take take)
    {
        for (auto match = token.match(m_rest); match.hasMatch(); match = token.match(m_rest)) {
            take(match.captured(1));
            m_rest.replace(match.capturedStart(), match.capturedLength(), u"、"_s); // what stood on both sides stays apart
        }
    }

    void settle()
    {
        static const QRegularExpression doubt(u"[\\d?一二三四五六七八九十ⅠⅡⅢⅣⅰⅱⅲⅳ待拟申未非不无原曾疑降升复过失注办评鉴约以至或到前后半级等~]|可能"_s);
        static const QRegularExpression year(u"\\d{4}年(\\d{1,2}月)?"_s);
        const QString sure = QString(m_rest).remove(year); // "(2010年车祸)" says when, not how much
        const bool several = m_grades.size() > 1 || (m_kinds.size() > 1 && !m_kinds.contains(static_cast<int>(DisabilityKind::Multiple)));
        if (several || sure.contains(doubt) || (m_kinds.isEmpty() && m_grades.isEmpty())) {
            m_reading.problem = several ? u"intake.disability_several"_s : u"intake.disability_unreadable"_s;
            return;
        }
        if (!m_kinds.isEmpty())
            m_reading.kind = m_kinds.contains(static_cast<int>(DisabilityKind::Multiple)) ? DisabilityKind::Multiple : static_cast<DisabilityKind>(*m_kinds.begin());
        if (!m_grades.isEmpty())
            m_reading.grade = *m_grades.begin();
        m_reading.rest = m_rest;
        const bool missing = (m_column == DisabilityColumn::Kind && !m_reading.kind) || (m_column == DisabilityColumn::Grade && !m_reading.grade)
            || (m_saysSeverity && !m_reading.grade);
        if (missing)
            m_reading.problem = u"intake.disability_unreadable"_s;
    }

    QString m_rest;
    DisabilityColumn m_column;
    DisabilityReading m_reading;
    QSet<int> m_kinds;
    QSet<int> m_grades;
    bool m_saysSeverity = false;
};

/// A bare number, which only the heading explains.
std::optional<DisabilityReading> readCodes(const QString &words, DisabilityColumn column)
{
    static const QRegularExpression oneDigit(u"^0?([1-7])$"_s);
    static const QRegularExpression alone(u"^"_s + oneGrade + u"$"_s);
    static const QRegularExpression both(u"^([1-7])(?:([1-4])|[-—–/.、,_]([1-4])级?)$"_s);
    DisabilityReading reading;
    if (const auto match = oneDigit.match(words); match.hasMatch() && column == DisabilityColumn::Kind)
        reading.kind = kindOfCode(match.capturedView(1));
    else if (const auto mark = alone.match(words); mark.hasMatch() && column == DisabilityColumn::Grade)
        reading.grade = gradeOfMark(mark.captured(1));
    else if (const auto pair = both.match(words); pair.hasMatch() && column == DisabilityColumn::Both) {
        reading.kind = kindOfCode(pair.capturedView(1));
        reading.grade = (pair.captured(2) + pair.captured(3)).toInt();
    }
    return reading.kind || reading.grade ? std::optional(reading) : std::nullopt;
}

} // namespace

DisabilityReading readDisability(QStringView text, DisabilityColumn column)
{
    const QString words = withoutBlanks(text);
    if (meansNothing(words) || readYes(words) == false)
        return {};
    if (const auto codes = readCodes(words, column))
        return *codes;
    if (const CertificateReading card = readCertificate(words, false); card.kind && card.grade)
        return {card.kind, card.grade, {}, {}};
    return WordReader(words, column).read();
}

QString personOfCertificate(QStringView text)
{
    const CertificateReading card = readCertificate(text, false);
    return IdNumber::parse(card.person) ? card.person : QString();
}

CertificateReading readCertificate(QStringView text, bool numberCell)
{
    const IdentityReading typed = readIdentity(text, numberCell);
    CertificateReading card;
    card.text = meansNothing(typed.text) ? QString() : typed.text;
    card.rounded = typed.rounded;
    static const QRegularExpression places(u"^(\\d{17}[\\dX])([1-7])([1-4])(?:B\\d?)?$"_s);
    if (const auto match = places.match(card.text); match.hasMatch()) {
        card.person = match.captured(1);
        card.kind = kindOfCode(match.capturedView(2));
        card.grade = match.captured(3).toInt();
    }
    return card;
}

} // namespace xieli::intake

// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/township.h"

#include "policy/context.h"
#include "policy/explainjson.h"
#include "policy/townshipinput.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

__extension__ typedef __int128 Wide;

/// One run: each part writes itself where the input asks for it, and leaves its steps.
class Township {
public:
    Township(const TownshipInput &input, const Law &law, Month month) : m_input(input), m_context(law, month) {}

    QByteArray write()
    {
        m_json.beginObject();
        text("name", m_input.name);
        text("month", m_context.month().toString());
        text("pack", m_context.law().name());
        text("edition", m_context.law().edition());
        text("digest", m_context.law().digest());
        if (m_context.law().isDraft())
            m_context.say(FindingKind::Warning, u"policy.law_is_draft"_s, {{u"pack"_s, m_context.law().name()}});
        writeStaff();
        writeReserve();
        writeGrowth();
        writeLineGrowth();
        writeLinked();
        writeFund();
        writeShares();
        writeMatches();
        m_json.key("findings");
        writeFindings(m_json, m_context.takeFindings(), m_context.month(), m_context.law().name());
        m_json.key("steps");
        writeSteps(m_json, m_steps);
        m_json.endObject();
        return m_json.take();
    }

private:
    void text(const char *key, const QString &value)
    {
        m_json.key(key);
        m_json.text(value);
    }
    void textOrNull(const char *key, const QString &value)
    {
        m_json.key(key);
        value.isEmpty() ? m_json.null() : m_json.text(value);
    }
    void money(const char *key, const std::optional<Money> &value)
    {
        m_json.key(key);
        m_json.money(value);
    }
    void moneyIf(bool known, const char *key, Money value)
    {
        m_json.key(key);
        if (known)
            m_json.number(value.fen());
        else
            m_json.null();
    }
    void number(const char *key, const std::optional<std::int64_t> &value)
    {
        m_json.key(key);
        value ? m_json.number(*value) : m_json.null();
    }
    void explain(Rule rule, StepValue value, std::initializer_list<Context::Word> words, std::initializer_list<Known> figures, QString subject = {})
    {
        Step step = m_context.step(rule, std::move(value), words, std::move(subject));
        for (const Known figure : figures)
            Context::cite(step, figure);
        m_steps.push_back(std::move(step));
    }

    /// Rounded up, each ratio by itself (readings §6); nobody needs nobody.
    std::optional<std::int64_t> heads(std::int64_t count, Figure figure, const QString &what, const QString &subject)
    {
        const Known each = m_context.use(figure);
        if (!each || each->number == 0)
            return std::nullopt;
        const std::int64_t value = (count + each->number - 1) / each->number;
        explain(Rule::TownshipStaff, value, {{"what"_L1, what}, {"count"_L1, digits(count)}, {"each"_L1, digits(each->number)},
            {"value"_L1, digits(value)}}, {each}, subject);
        return value;
    }

    void writeStaff()
    {
        if (m_input.recipients)
            number("service_workers", heads(*m_input.recipients, Figure::StaffPerRecipients, u"服务人员(按救助对象)"_s, {}));
        if (m_input.villages) {
            const Known each = m_context.use(Figure::StaffPerVillage);
            number("village_assistants", each ? std::optional(each->number * *m_input.villages) : std::nullopt);
            if (each)
                explain(Rule::TownshipVillages, each->number * *m_input.villages, {{"villages"_L1, digits(*m_input.villages)},
                    {"each"_L1, digits(each->number)}, {"value"_L1, digits(each->number * *m_input.villages)}}, {each});
        }
        if (m_input.institutions.empty())
            return;
        m_json.key("institutions");
        m_json.beginArray();
        for (const TownshipInput::Institution &place : m_input.institutions) {
            m_json.beginObject();
            text("id", place.id);
            number("staff", heads(place.residents, Figure::StaffResidentsEach, u"工作人员(按供养对象)"_s, place.id));
            number("carers_partial", heads(place.partial, Figure::StaffPartialEach, u"护理人员(按半失能对象)"_s, place.id));
            number("carers_lost", heads(place.lost, Figure::StaffLostEach, u"护理人员(按失能对象)"_s, place.id));
            m_json.endObject();
        }
        m_json.endArray();
    }

    void writeReserve()
    {
        if (!m_input.residents)
            return;
        const Known each = m_context.use(Figure::ReservePerResident);
        money("reserve_fund_fen", each ? std::optional(each->money() * *m_input.residents) : std::nullopt);
        if (each)
            explain(Rule::TownshipReserve, each->money() * *m_input.residents, {{"residents"_L1, digits(*m_input.residents)},
                {"each"_L1, yuan(each->money())}, {"amount"_L1, yuan(each->money() * *m_input.residents)}}, {each});
    }

    /// 001-02: new ≥ 1.08 × old, exact; equal is enough.
    void writeGrowth()
    {
        if (m_input.standards.empty())
            return;
        m_json.key("growth");
        m_json.beginArray();
        for (const TownshipInput::Standard &standard : m_input.standards) {
            const Known least = m_context.use(Figure::GrowthLeast);
            const QString percent = percentText((standard.now - standard.before).fen(), standard.before.fen(), 2);
            m_json.beginObject();
            text("id", standard.id);
            text("growth_percent", percent);
            text("growth_percent_tenths", percentText((standard.now - standard.before).fen(), standard.before.fen(), 1));
            const bool meets = least && static_cast<Wide>(standard.now.fen()) * least->ratio.denominator()
                    >= static_cast<Wide>(standard.before.fen()) * least->ratio.numerator();
            m_json.key("meets");
            least ? m_json.flag(meets) : m_json.null();
            const Money limit = least ? scaled(standard.before, least->ratio, Rounding::Up) : Money();
            moneyIf(least, "least_new_fen", limit);
            m_json.endObject();
            if (!least)
                continue;
            if (!meets)
                m_context.say(FindingKind::Warning, u"townships.growth_too_small"_s, {{u"percent"_s, percent}, {u"limit"_s, yuan(limit)}}, standard.id);
            explain(Rule::TownshipGrowth, meets, {{"old"_L1, yuan(standard.before)}, {"new"_L1, yuan(standard.now)}, {"percent"_L1, percent},
                {"least"_L1, decimals(least->ratio)}, {"limit"_L1, yuan(limit)}}, {least}, standard.id);
        }
        m_json.endArray();
    }

    /// How much the law's own lines grew when the month's value began (000-01: 6.3 %, 003-01: 9.7 %).
    void writeLineGrowth()
    {
        m_json.key("line_growth");
        m_json.beginArray();
        for (const Figure figure : {Figure::DibaoLineRuralYear, Figure::DibaoLineRuralMonth, Figure::DibaoLineUrbanYear, Figure::DibaoLineUrbanMonth}) {
            const Known now = m_context.peek(figure);
            if (!now || !now->span.from)
                continue;
            const DatedValue &before = m_context.law().value(figure, *now->span.from - 1);
            if (!before.isKnown() || before.number == 0)
                continue;
            (void)m_context.use(figure);
            const QString percent = percentText(now->number - before.number, before.number, 2);
            m_json.beginObject();
            text("key", figureKey(figure));
            text("from", now->span.from->toString());
            money("old_fen", before.money());
            money("new_fen", now->money());
            text("growth_percent", percent);
            text("growth_percent_tenths", percentText(now->number - before.number, before.number, 1));
            m_json.endObject();
            explain(Rule::TownshipLineGrowth, percent, {{"old"_L1, yuan(before.money())}, {"new"_L1, yuan(now->money())},
                {"from"_L1, now->span.from->toString()}, {"percent"_L1, percent}}, {now});
        }
        m_json.endArray();
    }

    /// A monthly line of one kind, where the law has one by the month or by the year.
    struct MonthlyLine {
        Known known = nullptr;
        int months = 1;
    };
    MonthlyLine lineOf(bool urban, bool say)
    {
        const Figure month = urban ? Figure::DibaoLineUrbanMonth : Figure::DibaoLineRuralMonth;
        const Figure year = urban ? Figure::DibaoLineUrbanYear : Figure::DibaoLineRuralYear;
        if (m_context.peek(month))
            return {m_context.use(month), 1};
        if (m_context.peek(year))
            return {m_context.use(year), 12};
        if (say)
            m_context.sayEmpty(month);
        return {};
    }

    /// 001-03: amounts that go with the line; urban and rural are one there, so the urban line stands for both.
    void writeLinked()
    {
        constexpr std::array figures{Figure::LinkedTekun, Figure::LinkedEdgeIllness, Figure::LinkedSevereDisability, Figure::LinkedSpecialDisability};
        const auto isNamed = [this](Figure figure) { return m_context.law().value(figure, m_context.month()).status != FigureStatus::Absent; };
        if (std::none_of(figures.begin(), figures.end(), isNamed))
            return;
        m_json.key("linked");
        m_json.beginArray();
        for (const Figure figure : figures) {
            if (!isNamed(figure))
                continue;
            const Known ratio = m_context.use(figure);
            const MonthlyLine line = lineOf(true, true);
            std::optional<Money> amount;
            if (ratio && line.known) {
                amount = scaled(line.known->money(), ratio->ratio * Ratio(1, line.months), ratio->rounding);
                explain(Rule::TownshipLinked, *amount, {{"line"_L1, yuan(line.known->money()) + (line.months == 12 ? u"÷12"_s : QString())},
                    {"ratio"_L1, decimals(ratio->ratio)}, {"amount"_L1, yuan(*amount)}}, {ratio, line.known}, figureKey(figure));
            }
            m_json.beginObject();
            text("key", figureKey(figure));
            money("monthly_fen", amount);
            m_json.endObject();
        }
        m_json.endArray();
    }

    /// 001-13: city 3, town 7; the fen left over goes to the town (readings §5).
    void writeFund()
    {
        if (!m_input.projectFund)
            return;
        const Known city = m_context.use(Figure::ProjectFundCity);
        const Known town = m_context.use(Figure::ProjectFundTown);
        std::optional<Money> cityPart, townPart;
        if (city && town && city->number + town->number > 0) {
            cityPart = scaled(*m_input.projectFund, Ratio(city->number, city->number + town->number), Rounding::Down);
            townPart = *m_input.projectFund - *cityPart;
            explain(Rule::TownshipFund, *townPart, {{"total"_L1, yuan(*m_input.projectFund)}, {"city"_L1, digits(city->number)},
                {"town"_L1, digits(town->number)}, {"city_amount"_L1, yuan(*cityPart)}, {"town_amount"_L1, yuan(*townPart)}}, {city, town});
        }
        m_json.key("project_fund");
        m_json.beginObject();
        money("total_fen", m_input.projectFund);
        money("city_fen", cityPart);
        money("town_fen", townPart);
        m_json.endObject();
    }

    /// 004-01: the share as the document states it, with the consumption it comes to, and the share of a known consumption.
    void writeShares()
    {
        m_json.key("share_of_consumption");
        m_json.beginArray();
        writeShare(true, Figure::ShareConsumptionUrban, Figure::ConsumptionUrbanYear, m_input.urbanConsumption);
        writeShare(false, Figure::ShareConsumptionRural, Figure::ConsumptionRuralYear, m_input.ruralConsumption);
        m_json.endArray();
    }

    void writeShare(bool urban, Figure shareFigure, Figure consumptionFigure, std::optional<Money> given)
    {
        const bool named = m_context.law().value(consumptionFigure, m_context.month()).status != FigureStatus::Absent;
        if (!given && !named && !m_context.peek(shareFigure))
            return;
        const MonthlyLine line = lineOf(urban, true);
        if (!given)
            if (const Known known = m_context.use(consumptionFigure))
                given = known->money();
        const Known stated = m_context.peek(shareFigure) ? m_context.use(shareFigure) : nullptr;
        const Money yearly = line.known ? line.known->money() * (line.months == 12 ? 1 : 12) : Money();
        QString percent;
        if (line.known && given && !given->isZero()) {
            percent = percentText(yearly.fen(), given->fen(), 2);
            explain(Rule::TownshipShare, percent, {{"line"_L1, yuan(line.known->money())}, {"yearly"_L1, yuan(yearly)},
                {"consumption"_L1, yuan(*given)}, {"percent"_L1, percent}}, {line.known});
        }
        std::optional<Money> implied;
        QString statedPercent;
        if (stated && stated->ratio.numerator() > 0) {
            statedPercent = percentText(stated->ratio.numerator(), stated->ratio.denominator(), 2);
            if (line.known) {
                implied = scaled(yearly, Ratio(stated->ratio.denominator(), stated->ratio.numerator()));
                explain(Rule::TownshipShareStated, *implied, {{"stated"_L1, statedPercent}, {"line"_L1, yuan(line.known->money())},
                    {"yearly"_L1, yuan(yearly)}, {"consumption"_L1, yuan(*implied)}}, {stated, line.known});
            }
        }
        if (!percent.isEmpty() && !statedPercent.isEmpty() && percent != statedPercent)
            m_context.say(FindingKind::Warning, u"townships.share_differs"_s, {{u"percent"_s, percent}, {u"stated"_s, statedPercent}});
        m_json.beginObject();
        text("line", urban ? u"urban"_s : u"rural"_s);
        moneyIf(line.known, "line_yearly_fen", yearly);
        money("consumption_yearly_fen", given);
        textOrNull("percent", percent);
        textOrNull("stated_percent", statedPercent);
        money("stated_consumption_fen", implied);
        m_json.endObject();
    }

    void writeMatches()
    {
        if (!m_input.hasLists)
            return;
        const auto rows = matchLists(m_input.dibao, m_input.poor);
        std::array<std::int64_t, 4> counts{};
        for (const Match &row : rows)
            ++counts[static_cast<std::size_t>(row.kind)];
        const std::array<const char *, 4> words{"both", "only_dibao", "only_registered_poor", "doubtful"};
        m_json.key("double_inclusion");
        m_json.beginObject();
        for (std::size_t i = 0; i < words.size(); ++i)
            number(words[i], counts[i]);
        m_json.key("rows");
        m_json.beginArray();
        for (const Match &row : rows) {
            const ListedPerson &person = row.first ? m_input.dibao[*row.first] : m_input.poor[*row.second];
            m_json.beginObject();
            text("result", QString::fromLatin1(words[static_cast<std::size_t>(row.kind)]));
            text("name", person.name);
            textOrNull("by", row.by);
            textOrNull("doubt", row.doubt);
            number("dibao", row.first ? std::optional<std::int64_t>(*row.first + 1) : std::nullopt);
            number("registered_poor", row.second ? std::optional<std::int64_t>(*row.second + 1) : std::nullopt);
            m_json.endObject();
        }
        m_json.endArray();
        m_json.endObject();
        explain(Rule::TownshipMatching, counts[0], {{"dibao"_L1, digits(static_cast<std::int64_t>(m_input.dibao.size()))},
            {"poor"_L1, digits(static_cast<std::int64_t>(m_input.poor.size()))}, {"both"_L1, digits(counts[0])}, {"only_dibao"_L1, digits(counts[1])},
            {"only_poor"_L1, digits(counts[2])}, {"doubtful"_L1, digits(counts[3])}}, {});
    }

    const TownshipInput &m_input;
    Context m_context;
    Steps m_steps;
    JsonWriter m_json;
};

} // namespace

QString percentText(std::int64_t part, std::int64_t whole, int places)
{
    Wide scale = 100;
    for (int i = 0; i < places; ++i)
        scale *= 10;
    const bool negative = part < 0;
    const Wide size = static_cast<Wide>(negative ? -part : part) * scale;
    const Wide half = (2 * size + whole) / (2 * static_cast<Wide>(whole));
    QString text = QString::number(static_cast<qint64>(half)).rightJustified(places + 1, u'0');
    if (places > 0)
        text.insert(text.size() - places, u'.');
    return negative && half != 0 ? u'-' + text : text;
}

Result<QByteArray> townshipFigures(const QJsonObject &input, const Law &law, Month month)
{
    const auto read = readTownship(input);
    if (!read)
        return tl::unexpected(read.error());
    return Township(*read, law, month).write();
}

} // namespace xieli::policy

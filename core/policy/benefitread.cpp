// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/benefitread.h"

namespace xieli::policy {

using namespace Qt::StringLiterals;

namespace {

class RowReader {
public:
    RowReader(Fields &fields, Reading &reading) : m_fields(fields), m_reading(reading) {}

    BenefitRow read()
    {
        BenefitRow row;
        row.benefit = m_fields.text("benefit"_L1, true);
        row.title = m_fields.text("title"_L1);
        if (row.title.isEmpty())
            row.title = row.benefit;
        row.subject = m_fields.code<BenefitSubject>("subject"_L1).value_or(BenefitSubject::Household);
        row.programme = m_fields.text("programme"_L1);
        if (row.programme.isEmpty())
            row.programme = row.subject == BenefitSubject::Tekun ? u"tekun"_s : row.benefit;
        m_ofHousehold = row.subject == BenefitSubject::Household;
        if (m_fields.has("form"_L1)) {
            readFlat(row);
            return row;
        }
        row.when = conditionsOf(m_fields.object("when"_L1), m_fields.path("when"_L1));
        for (const Condition &condition : row.when)
            if (condition.ask == Ask::Category)
                row.categories = condition.codes;
        readAmount(row.amount);
        row.cadence = m_fields.code<Cadence>("cadence"_L1).value_or(Cadence::Monthly);
        row.optional = m_fields.flag("optional"_L1).value_or(false);
        readAlternatives(row);
        row.group = m_fields.text("group"_L1);
        row.stacking = m_fields.code<Stacking>("stacking"_L1).value_or(Stacking::Highest);
        row.excludes = m_fields.texts("excludes"_L1);
        row.excludedBy = m_fields.texts("excluded_by"_L1);
        row.byChoice = m_fields.flag("by_choice"_L1).value_or(false);
        (void)m_fields.text("note"_L1);
        return row;
    }

private:
    /// The first form of rows, as packs of earlier editions have it: few conditions and two forms, side by side.
    void readFlat(BenefitRow &row)
    {
        const std::pair<QLatin1String, QLatin1String> conditions[]{
            {"categories"_L1, "category"_L1}, {"care_place"_L1, "care_place"_L1}, {"heating"_L1, "heating"_L1}, {"self_care"_L1, "self_care"_L1},
            {"self_care_level"_L1, "self_care_level"_L1}};
        QJsonObject when;
        for (const auto &[flat, key] : conditions)
            if (const QJsonValue value = m_fields.raw(flat); !value.isUndefined())
                when.insert(key, value);
        if (const auto rural = m_fields.flag("rural"_L1))
            when.insert("residence"_L1, *rural ? u"rural"_s : u"urban"_s);
        row.when = conditionsOf(when, m_fields.path("when"_L1));
        for (const Condition &condition : row.when)
            if (condition.ask == Ask::Category)
                row.categories = condition.codes;
        readFlatAmount(m_fields, row.amount, row.cadence);
        row.optional = m_fields.flag("optional"_L1).value_or(false);
        readAlternatives(row);
    }

    void readFlatAmount(Fields &fields, AmountRule &amount, Cadence &cadence)
    {
        amount.form = fields.code<AmountForm>("form"_L1).value_or(AmountForm::Fixed);
        if (amount.form != AmountForm::Fixed && amount.form != AmountForm::RatioOf && amount.form != AmountForm::RatioOfStandard)
            m_reading.fail("bad_value"_L1, fields.path("form"_L1), {{u"value"_s, toCode(amount.form)}});
        amount.figure = figureOf(fields, "figure"_L1, amount.form != AmountForm::RatioOfStandard);
        amount.ratio = figureOf(fields, "ratio"_L1, amount.form != AmountForm::Fixed);
        amount.standard = figureOf(fields, "standard"_L1, false);
        cadence = fields.code<Cadence>("cadence"_L1).value_or(Cadence::Monthly);
    }

    void readAlternatives(BenefitRow &row)
    {
        const QJsonArray others = m_fields.array("or"_L1);
        for (qsizetype i = 0; i < others.size(); ++i) {
            Fields fields(others[i].toObject(), indexed(m_fields.path("or"_L1), i), m_reading);
            AlternativeAmount other;
            readFlatAmount(fields, other.amount, other.cadence);
            fields.close();
            row.alternatives.push_back(std::move(other));
        }
    }

    Conditions conditionsOf(const QJsonObject &json, const QString &path)
    {
        Conditions conditions;
        for (auto it = json.constBegin(); it != json.constEnd(); ++it) {
            const auto ask = fromCode<Ask>(it.key());
            if (!ask) {
                m_reading.fail("unknown_key"_L1, path + u'.' + it.key());
                return conditions;
            }
            const bool ofPerson = *ask >= Ask::CarePlace && *ask != Ask::RegisteredPoor && *ask < Ask::Flag;
            if (m_ofHousehold && ofPerson)
                m_reading.fail("bad_value"_L1, path + u'.' + it.key(), {{u"value"_s, u"household"_s}});
            conditions.push_back(conditionOf(*ask, *it, path + u'.' + it.key()));
        }
        std::stable_sort(conditions.begin(), conditions.end(), [](const Condition &a, const Condition &b) { return a.ask < b.ask; });
        return conditions;
    }

    Condition conditionOf(Ask ask, const QJsonValue &json, const QString &path)
    {
        Condition condition;
        condition.ask = ask;
        switch (ask) {
        case Ask::Category: condition.codes = categories(json, path); break;
        case Ask::Class: case Ask::DisabilityGrade: condition.codes = numbers(json, path); break;
        case Ask::Residence: condition.codes = codes<Residence>(json, path); break;
        case Ask::Heating: condition.codes = codes<Heating>(json, path); break;
        case Ask::CarePlace: condition.codes = codes<CarePlace>(json, path); break;
        case Ask::Sex: condition.codes = codes<Sex>(json, path); break;
        case Ask::Health: condition.codes = codes<Health>(json, path); break;
        case Ask::Labour: condition.codes = codes<LabourCapacity>(json, path); break;
        case Ask::SchoolStage: condition.codes = codes<SchoolStage>(json, path); break;
        case Ask::SelfCare: condition.codes = codes<SelfCareGrade>(json, path); break;
        case Ask::ChildStatus: condition.codes = codes<ChildStatus>(json, path); break;
        case Ask::Living: condition.codes = codes<LivingStatus>(json, path); break;
        case Ask::Flag:
            if (!json.isString())
                m_reading.fail("wrong_type"_L1, path, {{u"expected"_s, uR"("…")"_s}});
            condition.figure.key = json.toString();
            break;
        case Ask::SelfCareLevel: condition.words = wordsOf(json, path); break;
        case Ask::Disability: condition.disabilities = disabilities(json, path); break;
        case Ask::Age: case Ask::ResidenceMonths: case Ask::PermitMonths: readBand(condition, json, path); break;
        case Ask::Any: readAny(condition, json, path); break;
        case Ask::RegisteredPoor: case Ask::Student: case Ask::InjuryCare: case Ask::InWork: case Ask::LocalHukou: case Ask::CareNeed:
            if (!json.isBool())
                m_reading.fail("wrong_type"_L1, path, {{u"expected"_s, u"true, false"_s}});
            condition.codes = json.toBool() ? 2 : 1;
            break;
        }
        return condition;
    }

    /// One word or a list of words.
    QStringList wordsOf(const QJsonValue &json, const QString &path)
    {
        QStringList words;
        for (const QJsonValue word : json.isArray() ? json.toArray() : QJsonArray{json}) {
            if (!word.isString())
                m_reading.fail("wrong_type"_L1, path, {{u"expected"_s, uR"(["…"])"_s}});
            words << word.toString();
        }
        if (words.isEmpty())
            m_reading.fail("missing_key"_L1, path);
        return words;
    }

    template <class Enum>
    std::uint32_t codes(const QJsonValue &json, const QString &path)
    {
        std::uint32_t bits = 0;
        for (const QString &word : wordsOf(json, path)) {
            const auto value = fromCode<Enum>(word);
            if (value)
                bits |= 1u << static_cast<unsigned>(*value);
            else
                badCode<Enum>(word, path);
        }
        return bits;
    }

    template <class Enum>
    void badCode(const QString &word, const QString &path)
    {
        QStringList known;
        for (const auto &code : Codes<Enum>::list)
            known << code.text;
        m_reading.fail("bad_code"_L1, path, {{u"value"_s, word}, {u"known"_s, known.join(u", "_s)}});
    }

    std::uint32_t categories(const QJsonValue &json, const QString &path)
    {
        std::uint32_t bits = 0;
        for (const QString &word : wordsOf(json, path)) {
            const auto value = fromCode<Category>(word);
            if (value)
                bits |= bitOf(*value);
            else if (word == u"dibao_single")
                bits |= singleCategoryBit;
            else
                badCode<Category>(word, path);
        }
        return bits;
    }

    /// Classes and grades: [1, 2].
    std::uint32_t numbers(const QJsonValue &json, const QString &path)
    {
        std::uint32_t bits = 0;
        for (const QJsonValue number : json.isArray() ? json.toArray() : QJsonArray{json}) {
            const int value = number.isDouble() ? number.toInt(0) : 0;
            if (value < 1 || value > 4)
                m_reading.fail("bad_value"_L1, path, {{u"value"_s, number.toVariant().toString()}});
            else
                bits |= 1u << value;
        }
        if (bits == 0)
            m_reading.fail("missing_key"_L1, path);
        return bits;
    }

    QStringList disabilities(const QJsonValue &json, const QString &path)
    {
        const QStringList words = wordsOf(json, path);
        for (const QString &word : words) {
            const QString kind = word.section(u':', 0, 0);
            const int grade = word.section(u':', 1).toInt();
            if ((kind != u"any" && !fromCode<DisabilityKind>(kind)) || grade < 1 || grade > 4)
                m_reading.fail("bad_value"_L1, path, {{u"value"_s, word}});
        }
        return words;
    }

    void readBand(Condition &condition, const QJsonValue &json, const QString &path)
    {
        if (!json.isObject())
            m_reading.fail("wrong_type"_L1, path, {{u"expected"_s, uR"({"from": 80, "to": 89})"_s}});
        Fields fields(json.toObject(), path, m_reading);
        condition.from = fields.count("from"_L1, 0, 9999).value_or(condition.from);
        condition.to = fields.count("to"_L1, 0, 9999).value_or(condition.to);
        if (condition.to < condition.from)
            m_reading.fail("bad_value"_L1, fields.path("to"_L1), {{u"value"_s, QString::number(condition.to)}});
        fields.close();
    }

    void readAny(Condition &condition, const QJsonValue &json, const QString &path)
    {
        const QJsonArray lists = json.toArray();
        for (qsizetype i = 0; i < lists.size(); ++i) {
            if (!lists[i].isObject())
                m_reading.fail("wrong_type"_L1, indexed(path, i), {{u"expected"_s, u"{ }"_s}});
            condition.any.push_back(conditionsOf(lists[i].toObject(), indexed(path, i)));
        }
        if (lists.isEmpty())
            m_reading.fail("missing_key"_L1, path);
    }

    FigureName figureOf(Fields &fields, QLatin1String key, bool required = true) { return {fields.text(key, required), {}}; }

    void readAmount(AmountRule &amount)
    {
        Fields fields(m_fields.object("amount"_L1), m_fields.path("amount"_L1), m_reading);
        const auto form = fields.code<AmountForm>("form"_L1);
        if (!form)
            m_reading.fail("missing_key"_L1, fields.path("form"_L1));
        amount.form = form.value_or(AmountForm::Service);
        switch (amount.form) {
        case AmountForm::Fixed: case AmountForm::PerPerson:
            amount.figure = figureOf(fields, "figure"_L1);
            break;
        case AmountForm::RatioOf:
            amount.ratio = figureOf(fields, "ratio"_L1);
            amount.figure = figureOf(fields, "figure"_L1);
            break;
        case AmountForm::RatioOfStandard:
            amount.ratio = figureOf(fields, "ratio"_L1);
            amount.standard = figureOf(fields, "standard"_L1, false);
            break;
        case AmountForm::AtLeast:
            amount.figure = figureOf(fields, "figure"_L1);
            amount.least = figureOf(fields, "least"_L1);
            break;
        case AmountForm::ShareOfBenefit:
            amount.ratio = figureOf(fields, "ratio"_L1);
            amount.benefit = fields.text("benefit"_L1, true);
            break;
        case AmountForm::SameAs:
            amount.benefit = fields.text("benefit"_L1, true);
            break;
        case AmountForm::Table:
            readTable(amount, fields);
            break;
        case AmountForm::PriceRise:
            amount.figure = figureOf(fields, "figure"_L1);
            amount.cpi = figureOf(fields, "cpi"_L1);
            amount.food = figureOf(fields, "food"_L1);
            amount.cpiFrom = figureOf(fields, "cpi_from"_L1);
            amount.foodFrom = figureOf(fields, "food_from"_L1);
            amount.rise = figureOf(fields, "rise"_L1);
            break;
        case AmountForm::Service:
            break;
        }
        amount.rounding = fields.code<Rounding>("rounding"_L1);
        amount.roundTo = fields.whole("round_to_fen"_L1, 1, 1'000'000);
        fields.close();
    }

    void readTable(AmountRule &amount, Fields &fields)
    {
        const QJsonArray rows = fields.array("rows"_L1);
        const QString path = fields.path("rows"_L1);
        for (qsizetype i = 0; i < rows.size(); ++i) {
            Fields row(rows[i].toObject(), indexed(path, i), m_reading);
            amount.table.push_back({conditionsOf(row.object("when"_L1), row.path("when"_L1)), figureOf(row, "figure"_L1)});
            row.close();
        }
        if (rows.isEmpty())
            m_reading.fail("missing_key"_L1, path);
        checkBands(amount.table, path, m_reading);
    }

    Fields &m_fields;
    Reading &m_reading;
    bool m_ofHousehold = false;
};

} // namespace

BenefitRow readBenefitRow(Fields &fields, Reading &reading) { return RowReader(fields, reading).read(); }

} // namespace xieli::policy

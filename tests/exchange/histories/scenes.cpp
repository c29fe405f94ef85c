// SPDX-FileCopyrightText: 2026 The Xieli founders
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/histories/scenes.h"

#include "exchange/histories/told.h"
#include "exchange/moves.h"
#include "model/householdmove.h"
#include "model/ledger.h"

namespace xieli::test {

namespace {

/// Two families of one village, known to the township.
class Stage : public Pair {
public:
    explicit Stage(const Offices &offices) : Pair(offices)
    {
        for (Family *family : {&one, &other}) {
            family->income.earner.reset();
            family->store(village);
        }
        settle();
    }
    void heal()
    {
        for (int round = 0; round < 5; ++round) {
            (void)exchange::takeIn(township, fromVillage().bytes);
            (void)exchange::takeIn(village, fromTownship().bytes);
        }
    }
    void merge(OfficeFile &file, const Family &old, const Family &survivor)
    {
        must(file.change({u"test.merge"_s}, [&](Writer &writer) { writer.insert(Alias{old.head.id.text(), survivor.head.id.text(), theDay, u"甲"_s, {}}); }));
    }
    void setPhone(OfficeFile &file, const QString &phone)
    {
        Household household = *rowOf<Household>(file, one.household.id);
        household.phone = phone;
        save(file, household);
    }
    QString unequal() { return contentAtVillage() == contentAtTownship() ? QString() : u"the ends differ"_s; }

    Family one{u"赵仁"_s}, other{u"钱义"_s};
};

void dies(OfficeFile &file, const Family &family, std::optional<Day> day)
{
    Three::edit(file, family.head.id, [day](Member &head) { head.diedOn = day; });
}

QString aliasLeadsOn(const Offices &offices)
{
    Stage stage(offices);
    stage.merge(stage.township, stage.one, stage.other);
    Three::edit(stage.village, stage.one.head.id, [](Member &head) { head.note = u"x"_s; });
    stage.settle();
    return rowOf<Member>(stage.township, stage.other.head.id)->note == u"x"_s ? stage.unequal() : u"the survivor heard nothing"_s;
}

QString visitAfterDeathAsked(const Offices &offices)
{
    Stage stage(offices);
    dies(stage.township, stage.one, Day(2018, 5, 9));
    Visit visit;
    visit.id = VisitId::create();
    visit.household = stage.one.household.id;
    visit.day = Day(2018, 5, 20);
    visit.visitorsSigned = visit.familySigned = true;
    save(stage.village, visit);
    stage.settle();
    const auto clashes = stage.clashes(stage.township);
    return clashes.size() == 1 && clashes.front().holdsPay ? QString() : u"nobody asks about the dead who was visited"_s;
}

QString onlyProofRevives(const Offices &offices)
{
    Stage stage(offices);
    dies(stage.village, stage.one, Day(2018, 5, 9));
    stage.settle();
    dies(stage.village, stage.one, std::nullopt);
    stage.settle();
    return rowOf<Member>(stage.township, stage.one.head.id)->diedOn ? QString() : u"an edit brought the dead back"_s;
}

QString townshipJudgesPairs(const Offices &offices)
{
    Stage stage(offices);
    stage.merge(stage.township, stage.one, stage.other);
    stage.merge(stage.village, stage.other, stage.one);
    stage.settle();
    const auto aliases = must(stage.township.read([](Reader &reader) { return reader.all<Alias>().size(); }));
    return aliases == 1 ? stage.unequal() : u"both records of a pair were given up"_s;
}

QString otherHistoryAside(const Offices &offices)
{
    Stage stage(offices);
    stage.backUp(stage.village);
    stage.setPhone(stage.village, u"111"_s);
    stage.settle();
    stage.restore(stage.village);
    const Family later(u"孙礼"_s);
    later.store(stage.village);
    stage.heal();
    return stage.unequal();
}

QString healKeepsOwn(const Offices &offices)
{
    Stage stage(offices);
    stage.backUp(stage.village);
    stage.setPhone(stage.village, u"111"_s);
    stage.settle();
    stage.restore(stage.village);
    stage.setPhone(stage.village, u"222"_s);
    stage.heal();
    return rowOf<Household>(stage.township, stage.one.household.id)->phone == u"222"_s ? stage.unequal() : u"what the village wrote since is gone"_s;
}

QString healSweeps(const Offices &offices)
{
    Stage stage(offices);
    stage.backUp(stage.township);
    must(stage.village.change({u"test.remove"_s}, [&](Writer &writer) { writer.remove<IncomeItem>(stage.one.income.id); }));
    stage.settle();
    stage.restore(stage.township);
    stage.heal();
    return rowOf<IncomeItem>(stage.township, stage.one.income.id) ? u"what the village removed stands at the township again"_s : stage.unequal();
}

QString pairAskedOnce(const Offices &offices)
{
    Stage stage(offices);
    const auto set = [&](const Family &family, const QString &number) { Three::edit(stage.village, family.head.id, [&](Member &head) { head.idNumberText = number; }); };
    for (const Family *family : {&stage.one, &stage.other})
        set(*family, sameNumber);
    stage.settle();
    auto clashes = stage.clashes(stage.township);
    if (clashes.size() != 1)
        return u"nobody asks about the pair"_s;
    clashes.front().state = ClashState::Decided;
    clashes.front().decided = u"two"_s;
    save(stage.township, clashes.front());
    stage.settle();
    set(stage.one, u"1"_s);
    set(stage.one, sameNumber);
    stage.settle();
    return stage.clashes(stage.township).front().state == ClashState::Decided ? stage.unequal() : u"two people are asked about again"_s;
}

QString moveAnswerReturned(const Offices &offices)
{
    Stage stage(offices);
    HouseholdMove out;
    out.id = u"move"_s;
    out.household = stage.one.household.id;
    out.day = theDay;
    save(stage.village, out);
    stage.settle();
    must(stage.township.change({u"test.give"_s}, [&](Writer &writer) {
        exchange::giveToVillage(writer, *writer.find<HouseholdMove>(out.id), *writer.find<Peer>(stage.villageId), theDay);
    }));
    stage.settle();
    must(stage.village.change({u"test.answer"_s}, [&](Writer &writer) {
        for (HouseholdMove in : writer.where<HouseholdMove>("side", MoveSide::In)) {
            in.state = MoveState::Arrived;
            writer.update(in);
        }
    }));
    stage.settle();
    const auto state = must(stage.township.read([&](Reader &reader) { return reader.find<HouseholdMove>(out.id)->state; }));
    return state == MoveState::Arrived ? QString() : u"where they left it is not known that they have come"_s;
}

QString givenBackIsOwn(const Offices &offices)
{
    Stage stage(offices);
    stage.backUp(stage.township);
    Decision decision;
    decision.id = DecisionId::create();
    decision.household = stage.one.household.id;
    decision.startMonth = Month(2018, 7);
    decision.reason = u"x"_s;
    save(stage.township, decision);
    stage.settle();
    stage.restore(stage.township);
    stage.heal();
    decision.reason = u"y"_s;
    save(stage.village, decision); // not its to say
    stage.settle();
    return rowOf<Decision>(stage.township, decision.id)->reason == u"x"_s ? stage.unequal() : u"the village has changed what the township had decided and got back from it"_s;
}

/// The township changes what the village removes, and answers with all that stands; meanwhile the village has written it down again.
QString standsNotOverNewer(const Offices &offices)
{
    Stage stage(offices);
    IncomeItem item = *rowOf<IncomeItem>(stage.village, stage.one.income.id);
    IncomeItem changed = item;
    changed.gross = changed.gross + Money::fromYuan(1);
    save(stage.township, changed);
    must(stage.village.change({u"test.remove"_s}, [&](Writer &writer) { writer.remove<IncomeItem>(item.id); }));
    (void)exchange::takeIn(stage.township, stage.fromVillage().bytes);
    const auto answer = stage.fromTownship();
    item.label = u"x"_s;
    must(stage.village.change({u"test.again"_s}, [&](Writer &writer) { writer.insert(item); }));
    (void)exchange::takeIn(stage.village, answer.bytes);
    stage.settle();
    const auto there = rowOf<IncomeItem>(stage.village, item.id);
    return there && there->label == item.label ? stage.unequal() : u"what was written meanwhile went under the answer"_s;
}

QString twoAccountsAsked(const Offices &offices)
{
    Stage stage(offices);
    for (OfficeFile *file : {&stage.village, &stage.township}) {
        BankAccount account;
        account.id = BankAccountId::create();
        account.household = stage.one.household.id;
        account.number = file == &stage.village ? u"6217000000000000001"_s : u"6217000000000000019"_s;
        save(*file, account);
    }
    stage.settle();
    const auto clashes = stage.clashes(stage.township);
    return clashes.size() == 1 && clashes.front().holdsPay ? stage.unequal() : u"nobody asks which account is paid"_s;
}

QString townshipDecidesAlone(const Offices &offices)
{
    Stage stage(offices);
    Decision decision;
    decision.household = stage.one.household.id;
    decision.benefit = u"dibao"_s;
    decision.startMonth = Month(2018, 7);
    for (OfficeFile *file : {&stage.village, &stage.township}) {
        decision.id = DecisionId::create();
        save(*file, decision);
    }
    stage.settle();
    for (OfficeFile *file : {&stage.village, &stage.township}) {
        const auto all = must(file->read([](Reader &reader) { return reader.all<Decision>(); }));
        if (std::count_if(all.begin(), all.end(), [](const Decision &each) { return !each.voidedOn; }) != 1)
            return u"two decisions of the same months pay"_s;
    }
    return stage.unequal();
}

QString approvalComesBack(const Offices &offices)
{
    Stage stage(offices);
    Draft draft({stage.one, stage.other});
    draft.store(stage.township);
    stage.backUp(stage.township);
    must(stage.township.change({u"test.approve"_s}, [&](Writer &writer) {
        PaymentBatch batch = *writer.find<PaymentBatch>(draft.batch.id);
        batch.state = BatchState::Approved;
        batch.office = writer.office().id.text();
        writer.update(batch);
    }));
    stage.settle();
    stage.restore(stage.township);
    must(stage.township.change({u"test.anew"_s}, [&](Writer &writer) {
        for (const PaymentLine &line : writer.all<PaymentLine>())
            writer.remove<PaymentLine>(line.id);
        writer.remove<PaymentBatch>(draft.batch.id);
    }));
    Draft({stage.one, stage.other}).store(stage.township);
    stage.heal();
    const auto batches = must(stage.township.read([](Reader &reader) { return reader.all<PaymentBatch>(); }));
    const bool isBack = batches.size() == 1 && batches.front().id == draft.batch.id && batches.front().state == BatchState::Approved;
    const auto lines = must(stage.township.read([](Reader &reader) { return reader.all<PaymentLine>().size(); }));
    return isBack && lines == draft.lines.size() ? stage.unequal() : u"what was paid is not known any more"_s;
}

} // namespace

const QMap<QString, Scene> &scenes()
{
    static const QMap<QString, Scene> all{{u"AliasLeadsOn"_s, aliasLeadsOn}, {u"VisitAfterDeathAsked"_s, visitAfterDeathAsked},
                                          {u"OnlyProofRevives"_s, onlyProofRevives}, {u"TownshipJudgesPairs"_s, townshipJudgesPairs},
                                          {u"OtherHistoryAside"_s, otherHistoryAside}, {u"HealKeepsOwn"_s, healKeepsOwn},
                                          {u"HealSweeps"_s, healSweeps}, {u"GivenBackIsOwn"_s, givenBackIsOwn},
                                          {u"StandsNotOverNewer"_s, standsNotOverNewer}, {u"PairAskedOnce"_s, pairAskedOnce}, {u"MoveAnswerReturned"_s, moveAnswerReturned},
                                          {u"TwoAccountsAsked"_s, twoAccountsAsked}, {u"TownshipDecidesAlone"_s, townshipDecidesAlone},
                                          {u"ApprovalComesBack"_s, approvalComesBack}};
    return all;
}

} // namespace xieli::test

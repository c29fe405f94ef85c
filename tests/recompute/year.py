#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Xieli founders
# SPDX-License-Identifier: GPL-3.0-or-later
"""A township's whole invented year (2018) through xieli-cli, and its ledger computed a second time from the text of the rules (yearlaw.py) and
from what this script itself made happen. Both are compared to the fen, month by month.

year.py XIELI-CLI [FOLDER]: in a folder of its own that is removed, or in FOLDER, which stays.
XIELI_YEAR_SEED, XIELI_YEAR_FAMILIES, XIELI_YEAR_MONTHS choose another year."""
import os
import random
import sys
import tempfile

sys.dont_write_bytecode = True
from yearaccidents import Accidents  # noqa: E402
from yearcases import CaseWork      # noqa: E402
from yearchecks import Checks       # noqa: E402
from yearlaw import Grant, Law, Ledger, Person, month, month_text  # noqa: E402
from yearmoney import MoneyWork      # noqa: E402
from yearoffices import APPROVER, Machine, Office, write_sheet  # noqa: E402
from yearpeople import OPENING_YUAN, Family, identity, roster  # noqa: E402
from yearpostgres import Postgres   # noqa: E402


class Year(CaseWork, MoneyWork, Accidents, Checks):
    def __init__(self, program, folder, database, seed, families, months):
        self.dice = random.Random(seed)
        self.machine = Machine(program, folder)
        self.database, self.months = database, months
        self.law = Law()
        self.ledger = Ledger(self.law)
        self.number = month("2018-01")
        self.families, self.bounced, self.recoveries, self.waiting = [], [], {}, []
        self.aid_paid, self.allocated, self.stages, self.received = 0, 0, [], {}
        self.township = Office(self.machine, "township.xieli", "township", "青禾乡", "2018-01-02")
        self.village = Office(self.machine, "village.xieli", "village", "柳树湾村", "2018-01-02")
        for one, other in ((self.township, self.village), (self.village, self.township)):
            one.introduce_to(other)
        self.begin(families)

    # ---- days and offices
    def day(self, day, office=None):
        for each in [office] if office else (self.township, self.village):
            each.day = f"{month_text(self.number)}-{day:02d}"

    def exchange(self, healing=False):
        """The stick goes to the township and back. A restored file's first parcel is another history's, kept aside until both have met."""
        taken = self.village.carry_to(self.township)
        self.hold(healing or taken["totals_agree"], "the village's totals stand at the township", taken)
        self.township.carry_to(self.village)

    def alive(self):
        return [family for family in self.families if family.living() and family.id]

    # ---- January
    def begin(self, count):
        for number in range(count):
            office = self.village if number % 3 else self.township
            self.families.append(Family(number, self.dice, office))
        for office in (self.township, self.village):
            own = [family for family in self.families if family.office is office]
            path = self.machine.at("roster.csv")
            write_sheet(path, roster(own))
            report = office("take-roster", path, *(["--village", "上湾村"] if office is self.township else []))
            self.hold(report["households"] == len(own), "every family of the roster is taken in", report)
            office("confirm-paid", "--from", "2017-11", "--to", "2017-12")
        for family in self.families:
            self.ledger.opening(family, month("2017-11"), month("2017-12"), OPENING_YUAN[family.grade] * 100 * len(family.people))
            self.ledger.grant(family, Grant("dibao", family.grade, family.people, month("2017-11")))
        self.learn_ids()
        self.exchange()

    def learn_ids(self):
        known = {family.head.identity: family for family in self.families if not family.id}
        if not known:
            return
        for office in (self.township, self.village):
            for record in office.dossiers():
                for member in record["members"]:
                    family = known.get(member["id_number_text"])
                    if family:
                        family.id = record["household"]["id"]
                        family.members = {each["name"]: each["id"] for each in record["members"]}

    # ---- what happens to families
    def happens(self):
        for family in self.dice.sample(self.alive(), min(2, len(self.alive()))):
            what = self.dice.choice(["death", "death", "move_out", "marriage_in", "nothing"])
            if what == "marriage_in":
                self.joins(family)
            elif what != "nothing" and (len(family.living()) > 1 or what == "death"):
                self.leaves(family, what)

    def leaves(self, family, what):
        """Somebody died or left, and it is heard of up to three months later."""
        person = self.dice.choice(family.living() if what == "death" else family.living()[1:])
        late = self.dice.randint(0, 3) if what == "death" else self.dice.randint(0, 1)
        on = max(month("2018-01"), self.number - late)
        day = max(person.joined, family.seen, f"{month_text(on)}-{self.dice.randint(1, 2):02d}")
        words = ["--household", family.id, "--person", person.name, "--on", day, "--reason", "村里报来"]
        was_head = person is family.living()[0]
        person.gone = day
        if was_head and family.living():
            words += ["--new-head", family.living()[0].name]
        family.office("family", what, *words)

    def joins(self, family):
        if len(family.people) > 3:
            return
        person = Person("新" + "一二三四五六七八九十"[self.number % 10] + str(family.number), identity(f"19{self.number % 12 + 80}0101", family.number))
        family.office("family", "marriage_in", "--household", family.id, "--person", person.name, "--identity", person.identity, "--relation", "38",
                      "--on", family.office.day)
        person.joined = family.office.day
        family.people.append(person)
        for record in family.office.dossiers():
            if record["household"]["id"] == family.id:
                family.members = {each["name"]: each["id"] for each in record["members"]}
        self.joined.append(family)

    # ---- the law
    def amend(self, grade, since, yuan):
        made = self.township("amend", "propose", "--key", f"dibao.class.{grade}.monthly", "--from", since, "--value", yuan, "--document", "提标通知",
                             "--number", f"训民发〔2018〕{self.number}号", "--date", self.township.day, "--article", "一")
        self.hold(self.township.refuses("amend", "confirm", made["id"]), "who proposed an amendment does not confirm it", made)
        self.township("amend", "confirm", made["id"], user=APPROVER)
        self.law.amend("dibao", grade, since, int(yuan) * 100)

    # ---- a month
    def turn(self):
        self.joined = []
        self.day(2)
        self.before_accidents()
        self.happens()
        self.correct_accounts()
        self.applications()
        self.exchange()
        self.day(3)
        self.reissue()
        self.accept_cases()
        self.day(5)
        self.visits()
        self.day(6)
        self.post()
        self.day(15)
        self.exchange()
        self.decide_cases()
        if self.number in self.amendments:
            for words in self.amendments[self.number]:
                self.amend(*words)
        self.day(18)
        self.recover()
        self.pay()
        self.day(25)
        self.aid()
        self.finish_cases()
        self.report()
        self.exchange()
        self.accidents()
        if self.number % 6 == 5 or os.environ.get("XIELI_YEAR_TELL"):
            self.compare()
        self.number += 1

    def run(self):
        self.plan()
        for _ in range(self.months):
            if os.environ.get("XIELI_YEAR_TELL"):
                print(month_text(self.number), self.machine.calls, flush=True)
            self.turn()
        self.at_the_end()
        print(f"{self.machine.calls} calls, {len(self.families)} families, {len(self.ledger.lines)} lines, {self.held} checks")

    def plan(self):
        """Standards that are raised late, and one that was announced wrong."""
        first = self.dice.choice([3, 4])
        raised = self.dice.randint(88, 96)
        self.amendments = {month(f"2018-{self.dice.randint(5, 7):02d}"): [(first, "2018-03", str(raised if first == 3 else raised - 26))],
                           month("2018-08"): [(1, "2018-06", str(self.dice.randint(315, 330)))]}
        if self.dice.random() < 0.5:
            self.amendments[month("2018-10")] = [(first, "2018-03", str((raised if first == 3 else raised - 26) - 2))]


def main():
    given = lambda name, otherwise: int(os.environ.get(name, otherwise))  # noqa: E731
    database = Postgres()
    try:
        with tempfile.TemporaryDirectory(prefix="xieli-year-") as folder:
            Year(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else folder, database, given("XIELI_YEAR_SEED", 1), given("XIELI_YEAR_FAMILIES", 9),
                 given("XIELI_YEAR_MONTHS", 12)).run()
    finally:
        database.end()


if __name__ == "__main__":
    main()

# SPDX-FileCopyrightText: 2026 The Xieli founders
# SPDX-License-Identifier: GPL-3.0-or-later
"""Applications and re-checks of the replayed year, step by step, and temporary aid."""
import json
import pathlib

from yearlaw import Grant, month_text
from yearoffices import APPROVER
from yearpeople import Family, dossier


class CaseWork:
    def applications(self):
        """New families apply, and those that somebody joined are re-checked."""
        self.cases = []     # [family, flow, programme, class, case id]
        if self.dice.random() < 0.6:
            office = self.dice.choice([self.village, self.village, self.township])
            destitute = self.dice.random() < 0.35  # old, alone, without income and obligors; who has a spouse is none
            family = Family(len(self.families), self.dice, office, (1,) if destitute else (2, 2, 3, 4))
            path = pathlib.Path(self.machine.at("application.json"))
            path.write_text(json.dumps(dossier(family, month_text(self.number), destitute), ensure_ascii=False), encoding="utf-8")
            office("import", str(path))
            self.families.append(family)
            self.learn_ids()
            office("account", "--household", family.id, "--number", family.account)
            self.cases.append([family, "ordinary", "tekun" if destitute else "dibao", None if destitute else family.grade, None])
        open_still = {family for family, _ in self.waiting}
        for family in self.joined:
            if family not in open_still and self.ledger.owed((family, "dibao", None), self.number) and family.living():
                self.cases.append([family, "recheck", "dibao", family.grade, None])
        better = [family for family in self.alive() if family not in self.joined and family not in open_still and self.ledger.owed((family, "dibao", None), self.number)]
        if better and self.dice.random() < 0.25:
            self.cases.append([self.dice.choice(better), "recheck", "dibao", "stop", None])

    def accept_cases(self):
        for case in self.cases:
            family, flow, programme = case[:3]
            words = ["accept", "--household", family.id, "--programme", programme, "--flow", flow, "--applicant", family.living()[0].name]
            if programme == "tekun":
                words += ["--member", family.members[family.head.name]]
            case[4] = self.township("cases", *words)["id"]
            self.township("cases", "done", case[4], "--step", "check", "--by", "县核对中心", "--number", f"核〔2018〕{self.number}号")

    def visits(self):
        for family, *_ in self.cases:
            family.seen = family.office.day
            family.office("visit", "--household", family.id, "--by", "周协理", "--by", "村委会吴主任", "--signed")

    def post(self):
        if not self.cases:
            return
        for office in (self.village, self.township):
            own = [case for case in self.cases if case[0].office is office and case[1] == "ordinary"]
            office("assess", "--month", month_text(self.number))
            for programme in {case[2] for case in own}:
                posting = office("postings", "begin", "--month", month_text(self.number), "--kind", "first", "--programme", programme, "--days", "7")
                if self.dice.random() < 0.4:
                    objection = office("postings", "object", posting["id"], "--what", "听说家里有车", "--household", own[0][0].id)
                    office("postings", "settle", objection["id"], "--answer", "已核实,没有车")

    def decide_cases(self):
        if not self.cases:
            return
        self.township("assess", "--month", month_text(self.number))
        for family, flow, programme, grade, case in self.cases:
            self.township("cases", "done", case, "--step", "visit", "--by", "周协理")
            self.township("cases", "done", case, "--step", "opinion", "--opinion", "does_not_fit" if grade == "stop" else "fits", "--note", "入户核实")
            if flow == "ordinary":
                self.township("cases", "done", case, "--step", "posting")
            self.decide_case(family, flow, programme, grade, case)

    def decide_case(self, family, flow, programme, grade, case):
        stops = grade == "stop"
        words = ["decide", case, "--by", "刘局长", "--document", f"训民救〔2018〕{self.number}号", "--level", "county"]
        if stops:
            words += ["--reason", "收入已超过标准"]
        elif grade:
            words += ["--class", grade]
        words += ["--action", "stop" if stops else "grant" if flow == "ordinary" else "change"]
        if self.number % 3 == 0:
            self.hold(self.township.refuses("cases", *words), "who accepted a case does not decide it", case)
        self.township("cases", *words, user=APPROVER)
        start = self.number + 1  # from the month after the decision
        if stops:
            self.ledger.stop(family, "dibao", None, start)
        elif programme == "tekun":
            person = family.head
            for benefit in ("tekun_basic", "tekun_local"):
                self.ledger.grant(family, Grant(benefit, None, [person], start), person)
        else:
            self.ledger.grant(family, Grant("dibao", grade, family.living(), start))

    def finish_cases(self):
        """The family is told; with the first payment the case is at its end, and where nobody is left to be paid it is withdrawn."""
        for family, case in self.waiting:
            if family.living():
                self.township("cases", "done", case, "--step", "payment")
            else:
                self.township("cases", "withdraw", case, "--reason", "人已去世")
        self.waiting = []
        for family, flow, *_, case in self.cases:
            self.township("cases", "done", case, "--step", "notice")
            if flow == "ordinary":
                self.waiting.append((family, case))

    def aid(self):
        """Temporary aid in two stages, each on its date, from the reserve fund."""
        for stage, name in self.stages:
            self.township("aid", "pay", stage["id"], "--received-by", name)
            self.aid_paid += stage["amount_fen"]
        self.stages = []
        here = [each for each in self.alive() if each.office is self.township]
        if self.number % 3 or not here:
            return
        family = self.dice.choice(here)
        name = family.living()[0].name
        asked = family.office("aid-request", "--household", family.id, "--kind", "accident", "--hardship", "disaster", "--amount", "600", "--persons", "1", "--cause", "失火")
        self.township("reserve", "add", "--kind", "allocation", "--residents", "900", "--on", self.township.day)
        self.allocated += 90000
        words = ["decide", "--request", asked["request"], "--amount", "600", "--stages", f"{self.township.day} 250; {month_text(self.number + 1)}-10 350", "--by", "刘乡长"]
        self.hold(self.township.refuses("aid", *words), "who entered a request does not decide it", asked)
        decided = self.township("aid", *words, user=APPROVER)
        row = next(row for row in decided["aid"] if row.get("request") == asked["request"])
        first, second = row["stages"]
        self.township("aid", "pay", first["id"], "--received-by", name)
        self.hold(self.township.refuses("aid", "pay", first["id"], "--received-by", name), "a stage is paid once", row)
        self.aid_paid += first["amount_fen"]
        self.stages.append((second, name))

# SPDX-FileCopyrightText: 2026 The Xieli founders
# SPDX-License-Identifier: GPL-3.0-or-later
"""What must hold of the replayed year: the program's ledger against the one computed from the rules, and every other sum against it."""
import csv
import pathlib
import shutil
import subprocess
from collections import Counter

from yearlaw import month, month_text
from yearoffices import KEEPER


class Checks:
    held = 0

    def hold(self, condition, what, told=None):
        self.held += 1
        if not condition:
            raise SystemExit(f"{month_text(self.number)}: it does not hold that {what}: {told}")

    def expected(self):
        """(family id, benefit, person id, batch month, for month, kind) → fen, of everything approved so far."""
        lines = Counter()
        for stream_line in self.ledger.lines:
            batch, family, benefit, number, kind, fen = stream_line
            lines[(family.id, benefit, month_text(batch) if batch else "", month_text(number), kind)] += fen
        return lines

    def compare(self):
        """The open data's payment lines, every one of them, against the second computation."""
        folder = pathlib.Path(self.machine.at("open"))
        shutil.rmtree(folder, ignore_errors=True)
        self.township("open-data", "-o", str(folder), "--scope", "records", "--taken-by", KEEPER, "--reason", "对账")
        self.machine.run(["open-data", "check", str(folder)])
        rows = lambda name: csv.DictReader(open(folder / f"{name}.csv", encoding="utf-8-sig", newline=""))  # noqa: E731
        batches = {row["id"]: row for row in rows("payment_batch")}
        found = Counter()
        for row in rows("payment_line"):
            batch = batches[row["batch_id"]]
            if batch["state"] == "approved" and row["kind"] != "recovery":
                found[(row["household_id"], row["benefit"], "" if batch["title"] == "opening" else batch["month"], row["for_month"], row["kind"])] += int(row["amount_fen"])
        expected = self.expected()
        wrong = [(key, found[key], expected[key]) for key in sorted(set(found) | set(expected)) if found[key] != expected[key]]
        names = {family.id: family.head.name for family in self.families}
        self.hold(not wrong, "both ledgers are equal (household, benefit, batch, month, kind: program, rules)",
                  "\n".join(f"{names.get(key[0])} {key} {left} {right}" for key, left, right in wrong))

    def check_tables(self, text, number):
        """The sheet for the finance office, after what bounced was dealt with."""
        path = self.machine.at("reconciliation.csv")
        self.township("pay-table", "reconciliation", "--month", text, "-o", path)
        told = pathlib.Path(path).read_text(encoding="utf-8-sig")
        rows = [row for row in csv.reader(told.splitlines()) if len(row) > 6 and row[6] in ("已到账", "退回", "取消发放", "未回执", "退回，已重发")]
        fen = lambda row: round(float(row[5].replace(",", "")) * 100)  # noqa: E731
        orders = sum(amount for (batch, _), amount in self.ledger.orders.items() if batch == number)
        settled = sum(fen(row) for row in rows if row[6] in ("已到账", "取消发放"))
        self.hold(settled == orders, f"paid and cancelled of {text} are what was ordered", (settled, orders, told))

    def report(self):
        text = month_text(self.number)
        told = self.township("report", "--period", text)  # before it is issued
        total = next(row for row in told["rows"] if row["village"] == "" and row.get("programme", "total") == "total")
        out = sum(fen for (batch, _), fen in self.ledger.orders.items() if batch == self.number)
        self.hold(total["m_out"] == out, f"the report of {text} pays out what is owed", (total["m_out"], out))
        broken = [check for check in told["checks"] if not check["holds"]]
        self.hold(not broken, f"the equations of the report of {text} hold", broken)
        self.township("report", "--period", text, "--issue")

    def at_the_end(self):
        for office in (self.township, self.village):
            self.hold(office("check")["sound"], f"the file of {office.name} is sound")
        received = Counter()
        for receipt in self.township("receipt", "list")["receipts"]:
            received[receipt.get("household", "")] += receipt["amount_fen"]
        self.hold(sum(received.values()) == sum(self.received.values()), "what came back is what was received", received)
        rows = self.township("receivables")["receivables"]
        self.hold(sum(row["open_fen"] for row in rows) == sum(self.ledger.open_of(family) for family in self.families), "what is open to be recovered", rows)
        left = self.township("reserve", "balance", "--year", "2018")["balance_fen"]
        self.hold(left == self.allocated - self.aid_paid, "the reserve fund holds what was allocated less what was paid", (left, self.allocated, self.aid_paid))
        self.publish()

    def publish(self):
        """The county's PostgreSQL holds the same ledger, line by line; a second run writes nothing."""
        if not self.database.process:
            print("PostgreSQL: skipped, Debian's postgresql is not installed")
            return
        words = ["publish", "--to", self.database.connection, "--taken-by", "县局李工", "--reason", "县级汇总"]
        self.hold(self.township(*words)["equal"], "counts and sums of both sides are equal")
        self.township(*words)  # the first run's own line of the register of exports went in by now
        rows = self.database.ask("SELECT l.household_id, l.benefit, CASE b.title WHEN 'opening' THEN '' ELSE b.month END, l.for_month, l.kind, sum(l.amount_fen) FROM"
                                 " xieli_1.payment_line l JOIN xieli_1.payment_batch b ON b.office_id = l.office_id AND b.id = l.batch_id"
                                 " WHERE b.state = 'approved' AND l.kind <> 'recovery' GROUP BY 1, 2, 3, 4, 5")
        there = {tuple(line.split("|")[:5]): int(line.split("|")[5]) for line in rows.splitlines()}
        expected = {key: fen for key, fen in self.expected().items() if fen}
        self.hold(there == expected, "PostgreSQL's ledger is the one computed from the rules",
                  sorted(set(there.items()) ^ set(expected.items()))[:8])

# SPDX-FileCopyrightText: 2026 The Xieli founders
# SPDX-License-Identifier: GPL-3.0-or-later
"""A month's money in the replayed year: draft, review, approval, the bank's answer, what bounced, what is recovered."""
from yearlaw import month_text
from yearoffices import APPROVER, read_sheet, write_sheet

FORMAT = "一般银行代发（GB"


class MoneyWork:
    def pay(self):
        text = month_text(self.number)
        families = set(self.families)
        self.township("draft", "--month", text)
        if self.dice.random() < 0.2:
            self.township("send-back", "--month", text, "--reason", "再核一遍", user=APPROVER)
            self.hold(self.township.refuses("approve", "--month", text, user=APPROVER), "what was sent back is not approved", text)
            self.township("draft", "--month", text)
        if self.number % 6 == 0:
            self.hold(self.township.refuses("review", "--month", text), "who drafted does not review", text)
        self.township("review", "--month", text, user=APPROVER)
        self.township("approve", "--month", text, user=APPROVER)
        self.ledger.approve(self.number, families)
        path = self.machine.at(f"bank-{text}.csv")
        left = self.township("bank-file", "--month", text, "--format", FORMAT, "-o", path, "--taken-by", APPROVER, "--reason", "交银行代发")
        rows = read_sheet(path, "gb18030")
        expected = sum(fen for (batch, _), fen in self.ledger.orders.items() if batch == self.number)
        sheet = sum(round(float(row["金额"]) * 100) for row in rows)
        self.hold(sheet == expected and left["left_out"] == 0, f"the bank's sheet of {text} sums to what is owed", (sheet, expected, left))
        self.bank_answers(text, rows)

    def bank_answers(self, text, rows, again=False):
        """The bank's list, in GB18030: some of it bounced."""
        answer = [["户名", "账号", "金额", "处理结果", "失败原因", "代发编号"]]
        for row in rows:
            bounced = not again and self.dice.random() < 0.12
            answer.append([row["户名"].strip(), row["账号"].strip(), row["金额"], "失败" if bounced else "成功", "账户已销户" if bounced else "", row["代发编号"]])
            if bounced:
                family = next(family for family in self.families if family.account == row["账号"].strip())
                self.bounced.append((self.number, family, row["代发编号"]))
        path = self.machine.at(f"answer-{text}-{'again' if again else 'first'}-{self.township.day}.csv")
        write_sheet(path, answer, "gb18030")
        report = self.township("bank-return", path, "--month", text)
        self.hold(report["doubts"] == 0 and report["without_row"] == 0, f"each row of the bank's list of {text} is found", report)

    def correct_accounts(self):
        for _, family, _ in self.bounced:
            if family.living():
                family.account = family.new_account()
                family.office("account", "--household", family.id, "--number", family.account)

    def reissue(self):
        """What bounced is paid again to the corrected account, or, where nobody is left, not any more."""
        by_month = {}
        for number, family, reference in self.bounced:
            by_month.setdefault(number, []).append((family, reference))
        self.bounced = []
        for number, some in sorted(by_month.items()):
            text = month_text(number)
            orders = self.township("orders", "--month", text)["orders"]
            for family, reference in some:
                if family.living() and self.dice.random() < 0.85:
                    continue
                order = next(order["order"] for order in orders if order["order"].upper().startswith(reference))
                self.township("order-outcome", "cancelled", order, "--reason", "人已不在")
                self.ledger.cancel(number, family)
                some = [each for each in some if each[0] is not family]
            if some:
                again = self.township("reissue", "--month", text, user=APPROVER)
                expected = sum(self.ledger.orders[(number, family)] for family, _ in some)
                self.hold(again["sum_fen"] == expected and not again["left"], f"what bounced in {text} is issued again, once", (again, expected))
                path = self.machine.at(f"bank-{text}-again.csv")
                self.township("bank-file", "--month", text, "--format", FORMAT, "-o", path, "--again", "--taken-by", APPROVER, "--reason", "交银行重发")
                rows = read_sheet(path, "gb18030")
                self.hold(sum(round(float(row["金额"]) * 100) for row in rows) == expected, f"the second sheet of {text}", rows)
                self.bank_answers(text, rows, again=True)
            self.check_tables(text, number)
            self.township("close-month", "--month", text)

    # ---- what is to be recovered
    def recover(self):
        for family in self.families:
            open_fen = self.ledger.open_of(family)
            if open_fen and family not in self.recoveries and self.dice.random() < 0.7:
                made = self.township("decide-recovery", "--household", family.id, "--amount", f"{open_fen / 100:.2f}", "--instalment",
                                     f"{(open_fen // 2 or 1) / 100:.2f}", "--from", month_text(self.number + 1), "--document", "训民追〔2018〕1号", "--reason", "多发")
                self.recoveries[family] = [made["id"], open_fen]
            elif family in self.recoveries and self.recoveries[family][1]:
                decision, left = self.recoveries[family]
                part = min(left, self.ledger.open_of(family), self.dice.choice([left, left // 2 or left]))
                if not part:
                    continue
                self.township("receipt", "add", "--recovery", decision, "--amount", f"{part / 100:.2f}", "--way", "cash", "--number", f"{self.number}")
                self.ledger.receive(family, part)
                self.received[family] = self.received.get(family, 0) + part
                self.recoveries[family][1] -= part
                if not self.recoveries[family][1]:
                    del self.recoveries[family]

# SPDX-FileCopyrightText: 2026 The Xieli founders
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is owed, paid and to be recovered in a year, from the text of the rules (readings.md; the figures of gannan-2018 and of the training
county) and from what happened. It knows nothing of the program: no file of it is read here. Amounts are whole fen, months are whole numbers."""
from collections import defaultdict


def month(text):
    """2018-03, or a day of it, as a number that counts on."""
    return int(text[:4]) * 12 + int(text[5:7]) - 1


def month_text(number):
    return f"{number // 12:04d}-{number % 12 + 1:02d}"


class Law:
    """Monthly figures, each from its month on; an amendment lays a new figure over the months from its own."""

    def __init__(self):
        self.figures = {  # gannan-2018: classes 1 and 2, 特困 dispersed (a year divided by twelve, half up); training county: classes 3 and 4
            ("dibao", 1): [("1900-01", 29200), ("2018-01", 31000)],
            ("dibao", 2): [("1900-01", 27500), ("2018-01", 29000)],
            ("dibao", 3): [("1900-01", 8400)],
            ("dibao", 4): [("1900-01", 5800)],
            ("tekun_basic", None): [("1900-01", (425500 * 2 + 12) // 24), ("2018-01", 457800 // 12)],
            ("tekun_local", None): [("2018-01", 60000 // 12)],
        }

    def amend(self, benefit, grade, since, fen):
        kept = [(start, value) for start, value in self.figures[(benefit, grade)] if start < since]
        self.figures[(benefit, grade)] = kept + [(since, fen)]

    def rate(self, benefit, grade, number):
        value = None
        for start, fen in self.figures[(benefit, grade)]:
            if month(start) <= number:
                value = fen
        return value


class Person:
    def __init__(self, name, identity):
        self.name, self.identity = name, identity
        self.joined = "1900-01-01"
        self.gone = None  # day of death or leaving, once it is known

    def counts(self, number):
        """Death on any day of a month: paid for that month, stopped from the next (readings 4); leaving likewise."""
        return self.gone is None or number <= month(self.gone)


class Grant:
    """A decision: which benefit, of which class, for whom, from when; until when once a later one ends it."""

    def __init__(self, benefit, grade, persons, start):
        self.benefit, self.grade, self.persons, self.start, self.end = benefit, grade, list(persons), start, None

    def owed(self, law, number):
        if number < self.start or (self.end is not None and number > self.end):
            return 0
        return law.rate(self.benefit, self.grade, number) * sum(person.counts(number) for person in self.persons)


class Ledger:
    """Owed minus paid, month by month (readings 4). What is paid too much is a receivable, and only a receipt makes it less; where more is owed
    again than a receivable left, the receivable is lessened before anything is paid."""

    def __init__(self, law):
        self.law = law
        self.grants = defaultdict(list)     # (family, benefit, person or None) -> decisions
        self.known = defaultdict(set)       # family -> months of which it is known what was paid
        self.paid = defaultdict(int)        # (stream, month) -> paid, less what is noted as receivable
        self.open = defaultdict(int)        # (stream, month) -> receivable that is open
        self.lines = []                     # (batch month, family, benefit, for month, kind, fen), as approved
        self.orders = {}                    # (batch month, family) -> fen
        self.parts = {}                     # (batch month, family) -> what of the ledger the order pays
        self.cancelled = set()              # indices of lines that never arrived

    def grant(self, family, grant, person=None):
        stream = (family, grant.benefit, person)
        for earlier in self.grants[stream]:
            if earlier.end is None or earlier.end >= grant.start:
                earlier.end = grant.start - 1
        self.grants[stream].append(grant)

    def stop(self, family, benefit, person, start):
        for earlier in self.grants[(family, benefit, person)]:
            if earlier.end is None or earlier.end >= start:
                earlier.end = start - 1

    def opening(self, family, first, last, fen):
        for number in range(first, last + 1):
            self.paid[((family, "dibao", None), number)] += fen
            self.known[family].add(number)
            self.lines.append((None, family, "dibao", number, "opening", fen))

    def owed(self, stream, number):
        return sum(grant.owed(self.law, number) for grant in self.grants[stream])

    def draft(self, number, families):
        """The lines of a month's batch: (stream, for month, kind, fen)."""
        lines = []
        for stream, grants in self.grants.items():
            if stream[0] not in families or not grants:
                continue
            for earlier in range(min(grant.start for grant in grants), number):
                if earlier in self.known[stream[0]]:
                    lines += self.difference(stream, earlier)
            fen = self.owed(stream, number)
            if fen > 0:
                lines.append((stream, number, "regular", fen))
        return lines

    def difference(self, stream, number):
        more = self.owed(stream, number) - self.paid[(stream, number)]
        if more < 0:
            return [(stream, number, "receivable", more)]
        lessened = min(more, max(0, self.open[(stream, number)]))
        lines = [(stream, number, "receivable", lessened)] if lessened else []
        return lines + ([(stream, number, "back_pay", more - lessened)] if more > lessened else [])

    def approve(self, number, families):
        for stream, of_month, kind, fen in self.draft(number, families):
            self.paid[(stream, of_month)] += fen
            if kind == "receivable":
                self.open[(stream, of_month)] -= fen
            else:
                key = (number, stream[0])
                self.orders[key] = self.orders.get(key, 0) + fen
                self.parts.setdefault(key, []).append((len(self.lines), stream, of_month, fen))
            self.lines.append((number, stream[0], stream[1], of_month, kind, fen))
        for family in families:
            self.known[family].add(number)

    def cancel(self, number, family):
        """What bounced and is not to be paid any more counts as never paid."""
        for index, stream, of_month, fen in self.parts[(number, family)]:
            self.paid[(stream, of_month)] -= fen
            self.cancelled.add(index)

    def receive(self, family, fen):
        """A receipt goes to the oldest open months first."""
        for key in sorted((key for key in self.open if key[0][0] == family), key=lambda key: (key[1], key[0][1], key[0][2] or "")):
            part = min(fen, self.open[key])
            if part > 0:
                self.open[key] -= part
                self.paid[key] += 0  # what came back was noted as a receivable already
                fen -= part
        return fen

    def open_of(self, family):
        return sum(max(0, fen) for key, fen in self.open.items() if key[0][0] == family)

# SPDX-FileCopyrightText: 2026 The Xieli founders
# SPDX-License-Identifier: GPL-3.0-or-later
"""Invented families of the replayed year. Nobody of them lives; the numbers are those of the training county 629901, which is none."""
from yearlaw import Person

CLASS_WORDS = {1: "一类", 2: "二类", 3: "三类", 4: "四类"}
OPENING_YUAN = {1: 292, 2: 275, 3: 84, 4: 58}
SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜"
GIVEN = "守信守义守礼守智春兰秋菊冬梅夏荷长安永福永禄永寿大山小河"


def identity(born, sequence):
    body = f"629901{born}{sequence:03d}"
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    return body + "10X98765432"[sum(int(digit) * weight for digit, weight in zip(body, weights)) % 11]


def luhn(body):
    digits = [int(digit) for digit in reversed(body)]
    total = sum(sum(divmod(digit * 2, 10)) if place % 2 == 0 else digit for place, digit in enumerate(digits))
    return body + str(-total % 10)


class Family:
    def __init__(self, number, dice, office, sizes=(1, 2, 2, 3, 4)):
        self.number, self.office = number, office
        self.grade = dice.choice([1, 2, 2, 3, 3, 4])
        surname = SURNAMES[number % len(SURNAMES)]
        self.people = []
        for place in range(dice.choice(sizes)):
            given = GIVEN[(number * 7 + place * 2) % 30:][:2] + "甲乙丙丁"[place]
            born = f"{dice.randint(1940, 1955) if place < 2 else dice.randint(1990, 2010)}{dice.randint(1, 12):02d}{dice.randint(1, 28):02d}"
            self.people.append(Person(surname + given, identity(born, number * 10 % 1000 + place)))
        self.id = None          # of the register, once it is known
        self.members = {}       # name -> id
        self.seen = "1900-01-01"  # day of the last visit at which the family signed: a death before it would be a question
        self.accounts = 0
        self.account = self.new_account()

    def new_account(self):
        self.accounts += 1
        return luhn(f"62220200000{self.number:04d}{self.accounts:03d}")

    @property
    def head(self):
        return self.people[0]

    def living(self):
        return [person for person in self.people if person.gone is None]


ROSTER = ["序号", "组别", "户主姓名", "家庭人口", "保障人口", "类别", "月补助标准(元/人)", "户月补助金额(元)", "姓名", "与户主关系", "身份证号码", "劳动能力", "一卡通账号"]


def roster(families):
    rows = [ROSTER]
    for number, family in enumerate(families, 1):
        size = len(family.people)
        rate = OPENING_YUAN[family.grade]
        for place, person in enumerate(family.people):
            first = [number, f"{family.number % 4 + 1}组", person.name, size, size, CLASS_WORDS[family.grade], rate, rate * size]
            own = [person.name, "户主" if place == 0 else "配偶" if place == 1 else "子", person.identity, "丧失" if place < 2 else "部分丧失"]
            rows.append((first if place == 0 else [""] * 8) + own + [family.account if place == 0 else ""])
    return rows


def dossier(family, month, destitute):
    """A family that applies, as written by hand (dossier.schema.json)."""
    members = []
    for place, person in enumerate(family.people):
        members.append({"id": f"m{place + 1}", "name": person.name, "id_number": person.identity, "relation": [2, 10, 20, 20][place],
                        "labour_capacity": "none" if destitute else "partial"})
    income = [] if destitute else [{"kind": "B1", "label": "种植", "gross_fen": 60000}]
    return {"household": {"id": f"year-{family.number}", "area_code": "629901", "village": family.office.name, "group": f"{family.number % 4 + 1}组"},
            "month": month, "survey": {"from": "2017-01", "to": "2017-12"}, "members": members, "income": income, "obligors": []}

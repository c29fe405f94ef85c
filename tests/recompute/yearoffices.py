# SPDX-FileCopyrightText: 2026 The Xieli founders
# SPDX-License-Identifier: GPL-3.0-or-later
"""The offices of the replayed year as their clerks work them: every act is one call of xieli-cli, as a script makes it."""
import csv
import json
import os
import pathlib
import subprocess

KEEPER, APPROVER = "王干事", "李会计"
SECRETS = {KEEPER: "a-good-passphrase", APPROVER: "second-passphrase"}


class Refused(Exception):
    pass


class Machine:
    """xieli-cli, and the folder in which everything lies."""

    def __init__(self, program, folder):
        self.program, self.folder = program, pathlib.Path(folder)
        self.calls = 0

    def at(self, name):
        return str(self.folder / name)

    def run(self, words, user=KEEPER):
        environment = dict(os.environ, XIELI_TEST_FAST_KEYS="1", XIELI_PASSPHRASE=SECRETS[user], QT_QPA_PLATFORM="offscreen")
        self.calls += 1
        done = subprocess.run([self.program, *words, "--json"], env=environment, stdin=subprocess.DEVNULL, capture_output=True, timeout=120)
        if done.returncode != 0:
            raise Refused(f"{' '.join(words)} → {done.returncode}: {done.stderr.decode()}")
        lines = done.stdout.decode().strip().splitlines()
        return json.loads(lines[-1]) if lines else {}


class Office:
    def __init__(self, machine, file, role, name, day):
        self.machine, self.file, self.name, self.role, self.day = machine, machine.at(file), name, role, day
        machine.run(["new", self.file, "--role", role, "--name", name, "--place", "629901", "--policy", "gannan-2018,training-629901",
                     "--user", KEEPER, "--today", day])
        secret = machine.at("secret")
        pathlib.Path(secret).write_text(SECRETS[APPROVER] + "\n", encoding="utf-8")
        self("users", "add", APPROVER, "--role", "keeper", "--new-passphrase-file", secret)
        self.parcels = 0

    def __call__(self, verb, *words, user=KEEPER):
        return self.machine.run([verb, self.file, *[str(word) for word in words], "--user", user, "--today", self.day], user)

    def refuses(self, verb, *words, user=KEEPER):
        try:
            self(verb, *words, user=user)
        except Refused:
            return True
        return False

    def introduce_to(self, other):
        path = self.machine.at(f"{self.name}.intro")
        self("introduce", "-o", path)
        known = other("trust", path)
        other("compare", known["office"])

    def carry_to(self, other):
        """A parcel, packed here and taken in there; both ends must hold the same after it."""
        self.parcels += 1
        path = self.machine.at(f"{self.name}-{self.parcels}.xlp")
        self("pack", "--to", other.name, "-o", path, "--replace")
        return other("take-in", path)

    def dossiers(self):
        path = self.machine.at("dossiers.json")
        self("export", "-o", path, "--taken-by", KEEPER, "--reason", "核对")
        lines = pathlib.Path(path).read_text(encoding="utf-8").splitlines()
        return [json.loads(line)["record"] for line in lines if line.strip()]


def write_sheet(path, rows, encoding="utf-8-sig"):
    with open(path, "w", encoding=encoding, newline="") as file:
        csv.writer(file).writerows(rows)


def read_sheet(path, encoding):
    with open(path, encoding=encoding, newline="") as file:
        return list(csv.DictReader(file))

# SPDX-FileCopyrightText: 2026 The Xieli founders
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that are lost in the replayed year and come back from a copy that is older than what the other office has heard."""
import pathlib


class Accidents:
    def back_up(self, office, name):
        stick = self.machine.folder / "stick"
        stick.mkdir(exist_ok=True)
        for old in stick.glob(f"{name}.*"):
            old.unlink()
        office("backup", "-o", stick / f"{name}.xieli")
        return str(stick / f"{name}.xieli")

    def lose_and_restore(self, office, copy):
        """The disk breaks; the copy is opened in the lost file's place."""
        for part in pathlib.Path(office.file).parent.glob(pathlib.Path(office.file).stem + ".*"):
            part.unlink()
        self.machine.run(["restore", copy, "-o", office.file, "--user", "王干事", "--today", office.day])

    def before_accidents(self):
        place = self.number % 12
        self.copies = {}
        if place == 4:      # the village's file of before this month's entries, which the township hears of by parcel
            self.copies[self.village] = self.back_up(self.village, "village")

    def accidents(self):
        place = self.number % 12
        if place == 7:      # the township's file of before its last word to the village
            self.copies[self.township] = self.back_up(self.township, "township")
            self.township("reserve", "add", "--kind", "top_up", "--amount", "100", "--on", self.township.day)  # is lost with the disk
            self.exchange()
        for office, copy in self.copies.items():
            self.lose_and_restore(office, copy)
            self.exchange(healing=True)
            self.exchange(healing=True)
            self.exchange()

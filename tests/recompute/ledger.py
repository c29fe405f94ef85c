#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Xieli founders
# SPDX-License-Identifier: GPL-3.0-or-later
"""Recomputes the payment ledger from the open data alone, by nothing but the CSV files and their schemas: what was paid by month, household
and benefit, what is to be recovered and what came back, what bounced and was issued again. Amounts are whole fen.

ledger.py FOLDER prints one JSON object."""
import csv
import json
import pathlib
import sys
from collections import defaultdict


def rows(folder, dataset):
    """The rows of a dataset by its schema: integers as int, what is empty as None."""
    schema = json.loads((folder / f"{dataset}.schema.json").read_text(encoding="utf-8"))
    kinds = {field["name"]: field["type"] for field in schema["fields"]}
    with open(folder / f"{dataset}.csv", encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            yield {name: None if text == "" else int(text) if kinds[name] == "integer" else text for name, text in row.items()}


def batches(folder, office):
    """Approved batches that are payments: the office's own months, and what was paid before the file began."""
    for batch in rows(folder, "payment_batch"):
        if batch["state"] == "approved" and batch["kind"] is None and (batch["title"] == "opening" or batch["office_id"] in (office, None)):
            yield batch


def order_states(folder):
    """How each first order ends, what was issued again for it included."""
    outcome = {}
    for row in rows(folder, "payment_outcome"):
        outcome[row["order_id"]] = row["kind"]  # the newest row says how it stands
    orders = list(rows(folder, "payment_order"))
    again = {order["reissue_of"]: order["id"] for order in orders if order["reissue_of"]}

    def state(order):
        kind = outcome.get(order, "sent")
        return state(again[order]) if kind == "bounced" and order in again else kind

    return orders, {order["id"]: state(order["id"]) for order in orders}


def main():
    folder = pathlib.Path(sys.argv[1])
    office = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))["office"]["id"]
    known = {batch["id"]: batch for batch in batches(folder, office)}
    paid = defaultdict(int)
    months = defaultdict(lambda: defaultdict(int))
    receivable = defaultdict(int)
    for line in rows(folder, "payment_line"):
        batch = known.get(line["batch_id"])
        if batch is None or line["kind"] == "recovery":
            continue
        month = line["for_month"] if batch["title"] == "opening" else batch["month"]
        if line["kind"] == "receivable":
            receivable[line["household_id"]] -= line["amount_fen"]
            months[month]["receivable"] -= line["amount_fen"]
        else:
            paid[f'{month} {line["household_id"]} {line["benefit"]}'] += line["amount_fen"]
            months[month][line["kind"]] += line["amount_fen"]
    received = defaultdict(int)
    for receipt in rows(folder, "recovery_receipt"):
        if receipt["voided_on"] is None:
            received[receipt["household_id"]] += receipt["amount_fen"]
            months[receipt["day"][:7]]["received"] += receipt["amount_fen"]
    orders, states = order_states(folder)
    month_of = {batch["id"]: batch["month"] for batch in rows(folder, "payment_batch")}
    for order in orders:
        if order["reissue_of"] is None:
            months[month_of[order["batch_id"]]]["order_" + states[order["id"]]] += order["amount_fen"]
        else:
            months[month_of[order["batch_id"]]]["reissued"] += order["amount_fen"]
    json.dump({"paid": paid, "months": months, "receivable": receivable, "received": received}, sys.stdout, ensure_ascii=False, sort_keys=True)


main()

#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Xieli founders
# SPDX-License-Identifier: GPL-3.0-or-later
"""Recomputes every digest of an audit file (JSON lines, resources/schema/trail.schema.json) from nothing but its lines: the whole chain of the
journal, the changes that it tells, cell by cell, and the rows of bulk tables.

trail.py FILE prints one JSON object of what was computed; it stops with exit code 1 at the first digest that does not fit."""
import hashlib
import json
import sys


def packed(part):
    """A part with its length before it; numbers are eight bytes. Little endian throughout."""
    if isinstance(part, int):
        return (8).to_bytes(8, "little") + part.to_bytes(8, "little", signed=True)
    part = part.encode() if isinstance(part, str) else part
    return len(part).to_bytes(8, "little") + part


def cell(value):
    if value is None:
        return b"n" + packed(b"")
    if "i" in value:
        return b"i" + packed(value["i"])
    return b"t" + packed(value["t"]) if "t" in value else b"b" + packed(bytes.fromhex(value["b"]))


def digest(*parts):
    return hashlib.blake2b(b"".join(parts), digest_size=32).digest()


def check(fits, what):
    if not fits:
        sys.exit(f"does not fit: {what}")


def link_digest(link):
    undoes = None if link["undoes"] is None else {"i": link["undoes"]}
    return digest(packed(bytes.fromhex(link["previous"])), packed(link["sequence"]), *(packed(link[name]) for name in ("id", "at", "day", "author", "origin", "kind")),
                  cell(undoes), packed(bytes.fromhex(link["title_digest"])), packed(bytes.fromhex(link["cells_digest"])))


def cell_digest(row, told):
    if "salt" not in told:
        return bytes.fromhex(told["digest"])
    made = digest(packed(bytes.fromhex(told["salt"])), packed(row["table"]), packed(row["key"]), packed(row["op"]), packed(told["column"]), cell(told["before"]), cell(told["after"]))
    check(made.hex() == told["digest"], f"cell {row['table']}.{told['column']}")
    return made


def change_digest(change, counts):
    parts = []
    for row in change["rows"]:
        parts += [packed(row["table"]), packed(row["key"]), packed(row["op"]), packed(len(row["cells"]))]
        for told in row["cells"]:
            parts += [packed(told["column"]), packed(cell_digest(row, told))]
            counts["cells" if "salt" in told else "by_digest"] += 1
    for bulk in change["bulk"]:
        parts += [packed(bulk["table"]), packed(bytes.fromhex(bulk["salt"])), packed(bytes.fromhex(bulk["entries"]))]
    return digest(*parts)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        lines = [json.loads(line) for line in file]
    counts = {"links": 0, "changes": 0, "cells": 0, "by_digest": 0, "rows": 0}
    links, previous = {}, ""
    for link in (line for line in lines if line["line"] == "link"):
        check(link["sequence"] == len(links) + 1 and link["previous"] == previous, f"place of {link['sequence']}")
        check(link_digest(link).hex() == link["digest"], f"change {link['sequence']}")
        links[link["sequence"]], previous = link, link["digest"]
        counts["links"] += 1
    check(lines[0]["digest"] == previous and lines[0]["sequence"] == len(links), "head")
    for change in (line for line in lines if line["line"] == "change"):
        link = links[change["sequence"]]
        if "title" in change:
            title = change["title"]
            made = digest(packed(bytes.fromhex(title["salt"])), packed(title["key"]), packed(title["arguments"]))
            check(made.hex() == link["title_digest"], f"title of {change['sequence']}")
        check(change_digest(change, counts).hex() == link["cells_digest"], f"cells of {change['sequence']}")
        counts["changes"] += 1
    for row in (line for line in lines if line["line"] == "row" and "columns" in line):
        made = digest(packed(bytes.fromhex(row["salt"])), packed(row["table"]), packed(row["key"]), *(packed(column) + cell(value) for column, value in row["columns"]))
        check(made.hex() == row["digest"], f"row {row['table']}:{row['key']}")
        counts["rows"] += 1
    print(json.dumps(counts))


main()

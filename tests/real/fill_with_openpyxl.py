#!/usr/bin/python3
"""Fills in a workbook with openpyxl, as a script at a förvaltning would.

Usage: fill_with_openpyxl.py JOB.json

The job names the workbook, the file to save and the entries {"sheet", "cell",
"value"}, with a date as {"date": "2026-09-30"}. Any warning from openpyxl is
an error. Prints, as JSON, what openpyxl saw in the workbook.
"""

import datetime
import json
import sys
import warnings

import openpyxl

warnings.simplefilter("error")


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        job = json.load(file)
    book = openpyxl.load_workbook(job["workbook"])
    seen = {
        sheet.title: {
            "state": sheet.sheet_state,
            "protected": sheet.protection.sheet,
            "tables": {t.displayName: t.ref for t in sheet.tables.values()},
            "frozen": sheet.freeze_panes,
            "validations": len(sheet.data_validations.dataValidation),
        }
        for sheet in book
    }
    for entry in job["entries"]:
        value = entry["value"]
        if isinstance(value, dict):
            value = datetime.date.fromisoformat(value["date"])
        cell = book[entry["sheet"]][entry["cell"]]
        assert not cell.protection.locked, entry
        cell.value = value
    book.save(job["save"])
    json.dump(seen, sys.stdout, ensure_ascii=False)


main()

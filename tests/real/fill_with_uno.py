#!/usr/bin/python3
"""Fills in a workbook with LibreOffice, as somebody at a förvaltning would.

Usage: fill_with_uno.py JOB.json

The job names the workbook, a folder for LibreOffice's own profile, the files
to save (by their suffix as .xlsx or .ods), and the entries:
{"sheet", "cell", "how", "text"}, where how is `typed` (key by key on the
chosen cell, in Swedish, with the sheet's protection and validation in force;
a question from the validation is answered with no), `accepted` (as if such a
question was answered with yes) or `pasted` (set as text, as a paste does). Prints, as JSON, how each cell then
shows its value.
"""

import json
import os
import pathlib
import subprocess
import sys
import time

import uno
from com.sun.star.awt import Key, KeyEvent
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

FILTERS = {".xlsx": "Calc MS Excel 2007 XML", ".ods": "calc8"}

# Swedish as on a förvaltning's computer: decimal comma and ISO dates.
PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale"
 oor:op="fuse"><value>sv-SE</value></prop></item>
</oor:items>
"""


def prop(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def connect(pipe, deadline):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local
    )
    while True:
        try:
            return resolver.resolve(
                f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext"
            )
        except NoConnectException:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)


def press(toolkit, window, character, code):
    event = KeyEvent()
    event.Source, event.KeyChar, event.KeyCode = window, uno.Char(character), code
    toolkit.keyPress(event)
    toolkit.keyRelease(event)


def type_text(toolkit, window, text):
    """Types a text and Return. LibreOffice itself adds the percent sign to a
    number that is typed into a percent cell, which no other way of setting a
    cell does."""
    for character in text:
        code = Key.NUM0 + int(character) if character in "0123456789" else 0
        press(toolkit, window, character, code)
    toolkit.processEventsToIdle()
    press(toolkit, window, "\r", Key.RETURN)
    toolkit.processEventsToIdle()


def fill(context, job):
    manager = context.ServiceManager
    desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    toolkit = manager.createInstanceWithContext("com.sun.star.awt.Toolkit", context)
    url = uno.systemPathToFileUrl(os.path.abspath(job["workbook"]))
    document = desktop.loadComponentFromURL(url, "_blank", 0, ())
    controller = document.CurrentController
    window = controller.Frame.ComponentWindow
    shown = {}
    for entry in job["entries"]:
        sheet = document.Sheets.getByName(entry["sheet"])
        cell = sheet.getCellRangeByName(entry["cell"])
        if entry["how"] == "typed":
            controller.setActiveSheet(sheet)
            controller.select(cell)
            window.setFocus()
            type_text(toolkit, window, entry["text"])
        elif entry["how"] == "accepted":
            cell.FormulaLocal = entry["text"]
        else:
            cell.String = entry["text"]
        shown[f"{entry['sheet']}!{entry['cell']}"] = cell.String
    for path in job["save"]:
        target = uno.systemPathToFileUrl(os.path.abspath(path))
        suffix = pathlib.Path(path).suffix
        document.storeToURL(target, (prop("FilterName", FILTERS[suffix]),))
    document.close(True)
    return desktop, shown


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        job = json.load(file)
    profile = pathlib.Path(job["profile"]).resolve()
    (profile / "user").mkdir(parents=True, exist_ok=True)
    (profile / "user" / "registrymodifications.xcu").write_text(PROFILE)
    pipe = f"itbokslut{os.getpid()}"
    office = subprocess.Popen(
        [
            "soffice",
            "--headless",
            "--norestore",
            "--nologo",
            f"-env:UserInstallation={profile.as_uri()}",
            f"--accept=pipe,name={pipe};urp;",
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        desktop, shown = fill(connect(pipe, time.monotonic() + 60), job)
        try:
            desktop.terminate()
        except Exception:
            # The bridge goes down together with the office.
            pass
        office.wait(timeout=30)
    finally:
        if office.poll() is None:
            office.kill()
    json.dump(shown, sys.stdout, ensure_ascii=False)


main()

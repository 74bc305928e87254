#!/usr/bin/env python3
"""Makes the files in this folder: one saved by openpyxl, and three that
LibreOffice saved after opening it. Needs openpyxl and soffice."""

import datetime
import pathlib
import subprocess

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font

HERE = pathlib.Path(__file__).parent

book = Workbook()
sheet = book.active
sheet.title = "Utfall"
sheet.append(["Kod", "Indikator", "Utfall", "Mätt den"])
sheet.append(["S1.1", "Andel e-tjänster", 0.875, datetime.date(2025, 3, 31)])
sheet.append(["S1.2", "Tillgänglighet  dygnet runt", 99.5, datetime.datetime(2025, 4, 1, 12, 30)])
sheet.append(["D1.1", "Rad ett\nrad två", True, None])
sheet.append(["E1.1", " Blanksteg först och sist ", "=C3*2", None])
sheet.append(["E1.2", "Delat med noll", "=C2/0", None])
sheet.append(["E1.3", "Tom text", '=IF(1=1,"","x")', None])
sheet.append(["E1.4", "& <tecken> \"åäö\" 👍", -1250.5, None])
sheet["C2"].number_format = "0.0%"
sheet["C8"].number_format = "#,##0.00"
sheet["D2"].number_format = "yyyy-mm-dd"
sheet["D3"].number_format = "yyyy-mm-dd hh:mm"
sheet["A1"].font = Font(bold=True)
sheet["C3"].comment = Comment("Enligt driftstatistiken", "BUF")
sheet["F3"] = "Sammanslaget"
sheet.merge_cells("F3:G4")
sheet.row_dimensions[8].hidden = True
sheet.column_dimensions["A"].width = 12
sheet["A20"] = "långt ner"

hidden = book.create_sheet("_itbokslut")
hidden.sheet_state = "hidden"
hidden["A1"] = "form"
hidden["B1"] = "förvaltning"
book.create_sheet("Tomt")
book.save(HERE / "openpyxl.xlsx")

out = HERE / "out"
for extension in ("ods", "xlsx", "xls"):
    subprocess.run(
        ["soffice", "--headless", "--convert-to", extension, "--outdir", out, HERE / "openpyxl.xlsx"],
        check=True,
    )
    (out / f"openpyxl.{extension}").rename(HERE / f"libreoffice.{extension}")
subprocess.run(
    ["soffice", "--headless", "--convert-to", "xls", "--outdir", out, HERE / "spritt.fods"],
    check=True,
)
(out / "spritt.xls").rename(HERE / "libreoffice-spritt.xls")
out.rmdir()

"""Reads the workbook, and what PSPP makes of the syntax, as researchers do: run by hand on the folder of an export, with
openpyxl, pandas and pyreadstat installed, and PSPP if it is there. Prints what was compared."""

import csv, pathlib, shutil, subprocess, sys
import openpyxl, pandas

folder = pathlib.Path(sys.argv[1])


def rows(name):
    with open(folder / "tables" / f"{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def bare(cell):
    return cell[1:] if cell.startswith("'") and cell.lstrip("'")[:1] in set("=+-@\t\r\n＝＋－＠") else cell


def same(cell, text):
    if isinstance(cell, bool):
        return text == str(cell).upper()
    if isinstance(cell, (int, float)):
        return float(text) == cell
    return bare(text).replace("\r\n", "\n") == (cell or "").replace("\r\n", "\n")


book = openpyxl.load_workbook(folder / "xlsx/study.xlsx")
for name in ["egos", "alters", "ties", "pairs", "stages"]:
    table = rows(name)
    sheet = list(book[name].iter_rows(min_col=1, max_col=len(table[0]), max_row=len(table), values_only=True))
    assert len(sheet) == len(table), (name, len(sheet), len(table))
    for cells, texts in zip(sheet, table):
        assert all(same(cell, text) for cell, text in zip(cells, texts)), (name, cells, texts)
    frame = pandas.read_excel(folder / "xlsx/study.xlsx", sheet_name=name)
    assert list(frame.columns) == table[0] and len(frame) == len(table) - 1
    print(f"xlsx {name}: {len(table) - 1} rows as in the table")
assert book["codebook"]["A1"].value == "about"

if shutil.which("pspp"):
    import pyreadstat

    subprocess.run(["pspp", "-o", "read.txt", "read.sps"], cwd=folder / "spss", check=True)
    for name in ["egos", "alters", "ties", "pairs", "stages"]:
        frame, meta = pyreadstat.read_sav(folder / "spss" / f"{name}.sav", user_missing=True)
        table = rows(name)
        assert len(frame) == len(table) - 1, (name, len(frame), len(table) - 1)
        with open(folder / "spss" / f"{name}.csv", encoding="utf-8", newline="") as file:
            coded = list(csv.DictReader(file))
        for at, row in enumerate(coded):
            for column, text in row.items():
                value = frame[column].iloc[at]
                if pandas.isna(value) or value == "":
                    assert text == "", (name, at, column, text)
                elif isinstance(value, str):
                    assert value.rstrip() == text.rstrip(), (name, at, column, value, text)
                else:
                    assert abs(float(text) - value) < 1e-9, (name, at, column, value, text)
        labelled = sum(1 for labels in meta.variable_value_labels.values() if labels)
        print(f"sav {name}: {len(frame)} rows, {labelled} variables with labels")

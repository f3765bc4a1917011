#!/usr/bin/env python3
"""Makes the sample exports of web forms from simulated answers. Needs openpyxl and PyYAML.

Usage, from the top of the sources, once the program is built:
  .build/debug/orientir simulate work-interests --seed 20261102 --schools "Школа 1:Северный округ" --grades 9 \
    --classes 1 --class-size 26 -o simulated.csv
  python3 Samples/WebForms/make-exports.py simulated.csv

The exports hold the same answers, each the way its service writes them, and own-columns.csv holds them in our own
columns. Names, times and mail addresses are made up, to show that they are not read.
"""
import csv
import datetime
import pathlib
import sys

import openpyxl
import yaml

here = pathlib.Path(__file__).parent
questionnaire = yaml.safe_load((here.parent.parent / "Questionnaires/work-interests.yaml").read_text("utf-8"))
steps = {str(step["value"]): step["text"]["ru"] for step in questionnaire["responses"]["liking"]}
texts = {item["id"]: item["text"]["ru"] for item in questionnaire["items"]}
with open(sys.argv[1], encoding="utf-8-sig", newline="") as file:
    pupils = list(csv.DictReader(file))
items = [name for name in pupils[0] if name in texts]
begin = datetime.datetime(2026, 11, 2, 9, 3, 17)
sexes = {"f": "Женский", "m": "Мужской", "": ""}


def moment(number):
    return begin + datetime.timedelta(seconds=41 * number)


def answer(pupil, item):
    return steps.get(pupil[item], "")


def google_csv():
    """A grid question: «question [row]»; commas between the cells, moments as texts."""
    with open(here / "google.csv", "w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\r\n")
        question = "Насколько вам нравится это занятие?"
        rows.writerow(
            ["Отметка времени", "Фамилия и имя", "Класс", "Пол"] + [f"{question} [{texts[item]}]" for item in items])
        for number, pupil in enumerate(pupils):
            rows.writerow(
                [moment(number).strftime("%d.%m.%Y %H:%M:%S"), f"Выдуманный Ученик {number + 1}", pupil["class"],
                 sexes[pupil["sex"]]] + [answer(pupil, item) for item in items])


def google_xlsx():
    """A question for each activity, numbered by its author; the first column holds moments."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Ответы на форму (1)"
    sheet.append(
        ["Отметка времени", "Адрес электронной почты", "Ваш класс"]
        + [f"{number}. {texts[item]}" for number, item in enumerate(items, 1)])
    for number, pupil in enumerate(pupils):
        sheet.append(
            [moment(number), f"uchenik{number + 1}@example.org", pupil["class"]]
            + [answer(pupil, item) or None for item in items])
        sheet.cell(sheet.max_row, 1).number_format = "dd.mm.yyyy h:mm:ss"
    save(book, "google.xlsx")


def yandex_xlsx():
    """A matrix: «question / row»; the pupils typed their codes in."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Ответы"
    sheet.append(
        ["ID", "Время создания", "Код участника", "Школа", "Класс"]
        + [f"Отметьте, насколько нравится / {texts[item]}" for item in items])
    for number, pupil in enumerate(pupils):
        sheet.append(
            [2100000001 + 7 * number, moment(number).strftime("%Y-%m-%d %H:%M:%S"), pupil["code"].lower(),
             pupil["school"], pupil["class"]] + [answer(pupil, item) or None for item in items])
    save(book, "yandex.xlsx")


def save(book, name):
    book.properties.creator = "make-exports.py"
    book.properties.created = book.properties.modified = begin
    book.save(here / name)


def own_columns():
    """What a form cannot hold is left out: how long an answer took, and that somebody did not want to give one."""
    names = ["code", "school", "class", "grade", "sex"] + items
    with open(here / "own-columns.csv", "w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(names)
        for pupil in pupils:
            rows.writerow(["" if pupil[name] == "!declined" else pupil[name] for name in names])


own_columns()
google_csv()
google_xlsx()
yandex_xlsx()

"""Vectors as the files of an engagement: forms with the keys of the file formats, in which every value is text."""
import json
import os
from fractions import Fraction

REASON = "It cannot occur here."


def fraction(value):
    """The value of a rating: 0.3333333333333333 is 1/3."""
    return str(Fraction(value).limit_denominator(10000))


def rating(name):
    """The id of a rating: `1/4` is not an identifier of the file formats."""
    return name if name == "n/a" else name.replace("/", "-")


def questionnaire(vector, criteria, more):
    asked = vector["questionnaire"]
    form = {"questionnaire": "q", "title": "Questions", "version": "1.0", "description": "Some questions.", **more,
            "scoring": asked["scoring"]}
    form["scale"] = [{"id": rating(one["id"]), "label": rating(one["id"]), "value": fraction(one["value"])} for one in asked["scale"]]
    if asked["scoring"] == "staged":
        form["pass"] = rating(asked["scale"][asked["pass"]]["id"])
    form["levels"] = [f"Level name {number + 1}" for number in range(asked["levels"])]
    form["topics"] = [{"id": "t", "title": "Topic", "criteria": criteria}]
    return form


def criterion(one):
    form = {"id": one["id"], "text": f"Statement {one['id']} is true.", "level": str(one["level"]), "weight": str(one["weight"])}
    if one.get("attribute"):
        form["attribute"] = one["attribute"]
    for key, name in (("critical", "critical"), ("noCase", "no-case"), ("mayNotApply", "may-not-apply")):
        if key in one:
            form[name] = "yes" if one[key] else "no"
    if "months" in one:
        form["evidence-months"] = str(one["months"])
    if "item" in one:
        form["references"] = [f"c:{one['item']}"]
    return form


def engagement(**more):
    return {"engagement": "e", "organization": "Org", "title": "Test", "questionnaire": "q", "target": "1", **more}


def sheet(respondent, answers, **more):
    answers = {key: {"rating": said, "reason": REASON} if said == "n/a" else said for key, said in answers.items()}
    return {"respondent": respondent, **more, "questionnaire": "q", "version": "1.0", "answers": answers}


def of_answers(vector):
    """A vector of scoring.json: one topic, one sheet."""
    return {"engagement": engagement(), "catalogues": [], "sheets": [("a.yaml", sheet("a", {key: rating(said) for key, said in vector["answers"].items()}))],
            "questionnaire": questionnaire(vector, [criterion(one) for one in vector["criteria"]], {})}


def of_sheets(vector):
    """A vector of consolidation.json: one topic, several sheets; a catalogue `c` in a conformity assessment."""
    settings, more, catalogues = vector["engagement"], {}, []
    form = engagement(consensus=settings["consensus"])
    if settings.get("date"):
        form["date"] = settings["date"]
    if settings.get("evidenceMonths"):
        form["evidence-months"] = str(settings["evidenceMonths"])
    if settings.get("conformity"):
        items = dict.fromkeys(one["item"] for one in vector["criteria"] if "item" in one) or {"1": None}
        more = {"assesses": ["c"]}
        catalogues = [{"catalogue": "c", "title": "C", "edition": "1", "kind": "conformity",
                       "items": [{"id": item, "title": f"Item {item}"} for item in items]}]
    sheets = [(one["name"], sheet(one["respondent"], one["answers"], role=one["role"],
                                  **({"date": one["date"]} if one.get("date") else {}))) for one in vector["sheets"]]
    return {"engagement": form, "catalogues": catalogues, "sheets": in_order(sheets),
            "questionnaire": questionnaire(vector, [criterion(one) for one in vector["criteria"]], more)}


def files(vector):
    """A vector of assessments.json, which has the forms themselves."""
    return {**{key: vector[key] for key in ("engagement", "questionnaire", "catalogues")},
            "sheets": in_order(vector["sheets"].items())}


def in_order(sheets):
    return sorted(sheets, key=lambda pair: pair[0].encode())


def write(files_, folder):
    """Writes the files of an engagement. JSON on one line is a document of the file formats."""
    def save(form, *path):
        path = os.path.join(folder, *path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            file.write(json.dumps(form, ensure_ascii=False) + "\n")

    save(files_["engagement"], "engagement.yaml")
    save(files_["questionnaire"], "library", "q.yaml")
    for catalogue in files_["catalogues"]:
        save(catalogue, "library", "frameworks", f"{catalogue['catalogue']}.yaml")
    for name, form in files_["sheets"]:
        save(form, "answers", name)

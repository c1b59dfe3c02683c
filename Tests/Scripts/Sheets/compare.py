"""Compares the page's reader of answer sheets with the program's, over generated sheets in many spellings.

    compare.py ASSAY [--sheets N] [--seed S]

Each sheet is legal. The page must read it as the program does, or refuse it with a line; a sheet that the two read
differently fails the run. What the page writes must come back unchanged through the program. Then signs are put into the
sheets that were read alike or taken out of them, and what both still read must be the same again.
"""
import argparse
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
RATINGS = ["N", "P", "L", "F", "f", "Fully achieved", "no case", "No Case", "unknown"]
WORDS = ["Log", "of the desk", "policy v3", "yes: no", "a # b", "it's", "\"quoted\"", "Zürich", "日本", "8.10", "NO", "null",
         "~", "- dash", "-5", "{x}", "[y]", "a,b", "x: y", "tail:", "#hash", "a#b", "100 %", "@at", "`tick", "|", ">", "é\u0301",
         "😀", "back\\slash", "two  blanks", "https://wiki.example/a?b=c#d", "&and", "*star", "!bang", "%per", "=1+1", "<<"]


class Sheet:
    """A sheet as a value, and its text in random spelling."""

    def __init__(self, dice):
        self.dice = dice
        self.lines = []
        self.step = dice.choice([2, 2, 2, 3, 4])
        self.is_open = False

    def word(self):
        return " ".join(self.dice.choice(WORDS) for _ in range(self.dice.randint(1, 3)))

    def prose(self):
        return "\n".join(self.word() for _ in range(self.dice.randint(1, 3)))

    def scalar(self, text, column):
        """What stands behind a colon or dash, and the lines below it."""
        ways = [self.double, self.single, self.plain, self.literal, self.folded]
        self.dice.shuffle(ways)
        for way in ways:
            written = way(text, column)
            if written is not None:
                return written
        return self.double(text, column)

    def plain(self, text, column):
        if "\n" in text or not re.fullmatch(r"[A-Za-z0-9ÄÖÜäöüéZ日本😀.][^\x00-\x1f\x7f]*", text):
            return None
        if ": " in text or " #" in text or text.endswith((":", " ")) or text[:3] in ("---", "..."):
            return None
        if self.dice.random() < 0.1 and " " in text and "  " not in text:
            first, rest = text.split(" ", 1)
            if not rest.startswith("#") and rest.strip():
                return first + "\n" + " " * (column + self.step) + rest
        return text

    def single(self, text, column):
        return None if "\n" in text else "'" + text.replace("'", "''") + "'"

    def double(self, text, column):
        escaped = json.dumps(text, ensure_ascii=self.dice.random() < 0.3)
        if "\\ud" in escaped.lower():
            escaped = json.dumps(text, ensure_ascii=False)
        if self.dice.random() < 0.1 and " " in text and "  " not in text and "\\" not in escaped:
            head, tail = escaped.rsplit(" ", 1)
            return head + "\n" + " " * (column + self.step) + tail
        if self.dice.random() < 0.05 and "\\n" in escaped:
            return escaped.replace("\\n", "\n\n" + " " * (column + self.step), 1)
        return escaped

    def literal(self, text, column):
        margin = " " * (column + self.step)
        if text.startswith(" ") or not text.strip():
            return None
        chomp = self.dice.choice(["-", "", "+"]) if text.endswith("\n") else "-"
        if chomp == "-" and text.endswith("\n") or chomp != "-" and text.endswith("\n\n"):
            return None
        head = "|" + chomp
        if self.dice.random() < 0.1:
            head = "|" + str(self.step) + chomp
        body = text[:-1] if chomp != "-" else text
        blank = "\n" * self.dice.randint(0, 1) if chomp != "+" else ""
        return head + "\n" + "\n".join(margin + line if line else "" for line in body.split("\n")) + blank

    def folded(self, text, column):
        if "\n" in text or text != text.strip() or not text or "  " in text:
            return None
        margin = " " * (column + self.step)
        words = text.split(" ")
        lines = [words[0]]
        for word in words[1:]:
            if self.dice.random() < 0.3:
                lines.append(word)
            else:
                lines[-1] += " " + word
        return ">-\n" + "\n".join(margin + line for line in lines)

    def add(self, line):
        if self.dice.random() < 0.06:
            # Behind a text over several lines an indented comment would be a part of it.
            margin = 0 if self.is_open else self.dice.randint(0, 5)
            self.lines.append("" if self.dice.random() < 0.5 else " " * margin + "# " + self.word())
        self.lines += line.split("\n")
        self.is_open = "\n" in line

    def comment(self, written):
        return written + "   # why" if "\n" not in written and self.dice.random() < 0.05 else written

    def entry(self, column, key, text, quoted_keys=True):
        name = key
        if quoted_keys and self.dice.random() < 0.04:
            name = f'"{key}"' if self.dice.random() < 0.5 else f"'{key}'"
        self.add(" " * column + f"{name}: " + self.comment(self.scalar(text, column)))

    def flow(self, text):
        return "'" + text.replace("'", "''") + "'" if self.dice.random() < 0.5 else json.dumps(text, ensure_ascii=False)

    def evidence(self, column, pieces):
        dash = column + self.dice.choice([0, 0, self.step])
        if self.dice.random() < 0.08:
            parts = [self.flow(p["title"]) if set(p) == {"title"} else
                     "{" + ", ".join(f"{k}: {self.flow(v)}" for k, v in p.items()) + "}" for p in pieces]
            self.add(" " * column + "evidence: [" + ", ".join(parts) + "]")
            return
        self.add(" " * column + "evidence:")
        for piece in pieces:
            if set(piece) == {"title"} and self.dice.random() < 0.5:
                self.add(" " * dash + "- " + self.scalar(piece["title"], dash))
                continue
            if self.dice.random() < 0.05:
                self.add(" " * dash + "- {" + ", ".join(f"{k}: {self.flow(v)}" for k, v in piece.items()) + "}")
                continue
            first = True
            inner = dash + 2
            keys = list(piece)
            self.dice.shuffle(keys)
            for key in keys:
                written = self.scalar(piece[key], inner)
                self.add((" " * dash + "- " if first else " " * inner) + f"{key}: " + written)
                first = False

    def answer(self, column, name):
        dice = self.dice
        said = {}
        if dice.random() < 0.8:
            said["rating"] = dice.choice(RATINGS)
        elif dice.random() < 0.5:
            said["rating"] = "n/a"
            said["reason"] = self.word()
        if dice.random() < 0.45:
            if set(said) == {"rating"} and said["rating"] != "n/a":
                self.add(" " * column + f"{name}: " + self.comment(self.scalar(said["rating"], column)))
                return said
        if dice.random() < 0.5:
            said["note"] = self.prose() + dice.choice(["", "\n"])
        if dice.random() < 0.3:
            said["confidence"] = dice.choice(["high", "medium", "low"])
        if dice.random() < 0.4:
            said["evidence"] = [
                {key: value for key, value in (("title", self.word()), ("location", dice.choice([None, "https://wiki.example/x", self.word()])),
                                               ("date", dice.choice([None, "2026-04-11"])),
                                               ("valid-until", dice.choice([None, None, "2027-04-11"])),
                                               ("owner", dice.choice([None, None, self.word()]))) if value}
                for _ in range(dice.randint(1, 3))]
        if not said:
            return None
        if dice.random() < 0.06:
            parts = []
            for key, value in said.items():
                if key == "evidence":
                    value = "[" + ", ".join("{" + ", ".join(f"{k}: {self.flow(v)}" for k, v in piece.items()) + "}" for piece in value) + "]"
                    parts.append(f"{key}: {value}")
                else:
                    parts.append(f"{key}: {json.dumps(value, ensure_ascii=False)}")
            self.add(" " * column + f"{name}: {{" + ", ".join(parts) + "}")
            return said
        self.add(" " * column + f"{name}:")
        inner = column + self.step
        keys = list(said)
        dice.shuffle(keys)
        for key in keys:
            if key == "evidence":
                self.evidence(inner, said[key])
            else:
                self.entry(inner, key, said[key])
        return said

    def text(self, names):
        dice = self.dice
        if dice.random() < 0.05:
            self.lines.append("---")
        self.head = {"respondent": self.word(), "role": dice.choice(["respondent", "consensus"])}
        for key, value in self.head.items():
            self.entry(0, key, value)
        self.add("questionnaire: tiny")
        if dice.random() < 0.5:
            self.add('version: "1.0"')
        if dice.random() < 0.7:
            self.add("date: 2026-11-03")
        self.add("answers:")
        column = self.step
        for name in names:
            if dice.random() < 0.15:
                if dice.random() < 0.5:
                    self.add(" " * column + f"{name}:")
                continue
            self.answer(column, name)
        end = dice.choice(["\n", "\n", "\n\n"])
        return ("\ufeff" if dice.random() < 0.03 else "") + dice.choice(["\n", "\n", "\r\n"]).join(self.lines) + end


QUESTIONNAIRE = """questionnaire: tiny
title: Tiny
version: "1.0"
topics:
  - id: a
    title: A
    criteria:
""" + "".join(f"      - {{id: a.1.{n}, text: A fact holds.}}\n" for n in range(1, 7))


SIGNS = ["\u00a0", "\u3000", "\u2028", "\u0085", "\ufeff", "\x7f", "\t", "\r", "\n", "\n\n", " ", "  ", " #", "#", ":", ": ", '"', "'", "\\",
         "- ", "|", "|+", ">", "{", "}", "[", "]", ", ", "---\n", "...\n", "x-a: b\n", "x", "é"]


def damaged(text, dice):
    """The text with a sign more or less, half of the time at the end of a line."""
    place = dice.randrange(len(text))
    if dice.random() < 0.5:
        place = text.find("\n", place) % len(text)
    if dice.random() < 0.3:
        return text[:place] + text[place + 1:]
    return text[:place] + dice.choice(SIGNS) + text[place:]


def pages(paths):
    """The page's readings of the files."""
    run = subprocess.run(["node", HERE / "read.js"], input="\n".join(map(str, paths)), capture_output=True, text=True, check=True)
    return [json.loads(line) for line in run.stdout.removesuffix("\n").split("\n")]


def normal(read):
    """The page's reading in the form of the program's export."""
    answers = {}
    for name, said in read["answers"].items():
        one = {}
        if said["rating"]:
            one["rating"] = said["rating"]
        if one.get("rating") == "n/a":
            one["reason"] = said["reason"]
        evidence = [{key: value for key, value in piece.items() if value} for piece in said["evidence"]]
        if evidence:
            one["evidence"] = evidence
        for key in ("note", "confidence"):
            if said[key]:
                one[key] = said[key]
        if one:
            answers[name] = one
    return {"respondent": read["respondent"], "role": read["role"], "date": read["date"] or None, "version": read["version"],
            "answers": answers}


def export(assay, folder, name):
    """The program's reading of the sheet, or None where it refuses it."""
    run = subprocess.run([assay, "export", name, "--format", "json"], cwd=folder, capture_output=True, text=True)
    return json.loads(run.stdout)["sheets"][0] if run.returncode == 0 else None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("assay", type=pathlib.Path)
    parser.add_argument("--sheets", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    assay = options.assay.resolve()
    dice = random.Random(options.seed)
    names = [f"a.1.{n}" for n in range(1, 7)]
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        (folder / "questionnaires").mkdir()
        (folder / "questionnaires/tiny.yaml").write_text(QUESTIONNAIRE)
        paths = []
        for number in range(options.sheets):
            path = folder / f"{number}.yaml"
            path.write_bytes(Sheet(dice).text(names).encode())
            paths.append(path)
        equal = refused = 0
        reasons, failures, alike = {}, [], []
        for path, read in zip(paths, pages(paths), strict=True):
            if "error" in read:
                refused += 1
                if not re.match(r"line \d+: ", read["error"]):
                    failures.append(f"{path.name}: refused without a line: {read['error']}")
                kind = re.sub(r'".*?"|: .*', "", read["error"].split(": ", 1)[1])
                reasons[kind] = reasons.get(kind, 0) + 1
                if refused % 5 == 0 and export(assay, folder, path.name) is None:
                    failures.append(f"{path.name}: the generator made a sheet that is not legal")
                continue
            theirs = export(assay, folder, path.name)
            if theirs is None:
                failures.append(f"{path.name}: the program refuses what the page reads")
            elif theirs != normal(read):
                failures.append(f"{path.name}: {json.dumps(theirs, ensure_ascii=False)}\n  page: {json.dumps(normal(read), ensure_ascii=False)}")
            else:
                equal += 1
                alike.append(path)
                (folder / "w").mkdir(exist_ok=True)
                written = folder / "w" / path.name
                written.write_text(read["written"])
                if equal % 10 == 0:
                    again = export(assay, folder, f"w/{path.name}")
                    if again is None or again["answers"] != theirs["answers"]:
                        failures.append(f"{path.name}: what the page writes comes back as {again}")
        for path in alike:
            path.write_bytes(damaged(path.read_bytes().decode(), dice).encode())
        both = 0
        for path, read in zip(alike, pages(alike), strict=True):
            theirs = None if "error" in read else export(assay, folder, path.name)
            both += 0 if theirs is None else 1
            if theirs is not None and theirs != normal(read):
                failures.append(f"{path.name}: damaged: {theirs}\n  page: {normal(read)}")
        for failure in failures[:10]:
            print(failure)
            print((folder / failure.split(":")[0]).read_text())
    print(f"{len(paths)} sheets: {equal} read alike, {refused} refused with a line, {len(failures)} read differently")
    print(f"{len(alike)} of them damaged: {both} still read by both")
    for kind, number in sorted(reasons.items(), key=lambda pair: -pair[1]):
        print(f"  refused: {number} {kind}")
    if failures or equal < len(paths) // 4:
        sys.exit(1)


main()

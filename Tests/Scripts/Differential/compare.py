#!/usr/bin/env python3
"""Compares `assay parse` with PyYAML's BaseLoader and with ruamel.yaml, tree by tree.

    compare.py ASSAY [--documents N] [--seed N] FILE...

Both must accept every FILE and read the same tree. N documents are generated: valid ones must be accepted, those that were
broken on purpose may be refused. A document that Assay accepts must mean the same to PyYAML. The same holds for every construct
of the grammar inside every other one, where ruamel.yaml is compared as well. PyYAML reads YAML 1.1; Assay and ruamel.yaml read
YAML 1.2. The table below lists the differences, and the script counts the documents that each explains.
"""
import argparse
import itertools
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

import ruamel.yaml
import yaml

# Differences between the two versions of YAML, or between PyYAML and both. If Assay accepts a document that PyYAML refuses or
# reads differently, one of these must explain it.
DIFFERENCES = [
    ("YAML 1.1 breaks lines at U+0085, U+2028 and U+2029", lambda text, error: any(c in text for c in "\x85\u2028\u2029")),
    ("PyYAML takes no tab between tokens", lambda text, error: "\t" in text and "cannot start any token" in error),
    ("PyYAML takes no tab before a comment or at the end of a line", lambda text, error: "\t" in text and error != ""),
    ("PyYAML knows no \\/ escape", lambda text, error: "\\/" in text and "unknown escape character" in error),
    ("PyYAML leaves the two halves of a character beyond U+FFFF apart", lambda text, error: "\\ud8" in text.lower()),
    ("PyYAML takes '?' inside brackets, and ':' at the start of a text there, for a sign",
     lambda text, error: re.search(r"(got '\?'|flow node.*found '[?:]')", error, re.DOTALL) or re.search(r"[\[{,]\s*[?:]", text)),
    ("PyYAML takes no '...' without a document before it", lambda text, error: "found '<document end>'" in error),
]


class Pair(list):
    """The entries of a mapping in order, so that duplicates and order are compared too."""


class Loader(yaml.BaseLoader):
    pass


def construct(node):
    if isinstance(node, yaml.ScalarNode):
        is_absent = node.style is None and node.value == "" and node.start_mark.index == node.end_mark.index
        return None if is_absent else node.value
    if isinstance(node, yaml.SequenceNode):
        return [construct(item) for item in node.value]
    return Pair((construct(key), construct(value)) for key, value in node.value)


def read_by_pyyaml(data):
    """The tree and no error, or no tree and the error's text."""
    try:
        node = yaml.compose(data.decode("utf-8-sig"), Loader=Loader)
        return (None if node is None else construct(node)), ""
    except (yaml.YAMLError, ValueError, UnicodeDecodeError, RecursionError) as error:
        # Aliases can make a document contain itself.
        return None, str(error) or type(error).__name__


def read_by_ruamel(data):
    """Returns the same by ruamel.yaml."""
    try:
        node = ruamel.yaml.YAML(typ="base", pure=True).compose(data.decode("utf-8-sig"))
        return (None if node is None else construct_1_2(node)), ""
    except Exception as error:  # it ends in IndexError and the like on some broken texts
        return None, str(error) or type(error).__name__


def construct_1_2(node):
    if isinstance(node, ruamel.yaml.ScalarNode):
        is_absent = not node.style and node.value == "" and node.start_mark.index == node.end_mark.index
        return None if is_absent else node.value
    if isinstance(node, ruamel.yaml.SequenceNode):
        return [construct_1_2(item) for item in node.value]
    return Pair((construct_1_2(key), construct_1_2(value)) for key, value in node.value)


# Places for a construct inside another one, with the indentation of its further lines.
PLACES = [
    ("k: ", "  "), ("k:\n  ", "  "), ("k:\n", ""), ("- ", "  "), ("- - ", "    "), ("-\n  ", "  "), ("- k: ", "    "),
    ("'k' : ", "  "), ('"k":\n   ', "   "), ("k: |\n  ", "  "), ("k: >-\n  ", "  "), ("- |2+\n   ", "   "), ("--- ", ""),
    ("# c\n", ""), ("a: b\nk: ", "  "), ("? ", "  "), ("k: &x ", "  "), ("k: !t ", "  "), ("%D x\n--- ", ""), ("\t", "\t"),
    ("a\n ", " "), ("k: 'a\n  ", "  "), ('- "a\n  ', "  "), ("[", " "), ("{k: ", " "), ("[a, {b: ", " "), ("- [\n ", " "),
]
CLOSING = {"[": "]", "{k: ": "}", "[a, {b: ": "}]", "- [\n ": "\n  ]", "k: 'a\n  ": "'", '- "a\n  ': '"'}
PIECES = [
    "a:\n  \tb: c", "- a\n-\tb", "a:\tb", "'a'\n\t", "[a,\tb]", "a: b\n \t# c", "|\n  \ta",
    "", "a", "a b", "a\nb", "a\n\nb", "a: b", "a: b\nc: d", "- a\n- b", "[a, b]", "{a: b}", "[]", "{}", "'a'", '"a\\n"', "a # c",
    "# c", "a: ", "- ", ":", "-", "?", "*x", "<<: *x", "a: b\na: c", "|\n  a\n", ">\n  a\n   b\n", "---", "...", "a:b", "a #b", "'a': b",
    "[a: b]", "{a, b: }", "a,", "@a", "~", "\ta", "a\t# c", "\"a\":b", "? a\n: b",
]


def pairwise():
    """Yields each construct in each place, and each place in each other one."""
    fill = lambda place, text: place[0] + text.replace("\n", "\n" + place[1]) + CLOSING.get(place[0], "")
    for outer in PLACES:
        for piece in PIECES:
            yield fill(outer, piece) + "\n"
            for inner in PLACES:
                yield fill(outer, fill(inner, piece)) + "\n"


def read_by_assay(assay, path):
    """Whether the document was accepted, the tree, and the diagnostics."""
    run = subprocess.run([*assay, "parse", str(path)], capture_output=True, check=False)
    if run.returncode not in (0, 1):
        return False, None, f"exit status {run.returncode}: {run.stderr.decode(errors='replace')}"
    if run.returncode == 1:
        return False, None, run.stderr.decode(errors="replace")
    return True, json.loads(run.stdout, object_pairs_hook=Pair), ""


# Generated documents: a random tree in random styles, each legal in its place.

WORDS = ["incident", "8.10", "NO", "yes", "null", "~", "1_000", "0o14", "12:30:45", "a b", "über", "日本", "it's", "x-y",
         "-1", "?x", ":y", "a:b", "a#b", "http://x.y/z?q=1", "50%", "naïve text here", "🙂", "=", "<b>", "$", "a - b", "-"]
PROSE = ["One fact that holds.", "Is there a record? It says: yes", "a  double  space", "ends with colon:", "# no comment",
         "say \"this\"", "back\\slash", "tab\there", "line one\nline two", "para one\n\npara two", "trailing\n", "\n\nleading",
         "  indented first\nthen not", "more\n  indented\n\n  lines\nend", " ", "", "a\n b\n\n\nc\n\n", "\u00e9\u0301", "- item", "{x}",
         "[y]", "a, b", "a: b", "*star*", "&and", "!bang", "%pct", "@at", "`tick`", "| pipe", "> fold", "--- a", "...", "---"]


class Writer:
    """Writes a tree as a document, choosing among the styles that are legal for each value."""

    def __init__(self, dice):
        self.dice = dice

    def tree(self, depth=0):
        kind = self.dice.random()
        if depth > 4 or kind < 0.45:
            return self.dice.choice(WORDS + PROSE) if self.dice.random() < 0.93 else None
        count = self.dice.randint(1, 4)
        if kind < 0.7:
            return [self.tree(depth + 1) for _ in range(count)]
        keys = self.dice.sample([w for w in WORDS + PROSE if w and "\n" not in w], count)
        return Pair((key, self.tree(depth + 1)) for key in keys)

    def document(self):
        tree = self.tree()
        while not isinstance(tree, list):
            tree = self.tree()
        lines = self.block(tree, 0)
        text = "\n".join(lines) + self.dice.choice(["\n", "\n", "", "\n\n", "\n# end\n"])
        if self.dice.random() < 0.15:
            text = "---\n" + text
        if self.dice.random() < 0.1 and text.endswith("\n"):
            text += "...\n"
        if self.dice.random() < 0.1:
            text = text.replace("\n", "\r\n")
        if self.dice.random() < 0.1:
            text = "\ufeff" + text
        return tree, text

    def noise(self, lines):
        """Comments and blank lines between entries."""
        if self.dice.random() < 0.12:
            lines.append(self.dice.choice(["", "# a comment", "   # indented: [comment", "  "]))

    def block(self, tree, column):
        lines, margin = [], " " * column
        for entry in tree:
            self.noise(lines)
            if isinstance(tree, Pair):
                head, value, inner = f"{margin}{self.scalar(entry[0], key=True)}:", entry[1], column
            else:
                head, value, inner = f"{margin}-", entry, column
            lines.extend(self.value(head, value, inner, isinstance(tree, Pair)))
        return lines

    def value(self, head, value, column, is_entry):
        step = self.dice.choice([1, 2, 2, 2, 4])
        if value is None:
            return [head + self.dice.choice(["", " ", " # nothing"])]
        if isinstance(value, list):
            if self.dice.random() < 0.3 or not value:
                return [f"{head} {self.flow(value, column)}" + self.dice.choice(["", " # c"])]
            if not is_entry and self.dice.random() < 0.6:
                inner = self.block(value, column + 2)
                while inner and (not inner[0].strip() or inner[0].lstrip().startswith("#")):
                    inner.pop(0)
                return [f"{head} {inner[0].lstrip()}"] + inner[1:]
            if is_entry and not isinstance(value, Pair) and self.dice.random() < 0.4:
                return [head] + self.block(value, column)
            return [head] + self.block(value, column + step)
        if "\n" in value and self.dice.random() < 0.7:
            block = self.block_scalar(head, value, column, step)
            if block:
                return block
        if self.dice.random() < 0.15:
            return [head, " " * (column + step) + self.scalar(value)]
        return [f"{head} {self.scalar(value)}" + self.dice.choice(["", "", " # c", "  "])]

    def block_scalar(self, head, value, column, step):
        body, newlines = value.rstrip("\n"), len(value) - len(value.rstrip("\n"))
        if not body or any(c in value for c in "\x85\u2028\u2029"):
            return None
        chomp = "-" if newlines == 0 else "" if newlines == 1 else "+"
        hint = str(step) if body[0] in " \n" or self.dice.random() < 0.1 else ""
        margin = " " * (column + step)
        lines = [margin + line if line else "" for line in body.split("\n")] + [""] * max(0, newlines - 1)
        return [f"{head} |{hint}{chomp}" + self.dice.choice(["", " # c"])] + lines

    def scalar(self, text, key=False, flow=False):
        plain = self.can_be_plain(text, flow)
        style = self.dice.choice(["plain", "plain", "single", "double"])
        if style == "plain" and plain:
            return text
        if style == "single" and "\n" not in text and "\t" not in text:
            return "'" + text.replace("'", "''") + "'"
        return json.dumps(text, ensure_ascii=self.dice.random() < 0.3 and all(ord(c) < 0x10000 for c in text))

    @staticmethod
    def can_be_plain(text, flow):
        if not text or text != text.strip() or any(c in text for c in "\n\t") or text in ("-", "?", ":", "---", "..."):
            return False
        if text[0] in ",[]{}#&*!|>'\"%@`" or (text[0] in "-?:" and (len(text) < 2 or text[1] in " ,[]{}")) or text.startswith(("---", "...")):
            return False
        if ": " in text or " #" in text or text.endswith(":"):
            return False
        return not (flow and (any(c in text for c in ",[]{}") or text[0] in "-?:" or ":" in text))

    def flow(self, tree, column):
        gap = lambda: self.dice.choice(["", " ", "", "\n" + " " * (column + self.dice.randint(1, 4))])
        if not isinstance(tree, list):
            return "" if tree is None else self.scalar(tree, flow=True)
        items = []
        for entry in tree:
            if isinstance(tree, Pair):
                value = self.flow(entry[1], column)
                items.append(f"{self.scalar(entry[0], key=True, flow=True)}: {value}".rstrip() if value else self.scalar(entry[0], key=True, flow=True) + ":")
            else:
                items.append(self.flow(entry, column) or '""')
        text = (", ").join(gap() + item + gap() for item in items)
        if items and self.dice.random() < 0.1:
            text += ","
        return ("{%s}" if isinstance(tree, Pair) else "[%s]") % text


def broken(dice, text):
    """A document with a few characters changed, or lines moved, or both."""
    for _ in range(dice.randint(1, 3)):
        if not text:
            break
        place = dice.randrange(len(text))
        change = dice.random()
        if change < 0.4:
            text = text[:place] + dice.choice(list("-?:,[]{}#&*!|>'\"%@` \n\t\\ab1<=~") + [": ", " #", "- ", "\n  ", "\n\n"]) + text[place:]
        elif change < 0.7:
            text = text[:place] + text[place + dice.randint(1, 3):]
        else:
            lines = text.split("\n")
            line = dice.randrange(len(lines))
            lines[line] = dice.choice([" " + lines[line], lines[line][1:], lines[line] + lines[line], ""])
            text = "\n".join(lines)
    return text


def loosen(tree):
    """Returns the tree with absent values as empty texts."""
    if isinstance(tree, Pair):
        return Pair((loosen(key), loosen(value)) for key, value in tree)
    if isinstance(tree, list):
        return [loosen(item) for item in tree]
    return "" if tree is None else tree


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("assay")
    parser.add_argument("files", nargs="*", type=pathlib.Path)
    parser.add_argument("--documents", type=int, default=600)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--every", type=int, default=1, help="of the pairs of constructs, take every n-th only")
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    assay = [options.assay]
    passed, failed, refused, borne = 0, 0, 0, 0
    explained = {name: 0 for name, _ in DIFFERENCES}

    def check(name, path, data, is_valid, is_asked_twice=False):
        nonlocal passed, failed, refused, borne
        accepted, ours, errors = read_by_assay(assay, path)
        theirs, error = read_by_pyyaml(data)
        if not accepted:
            if is_valid or "exit status" in errors:
                failed += 1
                print(f"FAILED {name}: refused\n{errors}\n{data!r}")
            else:
                refused += 1
            return
        if is_asked_twice:
            # One of the two must agree; the other may refuse or differ.
            others = [(theirs, error), read_by_ruamel(data)]
            if any(not fault and tree == ours for tree, fault in others):
                differing = [tree for tree, fault in others if not fault and tree != ours]
                borne += len(differing)
                if not differing:
                    passed += 1
                    return
                if options.verbose:
                    print(f"one reads otherwise: {data!r}\n  ours {ours!r}\n  {differing!r}")
                return
        if not error and ours == theirs:
            passed += 1
            return
        text = data.decode("utf-8-sig", errors="replace")
        for reason, applies in DIFFERENCES:
            if applies(text, error):
                explained[reason] += 1
                return
        failed += 1
        print(f"FAILED {name}: {error or 'another tree'}\n  ours   {ours!r}\n  theirs {theirs!r}\n  {data!r}")

    for path in options.files:
        check(path, path, path.read_bytes(), True)
    dice = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as folder:
        for number in range(options.documents):
            tree, text = Writer(dice).document()
            is_broken = number % 2 == 1
            if is_broken:
                text = broken(dice, text)
            data = text.encode()
            path = pathlib.Path(folder) / "document.yaml"
            path.write_bytes(data)
            check(f"document {number}", path, data, not is_broken)
        for number, text in enumerate(itertools.islice(pairwise(), options.seed % options.every, None, options.every)):
            path.write_bytes(text.encode())
            check(f"pair {number}", path, text.encode(), False, is_asked_twice=True)
    print(f"One of the two others reads otherwise, the other one as Assay does: {borne}")
    print("Refused among the documents that may be:", refused)
    for reason, count in explained.items():
        print(f"Known difference ({count}): {reason}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

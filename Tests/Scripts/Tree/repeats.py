"""Finds runs of code lines that stand at two places."""

import collections
import re

# Lines of code that make a repetition.
SHORTEST = 10
COMMENT = re.compile(r"^(//|/\*|\*|#(?!if|else|endif))")
IMPORT = re.compile(r"^(@\w+ )?((package|internal|private|public) )?import ")


def code(text):
    """The lines of code as pairs of line number and text: without blank lines, comments, imports and lone punctuation."""
    kept = []
    for number, line in enumerate(text.splitlines(), 1):
        line = line.strip()
        if re.search(r"[A-Za-z0-9]", line) and not COMMENT.match(line) and not IMPORT.match(line):
            kept.append((number, line))
    return kept


def repeats(texts, shortest=SHORTEST):
    """Every longest run of at least `shortest` identical lines of code, once.

    `texts` maps names to texts. Yields the name and first line of both places, and the number of lines of code.
    """
    lines = {name: code(text) for name, text in texts.items()}
    places = collections.defaultdict(list)
    for name, kept in lines.items():
        for start in range(len(kept) - shortest + 1):
            places[tuple(line for _, line in kept[start:start + shortest])].append((name, start))
    for same in places.values():
        for index, (name, start) in enumerate(same):
            for other, place in same[index + 1:]:
                one, two = lines[name], lines[other]
                if start and place and one[start - 1][1] == two[place - 1][1]:
                    continue  # The run began further up.
                length = shortest
                while start + length < len(one) and place + length < len(two) and one[start + length][1] == two[place + length][1]:
                    length += 1
                if name != other or place >= start + length:
                    yield name, one[start][0], other, two[place][0], length

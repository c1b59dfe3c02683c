"""The charts of the report as SVG. Plain functions write numbers faster than templates do."""
from markupsafe import Markup, escape

TURNS = {
    3: [(0, -1), (0.866, 0.5), (-0.866, 0.5)], 4: [(0, -1), (1, 0), (0, 1), (-1, 0)],
    5: [(0, -1), (0.951, -0.309), (0.588, 0.809), (-0.588, 0.809), (-0.951, -0.309)],
}

NARROW, WIDE = frozenset("iljtfI.,:;'|!()[] "), frozenset("mwMW@%&")


def number(value):
    """Returns the number with at most three decimals."""
    return f"{round(value, 3):.9g}"


def text(words, x, y, anchor="start", kind=None):
    kind = f' class="{kind}"' if kind else ""
    return f'<text x="{number(x)}" y="{number(y)}" text-anchor="{anchor}"{kind}>{escape(words)}</text>'


def line(kind, x1, y1, x2, y2):
    return f'<line class="{kind}" x1="{number(x1)}" y1="{number(y1)}" x2="{number(x2)}" y2="{number(y2)}"></line>'


def disc(kind, x, y, radius):
    return f'<circle class="{kind}" cx="{number(x)}" cy="{number(y)}" r="{radius}"></circle>'


def rectangle(kind, x, y, width, height):
    size = f'width="{number(width)}" height="{number(height)}"'
    return f'<rect class="{kind}" x="{number(x)}" y="{number(y)}" {size}></rect>'


def polygon(kind, points):
    return f'<path class="{kind}" d="M{"L".join(f"{number(x)} {number(y)}" for x, y in points)}Z"></path>'


def shortened(title, length):
    return title if len(title) <= length else title[:length - 1] + "…"


def width(words):
    """The width of a text in pixels; rather too wide than too narrow. Characters that take a whole square are not known."""
    return sum(4.5 if sign in NARROW else 12.5 if sign in WIDE else 9.5 if sign.isupper() else 7.5 for sign in words)


def fitted(title, room):
    """The title, cut to a width in pixels."""
    if width(title) <= room:
        return title
    room -= width("…")
    kept = 0
    while width(title[:kept + 1]) <= room:
        kept += 1
    return title[:kept] + "…"


def picture(anchor, title, description, width, height, shapes):
    """Returns the drawing with its text alternative."""
    size = f'viewBox="0 0 {number(width)} {number(height)}" width="{number(width)}" height="{number(height)}"'
    return Markup(
        f'<svg {size} role="img" aria-labelledby="{anchor}-label {anchor}-description"><title id="{anchor}-label">{escape(title)}'
        f'</title>\n<desc id="{anchor}-description">{escape(description)}</desc>{"".join(shapes)}</svg>')


def level_chart(rows, highest):
    """Each row is (title, evidenced, level, possible, target)."""
    marks = {
        "evidenced": lambda x, y: polygon("evidenced", [(x - 7, y - 9), (x - 7, y + 9), (x, y)]),
        "level": lambda x, y: disc("level", x, y, 6), "possible": lambda x, y: disc("possible", x, y, 9),
        "target": lambda x, y: line("target", x, y - 12, x, y + 12),
    }
    left = min(400, max(140, 22 + max(width(title) for title, *_ in rows)))
    places, bottom = [left + 400 * level / highest for level in range(highest + 1)], 58 + 30 * len(rows)
    shapes = []
    for index, (name, mark) in enumerate(marks.items()):
        shapes += [mark(14 + 124 * index, 14), text(name, 28 + 124 * index, 18)]
    for level, x in enumerate(places):
        shapes += [line("grid", x, 58, x, bottom), text(level, x, 50, "middle", "head")]
    for index, (title, evidenced, level, possible, target) in enumerate(rows):
        y = 73 + 30 * index
        shapes.append(text(fitted(title, left - 18), 0, y + 4))
        low, high = places[evidenced], places[possible]
        shapes += [rectangle("span", low, y - 3, high - low, 6), marks["target"](places[target], y), marks["possible"](high, y),
                   marks["evidenced"](low, y), marks["level"](places[level], y)]
    return left + 414, bottom + 2, shapes


def distribution(counts, lowest):
    """A column for each level; the lowest is framed."""
    most, width, shapes = max(1, *counts), 54 * len(counts), []
    for level, count in enumerate(counts):
        middle, height = 54 * level + 27, 88 * count / most
        if count:
            shapes.append(rectangle("bar lowest" if level == lowest else "bar", middle - 19, 106 - height, 38, height))
        shapes += [text(count, middle, 101 - height, "middle"), text(level, middle, 122, "middle", "head")]
    shapes += [line("axis", 0, 106, width, 106), text("level", width / 2, 140, "middle", "quiet")]
    return width, 148, shapes


def two_lines(title):
    words = title.split()
    halves = [(" ".join(words[:place]), " ".join(words[place:])) for place in range(1, len(words))]
    return min(halves, key=lambda pair: max(map(len, pair)), default=(title,))


def heat_map(columns, rows):
    """Each row is (title, cells), each cell (rating, percent, whether a criterion is unanswered) or None."""
    shapes = []
    for index, title in enumerate(columns):
        lines = two_lines(title)
        shapes += [text(words, 320 + 104 * index, 32 - 15 * (len(lines) - 1 - place), "middle", "head")
                   for place, words in enumerate(lines)]
    for index, (title, cells) in enumerate(rows):
        y = 40 + 34 * index
        shapes.append(text(shortened(title, 40), 0, y + 21))
        for column, cell in enumerate(cells):
            x = 268 + 104 * column
            if cell is None:
                shapes += [rectangle("cell none", x, y, 104, 34), text("–", x + 52, y + 21, "middle", "quiet")]
                continue
            rating, percent, is_open = cell
            shapes += [rectangle(f"cell r{rating.lower()}", x, y, 104, 34),
                       text(f"{rating}  {percent}{' ·' if is_open else ''}", x + 52, y + 21, "middle",
                            "on-dark" if rating == "F" else "on-light")]
    return 269 + 104 * len(columns), 41 + 34 * len(rows), shapes


def bars(rows):
    """Each row is (title, low, high, figure), both percents None if nothing is applicable. The low percent is
    solid, the high one hatched; a line marks each bound of the ratings."""
    tracks, hatched, solid, bounds, labels = [], [], [], [], []
    for index, (title, low, high, figure) in enumerate(rows):
        y = 20 + 38 * index
        labels.append(text(shortened(title, 34), 0, y - 6))
        labels.append(text(figure, 330, y - 6, "end", "quiet" if low is None else None))
        if low is None:
            continue
        first, width = number(3.3 * low), number(3.3 * (high - low))
        tracks.append(f"M0 {y}h330v12h-330z")
        if high > low:
            hatched.append(f"M{first} {y}h{width}v12h-{width}z")
        if low > 0:
            solid.append(f"M0 {y}h{first}v12h-{first}z")
        bounds += [f"M{x} {y - 2}h1v16h-1z" for x in ("49", "164.5", "280")]
    return 330, 38 * len(rows), [
        f'<path class="track" d="{"".join(tracks)}"></path><path fill="url(#hatching)" d="{"".join(hatched)}"></path>',
        f'<path class="bar" d="{"".join(solid)}"></path><path class="bound" d="{"".join(bounds)}"></path>', *labels]


def radar(titles, values):
    turns = TURNS[len(titles)]

    def ring(distances):
        return [(320 + 0.88 * distance * x, 125 + 0.88 * distance * y) for distance, (x, y) in zip(distances, turns)]

    outer, area = ring([100] * len(turns)), ring([value or 0 for value in values])
    shapes = [polygon("ring", ring([50] * len(turns))), polygon("ring", outer), *(line("grid", 320, 125, x, y) for x, y in outer)]
    shapes.append(polygon("area", area))
    shapes += [disc("level", x, y, 4) for (x, y), value in zip(area, values) if value is not None]
    for title, (x, y) in zip(titles, outer):
        if abs(x - 320) < 1:
            shapes.append(text(shortened(title, 30), x, y + (-8 if y < 125 else 18), "middle"))
        else:
            shapes.append(text(shortened(title, 30), x + (8 if x > 320 else -8), y + 4, "start" if x > 320 else "end"))
    return 640, 250, shapes

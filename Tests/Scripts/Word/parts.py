"""What Word asks of the parts of a file: the order of properties, unique numbers, targets that exist, widths and contrast."""

import pathlib
import re
import subprocess
import xml.etree.ElementTree as ET
import zipfile

from PIL import ImageFont

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
CONTENT_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"

# The sequences of the schema (ECMA-376 part 1, annex A), as far as a word processor uses them.
ORDERS = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
           "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
           "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
           "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish "
           "webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang "
           "eastAsianLayout specVanish oMath",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd "
             "tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    "tcBorders": "top left bottom right insideH insideV tl2br tr2bl",
    "tblBorders": "top left bottom right insideH insideV",
    "tblCellMar": "top left bottom right",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols "
              "formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal "
             "personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
    "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
    "abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
    "numbering": "numPicBullet abstractNum num numIdMacAtCleanup",
    "styles": "docDefaults latentStyles style",
    "settings": "writeProtection view zoom defaultTabStop evenAndOddHeaders characterSpacingControl footnotePr endnotePr compat "
                "docVars rsids mathPr attachedSchema themeFontLang clrSchemeMapping decimalSymbol listSeparator",
    "tbl": "bookmarkStart bookmarkEnd tblPr tblGrid tr",
    "tr": "tblPrEx trPr tc",
    "wsp": "cNvPr cNvSpPr cNvCnPr spPr style extLst txbx linkedTxbx bodyPr",
    "spPr": "xfrm custGeom prstGeom noFill solidFill gradFill blipFill pattFill ln",
    "inline": "extent effectExtent docPr cNvGraphicFramePr graphic",
    "custGeom": "avLst gdLst ahLst cxnLst rect pathLst",
    "ln": "noFill solidFill gradFill pattFill prstDash custDash round bevel miter headEnd tailEnd",
}


def local(element):
    return element.tag.rsplit("}", 1)[-1]


class Package:
    """A Word file with its parts as trees."""

    def __init__(self, path):
        self.path = path
        archive = zipfile.ZipFile(path)
        assert archive.testzip() is None
        self.files = {name: archive.read(name) for name in archive.namelist()}
        assert len(self.files) == len(archive.namelist())
        self.trees = {name: ET.fromstring(data) for name, data in self.files.items() if name.endswith((".xml", ".rels"))}
        self.document = self.trees["word/document.xml"]
        self.relations = {relation.get("Id"): relation for relation in self.trees["word/_rels/document.xml.rels"]}

    def check(self):
        for part in self.orders, self.package, self.numbers, self.links, self.tables, self.runs, self.outline:
            part()

    def fail(self, message):
        raise AssertionError(f"{self.path.name}: {message}")

    def orders(self):
        for name, tree in self.trees.items():
            for element in tree.iter():
                order = ORDERS.get(local(element))
                if order is None:
                    continue
                places = [order.split().index(local(child)) if local(child) in order.split() else self.fail(
                    f"{name}: {local(child)} in {local(element)}") for child in element]
                if places != sorted(places):
                    self.fail(f"{name}: {[local(child) for child in element]} in {local(element)}")

    def package(self):
        types = self.trees["[Content_Types].xml"]
        endings = {one.get("Extension") for one in types.iter(CONTENT_TYPES + "Default")}
        parts = {one.get("PartName").removeprefix("/") for one in types.iter(CONTENT_TYPES + "Override")}
        for name in self.files:
            if name != "[Content_Types].xml" and name not in parts and name.rsplit(".", 1)[-1] not in endings:
                self.fail(f"no content type for {name}")
        if missing := parts - set(self.files):
            self.fail(f"types of parts that do not exist: {missing}")
        for name, tree in self.trees.items():
            if not name.endswith(".rels"):
                continue
            home = pathlib.PurePosixPath(name).parent.parent
            ids = [relation.get("Id") for relation in tree.iter(RELATIONSHIP)]
            if len(ids) != len(set(ids)):
                self.fail(f"{name}: ids occur twice")
            for relation in tree.iter(RELATIONSHIP):
                target = relation.get("Target")
                if relation.get("TargetMode") == "External":
                    if not re.fullmatch(r"(https?://[A-Za-z0-9.:-]+|mailto:[^@]+@[^@]+)[!-~]*", target):
                        self.fail(f"address {target}")
                else:
                    steps = []
                    for step in (home / target).parts:
                        steps = steps[:-1] if step == ".." else steps + [step]
                    if "/".join(steps) not in self.files:
                        self.fail(f"{name} leads to {target}, which does not exist")

    def numbers(self):
        drawings = [element.get("id") for element in self.document.iter() if local(element) in ("docPr", "cNvPr")
                    and not element.tag.endswith("picture}cNvPr")]
        marks = list(self.document.iter(W + "bookmarkStart"))
        names = [mark.get(W + "name") for mark in marks]
        for what, values in ("drawing", drawings), ("bookmark", [mark.get(W + "id") for mark in marks]), (
                "name of bookmark", [name.lower() for name in names]):
            if len(values) != len(set(values)):
                self.fail(f"a {what} occurs twice")
        if wrong := [name for name in names if not re.fullmatch(r"[A-Za-z_]\w{0,39}", name, re.ASCII)]:
            self.fail(f"names of bookmarks: {wrong[:3]}")
        ends = sorted(mark.get(W + "id") for mark in self.document.iter(W + "bookmarkEnd"))
        if ends != sorted(mark.get(W + "id") for mark in marks):
            self.fail("bookmarks without an end")
        used = {element.get(W + "val") for element in self.document.iter(W + "numId")}
        if missing := used - {one.get(W + "numId") for one in self.trees["word/numbering.xml"].iter(W + "num")}:
            self.fail(f"numberings that do not exist: {missing}")
        styles = {style.get(W + "styleId") for style in self.trees["word/styles.xml"].iter(W + "style")}
        for tag in "pStyle", "rStyle", "tblStyle":
            if missing := {element.get(W + "val") for element in self.document.iter(W + tag)} - styles:
                self.fail(f"styles that do not exist: {missing}")

    def links(self):
        names = {mark.get(W + "name") for mark in self.document.iter(W + "bookmarkStart")}
        for link in self.document.iter(W + "hyperlink"):
            if link.get(R + "id"):
                if self.relations[link.get(R + "id")].get("TargetMode") != "External":
                    self.fail("a link to an inner part")
            elif link.get(W + "anchor") not in names:
                self.fail(f"a link to {link.get(W + 'anchor')}, which does not exist")
        for element in self.document.iter():
            for name in R + "id", R + "embed":
                if element.get(name) and element.get(name) not in self.relations:
                    self.fail(f"{local(element)} refers to {element.get(name)}")
        if local_fields := [text.text for text in self.document.iter(W + "instrText")
                            if text.text.split()[0] not in ("TOC", "PAGEREF")]:
            self.fail(f"fields {local_fields[:3]}")

    def tables(self):
        fonts = {}
        for table in self.document.iter(W + "tbl"):
            grid = [int(column.get(W + "w")) for column in table.find(W + "tblGrid")]
            rows = table.findall(W + "tr")
            margin = table.find(f"{W}tblPr/{W}tblCellMar/{W}left")
            margins = 2 * int(margin.get(W + "w")) if margin is not None else 140
            isReport = table.find(f"{W}tblPr/{W}tblStyle").get(W + "val") == "ReportTable"
            if isReport and rows[0].find(f"{W}trPr/{W}tblHeader") is None:
                self.fail("a table whose head is not repeated")
            for row in rows:
                if isReport and row.find(f"{W}trPr/{W}cantSplit") is None:
                    self.fail("a row that splits")
                spans = [int(span.get(W + "val")) if (span := cell.find(f"{W}tcPr/{W}gridSpan")) is not None else 1
                         for cell in row.findall(W + "tc")]
                if sum(spans) != len(grid):
                    self.fail(f"{sum(spans)} cells for {len(grid)} columns")
                for place, cell in enumerate(row.findall(W + "tc")):
                    if local(cell[-1]) != "p":
                        self.fail("a cell that does not end with a paragraph")
                    if isReport and max(spans) == 1 and cell.find(f"{W}tcPr/{W}textDirection") is None:
                        self.fits(cell, grid[place] - margins, fonts)

    def fits(self, cell, width, fonts):
        """No column is narrower than twelve letters of its longest word, measured in the font."""
        for run in cell.iter(W + "r"):
            size = run.find(f"{W}rPr/{W}sz")
            half = int(size.get(W + "val")) if size is not None else int(self.styled("ReportTableText"))
            bold = run.find(f"{W}rPr/{W}b") is not None
            if (half, bold) not in fonts:
                fonts[half, bold] = ImageFont.truetype(font_file(bold), half * 10)
            for word in "".join(text.text or "" for text in run.iter(W + "t")).split(" "):
                room = fonts[half, bold].getlength(word[:12])
                if room > width:
                    self.fail(f"'{word[:12]}' needs {room:.0f} of {width}")

    def styled(self, style):
        for one in self.trees["word/styles.xml"].iter(W + "style"):
            if one.get(W + "styleId") == style:
                return one.find(f"{W}rPr/{W}sz").get(W + "val")

    def runs(self):
        for name in "word/document.xml", "word/header1.xml", "word/footer1.xml":
            tree = self.trees[name]
            parents = {child: parent for parent in tree.iter() for child in parent}
            for run in tree.iter(W + "r"):
                properties = run.find(W + "rPr")
                if properties.find(W + "lang") is None:
                    self.fail("a run without a language")
                ground = properties.find(W + "shd")
                above = run
                while ground is None and above in parents:
                    above = parents[above]
                    if local(above) == "tc":
                        ground = above.find(f"{W}tcPr/{W}shd")
                ink = properties.find(W + "color")
                text = "".join(one.text or "" for one in run.iter(W + "t"))
                paper = ground.get(W + "fill") if ground is not None else "FFFFFF"
                if ink is not None and text.strip() and contrast(ink.get(W + "val"), paper) < 4.5 and not self.drawn(run, parents):
                    self.fail(f"'{text}' in {ink.get(W + 'val')} on {paper}")
        for properties in self.document.iter():
            if local(properties) == "docPr" and not properties.get("descr") and properties.get("name") != "Logo":
                self.fail("a drawing without alternative text")

    def drawn(self, run, parents):
        while run in parents:
            run = parents[run]
            if local(run) == "txbxContent":
                return True
        return False

    def outline(self):
        ranks = [int(style[-1]) for paragraph in self.document.iter(W + "pStyle")
                 if re.fullmatch(r"Heading\d", style := paragraph.get(W + "val"))]
        for above, below in zip([0] + ranks, ranks):
            if below > above + 1:
                self.fail(f"heading {below} below {above}")


def contrast(one, other):
    def light(color):
        parts = [int(color[place:place + 2], 16) / 255 for place in (0, 2, 4)]
        linear = [part / 12.92 if part <= .04045 else ((part + .055) / 1.055) ** 2.4 for part in parts]
        return sum(part * share for part, share in zip(linear, (.2126, .7152, .0722)))
    a, b = light(one) + .05, light(other) + .05
    return max(a, b) / min(a, b)


def font_file(bold):
    style = "Calibri:bold" if bold else "Calibri"
    return subprocess.run(["fc-match", "-f", "%{file}", style], check=True, capture_output=True, text=True).stdout

"""Types, pastes and edits in `assay interview` on the screen of a terminal.

    editing.py ASSAY

The screen is that of pyte, a terminal emulator. Keys edit a line and never become a part of a text; a pasted text is one answer;
answers can be undone and changed; the line is drawn again after Ctrl-Z and `fg` and in a resized window. Whatever ends the
program, the terminal has its settings again.
"""

import os
import re
import select
import signal
import subprocess
import tempfile
import time
import unicodedata

import pyte

from terminal import ASSAY, Terminal, engagement

LEFT, RIGHT, UP, DOWN = "\x1b[D", "\x1b[C", "\x1b[A", "\x1b[B"
HOME, END, DELETE, PAGE_UP, F1, F5 = "\x1b[H", "\x1bOF", "\x1b[3~", "\x1b[5~", "\x1bOP", "\x1b[15~"
WORD_LEFT, BACKSPACE, ESCAPE = "\x1b[1;5D", "\x7f", "\x1b"
CTRL_A, CTRL_C, CTRL_D, CTRL_E, CTRL_K, CTRL_U, CTRL_W, CTRL_Z = (chr(ord(letter) - 64) for letter in "ACDEKUWZ")
RATING = r"\ncomponents\.\d > *$"
COMMENT = r"\nComment: *$"
# The private mode 2004, as pyte counts modes.
MARKS_PASTES = 2004 << 5


class Screen(Terminal):
    """A terminal with a screen."""

    kind = "xterm"

    def __init__(self, *arguments, **named):
        self.screen = pyte.Screen(80, 24)
        self.stream = pyte.Stream(self.screen)
        super().__init__(*arguments, **named)

    def resize(self, columns):
        self.screen.resize(24, columns)
        super().resize(columns)

    def shown(self):
        """The text of the screen up to the last row with a text, and a blank between that and the cursor."""
        rows, cursor = [line.rstrip() for line in self.screen.display], self.screen.cursor
        if cursor.x > 0 and all(self.screen.buffer[cursor.y][x].data == " " for x in range(cursor.x - 1, self.screen.columns)):
            rows[cursor.y] += " "
        return "\n".join(rows).rstrip("\n")

    def sees(self, pattern, seconds=10):
        """Waits until the screen shows the pattern; returns the screen's text."""
        end = time.monotonic() + seconds
        while not re.search(pattern, self.shown()):
            if not select.select([self.fd], [], [], max(0, end - time.monotonic()))[0]:
                raise SystemExit(f"waited for {pattern!r}, saw\n{self.shown()}")
            try:
                piece = os.read(self.fd, 65536)
            except OSError:
                piece = b""
            if not piece:
                raise SystemExit(f"ended before {pattern!r}, after\n{self.shown()}")
            self.stream.feed(self.decoder.decode(piece))
        return self.shown()

    def says(self, text, pattern):
        """Types a text and waits for what it brings to the screen."""
        self.type(text)
        return self.sees(pattern)

    def leave(self):
        self.says("q\r", r"\nSaved: ")
        assert self.status() == 0


def paste(text):
    return f"\x1b[200~{text}\x1b[201~"


def sheet(folder, name="ann"):
    path = folder / "answers" / f"{name}.yaml"
    return path.read_text() if path.exists() else ""


def edits_a_line(folder):
    """Each row: keys, and the text that they give."""
    cases = [
        ("ac" + LEFT + "b" + HOME + "x" + END + "y", "xabcy"),
        ("abc" + LEFT * 2 + DELETE + BACKSPACE + RIGHT + "d", "cd"),
        ("one two three" + WORD_LEFT + CTRL_W + "2 ", "one 2 three"),
        ("tail" + CTRL_A + "head" + CTRL_K + CTRL_U + "all" + CTRL_A + "in " + CTRL_E + "!", "in all!"),
        ("a" + UP + DOWN + PAGE_UP + F1 + F5 + "b" + "\x1b[[A" + "\x1b[1;2R" + "\t\x07", "ab"),
        ("日本é" + LEFT + BACKSPACE + "e\u0301" + LEFT + LEFT + "x", "x日e\u0301é"),
        ("word" + CTRL_A + CTRL_D, "ord"),
    ]
    terminal = Screen(folder, 80)
    terminal.sees(RATING)
    for keys, text in cases:
        terminal.says("c\r", r"\nComment: [^\n]*$")
        # The emulator composes letters and their marks.
        terminal.says(CTRL_U + keys, rf"\nComment: {re.escape(unicodedata.normalize('NFC', text))}$")
        terminal.says("\r", r"\nSaved\. Now[\s\S]*" + RATING)
        assert f"note: {text}\n" in sheet(folder).replace('"', ""), (text, sheet(folder))
    # The cursor is behind the first wide letter.
    terminal.says("c\r" + CTRL_U + "日本" + LEFT, r"\nComment: 日本$")
    assert terminal.screen.cursor.x == len("Comment: ") + 2, terminal.screen.cursor.x
    terminal.says(CTRL_U + CTRL_K + "\r", r"comment was removed[\s\S]*" + RATING)
    assert "note" not in sheet(folder), sheet(folder)
    terminal.says(LEFT + UP + F5 + "yes\r", r"saved: yes\n[\s\S]*" + RATING)
    # Escape alone is left out after a moment, and no letter with it.
    terminal.type(ESCAPE)
    time.sleep(0.5)
    terminal.says("no\r", r"saved: no\n[\s\S]*" + RATING)
    terminal.leave()


def takes_a_paste_as_one_answer(folder):
    before = sheet(folder)
    terminal = Screen(folder, 80)
    terminal.sees(RATING)
    assert MARKS_PASTES in terminal.screen.mode
    terminal.says(paste("no\ryes\rno\r"), r"> no\nyes\nno$")
    terminal.says("\r", r"'no yes no' is not a valid answer[\s\S]*" + RATING)
    assert sheet(folder) == before
    terminal.says("c\r", COMMENT)
    terminal.says(paste("no\r\n\r\nyes\x1b[A") + "!", r"Comment: no\n\nyes!$")
    terminal.says("\r", r"\nSaved\. Now[\s\S]*" + RATING)
    assert re.search(r"note: \|-?\n +no\n *\n +yes!\n", sheet(folder)), sheet(folder)
    terminal.says("c\r", r"Comment: no\n\nyes")
    terminal.says("\r", r"Nothing was changed[\s\S]*" + RATING)
    terminal.leave()


def corrects_answers(folder):
    terminal = Screen(folder, 80)
    terminal.sees(RATING)
    before = sheet(folder)
    terminal.says("n\r", r"saved: no\n[\s\S]*" + RATING)
    terminal.says("u\r", r"last change was undone[\s\S]*" + RATING)
    assert re.findall(r": (?:yes|no)\n", sheet(folder)) == re.findall(r": (?:yes|no)\n", before)
    terminal.says("e\r", r"Evidence \(title\): *$")
    terminal.says("Duty log\r", r"Location \([^\n]*: *$")
    terminal.says("\r", r"Date \([^\n]*: *$")
    terminal.says("03/04/2026\r", r"can be 2026-04-03 or 2026-03-04[^$]*: 03/04/2026$")
    terminal.says(CTRL_U + "3 Nov 2026\r", r"Valid until \([^\n]*: *$")
    terminal.says("03.11.2027\r", r"saved: Duty log, 2026-11-03, valid until 2027-11-03\. [\s\S]*title\): *$")
    assert "valid-until: 2027-11-03" in sheet(folder)
    terminal.says("1\r", r"title\): Duty log$")
    terminal.says("s\r", r"Location \([^\n]*: *$")
    terminal.says("\r", r"Date \([^\n]*: 2026-11-03$")
    terminal.says("\r", r"Valid until \([^\n]*: 2027-11-03$")
    terminal.says("\r\r", r"saved: Duty logs, 2026-11-03[\s\S]*" + RATING)
    assert "title: Duty logs\n" in sheet(folder), sheet(folder)
    terminal.says("undo\r", r"\nSo far[^\n]*Duty log\b[\s\S]*" + RATING)
    terminal.says("yes\r", r"saved: yes\n[\s\S]*" + RATING)
    terminal.leave()
    subprocess.run([ASSAY, "check", str(folder)], check=True, capture_output=True)


def follows_the_window(folder):
    """A text over several rows is drawn again as wide as the window, and stays whole."""
    text = " ".join(f"word{number}" for number in range(20))
    terminal = Screen(folder, 40)
    terminal.sees(RATING)
    terminal.says("c\r", COMMENT)
    terminal.type(text)
    rows = lambda columns: [("Comment: " + text)[start:start + columns - 1] for start in range(0, len(text) + 9, columns - 1)]
    expected = lambda columns: re.escape("\n".join(row.rstrip() for row in rows(columns))) + "$"
    terminal.sees(r"- removes|\n" + expected(40))
    for columns in [60, 100]:
        terminal.resize(columns)
        terminal.sees(r"Press Enter on an empty line to cancel\n" + expected(columns))
    terminal.says(HOME + "x", r"\nComment: xword0 ")
    terminal.says("\r", r"\nSaved\. Now[\s\S]*" + RATING)
    assert "xword0" in sheet(folder)
    terminal.leave()


def shell(folder):
    """A shell with job control in a terminal. It reads lines without an editor of its own."""
    terminal = Screen(folder, 80, command=["bash", "--norc", "--noprofile", "--noediting", "-i"])
    terminal.type("PS1='$ '; clear\n")
    terminal.sees(r"^\$ *$")
    return terminal


def interview_line(folder):
    return f"{ASSAY} interview {folder} --respondent Ann\n"


def returns_to_the_foreground(folder):
    terminal = shell(folder)
    terminal.says(f"stty -g > {folder}/before; clear\n", r"^\$ *$")
    terminal.says(interview_line(folder), RATING)
    terminal.says("c\r", r"\nComment: [^\n]*")
    terminal.says(CTRL_U + "half", r"\nComment: half$")
    terminal.says(CTRL_Z, r"Stopped[\s\S]*\$ *$")
    assert MARKS_PASTES not in terminal.screen.mode
    terminal.says(f"stty -g | cmp - {folder}/before && echo 'the same'\n", r"\nthe same\n\$ *$")
    terminal.says("fg\n", r"\$ fg\n[\s\S]*\nComment: half$")
    assert MARKS_PASTES in terminal.screen.mode
    terminal.says(BACKSPACE + "o\r", r"\nSaved\. Now[\s\S]*" + RATING)
    assert "note: halo\n" in sheet(folder), sheet(folder)
    terminal.says("q\r", r"\n\$ *$")
    terminal.says(f"TERM=dumb {interview_line(folder)}", RATING)
    terminal.says(CTRL_Z, r"Stopped[\s\S]*\$ *$")
    terminal.says("fg\n", r"\$ fg\n[\s\S]*\ncomponents\.\d > *$")
    terminal.says("q\n", r"\n\$ *$")
    terminal.type("exit\n")
    terminal.status()


def restores_the_terminal(folder):
    """However the program ends, the shell finds the settings of before."""
    ways = ["q\r", CTRL_C, CTRL_D, "TERM", "HUP", "QUIT", "INT"]
    terminal = shell(folder)
    terminal.says(f"stty -g > {folder}/before; clear\n", r"^\$ *$")
    for way in ways:
        terminal.says("clear\n" + interview_line(folder), RATING)
        if way.isupper() and len(way) > 1:
            found = subprocess.run(["ps", "--ppid", str(terminal.pid), "-o", "pid="], check=True, capture_output=True)
            os.kill(int(found.stdout), getattr(signal, f"SIG{way}"))
        else:
            terminal.type(way)
        terminal.sees(r"Saved: [\s\S]*\$ *$")
        assert MARKS_PASTES not in terminal.screen.mode, way
        terminal.says(f"clear; stty -g | cmp - {folder}/before && echo 'the same'\n", r"^the same\n\$ *$")
    terminal.type("exit\n")
    terminal.status()


def survives_a_hang_up(folder):
    terminal = Screen(folder, 80)
    terminal.sees(RATING)
    terminal.says("c\r", r"\nComment: [^\n]*")
    terminal.says(CTRL_U + "Kept.\r", r"\nSaved\. Now[\s\S]*" + RATING)
    terminal.type("c\rnot entered")
    os.close(terminal.fd)
    assert terminal.status() in (0, 4)
    assert "note: Kept.\n" in sheet(folder) and "not entered" not in sheet(folder), sheet(folder)


def asks_for_the_name(folder):
    terminal = Screen(folder, 80, command=[ASSAY, "interview", str(folder)])
    terminal.sees(r"Respondents:\n +1 +Ann\n[\s\S]*number of a respondent: *$")
    terminal.says("7\r", r"There is no respondent number '7'[\s\S]*: 7$")
    terminal.says(BACKSPACE + "1\r", r": Ann\n[\s\S]*" + RATING)
    terminal.leave()


def ignores_keys_without_an_editor(folder):
    """A terminal whose cursor cannot move passes the sequences of keys on: they have their effect, and are not stored."""
    terminal = Terminal(folder, 80)
    terminal.until(r"> $")
    terminal.type("c\nac" + LEFT + "b" + UP + "\nq\n")
    terminal.until(r"Saved: ")
    assert terminal.status() == 0
    assert "note: abc\n" in sheet(folder), sheet(folder)


def main():
    # Under nohup the children would ignore the signal.
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
    checks = [
        edits_a_line, takes_a_paste_as_one_answer, corrects_answers, follows_the_window, returns_to_the_foreground,
        restores_the_terminal, survives_a_hang_up, asks_for_the_name, ignores_keys_without_an_editor,
    ]
    with tempfile.TemporaryDirectory() as scratch:
        folder = engagement(os.path.join(scratch, "e"))
        for check in checks:
            check(folder)
            print(check.__name__.replace("_", " "))


main()

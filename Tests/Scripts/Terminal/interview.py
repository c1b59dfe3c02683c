"""Drives `assay interview` through a pseudo-terminal and through kills.

    interview.py ASSAY

An answer that was confirmed by "saved" is in the sheet, whatever ends the program. Ctrl-C and Ctrl-D print the state and end.
No line is wider than the window, also after it was resized.
"""

import os
import pty
import random
import re
import select
import signal
import subprocess
import tempfile
import time

from terminal import ASSAY, Terminal, engagement

KILLS = 200


def widest(text):
    return max(len(line) for line in re.sub(r"\x1b\[[0-9;]*m", "", text).replace("\r", "").split("\n"))


def leaves_with_a_word(folder, how):
    terminal = Terminal(folder, 80)
    terminal.until(r"components\.\d > $")
    terminal.type("yes\n")
    terminal.until(r"saved: yes(.|\s)*components\.\d > $")
    how(terminal)
    terminal.until(r"Saved: \d+ of \d+ answered")
    assert terminal.status() == 0


def fits_the_window(folder):
    prompt = r"components\.\d > $"
    terminal = Terminal(folder, 40)
    terminal.until(prompt)
    for columns in [40, 100]:
        terminal.resize(columns)
        terminal.type("?\n")
        seen = terminal.until(prompt)
        assert columns - 20 < widest(seen) <= columns, seen
    terminal.type("q\n")
    assert terminal.status() == 0


def excludes_a_second_one(folder):
    """A second interview ends at once. After a kill the next one starts. A clean end removes the lock."""
    first = Terminal(folder, 80)
    first.until(r"components\.\d > $")
    second = subprocess.run(
        [ASSAY, "interview", str(folder), "--respondent", "Ann"], input=b"no\n", capture_output=True)
    assert second.returncode == 4 and b"another interview is using this sheet" in second.stderr, second
    assert b"> " not in second.stdout, second
    other = subprocess.run([ASSAY, "interview", str(folder), "--respondent", "Eve"], input=b"no\n", capture_output=True)
    assert other.returncode == 0, other
    os.kill(first.pid, signal.SIGKILL)
    first.status()
    hidden = lambda: [path.name for path in (folder / "answers").iterdir() if path.name.startswith(".")]
    assert hidden() == [".ann.yaml.lock"], hidden()
    subprocess.run([ASSAY, "check", str(folder)], check=True, capture_output=True)
    terminal = Terminal(folder, 80)
    terminal.until(r"components\.\d > $")
    terminal.type("q\n")
    assert terminal.status() == 0 and hidden() == [], hidden()


def notices_an_editor(folder):
    """Edits the sheet while the interview waits for an answer."""
    sheet = folder / "answers" / "ann.yaml"
    terminal = Terminal(folder, 80)
    terminal.until(r"components\.\d > $")
    before = answered(sheet)
    sheet.write_text(sheet.read_text().replace("components.1: yes", "components.1: partly  # Ann on the phone"))
    terminal.type("no\n")
    terminal.until(r"edited in the meantime[\s\S]*saved: no[\s\S]*> $")
    assert "components.1: partly  # Ann on the phone\n" in sheet.read_text()
    assert answered(sheet) == before, sheet.read_text()
    sheet.write_text("answers: [\n")
    terminal.type("no\n")
    terminal.until(r"Answers cannot be saved[\s\S]*> $")
    terminal.type("q\n")
    assert terminal.status() == 0 and sheet.read_text() == "answers: [\n"
    sheet.unlink()


def answered(sheet):
    return len(re.findall(r"^  [a-z]+\.\d+: (?:yes|partly|no)$", sheet.read_text(), re.M)) if sheet.exists() else 0


def seconds_to_the_prompt(folder):
    start = time.monotonic()
    terminal = Terminal(folder, 80)
    terminal.until(r"> $")
    seconds = time.monotonic() - start
    terminal.type("q\n")
    terminal.status()
    return seconds


def survives_kills(folder):
    """Types ratings, kills the program at a random moment, and expects all confirmed answers in the sheet. Each round begins at
    the first open question, so its confirmed answers add to those of earlier rounds. Every second terminal has an editor."""
    dice = random.Random(4)
    start = seconds_to_the_prompt(folder)
    sheet = folder / "answers" / "bob.yaml"
    confirmed_in_all = 0
    for round_number in range(KILLS):
        before = answered(sheet)
        pid, terminal = pty.fork()
        if pid == 0:
            os.environ["TERM"] = ["dumb", "xterm"][round_number % 2]
            os.execv(ASSAY, [ASSAY, "interview", str(folder), "--respondent", "Bob"])
        os.write(terminal, "".join(f"{dice.choice(['yes', 'partly', 'no'])}\n" for _ in range(6)).encode())
        said = b""
        end = time.monotonic() + start * dice.choice([0.5, 1, 1.2, 1.5, 3])
        while time.monotonic() < end:
            if select.select([terminal], [], [], 0.001)[0]:
                try:
                    said += os.read(terminal, 65536)
                except OSError:
                    break
        os.kill(pid, dice.choice([signal.SIGKILL, signal.SIGKILL, signal.SIGTERM, signal.SIGHUP]))
        # A program that ends by itself prints a last line and must not wait for a reader.
        try:
            while select.select([terminal], [], [], 2)[0]:
                piece = os.read(terminal, 65536)
                said += piece
                # A terminal that was hung up gives nothing instead of an error.
                if not piece:
                    break
        except OSError:
            pass
        os.waitpid(pid, 0)
        os.close(terminal)
        confirmed = len(re.findall(rb"saved: (?:yes|partly|no)", said))
        confirmed_in_all += confirmed
        kept = answered(sheet)
        assert kept >= before + confirmed, f"round {round_number}: {before} before, {confirmed} confirmed, {kept} kept"
        if kept > 0:
            subprocess.run([ASSAY, "check", str(folder)], check=True, capture_output=True)
            resumed = subprocess.run(
                [ASSAY, "interview", str(folder), "--respondent", "Bob"], input=b"", capture_output=True)
            assert f"{kept} of 60 answered".encode() in resumed.stdout, resumed.stdout
        if kept > 40:
            sheet.unlink()
    left = [path.name for path in (folder / "answers").iterdir() if path.suffix != ".yaml"]
    assert confirmed_in_all > KILLS // 2, "the kills came before anything was confirmed"
    print(f"{KILLS} kills, all {confirmed_in_all} confirmed answers kept, {len(left)} leftovers of writing")


def main():
    # Under nohup the children would ignore the signal.
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
    with tempfile.TemporaryDirectory() as scratch:
        folder = engagement(os.path.join(scratch, "e"))
        leaves_with_a_word(folder, lambda terminal: terminal.type("\x03"))
        leaves_with_a_word(folder, lambda terminal: terminal.type("\x04"))
        leaves_with_a_word(folder, lambda terminal: os.kill(terminal.pid, signal.SIGTERM))
        print("Ctrl-C, Ctrl-D and SIGTERM leave with a word")
        excludes_a_second_one(folder)
        notices_an_editor(folder)
        print("a second interview and an editor on the same sheet lose nothing")
        fits_the_window(folder)
        print("40 columns, then 100 columns in the same run")
        survives_kills(folder)


main()

"""Drives `assay interview` through a pseudo-terminal and through kills.

    interview.py ASSAY

What must hold: an answer that was confirmed by "saved" is in the sheet, whatever ends the program; Ctrl-C and Ctrl-D leave
with a word on where things stand; no line is wider than the window, also after it was resized.
"""

import fcntl
import os
import pathlib
import pty
import random
import re
import select
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time

KILLS = 200
ASSAY = os.path.abspath(sys.argv[1])


def engagement(folder):
    subprocess.run([ASSAY, "new", folder, "--questionnaire", "itsm-quick-check"], check=True, capture_output=True)
    (pathlib.Path(folder) / "answers" / "respondent-1.yaml").unlink()
    return pathlib.Path(folder)


class Terminal:
    def __init__(self, folder, columns):
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.environ["TERM"] = "dumb"
            os.execv(ASSAY, [ASSAY, "interview", str(folder), "--respondent", "Ann"])
        self.resize(columns)
        self.text = ""

    def resize(self, columns):
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))

    def until(self, pattern, seconds=10):
        """What is printed up to the pattern, from the last such call on."""
        end = time.monotonic() + seconds
        while not re.search(pattern, self.text):
            if not select.select([self.fd], [], [], max(0, end - time.monotonic()))[0]:
                raise SystemExit(f"waited for {pattern!r}, saw {self.text!r}")
            try:
                piece = os.read(self.fd, 65536)
            except OSError:
                piece = b""
            if not piece:
                if re.search(pattern, self.text):
                    break
                raise SystemExit(f"ended before {pattern!r}, after {self.text!r}")
            self.text += piece.decode()
        seen, self.text = self.text, ""
        return seen

    def type(self, text):
        os.write(self.fd, text.encode())

    def status(self):
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


def widest(text):
    return max(len(line) for line in re.sub(r"\x1b\[[0-9;]*m", "", text).replace("\r", "").split("\n"))


def leaves_with_a_word(folder, how):
    terminal = Terminal(folder, 80)
    terminal.until(r"components\.\d > $")
    terminal.type("yes\n")
    terminal.until(r"saved: yes(.|\s)*components\.\d > $")
    how(terminal)
    terminal.until(r"Saved\. \d+ of \d+ answered")
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


def survives_kills(folder):
    """Feeds ratings, kills at a random moment, and looks for everything that had been confirmed."""
    dice = random.Random(4)
    sheet = folder / "answers" / "bob.yaml"
    for round_number in range(KILLS):
        run = subprocess.Popen(
            [ASSAY, "interview", str(folder), "--respondent", "Bob"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        os.set_blocking(run.stdout.fileno(), False)
        ratings = [dice.choice(["yes", "partly", "no"]) for _ in range(6)]
        run.stdin.write("".join(f"{rating}\n" for rating in ratings).encode())
        run.stdin.flush()
        time.sleep(dice.uniform(0.001, 0.03))
        run.send_signal(dice.choice([signal.SIGKILL, signal.SIGKILL, signal.SIGTERM, signal.SIGHUP]))
        run.wait(timeout=20)
        said = (run.stdout.read() or b"").decode()
        confirmed = len(re.findall(r"saved: (yes|partly|no)", said))
        kept = len(re.findall(r"^  [a-z]+\.\d+: (?:yes|partly|no)$", sheet.read_text(), re.M)) if sheet.exists() else 0
        assert kept >= confirmed, f"round {round_number}: {confirmed} confirmed, {kept} kept"
        if sheet.exists():
            subprocess.run([ASSAY, "check", str(folder)], check=True, capture_output=True)
            if kept > 40:
                sheet.unlink()
            else:
                before = kept
                resumed = subprocess.run(
                    [ASSAY, "interview", str(folder), "--respondent", "Bob"], input=b"", capture_output=True)
                assert f"{before} of 52 answered".encode() in resumed.stdout, resumed.stdout
    left = [path.name for path in (folder / "answers").iterdir() if path.suffix != ".yaml"]
    print(f"{KILLS} kills, every confirmed answer kept, {len(left)} leftovers of writing")


def main():
    # A nohup above would have the children ignore it.
    signal.signal(signal.SIGHUP, signal.SIG_DFL)
    with tempfile.TemporaryDirectory() as scratch:
        folder = engagement(os.path.join(scratch, "e"))
        leaves_with_a_word(folder, lambda terminal: terminal.type("\x03"))
        leaves_with_a_word(folder, lambda terminal: terminal.type("\x04"))
        leaves_with_a_word(folder, lambda terminal: os.kill(terminal.pid, signal.SIGTERM))
        print("Ctrl-C, Ctrl-D and SIGTERM leave with a word")
        fits_the_window(folder)
        print("40 columns, then 100 columns in the same run")
        survives_kills(folder)


main()

"""Completes command lines in bash, zsh and fish.

    complete.py ASSAY [SHELL]...

The `assay` that the shells find asks the real one for completions, and otherwise writes its arguments into a file.
"""

import os
import pathlib
import pty
import re
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time

ASSAY = os.path.abspath(sys.argv[1])
SHELLS = sys.argv[2:] or ["bash", "zsh", "fish"]
FOLDER = "reports/my firm's $(touch executed) \"x\" `touch executed`; touch executed"
RESPONDENT = "Eve's $(touch executed) \"x\" `touch executed`; touch executed"

# The keys that are typed, and the arguments that the program gets.
CASES = [
    ("assay sco\te", ["score", "e"]),
    ("assay score e --form\tjs\t", ["score", "e", "--format", "json"]),
    ("assay score e --format=js\t", ["score", "e", "--format=json"]),
    ("assay score rep\t", ["score", FOLDER]),
    ("assay score ./rep\t", ["score", "./" + FOLDER]),
    ("assay score 'rep\t", ["score", FOLDER]),
    ('assay score "rep\t', ["score", FOLDER]),
    ("assay interview rep\t --respondent E\t", ["interview", FOLDER, "--respondent", RESPONDENT]),
    ("assay interview rep\t --respondent 'E\t", ["interview", FOLDER, "--respondent", RESPONDENT]),
    ('assay interview rep\t --respondent "E\t', ["interview", FOLDER, "--respondent", RESPONDENT]),
    ("assay interview e --topics inc\t", ["interview", "e", "--topics", "incident-management"]),
    ("assay interview e --topics incident-management,change\t",
     ["interview", "e", "--topics", "incident-management,change-enablement"]),
    ("assay explain e iso20000:8.6.1\t", ["explain", "e", "iso20000:8.6.1"]),
    ("assay show iso20000:8.6.2\t", ["show", "iso20000:8.6.2"]),
    ("assay new d --questionnaire itsm-q\t", ["new", "d", "--questionnaire", "itsm-quick-check"]),
    ("assay check note\t", ["check", "notes.txt"]),
    ("assay import note\t", ["import", "notes.txt"]),
]
# Tab alone; the line is not entered. zsh itself expands such a word at Tab, with any completions.
TAB_ALONE = ("assay score $(touch executed)\t\x15assay help", ["help"])


def prepare(folder):
    """The engagements, and the program in front of the real one."""
    assay = folder / "bin" / "assay"
    assay.parent.mkdir()
    assay.write_text(
        "#!/bin/sh\n"
        f'if [ "$1" = completions ]; then exec {ASSAY} "$@"; fi\n'
        f"printf '%s\\0' \"$@\" > {folder}/new && mv {folder}/new {folder}/arguments\n")
    assay.chmod(0o755)
    work = folder / "work"
    work.mkdir()
    (work / "notes.txt").write_text("")
    for name, questionnaire in [(FOLDER, "itsm-quick-check"), ("e", "itil4-practices")]:
        subprocess.run([ASSAY, "new", work / name, "--questionnaire", questionnaire], check=True, capture_output=True)
    quoted = RESPONDENT.replace("\\", "\\\\").replace('"', '\\"')
    sheet = work / FOLDER / "answers" / "respondent-1.yaml"
    sheet.write_text(sheet.read_text().replace("respondent: respondent-1", f'respondent: "{quoted}"', 1))
    return work


def command(shell, folder):
    """The shell without the user's own settings, and the line that loads the completions."""
    script = folder / f"assay.{shell}"
    script.write_bytes(subprocess.run([ASSAY, "completions", shell], check=True, capture_output=True).stdout)
    if shell == "bash":
        return ["bash", "--norc", "--noprofile", "-i"], f". {script}"
    if shell == "zsh":
        return ["zsh", "-f", "-i"], f"autoload -Uz compinit && compinit -u -d {folder}/dump && . {script}"
    return ["fish", "--no-config", "-i"], f"source {script}"


class Terminal:
    def __init__(self, arguments, folder, work):
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.chdir(work)
            home = folder / "home"
            home.mkdir(exist_ok=True)
            os.execvpe(arguments[0], arguments, {
                "PATH": f"{folder}/bin:{os.environ['PATH']}", "HOME": str(home), "TERM": "vt100", "LANG": "C.UTF-8",
                "LC_ALL": "C.UTF-8", "HISTFILE": "/dev/null"})
        self.text = b""

    def type(self, keys):
        os.write(self.fd, keys.encode())

    def wait(self, condition, seconds):
        """Reads until the condition is true, and for at most so many seconds; whether it became true."""
        end = time.monotonic() + seconds
        while not condition() and time.monotonic() < end:
            if select.select([self.fd], [], [], 0.05)[0]:
                try:
                    self.text += os.read(self.fd, 65536)
                except OSError:
                    return condition()
        return condition()

    def end(self):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.fd)


def arguments_after(shell, keys, folder, work):
    """Types the keys and Enter into a new shell; the arguments that the program gets."""
    found = folder / "arguments"
    found.unlink(missing_ok=True)
    arguments, load = command(shell, folder)
    terminal = Terminal(arguments, folder, work)
    ready = folder / "ready"
    ready.unlink(missing_ok=True)
    terminal.type(f"{load} && echo > {ready}\r")
    if not terminal.wait(ready.exists, 30):
        raise SystemExit(f"{shell} does not load the completions: {terminal.text.decode(errors='replace')}")
    # Tab and what follows are typed apart, as by a person: a shell may throw away what was typed while it completes.
    for part in re.findall(r"\t|[^\t]+", keys) + ["\r"]:
        terminal.type(part)
        terminal.wait(lambda: False, 0.8 if part == "\t" else 0.2)
    terminal.wait(found.exists, 3)
    terminal.end()
    return found.read_bytes().decode().split("\0")[:-1] if found.exists() else None


def main():
    failed = 0
    for shell in SHELLS:
        if not shutil.which(shell):
            print(f"{shell}: not installed")
            continue
        cases = CASES + ([] if shell == "zsh" else [TAB_ALONE])
        for keys, expected in cases:
            with tempfile.TemporaryDirectory() as name:
                folder = pathlib.Path(name)
                work = prepare(folder)
                got = arguments_after(shell, keys, folder, work)
                executed = [path.name for path in work.glob("executed*")]
                if got != expected or executed:
                    failed += 1
                    print(f"{shell}: {keys!r}\n  expected {expected}\n  got      {got}\n  executed {executed}")
        print(f"{shell}: {len(cases)} lines completed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()

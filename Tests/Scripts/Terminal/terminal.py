"""A program in a pseudo-terminal, for the checks beside this file. Their first argument is the path of the program."""

import codecs
import fcntl
import os
import pathlib
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time

ASSAY = os.path.abspath(sys.argv[1])


def engagement(folder):
    subprocess.run([ASSAY, "new", folder, "--questionnaire", "itsm-quick-check"], check=True, capture_output=True)
    (pathlib.Path(folder) / "answers" / "respondent-1.yaml").unlink()
    return pathlib.Path(folder)


class Terminal:
    """A program in a terminal whose cursor cannot move, and its output as it comes."""

    kind = "dumb"

    def __init__(self, folder, columns, *, command=None):
        command = command or [ASSAY, "interview", str(folder), "--respondent", "Ann"]
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.environ["TERM"] = self.kind
            os.execvp(command[0], command)
        self.resize(columns)
        self.text = ""
        self.decoder = codecs.getincrementaldecoder("utf-8")()

    def resize(self, columns):
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))

    def until(self, pattern, seconds=10):
        """Returns the output since the last call, up to the pattern."""
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
            self.text += self.decoder.decode(piece)
        seen, self.text = self.text, ""
        return seen

    def type(self, text):
        os.write(self.fd, text.encode())

    def status(self):
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])

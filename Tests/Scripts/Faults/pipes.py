"""Pipes without another end, in every argument that names a file or folder to read."""

import os
import pathlib
import shutil
import subprocess
import tempfile


def run(assay, arguments, folder):
    return subprocess.run([assay, *arguments], cwd=folder, capture_output=True, timeout=20, stdin=subprocess.DEVNULL)


def into_pipes(assay, folder):
    """No input waits for the other end of a pipe: each is refused at once."""
    for command in [
            "check", "score", "plan", "agree", "explain", "report", "sheet", "form", "export", "portfolio", "parse",
            "interview --respondent Ann", "compare e", "verify pipe", "verify e/engagement.yaml", "import -o x.yaml",
            "import -o pipe", "show", "list topics", "stream --questionnaire", "new --questionnaire", "new x --questionnaire",
            "demo", "list --library", "report e --theme", "report e --language", "report e --earlier", "report e -o",
            "compare e pipe -o"]:
        found = run(assay, [*command.split(), "pipe"], folder)
        assert found.returncode in (1, 2, 4), (command, found)
    for name in ["engagement.yaml", "answers/ann.yaml", "answers", "actions.yaml"]:
        with tempfile.TemporaryDirectory() as scratch:
            other = pathlib.Path(scratch) / "e"
            shutil.copytree(folder / "e", other)
            if name == "answers":
                shutil.rmtree(other / name)
            else:
                (other / name).unlink(missing_ok=True)
            os.mkfifo(other / name)
            for command in ["score", "check", "form", "export", "report", "interview --respondent Zoe", "portfolio"]:
                found = run(assay, [*command.split(), str(other)], folder)
                assert found.stderr and (found.returncode in (1, 4) or name == "answers/ann.yaml"), (name, command, found)

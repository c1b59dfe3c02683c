"""Checks the files of a release: see README.md in this folder."""

import argparse
import filecmp
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[3]


def run(*words, **options):
    return subprocess.run([str(word) for word in words], check=True, capture_output=True, text=True, **options).stdout


def fail(message):
    sys.exit(f"FAILED: {message}")


def make(binary, folder):
    run("bash", ROOT / ".ci/release", folder, env=os.environ | {"ASSAY_BINARY": str(binary)})
    return sorted(path.name for path in folder.iterdir())


def check_same(one, two, names):
    _, different, missing = filecmp.cmpfiles(one, two, names, shallow=False)
    if different or missing:
        fail(f"made twice, not the same: {different + missing}")
    run("sha256sum", "--check", "--strict", "SHA256SUMS", cwd=one)
    print(f"{len(names)} files, twice the same; the checksums agree")


def check_package(folder, scratch):
    package, = folder.glob("*.deb")
    root = scratch / "root"
    admin = root / "var/lib/dpkg"
    (admin / "info").mkdir(parents=True)
    (admin / "updates").mkdir()
    (admin / "status").touch()
    run("dpkg", f"--root={root}", "--force-depends", "--force-not-root", "--log=/dev/null", "--install", package)
    listed = run("dpkg", f"--root={root}", "--listfiles", "assay").split()
    lines = run(root / "usr/bin/assay", "--version", env={}).splitlines()
    if not lines[0].startswith("assay ") or "/usr/bin/assay" not in listed:
        fail("the installed program does not run")
    for path in ("bash-completion/completions/assay", "zsh/vendor-completions/_assay", "fish/vendor_completions.d/assay.fish"):
        if f"/usr/share/{path}" not in listed:
            fail(f"{path} is not in the package")
    check_links(root / "usr/share/doc/assay")
    run("dpkg", f"--root={root}", "--force-not-root", "--log=/dev/null", "--remove", "assay")
    if (root / "usr/bin/assay").exists():
        fail("the package was removed, its program was not")
    print(f"dpkg installs {package.name} ({len(listed)} paths), runs it and removes it")
    return lines[0].removeprefix("assay ")


def check_links(folder):
    """The documents of the package lead to one another only."""
    for document in folder.rglob("*.md"):
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", document.read_text()):
            if not (document.parent / target).exists():
                fail(f"{document.relative_to(folder)}: nothing at {target}")


def check_archive(folder, binary):
    path, = folder.glob("*.tar.gz")
    with tarfile.open(path) as archive:
        names = archive.getnames()
        program = next(name for name in names if name.endswith("/bin/assay"))
        if archive.extractfile(program).read() != binary.read_bytes():
            fail("the archive holds another program")
        owners = {(entry.uid, entry.gid, entry.mtime) for entry in archive}
    if len(owners) != 1:
        fail(f"the entries of the archive differ in owner or date: {owners}")
    print(f"{path.name}: {len(names)} entries, one owner, one date")


def check_manual(binary, scratch):
    folder = scratch / "man"
    run(binary, "help", "--man", folder)
    pages = sorted(folder.iterdir())
    for page in pages:
        result = subprocess.run(["groff", "-man", "-Tutf8", "-ww", "-z", page], capture_output=True, text=True)
        if result.returncode or result.stderr:
            fail(f"{page.name}: {result.stderr}")
    print(f"{len(pages)} manual pages: no warning of groff")


def check_sbom(folder, version):
    from spdx_tools.spdx.parser.parse_anything import parse_file
    from spdx_tools.spdx.validation.document_validator import validate_full_spdx_document

    path, = folder.glob("*.spdx.json")
    document = parse_file(str(path))
    messages = validate_full_spdx_document(document)
    if messages:
        fail("\n".join(message.validation_message for message in messages))
    if document.packages[0].version != version:
        fail("the SBOM names another version")
    print(f"{path.name}: valid, {len(document.packages)} packages")


def check_build(binary, scratch):
    """Builds what the tree holds in a folder with a longer name."""
    copy = scratch / "another folder" / "with a longer name"
    copy.mkdir(parents=True)
    files = run("git", "ls-files", "-z", cwd=ROOT).split("\0")[:-1]
    for name in files:
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(ROOT / name, copy / name)
    flags = ["-c", "release", "--static-swift-stdlib"]
    run("swift", "build", *flags, "--product", "assay", cwd=copy)
    built = pathlib.Path(run("swift", "build", *flags, "--show-bin-path", cwd=copy).strip()) / "assay"
    if not filecmp.cmp(binary, built, shallow=False):
        fail("two folders give two programs")
    if str(ROOT).encode() in binary.read_bytes():
        fail("the program names the folder in which it was built")
    print(f"two folders, one program of {built.stat().st_size:,} bytes")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("binary", type=pathlib.Path)
    parser.add_argument("--build", action="store_true", help="build the program a second time and compare")
    options = parser.parse_args()
    binary = options.binary.resolve()
    with tempfile.TemporaryDirectory() as name:
        scratch = pathlib.Path(name)
        names = make(binary, scratch / "one")
        make(binary, scratch / "two")
        check_same(scratch / "one", scratch / "two", names)
        check_archive(scratch / "one", binary)
        version = check_package(scratch / "one", scratch)
        check_manual(binary, scratch)
        check_sbom(scratch / "one", version)
        if options.build:
            check_build(binary, scratch)


main()

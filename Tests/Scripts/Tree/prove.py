#!/usr/bin/env python3
"""Proves that check.py finds each kind of breach: makes a small tree with one of each, and one without any.

    prove.py
"""
import pathlib
import subprocess
import tempfile

from check import breaches

MANIFEST = """// swift-tools-version: 6.2
import PackageDescription
let package = Package(name: "p", targets: [
  .target(name: "Text"), .target(name: "PlainYAML", dependencies: ["Text"]), .executableTarget(name: "assay", dependencies: ["Text"])])
"""
SOUND = {
    "Package.swift": MANIFEST,
    "Sources/Text/Text.swift": "/// Sees a third of its length, and the users' folder.\nlet text = 1\n",
    "Sources/PlainYAML/Tree.swift": "import Text\n#if DEBUG\n  let walked = 0\n#endif\n",
    "Sources/assay/Assay.swift": "import Text\nprint(\"whoever\")\n",
    "Sources/OperatingSystem/Platform.swift": "#if os(Linux)\n  import Glibc\n#endif\n",
    "questionnaires/a.yaml": "a: b\n",
}
RUN = "".join(f"let value{number} = {number}\n" for number in range(12))
FAULTS = {
    "stray.txt": ("x\n", "unexpected at the top level"),
    "Tests/Long.swift": ("x\n" * 401, "401 lines"),
    "Sources/Text/Import.swift": ("@preconcurrency internal import Foundation\n", "imports no system module"),
    "Sources/Text/Upward.swift": ("import PlainYAML\n", "does not let Text import PlainYAML"),
    "Sources/Text/TextUtils.swift": ("\n", "'TextUtils' does not say"),
    "Sources/assay/Clock.swift": ("#if DEBUG\n#endif\n", "conditions belong"),
    "Sources/PlainYAML/Clock.swift": ("  #if canImport(Glibc)\n  #endif\n", "conditions belong"),
    "Sources/Text/Style.swift": ("let a = 1  // The reader sees to it.\n", "'sees to'"),
    "Sources/Text/Fractions.swift": ("/// Takes a sixth of all the time.\nlet b = 1\n", "'a sixth of all'"),
    "Tests/Folder.py": ("PLACE = '/ho" + "me/somebody'\n", "a path of one machine"),
    "Sources/Text/One.swift": (RUN, "the same 12 lines"),
}
TWIN = {"Sources/Text/Two.swift": "// A comment.\n" + RUN.replace("\n", "\n\n") + "}\n"}


def found(folder, files):
    root = pathlib.Path(folder)
    subprocess.run(["git", "init", "--quiet", root], check=True)
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return breaches(root)


def main():
    with tempfile.TemporaryDirectory() as folder:
        assert found(folder, SOUND) == [], found(folder, SOUND)
    faulty = SOUND | {name: text for name, (text, _) in FAULTS.items()} | TWIN
    with tempfile.TemporaryDirectory() as folder:
        all_found = found(folder, faulty)
        for name, (_, message) in FAULTS.items():
            assert any(file == name and message in text for file, _, text in all_found), f"nothing found in {name}: {all_found}"
        assert len(all_found) == len(FAULTS), all_found
    with tempfile.TemporaryDirectory() as folder:
        named = found(folder, {"Package.swift": MANIFEST.replace("targets:", "dependencies: [.package(path: \"q\")], targets:"),
                               "q/Package.swift": "// swift-tools-version: 6.2\nimport PackageDescription\nlet package = Package(name: \"q\")\n"})
        assert [message for file, _, message in named if file == "Package.swift"] == ["the package depends on no other package"], named
    print(f"each of {len(FAULTS) + 1} kinds of breach is found, and a sound tree has none")


main()

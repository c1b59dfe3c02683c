#!/usr/bin/env python3
"""Does the work of `assay stream` with orjson: stream.py QUESTIONNAIRE.yaml CATALOGUES-FOLDER < in.jsonl > out.jsonl.

Reads one engagement per line and writes its score, with every figure of `assay score`, as one line.
"""
import hashlib
import pathlib
import sys

import analysis
import orjson
import scoring
import yaml


def main():
    source = pathlib.Path(sys.argv[1]).read_bytes()
    catalogues = [yaml.load(path.read_bytes(), Loader=yaml.CBaseLoader) for path in sorted(pathlib.Path(sys.argv[2]).glob("*.yaml"))]
    asked = scoring.Asked(yaml.load(source, Loader=yaml.CBaseLoader), catalogues)
    digest = hashlib.sha256(source).hexdigest()
    write = sys.stdout.buffer.write
    for line in sys.stdin.buffer:
        tree = orjson.loads(line)
        scored = scoring.Scored(asked, tree["engagement"], tree["sheets"])
        write(orjson.dumps(analysis.result(scored, digest), option=orjson.OPT_APPEND_NEWLINE))


if __name__ == "__main__":
    main()

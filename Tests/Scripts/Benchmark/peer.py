#!/usr/bin/env python3
"""Parses a file many times with a Python library: peer.py pyyaml|rapidyaml|rapidyaml-fresh|turboyaml|orjson FILE REPS.

Prints the same JSON as assay-bench. rapidyaml parses in place, as its authors advise; its working copy is made
outside the measurement. 'rapidyaml' reuses one tree, 'rapidyaml-fresh' makes a new one each time.
rs-turboyaml decodes the bytes within the measurement and refuses duplicate keys, as Assay does; types are its own guess.
"""
import json
import re
import sys
import time


def pyyaml(data):
    import yaml

    return lambda: yaml.load(data, Loader=yaml.CBaseLoader), lambda: None


def rapidyaml(data, is_fresh):
    import ryml

    tree = ryml.Tree()
    buffer = bytearray(data)

    def prepare():
        buffer[:] = data

    def parse():
        nonlocal tree
        if is_fresh:
            tree = ryml.Tree()
        else:
            tree.clear()
            tree.clear_arena()
        ryml.parse_in_place(buffer, tree=tree)

    return parse, prepare


def turboyaml(data):
    import turboyaml as library

    return lambda: library.load(data.decode(), strict=True), lambda: None


def orjson(data):
    import orjson as library

    return lambda: library.loads(data), lambda: None


def main():
    name, path, repetitions = sys.argv[1], sys.argv[2], int(sys.argv[3])
    with open(path, "rb") as file:
        data = file.read()
    makers = {"pyyaml": pyyaml, "turboyaml": turboyaml, "orjson": orjson, "rapidyaml": lambda d: rapidyaml(d, False),
              "rapidyaml-fresh": lambda d: rapidyaml(d, True)}
    parse, prepare = makers[name](data)
    times = []
    for _ in range(repetitions):
        prepare()
        start = time.perf_counter_ns()
        parse()
        times.append(time.perf_counter_ns() - start)
    with open("/proc/self/status") as status:
        peak = int(re.search(r"VmHWM:\s+(\d+)", status.read()).group(1))
    print(json.dumps({"bytes": len(data), "ns": times, "peak": peak}))


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Runs `assay stream` under Apache Spark and compares its results with those of one process.

    pipe.py ASSAY [--lines N] [--partitions N]

Needs PySpark and Java 17. Spark runs in local mode with as many workers as there are cores; each partition is piped
through a process of its own. Some lines are faulty. A process that met one ends with status 1, which is not a
failure of the job, so the piped command accepts that status and no other. If GNU parallel is installed, it cuts the same
lines into blocks and must give the same results.
"""
import argparse
import itertools
import json
import os
import pathlib
import resource
import shlex
import shutil
import subprocess
import sys
import tempfile
import time

QUESTIONNAIRE = "itsm-quick-check"
ROOT = pathlib.Path(__file__).resolve().parents[3]


def write_lines(assay, path, count):
    script = pathlib.Path(__file__).with_name("engagements.py")
    source = ROOT / "questionnaires" / f"{QUESTIONNAIRE}.yaml"
    with open(path, "wb") as lines:
        subprocess.run([sys.executable, script, assay, source, str(count), "--faulty", "997", "--topics", "3"],
                       stdout=lines, check=True)


def piped(command, path, written):
    """Runs a command on a file of lines and returns its exit status; its results go to a file, as they would in use."""
    with open(path, "rb") as lines, open(written, "wb") as results:
        return subprocess.run(command, stdin=lines, stdout=results, check=False).returncode


def results(paths):
    """Yields the results of files, one after the other. A process counts the lines of its own partition, so the line number
    of an error is left out."""
    for path in paths:
        with open(path, "rb") as lines:
            for line in lines:
                yield {key: value for key, value in json.loads(line).items() if key != "line"}


def require_same(one, other, name):
    """Compares results one by one: together they may be larger than the memory."""
    for number, (wanted, found) in enumerate(itertools.zip_longest(one, other), 1):
        assert wanted == found, f"{name}: result {number} differs from one process's"


def by_spark(command, path, partitions, folder):
    """Returns the files of Spark's results, in the order of the lines, and the rows of a query over them."""
    from pyspark.sql import SparkSession

    session = (SparkSession.builder.master("local[*]").appName("assay stream")
               .config("spark.ui.enabled", "false")
               .config("spark.ui.showConsoleProgress", "false").config("spark.driver.memory", "2g").config("spark.sql.warehouse.dir", str(folder / "warehouse"))
               .config("spark.local.dir", str(folder)).getOrCreate())
    session.sparkContext.setLogLevel("ERROR")
    try:
        # Cuts the file by bytes, at the ends of lines; the order of partitions is that of the lines.
        lines = session.sparkContext.textFile(str(path), partitions)
        assert lines.getNumPartitions() >= partitions
        scored = lines.pipe(f"sh -c {shlex.quote(shlex.join(command) + '; status=$?; [ $status -le 1 ]')}", checkCode=True)
        scored.saveAsTextFile(str(folder / "scores"))
        scores = session.read.json(str(folder / "scores"))
        scores.createOrReplaceTempView("scores")
        rows = session.sql(
            "SELECT topic.id, count(*) AS firms, avg(topic.level) AS level FROM "
            "(SELECT explode(topics) AS topic FROM scores WHERE schema = 'assay.score/2') GROUP BY topic.id ORDER BY 1")
        return sorted((folder / "scores").glob("part-*")), [row.asDict() for row in rows.collect()]
    finally:
        session.stop()


def totals(scores):
    """Computes the figures of the Spark SQL query."""
    sums = {}
    for result in scores:
        for topic in result.get("topics", []):
            entry = sums.setdefault(topic["id"], [0, 0, 0])
            entry[0] += 1
            if topic["level"] is not None:
                entry[1] += 1
                entry[2] += topic["level"]
    return [{"id": key, "firms": firms, "level": levels / count} for key, (firms, count, levels) in sorted(sums.items())]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("assay")
    parser.add_argument("--lines", type=int, default=100_000)
    parser.add_argument("--partitions", type=int, default=8)
    options = parser.parse_args()
    command = [os.path.abspath(options.assay), "stream", "--questionnaire", QUESTIONNAIRE]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        path, alone = folder / "lines.jsonl", folder / "alone.jsonl"
        write_lines(command[0], path, options.lines)
        started = time.monotonic()
        status = piped(command, path, alone)
        seconds = time.monotonic() - started
        assert status == 1, f"exit status {status}"
        faults = sum(result["schema"] == "assay.error/1" for result in results([alone]))
        count = sum(1 for _ in results([alone]))
        size = path.stat().st_size
        print(f"one process: {count} results, {faults} of them faults, {count / seconds:.0f} lines/s, {size / seconds / 1e6:.1f} MB/s, "
              f"at most {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1000:.0f} MB for {size / 1e6:.0f} MB of lines", flush=True)
        assert count == options.lines and faults == options.lines // 997, "a line has no result, or a wrong one"
        started = time.monotonic()
        parts, rows = by_spark(command, path, options.partitions, folder)
        seconds = time.monotonic() - started
        require_same(results([alone]), results(parts), "Spark")
        wanted = totals(results([alone]))
        assert [row["id"] for row in rows] == [row["id"] for row in wanted], f"{rows} is not {wanted}"
        for row, want in zip(rows, wanted):
            assert row["firms"] == want["firms"] and abs(row["level"] - want["level"]) < 1e-9, f"{row} is not {want}"
        print(f"Spark, {len(parts)} partitions: the same results in {seconds:.0f} s with its start and a query; "
              f"Spark SQL counts {len(rows)} topics rightly", flush=True)
        if shutil.which("parallel"):
            parallel = folder / "parallel.jsonl"
            piped(["parallel", "--pipe", "--keep-order", "--block", "1M", shlex.join(command)], path, parallel)
            require_same(results([alone]), results([parallel]), "parallel")
            print("GNU parallel: the same results")
        else:
            print("GNU parallel is not installed: left out")
    return 0


if __name__ == "__main__":
    sys.exit(main())

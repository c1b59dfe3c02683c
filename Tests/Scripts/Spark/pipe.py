#!/usr/bin/env python3
"""Runs `assay stream` under Apache Spark and compares its results with those of one process.

    pipe.py ASSAY [--lines N] [--partitions N]

Needs PySpark and Java 17. Spark runs in local mode with as many workers as there are cores; each partition is piped
through a process of its own. Some lines are faulty. A process that met one ends with status 1, which is not a
failure of the job, so the piped command accepts that status and no other. If GNU parallel is installed, it cuts the same
lines into blocks and must give the same results.
"""
import argparse
import json
import os
import pathlib
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


def by_one_process(command, path):
    with open(path, "rb") as lines:
        run = subprocess.run(command, stdin=lines, capture_output=True, check=False)
    assert run.returncode == 1, f"exit status {run.returncode}: {run.stderr.decode()}"
    return run.stdout.decode().splitlines()


def without_line_numbers(results):
    """Returns the results without line numbers: a process counts the lines of its own partition."""
    return [{key: value for key, value in json.loads(result).items() if key != "line"} for result in results]


def by_spark(command, path, partitions, folder):
    from pyspark.sql import SparkSession

    session = (SparkSession.builder.master("local[*]").appName("assay stream")
               .config("spark.ui.enabled", "false")
               .config("spark.ui.showConsoleProgress", "false").config("spark.driver.memory", "2g").config("spark.sql.warehouse.dir", str(folder / "warehouse"))
               .config("spark.local.dir", str(folder)).getOrCreate())
    session.sparkContext.setLogLevel("ERROR")
    try:
        # textFile() would cut by bytes; the order of partitions is that of the lines either way.
        lines = session.sparkContext.parallelize(pathlib.Path(path).read_text("utf-8").splitlines(), partitions)
        assert lines.getNumPartitions() == partitions
        piped = lines.pipe(f"sh -c {shlex.quote(shlex.join(command) + '; status=$?; [ $status -le 1 ]')}", checkCode=True)
        results = piped.collect()
        scores = session.read.json(session.sparkContext.parallelize(results, partitions))
        scores.createOrReplaceTempView("scores")
        rows = session.sql(
            "SELECT topic.id, count(*) AS firms, avg(topic.level) AS level FROM "
            "(SELECT explode(topics) AS topic FROM scores WHERE schema = 'assay.score/2') GROUP BY topic.id ORDER BY 1")
        return results, [row.asDict() for row in rows.collect()]
    finally:
        session.stop()


def by_parallel(command, path):
    with open(path, "rb") as lines:
        run = subprocess.run(["parallel", "--pipe", "--keep-order", "--block", "1M", shlex.join(command)],
                             stdin=lines, capture_output=True, check=False)
    return run.stdout.decode().splitlines()


def totals(results):
    """Computes the figures of the Spark SQL query."""
    sums = {}
    for result in map(json.loads, results):
        for topic in result.get("topics", []):
            entry = sums.setdefault(topic["id"], [0, []])
            entry[0] += 1
            if topic["level"] is not None:
                entry[1].append(topic["level"])
    return [{"id": key, "firms": count, "level": sum(levels) / len(levels)} for key, (count, levels) in sorted(sums.items())]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("assay")
    parser.add_argument("--lines", type=int, default=20_000)
    parser.add_argument("--partitions", type=int, default=8)
    options = parser.parse_args()
    command = [os.path.abspath(options.assay), "stream", "--questionnaire", QUESTIONNAIRE]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        path = folder / "lines.jsonl"
        write_lines(command[0], path, options.lines)
        started = time.monotonic()
        alone = by_one_process(command, path)
        seconds = time.monotonic() - started
        faults = sum('"schema":"assay.error/1"' in line for line in alone)
        size = path.stat().st_size
        print(f"one process: {len(alone)} results, {faults} of them faults, {len(alone) / seconds:.0f} lines/s, {size / seconds / 1e6:.1f} MB/s")
        assert len(alone) == options.lines and faults == options.lines // 997, "a line has no result, or a wrong one"
        results, rows = by_spark(command, path, options.partitions, folder)
        assert without_line_numbers(results) == without_line_numbers(alone), "Spark's results differ from one process's"
        wanted = totals(alone)
        assert [row["id"] for row in rows] == [row["id"] for row in wanted], f"{rows} is not {wanted}"
        for row, want in zip(rows, wanted):
            assert row["firms"] == want["firms"] and abs(row["level"] - want["level"]) < 1e-9, f"{row} is not {want}"
        print(f"Spark, {options.partitions} partitions: the same results; Spark SQL counts {len(rows)} topics rightly")
        if shutil.which("parallel"):
            parallel = by_parallel(command, path)
            assert without_line_numbers(parallel) == without_line_numbers(alone), "parallel's results differ from one process's"
            print("GNU parallel: the same results")
        else:
            print("GNU parallel is not installed: left out")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Figures, one JSON object a line: `python3 dev.py bench [--quick|--long]`.

A comparison is a ratio to a floor measured in the same run, its value first, then the target it was given.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator
from dataclasses import asdict

from tests.benchmarks import (
    boarding,
    capturing,
    feeding,
    importing,
    judging,
    keystrokes,
    leading,
    previewing,
    printing,
    replaying,
    reporting,
    starting,
    suggesting,
    word_processing,
)
from tests.benchmarks.figures import Effort, Figure

MEASURES: tuple[Callable[[Effort], Iterator[Figure]], ...] = (
    starting.measure,
    importing.measure,
    judging.measure,
    capturing.measure,
    leading.measure,
    feeding.measure,
    keystrokes.measure,
    replaying.measure,
    reporting.measure,
    printing.measure,
    word_processing.measure,
    previewing.measure,
    suggesting.measure,
    boarding.measure,
)


def main() -> None:
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    length = parser.add_mutually_exclusive_group()
    length.add_argument("--quick", action="store_const", const=Effort.QUICK, dest="effort")
    length.add_argument("--long", action="store_const", const=Effort.LONG, dest="effort")
    effort = parser.parse_args().effort or Effort.PLAIN
    for measure in MEASURES:
        for figure in measure(effort):
            print(json.dumps(asdict(figure) | {"met": figure.met}, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    main()

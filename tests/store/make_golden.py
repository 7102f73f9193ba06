"""Write the golden library of the present schema: run once whenever a migration is added, then keep it."""

import gzip
from pathlib import Path
from tempfile import TemporaryDirectory

from cocreate_desktop.store import versions
from tests.fakes import FakeClock, open_desk
from tests.store.test_schema import GOLDEN
from tests.stories import tell_a_session


def main() -> None:
    with TemporaryDirectory() as folder:
        clock = FakeClock()
        desk = open_desk(Path(folder) / "library", clock)
        tell_a_session(desk, clock, title="Repair-while-you-wait counter (sample)")
        GOLDEN.mkdir(parents=True, exist_ok=True)
        copy = Path(folder) / "copy.sqlite"
        desk.library.back_up(copy)
        packed = gzip.compress(copy.read_bytes(), mtime=0)
        (GOLDEN / f"{versions.newest(desk.library.db)}.sqlite.gz").write_bytes(packed)
        desk.library.close()


if __name__ == "__main__":
    main()

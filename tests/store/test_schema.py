"""Records and tables agree, and the golden library of every schema still opens."""

import gzip
from pathlib import Path

import pytest

from cocreate_desktop.store import driver, schema, versions
from cocreate_desktop.store.driver import Database
from cocreate_desktop.store.rows import TABLE_OF, TOMBSTONED, table_of
from tests.fakes import FakeClock, open_library

GOLDEN = Path(__file__).parent.parent / "data" / "libraries"


@pytest.fixture
def fresh() -> Database:
    db = driver.connect_in_memory()
    schema.apply(db)
    return db


@pytest.mark.parametrize("record", TABLE_OF, ids=lambda record: record.__name__)
def test_a_record_has_exactly_the_columns_of_its_table(fresh: Database, record: type):
    table = table_of(record)
    columns = {name for (name,) in fresh.conn.execute("SELECT name FROM pragma_table_info(?)", (table.name,))}
    assert columns - {"deleted_at"} == set(table.columns)
    assert ("deleted_at" in columns) == (table.name in TOMBSTONED)


def test_every_table_is_strict(fresh: Database):
    loose = fresh.conn.execute(
        "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'"
    )
    assert [name for (name,) in loose] == ["_sqlite_migrations"]


@pytest.mark.parametrize("golden", sorted(GOLDEN.glob("*.sqlite.gz")), ids=lambda path: path.stem)
def test_a_library_of_every_schema_so_far_opens_and_is_sound(golden: Path, tmp_path: Path):
    folder = tmp_path / "library"
    folder.mkdir()
    (folder / "library.sqlite").write_bytes(gzip.decompress(golden.read_bytes()))
    library = open_library(folder, FakeClock())
    assert library.problems() == []
    assert [project.title for project in library.projects.all()] == ["Repair-while-you-wait counter (sample)"]
    library.close()


def test_there_is_a_golden_library_of_this_schema(fresh: Database):
    newest = versions.newest(fresh)
    assert (GOLDEN / f"{newest}.sqlite.gz").is_file(), "keep one: python -m tests.store.make_golden"


def test_every_migration_has_its_name_among_the_versions(fresh: Database):
    assert versions.applied(fresh) == list(versions.MIGRATIONS)

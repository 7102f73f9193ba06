"""In which line of a TOML file each of its values stands."""

from __future__ import annotations

import tomllib

from hypothesis import given
from hypothesis import strategies as st

from cocreate_desktop.exchange.toml_lines import lines_of


def places_of(value: object, place: tuple[str | int, ...] = ()) -> set[tuple[str | int, ...]]:
    """The way to every value in what tomllib gives."""
    inner: list[tuple[str | int, object]] = []
    if isinstance(value, dict):
        inner = list(value.items())
    elif isinstance(value, list):
        inner = list(enumerate(value))
    return {place}.union(*(places_of(one, (*place, key)) for key, one in inner))


TANGLED = (
    r'''
"a key" . b = 1 # [[no table]]
c = """ "quoted" ""\" \\""""
d = \
'''.replace("\\\n", "'it # [[x]] = \"'\n")
    + r"""
e = '''
[[steps]]
x = "''''
f = [ # one
  [ 1, 2 ], [ 'a]', "b\"]" ],
  { g = { h = 1 }, "i j" = [ { } , { k = 2 } ] },
  1979-05-27 07:32:00, -inf, true
]
[ l . "m.n" ]
o.p.q = +1_000
[[r]]
[[r.s]]
t = ""
[r.s.u]
v = ''
[[r.s]]
[[ r ]]
w = """
    + '"""a"""""\n'
)


def test_every_key_and_entry_is_found_in_its_line():
    lines = lines_of(TANGLED)
    assert places_of(tomllib.loads(TANGLED)) == set(lines)
    of = {place: TANGLED.split("\n")[line - 1] for place, line in lines.items()}
    assert of["a key", "b"].startswith('"a key"')
    assert of["f", 1, 1].strip().startswith("[ 1, 2 ], [ 'a]'")
    assert of["f", 2, "i j", 1, "k"].strip().startswith("{ g =")
    assert of["f", 3].strip().startswith("1979")
    assert of["l", "m.n", "o", "p", "q"] == "o.p.q = +1_000"
    assert of["r", 0, "s", 0, "u", "v"] == "v = ''"
    assert lines["r", 1, "w"] == TANGLED.count("\n")


KEYS = st.from_regex(r"[A-Za-z0-9_-]{1,8}", fullmatch=True) | st.text(
    st.characters(exclude_categories=("Cs", "Cc")), max_size=8
).map(lambda key: '"' + key.replace("\\", "\\\\").replace('"', '\\"') + '"')
SCALARS = st.sampled_from(
    [
        "1",
        "-2.5e3",
        "true",
        "inf",
        "07:32:00",
        '"a # ] }"',
        r'"\" \\"',
        "'[ = '",
        '"""x\n"y" \\\n"""',
        "'''\n'''",
    ]
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda entries: "[\n" + ",  # x ]\n".join(entries) + "\n]")
        | st.lists(inner, max_size=3).map(lambda entries: f"[ {' , '.join(entries)} ]")
    ),
    max_leaves=6,
)


@given(
    st.lists(
        st.tuples(st.sampled_from(["", "[{}]\n", "[ {} .x]\n", "[[ {} ]]\n"]), KEYS, KEYS, VALUES), max_size=8
    )
)
def test_the_lines_of_any_toml_are_those_of_its_values(parts: list[tuple[str, str, str, str]]):
    text = "\n".join(f"{header.format(name)}{key}= {value} # “" for header, name, key, value in parts)
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    lines = lines_of(text)
    assert set(lines) == places_of(values)
    assert all(1 <= line <= text.count("\n") + 1 for line in lines.values())

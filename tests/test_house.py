"""The nevers of the house, read from the syntax trees and from git's list of files."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FLOORS = ("schemas", "cleaners", "scraper")
"""From the ground up: a floor may import itself and those before it."""

TOP_LEVEL = {"pyproject.toml", "README.md", "LICENSE", "requirements.lock", "scraper", "cleaners", "schemas", "tests", "data"}
DISTRIBUTIONS = {"bs4": "beautifulsoup4", "ada_url": "ada-url", "cchardet": "faust-cchardet", "pydantic_core": "pydantic"}
"""Where the name to import is not the name to install, or a package brings its own core along."""
NOT_IMPORTED = {
    "lxml-html-clean": "needed by trafilatura's dependencies, which do not ask for it in a way that every pip understands",
}
SHAPELESS = {"utils", "util", "utility", "helpers", "helper", "common", "misc", "glob", "stuff", "tools"}
MAX_LINES = 450
DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)

WORLD_MODULES = set(
    """
    asyncio concurrent ctypes fcntl getpass glob http httpx importlib.metadata importlib.resources io.FileIO io.open logging mmap multiprocessing os
    pathlib platform random requests resource secrets select shutil signal socket sqlite3 ssl subprocess sys tempfile threading time
    urllib.request urllib3 uuid
    """.split()
)
"""What a pure reader has no business with. A module stands for all that lies below it."""
WORLD_CALLS = {"open", "io.open", "io.FileIO", "print", "input", "breakpoint", "exec", "eval", "compile", "__import__"}
CLOCKS = {"now", "utcnow", "today", "fromtimestamp", "localtime"}
"""Of `datetime` and `date`. `fromtimestamp` without a zone reads the machine's own; with one it is pure."""


def committed() -> list[Path]:
    """Every file that git keeps or would take, relative to the top."""
    listed = subprocess.run(["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listed.returncode:
        pytest.skip("this is no git checkout")
    return [Path(name) for name in listed.stdout.decode().split("\0") if name and (ROOT / name).is_file()]


def modules(*floors: str) -> list[Path]:
    """The Python files of the given folders, relative to the top."""
    return sorted(path.relative_to(ROOT) for floor in floors for path in (ROOT / floor).rglob("*.py"))


@cache
def tree(path: Path) -> ast.Module:
    """The syntax tree of one module."""
    return ast.parse((ROOT / path).read_text(encoding="utf-8"), filename=str(path))


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    """Everything in that tree, for most of these tests walk all modules."""
    return tuple(ast.walk(tree(path)))


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Line and absolute dotted name of everything a module imports, also inside functions and under TYPE_CHECKING."""
    package = ".".join(path.with_suffix("").parts)
    for node in nodes(path):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: -node.level] if node.level else []
            base = ".".join([*above, *([node.module] if node.module else [])])
            yield from ((node.lineno, f"{base}.{alias.name}") for alias in node.names)


def below(name: str, modules: set[str]) -> bool:
    """Whether a dotted name is one of the modules or lies in one."""
    parts = name.split(".")
    return any(".".join(parts[:length]) in modules for length in range(1, len(parts) + 1))


def calls(path: Path) -> Iterator[tuple[int, str, ast.Call]]:
    """Line, dotted name as written, and node of every call whose callee is a name or a chain of attributes."""
    for node in nodes(path):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
            yield node.lineno, ast.unparse(node.func), node


def test_the_top_level_holds_only_what_the_architecture_names():
    """A new folder or file at the top is a decision, not a habit."""
    assert {path.parts[0] for path in committed() if not path.parts[0].startswith(".")} <= TOP_LEVEL


def test_imports_never_point_upwards():
    """Schemas import no reader, readers import no actor; hiding the import in a function or under TYPE_CHECKING does not help."""
    upwards = [
        f"{path}:{line} imports {name}"
        for height, floor in enumerate(FLOORS)
        for path in modules(floor)
        for line, name in imports(path)
        if below(name, set(FLOORS[height + 1 :]))
    ]
    assert upwards == []


def test_nothing_shipped_imports_the_tests_or_the_data():
    """Tests know the code; the code knows neither its tests nor its samples."""
    assert [f"{path}:{line}" for path in modules(*FLOORS) for line, name in imports(path) if below(name, {"tests", "data"})] == []


def test_the_command_line_is_imported_by_nobody_else():
    """Commands call the machine; the machine does not know who called."""
    outside = [path for path in modules(*FLOORS) if path.parts[:2] != ("scraper", "cli")]
    assert [f"{path}:{line}" for path in outside for line, name in imports(path) if below(name, {"scraper.cli"})] == []


def test_httpx_is_imported_in_one_module_only():
    """Its fork can then be taken in a one-file change."""
    assert len({path for path in modules(*FLOORS) for _, name in imports(path) if below(name, {"httpx"})}) <= 1


def test_readers_and_values_import_nothing_that_touches_the_world():
    """The same bytes give the same answer on every machine and in every year."""
    assert [f"{path}:{line} imports {name}" for path in modules("schemas", "cleaners") for line, name in imports(path) if below(name, WORLD_MODULES)] == []


def test_readers_and_values_open_print_and_evaluate_nothing():
    """No file, no output, no code from a page."""
    assert [f"{path}:{line} calls {name}" for path in modules("schemas", "cleaners") for line, name, _ in calls(path) if name in WORLD_CALLS] == []


def test_readers_and_values_have_no_clock():
    """A relative date is read against the time of capture, which is handed in."""
    clocks = [
        f"{path}:{line} calls {name}"
        for path in modules("schemas", "cleaners")
        for line, name, call in calls(path)
        if name.split(".")[-1] in CLOCKS
        and {"datetime", "date", "dt"} & set(name.split(".")[:-1])
        and not (name.endswith("fromtimestamp") and (len(call.args) > 1 or call.keywords))
    ]
    assert clocks == []


def test_only_the_command_line_prints():
    """Everything else hands values back."""
    outside = [path for path in modules(*FLOORS) if path.parts[:2] != ("scraper", "cli")]
    assert [f"{path}:{line}" for path in outside for line, name, _ in calls(path) if name in {"print", "click.echo", "sys.stdout.write"}] == []


def test_no_error_is_swallowed():
    """No bare except, and no handler of everything that neither raises nor hands the error on."""
    swallowed = []
    for path in modules(*FLOORS):
        for node in nodes(path):
            if not isinstance(node, ast.ExceptHandler):
                continue
            caught = {ast.unparse(part) for part in (node.type.elts if isinstance(node.type, ast.Tuple) else [node.type])} if node.type else {"everything"}
            if "everything" in caught:
                swallowed.append(f"{path}:{node.lineno} bare except")
            elif {"Exception", "BaseException"} & caught:
                used = {inner.id for inner in ast.walk(node) if isinstance(inner, ast.Name)}
                if not any(isinstance(inner, ast.Raise) for inner in ast.walk(node)) and node.name not in used:
                    swallowed.append(f"{path}:{node.lineno} except {', '.join(sorted(caught))}")
    assert swallowed == []


def test_no_module_is_named_after_nothing():
    """A module is named for its subject."""
    assert [path for path in committed() if path.suffix == ".py" and SHAPELESS & {part.removesuffix(".py").strip("_") for part in path.parts}] == []


def test_no_file_of_code_outgrows_its_neighbours():
    """What is longer has two subjects."""
    long = [path for path in committed() if path.suffix == ".py" and len((ROOT / path).read_text(encoding="utf-8").splitlines()) > MAX_LINES]
    assert long == []


def test_everything_public_says_what_it_gives():
    """Modules, public classes, and public functions and methods have a docstring."""
    silent = []
    for path in modules(*FLOORS):
        module = tree(path)
        if module.body and not ast.get_docstring(module):
            silent.append(str(path))
        bodies = [module.body, *(node.body for node in module.body if isinstance(node, ast.ClassDef) and not node.name.startswith("_"))]
        for node in (node for body in bodies for node in body):
            if isinstance(node, DEFINITIONS) and not node.name.startswith("_") and not ast.get_docstring(node):
                silent.append(f"{path}:{node.lineno} {node.name}")
    assert silent == []


def test_every_module_defers_its_annotations():
    """One way of writing types everywhere; a module that defines nothing is free."""
    defining = [path for path in modules(*FLOORS) if any(isinstance(node, DEFINITIONS) for node in tree(path).body)]
    assert [path for path in defining if "from __future__ import annotations" not in (ROOT / path).read_text(encoding="utf-8")] == []


def test_work_left_over_says_when_it_is_due():
    """A marker for later names its condition in brackets: `TODO(when ...)`."""
    marker = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b(?!\(when )")
    assert [
        f"{path}:{number}"
        for path in modules(*FLOORS)
        for number, line in enumerate((ROOT / path).read_text(encoding="utf-8").splitlines(), 1)
        if marker.search(line)
    ] == []


def test_committed_files_name_no_machine_and_no_registry():
    """A checkout builds anywhere: no home folder, no work folder, no index address."""
    private = re.compile(
        rb"(?<![\w.])/(?:home|root|work|tmp|Users)/\w|--(?:extra-)?index-url|--find-links|--trusted-host|https?://(?:[\w-]+\.)*(?:pypi\.org|pythonhosted\.org)"
    )
    skipped = {Path("tests/test_house.py")}
    assert [str(path) for path in committed() if path not in skipped and private.search((ROOT / path).read_bytes())] == []


def test_the_lock_pins_and_hashes_everything_that_is_declared():
    """`requirements.lock` covers the run-time, the extras and the build back end."""
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    entries = re.findall(r"^([a-z0-9-]+)==[^\s\\]+(?: ; [^\\]*?)?((?: \\\n    --hash=sha256:[0-9a-f]{64})*)$", lock, re.MULTILINE)
    assert entries
    assert [name for name, hashes in entries if not hashes] == []
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [
        *project["build-system"]["requires"],
        *project["project"]["dependencies"],
        *(need for needs in project["project"]["optional-dependencies"].values() for need in needs),
    ]
    names = {re.split(r"[\[<>=!~; ]", need)[0].lower() for need in wanted}
    assert names - {name for name, _ in entries} == set()


def test_every_package_that_is_imported_is_declared_and_the_other_way_round():
    """What is installed is what is used; the exceptions are named."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needs = [*project["dependencies"], *project["optional-dependencies"]["all"]]
    declared = {re.split(r"[\[<>=!~; ]", need)[0] for need in needs}
    imported = {name.split(".")[0] for path in modules(*FLOORS) for _, name in imports(path)} - sys.stdlib_module_names - set(FLOORS)
    assert {DISTRIBUTIONS.get(name, name) for name in imported} == declared - set(NOT_IMPORTED)

"""The store is damaged, foreign, shared or cannot be written; the disk is full: never a wrong site."""

import fcntl
import json
import random
import resource
import shutil
import subprocess
import sys
from contextlib import ExitStack, suppress
from pathlib import Path

import pytest

from bangban.incremental.disk.digests import digest
from bangban.locale.zh.messages import read_messages
from tests.browser import builds
from tests.browser import newsroom as newsrooms
from tests.browser.builds import ROOT
from tests.processes import ending
from tests.site.workbench import Workbench, read_tree, take_bench, tell_difference


@pytest.fixture
def bench() -> Workbench:
    """A small newsroom, built, and then edited."""
    bench = take_bench("components/card/card.html")
    newsrooms.found(bench.newsroom.path)
    bench.rebuild()
    bench.newsroom.article(title="改了标题")
    return bench


def find_state(bench: Workbench) -> Path:
    """The file of the memory."""
    return bench.root / ".bangban" / "output" / "state"


def check_rebuilt(bench: Workbench, code: str) -> None:
    """The build says why it makes all anew, and the site is a clean one's; the next one says nothing."""
    run = bench.build()
    assert run.end == 0
    if code:
        assert read_messages()[f"store.{code}"].what in "".join(run.said)
    (files, folders), (_, wanted, wanted_folders) = read_tree(bench.output), bench.judge()
    assert (tell_difference(files, wanted), folders) == ([], wanted_folders)
    assert "重做 0 项" in bench.build().said[-1]
    assert bench.build().problems == ()


def write_version(path: Path, **other: object) -> None:
    """The same memory, said to be another format's."""
    magic, line, _, rest = path.read_bytes().split(b"\n", 3)
    # The head is as long whatever it says.
    line = json.dumps(json.loads(line) | other).encode().ljust(len(line)) + b"\n"
    path.write_bytes(magic + b"\n" + line + digest(line).hex().encode() + b"\n" + rest)


@pytest.mark.parametrize("data", [b"", b"\0" * 5000, b"bangban memory\n", b"bangban memory\n{}\n\n"])
def test_the_memory_is_something_else(bench, data):
    """Emptied, or full of other bytes."""
    find_state(bench).write_bytes(data)
    check_rebuilt(bench, "broken")


@pytest.mark.parametrize("share", [0.02, 0.3, 0.9, 0.999])
def test_the_memory_is_cut_off(bench, share):
    """At its head, or within any of its parts."""
    state = find_state(bench)
    data = state.read_bytes()
    state.write_bytes(data[: int(len(data) * share)])
    check_rebuilt(bench, "broken")


@pytest.mark.parametrize("seed", range(6))
def test_single_bytes_of_the_memory_change(bench, seed):
    """Wherever they are: what is not as it was written is not used."""
    chance, state = random.Random(seed), find_state(bench)
    data = bytearray(state.read_bytes())
    for _ in range(1 + seed * 3):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    state.write_bytes(data)
    check_rebuilt(bench, "broken")


@pytest.mark.parametrize("other", [{"version": 0}, {"version": 99}, {"pickle": 2}])
def test_the_memory_is_another_versions(bench, other):
    """It is not read any further."""
    write_version(find_state(bench), **other)
    check_rebuilt(bench, "foreign")


@pytest.mark.parametrize("keep", [0.0, 0.5, None])
def test_values_are_lost(bench, keep):
    """The file of values is cut off, emptied, or other bytes stand in it."""
    pack = next(find_state(bench).parent.glob("pack-*"))
    data = pack.read_bytes()
    pack.write_bytes(bytes(len(data)) if keep is None else data[: int(len(data) * keep)])
    bench.newsroom.write("platform/platform.yaml", newsrooms.PLATFORM.replace("试验求助平台", "改名"))
    check_rebuilt(bench, "broken")


def test_values_are_lost_while_pages_are_made(bench):
    """Some of the changes are waiting already: none of them gets into the site that is made anew."""
    bench.build()
    card = bench.theme / "components" / "card" / "card.html"
    card.write_text(card.read_text(encoding="utf-8").replace("<article ", "<article data-new ", 1), "utf-8")
    pack = next(find_state(bench).parent.glob("pack-*"))
    data = pack.read_bytes()
    pack.write_bytes(data[: len(data) // 2] + bytes(len(data) - len(data) // 2))
    check_rebuilt(bench, "broken")


def test_values_are_gone(bench):
    """Without the file of values the memory is of no use."""
    next(find_state(bench).parent.glob("pack-*")).unlink()
    check_rebuilt(bench, "broken")


@pytest.mark.parametrize("name", ["state", "pack", "spare", "templates", "spare-lag"])
def test_a_folder_stands_where_a_file_was(bench, name):
    """Or a file where a folder was."""
    store = find_state(bench).parent
    path = next(store.glob(f"{name}-*"), store / name) if name == "pack" else store / name
    if path.is_dir():
        shutil.rmtree(path)
        path.write_text("x", encoding="utf-8")
    else:
        path.unlink(missing_ok=True)
        path.mkdir()
    bench.settings["BANGBAN_PUBLISH"] = name.startswith("spare")
    check_rebuilt(bench, "")
    bench.newsroom.article(title="又改了标题")
    check_rebuilt(bench, "")
    take_away(store)


def take_away(store: Path) -> None:
    """So that the next test finds nothing odd."""
    shutil.rmtree(store.parent, ignore_errors=True)


@pytest.mark.parametrize("kind", ["file", "dangling"])
def test_there_can_be_no_store(bench, kind):
    """Told; the site is made all the same."""
    store = bench.root / ".bangban"
    shutil.rmtree(store)
    if kind == "file":
        store.write_text("x", encoding="utf-8")
    else:
        store.symlink_to("/proc/nowhere")
    for title in ("一", "二"):
        bench.newsroom.article(title=title)
        run = bench.build()
        assert run.end == 0
        assert read_messages()["store.readonly"].what in "".join(run.said)
        assert tell_difference(read_tree(bench.output)[0], bench.judge()[1]) == []
    store.unlink()


def test_two_builds_at_once(newsroom, tmp_path):
    """Whoever comes later says so and waits; both end well."""
    output = tmp_path / "output"
    store = tmp_path / ".bangban" / "output"
    store.mkdir(parents=True)
    command = [sys.executable, "-P", "-m", "pelican", str(newsroom.path), "-s", "pelicanconf.py"]
    with ExitStack() as stack:
        with (store / "lock").open("w") as lock:
            fcntl.lockf(lock, fcntl.LOCK_EX)
            both = [
                subprocess.Popen(
                    [*command, "-o", str(output)],
                    cwd=ROOT,
                    env=builds.environment(),
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.PIPE,
                )
                for _ in range(2)
            ]
            for one in both:
                stack.enter_context(ending(one))
            told = [one.stderr.readline().decode() for one in both]
        said = [one.communicate(timeout=builds.TIMEOUT)[1].decode() for one in both]
    assert [one.returncode for one in both] == [0, 0], said
    assert all(read_messages()["store.busy"].what in line for line in told)
    assert sorted("重做 0 项" in text for text in said) == [False, True]
    clean = builds.build(newsroom.path, tmp_path / "clean" / "output").site
    assert builds.Site(output).files() == clean.files()


@pytest.mark.parametrize("settings", ["pelicanconf.py", "publishconf.py"])
@pytest.mark.parametrize("size", [0, 2000])
def test_files_cannot_be_written(newsroom, build_site, tmp_path, settings, size):
    """A limit on the size of files acts like a full disk: a sentence, no traceback, and the old site."""
    before = build_site(newsroom.path, settings).site.files()
    newsroom.write("platform/platform.yaml", newsrooms.PLATFORM.replace("试验求助平台", "改名的平台"))
    done = subprocess.run(
        [sys.executable, "-P", "-m", "pelican", newsroom.path, "-s", settings, "-o", tmp_path / "output"],
        cwd=ROOT,
        env=builds.environment(),
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    check_failed(done, tmp_path / "output", before)
    assert build_site(newsroom.path, settings).site.files() != before


def check_failed(done: subprocess.CompletedProcess[str], output: Path, before: dict[str, bytes]) -> None:
    """A sentence in Chinese, no traceback, and the old site."""
    assert done.returncode != 0
    assert "网站没有建成" in done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    assert builds.Site(output).files() == before


@pytest.fixture
def small_disk(tmp_path):
    """A disk of 3 MB, where this machine lets us make one."""
    place = tmp_path / "disk"
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(place)]
    if not shutil.which("mount") or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("no right to mount")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def fill(path: Path) -> None:
    """A file that takes all the room there is."""
    with path.open("wb", buffering=0) as file, suppress(OSError):
        while file.write(bytes(4096)):
            pass


@pytest.mark.parametrize("settings", ["pelicanconf.py", "publishconf.py"])
def test_the_disk_is_full(newsroom, small_disk, settings):
    """The old site stays, byte for byte; with room again the next build is a clean one's."""
    output = small_disk / "output"
    before = builds.build(newsroom.path, output, settings).site.files()
    fill(small_disk / "ballast")
    newsroom.write("platform/platform.yaml", newsrooms.PLATFORM.replace("试验求助平台", "改名的平台"))
    built = builds.build(newsroom.path, output, settings)
    check_failed(built, output, before)
    (small_disk / "ballast").unlink()
    clean = builds.build(newsroom.path, small_disk.parent / "clean", settings).site
    assert builds.build(newsroom.path, output, settings).site.files() == clean.files()

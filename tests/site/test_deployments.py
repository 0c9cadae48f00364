"""`bangban deploy`: the command, killed at any moment."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.bangban.deployment.sites import find_broken, publish, read_plain, write_site
from tests.browser.builds import environment
from tests.processes import PATIENCE, ending
from tests.site.commands import run_bangban
from tests.stores.servers import serving_ssh


def test_the_command_sends_and_tells(tmp_path):
    """What arrived is the result; how far it is stands beside it."""
    files = write_site(range(2))
    publish(tmp_path / "output", files)
    target = f"file://{tmp_path}/srv/site"
    dry = run_bangban("deploy", target, "--dry-run", folder=tmp_path)
    assert (dry.returncode, len(dry.stdout.splitlines())) == (0, len(files))
    assert not (tmp_path / "srv" / "site").exists()
    done = run_bangban("deploy", target, folder=tmp_path)
    assert (done.returncode, done.stdout) == (0, dry.stdout)
    assert f"新增 {len(files)} 个文件" in done.stderr
    assert read_plain(tmp_path / "srv" / "site") == files
    assert run_bangban("deploy", target, folder=tmp_path).stdout == ""


@pytest.mark.parametrize(
    ("line", "code", "said"),
    [
        ("file:///srv/x --output none", 2, "找不到“none”"),
        ("file:///srv/x", 2, "不是正式发布的网站"),
        ("/srv/x", 2, "不认得"),
        ("s3://id:secretkey@bucket", 1, "地址里不能写密码或密钥"),
        ("file:///srv/x --adopt --rollback", 2, "不能一起写"),
        ("file:///srv/x --wait soon", 2, "--wait 要写秒数"),
    ],
)
def test_what_cannot_be_done_is_told(tmp_path, line, code, said):
    """With what to do about it, and without a key."""
    (tmp_path / "output").mkdir()
    done = run_bangban("deploy", *line.split(), folder=tmp_path)
    assert (done.returncode, said in done.stderr) == (code, True), done.stderr
    assert "secretkey" not in done.stderr


def test_whoever_is_second_may_wait(tmp_path):
    """Until the first has come to its end, and no longer than asked for."""
    files = write_site(range(1))
    publish(tmp_path / "output", files)
    target = f"file://{tmp_path}/srv/site"
    script = (
        "from bangban.deployment.targets import open_target\n"
        f"with open_target({target!r}).open(): print(flush=True), input()"
    )
    command = [sys.executable, "-P", "-c", script]
    waiting = [sys.executable, "-P", "-m", "bangban", "deploy", target, "--wait", "60"]
    with ending(subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)) as first:
        first.stdout.readline()
        done = run_bangban("deploy", target, "--wait", "1", folder=tmp_path)
        assert (done.returncode, "最多等 1 秒" in done.stderr, "有人正在" in done.stderr) == (1, True, True)
        with ending(
            subprocess.Popen(waiting, cwd=tmp_path, env=environment({}), stderr=subprocess.PIPE)
        ) as second:
            assert "最多等 60 秒" in second.stderr.readline().decode()
            first.communicate(b"\n", PATIENCE)
            second.communicate(timeout=PATIENCE)
            assert second.returncode == 0
    assert read_plain(tmp_path / "srv" / "site") == files


@pytest.mark.parametrize("count", [3, pytest.param(30, marks=pytest.mark.nightly)])
def test_killed_at_any_moment(tmp_path, count):
    """Readers find whole pages; the next one sends the rest."""
    place = tmp_path / "srv" / "site"
    kill_again_and_again(tmp_path, place, f"file://{place}", count)


@pytest.mark.nightly
def test_killed_at_any_moment_over_ssh(tmp_path, monkeypatch):
    """The same where the lock and what was on its way are on another machine."""
    place = tmp_path / "srv" / "site"
    with serving_ssh(tmp_path / "ssh") as (host, programs):
        monkeypatch.setenv("PATH", f"{programs}:{os.environ['PATH']}")
        kill_again_and_again(tmp_path, place, f"rsync://{host}{place}", 30, span=2.0)


def kill_again_and_again(tmp_path: Path, place: Path, target: str, count: int, span: float = 0.05) -> None:
    """Sends two sites in turn, killed up to `span` seconds after it has begun to write."""
    chance = random.Random(count)
    sites = [write_site(range(30)), write_site(range(5, 40), "新", "b")]
    command = [sys.executable, "-P", "-m", "bangban", "deploy", target]
    broken = 0
    for turn in range(count + 1):
        folder = tmp_path / "desk"
        shutil.rmtree(folder, ignore_errors=True)
        publish(folder / "output", sites[turn % 2])
        with ending(
            subprocess.Popen(
                command, cwd=folder, env=environment({}), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
        ) as process:
            if turn:
                await_change(place, process, chance.random() * span)
                process.send_signal(signal.SIGKILL)
            broken += process.wait(PATIENCE) != 0
        assert find_broken(place) == []
    assert broken
    done = run_bangban("deploy", target, folder=tmp_path / "desk")
    assert done.returncode == 0, done.stderr
    assert read_plain(place) == sites[count % 2]


def await_change(place: Path, process: subprocess.Popen, moment: float) -> None:
    """Waits until it has begun to write, and a moment longer."""
    note = place.with_name(f".bangban-{place.name}") / "manifest"
    begun = note.stat().st_mtime_ns
    while process.poll() is None and note.stat().st_mtime_ns == begun:
        time.sleep(0.001)
    time.sleep(moment)

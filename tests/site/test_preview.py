"""`bangban serve` with a real browser: what an editor sees while writing."""

import re
import shutil
import signal
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.request import Request, urlopen

import pytest
from playwright.sync_api import expect

from tests.browser import axe
from tests.browser.builds import environment
from tests.processes import ending
from tests.site.commands import found_project

PATIENCE = 60_000  # milliseconds until a page that never changes is a failure
READY = "预览："


@pytest.fixture
def project(newsroom, tmp_path):
    """A newsroom with a draft, in a project of its own."""
    found_project(tmp_path)
    newsroom.article("secret", keys="draft: true\n", title="还没写完")
    return tmp_path


@contextmanager
def serving(folder, *options: str, **extra: str):
    """The running command and its address; it is ended with the block."""
    command = [sys.executable, "-P", "-m", "bangban", "serve", "--port", "0", *options]
    process = subprocess.Popen(
        command, cwd=folder, env=environment(extra), stderr=subprocess.PIPE, encoding="utf-8"
    )
    with ending(process):
        ready = next(line for line in process.stderr if line.startswith(READY))
        yield process, ready.removeprefix(READY).split("/（")[0]


def find_faults(visit) -> list[str]:
    """What went wrong on the page, but for requests that it gave up because it loaded itself again."""
    return [problem for problem in visit.problems if "ERR_ABORTED" not in problem]


def test_shows_drafts_problems_and_changes(project, newsroom, open_page):
    """One session: look, make a mistake, see it, break the build, mend it all, and stop."""
    with serving(project) as (process, base):
        visit = open_page("/articles/secret/", base=base)
        page = visit.page
        assert "还没写完" in page.title()
        assert page.locator(".bangban-preview").count() == 0

        newsroom.write("articles/bad.md", "---\ntitel: <b>坏</b>\ntitle: 一\ndate: 2022-11-14\n---\n")
        page.wait_for_selector(".bangban-preview", timeout=PATIENCE)
        row = page.locator(".bangban-preview li").inner_text()
        assert row.startswith("content/articles/bad.md:2:1")
        assert "是不是想写“title”？" in row
        assert page.get_by_role("complementary", name="预览：内容检查").is_visible()
        assert axe.violations(visit) == []

        settings = project / "pelicanconf.py"
        sound = settings.read_bytes()
        settings.write_bytes(sound + "\nraise ValueError('设置坏了')\n".encode())
        page.wait_for_selector(".bangban-preview pre", timeout=PATIENCE)
        assert "设置坏了" in page.locator(".bangban-preview pre").inner_text()
        assert "还没写完" in page.title()
        assert axe.violations(visit) == []

        settings.write_bytes(sound)
        newsroom.remove("articles/bad.md")
        page.wait_for_selector(".bangban-preview", state="detached", timeout=PATIENCE)
        newsroom.article("secret", keys="draft: true\n", title="写完了")
        expect(page).to_have_title(re.compile("写完了"), timeout=PATIENCE)
        assert find_faults(visit) == []
    assert process.returncode == 0
    assert not (project / "output").exists()


def test_the_content_is_moved_away_and_comes_back(project, newsroom, open_page):
    """Told above the page, which stays; taken up again when it is back, also as a copy."""
    content = project / "content"
    with serving(project) as (process, base):
        visit = open_page("/articles/secret/", base=base)
        content.rename(project / "elsewhere")
        failure = visit.page.locator(".bangban-preview pre")
        expect(failure).to_contain_text("没有内容文件夹", timeout=PATIENCE)
        expect(visit.page).to_have_title(re.compile("还没写完"))
        shutil.copytree(project / "elsewhere", content)
        visit.page.wait_for_selector(".bangban-preview", state="detached", timeout=PATIENCE)
        newsroom.article("secret", keys="draft: true\n", title="写完了")
        expect(visit.page).to_have_title(re.compile("写完了"), timeout=PATIENCE)
        assert find_faults(visit) == []
    assert process.returncode == 0


def test_keeps_the_place_and_works_behind_a_forwarded_port(project, newsroom, open_page):
    """Under another name and a path of the tunnel's: the page loads itself again where the reader was."""
    words = "\n\n".join(f"第 {number} 段。" for number in range(200))
    newsroom.article("long", title="很长", body=words)
    with serving(project, "--allow-host", "desk-8000.example") as (_, base), tunnel(base) as outside:
        page = open_page("/t/articles/long/", base=outside).page
        page.mouse.wheel(0, 3000)
        before = await_scroll(page, lambda place: place > 1000)
        newsroom.article("long", title="很长，改了", body=words)
        expect(page).to_have_title(re.compile("改了"), timeout=PATIENCE)
        await_scroll(page, lambda place: abs(place - before) < 100)


def await_scroll(page, fits) -> float:
    """How far down the page is, as soon as that fits."""
    until = time.monotonic() + 20
    while not fits(place := page.evaluate("scrollY")):
        assert time.monotonic() < until, place
        time.sleep(0.1)
    return place


@contextmanager
def tunnel(base: str):
    """Another port that passes on what comes under `/t/`, for another name: as forwarded ports do."""

    class Passing(BaseHTTPRequestHandler):
        def do_GET(self):
            path = self.path.removeprefix("/t") if self.path.startswith("/t/") else self.path
            request = Request(base.rstrip("/") + path, headers={"Host": "desk-8000.example"})
            with suppress(OSError), urlopen(request, timeout=60) as answer:
                self.send_response(answer.status)
                self.send_header("Content-Type", answer.headers["Content-Type"])
                self.end_headers()
                while part := answer.read1():
                    self.wfile.write(part)

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Passing)
    server.daemon_threads = True
    server.block_on_close = False
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def test_a_folder_that_cannot_be_written_is_told(project, newsroom, open_page):
    """And taken up again: the command lives on."""
    with serving(project) as (process, base):
        page = open_page("/articles/secret/", base=base).page
        report = project / ".bangban/preview-problems.json"
        report.unlink(missing_ok=True)
        (report / "in the way").mkdir(parents=True)
        newsroom.article("secret", keys="draft: true\n", title="又写了一点")
        page.wait_for_selector(".bangban-preview pre", timeout=PATIENCE)
        shutil.rmtree(report)
        newsroom.article("secret", keys="draft: true\n", title="写完了")
        expect(page).to_have_title(re.compile("写完了"), timeout=PATIENCE)
        assert process.poll() is None


@pytest.mark.parametrize("moment", ["waiting", "building"])
def test_nothing_is_left_when_it_is_killed(project, moment):
    """SIGKILL: its processes end by themselves."""
    if moment == "building":
        settings = project / "pelicanconf.py"
        # The preview reads the settings, too, before it builds: only Pelican is to take its time.
        slow = b"\nimport sys, time\nif 'pelican' in sys.modules:\n    time.sleep(600)\n"
        settings.write_bytes(settings.read_bytes() + slow)
    command = [sys.executable, "-P", "-m", "bangban", "serve", "--port", "0"]
    process = subprocess.Popen(
        command, cwd=project, env=environment(), stderr=subprocess.PIPE, encoding="utf-8"
    )
    with ending(process):
        wanted = READY if moment == "waiting" else "正在建站"
        assert any(line.startswith(wanted) for line in process.stderr)
        time.sleep(1)
        children = list_children(process.pid)
        assert children
        process.kill()
        process.wait()
    end = time.monotonic() + 30
    while any(map(is_running, children)):
        assert time.monotonic() < end
        time.sleep(0.05)


def list_children(parent: int) -> list[int]:
    found = subprocess.run(["ps", "-o", "pid=", "--ppid", str(parent)], capture_output=True, check=False)
    return [int(one) for one in found.stdout.split()]


def is_running(process: int) -> bool:
    found = subprocess.run(["ps", "-o", "stat=", "-p", str(process)], capture_output=True, check=False)
    return bool(found.stdout.strip()) and not found.stdout.startswith(b"Z")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_ends_cleanly(project, number):
    """Ctrl-C, or the end of the session: a word, success, and no process left behind."""
    with serving(project) as (process, _):
        process.send_signal(number)
        *_, last = process.stderr
        assert last == "预览已结束。\n"
        assert process.wait(timeout=30) == 0


def test_starts_with_a_broken_project(project, open_page):
    """The first build failed: the page says why, and comes to life when it is mended."""
    settings = project / "pelicanconf.py"
    sound = settings.read_bytes()
    settings.write_bytes(b"raise ValueError('broken settings')\n")
    with serving(project) as (_, base):
        visit = open_page("/", base=base)
        assert "broken settings" in visit.page.locator(".bangban-preview pre").inner_text()
        assert visit.page.locator("h1").inner_text() == "还没有可以预览的页面"
        settings.write_bytes(sound)
        expect(visit.page).to_have_title(re.compile("试验"), timeout=PATIENCE)


def test_refuses_a_taken_port(project):
    """The second preview says what to do."""
    with serving(project) as (_, base):
        port = base.rpartition(":")[2]
        command = [sys.executable, "-P", "-m", "bangban", "serve", "--port", port]
        done = subprocess.run(
            command, cwd=project, env=environment(), capture_output=True, encoding="utf-8", check=False
        )
    assert done.returncode == 2
    assert done.stderr.startswith(f"端口 {port} 已被别的程序占用。")

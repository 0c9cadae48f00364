"""What a newsroom's repository has CI do: its steps are run in a clean clone, with the wheel, as far as they
run without the host."""

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from tests.browser.builds import TIMEOUT
from tests.installed import Installed

GITHUB, GITLAB, SCRIPT = ".github/workflows/publish.yml", ".gitlab-ci.yml", "ci/publish.sh"
ON_THE_HOST = {
    "actions/cache",
    "actions/checkout",
    "actions/deploy-pages",
    "actions/setup-python",
    "actions/upload-pages-artifact",
}


@dataclass
class Job:
    """A run of the workflow in a clone of its own."""

    installed: Installed
    folder: Path
    summary: str = ""
    key: str = ""

    def run(self, event: str = "push", **variables: str) -> subprocess.CompletedProcess[str]:
        """The shell steps of the first job, in order, with the files that GitHub gives. Gives what the last
        one said; raises AssertionError where one fails."""
        outputs, summary = self.folder.with_name("outputs"), self.folder.with_name("summary")
        outputs.write_text("")
        summary.write_text("")
        github = {
            "GITHUB_ACTIONS": "true",
            "GITHUB_OUTPUT": str(outputs),
            "GITHUB_STEP_SUMMARY": str(summary),
        }
        path = f"{self.installed.folder / 'bin'}{os.pathsep}{os.environ['PATH']}"
        steps = yaml.safe_load((self.folder / GITHUB).read_text(encoding="utf-8"))["jobs"]["build"]["steps"]
        for step in [step for step in steps if "run" in step and is_for(step, event)]:
            # What is not set has an empty value there.
            given = dict.fromkeys(step.get("env", {}), "") | variables
            environment = self.installed.environment(**github, **given, PATH=path)
            done = subprocess.run(
                ["sh", "-e", "-c", step["run"]],
                cwd=self.folder,
                env=environment,
                capture_output=True,
                encoding="utf-8",
                timeout=TIMEOUT,
                check=False,
            )
            assert done.returncode == 0, (step, done.stdout, done.stderr)
        self.summary, self.key = summary.read_text(encoding="utf-8"), outputs.read_text(encoding="utf-8")
        return done


def is_for(step: dict[str, str], event: str) -> bool:
    """Whether a step is run after such an event; the only question that steps of a shell ask."""
    asked = re.fullmatch(r"github\.event_name (==|!=) 'pull_request'", step.get("if", ""))
    assert asked or "if" not in step
    return not asked or (event == "pull_request") is (asked[1] == "==")


def git(*arguments: str | Path, folder: Path) -> None:
    own = ("-c", "user.name=desk", "-c", "user.email=desk@news.example")
    subprocess.run(["git", *own, *arguments], cwd=folder, check=True, capture_output=True, timeout=TIMEOUT)


@pytest.fixture
def repository(installed: Installed, tmp_path: Path) -> Path:
    """A newsroom's repository, of one commit."""
    folder = tmp_path / "origin"
    done = installed.run("bangban", "init", folder, folder=tmp_path)
    assert done.returncode == 0, done.stderr
    git("init", "--quiet", "--initial-branch=main", folder=folder)
    commit(folder)
    return folder


def commit(folder: Path) -> None:
    git("add", "--all", folder=folder)
    git("commit", "--quiet", "--message=news", folder=folder)


@pytest.fixture
def clone(installed: Installed, repository: Path, tmp_path: Path):
    """`clone("a")`: a job that has checked the newest commit out, and nothing else."""

    def make(name: str) -> Job:
        (tmp_path / name).mkdir()
        git("clone", "--quiet", repository, tmp_path / name / "work", folder=tmp_path)
        return Job(installed, tmp_path / name / "work")

    return make


def cached_paths(folder: Path) -> list[str]:
    """What the workflow keeps from one run to the next."""
    steps = yaml.safe_load((folder / GITHUB).read_text(encoding="utf-8"))["jobs"]["build"]["steps"]
    (step,) = (step for step in steps if step.get("uses", "").startswith("actions/cache@"))
    return step["with"]["path"].split()


def test_a_clean_clone_is_published_and_the_next_makes_what_changed(clone, repository, tmp_path):
    """With what the first run has kept, restored as a cache does it; told in the summary; deployed."""
    first, target = clone("a"), f"file://{tmp_path}/srv/site"
    first.run(BANGBAN_TARGET=target)
    assert (tmp_path / "srv/site/index.html").is_file()
    assert "- `/cases/street-lamp/`" in first.summary.partition("有变化的网址")[0]
    tar = tmp_path / "cache.tar"
    subprocess.run(["tar", "-cf", tar, *cached_paths(first.folder)], cwd=first.folder, check=True)
    shutil.rmtree(first.folder)
    story = repository / "content/articles/how-to-write.md"
    story.write_text(story.read_text(encoding="utf-8") + "\n又添了一段。\n", encoding="utf-8")
    (repository / "content/editorials/ask-once-more.md").unlink()
    commit(repository)

    second = clone("b")
    assert cached_paths(second.folder)
    subprocess.run(["tar", "-xf", tar], cwd=second.folder, check=True)
    kept = {path: path.stat().st_ino for path in (second.folder / "output").rglob("index.html")}
    done = second.run(BANGBAN_TARGET=target)
    assert second.key == first.key
    new, changed, gone = re.findall(r"^\*\*.*：(\d+)\*\*$", second.summary, re.MULTILINE)
    assert (int(new), int(gone)) == (0, second.summary.partition("不见了的网址")[2].count("\n- "))
    assert 0 < int(changed) < len(kept)
    assert "- `/articles/how-to-write/`" in second.summary
    assert "- `/editorials/ask-once-more/`" in second.summary.partition("不见了的网址")[2]
    assert "- editorials/ask-once-more/index.html" in done.stdout
    assert not (tmp_path / "srv/site/editorials/ask-once-more").exists()


def test_the_same_again_remakes_nothing(clone, repository, tmp_path):
    """Another clone, with other times and files, and the cache: no address is new, changed or gone."""
    first = clone("a")
    first.run()
    tar = tmp_path / "cache.tar"
    subprocess.run(["tar", "-cf", tar, *cached_paths(first.folder)], cwd=first.folder, check=True)
    second = clone("b")
    subprocess.run(["tar", "-xf", tar], cwd=second.folder, check=True)
    page = second.folder / "output/cases/street-lamp/index.html"
    before = page.stat()
    done = second.run()
    assert re.findall(r"：(\d+)\*\*", second.summary) == ["0", "0", "0"]
    assert (page.stat().st_ino, page.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns), done.stdout


def test_a_mistake_is_marked_and_stops_it(clone, repository):
    """In the file and line, for GitHub; nothing is published."""
    story = repository / "content/articles/how-to-write.md"
    story.write_text(story.read_text(encoding="utf-8").replace("title:", "titel:", 1), encoding="utf-8")
    commit(repository)
    job = clone("a")
    with pytest.raises(AssertionError, match=r"::error file=content/articles/how-to-write\.md,line="):
        job.run("pull_request")
    assert not (job.folder / "output").exists()


def test_gitlab_runs_the_same(clone, installed):
    """Its pages' job, with the summary in its log."""
    folder = clone("a").folder
    pages = yaml.safe_load((folder / GITLAB).read_text(encoding="utf-8"))["pages"]
    path = f"{installed.folder / 'bin'}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["sh", "-e", "-c", "\n".join(pages["script"])],
        cwd=folder,
        env=installed.environment(PATH=path),
        capture_output=True,
        encoding="utf-8",
        timeout=TIMEOUT,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "- `/cases/street-lamp/`" in done.stdout
    assert (folder / pages["artifacts"]["paths"][0] / "index.html").is_file()


def test_asks_for_little(clone):
    """The right to read, but for the job that publishes; actions of GitHub alone, by their major version."""
    workflow = yaml.safe_load((clone("a").folder / GITHUB).read_text(encoding="utf-8"))
    assert workflow["permissions"] == {"contents": "read"}
    rights = {name: job.get("permissions") for name, job in workflow["jobs"].items()}
    assert rights == {"build": None, "deploy": {"pages": "write", "id-token": "write"}}
    used = [step["uses"] for job in workflow["jobs"].values() for step in job["steps"] if "uses" in step]
    assert {one.partition("@")[0] for one in used} <= ON_THE_HOST
    assert all(re.fullmatch(r"[^@]+@v\d+", one) for one in used)

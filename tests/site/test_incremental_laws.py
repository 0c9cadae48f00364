"""The law of the incremental build: whatever happens, the site is the one that a clean build makes."""

import shutil
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.browser import newsroom as newsrooms
from tests.site import desk_changes as desk
from tests.site.story_changes import BODIES, CASES, FOLDERS, NAMES, Keys, begin, change_keys, write
from tests.site.workbench import read_tree, take_bench, tell_difference

SEQUENCES, STEPS = (500, 15) if settings.get_current_profile_name() == "nightly" else (18, 5)
"""Of each of the four classes below."""
FOREIGN = {"CNAME": b"news.example\n", "articles/by-hand.html": b"hand", ".well-known/x/y.txt": b"x"}
STORIES = ("articles/a0.md", "articles/a1.md", "articles/a2.md", "editorials/second.md", "cases/second.md")


class Law(RuleBasedStateMachine):
    """A newsroom at work. Each step is followed by a build, and that is judged."""

    def __init__(self) -> None:
        super().__init__()
        self.bench = take_bench(*desk.THEME_FILES)
        self.newsroom = self.bench.newsroom
        self.stories: dict[str, Keys] = {}
        self.judged: tuple[object, ...] = ()
        self.stale = True

    @initialize()
    def found(self) -> None:
        """The newsroom as it is at first, and its first site."""
        newsrooms.found(self.newsroom.path)
        for name, data in desk.FIRST_FILES.items():
            self.newsroom.write(name, data)
        first = ("articles/first-article.md", "editorials/first-editorial.md", "cases/first-case.md")
        for number, path in enumerate((*first, *STORIES)):
            self.put(path, begin(path, number))

    def put(self, path: str, keys: Keys) -> None:
        self.stories[path] = keys
        write(self.newsroom, path, keys)

    def pick(self, number: int) -> str:
        """A story by any number."""
        return sorted(self.stories)[number % len(self.stories)]

    @invariant()
    def is_as_a_clean_build(self) -> None:
        """The site, its folders, and what is told of the content."""
        before, _ = read_tree(self.bench.output)
        run = self.bench.build()
        found, folders = read_tree(self.bench.output)
        if self.stale:
            self.judged, self.stale = self.bench.judge(), False
        wanted_run, wanted, wanted_folders = self.judged
        assert (run.end, run.problems) == (wanted_run.end, wanted_run.problems)
        foreign = {name: before[name] for name in FOREIGN if name in before}
        if run.end:
            assert found == before
            return
        assert tell_difference(found, wanted | foreign) == []
        above = {str(parent) for name in foreign for parent in Path(name).parents} - {"."}
        assert folders == wanted_folders | above
        left = {entry.name for entry in self.bench.root.iterdir()}
        ours = {"output", ".bangban", ".bangban-output.manifest", "manifest.sha256"}
        assert left <= {"content", "theme", "judge"} | ours


class StoryRules(Law):
    """What editors do."""

    @rule(number=st.integers(0, 9), keys=change_keys())
    def edit(self, number: int, keys: Keys) -> None:
        path = self.pick(number)
        self.put(path, self.stories[path] | keys)
        self.stale = True

    @rule(number=st.integers(0, 9), keys=st.sampled_from(CASES))
    def go_on_with_a_case(self, number: int, keys: Keys) -> None:
        cases = [path for path in sorted(self.stories) if path.startswith("cases/")]
        if cases:
            path = cases[number % len(cases)]
            self.put(path, self.stories[path] | keys)
            self.stale = True

    @precondition(lambda self: len(self.stories) > 3)
    @rule(number=st.integers(0, 9))
    def delete(self, number: int) -> None:
        path = self.pick(number)
        del self.stories[path]
        self.newsroom.remove(path)
        self.stale = True

    @rule(folder=st.sampled_from(FOLDERS), name=st.sampled_from(NAMES), number=st.integers(0, 9))
    def add(self, folder: str, name: str, number: int) -> None:
        path = f"{folder}/{name}.md"
        self.put(path, begin(path, number))
        self.stale = True

    @precondition(lambda self: len(self.stories) > 3)
    @rule(number=st.integers(0, 9), name=st.sampled_from(NAMES))
    def rename(self, number: int, name: str) -> None:
        old = self.pick(number)
        keys = self.stories.pop(old)
        self.newsroom.remove(old)
        self.put(f"{old.partition('/')[0]}/{name}.md", keys)
        self.stale = True

    @rule(number=st.integers(0, 9))
    def break_a_file(self, number: int) -> None:
        path = self.pick(number)
        self.put(path, self.stories[path] | {"date": "2022-13-40"})
        self.stale = True

    @rule(numbers=st.lists(st.integers(0, 9), min_size=2, max_size=4), keys=change_keys())
    def edit_several(self, numbers: list[int], keys: Keys) -> None:
        for path in sorted({self.pick(number) for number in numbers}):
            self.put(path, self.stories[path] | keys)
        self.stale = True


class DeskRules(Law):
    """What changes around the stories."""

    @rule(text=st.sampled_from(desk.PLATFORMS))
    def change_the_platform(self, text: str) -> None:
        self.newsroom.write("platform/platform.yaml", text)
        self.stale = True

    @rule(text=st.sampled_from(desk.FIGURES))
    def change_the_figures(self, text: str) -> None:
        self.newsroom.write("platform/stats.csv", text)
        self.stale = True

    @rule(text=st.sampled_from(desk.WITHDRAWALS))
    def take_stories_down(self, text: str) -> None:
        self.newsroom.write("withdrawn.yaml", text)
        self.stale = True

    @rule(body=st.sampled_from(BODIES))
    def change_the_platforms_words(self, body: str) -> None:
        self.newsroom.write("platform/intro.md", f"---\ntitle: 关于平台\n---\n\n{body}".encode())
        self.stale = True

    @rule(name=st.sampled_from(desk.PICTURE_NAMES), picture=st.sampled_from(desk.PICTURES))
    def replace_a_picture(self, name: str, picture: bytes) -> None:
        self.newsroom.write(name, picture)
        self.stale = True

    @rule(names=st.permutations(desk.PICTURE_NAMES))
    def rename_a_picture(self, names: list[str]) -> None:
        old, new, _ = (self.newsroom.path / name for name in names)
        if old.exists():
            old.replace(new)
            self.stale = True

    @rule(name=st.sampled_from(desk.FILES))
    def lose_a_file(self, name: str) -> None:
        (self.newsroom.path / name).unlink(missing_ok=True)
        self.stale = True

    @rule(change=st.sampled_from(desk.SETTINGS))
    def change_a_setting(self, change: dict[str, object]) -> None:
        self.bench.settings |= change
        self.stale = True

    @rule(moment=st.sampled_from(desk.CLOCKS))
    def move_the_clock(self, moment: str) -> None:
        self.bench.settings["BANGBAN_NOW"] = moment
        self.stale = True

    @rule()
    def publish_or_preview(self) -> None:
        self.bench.settings["BANGBAN_PUBLISH"] = not self.bench.settings.get("BANGBAN_PUBLISH", False)
        self.stale = True

    @rule(name=st.sampled_from(desk.THEME_FILES))
    def change_the_theme(self, name: str) -> None:
        path = self.bench.theme / name
        text = path.read_text(encoding="utf-8")
        path.write_text(desk.change_wording(name, text), encoding="utf-8")
        self.stale = True


class OutputRules(Law):
    """What happens to the site itself."""

    def choose(self, number: int) -> Path | None:
        files, _ = read_tree(self.bench.output)
        names = sorted(files.keys() - FOREIGN.keys())
        return self.bench.output / names[number % len(names)] if names else None

    @rule(number=st.integers(0, 200))
    def delete_an_output(self, number: int) -> None:
        path = self.choose(number)
        if path:
            path.unlink()

    @rule(number=st.integers(0, 200), text=st.binary(max_size=3))
    def tamper_with_an_output(self, number: int, text: bytes) -> None:
        path = self.choose(number)
        if path:
            path.write_bytes(text)

    @rule(name=st.sampled_from(sorted(FOREIGN)))
    def add_a_foreign_file(self, name: str) -> None:
        path = self.bench.output / name
        if self.bench.output.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(FOREIGN[name])

    @rule()
    def lose_the_store(self) -> None:
        shutil.rmtree(self.bench.root / ".bangban", ignore_errors=True)

    @rule()
    def lose_the_site(self) -> None:
        shutil.rmtree(self.bench.output, ignore_errors=True)


class Newsrooms(StoryRules):
    """Stories only: most sequences of a real desk."""


class Desks(StoryRules, DeskRules):
    """Stories, and all around them."""


class Sites(StoryRules, OutputRules):
    """Stories, while somebody spoils the site."""


class Everything(StoryRules, DeskRules, OutputRules):
    """All at once."""


STEADY = settings(
    max_examples=SEQUENCES,
    stateful_step_count=STEPS,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
for _law in (Newsrooms, Desks, Sites, Everything):
    _law.TestCase.settings = STEADY
TestNewsrooms, TestDesks = Newsrooms.TestCase, Desks.TestCase
TestSites, TestEverything = Sites.TestCase, Everything.TestCase

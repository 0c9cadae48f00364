"""`bangban audit`, and the audit of a publication: the real commands over real sites."""

import gzip
import json
import shutil
import subprocess

import minisign
import pytest

from tests.browser import newsroom as newsrooms
from tests.site.commands import run_bangban
from tests.site.planted import plant
from tests.site.workbench import Workbench, read_tree, take_bench

FOOTER = "templates/base.html"


@pytest.fixture
def bench() -> Workbench:
    """A newsroom of a few stories, to be published, with a draft and a hidden one."""
    bench = take_bench(FOOTER)
    newsrooms.found(bench.newsroom.path)
    plant(bench.newsroom, "draft", "status: draft\n")
    plant(bench.newsroom, "hidden", "status: hidden\n")
    plant(bench.newsroom, "withdrawn")
    bench.settings = {"BANGBAN_PUBLISH": True, "BANGBAN_SHARE_PICTURES": True}
    return bench


def audit(bench: Workbench, *arguments: str) -> list[tuple[str, str]]:
    """What `bangban audit` says of the site: the file and the code of each line; its exit code must fit."""
    found = arguments or ("--content", "content")
    done = run_bangban("audit", "output", *found, "--format", "json", folder=bench.root)
    told = [(row["path"], row["code"]) for row in json.loads(done.stdout)]
    assert done.returncode == (1 if told else 0), done.stderr
    return told


def leak(bench: Workbench, text: str) -> None:
    """Has every page say something at its end."""
    place = bench.theme / FOOTER
    place.write_text(place.read_text("utf-8").replace("</body>", f"{text}</body>"), "utf-8")


@pytest.mark.parametrize("fast", [True, False])
def test_a_publication_passes_its_audit(bench, fast):
    """With drafts, hidden stories and pictures for sharing; so does the folder, by the command, too."""
    bench.settings["BANGBAN_FAST"] = fast
    assert bench.build().end == 0
    assert audit(bench) == []
    assert audit(bench, "--format", "text") == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        # Put together, so that no word of the theme is what the draft says.
        ("{{ '萩萩密' ~ '24' ~ '条的一段' }}<p>{{ '萩萩密' ~ '0条' }}</p>", "audit.title"),
        ("<a href=\"{{ 'https://news.example/ca' ~ 'ses/zqdraftx13/' }}\">一</a>", "audit.address"),
        ("<script>alert(1)</script>", "audit.active"),
        ("<p onclick='x'>甲</p>", "audit.active"),
        ("<a href='/'>甲</a><a href=\"/nowhere/\">乙</a>", "audit.link"),
        ("<p>{{ '/home/' ~ 'zhang/desk' }}</p>", "audit.path"),
    ],
)
def test_a_site_with_what_must_not_go_out_is_not_published(bench, text, code):
    """Both ways of building stop; the site that stands is as it was, and the next build is equal to a clean
    one."""
    assert bench.build().end == 0
    before = read_tree(bench.output)[0]
    leak(bench, text)
    for fast in (True, False):
        bench.settings["BANGBAN_FAST"] = fast
        run = bench.build()
        assert "没有发布" in str(run.end)
        assert f": {code} " in str(run.end)
        assert read_tree(bench.output)[0] == before
    bench.settings["BANGBAN_FAST"] = True
    bench.copy_theme(FOOTER)
    assert bench.rebuild() == set()


def test_what_is_put_into_a_site_by_hand_is_found(bench):
    """In any form and any file, and wherever it was built."""
    assert bench.build().end == 0
    secret = "葑葑密3条葳葳" + "萩萩密25条的一段萩萩密26条"
    marks = plant(bench.newsroom, "deleted", "status: draft\n", title="昨天夜里电梯又停在六楼")
    assert marks
    title = "昨天夜里电梯又停在六楼"
    (bench.output / "a.json").write_text(json.dumps({"a": title}), "utf-8")
    (bench.output / "b.html.gz").write_bytes(gzip.compress(f"<p>{title}</p>".encode()))
    (bench.output / "c.ics").write_bytes(
        f"BEGIN:VEVENT\r\nSUMMARY:一 {title[:5]}\r\n {title[5:]}\r\n".encode()
    )
    (bench.output / "d.css").write_text(f'p::after{{content:"{title}"}}', "utf-8")
    (bench.output / title).mkdir()
    (bench.output / title / "index.html").write_text(secret, "utf-8")
    shutil.copyfile(bench.newsroom.path / "images/zqdeletedx8.png", bench.output / "e.png")
    told = audit(bench)
    assert {path for path, code in told if code == "audit.title"} >= {
        "a.json", "b.html.gz", "c.ics", "d.css", f"{title}/index.html"
    }  # fmt: skip
    assert ("e.png", "audit.file") in told


def test_without_content_only_that_is_told_which_needs_none(bench):
    """What runs, where a link leads; and a folder that is not there."""
    assert bench.build().end == 0
    (bench.output / "x.html").write_text(
        '<a href="/nowhere/">甲</a><script>1</script><p>萩萩密0条</p>', "utf-8"
    )
    assert audit(bench, "--format", "json") == [("x.html", "audit.link"), ("x.html", "audit.active")]
    done = run_bangban("audit", "nowhere", folder=bench.root)
    assert (done.returncode, "nowhere" in done.stderr) == (2, True)
    done = run_bangban("audit", "output", "--content", "nowhere", folder=bench.root)
    assert done.returncode == 2


def test_a_story_that_is_taken_back_is_looked_for_everywhere(bench):
    """In files that the build does not make again, too."""
    bench.newsroom.article("quiet", body="一段。\n")
    assert bench.build().end == 0
    page = bench.output / "articles/quiet/index.html"
    page.write_text(page.read_text("utf-8").replace("一段", "葺葺密0条"), "utf-8")
    plant(bench.newsroom, "withdrawn", "status: draft\n")
    assert bench.build().end == 0
    assert "葺葺" not in page.read_text("utf-8")


@pytest.mark.parametrize("fast", [True, False])
def test_a_published_site_has_its_checksums_beside_it(bench, fast):
    """`sha256sum -c` finds each file as it was published, and no other is listed; a preview has no list."""
    bench.settings |= {"BANGBAN_FAST": fast}
    place = bench.root / "manifest.sha256"
    for body in ("一段。\n", "另一段。\n"):
        bench.newsroom.article("changing", body=body)
        assert bench.build().end == 0
        check = ["sha256sum", "--check", "--strict", "--quiet", "../manifest.sha256"]
        assert subprocess.run(check, cwd=bench.output, check=False).returncode == 0
        listed = {line.partition("  ")[2] for line in place.read_text("utf-8").splitlines()}
        assert listed == read_tree(bench.output)[0].keys()
        assert not any(name.encode() in place.read_bytes() for name in ("zqdraft", "萩萩"))
    place.unlink()
    assert bench.build().end == 0
    assert place.exists()


@pytest.mark.parametrize("fast", [True, False])
def test_a_published_site_is_signed_where_there_is_a_key(bench, fast):
    """Also when nothing has changed since the key came; a preview is not signed."""
    pair = minisign.KeyPair.generate()
    place, signed = bench.root / "publish.key", bench.root / "manifest.sha256.minisig"
    place.write_bytes(bytes(pair.secret_key) + b"\n")
    bench.settings |= {"BANGBAN_FAST": fast}
    assert bench.build().end == 0
    assert not signed.exists()
    bench.settings |= {"BANGBAN_SIGNING_KEY": str(place)}
    for body in ("", "一段。\n"):
        if body:
            bench.newsroom.article("changing", body=body)
        assert bench.build().end == 0
        pair.public_key.verify_file(bench.root / "manifest.sha256")
    place.unlink()
    before = read_tree(bench.output)[0]
    bench.newsroom.article("more", body="另一段。\n")
    assert bench.build().end != 0
    assert read_tree(bench.output)[0] == before


def test_the_list_of_another_site_is_not_taken_for_ours(bench):
    """Two sites may lie beside each other: the list is that of the one that was built last."""
    assert bench.build().end == 0
    place = bench.root / "manifest.sha256"
    rows = place.read_text("utf-8").splitlines()
    place.write_text("".join(f"{'0' * 64}{row[64:]}\n" for row in rows), "utf-8")
    bench.newsroom.article("more", body="一段。\n")
    assert bench.build().end == 0
    assert "0" * 64 not in place.read_text("utf-8")


def test_the_command_says_what_it_looked_at_and_what_it_could_not(bench):
    """Without the content it cannot know what is allowed, nor what is not out: it says so."""
    header = "allow:\n  - text: '13812345678'\n    reason: 他自己要求公开\n"
    bench.newsroom.article("allowed", header, "请打 13812345678。\n", title="一位市民的电话")
    assert bench.build().end == 0
    alone = run_bangban("audit", "output", folder=bench.root)
    assert alone.returncode == 1
    assert "audit.private-alone" in alone.stdout
    assert "请加上 --content" in alone.stdout
    assert "没有对照未公开的稿件" in alone.stderr
    compared = run_bangban("audit", "output", "--content", "content", folder=bench.root)
    assert compared.returncode == 0, compared.stdout
    assert "content 里 2 篇未公开的稿件" in compared.stderr
    assert " MB）" in compared.stderr


def test_a_folder_of_another_program_is_judged_in_words(tmp_path):
    """Whatever it is: pages in old encodings, links in any quotes, files that are no texts."""
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_bytes(
        "<a href=about.htm>关于</a><img src='x\xb0.png'>".encode("gb18030", "replace")
    )
    (site / "feed").write_bytes(b"<rss>" + bytes(range(256)))
    (site / "a.pdf").write_bytes(b"%PDF-1.7\n" + bytes(range(256)) * 9)
    (site / "a.docx").write_bytes(b"PK\x03\x04" + bytes(99))
    done = run_bangban("audit", "site", folder=tmp_path)
    assert done.returncode == 1
    assert "audit.link" in done.stdout
    assert "Traceback" not in done.stderr

"""The open data of a built site: what an edit changes in them, what never stands in them, and a client that
reads them. The judge of each build is one that makes everything."""

import json
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

import pytest
from georeport import GeoReport

from tests.bangban.open_data_samples import list_nulls, open_validators
from tests.browser import newsroom as newsrooms
from tests.browser.newsroom import CASE
from tests.site.workbench import Workbench, take_bench

API = "api/v1/"
WAITING = CASE.replace("state: closed\n  outcome: resolved", "state: forwarded").split(
    "  - {at: 2022-11-13T23:05"
)[0]


@pytest.fixture
def bench() -> Workbench:
    """A newsroom, public, with a case that is closed and one that waits."""
    bench = take_bench()
    newsrooms.found(bench.newsroom.path)
    bench.settings = {"BANGBAN_PUBLISH": True}
    (bench.newsroom.path / "cases/first-case.md").unlink()
    bench.newsroom.case("lamp", CASE)
    bench.newsroom.case("wait", WAITING, date="2022-11-20")
    bench.build()
    return bench


def _load(bench, name):
    return json.loads((bench.output / API / name).read_text("utf-8"))


def _list_changed(changed):
    return {name.removeprefix(API) for name in changed if name.startswith(API)}


def test_an_edit_changes_what_tells_of_it(bench):
    """A body nothing; an entry its own file and the page that vouches for it; a state what counts it."""
    bench.newsroom.case("lamp", CASE, "另一段正文。\n")
    assert _list_changed(bench.rebuild()) == set()
    bench.newsroom.case("lamp", CASE.replace("title: 入住病房", "title: 入住病房了"), "另一段正文。\n")
    own = {"requests/lamp.json", "requests.json", "cases.json", "index.json"}
    assert _list_changed(bench.rebuild()) == own
    bench.newsroom.case("wait", WAITING.replace("state: forwarded", "state: in-progress"), date="2022-11-20")
    assert _list_changed(bench.rebuild()) == {"cases.json", "cases.csv", "index.json"}


def test_what_is_not_listed_is_in_no_file(bench):
    """Hidden, in draft, embargoed, withdrawn: neither its file nor a word of it."""
    for front in ("status: hidden", "status: draft", "embargo: 2030-01-01"):
        bench.newsroom.case("lamp", f"{front}\n{CASE}")
        bench.rebuild()
        assert not (bench.output / API / "requests/lamp.json").exists()
        told = [path for path in (bench.output / API).rglob("*.*") if b"lamp" in path.read_bytes()]
        assert told == []
        bench.newsroom.case("lamp", CASE)
        bench.build()
        assert {case["id"] for case in _load(bench, "cases.json")["cases"]} == {"lamp", "wait"}


def test_a_case_that_moves_keeps_its_number(bench):
    """Programs that follow it find it again, at its new address."""
    (bench.newsroom.path / "cases/lamp.md").unlink()
    bench.newsroom.case("light", f"aliases: [/cases/lamp/]\n{CASE}")
    bench.rebuild()
    case = next(one for one in _load(bench, "cases.json")["cases"] if one["id"] == "lamp")
    assert case["url"] == "https://news.example/cases/light/"
    assert not (bench.output / API / "requests/light.json").exists()


def test_what_the_clock_brings_is_told(bench):
    """An entry that was still to come, and a promise that runs out."""
    later = WAITING + "  - {at: 2026-01-02T09:00, id: said, stage: answered, actor: platform, title: 答复}\n"
    bench.newsroom.case("wait", later, date="2022-11-20")
    bench.rebuild()
    assert _load(bench, "requests/wait.json")[0]["updates"][-1]["updated_datetime"] is None
    bench.settings["BANGBAN_NOW"] = "2026-01-02T10:00:00+08:00"
    bench.rebuild()
    assert _load(bench, "requests/wait.json")[0]["updates"][-1]["updated_datetime"] == "2026-01-02T01:00:00Z"
    assert _load(bench, "cases.json")["as_of"] == "2026-01-02T02:00:00Z"


def test_a_site_without_cases_has_every_file(bench):
    """With empty lists that fit their schemas."""
    names = {path.name for path in (bench.output / API).glob("*.*")}
    for slug in ("lamp", "wait"):
        (bench.newsroom.path / f"cases/{slug}.md").unlink()
    bench.rebuild()
    assert {path.name for path in (bench.output / API).glob("*.*")} == names
    assert not (bench.output / API / "requests").exists()
    assert _load(bench, "index.json")["counts"]["cases"] == 0


def test_published_files_fit_their_schemas(bench):
    """Of a real build, also where it stands below a folder."""
    validators = open_validators()
    for path in (bench.output / API).rglob("*.json"):
        name = "requests" if path.parent.name == "requests" else path.stem
        value = json.loads(path.read_text("utf-8"))
        assert [error.message for error in validators[name].iter_errors(value)] == [], path
        assert list_nulls(value) == [], path
        assert (bench.output / f"schemas/api-v1/{name}.json").exists()


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_args):
        """Says nothing."""


def test_a_client_of_georeport_reads_them(bench):
    """`georeport`, over HTTP: services, requests, and one request."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(bench.output)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        client = GeoReport(f"http://127.0.0.1:{server.server_port}/{API}")
        assert [one["service_code"] for one in client.get_service_list()] == ["medicine", "food"]
        assert [one["service_request_id"] for one in client.get_service_requests()] == ["wait", "lamp"]
        request = client.get_service_request("lamp")
        assert request["status"] == "closed"
        assert [one["update_id"] for one in request["updates"]] == [
            "isolated",
            "asked",
            "forwarded",
            "admitted",
        ]
    finally:
        server.shutdown()
        server.server_close()

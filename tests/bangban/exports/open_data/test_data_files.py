"""The files of all cases together: pages, table, lists of terms, and an index that vouches for them."""

import csv
import json
from hashlib import sha256

from bangban.content.model.platform import Platform
from tests.bangban import desk
from tests.bangban.open_data_samples import list_cases, list_nulls, make_files, open_portal, open_validators

FILES = make_files()


def _load(name, files=FILES):
    return json.loads(files[f"api/v1/{name}"])


def test_the_index_lists_every_file_with_its_digest():
    """Those of single cases have theirs in `cases.json`: from the index on, all is vouched for."""
    index = _load("index.json")
    rows = {row["url"].removeprefix("https://bang.example/"): row for row in index["files"]}
    whole = {address for address in FILES if "/requests/" not in address}
    assert rows.keys() == whole - {"api/v1/index.json"}
    for address, row in rows.items():
        assert row["sha256"] == sha256(FILES[address]).hexdigest()
        assert row["bytes"] == len(FILES[address])
    single = {one["history"]["url"]: one["history"]["sha256"] for one in _load("cases.json")["cases"]}
    assert single == {
        f"https://bang.example/{address}": sha256(FILES[address]).hexdigest()
        for address in FILES.keys() - whole
    }


def test_tells_how_many_are_samples_and_on_what_terms():
    """In every file about cases."""
    assert _load("index.json")["counts"] == {"cases": 4, "open": 2, "samples": 1}
    assert _load("cases.json")["samples"] == 1
    licence = {"name": "CC BY 4.0", "url": "https://terms.example/by", "unknown": {}}
    assert _load("cases.json")["licence"] == _load("index.json")["licence"] == licence
    bare = make_files(open_portal(*list_cases(), platform=Platform("试验求助平台")))
    assert _load("cases.json", bare)["unknown"]["licence"] == "not-said"


def test_pages_lead_from_the_newest_to_the_oldest():
    """Each case once; an older page has no clock of its own, so that it stays as it is."""
    files = make_files(most=3)
    newest = _load("cases.json", files)
    assert newest["next"] == "https://bang.example/api/v1/cases-1.json"
    oldest = _load("cases-1.json", files)
    assert (oldest["next"], oldest["as_of"], oldest["page"], oldest["pages"]) == (None, None, 1, 2)
    assert list_nulls([newest, oldest]) == []
    ids = [case["id"] for part in (newest, oldest) for case in part["cases"]]
    assert ids == ["shut", "again", "wait", "bare"]
    assert [one["service_request_id"] for one in _load("requests-1.json", files)] == ids[1:]


def test_terms_are_counted():
    """Those of the platform in its order, then what only cases name; a list of none leads nowhere."""
    categories = {row["id"]: row for row in _load("categories.json")["categories"]}
    assert (categories["medicine"]["cases"], categories["medicine"]["open"]) == (4, 2)
    assert categories["food"]["url"] is None
    assert categories["medicine"]["url"] == "https://bang.example/cases/category/medicine/"
    agencies = {row["id"]: row["cases"] for row in _load("agencies.json")["agencies"]}
    assert agencies == {"hospital": 3, "commission": 1}
    areas = {row["name"]: row["cases"] for row in _load("areas.json")["areas"]}
    assert areas == {"城东区": 1, "城西": 1}


def test_the_table_has_all_cases():
    """A byte order mark for Excel, a header, a line each."""
    text = FILES["api/v1/cases.csv"].decode()
    assert text.startswith("\ufeffid,")
    assert [row["id"] for row in csv.DictReader(text.removeprefix("\ufeff").splitlines())] == [
        "shut",
        "again",
        "wait",
        "bare",
    ]


def test_a_site_without_cases_has_empty_lists():
    """No file is missing, and each fits its schema."""
    files, validators = make_files(open_portal()), open_validators()
    assert files.keys() == {address for address in FILES if "/requests/" not in address}
    assert _load("cases.json", files)["cases"] == _load("requests.json", files) == []
    for name in ("cases", "requests", "index", "areas", "services"):
        assert validators[name].is_valid(_load(f"{name}.json", files)), name


def test_two_spellings_of_an_area_are_one():
    """A case may call it by its id or by its name."""
    cases = (desk.case("a", area="east"), desk.case("b", area="城东区"), desk.case("c", area="城西"))
    rows = _load("areas.json", make_files(open_portal(*cases)))["areas"]
    assert [(row["id"], row["name"], row["cases"]) for row in rows] == [
        ("east", "城东区", 2),
        ("城西", "城西", 1),
    ]

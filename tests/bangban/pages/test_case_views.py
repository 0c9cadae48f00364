"""A case's head and its timeline on the page."""

from msgspec.structs import replace

from bangban.content.model.placed import Text
from bangban.content.model.story import Consent, Evidence, Seeker
from bangban.content.story_texts import StoryTexts
from bangban.diagnostics.problems import Position
from bangban.pages.case_views import make_case
from tests.bangban.desk import PLACE, case, entry, moment, name, portal

_ENTRIES = (
    entry("2022-11-10/2022-11-12", line=1, background=True),
    entry("2022-11-13T13:00~", "received", "seeker", line=2),
    entry("2022-11-13T13:20", "forwarded", "platform", line=3, text=Text("告知。", PLACE)),
    entry("2022-11-13T18:00", "", "「区防控办」", line=4),
    entry("2022-11-13T23:05~", "closed", "hospital", line=5),
    entry("../2022-11-13T24:00", line=6),
)


def _make(entries=_ENTRIES, texts=None, **more):
    one = case("a", entries, **more)
    desk = portal(one, texts={one.path: texts or StoryTexts()})
    return make_case(desk, one, one.case)


def test_tells_when_who_and_how_long_after():
    """Each entry after the first leaves out the date that the reader knows."""
    entries = _make().timeline.entries
    assert [one.when.text for one in entries] == [
        "2022年11月13日13时许",
        "13时20分",
        "18时",
        "23时05分许",
        "当晚24时前",
    ]
    assert [one.actor.name if one.actor else "" for one in entries] == [
        "求助人",
        "平台工作人员",
        "区防控办",
        "市医院",
        "",
    ]
    assert [one.actor_kind for one in entries] == ["seeker", "platform", "other", "agency", ""]
    assert [one.stage_name for one in entries] == ["收到求助", "转办", "", "办结", ""]
    assert entries[1].since_request == "求助后约20分钟"
    assert entries[2].since_previous == "距上一步4小时40分"
    assert entries[3].actor.url == "/cases/agency/hospital/"
    assert [one.approximate for one in entries] == [True, False, False, True, False]


def test_sets_the_background_apart():
    """It is shown, not counted."""
    (before,) = _make().timeline.background
    assert before.when.text == "2022年11月10日至12日"
    assert (before.since_request, before.since_previous) == ("", "")


def test_tells_the_sums_with_how_they_were_reckoned():
    """Only those that are known."""
    assert [(fact.term, fact.value) for fact in _make().facts] == [
        ("首次回应", "约20分钟"),
        ("转交承办单位", "约20分钟"),
        ("全程用时", "约10小时"),
    ]
    assert all(fact.note for fact in _make().facts)
    assert _make(entries=()).facts == ()
    assert [fact.term for fact in _make(state="in-progress").facts] == ["首次回应", "转交承办单位"]


def test_shows_the_converted_text_of_each_entry():
    """By its place in the timeline, background or not."""
    entries = _make(texts=StoryTexts(entries=((2, "<p>告知。</p>"),))).timeline.entries
    assert [str(one.text) for one in entries] == ["", "<p>告知。</p>", "", "", ""]


def test_after_a_range_the_whole_date_is_told():
    """The reader would not know which of its days is meant."""
    entries = (entry("2022-11-10/2022-11-12"), entry("2022-11-12T13:00"))
    assert _make(entries=entries).timeline.entries[1].when.text == "2022年11月12日13时"


def test_evidence_leads_only_where_a_link_may():
    """To what the text modules have resolved; a script's address leads nowhere."""
    documents = tuple(
        Evidence(href, Position("cases/a.md"), title)
        for href, title in (("files/a.pdf", "回复"), ("javascript:alert(1)", ""))
    )
    one = entry("2022-11-13", evidence=documents)
    texts = StoryTexts(evidence=(("files/a.pdf", "/files/a.pdf"), ("javascript:alert(1)", "")))
    shown = _make(entries=(one,), texts=texts).timeline.entries[0].evidence
    assert [(view.href, view.title) for view in shown] == [
        ("/files/a.pdf", "回复"),
        ("", "javascript:alert(1)"),
    ]


def test_tells_the_head_of_the_case():
    """The seeker under the name that was agreed on, and the consent."""
    consent = Consent(moment("2022-11-13"), "微信", moment("2032-11-13"))
    view = _make(
        seeker=Seeker("李女士", "孕39周"), confirmed=True, consent=consent, agencies=(name("hospital"),)
    )
    assert (view.seeker, view.seeker_note, view.confirmed) == ("李女士", "孕39周", True)
    assert view.basis == "求助人2022年11月13日同意公开（微信），有效至2032年11月13日"
    assert [label.name for label in view.agencies] == ["市医院"]
    assert _make(consent=Consent()).basis == ""
    assert _make().basis == ""


def test_says_on_what_basis_it_is_public():
    """Reporting counts before a consent; a consent alone is one, also where no day is known; a withdrawal is
    shown to those who see a preview."""
    given, day = Consent(moment("2022-11-13")), moment("2022-12-01")
    assert _make(basis="reporting").basis == "作为新闻报道公开"
    assert _make(basis="reporting", consent=given).basis == "作为新闻报道公开"
    assert _make(basis="consent", consent=given).basis == "求助人2022年11月13日同意公开"
    assert _make(consent=Consent(by="电话")).basis == "求助人同意公开（电话）"
    assert _make(basis="consent").basis == ""
    view = _make(consent=replace(given, withdrawn=day))
    assert view.basis == "求助人2022年11月13日同意公开，2022年12月1日撤回同意"

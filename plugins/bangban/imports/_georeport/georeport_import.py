"""The requests of a GeoReport server as cases: statuses and notes become a timeline, places stay behind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit
from zoneinfo import ZoneInfo

from bangban.dates.moments import parse_moment
from bangban.exports.timelinejs_shape import Notes, clean_text
from bangban.imports._batch import Batch, ImportedFile, Request
from bangban.imports._case_steps import CaseRecord, CaseStep, read_time, settle_steps
from bangban.imports._case_writer import NameFinder, settle_names, write_case, write_plain
from bangban.imports._georeport.georeport_answers import Answer, Record, read_answer
from bangban.imports._georeport.history import (
    RequestStep,
    find_stage,
    flatten,
    list_media,
    list_steps,
    read_step,
)
from bangban.imports._html_inlines import render_inline
from bangban.imports._private_words import hide_private
from bangban.locale.zh.interchange_messages import CASE_PARTS, NAME_SEPARATOR, STEP_TITLES
from bangban.privacy.items import MASK, mask
from bangban.privacy.masking import PLAIN_MASK

_SYSTEM = "open311"
_NUMBER = "service_request_id"
_PLACES = (
    "lat long lon lng latitude longitude x_coordinate y_coordinate address address_string address_id "
    "human_address street zipcode zip position point location geometry geom the_geom coordinates "
    "account_id device_id email phone first_name last_name service_request_id parent_service_request_id"
).split()
"""Keys that tell where somebody lives, or who has asked, and numbers of other requests: they are left
behind."""
_KNOWN = {
    "service_request_id", "status", "status_notes", "service_name", "service_code", "description", "title",
    "agency_responsible", "requested_datetime", "updated_datetime", "media_url", "media_urls", *_PLACES,
}  # fmt: skip
_STATES = {
    "received": "received", "forwarded": "forwarded", "answered": "in-progress", "acting": "in-progress",
}  # fmt: skip
_SHORTEST_PLACE = 4


def import_georeport(data: bytes, request: Request) -> Batch:
    """The cases of a server's answer. Never raises, whatever the data."""
    notes = Notes(request.name)
    answer = read_answer(data, notes)
    if answer is None:
        return Batch((), tuple(notes.problems))
    if not answer.requests:
        notes.tell(1, "import.no-requests")
    names = NameFinder(request)
    drafts = [*_make_drafts(answer, request, names, notes)]
    return Batch(tuple(drafts), tuple(notes.problems))


def _make_drafts(answer: Answer, request: Request, names: NameFinder, notes: Notes) -> Iterator[ImportedFile]:
    seen: dict[str, int] = {}
    for line, values in answer.requests:
        number = clean_text(values[_NUMBER])
        if number and number in seen:
            notes.tell(line, "import.request-again", row=seen[number])
            continue
        seen[number] = line
        updates = answer.updates.get(number, [])
        yield write_case(_RequestReader(values, updates, line, request, names, notes).read(), notes)


def _is_place(name: str) -> bool:
    return any(part in _PLACES for part in name.lower().split("."))


class _RequestReader:
    """Makes a case of one request."""

    def __init__(
        self,
        values: Record,
        updates: list[Record],
        line: int,
        request: Request,
        names: NameFinder,
        notes: Notes,
    ) -> None:
        self._values, self._updates, self._line = values, updates, line
        self._request, self._names, self._notes = request, names, notes
        self._counts = Counter[str]()
        system = urlsplit(request.base).hostname if request.base else ""
        self._record = CaseRecord(system or _SYSTEM, self._get(_NUMBER), line)

    def read(self) -> CaseRecord:
        """The case, and notes of all that could not be carried over."""
        record = self._record
        record.title, record.text = self._get("title"), self._get("description")
        if not record.title and not record.text:
            record.title = self._get("service_name")
        service = self._get("service_name"), self._get("service_code")
        record.category = next((one for one in service if self._names.find("category", one)), service[0])
        record.agencies = [one] if (one := self._get("agency_responsible")) else []
        settle_names(record, self._names, self._notes)
        steps, told = self._list_steps()
        self._add_steps(steps)
        self._settle_state()
        settle_steps(record, self._zone, self._notes)
        self._leave_rest(told)
        self._leave_places()
        for url in dict.fromkeys(list_media(self._values)):
            record.links.append(self._write_link(url))
        return record

    def _get(self, key: str) -> str:
        value = self._values.get(key)
        return clean_text(value) if not isinstance(value, bool) else ""

    @property
    def _zone(self) -> ZoneInfo:
        return self._request.zone

    def _list_steps(self) -> tuple[list[RequestStep], set[str]]:
        """The request itself, its history, and its last change where no history tells of it."""
        steps, told = list_steps(self._values)
        for update in self._updates:
            step = read_step(update)
            if step:
                steps.append(step)
            else:
                self._record.leave(CASE_PARTS["acting"], "；".join(words for _, words in flatten(update)))
        first = RequestStep(self._get("requested_datetime"), "received", "")
        if first.time and not any(one.stage == "received" for one in steps):
            steps.insert(0, first)
        status, words = self._get("status"), self._get("status_notes")
        last = self._get("closed_datetime") or self._get("updated_datetime")
        is_told = any(words and words in one.words for one in steps)
        # The specification: of a closed request it is the time at which it was closed.
        is_closed = find_stage(status) == "closed" and not any(one.stage == "closed" for one in steps)
        if last and (is_closed or (words and not is_told)):
            steps.append(RequestStep(last, status if is_closed else "", words))
        elif words and not is_told:
            self._record.leave("status_notes", words)
        if last and last not in (one.time for one in steps):
            self._record.leave("updated_datetime", last)
        return [*dict.fromkeys(steps)], told

    def _add_steps(self, steps: list[RequestStep]) -> None:
        """The steps with a time that can be read as entries, in their order."""
        dated: list[tuple[tuple[int, ...], int, str, RequestStep]] = []
        for step in steps:
            at = read_time(step.time, self._zone)
            if at:
                dated.append((parse_moment(at, self._zone).sort_key, len(dated), at, step))
                continue
            words = NAME_SEPARATOR.join(part for part in (step.time, step.status, step.words) if part)
            time = hide_private(step.time)
            self._notes.tell(self._line, "import.time", column=CASE_PARTS["acting"], text=time)
            self._record.leave(CASE_PARTS["acting"], words)
        dated.sort(key=lambda one: one[:2])
        for *_, at, step in dated:
            self._record.steps.append(self._make_entry(at, step))

    def _make_entry(self, at: str, step: RequestStep) -> CaseStep:
        stage = step.stage
        name = stage or "updated"
        self._counts[name] += 1
        identifier = name if self._counts[name] == 1 else f"{name}-{self._counts[name]}"
        title = STEP_TITLES[stage] if stage else STEP_TITLES["updated"]
        if step.status and not (stage and step.status in ("received", stage)):
            title = f"{title}（{step.status}）"
        entry = CaseStep(identifier, at, title, stage)
        entry.actor = "seeker" if stage == "received" else ""
        rest = [write_plain(f"（{name}：{words}）") for name, words in step.rest]
        links = [self._write_link(url) for url in step.media]
        entry.plain = NAME_SEPARATOR.join((step.words, *(words for _, words in step.rest), *step.media))
        entry.text = "\n\n".join(part for part in (write_plain(step.words), *rest, *links) if part)
        return entry

    def _settle_state(self) -> None:
        """Open311 knows open and closed: how far an open case has come is told by its history."""
        status = self._get("status")
        stage = find_stage(status)
        reached = [one.stage for one in self._record.steps if one.stage]
        if stage == "closed":
            self._record.state = "closed"
            return
        if not stage and status:
            self._notes.tell(self._line, "import.unknown-word", column="status", text=hide_private(status))
            self._record.leave("status", status)
        if "closed" in reached:
            self._record.state = "reopened" if stage or reached[-1] != "closed" else "closed"
        else:
            known = [_STATES[one] for one in (*reached, stage) if one in _STATES]
            order = ("received", "forwarded", "in-progress")
            self._record.state = max(known, key=order.index, default="received")
        self._notes.tell(self._line, "import.state", state=self._record.state)

    def _leave_rest(self, told: set[str]) -> None:
        """What has no key here; what a list of steps says beside them, too."""
        for key, value in self._values.items():
            if key in _KNOWN:
                continue
            for name, words in flatten(value, clean_text(key)):
                if _is_place(name) or (key in told and self._is_said(words)):
                    continue
                self._record.leave(name, words)

    def _is_said(self, words: str) -> bool:
        shown = write_plain(words)
        return any(shown in one.text or words in one.title or words in one.at for one in self._record.steps)

    def _leave_places(self) -> None:
        """Where it is stays behind: it tells where somebody lives. It is hidden in the words, too."""
        there = [name for name, _ in flatten(self._values) if _is_place(name) and name != _NUMBER]
        if there:
            keys = NAME_SEPARATOR.join(dict.fromkeys(there))
            self._notes.tell(self._line, "import.place", keys=keys)
        for key in ("address", "address_string"):
            place = self._get(key)
            if len(place) < _SHORTEST_PLACE:
                continue
            hidden = mask("address", place).replace(MASK, PLAIN_MASK)
            self._record.text = self._record.text.replace(place, hidden)
            self._record.title = self._record.title.replace(place, hidden)

    def _write_link(self, url: str) -> str:
        """A link to media of elsewhere, told; its address as words where it leads nowhere."""
        address = url
        if self._request.base and "://" not in url:
            try:
                address = urljoin(self._request.base, url)
            except ValueError:
                address = url
        if not address.startswith(("http://", "https://")) or any(sign.isspace() for sign in address):
            return write_plain(f"（media_url：{url}）")
        self._notes.tell(self._line, "import.media", url=address)
        return f"[{render_inline(['media_url'])}](<{address.replace('<', '%3C').replace('>', '%3E')}>)"

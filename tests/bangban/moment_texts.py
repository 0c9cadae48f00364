"""Moments for property tests: any that `bangban.dates.moments` can hold, and the odd ones often."""

from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from bangban.dates.instants import measure_month
from bangban.dates.moments import parse_moment
from bangban.dates.points import MomentError

SHANGHAI = ZoneInfo("Asia/Shanghai")
NEW_YORK = ZoneInfo("America/New_York")
ZONES = st.sampled_from(
    [SHANGHAI, NEW_YORK, ZoneInfo("UTC"), ZoneInfo("Pacific/Apia"), ZoneInfo("Asia/Kolkata")]
)

_YEARS = st.one_of(
    st.integers(2019, 2023), st.sampled_from([-9999, -44, -1, 0, 1, 44, 999, 9999]), st.integers(-9999, 9999)
)
_HOURS_AND_MINUTES = st.one_of(
    st.tuples(st.integers(0, 23), st.integers(0, 59)), st.sampled_from([(0, 0), (13, 0), (23, 59), (24, 0)])
)
_OFFSETS = st.one_of(st.just(""), st.sampled_from(["Z", "+08:00", "-05:00", "+0545", "-12:00", "+14"]))
_DOUBTS = st.sampled_from(["", "", "~", "?", "%"])
# Days of clock changes: New York's gap and fold, the day that Apia has not, Shanghai's summer time.
_ODD_DAYS = st.sampled_from(
    ["2022-03-13", "2022-11-06", "2011-12-30", "1988-04-17", "1988-09-11", "-0004-02-29"]
)


@st.composite
def _days(draw):
    year, month = draw(_YEARS), draw(st.integers(1, 12))
    day = draw(st.integers(1, measure_month(year, month)))
    sign = "-" if year < 0 else ""
    return f"{sign}{abs(year):04d}-{month:02d}-{day:02d}"


@st.composite
def point_texts(draw):
    """EDTF of one date or time."""
    day = draw(st.one_of(_days(), _ODD_DAYS))
    length = draw(st.sampled_from(["year", "month", "day", "minute", "second", "leap"]))
    doubt = draw(_DOUBTS)
    if length == "leap":
        return draw(st.sampled_from(["2016-12-31T23:59:60Z", "2017-01-01T07:59:60+08:00"])) + doubt
    if length in ("year", "month", "day"):
        dashes = {"year": 2, "month": 1, "day": 0}[length]
        unknown = "-XX" * draw(st.integers(0, dashes))
        return (day.rsplit("-", dashes)[0] if dashes else day) + unknown + doubt
    hour, minute = draw(_HOURS_AND_MINUTES)
    seconds = f":{0 if hour == 24 else draw(st.integers(0, 59)):02d}" if length == "second" else ""
    return f"{day}T{hour:02d}:{minute:02d}{seconds}{draw(_OFFSETS)}{doubt}"


@st.composite
def moment_texts(draw):
    """EDTF of any kind; some are reversed, some stand where a clock jumps."""
    kind = draw(st.sampled_from(["point", "point", "range", "before", "since"]))
    first = draw(point_texts())
    if kind == "range":
        near = first[: len("2022-11-13")] if draw(st.booleans()) and "T" in first else draw(point_texts())
        return f"{first}/{near}"
    return {"point": first, "before": f"../{first}", "since": f"{first}/.."}[kind]


@st.composite
def moments(draw, zones=ZONES):
    """A moment of one of the zones."""
    zone = draw(zones)
    return draw(moment_texts().map(lambda text: _read(text, zone)).filter(lambda moment: moment is not None))


def _read(text, zone):
    """A range that is reversed is turned round; what its zone does not have is left out."""
    try:
        return parse_moment(text, zone)
    except MomentError as error:
        first, _, second = text.partition("/")
        return _read(f"{second}/{first}", zone) if error.code == "moment.reversed" else None

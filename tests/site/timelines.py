"""Cases with timelines of every length, and looks into an open page's timelines."""

from tests.browser.newsroom import Newsroom

HEAD = """\
sample: true
case:
  category: medicine
  urgency: urgent
  state: {state}
  {outcome}
  agencies: [health-commission, central-hospital]
  {expected}
timeline:
"""
STEP = """\
  - at: {at}
    id: {id}
    stage: {stage}
    actor: {actor}
    title: {title}
    text: {text}
"""
BACKGROUND = "  - {at: 2022-11-10/2022-11-12, id: before, background: true, title: 在家隔离}\n"
EVIDENCE = f"""\
    evidence: [{{href: "https://example.org/receipt", title: 回执, sha256: {"0a" * 32}}}]
"""
FIVE = (
    ("2022-11-13T13:00~", "received", "seeker", "在平台留言求助"),
    ("2022-11-13T13:20", "forwarded", "platform", "转交市卫生健康委员会"),
    ("2022-11-13T18:00", "answered", "health-commission", "来电：已经协调好"),
    ("2022-11-13T20:00~", "acting", "central-hospital", "来电：病房已经备好"),
    ("2022-11-13T23:05~", "closed", "central-hospital", "住进病房"),
)
_NO_SIGNS = str.maketrans("", "", "-:~")
ACTORS = ("platform", "health-commission", "central-hospital", "{name: 志愿者}")
STAGES = ("acting", "answered", "acting", "forwarded", "acting")
WORDS = "药品米面电话社区医院车辆核酸登记转交协调答复送达确认查看补充家属值班老人孩子隔离解封通行证明"
MANY = 500


def make_data(newsroom: Newsroom) -> None:
    """A case of five entries, an open one, one of MANY entries, and an article with a timeline."""
    closed = {"state": "closed", "outcome": "outcome: resolved", "expected": "confirmed: true"}
    opened = {"state": "in-progress", "outcome": "confirmed: false"}
    five = "".join(write_step(*step) for step in FIVE)
    newsroom.case("five", HEAD.format(**closed) + BACKGROUND + five, title="五步办完的一件")
    expected = "expected: {at: 2026-01-10, what: 社区上门查看}"
    newsroom.case(
        "open",
        HEAD.format(**opened, expected=expected) + five.partition("  - at: 2022-11-13T23:05~")[0] + EVIDENCE,
        title="还在办的一件",
    )
    newsroom.case("many", HEAD.format(**closed) + write_many(), title="走了很久的一件")
    newsroom.article("told", "timeline:\n" + five, title="一篇有时间线的报道", date="2022-11-16")


def write_step(
    at: str, stage: str, actor: str, title: str, text: str = "这一步做了什么，一句话说清。"
) -> str:
    """An entry as YAML; its id tells a test which it is: `t-20221113-1300`."""
    name = f"t-{at.translate(_NO_SIGNS).replace('T', '-')}"
    return STEP.format(at=at, id=name, stage=stage, actor=actor, title=title, text=text)


def write_many() -> str:
    """MANY entries over months, each with words of its own."""
    steps = [write_step("2022-03-01T08:00", "received", "seeker", "留言求助")]
    for number in range(1, MANY - 1):
        hour, day = 8 + number % 10, number // 10
        at = f"2022-{3 + day // 28:02d}-{1 + day % 28:02d}T{hour:02d}:{number % 6}5"
        words = _pick_words(number)
        title, text = f"第{number}步：{words[:8]}", f"{words[8:28]}，{words[28:]}。"
        steps.append(write_step(at, STAGES[number % 5], ACTORS[number % 4], title, text))
    return "".join((*steps, write_step("2022-08-30T08:00", "closed", "platform", "办结")))


def _pick_words(number: int) -> str:
    return "".join(WORDS[number * 7 * (place + 3) % 46 :][:2] for place in range(24))


ENTRIES = """() => [...document.querySelectorAll('[data-timeline] > * > ol > li')]
  .filter(entry => entry.checkVisibility())
  .map(entry => [entry.id, ...[...entry.querySelectorAll('*')]
    .filter(one => !one.children.length || one.matches('.bb-timeline-list__by'))
    .filter(one => (one.closest('details') ?? one).checkVisibility())
    .map(one => one.getAttribute('datetime') + ' ' + one.textContent.trim())])"""
"""Every entry that is shown: its id, and the words and moments in it that are shown or can be unfolded."""

FIGURES = """() => [...document.querySelectorAll(
    '.bb-timeline__note, .bb-timeline__facts div, .bb-timeline-key li, .bb-timeline-totals tr, '
    + '.bb-timeline-totals__silence, .bb-timeline-scale__folds, .bb-case-promises li, '
    + '.bb-case-promises__expected, .bb-case-head__cell')]
  .filter(one => one.checkVisibility())
  .map(one => one.textContent.replace(/\\s+/g, ' ').trim())"""
"""Every figure of the timeline and of the case's head that is shown."""

LANES = """() => [...document.querySelectorAll('.bb-timeline-scale__lane, .bb-timeline-scale__who')]
  .filter(one => one.checkVisibility())
  .flatMap(one => one.textContent.trim().split('，')).map(words => words.replace(/\\s/g, '')).sort()"""
"""How many entries each actor has: on lanes, or under the strip."""

SHIFT = """() => new Promise(resolve => {
  let sum = 0;
  new PerformanceObserver(list => { for (const one of list.getEntries()) sum += one.value; })
    .observe({type: 'layout-shift', buffered: true});
  setTimeout(() => resolve(sum), 300);
})"""
"""The page's layout shift so far."""

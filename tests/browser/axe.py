"""axe-core over an open page: the WCAG 2.2 rules of levels A and AA."""

from importlib.resources import files
from typing import Any

from tests.browser.visits import Visit

SOURCE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa")
RUN = """tags => axe.run(document, {
  runOnly: {type: "tag", values: tags}, resultTypes: ["violations"], preload: false,
}).then(result => result.violations)"""


def violations(visit: Visit, tags: tuple[str, ...] = TAGS) -> list[str]:
    """What breaks a rule on the page as it is now: one text for each element, with the rule and the reason.

    The browser's own protocol carries axe into the page, so that a content security policy neither stops it
    nor is relaxed. A page that was opened without scripts is judged as it stands without them.
    """
    visit.unmute()
    if not visit.page.evaluate("Boolean(window.axe)"):
        visit.page.evaluate(SOURCE)
    found = visit.page.evaluate(RUN, list(tags))
    return [_describe(rule, node) for rule in found for node in rule["nodes"]]


def _describe(rule: dict[str, Any], node: dict[str, Any]) -> str:
    place = " ".join(str(part) for part in node["target"])
    checks = (check for kind in ("any", "all", "none") for check in node[kind])
    reasons = "; ".join(check["message"] for check in checks)
    return f"{rule['id']} ({rule['impact']}) at {place}: {reasons}"

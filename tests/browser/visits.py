"""Visits: a page open in the browser, with everything that went wrong while it was open."""

from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import (
    Browser,
    BrowserContext,
    CDPSession,
    ConsoleMessage,
    Page,
    Request,
    Response,
    Route,
)

INLINE = ("data:", "blob:", "about:")
OPEN_NOSCRIPT = "document.querySelectorAll('noscript').forEach(it => it.replaceWith(...it.childNodes))"


# No slots: Playwright keeps attributes of its own on objects whose methods it calls.
@dataclass
class Visit:
    """One page in a tab of its own.

    `requests` are all addresses asked for; `foreign` those off the site, which are stopped before they leave;
    `problems` all errors of the console (violations of the content security policy are among them), of the
    page's scripts, failed requests, and the foreign ones. `muted` keeps scripts off, None where they run.
    """

    page: Page
    base: str
    muted: CDPSession | None = None
    requests: list[str] = field(default_factory=list)
    foreign: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def guard(self, route: Route) -> None:
        """Let a request through to this site only."""
        address = route.request.url
        self.requests.append(address)
        if address.startswith((self.base + "/", *INLINE)):
            route.continue_()
            return
        self.foreign.append(address)
        self.problems.append(f"request off the site: {address}")
        route.abort()

    def on_console(self, message: ConsoleMessage) -> None:
        """Keep what the console shows as an error or a warning."""
        if message.type in ("error", "warning"):
            self.problems.append(f"console {message.type}: {message.text}")

    def on_page_error(self, error: Exception) -> None:
        """Keep an exception that no script caught."""
        self.problems.append(f"script error: {error}")

    def on_request_failed(self, request: Request) -> None:
        """Keep a request that got no answer; foreign ones are kept already."""
        if request.url not in self.foreign:
            self.problems.append(f"request failed: {request.url} ({request.failure})")

    def on_response(self, response: Response) -> None:
        """Keep a request that was answered with an error."""
        if response.status >= 400:
            self.problems.append(f"answered {response.status}: {response.url}")

    def unmute(self) -> None:
        """Let scripts run in a page opened without them, to look into it.

        The page's own were skipped for good; what it shows only without scripts stays shown.
        """
        if self.muted:
            self.muted.send("Emulation.setScriptExecutionDisabled", {"value": False})
            self.page.evaluate(OPEN_NOSCRIPT)
            self.muted = None


def new_context(browser: Browser, width: int, height: int, scheme: str, **options: Any) -> BrowserContext:
    """A fresh profile of a Chinese reader with a window of this size in CSS pixels."""
    viewport = {"width": width, "height": height}
    reader = {"locale": "zh-CN", "timezone_id": "Asia/Shanghai", "color_scheme": scheme}
    return browser.new_context(viewport=viewport, **{**reader, **options})


def visit(context: BrowserContext, base: str, path: str, script: bool = True, media: str = "screen") -> Visit:
    """Open a page of the site at `base` in a new tab, once it is loaded; `media` is `screen` or `print`."""
    page = context.new_page()
    opened = Visit(page, base, None if script else _mute(context, page))
    page.route("**/*", opened.guard)
    page.on("console", opened.on_console)
    page.on("pageerror", opened.on_page_error)
    page.on("requestfailed", opened.on_request_failed)
    page.on("response", opened.on_response)
    page.emulate_media(media=media)
    page.goto(base + path, wait_until="load")
    page.emulate_media(media=media)  # the session that mutes scripts forgets it when the page changes
    return opened


def _mute(context: BrowserContext, page: Page) -> CDPSession:
    # A context made with scripts off would keep them off for good, and axe with them.
    session = context.new_cdp_session(page)
    session.send("Emulation.setScriptExecutionDisabled", {"value": True})
    return session

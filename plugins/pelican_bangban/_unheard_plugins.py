"""What plugins of others have done that readers do not see: it is told, by their names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from blinker import Signal
from pelican import signals

from bangban.diagnostics.formats import format_text
from bangban.diagnostics.problems import Problem
from pelican_bangban._run_state import Run

_OURS = "pelican_bangban"
_OF_ARTICLES: tuple[Signal, ...] = (
    signals.content_object_init,
    signals.article_generator_preread,
    signals.article_generator_context,
    signals.article_generator_pretaxonomy,
    signals.article_generator_finalized,
    signals.all_generators_finalized,
    signals.article_generator_write_article,
)
_OF_PAGES: tuple[Signal, ...] = (
    signals.page_generator_preread,
    signals.page_generator_context,
    signals.page_generator_write_page,
)


def describe_unheard(run: Run) -> Iterator[str]:
    """A line for each way in which plugins have tried to change our pages."""
    place = run.lines.place("PLUGINS")
    found = (Problem(place, *told) for told in _list_unheard(run))
    return (format_text(one) if place.path else f"{one.code} {one.message}{one.mend}" for one in found)


def _list_unheard(run: Run) -> Iterator[tuple[str, dict[str, Any]]]:
    by_articles = _name_listeners(_OF_ARTICLES)
    if added := sorted(_list_added(run)):
        yield "plugin.unseen", {"plugins": by_articles, "names": "、".join(added)}
    if changed := [one for name, one in sorted(run.articles.items()) if _is_changed(run, one)]:
        yield "plugin.text", {"plugins": by_articles, "count": len(changed)}
    if run.readers:
        yield "plugin.reader", {"plugins": _join(one.__module__ for one in run.readers)}
    if heard := _name_listeners((signals.get_writer,)):
        yield "plugin.writer", {"plugins": heard}
    if heard := _name_listeners(_OF_PAGES):
        yield "plugin.pages", {"plugins": heard}
    if names := sorted(run.list_overruled()):
        heard = _name_listeners((signals.initialized,))
        yield "plugin.setting", {"plugins": heard, "names": "、".join(names)}


def _list_added(run: Run) -> set[str]:
    """The names of what others have put on articles since these were made."""
    return {
        name for address, one in run.articles.items() for name in vars(one).keys() - run.looks[address]
    } - _OF_PELICAN


_OF_PELICAN = frozenset(("_summary", "_content", "_context", "_output_location_referenced"))


def _is_changed(run: Run, article: Any) -> bool:
    """Whether an article says something else than our page."""
    return bool(article._content != run.plan.site.portal.text_of(article.story).content)


def _name_listeners(heard: Iterable[Signal]) -> str:
    """The plugins that listen to any of these signals."""
    receivers = (one for signal in heard for one in signal.receivers_for(None))
    return _join(getattr(one, "__module__", "") or type(one).__module__ for one in receivers)


def _join(modules: Iterable[str]) -> str:
    names = {name.removeprefix("pelican.plugins.").partition(".")[0] for name in modules}
    return "、".join(sorted(names - {_OURS, "pelican", ""}))

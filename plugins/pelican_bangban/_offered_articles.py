"""Pelican's generator of articles, as plugins of others see it: its lists have a real article of each story
that is out, made when somebody first looks. It writes feeds, if settings name any; pages are ours.

Where only what has changed is made, nobody needs an article of Pelican's: to make them, all texts are
converted. So they are made for whoever asks, by Pelican's own code, with the reader of `_articles`.
"""

from __future__ import annotations

from collections import UserList
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pelican import signals
from pelican.contents import Article
from pelican.generators import ArticlesGenerator

from bangban.build import prepare
from pelican_bangban._build_job import open_whole_site
from pelican_bangban._run_state import run_of
from pelican_bangban._telling import ending_in_words, naming_plugins
from pelican_bangban._used_settings import list_feeds

if TYPE_CHECKING:
    from pelican.writers import Writer

_STORIES = (
    "articles",
    "translations",
    "hidden_articles",
    "hidden_translations",
    "drafts",
    "drafts_translations",
)
_GROUPINGS = ("dates", "period_archives", "tags", "categories", "authors")
_IN_TEMPLATES = ("articles", "drafts", "hidden_articles", "dates", "tags", "categories", "authors")
_EACH = (
    signals.content_object_init,
    signals.article_generator_preread,
    signals.article_generator_context,
    signals.article_generator_pretaxonomy,
)
"""Whoever hears one of these wants to see all articles, and changes them before others look."""


class _MadeWhenAsked:
    """An attribute of the generator that has its value when somebody asks for it."""

    def __set_name__(self, _owner: type, name: str) -> None:
        self._name = name

    def __get__(self, generator: OfferedArticles, _owner: type | None = None) -> Any:
        if not vars(generator).get("is_loaded"):
            generator.load()
        return vars(generator)[self._name]

    def __set__(self, generator: OfferedArticles, value: object) -> None:
        vars(generator)[self._name] = value


class AskedList(UserList[Any]):
    """A list for templates that is made when they look into it. It is not pickled with the context."""

    def __init__(self, source: Callable[[], Any]) -> None:
        self._source = source

    @property
    def data(self) -> Any:  # type: ignore[override]  # an attribute of every UserList
        """The items."""
        found = self._source()
        return list(found.items()) if hasattr(found, "items") else found

    def __getitem__(self, place: Any) -> Any:
        """An item, or a list of some."""
        return self.data[place]

    def __reduce__(self) -> Any:
        """Is not pickled: workers elsewhere have no use for it."""
        raise TypeError


class OfferedArticles(ArticlesGenerator):
    """The generator. `is_loaded` once its lists are there."""

    is_loaded = False

    def load(self) -> None:
        """Makes the articles, in Pelican's own way, from the whole site."""
        run = run_of(self.settings)
        vars(self).update(is_loaded=True)
        if run.config.fast:
            with ending_in_words():
                run.steps = open_whole_site(run, Path(self.theme), self.settings, quick=True)
                opened = run.steps.open_site(run.steps.load_library())
                run.plan = run.steps.plan_outputs(opened)
        # Whoever waits for the end of this has been told, or is told next.
        with signals.article_generator_finalized.muted(), naming_plugins():
            ArticlesGenerator.generate_context(self)
        run.articles = {article.save_as: article for article in self.list_articles()}
        run.looks = {name: frozenset(vars(one)) for name, one in run.articles.items()}

    def get_files(self, *arguments: Any, **options: Any) -> Any:
        """The files of stories in a fixed order: articles of one time shall have one, too."""
        return sorted(super().get_files(*arguments, **options)) if self.is_loaded else []

    def generate_context(self) -> None:
        """Offers the lists; makes them at once where somebody hears of each article, or all is made anew."""
        if not run_of(self.settings).config.fast or any(signal.receivers for signal in _EACH):
            self.load()
        else:
            for name in _IN_TEMPLATES:
                self.context[name] = AskedList(partial(getattr, self, name))
        with naming_plugins():
            signals.article_generator_finalized.send(self)

    def refresh_metadata_intersite_links(self) -> None:
        """Nothing where there are no articles."""
        if self.is_loaded:
            super().refresh_metadata_intersite_links()  # type: ignore[no-untyped-call]  # Pelican's

    def generate_output(self, writer: Writer) -> None:
        """Writes the feeds that the settings name, and tells others of each article; writes none."""
        if list_feeds(self.settings):
            self.generate_feeds(writer)  # type: ignore[no-untyped-call]  # Pelican's
        if signals.article_generator_write_article.receivers:
            for article in self.list_articles():
                signals.article_generator_write_article.send(self, content=article)
        signals.article_writer_finalized.send(self, writer=writer)

    def list_articles(self) -> Iterator[Article]:
        """All that are out, in the order in which Pelican writes them."""
        return chain(self.translations, self.articles, self.hidden_translations, self.hidden_articles)

    def close(self) -> None:
        """For Pelican's own sum, which is dropped, no article is made."""
        if not self.is_loaded:
            vars(self).update(dict.fromkeys(_STORIES, ()), is_loaded=True)


for _name in (*_STORIES, *_GROUPINGS):
    _attribute = _MadeWhenAsked()
    _attribute.__set_name__(OfferedArticles, _name)
    setattr(OfferedArticles, _name, _attribute)


def offer_articles(generator: ArticlesGenerator) -> None:
    """Takes Pelican's generator of articles over, before it reads its first file. Where all is made anew, the
    whole site is opened, and what is wrong with it told."""
    run = run_of(generator.settings)
    # Pelican says itself which class it makes: what it has made becomes ours.
    kind = type(generator)
    mixed: Any = type(kind.__name__, (OfferedArticles, kind), {})
    generator.__class__ = OfferedArticles if kind is ArticlesGenerator else mixed
    assert isinstance(generator, OfferedArticles)
    run.offered = generator
    if not run.config.fast:
        with ending_in_words():
            run.steps = open_whole_site(run, Path(generator.theme), generator.settings)
            run.plan = prepare(run.steps, run.reporter)

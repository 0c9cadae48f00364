"""The export of a WordPress site as articles: posts and pages, all as drafts, and a list of the media."""

from __future__ import annotations

import re
from collections import Counter
from urllib.parse import unquote, urlsplit

from bangban.exports.timelinejs_shape import Notes
from bangban.imports._article_writer import ArticleRecord, write_article
from bangban.imports._batch import Batch, ImportedFile, Request
from bangban.imports._case_writer import NameFinder
from bangban.imports._html_markdown import strip_html
from bangban.imports._local_targets import LocalTargets
from bangban.imports._wordpress.post_markup import write_markup
from bangban.imports._wordpress.posts import Post, WordpressSite, read_site
from bangban.imports._xml_reading import read_xml

MEDIA_LIST = "wordpress-media.txt"
_NO_DATE = re.compile(r"0000-00-00")


def import_wordpress(data: bytes, request: Request) -> Batch:
    """The articles of a WXR file. Never raises, whatever the data."""
    notes = Notes(request.name)
    root = read_xml(data, notes)
    if root is None:
        return Batch((), tuple(notes.problems))
    site = read_site(root)
    posts = [post for post in site.posts if not post.is_left and post.kind != "attachment"]
    if not posts:
        notes.tell(1, "import.no-posts")
    _tell_left(site, notes)
    names = NameFinder(request)
    drafts = [_write_post(post, site, request, names, notes) for post in posts]
    media = [
        post.get("attachment_url") or post.get("guid") for post in site.posts if post.kind == "attachment"
    ]
    lists = {}
    if media:
        notes.tell(1, "import.media-list", count=len(media), name=MEDIA_LIST)
        lists[MEDIA_LIST] = "".join(f"{url}\n" for url in dict.fromkeys(media) if url)
    return Batch(tuple(drafts), tuple(notes.problems), (), lists)


def _tell_left(site: WordpressSite, notes: Notes) -> None:
    counts = Counter(post.kind for post in site.posts if post.is_left)
    for kind, count in counts.items():
        notes.tell(1, "import.items-left", kind=kind, count=count)


def _write_post(
    post: Post, site: WordpressSite, request: Request, names: NameFinder, notes: Notes
) -> ImportedFile:
    record = ArticleRecord(post.line)
    record.title = strip_html(post.get("title"))
    record.summary = strip_html(post.excerpt)
    record.slug = unquote(post.get("post_name")) or (
        f"post-{post.get('post_id')}" if post.get("post_id").isdigit() else ""
    )
    login = post.get("creator")
    record.byline = [name] if (name := site.authors.get(login, login)) else []
    _read_dates(post, record)
    _read_terms(post, record)
    _read_address(post, record, notes)
    _read_state(post, record, notes)
    told: Counter[tuple[str, str]] = Counter()
    markup = write_markup(post.content, lambda code, name: told.update([(code, name)]))
    for code, name in told:
        notes.tell(post.line, code, name=name)
    link = post.get("link")
    base = request.base or (link if link.startswith("http") else "")
    targets = LocalTargets(_with_base(request, base), notes, post.line)
    record.body = targets.convert(markup)
    return write_article(record, request, names, notes)


def _with_base(request: Request, base: str) -> Request:
    return Request(request.name, request.kind, request.platform, request.root, base)


def _read_dates(post: Post, record: ArticleRecord) -> None:
    date = post.get("post_date") or post.get("pubDate")
    record.date = "" if _NO_DATE.match(date) else date
    modified = post.get("post_modified")
    record.updated = "" if _NO_DATE.match(modified) else modified


def _read_terms(post: Post, record: ArticleRecord) -> None:
    for domain, name in post.terms:
        if domain == "category":
            record.sections.append(name)
        elif domain in ("post_tag", "tag"):
            record.tags.append(name)
        else:
            record.leave(domain, name)
    for key, value in post.fields:
        record.leave(key, value)


def _read_address(post: Post, record: ArticleRecord, notes: Notes) -> None:
    """The old address leads here, where it is a path of its own (`?p=12` is none)."""
    parts = urlsplit(post.get("link"))
    path = unquote(parts.path).strip("/")
    if path and not parts.query:
        record.aliases.append(path if "." in path.rpartition("/")[2] else f"{path}/")
    elif parts.query:
        notes.tell(post.line, "import.alias", url=post.get("link"))


def _read_state(post: Post, record: ArticleRecord, notes: Notes) -> None:
    """What of its publication an editor must know; all come as drafts."""
    state = post.get("status")
    if state not in ("publish", ""):
        notes.tell(post.line, "import.status", text=state)
    if post.get("post_password"):
        notes.tell(post.line, "import.password")
    if post.kind not in ("post", "page"):
        record.leave("post_type", post.kind)
    if post.comments:
        notes.tell(post.line, "import.comments", count=post.comments)
    description = strip_html(post.get("description"))
    record.leave("description", description)

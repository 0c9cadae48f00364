"""E-mail addresses (RFC 5321, as people write them), but for those that are nobody's mail: names reserved for
examples and for use at home (RFC 2606, 6761, 6762, 8375), words that stand for a name, accounts on
machines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bangban.privacy._found import Found

_AT = (
    r"(?: ?@ ?|%40| ?[(\[【]?(?:at|AT|艾特)[)\]】] ?| ?[(\[【](?:at|AT|艾特|@|换成@|#)[)\]】]? ?"
    r"| ?\{(?:at|AT)\} ?|_(?:at|AT)_|圈[aA]| ?[ⓐⒶ] ?| ?<(?:at|AT)> ?"
    r"| (?:at|AT) (?=[0-9A-Za-z\-]{1,63} (?:dot|DOT) )| ?艾特 ?)"
)
_DOT = (
    r"(?:\.| \. | ?[(\[【](?:dot|点|\.)[)\]】] ?| (?:dot|DOT) | ?点 ?(?=[A-Za-z])"
    r"| ?。 ?(?=(?:com|cn|net|org)\b))"
)
_EMAIL = re.compile(
    rf"(?<![0-9A-Za-z._%+\-*×])(?P<name>[0-9A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f](?:[0-9A-Za-z._+\-]|%(?!40)){{0,63}}(?<!\.)){_AT}"
    rf"(?P<host>[0-9A-Za-z](?:[0-9A-Za-z\-]{{0,62}}){_DOT}(?:[0-9A-Za-z\-]{{1,63}}{_DOT}){{0,4}}(?!(?:png"
    r"|jpe?g|gif|webp|svg|avif|js|css|mp[34]|html?)(?![A-Za-z]))(?:[A-Za-z]{2,24}|公司|中国|网络))(?![0-9A-Za-z@])"
)
_NO_HOST = re.compile(
    r"(?:.*\.)?(?:example\.(?:com|org|net)|example|test|invalid|local|localhost|localdomain|internal"
    r"|intranet"
    r"|lan|corp|home|arpa|tld|onion)"
    r"|.*\.(?:service|socket|timer|target|mount|slice|device|automount|swap|scope|conf|txt|ya?ml|json"
    r"|log|deb"
    r"|rpm)"
    r"|(?:.*\.)?(?:(?:your|my|some|any)[a-z\-]*|(?:the)?(?:domain|domian|host|hostname|server))\.[a-z]{2,4}"
    r"|(?:openssh|libssh|libssh2)\.(?:com|org)|lysator\.liu\.se",
    re.IGNORECASE,
)
"""Hosts that no mail reaches: reserved names; units of systemd and files; words that stand for a host; those
by which SSH tells its methods (RFC 4251, §6)."""
_NO_NAME = re.compile(
    r"git|hg|svn|root|user(?:[_\-.]?(?:name|email))?|(?:your|my)[_\-.]?(?:name|e?mail|id|account|address)?"
    r"|your[_\-.][a-z_\-.]+|you|some(?:one|body)|name|no[_\-.]?reply|do[_\-]?not[_\-]?reply|mailer-daemon"
    r"|postmaster|hostmaster|abuse|noc|x{3,}",
    re.IGNORECASE,
)
"""Names that are no person's: accounts of programs (RFC 2142, §5), words that stand for a name."""
_REMOTE = re.compile(
    r"(?:\b(?:ssh|scp|sftp|rsync|mosh|ssh-copy-id|sshfs)(?: [^\n。，；、|]{0,60})?"
    r"|\b(?!mailto)[a-z+]{2,12}://[^\s/@]{0,64}"
    r"|(?:message-id|in-reply-to|references): ?<?) ?\Z",
    re.IGNORECASE,
)
_REMOTE_REACH = 80
_REMOTE_PATH = re.compile(r":(?:[~/]|[\w.\-]+/)")

_HASH = re.compile(r"#[”\" ]{0,2}(?:请)?(?:换成|改成|替换[为成]|代表|代替|是|=)[“\" ]{0,2}@")
_HASHED = re.compile(
    r"(?<![0-9A-Za-z])[0-9A-Za-z][0-9A-Za-z._\-]{1,40} ?# ?"
    r"[0-9A-Za-z][0-9A-Za-z.\-]{0,40}\.[A-Za-z]{2,8}(?![0-9A-Za-z])"
)
_WELL_KNOWN = re.compile(
    r"(?<![0-9A-Za-z#/.])[0-9A-Za-z][0-9A-Za-z._\-]{2,40} ?# ?(?:163|126|139|qq|sina|sohu|yeah|gmail"
    r"|foxmail|outlook|hotmail"
    r"|aliyun)\.(?:com|net|cn)(?![0-9A-Za-z])"
    r"|(?<![0-9A-Za-z])[0-9A-Za-z](?: [0-9A-Za-z._\-]){2,30} @(?: [0-9A-Za-z]){2,12} \."
    r"(?: [a-z]){2,3}(?![0-9A-Za-z]| [a-z] )"
)
"""Of a host where people have their mail, and sign by sign."""
PATTERNS = (_EMAIL, _HASHED, _WELL_KNOWN)


def find_emails(text: str) -> Iterator[Found]:
    """The addresses of a text to which somebody may be written."""
    for found in _EMAIL.finditer(text) if "@" in text or _SPELT.search(text) else ():
        if not (_NO_NAME.fullmatch(found["name"]) or _NO_HOST.fullmatch(found["host"]) or _is_remote(found)):
            yield Found("email", *found.span())


_SPELT = re.compile(r"%40|艾特|圈[aA]|[ⓐⒶ]|_(?:at|AT)_|\{at\}|<at>|\b(?:at|AT)\b|[(\[【][#换]")


def find_hashed_emails(text: str) -> Iterator[Found]:
    """Addresses with a sign that stands for `@`, by what the text says or by the host."""
    yield from (Found("email", *found.span()) for found in _WELL_KNOWN.finditer(text))
    if _HASH.search(text):
        yield from (Found("email", *found.span()) for found in _HASHED.finditer(text))


def _is_remote(found: re.Match[str]) -> bool:
    """Whether it is an account on another machine that a command names, or the id of a message."""
    text, start = found.string, found.start()
    return bool(
        _REMOTE.search(text[max(0, start - _REMOTE_REACH) : start]) or _REMOTE_PATH.match(text, found.end())
    )

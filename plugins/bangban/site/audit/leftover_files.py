"""Files that nobody means to publish: keys, settings with passwords, copies of editors, stores of versions.
Whoever looks for holes in a site asks for them by their names."""

from __future__ import annotations

import re
from posixpath import basename

_FOLDERS = frozenset(
    ".git .svn .hg .bzr .ssh .aws .gnupg .idea .vscode .venv __pycache__ node_modules .bangban".split()
)
_NAMES = re.compile(
    r"\.env(?:\..+)?|\.ht(?:passwd|digest)|\.(?:npmrc|pypirc|netrc|pgpass|my\.cnf|s3cfg|dockercfg|git-credentials)"
    r"|\.(?:bash|zsh|python|mysql|psql)_history|\.gitconfig|\.DS_Store|Thumbs\.db|desktop\.ini|wp-config\.php"
    r"|id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?|(?:credentials|secrets?)\.(?:json|ya?ml|toml|txt|csv)|docker-compose\.ya?ml"
    r"|.*\.(?:pem|key|p12|pfx|p8|jks|keystore|kdbx?|ppk|asc\.key|ovpn|bak|backup|old|orig|rej|save|sw[nop]|tmp|temp"
    r"|sql|sql\.(?:gz|bz2|xz|zip)|sqlite3?|db3?|mdb|accdb|dump|py[cod]?|pid|crdownload|part)"
    r"|.*~|\.#.*|#.*#|~\$.*",
    re.IGNORECASE,
)
_PRIVATE_KEY = re.compile(rb"-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----")


def find_leftover(address: str) -> str:
    """What of an address says that the file was left there: a folder of its path, or its name; "" where
    nothing does."""
    folder = next((one for one in address.split("/")[:-1] if one in _FOLDERS), "")
    if folder:
        return f"{folder}/"
    name = basename(address)
    return name if _NAMES.fullmatch(name) else ""


def find_private_key(data: bytes) -> int:
    """The byte at which a private key begins, -1 where there is none."""
    found = _PRIVATE_KEY.search(data) if b"PRIVATE KEY" in data else None
    return found.start() if found else -1

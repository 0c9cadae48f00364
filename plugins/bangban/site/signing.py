"""The signature of a site's checksums, in the form of minisign (Ed25519): whoever has the newsroom's public
key sees that the list, and so each file, is the newsroom's. `minisign -V` checks it.

The key is in memory while it signs, not while a site is made: workers never have it. There is no time in the
signature, so that the same site has the same one.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from bangban.config.site_config import SiteConfig
from bangban.locale.zh.messages import read_messages
from bangban.site.checksums import NAME, locate_checksums, locate_signature

if TYPE_CHECKING:
    from minisign import SecretKey

_COMMENT = f"file:{NAME}\thashed"


class SigningError(Exception):
    """A key that nothing can be signed with; `code` is a key of the catalogue, the text is its sentence."""

    def __init__(self, code: str, **values: object) -> None:
        message = read_messages()[code]
        super().__init__(message.what.format(**values) + message.mend)
        self.code = code


def check_key(config: SiteConfig) -> None:
    """Sees that what a publication is to be signed with is a secret key, in none of the folders whose files
    may be published. Raises SigningError."""
    if not _is_signed(config):
        return
    path = Path(config.signing_key).expanduser().resolve()
    if any(path.is_relative_to(one.resolve()) for one in (config.content, config.output, config.theme)):
        raise SigningError("signing.published", path=config.signing_key)
    _read_key(config.signing_key).wipe()


def sign_checksums(config: SiteConfig) -> None:
    """Signs the checksums of a published site; a signature that is right stays as it is. Raises SigningError
    and OSError."""
    if not _is_signed(config):
        return
    listed = locate_checksums(config.output)
    with _read_key(config.signing_key) as key:
        signature = key.sign(listed.read_bytes(), trusted_comment=_COMMENT)
    data = b"%s\n" % bytes(signature)
    signed = locate_signature(config.output)
    if signed.is_file() and signed.read_bytes() == data:
        return
    aside = signed.with_name(f".{signed.name}.new")
    aside.write_bytes(data)
    aside.replace(signed)


def _is_signed(config: SiteConfig) -> bool:
    return config.publish and bool(config.signing_key)


def _read_key(place: str) -> SecretKey:
    # Only who signs waits for the library: it takes longer to import than a build without changes.
    library = import_module("minisign")
    path = Path(place).expanduser()
    if path.exists() and not path.is_file():
        raise SigningError("signing.form", path=place)
    try:
        key: SecretKey = library.SecretKey.from_file(path)
    except OSError as error:
        raise SigningError("signing.missing", path=place) from error
    except library.Error as error:
        raise SigningError("signing.form", path=place) from error
    if key.is_encrypted():
        raise SigningError("signing.locked", path=place)
    return key

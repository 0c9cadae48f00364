"""Why a deployment ends: a code of the sentences, and values without a secret in them."""

from __future__ import annotations

import os
import re

_SECRET = re.compile(r"KEY|SECRET|TOKEN|PASSWORD")
_SIGNED = re.compile(r"(?i)(x-amz-(?:credential|signature|security-token)=)[^&\s<>\"]+")
_LEAST = 8
"""Characters: what is shorter would take words out of sentences."""


class DeploymentError(Exception):
    """The deployment did not come to its end; `code` is a key of `cli_messages.SENTENCES`. What is there is
    whole for readers; the next deployment goes on."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = {name: mask(str(value)) for name, value in values.items()}


def mask(text: str) -> str:
    """The text on one line, without what the environment says to be a key, and without signatures."""
    secrets = [value for name, value in os.environ.items() if _SECRET.search(name) and len(value) >= _LEAST]
    for secret in sorted(secrets, key=len, reverse=True):
        text = text.replace(secret, "***")
    return " ".join(_SIGNED.sub(r"\1***", text).split())

"""Settings for the public site: any error stops the build, addresses carry the site's own."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from pelicanconf import *

BANGBAN_PUBLISH = True
BANGBAN_DRAFTS = False

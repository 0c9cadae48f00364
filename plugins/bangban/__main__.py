"""`python -m bangban` is `bangban`."""

import sys

from bangban.cli import main

if __name__ == "__main__":
    sys.exit(main())

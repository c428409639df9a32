"""Where a `chithi` process starts."""

import gc

# So short a process has nothing to collect, and looking for it takes a twentieth of the time.
gc.disable()

from chithi.app import main  # noqa: E402 - the imports are most of what would be looked through

if __name__ == "__main__":
    main()

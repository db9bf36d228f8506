"""`python -m dateline` is `dateline`."""

from dateline.app import main

if __name__ == "__main__":
    main()

"""Lets `python -m chithi` do what the `chithi` command does."""

from chithi.app import main

if __name__ == "__main__":
    main()

"""`python -m cocreate_desktop`: the same as the command `cocreate-desktop`."""

from cocreate_desktop.cli import main

if __name__ == "__main__":
    main()

"""How long the command takes to say what it does: ``klaster --help`` against importing its command-line library.

``--help`` must not load the language model; the ratio shows it. Run: ``python benchmarks/startup.py``.
"""

from __future__ import annotations

import subprocess
import sys

from timing import seconds

#: What the installed ``klaster`` script does, so that a checkout that is not installed can be measured too.
KLASTER = "from pipeline.cli import main; main()"


def run_python(code: str, *arguments: str) -> None:
    subprocess.run([sys.executable, "-c", code, *arguments], check=True, stdout=subprocess.DEVNULL)


def main() -> None:
    library, command = seconds(lambda: run_python("import click"), lambda: run_python(KLASTER, "--help"))
    print(f'python -c "import click"  {library * 1000:7.0f} ms')
    print(f"klaster --help            {command * 1000:7.0f} ms")
    print(f"ratio                     {command / library:7.2f}")


if __name__ == "__main__":
    main()

"""The options of the commands that report findings, and how these end."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any, NamedTuple

import click

from chithi import output
from chithi.commands._usage import OneOf
from chithi.messages.catalogue import say
from chithi.messages.errors import DataFails, WrongUse
from chithi.validation import forms
from chithi.validation.corpus import shipped_files
from chithi.validation.findings import Finding, Judged
from chithi.validation.results import SEVERITIES, at_least


class Reporting(NamedTuple):
    """In which form, where to, and from which severity on the command fails."""

    form: str
    path: Path | None
    fail_on: str

    def finish(self, findings: list[Finding], judged: Judged) -> None:
        """Print the findings.

        Raises:
            DataFails: one of them is as bad as asked for.
            WrongUse: the findings would replace a file that was judged.
        """
        judged_files = {Path(name).absolute().resolve() for name in judged.files}
        if self.path is not None and self.path.absolute().resolve() in judged_files | set(
            map(Path.resolve, shipped_files())
        ):
            raise WrongUse("output-is-input", path=self.path)
        output.emit(forms.render(self.form, findings, judged), self.path)
        bad = sum(at_least(finding.severity, self.fail_on) for finding in findings)
        if bad:
            raise DataFails("validation-failed", count=bad)


def findings_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add --format, --output and --fail-on; the function gets them as `reporting`."""

    @wraps(function)
    def packed(*args: Any, form: str | None, output_: str | None, fail_on: str, **rest: Any) -> Any:
        return function(*args, reporting=_reporting(form, output_, fail_on), **rest)

    for option in (
        click.option(
            "--fail-on",
            type=OneOf(tuple(name.lower() for name in SEVERITIES)),
            default=SEVERITIES[0].lower(),
            help=say("help-fail-on"),
        ),
        click.option("-o", "--output", "output_", metavar="FILE", help=say("help-output")),
        click.option("--format", "form", type=OneOf(forms.FORMS), help=say("help-findings-format")),
    ):
        packed = option(packed)
    return packed


def _reporting(form: str | None, path: str | None, fail_on: str) -> Reporting:
    from chithi.rdf.reading import native_path

    target = native_path(path) if path is not None else None
    chosen = form or (forms.by_extension(target) if target else forms.FORMS[0])
    if chosen is None:
        raise WrongUse("unknown-extension", path=target, known=", ".join(forms.FORMS))
    return Reporting(chosen, target, fail_on.capitalize())

"""`thresher rules`: what is taken out of pages, by which pattern, and the proof."""

from __future__ import annotations

import json

import click

from cleaners.rules.catalogue import catalogue, prove
from schemas.errors import ConfigError
from schemas.rule import Rule

from ..amounts import amount
from ..answers import one_line
from ..config.faults import near
from ..explain import visible
from .exits import Exit
from .options import everywhere
from .session import Session, standard, write


@click.group("rules")
@everywhere
def command() -> None:
    """Show and prove the cleaning rules."""


def _rules(session: Session) -> tuple[Rule, ...]:
    """The catalogue, then the user's own. Raises ConfigError where one of those does not hold."""
    return (*catalogue(), *session.config.clean.rule)


@command.command("list")
@click.option("--platform", metavar="NAME", help="Only the rules for pages of this forum software.")
@click.option("--json", "as_json", is_flag=True, help="Whole rules, one JSON object a line.")
@standard
def listed(session: Session, platform: str | None, as_json: bool) -> None:
    """One rule a line: id and what it takes."""
    every = _rules(session)
    known = {rule.platform for rule in every if rule.platform is not None}
    if platform is not None and platform not in known:
        raise ConfigError("unknown_platform", f"{platform}{near(platform, known)}; rules are for pages of {', '.join(sorted(known))}")
    rules = [rule for rule in every if platform in (None, rule.platform)]
    widest = max((len(rule.id) for rule in rules), default=0)
    for rule in rules:
        write(one_line(rule.as_json()) if as_json else visible(f"{rule.id:<{widest}}  {rule.name}"))


@command.command("show")
@click.argument("id")
@click.option("--json", "as_json", is_flag=True, help="As one JSON object.")
@standard
def show(session: Session, id: str, as_json: bool) -> None:
    """A rule with its source, and what it takes and leaves alone."""
    rule = next((rule for rule in _rules(session) if rule.id == id), None)
    if rule is None:
        raise ConfigError("unknown_rule", f"{id}; `thresher rules list` names all")
    if as_json:
        write(one_line(rule.as_json()))
        return
    for name in ("id", "name", "source", "platform", "language", "pattern", "selector"):
        if value := getattr(rule, name):
            write(visible(f"{name:<9} {value}"))
    for name, examples in (("takes", rule.hits), ("leaves", rule.misses)):
        for example in examples:
            write(f"{name:<9} {json.dumps(visible(example), ensure_ascii=False) if example != visible(example) else example}")


@command.command("test")
@standard
def tested(session: Session) -> Exit:
    """Prove that every rule takes its hits and leaves its misses alone.

    Your own among them; nothing is said where all do, but on a terminal.
    """
    rules = _rules(session)
    failures = prove(rules)
    for failure in failures:
        write(visible(failure))
    sites = [site for site in session.config.site if site.hits or site.misses]  # proved when the configuration was read
    examples = [example for holder in (rules, sites) for one in holder for example in (*one.hits, *one.misses)]
    if not failures:
        session.remark(f"{amount(len(rules) + len(sites), 'rule')} hold {amount(len(examples), 'example')}")
    return Exit.FAILED if failures else Exit.OK

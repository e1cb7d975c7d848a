# SPDX-License-Identifier: MIT
"""Checks on limits of confidentiality that a therapist sets beyond what the law asks for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ..region import LimitList
from .base import Finding, Rule, View
from .build import advice, put, without

POLICY: Final = "confidentiality.policy.limits"
TOLD_FIRST: Final = "confidentiality.how-used.told-first"
UNTOLD: Final = "confidentiality.policy.untold"
WIDE: Final = "any-crime"
"""A limit so wide that a client could hardly speak of ordinary life."""


def wide_limit(view: View) -> Iterator[Finding]:
    """Anything that points to a crime would be passed on."""
    chosen = view.chosen(POLICY)
    if WIDE not in chosen:
        return
    region = view.region
    offered = {limit.key for limit in region.limits_in(LimitList.POLICY, view.area)} if region else set()
    untold = ((UNTOLD, without(view.chosen(UNTOLD), WIDE)),) if WIDE in view.chosen(UNTOLD) else ()
    kept = without(chosen, WIDE)
    serious = (*kept, "serious-crime")
    narrower = (put("serious", (POLICY, serious), *untold),) if "serious-crime" in offered - set(kept) else ()
    yield advice("wide-limit", ("confidentiality.policy",), *narrower, put("drop", (POLICY, kept), *untold))


def acts_before_telling(view: View) -> Iterator[Finding]:
    """By the therapist's own rule, and no law's, the client is told only afterwards."""
    region, untold = view.region, view.chosen(UNTOLD)
    if region is None or not untold:
        return
    told = {limit.key for limit in region.limits_in(LimitList.POLICY, view.area) if limit.told_first}
    found = tuple(key for key in untold if key in told and key in view.chosen(POLICY))
    if found:
        yield advice(
            "acts-before-telling",
            ("confidentiality.policy", "confidentiality.how-used"),
            put("tell", (UNTOLD, without(untold, *found))),
            count=len(found),
        )


def never_before_talking(view: View) -> Iterator[Finding]:
    """The therapist promises never to act before the client was spoken to, and no limit is left out of that."""
    lists = ("required", "allowed", "policy")
    left_out = any(view.chosen(f"confidentiality.{which}.untold") for which in lists)
    if view.text(TOLD_FIRST) == "always-first" and not left_out:
        yield advice(
            "never-before-talking",
            ("confidentiality.how-used",),
            put("safe", (TOLD_FIRST, "where-safe")),
            put("plan", (TOLD_FIRST, "plan-together")),
        )


RULES: Final[tuple[Rule, ...]] = (wide_limit, acts_before_telling, never_before_talking)

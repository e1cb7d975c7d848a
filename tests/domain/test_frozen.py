# SPDX-License-Identifier: MIT
"""Nothing in the domain changes once made: frames, revisions and documents are frozen all the way down."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from datetime import date
from types import UnionType

import pytest
from pydantic import BaseModel, ValidationError

import frame_builder.domain.agreement
import frame_builder.domain.checks
import frame_builder.domain.comparison  # noqa: F401 - its models are walked
from frame_builder.domain.agreement import Edition, compose
from frame_builder.domain.document import Document
from frame_builder.domain.frame import Frame
from frame_builder.domain.revision import Revision
from frame_builder.domain.values import Frozen
from frame_builder.services.library import Library

from ..variants import base, complete

MUTABLE = (list, dict, set, bytearray)


def models(model: type[BaseModel] = Frozen) -> Iterator[type[BaseModel]]:
    for child in model.__subclasses__():
        if child.__module__.startswith("frame_builder.domain"):
            yield child
        yield from models(child)


def kinds(annotation: object) -> Iterator[object]:
    """An annotation and every kind named inside it."""
    yield annotation
    for inner in typing.get_args(annotation):
        if not isinstance(inner, str):
            yield from kinds(inner)


MODELS = sorted(set(models()), key=lambda model: model.__qualname__)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__qualname__)
def test_no_field_can_hold_something_that_changes(model: type[BaseModel]) -> None:
    """Every model is frozen, refuses unknown keys, and no field is declared as a list, a dict or a set."""
    assert model.model_config.get("frozen")
    assert model.model_config.get("extra") == "forbid"
    for name, field in model.model_fields.items():
        for kind in kinds(field.annotation):
            held = typing.get_origin(kind) or kind
            assert held not in MUTABLE, f"{model.__qualname__}.{name} holds a {held}"
            if isinstance(held, type) and issubclass(held, BaseModel) and held is not model:
                assert held.model_config.get("frozen"), f"{model.__qualname__}.{name}"
            assert not isinstance(held, UnionType) or typing.get_args(kind)


def test_there_are_models_to_look_at() -> None:
    """The walk finds the values it is about."""
    assert {"Frame", "Revision", "Document", "Catalogue", "Region", "Difference"} <= {item.__name__ for item in MODELS}


@pytest.fixture(scope="module")
def whole(library: Library) -> tuple[Frame, Document, Revision]:
    frame = complete(library, base(library, "england-and-wales", "couple"))
    edition = Edition(1, date(2026, 11, 22), draft=False)
    document = compose(library.catalogue, library.atlas, library.wording_for(frame), frame, edition)
    revision = Revision(number=1, kept=date(2026, 11, 22), program="1", frame=frame, agreement=document)
    return frame, document, revision


def inside(value: object) -> Iterator[object]:
    """Every value within a value."""
    yield value
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from inside(getattr(value, name))
    elif isinstance(value, tuple):
        for item in value:
            yield from inside(item)


def test_frames_revisions_and_documents_can_be_hashed(whole: tuple[Frame, Document, Revision]) -> None:
    """Two that are equal have one hash, also after a way through JSON."""
    for value in whole:
        again = type(value).model_validate_json(value.model_dump_json())
        assert again == value
        assert hash(again) == hash(value)
        assert len({again, value}) == 1


def test_nothing_inside_can_change(whole: tuple[Frame, Document, Revision]) -> None:
    """No list, dict or set is held anywhere, and setting any field of any part raises."""
    count = 0
    for part in inside(whole[2]):
        assert not isinstance(part, MUTABLE), part
        hash(part)
        if isinstance(part, BaseModel):
            count += 1
            name = next(iter(type(part).model_fields))
            with pytest.raises(ValidationError):
                setattr(part, name, None)
    assert count > 200


def test_the_catalogue_and_the_regions_are_frozen_too(library: Library) -> None:
    """What is shipped cannot be changed by whoever reads it."""
    for part in inside((library.catalogue.sections, library.catalogue.facts, library.atlas)):
        assert not isinstance(part, MUTABLE)
    hash(library.catalogue)
    hash(library.atlas)


def test_a_looked_up_table_does_not_leak_into_equality(library: Library) -> None:
    """Having looked something up in a frame does not make it differ from its copy, nor spoil its hash."""
    frame = base(library, "england-and-wales", "individual")
    copy = Frame.model_validate_json(frame.model_dump_json())
    frame.answer("people.kind")
    assert frame == copy
    assert copy == frame
    assert hash(frame) == hash(copy)
    assert frame.setting("people.kind", "kind", "couple").answer("people.kind").get("kind") == "couple"
    assert frame == copy

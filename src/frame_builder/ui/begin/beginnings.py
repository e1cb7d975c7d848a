# SPDX-License-Identifier: MIT
"""What a frame or My practice may begin from: My practice itself, the starting points, or nothing."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from ...domain.agreement import Edition, compose
from ...domain.document import Document
from ...domain.frame import REGION_PATH, Frame
from ...domain.usual import carried_over
from ...services.library import DEFAULT_LANGUAGE
from ...services.office import Office
from ...services.starting import SCOPE, StartingPoint, sample_in, starting_points
from ..documents.preview import PreviewWorker
from .page import Beginning, BeginPage

PRACTICE, NOTHING = "practice", "nothing"


def tr(text: str) -> str:
    """Interface words of this list in the language of the program."""
    return QCoreApplication.translate("Beginnings", text)


class Beginnings:
    """The choices to begin from on one open vault, and the page that offers them."""

    def __init__(self, office: Office, worker: PreviewWorker) -> None:
        self._office = office
        self._worker = worker
        self._points = {point.key: point for point in starting_points(office.library)}

    def point(self, key: str) -> StartingPoint | None:
        """The starting point of that key; None for My practice and for nothing."""
        return self._points.get(key)

    def page_for_client(self) -> BeginPage:
        """Begin a frame: from My practice first, where there is one that can be read."""
        found = self._office.practice_to_begin_from()
        own = found or Frame()
        practice = Beginning(
            PRACTICE,
            tr("My practice"),
            tr("Your own usual choices. Only what is different has to be decided."),
            lambda _region: self._document(carried_over(own)),
            sample=False,
        )
        first = (practice,) if found and self._office.has_practice else ()
        taken = [item.summary.reference for item in self._office.shelf() if item.summary.reference]
        region = own.text(REGION_PATH) or next(iter(self._points.values())).region
        items = (*first, *self._offered(), self._nothing())
        return BeginPage(self._worker, items, region=region, taken=taken)

    def page_for_practice(self) -> BeginPage:
        """Begin My practice: the region, and the practice that is closest."""
        atlas, library = self._office.library.atlas, self._office.library
        regions = [(region.key, library.wording(region.language).say(region.key, "name")) for region in atlas.regions]
        first = next(iter(self._points.values())).region
        return BeginPage(self._worker, (*self._offered(), self._nothing()), regions=regions, region=first)

    def _offered(self) -> tuple[Beginning, ...]:
        wording = self._office.library.wording(DEFAULT_LANGUAGE)
        return tuple(
            Beginning(key, wording.say(SCOPE, key), wording.say(SCOPE, f"{key}.about"), partial(self._sample, point))
            for key, point in self._points.items()
        )

    def _sample(self, point: StartingPoint, region: str) -> Document:
        return sample_in(self._office.library, point, region, self._office.today())

    def _nothing(self) -> Beginning:
        about = tr("Every decision is asked, and nothing is chosen for you.")
        return Beginning(NOTHING, tr("Nothing"), about, self._empty, sample=False)

    def _empty(self, region: str) -> Document:
        return self._document(Frame().setting("people.region", "region", region))

    def _document(self, frame: Frame) -> Document:
        library = self._office.library
        edition = Edition(1, self._office.today())
        return compose(library.catalogue, library.atlas, library.wording_for(frame), frame, edition)

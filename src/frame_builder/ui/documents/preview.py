# SPDX-License-Identifier: MIT
"""The agreement as it will print, growing beside the decisions: the very PDF, page by page, or as text."""

from __future__ import annotations

from itertools import count
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QScrollArea, QSizePolicy, QStackedWidget, QWidget

from ...domain.document import Document
from ...typeset.text import to_text
from ..cards import Segmented
from ..colours import LIGHT
from ..controls import PlainLabel, beside, name, scrolling, stack
from ..theme import colours_of, em
from .typesetting import PreviewWorker, Typeset, start_worker

__all__ = ["PageSheet", "PreviewPane", "PreviewWorker", "Typeset", "start_worker"]

_PANES: Final = count(1)
GAP: Final = 14
"""Pixels between two pages."""
TRIM: Final = 44.0
"""Points of the side margins that are left out of view, so that the words are larger."""
LONG_SECONDS: Final = 15
"""After so long without an answer the pane says that it is still waiting."""


class PageSheet(QWidget):
    """The pages one under the other, with the clause of the decision at hand lit up."""

    clause_clicked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._set = Typeset()
        self._images: dict[int, QImage] = {}
        self._old: dict[int, QImage] = {}
        self._lit = ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def show_typeset(self, made: Typeset) -> None:
        """Show another document; the old pictures stay until the new ones are drawn."""
        self._old = {**self._old, **self._images} if len(made.sizes) >= len(self._set.sizes) else dict(self._images)
        self._images = {}
        self._set = made
        self.refit()

    def put(self, pdf: bytes, page: int, image: QImage) -> None:
        """Show the picture of a page, unless it belongs to an older document."""
        if pdf == self._set.pdf:
            self._images[page] = image
            self._old.pop(page, None)
            self.update()

    def forget_pictures(self) -> None:
        """Draw all pages anew, after the width changed; meanwhile the old pictures are stretched."""
        self._old = {**self._old, **self._images}
        self._images = {}

    def drawn(self, page: int) -> bool:
        """Whether the picture of a page is up to date."""
        return page in self._images

    def light(self, decision: str) -> None:
        """Light up the clause of a decision."""
        if decision != self._lit:
            self._lit = decision
            self.update()

    @property
    def scale(self) -> float:
        """Pixels of the widget per point of the page."""
        widest = max((width for width, _ in self._set.sizes), default=595.0)
        return max(0.1, self.width() / (widest - 2 * TRIM))

    def refit(self) -> None:
        """Be as tall as all pages."""
        heights = sum(height * self.scale for _, height in self._set.sizes)
        self.setFixedHeight(max(1, round(heights + GAP * max(0, len(self._set.sizes) - 1))))
        self.update()

    def page_rect(self, page: int) -> QRectF:
        """Where a page lies in the widget."""
        top = sum(height * self.scale + GAP for _, height in self._set.sizes[:page])
        width, height = self._set.sizes[page]
        return QRectF(-TRIM * self.scale, top, width * self.scale, height * self.scale)

    def pages_in(self, top: int, bottom: int) -> list[int]:
        """The pages that show between two heights of the widget."""
        rects = [(page, self.page_rect(page)) for page in range(len(self._set.sizes))]
        return [page for page, rect in rects if rect.bottom() >= top and rect.top() <= bottom]

    def clause_rects(self, decision: str) -> list[QRectF]:
        """Where the clause of a decision lies in the widget."""
        rects = []
        for span in self._set.spans.get(decision, ()):
            if span.page < len(self._set.sizes):
                page = self.page_rect(span.page)
                top = page.top() + span.top * self.scale
                rects.append(QRectF(0, top, self.width(), (span.bottom - span.top) * self.scale))
        return rects

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The width decides the scale."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.forget_pictures()
            self.refit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a clause goes to its decision."""
        at = event.position()
        for decision in self._set.spans:
            if decision and any(rect.contains(QPointF(1, at.y())) for rect in self.clause_rects(decision)):
                self.clause_clicked.emit(decision)
                return

    def paintEvent(self, event: QPaintEvent) -> None:
        """White paper, the picture where there is one, and the light."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        colours = colours_of(self)
        area = event.rect()
        for page in self.pages_in(area.top(), area.bottom()):
            rect = self.page_rect(page)
            painter.fillRect(rect, QColor("white"))
            image = self._images.get(page) or self._old.get(page)
            if image is not None:
                painter.drawImage(rect, image)
        self._paint_light(painter)
        painter.setPen(QColor(colours.line))
        for page in self.pages_in(area.top(), area.bottom()):
            sheet = self.page_rect(page)
            painter.drawRect(QRectF(0, sheet.top(), self.width() - 1, sheet.height() - 1))
        painter.end()

    def _paint_light(self, painter: QPainter) -> None:
        # multiplied like a marker pen on white paper, in a dark window too, so that the words stay black
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for rect in self.clause_rects(self._lit):
            margin = 3 * self.scale
            inside = QRectF(0, rect.top() - margin, self.width(), rect.height() + 2 * margin)
            left = 8 * self.scale
            painter.fillRect(inside.adjusted(left, 0, -left, 0), QColor(LIGHT.highlight))
            painter.fillRect(QRectF(left, inside.top(), 3, inside.height()), QColor(LIGHT.highlight_line))
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)


class PreviewPane(QFrame):
    """The agreement beside the wizard. `clause_clicked` carries the decision whose clause was clicked."""

    clause_clicked = Signal(str)
    shown = Signal()

    def __init__(self, worker: PreviewWorker) -> None:
        super().__init__()
        self.setProperty("look", "sunken")
        self._worker = worker
        self._number = next(_PANES)
        self._document: Document | None = None
        self._made = Typeset()
        self._lit = ""
        self._resized = False
        self._failed = False
        self._title = self.tr("Agreement")
        self._build()
        self._long = QTimer(self)
        self._long.setSingleShot(True)
        self._long.setInterval(LONG_SECONDS * 1000)
        self._long.timeout.connect(self._say_long)
        worker.typeset.connect(self._take)
        worker.drawn.connect(self._put)
        worker.undrawn.connect(self._miss)
        worker.failed.connect(self._fail)

    def _build(self) -> None:
        head = beside(gap=8)
        self._where = PlainLabel("", "small", wrap=False)
        self._where.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._mode = Segmented((("pages", self.tr("Pages")), ("text", self.tr("Text"))), self.tr("Show as"), "pages")
        self._mode.chosen.connect(self._switch)
        head.addWidget(self._where, 1)
        head.addWidget(self._mode)
        self._problem = PlainLabel("", "wrong")
        self._problem.hide()
        self.sheet = PageSheet()
        self.sheet.clause_clicked.connect(self.clause_clicked)
        self._area: QScrollArea = scrolling(self.sheet)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        name(self._area, self.tr("Pages of the agreement"), self.tr("A picture; choose Text to read it aloud"))
        self._area.verticalScrollBar().valueChanged.connect(lambda _value: self._scrolled())
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        name(self._text, self.tr("The agreement as text"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._area)
        self._stack.addWidget(self._text)
        box = stack(self, gap=10, margin=(16, 12, 16, 12))
        box.addLayout(head)
        box.addWidget(self._problem)
        box.addWidget(self._stack, 1)
        self._redraw = QTimer(self)
        self._redraw.setSingleShot(True)
        self._redraw.setInterval(60)
        self._redraw.timeout.connect(self._ask_pages)

    # asking

    def show_document(self, document: Document, title: str) -> None:
        """Show a document as soon as it is typeset; until then the one before stays."""
        self._title = title
        if document == self._document and not self._failed:
            return
        self._document = document
        self._worker.want(document, self._number)
        self._long.start()
        if self._stack.currentWidget() is self._text:
            self._fill_text()

    def light(self, decision: str) -> None:
        """Light up the clause of a decision and bring it into view."""
        self._lit = decision
        self.sheet.light(decision)
        self._follow()

    def pdf(self) -> bytes:
        """The PDF on show, the very one that is printed; empty before the first."""
        return self._made.pdf

    def _switch(self, mode: str) -> None:
        self._stack.setCurrentWidget(self._text if mode == "text" else self._area)
        if mode == "text":
            self._fill_text()

    def _fill_text(self) -> None:
        if self._document is not None:
            bar = self._text.verticalScrollBar()
            at = bar.value()
            self._text.setPlainText(to_text(self._document))
            bar.setValue(at)

    # answers

    @Slot(object)
    def _take(self, made: Typeset) -> None:
        if made.asker != self._number:
            return
        self._made = made
        self._failed = False
        self._long.stop()
        self._problem.hide()
        self.sheet.show_typeset(made)
        self._follow()
        self._ask_pages()
        self._say_where()

    @Slot(bytes, int, QImage)
    def _put(self, pdf: bytes, page: int, image: QImage) -> None:
        self.sheet.put(pdf, page, image)
        self.shown.emit()

    @Slot(str, int)
    def _fail(self, sentence: str, asker: int) -> None:
        if asker == self._number:
            self._failed = True
            self._long.stop()
            self._say(sentence)

    @Slot(bytes, str)
    def _miss(self, pdf: bytes, sentence: str) -> None:
        if pdf == self._made.pdf:
            self._say(sentence)

    def _say_long(self) -> None:
        self._say(self.tr("The pages take unusually long. What you type is kept all the same."))

    def _say(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.show()

    def _follow(self) -> None:
        rects = self.sheet.clause_rects(self._lit)
        if not rects:
            return
        bar = self._area.verticalScrollBar()
        room = self._area.viewport().height()
        top, bottom = rects[0].top(), rects[0].bottom()
        if top < bar.value() + 20 or bottom > bar.value() + room - 20:
            bar.setRange(0, max(0, self.sheet.height() - room))
            bar.setValue(round(max(0.0, top - room / 3)))

    def _ask_pages(self) -> None:
        if not self._made.pdf:
            return
        if self._resized:
            self._resized = False
            self._follow()
        bar = self._area.verticalScrollBar()
        ratio = self.devicePixelRatioF()
        for page in self.sheet.pages_in(bar.value(), bar.value() + self._area.viewport().height()):
            if not self.sheet.drawn(page):
                self._worker.want_page(self._made.pdf, page, self.sheet.scale * ratio, self._number)

    def _scrolled(self) -> None:
        self._redraw.start()
        self._say_where()

    def _say_where(self) -> None:
        count = len(self._made.sizes)
        if not count:
            return
        bar = self._area.verticalScrollBar()
        middle = bar.value() + self._area.viewport().height() // 2
        page = next(iter(self.sheet.pages_in(middle, middle)), 0)
        where = self.tr("page {page} of {pages}").format(page=page + 1, pages=count)
        self._where.setText(f"{self._title} · {where}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the pages anew once the width has settled, and find the clause again."""
        super().resizeEvent(event)
        self._resized = True
        self._redraw.start()

    def sizeHint(self) -> QSize:
        """About a third of a usual window."""
        return QSize(em(self, 31), em(self, 40))

# SPDX-License-Identifier: MIT
"""The one style sheet. Every length is a multiple of the text size, so that 200 % text just works.

What a widget is for is said by its dynamic property `look` (see :func:`frame_builder.ui.controls.looks`).
A focus ring never moves anything: what the border gains, the padding loses.
"""

from __future__ import annotations

from .colours import Colours


def stylesheet(colours: Colours, em: float) -> str:
    """The sheet for a set of colours and a text size of `em` pixels."""
    return "\n".join(
        (
            *_texts(colours, em),
            *_frames(colours, em),
            *_buttons(colours, em),
            *_light_buttons(colours, em),
            *_boxes(colours, em),
            *_combos(colours, em),
            *_tables(colours, em),
            *_rest(colours, em),
        )
    )


def _rule(selector: str, **declarations: str | int) -> str:
    body = "; ".join(f"{name.replace('_', '-')}: {value}" for name, value in declarations.items())
    return f"{selector} {{ {body} }}"


def _px(em: float, times: float) -> str:
    return f"{max(1, round(em * times))}px"


def _texts(c: Colours, em: float) -> tuple[str, ...]:
    label = "QLabel[look='%s']"
    return (
        _rule("QLabel", color=c.ink, background="transparent"),
        _rule(label % "title", font_size=_px(em, 1.65), font_weight=600),
        _rule(label % "heading", font_size=_px(em, 1.15), font_weight=600),
        _rule(label % "lead", font_size=_px(em, 1.0), color=c.ink_quiet),
        _rule(label % "strong", font_weight=600),
        _rule(label % "quiet", color=c.ink_quiet),
        _rule(label % "small", font_size=_px(em, 0.9), color=c.ink_quiet),
        _rule(label % "small-ink", font_size=_px(em, 0.93), color=c.ink),
        _rule(label % "wrong", font_size=_px(em, 0.93), color=c.wrong),
        _rule(label % "warn", font_size=_px(em, 0.93), color=c.warn),
        _rule(label % "finding-title", font_weight=600, color=c.wrong),
        _rule(label % "advice-title", font_weight=600, color=c.warn),
        _rule(label % "plain-title", font_weight=600, color=c.accent),
        _rule(
            "QLabel[look^='pill']",
            font_size=_px(em, 0.8),
            font_weight=600,
            border_radius=_px(em, 0.6),
            padding=f"{_px(em, 0.17)} {_px(em, 0.65)}",
            background=c.pill,
            color=c.ink_quiet,
        ),
        _rule(label % "pill-accent", background=c.accent_soft, color=c.accent),
        _rule(label % "pill-warn", background=c.warn_soft, color=c.warn),
        _rule(label % "pill-wrong", background=c.wrong_soft, color=c.wrong),
        _rule(label % "column", font_size=_px(em, 0.84), font_weight=600, color=c.ink_quiet),
    )


def _frames(c: Colours, em: float) -> tuple[str, ...]:
    frame = "QFrame[look='%s']"
    round_, thin = _px(em, 0.6), f"1px solid {c.line}"
    return (
        _rule("QMainWindow, QDialog, QWidget[look='ground']", background=c.ground),
        _rule("QWidget[look='paper']", background=c.paper),
        _rule(frame % "card", background=c.raised, border=thin, border_radius=round_),
        _rule(frame % "card-notice", background=c.notice, border=f"1px solid {c.warn_line}", border_radius=round_),
        _rule(frame % "card-changed", background=c.raised, border=f"2px solid {c.warn}", border_radius=round_),
        _rule(frame % "bar", background=c.raised, border="none", border_bottom=thin),
        _rule(frame % "foot", background=c.raised, border="none", border_top=thin),
        _rule(frame % "side", background=c.side, border="none", border_right=thin),
        _rule(frame % "sunken", background=c.sunken, border="none", border_left=thin),
        _rule(frame % "table", background=c.raised, border=thin, border_radius=_px(em, 0.45)),
        _rule(frame % "record", background="transparent", border="none", border_bottom=thin),
        _rule(frame % "rule", background=c.line, border="none", min_height="1px", max_height="1px"),
        _rule(frame % "why", background=c.raised, border="none", border_left=f"3px solid {c.accent}"),
        _rule(
            frame % "finding", background=c.wrong_soft, border=f"1px solid {c.wrong_line}", border_radius=_px(em, 0.45)
        ),
        _rule(frame % "advice", background=c.warn_soft, border=f"1px solid {c.warn_line}", border_radius=_px(em, 0.45)),
        _rule(frame % "plain", background=c.accent_soft, border=f"1px solid {c.line}", border_radius=_px(em, 0.45)),
    )


def _buttons(c: Colours, em: float) -> tuple[str, ...]:
    button = "QPushButton[look='%s']"
    pad, small = f"{_px(em, 0.54)} {_px(em, 1.1)}", f"{_px(em, 0.28)} {_px(em, 0.75)}"
    radius = _px(em, 0.45)
    shape: dict[str, str | int] = {
        "border_radius": radius,
        "padding": pad,
        "font_weight": 600,
        "min_height": _px(em, 1.35),
    }
    return (
        _rule("QPushButton", background=c.raised, color=c.ink, border=f"1px solid {c.line}", **shape),
        _rule("QPushButton:hover", background=c.accent_soft, border_color=c.accent),
        _rule("QPushButton:pressed", background=c.pill),
        _rule("QPushButton:disabled", color=c.ink_quiet, background=c.ground, border_color=c.line),
        _rule("QPushButton[small='true']", padding=small),
        _rule(button % "primary", background=c.accent, color=c.on_accent, border=f"1px solid {c.accent}"),
        _rule(f"{button % 'primary'}:hover", background=c.accent_strong, border_color=c.accent_strong),
        _rule(f"{button % 'primary'}:pressed", background=c.accent_strong),
        _rule(f"{button % 'primary'}:disabled", background=c.pill, color=c.ink_quiet, border_color=c.pill),
    )


def _light_buttons(c: Colours, em: float) -> tuple[str, ...]:
    """Buttons that are hardly there until they are needed."""
    button = "QPushButton[look='%s']"
    return (
        _rule(button % "quiet", background="transparent", border="1px solid transparent"),
        _rule(f"{button % 'quiet'}:hover", background=c.accent_soft),
        _rule(
            button % "brand",
            background="transparent",
            border="1px solid transparent",
            font_size=_px(em, 1.06),
            min_height=_px(em, 1.45),
        ),
        _rule(f"{button % 'brand'}:hover:enabled", background=c.accent_soft),
        _rule(f"{button % 'brand'}:disabled", background="transparent", color=c.ink),
        _rule(f"{button % 'quiet'}:disabled", background="transparent"),
        _rule(
            button % "link",
            background="transparent",
            border="1px solid transparent",
            text_decoration="underline",
            font_weight=400,
            padding=f"{_px(em, 0.16)} {_px(em, 0.2)} {_px(em, 0.16)} 1px",
            min_height=_px(em, 1.35),
            color=c.ink,
        ),
        _rule(
            button % "pick",
            text_align="left",
            font_weight=400,
            border=f"1px solid {c.edge}",
            padding=f"{_px(em, 0.48)} {_px(em, 1.9)} {_px(em, 0.48)} {_px(em, 0.65)}",
            min_height=_px(em, 1.3),
        ),
        _rule(f"{button % 'link'}:hover", color=c.accent, background="transparent"),
        _rule("QPushButton", outline="none"),
        _rule("QPushButton::menu-indicator", image="none", width="0px"),
    )


def _boxes(c: Colours, em: float) -> tuple[str, ...]:
    boxes = ("QLineEdit", "QPlainTextEdit", "QComboBox")
    radius = _px(em, 0.4)
    up, side = round(em * 0.48), round(em * 0.65)

    def each(state: str) -> str:
        return ", ".join(f"{box}{state}" for box in boxes)

    return (
        _rule(
            each(""),
            background=c.raised,
            color=c.ink,
            border=f"1px solid {c.edge}",
            border_radius=radius,
            padding=f"{up}px {side}px",
            selection_background_color=c.accent,
            selection_color=c.on_accent,
        ),
        _rule("QLineEdit, QPlainTextEdit", placeholder_text_color=c.ink_quiet),
        _rule("QLineEdit, QComboBox", min_height=_px(em, 1.3)),
        _rule("QPlainTextEdit", padding=f"{round(up * 0.6)}px {round(side * 0.7)}px"),
        _rule(each(":focus"), border=f"2px solid {c.focus}", padding=f"{up - 1}px {side - 1}px"),
        _rule("QPlainTextEdit:focus", padding=f"{round(up * 0.6) - 1}px {round(side * 0.7) - 1}px"),
        _rule(each("[wrong='true']"), border=f"1px solid {c.wrong}"),
        _rule(each("[wrong='true']:focus"), border=f"2px solid {c.wrong}"),
        _rule(each(":disabled"), background=c.ground, color=c.ink_quiet, border_color=c.line),
        _rule("QLineEdit:read-only", background=c.ground),
    )


def _combos(c: Colours, em: float) -> tuple[str, ...]:
    return (
        _rule("QComboBox", padding_right=_px(em, 2.0), combobox_popup=0),
        _rule("QComboBox:focus", padding_right=f"{round(em * 2.0) - 1}px"),
        _rule("QComboBox::drop-down", border="none", width=_px(em, 2.0)),
        _rule("QComboBox::down-arrow", image="none"),
        _rule(
            "QComboBox QAbstractItemView",
            background=c.raised,
            color=c.ink,
            border=f"1px solid {c.edge}",
            selection_background_color=c.accent_soft,
            selection_color=c.ink,
            outline="none",
        ),
        _rule("QComboBox QAbstractItemView::item", min_height=_px(em, 2.0), padding=f"0 {_px(em, 0.5)}"),
    )


def _tables(c: Colours, em: float) -> tuple[str, ...]:
    return (
        _rule(
            "QTableView",
            background=c.raised,
            border="none",
            gridline_color="transparent",
            outline="none",
            selection_background_color=c.accent_soft,
            selection_color=c.ink,
        ),
        _rule("QTableView::item", padding=f"0 {_px(em, 0.5)}", border="none", border_bottom=f"1px solid {c.line}"),
        _rule("QTableView::item:selected", background=c.accent_soft, color=c.ink),
        _rule("QHeaderView", background=c.raised, border="none"),
        _rule(
            "QHeaderView::section",
            background=c.raised,
            color=c.ink_quiet,
            font_size=_px(em, 0.84),
            font_weight=600,
            border="none",
            border_bottom=f"1px solid {c.line}",
            padding=f"{_px(em, 0.45)} {_px(em, 0.5)}",
        ),
    )


def _rest(c: Colours, em: float) -> tuple[str, ...]:
    bar = _px(em, 0.75)
    handle = "QScrollBar::handle:%s"
    return (
        _rule("QScrollArea, QScrollArea > QWidget > QWidget[look='scrolled']", background="transparent", border="none"),
        _rule("QMenu", background=c.raised, color=c.ink, border=f"1px solid {c.edge}", padding=_px(em, 0.3)),
        _rule("QMenu::item", padding=f"{_px(em, 0.45)} {_px(em, 1.4)}", border_radius=_px(em, 0.3)),
        _rule("QMenu::item:selected", background=c.accent_soft, color=c.ink),
        _rule("QMenu::item:disabled", color=c.ink_quiet),
        _rule("QMenu::separator", height="1px", background=c.line, margin=f"{_px(em, 0.3)} 0"),
        _rule("QToolTip", background=c.raised, color=c.ink, border=f"1px solid {c.edge}", padding=_px(em, 0.3)),
        _rule("QScrollBar:vertical", background="transparent", width=bar, margin="0"),
        _rule("QScrollBar:horizontal", background="transparent", height=bar, margin="0"),
        _rule(
            handle % "vertical",
            background=c.edge,
            border_radius=_px(em, 0.2),
            min_height=_px(em, 2.0),
            margin=f"0 {_px(em, 0.18)}",
        ),
        _rule(
            handle % "horizontal",
            background=c.edge,
            border_radius=_px(em, 0.2),
            min_width=_px(em, 2.0),
            margin=f"{_px(em, 0.18)} 0",
        ),
        _rule("QScrollBar::add-line, QScrollBar::sub-line", width="0", height="0"),
        _rule("QScrollBar::add-page, QScrollBar::sub-page", background="transparent"),
        _rule(
            "QProgressBar",
            background=c.pill,
            border="none",
            border_radius="2px",
            max_height=_px(em, 0.28),
            min_height=_px(em, 0.28),
        ),
        _rule("QProgressBar::chunk", background=c.accent, border_radius="2px"),
    )

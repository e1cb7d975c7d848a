# SPDX-License-Identifier: MIT
"""For each check one frame that makes it speak and one that keeps it silent, told as changes to a usual frame."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from frame_builder.domain.frame import Frame
from frame_builder.domain.values import Cell, Duration, Money, Row, Scalar, Value

from ..variants import put

Changes = dict[str, Value | None]
UK, US = "england-and-wales", "united-states"
YOUNG = "young-person"


@dataclass(frozen=True)
class Case:
    """What makes a check speak, and what changed on top of that keeps it silent."""

    check: str
    fires: Changes
    silent: Changes
    kind: str = "individual"
    region: str = UK
    left_open: tuple[str, ...] = ()
    today: date | None = None
    addition: str = ""
    """Decision to which a sentence is added that keeps the check silent."""

    def speaking(self, usual: Frame) -> Frame:
        """The frame in which the check speaks."""
        frame = changed(usual, self.fires)
        for key in self.left_open:
            frame = frame.having(frame.answer(key).model_copy(update={"open": True}))
        return frame

    def quiet(self, usual: Frame) -> Frame:
        """The neighbouring frame in which it does not."""
        frame = changed(self.speaking(usual), self.silent)
        if self.addition:
            frame = frame.having(frame.answer(self.addition).model_copy(update={"addition": "Here is why."}))
        return frame


def changed(frame: Frame, changes: Changes) -> Frame:
    """The frame with values set by their paths."""
    for path, value in changes.items():
        frame = put(frame, path, value)
    return frame


def d(text: str) -> Duration:
    """A duration such as "48 hours"."""
    return Duration.parse(text)


def m(text: str, currency: str = "GBP") -> Money:
    """A sum such as "65"."""
    return Money.parse(text, currency)


def row(**cells: Scalar) -> Row:
    """A row; underscores in names stand for hyphens."""
    return Row(cells=tuple(Cell(column=key.replace("_", "-"), value=value) for key, value in cells.items()))


def person(name: str, role: str = "client", *, signs: bool = True) -> Row:
    """Someone in the agreement."""
    return row(name=name, role=role, signs=signs)


def channel(
    kind: str = "email", use: str = "arrangements", within: str = "2 working-days", hours: str = "weekdays"
) -> Row:
    """A channel."""
    return row(channel=kind, used_for=use, within=d(within), hours=hours)


def tier(within: str, percent: int, **more: Scalar) -> Row:
    """A step of the late charge."""
    return row(within=d(within), percent=percent, **more)


def step(up_to: str, fee: str) -> Row:
    """A step of a scale by income."""
    return row(up_to=m(up_to), fee=m(fee))


def clause(text: str, section: str = "fees") -> Row:
    """A clause of the therapist's own."""
    return row(section=section, place="after", text=text)


def band(first: int, last: int, *told: str) -> Row:
    """What parents are told from one age to another."""
    cells = (Cell(column="from-age", value=first), Cell(column="to-age", value=last), Cell(column="told", value=told))
    return Row(cells=cells)


PEOPLE = "people.people.people"
ORGANISED: Changes = {"people.arranged-by.who": "employer", "people.arranged-by.organisation": "Bell Ltd"}
INSURED: Changes = {"people.arranged-by.who": "insurer", "people.arranged-by.organisation": "Bell Health"}
SENT: Changes = {"people.arranged-by.who": "court", "people.arranged-by.organisation": "the court"}
FIXED: Changes = {"fees.session-fee.basis": "fixed", "fees.session-fee.amount": m("60")}
MIXED: Changes = {"setting.place.where": "mixed", "setting.place.mix": ("consulting-room", "video")}
AT_HOME: Changes = {
    "setting.place.where": "client-home",
    "setting.client-home.others": "nobody-near",
    "setting.client-home.room": True,
}
OUTDOORS: Changes = {
    "setting.place.where": "outdoors",
    "setting.outdoors.weather": "another-time",
    "setting.outdoors.heard": "pause",
    "setting.outdoors.stops": "either",
}
IN_TURNS: Changes = {
    "setting.text-work.form": "messages",
    "setting.text-work.within": d("2 working-days"),
    "setting.text-work.kept": "with-notes",
}
HOURS: Changes = {"contact.daytime.from": time(9, 0), "contact.daytime.until": time(17, 0)}
OTHER_LENGTHS = "sessions.other-lengths.lengths"
BREAKS = "sessions.planned-breaks.breaks"
AWAY: Changes = {BREAKS: (row(**{"from": date(2026, 12, 20), "until": date(2027, 1, 3)}),)}
VIDEO: Changes = {
    "setting.place.where": "video",
    "setting.connection.who-calls": "therapist",
    "setting.connection.within": d("5 minutes"),
    "setting.connection.made-up": "made-up",
    "setting.online-safety.location": True,
    "setting.online-safety.emergency-contact": True,
    "setting.online-safety.abroad": "talk-first",
}
SCALE: Changes = {
    "fees.session-fee.basis": "by-income",
    "fees.session-fee.amount": m("40"),
    "fees.session-fee.to": m("90"),
    "fees.income-scale.by": "yearly",
}
SIX: Changes = {"sessions.number.plan": "set-number", "sessions.number.count": 6}
TIERS: Changes = {
    "fees.cancelling.charge": "tiers",
    "fees.cancelling.notice": d("48 hours"),
    "fees.late-tiers.tiers": (tier("24 hours", 100), tier("48 hours", 50)),
}
CALLED: Changes = {"contact.crisis-person.name": "your sister", "contact.crisis-person.phone": "020 7946 0000"}
CHANNELS = "contact.channels.channels"
REACH = "contact.crisis-reach"
HEARS = "confidentiality.who-hears.hears"
OWN = "own.clauses.clauses"
BANDS = "confidentiality.parents-told.bands"
AGES: Changes = {"confidentiality.parents-told.same": False}
TALK = "confidentiality"
DUTIES = (
    "You need to bring cash. You must ring the bell. You have to take off your shoes. You should sit by the window."
)
LONG = (
    "Notwithstanding any provision to the contrary contained in the preceding paragraphs, the undersigned individual "
    "acknowledges unconditional responsibility for the remuneration of every professional consultation previously "
    "scheduled, irrespective of attendance, notification or extenuating circumstances of whatsoever description."
)
PLAIN = (
    "Please bring water if you like. You can sit where you want. There is a lamp, a plant and a clock in the room, "
    "and you may ask me to move any of them."
)

CASES: tuple[Case, ...] = (
    # people
    Case("person-without-name", {PEOPLE: (row(role="client", signs=True),)}, {PEOPLE: (person("K. M."),)}),
    Case(
        "couple-one-person",
        {PEOPLE: (person("K. M."),)},
        {PEOPLE: (person("K. M."), person("J. R.", "partner"))},
        kind="couple",
    ),
    Case(
        "partner-in-individual-work",
        {PEOPLE: (person("K. M."), person("J. R.", "partner"))},
        {PEOPLE: (person("K. M."),)},
    ),
    Case(
        "couple-without-client",
        {PEOPLE: (person("K. M.", "partner"), person("J. R.", "partner"))},
        {PEOPLE: (person("K. M."), person("J. R.", "partner"))},
        kind="couple",
    ),
    Case("nobody-signs", {PEOPLE: (person("K. M.", signs=False),)}, {"people.signing.how": "attending"}),
    Case("consent-by-coming", {"people.signing.how": "attending"}, {"people.signing.how": "spoken"}),
    Case(
        "partner-does-not-sign",
        {PEOPLE: (person("K. M."), person("J. R.", "partner", signs=False))},
        {"people.signing.how": "spoken"},
        kind="couple",
    ),
    Case(
        "same-name-twice",
        {PEOPLE: (person("K. M."), person(" k. m.", "partner"))},
        {PEOPLE: (person("K. M."), person("J. R.", "partner"))},
        kind="couple",
    ),
    Case("therapist-without-name", {"practice.therapist.name": None}, {"practice.therapist.name": "Ana Ruiz"}),
    Case(
        "trainee-without-supervisor",
        {"practice.standing.trainee": True},
        {"practice.standing.supervisor": "Dr Lee"},
    ),
    Case(
        "trainee-supervisor-hears-nothing",
        {"practice.standing.trainee": True, "practice.standing.supervisor": "Dr Lee", HEARS: ("accountant",)},
        {HEARS: ("accountant", "supervisor")},
    ),
    Case(
        "two-supervisors",
        {
            "practice.standing.trainee": True,
            "practice.standing.supervisor": "Dr Lee",
            HEARS: ("supervisor",),
            "confidentiality.who-hears.supervisor-name": "Dr Day",
        },
        {"confidentiality.who-hears.supervisor-name": " dr lee"},
    ),
    Case("organisation-hears-unsaid", ORGANISED, {"people.arranged-by.told": ("nothing",)}),
    Case(
        "told-nothing-and-more",
        {**ORGANISED, "people.arranged-by.told": ("nothing", "attendance")},
        {"people.arranged-by.told": ("attendance",)},
    ),
    Case(
        "organisation-not-among-hearers",
        {**ORGANISED, "people.arranged-by.told": ("attendance",), HEARS: ("none",)},
        {"people.arranged-by.told": ("nothing",)},
    ),
    Case(
        "payer-not-among-hearers",
        {**ORGANISED, "people.arranged-by.told": ("attendance",), HEARS: ("supervisor",)},
        {HEARS: ("supervisor", "insurer")},
    ),
    Case(
        "insurer-diagnosis-unsaid",
        {**INSURED, "people.arranged-by.told": ("attendance",), HEARS: ("supervisor",)},
        {HEARS: ("supervisor", "insurer")},
    ),
    Case(
        "start-on-another-day",
        {"people.start.date": date(2026, 11, 24), "sessions.slot.day": "monday"},
        {"sessions.slot.day": "tuesday"},
    ),
    Case(
        "family-one-person",
        {PEOPLE: (person("K. M.", "family-member"),)},
        {PEOPLE: (person("K. M.", "family-member"), person("J. R.", "parent"))},
        kind="family",
    ),
    Case(
        "group-many-members",
        {PEOPLE: (person("K. M.", "member"), person("J. R.", "member"))},
        {PEOPLE: (person("K. M.", "member"),)},
        kind="group",
    ),
    Case(
        "individual-many-clients",
        {PEOPLE: (person("K. M."), person("J. R."))},
        {PEOPLE: (person("K. M."), person("J. R.", "guardian"))},
    ),
    Case(
        "role-does-not-fit",
        {PEOPLE: (person("K. M.", "partner"),)},
        {PEOPLE: (person("K. M.", "member"),)},
        kind="group",
    ),
    Case("nobody-consents", {}, {"people.young-consent.who": "both"}, kind=YOUNG, left_open=("people.young-consent",)),
    Case(
        "young-person-not-named",
        {PEOPLE: (person("J. R.", "parent"),)},
        {PEOPLE: (person("K. M."), person("J. R.", "parent"))},
        kind=YOUNG,
    ),
    Case(
        "parent-not-named",
        {PEOPLE: (person("K. M."),)},
        {PEOPLE: (person("K. M."), person("J. R.", "guardian"))},
        kind=YOUNG,
    ),
    Case(
        "parents-too-few",
        {"people.parents.holds": "both-together", "people.parents.sign": "all"},
        {PEOPLE: (person("K. M."), person("J. R.", "parent"), person("L. R.", "parent"))},
        kind=YOUNG,
    ),
    Case(
        "parent-does-not-sign",
        {PEOPLE: (person("K. M."), person("J. R.", "parent", signs=False))},
        {PEOPLE: (person("K. M."), person("J. R.", "parent"))},
        kind=YOUNG,
    ),
    Case(
        "young-person-does-not-sign",
        {PEOPLE: (person("K. M.", signs=False), person("J. R.", "parent"))},
        {"people.young-consent.who": "parent"},
        kind=YOUNG,
    ),
    Case(
        "consent-not-assessed",
        {"people.young-consent.who": "young-person", "people.young-consent.age": 14},
        {"people.young-consent.age": 16},
        kind=YOUNG,
    ),
    Case(
        "old-enough-to-consent",
        {"people.young-consent.who": "parent", "people.young-consent.age": 16},
        {"people.young-consent.age": 15},
        kind=YOUNG,
    ),
    Case("parents-unsaid", {}, {"people.parents.holds": "one"}, kind=YOUNG),
    Case(
        "boundaries-open-with-young",
        {},
        {"working.boundaries.touch": "none"},
        kind=YOUNG,
        left_open=("working.boundaries",),
    ),
    Case(
        "group-size-backwards",
        {"people.group.smallest": 8, "people.group.largest": 5},
        {"people.group.largest": 10},
        kind="group",
    ),
    Case(
        "group-least-beyond-end",
        {**SIX, "people.group.least": d("12 sessions")},
        {"people.group.least": d("4 sessions")},
        kind="group",
    ),
    Case(
        "register-expired",
        {"practice.licence.register-until": date(2026, 10, 31)},
        {"practice.licence.register-until": date(2027, 10, 31)},
        today=date(2026, 11, 22),
    ),
    Case(
        "insurance-expired",
        {"practice.licence.insurance-until": date(2026, 11, 21)},
        {"practice.licence.insurance-until": date(2026, 11, 22)},
        today=date(2026, 11, 22),
    ),
    Case(
        "code-not-in-force",
        {"practice.codes.codes": ("bacp-next",)},
        {"practice.codes.codes": ("bacp-2018",)},
        today=date(2026, 11, 22),
    ),
    Case(
        "outside-licence",
        {"practice.licence.places": (UK,), "contact.crisis-lines.place": "united-states"},
        {"practice.licence.places": (UK, US)},
    ),
    Case("region-outside-licence", {"practice.licence.places": (US,)}, {"practice.licence.places": (UK, US)}),
    Case(
        "stopping-unsaid",
        {**ORGANISED, "people.arranged-by.told": ("attendance",)},
        {"people.reports.stops": "told"},
    ),
    Case(
        "stopping-told-besides",
        {**ORGANISED, "people.arranged-by.told": ("progress",), "people.reports.stops": "told"},
        {"people.arranged-by.told": ("progress", "attendance")},
    ),
    Case(
        "court-not-told",
        {**SENT, "people.arranged-by.told": ("attendance",), "people.reports.stops": "not-told"},
        {"people.reports.stops": "told"},
    ),
    Case(
        "sent-and-free",
        {**SENT, "working.choice.points": ("decline", "voluntary")},
        {"working.choice.points": ("decline",)},
    ),
    Case(
        "interpreter-unheard",
        {"people.interpreter.present": True, HEARS: ("supervisor",)},
        {HEARS: ("supervisor", "interpreter")},
    ),
    Case(
        "interpreter-without-organisation",
        {
            "people.interpreter.present": True,
            "people.interpreter.brings": "therapist",
            "people.interpreter.pays": "organisation",
            HEARS: ("supervisor", "interpreter"),
        },
        {"people.interpreter.pays": "client"},
    ),
    # setting
    Case(
        "home-without-view",
        {"setting.place.where": "home-practice"},
        {"setting.home-practice.room": "in-home", "setting.home-practice.in-view": ("pets",)},
    ),
    Case(
        "one-way-to-meet",
        {"setting.place.where": "mixed", "setting.place.mix": ("video",)},
        {"setting.place.mix": ("video", "phone")},
    ),
    Case(
        "usual-not-in-mix",
        {**MIXED, "setting.place.usual-place": "phone"},
        {"setting.place.usual-place": "video"},
    ),
    Case(
        "nothing-in-view-and-more",
        {
            "setting.place.where": "home-practice",
            "setting.home-practice.room": "in-home",
            "setting.home-practice.in-view": ("none", "pets"),
        },
        {"setting.home-practice.in-view": ("none",)},
    ),
    Case("overheard", {"setting.in-person.overheard": "may-carry"}, {"setting.place.where": "video"}),
    Case(
        "online-location",
        {**VIDEO, "setting.online-safety.location": False},
        {"setting.place.where": "consulting-room"},
    ),
    Case("online-contact", {**VIDEO, "setting.online-safety.emergency-contact": False}, CALLED),
    Case(
        "online-plan-open",
        VIDEO,
        {"setting.connection.who-calls": "client"},
        left_open=("setting.connection",),
    ),
    Case(
        "failed-line-charged",
        {**VIDEO, "setting.connection.made-up": "fee-still-due"},
        {"setting.connection.made-up": "not-made-up"},
    ),
    Case("social-platform", {**VIDEO, "setting.online.platform": "WhatsApp"}, {"setting.online.platform": "Jitsi"}),
    Case(
        "cameras-by-phone",
        {**VIDEO, "setting.place.where": "phone", "setting.online-safety.identity": "cameras-on"},
        {"setting.place.where": "video"},
    ),
    Case("in-person-open", {}, {"setting.place.where": "phone"}, left_open=("setting.in-person",)),
    Case("no-private-room", {**AT_HOME, "setting.client-home.room": False}, {"setting.client-home.room": True}),
    Case("overheard-unsaid", OUTDOORS, {"setting.outdoors.heard": "pause"}, left_open=("setting.outdoors",)),
    Case(
        "who-listens-unsaid",
        {**VIDEO, "setting.place.where": "phone"},
        {"setting.online.others": "only-us"},
        left_open=("setting.online",),
    ),
    Case(
        "written-work-as-arrangements",
        {**VIDEO, "setting.place.where": "text", **IN_TURNS, "contact.purpose.purpose": "arrangements"},
        {"setting.text-work.form": "live"},
    ),
    Case(
        "weather-way-unsaid",
        {**OUTDOORS, "setting.outdoors.weather": "another-way"},
        {"setting.place.where": "mixed", "setting.place.mix": ("outdoors", "video")},
    ),
    Case(
        "fallback-nowhere",
        {**VIDEO, "setting.online-differences.fallback": "in-person"},
        MIXED,
    ),
    # sessions
    Case(
        "assessment-longer-than-work",
        {"sessions.assessment.count": 4, "sessions.number.plan": "set-number", "sessions.number.count": 3},
        {"sessions.number.plan": "set-after-assessment"},
    ),
    Case(
        "alone-more-than-first",
        {"sessions.assessment.count": 2, "sessions.assessment.alone": 3},
        {"sessions.assessment.alone": 2},
        kind="couple",
    ),
    Case(
        "set-after-nothing",
        {**SIX, "sessions.number.plan": "set-after-assessment", "sessions.assessment.count": 0},
        {"sessions.assessment.count": 1},
    ),
    Case(
        "attendance-more-than-all",
        {"sessions.attendance.least": 6, "sessions.attendance.out-of": 4},
        {"sessions.attendance.least": 4, "sessions.attendance.out-of": 6},
    ),
    Case(
        "review-skips-block",
        {"sessions.number.plan": "blocks", "sessions.number.count": 6, "sessions.review.every": d("12 weeks")},
        {"sessions.review.every": d("6 sessions")},
    ),
    Case(
        "start-in-break",
        {**AWAY, "people.start.date": date(2026, 12, 22)},
        {"people.start.date": date(2027, 1, 5)},
    ),
    Case(
        "review-in-break",
        {**AWAY, "people.start.date": date(2026, 11, 10), "sessions.review.first": d("6 weeks")},
        {"sessions.review.first": d("5 weeks")},
    ),
    Case(
        "break-ends-before-it-begins",
        {BREAKS: (row(**{"from": date(2027, 1, 3), "until": date(2026, 12, 20)}),)},
        AWAY,
    ),
    Case("review-after-last", {**SIX, "sessions.review.first": d("6 weeks")}, {"sessions.review.first": d("5 weeks")}),
    Case(
        "review-never-again",
        {**SIX, "sessions.review.first": d("3 sessions"), "sessions.review.every": d("6 sessions")},
        {"sessions.review.every": d("3 sessions")},
    ),
    Case(
        "review-in-weeks",
        {"sessions.frequency.often": "as-agreed", "sessions.review.first": d("6 weeks")},
        {"sessions.review.first": d("6 sessions")},
    ),
    Case(
        "organisation-sets-number",
        {**ORGANISED, "people.arranged-by.decides": ("number", "fee"), "sessions.number.plan": "open-ended"},
        {"people.arranged-by.decides": ("fee",)},
    ),
    Case(
        "organisation-number-unsaid",
        {"sessions.number.plan": "set-by-organisation", "sessions.number.count": 8},
        {**ORGANISED, "people.arranged-by.decides": ("number",)},
    ),
    Case(
        "extension-by-whom",
        {"sessions.number.plan": "set-by-organisation", "sessions.number.extend": "by-agreement"},
        {"sessions.number.plan": "set-number"},
    ),
    Case(
        "extension-without-organisation",
        {**SIX, "sessions.number.extend": "organisation-decides"},
        {"sessions.number.plan": "open-ended"},
    ),
    Case(
        "overrun",
        {"sessions.length.ends": "on-time", "sessions.lateness.client-late": "runs-over-if-free"},
        {"sessions.length.ends": "up-to-ten-more"},
    ),
    Case(
        "unusual-length",
        {"sessions.length.length": d("90 minutes")},
        {"working.approach.approaches": ("emdr",)},
    ),
    Case(
        "twice-weekly",
        {"sessions.frequency.often": "twice-weekly", "working.approach.approaches": ("cbt",)},
        {"working.approach.approaches": ("psychodynamic",)},
    ),
    Case(
        "rare-sessions",
        {"sessions.frequency.often": "fortnightly"},
        {"sessions.frequency.often": "weekly-then-less"},
    ),
    Case(
        "first-session-length",
        {
            **FIXED,
            "sessions.length.first-length": d("80 minutes"),
            "fees.first-session.first": "own-fee",
            "fees.first-session.length": d("90 minutes"),
        },
        {"fees.first-session.first": "same"},
    ),
    Case(
        "same-length-again",
        {"sessions.length.length": d("50 minutes"), OTHER_LENGTHS: (row(length=d("50 minutes")),)},
        {OTHER_LENGTHS: (row(length=d("75 minutes")),)},
    ),
    Case(
        "same-day-twice",
        {
            "sessions.frequency.often": "twice-weekly",
            "sessions.slot.day": "monday",
            "sessions.slot.second": (row(day="monday"),),
        },
        {"sessions.slot.second": (row(day="thursday"),)},
    ),
    Case(
        "wait-fills-session",
        {"sessions.length.length": d("45 minutes"), "sessions.lateness.waits": d("45 minutes")},
        {"sessions.lateness.waits": d("20 minutes")},
    ),
    Case(
        "cover-without-lines",
        {"sessions.therapist-breaks.cover": "none"},
        {"sessions.therapist-breaks.cover": "colleague"},
        left_open=("contact.crisis-lines",),
    ),
    Case(
        "holiday-notice",
        {"sessions.client-breaks.notice": d("1 days"), "fees.cancelling.notice": d("48 hours")},
        {"sessions.client-breaks.notice": d("2 days")},
    ),
    Case("review-open", {}, {"sessions.number.plan": "set-number"}, left_open=("sessions.review",)),
    # fees
    Case("fee-open", {}, FIXED, left_open=("fees.session-fee",)),
    Case(
        "organisation-pays-for-nobody",
        {"fees.session-fee.basis": "organisation-pays"},
        {**ORGANISED, "people.arranged-by.told": ("nothing",)},
    ),
    Case(
        "scale-upside-down",
        {**FIXED, "fees.session-fee.basis": "sliding", "fees.session-fee.to": m("40")},
        {"fees.session-fee.to": m("90")},
    ),
    Case(
        "reduced-not-lower",
        {**FIXED, "fees.reduced-fee.offered": "yes", "fees.reduced-fee.amount": m("60")},
        {"fees.reduced-fee.amount": m("45")},
    ),
    Case(
        "reduced-fee-over",
        {
            **FIXED,
            "fees.reduced-fee.offered": "yes",
            "fees.reduced-fee.until": "date",
            "fees.reduced-fee.date": date(2026, 10, 1),
        },
        {"fees.reduced-fee.date": date(2027, 10, 1)},
        today=date(2026, 11, 22),
    ),
    Case(
        "payment-seen-by-others",
        {
            **FIXED,
            "fees.paying.methods": ("app", "transfer"),
            "fees.extras.also": ("payment-details",),
            "fees.paying-details.apps": "Venmo",
        },
        {"fees.paying-details.apps": "Revolut"},
    ),
    Case(
        "first-session-longer",
        {
            **FIXED,
            "fees.first-session.first": "longer",
            "fees.first-session.amount": m("90"),
            "fees.first-session.length": d("50 minutes"),
        },
        {"fees.first-session.length": d("90 minutes")},
    ),
    Case(
        "other-rate-length",
        {
            **FIXED,
            "fees.session-fee.other-rates": (
                row(what="longer", length=d("50 minutes"), amount=m("70")),
                row(what="shorter", length=d("90 minutes"), amount=m("30")),
            ),
        },
        {"fees.session-fee.other-rates": (row(what="longer", length=d("80 minutes"), amount=m("70")),)},
    ),
    Case(
        "mixed-currencies",
        {**FIXED, "fees.first-session.first": "own-fee", "fees.first-session.amount": m("90", "USD")},
        {"fees.first-session.amount": m("90")},
    ),
    Case("foreign-currency", FIXED, {"fees.session-fee.amount": m("60", "USD")}, region=US),
    Case(
        "fee-never-changes",
        {**FIXED, "fees.changes.when": "none"},
        {"sessions.number.plan": "set-number"},
    ),
    Case(
        "unpaid-without-rule",
        {**FIXED, "ending.therapist-ends.grounds": ("competence", "unpaid")},
        {"fees.overdue.after": d("14 days")},
        left_open=("fees.overdue",),
    ),
    Case(
        "unpaid-without-fee",
        {"fees.session-fee.basis": "free", "ending.therapist-ends.grounds": ("competence", "unpaid")},
        {"fees.session-fee.basis": "fixed"},
    ),
    Case(
        "collection-untold",
        {**FIXED, "fees.overdue.then": ("remind", "collection")},
        {"confidentiality.policy.limits": ("own-defence", "debt-collection")},
    ),
    Case(
        "insurer-pays-unheard",
        {**FIXED, "fees.paying.methods": ("transfer", "insurer")},
        {"fees.paying.methods": ("transfer",)},
    ),
    Case(
        "self-pay-and-insurer",
        {
            **INSURED,
            "fees.session-fee.basis": "fixed",
            "fees.session-fee.amount": m("150", "USD"),
            "fees.good-faith-estimate.self-pay": True,
        },
        {"fees.good-faith-estimate.self-pay": False},
        region=US,
    ),
    Case(
        "estimate-missing",
        {
            "fees.session-fee.basis": "fixed",
            "fees.session-fee.amount": m("150", "USD"),
            "fees.paying.when-paid": "on-day",
            "fees.paying.methods": ("card",),
            "fees.good-faith-estimate.self-pay": False,
        },
        {"fees.good-faith-estimate.self-pay": True},
        region=US,
    ),
    # charges
    Case(
        "charge-without-fee",
        {"fees.session-fee.basis": "free", "fees.cancelling.charge": "full"},
        {"fees.cancelling.charge": "none", "fees.not-coming.charge": "none"},
    ),
    Case(
        "charge-though-paid-for",
        {
            **ORGANISED,
            "fees.session-fee.basis": "organisation-pays",
            "fees.cancelling.charge": "none",
            "fees.not-coming.charge": "full",
        },
        {},
        addition="fees.not-coming",
    ),
    Case(
        "notice-longer-than-gap",
        {"fees.cancelling.charge": "full", "fees.cancelling.notice": d("8 days")},
        {"sessions.frequency.often": "fortnightly"},
    ),
    Case(
        "percent-above-full",
        {"fees.cancelling.charge": "part", "fees.cancelling.percent": 120},
        {"fees.cancelling.percent": 100},
    ),
    Case(
        "tiers-overlap",
        {**TIERS, "fees.late-tiers.tiers": (tier("24 hours", 100), tier("1 days", 50), tier("48 hours", 50))},
        {"fees.late-tiers.tiers": (tier("24 hours", 100), tier("48 hours", 50))},
    ),
    Case(
        "tiers-rise",
        {**TIERS, "fees.late-tiers.tiers": (tier("24 hours", 50), tier("48 hours", 100))},
        {"fees.late-tiers.tiers": (tier("24 hours", 50, moved="same-week"), tier("48 hours", 100, moved="later"))},
    ),
    Case(
        "tier-beyond-notice",
        {**TIERS, "fees.late-tiers.tiers": (tier("24 hours", 100), tier("7 days", 50))},
        {"fees.cancelling.notice": d("7 days")},
    ),
    Case(
        "tiers-leave-gap",
        {**TIERS, "fees.late-tiers.tiers": (tier("24 hours", 100),)},
        {"fees.cancelling.notice": d("24 hours")},
    ),
    Case(
        "own-fee-outside-scale",
        {**SCALE, "fees.income-scale.own": m("30")},
        {"fees.income-scale.own": m("50")},
    ),
    Case(
        "steps-muddled",
        {**SCALE, "fees.income-scale.steps": (step("20000", "60"), step("40000", "50"), row(fee=m("80")))},
        {"fees.income-scale.steps": (step("20000", "50"), step("40000", "60"), row(fee=m("80")))},
    ),
    Case(
        "steps-without-end",
        {**SCALE, "fees.income-scale.steps": (step("20000", "50"), step("40000", "60"))},
        {"fees.income-scale.steps": (step("20000", "50"), row(fee=m("60")))},
    ),
    Case(
        "steps-outside-scale",
        {**SCALE, "fees.income-scale.steps": (step("20000", "30"), row(fee=m("60")))},
        {"fees.income-scale.steps": (step("20000", "40"), row(fee=m("60")))},
    ),
    Case(
        "rebate-above-fee",
        {**FIXED, "fees.extras.also": ("rebate",), "fees.rebate.from": "public", "fees.rebate.amount": m("70")},
        {"fees.rebate.amount": m("40.50")},
    ),
    Case(
        "two-prices-for-length",
        {
            **FIXED,
            "fees.session-fee.other-rates": (row(what="longer", length=d("100 minutes"), amount=m("110")),),
            "fees.extras.also": ("longer-sessions",),
            "fees.pro-rata.longer": d("100 minutes"),
        },
        {"fees.session-fee.other-rates": (row(what="longer", length=d("100 minutes"), amount=m("120")),)},
    ),
    Case(
        "two-prices-alone",
        {
            "fees.session-fee.other-rates": (row(what="one-person", amount=m("50")),),
            "fees.first-session.alone-same": True,
        },
        {"fees.first-session.alone-same": None},
        kind="couple",
    ),
    Case(
        "invoice-range",
        {
            **FIXED,
            "fees.extras.also": ("payment-details",),
            "fees.paying.when-paid": "invoice",
            "fees.invoices.every": d("2 weeks"),
            "fees.invoices.up-to": d("1 weeks"),
        },
        {"fees.invoices.up-to": d("3 weeks")},
    ),
    Case(
        "late-before-due",
        {
            **FIXED,
            "fees.paying.when-paid": "invoice",
            "fees.paying.within": d("30 days"),
            "fees.overdue.after": d("14 days"),
        },
        {"fees.paying.within": d("7 days")},
    ),
    Case(
        "fee-changes-in-block",
        {**FIXED, **SIX, "fees.changes.when": "fixed-for", "fees.changes.fixed-for": d("1 months")},
        {"fees.changes.fixed-for": d("2 months")},
    ),
    Case(
        "claims-without-diagnosis",
        {
            **FIXED,
            "fees.extras.also": ("insurance",),
            "fees.insurance.claims": "receipt",
            "fees.insurance.learns": ("dates",),
        },
        {"fees.insurance.learns": ("dates", "diagnosis")},
    ),
    Case(
        "quebec-missed-fee",
        {"people.region.state": "quebec", "fees.cancelling.charge": "full", "people.signing.how": "spoken"},
        {"people.signing.how": "signature"},
        region="canada",
    ),
    Case(
        "flat-above-fee",
        {**FIXED, "fees.cancelling.charge": "flat", "fees.late-tiers.flat": m("75")},
        {"fees.late-tiers.flat": m("40")},
    ),
    Case(
        "free-more-than-sessions",
        {**SIX, "fees.cancelling.charge": "full", "fees.late-tiers.free-cancellations": 7},
        {"fees.late-tiers.free-cancellations": 2},
    ),
    Case(
        "paid-though-away",
        {"fees.cancelling.charge": "always", "sessions.client-breaks.charge": "free-with-notice"},
        {"sessions.client-breaks.charge": "full"},
    ),
    Case(
        "new-time-open",
        {
            "fees.cancelling.charge": "tiers",
            "fees.cancelling.notice": d("36 hours"),
            "fees.late-tiers.tiers": (tier("36 hours", 50, moved="same-day"), tier("36 hours", 75, moved="same-week")),
        },
        {
            "fees.late-tiers.tiers": (
                tier("36 hours", 50, moved="same-day"),
                tier("36 hours", 75, moved="same-week"),
                tier("36 hours", 100, moved="later"),
            )
        },
    ),
    Case(
        "new-time-rules",
        {
            "fees.cancelling.charge": "tiers",
            "fees.cancelling.notice": d("36 hours"),
            "fees.cancelling.move-same-week": "if-free",
            "fees.late-tiers.tiers": (tier("36 hours", 50, moved="same-day"), tier("36 hours", 75, moved="later")),
        },
        {"fees.cancelling.move-same-week": "by-steps"},
    ),
    Case(
        "new-time-order",
        {
            "fees.cancelling.charge": "tiers",
            "fees.cancelling.notice": d("36 hours"),
            "fees.late-tiers.tiers": (tier("36 hours", 75, moved="same-day"), tier("36 hours", 50, moved="later")),
        },
        {"fees.late-tiers.tiers": (tier("36 hours", 50, moved="same-day"), tier("36 hours", 75, moved="later"))},
    ),
    Case(
        "no-exceptions",
        {"fees.cancelling.charge": "full", "fees.exceptions.decided-by": "no-exceptions"},
        {"fees.exceptions.decided-by": "client-word", "fees.exceptions.exceptions": ("emergency",)},
    ),
    Case(
        "missing-cheaper",
        {"fees.cancelling.charge": "full", "fees.not-coming.charge": "part", "fees.not-coming.percent": 50},
        {"fees.not-coming.charge": "full"},
    ),
    Case(
        "same-as-nothing",
        {"fees.cancelling.charge": "none", "fees.not-coming.charge": "same-as-late"},
        {"fees.cancelling.charge": "full"},
    ),
    Case(
        "writes-after-release",
        {"fees.not-coming.writes-after": 3, "fees.not-coming.released-after": 2},
        {"fees.not-coming.released-after": 3},
    ),
    Case(
        "limited-free-notice",
        {
            "fees.cancelling.charge": "full",
            "fees.late-tiers.free-cancellations": 4,
            "fees.late-tiers.free-kind": "with-notice",
            "sessions.client-breaks.charge": "free-with-notice",
        },
        {"fees.late-tiers.free-kind": "late"},
    ),
    # contact
    Case(
        "arrangements-only",
        {"contact.purpose.purpose": "arrangements", CHANNELS: (channel(), channel("text", "short-support"))},
        {"contact.purpose.purpose": "planned-support"},
    ),
    Case(
        "support-without-channel",
        {"contact.purpose.purpose": "short-support", CHANNELS: (channel(),)},
        {CHANNELS: (channel(), channel(use="short-support"))},
    ),
    Case(
        "no-reply-time",
        {CHANNELS: (row(channel="email", used_for="arrangements", hours="weekdays"),)},
        {CHANNELS: (channel(),)},
    ),
    Case(
        "answered-too-late",
        {CHANNELS: (channel("text", "running-late"),)},
        {CHANNELS: (channel("text", "running-late", "2 hours"),)},
    ),
    Case(
        "reply-over-weekend",
        {CHANNELS: (channel(within="24 hours"),)},
        {CHANNELS: (channel(within="24 hours", hours="every-day"),)},
    ),
    Case(
        "social-unanswered",
        {"online.messages.networks": "not-read", CHANNELS: (channel(), channel("social"))},
        {"online.messages.networks": "answered-arrangements"},
    ),
    Case("no-channel", {CHANNELS: ()}, {CHANNELS: (channel(),)}),
    Case(
        "channel-without-address",
        {CHANNELS: (channel(),)},
        {"practice.contact.email": "ana@example.org"},
    ),
    Case(
        "cover-by-message",
        {"sessions.therapist-breaks.cover": "message", "contact.purpose.purpose": "arrangements"},
        {"contact.purpose.purpose": "short-support"},
    ),
    Case(
        "reply-overnight",
        {**HOURS, CHANNELS: (channel("email", "arrangements", "4 hours"),)},
        {CHANNELS: (channel("email", "arrangements", "1 working-days"),)},
    ),
    Case(
        "daytime-ends-before-it-begins",
        {CHANNELS: (channel(),), "contact.daytime.from": time(17, 0), "contact.daytime.until": time(9, 0)},
        HOURS,
    ),
    Case(
        "others-read-unheard",
        {"contact.answering.who": "shared", "confidentiality.who-hears.hears": ("none",)},
        {"contact.answering.who": "only-me"},
    ),
    Case(
        "away-and-reachable",
        {
            "contact.answering.away": "not-read",
            "sessions.therapist-breaks.cover": "message",
            "contact.purpose.purpose": "short-support",
        },
        {"contact.answering.away": "slower"},
    ),
    Case(
        "contact-charge-without-fee",
        {"fees.session-fee.basis": "free", "contact.contact-charge.charged": "after-minutes"},
        {"contact.contact-charge.charged": "no"},
    ),
    # crisis
    Case(
        "crisis-channel-unreachable",
        {
            f"{REACH}.reachable": "no",
            "contact.purpose.purpose": "short-support",
            CHANNELS: (channel("phone", "crisis", "2 hours"),),
        },
        {CHANNELS: (channel("phone", "arrangements"),)},
    ),
    Case(
        "crisis-reach-without-channel",
        {f"{REACH}.reachable": "within-hours", CHANNELS: (channel(),)},
        {CHANNELS: (channel("phone", "crisis", "2 hours"),)},
    ),
    Case(
        "crisis-days",
        {
            f"{REACH}.reachable": "within-hours",
            f"{REACH}.days": "every-day",
            CHANNELS: (channel("phone", "crisis", "2 hours"),),
        },
        {f"{REACH}.days": "weekdays"},
    ),
    Case(
        "crisis-hours-empty",
        {f"{REACH}.reachable": "within-hours", f"{REACH}.from": time(9), f"{REACH}.until": time(9)},
        {f"{REACH}.until": time(17)},
    ),
    Case("lines-open", {}, {"contact.crisis-lines.place": "england"}, left_open=("contact.crisis-lines",)),
    Case(
        "no-lines-there",
        {"contact.crisis-lines.place": "elsewhere"},
        {"contact.crisis-lines.emergency-there": "112"},
    ),
    Case(
        "crisis-undecided",
        {CHANNELS: (channel(),), "contact.crisis-lines.place": None},
        {"contact.crisis-lines.place": "england"},
    ),
    Case(
        "client-elsewhere",
        {"contact.crisis-lines.place": "scotland"},
        {"contact.crisis-lines.place": "wales"},
    ),
    Case("facts-stale", {}, {"people.region.region": None}, today=date(2028, 1, 2)),
    Case(
        "lines-stale",
        {"contact.crisis-lines.place": "england"},
        {"contact.crisis-lines.place": "elsewhere"},
        today=date(2028, 1, 2),
    ),
    Case(
        "abroad-all-along",
        {**VIDEO, "setting.online-safety.abroad": "not-abroad", "contact.crisis-lines.place": "united-states"},
        {"contact.crisis-lines.place": "scotland"},
    ),
    Case("person-without-number", {"contact.crisis-person.may-call": "when-worried"}, CALLED),
    Case(
        "number-without-person",
        {"contact.crisis-person.may-call": "when-worried", "contact.crisis-person.phone": "020 7946 0000"},
        CALLED,
    ),
    Case(
        "contact-not-callable",
        {**VIDEO, "contact.crisis-person.may-call": "no"},
        {"setting.place.where": "consulting-room"},
    ),
    Case(
        "unsafe-way",
        {"contact.safe-contact.ways": ("email",), "fees.therapist-cancels.told-by": "call"},
        {"fees.therapist-cancels.told-by": "email"},
    ),
    Case(
        "no-voicemail",
        {
            "contact.safe-contact.ways": ("phone", "text"),
            "contact.safe-contact.voicemail": "no",
            "fees.therapist-cancels.told-by": "call",
        },
        {"contact.safe-contact.voicemail": "yes"},
    ),
    # online life
    Case(
        "recording-without-purpose",
        {"online.recording.therapist-recording": "with-written-consent"},
        {"online.recording.purpose": "my supervision", "online.recording.kept": d("6 months")},
    ),
    Case(
        "looked-up-after-all",
        {
            "online.looking-up.therapist-looks": "never",
            "own.clauses.clauses": (clause("In an emergency I might search for you online.", "online"),),
        },
        {"online.looking-up.therapist-looks": "emergency-only"},
    ),
    Case(
        "one-sided-recording",
        {
            "online.recording.client-recording": "not-at-all",
            "online.recording.therapist-recording": "with-written-consent",
        },
        {"online.recording.therapist-recording": "none"},
    ),
    Case(
        "transcript-without-recording",
        {
            "online.ai-tools.therapist": "with-written-consent",
            "online.ai-tools.tool": "Scribe",
            "online.ai-tools.tasks": ("notes", "transcripts"),
            "online.recording.therapist-recording": "none",
        },
        {"online.ai-tools.tasks": ("notes",)},
    ),
    Case(
        "ai-not-in-records",
        {
            "online.ai-tools.therapist": "with-written-consent",
            "online.ai-tools.tool": "Scribe",
            "online.ai-tools.tasks": ("notes",),
            "records.notes.where": ("cabinet",),
        },
        {"records.notes.where": ("cabinet", "record-system")},
    ),
    # confidentiality
    Case(
        "required-limit-off",
        {"confidentiality.required.limits": ("court-order",)},
        {"confidentiality.required.limits": ("court-order", "terrorism", "terrorist-property", "driver")},
    ),
    Case(
        "limit-of-elsewhere",
        {"confidentiality.policy.limits": ("own-defense",)},
        {"confidentiality.policy.limits": ("own-defence",)},
    ),
    Case(
        "secret-limit-told",
        {"confidentiality.required.untold": ()},
        {"confidentiality.required.untold": ("terrorism", "terrorist-property")},
    ),
    Case(
        "wide-limit",
        {"confidentiality.policy.limits": ("own-defence", "any-crime")},
        {"confidentiality.policy.limits": ("own-defence", "serious-crime")},
    ),
    Case(
        "acts-before-telling",
        {
            "confidentiality.policy.limits": ("own-defence", "serious-crime"),
            "confidentiality.policy.untold": ("serious-crime",),
        },
        {"confidentiality.policy.untold": ()},
    ),
    Case(
        "never-before-talking",
        {"confidentiality.how-used.told-first": "always-first", "confidentiality.required.untold": ()},
        {"confidentiality.how-used.told-first": "where-safe"},
    ),
    Case(
        "no-limit-own-life",
        {"confidentiality.allowed.limits": ("harm-to-others", "child-at-risk")},
        {"confidentiality.allowed.limits": ("harm-to-others", "child-at-risk", "own-life")},
    ),
    Case(
        "no-limit-others",
        {"confidentiality.allowed.limits": ("own-life",)},
        {"confidentiality.required.limits": ("child-abuse", "adult-abuse", "court-order", "threat-to-named-person")},
        region=US,
    ),
    Case(
        "no-limit-child",
        {"confidentiality.allowed.limits": ("harm-to-others", "own-life")},
        {"confidentiality.allowed.limits": ("harm-to-others", "child-at-risk", "own-life")},
    ),
    Case(
        "limits-open",
        {},
        {"confidentiality.allowed.limits": ("own-life", "harm-to-others", "child-at-risk")},
        left_open=("confidentiality.allowed",),
    ),
    Case("who-hears-empty", {HEARS: ()}, {HEARS: ("none",)}),
    Case("no-one-and-someone", {HEARS: ("supervisor", "none")}, {HEARS: ("supervisor",)}),
    Case(
        "repair-by-unheard-supervisor",
        {HEARS: ("accountant",), "feedback.repair.if-not": "talk-supervisor"},
        {"feedback.repair.if-not": "third-person"},
    ),
    Case(
        "no-supervision",
        {HEARS: ("accountant",), "practice.therapist.register": "BACP"},
        {HEARS: ("consultation-group",)},
    ),
    Case(
        "executor-unheard",
        {HEARS: ("none",), "ending.incapacity.executor": "planned"},
        {"ending.incapacity.executor": "none"},
    ),
    Case(
        "executor-without-plan",
        {HEARS: ("executor",), "ending.incapacity.executor": "none"},
        {"ending.incapacity.executor": "named"},
    ),
    Case(
        "secrets-and-private-sessions",
        {
            "confidentiality.couple-secrets.policy": "no-secrets",
            "confidentiality.couple-secrets.individual-sessions": "some-private",
        },
        {"confidentiality.couple-secrets.individual-sessions": "some-shared"},
        kind="couple",
    ),
    Case(
        "privacy-and-shared-sessions",
        {
            "confidentiality.couple-secrets.policy": "full-privacy",
            "confidentiality.couple-secrets.individual-sessions": "some-shared",
        },
        {"people.kind.kind": "individual"},
        kind="couple",
    ),
    Case(
        "secrets-open",
        {},
        {"confidentiality.couple-secrets.policy": "judgement"},
        kind="couple",
        left_open=("confidentiality.couple-secrets",),
    ),
    Case(
        "records-on-one-word",
        {"confidentiality.couple-records.release": "either"},
        {"confidentiality.couple-records.release": "own-part"},
        kind="couple",
    ),
    Case(
        "privacy-and-records",
        {
            "confidentiality.couple-secrets.policy": "full-privacy",
            "confidentiality.couple-records.release": "either",
        },
        {"confidentiality.couple-secrets.policy": "judgement"},
        kind="couple",
    ),
    Case(
        "ai-unheard",
        {"online.ai-tools.therapist": "with-written-consent", "online.ai-tools.tool": "Scribe"},
        {HEARS: ("supervisor", "ai-tool")},
    ),
    Case("ai-without-tool", {HEARS: ("supervisor", "ai-tool")}, {HEARS: ("supervisor",)}),
    Case(
        "recording-to-teach",
        {
            "online.recording.therapist-recording": "with-written-consent",
            "online.recording.purpose": "training",
            "online.recording.kept": d("6 months"),
        },
        {"confidentiality.discussion.use": "written-consent"},
    ),
    Case(
        "members-unpromised",
        {},
        {"confidentiality.group-promise.promise": "names"},
        kind="group",
        left_open=("confidentiality.group-promise",),
    ),
    Case(
        "own-therapist-unasked",
        {"confidentiality.group-outside.own-therapist": "may"},
        {"confidentiality.group-outside.own-therapist": "with-consent"},
        kind="group",
    ),
    Case(
        "members-guaranteed",
        {"confidentiality.group-promise.guarantee": "unsaid"},
        {"confidentiality.group-promise.guarantee": "cannot-and-law"},
        kind="group",
    ),
    Case(
        "band-backwards",
        AGES | {BANDS: (band(13, 0, "themes"),)},
        {BANDS: (band(0, 13, "themes"),)},
        kind="young-person",
    ),
    Case(
        "bands-overlap",
        AGES | {BANDS: (band(0, 13, "progress"), band(13, 17, "themes"))},
        {BANDS: (band(0, 12, "progress"), band(13, 17, "themes"))},
        kind="young-person",
    ),
    Case(
        "bands-gap",
        AGES | {BANDS: (band(0, 12, "necessary"), band(14, 17, "progress", "attendance", "closing-summary"))},
        {BANDS: (band(0, 13, "necessary"), band(14, 17, "progress", "attendance", "closing-summary"))},
        kind="young-person",
    ),
    Case(
        "age-outside-bands",
        AGES | {"people.young-consent.age": 11, BANDS: (band(13, 17, "themes"),)},
        {"people.young-consent.age": 13},
        kind="young-person",
    ),
    Case(
        "parents-nothing-and-more",
        AGES | {BANDS: (band(0, 17, "safety-only", "review-summary"),)},
        {BANDS: (band(0, 17, "safety-only"),)},
        kind="young-person",
    ),
    Case(
        "band-empty",
        AGES | {BANDS: (band(0, 12, "themes"), band(13, 17))},
        {BANDS: (band(0, 12, "themes"), band(13, 17, "safety-only"))},
        kind="young-person",
    ),
    Case(
        "parents-told-open",
        {},
        {"confidentiality.parents-told.same": True},
        kind="young-person",
        left_open=("confidentiality.parents-told",),
    ),
    # records, feedback and complaints
    Case("kept-too-short", {"records.keeping.years": 3}, {"records.keeping.years": 7}),
    Case("rights-open", {}, {"records.rights.see": "free-month"}, left_open=("records.rights",)),
    Case(
        "controller-missing",
        {"records.rights.controller": "organisation"},
        {**ORGANISED, "people.arranged-by.told": ("nothing",)},
    ),
    Case(
        "kept-without-end",
        {"records.keeping.then": "no-end"},
        {"records.keeping.then": "shredded-deleted"},
    ),
    Case(
        "young-as-adult",
        {},
        {"records.young-keeping.until": 25},
        kind="young-person",
        left_open=("records.young-keeping",),
    ),
    Case(
        "young-too-short",
        {"records.young-keeping.until": 20},
        {"records.young-keeping.until": 25},
        kind="young-person",
    ),
    Case(
        "seventeen-too-short",
        {"records.young-keeping.until": 25, "records.young-keeping.at-seventeen": 24},
        {"records.young-keeping.at-seventeen": 26},
        kind="young-person",
    ),
    Case(
        "no-lawful-basis",
        {"records.rights.notice": False},
        {"records.data-use.basis": "contract"},
        left_open=("records.data-use",),
    ),
    Case(
        "covered-without-notice",
        {"records.us-notice.covered": "yes", "records.rights.notice": False},
        {"records.us-notice.covered": "no"},
        region=US,
    ),
    Case("no-privacy-notice", {"records.rights.notice": False}, {"records.rights.notice": True}, region=US),
    Case(
        "feedback-nowhere",
        {"feedback.asking.how-often": "when-needed", "sessions.review.early": False},
        {"sessions.review.early": True},
    ),
    Case(
        "measures-against-asking",
        {
            "feedback.asking.how-often": "reviews",
            "feedback.measures.forms": ("ors",),
            "feedback.measures.how-often": "every-session",
            "feedback.measures.sees": "between-us",
        },
        {"feedback.asking.how-often": "every-session"},
    ),
    Case(
        "measures-too-rare",
        {"feedback.measures.forms": ("srs", "core-10"), "feedback.measures.how-often": "reviews"},
        {"feedback.measures.forms": ("core-10",)},
    ),
    Case(
        "scores-to-nobody",
        {"feedback.measures.forms": ("core-10",), "feedback.measures.sees": "scores-organisation"},
        {"feedback.measures.sees": "nameless"},
    ),
    Case(
        "young-forms-for-adults",
        {"feedback.measures.forms": ("sdq",), "feedback.measures.how-often": "start-end"},
        {"people.kind.kind": "young-person"},
    ),
    Case("repair-open", {}, {"feedback.repair.if-not": "refer"}, left_open=("feedback.repair",)),
    Case(
        "complaint-nowhere",
        {"practice.therapist.title": "Counsellor"},
        {"practice.therapist.register": "BACP"},
    ),
    Case(
        "state-notice-open",
        {"people.region.state": "california"},
        {"feedback.state-notice.notice": "therapist"},
        region=US,
        left_open=("feedback.state-notice",),
    ),
    Case("complaint-to-nobody", {"feedback.complaints.first": "to-organisation"}, {**ORGANISED}),
    Case(
        "two-bodies",
        {"practice.therapist.register": "BACP", "feedback.complaints.bodies": (row(body="UKCP"),)},
        {"feedback.complaints.bodies": (row(body="the British Association for Counselling and Psychotherapy (BACP)"),)},
    ),
    # ending
    Case("no-executor", {"ending.incapacity.executor": "none"}, {"ending.incapacity.executor": "planned"}),
    Case(
        "goodbye-expected",
        {"ending.client-ends.notice": "sessions-expected", "ending.client-ends.sessions": 2},
        {"ending.client-ends.notice": "sessions-suggested"},
    ),
    Case(
        "ended-too-soon",
        {"sessions.frequency.often": "every-four-weeks", "ending.contact-lost.after": d("4 weeks")},
        {"ending.contact-lost.after": d("8 weeks")},
    ),
    Case(
        "ended-in-break",
        {"sessions.therapist-breaks.weeks": 14, "ending.contact-lost.after": d("4 weeks")},
        {"ending.contact-lost.after": d("8 weeks")},
    ),
    Case(
        "closing-longer-than-work",
        {**SIX, "ending.planned.closing": 6},
        {"ending.planned.closing": 2},
    ),
    Case(
        "end-raised-before-start",
        {"sessions.number.plan": "set-number", "sessions.number.count": 4, "ending.planned.raise": d("4 sessions")},
        {"ending.planned.raise": d("2 weeks")},
    ),
    Case(
        "relationship-soon",
        {"ending.after.relationship": "years", "ending.after.years": 2},
        {"ending.after.years": 5},
    ),
    Case(
        "relationship-young",
        {"ending.after.relationship": "years", "ending.after.years": 10},
        {"ending.after.relationship": "never"},
        kind="young-person",
    ),
    Case(
        "least-not-less",
        {"ending.group-leaving.stay": d("4 weeks"), "ending.group-leaving.least": d("4 weeks")},
        {"ending.group-leaving.least": d("1 weeks")},
        kind="group",
    ),
    # the therapist's own words
    Case(
        "placeholder",
        {OWN: (clause("You reach me at [your number]."),)},
        {OWN: (clause("You reach me at my number."),)},
    ),
    Case("empty-clause", {OWN: (clause("  "), clause("Bring water."))}, {OWN: (clause("Bring water."),)}),
    Case(
        "clauses-alike",
        {OWN: (clause("Please bring water to our sessions."), clause("Please bring  water to each of our sessions."))},
        {
            OWN: (
                clause("Please bring water to our sessions."),
                clause("Please bring water to our sessions.", "setting"),
            )
        },
    ),
    Case("change-of-mind-unsaid", VIDEO, {"ending.change-of-mind.right": True}),
    Case(
        "long-notice",
        {
            **FIXED,
            "sessions.frequency.often": "every-four-weeks",
            "fees.cancelling.charge": "full",
            "fees.cancelling.notice": d("2 weeks"),
        },
        {"fees.cancelling.notice": d("1 weeks")},
    ),
    Case("late-fee-above-fee", {**FIXED, "fees.overdue.late-fee": m("75")}, {"fees.overdue.late-fee": m("10")}),
    Case("employer-and-client-pay", {**ORGANISED, **FIXED}, {}, addition="fees.session-fee"),
    Case(
        "texas-unsigned",
        {"people.region.state": "texas", "people.signing.how": "spoken"},
        {"people.region.state": "colorado"},
        region=US,
    ),
    Case(
        "state-outside-licence",
        {"people.region.state": "new-york", "people.region.licensed": "Texas and Ohio"},
        {"people.region.licensed": "TX, NY"},
        region=US,
    ),
    Case(
        "touch-not-in-writing",
        {"working.boundaries.touch": "agreed-method"},
        {"working.boundaries.touch": "agreed-written"},
        region="australia",
    ),
    Case(
        "boundaries-open-in-small-place",
        {"working.boundaries.same-circles": True, "working.boundaries.meeting": None},
        {"working.boundaries.meeting": "client-decides"},
    ),
    Case(
        "diagnosis-from-nowhere",
        {**INSURED, "people.arranged-by.told": ("attendance", "diagnosis"), "working.expectations.diagnosis": "none"},
        {"people.arranged-by.told": ("attendance",)},
    ),
    Case(
        "referrer-unheard",
        {
            **FIXED,
            "fees.extras.also": ("rebate",),
            "fees.rebate.from": "public",
            "fees.rebate.amount": m("50"),
            "fees.rebate.needs": ("plan",),
            HEARS: ("supervisor",),
        },
        {HEARS: ("supervisor", "referrer")},
    ),
    Case("hard-to-read", {OWN: (clause(LONG),)}, {OWN: (clause(PLAIN),)}),
    Case(
        "repeats-ours",
        {OWN: (clause("Bring water. I do not use what you tell me for teaching, research or writing.", TALK),)},
        {OWN: (clause("Bring water. I never write about the people I work with.", TALK),)},
    ),
    Case(
        "absolute-promise",
        {OWN: (clause("What you say is 100% confidential.", TALK),)},
        {OWN: (clause("What you say is confidential, apart from the reasons above.", TALK),)},
    ),
    Case(
        "overstated-duty",
        {OWN: (clause("The law requires me to report any crime you tell me of.", TALK),)},
        {OWN: (clause("The law requires me to give what a court orders.", TALK),)},
    ),
    Case(
        "promised-against-parents",
        {OWN: (clause("I will not tell your parents what we talk about.", TALK),)},
        {"confidentiality.parents-told.told": ("safety-only",)},
        kind="young-person",
    ),
    Case(
        "superseded-law",
        {OWN: (clause("I am registered under the Data Protection Act 1998.", "records"),)},
        {OWN: (clause("I am registered under the Data Protection Act 2018.", "records"),)},
    ),
    Case(
        "cold-words",
        {OWN: (clause("Failure to come means that you forfeit the fee."),)},
        {OWN: (clause("If you cannot come, you pay half, because I keep the time for you."),)},
    ),
    Case(
        "one-sided-duties",
        {OWN: (clause(DUTIES),)},
        {OWN: (clause(DUTIES), clause("I let you know of a new fee early."))},
    ),
)

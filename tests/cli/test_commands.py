# SPDX-License-Identifier: MIT
"""Every command: what it prints, its stable JSON, and its exit codes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from frame_builder import __version__
from frame_builder.commands import catalogue as catalogue_command
from frame_builder.commands import doctor
from frame_builder.services.library import Library
from frame_builder.typeset import faces

from .conftest import SAMPLE, Run, Write

Put = Callable[..., Path]
DAY = ("--date", "2026-11-22")


# help and version


def test_version(run: Run) -> None:
    assert run("--version").out == f"frame-builder {__version__}\n"


COMMANDS = ("schema", "catalogue", "check", "ask", "render", "reading", "diff", "backups", "restore", "doctor")


@pytest.mark.parametrize("command", COMMANDS)
def test_help_names_every_command_and_each_has_its_own(run: Run, command: str) -> None:
    whole, own = run("--help"), run(command, "--help")
    assert (whole.code, own.code) == (0, 0)
    assert f"\n    {command} " in whole.out
    assert "exit codes:" in whole.out
    assert own.out.startswith(f"usage: frame-builder {command} ")


# check


def test_check_finds_nothing_in_the_sample(run: Run) -> None:
    ended = run("check", SAMPLE, *DAY)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("Nothing contradicts")


def test_check_says_a_contradiction_with_its_repairs(run: Run, put: Put) -> None:
    path = put("ending.contact-lost.by", "phone")
    ended = run("check", path, *DAY)
    assert ended.code == 1
    assert ended.out.startswith("Contradictions (1)\n  • ")
    assert "ending.contact-lost" in ended.out
    assert "\n      → " in ended.out


def test_check_as_json_has_stable_keys(run: Run, put: Put) -> None:
    ended = run("check", put("ending.contact-lost.by", "phone"), "--json", *DAY)
    data = json.loads(ended.out)
    assert ended.code == 1
    assert list(data) == ["reference", "date", "counts", "findings", "undecided", "set-aside", "codes"]
    assert data["date"] == "2026-11-22"
    assert data["counts"] == {"contradiction": 1, "gap": 0, "advice": 0, "undecided": 0, "set-aside": 0}
    finding = data["findings"][0]
    assert list(finding) == ["check", "level", "text", "decisions", "repairs"]
    assert finding["level"] == "contradiction"
    assert list(finding["repairs"][0]) == ["key", "text", "opens"]


def test_check_lists_what_is_not_decided(run: Run, sample: dict[str, Any], write: Write) -> None:
    del sample["answers"]["fees.cancelling"]
    path = write(sample)
    ended = run("check", path, "--json", *DAY)
    assert ended.code == 1
    assert [item["decision"] for item in json.loads(ended.out)["undecided"]] == ["fees.cancelling"]
    assert "Not yet decided (1)" in run("check", path, *DAY).out


def test_advice_alone_is_nothing_to_mend(run: Run, sample: dict[str, Any], write: Write) -> None:
    sample["answers"]["ending.client-ends"]["values"] |= {"notice": "sessions-expected", "sessions": 1}
    ended = run("check", write(sample), "--json", *DAY)
    data = json.loads(ended.out)
    assert {item["level"] for item in data["findings"]} == {"advice"}
    assert ended.code == 0


def test_a_finding_set_aside_stays_so_until_its_answers_change(run: Run, sample: dict[str, Any], write: Write) -> None:
    from frame_builder.domain.checks import fingerprint
    from frame_builder.services.frame_io import read_frame
    from frame_builder.services.workspace import Draft, Workspace

    sample["answers"]["ending.contact-lost"]["values"]["by"] = "phone"
    shipped = Library.load()
    frame = read_frame(write(sample), shipped.catalogue, shipped.atlas)
    day = doctor.clock.today()
    workspace = Workspace(shipped, Draft(frame=frame), lambda: day)
    finding = workspace.findings[0]
    workspace.set_aside_finding(finding, "we talked about it")
    assert workspace.set_aside == (finding,)
    mark = {"check": finding.check, "reason": "we talked about it", "seen": workspace.frame.dismissed[0].seen}
    assert mark["seen"] == fingerprint(workspace._read.view, finding)
    sample["dismissed"] = [mark]
    ended = run("check", write(sample), *DAY)
    assert ended.code == 0
    assert "Set aside for this frame: 1." in ended.out
    sample["answers"]["ending.contact-lost"]["values"]["tries"] = 3
    assert run("check", write(sample), *DAY).code == 1


# render


@pytest.mark.parametrize("form", ["pdf", "txt", "html"])
def test_the_same_day_gives_the_same_bytes(run: Run, tmp_path: Path, form: str) -> None:
    first, second = tmp_path / f"one.{form}", tmp_path / f"two.{form}"
    for path in (first, second):
        ended = run("render", SAMPLE, "-o", path, *DAY)
        assert (ended.code, ended.out, ended.err) == (0, "", "")
    assert first.read_bytes() == second.read_bytes()
    other = tmp_path / f"three.{form}"
    run("render", SAMPLE, "-o", other, "--date", "2026-11-23")
    assert other.read_bytes() != first.read_bytes()


def test_the_pdf_says_what_the_text_says(run: Run, tmp_path: Path) -> None:
    run("render", SAMPLE, "-o", tmp_path / "a.PDF", *DAY)
    with pypdfium2.PdfDocument(tmp_path / "a.PDF") as pdf:
        words = " ".join(" ".join(page.get_textpage().get_text_bounded().split()) for page in pdf)
    assert "Each session lasts 50 minutes." in words
    assert "£65" in words


def test_it_is_a_draft_unless_it_has_a_version(run: Run) -> None:
    def foot(*words: str) -> str:
        return run("render", SAMPLE, "-o", "-", *DAY, *words).out.splitlines()[-1]

    assert foot() == "Draft · SAMPLE · version 1 · 22 November 2026"
    assert foot("--version-number", "3") == "SAMPLE · version 3 · 22 November 2026"
    assert foot("--version-number", "3", "--draft") == "Draft · SAMPLE · version 3 · 22 November 2026"
    assert foot("--draft").startswith("Draft · ")


def test_text_and_html_go_to_standard_output(run: Run) -> None:
    text, html = run("render", SAMPLE, "-o", "-"), run("render", SAMPLE, "-o", "-", "--format", "html")
    assert text.out.startswith("Our agreement\n=")
    assert html.out.startswith("<!DOCTYPE html>")


def test_nothing_is_replaced_unless_told(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("mine")
    said = run("render", SAMPLE, "-o", path).sentence
    assert said == f"“{path}” exists already and was left as it is. Add --force to replace it."
    assert path.read_text() == "mine"
    assert run("render", SAMPLE, "-o", path, "--force").code == 0
    assert path.read_text().startswith("Our agreement")


# diff


def test_a_frame_does_not_differ_from_itself(run: Run) -> None:
    ended = run("diff", SAMPLE, SAMPLE)
    assert (ended.code, ended.out) == (0, "The two frames say the same.\n")
    assert json.loads(run("diff", SAMPLE, SAMPLE, "--json").out) == {"differ": False, "decisions": [], "unspoken": []}


def test_diff_says_was_now_and_cause(run: Run, put: Put) -> None:
    new = put("fees.session-fee.amount", {"amount": "70.00", "currency": "GBP"})
    ended = run("diff", SAMPLE, new)
    assert ended.code == 1
    assert "(fees.session-fee): " in ended.out
    assert "  was  The fee is £65 for each" in ended.out
    assert "  now  The fee is £70 for each" in ended.out
    data = json.loads(run("diff", SAMPLE, new, "--json").out)
    entry = next(item for item in data["decisions"] if item["decision"] == "fees.session-fee")
    assert list(entry) == ["decision", "label", "cause", "was", "now"]
    assert entry["cause"] == "answer-changed"
    assert any("£65" in text for text in entry["was"])
    assert any("£70" in text for text in entry["now"])


def test_diff_names_what_came_and_what_went(run: Run, sample: dict[str, Any], write: Write) -> None:
    sample["answers"]["people.start"]["open"] = True
    opened = write(sample, "opened.json")
    del sample["answers"]["people.start"]
    without = write(sample, "without.json")
    forth = json.loads(run("diff", without, opened, "--json").out)["decisions"]
    back = json.loads(run("diff", opened, without, "--json").out)["decisions"]
    assert ("people.start", "newly-agreed") in [(item["decision"], item["cause"]) for item in forth]
    assert ("people.start", "no-longer-applies") in [(item["decision"], item["cause"]) for item in back]


def test_diff_tells_of_answers_the_agreement_does_not_show(run: Run, sample: dict[str, Any], write: Write) -> None:
    sample["answers"]["fees.cancelling"]["note"] = "ask again in spring"
    ended = run("diff", SAMPLE, write(sample))
    assert ended.code == 1
    assert ended.out.count("\n") == 1
    assert "(fees.cancelling): answered differently; the agreement reads the same." in ended.out
    assert "spring" not in ended.out


# catalogue


def test_the_catalogue_lists_every_decision_field_choice_and_source(run: Run, library: Library) -> None:
    ended = run("catalogue")
    assert (ended.code, ended.err) == (0, "")
    for decision in library.catalogue:
        assert f"({decision.key})" in ended.out
        for field in decision.fields:
            assert f"({field.key}): {field.kind.value}" in " ".join(ended.out.split())
    for source in library.catalogue.sources:
        assert source.cite in " ".join(ended.out.split())


def test_the_catalogue_as_json(run: Run, library: Library) -> None:
    data = json.loads(run("catalogue", "--json").out)
    assert list(data) == ["sections", "codes", "sources", "problems"]
    assert data["problems"] == []
    listed = [decision for section in data["sections"] for decision in section["decisions"]]
    assert [item["key"] for item in listed] == list(library.catalogue.by_key)
    for item in listed:
        known = library.catalogue.decision(item["key"])
        assert [field["key"] for field in item["fields"]] == [field.key for field in known.fields]
        assert all(source["mark"] for source in item["sources"])
        for field, entry in zip(known.fields, item["fields"], strict=True):
            choices = entry.get("choices", [])
            assert [choice["key"] for choice in choices][: len(field.choices)] == list(field.choices)
            assert all(choice["label"] for choice in choices)


def test_the_catalogue_tells_of_its_own_problems(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalogue_command, "check_library", lambda _library: ("fees.x: message “label” is missing",))
    ended = run("catalogue", "--json")
    assert ended.code == 1
    assert ended.err == "fees.x: message “label” is missing\n"
    assert json.loads(ended.out)["problems"] == ["fees.x: message “label” is missing"]


# doctor


def test_the_doctor_finds_everything_in_order(run: Run) -> None:
    ended = run("doctor", "--json", *DAY)
    data = json.loads(ended.out)
    assert [item["name"] for item in data["results"] if item["state"] == "problem"] == []
    assert ended.code == 0
    names = [item["name"] for item in data["results"]]
    assert names == [
        "python",
        "packages",
        "resources",
        "fonts",
        "cipher",
        "search",
        "key derivation",
        "typesetting",
        "window",
        "facts",
        "data folder",
        "place of the vault",
        "mishaps",
    ]
    details = {item["name"]: item["detail"] for item in data["results"]}
    assert "chacha20" in details["cipher"]
    assert "FTS5" in details["search"]


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out what takes time and is looked at above."""
    monkeypatch.setattr(doctor, "_window", lambda: "left out")
    monkeypatch.setattr(doctor, "_derivation", lambda: "left out")


@pytest.mark.usefixtures("quick")
def test_the_doctor_notes_stale_facts_by_date(run: Run) -> None:
    ended = run("doctor", "--date", "2029-01-01")
    assert ended.code == 0
    line = next(line for line in ended.out.splitlines() if line.startswith("note"))
    assert "were last checked too long ago on 2029-01-01" in line


@pytest.mark.usefixtures("quick")
def test_the_doctor_finds_a_missing_font(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(faces, "FACES", (*faces.FACES, "NoSuchFont-Regular"))
    ended = run("doctor", *DAY)
    assert ended.code == 1
    assert "problem fonts: The font file NoSuchFont-Regular.ttf is missing." in ended.out
    assert "2 of 13 do not work." in ended.out


@pytest.mark.usefixtures("quick")
def test_the_doctor_finds_a_data_folder_that_cannot_be_written(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "frame-builder").write_text("a file where the folder should be")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    ended = run("doctor", *DAY)
    assert ended.code == 1
    assert "cannot be written to" in " ".join(ended.out.split())


@pytest.mark.usefixtures("quick")
def test_the_doctor_finds_a_library_without_the_cipher(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from frame_builder.vault import engine

    monkeypatch.setattr(engine, "CIPHER", "none-such")
    ended = run("doctor", *DAY)
    assert ended.code == 1
    assert "problem cipher: " in ended.out


def test_the_catalogue_lists_every_code_and_never_cites_from_memory(run: Run, library: Library) -> None:
    codes = json.loads(run("catalogue", "--json").out)["codes"]
    assert [code["key"] for code in codes] == [code.key for code in library.atlas.codes]
    items = [item for code in codes for item in code["items"]]
    assert all(item["text"] and item["decisions"] and item["source"] for item in items)
    unsure = [item for item in items if item["mark"] == "M"]
    assert unsure
    assert {(item["cite"], item["checked"]) for item in unsure} == {(None, None)}
    assert all(item["cite"] and item["checked"] for item in items if item["mark"] != "M")
    said = " ".join(run("catalogue").out.split())
    assert "Says what happens about gifts (not yet checked, must)" in said
    assert "A.10.f" not in said


# what is answered of codes


def test_check_lists_what_is_answered_of_a_code(run: Run, put: Put) -> None:
    ended = run("check", put("ending.incapacity.executor", "none"), "--code", "bacp-2018", *DAY)
    said = " ".join(ended.out.split())
    assert "listed items, as of 22 November 2026." in said
    assert "Thin (" in said
    assert "→ ending.incapacity" in said
    assert "not yet checked" in said
    assert "compliant" not in said.lower()


def test_check_as_json_gives_each_item_with_its_state(run: Run, put: Put) -> None:
    path = put("practice.codes.codes", ["hcpc"])
    data = json.loads(run("check", path, "--code", "hcpc", "--code", "no-surprises-act", "--json", *DAY).out)
    hcpc, estimate = data["codes"]
    assert (hcpc["code"], estimate["code"]) == ("hcpc", "no-surprises-act")
    assert sum(hcpc["counts"].values()) == len(hcpc["items"])
    assert {item["state"] for item in estimate["items"]} == {"not-applicable"}
    consent = next(item for item in hcpc["items"] if item["item"] == "consent")
    assert (consent["cite"], consent["mark"], consent["force"]) == ("1.4", "V", "must")
    records = next(item for item in hcpc["items"] if item["item"] == "records")
    assert (records["cite"], records["mark"], records["checked"]) == (None, "M", None)


def test_check_without_a_code_goes_through_none(run: Run, put: Put) -> None:
    assert json.loads(run("check", put("practice.codes.codes", []), "--json", *DAY).out)["codes"] == []


def test_check_names_the_codes_there_are(run: Run, put: Put) -> None:
    ended = run("check", put("practice.codes.codes", []), "--code", "nobody")
    assert ended.sentence.startswith("There is no code “nobody”; there are aamft, ")


# situations


def test_ask_quotes_the_agreement_or_says_that_it_is_silent(run: Run, sample: dict[str, Any], write: Write) -> None:
    del sample["answers"]["online.requests"]
    ended = run("ask", write(sample, "silent.json"), *DAY)
    assert ended.code == 1
    said = " ".join(ended.out.split())
    assert "Your client brings you a gift. Do you take it? You do not have to give me anything." in said
    assert "Your client sends you a friend request. What do you do? → Nothing is said" in said
    assert "silent." in said


def test_ask_as_json(run: Run, sample: dict[str, Any], write: Write) -> None:
    del sample["answers"]["online.requests"]
    data = json.loads(run("ask", write(sample, "silent.json"), "--json", *DAY).out)
    assert data["reference"] == "SAMPLE"
    found = {item["situation"]: item for item in data["situations"]}
    assert found["gift"]["standing"] == "answered"
    (quote,) = found["gift"]["quotes"]
    assert (quote["decision"], quote["section"]) == ("working.boundaries", "working")
    assert found["friend-request"] == {
        "situation": "friend-request",
        "question": "Your client sends you a friend request. What do you do?",
        "standing": "silent",
        "quotes": [],
        "opens": ["online.requests"],
    }


def test_the_situations_can_be_printed_without_the_client(run: Run, put: Put, tmp_path: Path) -> None:
    path = put("contact.crisis-person.name", "Xanthippe")
    ended = run("render", path, "--document", "situations", "-o", "-", *DAY)
    assert ended.code == 0
    assert ended.out.startswith("What would our agreement say?")
    assert "Xanthippe" not in ended.out
    assert "Sample Client" not in ended.out
    assert "SAMPLE" not in ended.out
    made = tmp_path / "situations.pdf"
    assert run("render", path, "--document", "situations", "-o", made, *DAY).code == 0
    assert made.read_bytes().startswith(b"%PDF")

# SPDX-License-Identifier: MIT
"""The reading grade of a text: syllables, sentences, and what it says nothing about."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from frame_builder.domain.readability import counts, formula, grade, hardest_sentence, sentences, syllables, words

COUNTED = (
    "therapy 3, session 2, sessions 2, cancelled 2, agreement 3, people 2, being 2, idea 3, area 3, science 2, "
    "client 2, created 3, appointment 3, every 2, table 2, little 2, called 1, needed 2, places 2, charges 2, asked "
    "1, the 1, me 1, reasonable 4, obliged 2, information 4, experience 4, previous 3, serious 3, social 2, special "
    "2, usually 4, safely 2, going 2, trying 2, quiet 2, society 4, video 3, does 1, friend 1, guide 1, question 2, "
    "beautiful 3, something 2, someone 2, everyone 3, statement 2, messages 3, services 3, notice 2, used 1, paid "
    "1, fees 1, liability 5, liked 1, individual 5, confidential 4, confidentiality 7, relationship 4, patience 2, "
    "wanted 2, tried 1, carried 2, died 1, wishes 2, houses 2, one 1, have 1, client's 2, don't 1, isn't 2, didn’t "
    "2, you’re 1, family 3, business 2, million 2, opinion 3, conscious 2, real 1, reality 4, dealing 2, unique 2, "
    "sometimes 2, therefore 2, notwithstanding 4"
)
COUNTS = [(word, int(number)) for word, number in (item.rsplit(" ", 1) for item in COUNTED.split(", "))]
EASY = "We meet each week. You tell me what is on your mind. I listen, and I ask when I do not see what you mean."
HARD = (
    "Notwithstanding previously communicated arrangements, the undersigned individual acknowledges unconditional "
    "responsibility for remuneration of professional consultations irrespective of attendance or notification."
)


@pytest.mark.parametrize(("word", "number"), COUNTS)
def test_syllables(word: str, number: int) -> None:
    assert syllables(word) == number


def test_words_are_letters_only() -> None:
    assert words("I’ll call on 24 November, at 16:00 – don't wait!") == (
        "I’ll",
        "call",
        "on",
        "November",
        "at",
        "don't",
        "wait",
    )


def test_sentences_end_at_marks_and_at_new_lines() -> None:
    assert sentences("One is here. “Is two?” he asked!\nA third\n\n12\n(A fourth.) Fifth") == (
        "One is here.",
        "“Is two?” he asked!",
        "A third",
        "(A fourth.",
        "Fifth",
    )


def test_everyday_words_are_easy_and_legal_ones_hard() -> None:
    easy, hard = grade(EASY, "en-GB"), grade(HARD, "en-US")
    assert easy is not None
    assert hard is not None
    assert easy < 4
    assert hard > 16


def test_the_grade_follows_the_formula() -> None:
    text = "You can go now. " * 10  # four words of one syllable in each of ten sentences
    assert grade(text, "en") == pytest.approx(0.39 * 4 + 11.8 * 1 - 15.59)


def test_a_few_words_have_no_grade() -> None:
    assert grade("Please bring water.", "en-GB") is None
    assert grade("", "en-GB") is None


def test_a_language_without_a_formula_has_no_grade() -> None:
    assert grade(EASY, "el-GR") is None
    assert formula("el-GR") is None


PLAIN_AND_OFFICIAL = {
    "de": (
        "Wir treffen uns jede Woche. Du sagst, was dich beschäftigt. Ich höre dir zu und frage nach.",
        (
            "Ungeachtet vorangegangener Vereinbarungen verpflichtet sich die unterzeichnende Vertragspartei "
            "unwiderruflich zur vollumfänglichen Vergütung vereinbarter Beratungsleistungen"
        ),
    ),
    "es": (
        "Nos vemos cada semana. Tú dices lo que te pasa. Yo te oigo y te pregunto. Lo vemos paso a paso, a tu modo.",
        (
            "Independientemente de comunicaciones precedentes, la persona firmante reconoce incondicionalmente "
            "su responsabilidad respecto de la remuneración correspondiente a consultas profesionales programadas."
        ),
    ),
    "fr": (
        "On se voit tous les lundis. Tu dis ce qui te pèse. Moi, je suis là et je pose peu de mots. On y va pas à pas.",
        (
            "Nonobstant les communications précédentes, le signataire reconnaît inconditionnellement sa "
            "responsabilité concernant la rémunération des consultations professionnelles programmées antérieurement."
        ),
    ),
    "it": (
        "Ci si vede il lunedì. Tu dici come va. Io ti sento e ti do una mano. Si va per gradi, con la calma che vuoi.",
        (
            "Indipendentemente dalle comunicazioni precedenti, il sottoscritto riconosce incondizionatamente la "
            "propria responsabilità relativamente alla remunerazione delle consultazioni professionali"
        ),
    ),
    "nl": (
        "We zien elkaar elke week. Jij zegt wat je kwijt wilt. Ik hoor je aan en vraag door. We gaan stap voor stap.",
        (
            "Niettegenstaande voorafgaande communicatie aanvaardt ondergetekende onvoorwaardelijk verantwoordelijkheid "
            "betreffende vergoeding van overeengekomen professionele consultaties ongeacht daadwerkelijke aanwezigheid."
        ),
    ),
    "pt": (
        "A gente se vê às segundas. Tu dizes o que te dói. Eu oiço e pergunto. Vamos passo a passo, ao teu modo.",
        (
            "Independentemente de comunicações precedentes, o signatário reconhece incondicionalmente a "
            "responsabilidade relativamente à remuneração das consultas profissionais previamente programadas."
        ),
    ),
}


@pytest.mark.parametrize("language", PLAIN_AND_OFFICIAL)
def test_each_language_tells_plain_words_from_officialese(language: str) -> None:
    plain, official = PLAIN_AND_OFFICIAL[language]
    how = formula(language)
    assert how is not None
    assert not how.hard(how.value(counts(plain, language)))
    assert how.hard(how.value(counts(official, language)))
    assert hardest_sentence(f"{plain} {official}", language) == official


def test_parts_add_up_to_the_whole() -> None:
    assert counts(EASY) + counts(HARD) == counts(f"{EASY}\n{HARD}")


def test_the_hardest_sentence() -> None:
    assert hardest_sentence(f"{EASY} {HARD} {EASY}") == HARD
    assert hardest_sentence("12 – 14") == ""


@given(st.text(max_size=300))
def test_any_text_can_be_read(text: str) -> None:
    level = grade(text, "en")
    assert level is None or level > -4
    assert hardest_sentence(text) == "" or hardest_sentence(text) in text

"""Encodings of Polish: whatever is declared, no letter is lost."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.ingest.encodings import POLISH_LETTERS, Decoded, clean, decode, mend, squeeze

SENTENCE = "Źle oceniono grę w kości: „Zażółć gęślą jaźń” – mówią uczestnicy z Łęcznej i Ścinawy."
LATIN2_SENTENCE = SENTENCE.replace("„", '"').replace("”", '"').replace("–", "-")
ENCODED = {
    "utf-8": SENTENCE.encode(),
    "windows-1250": SENTENCE.encode("cp1250"),
    "iso-8859-2": LATIN2_SENTENCE.encode("iso8859-2"),
    "cp852": LATIN2_SENTENCE.encode("cp852"),
}
words = st.text(alphabet=sorted(POLISH_LETTERS) + list("abcdefghij klmnop\nrstuwyz,."), min_size=1)
settled = st.sampled_from("ąśźĄŚŹ")


@pytest.mark.parametrize(
    "declared", [None, "utf-8", "windows-1250", "iso-8859-2", "iso-8859-1", "no-such-charset", "zip"]
)
@pytest.mark.parametrize("encoding", ENCODED)
def test_right_wrong_or_missing_declaration(encoding, declared):
    decoded = decode(ENCODED[encoding], declared)

    assert decoded.text == (LATIN2_SENTENCE if encoding in ("iso-8859-2", "cp852") else SENTENCE)
    assert decoded.encoding == encoding
    assert not decoded.guessed


@given(words, settled, st.sampled_from(["utf-8", "cp1250", "iso8859-2"]), st.sampled_from([None, "utf-8", "latin-1"]))
def test_no_polish_letter_is_lost(text, letter, encoding, declared):
    text = text + letter

    assert decode(text.encode(encoding), declared).text == text


@given(words)
def test_letters_that_both_encodings_share_need_no_proof(text):
    shared = "".join(char for char in text if char not in "ąśźĄŚŹ")

    assert decode(shared.encode("iso8859-2")).text == shared


def test_what_nothing_proves_is_a_guess():
    assert decode("łódź"[:2].encode("cp1250")).guessed
    assert not decode("łó".encode("cp1250"), "windows-1250").guessed


@given(words, st.sampled_from([None, "utf-8", "windows-1250", "iso-8859-2"]))
def test_no_polish_letter_is_lost_in_the_encoding_of_dos(text, declared):
    text = text + "Zażółć gęślą jaźń."

    assert decode(text.encode("cp852"), declared).text == text


@given(words, st.sampled_from(["utf-16-le", "utf-16-be"]))
def test_no_polish_letter_is_lost_in_utf16_without_its_mark(text, encoding):
    text = text + "Umowa z 14 maja 2019 r." + "." * len(text)

    assert decode(text.encode(encoding)).text == text


@given(words, st.sampled_from(["latin-1", "sloppy-windows-1252", "sloppy-windows-1250"]))
def test_text_that_was_encoded_twice_is_mended(text, wrong):
    whole = text + "\nZażółć gęślą jaźń, rzekł wójt Łęgowa."
    decoded = mend(decode(whole.encode().decode(wrong).encode()))

    assert decoded.text == whole
    assert decoded.mended


@given(words)
def test_text_that_was_encoded_once_is_left_as_it_is(text):
    assert mend(decode(text.encode())) == Decoded(text, "utf-8", False)


@pytest.mark.parametrize("text", ["Kraków – Košice – Düsseldorf", "Ångström i Århus", "«Ĺubeń»", "Să ne vedem"])
def test_foreign_letters_are_no_sign_of_two_encodings(text):
    assert not mend(decode(text.encode())).mended


def test_a_foreign_name_in_windows_1250_is_not_of_dos():
    assert decode("Universität".encode("cp1250")).text == "Universität"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_byte_order_marks(encoding):
    mark = "\ufeff" if encoding in {"utf-16-le", "utf-16-be"} else ""

    decoded = decode((mark + SENTENCE).encode(encoding))

    assert decoded.text == SENTENCE
    assert not decoded.guessed


def test_one_broken_byte_does_not_turn_utf8_into_something_else():
    decoded = decode(SENTENCE.encode() + b"\xc5")

    assert decoded.encoding == "utf-8"
    assert decoded.text.startswith(SENTENCE)


def test_clean_text_has_one_form():
    text = "z\u00a0miasta\u202fKutno, wspo\u0301l\u00adno\u200bta\r\nkoniec\rstrony\x00\ufeff"

    assert clean(text) == "z miasta Kutno, wspólnota\nkoniec\nstrony"


def test_no_word_is_endless():
    lengths = [len(word) for word in clean("„(" * 1000 + " umowa").split()]

    assert max(lengths) == 300
    assert sum(lengths) == 2005


@given(st.text())
def test_cleaning_is_idempotent_and_nfc(text):
    once = clean(text)

    assert clean(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert not set(once) & {"\r", "\u00a0", "\u00ad", "\u200b", "\x00"}


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("L I S T   I N T E N C Y J N Y", "LIST INTENCYJNY"),
        ("U C H W A Ł A Rady", "UCHWAŁA Rady"),
        ("klasy A B C", "klasy A B C"),
        ("a i o u", "a i o u"),
    ],
)
def test_words_set_wide(written, read):
    assert squeeze(written) == read


def test_squeeze_leaves_one_line():
    assert squeeze("  Gmina\n\t Nowe   Pole ") == "Gmina Nowe Pole"

"""Web pages into blocks."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.document import Block, BlockKind, Document
from pipeline.ingest.base import Limits, Rejected
from pipeline.ingest.html import read_html

SHARED = Path(__file__).resolve().parents[3] / "shared"

ARTICLE = (
    "<p>W sobotę w świetlicy w Brodach trzy gminy oraz dwie fundacje zawarły porozumienie o wspólnej sprzedaży miodu, "
    "serów i chleba na targach w całym województwie.</p>"
    "<p>Spotkanie prowadził wójt, a po nim głos zabrali przedstawiciele wszystkich stron, którzy mówili o planach "
    "na najbliższe lata oraz o tym, jak podzielą pracę.</p>"
)


def page(body: str, head: str = "") -> Document:
    return read_html(f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode(), Limits())


def texts(document: Document, *kinds: BlockKind) -> list[str]:
    return [said(document, block) for block in document.blocks if block.kind in kinds]


def said(document: Document, block: Block) -> str:
    return document.text[block.start : block.end]


def content(document: Document) -> list[str]:
    return [said(document, block) for block in document.blocks if not block.is_furniture]


def test_headings_have_levels_and_breaks_in_them_are_blanks():
    document = page(f"<h1>POROZUMIENIE<br>o sprzedaży miodu</h1>{ARTICLE}<h3>Strony</h3>{ARTICLE}")

    assert [(said(document, b), b.level) for b in document.blocks if b.kind == BlockKind.HEADING] == [
        ("POROZUMIENIE o sprzedaży miodu", 1),
        ("Strony", 3),
    ]


def test_lists_get_the_labels_that_a_browser_prints():
    document = page(
        f"{ARTICLE}<ol start=3><li>Gmina Brody<ol type=a><li>wójt</li><li>skarbnik</li></ol></li>"
        "<li value=7><p>Fundacja Wir</p></li></ol><ul><li>Koło „Malwa”</li><li>– Bank</li></ul>"
        "<ol type=I><li>cele</li></ol><ol style='list-style-type: lower-alpha'><li>miód</li></ol>"
    )
    items = [block for block in document.blocks if block.kind == BlockKind.LIST_ITEM]

    assert [(said(document, b), b.label, b.level) for b in items] == [
        ("3. Gmina Brody", "3.", 0),
        ("a. wójt", "a.", 1),
        ("b. skarbnik", "b.", 1),
        ("7. Fundacja Wir", "7.", 0),
        ("• Koło „Malwa”", "•", 0),
        ("– Bank", "–", 0),
        ("I. cele", "I.", 0),
        ("a. miód", "a.", 0),
    ]
    assert items[0].list_id == items[3].list_id
    assert len({item.list_id for item in items}) == 5


def test_lines_with_labels_are_a_list_however_they_are_marked_up():
    broken = page(f"{ARTICLE}<p>Podpisali:<br>– Gmina Brody,<br>– Fundacja Wir.</p>")
    apart = page(f"{ARTICLE}<p>Podpisali:</p><p>– Gmina Brody,</p><p>– Fundacja Wir.</p>")

    for document in (broken, apart):
        assert texts(document, BlockKind.LIST_ITEM) == ["– Gmina Brody,", "– Fundacja Wir."]


def test_text_after_an_inner_list_stays_in_its_list():
    document = page(f"{ARTICLE}<ol><li>Strony:<ul><li>Gmina Brody</li></ul>zwane dalej Stronami</li></ol>")
    first, inner, last = (block for block in document.blocks if block.kind == BlockKind.LIST_ITEM)

    assert said(document, last) == "zwane dalej Stronami"
    assert (first.list_id, first.level) == (last.list_id, last.level) == (inner.list_id and first.list_id, 0)
    assert inner.level == 1


def test_data_tables_have_rows_and_columns():
    document = page(
        f"{ARTICLE}<table><caption>Strony</caption><tr><th>Nazwa<th>Siedziba</tr>"
        "<tr><td rowspan=2>Fundacja Wir</td><td>Brody</td></tr><tr><td>Młyny<br>Lipowiec</td></tr></table>"
    )
    cells = [(said(document, b), b.row, b.column) for b in document.blocks if b.kind == BlockKind.TABLE_CELL]

    assert cells == [
        ("Nazwa", 0, 0), ("Siedziba", 0, 1), ("Fundacja Wir", 1, 0), ("Brody", 1, 1), ("Młyny", 2, 1),
        ("Lipowiec", 2, 1),
    ]  # fmt: skip
    assert "Strony" in content(document)


def test_layout_tables_are_flowing_text():
    document = page(
        "<table><tr><td><a href=1>Galeria</a><br><a href=2>Kontakt</a></td>"
        f"<td><table><tr><td>{ARTICLE}</td></tr></table></td></tr></table>"
    )

    assert not texts(document, BlockKind.TABLE_CELL)
    assert len(content(document)) == 2
    assert texts(document, BlockKind.BOILERPLATE) == ["Galeria", "Kontakt"]


def test_menus_comments_and_other_news_are_marked_but_kept():
    document = page(
        "<nav><a href=/>Start</a></nav>"
        f"<div><div id=tekst><h1>Trzy gminy razem</h1>{ARTICLE}<p>Udostępnij</p></div>"
        "<div class='post-comments'><p>Pozdrawia Stowarzyszenie Echo z Sadów.</p></div></div>"
        "<div class=obok><h3>Inne</h3><ul><li><a href=3>Gmina Sad podpisała umowę z Fundacją Ul</a></li></ul></div>"
    )

    assert content(document)[0] == "Trzy gminy razem"
    assert len(content(document)) == 3
    assert "• Gmina Sad podpisała umowę z Fundacją Ul" in texts(document, BlockKind.BOILERPLATE)
    assert "Pozdrawia Stowarzyszenie Echo z Sadów." in texts(document, BlockKind.BOILERPLATE)


def test_linked_parties_and_signature_boxes_are_content():
    document = page(
        "<nav><a href=/>Start</a><a href=/k>Kontakt</a></nav>"
        f"<div class=outer><div class=text>{ARTICLE}<p>Strony:</p><ul><li><a href=//wir.pl>Fundacja Wir</a></li>"
        f"<li><a href=//ul.pl>Fundacja Ul</a></li></ul>{ARTICLE}</div>"
        "<div class=podpisy><table><tr><td>Jan Wrona</td><td>Ewa Sowa</td></tr></table></div></div>"
    )

    assert {"• Fundacja Wir", "• Fundacja Ul", "Jan Wrona", "Ewa Sowa"} <= set(content(document))


def test_scripts_hidden_parts_and_pictures_are_not_read():
    document = page(
        f"{ARTICLE}<script>var x='tajne'</script><div style='display: none'>tajne</div><p hidden>tajne</p>"
        "<img alt=tajne src=x><!-- tajne --><noscript>tajne</noscript>"
    )

    assert "tajne" not in document.text


@pytest.mark.parametrize(
    ("head", "body", "day"),
    [
        ("<meta property='article:published_time' content='2016-05-04T08:00:00+02:00'>", "", "2016-05-04"),
        ("<meta property='article:modified_time' content='2018-05-04T08:00:00+02:00'>", "", None),
        (
            '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2016-05-04"}</script>',
            "",
            "2016-05-04",
        ),
        ("", "<time class='entry-date published' datetime='2016-05-04'>4 maja</time>", "2016-05-04"),
        ("", "<p>Opublikowano: 4 maja 2016</p>", "2016-05-04"),
        ("", "<aside><time datetime='2019-01-01'>1.01</time></aside>", None),
        ("", "<p>Umowę podpisano 4 maja 2016 r. w Brodach.</p>", None),
        ("", "<p>Copyright 2019</p>", None),
    ],
)
def test_publication_date_only_where_it_is_stated(head, body, day):
    assert page(body + ARTICLE, head).metadata.published == day


def test_title_without_the_name_of_the_site_and_author():
    head = "<title>Trzy gminy razem | Głos Brodów</title><meta name=author content='Ewa Sowa'>"
    metadata = page(f"<h1>Głos Brodów</h1><div><h2>Trzy gminy razem</h2>{ARTICLE}</div>", head).metadata

    assert (metadata.title, metadata.author) == ("Trzy gminy razem", "Ewa Sowa")
    assert page(ARTICLE, "<title>Głos Brodów</title>").metadata.title == "Głos Brodów"


@pytest.mark.parametrize("declared", ["utf-8", "windows-1250", "iso-8859-2", ""])
@pytest.mark.parametrize("encoding", ["utf-8", "windows-1250", "iso-8859-2"])
def test_charset_right_wrong_or_missing(encoding, declared):
    meta = f"<meta http-equiv=Content-Type content='text/html; charset={declared}'>" if declared else ""
    text = "Źródła: Gmina Łąka, Spółdzielnia Świt, Gęś i Śliwa"

    document = read_html(f"<html><head>{meta}</head><body><p>{text}</p></body></html>".encode(encoding), Limits())

    assert text in document.text
    assert document.metadata.encoding == encoding


def test_pages_that_are_hard_to_read():
    xhtml = "<?xml version='1.0' encoding='utf-8'?><html xmlns='http://www.w3.org/1999/xhtml'><body><p>Ład</p></body></html>"

    assert page(ARTICLE + "<table><tr><td colspan=abc>a<td>b</table><ul>luźny tekst</ul>").text.endswith("luźny tekst")
    assert read_html(xhtml.encode(), Limits()).text == "Ład"


def test_headings_in_headings_are_refused_where_they_nest_too_deeply():
    with pytest.raises(Rejected, match="too deeply"):
        page("<h2>Umowa " * 250)


def test_text_that_is_nested_too_deeply_is_reported():
    deep = "<div>" * 3000 + "Umowa w głębi" + "</div>" * 3000

    assert "Umowa w głębi" in page("<div>" * 200 + "Umowa w głębi" + "</div>" * 200).text
    assert [issue.code for issue in page(ARTICLE + deep).issues] == ["content_lost"]
    with pytest.raises(Rejected) as refused:
        page(deep)
    assert refused.value.code == "corrupt"


@pytest.mark.parametrize("body", ["", "<p> </p>", "<script>x</script>"])
def test_a_page_without_text_is_empty(body):
    with pytest.raises(Rejected) as refused:
        page(body)

    assert refused.value.code == "empty"


tags = st.sampled_from(
    ["p", "div", "li", "ul", "ol", "table", "tr", "td", "h2", "b", "a", "br", "nav", "span", "dl", "dt"]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(tags, st.booleans()), max_size=30))
def test_no_word_is_lost_in_any_tag_soup(soup):
    body = "".join(f"<{'/' if closing else ''}{tag}>słowo{index} " for index, (tag, closing) in enumerate(soup))

    document = page("<p>start</p>" + body)

    assert set(re.findall(r"słowo\d+", body)) == set(re.findall(r"słowo\d+", document.text))


@pytest.mark.skipif(not (SHARED / "gold/files/html").is_dir(), reason="needs the shared gold pages")
def test_gold_pages_keep_their_text_and_lose_their_furniture():
    kept = wanted = extra = 0
    for path in sorted((SHARED / "gold/files/html").glob("*.html")):
        truth = (SHARED / "gold/docs" / f"{path.stem}.txt").read_text("utf-8")
        document = read_html(path.read_bytes(), Limits())
        lines = [letters(line) for line in re.split(r"\n| {4,}", truth)]
        found = "".join(letters(line) for line in content(document))
        wanted += sum(map(len, lines))
        kept += sum(len(line) for line in lines if line in found)
        extra += sum(len(letters(line)) for line in content(document) if letters(line) not in "".join(lines))

    assert kept >= 0.99 * wanted
    assert extra <= 0.01 * wanted


def letters(text: str) -> str:
    """The words of a line without the label, which a rendering may print in another way."""
    return re.sub(r"[\W_]+", "", re.sub(r"^\s*(?:\(?\w{1,3}[.)]|[–•-]|\d+\.\d+\.)\s+", "", text)).lower()


def test_time_of_the_byline_is_the_publication() -> None:
    page = (
        b"<html><body><article><h1>Nowa siec</h1>"
        b"<div class='post-meta'><time datetime='2016-04-07'>7 kwietnia</time></div>"
        b"<p>Wczoraj w Gaju podpisano umowe o sieci. Jej czlonkami sa trzy stowarzyszenia i gmina.</p>"
        b"</article></body></html>"
    )
    assert read_html(page, Limits()).metadata.published == "2016-04-07"


def test_time_of_an_event_is_no_publication() -> None:
    page = (
        b"<html><body><article><p>Targi potrwaja do <time datetime='2016-04-07'>7 kwietnia</time>.</p>"
        b"</article></body></html>"
    )
    assert read_html(page, Limits()).metadata.published is None

from pipeline.document import BlockKind, DocumentBuilder, Metadata, Page, Word
from pipeline.show.image.boxes import around, runs, words_on

WORDS = [
    Word(0, 5, 1, (10, 10, 40, 20)),
    Word(6, 11, 1, (43, 10, 80, 20)),
    Word(12, 16, 1, (10, 24, 30, 34)),
    Word(17, 21, 2, (10, 10, 30, 20)),
]


def document():
    builder = DocumentBuilder()
    builder.add(BlockKind.PARAGRAPH, "Gmina Nowa, Dwór wita", words=WORDS)
    return builder.build(Metadata("application/pdf"), (Page(1, 100, 100, 0, 16), Page(2, 100, 100, 17, 21)))


def test_a_span_over_two_lines_has_two_boxes():
    assert runs(words_on(document(), 1, 0, 16)) == [(10, 10, 80, 20), (10, 24, 30, 34)]


def test_words_of_other_pages_are_left_out():
    assert words_on(document(), 2, 0, 21) == [WORDS[3]]


def test_a_word_that_is_touched_counts_whole():
    assert around(words_on(document(), 1, 8, 13)) == (10, 10, 80, 34)
    assert around([]) is None


def test_columns_side_by_side_in_another_order_are_apart():
    right, left = Word(0, 3, 1, (60, 10, 80, 20)), Word(4, 7, 1, (10, 10, 30, 20))
    assert runs([right, left]) == [right.bbox, left.bbox]

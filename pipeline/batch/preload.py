"""What the server that forks the workers loads before it does: klaster's own model, and all that is read at first use.

The workers share it: none of them loads it again, and it lies in memory once. Only klaster's own model is loaded so,
because a fork keeps none of the threads that other models start.
"""

from __future__ import annotations

import gc

gc.disable()  # of what is loaded nothing goes away, so to look for garbage in it is a tenth of the time

from contextlib import suppress  # noqa: E402

from pipeline.batch.errors import ModelError  # noqa: E402
from pipeline.batch.extractor import Extractor  # noqa: E402
from pipeline.batch.sources import Source  # noqa: E402

#: It names each kind of thing that has a table of its own: bodies, a person with an office, units, a date, a number;
#: and it is long enough to be taken for an article: of shorter ones trafilatura asks the lists of a hundred languages.
_PAGE = """<html><body><main><h1>Umowa partnerska</h1>
<p>W dniu 5 maja 2018 r. w Kole Gmina Osiek, reprezentowana przez wójta Jana Nowaka, i Fundacja „Wrzos” z siedzibą
w Pile, KRS 0000123456, tel. 22 123 45 67, podpisały porozumienie o partnerstwie w powiecie kolskim.</p>
<p>Partnerzy będą razem prowadzić zajęcia dla dzieci i młodzieży oraz starać się o środki na remont świetlicy.</p>
</main></body></html>"""

with suppress(ModelError):  # the worker that needs the model says what is wrong with it
    Extractor().outcome(Source("page.html", data=_PAGE.encode()))
# What is there now stays: no collection need look at it, and none writes to the memory that is shared.
gc.freeze()
gc.enable()

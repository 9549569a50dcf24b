"""Words and sentences: morphology, agreement, quotations, and where sentences end."""

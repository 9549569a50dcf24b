"""Is there an agreement: acts that happened, texts that are agreements themselves, and what is none."""

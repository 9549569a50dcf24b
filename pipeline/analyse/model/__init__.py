"""The spaCy model: loading it, and keeping what it works out for words."""

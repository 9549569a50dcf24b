"""Formats whose text is taken out by a library or a tool and then read like plain text."""

"""Saved e-mails: the subject and the text of a message are a document, and so is each of its attachments."""

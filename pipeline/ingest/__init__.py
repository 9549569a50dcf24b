"""Files → ``Document``: formats, layout, encodings. Knows nothing of agreements."""

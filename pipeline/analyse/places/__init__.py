"""Places and units of administration in running text."""

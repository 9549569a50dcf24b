"""Who has which part in an agreement, as a trained network reads it from the whole text."""

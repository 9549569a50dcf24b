"""Who has which part in an agreement, and where names of bodies begin and end, as a trained network reads the text."""

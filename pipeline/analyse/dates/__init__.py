"""Dates in running text, in every form that Polish writing gives them."""

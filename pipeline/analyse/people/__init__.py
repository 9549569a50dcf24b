"""Persons, their titles and functions, and the offices that they hold."""

"""Records to files and screens: JSON, JSON lines, the summary table, the JSON Schema."""

"""Names of organisations: their heads, how they grow, where they end, and short forms of them."""

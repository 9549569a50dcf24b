"""What else an agreement has: title, date, place, cluster, area, purposes, declared counts."""

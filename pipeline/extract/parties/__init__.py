"""Who: parties in sentences, lists, tables and signature blocks, who represents them and who coordinates."""

"""Printed pages, of PDF files and of scans alike: words with boxes → lines → columns → blocks → Document."""

"""What Dateline speaks of: frozen values that guard themselves and know nothing of files, SQL, spaCy or Qt."""

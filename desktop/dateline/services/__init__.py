"""What a person can do, one use a file. No Qt, no SQL."""

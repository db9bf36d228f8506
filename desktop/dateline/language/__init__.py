"""The only room that knows spaCy: text in, tokens, sentences, names and parse out, as plain values of our own."""

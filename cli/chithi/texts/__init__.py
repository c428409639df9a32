"""The source texts: their paragraphs and sentences, and where a phrase stands in them."""

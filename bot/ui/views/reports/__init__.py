"""A report of a round in words: a Word file's fields, a workbook's sheets, pictures, and the screens around them."""

"""A round's report as files: Word, Excel, pictures, flat tables. Every word in them is given."""

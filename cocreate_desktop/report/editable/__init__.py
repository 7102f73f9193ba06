"""The report for those who must edit it: the same content as blocks, written as Markdown or for Word."""

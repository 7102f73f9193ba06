"""The chapters of the report: each places the rows of one record of its content."""

"""A finished session becomes a PDF that a team prints and trusts. The only ReportLab."""

"""The only SQL: opening, migrations, repositories, backup, change log."""

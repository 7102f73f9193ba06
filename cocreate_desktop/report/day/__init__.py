"""The papers for the day of a session, in the report's type: forms, agendas, badges, sheets to write on."""

"""Every verb that a user has. An action runs in one transaction and yields a change set."""

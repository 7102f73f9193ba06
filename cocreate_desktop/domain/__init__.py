"""What a co-creation session is: frozen records and pure rules. No I/O and no "now"."""

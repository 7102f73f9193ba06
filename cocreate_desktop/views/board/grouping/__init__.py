"""What is put together and taken apart, up to a finding."""

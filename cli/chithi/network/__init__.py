"""The one HTTP client, and whom it may ask: addresses, hosts, credentials, time limits."""

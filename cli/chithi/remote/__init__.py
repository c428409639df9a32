"""Talking to servers over HTTP: who may be asked, with which credentials, and what can go wrong."""

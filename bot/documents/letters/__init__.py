"""Invitations as letters. Every word in them is given."""

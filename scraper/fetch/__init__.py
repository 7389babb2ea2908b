"""Every byte that comes from the web comes through here: politely, safely, whole or not at all."""

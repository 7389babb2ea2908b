"""What five people say of the west quay, on the pages that these tests build."""

NAMES = ("Ada", "Wren", "Heron", "Ada", "Pim")
SAID = (
    "The west quay is closed until the divers have looked at the third pile, so please moor at the school for now.",
    "Does that include the small boats? Ours draws less than a foot and never comes near the piles at all.",
    "All of them. The insurer wants nobody on the planks either, which I think is rather strict but there it is.",
    "The divers were there this morning; pile three is sound and pile four is the one that we must worry about.",
    "Then I shall bring the tarred rope on Saturday, and somebody else has to think of the hooks and the lamp.",
)

"""Where one name ends and another, an account, an address or a role begins."""

from __future__ import annotations

import pytest

from cleaners.metadata.persons import names_in


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("José Ortega y Gasset", ["José Ortega y Gasset"]),
        ("ARTUR DA COSTA E SILVA", ["ARTUR DA COSTA E SILVA"]),
        ("Ana Ruiz, Luis Gil y Santiago Ramón y Cajal", ["Ana Ruiz", "Luis Gil", "Santiago Ramón y Cajal"]),
        ("Josep Puig i Cadafalch i Marta Pons", ["Josep Puig i Cadafalch", "Marta Pons"]),
        ("Ana Ruiz e Isabel Gil", ["Ana Ruiz", "Isabel Gil"]),
        ("Ana y Juan Pérez", ["Ana", "Juan Pérez"]),
        ("Ana Ruiz y Agencias", ["Ana Ruiz"]),
    ],
)
def test_a_second_family_name_is_nobody_else(printed: str, names: list[str]) -> None:
    """One word that follows on a whole name belongs to it."""
    assert list(names_in(printed)) == names


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("Griffin Quay @griffinquay", ["Griffin Quay"]),
        ("Ada Quay (@ada) and Omar Pier (@omar)", ["Ada Quay", "Omar Pier"]),
        ("baytimes.es", []),
        ("Ada Quay Follow @adaquay", ["Ada Quay"]),
        ("AWR Bay Sp. z o.o.", []),
        ("bay-times.co.uk", []),
        ("Will.i.am", ["Will.i.am"]),
        ("Ada Quay Senior Washington Correspondent", ["Ada Quay"]),
        ("Ada Quay White House Correspondent", ["Ada Quay"]),
        ("Ada Maria Quay Chief Foreign Affairs Editor", ["Ada Maria Quay"]),
        ("Ada House", ["Ada House"]),
    ],
)
def test_addresses_accounts_and_beats_are_no_part_of_a_name(printed: str, names: list[str]) -> None:
    """They stand behind it, or in its place."""
    assert list(names_in(printed)) == names

"""What components print in roots of their own, in the places where a browser shows it.

    <a-post><template shadowrootmode="open"><b>Ada</b> <slot></slot></template>Moor here.</a-post>
    <a-post><slot><b>Ada</b> <slot>Moor here.</slot></slot></a-post>

A `template` with such a mark is no template, but what its parent shows in place of its own children; these stand in its slots, or nowhere (HTML standard,
4.12.3 and DOM standard, 4.2.2.3). Pages are sent so, and browsers save them so. A `slot` shows what it holds, as if it were not there.
"""

from __future__ import annotations

from collections import defaultdict

from lxml.html import HtmlElement

SHADOW = "shadowroot"
"""With this begin the standard's mark (`shadowrootmode`) and the one that Chrome had before (`shadowroot`)."""
_MODES = ("open", "closed")


def flatten(tree: HtmlElement) -> None:
    """Put what stands in roots of their own into the tree, the innermost first, and what their hosts hold beside them into its slots."""
    slots: dict[HtmlElement, list[HtmlElement]] = defaultdict(list)
    """Those of each root; a slot in what an inner host holds is the outer root's."""
    roots: dict[HtmlElement | None, HtmlElement | None] = {}
    for element in tree.iter("*"):
        above = element.getparent()
        roots[element] = root = roots.get(above)
        if element.tag == "slot" and root is not None:
            slots[root].append(element)
        elif element.tag == "template" and above is not None and _is_root(element) and above.find("template") is element:
            roots[element] = element
            slots.setdefault(element, [])
    for root in reversed(slots):
        _show(root, slots[root])


def _is_root(template: HtmlElement) -> bool:
    return (template.get(f"{SHADOW}mode") or template.get(SHADOW) or "").lower() in _MODES


def _show(root: HtmlElement, slots: list[HtmlElement]) -> None:
    """Let a root be a part of its host, and the host's own children stand in its slots; what has no slot is not shown."""
    host = root.getparent()
    for style in list(root.iter("style")):  # it is a style of this root alone
        style.text = None
    named = {slot.get("name") or "": slot for slot in reversed(slots)}
    unshown = host.makeelement("slot", {"hidden": ""})
    held: dict[HtmlElement, list[HtmlElement]] = defaultdict(list)
    for child in host:
        if child is root:
            continue
        held[named.get(child.get("slot") or "", unshown)].append(child)
        if child.get("slot") and (child.tail or "").strip():  # behind what has a name, and has none
            behind = host.makeelement("slot")
            behind.text, child.tail = child.tail, None
            held[named.get("", unshown)].append(behind)
    words = f"{host.text or ''}{root.tail or ''}"
    host.text = root.tail = None
    if words.strip():
        held.setdefault(named.get("", unshown), [])
    for slot, children in held.items():
        for standing_in in list(slot):
            slot.remove(standing_in)
        slot.text = words if slot is named.get("", unshown) else None
        slot.extend(children)
    root.tag = "slot"
    root.attrib.clear()
    if unshown in held:
        host.append(unshown)

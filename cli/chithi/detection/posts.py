"""Posts, as they stand before or behind a name or alone: nguyên Bí thư Tỉnh ủy Sông Mây."""

from __future__ import annotations

from chithi.detection.bodies import end_of_body
from chithi.detection.scene import Item, Scene


def find_posts(scene: Scene) -> None:
    """Take the posts of a paragraph."""
    for index in scene.marked:
        found = None if scene.at(index) else _post_at(scene, index)
        if found:
            scene.take(found)


def _post_at(scene: Scene, index: int) -> Item | None:
    head = scene.end_of("former", index) or index
    if head > index and not scene.reading.is_joined(head - 1):
        return None
    whole, needy = scene.end_of("whole-post", head), scene.end_of("post", head)
    role = max(whole, needy)
    if not role or not scene.reading.is_capital(head) or scene.end_of("body", head) > role:
        return None
    return Item("post", index, end_of_body(scene, role), head)


def end_of_role(scene: Scene, post: Item) -> int:
    """Return the index after the role in a post, before its body."""
    return max(scene.end_of("whole-post", post.head), scene.end_of("post", post.head))


def has_body(scene: Scene, post: Item) -> bool:
    """Whether a post is printed with its body, or needs none."""
    role = end_of_role(scene, post)
    return post.last > role or scene.end_of("whole-post", post.head) == role


def name_boards(scene: Scene, holders: dict[Item, Item]) -> None:
    """Make bodies of the posts that are bodies where nobody holds them: "Thường trực Huyện ủy ra thông báo"."""
    for post in [item for item in scene.items if item.kind == "post" and item not in holders]:
        if scene.end_of("board", post.head) == end_of_role(scene, post) < post.last:
            scene.replace(post, post._replace(kind="body"))


def link_posts(scene: Scene) -> dict[Item, Item]:
    """Return which name each post is printed beside: before it, behind it, or joined to such a post."""
    holders: dict[Item, Item] = {}
    posts = sorted((item for item in scene.items if item.kind == "post"), key=lambda item: item.first)
    for post in reversed(posts):
        after = scene.at(post.last)
        if after and after.first == post.last and _may_precede(scene, post, after):
            holder = after if after.kind == "name" else holders.get(after)
            if holder and holder.first > post.first:
                holders[post] = holder
    for post in posts:
        before = _item_before(scene, post)
        if post not in holders and before and _may_follow(scene, before, post):
            holder = before if before.kind == "name" else holders.get(before)
            if holder:
                holders[post] = holder
    return holders


def _item_before(scene: Scene, post: Item) -> Item | None:
    first = post.first
    joiner = scene.ends_before("joiner", first)
    return scene.ending_at(first if joiner is None else joiner)


def _may_precede(scene: Scene, post: Item, after: Item) -> bool:
    gap = scene.reading.gap(post.last - 1).strip()
    return gap == "" if after.kind == "name" else gap in ("", ",", "-", "–") and after.kind == "post"


def _may_follow(scene: Scene, before: Item, post: Item) -> bool:
    """Whether a post belongs to the name or post before it: "Lê An, Bí thư", "Lê An - Bí thư", "Lê An (Bí thư"."""
    if before.last != post.first:
        return before.kind == "post" or scene.reading.gap(before.last - 1).strip() in ("", ",")
    return scene.reading.gap(before.last - 1).strip() in (",", "-", "–", "—", "(", ":", "là")

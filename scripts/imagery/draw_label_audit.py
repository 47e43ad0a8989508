"""Writes docs/label-audit.md and its pictures from label_audit.csv: `python -m scripts.imagery.draw_label_audit`."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from PIL import Image, ImageDraw

from trainer.default.data_folder import data_folder
from trainer.default.label_audit import AUDIT_FILE, DROP, AuditedLabel, read_label_audit

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGE, PICTURE = DOCS / "label-audit.md", DOCS / "images" / "label-audit-{given}-{action}.jpg"
TILE_PX, COLUMNS, QUALITY = 112, 9, 80
INTRODUCTION = """\
# The audit of the default model's labels

Rendered from `trainer/default/label_audit.csv` by `python -m scripts.imagery.draw_label_audit`.

The 500 chips of Imperial and Los Angeles counties (`chips/seed`) are labelled by NLCD. All were looked at by eye, as
were the chips of the Californian cities, Iowa, the Midwest and both Virginias, of which none is changed. A chip that
plainly shows another class was relabelled; one that shows no one class was dropped: it is neither trained on nor
counted. Golf courses and cemeteries are "developed, open space" (21) in NLCD, so the label is no mistake; as examples
of developed land they teach that lawn and trees are developed, and were dropped.

The model's card states the accuracy on places left out with these labels and with the labels as they were given, all
chips counted.
"""


def main() -> None:
    """Write the page and a picture for each label and action."""
    rows_by_kind = defaultdict(list)
    for path, row in read_label_audit().items():
        rows_by_kind[row.given, row.action].append((path, row))
    parts = [INTRODUCTION]
    for (given, action), rows in sorted(rows_by_kind.items()):
        file = Path(str(PICTURE).format(given=given, action=action))
        _draw([data_folder() / path for path, _ in rows], file)
        title = f"{given.capitalize()}, {'dropped' if action == DROP else 'relabelled'}: {len(rows)}"
        parts.append(f"## {title}\n\n![{title}](images/{file.name})\n\n{_table(rows)}\n")
    PAGE.write_text("\n".join(parts), encoding="utf-8")
    print(f"{PAGE.name}: {sum(map(len, rows_by_kind.values()))} chips of {AUDIT_FILE.name}")


def _draw(files: list[Path], out: Path) -> None:
    """A sheet of the chips with their numbers, row by row."""
    lines = -(-len(files) // COLUMNS)
    sheet = Image.new("RGB", (min(len(files), COLUMNS) * TILE_PX, lines * TILE_PX))
    pen = ImageDraw.Draw(sheet)
    for k, file in enumerate(files):
        corner = (k % COLUMNS * TILE_PX, k // COLUMNS * TILE_PX)
        with Image.open(file) as image:
            sheet.paste(image.convert("RGB").resize((TILE_PX - 2, TILE_PX - 2), Image.Resampling.LANCZOS), corner)
        pen.rectangle((*corner, corner[0] + 14, corner[1] + 11), fill="black")
        pen.text((corner[0] + 1, corner[1]), str(k + 1), fill="white")
    sheet.save(out, quality=QUALITY, optimize=True)


def _table(rows: list[tuple[str, AuditedLabel]]) -> str:
    lines = [
        f"| {k} | {Path(path).stem.split('_s_')[-1]} | {row.label or 'none'} | {row.reason} |"
        for k, (path, row) in enumerate(rows, 1)
    ]
    return "\n".join(["| no. | chip | now | what is seen |", "|---|---|---|---|", *lines])


if __name__ == "__main__":
    main()

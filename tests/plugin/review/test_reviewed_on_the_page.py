"""What is answered on the page Review is what the estimate and the correction take."""

from __future__ import annotations

from plugin.gui.review.review_file import ReviewFile
from plugin.gui.review.review_queue import ReviewQueue


def test_answers_of_the_page_give_an_area_and_correct_the_map(run, sample, made, tmp_path):
    queue = ReviewQueue(ReviewFile(sample), "Ann")
    wrong = 3
    for _ in range(200):
        chip = queue.current
        is_wrong = chip.changed and wrong > 0
        wrong -= is_wrong
        if chip.changed and not is_wrong:
            queue.answer("real", chip.then, chip.now, "")
        else:
            queue.answer("not_real", chip.then, chip.then, "")
        queue.next()
    outputs, _ = run("areaestimate", INPUT=f"{sample}|layername=sample", OUTPUT=tmp_path / "estimate.json")
    assert (outputs["REVIEWED"], outputs["OF"]) == (200, 200)
    assert outputs["CHANGE_HA"] < outputs["MAPPED_HA"] and outputs["ACCURACY"] < 1
    parameters = {"INPUT": made / "change.gpkg", "SAMPLE": f"{sample}|layername=sample"}
    outputs, _ = run("recalibrate", OUTPUT=tmp_path / "corrected.gpkg", **parameters)
    assert outputs["REVIEWED"] == 200

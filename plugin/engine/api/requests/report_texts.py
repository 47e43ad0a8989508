"""The texts of a change report, so that the client can send them in the user's language (standard library only).

Each is a Message without parameters: its template is filled in where the report is written.
"""

from __future__ import annotations

from ..messages import Message

REPORT_TEXTS = {
    each.code: each.template
    for each in (
        Message("report-title", "Change of land use, {start} to {end}"),
        Message("report-area", "{hectares} ha were compared: land cover of {start} with imagery of {end}."),
        Message("report-area-dates", "{hectares} ha were compared: imagery of {start} with imagery of {end}."),
        Message(
            "report-shown",
            "{chips} squares of {size} m ({hectares} ha) are shown as changed. By their probabilities {true} of them "
            "are expected to have changed and {false} not; among the others {missed} more are expected.",
        ),
        Message(
            "report-contradicted",
            "The land cover of their pixels contradicts the use of {n} of these squares, then or now: look at these "
            "first.",
        ),
        Message("report-is-contradicted", "contradicted by the land cover"),
        Message("report-cover-then", "pixels then: {shares}"),
        Message("report-cover-now", "pixels now: {shares}"),
        Message("report-estimate", "Area with its 95 % confidence interval, from {n} reviewed squares of {of}"),
        Message("report-transition", "Transition"),
        Message("report-estimated", "Estimated, ha"),
        Message("report-interval", "95 % interval, ha"),
        Message("report-mapped", "As shown, ha"),
        Message("report-accuracy", "Overall accuracy of the map: {value} ({low} to {high})."),
        Message(
            "report-no-estimate",
            "These are no measured areas: a map has errors. For an area that can be quoted, a sample of the map has to "
            "be reviewed.",
        ),
        Message("report-maps", "Maps"),
        Message("report-then", "Then: land cover of {start}"),
        Message("report-then-imagery", "Then: imagery of {start}"),
        Message("report-now", "Now: imagery of {end}"),
        Message("report-change", "Shown as changed"),
        Message("report-matrix", "From what to what"),
        Message("report-matrix-note", "Hectares as shown; in brackets what the probabilities add up to."),
        Message("report-from-to", "from \\ to"),
        Message("report-pairs", "The most probable changes"),
        Message("report-probability", "probability {p}"),
        Message("report-place", "{latitude}, {longitude} (latitude, longitude)"),
        Message("report-no-picture", "The imagery could not be read here."),
        Message("report-method", "How this was made, and what it cannot say"),
        Message(
            "report-method-witnesses",
            "Two sources say what each square was used for: the land cover then, and a model that looked at the "
            "imagery now. Both err. Their published and measured error rates were taken into account, and how often "
            "land changes in this area was estimated from all squares together, so that errors are not counted as "
            "change.",
        ),
        Message(
            "report-method-dates",
            "A model looked at imagery of both dates. It errs, and light and season differ between the dates. So it "
            "was taken into account how alike the two images of a square are to the model, and how certain it is of "
            "the use at each date; what these say about change was learnt from places that did not change and from "
            "pairs of different places. How often land changes in this area was estimated from all squares together, "
            "so that errors are not counted as change.",
        ),
        Message(
            "report-limits-dates",
            "What looks alike from the air cannot be told apart, and a use that changes with the season can look like "
            "change. Squares of several uses, and ground unlike the model's training data, are less certain; they are "
            "marked in the map.",
        ),
        Message(
            "report-method-limits",
            "A land cover that was wrong then looks like change now, and no comparison of two sources can tell the two "
            "apart. Squares of several uses, and ground unlike the model's training data, are less certain; they are "
            "marked in the map.",
        ),
        Message("report-provenance", "Sources"),
        Message("report-land-cover", "Land cover"),
        Message("report-model", "Model"),
        Message("report-imagery", "Imagery"),
        Message("report-imagery-then", "Imagery then"),
        Message("report-made", "Made with Landchip {version} on {date}."),
    )
}

package landbridge.model;

import landbridge.base.Place;

/**
 * Where a value comes from: the source behind it, how good it is, and where it is written.
 *
 * <p>Every row has one; a cell has its own when the value names its own source or grade. Checked
 * by: {@code StudyReaderTest}.
 *
 * @param source key in sources.yaml; empty if none is named
 * @param grade A official, B published, C press or judgement, D placeholder
 * @param note remark; may be empty
 * @param place file, line and column
 */
public record Provenance(String source, String grade, String note, Place place) {}

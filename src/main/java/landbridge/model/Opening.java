package landbridge.model;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * When a project opens, and which commitment decides it.
 *
 * <p>A project opens in the year planned for it, but no earlier than the last of the commitments that it needs is in
 * force plus its years of construction. If one of them is not in force in any known year, it does not open.
 *
 * <p>Checked by: {@code CommitmentsTest}.
 *
 * @param project    id of the project
 * @param planned    year planned by table or scenario
 * @param year       year of opening; empty if it does not open
 * @param last       the commitment that is in force last, or never; empty if the project needs none
 * @param lastInForce year from which that commitment is in force; empty if it never is
 * @param binding    whether that commitment, and not the plan, decides: the year would be earlier without it
 */
public record Opening(
    String project,
    int planned,
    OptionalInt year,
    Optional<String> last,
    OptionalInt lastInForce,
    boolean binding) {}

package landbridge.model;

import java.util.Locale;

/** How goods divide over routes, by the names that studies use. Checked by: {@code ChoiceByNameTest}. */
public enum ChoiceRule {
  LINK_NESTED_LOGIT,
  MULTINOMIAL_LOGIT,
  NESTED_LOGIT,
  PATH_SIZE_LOGIT,
  RECURSIVE_LOGIT,
  ALL_OR_NOTHING;

  /** Name in a study, such as {@code link-nested-logit}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The study with this rule in place of its own. */
  public Study chosenIn(Study study) {
    return Setting.with(study, "choice_model", new Value.Text(key()), key());
  }
}

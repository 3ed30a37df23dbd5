package landbridge.cli;

import picocli.CommandLine.Command;

/** {@code landbridge decide}: the best tariff, the value that reaches a target, the order of building. */
@Command(
    name = "decide",
    mixinStandardHelpOptions = true,
    header = "Answer decisions, with traffic reacting.",
    subcommands = {
      TariffDecision.class,
      SolveDecision.class,
      PhasingDecision.class,
      SwitchDecision.class
    },
    synopsisSubcommandLabel = "COMMAND")
final class DecideCommand {}
